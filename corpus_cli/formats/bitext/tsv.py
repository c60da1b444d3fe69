r"""Tab-separated values with a line of names first: the two texts, then what is known of them.

There are no quotes around cells, so a reader must be told to expect none: `quoting=3` in pandas, `quote=""` in R.
A cell cannot end its row or begin another: in it, a backslash is `\\`, a tab `\t`, a line end `\n` or `\r`, another
control character `\x1b` or `\u202e`; whoever undoes these has the very text. A spreadsheet takes a cell that begins
with = + - or @ for a formula. That cannot be helped without altering the data: import the columns there as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.bitext.verdict import bead_type
from corpus_cli.formats.escape import escaped
from corpus_cli.products import BeadRow, Bitext, BitextRun, PairRow

_BEADS = ("source", "target", "score", "bead", "source_path", "target_path", "source_segments", "target_segments")
_PAIRS = ("source_path", "target_path", "source_language", "target_language", "score")


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """The names of the columns, then a line a bead, deletions and insertions too; or a line a pair."""
    yield _line(_PAIRS if run.pairs_only else _BEADS)
    for pair, beads in bitexts:
        if run.pairs_only:
            yield _line(_pair(pair))
        else:
            for bead in beads:
                yield _line(_bead(bead))


def _line(cells: Iterable[str]) -> str:
    return "\t".join(escaped(cell.replace("\\", "\\\\")) for cell in cells) + "\n"


def _pair(pair: PairRow) -> tuple[str, ...]:
    return pair.source, pair.target, pair.source_language, pair.target_language, f"{pair.score:.4f}"


def _bead(bead: BeadRow) -> tuple[str, ...]:
    source, target = bead.source, bead.target
    about = (f"{bead.score:.4f}", bead_type(bead), source.path, target.path)
    return (source.text, target.text, *about, _numbers(source.segments), _numbers(target.segments))


def _numbers(segments: tuple[int, ...]) -> str:
    return ",".join(map(str, segments))
