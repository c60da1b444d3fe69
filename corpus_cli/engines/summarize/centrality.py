"""How much of what a sentence says is said again, later on or anywhere. Linear: running sums of vectors.

Directed degree centrality (PacSum: Zheng and Lapata 2019; there with neural vectors): a sentence that others go on
about is worth more than one that goes on about others.
"""

from collections.abc import Sequence
from math import sqrt

from corpus_cli.engines.summarize.weights import Vector


def taken_up(vectors: Sequence[Vector]) -> list[float]:
    """For each vector the sum of its cosines with those after it, over the number of all others."""
    total: Vector = {}
    known = total.get
    found = []
    for vector in reversed(vectors):
        length = sqrt(sum([x * x for x in vector.values()])) or 1.0
        product = 0.0
        for word, x in vector.items():
            there = known(word, 0.0)
            product += x * there
            total[word] = there + x / length
        found.append(product / length)
    found.reverse()
    others = max(1, len(vectors) - 1)
    return [x / others for x in found]


def central(vectors: Sequence[Vector]) -> list[float]:
    """For each vector its mean cosine with all others."""
    lengths = [sqrt(sum([x * x for x in vector.values()])) or 1.0 for vector in vectors]
    total: Vector = {}
    for vector, length in zip(vectors, lengths, strict=True):
        for word, x in vector.items():
            total[word] = total.get(word, 0.0) + x / length
    others = max(1, len(vectors) - 1)
    return [
        max(0.0, sum([x * total[word] for word, x in vector.items()]) / length - 1) / others
        for vector, length in zip(vectors, lengths, strict=True)
    ]
