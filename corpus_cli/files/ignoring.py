"""What .gitignore and .corpusignore files say about a path, as git would.

pathspec translates the patterns. Which of them decides is found here, for its own answer also counts a match of a
parent folder: `!data/` in a subfolder would bring back `data/x.txt` that the folder above ignores. A walk never enters
an ignored folder, so only a match of the path itself may count.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from corpus_cli.files.faults import unreadable

if TYPE_CHECKING:
    import re

    from corpus_cli.files.entries import Complain

GIT, GIT_RULES, OWN_RULES = ".git", ".gitignore", ".corpusignore"
MARKS = frozenset((GIT, GIT_RULES, OWN_RULES))
_CLASSES = {  # pathspec does not know them
    "alpha": "a-zA-Z",
    "alnum": "a-zA-Z0-9",
    "digit": "0-9",
    "lower": "a-z",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
    "space": " \t\r\v\f",
}


class Pattern(NamedTuple):
    """One line of an ignore file; `ignores` is False for `!name`."""

    regex: re.Pattern[str]
    folders_only: bool
    ignores: bool


class Patterns(NamedTuple):
    """One ignore file: `base` is the length of its folder's real path with the slash.

    `each` holds the patterns, last first; `some` matches where any of them might.
    """

    base: int
    some: re.Pattern[str]
    each: tuple[Pattern, ...]


class Rules(NamedTuple):
    """The ignore files that count in a folder, outermost first; `git` is None outside of a repository."""

    git: tuple[Patterns, ...] | None = None
    own: tuple[Patterns, ...] = ()


def above(real: str, complain: Complain) -> Rules:
    """The rules of the folders above a real one, up to that with `.git`; none outside of a repository."""
    folders = []
    folder = real
    while not os.path.lexists(os.path.join(folder, GIT)):
        parent = os.path.dirname(folder)
        if parent == folder:
            return Rules()
        folder = parent
        folders.append(folder)
    rules = Rules(git=())
    for folder in reversed(folders):
        marks = [mark for mark in (GIT_RULES, OWN_RULES) if os.path.lexists(os.path.join(folder, mark))]
        rules = inside(rules, os.path.join(folder, ""), marks, complain)
    return rules


def inside(rules: Rules, real: str, marks: list[str], complain: Complain) -> Rules:
    """The rules in a folder (its real path with a slash at the end) that holds these of the MARKS."""
    git, own = rules
    if GIT in marks:
        git = ()  # a repository of its own: what the one around it ignores is not asked
    if git is not None and GIT_RULES in marks:
        git += _patterns(real + GIT_RULES, len(real), complain)
    if OWN_RULES in marks:
        own += _patterns(real + OWN_RULES, len(real), complain)
    return Rules(git, own)


def ignored(rules: Rules, real: str, is_folder: bool) -> bool:
    """Whether a real path is ignored.

    Deeper files beat those above, and .corpusignore beats .gitignore: `!name` there brings a file back, as in ripgrep.
    """
    for chain in (rules.own, rules.git or ()):
        for patterns in reversed(chain):
            path = real[patterns.base :]
            if patterns.some.match(path):
                for pattern in patterns.each:
                    if (is_folder or not pattern.folders_only) and _matches(pattern.regex, path):
                        return pattern.ignores
    return False


def _matches(regex: re.Pattern[str], path: str) -> bool:
    """Whether a path itself matches, not only a folder above it: then pathspec's group `ps_d` holds a slash."""
    match = regex.match(path)
    return match is not None and ("ps_d" not in regex.groupindex or match["ps_d"] is None)


def _patterns(path: str, base: int, complain: Complain) -> tuple[Patterns, ...]:
    """The patterns of an ignore file; () where it says nothing or cannot be read, which is told."""
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
            lines = [line.rstrip("\r\n") for line in file]
    except (FileNotFoundError, IsADirectoryError):
        return ()
    except OSError as error:
        complain(unreadable(path, error))
        return ()
    lines = [line for line in lines if line.strip() and not line.startswith("#")]
    if not lines:
        return ()
    import re
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # `[[]` is a good pattern; re muses about it on standard error
        each = tuple(reversed([pattern for line in lines for pattern in _translated(line)]))
        # One search tells that no pattern matches, which is so for nearly every path.
        some = re.compile("|".join(pattern.regex.pattern.replace("?P<ps_d>", "?:") for pattern in each))
    return (Patterns(base, some, each),)


def _translated(line: str) -> list[Pattern]:
    """The pattern of a line; none where git too finds the line meaningless.

    The slash of `name/` is kept from pathspec, which would take `data/**` for a match of the folder `data` itself.
    """
    from pathspec import GitIgnoreSpec  # late: it costs as much as two starts of the interpreter

    while line.endswith(" ") and not line.endswith("\\ "):
        line = line[:-1]
    for name, characters in _CLASSES.items():
        line = line.replace(f"[:{name}:]", characters)
    folders_only = line.endswith("/")
    try:
        patterns = GitIgnoreSpec.from_lines([line.removesuffix("/")]).patterns
    except ValueError:
        return []
    return [
        Pattern(pattern.regex, folders_only, pattern.include)
        for pattern in patterns
        if pattern.regex is not None and pattern.include is not None
    ]
