"""Whether a second look would find anything, told from the first one.

Most dispatches have one dateline, one sign-off and lines of a listed kind; what is left then holds nothing that could
be furniture anywhere, and need not be read again. Where that is not plain the answer is no, and they are.
"""

from collections.abc import Iterator, Sequence

from corpus_cli.engines.strip_boilerplate import (
    caption,
    dateline,
    furniture_line,
    repeated_standfirst,
    sign_off,
    teaser_tail,
)
from corpus_cli.engines.strip_boilerplate.pack import Packs
from corpus_cli.engines.strip_boilerplate.reading import HEAD, Reading
from corpus_cli.model import Edit


def is_final(reading: Reading, edits: Sequence[Edit], packs: Packs) -> bool:
    """Whether nothing is found once edits are made; no where that cannot be told quickly.

    `edits` are in order and hold those of all marks of the reading. Told of paragraphs: whoever asks makes sure that
    those of the text that is left are the same.
    """
    kept = list(_left(reading, edits))
    lines = [line for _, line in kept]
    left = {i for i, _ in kept}
    if reading.tail or not lines or not left.isdisjoint(reading.doubted) or "\n" in "".join(lines):
        return False
    fresh = [line for i, line in kept if line is not reading.lines[i]]
    return not (
        any(furniture_line.may_be(line, packs) or caption.may_be(line, packs) for line in fresh)
        or _may_be_signed(reading, *kept[-1], packs)
        or _may_be_headed(reading, kept[:HEAD], packs)
        or caption.may_be_stuck(reading.text, lines, packs)
        or teaser_tail.may_begin(lines, packs)
        or repeated_standfirst.lead(lines) >= 0
    )


def _left(reading: Reading, edits: Sequence[Edit]) -> Iterator[tuple[int, str]]:
    """The paragraphs that are left, by number; the very line of the reading where nothing was cut."""
    coming = iter(edits)
    cut = next(coming, None)
    for i, (start, end) in enumerate(reading.spans):
        if cut is None or end <= cut.start:
            yield i, reading.lines[i]
            continue
        rest, at = "", start
        while cut and cut.start < end:
            rest += reading.text[at : max(at, cut.start)]
            at = max(at, cut.end)
            if at >= end:
                break
            cut = next(coming, None)
        line = (rest + reading.text[at:end]).strip() if at > start else reading.lines[i]
        if line:
            yield i, line
        while cut and cut.end <= end:
            cut = next(coming, None)


def _may_be_signed(reading: Reading, last: int, line: str, packs: Packs) -> bool:
    """Whether a sign-off may stand at the end of what is left."""
    if last <= reading.lead or reading.last - last > sign_off.LINES or sign_off.may_be(line, packs):
        return True
    start, end = reading.spans[last]
    if last == reading.ended:  # where one was looked for, and all there were are cut
        signs = [mark.start for mark in reading.parts if mark.rule == "sign-off"]
        return line is not reading.lines[last] and all(reading.text[start:at] != line for at in signs)
    if line is not reading.lines[last] or len(line) <= sign_off.NAMED:
        return True
    return sign_off.stuck(reading.text, start, end, packs) >= 0


def _may_be_headed(reading: Reading, head: Sequence[tuple[int, str]], packs: Packs) -> bool:
    """Whether a dateline may stand at the head of what is left; lines that stood there before have been tried."""
    tried = [line for i, line in head if i < HEAD and line is reading.lines[i]]
    moved = [line for i, line in head if not (i < HEAD and line is reading.lines[i])]
    return dateline.may_be_bare((*tried, *moved)) or dateline.may_be_in(moved, packs)
