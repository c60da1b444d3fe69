"""Two sides of a folder, ready to be compared: keys of every text, their rarity, how much longer translations are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from corpus_cli.engines.align_translations.pairing_belief import FIRST, Signs, signs, support
from corpus_cli.engines.align_translations.pairing_candidates import ASKED, candidates, index, rarest
from corpus_cli.engines.align_translations.pairing_evidence import Sheet, evidence, sheet
from corpus_cli.engines.align_translations.pairing_keys import Keys
from corpus_cli.engines.align_translations.pairing_rarity import Rarity
from corpus_cli.engines.align_translations.pairing_shape import WORST, longer_by, shape_cost

SHEETS = 4_096  # kept at once on each side: some 40 MB
HOPELESS = -3.0  # nats: no shape can make up for what speaks against two texts
DOUBT = 3  # texts: the ratio of lengths is taken for 1 where fewer say otherwise


class Folder:
    """`look(source, target)` gives the signs that two texts are counterparts; texts are numbers of their side."""

    def __init__(self, sources: Sequence[Keys], targets: Sequence[Keys]) -> None:
        self.sources, self.targets = sources, targets
        self.rarity = Rarity((sources, targets))
        self.source = lru_cache(SHEETS)(self._source)
        self.target = lru_cache(SHEETS)(self._target)
        self.candidates = self._candidates()
        self.ratio = self._ratio()

    def _source(self, number: int) -> Sheet:
        return sheet(self.sources[number], self.rarity)

    def _target(self, number: int) -> Sheet:
        return sheet(self.targets[number], self.rarity)

    def _candidates(self) -> list[list[int]]:
        """The targets that share most with each source, the best first."""
        found = index(self.targets, self.rarity)
        return [candidates(rarest(text, self.rarity, 0, ASKED), found) for text in self.sources]

    def _ratio(self) -> float:
        """How much longer targets are than the sources that share most with them: the median."""
        pairs = [(self.sources[i].lengths, self.targets[js[0]].lengths) for i, js in enumerate(self.candidates) if js]
        ratios = sorted([longer_by(a, b) for a, b in pairs])
        if not ratios:
            return 1.0
        middle = (ratios[(len(ratios) - 1) // 2] + ratios[len(ratios) // 2]) / 2
        return math.exp(middle * len(ratios) / (len(ratios) + DOUBT))

    def look(self, source: int, target: int) -> Signs:
        """The signs for and against."""
        lengths = self.sources[source].lengths, self.targets[target].lengths
        found = evidence(self.source(source), self.target(target), self.rarity)
        if support(FIRST, signs(found, 0.0, lengths)) < HOPELESS:
            return signs(found, WORST, lengths)
        return signs(found, shape_cost(*lengths, self.ratio), lengths)
