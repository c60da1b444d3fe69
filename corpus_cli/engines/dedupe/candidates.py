"""Rows -> pairs worth a comparison. Two ways to the same pairs: dictionaries, and one sort with numpy.

Paragraphs that share a window hash form a group. Every pair of a small group counts; of a large one (a phrase of the
trade, or a text that stands in a hundred files) only neighbours and pairs with the group's first, so that the number of
pairs is linear in the number of windows. Nothing found here is a verdict.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from corpus_cli.text.sketch import HASH_BITS, expected

SHIFT = 64 - HASH_BITS
GROUP = 8  # paragraphs sharing one window of which every pair counts
FEWEST = 3  # shared windows that make two paragraphs worth a comparison
SHARE = 0.2  # of the windows that would be shared if the shorter paragraph were wholly inside the longer one
INSIDE = 2  # shared windows that will do where one paragraph is too long to be a copy of the other but may hold it,
INSIDE_DOCUMENTS = 6  # and their documents share so many in all
SLACK = 0.05  # below the threshold, in length alone
DOCUMENT_FEWEST = 4
DOCUMENT_SHARE = 0.12  # with a fifth of all words changed, two fifths of the windows are still shared


Pair = tuple[int, int, int]


class Candidates(NamedTuple):
    """Pairs (p, q, shared windows) with p < q, and groups that share a whole key.

    Pairs of paragraphs are given by the documents they stand in; those of documents have a fourth number, the windows
    kept of the document that has fewer.
    """

    paragraphs: dict[tuple[int, int], list[Pair]]
    documents: list[tuple[int, int, int, int]]
    equal: list[list[int]]
    twins: list[list[int]]


class Columns(NamedTuple):
    """What candidates are found from: one entry a paragraph, a kept window, a document; lists or numpy arrays."""

    letters: Any
    keys: Any
    windows: Any
    owners: Any
    document_keys: Any


def _worth(shared: int, between: int, letters_a: int, letters_b: int, threshold: float) -> bool:
    """Whether two paragraphs that share so many windows, and their documents so many, are worth a comparison."""
    if shared < SHARE * expected(letters_a, letters_b):
        return False
    if 2 * min(letters_a, letters_b) >= (threshold - SLACK) * (letters_a + letters_b):
        return shared >= FEWEST
    return shared >= INSIDE and between >= INSIDE_DOCUMENTS


def candidates_small(columns: Columns, threshold: float, fewest_letters: int) -> Candidates:
    """Candidates by dictionaries."""
    letters, keys, windows, owners, document_keys = columns
    groups: dict[int, set[int]] = defaultdict(set)
    kept: Counter[int] = Counter()
    for window in windows:
        number = window & ((1 << SHIFT) - 1)
        groups[window >> SHIFT].add(number)
        kept[owners[number]] += 1
    shared: Counter[tuple[int, int]] = Counter()
    for group in groups.values():
        if len(group) > 1:
            shared.update(_pairs(sorted(group)))
    between: Counter[tuple[int, int]] = Counter()
    for (p, q), count in shared.items():
        between[owners[p], owners[q]] += count
    pairs: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for (p, q), c in sorted(shared.items()):
        owned = owners[p], owners[q]
        if _worth(c, between[owned], letters[p], letters[q], threshold):
            pairs[owned].append((p, q, c))
    documents = [
        (a, b, c, min(kept[a], kept[b]))
        for (a, b), c in sorted(between.items())
        if a != b and c >= DOCUMENT_FEWEST and c >= DOCUMENT_SHARE * min(kept[a], kept[b])
    ]
    sizes: Counter[int] = Counter()
    by_key: dict[int, list[int]] = defaultdict(list)
    for p, key in enumerate(keys):
        sizes[owners[p]] += letters[p]
        if letters[p] >= fewest_letters:
            by_key[key].append(p)
    twins: dict[int, list[int]] = defaultdict(list)
    for d, key in enumerate(document_keys):
        if sizes[d] >= max(1, fewest_letters):
            twins[key].append(d)
    return Candidates(dict(pairs), documents, *([g for g in by.values() if len(g) > 1] for by in (by_key, twins)))


def _pairs(group: list[int]) -> Iterable[tuple[int, int]]:
    if len(group) <= GROUP:
        return combinations(group, 2)
    return {*pairwise(group), *((group[0], p) for p in group[1:])}


def candidates_large(columns: Columns, threshold: float, fewest_letters: int) -> Candidates:
    """Candidates by sorting; `windows` is sorted in place."""
    import numpy as np

    from corpus_cli.text.sketch_large import expected_large

    u64 = np.uint64
    letters, keys, windows, owners, document_keys = columns
    number = len(document_keys)
    kept = np.bincount(owners[(windows & u64((1 << SHIFT) - 1)).astype(np.int64)], minlength=number)
    packed, counts = _counted(_packed_pairs(windows, np), np)
    p, q = (packed >> u64(32)).astype(np.int64), (packed & u64(0xFFFFFFFF)).astype(np.int64)
    owned = (owners[p].astype(u64) << u64(32)) | owners[q].astype(u64)
    between, sums = _summed(owned, counts, np)
    a, b = (between >> u64(32)).astype(np.int64), (between & u64(0xFFFFFFFF)).astype(np.int64)
    fewer = np.minimum(kept[a], kept[b])
    strong = (a != b) & (sums >= DOCUMENT_FEWEST) & (sums >= DOCUMENT_SHARE * fewer)
    documents = list(zip(*(c[strong].tolist() for c in (a, b, sums, fewer)), strict=True))
    p, q, counts, owned = (c[counts >= INSIDE] for c in (p, q, counts, owned))
    m, n, shared = letters[p], letters[q], sums[np.searchsorted(between, owned)]
    likely = np.where(_length_alike(m, n, threshold, np), counts >= FEWEST, shared >= INSIDE_DOCUMENTS)  # as `_worth`
    likely &= counts >= SHARE * expected_large(m, n)
    pairs: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for i, j, c, of_i, of_j in zip(*(c[likely].tolist() for c in (p, q, counts, owners[p], owners[q])), strict=True):
        pairs[of_i, of_j].append((i, j, c))
    everyone = np.flatnonzero(letters >= fewest_letters)
    sizes = np.bincount(owners, letters.astype(np.float64), number)
    texts = np.flatnonzero(sizes >= max(1, fewest_letters))
    return Candidates(
        dict(pairs), documents, _groups(keys[everyone], everyone, np), _groups(document_keys[texts], texts, np)
    )


def _length_alike(letters_a: Any, letters_b: Any, threshold: float, np: Any) -> Any:
    return 2 * np.minimum(letters_a, letters_b) >= (threshold - SLACK) * (letters_a + letters_b)


def _packed_pairs(windows: Any, np: Any) -> Any:
    """Pairs p << 32 | q of paragraphs in one group, one for each window they share."""
    u64 = np.uint64
    windows.sort()
    windows = windows[np.append(True, windows[1:] != windows[:-1])] if len(windows) else windows
    groups = windows >> u64(SHIFT)
    again = groups[1:] == groups[:-1]
    many = np.append(again, False) | np.append(False, again)  # in a group of at least two
    groups, paragraphs = groups[many], windows[many] & u64((1 << SHIFT) - 1)
    if not len(groups):
        return groups
    firsts = np.flatnonzero(np.append(True, groups[1:] != groups[:-1]))
    sizes = np.diff(np.append(firsts, len(groups)))
    size_of, place = np.repeat(sizes, sizes), np.arange(len(groups)) - np.repeat(firsts, sizes)
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
    order = np.argsort(packed, kind="stable")  # nearly sorted: p comes first in it
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
    edges = [*np.flatnonzero(np.append(True, keys[1:] != keys[:-1])).tolist(), len(keys)]
    listed = members.tolist()
    return [listed[a:b] for a, b in pairwise(edges)]
