"""Whether two texts have the same shape: what aligning their segments by length alone costs.

Source: Gale and Church 1993.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

HEAD = 24  # segments of each text looked at
BAND = 6  # segments the path may leave the diagonal by, besides those that one text has more
VARIANCE = 6.8  # of the length of a translation, per character
WORST = 8.0  # of a bead: more says no more than that a segment was left out
ONE, TWO, NONE = 0.1, 2.5, 4.5  # nats of a 1-1 bead, of a 1-2 or 2-1 bead, and of a deletion or insertion
_NEVER = 1e9


def shape_cost(source: Sequence[int], target: Sequence[int], ratio: float) -> float:
    """Nats per segment; `ratio` is how long a translation is to be expected. Of longer texts the heads."""
    a = [0.0, *accumulate([length * ratio for length in source[:HEAD]])]
    b = [0.0, *accumulate([float(length) for length in target[:HEAD]])]
    n, m = len(a) - 1, len(b) - 1
    if not n or not m:
        return WORST
    table = _table(a, b, BAND + abs(n - m))
    if len(source) <= HEAD and len(target) <= HEAD:
        return table[n][m] / (n + m)
    return min(
        min([table[n][j] / (n + j) for j in range(m // 2, m + 1)]),
        min([table[i][m] / (i + m) for i in range(n // 2, n + 1)]),
    )


def _table(a: Sequence[float], b: Sequence[float], width: int) -> list[list[float]]:
    """The cost of the best path to every point near the diagonal; `a` and `b` are where segments begin and end."""
    n, m = len(a) - 1, len(b) - 1
    table = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    table[0][: width + 1] = [NONE * j for j in range(min(m, width) + 1)]
    for i in range(1, n + 1):
        row, above, before = table[i], table[i - 1], table[i - 2]
        one, two = a[i] - a[i - 1], a[i] - a[max(0, i - 2)]
        for j in range(max(0, i - width), min(m, i + width) + 1):  # five moves, spelt out: this is the inner loop
            best = above[j] + NONE
            if j:
                if row[j - 1] + NONE < best:
                    best = row[j - 1] + NONE
                t = b[j] - b[j - 1]
                if above[j - 1] + ONE < best:
                    cost = above[j - 1] + ONE + min(WORST, (one - t) * (one - t) / (VARIANCE * (one + t)))
                    best = cost if cost < best else best
                if i > 1 and before[j - 1] + TWO < best:
                    cost = before[j - 1] + TWO + min(WORST, (two - t) * (two - t) / (VARIANCE * (two + t)))
                    best = cost if cost < best else best
                if j > 1 and above[j - 2] + TWO < best:
                    t = b[j] - b[j - 2]
                    cost = above[j - 2] + TWO + min(WORST, (one - t) * (one - t) / (VARIANCE * (one + t)))
                    best = cost if cost < best else best
            row[j] = best
    return table


def longer_by(source: Sequence[int], target: Sequence[int]) -> float:
    """The logarithm of how much longer a target is than a source."""
    return math.log((1 + sum(target)) / (1 + sum(source)))
