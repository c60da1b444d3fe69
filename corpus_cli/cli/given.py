"""What was given for each option, on the command line or else in a configuration file, and checks of single values.

Every check names where the value stands, `--threshold` or `corpus.toml: [dedupe] threshold`, and what would do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from corpus_cli.config import Given, Keys, configured, did_you_mean
from corpus_cli.errors import OptionError

Options = Mapping[str, Given]

_MAY_BE_EMPTY = ("text-field", "id-field", "source", "target")  # a key of JSON may be; a path is told when it is read


def given(command: str, parameters: Mapping[str, Any], keys: Keys) -> Options:
    """The options of a run by their long names; those not given anywhere are missing."""
    typed = {
        name.replace("_", "-"): value
        for name, value in parameters.items()
        if value is not None and value not in ((), [])
    }
    for name, value in typed.items():
        if value == "" and name not in _MAY_BE_EMPTY:
            raise OptionError(f"--{name}: nothing is named; is a variable of the shell empty?")
    if "isolated" in typed and "config" in typed:
        raise OptionError("--config and --isolated do not go together; give one of them")
    configuration = {} if typed.get("isolated") else configured(command, keys, path=typed.get("config"))
    return {**configuration, **{name: Given(value, f"--{name}") for name, value in typed.items()}}


def on_command_line(options: Options, name: str) -> bool:
    """Whether an option was given there, and not as its negation."""
    return name in options and options[name].where == f"--{name}" and options[name].value is not False


def value(options: Options, name: str, default: Any = None) -> Any:
    """The value of an option, or the default."""
    return options[name].value if name in options else default


def flag(options: Options, name: str) -> bool:
    """Whether a flag is on."""
    return bool(value(options, name, False))


def names(options: Options, name: str) -> list[str] | None:
    """The names of a list, `--select a,b --select c`; None where it was not given."""
    if name not in options:
        return None
    return [part for item in options[name].value for part in map(str.strip, item.split(",")) if part]


def choice(options: Options, name: str, known: Iterable[str], default: str) -> str:
    """One of the known names."""
    if name not in options:
        return default
    chosen: str = options[name].value
    check_names(options, name, [chosen], known)
    return chosen


def choices(options: Options, name: str, known: Iterable[str]) -> frozenset[str] | None:
    """Some of the known names, at least one; None where the option was not given."""
    chosen = names(options, name)
    if chosen is None:
        return None
    if not chosen:
        raise OptionError(f"{options[name].where}: nothing is named; known: {', '.join(known)}")
    check_names(options, name, chosen, known)
    return frozenset(chosen)


def check_names(options: Options, name: str, chosen: Iterable[str], known: Iterable[str]) -> None:
    """OptionError, with the nearest known name, where one is not known."""
    known = list(known)
    what = "rule" if name in ("select", "ignore") else name
    for one in chosen:
        if one not in known:
            raise OptionError(f"{options[name].where}: unknown {what} {one!r}{did_you_mean(one, known)}")


def fraction(options: Options, name: str, default: float) -> float:
    """A number from 0 to 1."""
    number = value(options, name, default)
    if not 0 <= number <= 1:  # nan is not, either
        raise OptionError(f"{options[name].where}: {number} is not between 0 and 1")
    return float(number)


def whole(options: Options, name: str, default: int) -> int:
    """A whole number, at least 1."""
    number = int(value(options, name, default))
    if number < 1:
        raise OptionError(f"{options[name].where}: {number} is less than 1")
    return number


def target(options: Options, name: str) -> str | None:
    """A file to be written, in a folder that is there: told now, not after an hour of work."""
    path: str | None = value(options, name)
    if path is not None and not os.path.isdir(os.path.dirname(path) or "."):
        raise OptionError(f"{options[name].where}: no folder for {path}; make it first")
    return path
