"""Templates of pieces of one shape: what is the same in them is literal, what varies by type is a slot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus_cli.engines.strip_boilerplate.repeats_shape import INITIALS, LITERAL, MONTH, NUMBER, Element, is_dense
from corpus_cli.engines.strip_boilerplate.repeats_template import Part, literals, written
from corpus_cli.engines.strip_boilerplate.repeats_words import words_of


class Candidate(NamedTuple):
    """A template with the documents and lines it was met in."""

    zone: str
    template: str
    strong: bool
    places: tuple[tuple[int, int], ...]
    values: int

    @property
    def documents(self) -> int:
        return len({document for document, _ in self.places})


class Piece(NamedTuple):
    """A part of a line under the eye."""

    document: int
    line: int
    text: str


Group = list[tuple[Piece, list[Element]]]


def templates(group: Group, strong: Mapping[str, int], need: int) -> Iterator[tuple[str, bool, list[Piece], int]]:
    """Templates of pieces of one shape: (template, whether its fixed part is strong, pieces, fewest values)."""
    work: list[tuple[Group, frozenset[int]]] = [(group, frozenset())]
    while work:
        members, fixed = work.pop()
        if len({piece.document for piece, _ in members}) < need:
            continue
        model = members[0][1]
        free = [i for i, e in enumerate(model) if e.kind != LITERAL and i not in fixed]
        choice = _choice(members, free, strong, need, has_strong(model, fixed, strong))
        if choice is None:
            yield _template(members, fixed, strong)
            continue
        position, value = choice
        inside = [m for m in members if m[1][position].text == value]
        outside = [m for m in members if m[1][position].text != value]
        work += [(outside, fixed), (inside, fixed | {position})]


def has_strong(model: Sequence[Element], fixed: Iterable[int], strong: Mapping[str, int]) -> bool:
    kept = set(fixed)
    text = " ".join([e.text for i, e in enumerate(model) if e.kind == LITERAL or i in kept])
    return not strong.keys().isdisjoint(words_of(text))


def _choice(
    members: Group, free: Sequence[int], strong: Mapping[str, int], need: int, has_strong: bool
) -> tuple[int, str] | None:
    """The place and the value that is to be literal; None where what is left varies."""
    best: tuple[int, int, str] | None = None
    total = len({piece.document for piece, _ in members})
    for i in free:
        values: dict[str, set[int]] = defaultdict(set)
        for piece, parts in members:
            values[parts[i].text].add(piece.document)
        value, documents = max(values.items(), key=lambda item: (len(item[1]), item[0]))
        count = len(documents)
        sure = count * 10 >= total * 7 or len(values) == 1
        brand = not has_strong and count >= need and not strong.keys().isdisjoint(words_of(value))
        few = len(values) == 2 and count >= need
        if (sure or brand or few) and (best is None or (count, -i) > (best[0], -best[1])):
            best = (count, i, value)
    return (best[1], best[2]) if best else None


def _template(members: Group, fixed: frozenset[int], strong: Mapping[str, int]) -> tuple[str, bool, list[Piece], int]:
    model = members[0][1]
    parts: list[Part] = []
    fewest = 1_000_000
    for i, element in enumerate(model):
        if element.kind == LITERAL or (i in fixed and element.kind not in (MONTH, NUMBER)):
            parts.append(Part("", element.text, element.blank))
            continue
        values = {m[1][i].text for m in members}
        if i not in fixed:
            fewest = min(fewest, len(values))
        parts.append(_slot(element, values, i in fixed))
    text = written(_dated(parts))
    return text, has_strong(model, fixed, strong), [piece for piece, _ in members], fewest if "{" in text else 0


def _slot(element: Element, values: set[str], fixed: bool) -> Part:
    if element.kind == NUMBER:
        years = all(len(v) == 4 and v[:2] in ("19", "20") for v in values)
        if years:
            return Part("year", "", element.blank)
        return Part("", element.text, element.blank) if fixed else Part("number", "", element.blank)
    if element.kind == MONTH:
        return Part("month", element.text, element.blank)
    if element.kind == INITIALS:
        return Part("initials", "", element.blank)
    dense = any(is_dense(v) for v in values)
    return Part("any" if dense else "name", "", element.blank)


def _dated(parts: Sequence[Part]) -> list[Part]:
    """The parts with dates told as such: figures around a month, or figures with stops between."""
    out: list[Part] = []
    i = 0
    while i < len(parts):
        j = _date_end(parts, i)
        if j > i:
            out.append(Part("date", "", parts[i].blank))
            i = j
        else:
            part = parts[i]
            out.append(Part("", part.text, part.blank) if part.slot == "month" else part)
            i += 1
    return out


def _date_end(parts: Sequence[Part], first: int) -> int:
    """Where a date ends that begins at a part; `first` where none does."""

    def figure(part: Part) -> bool:
        return part.slot in ("number", "year") or (not part.slot and part.text.isdecimal())

    last, j, figures, month, signs, marks = first, first, 0, False, 0, 0
    while j < len(parts):
        part = parts[j]
        if figure(part):
            figures, last = figures + 1, j + 1
        elif part.slot == "month":
            month, last = True, j + 1
        elif j > first and not part.slot and part.text in ("年", "月", "日"):
            signs, last = signs + 1, j + 1
        elif j == first or part.slot or part.text not in (".", ",", "/", "-", "de", "del", "tháng", "năm"):
            break
        elif part.text in "./-":
            marks += 1
        j += 1
    return last if figures and (month or (figures > 2 and marks > 1) or signs > 1) else first


def longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that only are a part of a longer one that is met about as often."""
    kept: list[Candidate] = []
    by_zone: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if not candidate.strong and candidate.zone == "start":
            continue
        if not "".join(literals(candidate.template)):
            continue
        if candidate.zone == "end" and _ends_first(candidate.template):
            continue
        by_zone[candidate.zone].append(candidate)
    for zone, group in sorted(by_zone.items()):
        group.sort(key=lambda c: (-len(c.template), c.template))
        for candidate in group:
            places = set(candidate.places)
            longer = [k for k in kept if k.zone == zone != "line" and _part_of(zone, candidate.template, k.template)]
            if not any(10 * len(places.intersection(k.places)) >= 7 * len(places) for k in longer):
                kept.append(candidate)
    return kept


def _ends_first(template: str) -> bool:
    """Whether a template has the end of a sentence at its beginning."""
    if template.startswith("{any}"):
        return True  # nothing says where the story ends
    return template[0] in "。！？" or re.match(r"\{\w+\}[.!?…。]\s", template) is not None


def _part_of(zone: str, text: str, longer: str) -> bool:
    return longer != text and (longer.endswith(text) if zone == "end" else longer.startswith(text))
