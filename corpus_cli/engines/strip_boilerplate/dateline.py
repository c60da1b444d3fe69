"""dateline: where and when a dispatch was written, and the agency that signs it, before the first words of the lead.

Only a listed agency counts: "Hanoi (Vietnam) – the capital –" and "(Angelina Jolie) -" are the story's own words. What
follows begins like a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus_cli.engines.strip_boilerplate import pack
from corpus_cli.engines.strip_boilerplate.pack import DENSE, UNSURE, Form, Packs, word_key
from corpus_cli.engines.strip_boilerplate.reading import HEAD, Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.templates import DASH, DASHES

LONGEST = 130  # characters
NAMED = 90  # characters among which the agency stands
LEADING = 16  # characters that show the script
_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[(\[/:=<|•»【［（]|\s[-–—]{1,2}(?:\s|\Z)|[-–—.]\s")
_SIGNS = re.compile(r"[(\[/:=<|•»【［（–—.-]")  # what one of them has in it: a class alone is found quickly
_DASHED = re.compile(r"(?<!\[)\{dash\}")
_DASHES = frozenset(DASHES)


def find(reading: Reading, packs: Packs) -> None:
    """Marks the dateline of the lead; sets `reading.lead`."""
    for i, head in _heads(reading.lines[:HEAD], packs):
        if i not in reading.whole:
            found = match(head, packs)
            if found and _is_headed(reading, i, found[0]):
                reading.lead = i
                _mark(reading, i, *found, packs)
                return


def find_others(reading: Reading, packs: Packs) -> None:
    """Marks the datelines below that of the lead, where a file holds several dispatches."""
    first = reading.lead + 1
    for i, head in _heads(reading.lines[first:HEAD], packs):
        found = match(head, packs) if first + i not in reading.whole else None
        if found and _is_headed(reading, first + i, found[0]):
            _mark(reading, first + i, *found, packs)


def may_be_in(lines: Sequence[str], packs: Packs) -> bool:
    """Whether one of the lines may begin with a dateline that names an agency."""
    return any(match(head, packs) for _, head in _heads(lines, packs))


def may_be_bare(lines: Iterable[str]) -> bool:
    """Whether one of the lines may begin with a dateline that names none."""
    return any(line[:3].isupper() and _BARE.match(line) for line in lines)


def _heads(lines: Sequence[str], packs: Packs) -> Iterator[tuple[int, str]]:
    """The beginnings of those lines where an agency is named before a sign that ends a dateline."""
    for i, line in enumerate(lines):
        if (
            _SIGNS.search(line, 0, NAMED)
            and _SIGN.search(line, 0, NAMED)
            and not packs.start_words.isdisjoint(_WORD.findall(line, 0, NAMED))
        ) or (not line.isascii() and _signed_densely(line, packs)):
            yield i, line[:LONGEST]


def _is_headed(reading: Reading, i: int, size: int) -> bool:
    """Whether a story follows a dateline: in its paragraph, or in the next one where it is all of its own."""
    if reading.lines[i][size:].strip():
        return True
    below = next((j for j in range(i + 1, len(reading.lines)) if j not in reading.whole), -1)
    return below > i and len(reading.lines[below]) > len(reading.lines[i])


def _mark(reading: Reading, i: int, size: int, shown: str, sure: bool, packs: Packs) -> None:
    """Marks the beginning of a paragraph with the blanks after it; a term of a glossary is only offered."""
    line = reading.lines[i]
    term = _TERM.fullmatch(line[:size].rstrip())
    safe = term is None or not _is_explained(reading, i, term, packs)
    size = len(line) - len(line[size:].lstrip())
    if size >= len(line):
        reading.mark(i, "dateline", shown)
    else:
        start = reading.spans[i][0]
        reading.parts.append(Mark("dateline", start, start + size, shown, safe, cut=sure))


def _is_explained(reading: Reading, i: int, term: re.Match[str], packs: Packs) -> bool:
    """Whether letters that begin a paragraph are what it explains, or one of several terms.

    "UPI – Unified payments interface", or "(ANI) ..." above "(ABC) ...".
    """
    line, letters = reading.lines[i], _letters(term)
    words = [
        w for w in _WORD.findall(line, term.end(), term.end() + NAMED) if w.casefold() not in packs.lists.connectors
    ]
    if "".join([word[0] for word in words[: len(letters)]]).upper() == letters and len(words[1]) > 2:
        return True
    others = [_TERM.match(other, 0, LEADING) for j, other in enumerate(reading.lines) if j != i]
    return any(o and bool(o[1]) == bool(term[1]) and _letters(o) != letters for o in others)


def _letters(term: re.Match[str]) -> str:
    return term[1] or term[2]


_LETTERS = r"([A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω]{2,6})"
_TERM = re.compile(rf"(?:[(\[]{_LETTERS}[)\]](?:\s?{DASH}{{1,2}})?|{_LETTERS}(?:\s?{DASH}{{1,2}}|:))(?=\s|\Z)")


def find_bare(reading: Reading, packs: Packs) -> None:
    """Marks "CAIRO - " where no agency is named: a listed city in capitals, or a signed picture stands beside it."""
    for i, line in enumerate(reading.lines[:HEAD]):
        if not line[:3].isupper() or i in reading.whole:
            continue
        start, end = reading.spans[i]
        found = _BARE.match(reading.text, start, end)
        if not found:
            continue
        signed = any(reading.whole[j].rule in ("caption", "credit") for j in (i - 1, i + 1) if j in reading.whole)
        city = found[1].casefold().split(",")[0].split("/")[0].strip() in packs.lists.cities
        if (city and i > 0) or (signed and not found[0].rstrip().endswith(":")):
            reading.lead = i
            reading.parts.append(Mark("dateline", start, found.end(), message(found[0]), cut=signed))
            return


def sign_bare(reading: Reading) -> None:
    """A dateline without an agency is cut where another mark of a wire was found in the file, else only reported.

    It is as safe to cut as that mark is.
    """
    marks = (*reading.whole.values(), *reading.parts)
    wires = [mark.safe for mark in marks if mark.rule in ("caption", "credit", "sign-off")]
    if wires:
        reading.parts = [
            mark._replace(safe=any(wires), cut=True) if mark.rule == "dateline" else mark for mark in reading.parts
        ]


_WORDS = r"[^\W\da-z_][^\Wa-z\d_]+(?:[ .'’,/-]{1,2}[^\Wa-z\d_]+){0,4}"
_BARE = re.compile(rf"({_WORDS})(?:\s[-–—]{{1,2}}|:)\s+(?=[^\W\d_a-z]|[\"“])")


def _signed_densely(line: str, packs: Packs) -> bool:
    """Whether a line is written without blanks and may begin with an agency."""
    if not _dense(line):
        return False
    head = line[:LONGEST]
    return head[0] in "【（[［(" or any(name in head for name in packs.dense_names)


def _dense(head: str) -> bool:
    """Whether a text is Chinese, Japanese or Korean, where names have no blanks around them."""
    head = head[:LEADING]
    return not head.isascii() and max(head) >= "\u2e80"


def match(head: str, packs: Packs) -> tuple[int, str, bool] | None:
    """The length of the dateline a text begins with, the message about it, and whether it is sure."""
    word = _WORD.match(head)
    begins: tuple[str, ...] = (word_key(word[0], 1), "place", "date") if word else (head[:1], "dash")
    dense = _dense(head)
    if word and (word[0] in packs.lists.agencies or dense):
        begins += ("agency",)
    latin = bool(packs.dense_names) and (head.isascii() or max(head) < "\u3040")
    signed = dense or _signed(head, packs)
    dashed = "-" in head or not (head.isascii() or _DASHES.isdisjoint(head))
    best: tuple[int, Form] | None = None
    for form in pack.forms(packs.starts, begins, head, 0, len(head)):
        if (not signed and "(" in form.needs) or (not dashed and _DASHED.search(form.template)):
            continue
        if latin and form.flags & DENSE and "{agency}" in form.template.partition("[")[0]:
            continue  # it takes the names that are written without blanks, and no others
        size = _size(form, head, packs)
        if size and (best is None or size > best[0]):
            best = size, form
            if not dense:  # Chinese, Japanese and Korean ones go on with the reporter's name
                break
    return best and (best[0], message(head[: best[0]]), not best[1].flags & UNSURE)


def _signed(head: str, packs: Packs) -> bool:
    """Whether the first brackets hold a word of an agency's name."""
    at = head.find("(")
    close = head.find(")", at)
    if at < 0 or close < 0:
        return False
    words = _WORD.findall(head, at, close)
    second = head.find("(", close)  # SAINT-DENIS (Réunion) (AFP)
    if second >= 0:
        words += _WORD.findall(head, second, head.find(")", second))
    return not packs.start_words.isdisjoint(words)


def _size(form: Form, head: str, packs: Packs) -> int:
    found = pack.match(form, packs, head, 0, len(head))
    if not found:
        return 0
    end = found.end()
    service = _SERVICE.match(head, end) if head[end - 1] in _DASHES else None
    if service and head[end - 2].isalpha():  # the dash of ИНТЕРФАКС-ЮГ is not the last
        end = service.end()
    return 0 if head[end:].lstrip()[:1].islower() else end


_SERVICE = re.compile(rf"[^\W\d_a-z]{{2,12}}\s?{DASH}{{1,2}}(?=\s)")
