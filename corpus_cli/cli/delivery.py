"""Where a product goes: to standard output, or whole to a file that is none of those read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator

from corpus_cli import files
from corpus_cli.cli import streams
from corpus_cli.errors import OptionError
from corpus_cli.files import STDIN, Entry


def named(path: str | None) -> str | None:
    """The file that is meant by --output-file or another such option: none by `-`, which is standard output."""
    return None if path == STDIN else path


def deliver(output_file: str | None, pieces: Iterable[bytes]) -> None:
    """The product, to standard output or to the file named for it."""
    if output_file is None:
        streams.write(pieces)
    else:
        write_file(output_file, pieces)


def write_file(path: str, pieces: Iterable[bytes]) -> None:
    """Write a file, whole or not at all."""
    files.sweep([path])
    try:
        files.write_file(path, pieces)
    except BrokenPipeError as error:  # the file is a pipe: /dev/stdout, /dev/fd/3
        raise streams.ReaderGone from error


def encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    """Text as it is written."""
    for piece in pieces:
        yield piece.encode("utf-8", "backslashreplace")


def spare(targets: Iterable[str], entries: Iterable[Entry]) -> None:
    """OptionError where a report would replace a text it is about."""
    spare_files(targets, [entry.path for entry in entries])


def spare_files(targets: Iterable[str], read: Collection[str]) -> None:
    """OptionError where a report would replace a file that is read: a text, or a list of texts or of pairs."""
    for target in targets:
        name = os.path.basename(target)
        for path in read:
            if os.path.basename(path) == name and os.path.realpath(path) == os.path.realpath(target):
                raise OptionError(f"{target}: one of the files to be read, and not to be written; name another one")
