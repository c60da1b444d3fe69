"""Which words two near copies do not share, as spans of each of the two texts.

Words and marks of punctuation are compared in NFC; blanks do not count, as nowhere in the toolkit. Long texts are
compared as far as their first characters go: beyond, a reader is served better by a diff.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus_cli.model import Related, Span
from corpus_cli.text.fold import nfc

_LIMIT = 10_000  # characters looked at of each: two Chinese texts of that length take 40 ms and 15 MB, others far less
# Marks of punctuation, and Chinese and Japanese characters, are words of their own. All else that is no blank makes
# words, so that letters keep the marks that stand on them.
_POINT = r"!-/:-@\[-`{-~¡§«»¶·¿‐-‧‰-⁞⁽⁾、-〃〈-】〔-〟！-／：-＠［-｀｛-･"
_DENSE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(f"[{_POINT}]|[{_DENSE}][\u3099\u309a]?|[^\\s{_POINT}{_DENSE}]+")


class _Words(NamedTuple):
    forms: list[str]
    spans: list[Span]


def near(related: Related) -> bool:
    """Whether a twin is a near copy, so that a reader asks what differs."""
    return related.relation == "duplicate-of" and related.score < 1


def changes(a: str, b: str) -> tuple[list[Span], list[Span]]:
    """The spans of `a` that `b` has not at that place, and those of `b` that `a` has not; in order, apart.

    Neighbouring words with nothing but blanks between them are one span.
    """
    # Loaded here: it takes 15 ms, and most pages show no near copy.
    from rapidfuzz.distance.Indel import opcodes

    of_a, of_b = _words(a), _words(b)
    steps = opcodes(of_a.forms, of_b.forms)
    only_a = _joined((step.src_start, step.src_end) for step in steps if step.tag == "delete")
    only_b = _joined((step.dest_start, step.dest_end) for step in steps if step.tag == "insert")
    if max(len(a), len(b)) > _LIMIT:  # where one text was cut off, the end of the other is no change
        only_a, only_b = _before(len(of_a.forms), only_a), _before(len(of_b.forms), only_b)
    return _spans(of_a, only_a), _spans(of_b, only_b)


def _words(text: str) -> _Words:
    spans = [Span(*found.span()) for found in _WORD.finditer(text[:_LIMIT])]
    return _Words([nfc(text[start:end]) for start, end in spans], spans)


def _joined(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open runs of words, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for first, last in runs:
        if joined and joined[-1][1] == first:
            first = joined.pop()[0]
        joined.append((first, last))
    return joined


def _before(end: int, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return runs[:-1] if runs and runs[-1][1] == end else runs


def _spans(words: _Words, runs: list[tuple[int, int]]) -> list[Span]:
    return [Span(words.spans[first].start, words.spans[last - 1].end) for first, last in runs]


def marked(text: str, spans: list[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, in order and none empty, each with whether it is one of the spans."""
    at = 0
    for start, end in spans:
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
