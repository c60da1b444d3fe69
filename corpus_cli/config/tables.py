"""A configuration file read: its tables, their keys, the types of their values. A slip is told with its line."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

from corpus_cli.config.keys import Given, Keys, Kind
from corpus_cli.config.names import meant
from corpus_cli.errors import OptionError

_WANTED: dict[Kind, str] = {
    "flag": "true or false",
    "text": "a string",
    "number": "a number",
    "count": "a whole number",
    "names": "a string or a list of strings",
    "path": "a path",
    "paths": "a path or a list of paths",
}
LARGEST = 1 << 63  # TOML has no larger whole numbers
_LONGEST = 60  # characters of a value that a message shows


class _File(NamedTuple):
    name: str  # as messages name it
    table: Mapping[str, Any]
    root: str  # the table all others stand in: "" or "tool.corpus"
    lines: list[str]

    def section(self, command: str) -> str:
        """A command's table as the file spells it, `[tool.corpus.dedupe]`; "" for the top of a corpus.toml."""
        name = _joined(self.root, command)
        return f"[{name}]" if name else ""

    def where(self, command: str, key: str) -> str:
        """`corpus.toml: [dedupe] threshold (line 3)`."""
        return f"{self.name}: {' '.join(filter(None, (self.section(command), key)))}{self.line(command, key)}"

    def line(self, command: str, key: str) -> str:
        """` (line 3)`; "" where the key stands in no line of its own, or something else looks just like it."""
        table, found = "", []
        for number, line in enumerate(self.lines, 1):
            name, equals, _ = line.partition("=")
            if line.lstrip().startswith("["):
                table = line.lstrip()[1:].partition("]")[0].strip()
                if not command and table == _joined(self.root, key):
                    found.append(number)
            elif equals and name.strip().strip("\"'") == key and table == _joined(self.root, command):
                found.append(number)
        return f" (line {found[0]})" if len(found) == 1 else ""


def values(path: str, command: str, keys: Keys) -> dict[str, Given]:
    """What a file gives for a command, by key. OptionError where anything in the file is not as it should be."""
    file = _file(path)
    found = _checked(file, "", {key: one for key, one in file.table.items() if key not in keys.commands}, keys)
    for name in (key for key in file.table if key in keys.commands):
        table = file.table[name]
        if not isinstance(table, dict):
            raise OptionError(f"{file.where('', name)}: {_shown(table)} is not a table; write {file.section(name)}")
        of_one = _checked(file, name, table, keys)
        if name == command:
            found.update(of_one)
    return found


def content(path: str) -> bytes:
    """The bytes of a configuration file, without the mark that some editors put first."""
    try:
        with open(path, "rb") as file:
            return file.read().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise OptionError(
            f"{path}: {error.strerror}; name another file with --config, or none with --isolated"
        ) from error


def parsed(path: str, data: bytes) -> dict[str, Any]:
    """All that the bytes of a TOML file hold."""
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise OptionError(f"{path}: not TOML: {error}") from error


def own_table(table: Mapping[str, Any]) -> Any:
    """What a pyproject.toml has for us: a table, if it is right; None where it has nothing."""
    tools = table.get("tool")
    return tools.get("corpus") if isinstance(tools, dict) else None


def _file(path: str) -> _File:
    """A pyproject.toml by its name; anything else is read as a corpus.toml."""
    data = content(path)
    table: Any = parsed(path, data)
    root = ""
    if os.path.basename(path) == "pyproject.toml":
        table, root = own_table(table), "tool.corpus"
        if table is None:
            raise OptionError(f"{path}: no table [{root}] in it")
        if not isinstance(table, dict):
            raise OptionError(f"{path}: {root}: {_shown(table)} is not a table; write [{root}]")
    return _File(path, table, root, data.decode("utf-8").split("\n"))


def _checked(file: _File, command: str, table: Mapping[str, Any], keys: Keys) -> dict[str, Given]:
    """The values of one table; `command` is "" for the top."""
    kinds = keys.of(command) if command else keys.top
    found: dict[str, Given] = {}
    for key, value in table.items():
        if key not in kinds:
            section = file.section(command)
            place = f" in {section}" if section else ""
            hint = meant(key, command, keys, file.section)
            raise OptionError(f"{file.name}: unknown key {key!r}{place}{file.line(command, key)}{hint}")
        where = file.where(command, key)
        if not _fits(kinds[key], value):
            raise OptionError(f"{where}: {_shown(value)} is not {_WANTED[kinds[key]]}")
        found[key] = Given(_settled(file, kinds[key], value), where, not command)
    return found


def _settled(file: _File, kind: Kind, value: Any) -> Any:
    """The value with paths seen from the working folder, and lists where a string stands for a list of one."""
    folder = os.path.dirname(file.name)
    if kind == "path":
        return os.path.join(folder, value)
    if kind not in ("names", "paths"):
        return value
    values = [value] if isinstance(value, str) else value
    return [os.path.join(folder, item) for item in values] if kind == "paths" else values


def _fits(kind: Kind, value: object) -> bool:
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "count":
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST
    if kind == "number":
        return isinstance(value, float) or _fits("count", value)
    listed = value if isinstance(value, list) and kind in ("names", "paths") else [value]
    places = kind in ("path", "paths")
    return all(isinstance(item, str) and "\0" not in item and not (places and not item) for item in listed)


def _shown(value: object) -> str:
    """The value as a TOML file has it, on one line and not too long of it."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= LARGEST:
        return "a number of more than 64 bits"  # Python does not even print those of more than 4,300 digits
    if isinstance(value, list):
        shown = f"[{', '.join(map(_shown, value))}]"
    else:
        shown = repr(value) if isinstance(value, str | int | float) else str(value)  # dates and times
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _joined(root: str, name: str) -> str:
    return ".".join(filter(None, (root, name)))
