"""Are two alike texts one story, or two stories of one form?

Weather, markets and sport are written into forms: the words between stay, the particulars (names and numbers) are
others each time, and edit similarity alone would call yesterday's weather a copy of today's. A copy or an update keeps
its particulars, or changes a few of them in a long text.
"""

import re
from collections import Counter

_WORD = re.compile(r"[^\W_]+(?:[.,:'’-][^\W_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]['\"”’»)]*\s+|[\n\r«“\"(]\s*|[-–—]\s)$")
DENSITY = 0.08  # particulars that differ, as a share of all words
KEPT = 0.5  # share of the particulars that a copy keeps
CHANGED = 0.6  # share of the changed words that are particulars


def particulars(text: str) -> tuple[Counter[str], int]:
    """(names and numbers of a text, how many words it has); the first word of a sentence is no name."""
    found: list[str] = []
    count = 0
    for word in _WORD.finditer(text):
        count += 1
        first = word[0][0]
        if first.isdigit() or any(c.isdigit() for c in word[0]) or (
            first.isupper() and not _SENTENCE_START.search(text, max(0, word.start() - 4), word.start())
        ):
            found.append(word[0].casefold())
    return Counter(found), count


def of_one_form(a: str, b: str) -> bool:
    """Whether two alike texts are two stories written into one form."""
    (names_a, words_a), (names_b, words_b) = particulars(a), particulars(b)
    fewer = min(names_a.total(), names_b.total())
    kept = (names_a & names_b).total()
    if fewer == 0 or kept >= KEPT * fewer:
        return False
    if (fewer - kept) < DENSITY * min(words_a, words_b):
        return False
    all_a, all_b = (Counter(w[0].casefold() for w in _WORD.finditer(t)) for t in (a, b))
    gone = (all_a - all_b).total()
    return gone == 0 or (names_a - names_b).total() >= CHANGED * gone
