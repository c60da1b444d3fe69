"""Any bytes as a configuration: values of the types their keys have, or one line that names the file and what to do.

The first byte says what the file is called and which command reads it.
"""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from corpus_cli.config import Given, Keys, Kind, configured
from corpus_cli.errors import OptionError
from fuzz import TEXT
from fuzz.mutation import rewritten
from fuzz.tables import changed

CODEC = TEXT
SHARED: dict[str, Kind] = {"fix": "flag", "output": "path", "format": "text", "jobs": "count", "include": "names"}
OWN: dict[str, dict[str, Kind]] = {
    "dedupe": {**SHARED, "threshold": "number", "unit": "names", "against": "paths", "min-words": "count"},
    "strip-boilerplate": {**SHARED, "pack": "paths", "learn": "flag"},
    "summarize": SHARED,
}
KEYS = Keys(SHARED, tuple(OWN), OWN.__getitem__, ("diff", "output-file"))
FILES = ("corpus.toml", "pyproject.toml", "other.toml", "tool.corpus")
_NUMBERS = (0, 1, 0.9, -1, 10**30, math.inf, math.nan, True)
VALUES: dict[str, Sequence[Any]] = {
    **{key: [True, False, 1, "x", "", "a\0b", "../x", ["a", "b"], [], [1], {}, [{}], *_NUMBERS] for key in SHARED},
    **{key: ["x", ["a", ""], *_NUMBERS] for own in OWN.values() for key in own},
    **{command: [{}, [], 3, {"fix": True}, {"threshold": 0.5}, {"dedupe": {}}] for command in OWN},
    "tool": [{}, {"corpus": {}}, {"corpus": 3}, 3, {"other": {"x": 1}}],
    "corpus": [{}, {"fix": True}, []],
    "thresold": [0.9],
    "": [1],
    "a\nb": [1],
}
FRAGMENTS = (
    *("[dedupe]\n", "[tool.corpus]\n", "[tool.corpus.dedupe]\n", "[[dedupe]]\n", "threshold = 0.9\n", "fix = true\n"),
    "jobs = ",
    *('format = "', '"\n', "unit = [", "]\n", "= ", "inf", "nan", "1e999", "0x1f", "1979-05-27T07:32:00Z", "'''"),
    *('"""', "#"),
    *("\\u0000", "\\U0010ffff", "\\ud800", "\ufeff", "\r", "\0", "\x7f", "é", "{", "}", "[" * 400, "a.b = 1\n"),
    "{a = " * 300,
)  # fmt: skip


def seeds() -> Iterator[bytes]:
    """A file of either kind."""
    own = '[dedupe]\nthreshold = 0.9\nunit = ["block", "document"]\nagainst = "old"\n[summarize]\n'
    yield b'\0fix = true\njobs = 2\nformat = "concise"\n' + own.encode()
    pyproject = f"[project]\nname = 'x'\n[tool.corpus]\noutput = 'out'\n{own.replace('[', '[tool.corpus.', 1)}"
    yield b"\1" + pyproject.replace("[summarize]", "[tool.corpus.summarize]").encode()


def change(data: bytes, dice: Random) -> bytes:
    """A configuration like another one."""
    return data[:1] + changed(data[1:], dice, VALUES, lambda string: rewritten(string, dice, FRAGMENTS))


def check(data: bytes) -> None:
    """All that must hold of a configuration of these bytes."""
    chosen = data[0] if data else 0
    name = FILES[chosen % len(FILES)]
    command = [*OWN][chosen // len(FILES) % len(OWN)]
    with TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder, name)
        path.write_bytes(data[1:])
        named = configured_by(command, path=str(path))
        found = configured_by(command, folder=folder) if name in FILES[:2] else named
    if isinstance(named, str):
        assert named.startswith(f"{path}: ")
        assert "\n" not in named
    elif isinstance(found, dict):
        assert repr(named) == repr(found)  # nan is not equal to itself
        assert_kinds(named, command)


def configured_by(command: str, **where: str) -> dict[str, Given] | str:
    """The values, or what was told instead."""
    try:
        return configured(command, KEYS, **where)
    except OptionError as error:
        return str(error)


def assert_kinds(values: dict[str, Given], command: str) -> None:
    """Every value is of the type its key has, and says where it stands."""
    types = {"flag": bool, "text": str, "number": (int, float), "count": int, "names": list, "path": str, "paths": list}
    for key, given in values.items():
        kind = OWN[command][key]
        assert isinstance(given.value, types[kind])  # type: ignore[arg-type]
        assert isinstance(given.value, bool) == (kind == "flag")
        items = given.value if isinstance(given.value, list) else [given.value]
        assert kind in ("flag", "number", "count") or all(isinstance(one, str) and "\0" not in one for one in items)
        assert key in given.where
        assert given.for_all in (True, False)
