"""Rows -> pairs worth a comparison. Two ways to the same pairs: dictionaries, and one sort with numpy.

Paragraphs that share a window hash form a group. Every pair of a small group counts; of a large one (a phrase of the
trade, or a text that stands in a hundred files) only neighbours and pairs with the group's first, so that the number of
pairs is linear in the number of windows. Nothing found here is a verdict.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from corpus_cli.text.sketch import HASH_BITS, expected

SHIFT = 64 - HASH_BITS
GROUP = 8  # paragraphs sharing one window of which every pair counts
FEWEST = 3  # shared windows that make two paragraphs worth a comparison
SHARE = 0.2  # of the windows that would be shared if the shorter paragraph were wholly inside the longer one
INSIDE = 2  # shared windows (one says nothing) that will do where a paragraph may hold the other among more text,
INSIDE_DOCUMENTS = 6  # and their documents share so many in all
SLACK = 0.05  # below the threshold, in length alone
AT_ONCE = 1 << 19  # windows gone through at once: the columns made of them take 50 MB
DOCUMENT_FEWEST = 4
DOCUMENT_SHARE = 0.12  # with a fifth of all words changed, two fifths of the windows are still shared


Pair = tuple[int, int, int]


class Candidates(NamedTuple):
    """Pairs (p, q, shared windows) with p < q, and groups that share a whole key.

    Pairs of paragraphs are given by the documents they stand in; those of documents have a fourth number, the windows
    kept of the document that has fewer.
    """

    paragraphs: "Pairs"
    documents: list[tuple[int, int, int, int]]
    equal: list[list[int]]
    twins: list[list[int]]


class Pairs:
    """Paragraph pairs as rows (document, document, p, q, shared windows) in order; a list of tuples or a numpy array.

    An array takes 40 bytes a pair, a dictionary of lists ten times as much.
    """

    def __init__(self, rows: Any) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def between(self, a: int, b: int) -> list[Pair]:
        """The pairs of two documents."""
        if isinstance(self._rows, list):
            return [
                row[2:] for row in self._rows[bisect_left(self._rows, (a, b)) : bisect_left(self._rows, (a, b + 1))]
            ]
        low, high = self._rows[:, 0].searchsorted((a, a + 1))
        part = self._rows[low:high]
        low, high = part[:, 1].searchsorted((b, b + 1))
        return [(p, q, shared) for p, q, shared in part[low:high, 2:].tolist()]

    def within(self) -> set[int]:
        """The documents that share windows with themselves."""
        if isinstance(self._rows, list):
            return {a for a, b, *_ in self._rows if a == b}
        return set(self._rows[self._rows[:, 0] == self._rows[:, 1], 0].tolist())

    def across(self, told: set[int]) -> Iterator[Pair]:
        """The pairs of different documents, none of which is told."""
        for at in range(0, len(self._rows), 1 << 14):  # a bounded number of Python objects at a time
            part = self._rows[at : at + (1 << 14)]
            for a, b, p, q, shared in part if isinstance(part, list) else part.tolist():
                if a != b and a not in told and b not in told:
                    yield p, q, shared


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
    shared = Counter({pair: count for pair, count in shared.items() if count >= INSIDE})
    between: Counter[tuple[int, int]] = Counter()
    for (p, q), count in shared.items():
        between[owners[p], owners[q]] += count
    rows = [(owners[p], owners[q], p, q, c) for (p, q), c in shared.items()]
    pairs = Pairs(
        sorted(row for row in rows if _worth(row[4], between[row[:2]], letters[row[2]], letters[row[3]], threshold))
    )
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
    return Candidates(pairs, documents, *([g for g in by.values() if len(g) > 1] for by in (by_key, twins)))


def _pairs(group: list[int]) -> Iterable[tuple[int, int]]:
    if len(group) <= GROUP:
        return combinations(group, 2)
    return {*pairwise(group), *((group[0], p) for p in group[1:])}


def candidates_large(columns: Columns, threshold: float, fewest_letters: int) -> Candidates:
    """Candidates by sorting; `windows` is used up: it is emptied to make room."""
    import numpy as np

    from corpus_cli.text.sketch_large import expected_large

    u64 = np.uint64
    letters, keys, windows, owners, document_keys = columns
    number = len(document_keys)
    packed, counts, kept = _shared(windows, owners, number, np)
    p, q = (packed >> u64(32)).astype(np.int64), (packed & u64(0xFFFFFFFF)).astype(np.int64)
    owned = (owners[p].astype(u64) << u64(32)) | owners[q].astype(u64)
    between, sums = _summed(owned, counts, np)
    a, b = (between >> u64(32)).astype(np.int64), (between & u64(0xFFFFFFFF)).astype(np.int64)
    fewer = np.minimum(kept[a], kept[b])
    strong = (a != b) & (sums >= DOCUMENT_FEWEST) & (sums >= DOCUMENT_SHARE * fewer)
    documents = list(zip(*(c[strong].tolist() for c in (a, b, sums, fewer)), strict=True))
    m, n, shared = letters[p], letters[q], sums[np.searchsorted(between, owned)]
    likely = np.where(_length_alike(m, n, threshold, np), counts >= FEWEST, shared >= INSIDE_DOCUMENTS)  # as `_worth`
    likely &= counts >= SHARE * expected_large(m, n)
    order = np.flatnonzero(likely)[np.argsort(owned[likely], kind="stable")]
    pairs = Pairs(np.stack([owners[p[order]], owners[q[order]], p[order], q[order], counts[order]], 1))
    everyone = np.flatnonzero(letters >= fewest_letters)
    sizes = np.bincount(owners, letters.astype(np.float64), number)
    texts = np.flatnonzero(sizes >= max(1, fewest_letters))
    equal, twins = _groups(keys[everyone], everyone, np), _groups(document_keys[texts], texts, np)
    return Candidates(pairs, documents, equal, twins)


def _shared(windows: Any, owners: Any, documents: int, np: Any) -> tuple[Any, Any, Any]:
    """(pairs p << 32 | q of paragraphs that share INSIDE windows or more, how many, windows kept of each document)"""
    windows.sort()
    kept = np.zeros(documents, np.int64)
    parts = []
    begin = 0
    while begin < len(windows):  # a bounded number at a time, whole groups only
        end = min(begin + AT_ONCE, len(windows))
        if end < len(windows):
            last = (windows[end] >> np.uint64(SHIFT)) << np.uint64(SHIFT)
            whole = int(np.searchsorted(windows[begin:end], last))  # up to the group that may go on
            end = begin + whole if whole else _group_end(windows, last, np)
        part = windows[begin:end]
        paragraphs = (part & np.uint64((1 << SHIFT) - 1)).astype(np.int64)
        kept += np.bincount(owners[paragraphs], minlength=documents)
        parts.append(_packed_pairs(part, np))
        begin = end
    windows.resize(0, refcheck=False)
    packed, counts = _counted(_concatenated(parts, np), np)
    return packed, counts, kept


def _group_end(windows: Any, first: Any, np: Any) -> int:
    """Where a group ends that has more windows than are done at once."""
    return int(np.searchsorted(windows, first + np.uint64((1 << SHIFT) - 1), "right"))


def _concatenated(parts: list[Any], np: Any) -> Any:
    """All parts in one array; each is let go when it is copied."""
    whole = np.empty(sum(map(len, parts)), np.uint64)
    at = 0
    while parts:
        part = parts.pop()
        whole[at : at + len(part)] = part
        at += len(part)
    return whole


def _length_alike(letters_a: Any, letters_b: Any, threshold: float, np: Any) -> Any:
    return 2 * np.minimum(letters_a, letters_b) >= (threshold - SLACK) * (letters_a + letters_b)


def _packed_pairs(windows: Any, np: Any) -> Any:
    """Pairs p << 32 | q of paragraphs in one group of sorted windows, one for each window they share."""
    u64 = np.uint64
    if len(windows) < 2:
        return windows[:0]
    windows = windows[np.append(True, windows[1:] != windows[:-1])]
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
    """(different values that are there twice or more, how often each)"""
    packed.sort()
    again = packed[1:] == packed[:-1]
    packed = packed[np.append(again, False) | np.append(False, again)] if len(packed) else packed
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
