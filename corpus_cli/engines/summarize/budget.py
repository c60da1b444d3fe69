"""What a summary may cost, and which sentences together make most of what is left of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from corpus_cli.engines.summarize.options import Options
from corpus_cli.engines.summarize.sentence import Sentence

STEPS = 400  # sets of sentences tried; what a budget of two or three sentences allows


class Budget(NamedTuple):
    """`costs` of the sentences, in the unit of `limit`; `counted`: every sentence costs one."""

    costs: list[int]
    limit: int
    counted: bool


def budget(sentences: Sequence[Sentence], texts: Sequence[str], options: Options) -> Budget:
    """The budget for sentences of some texts; words count as `wc -w` counts them."""
    if options.unit == "sentences":
        return Budget([1] * len(sentences), int(options.amount), True)
    if options.unit == "characters":  # with a blank between two sentences
        return Budget([s.end - s.start + 1 for s in sentences], int(options.amount) + 1, False)
    whole = sum([len(text.split()) for text in texts]) if options.unit == "ratio" else 1
    sizes = [len(texts[s.document][s.start : s.end].split()) for s in sentences]
    return Budget(sizes, int(options.amount * whole), False)


def fullest(
    candidates: Sequence[int], costs: Sequence[int], limit: int, worth: Callable[[int, Sequence[int]], float]
) -> list[int]:
    """Of some candidates, best first, those of the greatest worth together that fit.

    `worth(i, chosen)` is what candidate i adds to those chosen before it. Depth first, the best candidates first.
    """
    best: list[int] = []
    most, steps = 0.0, 0
    open_ = [(0, 0, 0.0, best)]  # the next candidate to try, cost so far, worth so far, chosen
    while open_ and steps < STEPS:
        at, cost, total, chosen = open_.pop()
        if total > most:
            most, best = total, chosen
        for k in range(len(candidates) - 1, at - 1, -1):
            i = candidates[k]
            if cost + costs[i] <= limit:
                steps += 1
                open_.append((k + 1, cost + costs[i], total + worth(i, chosen), [*chosen, i]))
    return best
