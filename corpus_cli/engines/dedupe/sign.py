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


def joined(parts: Sequence[Rows], large: bool) -> Rows:
    """The rows of all parts, in order."""
    if not large:
        part = [[x for rows in parts for x in rows[i]] for i in range(3)]
        sketched = [[x for rows in parts for x in rows.sketches[i]] for i in range(4)]
        return Rows(part[0], part[1], part[2], Sketches(*sketched))
    import numpy as np

    def column(of: list[Any], kind: Any) -> Any:
        return np.concatenate([np.asarray(c, kind) for c in of]) if of else np.zeros(0, kind)

    counts, starts, ends = (column([rows[i] for rows in parts], np.uint32) for i in range(3))
    return Rows(
        counts, starts, ends, Sketches(*(column([rows.sketches[i] for rows in parts], np.uint64) for i in range(4)))
    )
