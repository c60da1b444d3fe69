"""A run of a command that finds things: inputs -> verdicts -> one of six outlets -> exit status.

report          the findings, and no file is touched
fix             the files edited in place, then what remains
diff            the edits as a patch
output          cleaned copies, and the findings
write-baseline  the findings as a file of known ones
filter          standard input cleaned, to standard output
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from corpus_cli import __version__, baseline, files
from corpus_cli.baseline import Known
from corpus_cli.cli import streams
from corpus_cli.cli.delivery import deliver, encoded, named, spare, spare_files
from corpus_cli.cli.inputs import nothing_in
from corpus_cli.cli.places import outside
from corpus_cli.cli.report import Report
from corpus_cli.cli.settings import Settings
from corpus_cli.errors import CorpusError, OptionError
from corpus_cli.files import Entry
from corpus_cli.formats import FINGERPRINTED
from corpus_cli.formats.wording import counted
from corpus_cli.model import Row, Rule, Run

if TYPE_CHECKING:
    from corpus_cli.verdicts import Verdicts

Progress = Callable[[str, int, int], None]


class Search(NamedTuple):
    """What a command looks for, settled but for the inputs; `known` are findings to leave out."""

    settings: Settings
    report: Report
    known: Known


class Finder(NamedTuple):
    """A command as its outlets see it."""

    command: str
    rules: tuple[Rule, ...]
    signature: str
    verdicts: Callable[[Search, Sequence[Entry], Progress | None], Verdicts]
    cleaned: Callable[[Search], Iterator[bytes]] | None = None  # of standard input, where there is a quicker way
    published: tuple[str, ...] = ()  # folders to compare with, whose files are never edited
    writes: tuple[str, ...] = ()  # files that are written beside the product
    idle: Mapping[str, str] = {}  # rules that this run looks for nothing of -> the option that does


class _Work(NamedTuple):
    """What every outlet is given; `again` looks into the files as they are by then, if that can be done."""

    finder: Finder
    verdicts: Verdicts
    settings: Settings
    report: Report
    again: Callable[[], Verdicts] | None


class _Tally(NamedTuple):
    """Findings, those of them with a safe edit, and those with another."""

    findings: int
    fixable: int
    offered: int


def review(finder: Finder, settings: Settings) -> int:
    """The exit status of a run."""
    settings = settings._replace(output_file=named(settings.output_file))
    report = Report(
        quiet=settings.quiet, exit_zero=settings.exit_zero, exit_non_zero_on_fix=settings.exit_non_zero_on_fix
    )
    search = Search(settings, report, _known(settings))
    if settings.verbose:
        report.note(finder.signature)
    for line in settings.unheard:
        report.note(line)
    for rule in [rule for rule in settings.selected if rule in finder.idle]:
        report.note(f"nothing is looked for that {rule} could tell of; add {finder.idle[rule]}")
    if settings.mode == "filter":
        _filter(finder, search)
        return report.exit_status
    entries = _inputs(settings, finder, report)
    files.sweep(_written(settings, entries))
    with closing(_verdicts(finder, search, entries)) as verdicts:
        if settings.verbose:
            report.note(f"{counted(verdicts.files, 'file')} read, {counted(verdicts.findings, 'finding')}")
        rereadable = settings.mode == "fix" and not finder.writes and all(map(_is_regular, entries))
        again = partial(finder.verdicts, search, entries, None) if rereadable else None
        _OUTLETS[settings.mode](_Work(finder, verdicts, settings, report, again))
    return report.exit_status


def _is_regular(entry: Entry) -> bool:
    """Whether a file can be read again: standard input and fifos cannot."""
    return entry.path != files.STDIN and (os.path.isfile(entry.path) or not os.path.lexists(entry.path))


def _known(settings: Settings) -> Known:
    if settings.mode == "write-baseline":
        return Known(folder=baseline.folder(named(settings.write_baseline)))
    return baseline.NOTHING if settings.baseline is None else baseline.known(settings.baseline)


def _inputs(settings: Settings, finder: Finder, report: Report) -> list[Entry]:
    """The files to look into."""
    paths = settings.inputs.all_paths()
    entries = files.listing(paths, include=settings.include, complain=report.complain)
    entries = outside(finder.published, entries, paths)
    if settings.mode == "output" and not outside(finder.published, [Entry(settings.output, settings.output)], ()):
        raise OptionError(f"--output {settings.output} stands in a folder of --against; name another one")
    if settings.mode == "output":  # the copies an earlier run has written are no inputs
        entries = outside([settings.output], entries, paths)
    wanted = (settings.output_file, settings.write_baseline, *finder.writes)
    targets = [path for path in map(named, wanted) if path]
    spare(targets, entries)
    if targets:
        spare(targets, files.listing(finder.published, include=settings.include, complain=lambda error: None))
    spare_files(targets, list(filter(None, [settings.inputs.files_from])))
    spare_files(filter(None, [settings.output_file]), list(filter(None, [settings.baseline])))
    if not entries and not report.errors:
        report.note(nothing_in(paths, settings.inputs.files_from))
    return entries


def _written(settings: Settings, entries: Sequence[Entry]) -> list[str]:
    """The files that a run may write for its inputs."""
    if settings.mode == "fix":
        return [entry.path for entry in entries if files.editable(entry)]
    if settings.mode == "output":
        return [os.path.join(settings.output, files.copy_name(entry)) for entry in entries]
    return []


def _verdicts(finder: Finder, search: Search, entries: Sequence[Entry]) -> Verdicts:
    if search.settings.quiet or not streams.heard_on_terminal():
        return finder.verdicts(search, entries, None)
    from corpus_cli.cli.progress import Bar

    with Bar() as bar:
        return finder.verdicts(search, entries, bar.step)


def _report(work: _Work) -> None:
    verdicts = work.verdicts
    work.report.remaining = verdicts.findings
    _show(
        work,
        verdicts.rows(fingerprints=_fingerprinted(work)),
        _Tally(verdicts.findings, verdicts.fixable, verdicts.offered),
    )


def _fix(work: _Work) -> None:
    verdicts, unsafe = work.verdicts, work.settings.unsafe
    unchanged = frozenset(_rewritten(work))
    tally = _Tally(*verdicts.tally(unsafe=unsafe, unchanged=unchanged))
    work.report.fixed = verdicts.findings - tally.findings
    if work.report.edited and (_format(work.settings) != "full" or work.settings.statistics):  # full says it itself
        work.report.note(f"fixed {counted(work.report.fixed, 'finding')} in {counted(work.report.edited, 'file')}")
    if not work.report.edited or work.again is None:
        work.report.remaining = tally.findings
        left = verdicts.remaining(unsafe=unsafe, unchanged=unchanged, fingerprints=_fingerprinted(work))
        _show(work, left, tally)
        return
    verdicts.close()
    with closing(work.again()) as now:  # texts without furniture may be copies of each other that were none before
        _report(work._replace(verdicts=now))


def _rewritten(work: _Work) -> Iterator[str]:
    """Edit the files in place; yields the names of the documents that could not be."""
    uneditable = set()
    for entry, document, text in work.verdicts.changed(unsafe=work.settings.unsafe):
        if not files.editable(entry):
            uneditable.add(entry.name)
            yield document.name
            continue
        try:
            files.replace(entry.path, document.data(), document.data(text))
            work.report.edited += 1
        except CorpusError as error:
            work.report.complain(error)
            yield document.name
    for name in sorted(uneditable):
        work.report.note(f"{name}: cannot be edited in place; --output DIR writes a cleaned copy")


def _diff(work: _Work) -> None:
    deliver(work.settings.output_file, _patches(work))


def _patches(work: _Work) -> Iterator[bytes]:
    from corpus_cli.diff import unified

    for entry, document, text in work.verdicts.changed(unsafe=work.settings.unsafe):
        work.report.remaining += 1
        if entry.path != "-" and not files.editable(entry):
            work.report.note(f"{document.name}: not in the patch, for it is no plain file; --output DIR writes a copy")
        else:
            yield from unified(_seen_from_here(document.name), document.data(), document.data(text))


def _seen_from_here(name: str) -> str:
    """The name as `git apply` needs it, which takes no absolute one."""
    try:
        return os.path.relpath(name)
    except OSError:  # the working folder is gone
        return name


def _copies(work: _Work) -> None:
    verdicts, settings, report = work.verdicts, work.settings, work.report
    written: dict[str, str] = {}
    for entry, documents in verdicts.cleaned(unsafe=settings.unsafe):
        copy = files.copy_name(entry)
        try:
            if copy in written:
                raise OptionError(f"{entry.name}: its copy would replace that of {written[copy]}; copy them apart")
            files.write_copy(settings.output, entry, documents, settings.reading)
            written[copy] = entry.name
        except CorpusError as error:
            report.complain(error)
    report.remaining, *_ = verdicts.tally(unsafe=settings.unsafe)
    _show(
        work,
        verdicts.rows(fingerprints=_fingerprinted(work)),
        _Tally(verdicts.findings, verdicts.fixable, verdicts.offered),
    )


def _baseline(work: _Work) -> None:
    path = work.settings.write_baseline
    deliver(named(path), [baseline.content(work.verdicts.rows(), baseline.folder(named(path)))])
    work.report.note(f"{counted(work.verdicts.findings, 'finding')} written to {path}")


def _filter(finder: Finder, search: Search) -> None:
    if files.holds_rows(search.settings.reading.stdin_name):
        search.report.note(
            "a filter takes standard input for one text, not for rows; --output DIR cleans a .jsonl file"
        )
    deliver(search.settings.output_file, finder.cleaned(search) if finder.cleaned else _cleaned(finder, search))


def _cleaned(finder: Finder, search: Search) -> Iterator[bytes]:
    """Standard input after the edits of what is found in it."""
    from corpus_cli import pipeline

    entries = files.listing(["-"], complain=search.report.complain)
    with closing(finder.verdicts(search, entries, None)) as verdicts:
        yield from pipeline.cleaned(verdicts, unsafe=search.settings.unsafe)


_OUTLETS: dict[str, Callable[[_Work], None]] = {
    "report": _report,
    "fix": _fix,
    "diff": _diff,
    "output": _copies,
    "write-baseline": _baseline,
}


def _fingerprinted(work: _Work) -> bool:
    """Whether what is printed shows fingerprints."""
    return work.settings.format in FINGERPRINTED and not work.settings.statistics


def _show(work: _Work, rows: Iterator[Row], tally: _Tally) -> None:
    """Print findings the way that was asked for."""
    settings = work.settings
    if settings.statistics:
        deliver(settings.output_file, encoded(_counts(rows)))
        return
    from corpus_cli.formats import renderer

    deliver(settings.output_file, encoded(renderer(_format(settings))(rows, _run(work, tally))))


def _format(settings: Settings) -> str:
    """The format that is printed."""
    if settings.format != "auto":
        return settings.format
    return "full" if settings.output_file is None and streams.on_terminal() else "concise"


def _counts(rows: Iterable[Row]) -> Iterator[str]:
    """`  12  repeated-block`, the commonest rule first."""
    from collections import Counter

    counts = Counter(row.rule for row in rows)
    width = len(str(max(counts.values(), default=0)))
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>{width}}  {rule}\n"


def _run(work: _Work, tally: _Tally) -> Run:
    terminal = work.settings.output_file is None and streams.on_terminal()
    return Run(
        work.finder.command,
        __version__,
        work.finder.signature,
        work.finder.rules,
        work.verdicts.files,
        *tally,
        fixed=work.report.fixed,
        colour=streams.colour(terminal),
        width=streams.width(terminal),
    )
