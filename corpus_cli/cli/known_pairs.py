"""The file of --pairs: which documents are known to be each other's translation."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from corpus_cli.errors import InputError

HEAD = b"source_path\ttarget_path\t"

Numbers = Callable[[str, int], Sequence[int]]  # a path and its side (0 source, 1 target) -> documents read from it


def known_pairs(
    path: str, numbers: Numbers, rows: dict[str, int], complain: Callable[[InputError], None]
) -> Iterator[tuple[int, int]]:
    """Numbers of the documents of each pair, once. What cannot be read `numbers` has told, and its pairs are left out.

    `rows` are the documents that stand in files of rows, by name.
    """
    known: tuple[dict[str, int | None], dict[str, int | None]] = ({}, {})

    def number(name: str, side: int) -> int | None:
        if name == "-":
            raise InputError(f"{path}: '-' is standard input, which is no file of a pair; name a file")
        if name in rows:
            return rows[name]
        if name not in known[side]:
            read = numbers(name, side)
            if len(read) > 1:
                complain(InputError(f"{name}: several documents; --pairs takes one on each side"))
            known[side][name] = read[0] if len(read) == 1 else None
        return known[side][name]

    for source, target in dict.fromkeys(_lines(path)):  # a pair met twice would vote twice for its own words
        first, second = number(source, 0), number(target, 1)
        if first is not None and second is not None:
            yield first, second


def _lines(path: str) -> Iterator[tuple[str, str]]:
    """The two paths of each line; InputError, with the line's number, where there are not two.

    What `--pairs-only --format tsv` has printed is taken, too: its first line names the columns.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}; is it the right --pairs?") from error
    ours = data.startswith(HEAD)
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        columns = os.fsdecode(line.removesuffix(b"\r")).split("\t")
        if ours:
            columns = [column.replace("\\\\", "\\") for column in columns[:2]] if number > 1 else []
        if len(columns) == 2 and all(columns) and b"\0" not in line:
            yield columns[0], columns[1]
        elif line.strip() and (number > 1 or not ours):
            what = f"{len(columns)} columns" if len(columns) != 2 else "a path that is empty or holds NUL"
            raise InputError(f"{path}:{number}: not SOURCE<TAB>TARGET but {what}; separate two paths by a tab")
