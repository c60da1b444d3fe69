"""Furniture of agencies nobody has listed, learnt from the documents given, per folder and over all of them.

`Gathering` keeps a sample of every folder (the documents with the lowest check sums, so that neither their order nor
how a run is divided matters), `learnt` studies the samples (repeats_learn), `findings` looks up what was learnt in one
document. Knows no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple
from unicodedata import combining
from zlib import crc32

from corpus_cli.engines.strip_boilerplate.reading import around, message
from corpus_cli.engines.strip_boilerplate.repeats_template import (
    FEWEST,
    NOTHING,
    WIDEST,
    Lesson,
    Matcher,
    Taught,
    literals,
)
from corpus_cli.model import Edit, Finding, Link, Location
from corpus_cli.text.fold import folded, nfc
from corpus_cli.text.paragraphs import cut, line_ends

__all__ = ["Gathering", "Learnt", "Lesson"]

CLIP = 3_000  # characters kept of the head and of the tail of a document
KEPT = 128  # documents of a folder that are studied; where there are very many folders fewer
FEWEST_KEPT = 32
STUDIED = 1_000  # documents studied of all folders together, but of each
FEWEST_STUDIED = 24  # at least so many
OVERALL = 160  # documents studied over all folders
MANY = 8  # folders from which on each is looked at more closely only where it has what all of them together have not
HELD = 6_000  # documents held in all
FOLDERS = 3  # a template learnt over all folders stands in so many of them
MARKING = 6  # words that tell two documents apart
HEAD = 7  # lines that are no furniture among which a dateline stands
CAPTION = 400  # characters of a line that is a caption as a whole
LEAST_STORY = 60  # characters above a sign-off on the line of a last sentence that has no stop
LEAST_STANDFIRST = 30  # characters

_COMMON_MARKS = "\u0301\u0300\u0302\u0308\u0303\u0306\u0309\u030a\u030c\u031b\u0323\u0327\u0328\u3099"
_WORDS = {
    "caption": "caption with a learnt credit",
    "repeated-line": "repeated through the files, kind not known",
    "repeated-standfirst": "repeats the lead below the dateline",
    "teaser-tail": "teasers to the end of the file, their heading learnt",
}


class Gathering:
    """Documents gathered to learn from: `add` them in any order, `merge` gatherings, then ask for `learnt`."""

    def __init__(self) -> None:
        self._folders: dict[str, _Sample] = {}
        self._all = _Sample(OVERALL)
        self._kept = KEPT
        self._bound = 1 << 32  # folders whose name has a higher check sum are left out: there are too many
        self._held = 0

    def add(self, folder: str, text: str) -> None:
        """Take a document in; the same text a second time teaches nothing."""
        self._put(folder, _clipped(text))

    def merge(self, other: Gathering) -> None:
        """Take in what another gathering holds."""
        for text, folder in other._all.texts.items():
            self._all.add(text, folder)
        while self._kept > other._kept or self._bound > other._bound:
            self._shrink()
        for folder, sample in other._folders.items():
            for text in sample.texts:
                self._put(folder, text, False)

    def learnt(self, bare: Callable[[str, str], str] | None = None) -> Learnt:
        """What the documents teach.

        `bare(folder, text)` is a text without the furniture that is known already: it need not be learnt again.
        """
        folders = {name: sample for name, sample in self._folders.items() if len(sample.texts) >= FEWEST}
        if not folders and len(self._all.texts) < FEWEST:
            return Learnt({}, NOTHING)
        from corpus_cli.engines.strip_boilerplate.repeats_learn import taught

        def known(text: str, folder: str) -> str:
            return bare(folder, text) if bare else text

        overall = NOTHING
        if len(self._folders) >= FOLDERS:
            everything = self._all.lowest(OVERALL)
            overall = taught([known(*one) for one in everything.items()], list(everything.values()), FOLDERS)
        size = max(FEWEST_STUDIED, min(KEPT, STUDIED // max(1, len(folders))))
        explained = overall if len(folders) >= MANY else None
        lessons = {}
        for name, sample in sorted(folders.items()):
            one = taught([known(text, name) for text in sample.lowest(size)], explained=explained)
            if one.lessons:
                lessons[name] = one._replace(shares={})
        return Learnt(lessons, overall._replace(shares={}))

    def _put(self, folder: str, text: str, everywhere: bool = True) -> None:
        if everywhere:
            self._all.add(text, folder)
        sample = self._folders.get(folder)
        if sample is None:
            if self._bound < 1 << 32 and _sum(folder) >= self._bound:
                return
            sample = self._folders[folder] = _Sample(self._kept)
        few = len(sample.texts) < self._kept
        if sample.add(text, folder) and few:
            self._held += 1
            while self._held > HELD:
                self._shrink()

    def _shrink(self) -> None:
        """Hold less: fewer documents of each folder, then fewer folders."""
        if self._kept > FEWEST_KEPT:
            self._kept //= 2
            for sample in self._folders.values():
                sample.shrink(self._kept)
        else:
            self._bound //= 2
            self._folders = {name: sample for name, sample in self._folders.items() if _sum(name) < self._bound}
        self._held = sum(min(self._kept, len(sample.texts)) for sample in self._folders.values())


class _Sample:
    """The different texts with the lowest check sums, and the folder of each."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.texts: dict[str, str] = {}
        self._order: list[tuple[int, str]] = []  # of the texts; empty where it is not known
        self._bound = 1 << 32

    def add(self, text: str, folder: str) -> bool:
        """Whether the text is a new one of the sample."""
        if self._bound < 1 << 32 and _sum(text) > self._bound:
            return False
        old = self.texts.get(text)
        if old is not None:
            if folder < old:
                self.texts[text] = folder
            return False
        self.texts[text] = folder
        self._order = []
        if len(self.texts) > 2 * self.size:
            self.texts = self.lowest()
            self._bound = max(map(_sum, self.texts))
        return True

    def shrink(self, size: int) -> None:
        self.size = size
        if len(self.texts) > 2 * size:
            self.texts = self.lowest()
            self._bound = max(map(_sum, self.texts))

    def lowest(self, size: int = 0) -> dict[str, str]:
        """So many of the sample (all of it where no size is given); what is held beyond it is only room for more."""
        size = min(size or self.size, self.size)
        if len(self.texts) <= size:
            return self.texts
        if not self._order:
            self._order = sorted((_sum(text), text) for text in self.texts)
        return {text: self.texts[text] for _, text in self._order[:size]}


def _sum(text: str) -> int:
    """The check sum of the last words of the longest line by the alphabet: cuts of furniture seldom change it."""
    line = max(text.split("\n"), key=len)
    return crc32(" ".join(sorted(set(line.split()))[-MARKING:]).encode("utf-8", "surrogatepass"))


def _clipped(text: str) -> str:
    """The head and the tail of a long text; the signs between them stand in no template."""
    if len(text) <= 2 * CLIP:
        return text
    return f"{text[:CLIP]}\0\n\0{text[-CLIP:]}"


class Learnt:
    """What was learnt, ready to be looked up."""

    def __init__(self, folders: dict[str, Taught], overall: Taught) -> None:
        self._folders, self._overall = folders, overall
        self._desks: dict[str, _Desk] = {}

    def joined(self, other: Learnt) -> Learnt:
        """What the one and the other teach."""
        names = sorted({*self._folders, *other._folders})
        folders = {n: _joined(self._folders.get(n, NOTHING), other._folders.get(n, NOTHING)) for n in names}
        return Learnt(folders, _joined(self._overall, other._overall))

    def entries(self) -> tuple[Lesson, ...]:
        """All templates learnt, each once, with the most documents it was met in."""
        best: dict[tuple[str, str, str], Lesson] = {}
        for one in (self._overall, *self._folders.values()):
            for lesson in one.lessons:
                old = best.get(lesson.kind)
                if old is None or (*_weight(lesson), old.example) > (*_weight(old), lesson.example):
                    best[lesson.kind] = lesson
        return tuple(best[k] for k in sorted(best))

    def findings(self, name: str, folder: str, text: str) -> list[Finding]:
        """What was learnt of a document's folder, or of all, and stands in it; in reading order, edits apart.

        Nothing without one of a few words; most documents have none of them.
        """
        desk = self._desk(folder)
        if not desk.words:
            return []
        marked = _has_marks(text)
        plain = nfc(text) if marked else text
        for word in desk.words:
            if word in plain:
                return _Reading(name, text, desk, marked).findings()
        return []

    def _desk(self, folder: str) -> _Desk:
        desk = self._desks.get(folder)
        if desk is None:
            desk = self._desks[folder] = _Desk(self._folders.get(folder, NOTHING), self._overall)
        return desk


def _weight(lesson: Lesson) -> tuple[bool, int]:
    return lesson.sure, lesson.documents


def _joined(one: Taught, other: Taught) -> Taught:
    lessons = tuple(dict.fromkeys((*one.lessons, *other.lessons)))
    return Taught(lessons, one.common | other.common, max(one.related, other.related), {})


def _has_marks(text: str) -> bool:
    """Whether a text has letters taken apart, by the commonest marks."""
    return not text.isascii() and any(mark in text for mark in _COMMON_MARKS)


class _Desk:
    """The lessons that hold for a folder, with their matchers."""

    def __init__(self, own: Taught, overall: Taught) -> None:
        lessons: dict[tuple[str, str], Lesson] = {}
        for lesson in (*own.lessons, *overall.lessons):
            old = lessons.setdefault((lesson.template, lesson.at), lesson)
            if lesson.sure and not old.sure:
                lessons[lesson.template, lesson.at] = lesson
        self.by_place: dict[str, list[tuple[Lesson, Matcher]]] = {}
        for lesson in sorted(lessons.values(), key=lambda lesson: not lesson.sure):
            self.by_place.setdefault(lesson.at, []).append((lesson, Matcher(lesson.template)))
        self.words = _cover([literals(lesson.template) for lesson in lessons.values()])
        self.common = own.common | overall.common
        self.related = max(own.related, overall.related)

    def at(self, place: str) -> Sequence[tuple[Lesson, Matcher]]:
        return self.by_place.get(place, ())


def _cover(templates: Iterable[tuple[str, ...]]) -> list[str]:
    """A few words of which every template holds one."""
    left = [set(words) for words in templates]
    out: list[str] = []
    while left:
        counts: dict[str, int] = {}
        for words in left:
            for word in words:
                counts[word] = counts.get(word, 0) + 1
        best = max(counts, key=lambda w: (counts[w] * min(len(w), 4), len(w), w))
        out.append(best)
        left = [words for words in left if best not in words]
    return out


_STANDFIRST = Lesson("repeated-standfirst", "", "line", 0, False, "")  # offered


class _Line(NamedTuple):
    start: int
    end: int
    text: str


class _Mark(NamedTuple):
    """Furniture found: the characters, and whether they are safe to cut."""

    start: int
    end: int
    lesson: Lesson
    safe: bool


def _lines(text: str, marked: bool) -> Iterator[_Line]:
    """The lines that are not blank, white space around them left out; their texts in NFC where they are marked."""
    start = 0
    for line in (text.replace("\r", "\n") if "\r" in text else text).split("\n"):
        body = line.strip()
        if body:
            at = start + len(line) - len(line.lstrip())
            yield _Line(at, at + len(body), nfc(body) if marked else body)
        start += len(line) + 1


class _Reading:
    """One document being looked through."""

    def __init__(self, name: str, text: str, desk: _Desk, marked: bool) -> None:
        self.name, self.text, self.desk = name, text, desk
        self.lines = list(_lines(text, marked))
        words = desk.words  # each template holds one of them
        self.hits = [n for n, line in enumerate(self.lines) if any(word in line.text for word in words)]
        self.marks: dict[int, _Mark] = {}  # by line; whole lines
        self.parts: dict[int, list[_Mark]] = {}  # by line; parts of lines
        self.inner: dict[int, _Mark] = {}  # by line; those that are safe, in a tail that is not
        self.kept: dict[int, Location] = {}  # where the copy of a line stays

    def findings(self) -> list[Finding]:
        if not self.hits:
            return []
        self._whole_lines()
        end = self._tail()
        self._captions(end)
        self._sign_off(end)
        dateline = self._dateline(end)
        self._standfirst(dateline)
        told = list(self._told())
        if self.inner:
            inner = list(self._runs(self.inner))
            told = [*inner, *(part for f in told for part in (around(f, inner, self.text) if _is_tail(f) else (f,)))]
        return sorted(told, key=lambda f: f.location)

    def _whole_lines(self) -> None:
        lessons = self.desk.at("line")
        for n in self.hits if lessons else ():
            line = self.lines[n]
            if len(line.text) <= WIDEST:
                for lesson, matcher in lessons:
                    if matcher.anchor in line.text and matcher.line(line.text):
                        old = self.marks.get(n)
                        if old is None or (lesson.sure and not old.lesson.sure):
                            self.marks[n] = self._whole(n, lesson)

    def _whole(self, n: int, lesson: Lesson) -> _Mark:
        """A mark of a whole line; not of the first one for sure, which is the headline as a rule."""
        return _Mark(self.lines[n].start, self.lines[n].end, lesson, lesson.sure and n > 0)

    def _tail(self) -> int:
        """Where the story ends, in lines; marks the teasers below it."""
        end = len(self.lines)
        from corpus_cli.engines.strip_boilerplate.repeats_words import related

        headings = self.desk.at("tail-heading")
        for n in self.hits if headings else ():
            line = self.lines[n]
            if n < 2 or len(line.text) > WIDEST:
                continue
            lesson = next((k for k, m in headings if m.anchor in line.text and m.line(line.text)), None)
            if lesson is None:
                continue
            rest = self.text[line.end : self.lines[-1].end]
            below = [k for k in range(n + 1, end) if k not in self.marks]
            if not below or not related(self.text[: line.start], rest, self.desk.common, self.desk.related):
                self.inner = {k: m for k, m in self.marks.items() if k > n and m.safe and not lesson.sure}
                self.marks = {k: mark for k, mark in self.marks.items() if k < n}
                self.marks[n] = _Mark(line.start, self.lines[-1].end, lesson, lesson.sure)
                end = n
            break
        while end and end - 1 in self.marks and self.marks[end - 1].lesson.cut:
            end -= 1
        return end

    def _captions(self, end: int) -> None:
        last = next((n for n in range(end - 1, 0, -1) if n not in self.marks), 0)
        for n in self.hits:
            line = self.lines[n]
            if n >= last:
                break  # the last line of a story is none
            if n in self.marks or len(line.text) > CAPTION:
                continue
            lesson = self._credit(line.text)
            if lesson:
                self.marks[n] = self._whole(n, lesson)

    def _credit(self, text: str) -> Lesson | None:
        """The credit a caption ends or begins with."""
        for lesson, matcher in self.desk.at("caption"):
            if matcher.anchor in text and matcher.end(text) > 0:
                return lesson
        for lesson, matcher in self.desk.at("caption-start"):
            if matcher.anchor in text and 0 < matcher.start(text) < len(text):
                return lesson
        return None

    def _sign_off(self, end: int) -> None:
        last = next((n for n in range(end - 1, 0, -1) if n not in self.marks), 0)
        if last not in self.hits or not last:
            return
        line = self.lines[last]
        best, chosen = len(line.text), None
        for lesson, matcher in self.desk.at("end"):
            if chosen and chosen.sure and not lesson.sure:
                break  # the sure ones come first, and what is only offered does not hide them
            at = matcher.end(line.text)
            if 0 < at < best:
                best, chosen = at, lesson
        if chosen:
            kept = line.text[:best].rstrip()
            ended = not kept[-1].isalnum()
            if len(kept) >= LEAST_STORY or ended:
                safe = chosen.sure and (ended or not (chosen.template[0].isalnum() or chosen.template[0] == "{"))
                self.parts.setdefault(last, []).append(_Mark(self._place(line, len(kept)), line.end, chosen, safe))

    def _dateline(self, end: int) -> int:
        """The line with the dateline; -1 for none. What is only offered does not hide what is sure further down."""
        story = [n for n in range(end) if n not in self.marks][:HEAD]
        for sure, n in product((True, False), [n for n in story if n in self.hits]):
            line = self.lines[n]
            best, chosen = 0, None
            for lesson, matcher in self.desk.at("start"):
                if lesson.sure is sure and matcher.anchor in line.text[:WIDEST]:
                    at = matcher.start(line.text)
                    if best < at < len(line.text):
                        best, chosen = at, lesson
            if chosen:
                end_of_it = len(line.text) - len(line.text[best:].lstrip())
                mark = _Mark(line.start, self._place(line, end_of_it), chosen, chosen.sure)
                self.parts.setdefault(n, []).append(mark)
                return n
        return -1

    def _place(self, line: _Line, offset: int) -> int:
        """The offset in the document of an offset in a line's text."""
        if len(line.text) == line.end - line.start:
            return line.start + offset
        low, wanted = 0, line.text[:offset]
        high = line.end - line.start
        while low < high:  # the shortest beginning that has so many signs in NFC
            middle = (low + high) // 2
            if len(nfc(self.text[line.start : line.start + middle])) < len(wanted):
                low = middle + 1
            else:
                high = middle
        while low < line.end - line.start and combining(self.text[line.start + low]):
            low += 1
        return line.start + low

    # ---------------------------------------------------------------- telling
    def _told(self) -> Iterator[Finding]:
        for n, marks in self.parts.items():
            for mark in marks:
                line = self.lines[n]
                shown = self.text[mark.start : mark.end]
                start = mark.start + len(shown) - len(shown.lstrip())
                end = mark.end - (len(shown) - len(shown.rstrip()))
                if mark.start > line.start or mark.end < line.end:
                    yield self._finding(n, mark, start, end, (mark.start, mark.end))
        yield from self._runs(self.marks)

    def _runs(self, marks: Mapping[int, _Mark]) -> Iterator[Finding]:
        """Findings of whole lines; neighbours that are equally safe share the blanks that go with them."""
        done = 0
        for run in _runs(marks):
            for finding in self._run(run, [marks[n] for n in run], run[0] - 1 in marks, done):
                yield finding
                done = finding.edit.end if finding.edit else done

    def _run(self, run: Sequence[int], marks: Sequence[_Mark], below: bool, done: int) -> Iterator[Finding]:
        """Findings of one run; `below`: another one stands above it, whose cuts end at `done` and may not be made."""
        first, last = marks[0], marks[-1]
        before = self.lines[run[0] - 1].end if run[0] else 0
        after = next((line.start for line in self.lines[run[-1] + 1 :] if line.start >= last.end), len(self.text))
        even = line_ends(self.text[before : first.start]) == line_ends(self.text[last.end : after])
        low, high = cut(
            self.text, 0 if below and even and after < len(self.text) else before, first.start, last.end, after
        )
        for i, (n, mark) in enumerate(zip(run, marks, strict=True)):
            start = max(low, done) if i == 0 else mark.start
            end = high if i == len(run) - 1 else self.lines[n + 1].start
            yield self._finding(n, mark, mark.start, mark.end, (start, end) if mark.lesson.cut else None)

    def _finding(self, n: int, mark: _Mark, start: int, end: int, cut_out: tuple[int, int] | None) -> Finding:
        lesson, kept = mark.lesson, self.kept.get(n)
        told = f"{message(self.text[start:end])}, {_WORDS.get(lesson.rule, 'learnt')}"
        links = (Link("duplicate-of", kept, 1.0),) if kept else ()
        edit = Edit(*cut_out, "", mark.safe) if cut_out else None
        return Finding(lesson.rule, Location(self.name, start, end), told, links, edit)

    def _standfirst(self, dateline: int) -> None:
        """Mark the copies of the lead above the dateline."""
        if dateline < 1:
            return
        start, end = self.parts[dateline][0].end, self.lines[dateline].end
        lead = folded(self.text[start : min(end, start + 2_000)])
        for n in range(1, dateline):
            above = self.lines[n]
            if n in self.marks or not LEAST_STANDFIRST <= len(above.text) <= 1_500:
                continue
            form = folded(above.text).rstrip(".…! ")
            if lead.startswith(form) and not lead[len(form) : len(form) + 1].isalnum():
                self.marks[n] = _Mark(above.start, above.end, _STANDFIRST, False)
                self.kept[n] = Location(self.name, start, min(end, start + len(above.text)))


def _is_tail(finding: Finding) -> bool:
    return finding.rule == "teaser-tail"


def _runs(marks: Mapping[int, _Mark]) -> list[list[int]]:
    """Lines that follow one another and are equally safe to cut."""
    out: list[list[int]] = []
    for n in sorted(marks):
        if out and out[-1][-1] == n - 1 and _kind(marks[n]) == _kind(marks[n - 1]):
            out[-1].append(n)
        else:
            out.append([n])
    return out


def _kind(mark: _Mark) -> tuple[bool, bool]:
    return mark.safe, mark.lesson.cut
