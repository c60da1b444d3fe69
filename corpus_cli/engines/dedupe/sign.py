"""Documents -> rows: what is remembered of each paragraph, so that texts need not be.

A row holds numbers only (about 130 bytes a paragraph with its sketch): a paragraph whose keys are met once is never
looked at again.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from corpus_cli.text.paragraphs import paragraphs
from corpus_cli.text.sketch import Sketches, sketch_small

SMALL = 300_000  # characters up to which plain Python is cheaper than loading numpy


class Rows(NamedTuple):
    """The rows of some documents; columns are lists of int, or numpy arrays. `counts` is paragraphs a document."""

    counts: Any
    starts: Any
    ends: Any
    sketches: Sketches


def sign(documents: Sequence[tuple[str, Sequence[tuple[int, int]]]], first: int, large: bool) -> Rows:
    """Rows of documents given as (text, paragraph spans); paragraphs are numbered from `first`."""
    counts = [len(spans) for _, spans in documents]
    if not large:
        starts = [start for _, spans in documents for start, _ in spans]
        ends = [end for _, spans in documents for _, end in spans]
        return Rows(counts, starts, ends, sketch_small(documents, first))
    import numpy as np

    from corpus_cli.text.sketch_large import flat, sketch_large

    edges = flat([spans for _, spans in documents]).astype(np.uint32)
    return Rows(np.array(counts, np.uint32), edges[:, 0], edges[:, 1], sketch_large(documents, first))


def cut(texts: Iterable[str]) -> list[tuple[str, list[tuple[int, int]]]]:
    """Each text with the spans of its paragraphs."""
    return [(text, paragraphs(text)) for text in texts]


class Gathering:
    """Rows gathered part by part. Columns grow in place, so that nothing is there twice when the last part has come."""

    def __init__(self) -> None:
        self._small: list[Rows] = []
        self._columns: list[_Column] = []

    def add(self, rows: Rows) -> None:
        """Appends the rows of the documents that come next."""
        if isinstance(rows.starts, list) and not self._columns:
            self._small.append(rows)
            return
        if not self._columns:
            self._columns = [_Column(kind) for kind in ("uint32",) * 3 + ("uint64",) * 4]
            for earlier in self._small:
                self.add(earlier)
        for column, part in zip(self._columns, (*rows[:3], *rows.sketches), strict=True):
            column.add(part)

    def rows(self, large: bool = False) -> Rows:
        """All rows, in order; as numpy columns if one part was, or if asked for."""
        if large and not self._columns:
            self._small, small = [], self._small
            self._columns = [_Column(kind) for kind in ("uint32",) * 3 + ("uint64",) * 4]
            for rows in small:
                self.add(rows)
        if self._columns:
            counts, starts, ends, *sketched = [column.whole() for column in self._columns]
            return Rows(counts, starts, ends, Sketches(*sketched))
        plain = [[x for rows in self._small for x in rows[i]] for i in range(3)]
        sketches = [[x for rows in self._small for x in rows.sketches[i]] for i in range(4)]
        return Rows(plain[0], plain[1], plain[2], Sketches(*sketches))


class _Column:
    """A numpy array that grows in place; memory it has not filled yet costs nothing."""

    def __init__(self, kind: str) -> None:
        import numpy as np

        self._array: Any = np.empty(1 << 12, kind)
        self._size = 0

    def add(self, part: Any) -> None:
        size = self._size + len(part)
        if size > len(self._array):
            self._array.resize(max(size, 2 * len(self._array)), refcheck=False)
        self._array[self._size : size] = part
        self._size = size

    def whole(self) -> Any:
        self._array.resize(self._size, refcheck=False)
        return self._array


def joined(parts: Iterable[Rows], large: bool) -> Rows:
    """The rows of all parts, in order."""
    gathering = Gathering()
    for part in parts:
        gathering.add(part)
    return gathering.rows(large)
