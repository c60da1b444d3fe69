"""The baseline: findings known already, by fingerprint (rule, path and content, not line), so that only new ones show.

    {"version": 1, "fingerprints": {"6f1c...": {"rule": "repeated-block", "path": "a.txt", "message": "..."}}}

Only the fingerprint counts; the rest is there for who reads the file in a review. Sorted, so that its diffs are short.
Paths are seen from the file's folder, so that a run from any other folder knows the same findings.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from corpus_cli.errors import OptionError
from corpus_cli.model import Row

_VERSION = 1


class Known(NamedTuple):
    """Fingerprints of findings to leave out, and the folder that the paths in them are seen from."""

    fingerprints: frozenset[str] = frozenset()
    folder: str = ""  # the working folder

    def path(self, path: str) -> str:
        """A document's path as it is seen from the folder."""
        if not self.folder and not os.path.isabs(path):
            return path
        return os.path.relpath(path, self.folder or os.curdir)


NOTHING = Known()


def folder(path: str | None) -> str:
    """The folder a baseline file stands in, "" for the working folder: also for one that goes to a pipe."""
    if path is None or (os.path.exists(path) and not os.path.isfile(path)):
        return ""
    place = os.path.dirname(os.path.realpath(path))
    return "" if place == os.getcwd() else place


def known(path: str) -> Known:
    """What a baseline file holds. OptionError, naming the file, where it cannot be read or is none."""
    import json

    try:
        with open(path, "rb") as file:
            content = json.loads(file.read())
    except OSError as error:
        raise OptionError(f"{path}: {error.strerror}; write a baseline with --write-baseline") from error
    except (ValueError, RecursionError) as error:  # RecursionError: ten thousand brackets
        raise OptionError(f"{path}: not a baseline, {error}; write it anew with --write-baseline") from error
    listed = content.get("fingerprints") if isinstance(content, dict) else None
    if not isinstance(listed, dict) or content.get("version") != _VERSION:
        raise OptionError(f"{path}: not a baseline of version {_VERSION}; write it anew with --write-baseline")
    return Known(frozenset(listed), folder(path))


def content(rows: Iterable[Row], folder: str = "") -> bytes:
    """What a baseline file of these findings holds that stands in the folder."""
    import json

    named = Known(folder=folder).path
    listed = {row.fingerprint: {"rule": row.rule, "path": named(row.path), "message": row.message} for row in rows}
    page = {"version": _VERSION, "fingerprints": dict(sorted(listed.items()))}
    return (json.dumps(page, indent=1) + "\n").encode("ascii")
