"""The bilingual lexicon as arrays, and where in a band its words meet.

A link joins a source token and a target token that may stand for each other. What their meeting in two segments says is
how likely it is if the segments are translations, against how often such segments have the token anyhow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.arrays import expanded
from corpus_cli.engines.align_translations.grid import Grid
from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.tokens import Tokens

NEAR = 60  # segments on either side where chance is counted: farther off the talk may be of other things
SMOOTH = 10  # segments of the whole corpus that are added to these
FAINT, SURE = 0.3, 5.0  # what less than this speaks for is nothing; more than this nothing speaks for


class Words(NamedTuple):
    """`target[start[s] : start[s + 1]]` are the tokens that source token s is linked with; links are in that order.

    chance: (2, 2, links); [0, out] how likely the target token stands where the source token does, [1, out] the other
    way round; out = 1: as counted without the bead at hand. missing: (2, vocabulary); log of how likely a token of that
    side is not met in its translation. rate: (2, vocabulary); share of the segments of that side which have the token.
    weight, kind: (vocabulary,), see tokens. sort: (links,); the kind of both if they are one token, else see lexicon.
    """

    start: Ints
    source: Ints
    target: Ints
    chance: Floats
    missing: Floats
    rate: Floats
    weight: Floats
    kind: Ints
    sort: Ints


class Part(NamedTuple):
    """The segments of a window: a stretch of each side of a pair, and the bead of the first pass each is in (or -1)."""

    sides: tuple[Tokens, Tokens]
    start: tuple[int, int]
    stop: tuple[int, int]
    beads: tuple[Ints, Ints] | None = None


class Row(NamedTuple):
    """One side of all windows in a row.

    By place: token, segment; by segment: window, length, begins; by window: first.
    """

    token: Ints
    segment: Ints
    window: Ints
    length: Ints
    begins: Ints
    first: Ints


def row(parts: Sequence[Part], side: int) -> Row:
    """One side of all parts in a row."""
    token, segment, lengths, begins, first = [], [], [], [], [0]
    for part in parts:
        t, a, b = part.sides[side], part.start[side], part.stop[side]
        token.append(t.token[t.start[a] : t.start[b]])
        segment.append(np.repeat(np.arange(first[-1], first[-1] + b - a), np.diff(t.start[a : b + 1])))
        lengths.append(t.length[a:b])
        begins.append(t.begins[a:b])
        first.append(first[-1] + b - a)
    window = np.repeat(np.arange(len(parts)), np.diff(first))
    joined = [np.concatenate(x) for x in (token, segment, lengths, begins)]
    return Row(joined[0], joined[1], window, joined[2], joined[3], np.array(first))


class Meetings(NamedTuple):
    """Linked tokens that meet in a band: places on both sides, what that says (by side, log), sort of the link."""

    places: tuple[Ints, Ints]
    value: tuple[Floats, Floats]
    sort: Ints


def _commonness(side: Row, rate: Floats) -> Floats:
    """For each place, how likely a segment of its window that is not far off has the token."""
    total = int(side.first[-1])
    keys = side.token * total + side.segment
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    segments = np.arange(total)
    low = np.maximum(side.first[side.window], segments - NEAR)
    high = np.minimum(side.first[side.window + 1], segments + NEAR + 1)
    segment = side.segment[order]
    base = ranked - segment
    count = np.searchsorted(ranked, base + high[segment]) - np.searchsorted(ranked, base + low[segment])
    common = np.empty(len(keys), np.float32)
    common[order] = (count + SMOOTH * rate[side.token[order]]) / ((high - low)[segment] + SMOOTH)
    return common


def _same_bead(parts: Sequence[Part], rows: tuple[Row, Row], segments: tuple[Ints, Ints]) -> Ints:
    """Whether the first pass had put these segments into one bead."""
    if parts[0].beads is None:
        return np.zeros(len(segments[0]), np.int64)
    beads = [np.concatenate([p.beads[k] for p in parts if p.beads]) for k in (0, 1)]
    x, y = beads[0][segments[0]], beads[1][segments[1]]
    same: Ints = ((x == y) & (x >= 0)).astype(np.int64)
    return same


def meetings(grid: Grid, parts: Sequence[Part], rows: tuple[Row, Row], words: Words) -> Meetings:
    """All meetings of linked tokens in the bands of a grid."""
    source, target = rows
    count = max(1, int(target.first[-1]))
    keys = target.token * count + target.segment
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    low, high = (x + target.first[source.window] for x in grid.reach())
    place, nth = expanded(words.start[source.token + 1] - words.start[source.token])
    link = words.start[source.token[place]] + nth
    base = words.target[link] * count
    segment = source.segment[place]
    at = np.searchsorted(keys, base + low[segment])
    found, nth = expanded(np.searchsorted(keys, base + high[segment]) - at)
    places, link = (place[found], order[at[found] + nth]), link[found]
    out = _same_bead(parts, rows, (source.segment[places[0]], target.segment[places[1]]))
    common = [_commonness(side, words.rate[k])[places[k]] for k, side in enumerate(rows)]
    value = [np.log(words.chance[k, out, link] / common[1 - k]) for k in (0, 1)]
    return Meetings(places, (value[0], value[1]), words.sort[link])
