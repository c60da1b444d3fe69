"""One JSON object a line: a pair, then its beads. What scripts and other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.formats.json_text import dumps
from corpus_cli.products import BeadRow, Bitext, BitextRun, PairRow, Side


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """Pairs with their beads in the order given; nothing at all where there is no pair."""
    for pair, beads in bitexts:
        yield dumps(_pair(pair)) + "\n"
        for bead in beads:
            yield dumps(_bead(bead)) + "\n"


def _pair(pair: PairRow) -> dict[str, Any]:
    return {
        "type": "pair",
        "source": pair.source,
        "target": pair.target,
        "source_language": pair.source_language,
        "target_language": pair.target_language,
        "score": pair.score,
    }


def _bead(bead: BeadRow) -> dict[str, Any]:
    row = {"type": "bead", "source": _side(bead.source), "target": _side(bead.target), "score": bead.score}
    return {**row, "crossing": True} if bead.crossing else row


def _side(side: Side) -> dict[str, Any]:
    return {"path": side.path, "segments": side.segments, "spans": side.spans, "text": side.text}
