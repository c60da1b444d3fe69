"""Findings until nothing is left to cut.

An edit can make another one possible: a document that is shorter by a repeat stands no more in another one, two lines
stand in a row when what was between them has gone. What a second run would find is found here at once, in the texts as
the edits leave them, and told at its place in the texts as they are: a second run then changes nothing.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from corpus_cli.edits import apply, resolve
from corpus_cli.model import Edit, Finding, Location
from corpus_cli.text.paragraphs import hard_wrapped

ROUNDS = 12  # of a corpus made to be difficult, one in some thousands needs more than four
STEPS = 2  # from a changed document to others that findings join with it

Text = Callable[[str], str]
Edits = Mapping[str, Sequence[Edit]]
Again = Callable[[set[str], Edits], Iterable[Finding]]
Near = Callable[[Edits], Iterable[str]]


def steady(
    found: Sequence[Finding], text: Text, again: Again, hidden: Sequence[Location] = (), near: Near = tuple
) -> list[Finding]:
    """The findings with edits that may go together, and after them what further runs would cut.

    `again(names, edits)` gives the findings in some documents after edits; `near(edits)` names the documents that have
    something in common with those that edits change; nothing is told inside `hidden`, the places of known findings.
    """
    return _Rounds(found, text, again, hidden, near).findings()


class _Rounds:
    """All findings so far, each with the round it comes from."""

    def __init__(
        self, found: Sequence[Finding], text: Text, again: Again, hidden: Sequence[Location], near: Near
    ) -> None:
        self._text, self._again, self._near = text, again, near
        self._hidden: dict[str, list[Location]] = defaultdict(list)
        for place in hidden:
            self._hidden[place.path].append(place)
        self._every, self._rounds = _kept_steady(found, text), [0] * len(found)
        self._barred: set[str] = set()  # documents that are only reported
        self._seen: Edits = {}
        self._told: list[Finding] = []
        self._resolved = resolve(self._every, text, self._rounds)

    def findings(self) -> list[Finding]:
        """Safe edits until there are no more, then all edits; what is barred for these may change the safe ones."""
        barred = None
        while barred != self._barred:
            barred = set(self._barred)
            for unsafe in (False, True):
                self._cut_on(unsafe)
        return self._resolved

    def _cut_on(self, unsafe: bool) -> None:
        """Rounds until nothing is left to cut. What cannot be told, or has no end, is only reported."""
        turn = 1
        while edits := made(self._resolved, unsafe):
            further = self._further(edits, unsafe)
            if not further:
                return
            rounds = [*self._rounds, *[turn] * len(further)]
            tried = resolve([*self._every, *further], self._text, rounds)
            accepted = [f for f, r in zip(further, tried[len(self._every) :], strict=True) if r.edit]
            if accepted and turn < ROUNDS:
                self._add(accepted, turn)
            else:
                self._barred |= {f.location.path for f in further}
                self._every = _without_edits(self._every, self._barred)
            self._resolved = resolve(self._every, self._text, self._rounds)
            turn += 1

    def _add(self, accepted: Sequence[Finding], turn: int) -> None:
        """Takes in what a round finds, in the place of what was told there without an edit, or with an unsafe one."""
        unsure = {_what(f): i for i, f in enumerate(self._resolved) if not f.edit or not f.edit.safe}
        for finding in accepted:
            i = unsure.pop(_what(finding), -1)
            if i >= 0:
                self._every[i], self._rounds[i] = finding, turn
            else:
                self._every.append(finding)
                self._rounds.append(turn)

    def _further(self, edits: Edits, unsafe: bool) -> list[Finding]:
        """What is found in the texts after edits, at its place in the texts as they are."""
        if edits != self._seen:
            around = _around(self._resolved, {*edits, *self._near(edits)})

            def text(name: str) -> str:
                return apply(self._text(name), edits.get(name, ()))

            again = _kept_steady(list(self._again(around, edits)), text)
            self._seen, self._told = edits, [f for f in resolve(again, text) if f.edit]
        before = _Texts(edits, self._text)
        more = (f for f in self._told if f.edit and (unsafe or f.edit.safe) and f.location.path not in self._barred)
        told = (f for finding in more for f in _told_before(finding, before, not unsafe))
        return [f for f in told if not any(_inside(f.location, p) for p in self._hidden.get(f.location.path, ()))]


def _what(finding: Finding) -> tuple[str, Location]:
    """What is told of which place: a near copy may be an equal one once a dateline is gone."""
    return finding.rule.removeprefix("near-").removeprefix("repeated-"), finding.location


def made(findings: Iterable[Finding], unsafe: bool) -> dict[str, list[Edit]]:
    """The edits of findings by document; the safe ones, or all of them."""
    edits: dict[str, list[Edit]] = {}
    for finding in findings:
        if finding.edit and (unsafe or finding.edit.safe):
            edits.setdefault(finding.location.path, []).append(finding.edit)
    return edits


def _kept_steady(findings: Sequence[Finding], text: Text) -> list[Finding]:
    """The findings without the edits after which a text's lines would be read in another way.

    A text that is just hard-wrapped enough may be so no more when its copies are gone; a second run would then cut
    other paragraphs. Such copies are only reported, and so are those that are all of a text: no file is ever emptied.
    Furniture goes all the same.
    """
    resolved = resolve(findings, text)
    unsteady = {
        name
        for unsafe in (False, True)
        for name, edits in made(resolved, unsafe).items()
        if _is_unsteady(text(name), apply(text(name), edits))
    }
    return _without_edits(findings, unsteady, copies=True)


def _is_unsteady(text: str, left: str) -> bool:
    """Whether edits leave nothing of a text, or lines that are read in another way."""
    return hard_wrapped(text) != hard_wrapped(left) or (not left.strip() and bool(text.strip()))


def _without_edits(findings: Iterable[Finding], names: set[str], copies: bool = False) -> list[Finding]:
    """The findings, those of some documents without their edits; `copies`: only where a link justifies the edit."""
    return [f._replace(edit=None) if f.location.path in names and (f.links or not copies) else f for f in findings]


def _inside(place: Location, other: Location) -> bool:
    return other.start <= place.start and place.end <= other.end


def _around(findings: Sequence[Finding], names: set[str]) -> set[str]:
    """Some documents and those that findings join with them."""
    around = set(names)
    for _ in range(STEPS):
        pairs = ((f.location.path, link.location.path) for f in findings for link in f.links)
        around |= {other for pair in pairs if not around.isdisjoint(pair) for other in pair}
    return around


def _told_before(finding: Finding, before: "_Texts", safe: bool) -> Iterator[Finding]:
    """A finding in edited texts as findings in the texts as they are: one for each piece that no edit parts."""
    path, start, end = finding.location
    cuts = before.pieces(path, finding.edit.start, finding.edit.end) if finding.edit else []
    links = tuple(
        link._replace(location=piece)
        for link in finding.links
        for a, b in before.pieces(*link.location)
        if (piece := before.stripped(link.location.path, a, b))
    )
    for a, b in before.pieces(path, start, end):
        piece = before.stripped(path, a, b)
        cut = next((c for c in cuts if c[0] <= a and b <= c[1]), None)
        if piece and cut and len(links) >= min(1, len(finding.links)):
            yield finding._replace(location=piece, links=links, edit=Edit(*cut, "", safe))


class _Texts:
    """Texts before their edits, and where what stands in them after these stood before."""

    def __init__(self, edits: Edits, text: Text) -> None:
        self._edits, self._text = edits, text
        self._kept: dict[str, list[tuple[int, int, int]]] = {}

    def pieces(self, path: str, start: int, end: int) -> list[tuple[int, int]]:
        """The runs of characters, as they stood, that make up start:end of an edited text."""
        kept = self._kept.get(path)
        if kept is None:
            kept = self._kept[path] = list(_kept(self._edits.get(path, ()), len(self._text(path))))
        found = []
        for i in range(max(0, bisect_right(kept, (start, start, 0)) - 1), len(kept)):
            now, before, length = kept[i]
            if now >= end:
                break
            low, high = max(start, now), min(end, now + length)
            if low < high:
                found.append((before + low - now, before + high - now))
        return found

    def stripped(self, path: str, start: int, end: int) -> Location | None:
        """A place without the blanks around it; None where there is nothing else."""
        piece = self._text(path)[start:end]
        if not piece.strip():
            return None
        start += len(piece) - len(piece.lstrip())
        return Location(path, start, start + len(piece.strip()))


def _kept(edits: Sequence[Edit], length: int) -> Iterator[tuple[int, int, int]]:
    """(start now, start before, length) of each run of characters that edits leave."""
    now = at = 0
    for edit in sorted(edits):
        yield now, at, edit.start - at
        now += edit.start - at + len(edit.replacement)
        at = edit.end
    yield now, at, length - at
