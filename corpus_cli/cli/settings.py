"""What all that was given comes to: one frozen value, settled and checked before any file is opened."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from corpus_cli.cli.given import Options, check_names, choice, flag, names, on_command_line, value, whole
from corpus_cli.cli.rules import every_rule
from corpus_cli.config import Keys, Kind
from corpus_cli.errors import OptionError
from corpus_cli.files import Reading
from corpus_cli.formats import FORMATS
from corpus_cli.model import Rule

Mode = Literal["report", "fix", "diff", "output", "write-baseline", "filter"]

# What a configuration file may say for any command: all but what belongs to a single run.
_SHARED: dict[str, Kind] = {
    "fix": "flag",
    "unsafe-fixes": "flag",
    "output": "path",
    "format": "text",
    "jobs": "count",
    "select": "names",
    "ignore": "names",
    "baseline": "path",
    "statistics": "flag",
    "quiet": "flag",
    "verbose": "flag",
    "exit-zero": "flag",
    "exit-non-zero-on-fix": "flag",
    "include": "names",
    "encoding": "text",
    "text-field": "text",
    "id-field": "text",
}

NO_PATH = "no PATH is given; name files or folders, '.' for this folder, '-' for standard input"
TWICE_STDIN = "'-' and --files-from - both want standard input; give one of them"

# Commands of later versions: one configuration may serve several versions.
_TABLES = ("dedupe", "strip-boilerplate", "check", "align-translations", "summarize")


class Settings(NamedTuple):
    """A run of a command that finds things. No dataclass: with that many fields it costs every start a millisecond."""

    paths: tuple[str, ...]
    files_from: str | None
    null: bool
    include: tuple[str, ...]
    reading: Reading
    mode: Mode
    unsafe: bool
    output: str
    write_baseline: str
    baseline: str | None
    rules: frozenset[str] | None
    format: str
    output_file: str | None
    statistics: bool
    quiet: bool
    verbose: bool
    exit_zero: bool
    exit_non_zero_on_fix: bool
    jobs: int


def keys(command: str, own: Mapping[str, Kind]) -> Keys:
    """What a configuration may hold when this command runs."""
    return Keys(_SHARED, {**{name: {} for name in _TABLES}, command: own})


def settle(options: Options, rules: Sequence[Rule]) -> Settings:
    """The settings of a run. OptionError where they make no sense, and for the user's good where they clash."""
    paths = tuple(value(options, "paths", ()))
    if not paths and "files-from" not in options:
        raise OptionError(NO_PATH)
    if "-" in paths and value(options, "files-from") == "-":
        raise OptionError(TWICE_STDIN)
    return Settings(
        paths=paths,
        files_from=value(options, "files-from"),
        null=flag(options, "null"),
        include=tuple(value(options, "include", ())),
        reading=reading(options),
        mode=_mode(options, paths),
        unsafe=flag(options, "unsafe-fixes"),
        output=value(options, "output", ""),
        write_baseline=target(options, "write-baseline") or "",
        baseline=value(options, "baseline"),
        rules=_selected(options, rules),
        format=_format(options),
        output_file=target(options, "output-file"),
        statistics=flag(options, "statistics"),
        quiet=flag(options, "quiet"),
        verbose=flag(options, "verbose"),
        exit_zero=flag(options, "exit-zero"),
        exit_non_zero_on_fix=flag(options, "exit-non-zero-on-fix"),
        jobs=whole(options, "jobs", processors()),
    )


def _mode(options: Options, paths: Sequence[str]) -> Mode:
    """What is done with the findings. The command line's wish beats a configuration's."""
    wishes: tuple[Mode, ...] = ("fix", "diff", "output", "write-baseline")
    typed = [mode for mode in wishes if on_command_line(options, mode)]
    configured = [mode for mode in wishes if flag(options, mode)]
    checking = flag(options, "check")
    stdin_alone = set(paths) == {"-"} and "files-from" not in options
    _refuse_clashes(options, [*typed, *(["check"] if checking and typed in (["fix"], ["output"]) else [])])
    if stdin_alone and typed == ["output"]:
        raise OptionError("--output and '-' alone do not go together; a filter's text goes to standard output")
    if stdin_alone and not checking and typed in ([], ["fix"]):
        return "filter"
    if typed or checking:
        return typed[0] if typed else "report"
    _refuse_clashes(options, configured)
    return configured[0] if configured else "report"


def _refuse_clashes(options: Options, wishes: Sequence[str]) -> None:
    if len(wishes) > 1:
        first, second = (options[wish].where for wish in wishes[:2])
        raise OptionError(f"{first} and {second} do not go together; give one of them")


def reading(options: Options) -> Reading:
    encoding = value(options, "encoding")
    if encoding is not None:
        import codecs

        try:
            "".encode(codecs.lookup(encoding).name)  # rot13 and hex are codecs too, but encode no text
        except (LookupError, ValueError) as error:
            raise OptionError(f"{options['encoding'].where}: unknown encoding {encoding!r}; try cp1252") from error
    return Reading(
        encoding,
        value(options, "text-field", "text"),
        value(options, "id-field", "id"),
        value(options, "stdin-filename", "-"),
    )


def _selected(options: Options, rules: Sequence[Rule]) -> frozenset[str] | None:
    """The rules to look for; None for all of the command's."""
    known = [rule.name for rule in every_rule()]
    chosen, left_out = names(options, "select"), names(options, "ignore")
    for name, listed in (("select", chosen), ("ignore", left_out)):
        for one in listed or ():
            if one not in known:
                check_names(options, name, [one], known)
    if chosen is None and left_out is None:
        return None
    return frozenset(chosen or (rule.name for rule in rules)) - frozenset(left_out or ())


def _format(options: Options) -> str:
    name = choice(options, "format", ("auto", *FORMATS), "auto")
    if name not in ("auto", "full", "concise") and flag(options, "statistics"):
        raise OptionError(
            f"{options['statistics'].where} prints plain text; leave out {options['format'].where} {name}"
        )
    return name


def target(options: Options, name: str) -> str | None:
    """A file to be written, in a folder that is there: told now, not after an hour of work."""
    path: str | None = value(options, name)
    if path is not None and not os.path.isdir(os.path.dirname(path) or "."):
        raise OptionError(f"{options[name].where}: no folder for {path}; make it first")
    return path


def processors() -> int:
    """The processors this process may use, which in a container are fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
