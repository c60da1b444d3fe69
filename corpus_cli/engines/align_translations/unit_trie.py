"""Strings of atoms that are met more than once, as a trie kept by levels: found at all places of a text at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.arrays import distinct, sums
from corpus_cli.engines.align_translations.segments import Ints

LONGEST = 8  # atoms of a unit


class Runs(NamedTuple):
    """Runs of atoms, one after the other: run r is `atom[start[r] : start[r + 1]]`."""

    atom: Ints
    start: Ints


def laid_out(runs: Sequence[Sequence[int]]) -> Runs:
    """Runs one after the other."""
    atom = np.fromiter((atom for run in runs for atom in run), np.int64)
    return Runs(atom, sums(np.array([len(run) for run in runs], np.int64)))


class Trie:
    """Units of 1 to LONGEST atoms. Unit u has `length[u]` atoms; those of k atoms are u = first[k - 1] .. first[k] - 1.

    The keys of a level are place in the level above * (atoms + 1) + last atom, ascending.
    """

    def __init__(self, data: Runs, atoms: int) -> None:
        self._wide = atoms + 1
        self._keys: list[Ints] = []
        node = data.atom
        for k in range(1, LONGEST):
            at, keys = self._longer(data, node, k)
            level, often = distinct(keys)
            self._keys.append(level[often > 1])
            node = self._placed(at, keys, len(node))
        self._first = sums(np.array([atoms, *map(len, self._keys)], np.int64))
        self.size = int(self._first[-1])
        self.length = np.repeat(np.arange(1, LONGEST + 1), np.diff(self._first))

    def found(self, data: Runs) -> Ints:
        """The unit of k + 1 atoms that begins at each place; -1: none. Shape (LONGEST, places)."""
        node = np.where(data.atom < self._wide - 1, data.atom, -1)
        out = [node]
        for k in range(1, LONGEST):
            at, keys = self._longer(data, node, k)
            node = self._placed(at, keys, len(node), k - 1)
            out.append(np.where(node >= 0, node + self._first[k], -1))
        return np.stack(out)

    def spelt(self, unit: int) -> list[int]:
        """The atoms of a unit."""
        level = int(self.length[unit]) - 1
        node, out = unit - int(self._first[level]), []
        for keys in self._keys[:level][::-1]:
            node, atom = divmod(int(keys[node]), self._wide)
            out.append(atom)
        return [node, *out[::-1]]

    def _longer(self, data: Runs, node: Ints, k: int) -> tuple[Ints, Ints]:
        """Where a unit of k atoms has another atom behind it, and the key of both together."""
        end = np.repeat(data.start[1:], np.diff(data.start))
        at = np.flatnonzero((np.arange(len(node)) + k < end) & (node >= 0))
        return at, node[at] * self._wide + data.atom[at + k]

    def _placed(self, at: Ints, keys: Ints, size: int, level: int = -1) -> Ints:
        """The place in a level (the last) of the keys found at these places; -1 elsewhere."""
        node = np.full(size, -1)
        known = self._keys[level]
        if len(known):
            place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
            node[at] = np.where(known[place] == keys, place, -1)
        return node
