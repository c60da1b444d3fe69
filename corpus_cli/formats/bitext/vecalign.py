"""`[3, 4]:[3]:0.0912`, one bead a line: segments of the source, of the target, and a cost, which is 1 - score.

As vecalign and bertalign write it and evaluation scripts read it. Nothing stands between the beads of two pairs, since
such scripts take every line for a bead: segments count from 0 again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.products import Bitext, BitextRun


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """One line a bead, deletions and insertions too."""
    for _, beads in bitexts:
        for bead in beads:
            yield f"{[*bead.source.segments]}:{[*bead.target.segments]}:{max(0.0, 1 - bead.score):.4f}\n"
