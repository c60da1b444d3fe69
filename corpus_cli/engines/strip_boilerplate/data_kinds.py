"""What kind of data of a story a line could be that is listed as a sign-off or a credit.

"Ann Lee (BBC)" may be who reported, or who won a prize; "Text: Ann Lee" who wrote the dispatch, or a play.
"(Reporting by Ann Lee)", "With AFP", "(END)" are a wire's own words and nothing else.
"""

import re
from functools import lru_cache

from corpus_cli.engines.strip_boilerplate import sign_off
from corpus_cli.engines.strip_boilerplate.pack import Packs, fold
from corpus_cli.engines.strip_boilerplate.slots import REMEMBERED, is_agency, is_names
from corpus_cli.engines.strip_boilerplate.templates import is_dense

LONGEST = 80  # characters of a line of data; a longer line says itself what it is
ALONE = frozenset({"author", "contact", "date", "pair"})  # these sign nothing without another sign-off above them
CLOSING = " \u00a0\"”»’')]）】」』"
_LABEL = re.compile(r"([^\W\d_][^:：=＝.!?()（）\n]{0,40}?)\s?[:：=＝]\s?(?=\S)")
_AROUND = re.compile(r"\s*[,/()（）|]\s*|\s[-–—]\s")
_ADDRESS = re.compile(r"\S@\S|https?:|www\.|\d[\d\s()./-]{4,}\d")
_LETTERS = re.compile(r"[^\W\d_]{1,5}(?:\s?[-/]\s?[^\W\d_]{1,5}){0,4}/?")
_PAIR = re.compile(r"[A-Z]{2,4}(?: [A-Za-z]{2,4}|-[A-Z]{2,4}){1,2}")
_WORD = re.compile(r"[^\W\d_]+")
_AROUND_NAMES = " .-–—()[]（）【】"
_REPORTERS = ("기자", "특파원", "통신원")


@lru_cache(REMEMBERED)
def kind(line: str, rule: str, packs: Packs) -> str:
    """What kind of data a line could be that a rule has marked; "" where it can only be furniture."""
    if len(line) > LONGEST:
        return ""
    if rule == "sign-off":
        return _of_sign_off(line, packs)
    if rule == "furniture-line":  # "Written by Ann Lee": below a headline, and in the data of a film
        return "label" if sign_off.is_sign_off(line, packs) and _of_sign_off(line, packs) == "label" else ""
    found = _LABEL.match(line)
    if not line[0].isalnum() or (found and is_agency(line[found.end() :].rstrip(CLOSING), packs.lists)):
        return ""
    return "label" if found else rule


def _of_sign_off(line: str, packs: Packs) -> str:
    if is_agency(line.strip(_AROUND_NAMES), packs.lists):
        marked = line[0] in "([（【" or (line[0] in "-–—" and line.isupper())
        return "mark" if marked else "agencies" if "/" in line else "agency"
    if not line[0].isalnum():
        return "contact" if "@" in line else ""
    found = _LABEL.match(line)
    agencies = packs.lists.agencies
    if not agencies.isdisjoint(_AROUND.split(line[found.end() if found else 0 :].rstrip(" ."))):
        return "" if found else "person"
    named = [word for word in _WORD.findall(line) if word in agencies and word.isupper()]
    if named:
        return "person" if line.startswith(named[0]) and not found and "/" not in line else ""
    if fold(line) in packs.literals or " ".join(line.split()) in packs.end_texts:
        return ""
    return _without_agency(line, line[found.end() :] if found else "", packs)


def _without_agency(line: str, value: str, packs: Packs) -> str:
    """The kind of a line that names no agency; `value` is what stands behind its label."""
    if line[0].isdigit() and "*" not in line and "송고" not in line:
        return "date"
    if line.endswith(_REPORTERS):
        return "person"
    if _ADDRESS.search(line):
        agency = "@" in line and not packs.lists.agencies.isdisjoint(line.partition("@")[2].upper().split("."))
        return "contact" if not agency and (value or "@" in line.split(None, 1)[0] or ", " in line) else ""
    if _PAIR.fullmatch(line):
        return "pair"
    if value and not is_names(_AROUND.split(value)[0], packs.lists):
        return "contact"
    if _LETTERS.fullmatch(line):
        return "letters"
    return "label" if sign_off.is_sign_off(line, packs) else "author"


def label(line: str) -> str:
    """The role that a line says someone had, in small letters."""
    found = _LABEL.match(line)
    return (found[1] if found else line.split(None, 1)[0]).casefold()


def is_label(line: str) -> bool:
    """Whether a line is a label and what stands behind it, of whatever kind: "Price: 12 pounds"."""
    return len(line) <= LONGEST and _LABEL.match(line) is not None


def is_like_a_name(agency: str) -> bool:
    """Whether an agency's name may be somebody's: Petra, Hina, Lusa."""
    return " " not in agency.strip(_AROUND_NAMES) and not agency.isupper()


def names(line: str, packs: Packs) -> tuple[list[str], list[str]]:
    """The agencies in a line, and the other names."""
    parts = [part for part in _AROUND.split(line.strip(_AROUND_NAMES)) if part]
    others = [part for part in parts if part not in packs.lists.agencies]
    if is_dense(line):
        others = [word for other in others for word in other.split() if word not in _REPORTERS]
    return [part for part in parts if part in packs.lists.agencies], [other for other in others if len(other) > 1]
