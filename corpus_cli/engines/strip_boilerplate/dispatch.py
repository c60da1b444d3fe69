"""Findings in a dispatch: the matchers one after the other, then the guards, then the edits.

Whole lines first, for what they are decides where the story begins and ends; then the tail, the dateline, the sign-offs
before the tail, what of these may be data of the story, the standfirst; learnt spans last, where no listed kind stands.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus_cli.engines.strip_boilerplate import (
    caption,
    dateline,
    furniture_line,
    repeated_standfirst,
    sign_off,
    story_data,
    teaser_tail,
)
from corpus_cli.engines.strip_boilerplate.composed import composed, is_composed, moved
from corpus_cli.engines.strip_boilerplate.options import Options
from corpus_cli.engines.strip_boilerplate.pack import Packs
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading, around
from corpus_cli.engines.strip_boilerplate.second_look import is_final as second_look
from corpus_cli.model import Edit, Finding, Location
from corpus_cli.text.paragraphs import cut


class Look(NamedTuple):
    """What is furniture in a text, and the text as it was read (None where that was not the text itself)."""

    findings: list[Finding]
    reading: Reading | None


def findings(name: str, text: str, packs: Packs, learnt: Sequence[Finding] | None, options: Options) -> list[Finding]:
    """What is furniture in a dispatch, in reading order; edits do not overlap.

    `learnt` is what repetition tells of this document; where a listed kind stands, that is told.
    """
    found = listed(name, text, packs).findings
    return merged(found, learnt, text, options) if learnt else found


def listed(name: str, text: str, packs: Packs) -> Look:
    """What is furniture by the packs alone."""
    if is_composed(text):
        reading = read(name, text, packs)
        return Look(list(_findings(reading)), reading)
    written, here, there = composed(text)
    return Look([moved(f, here, there, len(text)) for f in _findings(read(name, written, packs))], None)


def is_final(look: Look, found: Sequence[Finding], packs: Packs) -> bool:
    """Whether nothing more is listed once all that is `found`, the look's findings among it, is cut (else it may be).

    That holds as long as what is left is cut into paragraphs in the same way.
    """
    edits = [f.edit for f in found if f.edit and f.edit.safe]
    return look.reading is not None and len(edits) == len(found) and second_look(look.reading, edits, packs)


def named(found: Iterable[Finding], name: str) -> list[Finding]:
    """Findings in a text as those in a document of some name."""
    return [
        f._replace(
            location=f.location._replace(path=name),
            links=tuple([link._replace(location=link.location._replace(path=name)) for link in f.links]),
        )
        for f in found
    ]


def merged(found: Sequence[Finding], learnt: Sequence[Finding], text: str, options: Options) -> list[Finding]:
    """Listed findings and learnt ones together; beyond `max_cut` of the text learnt ones are only reported."""
    offered = [f for f in found if f.rule == "teaser-tail" and f.edit and not f.edit.safe]
    learnt = [_offered(f) if any(_within(tail, f) for tail in offered) else f for f in learnt]
    tails = [f for f in learnt if f.rule == "teaser-tail"]
    listed = [f for f in found if not any(_within(f, tail) and not _is_surer(f, tail) for tail in tails)]
    fresh = [f for whole in learnt for f in _beside(whole, listed, text)]
    sure = [f for f in (*listed, *fresh) if f.edit and f.edit.safe]
    if _is_too_much(sure, text, options):
        fresh = [f._replace(edit=None) for f in fresh]
    elif _is_too_much((*listed, *fresh), text, options):  # what is only offered does not hide what is sure
        fresh = [f if f in sure else f._replace(edit=None) for f in fresh]
    out: list[Finding] = []
    end = 0
    for f in sorted((*listed, *fresh), key=lambda f: f.location.start):
        if f.edit:
            f = f._replace(edit=f.edit._replace(start=max(f.edit.start, end)))
            end = max(end, f.edit.end if f.edit else 0)
        out.append(f)
    return out


def _offered(finding: Finding) -> Finding:
    """A learnt tail as an edit that is offered: briefs below the same heading stand in many files, too."""
    return finding._replace(edit=finding.edit and finding.edit._replace(safe=False))


def _is_too_much(found: Sequence[Finding], text: str, options: Options) -> bool:
    """Whether the edits of findings take more of a text than learnt ones may, or all of it."""
    size = sum(f.edit.end - f.edit.start for f in found if f.edit and f.rule != "teaser-tail")
    return size > options.max_cut * len(text) or _nothing_left(found, text)


def _beside(learnt: Finding, listed: Sequence[Finding], text: str) -> Iterator[Finding]:
    """A learnt finding where no listed one stands; a tail that is only offered in parts around surer ones in it."""
    met = [f for f in listed if _meet(learnt, f)]
    if not met:
        yield learnt
    elif all(_within(f, learnt) and _is_surer(f, learnt) for f in met):
        yield from around(learnt, met, text)


def _is_surer(finding: Finding, tail: Finding) -> bool:
    """Whether a finding in a learnt tail is safe to cut, and the tail is not."""
    edits = finding.edit, tail.edit
    return tail.rule == "teaser-tail" and [edit and edit.safe for edit in edits] == [True, False]


def _within(finding: Finding, tail: Finding) -> bool:
    return tail.location.start <= finding.location.start and finding.location.end <= tail.location.end


def _meet(finding: Finding, other: Finding) -> bool:
    a, b = finding.location, other.location
    return a.start < b.end and b.start < a.end


def _nothing_left(found: Sequence[Finding], text: str) -> bool:
    at = 0
    for f in sorted(found, key=lambda f: f.location.start):
        if f.edit:
            if text[at : f.location.start].strip():
                return False
            at = max(at, f.location.end)
    return not text[at:].strip()


def read(name: str, text: str, packs: Packs) -> Reading:
    """A dispatch with all marks of the listed kinds."""
    reading = Reading(name, text)
    headings = furniture_line.find(reading, packs)
    dateline.find(reading, packs)
    caption.find(reading, packs)
    bare = reading.lead < 0
    if bare:
        dateline.find_bare(reading, packs)
    teaser_tail.find(reading, headings, packs)
    sign_off.find(reading, packs)
    if not bare:
        dateline.find_others(reading, packs)
    story_data.weigh(reading, packs)
    if bare and reading.lead >= 0:
        dateline.sign_bare(reading)
    if reading.terse:
        furniture_line.doubt(reading)
    repeated_standfirst.find(reading)
    return reading


def _findings(reading: Reading) -> Iterator[Finding]:
    whole = reading.whole
    if len(whole) >= len(reading.spans):
        return  # nothing but furniture: nothing is told apart from a story by it
    lines = sorted([reading.spans[i] for i in whole])
    parts = [mark for mark in reading.parts if not _is_in(mark.start, lines)] if lines else reading.parts
    marks = [(mark, Edit(mark.start, mark.end, "", mark.safe)) for mark in parts]
    marks += _lines(reading) if whole else ()
    end = 0
    for mark, edit in sorted(marks, key=lambda pair: pair[0].start):
        if edit.start < end:
            edit = edit._replace(start=end)
        if mark.cut and edit.end > end:
            end = edit.end
        last = mark.start + len(reading.text[mark.start : mark.end].rstrip()) if mark.rule == "dateline" else mark.end
        place = Location(reading.name, mark.start, last)
        yield Finding(mark.rule, place, mark.message, mark.links, edit if mark.cut else None)


def _is_in(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some spans in order."""
    at = bisect_left(spans, (place + 1,))
    return at > 0 and place < spans[at - 1][1]


def _lines(reading: Reading) -> Iterator[tuple[Mark, Edit]]:
    """Marks of whole paragraphs with their edits: lines go with their line end."""
    spans, whole, text = reading.spans, reading.whole, reading.text
    numbers = sorted(whole)
    at = 0
    while at < len(numbers):
        first = last = numbers[at]
        safe = whole[first].safe
        while at + 1 < len(numbers) and numbers[at + 1] == last + 1 and whole[last + 1].safe == safe:
            at += 1
            last += 1
        at += 1
        beside = first - 1 in whole and last + 1 < len(spans)  # what is cut above may stay: take the gap below then
        before = spans[first - 1][1] if first and not beside else 0
        after = spans[last + 1][0] if last + 1 < len(spans) else len(text)
        start, end = cut(text, before, spans[first][0], spans[last][1], after)
        yield from _split(reading, first, last, start, end)


def _split(reading: Reading, first: int, last: int, start: int, end: int) -> Iterator[tuple[Mark, Edit]]:
    """The cut of a run of paragraphs, a part for each mark in it."""
    i = first
    while i <= last:
        mark = reading.whole[i]
        after = i + 1
        while after <= last and reading.whole[after] is mark:
            after += 1
        to = end if after > last else reading.spans[after][0]
        yield mark, Edit(start, to, "", mark.safe)
        start, i = to, after
