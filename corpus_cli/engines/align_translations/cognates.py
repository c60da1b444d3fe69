"""Words of two languages that look or sound alike, found through what they begin with. No list of languages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.tokens import DENSE_FROM

SHORTEST = 4  # characters
LIKE = 0.5
MANY = 6_000  # words; with more, only those that are spelt alike from the first letter on are looked at
CROWDED = 10_000  # pairs with one beginning; more say nothing
_SOUND = str.maketrans(
    dict.fromkeys("aeiouyhw", "")
    | dict.fromkeys("bpfv", "b")
    | dict.fromkeys("cgkqxszj", "c")
    | dict.fromkeys("dt", "d")
    | dict.fromkeys("mn", "m")
)  # Soundex (Russell 1918) without its first letter


def cognates(names: Sequence[str], sides: tuple[Ints, Ints]) -> tuple[Ints, Ints, Floats]:
    """Pairs of tokens that are alike but not equal: source, target, likeness; sides[k][t] > 0 if side k has token t."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel, Prefix

    none = np.zeros(0, np.int64)
    found = [(none, none, np.zeros(0, np.float32))]
    for left, right in _groups(names, sides):
        a, b = [names[k] for k in left], [names[k] for k in right]
        like = process.cdist(a, b, scorer=Indel.normalized_similarity, dtype=np.float32) - np.float32(0.2)
        like = np.maximum(like, process.cdist(a, b, scorer=Prefix.normalized_similarity, dtype=np.float32))
        x, y = np.nonzero(like >= LIKE)
        found.append((np.array(left)[x], np.array(right)[y], like[x, y]))
    source, target, alike = (np.concatenate(x) for x in zip(*found, strict=True))
    _, at = np.unique(source * len(names) + target, return_index=True)
    at = at[source[at] != target[at]]
    return source[at], target[at], alike[at]


def _groups(names: Sequence[str], sides: tuple[Ints, Ints]) -> list[tuple[list[int], list[int]]]:
    """Tokens of both sides that begin alike."""
    words = [k for k, name in enumerate(names) if len(name) >= SHORTEST and name[0].isalpha() and name < DENSE_FROM]
    has = sides[0].astype(bool).tolist(), sides[1].astype(bool).tolist()
    groups: dict[str, tuple[list[int], list[int]]] = {}
    for k in words:
        name = names[k]
        keys = [name[:SHORTEST]]
        if len(words) <= MANY and len(sound := name[:16].translate(_SOUND)) > 1:
            keys.append("." + sound[:3])
        for key in keys:
            group = groups.setdefault(key, ([], []))
            for side in (0, 1):
                if has[side][k]:
                    group[side].append(k)
    return [g for g in groups.values() if g[0] != g[1] and 0 < len(g[0]) * len(g[1]) <= CROWDED]
