"""The commands, and plain command lines of them: options spelled out in full, values that fit, and arguments.

Whatever else stands on a command line is typer's to read (`app`), which this may not differ from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from corpus_cli.cli.declared import Argument, Command, spelled

# Command name -> the module that has a Command of that name, with underscores for hyphens.
COMMANDS = {
    "dedupe": "corpus_cli.cli.dedupe",
    "strip-boilerplate": "corpus_cli.cli.strip_boilerplate",
    "check": "corpus_cli.cli.check",
    "align-translations": "corpus_cli.cli.align_translations",
    "summarize": "corpus_cli.cli.summarize",
    "explain": "corpus_cli.cli.explain",
}
_FLAG, _MANY = bool | None, list[str] | None
_READ = {str | None: str, int | None: int, float | None: float}


def command(name: str) -> Command:
    """A command; only its own module is imported: start-up is a feature."""
    found: Command = getattr(import_module(COMMANDS[name]), name.replace("-", "_"))
    return found


def run(arguments: Sequence[str]) -> int | None:
    """The exit status of a plain command line; None, and nothing done, where it is no plain one."""
    if not arguments or arguments[0] not in COMMANDS:
        return None
    called = command(arguments[0])
    given = parameters(called.declared, arguments[1:])
    return None if given is None else called.run(given)


def parameters(declared: Mapping[str, Any], tokens: Sequence[str]) -> dict[str, Any] | None:
    """What is given for each parameter, by name; None where typer has to read it: a mistake, `--help`, `-j4`."""
    options = {spelling: (name, on) for spelling, name, on in spelled(declared)}
    given: dict[str, Any] = {}
    words: list[str] = []
    rest = iter(tokens)
    for token in rest:
        if token == "-" or not token.startswith("-"):
            words.append(token)
            continue
        spelling, equals, value = token.partition("=")
        if spelling not in options:
            return None
        name, on = options[spelling]
        kind = declared[name].__origin__
        if kind == _FLAG:
            if equals:
                return None
            given[name] = on
            continue
        if not equals:
            value = next(rest, "")
        if not value or (value.startswith("-") and value != "-") or (equals and not token.startswith("--")):
            return None
        try:
            given[name] = _READ[kind](value) if kind in _READ else (*given.get(name, ()), value)
        except ValueError:
            return None
    places = _places(declared, words)
    return None if places is None else {**given, **places}


def _places(declared: Mapping[str, Any], words: Sequence[str]) -> dict[str, Any] | None:
    """The words for each argument; None where there are too many."""
    arguments = {name: one.__origin__ for name, one in declared.items() if isinstance(one.__metadata__[0], Argument)}
    if "" in words:
        return None
    if words and _MANY in arguments.values():  # it is the only one then
        return {name: tuple(words) for name in arguments}
    return dict(zip(arguments, words, strict=False)) if len(words) <= len(arguments) else None
