"""caption, credit: a line under a picture goes whole; a credit may stand alone, or be stuck to its caption.

A credit is a listed picture word with a name ("Photo: ..."), or a listed agency in the shape credits have
("(Xinhua/Name)", "REUTERS/Name"). "Source: the ministry" names no agency and stays. The headline may be stuck in front
of the caption, with a counter between them ("... ảnh 1The minister ...").
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus_cli.engines.strip_boilerplate.pack import Packs, forms, fullmatch, word_key
from corpus_cli.engines.strip_boilerplate.reading import HEAD, Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.slots import REMEMBERED, is_agency

LONGEST = 450  # characters of a caption with its credit
COUNTED = 4_000
COLON = 70  # characters from a picture word to the end of its credit
CREDIT = 180
SHORT = 80  # characters: credits that stand alone come again and again
NAMES = 100  # characters after a picture word
BEFORE = 32  # characters of a picture word
_WORD = re.compile(r"[^\W_]+")
_STOPS = frozenset(".!?…。！？\"”»'’")
_CLOSERS = {")": "(", "]": "[", "）": "（", "】": "【", "」": "「"}
_SIGN = re.compile("[:/=|：＝]")
_BREAK = re.compile(r"[.!?…。！？][\"”»’)]*\s+|\s[-–—|]\s|[。！？]")
_SENTENCE = re.compile(r"[.!?…][\"”»’)]*\s+(?=[\"“«‘(]?[^\W\d_a-z])|[。！？]")
_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z]{2})[.!?…][\"”»’)]*(?=[\"“«‘(]?[^\W\d_a-z][^\W\d_A-Z])"
)  # "again.The mayor leaves"
_RUN_TOGETHER = re.compile(r"[^\W\d_]{5,}")


def find(reading: Reading, packs: Packs) -> None:
    """Marks captions and credits."""
    text, lines = reading.text, reading.lines
    headline = lines[0] if lines else ""
    counted = not text.isascii() and any(counter in text[:COUNTED] for counter in packs.counters[:1])
    signs = _signs_in(text)
    for i, line in enumerate(lines):
        if len(line) > LONGEST + 250 or i in reading.whole:
            continue
        if len(line) < 40 and is_agency(line, packs.lists):
            if i < reading.lead:
                reading.mark(i, "credit", message(line))
            continue
        start = reading.spans[i][0]
        if i == reading.lead:
            line = line[reading.parts[-1].end - start :]
            start = reading.parts[-1].end
        if _ends_so(line, signs, packs):
            at, weak = credit(line, packs)
            if at >= 0:
                reading.doubted.append(i)
            if at >= 0 and not (weak and _story(reading, i, start + at)) and line[at:] not in packs.end_texts:
                _mark(reading, i, start + at, headline, packs)
                continue
        stuck = 0 < i < HEAD and (counted or line.startswith(headline))
        if stuck and _counted(line, headline, packs.counters):
            reading.mark(i, "caption", "of a picture, with the headline")


def may_be(line: str, packs: Packs) -> bool:
    """Whether a line may end in a credit, wherever it stands."""
    return len(line) <= LONGEST + 250 and _ends_so(line, ":：", packs) and credit(line, packs)[0] >= 0


def _ends_so(line: str, signs: Sequence[str], packs: Packs) -> bool:
    """Whether a line may end in a credit: without a stop, with a listed name, or with a sign that is set before one."""
    if line[-1] not in _STOPS:
        return True
    tail = line[-COLON:]
    for sign in signs:
        if sign in tail:
            return True
    return _names(tail[tail.rfind(" ") + 1 :], packs)


def may_be_stuck(text: str, lines: Sequence[str], packs: Packs) -> bool:
    """Whether a caption may be stuck to a headline."""
    counters = packs.counters[:1] if not text.isascii() else ()
    return any(counter in text for counter in counters) or any(line.startswith(lines[0]) for line in lines[1:HEAD])


def _signs_in(text: str) -> list[str]:
    """Those signs a text has before which a picture word stands."""
    return [sign for sign in ":：" if sign in text]


def _mark(reading: Reading, i: int, at: int, headline: str, packs: Packs) -> None:
    """Marks a paragraph that ends in a credit: all of it where it is a caption.

    The last paragraph of a file that agencies' names end is a story's: "... after the meeting. VNA/VNS". A caption that
    is stuck to a paragraph of the story goes alone; stuck to the first line, which is a headline, it is only offered.
    """
    start, end = reading.spans[i]
    before = reading.text[start:at].strip()
    shown = " ".join(reading.text[at:end].split())
    if not before:
        reading.mark(i, "credit", message(shown))
        return
    if i and before.startswith(headline):
        before = before[len(headline) :]
    long, many = (LONGEST, 4) if i < reading.lead else (300, 2)
    if i == len(reading.spans) - 1 and before[-1:] in _STOPS and _is_bare(shown, packs):
        long = 0
    credited = f"with the credit {message(shown.strip('()[]. '))}"
    glued = [found.end() for found in _GLUED.finditer(reading.text, start, at)] if i > reading.lead and i else []
    if glued and at - glued[-1] <= long and len(_SENTENCE.findall(reading.text, glued[-1], at)) < many:
        reading.parts.append(Mark("caption", glued[-1], end, credited))
    elif len(before) <= long and len(_SENTENCE.findall(before)) < many and not glued:
        reading.mark(i, "caption", credited, safe=i > 0 or not _runs_together(before))
    else:
        reading.parts.append(Mark("credit", at, end, message(shown)))


def _runs_together(text: str) -> bool:
    """Whether two words of a text are stuck to each other: "for a weekCrane No. 4 lies"."""
    words = _RUN_TOGETHER.findall(text)
    return any(a.islower() and b.isupper() for word in words for a, b in itertools.pairwise(word[2:]))


def _is_bare(credit: str, packs: Packs) -> bool:
    """Whether a credit is names alone, without a word that says it is of a picture: reporters sign so, too."""
    names = credit.strip("()[]. ")
    words = {word.casefold() for word in _WORD.findall(names)}
    return is_agency(names, packs.lists) or ("/" in names and packs.lists.photo.isdisjoint(words))


def _names(word: str, packs: Packs) -> bool:
    """Whether the last word of a line, stops and brackets aside, may be an agency's or an archive's."""
    word = word.rstrip(_PUNCTUATION)
    if not word.isalnum():
        word = word[max(word.rfind("/"), word.rfind("("), word.rfind("-")) + 1 :]
    return bool(word) and (word.casefold() if word < "\u3040" else word_key(word, -1)) in packs.end_words


_PUNCTUATION = ".!?…。！？\"”»'’ \u00a0)]"


def _story(reading: Reading, i: int, at: int) -> bool:
    """Whether an agency's name at the end of a paragraph, without a picture word, may be the story's own.

    It signs a picture where no stop stands before it and, below the dateline, the story goes on after it.
    """
    if i == 0:
        return True
    before = reading.text[reading.spans[i][0] : at].rstrip()
    if i < reading.lead:
        return bool(before) and (before[-1] in _STOPS or len(before) > 300)
    if not before or before[-1] in _STOPS or len(before) > 300 or i + 1 >= len(reading.spans):
        return True
    start, end = reading.spans[i + 1]
    return end - start < 60 or reading.text[end - 1] not in _STOPS


def credit(line: str, packs: Packs) -> tuple[int, bool]:
    """Where the credit at the end of a line begins (-1: there is none), and whether it is an agency's name alone."""
    return (_short if len(line) <= SHORT else _long)(line, packs)


@lru_cache(REMEMBERED)
def _short(line: str, packs: Packs) -> tuple[int, bool]:
    return _credit(line, packs)


@lru_cache(64)  # the same text is looked into again when its furniture is gone
def _long(line: str, packs: Packs) -> tuple[int, bool]:
    return _credit(line, packs)


def _credit(line: str, packs: Packs) -> tuple[int, bool]:
    end = len(line)
    if line[-1] in ".。" and line[-2:-1] not in (".", ""):
        if line[-2] in _CLOSERS and ":" not in line[-COLON:]:
            return -1, False  # "... of Industry (CP)." is a sentence
        end -= 1
    weak = -1
    for at, close, heads in _beginnings(line, end, packs):
        for form in forms(packs.credits, heads, line, at, close):
            if (weak < 0 or form.rule != "caption") and fullmatch(form, packs, line, at, close):
                found = _with_bracket(line, at, close, end)
                if form.rule != "caption":
                    return found, False
                weak = found
    return weak, weak >= 0


def _with_bracket(text: str, at: int, close: int, end: int) -> int:
    """Where a credit begins with the bracket around it."""
    while close < end and at > 0 and text[at - 1].isspace():
        at -= 1
    return at - 1 if close < end and at > 0 else at


def _beginnings(text: str, end: int, packs: Packs) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a credit may begin, where it ends then, and what it may begin with."""
    low = max(0, end - CREDIT)
    listed = _names(_last_word(text, max(low, end - 24), end), packs)
    opening = _CLOSERS.get(text[end - 1])
    signs = [] if listed else _signs(text, low, end)
    shot = text[end - 1] in "摄攝"
    if not listed and not signs and not opening and not shot and (text.isascii() or text.find("©", low, end) < 0):
        return
    at = text.rfind(opening, low, end) if opening else -1
    if at >= 0:
        yield at, end, (text[at],)
        inner = _WORD.search(text, at + 1, end)
        first = inner.start() if inner and not text[at + 1 : inner.start()].strip() else at + 1
        close = end - 2 if text[end - 2].isspace() else end - 1
        if first < close:
            yield first, close, _heads(inner[0], listed, packs) if inner else (text[at + 1],)
    if listed or shot:
        yield from _listed(text, low, end, at, packs)
    for sign in signs:
        yield sign, end, (text[sign : sign + 1],)
        for word in _WORD.finditer(text, max(low, sign - BEFORE), sign):
            heads = _heads(word[0], False, packs)
            if heads and _may_start(text, word.start()):
                yield word.start(), end, heads
    for mark in "©ⓒ" if not text.isascii() else "":
        place = text.find(mark, low, end)
        if place >= 0:
            yield place, end, (mark,)


def _last_word(text: str, low: int, end: int) -> str:
    return text[max(low, text.rfind(" ", low, end) + 1) : end]


def _may_start(text: str, at: int) -> bool:
    """Whether a credit may begin at a word: one in small letters begins after a stop or a sign only."""
    if not at or not text[at].islower():
        return True
    before = text[max(0, at - 3) : at].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in ",'’")


def _listed(text: str, low: int, end: int, bracket: int, packs: Packs) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a credit may begin that ends in a listed name."""
    for sign in "-–—＝=":
        at = text.rfind(sign, low, end)
        if at > 0:
            yield at, end, ("dash", sign)
    window = text[low:end]
    for word in _WORD.finditer(text, low, end):
        heads = _heads(word[0], False, packs, "/" in window)
        if heads and _may_start(text, word.start()):
            yield word.start(), end, heads
    if bracket < 0:
        breaks = [found.end() for found in _BREAK.finditer(text, low, end)]
        for at in (*breaks[-1:], *([0] if end <= CREDIT else [])):
            yield at, end, _NAMED


def _signs(text: str, low: int, end: int) -> list[int]:
    """Where the signs stand that set a picture word or an agency off from the name after it."""
    found = [sign.start() for sign in _SIGN.finditer(text, max(low, end - NAMES), end)]
    if not found:
        found = [at for at in [text.find(word, low, end) for word in ("hoto", "ourtesy")] if at >= 0]
    return found[:4]


_NAMED = ("name", "credit", "listed")


def _heads(word: str, listed: bool, packs: Packs, slash: bool = True) -> tuple[str, ...]:
    """What may begin with a word: a picture word, an agency, a name (where a listed name stands at the end)."""
    heads = packs.credit_words.get(word.casefold() if word < "\u3040" else word_key(word, 1), ())
    if (
        word in packs.lists.agencies
        or (slash and len(word) > 2 and word.isupper())
        or (word[0] >= "\u3040" and word.startswith(packs.dense_names))
    ):
        heads += ("agency",)
    return heads + _NAMED if listed else heads


def _counted(line: str, headline: str, counters: Sequence[str]) -> bool:
    """Whether a line is a headline with a caption stuck to it, a counter between them."""
    repeats = len(headline) > 9 and line.startswith(headline)
    for counter in counters if repeats else counters[:1]:
        at = line.find(counter, len(headline) if repeats else 1)
        if at < 0 or (repeats and at > len(headline) + 1):
            continue
        rest = line[at + len(counter) :].lstrip()
        after = rest.lstrip("0123456789")
        if 0 < len(rest) - len(after) < 3 and (after[:1].isupper() or (repeats and not after[:1].isspace())):
            return True
    return False
