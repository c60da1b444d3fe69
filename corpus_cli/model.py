"""The nouns every part of the toolkit speaks in. Imports nothing of ours.

Offsets are code points of the unaltered decoded text (the BOM is not counted), half open: `text[start:end]`.
NamedTuples throughout: these exist by the million.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Document(NamedTuple):
    """A text and how it was written: `data()` gives the very bytes it was read from."""

    name: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def data(self, text: str | None = None) -> bytes:
        """The bytes of this document, or of another text written the way this one was."""
        return self.bom + (self.text if text is None else text).encode(self.encoding)


class Span(NamedTuple):
    """A half-open run of characters."""

    start: int
    end: int


class Location(NamedTuple):
    """A span of a named document."""

    path: str
    start: int
    end: int


class Link(NamedTuple):
    """Why a place was reported: `relation` is duplicate-of, contained-in or translation-of; `score` is 0 to 1.

    A score of 1.0 means equal but for blanks and Unicode form.
    """

    relation: str
    location: Location
    score: float


class Edit(NamedTuple):
    """A replacement of `start:end`; `safe` where nothing can be lost by it."""

    start: int
    end: int
    replacement: str
    safe: bool


class Finding(NamedTuple):
    """What a rule says of a place. `edit` is None where we only report."""

    rule: str
    location: Location
    message: str
    links: tuple[Link, ...]
    edit: Edit | None


class Related(NamedTuple):
    """A Link as it is printed: with lines (from 1) and the text it points at."""

    relation: str
    path: str
    start: int
    end: int
    line: int
    end_line: int
    score: float
    text: str


class Row(NamedTuple):
    """A Finding as it is printed: with lines and columns (from 1), the text it spans, and a fingerprint.

    `fingerprint` depends on rule, path and content, not on the place in the file; two rows of one run never share one.
    `end_line` is the line of the last character.
    """

    rule: str
    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    message: str
    related: tuple[Related, ...]
    edit: Edit | None
    fingerprint: str
    text: str


class Rule(NamedTuple):
    """A rule as `corpus explain` and the report formats name it; `manual` is its page, plain text."""

    name: str
    summary: str
    manual: str


class Run(NamedTuple):
    """What a report format may say about the run as a whole.

    `signature` names what decides the result: `corpus 0.1.0|dedupe|threshold:0.85|unicode:14.0.0`.
    `fixable` counts rows with a safe edit, `offered` rows with an edit that is not safe; `fixed` the edits already
    applied by --fix. `colour` and `width` matter to `full` only.
    """

    command: str
    version: str
    signature: str
    rules: tuple[Rule, ...]
    files: int
    findings: int
    fixable: int
    offered: int
    fixed: int
    colour: bool
    width: int


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

    `title` is the headline, empty where there is none.
    """

    path: str
    title: str
    sentences: tuple[SentenceRow, ...]


class SummaryRun(NamedTuple):
    """What a summary format may say about the run as a whole."""

    command: str
    version: str
    signature: str
    together: bool
    colour: bool
    width: int
