"""Where the paragraphs of a text are. The cut is decided once per text, from its head.

Wire copy comes in three shapes: blank lines between paragraphs, one paragraph a line, and lines hard-wrapped at some
column. In the first two every line is a paragraph; in the third a run of lines is. Lines end at LF, CRLF and CR only:
U+2028, NEL, VT and FF are characters like any other.
"""

import re
from collections.abc import Iterable, Iterator

HEAD = 65_536  # characters the decision is made on: a stream must be able to decide before it has seen the end
WIDEST = 120  # no wire wraps wider; longer lines are paragraphs
NARROWEST = 30
FEWEST = 2  # line breaks inside a block; fewer say nothing
SHARE = 0.9  # of the breaks stand where the next word did not fit
LONGEST_WORD = 12  # a next "word" longer than this may be text without spaces (Chinese): it could have been broken

_STOPS = tuple(".!?…:;»”\"'。！？")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs in reading order, white space around them left out."""
    lines = _split(text)
    if _hard_wrapped(lines, len(text)):
        return list(_joined(lines))
    return _bodies(lines)


def parted(text: str, breaks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The same, cut at the breaks inside them: none goes on over a place where something was cut out."""
    inner = sorted(breaks)
    at = 0
    for start, end in paragraphs(text):
        while at < len(inner) and inner[at] <= start:
            at += 1
        while at < len(inner) and inner[at] < end:
            yield from _trimmed(text, start, inner[at])
            start = inner[at]
            at += 1
        yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span without the white space around it; none where it is blank."""
    body = text[start:end]
    if bare := body.strip():
        start += len(body) - len(body.lstrip())
        yield start, start + len(bare)


def hard_wrapped(text: str) -> bool:
    """Whether the line ends of a text are only breaks inside paragraphs."""
    return _hard_wrapped(_split(text[: HEAD + 1]), len(text))


def _split(text: str) -> list[str]:
    """The lines; each is followed by one character, for of a CRLF the CR is left on the line."""
    return re.split(r"\n|\r(?!\n)", text) if "\r" in text else text.split("\n")


def _bodies(lines: list[str]) -> list[tuple[int, int]]:
    """Spans of the lines that are not blank, white space around them left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line in lines:
        end = start + len(line)
        body = line.strip()
        if len(body) == end - start:
            if body:
                spans.append((start, end))
        elif body:
            at = end - len(line.lstrip())
            spans.append((at, at + len(body)))
        start = end + 1
    return spans


def _joined(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Spans of the runs of lines that are not blank."""
    first = last = -1
    start = 0
    for line in lines:
        body = line.strip()
        if body:
            at = start + len(line) - len(line.lstrip())
            first, last = at if first < 0 else first, at + len(body)
        elif first >= 0:
            yield first, last
            first = -1
        start += len(line) + 1
    if first >= 0:
        yield first, last


def _hard_wrapped(lines: list[str], length: int) -> bool:
    """Whether greedy filling broke the lines: none has room for the next one's first word.

    Looks at the first HEAD characters, whole lines only.
    """
    inner: list[tuple[str, str]] = []
    seen, line = 0, ""
    for after in lines:
        seen += len(after) + 1
        if seen > HEAD < length:
            break  # it may go on
        after = after.strip()
        if line and after:
            if len(line) > WIDEST:
                return False
            inner.append((line, after))
        line = after
    width = max([len(line) for line, _ in inner], default=0)
    if len(inner) < FEWEST or width < NARROWEST or any(len(after) > width for _, after in inner):
        return False
    full = sum([len(line) + 1 + min(len(after.split(None, 1)[0]), LONGEST_WORD) > width for line, after in inner])
    running = sum([not line.endswith(_STOPS) for line, _ in inner])
    return full >= SHARE * len(inner) and running * 2 > len(inner)


def cut(text: str, before: int, start: int, end: int, after: int) -> tuple[int, int]:
    """The span to take out with the paragraphs `start:end` so that their neighbours stay as far apart as they were.

    `before` is where the paragraph before them ends (0: none), `after` where the next one starts (len(text): none). Of
    the two gaps the larger one stays; a neighbour's own blanks stay, and so does the state of the file's last line.
    """
    gap_before, gap_after = text[before:start], text[end:after]
    last = after >= len(text)
    if before > 0 and (last or line_ends(gap_before) <= line_ends(gap_after)):
        return before + _first_end(gap_before), end + _first_end(gap_after)
    return start - len(gap_before) + _after_last_end(gap_before), end + _after_last_end(gap_after)


def line_ends(gap: str) -> int:
    """Number of line ends."""
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n")


def _first_end(gap: str) -> int:
    """Where the first line end begins; the length where there is none."""
    return min([i for i in (gap.find("\n"), gap.find("\r")) if i >= 0], default=len(gap))


def _after_last_end(gap: str) -> int:
    """Where the last line begins."""
    return max(gap.rfind("\n"), gap.rfind("\r")) + 1
