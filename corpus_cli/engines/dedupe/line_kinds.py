"""What kind of line a paragraph is, by its own signs: a label, a question, somebody's turn to speak, verse."""

import re
from collections.abc import Iterable

from corpus_cli.text.fold import folded
from corpus_cli.text.words import words

LABEL_WORDS = 12  # as many are a sentence, also without a stop
LABEL = 60  # characters at most
LONG_LABEL = 100  # characters at most of one that is numbered, or stands above a sentence
NAMED = 3  # words a speaker's name has at most
_CLOSING = "\"'”’»)"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_COMMAS = (",", "，", "、", "،")
# Patterns are compiled where they are needed: most texts need none, and the start-up need not pay.
_HAN = "[〇零一二三四五六七八九十百千]+"
_COUNTED = r"\d+(?:[.:/-]\d+)*|[IVXLC]{1,7}"
_NUMERAL = rf"(?<!\w)(?:{_COUNTED}|\d+\w{{1,2}}|[ivx]{{1,5}}|[^\W\d_])(?![\w'’])|{_HAN}|[①-⑳]"
_WORD_AND_NUMERAL = rf"\W*([^\W\d_]+)\W{{1,2}}({_COUNTED})(?![\w'’])|(第)({_HAN}|\d+)"
_NUMERAL_AND_SIGN = rf"(?:§ ?)?\W?((?:{_COUNTED}|[^\W\d_]|{_HAN})(?=[.):、])|\d+[.:/]\d+(?!\w)|(?<=§)\d+|(?<=§ )\d+)"
_DASHES = "–—―"
_SPEAKER = rf"([{_DASHES}])\s|([^\W\d_][^:：!?…]{{0,30}})(?::\s|：)|([^\W\d_]{{1,2}})\.\s"


def is_question(text: str) -> bool:
    """Whether a text ends in a question mark, within quotes or not."""
    return text.rstrip(_CLOSING).endswith(("?", "？", "؟"))


def ends(text: str) -> bool:
    """Whether a sentence ends where the text does."""
    return text.rstrip(_CLOSING).endswith(_ENDS)


def runs_on(text: str) -> bool:
    """Whether the text stops in the middle of a sentence, as lines of verse do."""
    return text.rstrip(_CLOSING).endswith(_COMMAS)


def is_label(text: str, below: str = "") -> bool:
    """Whether a text heads what stands below it: a few words that are no sentence, or a number."""
    if len(text) > LONG_LABEL or runs_on(text) or (ends(text) and not _is_number(text)):
        return False
    return (len(text) <= LABEL and words(text) < LABEL_WORDS) or ends(below) or bool(_place(text))


def _is_number(text: str) -> bool:
    """Whether a text is a number with at most a word: "5.", "Art. 5."."""
    return bool(re.fullmatch(rf"\W*(?:[^\W\d_]+\W{{1,2}})?(?:{_COUNTED})[.)]*", text))


def are_of_one_series(a: str, b: str) -> bool:
    """Whether two labels count through one list ("Article 5", "Article 6"), or differ in a word ("North coast")."""
    form_a, form_b = folded(a), folded(b)
    if form_a == form_b:
        return False
    if _skeleton(a) == _skeleton(b) and re.search(_NUMERAL, a):
        return True
    place_a, place_b = _place(a), _place(b)
    if place_a and place_b:
        return place_a[0] == place_b[0] and place_a[1] != place_b[1]
    words_a, words_b = form_a.split(), form_b.split()
    if ":" in form_a[:-1] + form_b[:-1] or len(words_a) != len(words_b):
        return False
    same = [x for x, y in zip(words_a, words_b, strict=True) if x == y]
    return len(same) == len(words_a) - 1 and any(len(word) > 2 for word in same)


def _skeleton(label: str) -> str:
    """A label with its numbers left out."""
    return folded(re.sub(_NUMERAL, "#", label))


def _place(label: str) -> tuple[str, str] | None:
    """The list a label counts through and its number there: ("article", "5")."""
    if found := re.match(_WORD_AND_NUMERAL, label):
        return folded(found[1] or found[3]), found[2] or found[4]
    if found := re.match(_NUMERAL_AND_SIGN, label):
        return "", found[1]
    return None


def is_answer(text: str, turns: Iterable[str]) -> bool:
    """Whether a text is what one speaker says after turns of others: "A." after "Q.", "LEE:" after "BBC:", dashes."""
    own, others = _speaker(text), {_speaker(turn) for turn in turns}
    return bool(own) and "" not in others and (own not in others or own in _DASHES)


def _speaker(text: str) -> str:
    """Who speaks; "" where nobody is named."""
    found = re.match(_SPEAKER, text)
    if not found:
        return ""
    name = found[1] or found[2] or found[3]
    return name if words(name) <= NAMED and not name[0].islower() else ""
