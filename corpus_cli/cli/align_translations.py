"""`corpus align-translations`."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

from corpus_cli import __version__
from corpus_cli.cli import options as o
from corpus_cli.cli import products, streams
from corpus_cli.cli.declared import Argument, Option
from corpus_cli.cli.delivery import deliver, encoded, spare, spare_files
from corpus_cli.cli.given import Options as Given
from corpus_cli.cli.given import choice, flag, fraction, given, value
from corpus_cli.cli.inputs import nothing_in
from corpus_cli.cli.places import outside
from corpus_cli.cli.products import Making, Progress
from corpus_cli.cli.report import FAILED, FOUND, Report
from corpus_cli.cli.settings import keys
from corpus_cli.config import Kind
from corpus_cli.errors import OptionError
from corpus_cli.files import holds_rows
from corpus_cli.formats.bitext import FORMATS

if TYPE_CHECKING:
    from corpus_cli.aligning import Bitexts, Wishes
    from corpus_cli.files import Entry
    from corpus_cli.products import Bitext, BitextRun

KEYS: dict[str, Kind] = {
    "split": "text",
    "source-language": "text",
    "target-language": "text",
    "min-score": "number",
}
SPLITS = ("sentences", "paragraphs", "lines")
_BEADS_ONLY = ("tmx", "moses", "vecalign")
EITHER = 2  # the side of the documents of one folder with both languages in it

Source = Annotated[
    str | None,
    Argument(
        metavar="[SOURCE]",
        help="A file; or a folder (or file of JSONL rows) with one side, or alone with both languages in it.",
        show_default=False,
    ),
]
Target = Annotated[
    str | None,
    Argument(metavar="[TARGET]", help="The other file, or the folder with the other side.", show_default=False),
]
Split = Annotated[
    str | None,
    Option(
        "--split",
        metavar="UNIT",
        help="What a segment is: sentences (default), paragraphs, or lines (one segment a line, nothing set aside).",
        autocompletion=lambda: list(SPLITS),
    ),
]
SourceLanguage = Annotated[
    str | None,
    Option("--source-language", metavar="CODE", help="Language of the source, such as fr (default: detected)."),
]
TargetLanguage = Annotated[
    str | None,
    Option("--target-language", metavar="CODE", help="Language of the target, such as en (default: detected)."),
]
PairsOnly = Annotated[
    bool | None, Option("--pairs-only", help="Tell which files are each other's translation, and no more.")
]
Pairs = Annotated[
    str | None,
    Option("--pairs", metavar="FILE.tsv", help="Align these: SOURCE<TAB>TARGET a line, paths as seen from here."),
]
MinScore = Annotated[
    float | None, Option("--min-score", metavar="0..1", help="Leave out beads that score lower (default 0).")
]
Embedder = Annotated[
    str | None,
    Option(
        "--embedder",
        metavar="MODULE:CALLABLE",
        help="An encoder whose similarity counts too; or sentence-transformers:NAME (extra 'neural').",
    ),
]
Format = Annotated[
    str | None,
    Option(
        "--format",
        metavar="FORMAT",
        help="table, tsv, jsonl, tmx, moses, vecalign, html, or auto (default): table on a terminal, tsv in a pipe.",
        autocompletion=lambda: ["auto", *FORMATS],
    ),
]


def own(
    source: Source = None,
    target: Target = None,
    split: Split = None,
    source_language: SourceLanguage = None,
    target_language: TargetLanguage = None,
    pairs_only: PairsOnly = None,
    pairs: Pairs = None,
    min_score: MinScore = None,
    embedder: Embedder = None,
    format: Format = None,
) -> None:
    """The options themselves."""


@o.makes(own)
def align_translations(parameters: Mapping[str, Any]) -> int:
    """Find which files are each other's translation, and sentence by sentence how.

    SOURCE and TARGET are two files or two folders, or SOURCE alone is a folder with both languages in it. No file is
    touched. Exit status: 0 aligned, 1 no counterpart found, 2 something could not be done.
    """
    said = given("align-translations", parameters, keys())
    return _aligned(said)


def _aligned(said: Given) -> int:
    """The exit status of a run."""
    making = products.settle(said, FORMATS, "table", "tsv")
    wishes, embedder = _wishes(said), value(said, "embedder")
    if wishes.pairs_only and making.format in _BEADS_ONLY:
        raise OptionError(f"--pairs-only: {making.format} shows beads and no pairs; take table, tsv, jsonl or html")
    report = Report(quiet=making.quiet)
    _check_places(said)
    from corpus_cli.aligning import Bitexts, signature
    from corpus_cli.texts import Texts

    embed = None
    if embedder is not None:
        from corpus_cli.encoding import encoder

        embed = encoder(embedder)
    if making.verbose:
        report.note(signature(wishes, embedder))
    bitexts = closing(Bitexts(Texts(making.reading), wishes, embed, making.jobs))
    with products.bar(making) as progress, bitexts as run:
        _gather(said, making, run, report, progress)
        if not run.pairs and report.errors:
            return FAILED
        if not run.pairs:
            report.note("no counterpart found")
        told = _run(run, making, wishes, signature(wishes, embedder))
        _show(making, _watched(run.bitexts(progress), report), told, run.shelf.texts.entries)
    if report.errors:
        return FAILED
    return 0 if run.pairs else FOUND


def _wishes(said: Given) -> "Wishes":
    from corpus_cli.aligning import Wishes

    return Wishes(
        split=choice(said, "split", SPLITS, "sentences"),
        source_language=_language(said, "source-language"),
        target_language=_language(said, "target-language"),
        pairs_only=flag(said, "pairs-only"),
        min_score=fraction(said, "min-score", 0.0),
    )


def _language(said: Given, name: str) -> str:
    """A language code, `fr` or `zh-Hans`, or "" where none was given."""
    code: str = value(said, name, "")
    first, *more = code.split("-")
    good = first.isalpha() and 2 <= len(first) <= 3 and all(part.isalnum() and len(part) <= 8 for part in more)
    if name in said and not (good and code.isascii()):
        raise OptionError(f"{said[name].where}: {code!r} is no language code; say 'fr' for French, 'zh' for Chinese")
    return code


def _check_places(said: Given) -> None:
    """OptionError where SOURCE and TARGET are not two of a kind."""
    source, target = value(said, "source"), value(said, "target")
    if source is None and "pairs" not in said:
        raise OptionError("no SOURCE is given; name two files, two folders, or one folder with both languages in it")
    for place in filter(None, (source, target)):
        if place == "-":
            raise OptionError("'-': standard input holds one text, and a pair has two; name files or folders")
    missing = [place for place in (source, target) if place is not None and not os.path.exists(place)]
    if "pairs" in said and missing:
        raise OptionError(f"{missing[0]}: no such file or folder; beside --pairs it may be left out")
    if "pairs" in said or missing:
        return  # what is missing is told when it is read
    if target is not None and _is_many(source) != _is_many(target):
        raise OptionError(f"{source} and {target}: two files or two folders make pairs, not one of each")
    if target is not None and os.path.samefile(source, target):
        alone = ", or name it alone if it holds both languages" if _is_many(source) else ""
        raise OptionError(f"{source} and {target} are one and the same; name its translation{alone}")
    if target is None and not _is_many(source):
        raise OptionError(f"{source}: one file has no counterpart; name the other file, too, or a folder with both")


def _is_many(place: str) -> bool:
    """Whether it holds several documents: a folder, or a file of rows."""
    return os.path.isdir(place) or holds_rows(place)


def _gather(said: Given, making: Making, run: "Bitexts", report: Report, progress: Progress | None) -> None:
    """Reads what is to be aligned, and settles what with what."""
    source, target = value(said, "source"), value(said, "target")

    def read(place: str, side: int) -> list[int]:
        entries = products.listed([place], making, report)
        if source is not None and target is not None and "pairs" not in said:  # one folder may stand in the other
            entries = outside([target if side == 0 else source], entries, [place])
        if not entries and not report.errors:
            report.note(nothing_in([place]))
        return run.read(entries, side, report.complain, progress)

    def refuse(name: str, reason: str) -> None:
        report.note(f"{name}: no counterpart: {reason}")

    if "pairs" in said:
        spare_files(filter(None, (making.output_file,)), [said["pairs"].value])
        places = [(place, side) for side, place in enumerate((source, target)) if place and holds_rows(place)]
        rows = {run.name(number): number for place in places for number in read(*place)}
        from corpus_cli.cli.known_pairs import known_pairs

        run.take(list(known_pairs(said["pairs"].value, read, rows, report.complain)), progress)
    elif target is None:
        read(source, EITHER)
        run.find(refuse, progress)
    else:
        sources, targets = read(source, 0), read(target, 1)
        if report.errors and not (sources and targets):
            return  # there is nothing to look for a counterpart in, and it has been told why
        if _is_many(source):
            run.find(refuse, progress)
        else:
            run.take([(a, b) for a in sources for b in targets], progress)


def _watched(bitexts: "Iterator[Bitext]", report: Report) -> "Iterator[Bitext]":
    """The bitexts as they come, with a note of each whose two sides hardly correspond."""
    from corpus_cli.formats.bitext.verdict import LOW
    from corpus_cli.formats.wording import score

    for bitext in bitexts:
        pair = bitext.pair
        if pair.score < LOW:
            report.note(
                f"{pair.source} and {pair.target}: little of them corresponds (score {score(pair.score)}); are they"
                " translations of each other?"
            )
        yield bitext


def _show(making: Making, bitexts: "Iterator[Bitext]", run: "BitextRun", entries: "Sequence[Entry]") -> None:
    """Prints the bitexts; `moses` with a file named writes two, which end in the languages."""
    if making.format == "moses" and making.output_file is not None:
        _parallel_files(making.output_file, bitexts, run.languages, entries)
        return
    from corpus_cli.formats.bitext import renderer

    deliver(making.output_file, encoded(renderer(making.format)(bitexts, run)))


def _parallel_files(
    stem: str, bitexts: "Iterator[Bitext]", languages: tuple[str, str], entries: "Sequence[Entry]"
) -> None:
    """Writes two files of as many lines: both, or neither where one of them cannot be written."""
    from tempfile import TemporaryFile

    from corpus_cli.formats.bitext.moses import parallel

    ends = languages if "und" not in languages and len(set(languages)) == 2 else ("source", "target")
    spare([f"{stem}.{end}" for end in ends], entries)
    with TemporaryFile(prefix="corpus-") as other:

        def lines() -> Iterator[str]:
            for bitext in bitexts:
                for source, target in parallel(bitext.beads):
                    other.writelines(encoded([f"{target}\n"]))
                    yield f"{source}\n"
            other.seek(0)
            deliver(f"{stem}.{ends[1]}", other)  # before the first one is put in its place

        deliver(f"{stem}.{ends[0]}", encoded(lines()))


def _run(run: "Bitexts", making: Making, wishes: "Wishes", signature: str) -> "BitextRun":
    from corpus_cli.products import BitextRun

    return BitextRun(
        "align-translations",
        __version__,
        signature,
        wishes.split,
        run.languages(),
        wishes.min_score,
        wishes.pairs_only,
        streams.colour(making.terminal),
        streams.width(making.terminal),
    )
