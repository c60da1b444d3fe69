"""Where the sentences of a text are: a first cut by stops, kept apart from abbreviations and numbers.

Scan for a stop, then check its surroundings: not after an initial or a listed abbreviation, not inside a number, and
only where the next word could begin a sentence.
"""

import re
from collections.abc import Iterator

from corpus_cli.text.paragraphs import paragraphs

_STOP = re.compile(r"[.!?…]+(?:[\"'”’»)\]]|[ \u00a0\u202f]»)*(?=\s)|[。！？]+[」』”’）]*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|Mr|Mrs|Ms|Gen|Col|Lt|Sgt|Capt|Rep|Sen|Gov|Prof|Jr|Sr|No|no|vs|cf|art|Art"
    r"|Sra?|Dra?|Ud|Uds|núm|pág|Hr|Fr|bzw|ca|usw|Nr|Str|TP|GS|TS|ThS|PGS|tr|env|av|apr|etc|approx|est|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr"
    r"|Aug|Sept?|Oct|Nov|Dec)|\b\w|\b(?:\w\.)+\w)\.$"
)
_NOT_A_START = re.compile(r"\s+[a-zà-öø-ÿ0-9,;:)\]]")


def sentences(text: str, language: str = "") -> Iterator[tuple[int, int]]:
    """Spans of the sentences in reading order, white space around them left out; none spans two paragraphs."""
    for first, last in paragraphs(text):
        start = first
        for stop in _STOP.finditer(text, first, last):
            if _ends(text, stop, start):
                yield start, stop.end()
                start = stop.end()
                while start < last and text[start].isspace():
                    start += 1
        if start < last:
            yield start, last


def _ends(text: str, stop: re.Match[str], start: int) -> bool:
    """Whether a sentence ends at this stop."""
    if text[stop.start()] in "。！？":
        return True
    if _NOT_A_START.match(text, stop.end()):
        return False
    if stop[0] != ".":
        return True
    return not _ABBREVIATION.search(text, max(start, stop.start() - 12), stop.end())
