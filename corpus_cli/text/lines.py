"""Line and column of an offset. Lines end at LF, CRLF and CR only; both count from 1."""

import re
from bisect import bisect_right

_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The line starts of one text; `place(offset)` is (line, column)."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(end.end() for end in _END.finditer(text))]

    def line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def place(self, offset: int) -> tuple[int, int]:
        line = self.line(offset)
        return line, offset - self.starts[line - 1] + 1
