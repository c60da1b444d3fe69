"""sign-off: what a wire puts after the last sentence: its name, an end mark, the initials of the desk, who reported.

On a line of its own after the story, or stuck to the last paragraph. The sentence keeps its stop: of "./." only "/."
goes. An end mark "/." ends a paragraph anywhere (two dispatches in one file).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus_cli.engines.strip_boilerplate.pack import UNSURE, Form, Packs, fold, forms, notice, word_key
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.slots import REMEMBERED, Lists, is_agency, is_names

LINES = 12  # paragraphs after a story
LONGEST = 450  # characters
NAMED = 130  # a line with a name and an agency is not longer
NEAR = 200  # a sign-off without brackets begins this near to the end
SHORT = 60  # characters: sign-offs come again and again
STACKED = 8  # "... ./. (VNA)" is two
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[.!?…。！？\"”»’)\]）]\s*(?=[^\s.!?…。！？\"”»’)\]）])")
_STOPS = frozenset(".!?…。！？\"”»’')]）:;")
_ENDS = frozenset('.!?…。！？"”»')  # of a story's last sentence, which names nobody who reported
_TELLING = ("contribu", "reported from")
_DASHES = "-–—―−"
_OPEN = {")": "(", "]": "[", "）": "（", "】": "【", "〕": "〔", ">": "<"}


def find(reading: Reading, packs: Packs) -> None:
    """Marks the sign-offs after the last paragraph of the story, and at its end."""
    i = reading.last - 1
    low = max(0, i - LINES)
    while i > low and not _is_listed(reading, i, low, packs):
        if i in reading.edges:
            reading.whole.setdefault(i, reading.edges[i])
        elif i not in reading.whole:
            if not (_is_sign_off_at(reading, i, packs) or _initials(reading, i, packs) or _is_author(reading, i)):
                break
            reading.mark(i, "sign-off", message(reading.lines[i]))
        i -= 1
    if i >= 0 and i not in reading.whole:
        _stuck(reading, i, packs)
    _within(reading, i, packs)
    if "/." in reading.text:
        _end_marks(reading, packs)


def may_be(line: str, packs: Packs) -> bool:
    """Whether a line may be a sign-off, whatever stands above it."""
    return is_sign_off(line, packs) or (len(line) <= 12 and _GROUP.fullmatch(line) is not None)


def _initials(reading: Reading, i: int, packs: Packs) -> bool:
    """Whether a line is one group of capitals, or two of two letters, under a sign-off; "AB cd" in a wire's file."""
    line = reading.lines[i]
    if len(line) > 12 or not _GROUP.fullmatch(line):
        return False
    return _below_sign_off(reading, i, packs) or (" " in line and not line.isupper() and _is_wire(reading, i, packs))


def _below_sign_off(reading: Reading, i: int, packs: Packs) -> bool:
    start, end = reading.spans[i - 1]
    return is_sign_off(reading.lines[i - 1], packs) or stuck(reading.text, start, end, packs) >= 0


def _is_sign_off_at(reading: Reading, i: int, packs: Packs) -> bool:
    """Whether a paragraph is a sign-off; AB/CD only in a file that has another mark of a wire: TCP/IP is none."""
    line = reading.lines[i]
    if not is_sign_off(line, packs):
        return _is_desk(line, packs) and _is_wire(reading, i, packs)
    if len(line) > 24 or not _CAPITALS.fullmatch(line) or not packs.lists.agencies.isdisjoint(line.split("/")):
        return True
    return _is_wire(reading, i, packs)


def _is_wire(reading: Reading, i: int, packs: Packs) -> bool:
    """Whether the file has another mark of a wire."""
    marks = (*reading.parts, *reading.whole.values())
    return reading.lead >= 0 or any(mark.rule in _WIRE for mark in marks) or _below_sign_off(reading, i, packs)


def _is_desk(line: str, packs: Packs) -> bool:
    """Whether a line is letters of a desk that need a wire around them: ABC-DEF, Abc/Def, (AGI) Abc/Def."""
    found = re.fullmatch(_DESK, line) if len(line) <= 24 else None
    return found is not None and (not found[1] or found[1] in packs.lists.agencies)


_LETTERS = r"[A-Z]{2,4}(?:[-/][A-Z]{2,4}){1,2}|[A-Z][a-z]{1,3}\d?(?:/[A-Z][a-z]{1,3}){1,2}"
_DESK = rf"(?:\(([^\W\d_]{{2,12}})\)\s?)?(?:{_LETTERS})"  # seldom needed: compiled then


def _is_author(reading: Reading, i: int) -> bool:
    """Whether a line is the name under a story that Vietnamese papers sign with: "Lê Minh - Trần An", "H.MINH"."""
    line, above = reading.lines[i], reading.lines[i - 1]
    if len(line) > 60 or len(above) < NAMED or above[-1] not in _STOPS or above.isascii():
        return False
    if sum(sign in _VIETNAMESE for sign in above[:NAMED]) * 12 < NAMED:
        return False
    found = re.fullmatch(_AUTHORS, line)
    return found is not None and all(word[0].isupper() for word in _WORD.findall(line))


_VIETNAMESE = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_AUTHOR = r"(?:[^\W\d_]{1,7}(?: [^\W\d_]{1,7}){1,3}|(?:[^\W\d_]{1,2}\.){1,2} ?[^\W\d_]{1,7}\.?)"
_AUTHORS = rf"{_AUTHOR}(?:(?: [-–—] |, ){_AUTHOR}){{0,2}}"


def _within(reading: Reading, last: int, packs: Packs) -> None:
    """Marks lines in brackets that sign a story above other copy, and the lines of the desk beside them."""
    for i in range(1, last):
        line = reading.lines[i]
        if len(line) > LONGEST or i in reading.whole or (line[0] not in _BRACKETS and ":" not in line[:24]):
            continue
        if _is_bracketed(line, packs) or (_is_role(line, packs) and _is_role(reading.lines[i + 1], packs)):
            for j in range(i, last):
                if j not in reading.whole and not is_sign_off(reading.lines[j], packs):
                    break
                if j not in reading.whole:
                    reading.mark(j, "sign-off", message(reading.lines[j]))
        elif len(line) <= NAMED and is_sign_off(line, packs):
            reading.doubted.append(i)


def _is_bracketed(line: str, packs: Packs) -> bool:
    """Whether a line is an agency in brackets, or says in brackets who reported and who edited."""
    closing = _CLOSING.get(line[0])
    if closing is None or line[-1] != closing:
        return False
    return is_agency(line[1:-1], packs.lists) or (len(line) > 24 and is_sign_off(line, packs))


def _is_role(line: str, packs: Packs) -> bool:
    return _ROLE.match(line) is not None and is_sign_off(line, packs)


_CLOSING = {"(": ")", "[": "]", "（": "）", "【": "】", "/": "/"}
_BRACKETS = frozenset(_CLOSING)
_ROLE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?\s?[:：]\s?[^\W\d_]")


_CAPITALS = re.compile(r"[^\W\da-z_]{1,5}(?:/[^\W\da-z_]{1,5}){1,4}")
_WIRE = ("dateline", "sign-off", "caption", "credit")


def _is_listed(reading: Reading, i: int, low: int, packs: Packs) -> bool:
    """Whether a line at the end names someone of an agency, and one beside it someone of another: no sign-off."""
    own = _agency(reading.lines[i], packs)
    if not own:
        return False
    beside = [_agency(reading.lines[j], packs) for j in (i - 1, i + 1) if low <= j < reading.last]
    return any(agency not in ("", own) for agency in beside)


def _agency(line: str, packs: Packs) -> str:
    """The agency behind a name: of "Ann Lee, BBC" it is BBC."""
    return _agency_of(line, packs.lists) if len(line) <= NAMED else ""


@lru_cache(REMEMBERED)
def _agency_of(line: str, lists: Lists) -> str:
    found = _PERSON.fullmatch(line)
    if not found or is_agency(found[1], lists) or not is_agency(found[2], lists):
        return ""
    return found[2] if is_names(found[1], lists) else ""


_PERSON = re.compile(r"([^\W\d_][^\d:,/()\n]{2,60}?)\s?(?:, ?| ?/ ?| ?\(| [-–—] )([^,/()\n]{2,40})\)?\.?")


_GROUP = re.compile(r"[A-ZА-Я]{2,4}|[A-Z]{2,4}(?: [A-Z]{2,4}){1,2}|[A-Z]{2,3} [a-z]{2,3}(?: [a-z]{2,3})?|[a-z]{2,4}/?")


def is_sign_off(line: str, packs: Packs) -> bool:
    """Whether a whole line is a sign-off."""
    return _whole(line, packs) if len(line) <= NAMED else len(line) <= LONGEST and _long(line, packs)


@lru_cache(REMEMBERED)
def _whole(line: str, packs: Packs) -> bool:
    hits = packs.literals.get(fold(line), ()) if len(line) < 60 else ()
    for rule, _, exact in hits:
        if rule == "sign-off" and (not exact or exact == " ".join(line.split())):
            return True
    return _form_at(line, 0, len(line), packs, True, line.isascii()) is not None


@lru_cache(64)  # the same text is looked into again when its furniture is gone
def _long(line: str, packs: Packs) -> bool:
    return _form_at(line, 0, len(line), packs, True, line.isascii()) is not None


def _stuck(reading: Reading, i: int, packs: Packs) -> None:
    start, end = reading.spans[i]
    text = reading.text
    for _ in range(STACKED):
        at = stuck(text, start, end, packs, reading.lead >= 0 or bool(reading.whole))
        if at < 0:
            reading.ended = i
            return
        left, right = _end_mark(text, start, end) if text.startswith("/.", at) else (at, end)
        left = start + len(text[start:left].rstrip())
        form = form_at(text, at, end, packs)
        sure = form is None or not form.flags & UNSURE
        safe = not _is_signature(reading, i, left, text[at:end])
        reading.parts.append(Mark("sign-off", left, right, message(text[at:end]), safe, cut=sure))
        end = left


def _is_signature(reading: Reading, i: int, at: int, sign: str) -> bool:
    """Whether what looks like an agency may be who is quoted: "My shop will be gone." – Lusa.

    All of the paragraph is one quotation, and the name is not in capitals; or another name signs the paragraph above.
    """
    if not _SIGNED.fullmatch(sign):
        return False
    start = reading.spans[i][0]
    if sign[0] in _DASHES and not sign.isupper() and QUOTE.fullmatch(reading.text, start, at):
        return True
    above = reading.lines[i - 1] if i and i - 1 not in reading.whole else ""
    found = _SIGNED.search(above, max(0, len(above) - SHORT))
    if not found or above[: found.start()].rstrip()[-1:] not in _ENDS:
        return False
    return found[0].strip() != sign.strip() or max(len(above), at - start) < SHORT


QUOTE = re.compile(r"[\"“„«‘「『][^\"”»“」』]+[\"”»“’」』]")
_SIGNED = re.compile(rf"(?:[{_DASHES}]{{1,2}}\s?[^\W\d_][^.!?:()\n]{{0,40}}|\([^\W\d_][^.!?:()\n]{{0,40}}\))$")


def stuck(text: str, start: int, end: int, packs: Packs, wire: bool = True, deep: int = STACKED) -> int:
    """Where the sign-off stuck to the end of a paragraph begins; -1 where there is none.

    `wire`: the file has other furniture of a wire, so that "-VNA" may stand where the last stop is missing. An end mark
    may stand behind so many (`deep`) others.
    """
    for at in _beginnings(text, start, end):
        before = text[max(start, at - 4) : at].rstrip()
        if (
            before
            and (before[-1] in _STOPS or _unmistakable(text, start, at, end, wire))
            and form_at(text, at, end, packs)
        ):
            return at
    last = text.rfind(" ", max(start, end - SHORT), end)
    if deep and last > start and text[last + 1 : end] in packs.end_texts and text[last - 1].isalnum():
        return last + 1 if stuck(text, start, last, packs, wire, deep - 1) >= 0 else -1
    return -1


def _unmistakable(text: str, start: int, at: int, end: int, wire: bool) -> bool:
    """Whether a sign-off needs no stop before it: an end mark, or an agency behind a dash where a stop should be."""
    if text[at] == "/":
        return _is_end_mark(text, start, end)
    if text.startswith("Enditem", at):
        return True
    return (
        wire
        and text[at] in _DASHES
        and text[at + 1 : end].isupper()
        and text[max(start, at - 4) : at].rstrip()[-1:].islower()
    )


def form_at(text: str, at: int, end: int, packs: Packs) -> Form | None:
    """The form of the sign-off that text[at:end] is, stuck to a paragraph."""
    plain = text.isascii()
    return _form(text[at:end], packs, plain) if end - at <= SHORT else _form_at(text, at, end, packs, False, plain)


@lru_cache(REMEMBERED)
def _form(piece: str, packs: Packs, plain: bool) -> Form | None:
    return _form_at(piece, 0, len(piece), packs, False, plain)


def _form_at(text: str, at: int, end: int, packs: Packs, alone: bool, plain: bool) -> Form | None:
    """The form of the sign-off that text[at:end] is; `plain`: the document is all ASCII."""
    if end - at < 40:
        form = packs.end_texts.get(" ".join(text[at:end].split()))
        if form is not None:
            return form
    word = _WORD.match(text, at, end)
    heads: tuple[str, ...] = (word_key(word[0], 1),) if word else (text[at],)
    if not word and text[at] in _DASHES:
        heads += ("dash",)
    if end - at <= NAMED or (alone and "contribu" in text[at:end]):
        first = word is not None and word[0] in packs.lists.agencies
        if alone:
            told = text[end - 1] not in _ENDS or any(text.find(word, at, end) >= 0 for word in _TELLING)
            told = told or not packs.start_words.isdisjoint(_WORD.findall(text, at, end))
            heads += ("agency", "name", "names", "place", "regex") if told else ("regex",)
        elif plain and not first:
            pass  # only its first word may say what it is
        elif not packs.start_words.isdisjoint(_WORD.findall(text, at, end)):
            heads += ("agency",) if first or not plain else ()
        elif not plain:
            heads += ("names",)
        if alone and "/" in text[at:end]:
            heads += ("initials",)
        if alone and text[at].isdigit():
            heads += ("date", "number", "year", "time")
        if alone and text.find("@", at, end) >= 0:
            heads += ("email",)
    for table in (packs.ends, packs.closing) if alone else (packs.ends,):
        for form in forms(table, heads, text, at, end):
            if notice(form, packs, text, at, end):
                return form
    return None


def _beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a sign-off stuck to a paragraph may begin: a bracket, a dash, a slash, after a stop."""
    if text.startswith("/.", end - 2):
        yield end - 2
    opening = _OPEN.get(text[end - 1]) or (_OPEN.get(text[end - 2]) if text[end - 1] in ".。" else None)
    if opening:
        at = text.rfind(opening, max(start, end - LONGEST), end)
        if at >= 0:
            yield at
        return
    low = max(start, end - NEAR)
    dash = max([text.rfind(sign, low, end) for sign in (_DASHES if not text.isascii() else "-")])
    while dash > start and text[dash - 1] in _DASHES:
        dash -= 1
    if dash >= 0:
        yield dash
    last = text.rfind(" ", low, end) + 1
    if text.startswith("Enditem", last):
        yield last
    yield from [found.end() for found in _BREAK.finditer(text, low, end)][-4:]


def _end_marks(reading: Reading, packs: Packs) -> None:
    """Marks "/." at the end of paragraphs; a path or an address before it is none."""
    cut = {mark.end for mark in reading.parts}
    for i, (start, end) in enumerate(reading.spans[: reading.last]):
        if i in reading.whole or end in cut or not reading.text.startswith("/.", end - 2) or end - start < 12:
            continue
        if _is_end_mark(reading.text, start, end):
            reading.parts.append(Mark("sign-off", *_end_mark(reading.text, start, end), message("/.")))


def _end_mark(text: str, start: int, end: int) -> tuple[int, int]:
    """What goes of a paragraph that ends in "/.": of "./." after a blank all, where the story has its own stop."""
    left = len(text[start : end - 2].rstrip()) + start
    if left - 1 > start and text[left - 1] == "." and text[left - 2].isspace():
        above = len(text[start : left - 1].rstrip()) + start
        return above, end if text[above - 1 : above] in _STOPS else end - 1
    return left, end


def _is_end_mark(text: str, start: int, end: int) -> bool:
    """Whether "/." ends a dispatch; at the end of a path or an address it is none."""
    words = text[max(start, end - 80) : end - 2].split()
    return not words or ("/" not in words[-1] and not _ADDRESS.search(words[-1]))


_ADDRESS = re.compile(r"\w\.\w")
