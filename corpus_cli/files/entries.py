"""What a file to read is called, and what its name says about its kind."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from corpus_cli.errors import CorpusError

Complain = Callable[[CorpusError], None]  # told of each file that cannot be done; the run goes on

STDIN = "-"


class Entry(NamedTuple):
    """A file to read: `name` as shown to the user, `path` as opened. Both are `-` for standard input.

    Names that are not in the file system's encoding carry surrogate escapes, as everywhere in Python.
    """

    name: str
    path: str


class Reading(NamedTuple):
    """How to read: `encoding` for what is neither UTF-8 nor UTF-16, fields of JSONL rows, a name for standard input."""

    encoding: str | None = None
    text_field: str = "text"
    id_field: str = "id"
    stdin_name: str = STDIN


def compressed(name: str) -> bool:
    """Whether a file of this name is unpacked when it is read."""
    return name.endswith((".gz", ".zst"))


def holds_rows(name: str) -> bool:
    """Whether a file of this name holds one document a line."""
    return name.endswith((".jsonl", ".jsonl.gz", ".jsonl.zst"))


def editable(entry: Entry) -> bool:
    """Whether the file can be edited in place: not standard input, JSONL or a compressed file."""
    return entry.path != STDIN and not compressed(entry.name) and not holds_rows(entry.name)


def shown(path: str) -> str:
    """A PATH as it is named in reports: `./a//b/` is `a/b`, `.` stays `.`, absolute stays absolute.

    `..` stays too: after a link it is not the folder before. A file that is really called `-` is `./-`.
    """
    name = "/".join(part for part in path.split("/") if part not in ("", "."))
    if path.startswith("/"):
        return "/" + name
    return "./-" if name == STDIN else name or "."


def copy_name(entry: Entry) -> str:
    """Where below an output folder the copy of a file goes: its relative name, without leading `/` and `..`.

    Two names can meet there (`../a.txt` and `a.txt`): whoever writes several copies looks for that first.
    """
    if entry.path == STDIN:
        return "stdin"
    name = os.path.normpath(entry.name)
    if name[0] not in "./" and "/." not in name:
        return name
    return "/".join(part for part in name.split("/") if part not in ("", ".", ".."))
