"""Which sentences make the summary, in order of rank: the best first, then what says most beside those.

Greedy with a penalty for what is said already (maximal marginal relevance: Carbonell and Goldstein 1998), lazily
(Minoux 1978), and by trying sets for the last few sentences, so that whole sentences fill the budget.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush, nsmallest
from math import exp

from corpus_cli.engines.summarize.budget import Budget, fullest
from corpus_cli.engines.summarize.parameters import Parameters
from corpus_cli.engines.summarize.sentence import Sentence
from corpus_cli.engines.summarize.twins import Twins
from corpus_cli.engines.summarize.weights import Vector

REACH = 2  # sentences of middle length: with so much budget left, sets are tried
TRIED = 10  # sentences, the best that fit
LOOKED = 200  # sentences, among which the best that fit are
REFRESHED = 8  # times a sentence's gain is computed again before it counts as it stands: keeps the time linear


class Selection:
    """The choice while it grows: `ranked` are indexes of sentences with their gains, the best first."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        vectors: Sequence[Vector],
        scores: Sequence[float],
        budget: Budget,
        parameters: Parameters,
    ) -> None:
        self.sentences, self.vectors, self.scores = sentences, vectors, scores
        self.costs, self.left, self.counted = budget
        self.parameters = parameters
        self.said: set[str] = set()
        self.ranked: list[tuple[int, float]] = []
        self.twins = Twins()

    def fill(self, candidates: Sequence[int]) -> None:
        """Choose among the candidates until the budget is used up or they are."""
        costs = sorted([self.costs[i] for i in candidates])
        reach = 0 if self.counted or not costs else REACH * costs[len(costs) // 2]
        heap = [(-self.scores[i], i, 0) for i in candidates]
        heapify(heap)
        while heap and self.left > reach:
            bound, i, times = heappop(heap)
            if times < REFRESHED and self.said:
                gain = self.gain(i)
                if heap and -gain > heap[0][0]:
                    heappush(heap, (-gain, i, times + 1))
                    continue
                bound = -gain
            if self._fits(i):
                self.take(i, -bound)
        if heap and self.left > 0 and not self.counted:
            room = [item for item in heap if self.costs[item[1]] <= self.left]
            self._top_up([i for _, i, _ in nsmallest(LOOKED, room)])

    def gain(self, i: int) -> float:
        """The score of a sentence less what is said already."""
        if not self.said:
            return self.scores[i]
        vector = self.vectors[i]
        total = sum(vector.values())
        said = sum([x for word, x in vector.items() if word in self.said])
        return self.scores[i] - self.parameters.redundancy * (said / total if total else 0.0)

    def take(self, i: int, gain: float) -> None:
        """Choose a sentence."""
        self.ranked.append((i, gain))
        self.left -= self.costs[i]
        self.said.update(self.vectors[i])
        self.twins.add(self.sentences[i].words, self.vectors[i])

    def _fits(self, i: int) -> bool:
        """Whether there is room for a sentence, and it is not there yet."""
        return self.costs[i] <= self.left and self.twins.met(self.sentences[i].words, self.vectors[i]) is None

    def _top_up(self, candidates: list[int]) -> None:
        """Choose sets of sentences that make most of what is left of the budget, until nothing fits."""
        while candidates := [i for i in candidates if self.costs[i] <= self.left]:
            gains = sorted([(-self.gain(i), i) for i in candidates])
            tried = [(i, -gain) for gain, i in gains[: 2 * TRIED] if self._fits(i)][:TRIED]
            if not tried:
                return
            picked = self._best_set(dict(tried))
            for i in picked:
                if self._fits(i):
                    self.take(i, self.gain(i))
            candidates = [i for i in candidates if i not in picked]

    def _best_set(self, gains: dict[int, float]) -> list[int]:
        """Of some sentences, the best first, those worth most together within what is left of the budget."""
        top, known = next(iter(gains.values())), dict[tuple[int, int], float]()

        def worth(i: int, chosen: Sequence[int]) -> float:
            said = 0.0
            for j in chosen:
                if (i, j) not in known:
                    known[i, j] = self._shared(i, j)
                said += known[i, j]
            gain = gains[i] - self.parameters.redundancy * min(1.0, said)
            return self.costs[i] * exp(self.parameters.choosy * (gain - top))

        return fullest(list(gains), self.costs, self.left, worth)

    def _shared(self, i: int, j: int) -> float:
        """Share of a sentence's weight that another one holds."""
        vector, other = self.vectors[i], self.vectors[j]
        total = sum(vector.values())
        return sum([x for word, x in vector.items() if word in other]) / total if total else 0.0
