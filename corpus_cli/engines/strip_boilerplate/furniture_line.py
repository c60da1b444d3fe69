"""furniture-line: what a site or a wire puts around every story: share, print, subscribe, copyright, bylines.

Only whole paragraphs, and only listed ones. A single common word ("Share", "Print") counts at the head, at the end or
beside other furniture: in the middle of a story it may be a heading, and so may "By Land and Sea".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from corpus_cli.engines.strip_boilerplate.pack import Form, Packs, fold, notice, word_key
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.slots import REMEMBERED

LONGEST = 320  # characters
LITERAL = 130
DECORATED = 48
SLOTTED = 170  # copyright notices may be longer
SHORT = 80  # lines of a story are longer: there is nothing to remember of them
HEAD = 5  # paragraphs
_WORD = re.compile(r"[^\W_]+")
_WORD_AT_END = re.compile(r"[^\W_]+(?=[\W_]{0,4}\Z)")
_OPENINGS = "©<(Cc저"  # of copyright notices
_TAILS = " :：>»›→▶…"
_SIGNS = "[]【】<>＜＞《》〈〉()（）■□◆◇●○▶▷►▲△▼▽★☆※»«›‹*-=|•·:：…_~#→ "  # around the headings of teasers
_RIGHTS = re.compile(r"(?:copyright\s?)?(?:[©ⓒ]|\(c\))|<?저작권자|copyright\s(?:19|20)\d\d\b", re.IGNORECASE)
_SENTENCE = 60  # characters that a paragraph of a story has at least
_STOPS = '.!?。！？"”»’)）'


def find(reading: Reading, packs: Packs) -> list[int]:
    """Marks whole furniture lines; returns the paragraphs that are headings of teasers."""
    headings: list[int] = []
    inside: range | None = None
    for i, line in enumerate(reading.lines):
        size = len(line)
        if size > SLOTTED and (size > LONGEST or line[0] not in _OPENINGS):
            continue
        hits, forms = (known if size <= SHORT else known.__wrapped__)(line, packs)
        if hits or (forms and i):
            reading.doubted.append(i)
        if hits:
            _literal(reading, i, line, hits, headings)
            if i in reading.whole or headings[-1:] == [i]:
                continue
        if not forms or (not i and not _RIGHTS.match(line)):
            continue  # a headline may be anything else
        if inside is None:
            inside = _inside(reading.lines)
        form = (line_form if size <= SHORT else line_form.__wrapped__)(line, packs, i in inside)
        if form is not None:
            mark = Mark(form.rule, *reading.spans[i], message(line))
            (reading.edges if form.at == "edge" else reading.whole)[i] = mark
    if reading.edges:
        _edges(reading)
    return headings


def may_be(line: str, packs: Packs) -> bool:
    """Whether a line may be furniture, wherever it stands."""
    return len(line) <= LONGEST and any((known if len(line) <= SHORT else known.__wrapped__)(line, packs))


@lru_cache(REMEMBERED)
def known(line: str, packs: Packs) -> tuple[tuple[tuple[str, str, str], ...], tuple[Form, ...]]:
    """What a whole line is listed as, and the forms that it may have."""
    hits: tuple[tuple[str, str, str], ...] = ()
    if len(line) <= LITERAL:
        key = fold(line)
        hits = packs.literals.get(key, ()) or (packs.literals.get(key.rstrip(_TAILS), ()) if key[-1:] in _TAILS else ())
        if not hits and len(line) <= DECORATED and not (line[0].isalnum() and line[-1].isalnum()):
            hits = tuple([hit for hit in packs.literals.get(key.strip(_SIGNS), ()) if hit[1] == "tail-heading"])
    first = _WORD.search(line, 0, 40)
    forms = [*packs.by_first.get(word_key(first[0], 1), ())] if first else []
    if line[0] in "©ⓒ":
        forms += packs.by_first.get(line[0], ())
    last = _WORD_AT_END.search(line, max(0, len(line) - 24)) if len(line) < LITERAL else None
    if last:
        forms += packs.by_last.get(word_key(last[0], -1), ())
    forms += packs.anywhere
    return hits, tuple(_with_needs(forms, line))


def _with_needs(forms: Iterable[Form], line: str) -> Iterator[Form]:
    """The forms all of whose words and signs stand in a line."""
    for form in forms:
        for need in form.needs:
            if need not in line:
                break
        else:
            yield form


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


def _inside(lines: Sequence[str]) -> range:
    """The paragraphs between the third and the last one that look like a story's.

    A caption and a standfirst may stand above its byline.
    """
    long = [i for i, line in enumerate(lines) if _is_long(line)]
    return range(long[2] + 1, long[-1]) if len(long) > 2 else range(0)


def _is_long(line: str) -> bool:
    return len(line) >= _SENTENCE and line[-1] in _STOPS


@lru_cache(REMEMBERED)
def line_form(line: str, packs: Packs, inside: bool = False) -> Form | None:
    """The form that a whole line matches; `inside`: in the middle of a story, where there are no bylines."""
    for form in known(line, packs)[1]:
        if notice(form, packs, line, 0, len(line), inside):
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
