"""One JSON object for the whole run: the findings as `jsonl` gives them, and what the run was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.json_text import array, dumps, finding
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """`{"version", "command", "signature", "findings": [...], "summary": {...}}`, one finding a line."""
    yield f'{{"version": {dumps(run.version)}, "command": {dumps(run.command)}, '
    yield f'"signature": {dumps(run.signature)}, "findings": '
    yield from array(map(finding, rows))
    yield f', "summary": {dumps(_summary(run))}}}\n'


def _summary(run: Run) -> dict[str, int]:
    return {
        "files": run.files,
        "findings": run.findings,
        "fixable": run.fixable,
        "offered": run.offered,
        "fixed": run.fixed,
    }
