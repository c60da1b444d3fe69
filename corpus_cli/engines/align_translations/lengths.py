"""What lengths say: translations are about as long as each other, in characters.

The difference of the logarithms is normal; its variance has a part that longer segments do not have. Against any two
segments. Source: Gale and Church 1993, on logarithms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.grid import Types
from corpus_cli.engines.align_translations.segments import Floats, Ints

SPREAD = 0.03  # variance of the log ratio of long translations, before anything is learnt
GRAIN = 1.5  # and what characters add to it: GRAIN / mean length
LEAST = 0.004
BELIEF = 20  # beads that what is believed beforehand counts for


class Lengths(NamedTuple):
    """ratio: mean of log(target / source); spread: its variance; wide: its variance between any two segments."""

    ratio: float
    spread: float
    wide: float


def guessed(source: Ints, target: Ints) -> Lengths:
    """From the lengths of all segments of both sides."""
    logs = np.log(np.concatenate([source, target]) + 1.0)
    ratio = np.log((source.sum() + 1.0) / (target.sum() + 1.0))
    return Lengths(-float(ratio), SPREAD, 2 * max(0.1, float(logs.var()) if len(logs) else 0.0))


def fitted(source: Ints, target: Ints, old: Lengths) -> Lengths:
    """From the lengths of both sides of beads."""
    logs = np.log((target + 1.0) / (source + 1.0))
    ratio = float((logs.sum() + 10 * old.ratio) / (len(logs) + 10))
    rest = np.minimum((logs - ratio) ** 2, 1) - 2 * GRAIN / (source + target + 2)
    return old._replace(
        ratio=ratio, spread=max(LEAST, float((rest.sum() + BELIEF * old.spread) / (len(logs) + BELIEF)))
    )


def length_scores(
    runs: tuple[Sequence[Floats], Sequence[Floats]], lengths: Lengths, types: Types
) -> Mapping[tuple[int, int], Floats]:
    """For each type with two sides its log likelihood ratio; runs[side][k - 1] are the lengths of k segments."""
    logs = [[np.log(run + np.float32(1)) for run in side] for side in runs]
    out = {}
    for a, b in types:
        if a and b:
            apart = logs[1][b - 1] - logs[0][a - 1] - np.float32(lengths.ratio)
            apart *= apart
            near = np.float32(lengths.spread) + np.float32(2 * GRAIN) / (
                runs[0][a - 1] + runs[1][b - 1] + np.float32(2)
            )
            wide = near + np.float32(lengths.wide / max(a, b))
            out[a, b] = np.float32(0.5) * (apart / wide - apart / near + np.log(wide / near))
    return out
