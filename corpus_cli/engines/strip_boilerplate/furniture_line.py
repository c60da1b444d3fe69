"""furniture-line: what a site or a wire puts around every story: share, print, subscribe, copyright, bylines.

Only whole paragraphs, and only listed ones. A single common word ("Share", "Print") counts at the head, at the end or
beside other furniture: in the middle of a story it may be a heading, and so may "By Land and Sea".
"""

import re
from functools import lru_cache
from itertools import islice

from corpus_cli.engines.strip_boilerplate.pack import Form, Packs, fold, notice, word_key
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.slots import REMEMBERED

LONGEST = 320  # characters
LITERAL = 130
SLOTTED = 170  # copyright notices may be longer
SHORT = 80  # lines of a story are longer: there is nothing to remember of them
HEAD = 5  # paragraphs
_WORD = re.compile(r"[^\W_]+")
_WORD_AT_END = re.compile(r"[^\W_]+(?=[\W_]{0,4}\Z)")
_OPENINGS = "©<(Cc저"  # of copyright notices
_TAILS = " :：>»›→▶…"
_RIGHTS = re.compile(r"(?:copyright\s?)?(?:[©ⓒ]|\(c\))|<?저작권자|copyright\s(?:19|20)\d\d\b", re.IGNORECASE)
_SENTENCE = 60  # characters that a paragraph of a story has at least
_STOPS = '.!?。！？"”»’)）'


def find(reading: Reading, packs: Packs) -> list[int]:
    """Marks whole furniture lines; returns the paragraphs that are headings of teasers."""
    headings: list[int] = []
    text, literals = reading.text, packs.literals
    first, last = _body(reading)
    for i, (start, end) in enumerate(reading.spans):
        size = end - start
        if size > SLOTTED and (size > LONGEST or text[start] not in _OPENINGS):
            continue
        line = text[start:end]
        if size <= LITERAL:
            key = fold(line)
            hits = literals.get(key) or (literals.get(key.rstrip(_TAILS)) if key[-1:] in _TAILS else None)
            if hits:
                _literal(reading, i, line, hits, headings)
                if i in reading.whole or headings[-1:] == [i]:
                    continue
        if not i and not _RIGHTS.match(line):
            continue  # a headline
        form = (line_form if size <= SHORT else line_form.__wrapped__)(line, packs, first < i < last)
        if form is not None:
            mark = Mark(form.rule, start, end, message(line))
            (reading.edges if form.at == "edge" else reading.whole)[i] = mark
    _edges(reading)
    return headings


def _literal(reading: Reading, i: int, line: str, hits: tuple[tuple[str, str, str], ...], headings: list[int]) -> None:
    for rule, at, exact in hits:
        if exact and " ".join(line.split()).rstrip(_TAILS) != exact.rstrip(_TAILS):
            continue
        if at == "tail-heading":
            headings += [i] if headings[-1:] != [i] else []
        elif rule == "sign-off":
            continue  # counts after the story only
        elif at == "edge":
            reading.edges[i] = Mark(rule, *reading.spans[i], message(line))
        else:
            reading.mark(i, rule, message(line))


def _body(reading: Reading) -> tuple[int, int]:
    """The third and the last paragraph that look like a story's: a caption and a standfirst may do above its byline."""
    long = (i for i, span in enumerate(reading.spans) if _is_long(reading.text, *span))
    first = next(islice(long, 2, None), len(reading.spans))
    last = len(reading.spans) - 1
    while last > first and not _is_long(reading.text, *reading.spans[last]):
        last -= 1
    return first, last


def _is_long(text: str, start: int, end: int) -> bool:
    return end - start >= _SENTENCE and text[end - 1] in _STOPS


@lru_cache(REMEMBERED)
def line_form(line: str, packs: Packs, inside: bool = False) -> Form | None:
    """The form that a whole line matches; `inside`: in the middle of a story, where there are no bylines."""
    first = _WORD.search(line, 0, 40)
    forms = packs.by_first.get(word_key(first[0], 1), ()) if first else ()
    if line[0] in "©ⓒ":
        forms += packs.by_first.get(line[0], ())
    last = _WORD_AT_END.search(line, max(0, len(line) - 24)) if len(line) < LITERAL else None
    if last:
        forms += packs.by_last.get(word_key(last[0], -1), ())
    for form in forms + packs.anywhere:
        if all(need in line for need in form.needs) and notice(form, packs, line, 0, len(line), inside):
            return form
    return None


def _edges(reading: Reading) -> None:
    """Marks the lines that count only at the head or beside furniture; those at the end are for the sign-off to see."""
    for i, mark in reading.edges.items():
        beside = (i - 1, i + 1)
        if (
            i < HEAD
            or any(j in reading.edges for j in beside)
            or any(reading.whole[j].rule == "furniture-line" for j in beside if j in reading.whole)
        ):
            reading.whole[i] = mark
