"""Whether a sentence says again what another one says: the same words, or one holds the other.

A short dispatch with a standfirst that its lead repeats behind a dateline is the usual case.
"""

from collections.abc import Iterable, Sequence

from corpus_cli.engines.summarize.weights import Vector

HELD = 0.85  # share of the shorter one's words that the other holds
FEWEST = 4  # words; with fewer, chance meets
FEW = 12  # sentences, up to which each is looked at
LOOKED = 4  # sentences looked at for each word, when there are many: bounds the time


class Twins:
    """Sentences seen so far. Among many, only those are looked at that share one of the rarest words, as copies do.

    Of two very different in length the longer one must have been seen first, to be found among many.
    """

    def __init__(self) -> None:
        self.seen: list[Vector] = []
        self.equal: dict[tuple[str, ...], int] = {}
        self.all: dict[str, list[int]] = {}
        self.rarest: dict[str, list[int]] = {}

    def add(self, words: Sequence[str], vector: Vector) -> None:
        """Remember a sentence; they are numbered from 0."""
        number = len(self.seen)
        self.equal.setdefault(tuple(words), number)
        self.seen.append(vector)
        if number == FEW:
            for earlier, there in enumerate(self.seen):
                self._index(earlier, there)
        elif number > FEW:
            self._index(number, vector)

    def _index(self, number: int, vector: Vector) -> None:
        for word in vector:
            self.all.setdefault(word, []).append(number)
        for word in _rarest(vector):
            self.rarest.setdefault(word, []).append(number)

    def met(self, words: Sequence[str], vector: Vector) -> int | None:
        """The number of the first sentence seen that is like this one."""
        number = self.equal.get(tuple(words))
        if number is not None or len(vector) < FEWEST:
            return number
        near = range(len(self.seen)) if len(self.seen) <= FEW else self._near(vector)
        return min([i for i in near if alike(vector, self.seen[i])], default=None)

    def _near(self, vector: Vector) -> Iterable[int]:
        found: set[int] = set()
        for word in _rarest(vector):
            found.update(self.all.get(word, ())[:LOOKED], self.rarest.get(word, ())[:LOOKED])
        return found


def _rarest(vector: Vector) -> list[str]:
    """The quarter of the words that weigh most: more than a sentence that is alike may lack."""
    return sorted(vector, key=lambda word: (-vector[word], word))[: len(vector) // 4 + 1]


def alike(a: Vector, b: Vector) -> bool:
    """Whether the shorter one's words stand in the longer one, but for a few."""
    short = min(len(a), len(b))
    return short >= FEWEST and len(a.keys() & b.keys()) >= HELD * short
