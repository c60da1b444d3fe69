"""Commands, options and arguments as they are declared: values, which need no typer to be read.

Its import takes as long as half of a run on a few files, so that a plain command line is read without it (`plain`).
Help, completion and mistakes are typer's, which is told in `app` what is declared here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple


class Option:
    """How an option is spelled, `--fix/--no-fix`, `-q`, and what else typer is told of it."""

    def __init__(self, *spellings: str, **told: Any) -> None:
        self.spellings, self.told = spellings, told


class Argument(Option):
    """An argument, which has no name on the command line."""


class Command(NamedTuple):
    """A command: from what is given for its parameters to its exit status. Its docstring is its help.

    `declared` holds, by parameter and in the order of the help, `Annotated[type | None, Option or Argument]`; what is
    not given may be missing or None.
    """

    run: Callable[[Mapping[str, Any]], int]
    declared: Mapping[str, Any]
    finds: bool  # and so fixes, selects and knows baselines

    @property
    def summary(self) -> str:
        """The first line of its help."""
        return (self.run.__doc__ or "").partition("\n")[0]


def spelled(declared: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Each way to spell an option, `--fix` and `--no-fix`, with its parameter, and of a flag whether it is on."""
    for name, one in declared.items():
        for spellings in one.__metadata__[0].spellings:
            for spelling, on in zip(spellings.split("/"), (True, False), strict=False):
                yield spelling, name, on
