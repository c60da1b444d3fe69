"""The command line as typer reads it: help, and what becomes of one that cannot be followed.

What is plain has been read without (`plain`), which saves typer's import.
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from corpus_cli.cli import streams
from corpus_cli.cli.completion import OF_CORPUS
from corpus_cli.cli.declared import Argument, Command
from corpus_cli.cli.plain import COMMANDS, command
from corpus_cli.cli.report import FAILED
from corpus_cli.config import did_you_mean
from corpus_cli.errors import OptionError


class _Commands(TyperGroup):
    """The commands, each made of what it declares when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands in the help: what each gives, in full where typer would cut it off."""
        rows = [(name, command(name).summary) for name in COMMANDS]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing or cmd_name.startswith("-"):
                return None
            raise OptionError(f"unknown command {cmd_name!r}{did_you_mean(cmd_name, COMMANDS)}")
        app = _plain_app(add_completion=False)
        app.command(cmd_name)(_function(command(cmd_name)))
        return typer.main.get_command(app)


def _function(declared: Command) -> Callable[..., int]:
    """A function as typer makes commands of: what is declared are its parameters."""

    def run(context: typer.Context, **_: object) -> int:
        return declared.run(context.params)

    parameters = [inspect.signature(run).parameters["context"]]
    for name, annotation in declared.declared.items():
        told = _told(annotation)
        parameters.append(inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=told))
    run.__doc__ = declared.run.__doc__
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def _told(annotation: Any) -> Any:
    """What is declared of a parameter, in typer's words."""
    [declared] = annotation.__metadata__
    make: Any = typer.Argument if isinstance(declared, Argument) else typer.Option
    return Annotated[annotation.__origin__, make(*declared.spellings, **declared.told)]


def _plain_app(**settings: Any) -> typer.Typer:
    # Without these two typer imports rich for help and for errors, and reads our help texts as markup.
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, **settings)


app = _plain_app(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,  # ours answers without typer, see `completion`
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from corpus_cli.cli.version import print_version

        print_version()
        raise typer.Exit


def _install_completion(wanted: bool) -> None:
    if wanted:
        from corpus_cli.cli.completion import install

        install()
        raise typer.Exit


def _show_completion(wanted: bool) -> None:
    if wanted:
        from corpus_cli.cli.completion import show

        show()
        raise typer.Exit


def _at_once(name: str, answer: Callable[[bool], None]) -> Any:
    """An option of `corpus` itself, which is answered before anything else is read."""
    spellings = (name, "-V") if name == "--version" else (name,)
    return typer.Option(*spellings, callback=answer, is_eager=True, help=OF_CORPUS[name])


@app.callback()
def corpus(
    version: Annotated[bool | None, _at_once("--version", _version)] = None,
    install_completion: Annotated[bool | None, _at_once("--install-completion", _install_completion)] = None,
    show_completion: Annotated[bool | None, _at_once("--show-completion", _show_completion)] = None,
) -> None:
    """Find, show and remove what does not belong in corpora of plain text: repeats, near copies, furniture of pages."""


def run(arguments: list[str]) -> int:
    """The exit status of a command line. CorpusError, for the entry to tell, where it cannot be followed."""
    commands = typer.main.get_command(app)
    # Not `app()`: that prints errors over several lines, exits 1 where our reader has gone, and swallows Ctrl-C.
    try:
        with commands.make_context("corpus", list(arguments)) as context:
            return commands.invoke(context) or 0
    except typer.Exit as end:
        return end.exit_code
    except typer.TyperException as error:
        if not arguments:  # its message is the whole help then
            streams.talk(error.format_message() + "\n")
            return FAILED
        raise OptionError(_usage(error)) from error


def _usage(error: typer.TyperException) -> str:
    """A wrong use as typer tells it, on one line and with where to read on."""
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "corpus"
    return f"{message[:1].lower()}{message[1:]}; try '{where} --help'"
