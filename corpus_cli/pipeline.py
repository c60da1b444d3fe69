"""Documents -> findings, here: reading in order, rows in memory, texts fetched again when they are compared.

`Verdicts` is what a run knows; report, diff, fix, filter and cleaned copies are views of its one list of edits.
"""

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from corpus_cli import __version__
from corpus_cli.edits import Moves, apply, resolve
from corpus_cli.engines import dedupe as engine
from corpus_cli.engines.dedupe import Options, Rows
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.files import Complain, Entry, Reading, read, standard_input_reader
from corpus_cli.model import Document, Edit, Finding, Link, Location, Related, Row
from corpus_cli.text.fold import plain
from corpus_cli.text.lines import Lines
from corpus_cli.text.paragraphs import hard_wrapped

HELD = 40 << 20  # bytes of texts kept in memory; beyond it they are read again when they are compared
BATCH = 4 << 20  # characters signed at once
APART = 500  # files that one process signs at once
MANY = 3_000  # files from which several processes are worth their start

Progress = Callable[[str, int, int], None]


class Cleaned(NamedTuple):
    """A document and its text after edits."""

    entry: Entry
    document: Document
    text: str


def signature(command: str, options: Options) -> str:
    """What decides the result of a run, for reports that must be reproduced."""
    units = "+".join(u for u in engine.UNITS if u in options.units)
    return (
        f"corpus {__version__}|{command}|unit:{units}|threshold:{options.threshold:g}|min-words:{options.min_words}"
        f"|scope:{options.scope}|keep:{options.keep}|unicode:{unicodedata.unidata_version}"
    )


# -- texts


class Texts:
    """The documents of a run by number: held while there is room, then read again, or spooled where that cannot be."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.names: list[str] = []
        self.entries: list[Entry] = []
        self._held: dict[int, Document] = {}
        self._room = HELD
        self._digests: dict[int, int] = {}
        self._spool: Any = None
        self._spooled: dict[int, tuple[int, int, str, bytes]] = {}

    def add(self, entry: Entry, document: Document) -> None:
        number = len(self.names)
        self.names.append(document.name)
        self.entries.append(entry)
        size = sys.getsizeof(document.text)
        if size <= self._room:
            self._room -= size
            self._held[number] = document
        elif document.name == entry.name and entry.path != "-":
            self._digests[number] = digest(document.text)
        else:
            self._spool_away(number, document)

    def add_signed(self, entry: Entry, name: str, signed: int) -> None:
        """A document that another process has read."""
        self._digests[len(self.names)] = signed
        self.names.append(name)
        self.entries.append(entry)

    def keep(self, number: int, document: Document) -> None:
        """Keeps a document as it was read, for when its file is about to be rewritten."""
        if number in self._digests:
            self._spool_away(number, document)

    def _spool_away(self, number: int, document: Document) -> None:
        from tempfile import TemporaryFile

        if self._spool is None:
            self._spool = TemporaryFile(prefix="corpus-")  # noqa: SIM115  (closed by close)
        data = document.text.encode("utf-8", "surrogatepass")
        self._spooled[number] = (self._spool.seek(0, os.SEEK_END), len(data), document.encoding, document.bom)
        self._spool.write(data)

    def document(self, number: int) -> Document:
        """A document as it was when it was signed."""
        if number in self._held:
            return self._held[number]
        if number in self._spooled:
            at, length, encoding, bom = self._spooled[number]
            self._spool.seek(at)
            return Document(
                self.names[number], self._spool.read(length).decode("utf-8", "surrogatepass"), encoding, bom
            )
        return self._again(number)

    def _again(self, number: int) -> Document:
        troubles: list[CorpusError] = []
        for document in read(self.entries[number], self.reading, troubles.append):
            if digest(document.text) == self._digests[number]:
                return document
        raise InputError(f"{self.names[number]}: changed while it was being compared; run again")

    def text(self, number: int) -> str:
        return self.document(number).text

    def close(self) -> None:
        if self._spool:
            self._spool.close()


def digest(text: str) -> int:
    """Tells whether a text read again is the one that was signed."""
    from xxhash import xxh3_64_intdigest

    return xxh3_64_intdigest(text.encode("utf-8", "surrogatepass"))


# -- signing


def _signed(entries: Sequence[Entry], texts: Texts, complain: Complain, progress: Progress | None) -> Rows:
    """Rows of all documents, read one after the other."""
    gathering = engine.Gathering()
    batch: list[str] = []
    size = first = 0
    large = False

    def flush() -> None:
        nonlocal batch, size, first
        rows = engine.sign(engine.cut(batch), first, large)
        gathering.add(rows)
        first += int(sum(rows.counts))
        batch, size = [], 0

    for done, entry in enumerate(entries):
        for document in read(entry, texts.reading, complain):
            texts.add(entry, document)
            batch.append(document.text)
            size += len(document.text)
            if size > BATCH or (size > engine.SMALL and not large):
                large = large or _numpy()
                flush()
        if progress and not done % 64:
            progress("reading", done, len(entries))
    flush()
    return gathering.rows()


def _numpy() -> bool:
    """Makes ready for numpy, which is loaded only when it pays; must come before its first import."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # we use no BLAS: its threads would cost 80 ms to start
    if _slow_avx512():
        os.environ.setdefault("NPY_DISABLE_CPU_FEATURES", "X86_V4")
    return True


def _slow_avx512() -> bool:
    """Whether numpy's AVX-512 sort is slow here: on AMD a million keys take it 58 ms, and the AVX2 one 12 ms."""
    try:
        with open("/proc/cpuinfo", "rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return b"AuthenticAMD" in head and b"avx512f" in head


def _signed_batch(
    entries: Sequence[Entry], reading: Reading
) -> tuple[list[tuple[int, str, int]], Rows, list[CorpusError]]:
    """What one process finds in some files: (number of the file, name, digest) of each document, rows, complaints."""
    _numpy()
    documents: list[tuple[int, str, int]] = []
    troubles: list[CorpusError] = []
    texts: list[str] = []
    for number, entry in enumerate(entries):
        for document in read(entry, reading, troubles.append):
            documents.append((number, document.name, digest(document.text)))
            texts.append(document.text)
    return documents, engine.sign(engine.cut(texts), 0, True), troubles


def _signed_apart(
    entries: Sequence[Entry], texts: Texts, jobs: int, complain: Complain, progress: Progress | None
) -> Rows:
    """Rows of all documents, read by several processes; the same rows in the same order."""
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    _numpy()
    import numpy as np

    batches = [entries[i : i + APART] for i in range(0, len(entries), APART)]
    gathering = engine.Gathering()
    first = read = 0
    pool = ProcessPoolExecutor(jobs, initializer=_leave_signals_to_the_parent)
    try:
        results = pool.map(partial(_signed_batch, reading=texts.reading), batches)
        for batch, (documents, rows, troubles) in zip(batches, results, strict=True):
            for trouble in troubles:
                complain(trouble)
            for number, name, signed in documents:
                texts.add_signed(batch[number], name, signed)
            moved = rows.sketches._replace(windows=rows.sketches.windows + np.uint64(first))
            gathering.add(rows._replace(sketches=moved))
            first += int(rows.counts.sum())
            read += len(batch)
            if progress:
                progress("reading", read, len(entries))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return gathering.rows(large=True)


def _leave_signals_to_the_parent() -> None:
    """Ctrl-C reaches the whole group: a worker that died of it would leave the parent waiting."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


# -- runs


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
) -> "Verdicts":
    """What the dedupe rules find in the files of `entries`, compared with each other and with those of `against`."""
    texts = Texts(reading)
    published = _others(against, entries)
    every = [*published, *entries]
    rereadable = all(e.path != "-" and ".jsonl" not in e.path for e in every)
    if jobs > 1 and len(every) >= MANY and rereadable:
        rows = _signed_apart(every, texts, jobs, complain, progress)
    else:
        rows = _signed(every, texts, complain, progress)
    of_others = set(published)
    settled = sum(entry in of_others for entry in texts.entries)
    if progress:
        progress("comparing", 0, 0)
    ages = [_age(e) for e in texts.entries] if options.keep == "newest" else []
    found = engine.findings(texts.names, rows, texts.text, options, ages, settled)
    return Verdicts(texts, settled, [f for f in found if rules is None or f.rule in rules], known, complain)


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
    _numpy()
    from corpus_cli.engines.dedupe.exact import unique

    return unique(standard_input_reader())


class Verdicts:
    """The findings of a run, and the texts they are about."""

    def __init__(
        self, texts: Texts, settled: int, found: Iterable[Finding], known: frozenset[str], complain: Complain
    ) -> None:
        self._texts, self._settled, self._complain = texts, settled, complain
        self._numbers = {name: number for number, name in reversed(list(enumerate(texts.names)))}
        self._lines: dict[str, Lines] = {}
        ordered = sorted(
            found, key=lambda f: (self._numbers[f.location.path], f.location.start, f.location.end, f.rule)
        )
        prints = self._fingerprints(ordered)
        kept = [(f, p) for f, p in zip(ordered, prints, strict=True) if p not in known]
        self._findings = list(zip(resolve([f for f, _ in kept]), [p for _, p in kept], strict=True))
        self._findings = self._steady()
        self.files = len(texts.names) - settled
        self.findings = len(kept)
        self.fixable = sum(1 for f, _ in self._findings if f.edit and f.edit.safe)
        self.offered = sum(1 for f, _ in self._findings if f.edit and not f.edit.safe)

    def rows(self) -> Iterator[Row]:
        """All findings, by file and place."""
        return self._rows(self._findings, {})

    def changed(self, *, unsafe: bool) -> Iterator[Cleaned]:
        """The documents that the edits change."""
        for name, edits in self._edits(unsafe).items():
            number = self._numbers[name]
            try:
                document = self._texts.document(number)
            except InputError as error:
                self._complain(error)
                continue
            self._texts.keep(number, document)
            yield Cleaned(self._texts.entries[number], document, apply(document.text, edits))

    def cleaned(self, *, unsafe: bool) -> Iterator[tuple[Entry, Iterator[tuple[Document, str]]]]:
        """Every input file with its documents as read and after the edits."""
        edits = self._edits(unsafe)
        numbers = range(self._settled, len(self._texts.names))
        at = 0
        while at < len(numbers):
            entry, first = self._texts.entries[numbers[at]], at
            while at < len(numbers) and self._texts.entries[numbers[at]] == entry:
                at += 1
            documents = (self._texts.document(n) for n in numbers[first:at])
            yield entry, ((d, apply(d.text, edits.get(d.name, ()))) for d in documents)

    def remaining(self, *, unsafe: bool, unchanged: frozenset[str] = frozenset()) -> Iterator[Row]:
        """The findings whose edits were not applied, at their places in the texts as they are now."""
        done = {name: edits for name, edits in self._edits(unsafe).items() if name not in unchanged}
        left = [(f, p) for f, p in self._findings if f.edit not in done.get(f.location.path, ())]
        return self._rows(left, done)

    def _rows(self, findings: Iterable[tuple[Finding, str]], done: dict[str, list[Edit]]) -> Iterator[Row]:
        """Findings as they are printed, at their places in the texts after the edits that are done."""
        self._lines.clear()
        moves = {name: Moves(edits) for name, edits in done.items()}
        for finding, fingerprint in findings:
            try:
                yield self._row(finding, fingerprint, moves, done)
            except InputError as error:
                self._complain(error)
        self._lines.clear()

    def close(self) -> None:
        self._texts.close()

    def _edits(self, unsafe: bool) -> dict[str, list[Edit]]:
        """The edits to make, by document, in order."""
        edits: dict[str, list[Edit]] = {}
        for finding, _ in self._findings:
            if finding.edit and (unsafe or finding.edit.safe):
                edits.setdefault(finding.location.path, []).append(finding.edit)
        return edits

    def _steady(self) -> list[tuple[Finding, str]]:
        """The findings without the edits after which a text's lines would be read in another way.

        A text that is just hard-wrapped enough may be so no more when its copies are gone; a second run would then cut
        other paragraphs. Such copies are only reported.
        """
        unsteady: set[str] = set()
        for unsafe in (False, True):
            for name, edits in self._edits(unsafe).items():
                text = self._texts.text(self._numbers[name])
                if hard_wrapped(text) != hard_wrapped(apply(text, edits)):
                    unsteady.add(name)
        if not unsteady:
            return self._findings
        return [(f._replace(edit=None) if f.location.path in unsteady else f, p) for f, p in self._findings]

    def _fingerprints(self, findings: Iterable[Finding]) -> list[str]:
        """One a finding: from rule, path and content, with a number where those are equal."""
        prints: dict[str, int] = {}
        return [self._fingerprint(finding, prints) for finding in findings]

    def _fingerprint(self, finding: Finding, prints: dict[str, int]) -> str:
        from xxhash import xxh3_64_hexdigest

        path, start, end = finding.location
        if finding.rule.endswith("document"):
            content = finding.links[0].location.path
        else:
            content = plain(self._texts.text(self._numbers[path])[start:end])
        base = xxh3_64_hexdigest("\0".join([finding.rule, path, content]).encode("utf-8", "surrogatepass"))
        count = prints[base] = prints.get(base, 0) + 1
        return base if count == 1 else f"{base}-{count}"

    def _row(self, finding: Finding, fingerprint: str, moves: dict[str, Moves], done: dict[str, list[Edit]]) -> Row:
        path, start, end, text, lines = self._place(finding.location, moves, done)
        line, column = lines.place(start)
        related = tuple(self._related(link, moves, done) for link in finding.links)
        where = _where(related[0], path) if related else ""
        edit = finding.edit
        if edit and path in moves:
            edit = edit._replace(start=moves[path](edit.start), end=moves[path](edit.end))
        end_line = lines.line(max(start, end - 1))
        message = finding.message.replace("{place}", where)
        return Row(
            finding.rule, path, start, end, line, column, end_line, message, related, edit, fingerprint, text[start:end]
        )

    def _related(self, link: Link, moves: dict[str, Moves], done: dict[str, list[Edit]]) -> Related:
        path, start, end, text, lines = self._place(link.location, moves, done)
        last = lines.line(max(start, end - 1))
        return Related(link.relation, path, start, end, lines.line(start), last, link.score, text[start:end])

    def _place(
        self, location: Location, moves: dict[str, Moves], done: dict[str, list[Edit]]
    ) -> tuple[str, int, int, str, Lines]:
        """Path, start, end, the text as it is now, and its lines."""
        path, start, end = location
        text = self._texts.text(self._numbers[path])
        if path in moves:
            text = apply(text, done[path])
            start, end = moves[path](start), moves[path](end)
        lines = self._lines.get(path)
        if lines is None:
            if len(self._lines) >= 64:
                self._lines.pop(next(iter(self._lines)))
            lines = self._lines[path] = Lines(text)
        return path, start, end, text, lines


def _where(related: Related, path: str) -> str:
    """A place as a message names it."""
    several = related.end_line > related.line
    if related.path == path:
        return f"lines {related.line}-{related.end_line}" if several else f"line {related.line}"
    return f"{related.path}:{related.line}-{related.end_line}" if several else f"{related.path}:{related.line}"
