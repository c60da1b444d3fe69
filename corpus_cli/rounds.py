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

ROUNDS = 6  # of a corpus made to be difficult, one in some thousands needs four
STEPS = 2  # from a changed document to others that findings join with it

Text = Callable[[str], str]
Edits = Mapping[str, Sequence[Edit]]
Again = Callable[[set[str], Edits], Iterable[Finding]]


def steady(found: Sequence[Finding], text: Text, again: Again, hidden: Sequence[Location] = ()) -> list[Finding]:
    """The findings with edits that may go together, and after them what further runs would cut.

    `again(names, edits)` gives the findings in some documents after edits; nothing is told inside `hidden`, the places
    of known findings.
    """
    known: dict[str, list[Location]] = defaultdict(list)
    for place in hidden:
        known[place.path].append(place)
    every, rounds = list(found), [0] * len(found)
    resolved = _resolved(every, text, rounds)
    seen: Edits = {}
    told: list[Finding] = []
    for unsafe in (False, True):
        for turn in range(1, ROUNDS):
            edits = made(resolved, unsafe)
            if not edits:
                break
            if edits != seen:
                seen, told = edits, [f for f in again(_around(resolved, edits), edits) if f.edit]
            before = _Texts(edits, text)
            more = (f for f in told if f.edit and (unsafe or f.edit.safe))
            further = [f for finding in more for f in _told_before(finding, before, not unsafe)]
            further = [f for f in further if not any(_inside(f.location, p) for p in known.get(f.location.path, ()))]
            tried = _resolved([*every, *further], text, [*rounds, *[turn] * len(further)])
            accepted = [f for f, r in zip(further, tried[len(every) :], strict=True) if r.edit]
            if not further:
                break
            if accepted:
                every, rounds = [*every, *accepted], [*rounds, *[turn] * len(accepted)]
            else:  # another run would cut here, and it cannot be told now: such a document is only reported
                every = _without_edits(every, {f.location.path for f in further})
            resolved = _resolved(every, text, rounds)
    return resolved


def made(findings: Iterable[Finding], unsafe: bool) -> dict[str, list[Edit]]:
    """The edits of findings by document; the safe ones, or all of them."""
    edits: dict[str, list[Edit]] = {}
    for finding in findings:
        if finding.edit and (unsafe or finding.edit.safe):
            edits.setdefault(finding.location.path, []).append(finding.edit)
    return edits


def _resolved(findings: Sequence[Finding], text: Text, rounds: Sequence[int]) -> list[Finding]:
    """Edits that go together, without those after which a text's lines would be read in another way.

    A text that is just hard-wrapped enough may be so no more when its copies are gone; a second run would then cut
    other paragraphs. Such copies are only reported; furniture goes all the same.
    """
    resolved = resolve(findings, text, rounds)
    unsteady = {
        name
        for unsafe in (False, True)
        for name, edits in made(resolved, unsafe).items()
        if hard_wrapped(text(name)) != hard_wrapped(apply(text(name), edits))
    }
    if not unsteady:
        return resolved
    return resolve(_without_edits(findings, unsteady, copies=True), text, rounds)


def _without_edits(findings: Iterable[Finding], names: set[str], copies: bool = False) -> list[Finding]:
    """The findings, those of some documents without their edits; `copies`: only where a link justifies the edit."""
    return [f._replace(edit=None) if f.location.path in names and (f.links or not copies) else f for f in findings]


def _inside(place: Location, other: Location) -> bool:
    return other.start <= place.start and place.end <= other.end


def _around(findings: Sequence[Finding], edits: Edits) -> set[str]:
    """The documents that change and those that findings join with them."""
    around = set(edits)
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
