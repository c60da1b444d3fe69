"""What each kind of evidence counts: a few dozen numbers, found once by maximum likelihood.

They are the weights of a conditional random field over paths of beads (Lafferty 2001), fitted on hand-aligned texts and
on news in several languages: one set for a first pass, which knows only what is spelt alike, and one for passes with a
lexicon; both once more for short texts that stand alone. No words are in them. What differs from corpus to corpus is
learnt from the corpus itself.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.segments import Floats


class Weights(NamedTuple):
    """value, met: factor of what a met token says, and constant, by sort of the link; any: constant by kind of token.

    missing: factor of what a token says that is not met, by kind; crowd: for each met token times log of segments on
    the other side; length, prior: factors; biases: see `bias`; longest: most segments of a bead on one side.
    """

    value: Floats
    met: Floats
    any: Floats
    missing: Floats
    crowd: float
    length: float
    prior: float
    biases: tuple[float, ...]
    longest: int

    def bias(self, size: tuple[int, int]) -> float:
        """What is added for a bead of this size."""
        few, many = sorted(size)
        places = {(1, 1): 0, (0, 1): 1, (1, 2): 2, (1, 3): 3, (1, 4): 4, (1, 5): 5, (2, 2): 6, (2, 3): 7}
        return self.biases[places.get((few, many), 8)]


# By link: number, mark, word, gram, cognate, learnt, learnt gram, learnt unit.
# By token: number, mark, word, gram, unit.
# Biases: 1-1, 1-0, 1-2, 1-3, 1-4, 1-5, 2-2, 2-3, all others; both ways round.
_FITTED = (
    (
        (1.423, 0.728, 0.523, 0.5, 0.195, 0.5, 0.5, 0.5),
        (0.508, 1.189, 0.572, 0.0, 0.853, 0.0, 0.0, 0.0),
        (-2.271, -0.784, 0, 0, 0),
        (0.026, 0.026, 0.026, 0.026, 0.026),
        -0.241,
        0.6,
        0.869,
        (0.617, 0.791, 1.425, 0.666, -0.311, -0.59, 0.273, 0.081, -0.895),
    ),
    (
        (0.759, 0.082, 0.283, 0.5, 0.295, 0.305, 0.434, 0.434),
        (0.666, 1.148, 0.771, 0.0, 0.745, -0.081, -0.304, -0.304),
        (-1.478, -0.403, 0, 0, 0),
        (0.418, 0.418, 0.418, 0.418, 0.94),
        -0.193,
        0.391,
        0.667,
        (0.446, -0.477, 0.384, 0.747, 0.413, -0.634, -0.095, 0.511, -1.001),
    ),
)
_SCARCE = (
    (
        (1.489, 0.533, 0.873, 0.5, 0.384, 0.5, 0.5, 0.5),
        (0.675, 1.493, 0.466, 0.0, 1.005, 0.0, 0.0, 0.0),
        (-2.37, -0.289, 0, 0, 0),
        (0.388, 0.388, 0.388, 0.388, 0.388),
        -0.248,
        0.442,
        0.97,
        (0.661, 0.808, 1.405, 0.371, 0.256, -0.772, 0.317, 0.185, -1.128),
    ),
    (
        (0.965, 0.333, 0.518, 0.5, 0.478, 0.333, 0.052, 0.052),
        (0.884, 1.497, 0.604, 0.0, 0.866, -0.08, 0.388, 0.388),
        (-1.764, -0.156, 0, 0, 0),
        (0.265, 0.265, 0.265, 0.265, 0.265),
        -0.168,
        0.296,
        0.657,
        (0.886, -0.172, 0.97, 0.198, 0.623, -0.631, 0.201, 0.091, -1.192),
    ),
)


def weights(stage: int, scarce: bool, longest: int) -> Weights:
    """The weights of the first pass (stage 0) or of a later one (1); `scarce` where there is little to learn from."""
    value, met, any_, missing, crowd, length, prior, biases = (_SCARCE if scarce else _FITTED)[stage]
    arrays = [np.array(x, np.float32) for x in (value, met, any_, missing)]
    return Weights(arrays[0], arrays[1], arrays[2], arrays[3], crowd, length, prior, biases, longest)
