"""Sketches with numpy: the same numbers as `sketch.sketch_small`, some 100 times as fast.

Works on runs of documents whose columns fit the processor's second-level cache, in buffers that are used again: fresh
memory for each step would cost more than the arithmetic.
"""

import unicodedata
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np

from corpus_cli.text import sketch
from corpus_cli.text.sketch import BASE, DENSE, DENSE_WINDOW, HASH_BITS, INVERSE, KEPT, MASK, SPARSEST, WINDOW, Sketches

RUN = 1 << 16  # characters done at once: the columns fit the second-level cache
_SLICE = 1 << 20  # a paragraph longer than this is done slice by slice
type_u64 = np.uint64
Numbers = np.ndarray[Any, np.dtype[np.uint64]]
Points = np.ndarray[Any, np.dtype[np.uint32]]
Counts = np.ndarray[Any, np.dtype[np.int64]]
Text = tuple[str, Sequence[tuple[int, int]]]

_values: Numbers = np.zeros(0x110000, type_u64)  # 0: not looked up yet; pages of it cost nothing until they are touched
_powers: Numbers = np.ones(1, type_u64)
_inverses: Numbers = np.ones(1, type_u64)


def _grow(size: int) -> None:
    global _powers, _inverses
    if len(_powers) < size:
        size = 1 << (size - 1).bit_length()
        _powers, _inverses = (np.full(size, base, type_u64) for base in (BASE, INVERSE))
        _powers[0] = _inverses[0] = 1
        _powers, _inverses = _powers.cumprod(), _inverses.cumprod()


def flat(spans: Sequence[Sequence[tuple[int, int]]]) -> Counts:
    """Starts and ends of the spans of all documents: shape (spans, 2)."""
    count = 2 * sum(map(len, spans))
    return np.fromiter(chain.from_iterable(chain.from_iterable(spans)), np.int64, count).reshape(-1, 2)


class _Room:
    """Buffers for the columns of a run."""

    def __init__(self) -> None:
        self.size = 0

    def grow(self, size: int) -> None:
        if size > self.size:
            self.size = size
            self.values, self.numbers, self.sums = (np.empty(size + 1, type_u64) for _ in range(3))


def _numbers(points: Points, out: Numbers) -> Numbers:
    """The value of each code point."""
    values = _values.take(points, out=out[: len(points)], mode="clip")
    if not values.all():
        for page in np.flatnonzero(np.bincount(points[values == 0] >> 8)).tolist():
            start = page << 8
            _values[start : start + 256] = [sketch.value(chr(c)) for c in range(start, start + 256)]
        values = _values.take(points, out=out[: len(points)], mode="clip")
    return values


def _points(text: str) -> Points:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def sketch_large(documents: Sequence[Text], first: int = 0) -> Sketches:
    """Sketches of documents given as (text, paragraph spans), as numpy columns."""
    parts: list[Sketches] = []
    run: list[Text] = []
    size = 0
    room = _Room()
    for text, spans in documents:
        if len(text) > _SLICE:
            parts += [_run(run, first, room)] if run else []
            first += sum(len(s) for _, s in run)
            parts.append(_long(text, spans, first, room))
            first, run, size = first + len(spans), [], 0
            continue
        run.append((text, spans))
        size += len(text)
        if size >= RUN:
            parts.append(_run(run, first, room))
            first, run, size = first + len(parts[-1].keys), [], 0
    if run:
        parts.append(_run(run, first, room))
    return Sketches(*(np.concatenate([p[i] for p in parts] or [np.zeros(0, type_u64)]) for i in range(4)))


def _as_columns(small: Sketches) -> Sketches:
    return Sketches(*(np.array(column, type_u64) for column in small))


def _run(run: Sequence[Text], first: int, room: _Room) -> Sketches:
    """Sketches of documents that are short together."""
    points = _points("\n".join([text for text, _ in run]))
    top = int(points.max(initial=0))
    if top >= 0x1100 and ((points ^ np.uint32(0x1100)) < 0x100).any():  # Hangul taken apart
        return _as_columns(sketch.sketch_small(run, first))
    counts = [len(spans) for _, spans in run]
    total = sum(counts)
    if not total:
        return _as_columns(Sketches([], [], [], [0] * len(run)))
    offsets = np.cumsum([0, *[len(text) + 1 for text, _ in run]])[:-1]
    spans_there = flat([spans for _, spans in run]) + np.repeat(offsets, counts)[:, None]
    room.grow(len(points))
    values = _numbers(points, room.values)
    where = np.flatnonzero(values > 1)
    begins, ends = np.searchsorted(where, spans_there[:, 0]), np.searchsorted(where, spans_there[:, 1])
    letters = ends - begins
    sums = _sums(values, where, room)
    keys = (sums[ends] - sums[begins]) * _inverses[begins]
    bounds = np.cumsum([0, *counts])
    edges = np.append(begins, ends[-1])
    document_keys = (sums[edges[bounds[1:]]] - sums[edges[bounds[:-1]]]) * _inverses[edges[bounds[:-1]]]
    if top < DENSE:
        windows = _windows(sums, letters, WINDOW, None, room)
    else:
        dense = np.add.reduceat(np.append(points[where] >= DENSE, False).astype(np.int64), begins) * 2 > letters
        dense &= letters > 0
        choices = ((WINDOW, ~dense), (DENSE_WINDOW, dense))
        windows = np.concatenate([_windows(sums, letters, window, of, room) for window, of in choices])
    return Sketches(letters.astype(type_u64), keys, windows + type_u64(first), document_keys)


def _sums(values: Numbers, where: Counts, room: _Room) -> Numbers:
    """Prefix sums of the polynomial over the values at some places: shape (letters + 1,)."""
    size = len(where)
    _grow(size + 1)
    numbers = values.take(where, out=room.numbers[:size], mode="clip")
    np.multiply(numbers, _powers[:size], out=numbers)
    room.sums[0] = 0
    np.cumsum(numbers, out=room.sums[1 : size + 1])
    return room.sums[: size + 1]


def _bounds(counts: np.ndarray[Any, np.dtype[np.int64]]) -> Numbers:
    """`sketch.bound` of each count."""
    kept = np.maximum(MASK // SPARSEST, type_u64(MASK) // np.maximum(counts, KEPT).astype(type_u64) * type_u64(KEPT))
    return np.where(counts < 1, type_u64(0), kept)


def expected_large(letters_a: Numbers, letters_b: Numbers) -> np.ndarray[Any, np.dtype[np.float64]]:
    """`sketch.expected` of each pair of lengths."""
    counts = [np.maximum(letters.astype(np.int64) - WINDOW + 1, 1) for letters in (letters_a, letters_b)]
    return _bounds(np.maximum(*counts)).astype(np.float64) * np.minimum(*counts) / float(MASK)


def _windows(
    sums: Numbers, letters: Counts, window: int, of: np.ndarray[Any, np.dtype[np.bool_]] | None, room: _Room
) -> Numbers:
    """Kept windows of a run's paragraphs (of those chosen), as hash << 28 | paragraph of the run."""
    count = max(0, len(sums) - window)
    hashes = np.subtract(sums[window:], sums[: -window or None][:count], out=room.values[:count])
    np.multiply(hashes, _inverses[:count], out=hashes)
    inside = np.maximum(letters - window + 1, 0)
    limits = _bounds(inside)
    if of is not None:
        limits = np.where(of, limits, type_u64(0))
    # Each letter begins a window; the last ones of a paragraph begin one that leaves it.
    per_paragraph = np.stack([limits, np.zeros_like(limits)], 1).ravel()
    per_letter = np.repeat(per_paragraph, np.stack([inside, letters - inside], 1).ravel())[:count]
    kept = np.flatnonzero(hashes <= per_letter)
    kept = kept[per_letter[kept] > 0]
    paragraph = np.searchsorted(np.cumsum(letters), kept, "right")
    return (hashes[kept] << type_u64(64 - HASH_BITS)) | paragraph.astype(type_u64)


def _long(text: str, spans: Sequence[tuple[int, int]], first: int, room: _Room) -> Sketches:
    """Sketches of one long document, a bounded number of letters at a time."""
    letters: list[Any] = []
    keys: list[Any] = []
    windows: list[Numbers] = [np.zeros(0, type_u64)]
    at = 0
    while at < len(spans):
        last = at + 1
        while last < len(spans) and spans[last][1] - spans[at][0] <= RUN:
            last += 1
        begin = spans[at][0]
        if spans[last - 1][1] - begin <= _SLICE:
            piece = text[begin : spans[last - 1][1]]
            part = _run([(piece, [(s - begin, e - begin) for s, e in spans[at:last]])], first + at, room)
        else:
            part = _slices(text, *spans[at], first + at, room)
        letters += part.letters.tolist()
        keys += part.keys.tolist()
        windows.append(part.windows)
        at = last
    whole = length = 0
    for count, key in zip(letters, keys, strict=True):
        whole = (whole + key * pow(BASE, length, 1 << 64)) & MASK
        length += count
    return Sketches(
        np.array(letters, type_u64), np.array(keys, type_u64), np.concatenate(windows), np.array([whole], type_u64)
    )


def _slices(text: str, start: int, end: int, number: int, room: _Room) -> Sketches:
    """The sketch of one paragraph of more than _SLICE characters."""
    text = text[start:end]
    if sketch.JAMO.search(text):
        text = unicodedata.normalize("NFC", text)
    key = length = 0
    windows, carried = [np.zeros(0, type_u64)], np.zeros(0, type_u64)
    window = DENSE_WINDOW if _is_dense(text, room) else WINDOW
    for begin in range(0, len(text), RUN):
        points = _points(text[begin : begin + RUN])
        room.grow(len(points))
        values = _numbers(points, room.values)
        numbers = np.concatenate([carried, values[values > 1]])
        _grow(len(numbers) + 1)
        sums = np.zeros(len(numbers) + 1, type_u64)
        np.cumsum(numbers * _powers[: len(numbers)], out=sums[1:])
        fresh = (int(sums[-1]) - int(sums[len(carried)])) * pow(INVERSE, len(carried), 1 << 64)
        key = (key + fresh * pow(BASE, length, 1 << 64)) & MASK
        length += len(numbers) - len(carried)
        if len(numbers) >= window:
            hashes = (sums[window:] - sums[:-window]) * _inverses[: len(sums) - window]
            windows.append(hashes[hashes <= type_u64(MASK // SPARSEST)])
        carried = numbers[-(window - 1) :]
    if length - window + 1 < SPARSEST * KEPT:  # few letters among blanks: its bound is a higher one
        return _as_columns(sketch.sketch_small([(text, [(0, len(text))])], number))
    kept = (np.concatenate(windows) << type_u64(64 - HASH_BITS)) | type_u64(number)
    return Sketches(np.array([length], type_u64), np.array([key], type_u64), kept, np.zeros(1, type_u64))


def _is_dense(text: str, room: _Room) -> bool:
    """Whether more than half of a long text's letters are Chinese, Japanese or Korean."""
    dense = letters = 0
    for begin in range(0, len(text), RUN):
        points = _points(text[begin : begin + RUN])
        room.grow(len(points))
        letter = _numbers(points, room.values) > 1
        letters += int(np.count_nonzero(letter))
        dense += int(np.count_nonzero(letter & (points >= DENSE)))
    return dense * 2 > letters
