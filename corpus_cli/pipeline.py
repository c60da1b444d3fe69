"""Documents -> findings, here: reading in order, rows in memory, texts fetched again when they are compared."""

import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from corpus_cli import __version__
from corpus_cli.baseline import NOTHING, Known
from corpus_cli.edits import apply
from corpus_cli.files import Complain, Entry, Reading, standard_input_reader
from corpus_cli.model import Edit, Finding, Location
from corpus_cli.rounds import Again, Edits, Near, made, steady
from corpus_cli.texts import Progress, Texts, documents
from corpus_cli.verdicts import Settle, Verdicts

if TYPE_CHECKING:
    from corpus_cli.deduping import Deduping
    from corpus_cli.engines.dedupe import Options as Repeats
    from corpus_cli.engines.strip_boilerplate import Lesson, Packs
    from corpus_cli.engines.strip_boilerplate import Options as Boilerplate
    from corpus_cli.stripping import Pages, Stripping

MANY = 3_000  # files from which several processes are worth their start
MANY_LOOKED = {"dispatch": 10_000, "page": 60}  # documents that are looked into for furniture, by mode
LOOKED_AT_ONCE = 25
UNITS = ("document", "block", "paragraph", "sentence")

Look = TypeVar("Look")
Learnt = Callable[["tuple[Lesson, ...]"], None]


def signature(command: str, repeats: "Repeats | None" = None, boilerplate: "Boilerplate | None" = None) -> str:
    """What decides the result of a run, for reports that must be reproduced."""
    parts = [f"corpus {__version__}", command]
    if repeats:
        units = "+".join(u for u in UNITS if u in repeats.units)
        parts += [f"unit:{units}", f"threshold:{repeats.threshold:g}", f"min-words:{repeats.min_words}"]
        parts += [f"scope:{repeats.scope}", f"keep:{repeats.keep}"]
    if boilerplate:
        parts += [f"mode:{boilerplate.mode}", f"learn:{'yes' if boilerplate.learn else 'no'}"]
        parts += [f"max-cut:{boilerplate.max_cut:g}"]
    return "|".join([*parts, f"unicode:{unicodedata.unidata_version}"])


def dedupe(
    entries: Sequence[Entry],
    reading: Reading,
    options: "Repeats",
    *,
    against: Sequence[Entry] = (),
    rules: frozenset[str] | None = None,
    known: Known = NOTHING,
    jobs: int = 1,
    complain: Complain,
    progress: Progress | None = None,
) -> Verdicts:
    """What the dedupe rules find in the files of `entries`, compared with each other and with those of `against`."""
    from corpus_cli.deduping import Deduping
    from corpus_cli.signing import signed, signed_apart

    texts = Texts(reading)
    published = _others(against, entries)
    every = [*published, *entries]
    rereadable = all(e.path != "-" and ".jsonl" not in e.path for e in every)
    if jobs > 1 and len(every) >= MANY and rereadable:
        rows = signed_apart(every, texts, jobs, complain, progress)
    else:
        rows = signed(document.text for _, document in documents(every, texts, complain, progress))
    settled, ages = _settled(texts, published), _ages(texts, options)
    if progress:
        progress("comparing", 0, 0)
    search = Deduping(texts, options, ages, settled, rules)
    settle = _steadily(texts, search.again, search.near)
    return Verdicts(texts, settled, search.findings(rows), settle, known, complain)


def strip(
    entries: Sequence[Entry],
    reading: Reading,
    options: "Boilerplate",
    packs: "Packs | None",
    *,
    rules: frozenset[str] | None = None,
    known: Known = NOTHING,
    jobs: int = 1,
    complain: Complain,
    progress: Progress | None = None,
    learnt: Learnt | None = None,
) -> Verdicts:
    """What is furniture in the files of `entries`; `learnt` is told what they teach. `packs` in dispatch mode only."""
    from corpus_cli.stripping import Stripping, folder

    texts = Texts(reading)
    search = Stripping(options, packs, rules)
    folders: list[str] = []
    for entry, document in documents(entries, texts, complain, progress):
        folders.append(folder(entry, document))
        search.gather(folders[-1], document.text)
    lessons = search.learn()
    if learnt:
        learnt(lessons)
    jobs = jobs if len(folders) >= MANY_LOOKED[options.mode] else 1
    found = chain.from_iterable(_looked(search.steady_findings, texts, folders, 0, jobs, progress))

    def settle(findings: Sequence[Finding], hidden: Sequence[Location]) -> list[Finding]:
        return search.settled(findings, texts.named, _pages(texts, folders, 0), hidden)

    return Verdicts(texts, 0, found, settle, known, complain)


def check(
    entries: Sequence[Entry],
    reading: Reading,
    repeats: "Repeats",
    boilerplate: "Boilerplate",
    packs: "Packs | None",
    *,
    against: Sequence[Entry] = (),
    rules: frozenset[str] | None = None,
    known: Known = NOTHING,
    jobs: int = 1,
    complain: Complain,
    progress: Progress | None = None,
    learnt: Learnt | None = None,
) -> Verdicts:
    """What both of them find, in one read of each file."""
    from corpus_cli.deduping import Deduping
    from corpus_cli.signing import signed
    from corpus_cli.stripping import Stripping, folder
    from corpus_cli.views import sure_copy

    texts = Texts(reading)
    published = _others(against, entries)
    stripping = Stripping(boilerplate, packs, rules)
    folders: list[str] = []
    others = set(published)

    def contents() -> Iterator[str]:
        for entry, document in documents([*published, *entries], texts, complain, progress):
            folders.append(folder(entry, document))
            if entry not in others:
                stripping.gather(folders[-1], document.text)
            yield document.text

    rows = signed(contents())
    lessons = stripping.learn()
    if learnt:
        learnt(lessons)
    settled = _settled(texts, published)
    deduping = Deduping(texts, repeats, _ages(texts, repeats), settled, rules)

    final: dict[str, list[Edit]] = {}  # the edits of documents after which there is no more furniture
    found = list(deduping.findings(rows))
    jobs = jobs if len(folders) - settled >= MANY_LOOKED[boilerplate.mode] else 1
    for furniture, last in _looked(stripping.look, texts, folders, settled, jobs, progress):
        if furniture and last:
            final |= made(furniture, True)
        found += [sure_copy(f, texts.named(f.location.path)) for f in furniture]
    again = _both_again(deduping, stripping, texts, folders, settled, final)
    return Verdicts(texts, settled, found, _steadily(texts, again, deduping.near), known, complain)


def _both_again(
    deduping: "Deduping", stripping: "Stripping", texts: Texts, folders: Sequence[str], settled: int, final: Edits
) -> Again:
    """What both find in documents after edits; `final` are edits after which there is no more furniture."""
    from corpus_cli.views import sure_copy

    def again(names: set[str], edits: Edits) -> Iterator[Finding]:
        yield from deduping.again(names, edits)
        if stripping.compares_pages:
            yield from stripping.pages_again(_pages(texts, folders, settled), edits, final)
            return
        for name in sorted(names & edits.keys()):
            if edits[name] == final.get(name):
                continue
            number = texts.numbers[name]
            text = apply(texts.text(number), edits[name])
            yield from (sure_copy(f, text) for f in stripping.findings(name, folders[number], text))

    return again


def _pages(texts: Texts, folders: Sequence[str], settled: int) -> "Pages":
    """(name, folder, text) of each document but for the first ones, which are settled."""
    return lambda: ((texts.names[n], folders[n], texts.text(n)) for n in range(settled, len(texts.names)))


def _looked(
    look: Callable[[str, str, str], Look],
    texts: Texts,
    folders: Sequence[str],
    settled: int,
    jobs: int,
    progress: Progress | None,
) -> Iterator[Look]:
    """What is seen in each document but for the first ones, which are settled."""
    numbers = range(settled, len(texts.names))
    if jobs > 1:
        from corpus_cli.spreading import spread

        documents = ((texts.names[number], folders[number], texts.text(number)) for number in numbers)
        looks = spread(lambda document: look(*document), documents, jobs, LOOKED_AT_ONCE)
    else:
        looks = (look(texts.names[number], folders[number], texts.text(number)) for number in numbers)
    for number, one in zip(numbers, looks, strict=True):
        if progress and not number % 64:
            progress("looking", number, len(texts.names))
        yield one


def _steadily(texts: Texts, again: Again, near: Near) -> Settle:
    """Findings until nothing is left to cut."""
    return lambda findings, hidden: steady(findings, texts.named, again, hidden, near)


def _settled(texts: Texts, published: Sequence[Entry]) -> int:
    """How many of the documents are only compared with: those that come first."""
    others = set(published)
    return sum(entry in others for entry in texts.entries)


def _ages(texts: Texts, options: "Repeats") -> list[float]:
    """When each document was last changed, where that matters."""
    return [_age(entry) for entry in texts.entries] if options.keep == "newest" else []


def _others(against: Sequence[Entry], entries: Sequence[Entry]) -> list[Entry]:
    """The entries of `against` that are not among those to be checked."""
    if not against:
        return []
    own = {os.path.realpath(e.path) for e in entries if e.path != "-"}
    return [e for e in against if os.path.realpath(e.path) not in own]


def _age(entry: Entry) -> float:
    try:
        return os.stat(entry.path).st_mtime
    except OSError:
        return 0.0


def filter_stdin(
    reading: Reading,
    options: "Repeats",
    *,
    rules: frozenset[str] | None,
    known: Known,
    unsafe: bool,
    complain: Complain,
) -> Iterator[bytes]:
    """Standard input as it is after the edits that --fix would make; nothing before all of it is known to be good."""
    told = rules is None or "repeated-paragraph" in rules
    if told and not known.fingerprints and _exact(options):
        pieces = _streamed()
        if pieces is not None:
            yield from pieces
            return
    verdicts = dedupe([Entry(reading.stdin_name, "-")], reading, options, rules=rules, known=known, complain=complain)
    yield from cleaned(verdicts, unsafe=unsafe)


def cleaned(verdicts: Verdicts, *, unsafe: bool) -> Iterator[bytes]:
    """All documents as they are after the edits that --fix would make."""
    for _, those in verdicts.cleaned(unsafe=unsafe):
        for document, text in those:
            yield document.data(text)


def _exact(options: "Repeats") -> bool:
    """Whether nothing is asked for but exact copies of paragraphs in one file: then a filter may stream."""
    plain = options.units == {"paragraph"} and options.keep == "first"
    return plain and options.threshold == 1 and options.min_words == 1


def _streamed() -> Iterator[bytes] | None:
    """Standard input without the later copies of its lines; None, and nothing read, where that takes more."""
    from corpus_cli.signing import numpy_made_ready

    numpy_made_ready()
    from corpus_cli.engines.dedupe.exact import unique

    return unique(standard_input_reader())
