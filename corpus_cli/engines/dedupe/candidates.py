"""Rows -> pairs worth a comparison. Two ways to the same pairs: dictionaries, and one sort with numpy.

Paragraphs that share a window hash form a group. Every pair of a small group counts; of a large one (a phrase of the
trade, or a text that stands in a hundred files) only neighbours and pairs with the group's first, so that the number of
pairs is linear in the number of windows. Nothing found here is a verdict.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from corpus_cli.text.sketch import HASH_BITS, expected

SHIFT = 64 - HASH_BITS
GROUP = 16  # paragraphs sharing one window of which every pair counts
FEWEST = 2  # shared windows that make two paragraphs worth a comparison
SHARE = 0.15  # of the windows that would be shared if the shorter paragraph were wholly inside the longer one
DOCUMENT_FEWEST = 4
DOCUMENT_SHARE = 0.12  # with a fifth of all words changed, a quarter of the windows is still shared


class Candidates(NamedTuple):
    """Paragraph pairs (p, q, shared windows) with p < q; document pairs likewise; groups that share a whole key."""

    paragraphs: list[tuple[int, int, int]]
    documents: list[tuple[int, int, int]]
    equal: list[list[int]]
    twins: list[list[int]]


def candidates_small(letters: Sequence[int], keys: Sequence[int], windows: Sequence[int], owners: Sequence[int], document_keys: Sequence[int], fewest_letters: int) -> Candidates:
    """Candidates by dictionaries."""
    groups: dict[int, set[int]] = defaultdict(set)
    for window in windows:
        groups[window >> SHIFT].add(window & ((1 << SHIFT) - 1))
    shared: Counter[tuple[int, int]] = Counter()
    for group in groups.values():
        if len(group) > 1:
            shared.update(_pairs(sorted(group)))
    between: Counter[tuple[int, int]] = Counter()
    sizes: Counter[int] = Counter()
    for (p, q), count in shared.items():
        between[owners[p], owners[q]] += count
    for p, count in enumerate(letters):
        sizes[owners[p]] += count
    pairs = [(p, q, c) for (p, q), c in sorted(shared.items()) if c >= FEWEST and c >= SHARE * expected(letters[p], letters[q])]
    documents = [
        (a, b, c)
        for (a, b), c in sorted(between.items())
        if a != b and c >= DOCUMENT_FEWEST and c >= DOCUMENT_SHARE * min(sizes[a], sizes[b]) / 32
    ]
    by_key: dict[int, list[int]] = defaultdict(list)
    for p, key in enumerate(keys):
        if letters[p] >= fewest_letters:
            by_key[key].append(p)
    twins: dict[int, list[int]] = defaultdict(list)
    for d, key in enumerate(document_keys):
        if sizes[d] >= fewest_letters:
            twins[key].append(d)
    return Candidates(pairs, documents, *([g for g in by.values() if len(g) > 1] for by in (by_key, twins)))


def _pairs(group: list[int]) -> Iterable[tuple[int, int]]:
    if len(group) <= GROUP:
        return combinations(group, 2)
    return {*zip(group, group[1:], strict=False), *((group[0], p) for p in group[1:])}


def candidates_large(letters: Any, keys: Any, windows: Any, owners: Any, document_keys: Any, fewest_letters: int) -> Candidates:
    """Candidates by sorting; the columns are numpy arrays, `windows` is sorted in place."""
    import numpy as np

    u64 = np.uint64
    packed = _packed_pairs(windows, np)
    packed, counts = _counted(packed, np)
    p, q = packed >> u64(32), packed & u64(0xFFFFFFFF)
    between, sums = _summed((owners[p] << u64(32)) | owners[q], counts, np)
    a, b = between >> u64(32), between & u64(0xFFFFFFFF)
    sizes = np.bincount(owners.astype(np.int64), letters.astype(np.float64), len(document_keys)).astype(np.int64)
    strong = (a != b) & (sums >= DOCUMENT_FEWEST) & (sums >= DOCUMENT_SHARE * np.minimum(sizes[a], sizes[b]) / 32)
    documents = list(zip(a[strong].tolist(), b[strong].tolist(), sums[strong].tolist(), strict=True))
    likely = np.flatnonzero(counts >= FEWEST)
    rows = zip(p[likely].tolist(), q[likely].tolist(), counts[likely].tolist(), letters[p[likely]].tolist(), letters[q[likely]].tolist(), strict=True)
    pairs = [(i, j, c) for i, j, c, m, n in rows if c >= SHARE * expected(m, n)]
    everyone = np.flatnonzero(letters >= fewest_letters)
    documents_with_text = np.flatnonzero(sizes >= fewest_letters)
    return Candidates(pairs, documents, _groups(keys[everyone], everyone, np), _groups(document_keys[documents_with_text], documents_with_text, np))


def _packed_pairs(windows: Any, np: Any) -> Any:
    """Pairs p << 32 | q of paragraphs in one group, one for each window they share."""
    u64 = np.uint64
    windows.sort()
    if len(windows) < 2:
        return np.zeros(0, u64)
    fresh = np.append(True, windows[1:] != windows[:-1])
    windows = windows[fresh]
    groups, paragraphs = windows >> u64(SHIFT), windows & u64((1 << SHIFT) - 1)
    begins = np.append(True, groups[1:] != groups[:-1])
    firsts = np.flatnonzero(begins)
    sizes = np.diff(np.append(firsts, len(groups)))
    size_of = np.repeat(sizes, sizes)
    first_of = np.repeat(firsts, sizes)
    many = size_of > 1
    paragraphs, size_of, place = paragraphs[many], size_of[many], (np.arange(len(groups)) - first_of)[many]
    left = size_of - place - 1  # members of the group behind this one
    parts = []
    for step in range(1, GROUP):
        here = np.flatnonzero((left >= step) & ((size_of <= GROUP) | (step == 1)))
        if not len(here):
            break
        parts.append((paragraphs[here] << u64(32)) | paragraphs[here + step])
    star = np.flatnonzero((size_of > GROUP) & (place > 1))
    parts.append((paragraphs[star - place[star]] << u64(32)) | paragraphs[star])
    return np.concatenate(parts)


def _counted(packed: Any, np: Any) -> tuple[Any, Any]:
    """(different values, how often each)"""
    packed.sort()
    firsts = np.flatnonzero(np.append(True, packed[1:] != packed[:-1])) if len(packed) else np.zeros(0, np.int64)
    return packed[firsts], np.diff(np.append(firsts, len(packed)))


def _summed(packed: Any, counts: Any, np: Any) -> tuple[Any, Any]:
    """(different values, the sum of the counts of each)"""
    order = np.argsort(packed)
    packed, counts = packed[order], counts[order]
    firsts = np.flatnonzero(np.append(True, packed[1:] != packed[:-1])) if len(packed) else np.zeros(0, np.int64)
    return packed[firsts], np.add.reduceat(counts, firsts) if len(packed) else counts


def _groups(keys: Any, members: Any, np: Any) -> list[list[int]]:
    """Members that share a key, each group in order."""
    order = np.argsort(keys, kind="stable")
    keys, members = keys[order], members[order]
    same = keys[1:] == keys[:-1]
    if not same.any():
        return []
    inside = np.append(same, False) | np.append(False, same)
    keys, members = keys[inside], members[inside]
    edges = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    return [group.tolist() for group in np.split(members, edges[1:])]
