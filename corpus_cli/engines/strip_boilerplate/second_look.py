"""Whether a second look would find anything, told from the first one.

Most dispatches have one dateline, one sign-off and lines of a listed kind; what is left then holds nothing that could
be furniture anywhere, and need not be read again. Where that is not plain the answer is no, and they are.
"""

from corpus_cli.engines.strip_boilerplate import (
    caption,
    dateline,
    furniture_line,
    repeated_standfirst,
    sign_off,
    teaser_tail,
)
from corpus_cli.engines.strip_boilerplate.pack import Packs
from corpus_cli.engines.strip_boilerplate.reading import HEAD, Mark, Reading


def is_final(reading: Reading, packs: Packs) -> bool:
    """Whether nothing is found once all marks of a reading are cut; no where that cannot be told quickly.

    Told of paragraphs: whoever asks makes sure that those of the text that is left are the same.
    """
    whole = reading.whole
    if reading.tail or not all(i in whole for i in reading.doubted):
        return False
    kept = [i for i in range(len(reading.lines)) if i not in whole]
    last = kept[-1] if kept else -1
    if last != reading.ended or last <= reading.lead or reading.last - last > sign_off.LINES:
        return False
    lines = [reading.lines[i] for i in kept]
    for mark in reading.parts:
        line = _rest(reading, mark)
        if not line or furniture_line.may_be(line, packs) or caption.may_be(line, packs):
            return False
        lines[kept.index(reading.lead) if mark.rule == "dateline" else -1] = line
    return not (
        sign_off.may_be(lines[-1], packs)
        or any("\n" in line for line in lines)
        or dateline.may_be_in(lines[:HEAD], packs)
        or caption.may_be_stuck(reading.text, lines, packs)
        or teaser_tail.may_begin(lines, packs)
        or repeated_standfirst.lead(lines) >= 0
    )


def _rest(reading: Reading, mark: Mark) -> str:
    """What is left of a paragraph beside a mark at the head of the lead or at the end of the story; else nothing."""
    if mark.rule == "dateline":
        start, end = reading.spans[reading.lead]
        return reading.text[mark.end : end] if mark.start == start else ""
    start, end = reading.spans[reading.ended]
    return reading.text[start : mark.start] if mark.rule == "sign-off" and start < mark.start < mark.end <= end else ""
