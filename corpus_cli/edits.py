"""The one place where text changes: which edits may go together, what they make of a text, where offsets go."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus_cli.model import Edit, Finding, Location


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


def resolve(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with edits that may all be applied together; the others' edits are dropped.

    No two edits of a file overlap, and a place that justifies an edit is never cut itself, unless another place that
    justifies it stays. Safe edits come first, then reading order.
    """
    cuts: dict[str, _Cuts] = defaultdict(_Cuts)
    leaning: dict[str, _Leaning] = defaultdict(_Leaning)
    settled: dict[int, Finding] = {}
    for i in sorted(range(len(findings)), key=lambda i: _precedence(findings[i])):
        finding = findings[i]
        path = finding.location.path
        edit = finding.edit and cuts[path].fitted(finding.edit, finding.location)
        if edit:
            hurt = leaning[path].on(edit)
            if not all(_justified(findings[j], cuts, path, edit) for j in (i, *hurt)):
                edit = None
        if edit:
            cuts[path].add(edit)
            for link in finding.links:
                leaning[link.location.path].add(link.location, i)
        settled[i] = finding._replace(edit=edit)
    return [settled[i] for i in range(len(findings))]


def _justified(finding: Finding, cuts: "dict[str, _Cuts]", path: str, edit: Edit) -> bool:
    """Whether a place that justifies a finding's edit stays whole after one edit more."""
    places = [link.location for link in finding.links]
    return not places or any(
        not cuts[place.path].touches(place) and not (place.path == path and _overlap(place, edit)) for place in places
    )


def _overlap(place: Location, edit: Edit) -> bool:
    return place.start < edit.end and edit.start < place.end


def _precedence(finding: Finding) -> tuple[bool, Location]:
    return (finding.edit is None or not finding.edit.safe, finding.location)


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


class _Cuts:
    """The cuts accepted for one file, in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._edits: list[Edit] = []

    def touches(self, place: Location) -> bool:
        """Whether a cut takes something of a place."""
        i = bisect_right(self._starts, place.start)
        near = self._edits[max(0, i - 1) : i + 1]
        return any(_overlap(place, edit) for edit in near)

    def fitted(self, edit: Edit, place: Location) -> Edit | None:
        """The edit without what a neighbour cuts already; None where they share more than the blanks between them."""
        i = bisect_right(self._starts, edit.start)
        start, end = edit.start, edit.end
        if i and self._edits[i - 1].end > start:
            start = self._edits[i - 1].end
        if i < len(self._edits) and self._edits[i].start < end:
            end = self._edits[i].start
        return edit._replace(start=start, end=end) if start <= place.start and place.end <= end else None

    def add(self, edit: Edit) -> None:
        i = bisect_right(self._starts, edit.start)
        self._starts.insert(i, edit.start)
        self._edits.insert(i, edit)
