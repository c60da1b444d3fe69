"""How wide text stands on a terminal, and text cut or wrapped to a width: wide characters take two columns, marks none.

Counted here, not by rich, because the plain view must cut at the same place and may not pay for importing rich.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, east_asian_width

# Marks that stand on the letter before them, and characters that are never drawn (joiners, soft hyphens).
_NO_COLUMN = frozenset({"Mn", "Me", "Cf"})

_EMOJI_SELECTOR = "\ufe0f"  # a mark, but one that widens a narrow sign such as a heart on terminals that follow it

_NEVER_FIRST = frozenset("、。，．！？；：」』）】》〉")  # in a line: they belong to what they close

# More marks on a letter than this are an attack on the terminal, not a language; Zalgo text carries dozens.
_CHARACTERS_A_COLUMN = 4


def columns(character: str) -> int:
    """The columns one character takes: 0, 1 or 2."""
    if character < "\u0300" or character == _EMOJI_SELECTOR:
        return 1
    if east_asian_width(character) in "WF":
        return 2
    return 0 if category(character) in _NO_COLUMN else 1


def cut(text: str, width: int) -> str:
    """The text if it fits in `width` columns (at least 1), else what fits before an ellipsis."""
    if len(text) <= width and text.isascii():
        return text
    taken = room = 0  # `room`: characters that leave a column for the ellipsis
    for at, character in enumerate(text):
        taken += columns(character)
        if taken > width or at == width * _CHARACTERS_A_COLUMN:
            return text[:room] + "…"
        if taken < width:
            room = at + 1
    return text


def width(text: str) -> int:
    """The columns the text takes."""
    return len(text) if text.isascii() else sum(map(columns, text))


def wrapped(text: str, room: int) -> Iterator[str]:
    """The text in lines of at most `room` columns (at least 2), broken at blanks and before wide characters.

    A word wider than that is broken where it must be; the blank at a break is left out. One line for an empty text.
    """
    start = taken = 0
    end = resume = -1  # where the line may end, and where the next would start
    for at, character in enumerate(text):
        wide = columns(character)
        if character == " ":
            end, resume = at, at + 1
        elif wide == 2 and character not in _NEVER_FIRST:
            end = resume = at
        if taken + wide > room or at - start == room * _CHARACTERS_A_COLUMN:
            if end <= start:
                end = resume = at
            yield text[start:end].rstrip(" ")
            start, end = resume, -1
            taken = width(text[start:at])
        if at >= start:
            taken += wide
    yield text[start:]
