"""What was learnt, as templates in the language of the rule packs, and where they match in a line.

Slots here are bounded and typed: a name's words begin with a capital wherever the script has capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from corpus_cli.engines.strip_boilerplate.repeats_shape import ELIDED, PARTICLES

FEWEST = 20  # documents: from fewer nothing is learnt
WIDEST = 200  # characters of a line that is furniture as a whole
REACH = 120  # characters at the start or the end of a line in which a template has to match
_WORD = r"[^\W_][\w.'’‘·&\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f]{0,40}"
_BLANK = r"[^\S\r\n]"
_GLUE = rf"(?:{_BLANK}{{1,3}}|-|/|{_BLANK}?[-–]{_BLANK}?)"
_SLOTS = {
    "name": rf"({_WORD}(?:{_GLUE}{_WORD}){{0,5}}?)",
    "date": r"([^\W_][\w.,/ \u00a0\u202f-]{1,34}?)",
    "initials": r"([^\W\d_]{1,4})",
    "number": r"(\d{1,12})",
    "year": r"((?:19|20)\d\d)",
    "any": r"([^\s()\[\]（）【】][^\r\n()\[\]（）【】]{0,29}?)",
}
_DASHES = "-‐‑‒–—―−﹘﹣－"
_QUOTES = ("'‘’‚‛′´`", '"“”„‟″«»')


class Part(NamedTuple):
    """A part of a template: a slot's name with no text, or literal text; `blank` whether white space stands before."""

    slot: str
    text: str
    blank: bool


def written(parts: Sequence[Part]) -> str:
    """The template as the packs have it."""
    out = []
    for part in parts:
        out.append(" " if part.blank else "")
        out.append("{" + part.slot + "}" if part.slot else re.sub(r"([\\{}\[\]])", r"\\\1", part.text))
    return "".join(out).strip()


class Lesson(NamedTuple):
    """A template learnt; `sure`: its cuts are safe edits, else they are offered; not `cut`: it is only reported.

    `at` is line (a whole one), start (of a line: a dateline), end (of the last line of a story: a sign-off), caption
    (the end of a line that goes whole), caption-start (the same at its start) or tail-heading.
    """

    rule: str
    template: str
    at: str
    documents: int
    sure: bool
    example: str
    cut: bool = True

    @property
    def kind(self) -> tuple[str, str, str]:
        """What two lessons share that differ only in where and how often they were learnt."""
        return self.rule, self.template, self.at


class Taught(NamedTuple):
    """What a folder teaches: its lessons, and the words too common in it to say that two texts are related."""

    lessons: tuple[Lesson, ...]
    common: frozenset[str]
    related: float  # share of rarer words from which on a text goes on with a story
    shares: Mapping[str, float]  # of the documents that hold a word looked at


NOTHING = Taught((), frozenset(), 0.0, {})


class Matcher:
    """Where a template matches: `line` whole, `start` of a line, `end` of a line. All give (start, end) or None."""

    def __init__(self, template: str) -> None:
        pattern, self.slots = _pattern(template)
        self._line = re.compile(pattern)
        words = literals(template)
        self.anchor = max(words, key=len, default="")
        self.first = words[0] if words and template.lstrip("\\").startswith(words[0]) else ""

    def line(self, text: str) -> bool:
        """Whether the text as a whole is the template's."""
        found = self._line.fullmatch(text) if len(text) <= WIDEST and self.anchor in text else None
        return found is not None and self._typed(found)

    def start(self, text: str) -> int:
        """Where the template ends that a text begins with; 0 for nowhere."""
        found = self._line.match(text[:REACH])
        return found.end() if found and self._typed(found) else 0

    def first_value(self, text: str) -> str:
        """What the first slot holds in a text that begins with the template."""
        found = self._line.match(text[:REACH])
        return found[1] if found and self.slots else ""

    def end(self, text: str) -> int:
        """Where the template begins that a text ends with; -1 for nowhere."""
        low = max(0, len(text) - REACH)
        tail = text[low:]
        first = tail.rfind(self.anchor)
        if first < 0:
            return -1
        for at in self._beginnings(tail, first):
            found = self._line.fullmatch(tail, at)
            if found and self._typed(found):
                return low + at
        return -1

    def _beginnings(self, text: str, last: int) -> Iterator[int]:
        """Where the template may begin in a text, not after `last`: where its first word stands, or at any word."""
        if self.first:
            at = text.find(self.first, 0, last + len(self.anchor))
            while 0 <= at <= last:
                yield at
                at = text.find(self.first, at + 1, last + len(self.anchor))
            return
        for i in range(last + 1):
            inside = text[i].isspace() or (i > 0 and text[i].isalnum() and text[i - 1].isalnum())
            if not inside or text[i] >= "\u3040":
                yield i

    def _typed(self, found: re.Match[str]) -> bool:
        return all(_is(slot, value) for slot, value in zip(self.slots, found.groups(), strict=True))


def _is(slot: str, value: str) -> bool:
    """Whether a value is of a slot's kind."""
    if slot == "name":
        words = re.split(r"[\s/-]+", value)
        return not words[0][:1].islower() and all(map(_in_name, words))
    if slot == "date":
        return any(c.isdecimal() for c in value)
    return True


def _in_name(word: str) -> bool:
    """Whether a word may stand in a name."""
    return not word[:1].islower() or word in PARTICLES or re.split("['’‘]", word)[0] in ELIDED


@cache
def literals(template: str) -> tuple[str, ...]:
    """The literal texts between the slots of a template, without blanks, dashes and quotes, which may differ."""
    odd = re.escape(_DASHES + "".join(_QUOTES))
    bare = re.sub(r"\{[a-z]+\}(?<!\\)", "\0", re.sub(r"\\(.)", lambda m: m[1] if m[1] not in "{}" else "\0", template))
    return tuple(piece for piece in re.split(rf"[\0\s{odd}]+", bare) if piece)


def _pattern(template: str) -> tuple[str, tuple[str, ...]]:
    out: list[str] = []
    slots: list[str] = []
    for escaped, slot, blank, sign in re.findall(rf"\\(.)|\{{([a-z]+)\}}|(\s+)|([{_DASHES}]+|.)", template):
        if slot:
            out.append(_SLOTS[slot])
            slots.append(slot)
        elif blank:
            out.append(_BLANK + "{1,4}")
        else:
            out.append(_literal(escaped or sign))
    return "".join(out), tuple(slots)


def _literal(sign: str) -> str:
    if sign[0] in _DASHES:
        return f"[{_DASHES}]{{1,3}}"
    for quotes in _QUOTES:
        if sign in quotes:
            return f"[{quotes}]"
    return re.escape(sign)
