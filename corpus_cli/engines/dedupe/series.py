"""Copies that are said of something else, and so are data of their own: cutting them is not safe.

Two articles of a law that have one wording, the same weather on two coasts, an answer given to two questions, a line of
a refrain, a row of a table: the text stands elsewhere, but not what it says there. The evidence is positive: what
stands above the copy and above the original are labels of one series, or the lines around the copy are of its kind. A
copy whose label stands above the original, too, is part of a copy of both, as faulty feeds send it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile

from corpus_cli.engines.dedupe.line_kinds import are_of_one_series, ends, is_answer, is_label, is_question, runs_on
from corpus_cli.engines.dedupe.passages import Passage
from corpus_cli.engines.dedupe.shelf import Shelf
from corpus_cli.text.fold import folded
from corpus_cli.text.words import is_row

LABELS = 3  # lines that may head a text: a name, a charge
GROUPS = 3  # labels with their texts, before they are a list
VERSE = 80  # characters of a line at most
REACH = 8  # paragraphs looked at to find what is no copy

Span = tuple[int, int]  # first and last paragraph


class Series:
    """The lists, tables, verses and transcripts around the copies in files."""

    def __init__(self, shelf: Shelf, runs: Iterable[Sequence[Passage]]) -> None:
        self._shelf = shelf
        self._copies: set[int] = set()
        self._twice: set[int] = set()  # copies, and what is kept of them
        self._heads: dict[Span, set[tuple[str, ...]]] = defaultdict(set)  # of what is kept, the labels of its copies
        self._every_line = shelf.options.min_words == 1  # is asked for, wherever it stands
        for passage in (x for run in runs for x in run if not self._every_line):
            self._copies.update(range(passage.first, passage.last + 1))
            self._twice.update(range(passage.kept_first, passage.kept_last + 1))
        self._twice |= self._copies

    def hold(self, copy: Span, kept: Span) -> bool:
        """Whether a copy is data of its own."""
        if self._every_line:
            return False
        if self._is_in_table(copy):
            return True
        if any(kept[0] <= p <= kept[1] for way in self._around(copy, self._copies) for p in way[:1]):
            return False  # twice in a row
        return self._is_verse(copy, kept) or self._is_headed(copy, kept)

    def _around(self, span: Span, without: set[int]) -> tuple[list[int], list[int]]:
        """The nearest paragraphs above a place and below it, without some that are passed over."""
        owner = self._shelf.owner(span[0])
        low, high = self._shelf.firsts[owner], self._shelf.firsts[owner + 1]
        above = range(span[0] - 1, max(low - 1, span[0] - 1 - REACH), -1)
        below = range(span[1] + 1, min(high, span[1] + 1 + REACH))
        return [p for p in above if p not in without], [p for p in below if p not in without]

    def _is_in_table(self, copy: Span) -> bool:
        """Whether rows of figures are copies, and more rows of their table are none."""
        if not all(is_row(self._shelf.text(p)) for p in range(copy[0], copy[1] + 1)):
            return False
        return any(is_row(self._shelf.text(p)) for way in self._around(copy, self._twice) for p in way[:1])

    def _is_verse(self, copy: Span, kept: Span) -> bool:
        """Whether the copy stops at a comma and what goes on stays, or stands among lines of verse."""
        lines = [self._shelf.text(p) for p in range(copy[0], copy[1] + 1)]
        if runs_on(lines[-1]) and copy[1] + 1 not in self._copies:
            return True
        above, kept_above = self._above(copy, kept)
        if not above or not kept_above or folded(above[0]) == folded(kept_above[0]):
            return False
        lines += above[0], kept_above[0]
        return any(map(runs_on, lines)) and max(map(len, lines)) <= VERSE

    def _above(self, copy: Span, kept: Span) -> tuple[list[str], list[str]]:
        """The nearest texts above a copy, up to another copy, and above what is kept, other copies passed over."""
        own: list[str] = []
        for p in self._around(copy, set())[0][:LABELS]:
            if p in self._copies:
                break
            own.append(self._shelf.text(p))
        return own, [self._shelf.text(p) for p in self._around(kept, self._copies)[0][:LABELS]]

    def _is_headed(self, copy: Span, kept: Span) -> bool:
        """Whether the copy stands below another label of a series than what is kept, and than earlier copies."""
        above, kept_above = self._above(copy, kept)
        turns, said = (*above[:1], *kept_above[:1]), self._shelf.text(copy[0])
        if len(set(map(folded, turns))) == 2 and (all(map(is_question, turns)) or is_answer(said, turns)):
            return self._is_new(kept, above[:1])
        pairs = list(zip(_labels(above, said), _labels(kept_above, said), strict=False))
        other = next(((a, b) for a, b in pairs if folded(a) != folded(b)), None)
        if other and (are_of_one_series(*other) or self._are_in_a_list(copy, kept, len(pairs))):
            return self._is_new(kept, above[: len(pairs)])
        return False

    def _are_in_a_list(self, copy: Span, kept: Span, labels: int) -> bool:
        """Whether so many labels and a text alternate around the copy and around what is kept."""
        for span in (copy, kept):
            _, below = self._around(span, set())
            if below and not is_label(self._shelf.text(below[0]), self._shelf.text(span[1])):
                return False  # its label has more to say
        here, there = (self._groups(span, labels) for span in (copy, kept))
        return bool(here and there) and len({copy[0], kept[0], *here, *there}) >= GROUPS

    def _groups(self, span: Span, labels: int) -> list[int]:
        """The first paragraphs of the texts that stand next to one, each with so many labels above it."""
        shelf, owner = self._shelf, self._shelf.owner(span[0])
        low, high = shelf.firsts[owner], shelf.firsts[owner + 1]
        length = span[1] - span[0] + 1
        return [
            first
            for first in (span[0] - labels - length, span[0] + labels + length)
            if low <= first - labels and first + length <= high and self._is_group(first, labels, length)
        ]

    def _is_group(self, first: int, labels: int, length: int) -> bool:
        """Whether so many labels stand above texts that are none: sentences, or lines much longer than they are."""
        above, texts = (
            [self._shelf.text(p) for p in range(*span)] for span in ((first - labels, first), (first, first + length))
        )
        if not all(is_label(label, texts[0]) for label in above) or any(map(is_label, texts)):
            return False
        return all(map(ends, texts)) or 2 * max(map(len, above)) < min(map(len, texts))

    def _is_new(self, kept: Span, labels: Iterable[str]) -> bool:
        """Whether no earlier copy stands below the same labels; one that does is a copy of the whole."""
        form = tuple(map(folded, labels))
        heads = self._heads[kept]
        if form in heads:
            return False
        heads.add(form)
        return True


def _labels(above: Iterable[str], text: str) -> Iterable[str]:
    """The labels directly above a text."""
    return takewhile(lambda label: is_label(label, text), above)
