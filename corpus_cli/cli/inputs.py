"""Where the texts of a run come from: PATHs, and a list of more (--files-from)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus_cli.cli.given import Options, flag, value
from corpus_cli.errors import OptionError


class Inputs(NamedTuple):
    """What was named on the command line; the list is not read yet."""

    paths: tuple[str, ...]
    files_from: str | None
    null: bool

    @property
    def stdin_alone(self) -> bool:
        """Whether there is nothing but standard input."""
        return set(self.paths) == {"-"} and self.files_from is None

    def all_paths(self) -> list[str]:
        """All PATHs, those of the list too. InputError where it cannot be read."""
        from corpus_cli import files

        listed = [] if self.files_from is None else files.listed_paths(self.files_from, self.null)
        return [*self.paths, *listed]


def nothing_in(paths: Sequence[str], files_from: str | None = None) -> str:
    """The note of a run that found no file there."""
    if not paths:
        return f"{files_from} lists no path"
    return f"no text file in {', '.join(paths)}; --include GLOB reads other names"


def inputs(options: Options) -> Inputs:
    """OptionError where nothing is named, or what goes ill together."""
    named = Inputs(tuple(value(options, "paths", ())), value(options, "files-from"), flag(options, "null"))
    if not named.paths and named.files_from is None:
        raise OptionError("no PATH is given; name files or folders, '.' for this folder, '-' for standard input")
    if "-" in named.paths and named.files_from == "-":
        raise OptionError("'-' and --files-from - both want standard input; give one of them")
    if named.null and named.files_from is None:
        raise OptionError("--null is about the paths of --files-from; name that list, or leave it out")
    return named
