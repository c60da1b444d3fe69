"""Sentences that stand a second time, outside the paragraphs that are copies as a whole. Exact copies only."""

from bisect import bisect_right
from collections.abc import Iterator

from corpus_cli.engines.dedupe.judge import QUESTION, Judged
from corpus_cli.engines.dedupe.shelf import Shelf
from corpus_cli.model import Edit, Finding, Link, Location
from corpus_cli.text.fold import folded, plain, same
from corpus_cli.text.sentence_spans import sentences
from corpus_cli.text.words import words

Place = tuple[int, int, int]  # document, start, end


def repeated_sentences(shelf: Shelf, judged: Judged) -> Iterator[Finding]:
    """Findings of `repeated-sentence`."""
    told = {verdict.document for verdict in judged.documents}
    taken = _taken(shelf, judged)
    kept: dict[str, Place] = {}
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
            if there and document >= shelf.settled:
                yield _finding(shelf, text, (document, start, end), there)
            own.setdefault(form, (document, start, end))
        if shelf.options.scope == "corpus":
            for form, place in own.items():
                kept.setdefault(form, place)


def _says_enough(shelf: Shelf, sentence: str) -> bool:
    least = shelf.options.min_words
    if least > 1 and sentence.rstrip("\"'”’»)").endswith(("?", "？", "؟")):
        return words(sentence) >= QUESTION * least
    return words(sentence) >= least


def _taken(shelf: Shelf, judged: Judged) -> dict[int, list[tuple[int, int]]]:
    """The spans that other findings tell, by document."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for run in (*judged.within, *judged.across):
        span = (shelf.starts[run[0].first], shelf.ends[run[-1].last])
        taken.setdefault(shelf.owner(run[0].first), []).append(span)
    return taken


def _finding(shelf: Shelf, text: str, here: Place, there: Place) -> Finding:
    (document, start, end), (other, first, last) = here, there
    sentence, twin = text[start:end], shelf.page(other).text[first:last]
    score = 1.0 if same(sentence) == same(twin) else 0.9999
    edit = Edit(*_cut(shelf, document, text, start, end), "", document == other and plain(sentence) == plain(twin))
    link = Link("duplicate-of", Location(shelf.names[other], first, last), score)
    message = f"this sentence ({words(sentence)} words) repeats {{place}}"
    return Finding("repeated-sentence", Location(shelf.names[document], start, end), message, (link,), edit)


def _cut(shelf: Shelf, document: int, text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence with the blanks that set it apart; a sentence that is a paragraph goes as one does."""
    before, after = _blanks_before(text, start), _blanks_after(text, end)
    inner_start = before > 0 and text[before - 1] not in "\r\n"
    inner_end = after < len(text) and text[after] not in "\r\n"
    if inner_end:
        return start, after
    if inner_start:
        return before, end
    paragraph = bisect_right(shelf.starts, start, shelf.firsts[document], shelf.firsts[document + 1]) - 1
    return shelf.cut(paragraph, paragraph)


def _blanks_before(text: str, start: int) -> int:
    while start > 0 and text[start - 1].isspace() and text[start - 1] not in "\r\n":
        start -= 1
    return start


def _blanks_after(text: str, end: int) -> int:
    while end < len(text) and text[end].isspace() and text[end] not in "\r\n":
        end += 1
    return end
