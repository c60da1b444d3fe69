"""Whatever is learnt from documents can be written as a pack, and the pack be read again."""

import random
import tomllib
from collections.abc import Callable

import pytest
from fuzz.drafts import examples
from hypothesis import given
from hypothesis import strategies as st
from test_strip_properties import wire

from corpus_cli.engines.strip_boilerplate import Options
from corpus_cli.engines.strip_boilerplate.lessons import as_pack
from corpus_cli.engines.strip_boilerplate.pack_toml import parse, to_toml
from corpus_cli.packs import builtin
from corpus_cli.stripping import Stripping

NAMES = ["Ann Lee", "Bo Kerr", "Ida Moe", "Max Roy", "Lê Minh", "Zoë van Dam", "O’Hara"]
VARIES: dict[str, Callable[[random.Random], str]] = {
    "name": lambda dice: dice.choice(NAMES),
    "number": lambda dice: str(dice.randint(2, 999)),
    "date": lambda dice: f"{dice.randint(1, 28)} {dice.choice(['May', 'June', 'July'])} 20{dice.randint(10, 20)}",
    "initials": lambda dice: dice.choice(["ab", "cd/ef", "GH"]),
    "town": lambda dice: dice.choice(["TUNIS", "LIMA", "ODESSA", "Skerry Point"]),
}
FIXED = [
    "Plover",
    "desk",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\\",
    '"',
    "“",
    "–",
    "-",
    ":",
    ",",
    "/",
    "|",
    "*",
    "©",
    "鸻社",
    "\t",
    ".",
]
PIECES = st.lists(st.sampled_from([*VARIES, *FIXED]), min_size=1, max_size=9)


def furniture(pieces: list[str], joint: str, dice: random.Random) -> str:
    return joint.join(VARIES[piece](dice) if piece in VARIES else piece for piece in pieces)


@pytest.mark.slow
@examples(25)
@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", ""])), min_size=1, max_size=3), st.integers(0, 3))
def test_what_is_learnt_is_a_pack_that_can_be_read(kinds: list[tuple[list[str], str]], place: int) -> None:
    search = Stripping(Options(), builtin(), None)
    for number in range(24):
        dice = random.Random(number)
        paragraphs = wire(number).split("\n\n")[:-2]
        for pieces, joint in kinds:
            line = furniture(pieces, joint, dice)
            if place == 3:
                paragraphs[-1] += f" {line}"
            else:
                paragraphs.insert([0, 1, len(paragraphs)][place], line)
        search.gather("", "\n\n".join(paragraphs))
    pack = as_pack("learnt", search.learn())
    assert parse(tomllib.loads(to_toml(pack))) == pack
