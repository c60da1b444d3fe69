"""`corpus check`: every rule there is in one read of each file. So far these are the rules of `dedupe`."""

import inspect

import typer

from corpus_cli.cli.dedupe import KEYS, dedupe, finder
from corpus_cli.cli.given import given
from corpus_cli.cli.outlets import review
from corpus_cli.cli.settings import keys, settle
from corpus_cli.engines.dedupe.rules import RULES


def check(context: typer.Context, **_: object) -> None:
    """Apply every rule in one read of each file: the command for a hook on incoming copy.

    Reports by default, and then writes nothing to any file. '-' as the only PATH makes a filter: cleaned text on
    standard output. Exit status: 0 nothing found or all of it fixed, 1 findings remain, 2 something could not be done.
    """
    said = given("check", context.params, keys("check", KEYS))
    raise typer.Exit(review(finder("check", said), settle(said, RULES)))


check.__signature__ = inspect.signature(dedupe)  # type: ignore[attr-defined]  # the same options, typed once
