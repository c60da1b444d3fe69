"""What was learnt from a corpus as a rule pack, to be reviewed before it is used elsewhere."""

import re
from collections.abc import Sequence

from corpus_cli.engines.strip_boilerplate.pack import Agency, Entry, Pack
from corpus_cli.engines.strip_boilerplate.pack_toml import refusal
from corpus_cli.engines.strip_boilerplate.repeats import Lesson

CAPTION = "caption"  # a whole line that ends so: in a pack its credit is listed, at the end of a line
_SLOT = re.compile(r"\{\w+\}|\\.|[\[\]]")
_NAME = re.compile(r"[^\W\d_](?:[\w .'’-]{0,60}\w)?")
UNWRITTEN = ("caption-start",)  # whole lines that begin so: a pack has no place for them


def as_pack(name: str, lessons: Sequence[Lesson]) -> Pack:
    """A pack of an entry a lesson, but for those no pack can hold; what is not sure is found and never cut."""
    written = [one for one in lessons if _has_a_place(one)]
    signers = dict.fromkeys(filter(None, map(_signer, written)))
    agencies = tuple(Agency((signer,), "learnt") for signer in signers)
    return Pack(name, tuple(map(_entry, written)), unreviewed=True, agencies=agencies)


def unwritten(lessons: Sequence[Lesson]) -> list[str]:
    """The templates that a pack has no place for: credits before their caption, and what a pack would refuse."""
    return [one.template for one in lessons if not _has_a_place(one)]


def _has_a_place(lesson: Lesson) -> bool:
    return lesson.at not in UNWRITTEN and not refusal(_entry(lesson).templates[0])


def _signer(lesson: Lesson) -> str:
    """Who signs a dateline: its longest run of words that do not vary."""
    if lesson.rule != "dateline":
        return ""
    return max(_NAME.findall(_SLOT.sub("\n", lesson.template)), key=len, default="")


def _entry(lesson: Lesson) -> Entry:
    rule, at, template = lesson.rule, lesson.at, lesson.template
    if at == CAPTION:
        rule, at = "credit", "end"
    if rule == "dateline":  # what stands before an agency varies like a name, and is a place
        template = template.replace("{name}", "{place}", 1)
        template = template.replace(_signer(lesson) or "{agency}", "{agency}", 1)
    source = f"learnt from {lesson.documents} documents, such as: {lesson.example}"
    return Entry(rule, (template,), at, source=source, sure=lesson.sure)
