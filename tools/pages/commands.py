"""The commands and their options, as the program declares them and its help words them.

Options that several commands have, in the same words, stand in groups and are told once.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import typer

from corpus_cli.cli.app import app


class Option(NamedTuple):
    """An argument or an option: its parameter's name, how it is written, and what its help says."""

    parameter: str
    written: str
    meaning: str
    is_argument: bool


class Command(NamedTuple):
    """A command: how it is called, what its help says, paragraph by paragraph, and what it takes."""

    name: str
    usage: str
    paragraphs: tuple[str, ...]
    options: tuple[Option, ...]


# Heading -> parameters that many commands have, in the order they are told.
GROUPS = {
    "What to do": ("fix", "unsafe_fixes", "diff", "output", "check"),
    "What to report": ("select", "ignore", "baseline", "write_baseline", "statistics"),
    "What to read": ("files_from", "null", "include", "encoding", "text_field", "id_field", "stdin_filename"),
    "How to tell it": ("format", "output_file", "quiet", "verbose", "exit_zero", "exit_non_zero_on_fix"),
    "How to run": ("jobs", "config", "isolated", "help"),
}
MANY = 3  # commands

STATUS = (
    ("0", "nothing found, or all of it fixed; a filter, an alignment or a summary did its work"),
    ("1", "findings remain; `--diff`: the patch is not empty; `align-translations`: no counterpart found"),
    ("2", "something could not be done: wrong usage or configuration, a file that cannot be read or written; beats 1"),
    ("130, 143", "ended by Ctrl-C, by SIGTERM; no temporary file is left"),
    ("141", "the reader of standard output has gone, as with `head`"),
)


def commands() -> tuple[Command, ...]:
    """All commands in the order of the help, `corpus` itself first."""
    return tuple(_commands())


def _commands() -> Iterator[Command]:
    top: Any = typer.main.get_command(app)
    context = top.make_context("corpus", ["dedupe"], resilient_parsing=True)
    yield _command("corpus", top, context)
    for name in top.list_commands(context):
        command = top.get_command(context, name)
        yield _command(
            f"corpus {name}", command, command.make_context(name, [], parent=context, resilient_parsing=True)
        )


def _command(name: str, command: Any, context: Any) -> Command:
    paragraphs = tuple(" ".join(paragraph.split()) for paragraph in command.help.split("\n\n"))
    return Command(
        name,
        " ".join([name, *command.collect_usage_pieces(context)]),
        paragraphs,
        tuple(_option(param, context) for param in command.get_params(context)),
    )


def _option(parameter: Any, context: Any) -> Option:
    written, meaning = parameter.get_help_record(context)
    return Option(parameter.name, written, meaning, parameter.param_type_name == "argument")


def shared(every: tuple[Command, ...]) -> dict[str, tuple[Option, ...]]:
    """By heading, the options that many commands have in the same words."""
    told = [option for command in every for option in command.options if not option.is_argument]
    common = [option for option in dict.fromkeys(told) if told.count(option) >= MANY]
    found = {heading: tuple(o for p in names for o in common if o.parameter == p) for heading, names in GROUPS.items()}
    missing = set(common).difference(*found.values())
    if missing:
        raise SystemExit(f"tools/pages/commands.py: no group for {', '.join(sorted(o.parameter for o in missing))}")
    return found


def own(every: tuple[Command, ...]) -> dict[str, tuple[Option, ...]]:
    """By command, arguments and the options that no group has and no command before it."""
    seen = {option for options in shared(every).values() for option in options}
    found = {}
    for command in every:
        found[command.name] = tuple(o for o in command.options if o.is_argument or o not in seen)
        seen |= set(command.options)
    return found
