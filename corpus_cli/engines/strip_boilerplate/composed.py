"""Texts in NFD are read in NFC, and what was found is told in the offsets they have."""

import unicodedata
from bisect import bisect_right

from corpus_cli.model import Edit, Finding

LONGEST = 30  # marks on one letter: no script stacks more, and ordering them is quadratic


def is_composed(text: str) -> bool:
    """Whether a text is NFC already."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def composed(text: str) -> tuple[str, list[int], list[int]]:
    """The text in NFC, letter by letter; and where letters that changed begin there and in the text."""
    out: list[str] = []
    here, there = [0], [0]
    length = at = 0
    for end in [*_beginnings(text), len(text)]:
        letter = text[at:end]
        new = letter if end - at < 2 or end - at > LONGEST else unicodedata.normalize("NFC", letter)
        out.append(new)
        length += len(new)
        if len(new) != end - at:
            here.append(length)
            there.append(end)
        at = end
    return "".join(out), here, there


def _beginnings(text: str) -> list[int]:
    """Where a letter begins: signs that are no mark on the one before and no part of its syllable."""
    combining = unicodedata.combining
    return [i for i, sign in enumerate(text) if i and not (sign > "\u02ff" and (combining(sign) or _jamo(sign)))]


def _jamo(sign: str) -> bool:
    return "\u1160" <= sign <= "\u11ff"


def moved(finding: Finding, here: list[int], there: list[int], length: int) -> Finding:
    """A finding in the offsets of the text as it is written."""

    def old(offset: int) -> int:
        i = bisect_right(here, offset) - 1
        return min(length, there[i] + offset - here[i])

    place = finding.location._replace(start=old(finding.location.start), end=old(finding.location.end))
    links = tuple(
        link._replace(location=link.location._replace(start=old(link.location.start), end=old(link.location.end)))
        for link in finding.links
    )
    edit = finding.edit and Edit(old(finding.edit.start), old(finding.edit.end), "", finding.edit.safe)
    return finding._replace(location=place, links=links, edit=edit)
