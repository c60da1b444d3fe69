"""The findings for people at a terminal: grouped by file, with the text in question and where its twin stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import attrgetter

from corpus_cli.formats.changes import changes, near
from corpus_cli.formats.columns import cut
from corpus_cli.formats.escape import escaped
from corpus_cli.formats.excerpt import last_line, lines
from corpus_cli.formats.paint import Line, Piece, brush
from corpus_cli.formats.wording import counted, twin
from corpus_cli.model import Edit, Related, Row, Run

_STYLES = {
    "path": "bold",
    "place": "cyan",
    "rule": "bold red",
    "safe": "bold green",
    "unsafe": "bold yellow",
    "margin": "bright_black",
    "twin": "cyan",
}
_SAFE: Piece = ("[*]", "safe")
_UNSAFE: Piece = ("[?]", "unsafe")

_HEAD = 4  # lines shown of a long block, before "... N more lines" and its last one
_WHOLE = 6  # a block of as many lines is not long
_TWINS = 3
_CHANGES = 100  # more than a line shows
_LONGEST = 1_000  # characters looked at of a line, more than terminals show: one line may be a whole file
_LEAST_ROOM = 8  # columns of text beside the line numbers, however narrow the terminal


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """A heading a file, a block a finding, a closing line. Rows of a file follow each other."""
    paint = brush(_STYLES, run.colour)
    files = 0
    for path, of_file in groupby(rows, key=attrgetter("path")):
        files += 1
        yield paint([(escaped(path), "path")])
        for row in of_file:
            yield "".join(map(paint, _block(row, run.width)))
        yield "\n"
    yield "".join(map(paint, _closing(run, files)))


def _block(row: Row, width: int) -> Iterator[Line]:
    """The lines that show one finding; all but the first have their margin as wide as the last line number."""
    yield _title(row)
    digits = len(str(row.end_line))
    for number, text in _excerpt(row):
        yield _beside(f"    {number:>{digits}} |", text, width)
    if row.edit is not None and row.edit.replacement.strip():
        yield _beside(f"    {'':>{digits}} > becomes", row.edit.replacement.strip()[:_LONGEST], width)
    for related in row.related[:_TWINS]:
        yield [(f"    {'':>{digits}} = {twin(related)}", "twin")]
        for where, text in _only(row, related):
            yield _beside(f"    {'':>{digits}}   only {where}:", text, width)
    if len(row.related) > _TWINS:
        yield [(f"    {'':>{digits}} = and {counted(len(row.related) - _TWINS, 'more place')}", "twin")]


def _only(row: Row, related: Related) -> Iterator[tuple[str, str]]:
    """The words that a near copy and its twin do not share, of each as much as a line may show."""
    if not near(related):
        return
    for where, text, spans in zip(
        ("here", "there"), (row.text, related.text), changes(row.text, related.text), strict=True
    ):
        if spans:
            yield where, " … ".join([text[start:end] for start, end in spans[:_CHANGES]])[:_LONGEST]


def _title(row: Row) -> Line:
    title = [(f"  {row.line}:{row.column}", "place"), ("  ", ""), (escaped(row.rule), "rule"), ("  ", "")]
    return [*title, (escaped(row.message), ""), *_mark(row.edit)]


def _mark(edit: Edit | None) -> Line:
    if edit is None:
        return []
    return [(" ", ""), _SAFE if edit.safe else _UNSAFE]


def _excerpt(row: Row) -> Iterator[tuple[str, str]]:
    """What stands in the margin and the text beside it: all lines of a short text, both ends of a long one."""
    shown = list(islice(lines(row.text, _LONGEST), _WHOLE + 1))
    long = len(shown) > _WHOLE
    if long:
        del shown[_HEAD:]
    for number, text in enumerate(shown, row.line):
        # Where the span starts inside a line, what stands before it is not shown.
        yield str(number), f"…{text}" if number == row.line and row.column > 1 else text
    if long:
        start = last_line(row.text)
        yield "", f"... {counted(row.end_line - row.line - _HEAD, 'more line')}"
        yield str(row.end_line), next(lines(row.text[start : start + _LONGEST], _LONGEST), "")


def _beside(margin: str, text: str, width: int) -> Line:
    shown = cut(escaped(text), max(_LEAST_ROOM, width - len(margin) - 1)).rstrip()
    return [(margin, "margin"), (f" {shown}" if shown else "", "")]


def _closing(run: Run, files: int) -> Iterator[Line]:
    fixed = f"Fixed {counted(run.fixed, 'finding')}. " if run.fixed else ""
    if not files:
        yield [(f"{fixed}Nothing {'else ' if fixed else ''}found in {counted(run.files, 'file')}.", "path")]
        return
    ways = []
    if run.fixable:
        ways.append(f"{run.fixable:,} fixable with --fix")
    if run.offered:
        ways.append(f"{run.offered:,} {'more' if ways else 'fixable'} with --unsafe-fixes")
    found = f"{fixed}Found {counted(run.findings, 'finding')} in {counted(files, 'file')}"
    yield [(found, "path"), (f" ({', '.join(ways)})." if ways else ".", "")]
    if ways:
        yield [_SAFE, (" fixed by --fix, ", ""), _UNSAFE, (" by --fix --unsafe-fixes, no mark: only reported.", "")]
