"""How alike two texts are: 1 - (insertions + deletions) / (length of both), 0 to 1.

The normalised Indel similarity, from the length of the longest common subsequence (bit-parallel: Hyyrö 2004), as
rapidfuzz computes it. The first few comparisons of a run are done here, since loading rapidfuzz costs more than they
do; both give the same number (a test holds them together).
"""

from collections.abc import Callable

_EAGER = 20_000  # characters compared here (about 8 ms) before rapidfuzz is loaded (about 15)
FEASIBLE = 4_000_000_000  # squares beyond which an estimate from sketches is the better answer

_spent = 0  # decides only who computes, never what comes out
_rapid: Callable[..., float] | None = None


def similarity(a: str, b: str, cutoff: float = 0.0) -> float:
    """The normalised Indel similarity of two texts, or 0.0 where it is below the cutoff."""
    if a == b:
        return 1.0
    total = len(a) + len(b)
    if 2 * min(len(a), len(b)) < cutoff * total:
        return 0.0
    global _rapid, _spent
    if _rapid is None:
        _spent += min(len(a), len(b)) * (1 + max(len(a), len(b)) // 4096)
        if _spent <= _EAGER:
            alike = 1 - (total - 2 * _common(a, b)) / total
            return alike if alike >= cutoff else 0.0
        from rapidfuzz.distance.Indel import normalized_similarity

        _rapid = normalized_similarity
    return _rapid(a, b, score_cutoff=cutoff)


def _common(a: str, b: str) -> int:
    """Length of the longest common subsequence: a row of the matrix is one Python integer."""
    if len(a) < len(b):
        a, b = b, a
    places: dict[str, int] = {}
    bit = 1
    for character in a:
        places[character] = places.get(character, 0) | bit
        bit <<= 1
    row = full = bit - 1
    for character in b:
        met = row & places.get(character, 0)
        row = (row + met | row - met) & full
    return len(a) - row.bit_count()


def estimated(shared: int, kept_a: int, kept_b: int, window: int) -> float:
    """Similarity of two long texts from their sketches alone (Ondov 2016, Mash)."""
    from math import log

    jaccard = shared / max(1, kept_a + kept_b - shared)
    return 0.0 if jaccard <= 0 else max(0.0, 1 + log(2 * jaccard / (1 + jaccard)) / window)
