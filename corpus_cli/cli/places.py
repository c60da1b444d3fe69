"""Where files really stand: what was named as one side of a run is not to be read as the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from corpus_cli.files import Entry


def outside(folders: Sequence[str], entries: list[Entry], paths: Iterable[str]) -> list[Entry]:
    """The entries that do not stand in one of the folders, or that a PATH names more closely than the folder does."""
    if not folders:
        return entries
    real_folders = tuple(map(_real, folders))
    closer = tuple(path for path in map(_real, paths) if path.startswith(real_folders))
    places: dict[str, str] = {}
    reals = zip(entries, (_real_file(entry.path, places) for entry in entries), strict=True)
    return [entry for entry, real in reals if not real.startswith(real_folders) or real.startswith(closer)]


def _real(path: str) -> str:
    """The real path with a slash at its end: what stands below a folder begins with the folder's."""
    return os.path.join(os.path.realpath(path.replace("\0", "")), "")  # NUL: --files-from without --null, told already


def _real_file(path: str, folders: dict[str, str]) -> str:
    """The same for one of many files; `folders` holds what has been asked for already."""
    folder, name = os.path.split(path)
    if "\0" in path or name in ("", ".", "..") or os.path.islink(path):
        return _real(path)
    if folder not in folders:
        folders[folder] = _real(folder)
    return os.path.join(folders[folder], name, "")
