"""What .gitignore and .corpusignore files say about a path, as git would.

pathspec translates the patterns. Which of them decides is found here, for its own answer also counts a match of a
parent folder: `!data/` in a subfolder would bring back `data/x.txt` that the folder above ignores. A walk never enters
an ignored folder, so only a match of the path itself may count.
"""

from __future__ import annotations

import os
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from corpus_cli.errors import InputError
from corpus_cli.files.faults import unreadable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

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

_LONGEST = 4_096  # characters of a pattern: no path of Linux is longer
_NAME, _FOLDERS, _ANYWHERE = "[^/]*", "(?:/.+)?", "^(?:.+/)?"  # `*`, `/**`, and `**/` at the beginning, for pathspec


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
        with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="\n", opener=_at_once) as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                return ()  # a fifo would be waited for, a device never ends
            lines = [line.rstrip("\r\n") for line in file]
    except (FileNotFoundError, IsADirectoryError):
        return ()
    except OSError as error:
        complain(unreadable(path, error))
        return ()
    said = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    for number, line in said:
        if len(line) > _LONGEST:
            complain(InputError(f"{path}:{number}: a pattern longer than any path; shorten it or leave it out"))
    said = [(number, line) for number, line in said if len(line) <= _LONGEST]
    if not said:
        return ()
    import re
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # `[[]` is a good pattern; re muses about it on standard error
        each = tuple(reversed([pattern for number, line in said for pattern in _translated(line, number)]))
        # One search tells that no pattern matches, which is so for nearly every path.
        some = re.compile("|".join(pattern.regex.pattern.replace("?P<ps_d>", "?:") for pattern in each))
    return (Patterns(base, some, each),)


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for the other end of a fifo."""
    return os.open(path, flags | os.O_NONBLOCK)


def _translated(line: str, number: int) -> Iterator[Pattern]:
    """The pattern of a line; none where git too finds the line meaningless.

    The slash of `name/` is kept from pathspec, which would take `data/**` for a match of the folder `data` itself.
    """
    import re

    from pathspec.patterns.gitignore import GitIgnorePatternError  # late: it costs as much as two starts of Python
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    while line.endswith(" ") and not line.endswith("\\ "):
        line = line[:-1]
    for name, characters in _CLASSES.items():
        line = line.replace(f"[:{name}:]", characters)
    try:
        regex, ignores = GitIgnoreSpecPattern.pattern_to_regex(line.removesuffix("/"))
        if regex is not None and ignores is not None:
            yield Pattern(re.compile(_settled(regex, number)), line.endswith("/"), ignores)
    except (GitIgnorePatternError, re.error):
        return


def _settled(regex: str, number: int) -> str:
    """The same pattern, but each `*` and `**` with another of its kind behind it takes the first match there is.

    So the time does not grow with the power of their number; Python's fnmatch does the same for `*`. Names of groups
    hold the number of the line, for patterns are joined.
    """
    pieces = regex.split(_FOLDERS)
    pieces = [_settled_names(piece, f"_{number}_{at}") for at, piece in enumerate(pieces)]
    for at, piece in enumerate(pieces[1:-1], 1):
        pieces[at] = _first(f"(?:/.+?)??{piece}(?=/)", f"f_{number}_{at}")
    if len(pieces) > 1 and pieces[0].startswith(_ANYWHERE):
        pieces[0] = "^" + _first(f"(?:.+?/)??{pieces[0].removeprefix(_ANYWHERE)}(?=/)", f"f_{number}")
    return "".join(pieces[:-1]) + (_FOLDERS + pieces[-1] if len(pieces) > 1 else pieces[-1])


def _settled_names(regex: str, name: str) -> str:
    """The same for `*`, which stays within the name of a file or folder."""
    pieces = regex.split(_NAME)
    for at, piece in enumerate(pieces[1:-1], 1):
        pieces[at] = _NAME + piece if "/" in piece.replace("[^/]", "") else _first(f"[^/]*?{piece}", f"n{name}_{at}")
    return "".join(pieces[:-1]) + (_NAME + pieces[-1] if len(pieces) > 1 else pieces[-1])


def _first(regex: str, name: str) -> str:
    """The first match of a pattern, for good: an atomic group, as it can be had in Python 3.11 without defects."""
    return f"(?=(?P<{name}>{regex}))(?P={name})"
