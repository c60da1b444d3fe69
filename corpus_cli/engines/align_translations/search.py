"""The best path of beads through each window of a Grid, and how likely each of its beads is.

Dynamic programming by antidiagonals, all windows at once. Likelihoods by the forward-backward algorithm.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.grid import Grid, Types
from corpus_cli.engines.align_translations.segments import Floats, Ints

NEVER = np.float32(-1e9)


class Path(NamedTuple):
    """Beads in order: where each starts, its type (an index), its score, and its probability (0 if not asked for)."""

    i: Ints
    j: Ints
    kind: Ints
    score: Floats
    chance: Floats


def _pad(types: Types) -> int:
    """Columns and antidiagonals a bead may reach out of the band."""
    return max(max(size) for size in types)


def _ends(grid: Grid, types: Types) -> Ints:
    """Where in a padded array beads end that start in column 0: (antidiagonals, types, windows, 1)."""
    depth, windows, width = grid.shape
    pad = _pad(types)
    sizes = np.array(types)
    on = np.arange(depth)[:, None] + sizes.sum(1)
    shift = sizes[:, :1] + grid.first[:, None] - grid.first[np.minimum(on, depth - 1)]
    ends: Ints = ((on[:, :, None] * windows + np.arange(windows)) * (width + 2 * pad) + pad + shift)[..., None]
    return ends


def _summed(terms: Floats, best: Floats) -> Floats:
    """log(sum(exp(terms))) over types; `best` is their maximum."""
    terms -= best
    np.exp(terms, out=terms)
    best += np.log(terms.sum(0))
    return best


def ahead(grid: Grid, types: Types, scores: Floats, ends: Ints, soft: bool = False) -> Floats:
    """The best sum of scores from each vertex to its window's end (soft: log of the sum over all paths), padded."""
    depth, windows, width = grid.shape
    pad = _pad(types)
    value = np.full((depth + 2 * pad, windows, width + 2 * pad), NEVER, np.float32)
    for b, w in enumerate(grid.windows):
        value[w.source + w.target, b, pad + w.source - w.first[-1]] = 0
    flat, column = value.reshape(-1), np.arange(width)
    for d in range(depth - 1, -1, -1):
        terms = flat.take(ends[d] + column)
        terms += scores[d]
        best = terms.max(0)
        if soft:
            best = _summed(terms, best)
        row = value[d, :, pad : pad + width]
        np.maximum(row, best, out=row)
    return value


def behind(grid: Grid, types: Types, scores: Floats) -> Floats:
    """The log of the sum over all paths from its window's start to each vertex, padded."""
    depth, windows, width = grid.shape
    pad, wide = _pad(types), width + 2 * _pad(types)
    value = np.full((depth + 2 * pad, windows, wide), NEVER, np.float32)
    padded = np.full((depth + 2 * pad, len(types), windows, wide), NEVER, np.float32)
    padded[2 * pad :, :, :, pad : pad + width] = scores
    sizes = np.array(types)
    back = np.arange(depth)[:, None] - sizes.sum(1)
    shift = (grid.first[:, None] - sizes[:, :1] - grid.first[np.maximum(back, 0)] + pad)[..., None]
    row = (back + 2 * pad)[:, :, None]
    starts = (row * windows + np.arange(windows))[..., None] * wide + shift
    scored = ((row * len(types) + np.arange(len(types))[:, None]) * windows + np.arange(windows))[
        ..., None
    ] * wide + shift
    for b, w in enumerate(grid.windows):
        value[2 * pad, b, pad - w.first[0]] = 0
    column, flat, flat_scores = np.arange(width), value.reshape(-1), padded.reshape(-1)
    for e in range(depth):
        terms = flat.take(starts[e] + column)
        terms += flat_scores.take(scored[e] + column)
        row = value[e + 2 * pad, :, pad : pad + width]
        np.maximum(row, _summed(terms, terms.max(0)), out=row)
    return value[2 * pad :]


def paths(grid: Grid, types: Types, scores: Floats, chances: bool = False) -> list[Path]:
    """The best path through each window; with the probabilities of its beads, if asked for."""
    ends = _ends(grid, types)
    best = ahead(grid, types, scores, ends).reshape(-1)
    sizes = np.array(types)
    stop = np.array([w.source + w.target for w in grid.windows])
    active = np.flatnonzero(stop > 0)
    i, j = np.zeros(len(stop), np.int64), np.zeros(len(stop), np.int64)
    trail = []
    while len(active):  # all windows take their next bead together
        d = i[active] + j[active]
        column = i[active] - grid.first[d, active]
        here = scores[d, :, active, column]
        kind = (here + best[ends[d, :, active, 0] + column[:, None]]).argmax(1)
        trail.append((active, i[active], j[active], kind, here[np.arange(len(active)), kind]))
        i[active] += sizes[kind, 0]
        j[active] += sizes[kind, 1]
        active = active[i[active] + j[active] < stop[active]]
    if not trail:
        empty = np.zeros(0, np.int64)
        return [Path(empty, empty, empty, empty.astype(np.float32), empty.astype(np.float32)) for _ in grid.windows]
    window, *columns = (np.concatenate(x) for x in zip(*trail, strict=True))
    columns.append(
        _chances(grid, types, scores, ends, window, *columns[:3]) if chances else np.zeros(len(window), np.float32)
    )
    order = np.argsort(window, kind="stable")
    edges = np.searchsorted(window[order], np.arange(len(stop) + 1))
    columns = [x[order] for x in columns]
    return [Path(*(x[a:b] for x in columns)) for a, b in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)]


def _chances(
    grid: Grid, types: Types, scores: Floats, ends: Ints, window: Ints, i: Ints, j: Ints, kind: Ints
) -> Floats:
    """The share of all paths, weighted by their scores, that go through each of these beads."""
    after, before, pad = ahead(grid, types, scores, ends, soft=True), behind(grid, types, scores), _pad(types)
    d = i + j
    column = i - grid.first[d, window]
    total = after[0, window, pad - grid.first[0, window]]
    rest = after.reshape(-1)[ends[d, kind, window, 0] + column]
    chance: Floats = np.exp(
        np.minimum(0, before[d, window, pad + column] + scores[d, kind, window, column] + rest - total)
    )
    return chance
