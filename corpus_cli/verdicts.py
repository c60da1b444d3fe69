"""What a run knows: report, diff, fix, filter and cleaned copies are views of its one list of edits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_cli.baseline import Known
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
        known: Known,
        complain: Complain,
    ) -> None:
        self._texts, self._settled, self._complain = texts, settled, complain
        self._numbers = texts.numbers
        self._pages: dict[str, tuple[str, Lines]] = {}
        self._counts: dict[str, int] = {}
        self._path = lru_cache(64)(known.path)
        self._prints: list[str] = []
        self._told = sorted(found, key=self._place_of)  # every finding, in the order of fingerprints
        fresh, hidden = self._apart(known.fingerprints)
        resolved = settle([self._told[i] for i in fresh], hidden)
        self._findings = list(zip(resolved, fresh, strict=False))  # each with its number in that order
        further = sorted(resolved[len(fresh) :], key=self._place_of)
        if further:
            self._told += further
            numbers = range(len(self._told) - len(further), len(self._told))
            prints = self._fingerprints() if known.fingerprints else []
            self._findings += [
                (f, i)
                for f, i in zip(further, numbers, strict=True)
                if not prints or prints[i] not in known.fingerprints
            ]
            self._findings.sort(key=lambda one: self._place_of(one[0]))
        self.files = len(texts.names) - settled
        self.findings = len(self._findings)
        self.fixable = sum(1 for f, _ in self._findings if f.edit and f.edit.safe)
        self.offered = sum(1 for f, _ in self._findings if f.edit and not f.edit.safe)

    def _apart(self, known: frozenset[str]) -> tuple[list[int], list[Location]]:
        """The numbers of the findings that are not known, and the places of those that are."""
        if not known:
            return list(range(len(self._told))), []
        flags = [print in known for print in self._fingerprints()]
        hidden = [
            f.location for f, flag in zip(self._told, flags, strict=True) if flag and not f.rule.endswith("document")
        ]
        return [i for i, flag in enumerate(flags) if not flag], hidden

    def _place_of(self, finding: Finding) -> tuple[int, int, int, str]:
        """Sort key of findings: by file, as they were given, and place."""
        path, start, end = finding.location
        return self._numbers[path], start, end, finding.rule

    def rows(self, *, fingerprints: bool = True) -> Iterator[Row]:
        """All findings, by file and place; with an empty fingerprint where none is wanted."""
        return self._rows(self._findings, {}, fingerprints)

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

    def remaining(
        self, *, unsafe: bool, unchanged: frozenset[str] = frozenset(), fingerprints: bool = True
    ) -> Iterator[Row]:
        """The findings that the edits leave, at their places in the texts as they are now."""
        return self._rows(*self._left(unsafe, unchanged), fingerprints)

    def tally(self, *, unsafe: bool, unchanged: frozenset[str] = frozenset()) -> tuple[int, int, int]:
        """How many findings the edits leave; of these with a safe edit, and with another."""
        left, _ = self._left(unsafe, unchanged)
        safe = sum(1 for f, _ in left if f.edit and f.edit.safe)
        return len(left), safe, sum(1 for f, _ in left if f.edit) - safe

    def _left(self, unsafe: bool, unchanged: frozenset[str]) -> tuple[list[tuple[Finding, int]], dict[str, list[Edit]]]:
        """The findings whose places, and places they point at, the edits leave; and these edits.

        The edits are not made in `unchanged` documents.
        """
        done = {name: edits for name, edits in self._edits(unsafe).items() if name not in unchanged}
        cuts = {name: Cuts(edits) for name, edits in done.items()}
        made_of = {name: frozenset(edits) for name, edits in done.items()}

        def gone(place: Location) -> bool:
            return place.path in cuts and cuts[place.path].hold(place)

        left = [
            (f, i)
            for f, i in self._findings
            if f.edit not in made_of.get(f.location.path, ())
            and not gone(f.location)
            and not (f.links and all(gone(link.location) for link in f.links))
        ]
        return left, done

    def _rows(
        self, findings: Iterable[tuple[Finding, int]], done: dict[str, list[Edit]], fingerprints: bool
    ) -> Iterator[Row]:
        """Findings as they are printed, at their places in the texts after the edits that are done."""
        self._pages.clear()
        moves = {name: Moves(edits) for name, edits in done.items()}
        prints = self._fingerprints() if fingerprints else [""] * len(self._told)
        for finding, number in findings:
            try:
                yield self._row(finding, prints[number], moves, done)
            except InputError as error:
                self._complain(error)
        self._pages.clear()

    def close(self) -> None:
        self._texts.close()

    def _edits(self, unsafe: bool) -> dict[str, list[Edit]]:
        """The edits to make, by document, in order."""
        return made((f for f, _ in self._findings), unsafe)

    def _fingerprints(self) -> list[str]:
        """The fingerprints of all findings told so far; made when they are asked for, as few formats show them."""
        self._prints += map(self._fingerprint, self._told[len(self._prints) :])
        return self._prints

    def _fingerprint(self, finding: Finding) -> str:
        """From rule, path and content, with a number where those are equal; "" where the text cannot be read again."""
        path, start, end = finding.location
        if finding.rule.endswith("document"):
            content = self._path(finding.links[0].location.path)
        else:
            try:
                content = self._texts.named(path)[start:end]
            except InputError:
                return ""  # which is told where the finding is shown
            content = _plain(content) if end - start <= SHORT else plain(content)
        base = _xxhash()(f"{finding.rule}\0{self._path(path)}\0{content}".encode("utf-8", "surrogatepass"))
        count = self._counts[base] = self._counts.get(base, 0) + 1
        return base if count == 1 else f"{base}-{count}"

    def _row(self, finding: Finding, fingerprint: str, moves: dict[str, Moves], done: dict[str, list[Edit]]) -> Row:
        path, start, end, text, lines = self._place(finding.location, moves, done)
        line, column = lines.place(start)
        related = tuple(self._related(link, moves, done) for link in finding.links)
        where = place_of(related[0], path) if related else ""
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


def place_of(related: Related, path: str) -> str:
    """A place as a message names it."""
    several = related.end_line > related.line
    if related.path == path:
        return f"lines {related.line}-{related.end_line}" if several else f"line {related.line}"
    return f"{related.path}:{related.line}-{related.end_line}" if several else f"{related.path}:{related.line}"
