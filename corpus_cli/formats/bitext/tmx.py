"""TMX 1.4b, the exchange format of translation memories: a translation unit a bead.

Beads with one side only are left out, as a unit is a text and its translation. No date is written, so that equal runs
give equal files, and no document type, so that no reader goes looking for one. Elements and attributes:
https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.bitext.verdict import bead_type, two_sided
from corpus_cli.formats.markup import recoverable, shown
from corpus_cli.products import BeadRow, Bitext, BitextRun, PairRow

_UNKNOWN = "und"
_ANY = "*all*"  # as `srclang`: any language of a unit may be taken for its source
# The standard has no word for a line that may hold anything: a block is what is none of the others.
_SEGMENT_TYPES = {"sentences": "sentence", "paragraphs": "paragraph"}
_OTHER = "block"


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """The document; its units in the order of the beads."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield _header(run)
    yield "<body>\n"
    for pair, beads in bitexts:
        for bead in beads:
            if two_sided(bead):
                yield _unit(bead, pair, run)
    yield "</body>\n</tmx>\n"


def _header(run: BitextRun) -> str:
    return (
        f'<header creationtool="corpus" creationtoolversion="{shown(run.version)}" '
        f'segtype="{_SEGMENT_TYPES.get(run.split, _OTHER)}" o-tmf="corpus" adminlang="en" '
        f'srclang="{_source_language(run.languages[0])}" datatype="plaintext">\n'
        f"{_property('signature', run.signature)}</header>\n"
    )


def _source_language(language: str) -> str:
    return _ANY if language == _UNKNOWN else shown(language)


def _unit(bead: BeadRow, pair: PairRow, run: BitextRun) -> str:
    # Where the pairs of a run differ in their source language, the header says so and each unit names its own.
    differs = pair.source_language not in (run.languages[0], _UNKNOWN)
    return (
        (f'<tu srclang="{shown(pair.source_language)}">\n' if differs else "<tu>\n")
        + _property("score", f"{bead.score:.4f}")
        + _property("source", bead.source.path)
        + _property("target", bead.target.path)
        + _property("bead-type", bead_type(bead))
        + _variant(pair.source_language, bead.source.text)
        + _variant(pair.target_language, bead.target.text)
        + "</tu>\n"
    )


def _property(name: str, value: str) -> str:
    # Types that the standard does not name begin with x-.
    return f'<prop type="x-{name}">{recoverable(value)}</prop>\n'


def _variant(language: str, text: str) -> str:
    return f'<tuv xml:lang="{shown(language)}"><seg>{recoverable(text)}</seg></tuv>\n'
