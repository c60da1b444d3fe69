"""The deduplication engine: repeated paragraphs and blocks, near copies, duplicate and contained documents.

Three pure steps, so that one process, several, or a cluster can run them: `sign` (documents -> rows of keys), `judge`
(rows that share a key -> copies, each against what is kept), `settle` (copies -> findings, told once).
"""

from collections.abc import Callable, Iterator, Sequence

from corpus_cli.engines.dedupe.candidates import Columns, candidates_large, candidates_small
from corpus_cli.engines.dedupe.judge import judge
from corpus_cli.engines.dedupe.options import DEFAULT_UNITS, KEEPS, SCOPES, UNITS, Options
from corpus_cli.engines.dedupe.settle import settle
from corpus_cli.engines.dedupe.shelf import Shelf, owners
from corpus_cli.engines.dedupe.sign import SMALL, Gathering, Rows, cut, joined, sign
from corpus_cli.model import Finding

__all__ = [
    "DEFAULT_UNITS",
    "KEEPS",
    "SCOPES",
    "SMALL",
    "UNITS",
    "Gathering",
    "Options",
    "Rows",
    "cut",
    "findings",
    "joined",
    "sign",
]


def findings(
    names: Sequence[str],
    rows: Rows,
    load: Callable[[int], str],
    options: Options,
    ages: Sequence[float] = (),
    settled: int = 0,
) -> Iterator[Finding]:
    """All findings in documents of which the rows are given; the first `settled` ones are compared with, not reported.

    `load(document)` gives a text again; `ages` is each document's time of change (for keep="newest").
    """
    shelf = Shelf(names, rows, load, options, _rank(rows, options, ages, settled), settled)
    fewest = 2 * min(options.min_words, 8) if options.min_words > 1 else 0  # letters; 1: lines of signs count too
    sketches = rows.sketches
    columns = Columns(sketches.letters, sketches.keys, sketches.windows, owners(rows), sketches.document_keys)
    candidates = candidates_small if isinstance(rows.starts, list) else candidates_large
    found = candidates(columns, options.threshold, fewest)
    judged = judge(shelf, found)
    yield from settle(shelf, judged)
    if "sentence" in options.units:
        from corpus_cli.engines.dedupe.sentences import repeated_sentences

        yield from repeated_sentences(shelf, judged)


def _rank(rows: Rows, options: Options, ages: Sequence[float], settled: int) -> list[int]:
    """Of two copies the document with the lower rank is kept."""
    count = len(rows.counts)
    order = list(range(count))
    if options.keep == "last":
        order.reverse()
    elif options.keep == "newest" and ages:
        order.sort(key=lambda d: -ages[d])
    elif options.keep == "longest":
        order.sort(key=_letters(rows).__getitem__, reverse=True)
    order.sort(key=lambda d: d >= settled)
    rank = [0] * count
    for place, document in enumerate(order):
        rank[document] = place
    return rank


def _letters(rows: Rows) -> list[int]:
    totals, at = [], 0
    for count in rows.counts:
        totals.append(sum(map(int, rows.sketches.letters[at : at + int(count)])))
        at += int(count)
    return totals
