"""Are two alike texts one story, or two stories of one form?

Weather, markets and sport are written into forms: the words between stay, the particulars (names and numbers) are
others each time, and edit similarity alone would call yesterday's weather a copy of today's. A copy or an update keeps
its particulars, or changes a few of them in a long text.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from corpus_cli.text.fold import nfc
from corpus_cli.text.similarity import similarity

_NUMBER = r"\d+(?:[.,:]\d+)*"
_WORD = re.compile(rf"{_NUMBER}|[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]['\"”’»)]*\s+|[\n\r«“\"(]\s*|[-–—]\s)$")
DENSITY = 0.08  # of all words are names and numbers in the place of others, in two stories of one form
SUBSTITUTED = 0.5  # of the changed words are such, at least
SLIP = 0.6  # two names more alike than this are one name with a slip of the pen


class Changes(NamedTuple):
    """What it takes to make one text of another: words changed, names and numbers that gave way to others, words."""

    changed: int
    substituted: int
    words: int


def changes(a: str, b: str) -> Changes:
    """What differs between two alike texts; the first word of a sentence is no name."""
    (words_a, names_a), (words_b, names_b) = _read(a), _read(b)
    gone, come = words_a - words_b, words_b - words_a
    fresh = _substituted(gone, come, names_a | names_b)
    return Changes(max(gone.total(), come.total()), fresh, min(words_a.total(), words_b.total()))


def of_one_form(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether two stories, given as pairs of alike texts, are written into one form."""
    changed, substituted, words = map(sum, zip(*(changes(a, b) for a, b in pairs), strict=True))
    return substituted >= DENSITY * words and substituted >= SUBSTITUTED * changed


def of_other_facts(a: str, b: str) -> bool:
    """Whether two alike paragraphs say the same of another name or number: those are two statements, however alike."""
    changed, substituted, _ = changes(a, b)
    return substituted > 0 and substituted >= SUBSTITUTED * changed


def _read(text: str) -> tuple[Counter[str], set[str]]:
    """(words and numbers of a text, those that are names)"""
    text, words = nfc(text), Counter[str]()
    names: set[str] = set()
    for word in _WORD.finditer(text):
        key = word[0].casefold()
        words[key] += 1
        if word[0][0].isupper() and not _SENTENCE_START.search(text, max(0, word.start() - 4), word.start()):
            names.add(key)
    return words, names


def _substituted(gone: Counter[str], come: Counter[str], names: set[str]) -> int:
    """How many names and numbers gave way to others; a slip of the pen does not count."""
    numbers = min(sum(n for word, n in side.items() if word[0].isdigit()) for side in (gone, come))
    old, new = ([word for word in side.elements() if word in names] for side in (gone, come))
    fresh = [word for word in old if all(similarity(word, other) < SLIP for other in new)]
    return numbers + min(len(fresh), len(new))
