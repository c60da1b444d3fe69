"""Which words of one language stand where which of the other do, learnt from the pairs that are already sure.

A second look at the other texts may then go by words that share no letter. Small and coarse: keys at about the same
place in whole texts; the lexicon of the sentences is learnt later, from the pairs found.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from corpus_cli.engines.align_translations.pairing_evidence import Sheet
from corpus_cli.engines.align_translations.pairing_keys import BINS, WHOLE
from corpus_cli.engines.align_translations.pairing_tokens import NAME, SPOKEN

MOST_CELLS = 4_000_000  # pairs of words looked at: takes a fifth of a second
KEPT = 12  # translations of a word
DOUBT = 2.0  # texts: a word met once or twice is not yet known
SURE = 1.5  # nats from which a word found where it was foretold covers its place


class Lexicon(NamedTuple):
    """Words that met (`met[a][b]`: lift, texts), in how many texts each was, and the pairs it was learnt from."""

    met: dict[int, dict[int, tuple[float, int]]]
    source: Counter[int]
    target: Counter[int]
    taught: frozenset[tuple[int, int]]

    def lift(self, a: int, b: int, count: int, own: int) -> float:
        """Nats by which b is likelier where a is; `own` is 1 where the pair in question taught it, not to count it."""
        share = (self.target[b] - own + 0.5) / (len(self.taught) - own + 1)
        return math.log((count - own + DOUBT * share) / (self.source[a] - own + DOUBT) / share)


class Foretold(NamedTuple):
    """Target words that the words of a source make likelier: (where, nats, met in more than one text) of each."""

    places: dict[int, list[tuple[int, float, bool]]]
    hopes: float


def learnt(pairs: Iterable[tuple[int, int, Sheet, Sheet]]) -> Lexicon:
    """The lexicon of pairs, the surest first; of the first ones where there are many."""
    taught, said = [], []
    cells = 0
    for source, target, a, b in pairs:
        taught.append((source, target))
        said.append((words(a), words(b)))
        cells += len(said[-1][0]) * len(said[-1][1])
        if cells > MOST_CELLS:
            break
    counts = tuple([Counter([form for both in said for form, _ in both[side]]) for side in (0, 1)])
    met: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for a_words, b_words in said:
        there = [(form, place) for form, place in b_words if counts[1][form] > 1]  # met once says nothing
        for form, place in a_words:
            if counts[0][form] > 1:
                met[form].update([other for other, its in there if its & place])
    lexicon = Lexicon({}, counts[0], counts[1], frozenset(taught))
    for form, row in met.items():
        rated = sorted([(-lexicon.lift(form, other, count, 0), other) for other, count in row.items() if count > 1])
        kept = {other: (-value, row[other]) for value, other in rated[:KEPT] if value < -1}
        if kept:
            lexicon.met[form] = kept
    return lexicon


def words(text: Sheet) -> list[tuple[int, int]]:
    """(key, places) of the names and words of a text."""
    kinds, places = text.text.kinds, text.text.places
    return [
        (form, places[owner])
        for form, owner in text.tokens.items()
        if form & 3 == WHOLE and NAME <= kinds[owner] < SPOKEN
    ]


def foretold(text: Sheet, lexicon: Lexicon, taught: Sheet | None = None) -> Foretold:
    """What the words of a source foretell; `taught`: the target it taught the lexicon with, which is not to count."""
    places: defaultdict[int, list[tuple[int, float, bool]]] = defaultdict(list)
    hopes = 0.0
    for form, place in words(text):
        hope = 0.0
        for other, (value, count) in lexicon.met.get(form, {}).items():
            if taught is not None and other in taught.tokens and taught.text.places[taught.tokens[other]] & place:
                count -= 1
                value = lexicon.lift(form, other, count + 1, 1) if count else 0.0
            if count:
                places[other].append((place, value, count > 1))
                if count > 1 and value > hope:
                    hope = value
        hopes += hope
    return Foretold(places, hopes)


def translated(expected: Foretold, target: Sheet) -> tuple[float, float]:
    """(share of the text covered by words found where they are foretold, share found of what is foretold)."""
    cover, found = 0, 0.0
    for form in sorted(expected.places.keys() & target.tokens.keys()):
        there = target.text.places[target.tokens[form]]
        best = 0.0
        for place, value, often in expected.places[form]:
            if place & there:
                if value > SURE:
                    cover |= place & there
                if often and value > best:
                    best = value
        found += best
    return cover.bit_count() / BINS, (found + 2) / (expected.hopes + 6)
