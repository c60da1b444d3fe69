"""Workflow commands of GitHub Actions: each finding becomes an annotation beside the line in a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.escape import escaped
from corpus_cli.formats.wording import forge_path
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """One `::warning ...::message` a finding; nothing at all for a clean run."""
    for row in rows:
        properties = (
            f"file={_property(forge_path(row.path))},line={row.line},endLine={row.end_line},col={row.column},"
            f"title={_property(row.rule)}"
        )
        yield f"::warning {properties}::{_data(row.message)}\n"


def _data(text: str) -> str:
    # The runner turns %0A into a line end, and a new line may start a new command. After `escaped` no line end is
    # left to be written as %0D or %0A; a percent sign of the text itself is what remains to be told apart.
    return escaped(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
