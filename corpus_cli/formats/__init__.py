"""How findings are printed: one module a format, and the registry that finds it by name.

A format module has one public function, `render(rows, run)`, which yields pieces of text while it takes the rows, so
that a report is never held in memory. Formats know no files, no engines and no terminal, and not each other; what two
of them need stands in `escape`, `json_text`, `wording` and `columns`. All of them write text that UTF-8 can encode and
that holds no raw control character, whatever the files and their names hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import cast

from corpus_cli.model import Row, Run

Render = Callable[[Iterable[Row], Run], Iterator[str]]

# Names as `--format` takes them, in the order `--help` shows them, and the module each stands in. Not all modules bear
# the format's name: `json` and `html` are the standard library's.
FORMATS: dict[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_object",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "html": "html_page",
}
FINGERPRINTED = frozenset({"json", "jsonl", "sarif", "gitlab", "html"})  # the formats that show fingerprints


def renderer(name: str) -> Render:
    """The `render` of a format, its module imported only now; KeyError for a name that is not in FORMATS."""
    return cast(Render, import_module(f"{__name__}.{FORMATS[name]}").render)
