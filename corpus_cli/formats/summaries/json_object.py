"""One JSON object for the whole run: what the run was, and the summaries with their titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.formats.json_text import array, dumps
from corpus_cli.formats.summaries.sentences import sentence
from corpus_cli.products import Summary, SummaryRun


def render(summaries: Iterable[Summary], run: SummaryRun) -> Iterator[str]:
    """`{"version", "command", "signature", "together", "summaries": [...]}`, one summary a line.

    In a summary of all files together `path` and `title` are empty, and each sentence names its own.
    """
    yield f'{{"version": {dumps(run.version)}, "command": {dumps(run.command)}, '
    yield f'"signature": {dumps(run.signature)}, "together": {dumps(run.together)}, "summaries": '
    yield from array(map(_summary, summaries))
    yield "}\n"


def _summary(summary: Summary) -> dict[str, Any]:
    return {"path": summary.path, "title": summary.title, "sentences": [sentence(row) for row in summary.sentences]}
