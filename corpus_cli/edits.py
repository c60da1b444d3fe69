"""The one place where text changes: which edits may go together, what they make of a text, where offsets go."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from corpus_cli.model import Edit, Finding, Link, Location


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap."""
    pieces, at = [], 0
    for edit in sorted(edits):
        pieces += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*pieces, text[at:]])


class Moves:
    """Where offsets of a text stand after edits; an offset inside a cut goes to where the cut was."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._ends: list[int] = []
        self._shifts: list[int] = []
        self._edits = sorted(edits)
        shift = 0
        for edit in self._edits:
            shift += len(edit.replacement) - (edit.end - edit.start)
            self._ends.append(edit.end)
            self._shifts.append(shift)

    def __call__(self, offset: int) -> int:
        i = bisect_right(self._ends, offset)
        inside = i < len(self._edits) and self._edits[i].start < offset
        return (self._edits[i].start if inside else offset) + (self._shifts[i - 1] if i else 0)


Ground = tuple[Link, ...]  # places that together justify an edit: all of them must stay


def resolve(findings: Sequence[Finding], text: Callable[[str], str], rounds: Sequence[int] = ()) -> list[Finding]:
    """The findings with edits that may all be applied together; the others' edits are dropped.

    No two edits of a file overlap, and a place that justifies an edit is never cut itself: where it is, the edit leans
    on what that other cut leans on, and its links say so; where that leads nowhere, the later edit is dropped. An edit
    without a link is furniture: nothing need stay for it, and it goes along with a larger cut; a copy of what turns out
    to be furniture in a further run is told as such furniture, too. Safe edits come first,
    of these furniture, then those of an earlier round, then reading order. `text(path)` gives a text.
    """
    return _Resolution(findings, text, rounds or [0] * len(findings)).findings()


class _Resolution:
    """Edits accepted one after the other, each with the grounds it stands on."""

    def __init__(self, findings: Sequence[Finding], text: Callable[[str], str], rounds: Sequence[int]) -> None:
        self._given, self._text, self._rounds = findings, text, rounds
        self._cuts: dict[str, Cuts] = defaultdict(Cuts)
        self._leaning: dict[str, _Leaning] = defaultdict(_Leaning)
        self._told: dict[str, list[Location]] = defaultdict(list)
        for finding in findings:
            for link in finding.links if finding.edit is None else ():
                self._told[link.location.path].append(link.location)
        self._edits: dict[int, Edit] = {}
        self._grounds: dict[int, list[Ground]] = {}
        self._furniture: dict[int, int] = {}  # copies by the furniture they are a copy of
        for i in sorted(range(len(findings)), key=lambda i: _precedence(findings[i], rounds[i])):
            self._consider(i)

    def findings(self) -> list[Finding]:
        """The findings in the order given."""
        return [self._finding(i, f)._replace(edit=self._edits.get(i)) for i, f in enumerate(self._given)]

    def _finding(self, i: int, finding: Finding) -> Finding:
        """A finding with the links that stay; a copy of furniture told as this."""
        kind = self._furniture.get(i)
        if kind is None:
            return finding._replace(links=self._links(i))
        return finding._replace(rule=self._given[kind].rule, message=self._given[kind].message, links=())

    def _links(self, i: int) -> tuple[Link, ...]:
        """The links of a finding; of one whose edit is accepted, those that stay (first, where only safe edits go)."""
        grounds = self._grounds.get(i)
        if not grounds or not self._given[i].links:
            return self._given[i].links
        path, edit = self._given[i].location.path, self._edits[i]
        own = [k for k in self._given[i].links if edit.safe and k.location.path == path and not self._cut_safely(k)]
        return tuple(dict.fromkeys([*own, *(link for ground in grounds for link in ground)]))

    def _cut_safely(self, link: Link) -> bool:
        """Whether a safe edit takes something of a place."""
        return any(edit.safe for edit, _ in self._cuts[link.location.path].within(link.location))

    def _consider(self, i: int) -> None:
        """Accepts an edit if it, and every edit that leans on what it cuts, has a ground that stays."""
        path, links = self._given[i].location.path, self._given[i].links
        edit = self._given[i].edit
        if not edit:
            return
        along = self._along(path, edit) if edit.safe and links else []
        edit = self._fitted(edit, self._given[i].location, along)
        if not edit:
            return
        elsewhere = not any(link.location.path == path for link in links)
        if links and elsewhere and not edit.safe and not self._rounds[i] and self._is_told(path, edit):
            return
        own: list[Ground] = [()]
        if links:
            standing = (ground for link in links for ground in self._standing(link))
            own = [ground for ground in standing if not _hurt(ground, path, edit)]
        if not own:
            return
        others: dict[int, list[Ground]] = {}
        for j in self._leaning[path].on(edit):
            others[j] = self._moved(j, i, edit, own, not edit.safe or self._rounds[i] > 0)
            if not others[j]:
                return
        self._furniture |= {j: i for j, grounds in others.items() if () in grounds and self._given[j].links}
        for k in along:
            self._cuts[path].remove(self._edits.pop(k))
        self._edits[i] = edit
        self._cuts[path].add(edit, i)
        for j, grounds in {**others, i: own}.items():
            self._lean(j, grounds)

    def _is_told(self, path: str, edit: Edit) -> bool:
        return any(_overlap(place, edit) for place in self._told.get(path, ()))

    def _along(self, path: str, edit: Edit) -> list[int]:
        """The accepted cuts of furniture that lie inside another one."""
        near = self._cuts[path].within(Location(path, edit.start, edit.end))
        return [k for e, k in near if not self._given[k].links and edit.start <= e.start and e.end <= edit.end]

    def _fitted(self, edit: Edit, place: Location, along: Sequence[int]) -> Edit | None:
        """The edit without what its neighbours cut; None where they share more than blanks, or furniture at an end."""
        path, start, end = place.path, edit.start, edit.end
        first, last = place.start, place.end
        for other, k in self._cuts[path].within(Location(path, start, end)):
            if k in along:
                continue
            if start < other.start and other.end < end:
                return None
            if other.start <= start:
                start = other.end
                first = max(first, start) if not self._given[k].links else first
            else:
                end = other.start
                last = min(last, end) if not self._given[k].links else last
        return edit._replace(start=start, end=end) if start <= first < last <= end else None

    def _lean(self, i: int, grounds: list[Ground]) -> None:
        self._grounds[i] = grounds
        for link in dict.fromkeys(link for ground in grounds for link in ground):
            self._leaning[link.location.path].add(link.location, i)

    def _standing(self, link: Link) -> list[Ground]:
        """The grounds a place gives: itself where it is whole, else what is left of it and what its cuts lean on."""
        cutting = self._cuts[link.location.path].within(link.location)
        if not cutting:
            return [(link,)]
        if any(edit.safe and self._given[k].links for edit, k in cutting):
            return []
        parts = [link]
        for edit, _ in cutting:
            parts = [rest for part in parts for rest in self._rest(part, edit)]
        grounds = [tuple(parts)]
        for _, k in cutting:
            grounds = [(*ground, *_weaker(other, link)) for ground in grounds for other in self._grounds[k][:1]]
        return [ground for ground in grounds if ground]

    def _moved(self, j: int, later: int, edit: Edit, instead: list[Ground], free: bool) -> list[Ground]:
        """The grounds of an accepted edit after one edit more, which leans on `instead`.

        A safe edit may be in the way of another one that was there before, unless it is `free`: in a further run. What
        leaned on furniture alone that is found there needs no ground any more.
        """
        path = self._given[later].location.path
        kept: list[Ground] = []
        for ground in self._grounds[j]:
            if not _hurt(ground, path, edit):
                kept.append(ground)
            if (not free and instead != [()]) or not _hurt(ground, path, edit):
                continue
            hurt = [link for link in ground if _hurt((link,), path, edit)]
            rest = [link for link in ground if link not in hurt]
            rest += [part for link in hurt for part in self._rest(link, edit)]
            kept += [(*rest, *_weaker(other, hurt[0])) for other in instead[:1]]
        return [ground for ground in kept if ground] or kept[:1] * (self._rounds[later] > 0)

    def _rest(self, link: Link, edit: Edit) -> list[Link]:
        """What is left of a place beside a cut, without the blanks around it."""
        path, start, end = link.location
        if not _overlap(link.location, edit):
            return [link]
        parts = []
        for a, b in ((start, edit.start), (edit.end, end)):
            piece = self._text(path)[a:b] if a < b else ""
            if piece.strip():
                a += len(piece) - len(piece.lstrip())
                parts.append(link._replace(location=Location(path, a, a + len(piece.strip()))))
        return parts


def _weaker(ground: Ground, link: Link) -> Ground:
    """A ground that takes the place of a link: it is as sure as the less sure of the two."""
    return tuple(place._replace(score=min(place.score, link.score)) for place in ground)


def _hurt(ground: Ground, path: str, edit: Edit) -> bool:
    return any(link.location.path == path and _overlap(link.location, edit) for link in ground)


def _overlap(place: Location, edit: Edit) -> bool:
    return place.start < edit.end and edit.start < place.end


def _precedence(finding: Finding, turn: int) -> tuple[bool, bool, int, Location]:
    return (finding.edit is None or not finding.edit.safe, bool(finding.links), turn, finding.location)


class _Leaning:
    """The places of one file that edits lean on, and whose edits these are."""

    def __init__(self) -> None:
        self._places: list[Location] = []
        self._whose: dict[Location, list[int]] = {}
        self._longest = 0

    def add(self, place: Location, edit: int) -> None:
        if place not in self._whose:
            self._whose[place] = []
            self._places.insert(bisect_right(self._places, place), place)
            self._longest = max(self._longest, place.end - place.start)
        self._whose[place].append(edit)

    def on(self, edit: Edit) -> set[int]:
        """The edits that lean on a place another one cuts; looks no further back than the longest place reaches."""
        path = self._places[0].path if self._places else ""
        first = bisect_right(self._places, Location(path, edit.start - self._longest, 0))
        last = bisect_right(self._places, Location(path, edit.end, 0))
        return {i for place in self._places[first:last] if _overlap(place, edit) for i in self._whose[place]}


class Cuts:
    """Cuts in one file that do not overlap, in order, and whose they are."""

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._edits = sorted(edits)
        self._starts = [edit.start for edit in self._edits]
        self._whose = list(range(len(self._edits)))

    def hold(self, place: Location) -> bool:
        """Whether a place is gone: these take all of it together."""
        _, at, end = place
        for edit, _ in self.within(place):
            if edit.start <= at < edit.end:
                at = edit.end
        return at >= end

    def within(self, place: Location) -> list[tuple[Edit, int]]:
        """The cuts that take something of a place."""
        first = max(0, bisect_right(self._starts, place.start) - 1)
        last = bisect_right(self._starts, place.end)
        near = zip(self._edits[first:last], self._whose[first:last], strict=True)
        return [(edit, i) for edit, i in near if _overlap(place, edit)]

    def remove(self, edit: Edit) -> None:
        i = self._edits.index(edit)
        del self._starts[i], self._edits[i], self._whose[i]

    def add(self, edit: Edit, whose: int) -> None:
        i = bisect_right(self._starts, edit.start)
        self._starts.insert(i, edit.start)
        self._edits.insert(i, edit)
        self._whose.insert(i, whose)
