"""Are two alike texts one story, or two stories of one form?

Weather, markets and sport are written into forms: the words between stay, the particulars (names and numbers) are
others each time, and edit similarity alone would call yesterday's weather a copy of today's. A copy or an update keeps
its particulars, or changes a few of them in a long text.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from corpus_cli.text.fold import nfc
from corpus_cli.text.similarity import similarity

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NO_LETTER = re.compile(r"[\W\d_]+")
DENSITY = 0.08  # of all words are names and numbers in the place of others, in two stories of one form
SUBSTITUTED = 0.5  # of the changed words are such, at least
SLIP = 0.6  # two names more alike than this are one name with a slip of the pen


class Changes(NamedTuple):
    """What it takes to make one text of another: words changed, names and numbers that gave way to others, words."""

    changed: int
    substituted: int
    words: int


def changes(a: str, b: str) -> Changes:
    """What differs between two alike texts; each different word counts once."""
    if a == b:
        return Changes(0, 0, a.count(" ") + 1)
    words_a, words_b = set(nfc(a).split()), set(nfc(b).split())
    gone, come = _parts(words_a - words_b), _parts(words_b - words_a)
    gone, come = gone - come, come - gone
    fresh = _substituted(gone, come, words_a | words_b)
    return Changes(max(len(gone), len(come)), fresh, min(len(words_a), len(words_b)))


def may_be_of_one_form(alike: float, a: str, b: str) -> bool:
    """False where too little differs: another name or number takes at least one letter out and one in."""
    return (1 - alike) * (len(a) + len(b)) >= 2 * DENSITY * min(a.count(" "), b.count(" "))


def of_one_form(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether two stories, given as pairs of alike texts, are written into one form."""
    changed, substituted, words = map(sum, zip(*(changes(a, b) for a, b in pairs), strict=True))
    return substituted >= DENSITY * words and substituted >= SUBSTITUTED * changed


def of_other_facts(a: str, b: str) -> bool:
    """Whether two alike paragraphs say the same of another name or number: those are two statements, however alike."""
    changed, substituted, _ = changes(a, b)
    return substituted > 0 and substituted >= SUBSTITUTED * changed


def _parts(words: set[str]) -> set[str]:
    """The numbers in words, and the words without the signs and digits that stick to them."""
    numbers = {number for word in words for number in _NUMBER.findall(word)}
    return numbers | {letters for word in words if (letters := _NO_LETTER.sub("", word))}


def _substituted(gone: set[str], come: set[str], words: set[str]) -> int:
    """How many names and numbers gave way to others; a slip of the pen does not count.

    A name is a word with a capital that these texts do not have without one: so the first word of a sentence is none.
    """
    numbers = min(sum(part[0].isdigit() for part in side) for side in (gone, come))
    old, new = ([part for part in side if part[0].isupper() and part.lower() not in words] for side in (gone, come))
    fresh = [name for name in old if all(similarity(name.casefold(), other.casefold()) < SLIP for other in new)]
    return numbers + min(len(fresh), len(new))
