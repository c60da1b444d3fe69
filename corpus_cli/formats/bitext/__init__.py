"""How a bitext is printed: one module a format, and the registry that finds it by name.

A format module has a function `render(bitexts, run)`, which yields pieces of text while it takes the pairs and their
beads, so that a bitext is never held in memory. What holds of the formats of findings holds here: they know no files,
no engines and not each other, and write text that UTF-8 can encode and that holds no raw control character. Formats
that are data (tsv, jsonl, tmx) give the text back as it was wherever the format can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import cast

from corpus_cli.products import Bitext, BitextRun

Render = Callable[[Iterable[Bitext], BitextRun], Iterator[str]]

# Names as `--format` takes them, in the order `--help` shows them, and the module each stands in.
FORMATS: dict[str, str] = {
    "table": "table",
    "tsv": "tsv",
    "jsonl": "jsonl",
    "tmx": "tmx",
    "moses": "moses",
    "vecalign": "vecalign",
    "html": "html_page",
}


def renderer(name: str) -> Render:
    """The `render` of a format, its module imported only now; KeyError for a name that is not in FORMATS."""
    return cast(Render, import_module(f"{__name__}.{FORMATS[name]}").render)
