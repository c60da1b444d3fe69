"""`corpus dedupe`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

from corpus_cli.cli import options as o
from corpus_cli.cli.declared import Option
from corpus_cli.cli.given import Options as Given
from corpus_cli.cli.given import choice, choices, fraction, given, value, whole
from corpus_cli.cli.outlets import Finder, Progress, Search, review
from corpus_cli.cli.settings import keys, settle
from corpus_cli.config import Kind
from corpus_cli.engines.dedupe.options import KEEPS, SCOPES, UNITS, Options
from corpus_cli.engines.dedupe.rules import RULES
from corpus_cli.files import Entry, listing

if TYPE_CHECKING:
    from corpus_cli.verdicts import Verdicts

KEYS: dict[str, Kind] = {
    "unit": "names",
    "threshold": "number",
    "min-words": "count",
    "scope": "text",
    "keep": "text",
    "against": "paths",
}

Unit = Annotated[
    list[str] | None,
    Option(
        "--unit",
        metavar="UNIT,...",
        help="What to compare: document, block, paragraph, sentence (default: all but sentence).",
        autocompletion=lambda: list(UNITS),
    ),
]
Threshold = Annotated[
    float | None,
    Option("--threshold", metavar="0..1", help="How similar near copies are at least (default 0.85)."),
]
MinWords = Annotated[
    int | None,
    Option("--min-words", metavar="N", help="Shorter paragraphs may stand again elsewhere (default 8)."),
]
Scope = Annotated[
    str | None,
    Option(
        "--scope",
        metavar="SCOPE",
        help="corpus (default): compare across files; file: only within each, and with --against.",
        autocompletion=lambda: list(SCOPES),
    ),
]
Keep = Annotated[
    str | None,
    Option(
        "--keep",
        metavar="WHICH",
        help="Which copy stays: first (default), last, longest, newest.",
        autocompletion=lambda: list(KEEPS),
    ),
]
Against = Annotated[
    list[str] | None,
    Option(
        "--against",
        metavar="FOLDER",
        help="Also report what stands there already; nothing there is ever edited; may be repeated.",
    ),
]


def own(
    unit: Unit = None,
    threshold: Threshold = None,
    min_words: MinWords = None,
    scope: Scope = None,
    keep: Keep = None,
    against: Against = None,
) -> None:
    """The options of dedupe, which `check` has too."""


@o.finds(own)
def dedupe(parameters: Mapping[str, Any]) -> int:
    """Find repeated paragraphs, near copies and duplicate documents.

    Reports by default, and then writes nothing to any file. '-' as the only PATH makes a filter: cleaned text on
    standard output. Exit status: 0 nothing found or all of it fixed, 1 findings remain, 2 something could not be done.
    """
    said = given("dedupe", parameters, keys())
    return review(finder(said), settle(said, RULES))


def settled(said: Given) -> Options:
    """How to look for copies."""
    default = Options()
    return Options(
        units=choices(said, "unit", UNITS) or default.units,
        threshold=fraction(said, "threshold", default.threshold),
        min_words=whole(said, "min-words", default.min_words),
        scope=choice(said, "scope", SCOPES, default.scope),
        keep=choice(said, "keep", KEEPS, default.keep),
    )


def finder(said: Given) -> Finder:
    """What looks for repeats, by what was said on the command line and in the configuration."""
    from corpus_cli import pipeline

    options = settled(said)
    published: list[str] = value(said, "against", [])
    return Finder(
        "dedupe",
        RULES,
        pipeline.signature("dedupe", options),
        partial(_verdicts, options, published),
        None if published else partial(_cleaned, options),
        tuple(published),
        idle=idle(options),
    )


def idle(options: Options) -> dict[str, str]:
    """The rules that these options look for nothing of, with what does."""
    units = {rule.name: rule.name.rpartition("-")[2] for rule in RULES}
    return {name: f"--unit {unit}" for name, unit in units.items() if unit not in options.units}


def _verdicts(
    options: Options, published: list[str], search: Search, entries: Sequence[Entry], progress: Progress | None
) -> "Verdicts":
    from corpus_cli import pipeline

    settings, complain = search.settings, search.report.complain
    return pipeline.dedupe(
        entries,
        settings.reading,
        options,
        against=listing(published, include=settings.include, complain=complain),
        rules=settings.rules,
        known=search.known,
        jobs=settings.jobs,
        complain=complain,
        progress=progress,
    )


def _cleaned(options: Options, search: Search) -> Iterator[bytes]:
    from corpus_cli import pipeline

    settings = search.settings
    return pipeline.filter_stdin(
        settings.reading,
        options,
        rules=settings.rules,
        known=search.known,
        unsafe=settings.unsafe,
        complain=search.report.complain,
    )
