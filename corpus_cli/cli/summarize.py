"""`corpus summarize`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from corpus_cli import __version__
from corpus_cli.cli import options as o
from corpus_cli.cli import products, streams
from corpus_cli.cli.declared import Option
from corpus_cli.cli.delivery import deliver, encoded
from corpus_cli.cli.given import Options as Given
from corpus_cli.cli.given import choice, flag, fraction, given, on_command_line, value, whole
from corpus_cli.cli.products import Making, Progress
from corpus_cli.cli.report import Report
from corpus_cli.cli.settings import keys
from corpus_cli.config import Kind
from corpus_cli.engines.summarize.options import TITLES, UNITS, Options
from corpus_cli.errors import OptionError
from corpus_cli.formats.summaries import FORMATS

if TYPE_CHECKING:
    from corpus_cli.files import Entry
    from corpus_cli.model import Document
    from corpus_cli.products import Summary

FEWEST = 2_000  # files from which several processes are worth their start

KEYS: dict[str, Kind] = {
    "sentences": "count",
    "words": "count",
    "characters": "count",
    "ratio": "number",
    "together": "flag",
    "title": "text",
    "raw": "flag",
}

Sentences = Annotated[int | None, Option("--sentences", metavar="N", help="At most N sentences (default 3).")]
Words = Annotated[int | None, Option("--words", metavar="N", help="At most N words, as `wc -w` counts them.")]
Characters = Annotated[int | None, Option("--characters", metavar="N", help="At most N characters.")]
Ratio = Annotated[float | None, Option("--ratio", metavar="0..1", help="At most this share of the text's words.")]
Together = Annotated[
    bool | None,
    Option("--together/--no-together", help="One summary of all texts, each sentence with its source."),
]
Title = Annotated[
    str | None,
    Option(
        "--title",
        metavar="WHERE",
        help="Where the headline stands: auto (default), first-line, none. It is never a sentence of the summary.",
        autocompletion=lambda: list(TITLES),
    ),
]
Raw = Annotated[bool | None, Option("--raw/--no-raw", help="Do not leave out boilerplate and repeats before choosing.")]
Format = Annotated[
    str | None,
    Option(
        "--format",
        metavar="FORMAT",
        help="text, json, jsonl, html, or auto (default): text.",
        autocompletion=lambda: ["auto", *FORMATS],
    ),
]


def own(
    paths: o.Paths = None,
    sentences: Sentences = None,
    words: Words = None,
    characters: Characters = None,
    ratio: Ratio = None,
    together: Together = None,
    title: Title = None,
    raw: Raw = None,
    format: Format = None,
    files_from: o.FilesFrom = None,
    null: o.Null = None,
    stdin_filename: o.StdinFilename = None,
) -> None:
    """The options themselves."""


@o.makes(own)
def summarize(parameters: Mapping[str, Any]) -> int:
    """Print the sentences that say most, of each text or of all together.

    They are printed as they stand, in reading order; headlines, boilerplate and repeats are left out first. No file is
    touched. Exit status: 0 summarized, 2 something could not be done.
    """
    said = given("summarize", parameters, keys())
    return _summarized(said)


def _summarized(said: Given) -> int:
    """The exit status of a run."""
    making = products.settle(said, FORMATS, "text", "text")
    options, raw, together = _options(said), flag(said, "raw"), flag(said, "together")
    report = Report(quiet=making.quiet)
    entries = products.entries(said, making, report)
    from corpus_cli import summarizing
    from corpus_cli.formats.summaries import renderer
    from corpus_cli.products import SummaryRun

    signature = summarizing.signature(options, together=together, raw=raw)
    if making.verbose:
        report.note(signature)
    with products.bar(making) as progress:
        texts = _documents(entries, making, report, progress)
        found = _found(texts, options, together, raw, making.jobs if len(entries) >= FEWEST else 1)
        run = SummaryRun(
            "summarize",
            __version__,
            signature,
            together,
            streams.colour(making.terminal),
            streams.width(making.terminal),
        )
        deliver(making.output_file, encoded(renderer(making.format)(_watched(found, report), run)))
    return report.exit_status


def _watched(summaries: "Iterator[Summary]", report: Report) -> "Iterator[Summary]":
    """The summaries as they come, then a note of those that are over the budget."""
    over = 0
    for summary in summaries:
        over += summary.over
        yield summary
    if over:
        from corpus_cli.formats.wording import counted

        report.note(f"{counted(over, 'text')} with no sentence that fits the budget: the summary is one that does not")


def _found(texts: "Iterator[Document]", options: Options, together: bool, raw: bool, jobs: int) -> "Iterator[Summary]":
    from corpus_cli import summarizing

    if together:
        yield summarizing.together(texts, options, raw=raw)
    else:
        yield from summarizing.summaries(texts, options, raw=raw, jobs=jobs)


def _documents(
    entries: "Sequence[Entry]", making: Making, report: Report, progress: Progress | None
) -> "Iterator[Document]":
    from corpus_cli.files import read

    for done, entry in enumerate(entries):
        if progress:
            progress("summarizing", done, len(entries))
        yield from read(entry, making.reading, report.complain)


def _options(said: Given) -> Options:
    """The one budget, and where the headline stands. What the command line says beats a configuration."""
    typed = [unit for unit in UNITS if on_command_line(said, unit)]
    budgets = typed or [unit for unit in UNITS if unit in said]
    if len(budgets) > 1:
        first, second = (said[unit].where for unit in budgets[:2])
        raise OptionError(f"{first} and {second} are two budgets; give one of them")
    title = choice(said, "title", TITLES, Options().title)
    if not budgets:
        return Options(title=title)
    unit = budgets[0]
    if unit != "ratio":
        return Options(unit, whole(said, unit, 0), title)
    ratio = fraction(said, unit, 0.0)
    if not ratio:
        raise OptionError(f"{said[unit].where}: {value(said, unit)} leaves no room; a ratio is above 0 and at most 1")
    return Options(unit, ratio, title)
