"""What a configuration may hold, and what it gave: the nouns of this room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Literal, NamedTuple

Kind = Literal["flag", "text", "number", "count", "names", "path", "paths"]


class Given(NamedTuple):
    """A value somebody gave, and where, as an error message names it: `--threshold`, `corpus.toml: threshold`.

    `for_all` where a configuration gives it to every command.
    """

    value: Any
    where: str
    for_all: bool = False


class Keys(NamedTuple):
    """What may stand in a configuration: at its top, and in the table of each command (`of`, for these `commands`)."""

    top: Mapping[str, Kind]
    commands: Collection[str]
    of: Callable[[str], Mapping[str, Kind]]  # asked only where there is a configuration: it may load the command
    of_one_run: Collection[str] = ()  # options that a file which stays may not give
