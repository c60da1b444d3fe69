"""Where the paragraphs of a text are. The cut is decided once per text, from its head.

Wire copy comes in three shapes: blank lines between paragraphs, one paragraph a line, and lines hard-wrapped at some
column. In the first two every line is a paragraph; in the third a run of lines is. Lines end at LF, CRLF and CR only:
U+2028, NEL, VT and FF are characters like any other.
"""

import re
from collections.abc import Iterator

HEAD = 65_536  # characters the decision is made on: a stream must be able to decide before it has seen the end
WIDEST = 120  # no wire wraps wider; longer lines are paragraphs
NARROWEST = 30
FEWEST = 2  # line breaks inside a block; fewer say nothing
SHARE = 0.9  # of the breaks stand where the next word did not fit
LONGEST_WORD = 12  # a next "word" longer than this may be text without spaces (Chinese): it could have been broken

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_STOPS = tuple(".!?…:;»”\"'。！？")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs in reading order, white space around them left out."""
    lines = _lines(text)
    if hard_wrapped(text):
        return list(_joined(lines, text))
    return [(start, end) for start, end in lines if start < end]


def _lines(text: str) -> list[tuple[int, int]]:
    """Spans of all lines, white space around them left out; a blank line is an empty span."""
    spans, start = [], 0
    for line in text.split("\n") if "\r" not in text else _split(text):
        body = line.strip()
        if len(body) == len(line):
            spans.append((start, start + len(line)))
        else:
            indent = start + len(line) - len(line.lstrip()) if body else start
            spans.append((indent, indent + len(body)))
        start += len(line) + 1
    return spans


def _split(text: str) -> list[str]:
    """Lines of a text that has CRs: a CRLF leaves its CR on the line, so that each line is followed by one character."""
    return re.split(r"\n|\r(?!\n)", text)


def _joined(lines: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Spans of the runs of lines that are not blank."""
    first = last = None
    for start, end in lines:
        if start == end:
            if first is not None and last is not None:
                yield first, last
            first = None
        else:
            first, last = start if first is None else first, end
    if first is not None and last is not None:
        yield first, last


def hard_wrapped(text: str) -> bool:
    """Whether line ends are only breaks inside paragraphs: greedy filling leaves no room for the next line's first word.

    Looks at the first HEAD characters, whole lines only.
    """
    head = text if len(text) <= HEAD else text[:HEAD]
    lines = [line.strip() for line in (head.split("\n") if "\r" not in head else _split(head))]
    if len(text) > HEAD and len(lines) > 1:
        lines.pop()  # it may go on
    inner = [(line, after) for line, after in zip(lines, lines[1:], strict=False) if line and after]
    if len(inner) < FEWEST:
        return False
    width = max([len(line) for line, _ in inner])
    if not NARROWEST <= width <= WIDEST:
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
    line_start = start - len(gap_before) + _after_last_end(gap_before)
    next_start = end + _after_last_end(gap_after)
    if after >= len(text) and before > 0:
        return before + _first_end(gap_before), end + _first_end(gap_after)
    if before > 0 and _ends(gap_before) < _ends(gap_after):
        return before + _first_end(gap_before), end + _first_end(gap_after)
    return line_start, next_start


def _ends(gap: str) -> int:
    """Number of line ends."""
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n")


def _first_end(gap: str) -> int:
    """Where the first line end begins; the length where there is none."""
    return min([i for i in (gap.find("\n"), gap.find("\r")) if i >= 0], default=len(gap))


def _after_last_end(gap: str) -> int:
    """Where the last line begins."""
    return max(gap.rfind("\n"), gap.rfind("\r")) + 1
