"""The Code Quality report of GitLab: a JSON array, shown in the merge request beside the line.

Only the keys GitLab reads: https://docs.gitlab.com/ci/testing/code_quality/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.formats.escape import escaped
from corpus_cli.formats.json_text import array
from corpus_cli.formats.wording import forge_path
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """The array, one finding a line; `[]` for a clean run."""
    yield from array(map(_issue, rows))
    yield "\n"


def _issue(row: Row) -> dict[str, Any]:
    return {
        "description": escaped(row.message),
        "check_name": row.rule,
        "fingerprint": row.fingerprint,
        "severity": "info" if row.edit is None else "minor",
        # Escaped as well: GitLab keeps what it reads in a database that refuses NUL and lone surrogates.
        "location": {"path": escaped(forge_path(row.path)), "lines": {"begin": row.line}},
    }
