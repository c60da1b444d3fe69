"""Which line of a text is its headline, told from its shape alone: no language and no list of words.

A headline missed is quoted as a sentence; a lead taken for one is lost. So a line is a headline only if it stands
alone, is short, and does not end as a sentence does, while the lines after it do.
"""

import re
from itertools import pairwise

from corpus_cli.engines.summarize.sentence import CLOSERS, ended
from corpus_cli.model import Span

LONGEST = 250  # characters
STOPPED = 90  # characters of a headline that ends with a full stop; more is a lead
HEAD = 8_000  # characters looked at
LINES = 20  # after the first, that tell how this text ends its lines

_FULL = re.compile(r"(?<!\.)\.$|[。।॥۔։።;,،、:]$")
_END = re.compile(r"\n|\r(?!\n)")  # of a CRLF the CR is left on the line: each line is followed by one character


def headline(text: str, mode: str) -> Span | None:
    """The span of the headline: the first line; with mode "auto" only if it looks like one, with "none" never."""
    if mode == "none":
        return None
    lines = _lines(text[: HEAD + LONGEST])
    if len(lines) < 2 or (mode == "auto" and not _is_headline(text, lines)):
        return None
    return lines[0]


def _lines(text: str) -> list[Span]:
    """Spans of the lines that are not blank, white space around them left out."""
    found, start = [], 0
    for line in _END.split(text) if "\r" in text else text.split("\n"):
        body = line.strip()
        if body:
            at = start + len(line) - len(line.lstrip())
            found.append(Span(at, at + len(body)))
        start += len(line) + 1
    return found


def _is_headline(text: str, lines: list[Span]) -> bool:
    first, second = lines[0], lines[1]
    body = text[first.start : first.end]
    apart = _ends(text, first.end, second.start) > 1
    if len(body) > LONGEST or (not apart and text[second.start].islower()):
        return False
    if _FULL.search(body.rstrip(CLOSERS)):
        return apart and len(body) <= STOPPED and _alone(text, lines)
    after = lines[1 : 1 + LINES]
    total = sum([b - a for a, b in after])
    stopped = sum([b - a for a, b in after if ended(text[a:b])])
    return (
        2 * stopped >= total or 2 * len(body) * len(after) <= total
    )  # no stops at all, or hard-wrapped: lines that are longer


def _ends(text: str, start: int, end: int) -> int:
    """Number of line ends between two places."""
    gap = text[start:end]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n")


def _alone(text: str, lines: list[Span]) -> bool:
    """Whether a blank line follows the first line and no other, and the text goes on for long."""
    rest = lines[-1].end - lines[1].start
    return rest > 5 * (lines[0].end - lines[0].start) and all(
        _ends(text, a.end, b.start) == 1 for a, b in pairwise(lines[1:])
    )
