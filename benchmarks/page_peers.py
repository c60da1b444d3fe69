"""Other tools at the work of `corpus strip-boilerplate`: `python page_peers.py TOOL INPUT OUTPUT`, folders both.

`copy` does what any program must that reads a folder and writes another. jusText and trafilatura keep the story of
pages, and are given the lines of a dump as paragraphs of HTML, which is less work than a page's own HTML.
"""

import sys
from collections.abc import Callable
from html import escape
from importlib import import_module
from pathlib import Path

LISTED = ("English", "French", "Vietnamese")  # the languages of the texts

Strip = Callable[[str], str]


def html(text: str) -> str:
    """A page with a paragraph for each line."""
    return f"<html><body>{''.join(f'<p>{escape(line)}</p>' for line in text.split(chr(10)))}</body></html>"


def justext() -> Strip:
    tool = import_module("justext")
    words = frozenset().union(*map(tool.get_stoplist, LISTED))

    def strip(text: str) -> str:
        paragraphs = tool.justext(html(text).encode(), words, encoding="utf-8")
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return strip


def trafilatura() -> Strip:
    tool = import_module("trafilatura")
    return lambda text: tool.extract(html(text), include_comments=False) or ""


TOOLS: dict[str, Callable[[], Strip]] = {"jusText": justext, "trafilatura": trafilatura}


def main(tool: str, source: Path, target: Path) -> None:
    """Run a tool on all files of a folder."""
    strip = TOOLS[tool]() if tool in TOOLS else None
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        out = target / file.relative_to(source)
        out.parent.mkdir(parents=True, exist_ok=True)
        part = out.with_suffix(".part")  # a file is there whole or not at all, as with ours
        part.write_bytes(strip(file.read_text(encoding="utf-8")).encode() if strip else file.read_bytes())
        part.replace(out)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
