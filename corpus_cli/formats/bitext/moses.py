"""Line-parallel text as training tools read it: what stands in one line of two files is a bead.

On one stream the two lines stand side by side, set apart by a tab; `cut -f1` and `cut -f2` make the two files of it.
Beads with one side only are left out. Line ends and tabs inside a text are blanks here, and control characters are
shown, so that every line is one bead: where the very text is wanted, take tsv, jsonl or tmx.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.bitext.verdict import two_sided
from corpus_cli.formats.escape import one_line
from corpus_cli.products import BeadRow, Bitext, BitextRun


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """`source<TAB>target`, one bead a line."""
    for _, beads in bitexts:
        for source, target in parallel(beads):
            yield f"{source}\t{target}\n"


def parallel(beads: Iterable[BeadRow]) -> Iterator[tuple[str, str]]:
    """The line of each of the two files, without its end, for every bead that has both sides."""
    for bead in beads:
        if two_sided(bead):
            yield one_line(bead.source.text), one_line(bead.target.text)
