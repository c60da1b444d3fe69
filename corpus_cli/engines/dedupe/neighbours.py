"""Documents that others have something in common with: whatever is worth a comparison with one of them is among these.

Two paragraphs are compared when they share a whole key, or windows (see `candidates`). Here all paragraphs of a
document count as one, and so do the documents asked about: that names more of them, and leaves none out.
"""

from collections import Counter
from collections.abc import Collection
from typing import Any

from corpus_cli.engines.dedupe.candidates import INSIDE, SHIFT
from corpus_cli.engines.dedupe.shelf import owners
from corpus_cli.engines.dedupe.sign import Rows

AT_ONCE = 1 << 20  # windows looked at at once
_PARAGRAPH = (1 << SHIFT) - 1


def neighbours(rows: Rows, changed: Collection[int], now: Rows) -> set[int]:
    """The documents that share keys or windows with the changed ones, as these were in `rows` or as they are `now`."""
    if isinstance(rows.starts, list):
        return _small(rows, set(changed), now)
    return _large(rows, changed, now)


def _small(rows: Rows, changed: set[int], now: Rows) -> set[int]:
    whose = owners(rows)
    _, keys, windows, document_keys = rows.sketches
    hashes = {int(w) >> SHIFT for w in now.sketches.windows}
    hashes |= {w >> SHIFT for w in windows if whose[w & _PARAGRAPH] in changed}
    shared = Counter(whose[w & _PARAGRAPH] for w in windows if w >> SHIFT in hashes)
    sought = {*map(int, now.sketches.keys), *(key for p, key in enumerate(keys) if whose[p] in changed)}
    whole = {*map(int, now.sketches.document_keys), *(document_keys[d] for d in changed)}
    return (
        {d for d, count in shared.items() if count >= INSIDE}
        | {whose[p] for p, key in enumerate(keys) if key in sought}
        | {d for d, key in enumerate(document_keys) if key in whole}
    )


def _large(rows: Rows, changed: Collection[int], now: Rows) -> set[int]:
    import numpy as np

    whose = owners(rows)
    _, keys, windows, document_keys = rows.sketches
    touched = np.zeros(len(rows.counts), bool)
    touched[list(changed)] = True
    shift, paragraph = np.uint64(SHIFT), np.uint64(_PARAGRAPH)
    parts = [windows[at : at + AT_ONCE] for at in range(0, len(windows), AT_ONCE)]
    hashes = [part[touched[whose[part & paragraph]]] >> shift for part in parts]
    sought = np.unique(np.concatenate([np.array(now.sketches.windows, np.uint64) >> shift, *hashes]))
    shared = np.zeros(len(rows.counts), np.int64)
    for part in parts:
        there = whose[part[_among(part >> shift, sought, np)] & paragraph]
        shared += np.bincount(there.astype(np.int64), minlength=len(shared))
    found = shared >= INSIDE
    found[whose[_among(keys, _joined(now.sketches.keys, keys[touched[whose]], np), np)]] = True
    found |= _among(document_keys, _joined(now.sketches.document_keys, document_keys[touched], np), np)
    return set(np.flatnonzero(found).tolist())


def _joined(some: Any, others: Any, np: Any) -> Any:
    return np.unique(np.concatenate([np.array(some, np.uint64), others]))


def _among(values: Any, sought: Any, np: Any) -> Any:
    """Which values are among sorted ones."""
    if not len(sought):
        return np.zeros(len(values), bool)
    return sought[np.minimum(sought.searchsorted(values), len(sought) - 1)] == values
