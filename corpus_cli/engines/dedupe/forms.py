"""Are two alike texts one story, or two stories of one form?

Weather, markets and sport are written into forms: the words between stay, the particulars (names and numbers) are
others each time, and edit similarity alone would call yesterday's weather a copy of today's. A copy or an update keeps
its particulars, or changes a few of them in a long text.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from corpus_cli.text.similarity import similarity

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NO_LETTER = re.compile(r"[\W\d_]+")
DENSITY = 0.08  # of all words are names and numbers in the place of others, in two stories of one form
SUBSTITUTED = 0.5  # of the changed words are such, at least
SLIP = 0.6  # two names more alike than this are one name with a slip of the pen


class Changes(NamedTuple):
    """The words that only the one and only the other of two alike texts has, each as often as it stands there; all
    their words; how many words the shorter one has."""

    gone: list[str]
    come: list[str]
    words: set[str]
    fewer: int

    def special(self) -> int:
        """At most how many names or numbers gave way to others: words with a capital or a digit on both sides."""
        return min(sum([not word.islower() for word in side]) for side in (self.gone, self.come))

    def substituted(self) -> tuple[int, int]:
        """(names and numbers that gave way to others, parts of words that changed)"""
        gone, come = _parts(self.gone), _parts(self.come)
        gone, come = gone - come, come - gone
        return _substituted(gone, come, self.words), max(gone.total(), come.total())


def changes(a: str, b: str) -> Changes:
    """What differs between two alike texts in plain form."""
    words_a, words_b = a.split(" "), b.split(" ")
    set_a, set_b = set(words_a), set(words_b)
    gone, come = set_a - set_b, set_b - set_a
    return Changes(
        [word for word in words_a if word in gone],
        [word for word in words_b if word in come],
        set_a | set_b,
        min(len(words_a), len(words_b)),
    )


def may_be_of_one_form(alike: float, a: str, b: str) -> bool:
    """False where too little differs: another name or number takes at least one letter out and one in."""
    return (1 - alike) * (len(a) + len(b)) >= 2 * DENSITY * min(a.count(" "), b.count(" "))


def of_one_form(pairs: Iterable[tuple[str, str]], equal: int = 0) -> bool:
    """Whether two stories are written into one form: pairs of alike plain texts, besides so many equal words."""
    every = [changes(a, b) for a, b in pairs]
    if not every:
        return False
    least = DENSITY * (equal + sum(each.fewer for each in every))
    if sum(each.special() for each in every) < least:
        return False
    substituted, changed = map(sum, zip(*(each.substituted() for each in every), strict=True))
    return substituted >= least and substituted >= SUBSTITUTED * changed


def of_other_facts(a: str, b: str) -> bool:
    """Whether two alike plain paragraphs say the same of another name or number: then they are two statements."""
    each = changes(a, b)
    if not each.special() or _only_stuck_together(a, b):
        return False
    substituted, changed = each.substituted()
    return substituted > 0 and substituted >= SUBSTITUTED * changed


def _only_stuck_together(a: str, b: str) -> bool:
    """Whether two texts differ in blanks alone, and in no number: 15 is not 1 5."""
    return a.replace(" ", "") == b.replace(" ", "") and _NUMBER.findall(a) == _NUMBER.findall(b)


def _parts(words: list[str]) -> Counter[str]:
    """The numbers in words, and the words without the signs and digits that stick to them."""
    parts: Counter[str] = Counter()
    for word in words:
        parts.update(_NUMBER.findall(word))
        if letters := _NO_LETTER.sub("", word):
            parts[letters] += 1
    return parts


def _substituted(gone: Counter[str], come: Counter[str], words: set[str]) -> int:
    """How many names and numbers gave way to others; a slip of the pen does not count.

    A name is a word with a capital that these texts do not have without one: so the first word of a sentence is none.
    """
    numbers = min(sum(n for part, n in side.items() if part[0].isdigit()) for side in (gone, come))
    old, new = ([part for part in side if part[0].isupper() and part.lower() not in words] for side in (gone, come))
    fresh = [name for name in old if all(similarity(name.casefold(), other.casefold()) < SLIP for other in new)]
    return numbers + min(sum(gone[name] for name in fresh), sum(come[name] for name in new))
