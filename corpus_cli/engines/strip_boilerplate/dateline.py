"""dateline: where and when a dispatch was written, and the agency that signs it, before the first words of the lead.

Only a listed agency counts: "Hanoi (Vietnam) – the capital –" and "(Angelina Jolie) -" are the story's own words. What
follows begins like a sentence.
"""

import re

from corpus_cli.engines.strip_boilerplate import pack
from corpus_cli.engines.strip_boilerplate.pack import UNSURE, Form, Packs, word_key
from corpus_cli.engines.strip_boilerplate.reading import HEAD, Mark, Reading, message
from corpus_cli.engines.strip_boilerplate.templates import DASHES

LONGEST = 130  # characters
NAMED = 90  # characters among which the agency stands
LEADING = 16  # characters that show the script
_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[(\[/:=<|•»【［（]|\s[-–—]{1,2}(?:\s|\Z)|[-–—.]\s")
_DASHED = re.compile(r"(?<!\[)\{dash\}")
_DASHES = frozenset(DASHES)


def find(reading: Reading, packs: Packs) -> None:
    """Marks the dateline of the lead; sets `reading.lead`."""
    for i, (start, end) in enumerate(reading.spans[:HEAD]):
        if i in reading.whole:
            continue
        head = reading.text[start : min(end, start + LONGEST)]
        if not _may_begin(head, packs):
            continue
        found = match(head, packs)
        if found:
            size, shown, sure = found
            reading.lead = i
            while size < end - start and head[size : size + 1].isspace():
                size += 1
            if start + size >= end:
                reading.mark(i, "dateline", shown)
            else:
                reading.parts.append(Mark("dateline", start, start + size, shown, cut=sure))
            return


def find_bare(reading: Reading, packs: Packs) -> None:
    """Marks "CAIRO - " where no agency is named: a listed city in capitals, or a signed picture stands beside it."""
    for i, (start, end) in enumerate(reading.spans[:HEAD]):
        if i in reading.whole or not reading.text[start : start + 3].isupper():
            continue
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
    """A dateline without an agency is cut where another mark of a wire was found in the file, else only reported."""
    wires = any(mark.rule in ("caption", "credit", "sign-off") for mark in (*reading.whole.values(), *reading.parts))
    if wires:
        reading.parts = [mark._replace(cut=True) if mark.rule == "dateline" else mark for mark in reading.parts]


_WORDS = r"[^\W\da-z_][^\Wa-z\d_]+(?:[ .'’,/-]{1,2}[^\Wa-z\d_]+){0,4}"
_BARE = re.compile(rf"({_WORDS})(?:\s[-–—]{{1,2}}|:)\s+(?=[^\W\d_a-z]|[\"“])")


def _may_begin(head: str, packs: Packs) -> bool:
    """A quick no: no agency, or no sign that ends a dateline."""
    if _SIGN.search(head, 0, NAMED) and not packs.start_words.isdisjoint(_WORD.findall(head, 0, NAMED)):
        return True
    return _dense(head) and (head[0] in "【（[［(" or any(name in head for name in packs.dense_names))


def _dense(head: str) -> bool:
    """Whether a text is Chinese, Japanese or Korean, where names have no blanks around them."""
    return not head.isascii() and max(head[:LEADING]) >= "\u2e80"


def match(head: str, packs: Packs) -> tuple[int, str, bool] | None:
    """The length of the dateline a text begins with, the message about it, and whether it is sure."""
    word = _WORD.match(head)
    begins: tuple[str, ...] = (word_key(word[0], 1), "place", "date") if word else (head[:1], "dash")
    if word and (word[0] in packs.lists.agencies or _dense(head)):
        begins += ("agency",)
    dense = _dense(head)
    signed = dense or _signed(head, packs)
    dashed = not _DASHES.isdisjoint(head[:LONGEST])
    best: tuple[int, Form] | None = None
    for form in pack.forms(packs.starts, begins, head, 0, len(head)):
        if (not signed and "(" in form.needs) or (not dashed and _DASHED.search(form.template)):
            continue
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
    rest = head[found.end() :].lstrip()
    return 0 if rest[:1].islower() else found.end()
