"""What a run knows: report, diff, fix, filter and cleaned copies are views of its one list of edits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_cli.edits import Cuts, Moves, apply
from corpus_cli.errors import InputError
from corpus_cli.files import Complain, Entry
from corpus_cli.model import Document, Edit, Finding, Link, Location, Related, Row
from corpus_cli.rounds import made
from corpus_cli.text.fold import plain
from corpus_cli.text.lines import Lines
from corpus_cli.texts import Texts

SHORT = 80  # characters of a finding that may well be in many files

Settle = Callable[[Sequence[Finding], Sequence[Location]], list[Finding]]


class Cleaned(NamedTuple):
    """A document and its text after edits."""

    entry: Entry
    document: Document
    text: str


class Verdicts:
    """The findings of a run, and the texts they are about.

    `settle(findings, hidden)` gives them with the edits that may go together, and after them what further runs would
    find; nothing inside `hidden`, the places of `known` findings, is told again.
    """

    def __init__(
        self,
        texts: Texts,
        settled: int,
        found: Iterable[Finding],
        settle: Settle,
        known: frozenset[str],
        complain: Complain,
    ) -> None:
        self._texts, self._settled, self._complain = texts, settled, complain
        self._numbers = texts.numbers
        self._pages: dict[str, tuple[str, Lines]] = {}
        prints: dict[str, int] = {}
        printed = [(f, self._fingerprint(f, prints)) for f in sorted(found, key=self._place_of)]
        told = [(f, p) for f, p in printed if p not in known]
        hidden = [f.location for f, p in printed if p in known and not f.rule.endswith("document")]
        resolved = settle([f for f, _ in told], hidden)
        self._findings = list(zip(resolved, [p for _, p in told], strict=False))
        if len(resolved) > len(told):
            further = ((f, self._fingerprint(f, prints)) for f in sorted(resolved[len(told) :], key=self._place_of))
            self._findings += [(f, p) for f, p in further if p not in known]
            self._findings.sort(key=lambda one: self._place_of(one[0]))
        self.files = len(texts.names) - settled
        self.findings = len(self._findings)
        self.fixable = sum(1 for f, _ in self._findings if f.edit and f.edit.safe)
        self.offered = sum(1 for f, _ in self._findings if f.edit and not f.edit.safe)

    def _place_of(self, finding: Finding) -> tuple[int, int, int, str]:
        """Sort key of findings: by file, as they were given, and place."""
        path, start, end = finding.location
        return self._numbers[path], start, end, finding.rule

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
            yield entry, ((d, apply(d.text, edits[d.name]) if d.name in edits else d.text) for d in documents)

    def remaining(self, *, unsafe: bool, unchanged: frozenset[str] = frozenset()) -> Iterator[Row]:
        """The findings that the edits leave, at their places in the texts as they are now."""
        return self._rows(*self._left(unsafe, unchanged))

    def tally(self, *, unsafe: bool, unchanged: frozenset[str] = frozenset()) -> tuple[int, int, int]:
        """How many findings the edits leave; of these with a safe edit, and with another."""
        left, _ = self._left(unsafe, unchanged)
        safe = sum(1 for f, _ in left if f.edit and f.edit.safe)
        return len(left), safe, sum(1 for f, _ in left if f.edit) - safe

    def _left(self, unsafe: bool, unchanged: frozenset[str]) -> tuple[list[tuple[Finding, str]], dict[str, list[Edit]]]:
        """The findings whose places, and places they point at, the edits leave; and these edits.

        The edits are not made in `unchanged` documents.
        """
        done = {name: edits for name, edits in self._edits(unsafe).items() if name not in unchanged}
        cuts = {name: Cuts(edits) for name, edits in done.items()}

        def gone(place: Location) -> bool:
            return place.path in cuts and cuts[place.path].hold(place)

        left = [
            (f, p)
            for f, p in self._findings
            if f.edit not in done.get(f.location.path, ())
            and not gone(f.location)
            and not (f.links and all(gone(link.location) for link in f.links))
        ]
        return left, done

    def _rows(self, findings: Iterable[tuple[Finding, str]], done: dict[str, list[Edit]]) -> Iterator[Row]:
        """Findings as they are printed, at their places in the texts after the edits that are done."""
        self._pages.clear()
        moves = {name: Moves(edits) for name, edits in done.items()}
        for finding, fingerprint in findings:
            try:
                yield self._row(finding, fingerprint, moves, done)
            except InputError as error:
                self._complain(error)
        self._pages.clear()

    def close(self) -> None:
        self._texts.close()

    def _edits(self, unsafe: bool) -> dict[str, list[Edit]]:
        """The edits to make, by document, in order."""
        return made((f for f, _ in self._findings), unsafe)

    def _fingerprint(self, finding: Finding, prints: dict[str, int]) -> str:
        """From rule, path and content, with a number where those are equal."""
        path, start, end = finding.location
        if finding.rule.endswith("document"):
            content = finding.links[0].location.path
        else:
            content = self._texts.named(path)[start:end]
            content = _plain(content) if end - start <= SHORT else plain(content)
        base = _xxhash()(f"{finding.rule}\0{path}\0{content}".encode("utf-8", "surrogatepass"))
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
        if path in moves:
            start, end = moves[path](start), moves[path](end)
        page = self._pages.get(path)
        if page is None:
            if len(self._pages) >= 64:
                self._pages.pop(next(iter(self._pages)))
            text = self._texts.named(path)
            if path in done:
                text = apply(text, done[path])
            page = self._pages[path] = (text, Lines(text))
        return path, start, end, *page


@lru_cache(1_024)
def _plain(text: str) -> str:
    """The plain form of a short text: furniture comes again and again."""
    return plain(text)


@cache
def _xxhash() -> Callable[[bytes], str]:
    """The hash of fingerprints; loaded when the first one is asked for."""
    from xxhash import xxh3_64_hexdigest

    return xxh3_64_hexdigest


def _where(related: Related, path: str) -> str:
    """A place as a message names it."""
    several = related.end_line > related.line
    if related.path == path:
        return f"lines {related.line}-{related.end_line}" if several else f"line {related.line}"
    return f"{related.path}:{related.line}-{related.end_line}" if several else f"{related.path}:{related.line}"
