"""The configuration file: found, read, and its keys and types checked. What a value means is for others to say.

    corpus.toml                       pyproject.toml
        format = "concise"                [tool.corpus]
        [dedupe]                          format = "concise"
        threshold = 0.9                   [tool.corpus.dedupe]
                                          threshold = 0.9

Keys are the long options. Shared ones stand at the top or in a command's table, where they count for that command
alone; the table wins. Paths are relative to the file's folder, so that a run does the same from any folder below.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from corpus_cli.errors import OptionError

Kind = Literal["flag", "text", "number", "count", "names", "path", "paths"]

_WANTED: dict[str, str] = {
    "flag": "true or false",
    "text": "a string",
    "number": "a number",
    "count": "a whole number",
    "names": "a string or a list of strings",
    "path": "a path",
    "paths": "a path or a list of paths",
}


class Given(NamedTuple):
    """A value somebody gave, and where, as an error message names it: `--threshold`, `corpus.toml: threshold`.

    `for_all` where a configuration gives it to every command.
    """

    value: Any
    where: str
    for_all: bool = False


class Keys(NamedTuple):
    """What may stand in a configuration: keys of all commands, and a command's own in the table of its name.

    The table of another command is checked when that command runs; here its name need only be known.
    """

    shared: Mapping[str, Kind]
    own: Mapping[str, Mapping[str, Kind]]


class _File(NamedTuple):
    name: str  # as messages name it
    folder: str
    table: Mapping[str, Any]
    root: str  # the table all others stand in: "" or "tool.corpus"

    def section(self, command: str) -> str:
        """A command's table as the file spells it, `[tool.corpus.dedupe]`; "" for the top of a corpus.toml."""
        name = ".".join(filter(None, (self.root, command)))
        return f"[{name}]" if name else ""


def configured(command: str, keys: Keys, *, path: str | None = None, folder: str = ".") -> dict[str, Given]:
    """The values a configuration file gives for a command, by key; {} without a file.

    `path` names the file, else it is looked for from `folder` upwards. OptionError names file, key and what to do.
    """
    file = _named(path) if path is not None else _nearest_file(folder)
    if file is None:
        return {}
    found = _values(file, "", {key: value for key, value in file.table.items() if key not in keys.own}, keys)
    for name in keys.own:
        table = file.table.get(name, {})
        if not isinstance(table, dict):
            raise OptionError(f"{file.name}: {name} is a table, {file.section(name)}")
        if name == command:
            found.update(_values(file, name, table, keys))
    return found


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean 'threshold'?`, or all known names where none is near."""
    import difflib

    names = list(known)
    near = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(names)}"


def _values(file: _File, command: str, table: Mapping[str, Any], keys: Keys) -> dict[str, Given]:
    """The values of one table, checked; `command` is "" for the top."""
    kinds = {**keys.shared, **keys.own.get(command, {})}
    found: dict[str, Given] = {}
    for key, value in table.items():
        section = file.section(command)
        if key not in kinds:
            place = f" in {section}" if section else ""
            raise OptionError(f"{file.name}: unknown key {key!r}{place}{_belongs(file, key, command, kinds, keys)}")
        where = f"{file.name}: {section} {key}" if section else f"{file.name}: {key}"
        if not _fits(kinds[key], value):
            raise OptionError(f"{where}: {value!r} is not {_WANTED[kinds[key]]}")
        found[key] = Given(_settled(file, kinds[key], value), where, not command)
    return found


def _belongs(file: _File, key: str, command: str, kinds: Mapping[str, Kind], keys: Keys) -> str:
    homes = [name for name, own in keys.own.items() if key in own]
    if homes:
        return f"; it belongs in {file.section(homes[0])}"
    return did_you_mean(key, kinds if command else [*kinds, *keys.own])


def _settled(file: _File, kind: Kind, value: Any) -> Any:
    """The value with paths seen from the working folder, and lists where a string stands for a list of one."""
    if kind == "path":
        return os.path.join(file.folder, value)
    if kind not in ("names", "paths"):
        return value
    values = [value] if isinstance(value, str) else value
    return [os.path.join(file.folder, item) for item in values] if kind == "paths" else values


def _fits(kind: Kind, value: object) -> bool:
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "count":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    listed = value if isinstance(value, list) and kind in ("names", "paths") else [value]
    return all(isinstance(item, str) and "\0" not in item for item in listed)


def _named(path: str) -> _File:
    """The file of --config: a pyproject.toml by its name, anything else is read as a corpus.toml."""
    table = _parsed(path)
    if os.path.basename(path) != "pyproject.toml":
        return _File(path, os.path.dirname(path), table, "")
    own = _own_table(table)
    if own is None:
        raise OptionError(f"{path}: no table [tool.corpus] in it")
    return _File(path, os.path.dirname(path), own, "tool.corpus")


def _nearest_file(folder: str) -> _File | None:
    """The configuration of the nearest folder that has one; in one folder corpus.toml comes before pyproject.toml."""
    for place in _upwards(folder):
        if os.path.isfile(path := os.path.join(place, "corpus.toml")):
            return _named(path)
        # A project's pyproject.toml is mostly about other things: only one that names us is parsed, or can be wrong.
        if os.path.isfile(path := os.path.join(place, "pyproject.toml")) and b"corpus" in _bytes(path):
            own = _own_table(_parsed(path))
            if own is not None:
                return _File(path, place, own, "tool.corpus")
    return None


def _upwards(folder: str) -> Iterator[str]:
    """The folder, "" for the working folder itself, and all above it."""
    yield "" if folder == "." else folder
    try:
        place = os.path.abspath(folder)
    except OSError:  # the working folder is gone
        return
    while (above := os.path.dirname(place)) != place:
        place = above
        yield place


def _own_table(table: Mapping[str, Any]) -> Mapping[str, Any] | None:
    tools = table.get("tool")
    own = tools.get("corpus") if isinstance(tools, dict) else None
    return own if isinstance(own, dict) else None


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise OptionError(
            f"{path}: {error.strerror}; name another file with --config, or none with --isolated"
        ) from error


def _parsed(path: str) -> dict[str, Any]:
    content = _bytes(path)
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise OptionError(f"{path}: not TOML: {error}") from error
