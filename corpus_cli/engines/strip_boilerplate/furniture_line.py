"""furniture-line: what a site or a wire puts around every story: share, print, subscribe, copyright, bylines.

Only whole paragraphs, and only listed ones. A single common word ("Share", "Print") counts at the head, at the end or
beside other furniture: in the middle of a story it may be a heading.
"""

import re
from functools import lru_cache

from corpus_cli.engines.strip_boilerplate.pack import Form, Packs, fold, fullmatch, word_key
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading
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


def find(reading: Reading, packs: Packs) -> list[int]:
    """Marks whole furniture lines; returns the paragraphs that are headings of teasers."""
    headings: list[int] = []
    text, literals = reading.text, packs.literals
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
        form = (line_form if size <= SHORT else line_form.__wrapped__)(line, packs) if i else None
        if form is not None:
            mark = Mark(form.rule, start, end, message(form.rule, line))
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
            reading.edges[i] = Mark(rule, *reading.spans[i], message(rule, line))
        else:
            reading.mark(i, rule, message(rule, line))


@lru_cache(REMEMBERED)
def line_form(line: str, packs: Packs) -> Form | None:
    """The form that a whole line matches."""
    first = _WORD.search(line, 0, 40)
    forms = packs.by_first.get(word_key(first[0], 1), ()) if first else ()
    if line[0] in "©ⓒ":
        forms += packs.by_first.get(line[0], ())
    last = _WORD_AT_END.search(line, max(0, len(line) - 24)) if len(line) < LITERAL else None
    if last:
        forms += packs.by_last.get(word_key(last[0], -1), ())
    for form in forms + packs.anywhere:
        if all(need in line for need in form.needs) and (fullmatch(form, packs, line, 0, len(line))):
            return form
    return None


def _edges(reading: Reading) -> None:
    """Marks the lines that count only at the head or beside furniture; those at the end are for the sign-off to see."""
    for i, mark in reading.edges.items():
        beside = {i - 1, i + 1}
        if (
            i < HEAD
            or not beside.isdisjoint(reading.edges)
            or any(reading.whole[j].rule == "furniture-line" for j in beside if j in reading.whole)
        ):
            reading.whole[i] = mark


def message(rule: str, line: str) -> str:
    """One short sentence about a line."""
    shown = " ".join(line.split())
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    return f"{WORDS.get(rule, rule)}: {shown}"


WORDS = {
    "furniture-line": "a line that is not the story's",
    "repeated-line": "a line repeated through the corpus",
    "credit": "photo credit",
    "caption": "caption",
    "dateline": "dateline",
    "sign-off": "sign-off",
}
