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
DENSITY = 0.08  # of all words are names and numbers in the place of others, in two stories of one form
SUBSTITUTED = 0.5  # of the changed words are such, at least
SLIP = 0.6  # two names more alike than this are one name with a slip of the pen


class Changes(NamedTuple):
    """What it takes to make one text of another: words changed, names and numbers that gave way to others, words."""

    changed: int
    substituted: int
    words: int


def changes(a: str, b: str) -> Changes:
    """What differs between two alike texts."""
    if a == b:
        return Changes(0, 0, a.count(" ") + 1)
    words_a, words_b = Counter(nfc(a).split()), Counter(nfc(b).split())
    gone, come = _parts(words_a, words_b), _parts(words_b, words_a)
    gone, come = gone - come, come - gone
    fresh = _substituted(gone, come, words_a, words_b)
    return Changes(max(gone.total(), come.total()), fresh, min(words_a.total(), words_b.total()))


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


def _parts(words: Counter[str], others: Counter[str]) -> Counter[str]:
    """Numbers and words, without the signs that stick to them, that are more often among `words` than among `others`."""
    parts: Counter[str] = Counter()
    more = [(word, count - others[word]) for word, count in words.items() if word not in others or count > others[word]]
    for word, count in more:
        for part in _WORD.findall(word):
            parts[part] += count
    return parts


def _substituted(gone: Counter[str], come: Counter[str], *texts: Counter[str]) -> int:
    """How many names and numbers gave way to others; a slip of the pen does not count.

    A name is a word with a capital that these texts do not have without one: so the first word of a sentence is none.
    """
    numbers = min(sum(n for word, n in side.items() if word[0].isdigit()) for side in (gone, come))
    old, new = ([w for w in side.elements() if w[0].isupper() and not any(w.lower() in t for t in texts)] for side in (gone, come))
    fresh = [word for word in old if all(similarity(word.casefold(), other.casefold()) < SLIP for other in new)]
    return numbers + min(len(fresh), len(new))
