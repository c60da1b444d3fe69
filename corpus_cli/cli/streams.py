"""Standard output and standard error: UTF-8 whatever the locale, and a write that fails told apart from a bug.

Standard output is the product: when its reader has gone the run ends silently, when it is full or closed that is an
error. Standard error is talk: where it cannot be said, the run goes on.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import OutputError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_WIDTH_IN_A_PIPE = 100
_BUFFER = 1 << 16


class ReaderGone(Exception):
    """Who reads our standard output wants no more of it."""


class _Product(io.RawIOBase):
    """Standard output below its buffer; after a failure it swallows, or the interpreter would fail again at exit."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw
        self._failed = False

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw.isatty()

    def fileno(self) -> int:
        return self._raw.fileno()

    def write(self, data: ReadableBuffer) -> int:
        if self._failed:
            return memoryview(data).nbytes
        try:
            while (written := self._raw.write(data)) is None:  # a terminal another program left non-blocking
                import select

                select.select([], [self._raw], [])
        except OSError as error:
            self._failed = True
            if error.errno in (errno.EPIPE, errno.ECONNRESET):
                raise ReaderGone from error
            raise OutputError(f"standard output: {error.strerror}; what was printed is not complete") from error
        return written


def guard() -> None:
    """Put the guarded standard output in the place of Python's, and make standard error UTF-8."""
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdout is not None:
        buffer: Any = sys.stdout.buffer
        writer = io.BufferedWriter(_Product(getattr(buffer, "raw", buffer)), _BUFFER)  # `python -u` has no buffer
        sys.stdout = io.TextIOWrapper(writer, encoding="utf-8", errors="backslashreplace", newline="")


def write(pieces: Iterable[bytes]) -> None:
    """The pieces, as they are, to standard output."""
    if sys.stdout is None:
        raise OutputError("standard output is closed; name a file with --output-file")
    out = sys.stdout.buffer
    for piece in pieces:
        out.write(piece)
    out.flush()


def say(line: str) -> None:
    """One line of talk on standard error, control characters shown."""
    from corpus_cli.formats.escape import escaped

    talk(f"corpus: {escaped(line)}\n")


def talk(text: str) -> None:
    """Text as it is to standard error; lost where nobody can hear it."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(text)
            sys.stderr.flush()
    except (OSError, ValueError):
        pass


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def heard_on_terminal() -> bool:
    """Whether standard error is a terminal that can move its cursor."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def colour(terminal: bool) -> bool:
    """Whether to colour: NO_COLOR beats FORCE_COLOR beats a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


def width(terminal: bool) -> int:
    """Columns to print in; a pipe has none, and is given the same every time."""
    if not terminal:
        return _WIDTH_IN_A_PIPE
    import shutil

    return shutil.get_terminal_size().columns
