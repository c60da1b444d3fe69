"""docs/corpus.1: the manual page, for `man`."""

from collections.abc import Iterable, Iterator

from corpus_cli import __version__
from pages.commands import STATUS, Command, Option, commands, own, shared

HEAD = rf""".\" Written by tools/write_docs.py from the program's own help: change that, and run it again.
.TH CORPUS 1 "" "corpus {__version__}" "User Commands"
.SH NAME
corpus \- repeats, furniture, translations and summaries in corpora of plain text
.SH SYNOPSIS"""

REST = r"""
.SH FILES
.TP
.IR corpus.toml ", " pyproject.toml
The configuration: the nearest one, in the working folder or above it. Keys are the long options.
.TP
.I .corpusignore
What is not read in a folder, as in a .gitignore.
.SH ENVIRONMENT
.TP
.B NO_COLOR
No colour, anywhere.
.TP
.B FORCE_COLOR
Colour, also where standard output is no terminal."""


def written() -> str:
    """The page."""
    every = commands()
    groups, owned = shared(every), own(every)
    lines = [HEAD]
    for command in every[1:]:
        lines += [f".B {_roff(command.name)}", _roff(command.usage.removeprefix(command.name).strip()), ".br"]
    lines += [".SH DESCRIPTION", *_paragraphs(every[0])]
    for command in every[1:]:
        lines += [f".SS {_roff(command.name)}", *_paragraphs(command), *_listed(owned[command.name])]
    lines += [".SH OPTIONS", *_listed(owned[every[0].name])]
    for heading, options in groups.items():
        lines += [f".SS {heading}", *_listed(options)]
    lines.append(".SH EXIT STATUS")
    for status, meaning in STATUS:
        lines += [".TP", f".B {status}", _roff(meaning.replace("`", ""))]
    return "\n".join(lines) + REST + "\n"


def _paragraphs(command: Command) -> Iterator[str]:
    for paragraph in command.paragraphs:
        yield from (_roff(paragraph), ".PP")


def _listed(options: Iterable[Option]) -> Iterator[str]:
    for option in options:
        yield from (".TP", f".B {_roff(option.written)}", _roff(option.meaning))


def _roff(text: str) -> str:
    """Text as it is: no escapes, hyphens that can be copied, and no line that looks like a request."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga")
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain
