"""The documents as the judge sees them: numbered paragraphs, their rows, and texts fetched when two are compared.

Documents are numbered in the order they were signed, paragraphs through all of them. A page holds one document's text
and the comparison forms made so far; pages not needed lately are dropped and fetched again.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from corpus_cli.engines.dedupe.options import Options
from corpus_cli.engines.dedupe.sign import Rows
from corpus_cli.model import Location
from corpus_cli.text.fold import fold, folded, plain, same
from corpus_cli.text.paragraphs import cut
from corpus_cli.text.similarity import FEASIBLE, similarity
from corpus_cli.text.words import words

FAR = 0.25  # below the threshold: case, quotes and decomposed accents cost less
ALMOST = 0.9999  # equal when folded, but not but for blanks and Unicode form
HELD = 2_000_000  # characters of text kept at hand; their comparison forms take as much again, twice


def owners(rows: Rows) -> Any:
    """The document of each paragraph."""
    if isinstance(rows.starts, list):
        return [document for document, count in enumerate(rows.counts) for _ in range(count)]
    import numpy as np

    return np.repeat(np.arange(len(rows.counts)), rows.counts)


class Page:
    """One document's text with the comparison forms made so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.forms: dict[int, str] = {}
        self.whole = ""


class Shelf:
    """All documents of a run; `load(document)` gives a text, `rank` says which of two copies is kept (the lower)."""

    def __init__(
        self,
        names: Sequence[str],
        rows: Rows,
        load: Callable[[int], str],
        options: Options,
        rank: Sequence[int],
        settled: int = 0,
    ) -> None:
        self.names, self.load, self.options, self.rank = names, load, options, rank
        self.settled = settled  # so many documents come from --against: compared with, never reported
        self.firsts = [0, *accumulate(int(c) for c in rows.counts)]
        sketches = rows.sketches
        columns = (owners(rows), rows.starts, rows.ends, sketches.letters, sketches.keys, sketches.document_keys)
        # a memoryview gives plain ints, twice as fast as numpy's own
        self.owners, self.starts, self.ends, self.letters, self.keys, self.document_keys = (
            c if isinstance(c, list) else memoryview(c) for c in columns
        )
        self._pages: dict[int, Page] = {}
        self._held = 0

    def owner(self, paragraph: int) -> int:
        """The document a paragraph stands in."""
        return self.owners[paragraph]

    def span(self, paragraph: int) -> tuple[int, int]:
        return self.starts[paragraph], self.ends[paragraph]

    def page(self, document: int) -> Page:
        """A document's page, fetched where it is not at hand; the oldest ones make room."""
        page = self._pages.get(document)
        if page is None:
            page = self._pages[document] = Page(self.load(document))
            self._held += len(page.text)
            while self._held > HELD and len(self._pages) > 1:
                self._held -= len(self._pages.pop(next(iter(self._pages))).text)
        return page

    def text(self, paragraph: int) -> str:
        """A paragraph as it stands."""
        return self.page(self.owners[paragraph]).text[self.starts[paragraph] : self.ends[paragraph]]

    def folded(self, paragraph: int) -> str:
        """A paragraph's folded form."""
        owner = self.owners[paragraph]
        page = self.page(owner)
        form = page.forms.get(paragraph)
        if form is None:
            start, end = self.span(paragraph)
            form = page.forms[paragraph] = folded(page.text[start:end])
        return form

    def exact(self, paragraph: int) -> str:
        """The form in which two paragraphs are exact copies: folded; with a threshold of 1, but for blanks and NFC."""
        return self.folded(paragraph) if self.options.threshold < 1 else same(self.text(paragraph))

    def far(self, p: int, q: int) -> bool:
        """Whether two paragraphs are clearly not alike, seen without folding them; any two texts are about .5 alike."""
        starts, ends, owners = self.starts, self.ends, self.owners
        a = self.page(owners[p]).text[starts[p] : ends[p]]
        b = self.page(owners[q]).text[starts[q] : ends[q]]
        if a.isupper() != b.isupper() or len(a) * len(b) > FEASIBLE:
            return False
        return similarity(a, b, max(0.0, self.options.threshold - FAR)) == 0

    def joined(self, first: int, last: int) -> str:
        """The folded form of the paragraphs from first to last as one text."""
        return " ".join([self.folded(p) for p in range(first, last + 1)])

    def whole(self, document: int) -> str:
        """The plain form of a document."""
        page = self.page(document)
        if not page.whole:
            page.whole = plain(page.text)
        return page.whole

    def equal(self, document: int, other: int) -> float:
        """How equal two documents are: 1.0 but for blanks and Unicode form, a little less when folded, else 0."""
        a, b = self.page(document).text, self.page(other).text
        if a == b:
            return 1.0
        plain_a, plain_b = self.whole(document), self.whole(other)
        if plain_a == plain_b:
            return 1.0 if same(a) == same(b) else ALMOST
        return ALMOST if fold(plain_a) == fold(plain_b) else 0.0

    def words(self, paragraph: int) -> int:
        return words(self.text(paragraph))

    def location(self, first: int, last: int) -> Location:
        """Where the paragraphs from first to last stand."""
        return Location(self.names[self.owner(first)], self.starts[first], self.ends[last])

    def document(self, document: int) -> Location:
        """Where a document's text stands, from its first paragraph to its last."""
        return self.location(self.firsts[document], self.firsts[document + 1] - 1)

    def cut(self, first: int, last: int) -> tuple[int, int]:
        """What to take out of the text with the paragraphs from first to last."""
        owner = self.owner(first)
        text = self.page(owner).text
        before = self.ends[first - 1] if first > self.firsts[owner] else 0
        after = self.starts[last + 1] if last + 1 < self.firsts[owner + 1] else len(text)
        return cut(text, before, self.starts[first], self.ends[last], after)

    def is_plain_copy(self, first: int, last: int, kept_first: int, kept_last: int) -> bool:
        """Whether two runs of paragraphs are equal but for blanks, Unicode form, quotes and dashes."""
        return self._form(plain, first, last) == self._form(plain, kept_first, kept_last)

    def score(self, first: int, last: int, kept_first: int, kept_last: int, alike: float) -> float:
        """1.0 where two runs are equal but for blanks and Unicode form; else the similarity, below 1."""
        if alike == 1.0 and self._form(same, first, last) == self._form(same, kept_first, kept_last):
            return 1.0
        return min(alike, ALMOST)

    def _form(self, form: Callable[[str], str], first: int, last: int) -> str:
        location = self.location(first, last)
        return form(self.page(self.owner(first)).text[location.start : location.end])
