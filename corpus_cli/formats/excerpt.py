"""Parts of a long text that are enough to know it by, taken without making a copy of the whole.

Lines end at LF, CRLF and CR and nowhere else, as everywhere in the toolkit; a line end belongs to the line it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n?|\n")


def lines(text: str, limit: int) -> Iterator[str]:
    """The lines without their ends, at most `limit` characters of each; lazily, as one text may be a whole file."""
    start = 0
    for found in _LINE_END.finditer(text):
        yield text[start : min(found.start(), start + limit)]
        start = found.end()
    if start < len(text):
        yield text[start : start + limit]


def last_line(text: str) -> int:
    """Where the last line starts: 0 if the text is a single line."""
    before_its_end = -2 if text.endswith("\r\n") else -1
    return max(text.rfind("\n", 0, before_its_end), text.rfind("\r", 0, before_its_end)) + 1


def ends(text: str, limit: int) -> tuple[str, int, str]:
    """Both ends of a text of more than `limit` characters, and how many are left out between; else all, 0 and ""."""
    if len(text) <= limit:
        return text, 0, ""
    half = limit // 2
    return text[:half], len(text) - 2 * half, text[-half:]
