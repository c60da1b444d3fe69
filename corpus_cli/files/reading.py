"""An entry -> its documents. A file that cannot be read is told to the caller and the run goes on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from corpus_cli.errors import InputError
from corpus_cli.files.decoding import BOM, decode
from corpus_cli.files.entries import STDIN, compressed, holds_rows
from corpus_cli.files.faults import unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus_cli.files.entries import Complain, Entry, Reading
    from corpus_cli.model import Document

_TOLD = 20  # bad rows of a file that are named, the others are counted
_PIECE = 1 << 16  # most dispatches fit; a larger buffer costs more to allocate than the second read


def read(entry: Entry, reading: Reading, complain: Complain) -> Iterator[Document]:
    """The documents of a file: one, or one a good row of a JSONL file. What is bad is told, not raised."""
    name = entry.name
    try:
        if not name.endswith((".gz", ".zst", ".jsonl")) and entry.path != STDIN:
            yield decode(content(entry.path), name, reading.encoding)
        elif entry.path == STDIN:
            name = reading.stdin_name
            yield decode(_standard_input(), name, reading.encoding)
        elif holds_rows(name):
            yield from _good_rows(entry, reading, complain)
        else:
            from corpus_cli.files.packing import held

            yield decode(held(name, stream(entry)), name, reading.encoding)
    except InputError as error:
        complain(error)
    except OSError as error:
        complain(unreadable(name, error))


def content(path: str) -> bytes:
    """All bytes of a file. System calls only: 10,000 small files are read in the time pathlib takes to name them."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return all_of(descriptor)
    finally:
        os.close(descriptor)


def all_of(descriptor: int) -> bytes:
    """All bytes from a descriptor's place on."""
    kept: list[bytes] = []
    while piece := os.read(descriptor, _PIECE << min(len(kept), 8)):
        kept.append(piece)
    return b"".join(kept)


def stream(entry: Entry) -> Iterator[bytes]:
    """What a file holds, unpacked, in pieces of bounded size."""
    if not compressed(entry.name):
        return _raw(entry.path)
    from corpus_cli.files.packing import unpacked

    return unpacked(entry.name, _raw(entry.path))


def listed_paths(source: str, null: bool) -> list[str]:
    """The paths a file (or `-`, standard input) lists, one a line, or each ended by NUL; empty ones are dropped."""
    try:
        data = _standard_input() if source == STDIN else content(source)
    except OSError as error:
        raise unreadable(source, error) from None
    if null:
        listed = data.split(b"\0")
        if len(listed) == 1 and b"\n" in data.rstrip() and not os.path.lexists(data):
            raise InputError(f"{source}: no path in it ends at NUL; leave out -0")
    else:
        listed = [line.removesuffix(b"\r") for line in data.removeprefix(BOM).split(b"\n")]
        if b"\0" in data:
            raise InputError(f"{source}: paths are separated by NUL; say -0")
    return [os.fsdecode(path) for path in listed if path]


def _good_rows(entry: Entry, reading: Reading, complain: Complain) -> Iterator[Document]:
    """The documents of a JSONL file; its bad rows are told."""
    from corpus_cli.files.rows import rows

    bad = 0
    for _, row in rows(entry.name, stream(entry), reading):
        if isinstance(row, InputError):
            bad += 1
            if bad <= _TOLD:
                complain(row)
        elif row is not None:
            yield row
    if bad > _TOLD:
        complain(
            InputError(f"{entry.name}: {bad - _TOLD:,} more rows that hold no document; mend them or take them out")
        )


def _raw(path: str) -> Iterator[bytes]:
    """The bytes of a file in pieces of 64 KiB at most."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        while piece := os.read(descriptor, _PIECE):
            yield piece
    finally:
        os.close(descriptor)


def standard_input_reader(size: int = 1 << 16) -> Callable[[int], bytes]:
    """Reads at most so many bytes of standard input from an offset on, as often as one likes; it stays unread.

    A pipe is copied to a temporary file that takes its place.
    """
    import sys

    if sys.stdin is None:
        raise InputError("-: standard input is closed; name a file")
    descriptor = sys.stdin.fileno()
    try:
        start = os.lseek(descriptor, 0, os.SEEK_CUR)
    except OSError:
        start = _spooled(descriptor, size)

    return lambda at: os.pread(descriptor, size, start + at)


def _spooled(descriptor: int, size: int) -> int:
    """Where the content of a pipe starts in the temporary file that has been put in its place."""
    from tempfile import TemporaryFile

    with TemporaryFile(prefix="corpus-") as spool:
        while piece := os.read(descriptor, size):
            spool.write(piece)
        spool.flush()
        os.dup2(spool.fileno(), descriptor)
    return os.lseek(descriptor, 0, os.SEEK_SET)


def _standard_input() -> bytes:
    """All of standard input."""
    import sys

    if sys.stdin is None:
        raise InputError("-: standard input is closed; name a file")
    return sys.stdin.buffer.read()
