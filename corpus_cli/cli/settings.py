"""What all that was given comes to: one frozen value, settled and checked before any file is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Literal, NamedTuple

from corpus_cli.cli import plain
from corpus_cli.cli.given import Options, check_names, choice, flag, names, on_command_line, target, value, whole
from corpus_cli.cli.inputs import Inputs, inputs
from corpus_cli.cli.rules import rule_names
from corpus_cli.config import Keys, Kind
from corpus_cli.errors import OptionError
from corpus_cli.files import Reading
from corpus_cli.formats import FORMATS
from corpus_cli.model import Rule

Mode = Literal["report", "fix", "diff", "output", "write-baseline", "filter"]

# What a configuration may say to every command: all but what belongs to a single run.
_EVERY: dict[str, Kind] = {
    "format": "text",
    "jobs": "count",
    "quiet": "flag",
    "verbose": "flag",
    "include": "names",
    "encoding": "text",
    "text-field": "text",
    "id-field": "text",
}
# To commands that find things.
_FINDING: dict[str, Kind] = {
    "fix": "flag",
    "unsafe-fixes": "flag",
    "output": "path",
    "select": "names",
    "ignore": "names",
    "baseline": "path",
    "statistics": "flag",
    "exit-zero": "flag",
    "exit-non-zero-on-fix": "flag",
}
# To none: an encoder would be run, and a folder may not say what is run.
_OF_ONE_RUN = (
    *("check", "diff", "write-baseline", "write-pack", "output-file", "pairs", "pairs-only", "embedder"),
    *("files-from", "null", "stdin-filename", "config", "isolated"),
)
_CONFIGURED = tuple(name for name in plain.COMMANDS if name != "explain")

# Mode -> options that it has no use for, and why. Who types one of them is told; a configuration is for all runs.
_SHOWN_AS = ("format", "statistics")
_UNHEARD: dict[Mode, tuple[tuple[str, ...], str]] = {
    "filter": (_SHOWN_AS, "'-' alone is a filter, so {} has no say; add --check for a report"),
    "diff": (_SHOWN_AS, "--diff prints a patch, so {} has no say"),
    "write-baseline": (
        (*_SHOWN_AS, "output-file", "unsafe-fixes"),
        "--write-baseline prints nothing and edits nothing, so {} has no say",
    ),
    "report": (("unsafe-fixes",), "a report edits nothing, so {} has no say; add --fix"),
}


class Settings(NamedTuple):
    """A run of a command that finds things. No dataclass: with that many fields it costs every start a millisecond."""

    inputs: Inputs
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
    unheard: tuple[str, ...]  # a line for each option that was typed and has no say
    selected: tuple[str, ...]  # the rules that --select names, in order


@cache
def keys() -> Keys:
    """What a configuration may hold. Keys of a command are its module's KEYS, asked for where they are needed."""

    def of(name: str) -> Mapping[str, Kind]:
        own: Mapping[str, Kind] = import_module(plain.COMMANDS[name]).KEYS
        return {**_EVERY, **(_FINDING if plain.command(name).finds else {}), **own}

    return Keys({**_EVERY, **_FINDING}, _CONFIGURED, cache(of), _OF_ONE_RUN)


def settle(options: Options, rules: Sequence[Rule]) -> Settings:
    """The settings of a run. OptionError where they make no sense, and for the user's good where they clash."""
    named = inputs(options)
    mode = _mode(options, stdin_alone=named.stdin_alone)
    return Settings(
        inputs=named,
        include=tuple(value(options, "include", ())),
        reading=reading(options),
        mode=mode,
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
        unheard=tuple(_unheard(options, mode)),
        selected=tuple(names(options, "select") or ()),
    )


def _unheard(options: Options, mode: Mode) -> Iterator[str]:
    names, why = _UNHEARD.get(mode, ((), ""))
    return (why.format(f"--{name}") for name in names if on_command_line(options, name))


def _mode(options: Options, *, stdin_alone: bool) -> Mode:
    """What is done with the findings. The command line's wish beats a configuration's."""
    wishes: tuple[Mode, ...] = ("fix", "diff", "output", "write-baseline")
    typed = [mode for mode in wishes if on_command_line(options, mode)]
    configured = [mode for mode in wishes if flag(options, mode)]
    checking = flag(options, "check")
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
    chosen, left_out = _rules(options, "select", rules), _rules(options, "ignore", rules)
    if chosen is None and left_out is None:
        return None
    return frozenset(rule.name for rule in rules if chosen is None or rule.name in chosen) - (left_out or frozenset())


def _rules(options: Options, name: str, rules: Sequence[Rule]) -> frozenset[str] | None:
    """The rules an option names, which are the command's where it is not given to every command."""
    listed = names(options, name)
    if listed is None:
        return None
    known = rule_names()
    check_names(options, name, listed, known)
    if name == "select" and not listed:
        raise OptionError(f"{options[name].where}: nothing is named; known: {', '.join(known)}")
    own = {rule.name for rule in rules}
    foreign = [one for one in listed if one not in own]
    if foreign and not options[name].for_all:
        raise OptionError(f"{options[name].where}: {foreign[0]!r} is a rule of another command; 'corpus check' has all")
    return frozenset(listed)


def _format(options: Options) -> str:
    name = choice(options, "format", ("auto", *FORMATS), "auto")
    if name not in ("auto", "full", "concise") and flag(options, "statistics"):
        raise OptionError(
            f"{options['statistics'].where} prints plain text; leave out {options['format'].where} {name}"
        )
    return name


def processors() -> int:
    """The processors this process may use, which in a container are fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
