"""Doubtful pairs are aligned, next to sure ones: where the sentences do not fit as well as theirs, belief goes down.

Two reports of one event share names and numbers, but not their sentences. What is compared is how sure the aligner is
of its beads, against how sure it is in the surest pairs of the same folder: its scores need not be calibrated.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from corpus_cli.engines.align_translations.pairing_belief import SETTLED, Row, beliefs, settled
from corpus_cli.engines.align_translations.segments import Text
from corpus_cli.products import Bead

Align: TypeAlias = Callable[[list[tuple[Text, Text]]], Iterable[list[Bead]]]
"""The beads of pairs, by a lexicon learnt from all of them."""

LOWEST, HIGHEST = -1.5, 4.0  # log odds of a doubtful pair
SURE = 3.0  # log odds of a pair to compare with
FEWEST, MOST = 5, 80  # such pairs
HEAD = 16  # segments aligned
RISE = 2.0  # the most that log odds may go up: look-alikes of a yearly meeting have the same sentences
# Weights of the log odds, of fit below the middle of the sure pairs and below all but a tenth, of the weakest beads.
_ODDS, _MIDDLE, _TENTH, _WEAKEST, _ANY = 0.863, 0.128, 0.535, 2.630, 2.263


class Fit(NamedTuple):
    """How well two texts align: log odds of the mean bead score by segments, and the mean logarithm of the scores."""

    mean: float
    weakest: float


def confirmed(rows: Sequence[Row], pair: Callable[[int, int], tuple[Text, Text]], align: Align) -> list[Row]:
    """The rows, with less or somewhat more support for those that are doubtful."""
    clear, rest = settled(rows, SETTLED)
    sure = sorted([(-value, i, j) for (i, j), value in clear.items() if value > SURE])[:MOST]
    doubtful = _doubtful(rest) | {both: value for both, value in clear.items() if value < HIGHEST}
    if len(sure) < FEWEST or not doubtful:
        return list(rows)
    asked = list(dict.fromkeys([(i, j) for _, i, j in sure] + sorted(doubtful)))
    found = dict(zip(asked, map(fit, align([_heads(*pair(i, j)) for i, j in asked])), strict=True))
    known = [found[i, j] for _, i, j in sure]
    middle = sorted([one.mean for one in known])[len(known) // 2]
    tenth = Fit(*[sorted(column)[len(known) // 10] for column in zip(*known, strict=True)])
    return [
        (i, j, value + _change(doubtful[i, j], found[i, j], middle, tenth) if (i, j) in doubtful else value)
        for i, j, value in rows
    ]


def _doubtful(rows: Sequence[Row]) -> dict[tuple[int, int], float]:
    """Log odds of the pairs that are the best ones of one of their texts, yet not sure."""
    odds = beliefs(rows)
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for value, (i, j, _) in zip(odds, rows, strict=True):
        best[0][i] = max(value, best[0].get(i, value))
        best[1][j] = max(value, best[1].get(j, value))
    return {
        (i, j): value
        for value, (i, j, _) in zip(odds, rows, strict=True)
        if value > LOWEST and value in (best[0][i], best[1][j])
    }


def _heads(source: Text, target: Text) -> tuple[Text, Text]:
    return source._replace(segments=source.segments[:HEAD]), target._replace(segments=target.segments[:HEAD])


def fit(beads: Sequence[Bead]) -> Fit:
    """How well the beads of two texts fit."""
    whole = [(bead.score, len(bead.source) + len(bead.target)) for bead in beads if bead.source and bead.target]
    segments = sum([len(bead.source) + len(bead.target) for bead in beads])
    mean = math.fsum([score * size for score, size in whole]) / max(1, segments)
    mean = min(0.9995, max(0.02, mean))
    weakest = math.fsum([math.log(max(1e-4, score)) for score, _ in whole]) / max(1, len(whole))
    return Fit(math.log(mean / (1 - mean)), max(-4.0, weakest))


def _change(odds: float, found: Fit, middle: float, tenth: Fit) -> float:
    """What log odds change by."""
    new = (
        _ODDS * odds
        + _MIDDLE * max(-6.0, min(1.0, found.mean - middle))
        + _TENTH * max(-6.0, min(0.0, found.mean - tenth.mean))
        + _WEAKEST * max(-3.0, min(0.0, found.weakest - tenth.weakest))
        + _ANY
    )
    return min(RISE, new - odds)
