"""JSON as all our JSON formats write it: readable, always encodable as UTF-8, harmless on a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.formats.escape import TROUBLE
from corpus_cli.model import Edit, Related, Row

# One encoder for all rows: `json.dumps` with an option builds a new one on each call.
_encode = json.JSONEncoder(ensure_ascii=False).encode
_TROUBLE = re.compile(f"[{TROUBLE}]")


def dumps(value: Any) -> str:
    """A value as one line of JSON: letters of all scripts as they are, whatever could do harm as \\uXXXX."""
    # Outside of strings JSON is ASCII, so each match stands in a string, where the escape means the same character.
    return _TROUBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", _encode(value))


def array(values: Iterable[Any]) -> Iterator[str]:
    """A JSON array in pieces, one value a line, each value taken when its piece is."""
    before = "[\n"
    for value in values:
        yield before + dumps(value)
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"


def finding(row: Row) -> dict[str, Any]:
    """A row as the command line promises it in `jsonl` and `json`; the texts themselves are left out."""
    return {
        "type": "finding",
        "rule": row.rule,
        "path": row.path,
        "start": row.start,
        "end": row.end,
        "line": row.line,
        "column": row.column,
        "end_line": row.end_line,
        "message": row.message,
        "related": [_related(related) for related in row.related],
        "edit": None if row.edit is None else _edit(row.edit),
        "fingerprint": row.fingerprint,
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "relation": related.relation,
        "path": related.path,
        "start": related.start,
        "end": related.end,
        "line": related.line,
        "end_line": related.end_line,
        "score": related.score,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"start": edit.start, "end": edit.end, "replacement": edit.replacement, "safe": edit.safe}
