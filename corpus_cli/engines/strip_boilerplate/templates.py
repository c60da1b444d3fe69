"""Templates: a literal text with slots in braces and optional parts in square brackets.

`{place}[, {date}] ({agency}) {dash}`: rule packs are written in these, and what is learnt from a corpus, too.
`\\[ \\] \\{ \\} \\\\` stand for themselves. In literal text a blank stands for any run of blanks, a dash for any dash,
a quote for any quote of its kind. A template becomes a pattern whose slots are generous; what a slot caught is then
checked by `slots.py`. Patterns are bounded everywhere: a match costs the same in a line of 64 MB.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

BLANK = r"\s{1,4}"
DASH = "[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
SINGLE, DOUBLE = "'‘’‚‛′´`ʼ", '"“”„‟″«»'
_OUT = r'\n\r()\[\]{}<>!?"“”«»=*|（）【】'

SLOTS = {
    "place": rf"([^\W\d_][^\d:;{_OUT}]{{0,54}}?)",
    "date": rf"([^\W_][^;{_OUT}]{{0,32}}?)",
    "agency": rf"([^\W_][^:;{_OUT}]{{0,44}}?)",
    "name": rf"([^\W\d_][^:{_OUT}]{{0,79}}?)",
    "names": r"([^\W_][^\n\r{}<>=*|]{0,400}?)",
    "credit": r"([^\W_][^\n\r{}<>=*]{0,120}?)",
    "listed": r"([^\W_][^\n\r{}<>=*]{0,120}?)",
    "photo": r"([^\W\d_][^\n\r\d:/{}<>()\[\]]{0,30}?)",
    "source": r"([^\W\d_][^\n\r\d:/{}<>()\[\]]{0,30}?)",
    "initials": r"([^\W\d_]{1,5}(?:[\s/+.()-]{1,6}[^\W\d_]{1,6}){0,7}[/.)]{0,2})",
    "dash": rf"{DASH}{{1,3}}",
    "email": r"(?:[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4})",
    "number": r"(?:\d{1,12})",
    "year": r"(?:(?:19|20)\d\d)",
    "time": r"(?:\d{1,2}\s?[:.hH時시点]\s?\d{2}(?::\d\d)?分?(?:\s?[A-Z]{2,4})?)",
    "any": r"([^\s][^\n\r]{0,59}?)",
    "text": r"([^\s][^\n\r]{0,299}?)",
}
OPEN = frozenset({"any", "text", "name", "names", "place", "credit", "number", "year"})  # may hold what a story says
_PIECE = re.compile(r"\\(.)|\{([^{}]*)\}|([\[\]])|([^\\{}\[\]]+)|([{}\\])", re.DOTALL)


class TemplateError(ValueError):
    """A template that cannot be read; the text says why."""


class Part(NamedTuple):
    """A piece of a template: `kind` is literal, slot, open or close (of an optional part)."""

    kind: str
    text: str


def parts(template: str) -> list[Part]:
    """The pieces of a template in reading order; raises TemplateError."""
    found: list[Part] = []
    depth = 0
    for piece in _PIECE.finditer(template):
        escaped, slot, bracket, literal, stray = piece.groups()
        if stray:
            raise TemplateError(f"a single {stray!r} in {template!r}: write \\{stray} for the sign itself")
        if slot is not None:
            if slot not in SLOTS:
                raise TemplateError(f"unknown slot {slot!r} in {template!r}{_nearest(slot)}")
            found.append(Part("slot", slot))
        elif bracket:
            depth += 1 if bracket == "[" else -1
            found.append(Part("open" if bracket == "[" else "close", bracket))
        elif found and found[-1].kind == "literal":
            found[-1] = Part("literal", found[-1].text + (escaped or literal))
        else:
            found.append(Part("literal", escaped or literal))
        if depth < 0:
            break
    if depth:
        raise TemplateError(f"square brackets do not match in {template!r}: write \\[ and \\] for the signs themselves")
    if not any(part.kind in ("literal", "slot") for part in found):
        raise TemplateError("an empty template")
    return found


def _nearest(slot: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(slot, SLOTS, 1)
    return f"; did you mean {{{near[0]}}}?" if near else f" (there are {', '.join(SLOTS)})"


def escaped(text: str) -> str:
    """A literal text as a template that matches it."""
    return re.sub(r"([\\{}\[\]])", r"\\\1", text)


def is_open(template: str) -> bool:
    """Whether nothing in a template says what it finds: no word or sign that must be there, and no telling slot."""
    depth = 0
    for part in parts(template):
        depth += {"open": 1, "close": -1}.get(part.kind, 0)
        if depth:
            continue
        if part.kind == "slot" and part.text not in OPEN:
            return False
        if part.kind == "literal" and part.text.strip(" \t\r\n.,;"):
            return False
    return True


def too_open(template: str) -> str:
    """Why a line could be shared out among the slots of a template in more ways than may be tried; "" where not."""
    found = parts(template)
    optional = sum(part.kind == "open" for part in found)
    if optional > MOST_OPTIONAL:
        return f"has {optional} optional parts, and {MOST_OPTIONAL} are the most"
    ways = 1.0
    for i, part in enumerate(found):
        if part.kind == "slot" and SLOTS[part.text].startswith("([^"):  # it may end wherever the text behind it stands
            ways *= max(1.0, _widest(part.text) / max(1, len(_behind(found[i + 1 :]))))
    return "" if ways <= MOST_WAYS else "has too many slots that may end anywhere: write more of the text between them"


MOST_OPTIONAL = 12
MOST_WAYS = 50_000_000  # less than a second for a line made to be difficult; of the built-in packs 33 million at most


def _widest(slot: str) -> int:
    """How many characters a slot may hold."""
    return 1 + sum(map(int, re.findall(r"\{\d,(\d+)\}", SLOTS[slot])))


def _behind(found: list[Part]) -> str:
    """The text that follows a slot; "" where that is another slot."""
    part = next((part for part in found if part.kind in ("literal", "slot")), Part("slot", ""))
    return part.text if part.kind == "literal" else ""


def literal(template: str) -> str | None:
    """The text of a template without slots and optional parts; None where it has some."""
    found = parts(template)
    return found[0].text if len(found) == 1 and found[0].kind == "literal" else None


def pattern(template: str, names: str = "") -> tuple[str, tuple[str, ...]]:
    """The pattern of a template and the slot of each of its groups.

    `names` is an alternation of agency names that are written without blanks around them (新华社北京...): there
    a generous slot cannot know where the name ends.
    """
    found = parts(template)
    out: list[str] = []
    slots: list[str] = []
    for part in found:
        if part.kind == "slot":
            out.append(f"({names})" if names and part.text == "agency" else SLOTS[part.text])
            if out[-1].startswith("(") and not out[-1].startswith("(?:"):
                slots.append(part.text)
        else:
            out.append({"open": "(?:", "close": ")?"}.get(part.kind) or "".join(_literal(part.text)))
    return "".join(out), tuple(slots)


def runs_on(template: str) -> bool:
    """Whether an agency in a template stands between words without blanks."""
    return "}{agency}" in template or is_dense(template)


def is_dense(text: str) -> bool:
    """Whether there are signs in a text that are written without blanks between words."""
    return not text.isascii() and any("\u3040" <= sign <= "\u9fff" for sign in text)


def _literal(text: str) -> Iterator[str]:
    for run in re.findall(r"\s+|\S", text):
        if run.isspace():
            yield BLANK
        elif run in DASHES:
            yield DASH
        elif run in SINGLE:
            yield f"[{SINGLE}]"
        elif run in DOUBLE:
            yield f"[{DOUBLE}]"
        else:
            yield re.escape(run)
