"""Writes docs/corpus.schema.json, and the keys in docs/configuration.md, from the options of the commands.

python tools/write_schema.py          # after a change of an option
python tools/write_schema.py --check  # exit 1 when a file is stale

Editors read the schema (taplo, Even Better TOML): they complete keys, show what they mean and mark what is wrong.
JSON Schema draft 7, as SchemaStore wants it.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import typer

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus_cli.cli import settings
from corpus_cli.cli.app import app
from corpus_cli.cli.rules import every_rule
from corpus_cli.config import Kind
from corpus_cli.engines.dedupe.rules import RULES as DEDUPE
from corpus_cli.engines.strip_boilerplate.rules import RULES as STRIP_BOILERPLATE
from corpus_cli.formats import FORMATS
from corpus_cli.model import Rule

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "docs" / "corpus.schema.json"
PAGE = ROOT / "docs" / "configuration.md"
HEAD, FOOT = "<!-- keys: written by tools/write_schema.py -->\n", "<!-- end of keys -->\n"

Json = dict[str, Any]

# What a kind does not say of a value.
FURTHER: dict[str, Json] = {
    "ratio": {"exclusiveMinimum": 0},
    "source-language": {"pattern": "^[A-Za-z]([A-Za-z][A-Za-z0-9-]*)?$"},
    "target-language": {"pattern": "^[A-Za-z]([A-Za-z][A-Za-z0-9-]*)?$"},
    "encoding": {"examples": ["cp1252", "latin-1", "cp1258", "shift_jis", "gb18030", "euc-kr"]},
    "include": {"examples": [["*.md"]]},
}
PLAIN = ("auto", "full", "concise")  # formats that --statistics goes with


def schema() -> Json:
    """The whole schema."""
    keys = settings.keys()
    tables: Json = {"": _table("", keys.top, "Options of all commands, and a table for each command's own.")}
    for command in keys.commands:
        tables[command] = _table(command, keys.of(command), f"Options of `corpus {command}` alone.")
    shared = _shared([table["properties"] for table in tables.values()])
    for table in tables.values():
        table["properties"] = {
            key: {"$ref": f"#/definitions/{key}"} if key in shared else value
            for key, value in table["properties"].items()
        }
    top = tables.pop("")
    top["properties"] |= tables
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "corpus.toml, and [tool.corpus] in pyproject.toml",
        **top,
        "definitions": shared,
    }


def _table(command: str, kinds: Mapping[str, Kind], description: str) -> Json:
    properties = {key: _property(command, key, kind) for key, kind in kinds.items()}
    clashes = [_clash(one) for one in _clashes(properties)]
    table = {"description": description, "type": "object", "additionalProperties": False, "properties": properties}
    return {**table, **({"allOf": clashes} if clashes else {})}


def _shared(tables: list[Json]) -> Json:
    """The keys that are the same wherever they stand, if that is more than one table."""
    places: dict[str, list[Json]] = {}
    for table in tables:
        for key, value in table.items():
            places.setdefault(key, []).append(value)
    return {key: one[0] for key, one in places.items() if len(one) > 1 and all(value == one[0] for value in one)}


def _clashes(properties: Json) -> Iterator[Json]:
    """What may not stand in one table together: key -> the values that clash."""
    anything: Json = {}
    if "fix" in properties:
        yield {"fix": {"const": True}, "output": anything}
        yield {"statistics": {"const": True}, "format": {"enum": [name for name in FORMATS if name not in PLAIN]}}
    budgets: list[str] = [key for key in ("sentences", "words", "characters", "ratio") if key in properties]
    yield from ({a: anything, b: anything} for at, a in enumerate(budgets) for b in budgets[at + 1 :])


def _clash(values: Json) -> Json:
    return {"not": {"required": list(values), "properties": values}}


def _property(command: str, key: str, kind: Kind) -> Json:
    parameter = _parameter(command, key)
    known = [item.value for item in parameter.shell_complete(_context(command), "")]
    told: str = parameter.help
    return {"description": told, **_type(key, kind, _of(command, key, known)), **_default(key, kind, told)}


def _of(command: str, key: str, known: list[str]) -> list[str]:
    """The names that a command's table may hold: of rules, those the command has."""
    if key not in ("select", "ignore") or not command:
        return known
    return [name for name in known if any(name == rule.name for rule in _rules(command))]


def _rules(command: str) -> Sequence[Rule]:
    return {"dedupe": DEDUPE, "strip-boilerplate": STRIP_BOILERPLATE}.get(command, every_rule())


def _type(key: str, kind: Kind, known: list[str]) -> Json:
    """What a value has to be."""
    further = FURTHER.get(key, {})
    if kind == "flag":
        return {"type": "boolean"}
    if kind == "count":
        return {"type": "integer", "minimum": 1}
    if kind == "number":
        return {"type": "number", "minimum": 0, "maximum": 1, **further}
    if kind == "path":
        return {"type": "string", "minLength": 1}
    if kind == "text":
        return {"enum": known} if known else {"type": "string", **further}
    one: Json = {"type": "string"} if kind == "names" else {"type": "string", "minLength": 1}
    if not known:
        return {"anyOf": [one, {"type": "array", "items": one}], **further}
    return _list(known, some=key != "ignore")


def _list(known: list[str], *, some: bool) -> Json:
    """A name, a list of names, or either with names between commas; `some` where at least one must be named."""
    name = f"({'|'.join(known)})"
    listed = {"type": "string", "pattern": f"^[\\s,]*{name}(\\s*,[\\s,]*{name})*[\\s,]*$"}
    empty = {"type": "string", "pattern": "^[\\s,]*$"}
    named = [{"enum": known}, listed]
    array: Json = {"type": "array", "items": {"anyOf": [*named, empty]}}
    if some:
        array["contains"] = {"anyOf": named}
        return {"anyOf": [*named, array]}
    return {"anyOf": [*named, empty, array]}


def _default(key: str, kind: Kind, told: str) -> Json:
    """What counts where nothing is given, as the help tells it: `(default 0.85)`, `dispatch (default): ...`."""
    if kind == "flag":
        return {"default": "(default)" in told}
    found = re.search(r"(\w+) \(default\)|\(default (\S+)\)", told)
    if not found:
        return {}
    value = found[1] or found[2]
    return {"default": int(value) if kind == "count" else float(value) if kind == "number" else value}


@cache
def _context(command: str) -> Any:
    top: Any = typer.main.get_command(app)
    above = top.make_context("corpus", ["explain"], resilient_parsing=True)
    # What stands at the top is told as `check` tells it, which has all of it.
    name = command or "check"
    return top.get_command(above, name).make_context(name, [], parent=above, resilient_parsing=True)


def _parameter(command: str, key: str) -> Any:
    """The option of a key, as typer knows it."""
    return next(one for one in _context(command).command.params if f"--{key}" in one.opts)


def table() -> str:
    """The keys as the rows of tables in Markdown: those of all commands, then each command's own."""
    whole = schema()
    keys = settings.keys()
    of_all = [key for key in keys.top if all(key in keys.of(command) for command in keys.commands)]
    pieces = [_rows("Every command: at the top, or in any table", whole["properties"], of_all, whole)]
    finding = [key for key in keys.top if key not in of_all]
    title = "`dedupe`, `strip-boilerplate`, `check`: at the top, or in their tables"
    pieces.append(_rows(title, whole["properties"], finding, whole))
    for command in keys.commands:
        own = [key for key in keys.of(command) if key not in keys.top]
        if command == "check":
            pieces.append("| `[check]` | | |\n|---|---|---|\n| all of `[dedupe]` and `[strip-boilerplate]` | | |\n")
        else:
            pieces.append(_rows(f"`[{command}]`", whole["properties"][command]["properties"], own, whole))
    return "\n".join(pieces)


def _rows(title: str, properties: Json, keys: list[str], whole: Json) -> str:
    rows = [f"| {title} | | |\n|---|---|---|\n"]
    for key in keys:
        value = properties[key]
        if "$ref" in value:
            value = whole["definitions"][key]
        rows.append(f"| `{key}` | {_told(value)} | {value['description'].replace('|', chr(92) + '|')} |\n")
    return "".join(rows)


def _told(value: Json) -> str:
    """What a value has to be, in words."""
    if value.get("type") == "boolean":
        return "true or false"
    if value.get("type") == "integer":
        return "whole number from 1"
    if value.get("type") == "number":
        return "number from 0 to 1"
    if "enum" in value:
        return "one name"
    one = value["anyOf"][0] if "anyOf" in value else value
    what = "name" if "enum" in one else "path" if "minLength" in one else "string"
    return f"{what}, or list of {what}s" if "anyOf" in value else what


def written() -> dict[Path, str]:
    """The files and what they are to hold."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(HEAD)
    after = rest.partition(FOOT)[2]
    return {
        SCHEMA: json.dumps(schema(), indent=2, ensure_ascii=False) + "\n",
        PAGE: f"{before}{HEAD}\n{table()}\n{FOOT}{after}",
    }


def main() -> int:
    stale = [path for path, text in written().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" not in sys.argv:
        for path in stale:
            path.write_text(written()[path], encoding="utf-8")
        return 0
    for path in stale:
        print(f"{path.relative_to(ROOT)} is stale: run python tools/write_schema.py")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
