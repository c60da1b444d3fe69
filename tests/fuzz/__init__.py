"""Targets for fuzzing: a module each, with what must hold of any input, pieces to make inputs of, and first inputs.

    check(data)   raises AssertionError, or whatever the program raises, where a promise does not hold
    FRAGMENTS     what finds more than single bytes do
    CODEC         how inputs are cut: Latin 1 for bytes, TEXT for text, any bytes of which are a text
    seeds()       inputs to begin with
    change(data, dice)  where there is one: an input like another one, of the same form

`tools/fuzz.py` runs them under atheris, tests/test_fuzz_cases.py over the inputs kept in `cases/`. Nothing here needs
atheris.
"""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import NamedTuple

NAMES = ("decoder", "paragraphs", "sentences", "packs", "configuration")
BYTES, TEXT = "latin-1", "utf-8"
CASES = Path(__file__).parent / "cases"


class Target(NamedTuple):
    """What fuzzing needs to know of a part of the program."""

    name: str
    check: Callable[[bytes], None]
    fragments: Sequence[str]
    codec: str
    seeds: Callable[[], Iterator[bytes]]
    change: Callable[[bytes, Random], bytes] | None

    def cases(self) -> list[Path]:
        """The inputs that are kept: what once failed, and what reaches most of the code."""
        folder = CASES / self.name
        return sorted(folder.iterdir()) if folder.is_dir() else []


def target(name: str) -> Target:
    """The target of a name."""
    module = import_module(f"fuzz.{name}")
    return Target(name, module.check, module.FRAGMENTS, module.CODEC, module.seeds, getattr(module, "change", None))


def text_of(data: bytes) -> str:
    """The text any bytes are: UTF-8, with half a surrogate pair for each byte that is none."""
    return data.decode("utf-8", "surrogateescape")


def data_of(text: str) -> bytes:
    """The bytes that are a text."""
    return text.encode("utf-8", "surrogateescape")
