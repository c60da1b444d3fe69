"""The commands, and what becomes of a command line that cannot be followed.

A new command is a module with a function of its name, and a line in COMMANDS. Only the module of the command that is
called is imported: start-up is a feature.
"""

import os
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from corpus_cli.cli import streams
from corpus_cli.cli.report import FAILED
from corpus_cli.config import did_you_mean
from corpus_cli.errors import OptionError

# Command name -> the module that has a function of that name, with underscores for hyphens.
COMMANDS = {
    "dedupe": "corpus_cli.cli.dedupe",
    "strip-boilerplate": "corpus_cli.cli.strip_boilerplate",
    "check": "corpus_cli.cli.check",
    "align-translations": "corpus_cli.cli.align_translations",
    "summarize": "corpus_cli.cli.summarize",
    "explain": "corpus_cli.cli.explain",
}


class _Commands(TyperGroup):
    """The commands, each made of its function when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing or cmd_name.startswith("-"):
                return None
            raise OptionError(f"unknown command {cmd_name!r}{did_you_mean(cmd_name, COMMANDS)}")
        command = _plain_app(add_completion=False)
        function = getattr(import_module(COMMANDS[cmd_name]), cmd_name.replace("-", "_"))
        command.command(cmd_name)(function)
        return typer.main.get_command(command)


def _plain_app(**settings: Any) -> typer.Typer:
    # Without these two typer imports rich for help and for errors, and reads our help texts as markup.
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, **settings)


app = _plain_app(cls=_Commands, no_args_is_help=True, context_settings={"help_option_names": ["--help", "-h"]})


def _version(wanted: bool) -> None:
    if wanted:
        from corpus_cli.cli.version import print_version

        print_version()
        raise typer.Exit


@app.callback()
def corpus(
    version: Annotated[
        bool | None,
        typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version."),
    ] = None,
) -> None:
    """Find, show and remove what does not belong in plain-corpora: repeats, near copies, wire and page furniture."""


def run(arguments: list[str]) -> int:
    """The exit status of a command line. CorpusError, for the entry to tell, where it cannot be followed."""
    command = typer.main.get_command(app)
    if "_CORPUS_COMPLETE" in os.environ:  # set by the shell's completion script: typer answers, and exits
        command.main(arguments, prog_name="corpus")
    # Not `app()`: that prints errors over several lines, exits 1 where our reader has gone, and swallows Ctrl-C.
    try:
        with command.make_context("corpus", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except typer.TyperException as error:
        if not arguments:  # its message is the whole help then
            streams.talk(error.format_message() + "\n")
            return FAILED
        raise OptionError(_usage(error)) from error
    return 0


def _usage(error: typer.TyperException) -> str:
    """A wrong use as typer tells it, on one line and with where to read on."""
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "corpus"
    return f"{message[:1].lower()}{message[1:]}; try '{where} --help'"
