"""Documents as the products look at them: without boilerplate and repeats, every offset told in the text as it is.

A doubled block ruins an alignment, a teaser ruins a summary. What the checks would cut is set aside here, a document at
a time and by its own repeats only, so that a document's view does not depend on what else is read (but for the
furniture learnt from its neighbours, where that is wished).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from corpus_cli.edits import apply
from corpus_cli.engines import dedupe
from corpus_cli.engines.strip_boilerplate import Options as Furniture
from corpus_cli.model import Edit, Finding, Span
from corpus_cli.rounds import Edits, made, steady
from corpus_cli.signing import signed
from corpus_cli.stripping import Stripping
from corpus_cli.text.fold import plain

REPEATS = dedupe.Options(units=frozenset({"block", "paragraph"}), scope="file")
STANDFIRST = "repeated-standfirst"
DENSE = (4, 8)  # so many runs of three words that stand twice, among so many: what a near copy of eight words has
LONG = 20_000  # words
SPACED = 12  # characters a word, at most, in text with blanks between words


class View:
    """A text without what was cut, and where its characters stand in the text as it is."""

    def __init__(self, text: str, edits: Iterable[Edit] = ()) -> None:
        self.edits = sorted(edits)
        self.text = text
        self.clean = apply(text, self.edits)
        self.breaks: list[int] = []  # where something was cut, in the clean text
        self._shifts: list[int] = []  # how much was cut up to there
        cut = 0
        for edit in self.edits:
            self.breaks.append(edit.start - cut)
            cut += edit.end - edit.start - len(edit.replacement)
            self._shifts.append(cut)

    def place(self, start: int, end: int) -> Span:
        """Where a span of the clean text stands; white space at its ends is the caller's to leave out."""
        i, j = bisect_right(self.breaks, start), bisect_left(self.breaks, end)
        return Span(start + (self._shifts[i - 1] if i else 0), end + (self._shifts[j - 1] if j else 0))


class Aside(NamedTuple):
    """What may be set aside of a document: furniture, a standfirst that its lead repeats, repeats of its own text."""

    furniture: tuple[Edit, ...]
    standfirst: tuple[Edit, ...]
    repeats: tuple[Edit, ...]

    def edits(self) -> list[Edit]:
        """All of it."""
        return [*self.furniture, *self.standfirst, *self.repeats]


class Setting:
    """What is set aside of documents: `gather` all of them and `learn`, where neighbours are to teach, then ask."""

    def __init__(self, *, learn: bool) -> None:
        from corpus_cli.packs import builtin

        self._search = Stripping(Furniture(learn=learn), builtin(), None)

    def gather(self, folder: str, text: str) -> None:
        """Takes a document in, to learn from."""
        self._search.gather(folder, text)

    def learn(self) -> None:
        """Learns from the documents gathered what they have in common."""
        self._search.learn()

    def aside(self, folder: str, text: str) -> Aside:
        """What may be set aside of a text; no two edits overlap."""
        found = self._search.findings("", folder, text)
        if repeats_itself(text):
            found = self._with_repeats(found, folder, text)
        kinds: tuple[list[Edit], list[Edit], list[Edit]] = ([], [], [])
        for finding in found:
            if finding.edit:
                kinds[_kind(finding)].append(finding.edit)
        return Aside(*map(tuple, kinds))

    def _with_repeats(self, found: list[Finding], folder: str, text: str) -> list[Finding]:
        def again(names: set[str], edits: Edits) -> list[Finding]:
            rest = apply(text, edits[""]) if edits else text
            return [*repeats(rest), *(sure_copy(f, rest) for f in self._search.findings("", folder, rest))]

        first = [*repeats(text), *(sure_copy(f, text) for f in found)]
        return steady(first, lambda _: text, again) if made(first, True) else found


def _kind(finding: Finding) -> int:
    """The field of Aside it belongs to."""
    if finding.rule == STANDFIRST:
        return 1
    return 2 if finding.links else 0


def repeats(text: str) -> list[Finding]:
    """What stands twice in one text."""
    load: Callable[[int], str] = [text].__getitem__
    return list(dedupe.findings([""], signed([text]), load, REPEATS))


def repeats_itself(text: str) -> bool:
    """Whether it is worth looking for repeats: some runs of words stand twice.

    Always so where words have no blanks, and in long texts, where asking costs as much as looking.
    """
    words = text.split()
    if len(words) * SPACED < len(text) or len(words) > LONG:
        return True
    runs = list(zip(words, words[1:], words[2:], strict=False))
    fewest, among = DENSE
    if len(runs) - len(set(runs)) < fewest:
        return False
    first = dict(zip(reversed(runs), range(len(runs) - 1, -1, -1), strict=True))
    again = [at for at, run in enumerate(runs) if first[run] != at]
    return any(b - a < among for a, b in zip(again, again[fewest - 1 :], strict=False))


def sure_copy(finding: Finding, text: str) -> Finding:
    """A standfirst that the lead says word for word is a safe edit where copies are looked for, too.

    Once the dateline is gone the two are equal; of equal paragraphs the second one would go, and the lead must stay.
    """
    if finding.rule != STANDFIRST or not finding.edit:
        return finding
    here, there = (text[place.start : place.end] for place in (finding.location, finding.links[0].location))
    return finding._replace(edit=finding.edit._replace(safe=True)) if plain(here) == plain(there) else finding
