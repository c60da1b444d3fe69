"""What teasers look like: titles of other stories one below the other, each alone or with a summary that says it again.

A table, a diary, an agenda, names or an address below a heading share no words with the story above them either. But
they are no titles: they are a word or two, they have labels, times and numbers, or they go on as a text does.
"""

import itertools
import re
from collections.abc import Sequence

WORDS = 3  # of a title at least
DENSE = 3  # signs for a word where words are not set apart
NUMBERED = 3  # words of a title for each number in it: "Orme 38 - 17 Vale" is a result
ODD = 4  # one title of so many may be a word or two: "Video" above the next one
LABELLED = 4  # one title of so many must have no label: "Monday: pottery fair" is an item of a list
LOOK = 200  # characters of a summary, at its beginning
LONGEST = 120  # characters of a title that ends in a stop, as summaries do
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]")
_SENTENCE = re.compile(r"[.…。][\"”»’')\]）」』]*\Z|[^\W\d]{4}[.!?…][\"”»’')]?\s+[^\W\d]|[。！？].")
_STAMP = re.compile(r"[\s(–-]{1,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,?\s\d{1,2}:\d{2})?\)?\Z")  # when it was published
_LABEL = re.compile(r"[^\s:：]+(?:\s[^\s:：]+)?\s?[:：]|(?:[^\W\d_]+\s)?\d")  # "Monday: ...", "3 May ...", "Room 1 ..."
_HOUR = r"(?:am|pm|[ap]\.m|uhr|heures?|horas?|ore|giờ)\b"
_DATA = re.compile(
    rf"\d[:h]\d\d\b|\d\s?{_HOUR}|\S@\S|https?:|\bwww\.|\+?\d(?:[\s()./–-]{{0,2}}\d){{6}}|[$€£¥₫]\s?\d\S*\Z|\d\s?[€£¥₫元円원]\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\A(?:[-–—*•·▪■●▶►>»\s]+|\d{1,2}[.)]\s+)+")
_KEY = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_KEY_LENGTH = 5  # of a word: "reopens" and "reopened" are the same
_STEM = re.compile(r"\b[가-힣]{2}")  # what stands behind it is a particle, often
_SYLLABLES = 3  # words for a key: where there are more, words are short, and two of them make a key


def are_teasers(lines: Sequence[str], signed: bool = False, pictured: bool = False) -> bool:
    """Whether lines are titles of other stories, with summaries that mostly say the title above again, or without.

    `signed`: the story above is signed, and a line or a summary among them may be another thing. `pictured`: they have
    pictures, and need not be told by what summaries say.
    """
    titles: list[str] = []
    echoes: list[bool] = []
    above = ""
    for line, below in zip(lines, (*lines[1:], ""), strict=True):
        if not _is_sentence(line) or (len(line) <= LONGEST and _is_sentence(below) and _echoes(line, below)):
            titles.append(line)
            above = line
        elif above or signed:
            echoes.append(pictured or _echoes(above, line))
            above = ""
        else:
            return False  # a text goes on
    if not echoes:
        return _are_titles(titles, signed) and not _are_labelled(titles)
    told = 2 * sum(echoes) - len(echoes)
    return len(titles) > 1 and (told > 0 or (not told and echoes[0])) and _are_titles(titles, signed)


def _are_titles(lines: Sequence[str], signed: bool) -> bool:
    """Whether lines may be titles: few are short, and none, or few, hold data."""
    lines = [_STAMP.sub("", _LISTED.sub("", line)) for line in lines]
    data = [_is_data(line) for line in lines]
    odd = sum(holds or not _is_title(line) for line, holds in zip(lines, data, strict=True))
    return ODD * odd <= len(lines) > odd and (signed or not any(data))


def _is_title(line: str) -> bool:
    if not line or line[0].islower() or line[-1] in ":：,;，；、":
        return False
    return _words(line) >= WORDS


def _words(line: str) -> int:
    """How many words a line has; so many signs count for one where words are not set apart."""
    return max(len(_WORD.findall(line)), len(_DENSE.findall(line)) // DENSE)


def _is_data(line: str) -> bool:
    """Whether a line has a time, a telephone number, an address, a price at its end, or as many numbers as a result."""
    if _DATA.search(line):
        return True
    numbers = len(_NUMBER.findall(line))
    return numbers > 0 and numbers * NUMBERED > _words(_NUMBER.sub("1", line))


def _are_labelled(lines: Sequence[str]) -> bool:
    return sum(not _LABEL.match(_LISTED.sub("", line)) for line in lines) * LABELLED < len(lines) > 1


def _is_sentence(line: str) -> bool:
    """Whether a line ends, or has in it the end of, a sentence; a title may be a question."""
    return _SENTENCE.search(line) is not None


def _echoes(title: str, summary: str) -> bool:
    """Whether a summary has a word of its title again."""
    return not _keys(title).isdisjoint(_keys(summary[:LOOK]))


def _keys(line: str) -> set[str]:
    """What may come again of a line: the long words without their ends, numbers, pairs of signs or of short words."""
    signs = _DENSE.findall(line)
    if len(signs) * 4 > len(line):
        return {a + b for a, b in itertools.pairwise(line)}
    keys = {word.casefold()[:_KEY_LENGTH] for word in _KEY.findall(line)}
    keys.update(_STEM.findall(line))
    words = line.casefold().split()
    if len(words) > len(keys) * _SYLLABLES:
        keys |= {f"{a} {b}" for a, b in itertools.pairwise(words)}
    return keys
