"""PATHs -> the files they mean, each real file once, in the order of their names whatever the order of the PATHs."""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISLNK
from typing import TYPE_CHECKING, NamedTuple

from corpus_cli.files.entries import STDIN, Entry, shown
from corpus_cli.files.faults import unreadable
from corpus_cli.files.ignoring import MARKS, above, ignored, inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from corpus_cli.files.entries import Complain
    from corpus_cli.files.ignoring import Rules

    Wanted = Callable[[str], bool]  # a path relative to the walked folder -> whether it is included

_SUFFIXES = (".txt", ".txt.gz", ".txt.zst")


class Found(NamedTuple):
    """What a folder holds: names of files to read, of folders to walk, and of those files that hold rules."""

    files: list[str]
    folders: list[str]
    marks: list[str]


def listing(paths: Iterable[str], *, include: Sequence[str] = (), complain: Complain) -> list[Entry]:
    """The files that PATHs mean, by name; of several names for a real file the smallest. What is missing is told.

    A real file is known by its real folder and its name: only what was named is resolved, nothing a walk finds, for a
    walk follows no links. Two hard links are two files.
    """
    wanted = _included(include) if include else None
    names: dict[str, str] = {}
    real_folders: dict[str, str] = {}
    for path in paths:
        if path == STDIN:
            names[STDIN] = STDIN
            continue
        try:
            is_folder, real = _resolved(path, real_folders)
        except (OSError, ValueError) as error:
            complain(unreadable(shown(path) if path else path, error))
            continue
        if is_folder:
            for real_folder, folder, files in _walk(shown(path), real, wanted, complain):
                for file in files:
                    _keep(names, real_folder + file, folder + file)
        else:
            _keep(names, real, shown(path))
    smallest = sorted(names.values())
    return list(map(Entry, smallest, smallest))


def _keep(names: dict[str, str], real: str, name: str) -> None:
    """Note a name of a real file if it is the smallest so far."""
    if name == STDIN:
        name = shown("./" + name)
    known = names.get(real)
    if known is None or name < known:
        names[real] = name


def _resolved(path: str, real_folders: dict[str, str]) -> tuple[bool, str]:
    """Whether a named path is a folder, and its real path; `real_folders` remembers those of parents."""
    mode = os.lstat(path).st_mode
    if S_ISLNK(mode):
        return S_ISDIR(os.stat(path).st_mode), os.path.realpath(path)
    if S_ISDIR(mode):
        return True, os.path.realpath(path)
    name = path[path.rfind("/") + 1 :]
    folder = path[: -len(name)] or "."
    if folder not in real_folders:
        real_folders[folder] = os.path.realpath(folder)
    return False, os.path.join(real_folders[folder], name)


def _walk(name: str, real: str, wanted: Wanted | None, complain: Complain) -> Iterator[tuple[str, str, list[str]]]:
    """Real path and shown path (with the slash at the end) and files of a folder and of all folders below it."""
    top = "" if name == "." else os.path.join(name, "")
    real_top = os.path.join(real, "")
    waiting = [("", above(real, complain))]
    while waiting:  # a list and not recursion: folders nest deeper than Python calls
        below, rules = waiting.pop()
        try:
            found = _scan(top + below, below, wanted)
        except OSError as error:
            complain(unreadable(shown(top + below), error))
            continue
        rules = inside(rules, real_top + below, found.marks, complain)
        files, folders = found.files, found.folders
        if rules.git or rules.own:
            files, folders = _left(rules, real_top + below, files, folders)
        waiting += [(f"{below}{folder}/", rules) for folder in folders]
        yield real_top + below, top + below, files


def _scan(folder: str, below: str, wanted: Wanted | None) -> Found:
    """What a folder holds that may count: hidden names, links and special files do not."""
    found = Found([], [], [])
    files, folders, marks = found
    with os.scandir(folder or ".") as entries:
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                if name in MARKS:
                    marks.append(name)
            elif name.endswith(_SUFFIXES) or (wanted is not None and wanted(below + name)):
                if entry.is_file(follow_symlinks=False):
                    files.append(name)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(name)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(name)
    return found


def _left(rules: Rules, real: str, files: list[str], folders: list[str]) -> tuple[list[str], list[str]]:
    """The files and folders that are not ignored."""
    return (
        [name for name in files if not ignored(rules, real + name, False)],
        [name for name in folders if not ignored(rules, real + name, True)],
    )


def _included(globs: Sequence[str]) -> Wanted:
    """Whether a path relative to the walked folder is one of the globs: by its name, or as a whole if they hold a `/`.

    In the second kind `*` stays within a name and `**` stands for any number of folders.
    """
    from fnmatch import fnmatchcase

    def fits(parts: list[str], glob: list[str]) -> bool:
        reached = {0}  # numbers of parts that the glob so far may stand for
        for piece in glob:
            if piece == "**":
                reached = set(range(min(reached), len(parts) + 1)) if reached else reached
            else:
                reached = {at + 1 for at in reached if at < len(parts) and fnmatchcase(parts[at], piece)}
        return len(parts) in reached

    by_name = [glob for glob in globs if "/" not in glob]
    by_path = [shown(glob).lstrip("/").split("/") for glob in globs if "/" in glob]

    def wanted(path: str) -> bool:
        parts = path.split("/")
        return any(fnmatchcase(parts[-1], glob) for glob in by_name) or any(fits(parts, glob) for glob in by_path)

    return wanted
