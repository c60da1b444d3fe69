"""`PATH:LINE:COLUMN: RULE message`, one finding a line and nothing else: for pipes, editors and grep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.escape import escaped
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """One line a finding; nothing at all for a clean run."""
    for row in rows:
        yield escaped(f"{row.path}:{row.line}:{row.column}: {row.rule} {row.message}") + "\n"
