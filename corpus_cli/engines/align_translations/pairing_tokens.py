"""A segment -> its numbers, names and words in forms that do not depend on how a language writes them.

Diacritics, width, case, digits of other scripts and group separators are folded. Scripts without blanks give pieces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from corpus_cli.engines.align_translations.pairing_sound import skeleton

# INITIAL: a capital that may be due to its place; SPOKEN: five consonants on end in a script without blanks
NUMBER, NAME, INITIAL, WORD, SPOKEN = range(5)
SHORTEST = 4  # letters of a WORD; shorter ones in lower case are function words for the most part

_TOKEN = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)*|[^\W\d_]+|[.!?…:;\"“”„«»‹›—–(¿¡]")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
_DENSE = re.compile(f"[{_UNSPACED}\u3040-\u30ff{_HAN}]")
_RUN = re.compile(f"[{_UNSPACED}]+|[\u30a0-\u30ff]+|[\u3040-\u309f]+|[{_HAN}]+|[^{_UNSPACED}\u3040-\u30ff{_HAN}]+")
CASELESS = re.compile("[\u0590-\u06ff\u0900-\u0dff\u10d0-\u10ff\u1200-\u137f\u30a0-\u30ff\uac00-\ud7ff]")
WIDE = re.compile(f"[\u3040-\u30ff\uac00-\ud7ff{_HAN}]")
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
_SPELT = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)
_LATIN = "\u0370"  # letters from here on are of other scripts
_PIECE = 4  # characters of a piece of Thai: about a word
_SHORT = 4_096


def tokens(segment: str) -> Iterator[tuple[int, str]]:
    """(class, token) of a segment, in order; letters casefolded."""
    text = folded(segment)
    dense = not text.isascii() and _DENSE.search(text) is not None
    initial = True
    for token in _TOKEN.findall(text):
        if not token[0].isalnum():
            initial = True
            continue
        capital, initial = INITIAL if initial else NAME, False
        if token[0].isdecimal():
            for part in number(token):
                yield NUMBER, part
        elif dense and _DENSE.search(token):
            yield from _pieces(token)
        else:
            lower = token.casefold()
            if lower != token:
                if len(token) > 1:
                    yield capital if token[1:] == lower[1:] else NAME, lower
            elif len(token) >= SHORTEST or CASELESS.match(token):
                yield WORD, lower


def folded(text: str) -> str:
    """The text without diacritics, ligatures and odd widths; case stays. In linear time."""
    if text.isascii():
        return text
    marks = _LATIN_MARKS if max(text) < _LATIN else _marks()
    out = []
    for at in range(0, len(text), _SHORT):  # normalising a long run of marks is quadratic
        part = marks.sub("", unicodedata.normalize("NFKD", text[at : at + _SHORT]))
        out.append(unicodedata.normalize("NFC", part.translate(_SPELT)))
    return "".join(out)


@cache
def _marks() -> re.Pattern[str]:
    """Accents, vowel points and vowel signs of all scripts: these do not count as letters and would cut words."""
    marks = [chr(code) for code in range(0x300, 0x1800) if unicodedata.category(chr(code)) in ("Mn", "Mc")]
    return re.compile(f"[{''.join(marks)}]+")


def number(token: str) -> list[str]:
    """A number without group separators and leading noughts, with one sign for the decimal point; dates in parts."""
    if not token.isascii():
        token = "".join([c if c in " .," else str(unicodedata.decimal(c)) for c in token])
    parts = re.split("[ .,]", token)
    if len(parts) > 1 and len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:]):
        parts = ["".join(parts)]
    if len(parts) == 2:
        return [".".join(parts)]
    return [part.lstrip("0") or "0" for part in parts]


def _pieces(token: str) -> Iterator[tuple[int, str]]:
    """Pieces of letters without blanks: pairs of Han, katakana words, of Thai four letters and five consonants each."""
    for run in _RUN.findall(token):
        if "\u30a0" <= run[0] <= "\u30ff":
            if len(run) > 1:
                yield NAME, run
        elif not _DENSE.match(run):
            if len(run) > 1:
                yield NAME if run != run.casefold() else WORD, run.casefold()
        elif run[0] >= "\u3400":
            for at in range(max(1, len(run) - 1)):
                yield WORD, run[at : at + 2]
        elif run[0] < "\u3040":
            for at in range(max(1, len(run) - _PIECE + 1)):
                yield WORD, run[at : at + _PIECE]
            spoken = skeleton(run)
            for at in range(len(spoken) - 3):
                yield SPOKEN, spoken[at : at + 5]
