"""A bitext to read at a terminal: source and target side by side, each wrapped in its column, the score beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from corpus_cli.formats.bitext.verdict import LOW, Tally, low, two_sided
from corpus_cli.formats.columns import width, wrapped
from corpus_cli.formats.escape import one_line
from corpus_cli.formats.excerpt import ends
from corpus_cli.formats.paint import Line, brush
from corpus_cli.formats.wording import counted, score
from corpus_cli.products import BeadRow, Bitext, BitextRun, PairRow

_STYLES = {
    "path": "bold",
    "score": "cyan",
    "low": "bold yellow",
    "alone": "magenta",
    "crossing": "bold blue",
    "margin": "bright_black",
}
_MARKS = {"low": "?", "without counterpart": "-", "crossing": "x"}
_BETWEEN = " | "
_MARGIN = len("0.93 ?x ")
_LEAST_ROOM = 12  # columns for each side, however narrow the terminal
_LONG = 4_000  # characters; of a longer text, one segment may be a whole file, both ends are shown


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """A heading a pair, a block a bead, a closing line; with pairs only, a block a pair."""
    paint = brush(_STYLES, run.colour)
    room = max(_LEAST_ROOM, (run.width - _MARGIN - len(_BETWEEN)) // 2)
    tally = Tally()
    for pair, beads in bitexts:
        if tally.pairs and not run.pairs_only:
            yield "\n"
        tally.pairs += 1
        yield "".join(map(paint, _heading(pair, room)))
        for bead in beads:
            tally.add(bead)
            yield "".join(map(paint, _bead(bead, room)))
    yield from map(paint, _closing(tally))


def _heading(pair: PairRow, room: int) -> Iterator[Line]:
    source, target = f"{pair.source} ({pair.source_language})", f"{pair.target} ({pair.target_language})"
    return _beside([(score(pair.score), "score")], source, target, room, "path")


def _bead(bead: BeadRow, room: int) -> Iterator[Line]:
    return _beside(_margin(bead), bead.source.text, bead.target.text, room, "" if two_sided(bead) else "alone")


def _margin(bead: BeadRow) -> Line:
    margin = [(score(bead.score), "low" if low(bead) else "score"), (" ", "")]
    if low(bead):
        margin.append((_MARKS["low"], "low"))
    elif not two_sided(bead):
        margin.append((_MARKS["without counterpart"], "alone"))
    if bead.crossing:
        margin.append((_MARKS["crossing"], "crossing"))
    return margin


def _beside(margin: Line, source: str, target: str, room: int, style: str) -> Iterator[Line]:
    """The lines of two texts side by side, the margin before the first of them."""
    for left, right in zip_longest(_column(source, room), _column(target, room), fillvalue=""):
        indent = " " * (_MARGIN - sum(len(text) for text, _ in margin))
        between = " " * (room - width(left)) + (_BETWEEN if right else _BETWEEN.rstrip(" "))
        yield [*margin, (indent, ""), (left, style), (between, "margin"), (right, style)]
        margin = []


def _column(text: str, room: int) -> Iterator[str]:
    head, left_out, tail = ends(text, _LONG)
    if left_out:
        text = f"{head} … {counted(left_out, 'character')} … {tail}"
    return wrapped(one_line(text), room)


def _closing(tally: Tally) -> Iterator[Line]:
    if not tally.pairs:
        yield [("No pair found.", "path")]
        return
    kinds = ", ".join(f"{number:,} {kind} ({_MARKS[kind]})" for number, kind in tally.kinds())
    if tally.beads:
        yield []
    yield [(f"{tally.sizes()}{f': {kinds}' if kinds else ''}.", "path")]
    if tally.low:
        yield [(f"A score below {LOW} is low: the two are more likely no translation of each other.", "")]
