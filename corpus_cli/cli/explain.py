"""`corpus explain`."""

from typing import Annotated

import typer

from corpus_cli.cli import streams
from corpus_cli.cli.rules import every_rule
from corpus_cli.config import did_you_mean
from corpus_cli.errors import OptionError


def _names() -> list[str]:
    return [rule.name for rule in every_rule()]


def explain(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE]", help="A rule, such as repeated-block.", show_default=False, autocompletion=_names
        ),
    ] = None,
) -> None:
    """Print the manual page of a rule, or the list of rules."""
    page = _listed() if rule is None else _manual(rule)
    streams.write([page.encode()])


def _listed() -> str:
    width = max(map(len, _names()))
    return "".join(f"{rule.name:<{width}}  {rule.summary}\n" for rule in every_rule())


def _manual(name: str) -> str:
    for rule in every_rule():
        if rule.name == name:
            return f"{rule.name}: {rule.summary}\n\n{rule.manual.strip()}\n"
    raise OptionError(f"unknown rule {name!r}{did_you_mean(name, _names())}")
