"""Which texts of the other side are worth a look: an inverted index over keys that both sides hold and few texts do.

Each text asks with its rarest keys only, so that the cost is near linear in the number of texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest, nsmallest

from corpus_cli.engines.align_translations.pairing_keys import Keys
from corpus_cli.engines.align_translations.pairing_rarity import Rarity

ASKED = 40  # of a text's keys
COMMON = 64  # a key that more texts hold leads to none of them
KEPT = 10  # candidates of a text
FAR = 0.3  # of what the best one shares


def rarest(text: Keys, rarity: Rarity, side: int, most: int = ASKED) -> list[tuple[float, int]]:
    """(information, key) of the keys that the other side holds too and that say most."""
    asked: dict[int, float] = {}
    for form, owner in zip(text.forms, text.owners, strict=True):
        if form not in asked and 0 < rarity.texts(form, 1 - side) <= COMMON:
            asked[form] = rarity.information(form, text.kinds[owner])
    return nlargest(most, [(value, form) for form, value in asked.items()])


def index(targets: Sequence[Keys], rarity: Rarity) -> dict[int, list[int]]:
    """Targets by key."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(targets):
        for form in set(text.forms):
            if rarity.texts(form, 0) and rarity.texts(form, 1) <= COMMON:
                found[form].append(number)
    return found


def candidates(asked: Iterable[tuple[float, int]], found: Mapping[int, Sequence[int]]) -> list[int]:
    """The targets that share most, the best first; none that shares far less than the best."""
    shared: dict[int, float] = {}
    for value, form in asked:
        for target in found.get(form, ()):
            shared[target] = shared.get(target, 0.0) + value
    best = nsmallest(KEPT, [(-value, target) for target, value in shared.items()])
    return [target for value, target in best if value <= FAR * best[0][0]]
