"""Unified diffs that `git apply` takes, made of bytes: a patch shows a file in its own encoding and line ends.

Knows no files and no edits, only what a file held and what it would hold. Time is linear in the number of lines, for
difflib takes minutes where a line stands ten thousand times, and such files are what is cleaned here. That a line
was *moved* is never said: the changes are deletions, and a line cut in the middle is one line out and one line in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CONTEXT = 3  # lines around a change, as diff and git show them
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")  # to git a line ends at LF only: a file with CR line ends is one line
_SPECIAL = re.compile(rb'[\x00-\x1f\x7f-\xff"\\]')
_NAMED = {b"\a": b"a", b"\b": b"b", b"\t": b"t", b"\n": b"n", b"\v": b"v", b"\f": b"f", b"\r": b"r"}
_NO_LAST_NEWLINE = b"\n\\ No newline at end of file\n"


class Change(NamedTuple):
    """Lines `start:end` of the old file give way to lines `new_start:new_end` of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def unified(name: str, old: bytes, new: bytes) -> Iterator[bytes]:
    """The pieces of a patch of the file `name` that makes `new` of `old`; none where they are equal."""
    if old == new:
        return
    before, after = _LINE.findall(old), _LINE.findall(new)
    yield _heading(name)
    for hunk in _hunks(_changes(before, after)):
        yield from _shown(hunk, before, after)


def _heading(name: str) -> bytes:
    path = name.encode("utf-8", "surrogateescape")
    tab = b"\t" if b" " in path else b""  # git ends a name with blanks in it so, or would take it for a date
    a, b = _quoted(b"a/" + path), _quoted(b"b/" + path)
    return b"diff --git %b %b\n--- %b%b\n+++ %b%b\n" % (a, b, a, tab, b, tab)


def _quoted(path: bytes) -> bytes:
    """A path as git writes it: in quotes, with C escapes, once it holds anything but plain ASCII."""
    if not _SPECIAL.search(path):
        return path
    return b'"' + _SPECIAL.sub(_escape, path) + b'"'


def _escape(match: re.Match[bytes]) -> bytes:
    byte = match[0]
    if byte in b'"\\':
        return b"\\" + byte
    return b"\\" + _NAMED.get(byte, b"%03o" % byte[0])


def _changes(before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[Change]:
    """What differs, in order: each new line is taken for the next equal old one, if there is one."""
    start, end, new_end = _common_ends(before, after)
    places: defaultdict[bytes, list[int]] = defaultdict(list)
    for index in range(end - 1, start - 1, -1):
        places[before[index]].append(index)
    at = new_at = start  # all before these is told
    for index in range(start, new_end):
        where = places[after[index]]
        while where and where[-1] < at:
            where.pop()
        if where:
            if where[-1] > at or index > new_at:
                yield Change(at, where[-1], new_at, index)
            at, new_at = where[-1] + 1, index + 1
    if at < end or new_at < new_end:
        yield Change(at, end, new_at, new_end)


def _common_ends(before: Sequence[bytes], after: Sequence[bytes]) -> tuple[int, int, int]:
    """How many first lines are equal, and where in each file the equal last lines begin."""
    shorter = min(len(before), len(after))
    start = next((index for index in range(shorter) if before[index] != after[index]), shorter)
    tail = 0
    while tail < shorter - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start, len(before) - tail, len(after) - tail


def _hunks(changes: Iterator[Change]) -> Iterator[list[Change]]:
    """Changes so near to each other that their context would meet, together."""
    hunk: list[Change] = []
    for change in changes:
        if hunk and change.start - hunk[-1].end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _shown(hunk: Sequence[Change], before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[bytes]:
    first, last = hunk[0], hunk[-1]
    start, end = max(0, first.start - _CONTEXT), min(len(before), last.end + _CONTEXT)
    new_start, new_end = first.new_start - (first.start - start), last.new_end + (end - last.end)
    yield b"@@ -%b +%b @@\n" % (_range(start, end), _range(new_start, new_end))
    at = start
    for change in hunk:
        yield from _marked(b" ", before[at : change.start])
        yield from _marked(b"-", before[change.start : change.end])
        yield from _marked(b"+", after[change.new_start : change.new_end])
        at = change.end
    yield from _marked(b" ", before[at:end])


def _range(start: int, end: int) -> bytes:
    # A range without lines is named after the line before it, and lines count from 1.
    return b"%d,%d" % (start + (end > start), end - start)


def _marked(mark: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield mark + (line if line.endswith(b"\n") else line + _NO_LAST_NEWLINE)
