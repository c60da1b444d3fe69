"""How much it says that two texts share a key: its rarity in the folder, with what is to be expected of its kind.

Counts are hashed, so that memory does not grow with the vocabulary: two keys that fall together seem less rare.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence

from corpus_cli.engines.align_translations.pairing_keys import WHOLE, Keys

# Share of unrelated texts that hold a number, a name, a first word, a word; a given beginning, long sound, sound.
_KINDS = (0.1, 0.01, 0.03, 0.03, 0.1)
_LEVELS = (0.0, 0.05, 0.05, 0.1)
_BELIEF = 12.0  # texts that this expectation is worth
_FEWEST_BITS, _MOST_BITS = 12, 24


class Rarity:
    """Counts of the keys of the texts of two sides."""

    def __init__(self, sides: tuple[Sequence[Keys], Sequence[Keys]]) -> None:
        forms = sum([len(text.forms) for side in sides for text in side])
        bits = min(_MOST_BITS, max(_FEWEST_BITS, (4 * forms).bit_length()))
        self._mask = (1 << bits) - 1
        self._counts = [self._counted(side) for side in sides]
        self._texts = [len(side) for side in sides]

    def _counted(self, side: Sequence[Keys]) -> array[int]:
        counts, mask = array("I", bytes(4 << self._mask.bit_length())), self._mask
        for text in side:
            for place in {(form >> 2 ^ form << 20) & mask for form in text.forms}:
                counts[place] += 1
        return counts

    def texts(self, form: int, side: int) -> int:
        """How many texts of a side hold a key, or a few more."""
        return self._counts[side][(form >> 2 ^ form << 20) & self._mask]

    def information(self, form: int, kind: int) -> float:
        """Nats it says that two texts share a key."""
        expected = (_KINDS[kind] if form & 3 == WHOLE else _LEVELS[form & 3]) * _BELIEF
        place = (form >> 2 ^ form << 20) & self._mask
        a, b = self._counts[0][place] / 1.0, self._counts[1][place] / 1.0
        share = max((a + expected) / (self._texts[0] + _BELIEF), (b + expected) / (self._texts[1] + _BELIEF))
        return -math.log(share) if share < 1 else 0.0
