"""Words of a line and what they say: what is a sentence, what is rare, what two texts have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache
from itertools import filterfalse

from corpus_cli.engines.strip_boilerplate.repeats_shape import is_dense

APART = 0.04  # share of its rarer words a teaser may have in common with a story, beyond what any two stories have
STRANGE = 0.08  # share of its rarer words that any text may have in common with any other, at most
FEWEST_WORDS = 4  # rarer words from which on one can say what a text is about
STOPS = ".!?…。！？"
CLOSERS = "\"'”’»)」』）"
_PUNCTUATION = r"!-/:-@\[-`{-~–—―…“”„«»‘’·•■▪►©|【】（）「」『』〔〕、。，：；！？／"


# Words that stand in no story line: a verb such as "share" or "partager" alone would not do.
_NOTICES = (
    r"©|\bcopyright\s*(?:©|\(c\)|\d|\{)|\(c\)\s*(?:\d|\{year)|\ball rights reserved\b|\bdroits réservés\b|"
    r"\bderechos reservados\b|\balle rechte vorbehalten\b|\bdireitos reservados\b|\bdiritti riservati\b|"
    r"\bbản quyền thuộc\b|\bправа защищены\b|版权所有|版權所有|著作権|無断転載|不得转载|저작권자|\bnewsletter\b|"
    r"\bfollow us\b|\bsuivez-nous\b|\bsíguenos\b|\bsiga-nos\b|\bfolgen sie\b|\btheo dõi chúng tôi\b|\bподписывайтесь\b|"
    r"订阅|扫码|扫描二维码"
)
_ADDRESSES = r"https?:|\bwww\.|\w@\w+\."
_CUES = (
    rf"{_NOTICES}|{_ADDRESSES}|\(c\)|\ball rights\b|\btous droits\b|\btodos los derechos\b|\balle rechte\b|"
    r"\bbản quyền\b|\bвсе права\b"
)
_PHOTO = (
    r"\b(?:photos?|fotos?|ảnh|фото|снимок|credit|crédit)\b|\b(?:images?|imagen|bild|picture)\s?[:/]|"
    r"(?:图|圖|摄|攝)(?=[：:/／）)]|片|影|$)|写真|撮影|사진"
)


def lines_of(text: str) -> list[str]:
    """The lines that are not blank, stripped."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return [line for line in map(str.strip, text.split("\n")) if line]


@cache
def cue_pattern() -> re.Pattern[str]:
    return re.compile(_CUES, re.IGNORECASE)


@cache
def notice_pattern() -> re.Pattern[str]:
    """Notices of rights and invitations to follow or subscribe."""
    return re.compile(_NOTICES, re.IGNORECASE)


@cache
def address_pattern() -> re.Pattern[str]:
    return re.compile(_ADDRESSES, re.IGNORECASE)


@cache
def photo_pattern() -> re.Pattern[str]:
    return re.compile(_PHOTO, re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"[^\s{_PUNCTUATION}]+")


def words_of(text: str) -> set[str]:
    """The words of a text; of scripts without blanks the pairs of signs."""
    words = set(text.split())
    odd = list(filterfalse(str.isalnum, words))
    if odd:
        words.difference_update(odd)
        words.update(_parts().findall(" ".join(odd)))
    if is_dense(text):
        words = {w for w in words if w < "\u3040"}.union(
            *([run[i : i + 2] for i in range(len(run) - 1)] for run in words if run >= "\u3040" or is_dense(run))
        )
    return words


def holds(strong: Mapping[str, int], text: str) -> bool:
    """Whether one of a few words is a word of a text."""
    for word in strong:
        if word in text:  # as most are not, the words need seldom be told apart
            return not strong.keys().isdisjoint(words_of(text))
    return False


def strong_in(template: str, strong: Mapping[str, int]) -> list[str]:
    bare = re.sub(r"\{\w+\}", " ", template)
    return [word for word in words_of(bare) if word in strong]


def cores(template: str) -> list[str]:
    """The literal runs between slots, blanks as they are."""
    return [piece.strip() for piece in re.split(r"\{[a-z]+\}", re.sub(r"\\(.)", r"\1", template)) if piece.strip()]


def is_sentence(template: str) -> bool:
    """Whether a text ends as a sentence does, and has the length of one."""
    bare = template.rstrip(CLOSERS + " ")
    if not bare or bare[-1] not in STOPS or bare.endswith("..."):
        return False
    return len(bare.split()) >= 3 or (is_dense(bare) and len(bare) >= 6)


def common_words(texts: Sequence[str]) -> frozenset[str]:
    """Words of more than a tenth of the documents."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(content(text))
    return frozenset(word for word, n in counts.items() if n * 10 > len(texts))


def content(text: str) -> set[str]:
    dense = is_dense(text)
    return {w.casefold() for w in words_of(text) if len(w) > 3 or (dense and len(w) == 2) or w[:1].isdecimal()}


def overlap(words: Set[str], story: Set[str]) -> float:
    """The share of words that stand in a story, one of them for nothing."""
    return max(0, len(words & story) - 1) / max(len(words), FEWEST_WORDS)


def related(story: str, other: str, common: Set[str], limit: float) -> bool:
    """Whether a text goes on with a story: more than that share of its rarer words stand there."""
    return overlap(content(other) - common, content(story)) > limit


def labelled(template: str, slots: Sequence[str]) -> bool:
    """Whether words or signs say what the varying parts of a line are; names and figures alone are a table's."""
    return not slots or ("number" not in slots and worded(template))


def worded(template: str) -> bool:
    bare = re.sub(r"\{\w+\}", " ", template)
    return not set("/[(|【（〔©").isdisjoint(bare) or any(len(w) > 1 and not w[0].isupper() for w in words_of(bare))


def set_off(text: str, slots: Sequence[str]) -> bool:
    """Whether what is fixed stands in brackets or between strokes, or beside a date; and is no running text."""
    running = [word for word in words_of(text) if len(word) > 2 and word[0].islower()]
    if any(not any(f"{a}{word}{b}" in text for a, b in ("()", "[]", "//")) for word in running):
        return False
    return "date" in slots or not _SETTING_OFF.isdisjoint(text)


_SETTING_OFF = frozenset("()[]/|【】（）〔〕·•~*｜<>")
