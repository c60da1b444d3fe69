"""What the words around a full stop say: whether the one before may be a sentence's last, the next one a first.

A full stop behind a word does two things, and the lists of a language tell them apart; what no list knows ends a
sentence. Looks a bounded number of characters around.
"""

import re
import unicodedata

from corpus_cli.text.abbreviations import NAME, NUMBER, WITHIN, WORD, Rules

BEFORE = 24  # characters in which the last word is looked for

_WORD = re.compile("[^\\W\\d_][^\\W\\d_\u0300-\u036f]{0,23}['’]?")
_OPENING = "\"'“”„‟‘‚«‹([{¿¡-–—*•·▪◦‣⁃"
_ROMAN = frozenset("IVXLCDM")
# Between an initial and a surname these are parts of the name, or names.
_PARTICLES = frozenset("""
A Al An Anh As Can Da Das De Dei Del Dell' Della Den Der Des Di Do Dos Du D' E El Ha In L' La Las Last Le Les Lo Los May
Most My O So Ten Vom Von Will Y Zu Zum Zur
""".split())  # fmt: skip  # noqa: SIM905


def last_word(text: str, start: int, at: int) -> str:
    """The word a stop stands after, or the last characters of a long one; "" after a blank."""
    window = text[max(start, at - BEFORE) : at]
    return "" if window[-1:].isspace() else window.split()[-1]


def is_plain(word: str, rules: Rules) -> bool:
    """Whether a word is neither an abbreviation nor a number, nor could be either."""
    word = bare(word)
    return not word or (
        word not in rules.kinds and (len(word) > 3 or (len(word) > 1 and word.islower() and word.isalpha()))
    )


def bare(word: str) -> str:
    """The word without what is written together with it in front: quotes, brackets, an article (l'art)."""
    word = word.lstrip(_OPENING)
    before, _, noun = word.replace("’", "'").rpartition("'")
    return noun if before and len(noun) > 1 else word  # hasn't is one word


def may_end(text: str, start: int, at: int, begin: int, rules: Rules) -> bool:
    """Whether the word before a lone full stop may be a sentence's last, the next one having a capital."""
    word = last_word(text, start, at)
    if word.isalpha() and len(word) > 1 and word not in rules.kinds and not word.isupper():
        return True
    word = bare(word)
    kind = rules.kinds.get(word)
    if not kind and word.isupper() and len(word) > 2:
        kind = rules.kinds.get(word.capitalize())
    if kind == NAME:
        return False
    if kind == NUMBER:
        follower = word_at(text, begin)
        return bool(follower) and len(follower) > 1 and not _ROMAN.issuperset(follower)
    if word.isdigit():
        return _ends_with_number(text, start, at, begin, word, rules)
    if kind == WORD:
        return True
    if len(word) == 1 and word.isalpha():
        return _ends_with_letter(text, start, at, begin, word, rules)
    if kind == WITHIN or _is_acronym(word) or (rules.ordinals and word and _ROMAN.issuperset(word)):
        return starts(text, begin, rules)
    return not word.replace(".", "").isdigit() or not _is_first(text, start, at - len(word))  # "2.1. The pier"


def _ends_with_number(text: str, start: int, at: int, begin: int, word: str, rules: Rules) -> bool:
    """Whether "3." ends a sentence: not as the first word of a list's item, nor as an ordinal."""
    if _is_first(text, start, at - len(word)):
        return len(word) > 3
    if word_at(text, begin) in rules.ordinal_nouns:
        return False
    if len(word) > 3 or starts(text, begin, rules):
        return True
    return not rules.ordinals and _word_before(text, start, at - len(word)).lower() not in rules.ordinal_articles


def _ends_with_letter(text: str, start: int, at: int, begin: int, word: str, rules: Rules) -> bool:
    """Whether "A." or "m." ends a sentence: it may be an initial, an item of a list, or a unit."""
    before = _word_before(text, start, at - 1)
    if word.islower() and not word.isascii() and unicodedata.normalize("NFD", word)[0].isascii():
        return True  # a word: à, đồng ý
    if text.startswith(".", begin + 1):
        return False  # another initial
    if _is_first(text, start, at - 1):
        return False
    if word.islower():
        return before[-1:].isdigit() or starts(text, begin, rules)
    return starts(text, begin, rules) and word_at(text, begin) not in _PARTICLES


def _is_first(text: str, start: int, at: int) -> bool:
    """Whether only a bullet or a quote stands before `at`: then a number or a letter there counts an item."""
    return at - start < 4 and not text[start:at].strip(_OPENING + " ")


def _word_before(text: str, start: int, at: int) -> str:
    """The word before the one that begins at `at`; "" where that is the first one."""
    return "".join(text[max(start, at - BEFORE) : at].split()[-1:])


def _is_acronym(word: str) -> bool:
    """Whether a word is letters with stops between: U.S, p.m, J.-C."""
    return (
        "." in word and word[-1].isalpha() and not any(map(str.isdigit, word)) and max(map(len, word.split("."))) <= 2
    )


def word_at(text: str, begin: int) -> str:
    """The word there in NFC, with a straight apostrophe where it has one; "" where there is none."""
    word = _WORD.match(text, begin)
    if not word:
        return ""
    return word[0] if word[0].isascii() else unicodedata.normalize("NFC", word[0]).replace("’", "'")


def starts(text: str, begin: int, rules: Rules) -> bool:
    """Whether the word there is one that sentences begin with."""
    word = word_at(text, begin)
    if word.isupper() and len(word) > 2:
        word = word.capitalize()
    return word in rules.starts or word.rstrip("'") in rules.starts
