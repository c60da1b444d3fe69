"""One JSON object a sentence and line, in reading order: what scripts and other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats.json_text import dumps
from corpus_cli.formats.summaries.sentences import sentence
from corpus_cli.products import Summary, SummaryRun


def render(summaries: Iterable[Summary], run: SummaryRun) -> Iterator[str]:
    """One line a sentence; nothing at all for texts without one."""
    for summary in summaries:
        for row in summary.sentences:
            yield dumps(sentence(row)) + "\n"
