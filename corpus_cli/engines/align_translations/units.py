"""Units like words, learnt from texts in scripts that put no blanks between words.

A unigram model of a text: chances of units, by expectation and maximisation over all ways to cut the runs of letters;
between rounds, units that save less than they cost to be listed are dropped. A run is cut where that is likeliest.
Sources: Kudo 2018 (the unigram model), de Marcken 1996 (what a listed unit must save).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.unit_trie import Runs, Trie, laid_out

SAMPLE = 400_000  # characters that are learnt from, evenly over the texts
AT_ONCE = 200_000  # characters that are cut at once
ROUNDS, TURNS = 3, 2  # of dropping; of expectation and maximisation in each
COST = 2.0  # times the likeliest way to spell a unit by others: what listing it costs
LEAST = 2.0  # times a unit is to be met
UNKNOWN = -20.0  # log chance of an atom that has not been learnt
NEVER = -1e9

# An atom is a letter with what is written after, on or under it, and with a vowel that is written before it.
_BEFORE = "\u0e40-\u0e44\u0ec0-\u0ec4"
_AFTER = (
    "\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u0f90-\u0fbc\u102b-\u103e\u17b4-\u17d3"
)
_ATOM = re.compile(f"[{_BEFORE}]*[^{_BEFORE}][{_AFTER}]*|[{_BEFORE}]+")


class Units:
    """The units of the texts that `runs` are from, and their log chances."""

    def __init__(self, runs: Sequence[str]) -> None:
        step = sum(map(len, runs)) // SAMPLE + 1
        spelt = [_ATOM.findall(run) for run in runs[::step]]
        self._atoms = {atom: k for k, atom in enumerate(dict.fromkeys(atom for run in spelt for atom in run))}
        data = self._laid_out(spelt)
        self._trie = Trie(data, len(self._atoms))
        nodes = self._trie.found(data)
        often = np.bincount(nodes[nodes >= 0], minlength=self._trie.size).astype(float)
        self._chances(often * self._trie.length)
        for turn in range(ROUNDS * TURNS):
            if turn and turn % TURNS == 0:
                self._drop(often)
            often = self._expected(data, nodes)
            self._chances(often)

    def cut(self, runs: Sequence[str]) -> Iterator[list[str]]:
        """Each run as its units."""
        first = size = 0
        for k, run in enumerate(runs):
            size += len(run)
            if size > AT_ONCE:
                yield from self._cut(runs[first : k + 1])
                first, size = k + 1, 0
        yield from self._cut(runs[first:])

    def _cut(self, runs: Sequence[str]) -> Iterator[list[str]]:
        spelt = [_ATOM.findall(run) for run in runs]
        data = self._laid_out(spelt)
        scores = self._scored(self._trie.found(data))
        scores[0, data.atom == len(self._atoms)] = UNKNOWN
        _, steps = likeliest(data, scores)
        back = steps.tolist()
        for edge, atoms in zip((data.start[:-1] + np.arange(len(runs))).tolist(), spelt, strict=True):
            units, stop = [], len(atoms)
            while stop:
                start = stop - back[edge + stop]
                units.append("".join(atoms[start:stop]))
                stop = start
            yield units[::-1]

    def _laid_out(self, spelt: Sequence[Sequence[str]]) -> Runs:
        return laid_out([[self._atoms.get(atom, len(self._atoms)) for atom in run] for run in spelt])

    def _chances(self, often: Floats) -> None:
        """Log chances from how often units are expected; a single atom always has one."""
        often = np.where(self._trie.length == 1, np.maximum(often, 0.5), often)
        often = np.where(often >= 0.5, often, 0)
        self._score = np.where(often > 0, np.log(np.maximum(often, 0.5) / often.sum()), NEVER)

    def _scored(self, nodes: Ints) -> Floats:
        scores: Floats = np.append(self._score, NEVER)[nodes]
        return scores

    def _expected(self, data: Runs, nodes: Ints) -> Floats:
        """How often each unit is expected, over all ways to cut the runs."""
        scores = self._scored(nodes)
        before, after = summed(data, scores), summed(data, scores, ahead=True)
        run = np.repeat(np.arange(len(data.start) - 1), np.diff(data.start))
        here = np.arange(len(data.atom)) + run
        total = after[data.start[:-1] + np.arange(len(data.start) - 1)][run]
        often = np.zeros(self._trie.size)
        for k, unit in enumerate(nodes):
            at = np.flatnonzero(unit >= 0)
            chance = np.exp(np.minimum(before[here[at]] + scores[k, at] + after[here[at] + k + 1] - total[at], 0))
            often += np.bincount(unit[at], chance, self._trie.size)
        return often

    def _drop(self, often: Floats) -> None:
        """Drop units that save less than listing them costs."""
        units = np.flatnonzero((self._score > NEVER) & (self._trie.length > 1))
        data = laid_out([self._trie.spelt(unit) for unit in units.tolist()])
        scores = self._scored(self._trie.found(data))
        scores[self._trie.length[units] - 1, data.start[:-1]] = NEVER
        spelling = likeliest(data, scores)[0][data.start[1:] + np.arange(len(units))]
        saved = often[units] * (self._score[units] - spelling)
        self._score[units[(saved < -COST * spelling) | (often[units] < LEAST)]] = NEVER


def likeliest(data: Runs, scores: Floats) -> tuple[Floats, Ints]:
    """By edge, the log chance of the likeliest way from its run's start to it, and atoms of that way's last unit.

    Run r of n atoms has n + 1 edges, from data.start[r] + r on. scores[k, atom] is of the unit of k + 1 atoms there.
    """
    value = np.full(len(data.atom) + len(data.start) - 1, NEVER)
    steps = np.zeros(len(value), np.int64)
    for edge, terms in _swept(data, scores, value, False):
        value[edge], steps[edge] = terms.max(0), terms.argmax(0) + 1
    return value, steps


def summed(data: Runs, scores: Floats, ahead: bool = False) -> Floats:
    """By edge, the log of the sum over all ways from its run's start to it (ahead: from it to the end)."""
    value = np.full(len(data.atom) + len(data.start) - 1, NEVER)
    for edge, terms in _swept(data, scores, value, ahead):
        best = terms.max(0)
        value[edge] = best + np.log(np.exp(terms - best).sum(0))
    return value


def _swept(data: Runs, scores: Floats, value: Floats, ahead: bool) -> Iterator[tuple[Ints, Floats]]:
    """Edges at one distance from where their run starts (ahead: ends), and what comes there by units of each length.

    All runs side by side, the longest first; `value` is filled in by the caller.
    """
    size = np.diff(data.start)
    order = np.argsort(-size, kind="stable")
    atom, size, way = data.start[order + ahead], size[order], -1 if ahead else 1
    edge = atom + order
    value[edge] = 0
    for d in range(1, int(size.max(initial=0)) + 1):
        live = int(np.searchsorted(-size, -d, "right"))
        here, place = edge[:live] + way * d, atom[:live] + way * d
        units = range(1, min(len(scores), d) + 1)
        yield here, np.stack([value[here - way * k] + scores[k - 1, place if ahead else place - k] for k in units])
