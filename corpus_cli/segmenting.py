"""A document -> its segments: sentences, paragraphs or lines, and which of them are text to be aligned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from corpus_cli.model import Span
from corpus_cli.products import Bead
from corpus_cli.text import sentences
from corpus_cli.text.paragraphs import parted
from corpus_cli.views import View

SPLITS = ("sentences", "paragraphs", "lines")
_LINE_END = re.compile(r"\r\n?|\n")


class Segmented(NamedTuple):
    """Spans of all segments in reading order, and the indexes of those that are text; the others are set aside.

    `begins` are places in `text`: of segments before which something is set aside, and of the first sentence of each
    paragraph.
    """

    spans: tuple[Span, ...]
    text: tuple[int, ...]
    begins: tuple[int, ...] = ()


def segmented(view: View, language: str, split: str) -> Segmented:
    """The segments of a text; what is cut out of its view is cut into segments of its own. Blank text is in none.

    With `lines` nothing is set aside, and every line is a segment, an empty one too: its index is its number.
    """
    text = view.text
    if split == "lines":
        spans = tuple(_lines(text))
        return Segmented(spans, tuple(i for i, (start, end) in enumerate(spans) if start < end))
    kept = [view.place(*span) for span in _cut(view.clean, language, split, view.breaks)]
    others = [
        Span(edit.start + start, edit.start + end)
        for edit in view.edits
        for start, end in _cut(text[edit.start : edit.end], language, split, ())
    ]
    spans = tuple(sorted([*kept, *others]))
    left_out = frozenset(others)
    own = tuple([i for i, span in enumerate(spans) if span not in left_out])
    begins = [
        at for at, i in enumerate(own) if own[at - 1] != i - 1 or (split == "sentences" and _new_line(text, spans, i))
    ]
    return Segmented(spans, own, tuple(begins))


def _new_line(text: str, spans: Sequence[Span], i: int) -> bool:
    """Whether a segment begins on another line than the one before it ends on."""
    return not {"\n", "\r"}.isdisjoint(text[spans[i - 1].end : spans[i].start])


def _cut(text: str, language: str, split: str, breaks: Sequence[int]) -> Iterable[tuple[int, int]]:
    return sentences(text, language, breaks) if split == "sentences" else parted(text, breaks)


def _lines(text: str) -> Iterator[Span]:
    """The lines without their ends and the white space around them."""
    start = 0
    for end, after in chain(map(re.Match.span, _LINE_END.finditer(text)), [(len(text), len(text))]):
        line = text[start:end]
        body = line.strip()
        at = start + (line.find(body[0]) if body else 0)
        if start < after:
            yield Span(at, at + len(body))
        start = after


def with_aside(
    beads: Iterable[Bead], crossing: Sequence[Bead], source: Segmented, target: Segmented
) -> Iterator[tuple[Bead, bool]]:
    """Beads of the text's segments as beads of all segments, and whether each crosses others.

    In reading order of the source. What was set aside are deletions and insertions, and sure; they come before the bead
    that holds the next segment.
    """
    sides = (source, target)
    aside = [sorted(set(range(len(side.spans))).difference(side.text), reverse=True) for side in sides]

    def alone(which: int, before: int) -> Iterator[tuple[Bead, bool]]:
        while aside[which] and aside[which][-1] < before:
            i = aside[which].pop()
            yield (Bead((), (i,), 1.0) if which else Bead((i,), (), 1.0)), False

    for bead, crosses in _merged(beads, crossing):
        own = [tuple([side.text[i] for i in part]) for side, part in zip(sides, bead[:2], strict=True)]
        for which, segments in enumerate(own):
            if segments and not (which and crosses):
                yield from alone(which, segments[0])
        yield Bead(own[0], own[1], bead.score), crosses
    for which, side in enumerate(sides):
        yield from alone(which, len(side.spans))


def _merged(beads: Iterable[Bead], crossing: Sequence[Bead]) -> Iterator[tuple[Bead, bool]]:
    """Crossing beads where their source stands."""
    waiting = sorted(crossing, reverse=True)
    for bead in beads:
        while waiting and bead.source and waiting[-1].source < bead.source:
            yield waiting.pop(), True
        yield bead, False
    yield from ((bead, True) for bead in reversed(waiting))
