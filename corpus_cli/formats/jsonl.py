"""One JSON object a finding and line: what scripts and other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.json_text import dumps, finding
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """One line a finding; nothing at all for a clean run."""
    for row in rows:
        yield dumps(finding(row)) + "\n"
