"""What decides the result of an alignment, typed once."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """`longest` is the most segments a bead may have on one side."""

    longest: int = 5
