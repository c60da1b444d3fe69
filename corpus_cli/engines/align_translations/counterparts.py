"""Which text is the counterpart of which: look-alikes and texts without counterpart are refused, with a reason.

Names are strings it never takes apart. What comes out does not depend on the order of what goes in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from xxhash import xxh3_128_digest

from corpus_cli.engines.align_translations import pairing_reasons as reasons
from corpus_cli.engines.align_translations.pairing_belief import SETTLED, Row, likelihood, settled
from corpus_cli.engines.align_translations.pairing_confirm import Align, confirmed
from corpus_cli.engines.align_translations.pairing_folder import Folder
from corpus_cli.engines.align_translations.pairing_keys import Keys, keys
from corpus_cli.engines.align_translations.pairing_passes import first_look, second_look
from corpus_cli.engines.align_translations.pairing_reasons import Refusal
from corpus_cli.engines.align_translations.segments import Text
from corpus_cli.products import Pair

UNKNOWN = "und"
TAKEN = 1.0  # log odds from which two texts are a pair


class Pairing(NamedTuple):
    """The pairs, in order of their sources' names, and every other text, in order of names."""

    pairs: list[Pair]
    refused: list[Refusal]


def pairing(
    texts: Sequence[Text],
    names: Sequence[str],
    sides: Sequence[int] | None = None,
    source_language: str = "",
    target_language: str = "",
    align: Align | None = None,
) -> Pairing:
    """The counterparts among texts.

    `sides` says of each text whether it is a source (0) or a target (1); None: one mixed folder, whose source language
    is the one given, else that of most texts. A source may then have one counterpart in each other language.
    `align` gives the beads of pairs: doubtful ones are then confirmed by it.
    """
    order = sorted(range(len(texts)), key=lambda number: (names[number], number))
    pairs: list[Pair] = []
    refused: dict[int, Refusal] = {}
    groups = _two_sides(order, sides) if sides is not None else _mixed(order, texts, source_language, target_language)
    for sources, targets in groups:
        found, without = _matched(texts, names, sources, targets, align)
        pairs += found
        refused |= {number: refusal for number, refusal in without.items() if number not in refused}
    paired = {name for pair in pairs for name in pair[:2]}
    grouped = {number for group in groups for side in group for number in side}
    for number in order:
        if number not in grouped:
            refused[number] = Refusal(names[number], _left_out(texts[number], bool(groups)))
    return Pairing(
        sorted(pairs, key=lambda pair: pair[:2]),
        [refused[number] for number in order if names[number] not in paired and number in refused],
    )


def _two_sides(order: Sequence[int], sides: Sequence[int]) -> list[tuple[list[int], list[int]]]:
    return [([n for n in order if not sides[n]], [n for n in order if sides[n]])]


def _mixed(order: Sequence[int], texts: Sequence[Text], source: str, target: str) -> list[tuple[list[int], list[int]]]:
    """(sources, targets) for every language paired with the source language."""
    by_language: dict[str, list[int]] = {}
    for number in order:
        by_language.setdefault(texts[number].language, []).append(number)
    by_language.pop(UNKNOWN, None)
    if not source:
        rest = [code for code in by_language if code != target]
        source = min(rest, key=lambda code: (-len(by_language[code]), code), default="")
    others = [target] if target else sorted(by_language.keys() - {source})
    return [
        (by_language[source], by_language[code]) for code in others if source in by_language and code in by_language
    ]


def _left_out(text: Text, grouped: bool) -> str:
    """Why a text was compared with none."""
    if text.language == UNKNOWN:
        return reasons.UNKNOWN_LANGUAGE
    return reasons.OTHER_LANGUAGE if grouped else reasons.ALONE


class _Side(NamedTuple):
    """The texts of one side that are to be compared, and the others: copies of them, and texts with nothing in them."""

    numbers: list[int]
    keys: list[Keys]
    copies: dict[int, list[int]]
    empty: list[int]


def _side(texts: Sequence[Text], numbers: Sequence[int]) -> _Side:
    side = _Side([], [], {}, [])
    first: dict[bytes, int] = {}  # by digest: the texts themselves need not stay
    for number in numbers:
        segments = texts[number].segments
        digest = xxh3_128_digest("\0".join(segments).encode("utf-8", "surrogatepass"))
        original = first.setdefault(digest, number)
        if original != number:
            side.copies.setdefault(original, []).append(number)
            continue
        found = keys(segments)
        if found.kinds:
            side.numbers.append(number)
            side.keys.append(found)
        else:
            side.empty.append(number)
    return side


def _matched(
    texts: Sequence[Text],
    names: Sequence[str],
    sources: Sequence[int],
    targets: Sequence[int],
    align: Align | None,
) -> tuple[list[Pair], dict[int, Refusal]]:
    """The pairs of two sides, and why each other text of them is in none."""
    a, b = _side(texts, sources), _side(texts, targets)
    folder = Folder(a.keys, b.keys)
    rows = second_look(folder, first_look(folder))
    if align is not None:
        rows = confirmed(rows, lambda i, j: (texts[a.numbers[i]], texts[b.numbers[j]]), align)
    taken, _ = settled(rows, SETTLED, SETTLED, TAKEN)
    found = {(a.numbers[i], b.numbers[j]): odds for (i, j), odds in taken.items()}
    rows_here = [(a.numbers[i], b.numbers[j], value) for i, j, value in rows]
    pairs = []
    partners: dict[int, int] = {}
    refused = {number: Refusal(names[number], reasons.EMPTY) for number in a.empty + b.empty}
    for (source, target), odds in found.items():
        here, there = [source, *a.copies.get(source, [])], [target, *b.copies.get(target, [])]
        pairs += [Pair(names[s], names[t], round(likelihood(odds), 4)) for s, t in zip(here, there, strict=False)]
        partners |= {source: target, target: source}
    for side in (a, b):
        for original, copies in side.copies.items():
            refused |= {copy: Refusal(names[copy], reasons.COPY, (names[original],)) for copy in copies}
    refused |= _refusals(texts, names, [n for n in a.numbers + b.numbers if n not in partners], rows_here, partners)
    return pairs, refused


def _refusals(
    texts: Sequence[Text], names: Sequence[str], numbers: Sequence[int], rows: Sequence[Row], partners: dict[int, int]
) -> dict[int, Refusal]:
    """Why texts are in no pair, told by the text that is closest to each."""
    closest: dict[int, tuple[float, int]] = {}
    for source, target, value in rows:
        for one, other in ((source, target), (target, source)):
            if one not in closest or value > closest[one][0]:
                closest[one] = (value, other)
    out = {}
    for number in numbers:
        _, other = closest.get(number, (0.0, -1))
        if other < 0:
            out[number] = Refusal(names[number], reasons.UNLIKE)
        elif other in partners:
            out[number] = Refusal(names[number], reasons.CLOSER, (names[other], names[partners[other]]))
        else:
            out[number] = Refusal(names[number], reasons.difference(texts[number], texts[other]), (names[other],))
    return out
