"""The nouns of what is made out of texts, bitexts and summaries. Apart from `model`, which every run has to load.

Offsets are code points of the unaltered decoded text, half open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from corpus_cli.model import Span


class Bead(NamedTuple):
    """Segments that say the same: their indexes on each side, in order; one side empty is a deletion or an insertion.

    `score` is 0 to 1: how likely exactly these segments belong together.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float


class Pair(NamedTuple):
    """Two documents that are each other's translation, by name; `score` is 0 to 1."""

    source: str
    target: str
    score: float


class Pick(NamedTuple):
    """A sentence of a summary; `rank` counts from 1, the sentence that says most first."""

    path: str
    start: int
    end: int
    score: float
    rank: int


class Side(NamedTuple):
    """One side of a Bead as it is printed: segment indexes, their spans, and their text, joined by a blank."""

    path: str
    segments: tuple[int, ...]
    spans: tuple[Span, ...]
    text: str


class BeadRow(NamedTuple):
    """A Bead as it is printed; `crossing` where its target stands elsewhere than the beads around it say."""

    source: Side
    target: Side
    score: float
    crossing: bool = False


class PairRow(NamedTuple):
    """A Pair as it is printed; languages are ISO 639 codes, `und` where they are not known."""

    source: str
    target: str
    source_language: str
    target_language: str
    score: float


class Bitext(NamedTuple):
    """A pair and its beads in reading order of the source; none where only pairs were asked for."""

    pair: PairRow
    beads: Iterable[BeadRow]


class BitextRun(NamedTuple):
    """What a bitext format may say about the run as a whole; `languages` are source and target of all pairs.

    A language is `und` where pairs differ in it. `split` is what a segment is: sentences, paragraphs or lines.
    """

    command: str
    version: str
    signature: str
    split: str
    languages: tuple[str, str]
    min_score: float
    pairs_only: bool
    colour: bool
    width: int


class SentenceRow(NamedTuple):
    """A Pick as it is printed: with its text, which is exactly `start:end` of the document, and its line (from 1)."""

    path: str
    start: int
    end: int
    line: int
    text: str
    score: float
    rank: int


class Summary(NamedTuple):
    """The sentences of one document (`path`), or of all of them together (`path` empty), in the order they are read.

    `title` is the headline, empty where there is none. `over`: no sentence fits the budget, and so this one is over it.
    """

    path: str
    title: str
    sentences: tuple[SentenceRow, ...]
    over: bool = False


class SummaryRun(NamedTuple):
    """What a summary format may say about the run as a whole."""

    command: str
    version: str
    signature: str
    together: bool
    colour: bool
    width: int
