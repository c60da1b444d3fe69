"""What numpy lacks for ragged rows and for counting: each a few lines, all linear or one sort."""

from __future__ import annotations

import numpy as np

from corpus_cli.engines.align_translations.segments import Ints


def expanded(counts: Ints) -> tuple[Ints, Ints]:
    """(row, place in the row) of `counts[row]` places each."""
    row = np.repeat(np.arange(len(counts)), counts)
    return row, np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)


def sums(counts: Ints) -> Ints:
    """Running sums, from 0: sums(x)[k] is the sum of the first k."""
    return np.concatenate([np.zeros(1, counts.dtype), np.cumsum(counts)])


def edges(ranked: Ints) -> Ints:
    """Where runs of equal values begin in an ascending array, and its length last."""
    if not len(ranked):
        return np.zeros(1, np.int64)
    return np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1], [True]]))


def distinct(values: Ints) -> tuple[Ints, Ints]:
    """The distinct values, ascending, and how often each stands there."""
    ranked = np.sort(values)
    edge = edges(ranked)
    return ranked[edge[:-1]], np.diff(edge)
