"""Documents -> findings, here: reading in order, rows in memory, texts fetched again when they are compared."""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial

from corpus_cli import __version__
from corpus_cli.edits import apply
from corpus_cli.engines import dedupe as engine
from corpus_cli.engines.dedupe import Options
from corpus_cli.files import Complain, Entry, Reading, standard_input_reader
from corpus_cli.model import Finding
from corpus_cli.rounds import Edits
from corpus_cli.signing import Progress, numpy_made_ready, signed, signed_apart, signed_texts
from corpus_cli.texts import Texts
from corpus_cli.verdicts import Verdicts

MANY = 3_000  # files from which several processes are worth their start


def signature(command: str, options: Options) -> str:
    """What decides the result of a run, for reports that must be reproduced."""
    units = "+".join(u for u in engine.UNITS if u in options.units)
    return (
        f"corpus {__version__}|{command}|unit:{units}|threshold:{options.threshold:g}|min-words:{options.min_words}"
        f"|scope:{options.scope}|keep:{options.keep}|unicode:{unicodedata.unidata_version}"
    )


def dedupe(
    entries: Sequence[Entry],
    reading: Reading,
    options: Options,
    *,
    against: Sequence[Entry] = (),
    rules: frozenset[str] | None = None,
    known: frozenset[str] = frozenset(),
    jobs: int = 1,
    complain: Complain,
    progress: Progress | None = None,
) -> Verdicts:
    """What the dedupe rules find in the files of `entries`, compared with each other and with those of `against`."""
    texts = Texts(reading)
    published = _others(against, entries)
    every = [*published, *entries]
    rereadable = all(e.path != "-" and ".jsonl" not in e.path for e in every)
    if jobs > 1 and len(every) >= MANY and rereadable:
        rows = signed_apart(every, texts, jobs, complain, progress)
    else:
        rows = signed(every, texts, complain, progress)
    of_others = set(published)
    settled = sum(entry in of_others for entry in texts.entries)
    if progress:
        progress("comparing", 0, 0)
    ages = [_age(e) for e in texts.entries] if options.keep == "newest" else []
    found = engine.findings(texts.names, rows, texts.text, options, ages, settled)
    again = partial(_dedupe_again, texts, options, ages, settled, rules)
    return Verdicts(texts, settled, [f for f in found if rules is None or f.rule in rules], again, known, complain)


def _dedupe_again(
    texts: Texts,
    options: Options,
    ages: Sequence[float],
    settled: int,
    rules: frozenset[str] | None,
    names: set[str],
    edits: Edits,
) -> Iterator[Finding]:
    """What the dedupe rules find in some documents after edits."""
    numbers = [number for number, name in enumerate(texts.names) if name in names]

    def load(at: int) -> str:
        name = texts.names[numbers[at]]
        text = texts.text(numbers[at])
        return apply(text, edits[name]) if name in edits else text

    rows = signed_texts(load(at) for at in range(len(numbers)))
    some_ages = [ages[number] for number in numbers] if ages else []
    some_names = [texts.names[number] for number in numbers]
    some_settled = sum(number < settled for number in numbers)
    found = engine.findings(some_names, rows, load, options, some_ages, some_settled)
    return (f for f in found if rules is None or f.rule in rules)


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
    options: Options,
    *,
    rules: frozenset[str] | None,
    known: frozenset[str],
    unsafe: bool,
    complain: Complain,
) -> Iterator[bytes]:
    """Standard input as it is after the edits that --fix would make; nothing before all of it is known to be good."""
    told = rules is None or "repeated-paragraph" in rules
    if told and not known and _exact(options):
        pieces = _streamed()
        if pieces is not None:
            yield from pieces
            return
    verdicts = dedupe([Entry(reading.stdin_name, "-")], reading, options, rules=rules, known=known, complain=complain)
    for _, documents in verdicts.cleaned(unsafe=unsafe):
        for document, text in documents:
            yield document.data(text)


def _exact(options: Options) -> bool:
    """Whether nothing is asked for but exact copies of paragraphs in one file: then a filter may stream."""
    plain = options.units == {"paragraph"} and options.keep == "first"
    return plain and options.threshold == 1 and options.min_words == 1


def _streamed() -> Iterator[bytes] | None:
    """Standard input without the later copies of its lines; None, and nothing read, where that takes more."""
    numpy_made_ready()
    from corpus_cli.engines.dedupe.exact import unique

    return unique(standard_input_reader())
