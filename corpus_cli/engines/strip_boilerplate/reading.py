"""A dispatch as the matchers see it: its paragraphs, and what was found of them so far."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from corpus_cli.model import Edit, Finding, Link
from corpus_cli.text.paragraphs import paragraphs

HEAD = 12  # paragraphs among which headline, pictures, standfirst and lead stand
SHOWN = 60  # characters of a line in a message


class Mark(NamedTuple):
    """Furniture: a whole paragraph, or a part of one."""

    rule: str
    start: int
    end: int
    message: str
    safe: bool = True
    links: tuple[Link, ...] = ()
    cut: bool = True  # false: only reported


class Reading:
    """The paragraphs of one text; `whole` marks them by number, `parts` lists marks inside of paragraphs.

    `last` is one beyond the last paragraph that is no teaser; `lead` the paragraph that a dateline begins, or -1.
    `doubted` are paragraphs that would be furniture elsewhere in a text; `ended` the one at whose end nothing more is.
    `terse` are paragraphs that are listed furniture, but so short that they may be a heading or an item of a list.
    """

    __slots__ = (
        *("doubted", "edges", "ended", "last", "lead", "lines"),
        *("name", "parts", "spans", "tail", "terse", "text", "whole"),
    )

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.spans = paragraphs(text)
        self.lines = [text[start:end] for start, end in self.spans]
        self.whole: dict[int, Mark] = {}
        self.edges: dict[int, Mark] = {}
        self.parts: list[Mark] = []
        self.last = len(self.spans)
        self.lead = self.ended = -1
        self.doubted: list[int] = []
        self.terse: list[int] = []
        self.tail: Mark | None = None

    def mark(self, i: int, rule: str, message: str, safe: bool = True) -> None:
        """Mark a whole paragraph."""
        self.whole[i] = Mark(rule, *self.spans[i], message, safe)


def around(tail: Finding, others: Iterable[Finding], text: str) -> Iterator[Finding]:
    """An offered tail in parts, so that the safe edits in it can be made without it; the edits of all lie apart."""
    if tail.edit is None or tail.edit.safe:
        yield tail
        return
    first, last = tail.edit.start, tail.edit.end
    holes = [(f.edit.start, f.edit.end) for f in others if f.edit and first <= f.edit.start and f.edit.end <= last]
    for (_, start), (end, _) in pairwise([(first, first), *sorted(holes), (last, last)]):
        part = text[start:end]
        if part.strip():
            place = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
            location = tail.location._replace(start=place[0], end=place[1])
            yield tail._replace(location=location, edit=Edit(start, end, "", False))


def message(line: str) -> str:
    """The text that was found, in quotes; what kind it is the rule's name says."""
    shown = " ".join(line.split())
    return f'"{shown}"' if len(shown) <= SHOWN else f'"{shown[: SHOWN - 1].rstrip()}…"'
