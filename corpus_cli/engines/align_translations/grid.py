"""The bands of several windows side by side, where beads are looked for.

A vertex (i, j) of a window stands between segments: i source and j target segments are behind it; its antidiagonal is
d = i + j. The band of a window has, on antidiagonal d, the vertices with first[d] <= i < first[d] + width. Values at
vertices have the shape (antidiagonals, windows, width); scores of beads, by the vertex they start from,
(antidiagonals, types, windows, width).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.segments import Ints

Types = Sequence[tuple[int, int]]
_WIDE = ((2, 2), (2, 3), (3, 2), (3, 3), (2, 4), (4, 2))  # sizes with several segments on both sides that do occur


def bead_types(longest: int) -> list[tuple[int, int]]:
    """Sizes of the beads that are looked for: source segments, target segments."""
    sizes = [(1, 1), (1, 0), (0, 1)]
    sizes += [size for k in range(2, longest + 1) for size in ((1, k), (k, 1))]
    return sizes + [size for size in _WIDE if max(size) <= longest]


class Window(NamedTuple):
    """A stretch of a pair: its segments, and its band; `first`: (source + target + 1,), rising by 0 or 1."""

    source: int
    target: int
    first: Ints
    width: int


def whole(source: int, target: int) -> Window:
    """A window with all its vertices in the band."""
    return Window(source, target, np.maximum(0, np.arange(source + target + 1) - target), min(source, target) + 1)


def around(path: Ints, source: int, target: int, half: int) -> Window:
    """A window with a band around a path, which is i on each antidiagonal."""
    if 2 * half >= min(source, target):
        return whole(source, target)
    low = np.maximum(0, np.arange(source + target + 1) - target)
    return Window(source, target, np.maximum(path - half, low), 2 * half + 1)


class Grid:
    """Windows side by side, padded to the longest and the widest of them."""

    def __init__(self, windows: Sequence[Window]) -> None:
        self.windows = windows
        depth, width = max(len(w.first) for w in windows), max(w.width for w in windows)
        self.shape = (depth, len(windows), width)
        self.cells = depth * len(windows) * width
        self.first = np.empty((depth, len(windows)), np.int32)
        for b, w in enumerate(windows):
            self.first[: len(w.first), b] = w.first
            self.first[len(w.first) :, b] = w.first[-1]
        self.i = self.first[:, :, None] + np.arange(width, dtype=np.int32)
        self.j = np.arange(depth, dtype=np.int32)[:, None, None] - self.i
        self._moved: dict[tuple[int, int], Ints] = {}

    def moved(self, a: int, b: int) -> Ints:
        """For each vertex the flat index of the one that is a source and b target segments on; `cells` if outside."""
        if (a, b) not in self._moved:
            depth, windows, width = self.shape
            out = np.full(self.shape, self.cells, np.int32)
            step = a + b
            if step < depth:
                column = (
                    np.arange(width, dtype=np.int32) + (a + self.first[: depth - step] - self.first[step:])[..., None]
                )
                row = np.arange(step * windows * width, depth * windows * width, width, dtype=np.int32)
                inside = (column >= 0) & (column < width)
                out[: depth - step] = np.where(inside, row.reshape(depth - step, windows, 1) + column, self.cells)
            self._moved[a, b] = out.reshape(-1)
        return self._moved[a, b]

    def at(self, window: Ints, i: Ints, j: Ints) -> Ints:
        """Flat indexes of vertices; `cells` if outside."""
        d = i + j
        column = i - self.first[d, window]
        inside = (column >= 0) & (column < self.shape[2])
        return np.where(inside, (d * self.shape[1] + window) * self.shape[2] + column, self.cells)

    def reach(self) -> tuple[Ints, Ints]:
        """For each source segment of each window, in a row: the target segments of its band, lo to hi, half open."""
        lows, highs = [], []
        for w in self.windows:
            i = np.arange(w.source)
            lows.append(np.clip(np.searchsorted(w.first, i - self.shape[2], "right") - i, 0, w.target))
            highs.append(np.clip(np.searchsorted(w.first, i, "right") - i, 0, w.target))
        return np.concatenate(lows), np.concatenate(highs)
