"""What decides the result of a summary, typed once."""

from typing import NamedTuple

UNITS = ("sentences", "words", "characters", "ratio")
TITLES = ("auto", "first-line", "none")


class Options(NamedTuple):
    """One budget: `amount` sentences, words (as `wc -w` counts), characters, or share of the text's words (0 to 1)."""

    unit: str = "sentences"
    amount: float = 3
    title: str = "auto"
