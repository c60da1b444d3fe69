"""The nouns every part of the toolkit speaks in. Imports nothing of ours.

Offsets are code points of the unaltered decoded text (the BOM is not counted), half open: `text[start:end]`.
NamedTuples throughout: these exist by the million.
"""

from __future__ import annotations

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
