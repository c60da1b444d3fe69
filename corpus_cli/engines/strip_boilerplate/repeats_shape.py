"""The shape of a piece of a line: what is fixed in it and what may vary by type (names, places, dates, numbers).

A piece is cut into elements. Words with a capital, words of scripts without case that are not known to be fixed,
figures, months and initials may vary; everything else is literal. Pieces of one shape are compared value by value to
see which of them do vary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple


def word_list(words: str) -> list[str]:
    """The words of a string: easier to read and to edit than a list of them."""
    return words.split()


LONG = 6  # letters: no small word inside of a name has so many
NAME, NUMBER, MONTH, INITIALS, LITERAL = "N", "9", "M", "I", "="
DENSE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"  # written without blanks, or nearly so
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f"
FIXED_SIGNS = frozenset("年月日时時分点點电電讯訊")  # 3月4日, 10时电: they hold the figures together
# Word lists as one string each: split where they are read, which is once.
PARTICLES = frozenset(
    word_list("de da do dos das del della di du des la le van von der den ter bin al el y e i und af zu")
)
ELIDED = frozenset(("d", "l", "dell", "dall", "m"))  # d'Arcy
_MONTHS = frozenset(
    word_list(
        "jan january janvier januar enero janeiro gennaio января stycznia ene gen янв sty "
        "feb february février febr febrero fevereiro febbraio februar февраля lutego fév fev фев lut "
        "mar march mars märz marzo março марта marca mär мар "
        "apr april avril abril aprile апреля kwietnia avr abr апр kwi "
        "may mai mayo maio maggio мая maja mag май maj "
        "jun june juin juni junho junio giugno июня czerwca giu июн cze "
        "jul july juillet juli julho julio luglio июля lipca juil lug июл lip "
        "aug august août aout agosto августа sierpnia aoû ago авг sie "
        "sep sept september septembre septiembre setembro settembre сентября września set сен wrz "
        "oct october octobre octubre outubro ottobre oktober октября października okt out ott окт paź "
        "nov november novembre noviembre novembro ноября listopada ноя lis "
        "dec december décembre diciembre dezembro dicembre dezember декабря grudnia déc dic dez дек gru"
    )
)
_BESIDE_MONTH = frozenset(".,/-") | {"de", "del", "of", "le", "den", "th", "st", "nd", "rd"}


class Element(NamedTuple):
    """A part of a piece: `kind` says how it may vary; `blank` whether white space stands before it."""

    kind: str
    text: str
    start: int
    end: int
    blank: bool


@cache
def _token() -> re.Pattern[str]:
    letter = rf"[^\W\d_{DENSE}]"
    return re.compile(rf"({letter}(?:{letter}|[{_MARKS}])*)|(\d+)|([{DENSE}]+)|(\S)")


@cache
def _dense() -> re.Pattern[str]:
    return re.compile(f"[{DENSE}]")


def is_dense(text: str) -> bool:
    """Whether a text has signs of a script written without blanks; a long one has them at its beginning."""
    return not text.isascii() and _dense().search(text[:400]) is not None


def elements(piece: str, fixed: Mapping[str, int]) -> list[Element]:
    """The elements of a piece; `fixed` are the words and runs of signs that are known to stand in many files."""
    out: list[Element] = []
    end = 0
    months = False
    for token in _token().finditer(piece):
        start, stop = token.span()
        word, group = token[0], token.lastindex
        blank = start > end
        end = stop
        if group == 1:
            kind = NAME if word[0].isupper() or not (word[0].islower() or word in fixed) else LITERAL
            if 3 <= stop - start <= 11 and word.casefold() in _MONTHS:
                kind, months = MONTH, True
        elif group == 2:
            kind = NUMBER
        elif group == 3:
            out += _signs(word, start, blank, fixed)
            continue
        else:
            kind = LITERAL
        out.append(Element(kind, word, start, stop, blank))
    if months:
        out = _dated(out, fixed)
    return _joined(piece, _weighed(out, fixed) if is_dense(piece) else out)


def _weighed(parts: list[Element], fixed: Mapping[str, int]) -> list[Element]:
    """The elements; of runs without blanks those in far fewer files than the strongest one may vary (places, names)."""
    weights = [_weight(part.text, fixed) if part.kind == LITERAL and part.text >= "\u3040" else 0 for part in parts]
    most = max(weights, default=0)
    out: list[Element] = []
    for part, weight in zip(parts, weights, strict=True):
        if 0 < 2 * weight < most:
            part = part._replace(kind=NAME)
        if out and part.kind == out[-1].kind == NAME and not part.blank and part.text >= "\u3040":
            first = out.pop()
            part = Element(NAME, first.text + part.text, first.start, part.end, first.blank)
        out.append(part)
    return out


def _weight(run: str, fixed: Mapping[str, int]) -> int:
    return max([fixed.get(run[i : i + 2], 0) for i in range(len(run) - 1)], default=0)


def _dated(parts: list[Element], fixed: Mapping[str, int]) -> list[Element]:
    """The elements; what may be a month is one only beside a figure."""
    for i, part in enumerate(parts):
        if part.kind == MONTH and not (_figure(parts, i, -1) or _figure(parts, i, 1)):
            capital = part.text[0].isupper() or not (part.text[0].islower() or part.text in fixed)
            parts[i] = part._replace(kind=NAME if capital else LITERAL)
    return parts


def _figure(parts: Sequence[Element], i: int, step: int) -> bool:
    i += step
    if 0 <= i < len(parts) and parts[i].text in _BESIDE_MONTH:
        i += step
    return 0 <= i < len(parts) and parts[i].kind == NUMBER


def _signs(word: str, start: int, blank: bool, fixed: Mapping[str, int]) -> list[Element]:
    """Elements of a run written without blanks: chains of known pairs of signs are literal, the rest may vary."""
    out: list[Element] = []

    def put(kind: str, begin: int, end: int) -> None:
        if end > begin:
            piece = word[begin:end]
            kind = LITERAL if piece in FIXED_SIGNS else kind
            out.append(Element(kind, piece, start + begin, start + end, blank and begin == 0))

    at = begin = 0
    while at < len(word):
        end = _chain(word, at, fixed)
        if end == at and word[at] in FIXED_SIGNS:
            end = at + 1
        if end > at:
            put(NAME, begin, at)
            put(LITERAL, at, end)
            begin = at = end
        else:
            at += 1
    put(NAME, begin, at)
    return out


def _chain(word: str, at: int, fixed: Mapping[str, int]) -> int:
    """Where a chain of known pairs of about the same number of files ends; `at` where none begins."""
    count = fixed.get(word[at : at + 2], 0)
    if not count or at + 2 > len(word):
        return at
    end = at + 2
    while end < len(word):
        after = fixed.get(word[end - 1 : end + 1], 0)
        if 2 * after < count:
            break
        if after > 2 * count:
            return end - 1  # a stronger run begins with the last sign
        end += 1
    return end


def _joined(piece: str, parts: Sequence[Element]) -> list[Element]:
    """The elements with the words of a name joined: "Anna-Lena van den Berg", "J. Idowu"; initials told."""
    out: list[Element] = []
    for i, part in enumerate(parts):
        if part.kind == NAME and out:
            begin = _name_before(out, part)
            if begin >= 0:
                first = out[begin]
                del out[begin:]
                out.append(Element(NAME, piece[first.start : part.end], first.start, part.end, first.blank))
                continue
        if part.kind == LITERAL and 2 <= len(part.text) <= 3 and part.text.isalpha() and part.text.islower():
            before, after = parts[i - 1].text if i else "|", parts[i + 1].text if i + 1 < len(parts) else "|"
            if not (before[-1].isalnum() or before in ",’'") or not (after[0].isalnum() or after in ",.’'-"):
                part = part._replace(kind=INITIALS)
        out.append(part)
    return out


def _name_before(out: Sequence[Element], part: Element) -> int:
    """Where the name begins that a name's word goes on with; -1 for none."""
    last = out[-1]
    if len(out) > 2 and last.text in "'’" and out[-2].text in ELIDED and out[-3].kind == NAME and not part.blank:
        return len(out) - 3
    if last.kind == NAME:
        return len(out) - 1 if not _is_dense_word(last.text) or not part.blank else -1
    if len(out) < 2 or out[-2].kind != NAME or last.kind != LITERAL:
        return -1
    if last.text in "-'’‘·" and not last.blank and not part.blank:
        return len(out) - 2
    if last.text == "." and not last.blank and len(out[-2].text.rpartition(" ")[2]) <= 2:
        return len(out) - 2
    if last.blank and part.blank and last.text in PARTICLES:
        return len(out) - 2
    return -1


def _is_dense_word(text: str) -> bool:
    return text[0] >= "\u3040"


def key(parts: Sequence[Element]) -> str:
    """The shape: literals as they are, the rest by kind."""
    return "".join([(" " if p.blank else "") + (p.text if p.kind == LITERAL else "\0" + p.kind) for p in parts])


def long_words(piece: str) -> tuple[str, ...]:
    """Words that are the same in all pieces of one shape: the long ones in small letters that are no months."""
    words = filter(str.islower, filter(str.isalpha, piece.split()))
    return tuple([w for w in words if len(w) >= LONG and max(w) < "\u3040" and w.casefold() not in _MONTHS])
