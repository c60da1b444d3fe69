"""Sentences that stand a second time, outside the paragraphs that are copies as a whole. Exact copies only."""

from bisect import bisect_right
from collections.abc import Iterator

from corpus_cli.engines.dedupe.judge import QUESTION, Judged
from corpus_cli.engines.dedupe.line_kinds import is_question
from corpus_cli.engines.dedupe.series import Series
from corpus_cli.engines.dedupe.shelf import ALMOST, Shelf
from corpus_cli.model import Edit, Finding, Link, Location
from corpus_cli.text.fold import folded, plain, same
from corpus_cli.text.sentence_spans import sentences
from corpus_cli.text.words import words

Place = tuple[int, int, int]  # document, start, end


def repeated_sentences(shelf: Shelf, judged: Judged) -> Iterator[Finding]:
    """Findings of `repeated-sentence`."""
    told = {verdict.document for verdict in judged.documents}
    taken = _taken(shelf, judged)
    series = Series(shelf, judged.within)
    kept: dict[str, Place] = {}
    origins: dict[Place, Place] = {}  # of a first copy in a file, the place elsewhere that it is a copy of
    for document in sorted(range(len(shelf.names)), key=shelf.rank.__getitem__):
        text = shelf.page(document).text
        own: dict[str, Place] = {}
        spans = list(sentences(text))
        for start, end in reversed(spans) if shelf.options.keep == "last" else spans:
            sentence = text[start:end]
            if any(a < end and start < b for a, b in taken.get(document, ())) or not _says_enough(shelf, sentence):
                continue
            form = folded(sentence)
            there = own.get(form) or (kept.get(form) if document not in told else None)
            here = (document, start, end)
            if there and document >= shelf.settled:
                yield _finding(shelf, text, here, [there, origins[there]] if there in origins else [there], series)
            if form not in own:
                own[form] = here
                if there:
                    origins[here] = there
        if shelf.options.scope == "corpus" or document < shelf.settled:
            for form, place in own.items():
                kept.setdefault(form, place)


def _says_enough(shelf: Shelf, sentence: str) -> bool:
    least = shelf.options.min_words
    if least > 1 and is_question(sentence):
        return words(sentence) >= QUESTION * least
    return words(sentence) >= least


def _taken(shelf: Shelf, judged: Judged) -> dict[int, list[tuple[int, int]]]:
    """The spans that other findings tell, by document."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for run in (*judged.within, *judged.across):
        span = (shelf.starts[run[0].first], shelf.ends[run[-1].last])
        taken.setdefault(shelf.owner(run[0].first), []).append(span)
    return taken


def _finding(shelf: Shelf, text: str, here: Place, there: list[Place], series: Series) -> Finding:
    document, start, end = here
    links = tuple(_link(shelf, text[start:end], place) for place in there)
    other, first, last = there[0]
    twin = shelf.page(other).text[first:last]
    safe = document == other and plain(text[start:end]) == plain(twin)
    if safe and (copy := _filled(shelf, here)) and (original := _filled(shelf, there[0])):
        safe = not series.hold(copy, original)
    edit = Edit(*_cut(shelf, document, text, start, end), "", safe)
    message = f"this sentence ({words(text[start:end])} words) repeats {{place}}"
    return Finding("repeated-sentence", Location(shelf.names[document], start, end), message, links, edit)


def _link(shelf: Shelf, sentence: str, place: Place) -> Link:
    document, start, end = place
    score = 1.0 if same(sentence) == same(shelf.page(document).text[start:end]) else ALMOST
    return Link("duplicate-of", Location(shelf.names[document], start, end), score)


def _cut(shelf: Shelf, document: int, text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence with the blanks that set it apart; one that fills its lines goes with them, or as its paragraph."""
    before, after = _blanks_before(text, start), _blanks_after(text, end)
    if after < len(text) and text[after] not in "\r\n":
        return start, after
    if before > 0 and text[before - 1] not in "\r\n":
        return before, end
    if filled := _filled(shelf, (document, start, end)):
        return shelf.cut(*filled)
    if end < shelf.ends[_paragraph(shelf, document, start)]:  # its lines go on: the line end behind goes along
        return before, after + (2 if text.startswith("\r\n", after) else 1)
    return before - (2 if text.endswith("\r\n", 0, before) else 1), after


def _filled(shelf: Shelf, place: Place) -> tuple[int, int] | None:
    """The paragraph that a sentence is all of, as first and last of a run."""
    document, start, end = place
    paragraph = _paragraph(shelf, document, start)
    return (paragraph, paragraph) if shelf.span(paragraph) == (start, end) else None


def _paragraph(shelf: Shelf, document: int, at: int) -> int:
    """The paragraph that stands at an offset."""
    return bisect_right(shelf.starts, at, shelf.firsts[document], shelf.firsts[document + 1]) - 1


def _blanks_before(text: str, start: int) -> int:
    while start > 0 and text[start - 1].isspace() and text[start - 1] not in "\r\n":
        start -= 1
    return start


def _blanks_after(text: str, end: int) -> int:
    while end < len(text) and text[end].isspace() and text[end] not in "\r\n":
        end += 1
    return end
