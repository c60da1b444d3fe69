"""A sentence as the JSON formats of summaries write it."""

from __future__ import annotations

from typing import Any

from corpus_cli.products import SentenceRow


def sentence(row: SentenceRow) -> dict[str, Any]:
    """The row that the command line promises: `text` is exactly `start:end` of the document."""
    return {
        "type": "sentence",
        "path": row.path,
        "start": row.start,
        "end": row.end,
        "text": row.text,
        "score": row.score,
        "rank": row.rank,
    }
