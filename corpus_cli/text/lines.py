"""Line and column of an offset. Lines end at LF, CRLF and CR only; both count from 1."""

import re
from bisect import bisect_right

_END = re.compile(r"\r\n|\n|\r")


_SHORT = 20_000  # characters: up to here counting line ends anew is cheaper than a table of them


class Lines:
    """The line starts of one text; `place(offset)` is (line, column)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = len(text) <= _SHORT and "\r" not in text
        self.starts = [] if self.plain else [0, *(end.end() for end in _END.finditer(text))]

    def line(self, offset: int) -> int:
        """The line an offset is on."""
        return self.text.count("\n", 0, offset) + 1 if self.plain else bisect_right(self.starts, offset)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset."""
        if self.plain:
            return self.line(offset), offset - self.text.rfind("\n", 0, offset)
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
