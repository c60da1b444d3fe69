"""What every view says of a bead: its type, whether its score is low, and how many beads of each kind there are."""

from __future__ import annotations

from corpus_cli.formats.wording import counted
from corpus_cli.products import BeadRow

LOW = 0.5  # a score says how likely a bead is right: below, it is more likely wrong


def bead_type(bead: BeadRow) -> str:
    """`1-1`, `2-1`, `0-1`: how many segments stand on each side."""
    return f"{len(bead.source.segments)}-{len(bead.target.segments)}"


def two_sided(bead: BeadRow) -> bool:
    """Whether both sides have a segment; a deletion and an insertion have one side only."""
    return bool(bead.source.segments and bead.target.segments)


def low(bead: BeadRow) -> bool:
    """Whether a reader had better look at it: two sides that are more likely no translation of each other."""
    return two_sided(bead) and bead.score < LOW


class Tally:
    """How many pairs and beads went by; `alone` are deletions and insertions."""

    def __init__(self) -> None:
        self.pairs = self.beads = self.low = self.alone = self.crossing = 0

    def add(self, bead: BeadRow) -> None:
        """Count a bead."""
        self.beads += 1
        self.low += low(bead)
        self.alone += not two_sided(bead)
        self.crossing += bead.crossing

    def kinds(self) -> list[tuple[int, str]]:
        """The kinds a reader looks for, each with its number; those that are not there left out."""
        kinds = [(self.low, "low"), (self.alone, "without counterpart"), (self.crossing, "crossing")]
        return [(number, kind) for number, kind in kinds if number]

    def sizes(self) -> str:
        """`2 pairs, 340 beads`, or `2 pairs` where only pairs went by."""
        pairs = counted(self.pairs, "pair")
        return f"{pairs}, {counted(self.beads, 'bead')}" if self.beads else pairs
