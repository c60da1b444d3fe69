"""Text -> new files: products and copies, whole or not at all. A file that is edited in place: see `replacing`."""

from __future__ import annotations

import os
from stat import S_IMODE, S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from corpus_cli.errors import InputError, OutputError
from corpus_cli.files.entries import STDIN, Entry, compressed, copy_name, holds_rows
from corpus_cli.files.faults import unreadable, unwritable
from corpus_cli.files.reading import stream
from corpus_cli.files.temporary import fill, install

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus_cli.files.entries import Reading
    from corpus_cli.model import Document

_INHERITED = {"/dev/stdout": 1, "/dev/stderr": 2}


def write_file(path: str, pieces: Iterable[bytes]) -> None:
    """Write a new file, or over an old one, whole or not at all; pipes, devices and /dev/stdout are written directly.

    Not forced to the disk as an edited file is: the inputs still stand, and 10,000 copies would take minutes.
    A reader that has gone is raised as BrokenPipeError.
    """
    try:
        descriptor = _inherited(path)
        mode = _mode(path) if descriptor is None else None
        if mode is not None and not S_ISREG(mode) and not S_ISDIR(mode):
            descriptor = os.open(path, os.O_WRONLY)
        if descriptor is not None:
            try:
                fill(descriptor, pieces)
            finally:
                os.close(descriptor)
            return
        if mode is not None and S_ISDIR(mode):
            raise OutputError(f"{path}: a folder; name a file in it")
        if mode is not None and not os.access(path, os.W_OK):
            raise OutputError(f"{path}: not written: the file is read-only; change its mode first")
        real = os.path.realpath(path) if os.path.islink(path) else path
        if mode is None:
            install(real, pieces, 0o666)  # less what the umask takes away
        else:
            kept = S_IMODE(mode)
            install(real, pieces, 0o600, written=lambda new: os.fchmod(new, kept))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(path, error) from None


def write_copy(folder: str, entry: Entry, documents: Iterable[tuple[Document, str]], reading: Reading) -> None:
    """Write the cleaned copy of one file below a folder; `documents` are those read from it, each with its new text.

    What was compressed is compressed again. A JSONL file gives its rows again: byte for byte, but for the text field of
    those whose text changed; bad and blank lines stay. A text file that could not be read (no document) gets no copy.
    """
    from corpus_cli.files.packing import packed

    source = entry
    if entry.path == STDIN:
        name = copy_name(entry) if reading.stdin_name == STDIN else reading.stdin_name
        source = Entry(name, name)
    target = os.path.join(folder, copy_name(source))
    taken = os.path.lexists(target)
    if taken and os.path.realpath(target) == os.path.realpath(source.path):
        raise OutputError(f"{target}: not written: it is the file the copy is made from; give another folder")
    cleaned: Iterable[bytes]
    if source is entry and holds_rows(entry.name):
        cleaned = _cleaned_rows(entry, documents, reading)
    else:
        only = next(iter(documents), None)
        if only is None:
            return
        document, text = only
        cleaned = [document.data(text)]
    try:
        if isinstance(cleaned, list) and not taken and not compressed(source.name):
            _install_new(target, cleaned)
            return
        _make_folder(os.path.dirname(target))
    except OSError as error:
        raise unwritable(target, error) from None
    write_file(target, packed(source.name, cleaned))


def _install_new(target: str, pieces: Sequence[bytes]) -> None:
    """Write a file where none stands. Its folder is there as a rule, and made only when it is missed."""
    try:
        install(target, pieces, 0o666)
    except (FileNotFoundError, NotADirectoryError):
        _make_folder(os.path.dirname(target))
        install(target, pieces, 0o666)


def _cleaned_rows(entry: Entry, documents: Iterable[tuple[Document, str]], reading: Reading) -> Iterator[bytes]:
    """The lines of a JSONL file, read a second time, with the new texts in place; OutputError if it changed."""
    from corpus_cli.files.rows import rows, with_text

    changed = OutputError(f"{entry.name}: not copied: it changed since it was read; run again")
    coming = iter(documents)
    try:
        if not S_ISREG(os.stat(entry.path).st_mode):
            raise OutputError(f"{entry.name}: not copied: it can be read only once; save it to a file first")
        for line, row in rows(entry.name, stream(entry), reading):
            if row is None or isinstance(row, InputError):
                yield line
                continue
            document, text = next(coming, (None, ""))
            if row != document:
                raise changed
            yield line if text == row.text else with_text(line, reading.text_field, text)
    except OSError as error:
        raise unreadable(entry.name, error) from None
    if next(coming, None) is not None:
        raise changed


def _make_folder(folder: str) -> None:
    """Make a folder and those above it that are missing; os.makedirs calls itself once a level, and trees are deep."""
    missing = []
    while folder and not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    for folder in reversed(missing):
        try:
            os.mkdir(folder)
        except FileExistsError:
            if not os.path.isdir(folder):  # else another run was quicker
                raise


def _mode(path: str) -> int | None:
    """The mode of what stands at a path, links followed; None for nothing."""
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


def _inherited(path: str) -> int | None:
    """A duplicate of the descriptor that /dev/stdout or /dev/fd/N means, else None.

    Opened by name a redirected output would be written from its start again, or moved away under the shell.
    """
    number = _INHERITED.get(path)
    if number is None and path.startswith("/dev/fd/") and path[8:].isdecimal():
        number = int(path[8:])
    return None if number is None else os.dup(number)
