"""What a slot of a template may hold: an agency that is listed, a place, a date, names, a credit.

The patterns of slots are generous; these checks are what keeps "Hanoi (Vietnam) - the capital" a sentence.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple


class Lists(NamedTuple):
    """The words slots are checked against; all but the agencies are case-folded."""

    agencies: frozenset[str] = frozenset()  # names as they are written, and in capitals
    houses: frozenset[str] = frozenset()  # photo agencies and archives: they sign credits, not datelines
    dates: frozenset[str] = frozenset()  # months, weekdays, and the small words between them
    months: frozenset[str] = frozenset()
    connectors: frozenset[str] = frozenset()  # small words inside names and places
    bodies: frozenset[str] = frozenset()  # "agency", "press": a name with one of them is no place
    photo: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()  # a dateline may be one of them in capitals, without an agency
    announcing: frozenset[str] = frozenset()  # "as follows": what a sentence has above data of the story
    newsroom: frozenset[str] = frozenset()  # "reporter", "desk": roles that no film or book has


REMEMBERED = 4_096  # wire copy says the same few places, dates and names over and over

_JOINTS = re.compile(r"\s*[/+,&|·、・]\s*|\s+(?:and|et|e|y|und|và|и|i|en|with|via|through|per)\s+")
_HYPHEN = re.compile(r"\s*[-‐-―]\s*")
_BREAKS = re.compile(r"[\s,/·、・|&+]+")
_DATE_WORD = re.compile(r"[^\W\d_]+|\d+")


def _is_dense(text: str) -> bool:
    """Whether a text has Chinese, Japanese or Korean in it. (A pattern for it takes 4 ms to compile.)"""
    return not text.isascii() and any("\u3040" <= sign <= "\ud7a3" for sign in text)


_STOP = re.compile(r"(?<=\w\w)[.!?…。！？][\"'”’»)]*\s+[^\W\d_a-z]")  # an initial's stop ends no sentence
_SENTENCE = re.compile(r"[!?\"“”«»]|(?<=\w\w)[.…]\s")
_ADDRESS = re.compile(r"@?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}|@\w+|[\w.+-]+@[\w.-]+")


@lru_cache(REMEMBERED)
def is_agency(text: str, lists: Lists) -> bool:
    """Whether a text is a listed agency's name, or several."""
    name = " ".join(text.split())
    if name in lists.agencies:
        return True
    if len(name) > 70:
        return False
    for joint in (_JOINTS, _HYPHEN):
        names = joint.split(name)
        if len(names) > 1 and all(part in lists.agencies for part in names):
            return True
    head = _SERVICE.fullmatch(name)  # dpa/lnw, dpa-infocom, ANSA-AFP, ИНТЕРФАКС-ЮГ: a service of an agency
    return head is not None and head[1] in lists.agencies


_SERVICE = re.compile(r"([^\W_]+)(?:/[a-zäöü]{2,6}|-[^\W\d_]{2,12})")


@lru_cache(REMEMBERED)
def is_date(text: str, lists: Lists) -> bool:
    """Whether a text is a date: a day and a month by name or number; a year, a weekday, a time may stand by."""
    words = _DATE_WORD.findall(text.casefold())
    if not words or len(words) > 9:
        return False
    letters = [word for word in words if not word.isdigit()]
    if any(word not in lists.dates and not (_is_dense(word[0]) and len(word) < 3) for word in letters):
        return False
    numbers = len(words) - len(letters)
    named = any(word in lists.months for word in letters)
    return bool(numbers) and (named or numbers > 1 or any(_is_dense(word[0]) for word in letters)) and len(text) > 3


@lru_cache(REMEMBERED)
def is_place(text: str, lists: Lists) -> bool:
    """Whether a text may be the name of a place or of several: capitals, small words between them, no agency."""
    words = [word for word in _BREAKS.split(text.strip(" ,\u00a0\u202f")) if word]
    if not 0 < len(words) <= 9 or not _capital(words[0]) or not text[-1:].strip():
        return False
    if _is_dense(text[0]) and len(text) > 14:
        return False
    if _STOP.search(text) and not all(len(word) <= 5 for word in words if word.endswith(".")):
        return False
    folded = [word.casefold().strip(".") for word in words]
    if not lists.bodies.isdisjoint(folded) or any(word in lists.agencies for word in words):
        return False
    return all(_capital(word) or small in lists.connectors for word, small in zip(words, folded, strict=True))


@lru_cache(REMEMBERED)
def is_names(text: str, lists: Lists) -> bool:
    """Whether a text is nothing but names: capitals, small words between them, handles and addresses."""
    words = [word for word in _BREAKS.split(text.strip()) if word]
    if not 0 < len(words) <= 14:
        return False
    if _is_dense(text):
        return len(text) <= 24 and not re.search("[。，！？]", text)
    if any(word[-1] in "!?;:" for word in words) or (len(words) > 3 and _STOP.search(text)):
        return False
    named = 0
    for word in words:
        bare = word.strip("().'’\"“”[]")
        if _capital(bare) or _ADDRESS.fullmatch(bare):
            named += 1
        elif bare and bare.casefold() not in lists.connectors:
            return False
    return named > 0 and not all(word.casefold().strip(".,") in lists.dates for word in words)


def is_list_of_names(text: str, lists: Lists) -> bool:
    """Whether a text says who did what where: mostly capitals, and no sentence of a story."""
    words = [word.strip("().,;:'’\"“”") for word in text.split()]
    words = [word for word in words if word]
    small = [word for word in words if not _capital(word) and word.casefold() not in lists.connectors]
    return bool(words) and len(words) <= 60 and len(small) * 5 <= len(words) * 2 and _capital(words[0])


def has_listed(text: str, lists: Lists) -> bool:
    """Whether one of the names of a credit is a listed agency or archive."""
    text = " ".join(text.split()).strip(" .")
    if text in lists.agencies or text.casefold() in lists.houses:
        return True
    for joint in (_JOINTS, _HYPHEN):
        if any(p in lists.agencies or p.casefold().strip("©() ") in lists.houses for p in joint.split(text)):
            return True
    return False


@lru_cache(REMEMBERED)
def is_credit(text: str, lists: Lists) -> bool:
    """Whether a text names who made or sold a picture."""
    bare = text.replace("©", " ").replace("(", " ").replace(")", " ").strip(" .")
    if is_names(bare, lists):
        return True
    if len(bare) > 60 or not has_listed(bare, lists) or _SENTENCE.search(bare):
        return False
    named = [part for part in _JOINTS.split(bare) if part.casefold().strip("©() ") not in lists.houses]
    words = [word for part in named for word in _BREAKS.split(part) if word]
    return sum(not _capital(word) and word.casefold() not in lists.connectors for word in words) < 2


@lru_cache(REMEMBERED)
def is_listed_credit(text: str, lists: Lists) -> bool:
    """Whether a credit names a listed agency or archive."""
    bare = text.replace("©", " ").replace("(", " ").replace(")", " ").strip(" .")
    return has_listed(bare, lists) and is_credit(text, lists)


def _capital(word: str) -> bool:
    """Whether a word begins like a name; letters without case do."""
    word = word.lstrip("'‘’\"“”(@#")
    return bool(word) and (word[0].isupper() or (word[0].isalpha() and not word[0].islower()))


def _is_any(text: str, lists: Lists) -> bool:
    return not _STOP.search(text)


def is_sentence(text: str, lists: Lists, inside: bool = False) -> bool:
    """Whether what an open slot caught reads like the end of a sentence: several words, small ones, and a stop.

    A question counts in the middle of a story only: headlines that are linked to may be one.
    """
    text = text.rstrip("\"'”’»)」』 ")
    if text[-1:] not in (".。!！?？" if inside else ".。!！"):
        return False
    if _is_dense(text) and " " not in text:
        return len(text) > 12
    words = [word for word in _BREAKS.split(text) if word]
    small = [word for word in words if _is_small(word) and word.casefold().strip(".") not in lists.connectors]
    return len(words) >= (3 if inside else 4) and len(small) >= 2 and not _ADDRESS.fullmatch(words[-1].rstrip("."))


def _is_small(word: str) -> bool:
    word = word.lstrip("'‘’\"“”(@#")
    return word[:1].isalpha() and not word[0].isupper()


def is_byline(text: str, lists: Lists) -> bool:
    """Whether names behind "By" are people's: "By Land and Sea", "By the Book", "Von Hand" are headings."""
    words = text.casefold().strip(" .").split()
    if not _DESKS.isdisjoint(words):
        return True
    if not _NOT_IN_NAMES.isdisjoint(words):
        return False
    people = [part.split() for part in _JOINTS.split(text)]
    return any(sum(word.casefold() not in lists.connectors for word in words) > 1 for words in people)


_DESKS = frozenset(
    {"staff", "desk", "agencies", "editors", "correspondent", "correspondents", "rédaction", "redacción", "redaktion"}
    | {"redazione", "redação", "agencias", "agências", "agenturen", "agenzie", "agences"}
)
_NOT_IN_NAMES = frozenset(
    {"the", "of", "in", "on", "upon", "near", "off", "aboard", "im", "am", "zu", "zur", "bei", "vom", "sur", "sous"}
    | {"en", "à", "au", "aux", "près", "our", "your", "all", "for", "with", "to"}
)


def _is_photo(text: str, lists: Lists) -> bool:
    return " ".join(text.casefold().split()) in lists.photo


def _is_source(text: str, lists: Lists) -> bool:
    return " ".join(text.casefold().split()) in lists.source


def _is_initials(text: str, lists: Lists) -> bool:
    """AB/CD, ab/cd/efg, FP // MLS, mrr/ skr/, KHU (REU) // IF; one group of letters alone may be anything."""
    groups = _GROUPS.findall(text)
    if len(groups) < 2 or "/" not in text or text.casefold() in _WORDS or _APART.search(text):
        return False
    return all(group.islower() or group.isupper() for group in groups)


_APART = re.compile(r"[^\W\d_]\s[^\W\d_]")
_WORDS = frozenset(
    {"and/or", "et/ou", "und/oder", "y/o", "e/o", "e/ou", "и/или", "km/h", "w/o", "n/a", "he/she", "và/hoặc"}
    | {"tcp/ip", "ac/dc", "hiv/aids", "vih/sida", "s/m/l", "s/m/l/xl", "i/o", "a/b", "m/f", "f/m", "cd/dvd", "r/c"}
)
_GROUPS = re.compile(r"[^\W\d_]+")


CHECKS: dict[str, Callable[[str, Lists], bool]] = {
    "place": is_place,
    "date": is_date,
    "agency": is_agency,
    "name": is_names,
    "names": is_list_of_names,
    "credit": is_credit,
    "listed": is_listed_credit,
    "photo": _is_photo,
    "source": _is_source,
    "initials": _is_initials,
    "any": _is_any,
}


def hold(found: re.Match[str], slots: Sequence[str], lists: Lists) -> bool:
    """Whether every slot of a match holds what it must."""
    for i, (slot, text) in enumerate(zip(slots, found.groups(), strict=True), 1):
        if text is not None and not _holds(slot, text, lists) and not _again(found, slots, i, lists):
            return False
    return True


def _holds(slot: str, text: str, lists: Lists) -> bool:
    check = CHECKS.get(slot)
    return check is None or check(text, lists)


def _again(found: re.Match[str], slots: Sequence[str], i: int, lists: Lists) -> bool:
    """Whether the text around a slot that failed can be shared out to its neighbours in another way.

    A pattern takes the shortest text first: of "Cape Town" the place is "Cape" and the date "Town".
    """
    first = last = i
    while first > 1 and found[first - 1] is not None and _touch(found, first - 1, first):
        first -= 1
    while last < len(slots) and found[last + 1] is not None and _touch(found, last, last + 1):
        last += 1
    text, kinds = found.string[found.start(first) : found.end(last)], list(slots[first - 1 : last])
    if len(kinds) < 2 or len(text) > 160:
        return False
    dateless = [kind for kind in kinds if kind != "date"]
    return _shared(text, kinds, lists) or (len(dateless) < len(kinds) and _shared(text, dateless, lists))


def _touch(found: re.Match[str], a: int, b: int) -> bool:
    return found.string[found.end(a) : found.start(b)].strip(" ,.\u00a0\u202f") == ""


def _shared(text: str, kinds: Sequence[str], lists: Lists) -> bool:
    if len(kinds) < 2:
        return bool(kinds) and _holds(kinds[0], text, lists)
    for gap in _GAP.finditer(text):
        if _holds(kinds[0], text[: gap.start()], lists) and _shared(text[gap.end() :], kinds[1:], lists):
            return True
    return False


_GAP = re.compile(r"[\s,.]+")
