"""The coarse path of a long pair: about where in the target each source segment is.

Segments that share tokens rare in both texts vote. First over blocks, by dynamic programming over what is shared beyond
chance, so that a long deletion costs nothing; then, near that path, stretch by stretch for an offset. Between anchors
the path is straight; where nothing is shared it is the diagonal.
"""

from __future__ import annotations

import numpy as np

from corpus_cli.engines.align_translations.arrays import expanded
from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.tokens import Tokens
from corpus_cli.engines.align_translations.words import Words

BLOCKS = 256  # most blocks of a text in the first look
MOST = 1024  # places a shared token may have, source times target
VOTES = 2_000_000  # the rarest tokens vote first; no more votes than these
NARROW, WIDE = 9, 96  # half width of a band, and what is added at most
UNEVEN = 16  # segments by which the sides of a rectangle differ if something is left out in it
HEAVIEST = 4.0  # votes an anchor counts for at most
NOISE = 0.25  # of what a block shares with its translation: less is nothing
STRETCH = 8  # segments that vote for one offset


def votes(source: Tokens, target: Tokens, words: Words, most: int = MOST) -> tuple[Ints, Ints, Ints, Floats, Floats]:
    """Pairs of segments that share a rare token: source segment, target segment, which token, strength, places."""
    size = len(words.weight)
    df = [np.bincount(t.token, minlength=size) for t in (source, target)]
    order = [np.argsort(t.token, kind="stable") for t in (source, target)]
    place = [
        np.repeat(np.arange(len(t.length)), np.diff(t.start))[o] for t, o in zip((source, target), order, strict=True)
    ]
    begin = [np.concatenate([[0], np.cumsum(n)]) for n in df]
    good = (words.chance[0, 0] > 0.1) & (df[0][words.source] > 0) & (df[1][words.target] > 0)
    good &= df[0][words.source] * df[1][words.target] <= most
    chosen = np.flatnonzero(good)
    pairs = df[0][words.source[chosen]] * df[1][words.target[chosen]]
    rare = np.argsort(pairs, kind="stable")
    rare = rare[np.cumsum(pairs[rare]) <= VOTES]
    chosen, pairs = chosen[rare], pairs[rare]
    s, t = words.source[chosen], words.target[chosen]
    strength = np.sqrt(words.chance[0, 0][chosen] * words.chance[1, 0][chosen])
    link, nth = expanded(pairs)
    wide = df[1][t][link]
    i = place[0][begin[0][s[link]] + nth // wide]
    j = place[1][begin[1][t[link]] + nth % wide]
    return i, j, link, (strength * words.weight[s])[link].astype(np.float64), pairs[link].astype(np.float64)


def _blockwise(i: Ints, j: Ints, weight: Floats, n: int, m: int) -> tuple[Ints, Ints]:
    """Anchors (source, target segment) from the best path over blocks."""
    a, b = min(BLOCKS, -(-n // 4)), min(BLOCKS, -(-m // 4))
    grid = np.bincount(i * a // n * b + j * b // m, weight, a * b).astype(float).reshape(a, b)
    grid -= 1.5 * np.outer(grid.sum(1), grid.sum(0)) / max(grid.sum(), 1e-9)
    usual = max(float(np.sort(grid.max(1))[len(grid) // 2]), 1e-9)  # what a block and its translation share
    grid = np.where(grid > NOISE * usual, np.minimum(grid, 2 * usual), 0)
    best = np.zeros((a + 1, b + 1))
    for x in range(a):
        best[x + 1, 1:] = np.maximum.accumulate(np.maximum(best[x, :-1] + grid[x], best[x, 1:]))
    x, y, anchors = a, b, []
    while x and y:
        if best[x, y] == best[x, y - 1]:
            y -= 1
        elif best[x, y] == best[x - 1, y]:
            x -= 1
        else:
            anchors.append((x - 1, y - 1))
            x, y = x - 1, y - 1
    if not anchors:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    px, py = np.array(anchors[::-1]).T
    strong = grid[px, py] > 0
    return ((px[strong] + 0.5) * n / a).astype(np.int64), ((py[strong] + 0.5) * m / b).astype(np.int64)


def _straight(x: Ints, y: Ints, n: int, m: int) -> Floats:
    """For each source segment the target segment on straight lines through the anchors."""
    line: Floats = np.interp(np.arange(n + 1), np.concatenate([[0], x, [n]]), np.concatenate([[0], y, [m]]))
    return line


def _offsets(
    i: Ints, j: Ints, token: Ints, strength: Floats, path: Floats, reach: int, stretch: int
) -> tuple[Ints, Ints, Floats]:
    """Anchors: where a stretch's votes near the path agree, and how heavy they are."""
    offset = np.rint(j - path[i]).astype(np.int64)
    near = np.abs(offset) <= reach
    i, offset, token, strength = i[near], offset[near] + reach, token[near], strength[near]
    _, back, count = np.unique(token * len(path) + i, return_inverse=True, return_counts=True)
    weight = strength / count[back]
    rows, wide = -(-len(path) // stretch) + 1, 2 * reach + 5
    table = np.zeros((rows, wide))
    for half in (0, 1):  # a vote counts for its stretch and, by half, for the neighbour it is next to
        row = np.clip(i // stretch + half * np.where(i % stretch * 2 >= stretch, 1, -1), 0, rows - 1)
        table += np.bincount(row * wide + offset + 2, weight / (1 + half), rows * wide).reshape(rows, wide)
    smooth = table.copy()
    for k, share in ((1, 0.8), (2, 0.4)):
        smooth[:, k:] += share * table[:, :-k]
        smooth[:, :-k] += share * table[:, k:]
    top = smooth.argmax(1)
    row = np.arange(rows)
    height = smooth[row, top]
    for k in range(-3, 4):
        smooth[row, np.clip(top + k, 0, wide - 1)] = 0
    sure = (height >= 0.7) & (height >= 1.6 * smooth.max(1))
    at = np.flatnonzero(sure & (np.arange(rows) * stretch + stretch // 2 < len(path)))
    x = at * stretch + stretch // 2
    y = np.rint(path[x] + top[at] - 2 - reach).astype(np.int64)
    return x, y, np.minimum(height[at], HEAVIEST)


def _rising(x: Ints, y: Ints, weight: Floats) -> tuple[Ints, Ints]:
    """The heaviest run of anchors that always rises: one place of the target is not the anchor of many."""
    run = _heaviest_rising((y // (STRETCH // 4)).tolist(), weight.tolist())
    return x[run], y[run]


def _heaviest_rising(values: list[int], weights: list[float]) -> list[int]:
    """Places of the heaviest run that always rises. Best runs by the value they end with are kept in a Fenwick tree."""
    rank = {value: k + 1 for k, value in enumerate(sorted(set(values)))}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(rank) + 1)
    before: list[int] = []
    for place, (value, weight) in enumerate(zip(values, weights, strict=True)):
        best, k = (0.0, -1), rank[value] - 1
        while k:
            best, k = max(best, tree[k]), k & (k - 1)
        before.append(best[1])
        found, k = (best[0] + weight, place), rank[value]
        while k < len(tree):
            tree[k], k = max(tree[k], found), k + (k & -k)
    out, place = [], max(tree)[1]
    while place >= 0:
        out.append(place)
        place = before[place]
    return out[::-1]


def coarse(source: Tokens, target: Tokens, words: Words) -> tuple[Ints, Ints]:
    """By antidiagonal d = i + j: i on the path, and how far the path may be off (half the width of a band)."""
    n, m = len(source.length), len(target.length)
    i, j, token, strength, places = votes(source, target, words)
    path = _straight(*_blockwise(i, j, strength / places, n, m), n, m)
    block = max(n, m) / min(BLOCKS, -(-min(n, m) // 4))
    x = y = np.zeros(0, np.int64)
    for reach, stretch in ((int(3 * block) + 16, 4 * STRETCH), (int(block) + 48, 2 * STRETCH), (48, STRETCH)):
        x, y = _rising(*_offsets(i, j, token, strength, path, reach, stretch))
        y = np.clip(y, 0, m)
        path = _straight(x, y, n, m)
    x, y = np.concatenate([[0], x, [n]]), np.concatenate([[0], y, [m]])
    dx, dy = np.diff(x), np.diff(y)
    # between two anchors no path is farther off than the shorter side of their rectangle; rarely so far if it is square
    off = np.minimum(dx, dy) // np.where(np.abs(dx - dy) > UNEVEN, 1, 4)
    near = np.concatenate([off[:1], off, off[-1:]])  # an anchor next to a hole may be wrong itself
    off = NARROW + np.minimum(np.maximum(np.maximum(near[:-2], near[2:]), off), WIDE)
    between = np.clip(np.searchsorted(x + y, np.arange(n + m + 1), "right") - 1, 0, len(off) - 1)
    return on_antidiagonals(np.arange(n + 1), path, n, m), off[between]


def on_antidiagonals(i: Ints, j: Floats, n: int, m: int) -> Ints:
    """A path given as points (i, j) as i on each antidiagonal, rising by 0 or 1."""
    d = np.arange(n + m + 1)
    return np.clip(np.floor(np.interp(d, i + j, i) + 1e-6).astype(np.int64), np.maximum(0, d - m), np.minimum(d, n))
