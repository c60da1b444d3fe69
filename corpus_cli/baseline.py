"""The baseline: findings known already, by fingerprint (rule, path and content, not line), so that only new ones show.

    {"version": 1, "fingerprints": {"6f1c...": {"rule": "repeated-block", "path": "a.txt", "message": "..."}}}

Only the fingerprint counts; the rest is there for who reads the file in a review. Sorted, so that its diffs are short.
"""

from __future__ import annotations

from collections.abc import Iterable

from corpus_cli.errors import OptionError
from corpus_cli.model import Row

_VERSION = 1


def fingerprints(path: str) -> frozenset[str]:
    """The fingerprints a baseline file holds. OptionError, naming the file, where it cannot be read or is none."""
    import json

    try:
        with open(path, "rb") as file:
            content = json.loads(file.read())
    except OSError as error:
        raise OptionError(f"{path}: {error.strerror}; write a baseline with --write-baseline") from error
    except (ValueError, RecursionError) as error:  # RecursionError: ten thousand brackets
        raise OptionError(f"{path}: not a baseline, {error}; write it anew with --write-baseline") from error
    known = content.get("fingerprints") if isinstance(content, dict) else None
    if not isinstance(known, dict) or content.get("version") != _VERSION:
        raise OptionError(f"{path}: not a baseline of version {_VERSION}; write it anew with --write-baseline")
    return frozenset(known)


def content(rows: Iterable[Row]) -> bytes:
    """What a baseline file of these findings holds."""
    import json

    known = {row.fingerprint: {"rule": row.rule, "path": row.path, "message": row.message} for row in rows}
    page = {"version": _VERSION, "fingerprints": dict(sorted(known.items()))}
    return (json.dumps(page, indent=1) + "\n").encode("ascii")
