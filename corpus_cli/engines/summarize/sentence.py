"""A sentence as it is judged: where it is, its words, and what its look says."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from corpus_cli.engines.summarize.words import dense, words
from corpus_cli.text.paragraphs import paragraphs
from corpus_cli.text.sentence_spans import sentences

CLOSERS = "\"'”’»)]」』）› \u00a0\u202f"
STOPS = tuple(".!?…。！？؟।॥۔։።")
LONG = 200_000  # characters
FEWEST = 6  # words of a sentence; less is a heading, a name, a fragment, and takes no place in the order

_MARK = re.compile('["“”«»„「」『』]')
_CLOSING = "”»」』"


class Sentence(NamedTuple):
    """`start:end` of document number `document`; `words` are compared forms.

    `quoted` is the share of it that stands in quotation marks; `ended`: it ends with a stop.
    """

    document: int
    start: int
    end: int
    words: list[str]
    quoted: float
    ended: bool


def read(text: str, language: str, breaks: Sequence[int], start: int, document: int = 0) -> list[Sentence]:
    """The sentences from `start` on, each once. In long texts equal words are one string, so that these stay small."""
    known: dict[str, str] = {}
    close, found = dense(text), []
    for first, last in sentences(text, language, breaks):
        if first >= start:
            body = text[first:last]
            forms = words(body, close)
            if len(text) > LONG:
                forms = [known.setdefault(word, word) for word in forms]
            found.append(Sentence(document, first, last, forms, quoted(body), ended(body)))
    return _once(text, found)


def _once(text: str, sentences: list[Sentence]) -> list[Sentence]:
    """Of sentences that are the same, the one in the longest paragraph: captions and standfirsts quote the story."""
    forms = [tuple(sentence.words) for sentence in sentences]
    kept = dict.fromkeys(forms, -1)
    if len(kept) == len(forms):
        return sentences
    spans = paragraphs(text)
    starts = [start for start, _ in spans]
    longest = dict.fromkeys(kept, -1)
    for i, (form, sentence) in enumerate(zip(forms, sentences, strict=True)):
        first, last = spans[bisect_right(starts, sentence.start) - 1]
        if last - first > longest[form]:
            kept[form], longest[form] = i, last - first
    return [sentences[i] for i in sorted(kept.values())]


def ended(body: str) -> bool:
    """Whether a sentence ends with a stop, quotes and brackets behind it set aside."""
    return body.endswith(STOPS) or body.rstrip(CLOSERS).endswith(STOPS)


def quoted(body: str) -> float:
    """Share of the characters between quotation marks; one that is missing is an end of the sentence."""
    pieces = _MARK.split(body)
    if len(pieces) < 2:
        return 0.0
    first = body[len(pieces[0])]
    return sum(map(len, pieces[::2] if first in _CLOSING else pieces[1::2])) / len(body)


def whole(sentences: Sequence[Sentence]) -> list[bool]:
    """Which sentences are sentences, not headings or fragments: they have some words, and end as the others do."""
    stops = 2 * sum([s.ended for s in sentences]) > len(sentences)  # some scripts have no stops
    return [len(s.words) >= FEWEST and (s.ended or not stops) for s in sentences]
