"""Paragraphs that stand elsewhere in the translation: told, where what one side lacks is what the other has too much.

Beads are found in order. A paragraph that was moved is left over on both sides then, in two places; whether the two say
the same is asked as of a pair of their own, where they might as well be left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus_cli.engines.align_translations.options import Options
from corpus_cli.engines.align_translations.passes import Lexicon, align_all
from corpus_cli.engines.align_translations.segments import Embed, Text
from corpus_cli.products import Bead

SURE = 0.97  # share of the two that must be in beads, these being counted by their probability: few paragraphs move
FEWEST = 40  # characters that say enough
MOST = 16  # runs on a side, the longest
RATIO = 2.5  # of the lengths, at most


class Run(NamedTuple):
    """Neighbouring segments without counterpart: first, last + 1, characters, and beads with two sides before it."""

    first: int
    stop: int
    length: int
    gap: int


def aligned(
    pairs: Sequence[tuple[Text, Text]], lexicon: Lexicon, options: Options, embed: Embed | None = None
) -> list[tuple[list[Bead], list[Bead]]]:
    """For each pair its beads in reading order, and those beads beside them that cross others; see `Bead`."""
    found = align_all(pairs, lexicon, options, embed)
    asked = [
        (number, s, t)
        for number, (pair, beads) in enumerate(zip(pairs, found, strict=True))
        for s, t in _tried(pair, beads)
    ]
    parts = [(_part(pairs[n][0], s), _part(pairs[n][1], t)) for n, s, t in asked]
    answers = align_all(parts, lexicon, options, embed) if parts else []
    crossing: list[list[Bead]] = [[] for _ in pairs]
    taken: set[tuple[int, int, int]] = set()
    sure = ((share(part, beads), n, s, t, beads) for (n, s, t), part, beads in zip(asked, parts, answers, strict=True))
    for _, n, s, t, beads in sorted((x for x in sure if x[0] >= SURE), key=lambda x: (-x[0], x[1:4])):
        if taken.isdisjoint(places := {(n, 0, s.first), (n, 1, t.first)}):
            taken |= places
            crossing[n] += [_moved(bead, s.first, t.first) for bead in beads if bead.source and bead.target]
    return [(_without(beads, cross), sorted(cross)) for beads, cross in zip(found, crossing, strict=True)]


def share(pair: tuple[Text, Text], beads: Iterable[Bead]) -> float:
    """Share of the text of two that stands in beads with two sides, these being counted by their scores."""
    lengths = [[len(segment) for segment in text.segments] for text in pair]
    said = sum(
        bead.score * (sum(lengths[0][i] for i in bead.source) + sum(lengths[1][j] for j in bead.target))
        for bead in beads
        if bead.source and bead.target
    )
    return said / max(1, sum(map(sum, lengths)))


def _tried(pair: tuple[Text, Text], beads: Sequence[Bead]) -> list[tuple[Run, Run]]:
    """Runs that might be each other's counterpart, though not where the beads stand that were found."""
    sides = [_runs(text, beads, which) for which, text in enumerate(pair)]
    return [
        (s, t)
        for s in sides[0]
        for t in sides[1]
        if s.gap != t.gap and max(s.length, t.length) <= RATIO * min(s.length, t.length)
    ]


def _runs(text: Text, beads: Sequence[Bead], which: int) -> list[Run]:
    """The longest runs without counterpart; none goes on over the beginning of a paragraph."""
    gaps: dict[int, int] = {}
    gap = 0
    for bead in beads:
        if bead.source and bead.target:
            gap += 1
        else:
            gaps.update(dict.fromkeys(bead.target if which else bead.source, gap))
    begins = set(text.begins)
    starts = [i for i in gaps if i in begins or i - 1 not in gaps]
    runs = []
    for first, after in zip(starts, [*starts[1:], len(text.segments)], strict=False):
        stop = next((i for i in range(first, after) if i not in gaps), after)
        runs.append(Run(first, stop, sum(map(len, text.segments[first:stop])), gaps[first]))
    return sorted([run for run in runs if run.length >= FEWEST], key=lambda run: (-run.length, run.first))[:MOST]


def _part(text: Text, run: Run) -> Text:
    return Text(text.language, text.segments[run.first : run.stop])


def _moved(bead: Bead, source: int, target: int) -> Bead:
    return Bead(tuple([source + i for i in bead.source]), tuple([target + j for j in bead.target]), bead.score)


def _without(beads: Sequence[Bead], crossing: Sequence[Bead]) -> list[Bead]:
    """The beads but for deletions and insertions that a crossing bead holds."""
    sources = {i for bead in crossing for i in bead.source}
    targets = {j for bead in crossing for j in bead.target}
    return [
        b for b in beads if (b.source and b.target) or (sources.isdisjoint(b.source) and targets.isdisjoint(b.target))
    ]
