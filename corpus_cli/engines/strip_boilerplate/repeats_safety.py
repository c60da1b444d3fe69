"""Which templates are safe to cut once they are learnt: those signed by whoever sends, and mere credits and notices.

That lines of one form come again at the tails of many files does not make them furniture: the facts of a series do so,
too. "Ruling: Upheld", "Best player: Ann Lee" and "Hallelujah." stand where sign-offs stand, and are what a reader came
for. What they do not have is a sender: a name that signs datelines, pictures or a notice of rights. And where there is
one, the value of a label, a figure or a whole sentence may still be a fact. Whatever is not safe is offered; but for
lines in which nearly all files end, word for word: they tell nothing of any of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from corpus_cli.engines.strip_boilerplate.repeats_shape import word_list
from corpus_cli.engines.strip_boilerplate.repeats_words import (
    address_pattern,
    is_sentence,
    notice_pattern,
)

UNKNOWN = "repeated-line"  # the rule of lines that are only reported
ONCE = 1.2  # times that a document has a dateline, at most: who speaks in turn has more
PEOPLE = 0.8  # of those before a bracket and a dash are speakers: their names have two words, as few places have
FEW = 2.0  # times that it has a picture's credit: a table has more rows
OWN = 0.5  # share of the documents in which an address is the publisher's own
NEARLY_ALL = 0.8  # share of the documents that end in one and the same line, which tells nothing of any of them
_SLOT = re.compile(r"(?<!\\)\{([a-z]+)\}")
_WORD = re.compile(r"[^\W\d_]+")
_NAMES = frozenset(("name", "any", "initials"))
# Figures that tell a time or a day; any other figure may be a result.
_CLOCK = re.compile(r"\{\w+\}[:./-]\{(?:number|year)\}(?:[./-]\{(?:number|year)\})?|\{number\}月\{number\}日")
_LABEL = re.compile(r"([^{}:：]*[^\W\d_][^\w{}:：]{0,2})[:：=＝][^\w{}]{0,3}\{[a-z]+\}")  # words, a colon, what varies
_STOP = re.compile(r"[.!?…。|(\[–—]")  # before the label of a caption's credit
_SET_OFF = re.compile(r"\([^()]*\)|\[[^\]]*\]|/[^/]+/|【[^】]*】|<[^>]*>")
_MARK = re.compile(r"[(\[]?(?:[^\W\d_]{1,4}|\{initials\})(?:/(?:[^\W\d_]{1,4}|\{initials\}))+[)\]]?")
_ROLES = frozenset(
    word_list(
        "text texte texto testo tekst текст reporting reported reporter writing editing edited editor editors "
        "rédaction rédacteur edición edição redacción redazione redaktion redaktor redigiert bearbeitung bericht "
        "редактор автор авторы корреспондент biên tập phóng viên 编辑 編輯 责编 責編 记者 記者 文 기자 편집 "
        "photo photos foto fotos photograph photographer photographe fotógrafo fotograf ảnh фото снимок image images "
        "imagen imagem immagine bild bilder picture pictures fotografie fotografía fotografia фотография zdjęcie "
        "lichtbild aufnahme cliché кадр hình chụp credit credits crédit crédits copyright c 图 圖 图片 摄 攝 写真 撮影 "
        "사진"
    )
)
_SOURCES = frozenset(
    word_list(
        "source sources quelle fuente fonte źródło источник nguồn 来源 來源 出典 출처 archive archiv archivo pool file"
    )
)
_JOINTS = frozenset(
    word_list("by for par pour von für de di por para da do del der la le el of the courtesy and et und y e i và и для")
)


class Case(NamedTuple):
    """A template that stands where furniture does; `brands` are the words in it that may stand for whoever sends."""

    rule: str
    template: str
    at: str
    brands: frozenset[str]
    share: float  # of the documents
    often: float  # times in a document that has it
    people: float = 0.0  # of what stands where a dateline has its place looks like a person's name
    chosen: bool = False  # other lines say something else in its place
    last: float = 0.0  # share of the documents that it ends, as it stands or with other fixed lines below

    @property
    def slots(self) -> set[str]:
        return set(_SLOT.findall(self.template))


def verdicts(cases: Sequence[Case]) -> list[bool]:
    """Whether each of the templates is safe to cut."""
    brands = frozenset[str]().union(*[case.brands for case in cases if _signs(case)])
    senders = frozenset(brand for brand in brands if brand.casefold() not in _ROLES | _SOURCES)
    signed = [not senders.isdisjoint(case.brands) for case in cases]
    credits = {case.template for case, ours in zip(cases, signed, strict=True) if ours and _is_credit(case, senders)}
    return [
        case.rule != UNKNOWN and (_is_own(case, credits, senders) if ours else _is_plain(case, credits))
        for case, ours in zip(cases, signed, strict=True)
    ]


def _signs(case: Case) -> bool:
    """Whether a template shows its brand to be a sender's: a dateline, a picture's credit, a notice of rights."""
    if case.at == "start":
        return bool(case.slots) and _is_dateline(case)
    if case.at in ("caption", "caption-start"):
        return case.often <= FEW and not _is_value(case.template)
    return case.at == "line" and notice_pattern().search(case.template) is not None


def _is_own(case: Case, credits: Set[str], senders: Set[str]) -> bool:
    """Whether a template that names a sender holds nothing but furniture."""
    template = case.template
    if case.at == "start":
        return _is_dateline(case)
    if case.at == "tail-heading" or notice_pattern().search(template):
        return True
    if case.at in ("caption", "caption-start"):
        return _is_credit(case, senders)
    if any(template.endswith(credit) or credit.endswith(template) for credit in credits):
        return True
    if template[-1] in ":：" or is_sentence(template):
        return False  # it says something, or what is below it does
    if not case.slots:
        return not case.chosen
    running = [w for w in _WORD.findall(_SET_OFF.sub(" ", _SLOT.sub(" ", template))) if w[0].islower()]
    return (
        "{number}" not in _CLOCK.sub("", template)
        and not _is_value(template, senders | case.brands)
        and all(word in _ROLES or word in _JOINTS or _names(word, senders) for word in running)
    )


def _is_credit(case: Case, senders: Set[str]) -> bool:
    """Whether a caption ends or begins with whose picture it is, and not with the value of a label."""
    return case.at in ("caption", "caption-start") and not _is_value(case.template, senders | case.brands)


def _is_plain(case: Case, credits: Set[str]) -> bool:
    """Whether a template without a sender is furniture by its words alone."""
    template, slots = case.template, case.slots
    if case.at == "start":
        return "date" in slots and _is_dateline(case) and _is_name(_SLOT.sub(" ", template))
    if case.at == "tail-heading":
        return False  # the sections of a bulletin have headings, too
    if slots <= {"initials"} and _MARK.fullmatch(template):
        return True
    if slots & _NAMES:
        ends = case.at == "caption" and any(credit.endswith(template) for credit in credits)
        return ends or (slots <= _NAMES and _is_role(template))
    if notice_pattern().search(template):
        return True
    if slots or template[-1] in ":：":
        return False
    return case.last >= NEARLY_ALL or (case.share >= OWN and address_pattern().search(template) is not None)


def _is_dateline(case: Case) -> bool:
    """Whether the start of a line says where and when, and not who speaks or what is quoted on which exchange."""
    return case.often <= ONCE and case.people < PEOPLE and not _is_value(case.template)


def _is_value(template: str, senders: Set[str] = frozenset()) -> bool:
    """Whether what varies in a template is the value of a label, and that is no role such as "Photo" or "Text"."""
    label = _LABEL.search(template)
    return label is not None and not _is_role(_STOP.split(label[1])[-1], senders)


def _is_role(text: str, senders: Set[str] = frozenset()) -> bool:
    """Whether a text says who wrote or photographed, and nothing else; where there is a sender, or whose it is."""
    bare = _SLOT.sub(" ", text)
    roles = _ROLES | _SOURCES if senders else _ROLES
    words = [word for word in _WORD.findall(bare) if word.casefold() not in roles]
    told = "©" in bare or len(words) < len(_WORD.findall(bare))
    return told and all(word.casefold() in _JOINTS or _names(word, senders) for word in words)


def _names(word: str, senders: Set[str]) -> bool:
    """Whether a word is a sender's; of names written without blanks two signs each are known."""
    return word in senders or (word >= "\u3040" and any(sender in word for sender in senders))


def _is_name(text: str) -> bool:
    """Whether a text looks like an agency's name: in capitals or set off, small words between."""
    words = _WORD.findall(text)
    beside = _WORD.findall(_SET_OFF.sub(" ", text))
    return any(word not in _JOINTS for word in words) and all(w.isupper() or w in _JOINTS for w in beside)
