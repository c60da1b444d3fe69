"""One long text, one paragraph a line, rid of its exact copies: the same verdicts as the other rules give with
`--unit paragraph --threshold 1 --min-words 1`, in a memory that does not hold the text.

Three readings. The first hashes the lines (a line that has odd blanks or decomposed letters in its usual form), so that
a hash met once ends the matter. The second compares the lines whose hash is met again, letter by letter. The third
copies what stays. Anything unusual (CR, NUL, hard-wrapped lines, what is not UTF-8) is left to the general way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
from xxhash import xxh3_64_digest

from corpus_cli.text.fold import same
from corpus_cli.text.paragraphs import HEAD, hard_wrapped

ReadAt = Callable[[int], bytes]  # some bytes of the text from an offset on, at most so many at once; b"" at its end
Bytes = np.ndarray[Any, np.dtype[np.uint8]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

_EMPTY = np.frombuffer(xxh3_64_digest(b""), np.uint64)[0]
# First bytes of what Unicode may compose: combining marks, Hebrew, Arabic, Indic, presentation forms, beyond the first
# plane. Of E1, E2, E3 and CE a few characters only: `_decomposed` looks at the second byte.
_COMPOSABLE = (0xCC, 0xCD, 0xD6, 0xD7, 0xD9, 0xE0, 0xEF, 0xF0)


class _Lines(NamedTuple):
    """All lines of a text: hashes, where each ends in bytes, whether it may not be in its usual form."""

    hashes: np.ndarray[Any, np.dtype[np.uint64]]
    ends: np.ndarray[Any, np.dtype[np.int64]]
    odd: Flags

    def starts(self, numbers: Any) -> Any:
        """Where some lines begin."""
        return np.where(numbers > 0, self.ends[numbers - 1] + 1, 0)


def unique(read_at: ReadAt) -> Iterator[bytes] | None:
    """The text without the later copies of its lines, in pieces; None where the general way has to be taken."""
    lines = _hashed(read_at)
    return None if lines is None else _kept(read_at, _cuts(read_at, lines))


def _aligned(read_at: ReadAt) -> Iterator[bytes]:
    """The text in pieces that end where a line ends."""
    at = 0
    while block := read_at(at):
        cut = block.rfind(b"\n") + 1
        if not cut:
            block = _long_line(read_at, at, block)
            cut = block.rfind(b"\n") + 1 or len(block)
        yield block if cut == len(block) else block[:cut]
        at += cut


def _long_line(read_at: ReadAt, at: int, block: bytes) -> bytes:
    """A block read on until a line ends in it, or the text."""
    pieces = [block]
    at += len(block)
    while b"\n" not in pieces[-1] and (piece := read_at(at)):
        pieces.append(piece)
        at += len(piece)
    return b"".join(pieces)


def _hashed(read_at: ReadAt) -> _Lines | None:
    """The lines of a text; None where it is none of the usual kind."""
    parts: list[tuple[Any, ...]] = []
    at = 0
    for block in _aligned(read_at):
        if b"\r" in block or b"\0" in block or (not at and _unusual(block)):
            return None
        letters = np.frombuffer(block, np.uint8)
        if not _is_utf8(block, letters):
            return None
        lines = block.split(b"\n")
        ends = np.flatnonzero(letters == 10)
        if lines[-1]:
            ends = np.append(ends, len(block))
        else:
            lines.pop()
        starts = np.append(0, ends[:-1] + 1)
        odd = np.zeros(len(lines), np.bool_)
        odd[np.searchsorted(starts, _odd(block, letters), "right") - 1] = True
        for number in np.flatnonzero(odd).tolist():
            lines[number] = same(lines[number].decode()).encode()
        hashes = np.frombuffer(b"".join(map(xxh3_64_digest, lines)), np.uint64)
        parts.append((hashes, ends + at, odd))
        at += len(block)
    return _Lines(*map(np.concatenate, zip(*parts, strict=True))) if parts else None


def _unusual(block: bytes) -> bool:
    """Whether the head of a text has a byte order mark or lines that are hard-wrapped."""
    head = block[: 4 * HEAD + 4].decode("utf-8", "ignore")
    return block[:1] in (b"\xef", b"\xfe", b"\xff") or hard_wrapped(head[: HEAD + 1])


def _is_utf8(block: bytes, letters: Bytes) -> bool:
    """Whether a block is UTF-8; where no byte asks for more, only each character's length is counted."""
    if block.isascii():
        return True
    if any(bytes([b]) in block for b in (0xC0, 0xC1, 0xE0, 0xED, 0xF0, 0xF4)) or int(letters.max()) > 0xF4:
        try:
            block.decode()
        except UnicodeDecodeError:
            return False
        return True
    follows = (letters & 0xC0) == 0x80
    expected = np.zeros(len(letters) + 3, np.bool_)
    for more, first in enumerate((0xC2, 0xE0, 0xF0), 1):
        expected[more : len(letters) + more] |= letters >= first
    return bool((follows == expected[: len(letters)]).all()) and not expected[len(letters) :].any()


def _odd(block: bytes, letters: Bytes) -> Any:
    """Places in lines that may not be in their usual form: odd blanks, letters that may not be NFC."""
    blank, end = letters == 0x20, letters == 10
    edge = blank | end
    touching = edge[1:] & edge[:-1]
    double = np.flatnonzero(touching) if touching.any() else np.zeros(0, np.int64)
    # of two blanks, or a blank at the edge of a line, the line is that of the blank; an empty line is as it should be
    places = [double[blank[double]], double[blank[double + 1]] + 1, np.flatnonzero(blank[:1])]
    if blank[-1]:
        places.append(np.array([len(letters) - 1]))
    control = letters < 0x20
    if np.count_nonzero(control) != np.count_nonzero(end):
        places.append(np.flatnonzero(control & ~end))
    places += [_places(block, letters, first) for first in _COMPOSABLE if bytes([first]) in block]
    for first, unusual in _UNUSUAL:
        if bytes([first]) in block:
            at = np.flatnonzero(letters == first)
            places.append(at[unusual(*(letters.take(at + behind, mode="clip") for behind in (1, 2)))])
    return np.concatenate(places)


def _places(block: bytes, letters: Bytes, value: int) -> Any:
    """Where a byte stands; of one that is rare only the first place in each line."""
    sought = bytes([value])
    found: list[int] = []
    at = block.find(sought)
    while at >= 0 and len(found) < 64:
        found.append(at)
        line_end = block.find(b"\n", at)
        at = block.find(sought, line_end) if line_end >= 0 else -1
    return np.flatnonzero(letters == value) if at >= 0 else np.array(found)


# Of these first bytes only a few characters count, told by the second and third: next line and no-break space; Greek
# ano teleia; all but Vietnamese (jamo, Greek with breathings, Ogham space); wide and narrow blanks, Kelvin, old
# brackets; the ideographic space and kana marks.
_UNUSUAL: tuple[tuple[int, Callable[[Bytes, Bytes], Any]], ...] = (
    (0xC2, lambda second, third: (second == 0x85) | (second == 0xA0)),
    (0xCE, lambda second, third: second == 0x87),
    (0xE1, lambda second, third: (second != 0xBA) & (second != 0xBB)),
    (
        0xE2,
        lambda second, third: (
            ((second == 0x80) & ((third <= 0x8A) | (third == 0xA8) | (third == 0xA9) | (third == 0xAF)))
            | (second == 0x81)
            | (second == 0x84)
            | (second == 0x8C)
            | (second == 0xAB)
        ),
    ),
    (0xE3, lambda second, third: ((second == 0x80) & (third == 0x80)) | ((second == 0x82) & (third >= 0x99))),
)


def _cuts(read_at: ReadAt, lines: _Lines) -> Any:
    """Byte ranges to leave out, shape (copies, 2): later copies, each with the smaller of the gaps around it."""
    ordered = np.sort(lines.hashes)
    again = ordered[1:][ordered[1:] == ordered[:-1]]  # may hold a hash several times
    written = np.flatnonzero(lines.hashes != _EMPTY)
    if not len(again) or not len(written):
        return np.zeros((0, 2), np.int64)
    hashes = lines.hashes[written]
    near = np.minimum(np.searchsorted(again, hashes), len(again) - 1)
    places = np.flatnonzero(again[near] == hashes)
    del ordered, again, near, hashes
    copies = np.array(_copies(read_at, lines, written, places), np.int64)
    return _ranges(lines, written, copies)


def _copies(read_at: ReadAt, lines: _Lines, written: Any, places: Any) -> list[int]:
    """Places among the written lines, of those whose hash is met again, that hold what an earlier one holds."""
    numbers = written[places]
    starts, ends, odd_ones = lines.starts(numbers), lines.ends[numbers], lines.odd[numbers]
    seen: set[bytes] = set()
    copies: list[int] = []
    begin = at = 0
    for block in _aligned(read_at):
        stop = int(np.searchsorted(starts, at + len(block)))
        columns = (places[begin:stop], starts[begin:stop] - at, ends[begin:stop] - at, odd_ones[begin:stop])
        for place, start, end, odd in zip(*(column.tolist() for column in columns), strict=True):
            form = same(block[start:end].decode()).encode() if odd else block[start:end]
            if form in seen:
                copies.append(place)
            else:
                seen.add(form)
        begin = stop
        at += len(block)
    return copies


def _ranges(lines: _Lines, written: Any, copies: Any) -> Any:
    """The byte ranges, shape (copies, 2), of written lines, as `text.paragraphs.cut` has it; the first is no copy."""
    before, here = written[copies - 1], written[copies]
    last = copies + 1 >= len(written)
    after = written[np.minimum(copies + 1, len(written) - 1)]
    gap_before = last | (here - before <= after - here)
    starts = np.where(gap_before, lines.ends[before], lines.starts(here))
    ends = np.where(gap_before, lines.ends[here], lines.starts(after))
    return np.stack([starts, ends], 1)


def _kept(read_at: ReadAt, ranges: Any) -> Iterator[bytes]:
    """The text without some byte ranges, in pieces."""
    at = number = over = 0  # `over`: bytes at the start of the block that belong to a range begun before
    while block := read_at(at):
        stop = int(np.searchsorted(ranges[:, 0], at + len(block)))
        here, pieces = min(over, len(block)), []
        over -= here
        for start, end in (ranges[number:stop] - at).tolist():
            pieces.append(block[here : max(here, start)])
            here = min(max(here, end), len(block))
            over = max(0, end - len(block))
        pieces.append(block[here:])
        yield b"".join(pieces)
        number = stop
        at += len(block)
