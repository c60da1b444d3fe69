"""repeated-standfirst: the paragraph above the dateline that the lead says again. Offered; the lead stays."""

import itertools
import re
from collections.abc import Sequence

from corpus_cli.engines.strip_boilerplate.reading import HEAD, Mark, Reading
from corpus_cli.engines.strip_boilerplate.templates import is_dense
from corpus_cli.model import Link, Location
from corpus_cli.text.words import is_row

FEWEST = 6  # words
SHARE = 1.0  # of its pairs of words stand in the lead
_STOPS = (".", "!", "?", "。", "”", '"')
_WORD = re.compile(r"[^\W_]+")


def find(reading: Reading) -> None:
    """Marks the standfirst that the lead repeats."""
    lead = reading.lead if reading.lead >= 0 else _lead(reading)
    if lead < 1 or lead in reading.whole or is_row(reading.lines[lead]):
        return
    above = [i for i in range(lead - 1, -1, -1) if i not in reading.whole and (i or reading.lines[0].endswith(_STOPS))]
    if not above:
        return
    start = next((mark.end for mark in reading.parts if mark.rule == "dateline"), reading.spans[lead][0])
    there = _pairs(reading.text[start : reading.spans[lead][1]])
    for i in above:
        here = _pairs(reading.lines[i])
        share = SHARE if reading.lead >= 0 else 1
        if len(here) >= FEWEST and len(here & there) >= share * len(here):
            link = Link("duplicate-of", Location(reading.name, start, reading.spans[lead][1]), _score(here, there))
            reading.whole[i] = Mark(
                "repeated-standfirst", *reading.spans[i], "the lead says this again", False, (link,)
            )
            return


def _lead(reading: Reading) -> int:
    """Without a dateline: the paragraph near the head that begins with the words of one above it; -1 for none."""
    story = [i for i in range(1, min(len(reading.spans), HEAD)) if i not in reading.whole][:3]
    found = lead([reading.lines[i] for i in (0, *story)]) if len(story) > 1 else -1
    return story[found - 1] if found > 0 else -1


def lead(lines: Sequence[str]) -> int:
    """Which of the first lines after the headline begins with the words of the one above it; -1 for none."""
    firsts = [_WORD.search(line, 0, 60) for line in lines[1:4]]
    for i, (above, below) in enumerate(itertools.pairwise(firsts), 2):
        if above and below and above[0] == below[0]:
            words = _WORD.findall(lines[i], 0, 60)[:5]
            if len(words) == 5 and words == _WORD.findall(lines[i - 1], 0, 60)[:5]:
                return i
    return -1


def _pairs(text: str) -> set[tuple[str, str]]:
    words = list(text) if is_dense(text) else _WORD.findall(text.casefold())
    return set(itertools.pairwise(words))


def _score(here: set[tuple[str, str]], there: set[tuple[str, str]]) -> float:
    return round(min(0.9999, len(here & there) / max(len(here), len(there))), 4)
