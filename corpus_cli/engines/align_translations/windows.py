"""A long pair cut into windows that overlap, and their paths joined again.

Windows keep memory linear and are searched side by side. Where two of them overlap, their best paths soon run together;
they are joined at a vertex both go through.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from corpus_cli.engines.align_translations.grid import Types, Window, around
from corpus_cli.engines.align_translations.search import Path
from corpus_cli.engines.align_translations.segments import Ints

CORE = 512  # antidiagonals of a window
LAP = 48  # antidiagonals it reaches into each neighbour


def cut(path: Ints, source: int, target: int, half: Ints) -> list[tuple[int, int, Window]]:
    """Windows along a path, each after the vertex (i, j) it starts at; `path` and `half` by antidiagonal.

    A window is as wide as its widest place needs.
    """
    depth = source + target
    count = max(1, round(depth / CORE))
    out = []
    for k in range(count):
        first, last = max(0, depth * k // count - LAP), min(depth, depth * (k + 1) // count + LAP)
        i, stop = int(path[first]), int(path[last])
        window = around(
            path[first : last + 1] - i, stop - i, last - stop - first + i, int(half[first : last + 1].max())
        )
        out.append((i, first - i, window))
    return out


def joined(pieces: Sequence[Path], types: Types) -> Path:
    """One path from those of windows that overlap."""
    out = pieces[0]
    for path in pieces[1:]:
        low, high = path.i[0] + path.j[0], out.i[-1] + out.j[-1]
        wide = np.int64(max(out.j.max(), path.j.max()) + 1)
        _, mine, other = np.intersect1d(out.i * wide + out.j, path.i * wide + path.j, return_indices=True)
        if len(mine):
            k = np.abs(2 * (out.i + out.j)[mine] - low - high).argmin()
            out = _chained(_part(out, 0, mine[k]), _part(path, other[k], len(path.i)))
        else:
            out = _forced(out, path, types, int(low + high) // 2)
    return out


def _part(path: Path, first: int, last: int) -> Path:
    return Path(*(column[first:last] for column in path))


def _chained(*pieces: Path) -> Path:
    return Path(*(np.concatenate(columns) for columns in zip(*pieces, strict=True)))


def _forced(out: Path, path: Path, types: Types, middle: int) -> Path:
    """Two paths that never meet, joined by leaving out what stands between them."""
    sizes = np.array(types)
    i, j = out.i + sizes[out.kind, 0], out.j + sizes[out.kind, 1]
    first = max(1, int((i + j <= middle).sum()))
    i, j = int(i[first - 1]), int(j[first - 1])
    last = int(np.argmax((path.i >= i) & (path.j >= j))) if bool(((path.i >= i) & (path.j >= j)).any()) else len(path.i)
    end = (path.i[-1:] + sizes[path.kind[-1:], 0], path.j[-1:] + sizes[path.kind[-1:], 1])
    to_i = int(np.append(path.i, end[0])[last])
    to_j = int(np.append(path.j, end[1])[last])
    gone, come = list(types).index((1, 0)), list(types).index((0, 1))
    filled = [(k, j, gone) for k in range(i, to_i)] + [(to_i, k, come) for k in range(j, to_j)]
    a, b, kind = np.array(filled, np.int64).reshape(-1, 3).T
    zero = np.zeros(len(filled), np.float32)
    return _chained(_part(out, 0, first), Path(a, b, kind, zero, zero), _part(path, last, len(path.i)))
