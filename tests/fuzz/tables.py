"""Changes of a TOML file that leave it one: values put in, taken out, of another kind, strings piece by piece."""

import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from random import Random
from typing import Any

Table = dict[str, Any]
Values = Mapping[str, Sequence[Any]]  # what may stand at a key, right and wrong


def changed(data: bytes, dice: Random, values: Values, string: Callable[[str], str]) -> bytes:
    """A file of other values; the same file where it is no TOML. `string` gives a string like another one."""
    try:
        table = tomllib.loads(data.decode())
        for _ in range(dice.randint(1, 4)):
            _change(dice.choice(_tables(table)), dice, values, string)
        return written(table).encode()
    except (ValueError, RecursionError):  # tables a thousand deep cannot be written, either
        return data


def _tables(table: Table) -> list[Table]:
    """A table and all tables in it."""
    inner = [one for value in table.values() for one in (value if isinstance(value, list) else [value])]
    return [table, *(deep for one in inner if isinstance(one, dict) for deep in _tables(one))]


def _change(table: Table, dice: Random, values: Values, string: Callable[[str], str]) -> None:
    key = dice.choice([*table, dice.choice([*values])])
    value, kind = table.get(key), dice.randint(0, 9)
    if kind == 0:
        table.pop(key, None)
    elif kind < 6 and isinstance(value, str):
        table[key] = string(value)
    elif kind < 6 and isinstance(value, list) and value:
        i = dice.randrange(len(value))
        value[i:i] = [string(value[i]) if isinstance(value[i], str) else deepcopy(value[i])]
        del value[12:]
    elif not isinstance(value, dict | list) or kind == 9:
        table[key] = deepcopy(dice.choice(values[key] if key in values else dice.choice([*values.values()])))


def written(table: Table) -> str:
    """A table as TOML: the values, then the tables."""
    return "".join(_lines(table, ""))


def _lines(table: Table, above: str) -> list[str]:
    lines, later = [], []
    for key, value in table.items():
        name = f"{above}{json.dumps(key)}"
        if isinstance(value, dict):
            later += [f"\n[{name}]\n", *_lines(value, f"{name}.")]
        elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            later += [line for one in value for line in (f"\n[[{name}]]\n", *_lines(one, f"{name}."))]
        else:
            lines.append(f"{json.dumps(key)} = {_value(value)}\n")
    return [*lines, *later]


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_value(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False, default=str).replace("\x7f", "\\u007f")
