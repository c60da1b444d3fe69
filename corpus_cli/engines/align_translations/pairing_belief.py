"""From evidence to how likely two texts are counterparts. The weights are learnt; the form is a conditional logit.

Every text has its counterpart among its candidates or has none: a candidate is believed as far as what speaks for it
outweighs all rivals and the possibility of none together, seen from both texts. Source: McFadden 1974.
Weights: learnt from made collections of news, a novel and yearbooks in eleven pairs of languages, whole, cut short,
with segments dropped, merged and put in, and of invented reports of yearly meetings; checked on families left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from corpus_cli.engines.align_translations.pairing_evidence import Evidence

Signs = tuple[float, ...]
Row = tuple[int, int, float]  # source, target, support
SETTLED = 2.5  # log odds from which a pair is no rival of others any more
_HIGHEST = 40.0  # nats: exp() of more says no more


class Candidate(NamedTuple):
    """A source, a target, and what speaks for them, in nats: by first sight, and again with the lexicon."""

    source: int
    target: int
    first: float
    second: float


class Weights(NamedTuple):
    """Weights of the signs, and of having a candidate at all."""

    signs: tuple[float, ...]
    some: float


# near, elsewhere, share near, numbers covered, names covered, numbers against, names against, shape, cost, length
FIRST = Weights((0.972, 0.747, 6.197, 6.363, 0.467, -0.876, -0.127, 1.796, -1.302, -0.945), -9.222)
SECOND = Weights((1.325, 0.403, 0.931, 6.008, 0.653, -0.758, -0.127, 1.677, -1.099, -0.836), -7.979)
COVER, FORETOLD = 4.309, 2.249  # text covered by the lexicon, above that of rivals; share found of what it foretells


def signs(evidence: Evidence, cost: float, lengths: tuple[Sequence[int], Sequence[int]]) -> Signs:
    """What is weighed of two texts: the evidence, and the cost of their shape."""
    near, elsewhere, numbers, names, numbers_missing, names_missing, numbers_against, names_against = evidence
    segments = min(len(lengths[0]), len(lengths[1]), 16)
    return (
        math.sqrt(near),
        math.sqrt(elsewhere),
        near / (near + elsewhere + 5),
        (2 * numbers + 2) / (2 * numbers + numbers_missing + 4),
        (2 * names + 4) / (2 * names + names_missing + 8),
        math.sqrt(numbers_against),
        math.sqrt(names_against),
        max(0.0, 2.2 - cost) * math.sqrt(segments) / 4,
        min(cost, 5.0),
        math.log((1 + min(sum(lengths[0]), sum(lengths[1]))) / 400),
    )


def support(weights: Weights, found: Signs) -> float:
    """What speaks for a candidate, in nats against there being no counterpart."""
    return weights.some + sum([weight * sign for weight, sign in zip(weights.signs, found, strict=True)])


def beliefs(rows: Sequence[Row]) -> list[float]:
    """Log odds of each (source, target, support), the lower ones of the two texts' views."""
    totals: tuple[defaultdict[int, list[float]], ...] = (defaultdict(list), defaultdict(list))
    for source, target, value in rows:
        odds = math.exp(max(-_HIGHEST, min(_HIGHEST, value)))
        totals[0][source].append(odds)
        totals[1][target].append(odds)
    sums = [{text: math.fsum(all_odds) for text, all_odds in side.items()} for side in totals]
    out = []
    for source, target, value in rows:
        odds = math.exp(max(-_HIGHEST, min(_HIGHEST, value)))
        rivals = max(sums[0][source], sums[1][target]) - odds
        out.append(math.log(odds / (1 + max(0.0, rivals))))
    return out


def settled(rows: Sequence[Row], *least: float) -> tuple[dict[tuple[int, int], float], list[Row]]:
    """Log odds of the pairs that reach the least ones, asked in turn, and the rows of the texts that are in no pair.

    What is taken is no rival of the others when the next one is asked for.
    """
    taken: dict[tuple[int, int], float] = {}
    rest = list(rows)
    for bound in least:
        odds = beliefs(rest)
        taken |= {(i, j): value for (i, j, _), value in zip(rest, odds, strict=True) if value >= bound}
        gone = {i for i, _ in taken}, {j for _, j in taken}
        rest = [row for row in rest if row[0] not in gone[0] and row[1] not in gone[1]]
    return taken, rest


def likelihood(log_odds: float) -> float:
    """0 to 1."""
    return 1 / (1 + math.exp(-log_odds))
