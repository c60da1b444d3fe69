"""What the commands share that make something out of texts: their settings, and where the product goes.

They exit 0 when they did their work and 2 where something could not be done; findings are not their business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from corpus_cli import files
from corpus_cli.cli import streams
from corpus_cli.cli.delivery import named, spare, spare_files
from corpus_cli.cli.given import Options, choice, flag, target, value, whole
from corpus_cli.cli.inputs import inputs, nothing_in
from corpus_cli.cli.report import Report
from corpus_cli.cli.settings import processors, reading
from corpus_cli.files import Entry, Reading
from corpus_cli.formats import FORMATS

Progress = Callable[[str, int, int], None]


class Making(NamedTuple):
    """A run of a command that makes something out of texts; `format` is never auto."""

    reading: Reading
    include: tuple[str, ...]
    format: str
    output_file: str | None
    quiet: bool
    verbose: bool
    jobs: int
    terminal: bool


def settle(said: Options, formats: Mapping[str, str], on_terminal: str, elsewhere: str) -> Making:
    """The settings of a run; the format is `on_terminal` or `elsewhere` where none is named."""
    output_file = named(target(said, "output-file"))
    terminal = output_file is None and streams.on_terminal()
    name = _format(said, formats)
    return Making(
        reading=reading(said),
        include=tuple(value(said, "include", ())),
        format=(on_terminal if terminal else elsewhere) if name == "auto" else name,
        output_file=output_file,
        quiet=flag(said, "quiet"),
        verbose=flag(said, "verbose"),
        jobs=whole(said, "jobs", processors()),
        terminal=terminal,
    )


def _format(said: Options, formats: Mapping[str, str]) -> str:
    """The format that was named. One that a configuration names for all commands may be one of findings."""
    given = said.get("format")
    if given and given.value in FORMATS and given.value not in formats and given.for_all:
        return "auto"
    return choice(said, "format", ("auto", *formats), "auto")


def listed(paths: Iterable[str], making: Making, report: Report) -> list[Entry]:
    """The files that PATHs mean; none of them may be the one to be written."""
    entries = files.listing(paths, include=making.include, complain=report.complain)
    spare(filter(None, (making.output_file,)), entries)
    return entries


def entries(said: Options, making: Making, report: Report) -> list[Entry]:
    """The files to read, by PATHs and --files-from. OptionError where none is named."""
    source = inputs(said)
    if source.files_from is not None:
        spare_files(filter(None, (making.output_file,)), [source.files_from])
    paths = source.all_paths()
    found = listed(paths, making, report)
    if not found and not report.errors:
        report.note(nothing_in(paths, source.files_from))
    return found


@contextmanager
def bar(making: Making) -> Iterator[Progress | None]:
    """What shows progress, on a terminal only."""
    if making.quiet or not streams.heard_on_terminal():
        yield None
        return
    from corpus_cli.cli.progress import Bar

    with Bar() as shown:
        yield shown.step
