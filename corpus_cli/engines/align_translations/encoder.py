"""What an encoder says of segments: how close their vectors are, against how close they are to others nearby.

One more bead score, never a replacement. Source: Thompson and Koehn 2019 (cosine with a margin), Artetxe 2019.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.grid import Grid, Types
from corpus_cli.engines.align_translations.segments import Embed, Floats, Ints, Text

WEIGHT = 20.0  # what a margin of 1 counts, in the logarithms the other scores are in
TOGETHER = 512  # texts that are encoded in one call


def vectors(text: Text, embed: Embed) -> Floats:
    """Unit vectors of the segments: (n, d); what has no direction is zero."""
    parts = [
        np.asarray(embed(list(text.segments[k : k + TOGETHER])), np.float32)
        for k in range(0, len(text.segments), TOGETHER)
    ]
    return _unit(np.concatenate(parts)) if parts else np.zeros((0, 1), np.float32)


def _unit(rows: Floats) -> Floats:
    length = np.sqrt((rows * rows).sum(1, keepdims=True, dtype=np.float64))
    unit: Floats = (rows / np.maximum(length, 1e-9)).astype(np.float32)
    return unit


def _runs(rows: Floats, longest: int) -> list[Floats]:
    """Unit vectors of 1, 2, ... segments from each on: the directions of their sums; past the end, of what is left."""
    total = np.concatenate([np.zeros((1, rows.shape[1])), np.cumsum(rows, 0, dtype=np.float64)])
    at = np.arange(len(rows))
    return [_unit((total[np.minimum(at + k, len(rows))] - total[at]).astype(np.float32)) for k in range(1, longest + 1)]


class Encoded(NamedTuple):
    """Vectors of the segments of a window, source and target."""

    source: Floats
    target: Floats


def closeness(grid: Grid, windows: Sequence[Encoded], types: Types) -> dict[tuple[int, int], Floats]:
    """For each type with two sides, at each vertex: cosine less the mean cosine of its row and column; flat."""
    longest = max(max(size) for size in types)
    out = {size: np.zeros(grid.shape, np.float32) for size in types if min(size)}
    for b, pair in enumerate(windows):
        i, j = grid.i[:, b], grid.j[:, b]
        inside = (i < len(pair.source)) & (j >= 0) & (j < len(pair.target))
        row, column = i[inside], j[inside]
        runs = [_runs(side, longest) for side in pair]
        for size, score in out.items():
            left, right = runs[0][size[0] - 1], runs[1][size[1] - 1]
            alike = _cosines(left, right, row, column)
            usual = _means(row, alike, len(left)) + _means(column, alike, len(right))
            score[:, b][inside] = alike - usual / 2
    return {size: (WEIGHT * score).reshape(-1) for size, score in out.items()}


def _means(place: Ints, value: Floats, size: int) -> Floats:
    """For each value the mean of those with the same place."""
    count = np.maximum(1, np.bincount(place, minlength=size))
    return (np.bincount(place, value, size) / count)[place].astype(np.float32)


def _cosines(left: Floats, right: Floats, row: Ints, column: Ints, block: int = 1 << 14) -> Floats:
    """Cosine of each pair of rows, block by block."""
    out = np.empty(len(row), np.float32)
    for k in range(0, len(row), block):
        part = slice(k, k + block)
        out[part] = (left[row[part]] * right[column[part]]).sum(1)
    return out
