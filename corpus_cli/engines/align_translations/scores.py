"""How well segments fit together by their words: log likelihood ratios of each bead type at each vertex of a Grid.

Each token of a bead is met by a linked token of the other side, or it is not; half of what either side's tokens say.
With k segments on the other side, k times as many tokens are met by chance: that is the crowd.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from corpus_cli.engines.align_translations.arrays import sums
from corpus_cli.engines.align_translations.grid import Grid, Types
from corpus_cli.engines.align_translations.lengths import Lengths, length_scores
from corpus_cli.engines.align_translations.search import NEVER
from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.weights import Weights
from corpus_cli.engines.align_translations.words import FAINT, SURE, Part, Row, Words, meetings, row

PARAGRAPH = 4.0  # what a bead loses for each paragraph that begins inside it: one in some fifty does that
_STEPS = 256  # what a meeting says is kept in steps of 1/256


def _best(place: Ints, segment: Ints, segments: int, value: Floats, sort: Ints) -> tuple[Ints, Ints, Floats, Ints]:
    """The meeting that says most for each (place, segment of the other side), in this order."""
    top = int(SURE * _STEPS)
    steps = top - np.minimum((value * _STEPS).astype(np.int64), top)
    keys = np.sort((((place * segments + segment) << 11) + steps << 3) + sort)
    cell = keys >> 14
    fresh = np.ones(len(keys), bool)
    fresh[1:] = cell[1:] != cell[:-1]
    keys, cell = keys[fresh], cell[fresh]
    place, segment = np.divmod(cell, segments)
    return place, segment, ((top - (keys >> 3 & 2047)) / _STEPS).astype(np.float32), keys & 7


def _covered(
    grid: Grid, side: int, here: Row, there: Row, met: tuple[Ints, Ints, Floats, Ints], words: Words, weights: Weights
) -> list[Floats]:
    """By number of other-side segments (from 1): what this side's segment i (or j) gains by what they hold."""
    place, segment, value, sort = met
    token = here.token[place]
    weight = words.weight[token]
    missing = weights.missing[words.kind[token]] * words.missing[side][token]
    gain = (weights.value[sort] * value + weights.met[sort] - missing) * weight
    window = here.window[here.segment[place]]
    own, other = here.segment[place] - here.first[window], segment - there.first[window]
    cell = grid.at(window, own, other) if side == 0 else grid.at(window, other, own)
    # the second of two meetings of one token adds only what it says more than the first
    again = np.zeros(len(place), bool)
    again[1:] = place[1:] == place[:-1]
    gap = np.where(again, np.diff(segment, prepend=0), 1 << 30)
    more = np.where(again & (np.diff(value, prepend=0) > 0), np.diff(gain, prepend=0), 0)
    total = count = np.zeros(0, np.float32)
    out = []
    for k in range(weights.longest):
        fresh = gap > k
        add = np.bincount(cell, np.where(fresh, gain, more), grid.cells + 1).astype(np.float32)
        number = np.bincount(cell, weight * fresh, grid.cells + 1).astype(np.float32)
        add[-1] = number[-1] = 0
        if k:
            step = np.append(grid.moved(0, k) if side == 0 else grid.moved(k, 0), grid.cells)
            add, number = total + add[step], count + number[step]
        total, count = add, number
        out.append(total + np.float32(weights.crowd * np.log(k + 1)) * count)
    return out


def _standing(side: int, here: Row, words: Words, weights: Weights) -> Floats:
    """What each segment's tokens say if none is met."""
    kind = words.kind[here.token]
    says = weights.any[kind] + weights.missing[kind] * words.missing[side][here.token]
    return np.bincount(here.segment, says * words.weight[here.token], int(here.first[-1])).astype(np.float32)


def _spans(grid: Grid, side: int, here: Row, longest: int) -> list[Ints]:
    """Segments (counted over all windows) that begin at each vertex, and 1, 2, ... after it, flat."""
    position = grid.i if side == 0 else grid.j
    size = np.array([w.source if side == 0 else w.target for w in grid.windows], np.int32)[:, None]
    first = here.first[:-1].astype(np.int32)[:, None]
    return [(np.minimum(np.maximum(position + k, 0), size) + first).reshape(-1) for k in range(longest + 1)]


def over_runs(spans: Sequence[Ints], of_segments: Floats) -> list[Floats]:
    """Sums over 1, 2, ... segments from each vertex on, flat."""
    total = sums(of_segments.astype(np.float64))
    reached = [total.take(span) for span in spans]
    return [(reach - reached[0]).astype(np.float32) for reach in reached[1:]]


def word_scores(
    grid: Grid,
    parts: Sequence[Part],
    rows: tuple[Row, Row],
    spans: Sequence[Sequence[Ints]],
    words: Words,
    weights: Weights,
    types: Types,
) -> Mapping[tuple[int, int], Floats]:
    """For each type with two sides what the words say at each vertex, flat."""
    met = meetings(grid, parts, rows, words)
    covered, standing = [], []
    for side, (here, there) in enumerate((rows, rows[::-1])):
        good = met.value[side] > FAINT
        place, other = met.places[side][good], met.places[1 - side][good]
        best = _best(place, there.segment[other], max(1, int(there.first[-1])), met.value[side][good], met.sort[good])
        covered.append(_covered(grid, side, here, there, best, words, weights))
        standing.append(over_runs(spans[side], _standing(side, here, words, weights)))
    out = {}
    for a, b in types:
        if a and b:
            source, target = covered[0][b - 1], covered[1][a - 1]
            score = source[:-1] + target[:-1] + standing[0][a - 1] + standing[1][b - 1]
            for x in range(1, a):
                score += source[grid.moved(x, 0)]
            for y in range(1, b):
                score += target[grid.moved(0, y)]
            out[a, b] = score * np.float32(0.5)
    return out


def bead_scores(
    grid: Grid,
    parts: Sequence[Part],
    words: Words,
    lengths: Lengths,
    priors: Sequence[float],
    weights: Weights,
    types: Types,
    more: Mapping[tuple[int, int], Floats] | None = None,
) -> Floats:
    """Score of each bead: (antidiagonals, types, windows, width).

    `priors` are log probabilities of the types; `more` is added to what words and lengths say.
    """
    rows = row(parts, 0), row(parts, 1)
    spans = [_spans(grid, k, here, weights.longest) for k, here in enumerate(rows)]
    by_words = word_scores(grid, parts, rows, spans, words, weights, types)
    runs = [over_runs(spans[k], here.length) for k, here in enumerate(rows)]
    by_length = length_scores((runs[0], runs[1]), lengths, types)
    crossed = [over_runs(spans[k], here.begins) if here.begins.any() else [] for k, here in enumerate(rows)]
    out = np.empty((grid.shape[0], len(types), *grid.shape[1:]), np.float32)
    for k, size in enumerate(types):
        bias = np.float32(weights.prior * priors[k] + weights.bias(size))
        if size in by_words:
            score = by_words[size] + np.float32(weights.length) * by_length[size] + bias
            for run, segments in zip(crossed, size, strict=True):
                if run and segments > 1:
                    score -= np.float32(PARAGRAPH) * (run[segments - 1] - run[0])
            if more:
                score += more[size]
            score[grid.moved(*size) == grid.cells] = NEVER
            out[:, k] = score.reshape(grid.shape)
        else:
            out[:, k] = bias
    return out
