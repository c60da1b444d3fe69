"""Why a text has no counterpart, in one short clause. Names of other texts stand apart, for the caller to escape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus_cli.engines.align_translations.pairing_tokens import NAME, NUMBER, tokens
from corpus_cli.engines.align_translations.segments import Text

SHOWN = 3
LONGEST = 20_000  # characters looked at for what differs


class Refusal(NamedTuple):
    """A text without counterpart. `reason` may hold {0} and {1}, which stand for `others`, names of texts."""

    name: str
    reason: str
    others: tuple[str, ...] = ()


UNKNOWN_LANGUAGE = "its language was not recognised"
ALONE = "no file in another language"
OTHER_LANGUAGE = "its language is neither of the two to be paired"
EMPTY = "there is nothing in it to compare"
UNLIKE = "no file shares its names and numbers"
COPY = "it is a copy of {0}"
CLOSER = "the closest file, {0}, is closer to {1}"
TOO_LITTLE = "the closest file is {0}, but they share too little"


def difference(text: Text, other: Text) -> str:
    """What both texts have against each other: numbers of the closest file that are not here, else its names."""
    mine, yours = _said(text), _said(other)
    for kind, what in ((NUMBER, "numbers"), (NAME, "names")):
        lacking = [token for token in yours[kind] if token not in mine[kind]]
        if lacking and any(token not in yours[kind] for token in mine[kind]):
            return f"the closest file is {{0}}, whose {what} differ ({', '.join(_telling(lacking))})"
    return TOO_LITTLE


def _said(text: Text) -> dict[int, dict[str, None]]:
    """The numbers and the names of a text, in order."""
    said: dict[int, dict[str, None]] = {NUMBER: {}, NAME: {}}
    left = LONGEST
    for segment in text.segments:
        for kind, token in tokens(segment[:left]) if left > 0 else ():
            if kind in said:
                said[kind][token] = None
        left -= len(segment)
    return said


def _telling(found: Sequence[str]) -> list[str]:
    """The longest ones, in order."""
    kept = set(sorted(found, key=lambda token: (-len(token), token))[:SHOWN])
    return [token for token in found if token in kept]
