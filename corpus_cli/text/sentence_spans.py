"""Where the sentences of a text are. White space around them is left out; none spans two paragraphs, or a break.

What is known of a language stands in corpus_cli/text/abbreviations; where none is told, all of it is used.
"""

from collections.abc import Iterable, Iterator

from corpus_cli.text.abbreviations import rules
from corpus_cli.text.paragraphs import paragraphs, parted
from corpus_cli.text.sentence_ends import cut

Span = tuple[int, int]


def sentences(text: str, language: str = "", breaks: Iterable[int] = ()) -> Iterator[Span]:
    """Spans of the sentences in reading order; `language` is an ISO 639-1 code, "" where it is not known.

    `breaks` are offsets at which something was cut out: what stands before and behind is never one sentence.
    """
    lists = rules(language.lower().replace("_", "-").partition("-")[0])
    if not breaks:
        for first, last in paragraphs(text):
            yield from cut(text, first, last, lists)
        return
    for first, last in parted(text, breaks):  # a break may stand inside of a word: each piece is read by itself
        for start, end in cut(text[first:last], 0, last - first, lists):
            yield first + start, first + end
