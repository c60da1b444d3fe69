"""What each line of a web page dump looks like: size, last sign, how much of a sentence it is, what copies share.

All lines are looked at together: a pass over the bytes of the page answers one question for every line of it. No word
of any language is known here.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

LONG = 1_200  # characters of a line that are looked at
LEAST = 50  # size from which a line may be a sentence
MOST = 800  # size that counts, of a line that is one
MARK = 100  # size up to which lines with digits are of one kind when their other signs are the same ("by A, 9:30 |")
_CLOSING = "\"'”’»)]」』）】›"
_ENDS = dict.fromkeys(".!?。！？؟।", 3) | {"…": 2} | dict.fromkeys(":：", 1) | dict.fromkeys(_CLOSING, -9)
_LINE = b"\n"
_DIGITS = b"0123456789"
_EAST = bytes(range(0xE3, 0xEE)) + _LINE  # UTF-8 lead bytes of ideographs, kana and Hangul
_NOT_EAST = bytes(b for b in range(256) if b not in _EAST)
_SOUTH_EAST = (*"\u0e00\u0e40\u0e80\u0ec0", *"\u1000\u1040\u1080", *"\u1780\u17c0")  # 64 letters each in UTF-8
_LEADS = tuple(letter.encode()[:2] for letter in _SOUTH_EAST)
_SILENT = bytes(b for b in range(256) if chr(b).isalnum() or b >= 128 or (b <= 32 and b != 10))


class Lines(NamedTuple):
    """Columns: a value for each line. `units` are words (two letters of a script without blanks are one)."""

    keys: Sequence[bytes]  # what copies share
    marks: Sequence[bytes]  # what lines of one kind share
    letters: Sequence[int]  # of scripts without blanks
    sizes: Sequence[int]  # characters, those of dense scripts counted as the letters they stand for
    ends: Sequence[int]
    units: Sequence[int]
    good: Sequence[int]  # how much of a sentence

    def part(self, places: Sequence[int]) -> "Lines":
        """Some of the lines."""
        keys, marks = ([column[i] for i in places] for column in (self.keys, self.marks))
        return Lines(keys, marks, *([column[i] for i in places] for column in self[2:]))


def columns(lines: Sequence[str]) -> Lines:
    """The columns of a page; no line is empty or holds a line end."""
    text = "\n".join(lines)
    data = text.encode("utf-8", "surrogatepass")
    keys = data.translate(None, _DIGITS).split(_LINE)
    letters = [0] * len(lines) if text.isascii() else _dense(data, lines)
    sizes = list(map(len, lines))
    if any(letters):
        sizes = [size + dense * 3 // 2 for size, dense in zip(sizes, letters, strict=True)]
    marks = [
        mark if size <= MARK and len(line) > len(key) else b""
        for mark, line, key, size in zip(
            data.translate(None, _SILENT).split(_LINE), data.split(_LINE), keys, sizes, strict=True
        )
    ]
    ends = _ends(lines)
    units = [line.count(" ", 0, LONG) + dense // 2 + 1 for line, dense in zip(lines, letters, strict=True)]
    good = [0] * len(lines)
    for i in [i for i, size in enumerate(sizes) if size >= LEAST]:
        good[i] = _sentence(lines[i], sizes[i], units[i], ends[i])
    if max(sizes, default=0) > 2 * LONG:
        sizes = [min(size, 2 * LONG) for size in sizes]
    return Lines(keys, marks, letters, sizes, ends, units, good)


def _dense(data: bytes, lines: Sequence[str]) -> list[int]:
    """How many letters of each line are of scripts written without blanks."""
    counts = [min(LONG, len(line)) for line in data.translate(None, _NOT_EAST).split(_LINE)]
    if (b"\xe0" in data or b"\xe1" in data) and any(map(data.__contains__, _LEADS)):
        letters = _south_east()
        return [count + len(letters.findall(line[:LONG])) for count, line in zip(counts, lines, strict=True)]
    return counts


@cache
def _south_east() -> re.Pattern[str]:
    """Letters of Thai, Lao, Burmese and Khmer."""
    return re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")


def _ends(lines: Sequence[str]) -> list[int]:
    """How each line ends: 3 a stop, 2 an ellipsis, 1 a colon, 0 a letter, -1 a digit, -2 anything else."""
    return [
        (_end(line) if last in _ENDS else 0 if last.isalpha() else -1 if last.isdigit() else -2)
        for line, last in zip(lines, [line[-1] for line in lines], strict=True)
    ]


def _end(line: str) -> int:
    """The same for a line that ends in a sign."""
    kind = _ENDS[line[-1]]
    if kind == -9:
        line = line[-6:].rstrip(_CLOSING) or "-"
        last = line[-1]
        kind = _ENDS.get(last, 0 if last.isalpha() else -1 if last.isdigit() else -2)
    return 2 if kind == 3 and line.endswith("..") else kind


def _sentence(line: str, size: int, units: int, end: int) -> int:
    """How much of a sentence, or of several, a line of 50 characters or more holds."""
    if end >= 2:
        return min(size, MOST) if units >= 8 else 0
    if size >= 120 and units >= 15:
        head = line[:LONG]
        if ", " in head or ". " in head or "，" in head or "。" in head or "、" in head:
            return min(size, MOST)
    return min(size, MOST) if end == 1 and size >= 80 else 0
