"""What speaks for and against two texts being counterparts: numbers, names and words they share and do not share."""

from __future__ import annotations

from typing import NamedTuple

from corpus_cli.engines.align_translations.pairing_keys import WHOLE, Keys
from corpus_cli.engines.align_translations.pairing_rarity import Rarity
from corpus_cli.engines.align_translations.pairing_tokens import NAME, NUMBER

KINDS = 5


class Sheet(NamedTuple):
    """A text prepared to be compared: the first token with each key, and what its numbers and its names say in all."""

    text: Keys
    tokens: dict[int, int]
    numbers: float
    names: float


class Evidence(NamedTuple):
    """Nats of what two texts share, at about the same place or elsewhere, and of what only one of them has.

    A number that only one text has may have been left out; numbers that only the one and only the other have are
    against each other: `..._against` is the smaller of both sums.
    """

    near: float
    elsewhere: float
    numbers: float
    names: float
    numbers_missing: float
    names_missing: float
    numbers_against: float
    names_against: float


def sheet(text: Keys, rarity: Rarity) -> Sheet:
    """A text prepared to be compared."""
    tokens: dict[int, int] = {}
    said = [0.0, 0.0]
    kinds = text.kinds
    for form, owner in zip(text.forms, text.owners, strict=True):
        tokens.setdefault(form, owner)
        if form & 3 == WHOLE and kinds[owner] <= NAME:
            said[kinds[owner]] += rarity.information(form, kinds[owner])
    return Sheet(text, tokens, said[NUMBER], said[NAME])


def evidence(source: Sheet, target: Sheet, rarity: Rarity) -> Evidence:
    """What two texts share, each token counted once, by the surest likeness it has."""
    near = elsewhere = 0.0
    found = ([0.0] * KINDS, [0.0] * KINDS)
    mine: set[int] = set()
    yours: set[int] = set()
    shared = source.tokens.keys() & target.tokens.keys()
    for form in sorted(shared, key=_surest_first):
        a, b = source.tokens[form], target.tokens[form]
        if a in mine or b in yours:
            continue
        mine.add(a)
        yours.add(b)
        kind = source.text.kinds[a]
        value = rarity.information(form, kind)
        if source.text.places[a] & target.text.places[b]:
            near += value
        else:
            elsewhere += value
        found[0][kind] += value
        found[1][target.text.kinds[b]] += value
    numbers = [max(0.0, side.numbers - had[NUMBER]) for side, had in zip((source, target), found, strict=True)]
    names = [max(0.0, side.names - had[NAME]) for side, had in zip((source, target), found, strict=True)]
    shared_numbers, shared_names = found[0][NUMBER], found[0][NAME]
    return Evidence(near, elsewhere, shared_numbers, shared_names, sum(numbers), sum(names), min(numbers), min(names))


def _surest_first(form: int) -> tuple[int, int]:
    return form & 3, form
