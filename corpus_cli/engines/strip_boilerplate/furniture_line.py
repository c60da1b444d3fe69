"""furniture-line: what a site or a wire puts around every story: share, print, subscribe, copyright, bylines.

Only whole paragraphs, and only listed ones. A single common word ("Share", "Print") counts at the head, at the end or
beside other furniture: in the middle of a story it may be a heading, and so may "By Land and Sea". It may be the head
of a column or an item of a list as well: such a word is offered where nothing else of a page stands around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from corpus_cli.engines.strip_boilerplate.pack import HEADINGS, Form, Packs, fold, notice, word_key
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.slots import REMEMBERED

LONGEST = 320  # characters
LITERAL = 130
DECORATED = 48
SLOTTED = 170  # copyright notices may be longer
SHORT = 80  # lines of a story are longer: there is nothing to remember of them
HEAD = 5  # paragraphs
TERSE = 40
WORDS = 3  # more of them are no heading of a story: "Share this on Facebook"
_WORD = re.compile(r"[^\W_]+")
_WORD_AT_END = re.compile(r"[^\W_]+(?=[\W_]{0,4}\Z)")
_DENSE = re.compile(r"[\u3040-\u9fff]")
_OPENINGS = "©<(Cc저"  # of copyright notices
_TAILS = " :：>»›→▶…"
_SIGNS = "[]【】<>＜＞《》〈〉()（）■□◆◇●○▶▷►▲△▼▽★☆※»«›‹*-=|•·:：…_~#→ "  # around the headings of teasers
_OF_PAGES = re.compile(
    r"facebook|twitter|whatsapp|instagram|telegram|linkedin|youtube|google|newsletter|뉴스레터|вконтакте|соцсет|\bemail"
    r"|e-mail|\brss\b|cookie|javascript|\barti[ck]|\blink|\brights|droits|derechos|direitos|diritti|rechte|права|hakları",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"(?:copyright\s?)?(?:[©ⓒ]|\(c\))|<?저작권자|copyright\s(?:19|20)\d\d\b", re.IGNORECASE)
_SENTENCE = 60  # characters that a paragraph of a story has at least
_STOPS = '.!?。！？"”»’)）'


def find(reading: Reading, packs: Packs) -> dict[int, bool]:
    """Marks whole furniture lines; returns the headings of teasers: paragraph -> whether it can be nothing else."""
    headings: dict[int, bool] = {}
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
            if i in reading.whole or i in headings:
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
            hits = tuple([hit for hit in packs.literals.get(key.strip(_SIGNS), ()) if hit[1] in HEADINGS])
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


def _literal(
    reading: Reading, i: int, line: str, hits: tuple[tuple[str, str, str], ...], headings: dict[int, bool]
) -> None:
    for rule, at, exact in hits:
        if exact and " ".join(line.split()).rstrip(_TAILS) != exact.rstrip(_TAILS):
            continue
        if at in HEADINGS:
            headings[i] = headings.get(i, False) or at == "tail-heading"
        elif rule == "sign-off":
            continue  # counts after the story only
        elif at == "edge":
            reading.edges[i] = Mark(rule, *reading.spans[i], message(line))
        else:
            reading.mark(i, rule, message(line))
        if rule == "furniture-line" and at not in HEADINGS and _is_terse(line):
            reading.terse.append(i)


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
    """Marks the lines that count only at the head or beside furniture; those at the end are for the sign-off to see.

    The first line is the headline.
    """
    for i, mark in reading.edges.items():
        beside = (i - 1, i + 1)
        if (
            0 < i < HEAD
            or any(j in reading.edges for j in beside)
            or any(reading.whole[j].rule == "furniture-line" for j in beside if j in reading.whole)
        ):
            reading.whole[i] = mark


def doubt(reading: Reading) -> None:
    """Marks lines of a word or two as only offered where nothing around says that they are no heading, and no item.

    A longer line beside them says so, or the place at the head or the end: of words, in a text with other furniture; at
    the end in that of a wire, too.
    """
    terse = set(reading.terse)
    stays = [i for i in range(len(reading.lines)) if i not in reading.whole]
    on_page: bool | None = None
    after = 0
    for i in reading.terse:
        if i < after or not _is_furniture(reading, i):
            continue
        first, after = i, i + 1
        while _is_furniture(reading, first - 1):
            first -= 1
        while _is_furniture(reading, after):
            after += 1
        run = range(first, after)
        below = _is_below_story(reading, first, stays)
        wire = reading.lead >= 0 or bool(reading.parts) or first - 1 in reading.whole
        sure = not terse.issuperset(run) or (below and wire)
        if not sure and (below or _is_above_story(reading, first, stays)):
            if on_page is None:
                on_page = stays[1:2] == [reading.lead] or _is_on_page(reading, terse, stays)
            sure = on_page or reading.edges.keys().isdisjoint(run)
        for j in run:
            if j in terse and not (sure and j):
                reading.whole[j] = reading.whole[j]._replace(safe=False)


def _is_furniture(reading: Reading, i: int) -> bool:
    return i in reading.whole and reading.whole[i].rule == "furniture-line"


def _is_below_story(reading: Reading, first: int, stays: Sequence[int]) -> bool:
    """Whether nothing of the story stands below a line, and above it a sentence of the story, or what closes it."""
    if first < 1 or not stays or stays[-1] > first:
        return False
    above = reading.whole.get(first - 1)
    if above:
        return above.safe
    start, end = reading.spans[first - 1]
    return _is_prose(reading.lines[first - 1]) or any(start < mark.start < mark.end == end for mark in reading.parts)


def _is_above_story(reading: Reading, first: int, stays: Sequence[int]) -> bool:
    """Whether a line stands between the headline and the first paragraph of the story."""
    return len(stays) > 1 and stays[0] < first < stays[1] and _is_prose(reading.lines[stays[1]])


def _is_on_page(reading: Reading, terse: set[int], stays: Sequence[int]) -> bool:
    """Whether a text has other furniture, and no heading of a word or two that another one may go with."""
    lines = reading.lines
    headings = (i for i in stays[1:] if _is_terse(lines[i]) and i + 1 < len(lines) and _is_prose(lines[i + 1]))
    others = (mark for i, mark in reading.whole.items() if i not in terse)
    return any(mark.safe and mark.rule != "sign-off" for mark in others) and not any(headings)


def _is_prose(line: str) -> bool:
    """Whether a line ends like a sentence of a story, and is as long; shorter where words are not set apart."""
    return line[-1] in _STOPS and len(line) + len(_DENSE.findall(line)) >= _SENTENCE


def _is_terse(line: str) -> bool:
    """Whether a listed line is a word, or a few that name nothing of a page: a heading may be the same."""
    words = max(len(line.split()), len(_DENSE.findall(line)) // 2)
    return words < 2 or (len(line) <= TERSE and words <= WORDS and not _OF_PAGES.search(line))
