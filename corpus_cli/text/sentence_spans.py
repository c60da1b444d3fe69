"""Where the sentences of a text are. White space around them is left out; none spans two paragraphs, or a break.

What is known of a language stands in corpus_cli/text/abbreviations; where none is told, all of it is used.
"""

from collections.abc import Iterable, Iterator

from corpus_cli.text.abbreviations import rules
from corpus_cli.text.paragraphs import paragraphs
from corpus_cli.text.sentence_ends import cut

Span = tuple[int, int]


def sentences(text: str, language: str = "", breaks: Iterable[int] = ()) -> Iterator[Span]:
    """Spans of the sentences in reading order; `language` is an ISO 639-1 code, "" where it is not known.

    `breaks` are offsets at which something was cut out: what stands before and behind is never one sentence.
    """
    lists = rules(language.lower().replace("_", "-").partition("-")[0])
    whole = paragraphs(text)
    for first, last in _between(text, whole, sorted(breaks)) if breaks else whole:
        yield from cut(text, first, last, lists)


def _between(text: str, spans: Iterable[Span], breaks: list[int]) -> Iterator[Span]:
    """The spans, cut at the breaks inside them, white space left out."""
    at = 0
    for start, end in spans:
        while at < len(breaks) and breaks[at] <= start:
            at += 1
        while at < len(breaks) and breaks[at] < end:
            yield from _trimmed(text, start, breaks[at])
            start = breaks[at]
            at += 1
        yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    body = text[start:end]
    start += len(body) - len(body.lstrip())
    if end := start + len(body.strip()) if body.strip() else 0:
        yield start, end
