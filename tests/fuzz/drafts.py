"""Files drawn at random: stories and furniture in any order, doubled, damaged, in any layout and encoding; and options.

`CORPUS_FUZZ=100` makes a hundred times as many examples as usual, new ones at every run.
"""

import os
from typing import NamedTuple

from corpora import EVERY
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from test_dedupe_properties import CHANGES
from test_strip_properties import LAYOUTS, SNIPPETS

from corpus_cli.engines.dedupe import Options as Repeats
from corpus_cli.engines.dedupe.options import KEEPS, SCOPES, UNITS
from corpus_cli.engines.strip_boilerplate import MODES
from corpus_cli.engines.strip_boilerplate import Options as Furniture

TIMES = int(os.environ.get("CORPUS_FUZZ", "1"))
MARKS = {
    **{"utf-8": b"", "utf-8 BOM": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"},
    **{"utf-32-le": b"\xff\xfe\0\0", "cp1252": b""},
}
ODD = [
    "\u00a0",
    "\u2028",
    "\x85",
    "\x0b",
    "\x0c",
    "\u200b",
    "\ufeff",
    "\0",
    "\u0301",
    "  ",
    "\t",
    "\x1b[31m",
    "\U0001f600",
]
STOCK = st.sampled_from(EVERY[:9]) | st.sampled_from(SNIPPETS)


def examples(few: int) -> settings:
    """So many examples, and in a thorough run more."""
    calm = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
    return settings(max_examples=few * TIMES, suppress_health_check=calm)


class File(NamedTuple):
    """A file: its name, its text and the bytes it has; `told` where its encoding has to be named."""

    name: str
    text: str
    data: bytes
    told: bool


def written(name: str, text: str, encoding: str) -> File:
    """A text as a file in an encoding; what the encoding has no sign for is left out."""
    codec = encoding.removesuffix(" BOM")
    text = text.encode(codec, "ignore").decode(codec)
    text = text.lstrip("\ufeff\0") if encoding != "utf-8 BOM" else text
    return File(name, text, MARKS[encoding] + text.encode(codec), encoding == "cp1252")


@st.composite
def texts(draw: st.DrawFn, stock: st.SearchStrategy[str] = STOCK) -> str:
    """A text of paragraphs and furniture, some twice, some damaged, some with odd signs at their ends."""
    lines = draw(st.lists(stock, max_size=9))
    for i in range(len(lines)):
        kind = draw(st.integers(0, 12))
        if kind == 0:
            lines[i] = draw(st.sampled_from(CHANGES))(lines[i])
        elif kind == 1:
            lines[i] = draw(st.sampled_from(ODD)) + lines[i] + draw(st.sampled_from(ODD))
        elif kind == 2 and i:
            lines[i] = lines[draw(st.integers(0, i - 1))]
    lines += lines[: draw(st.integers(0, 9))] if draw(st.integers(0, 3)) == 0 else []
    return LAYOUTS[draw(st.sampled_from(sorted(LAYOUTS)))](*lines)


@st.composite
def files(draw: st.DrawFn, fewest: int = 1, most: int = 4) -> list[File]:
    """Some files in two folders, each in an encoding of its own."""
    names = [f"{'xy'[number % 2]}/{number:02}.txt" for number in range(draw(st.integers(fewest, most)))]
    return [written(name, draw(texts()), draw(st.sampled_from([*MARKS, "utf-8", "utf-8"]))) for name in names]


REPEATS = st.builds(
    Repeats,
    units=st.frozensets(st.sampled_from(UNITS), min_size=1),
    threshold=st.sampled_from([0.85, 0.85, 1.0, 0.99, 0.7, 0.5, 0.3, 0.0]),
    min_words=st.sampled_from([8, 8, 1, 3, 20, 1000]),
    scope=st.sampled_from(SCOPES),
    keep=st.sampled_from(KEEPS),
)
FURNITURE = st.builds(
    Furniture, mode=st.sampled_from(MODES), learn=st.booleans(), max_cut=st.sampled_from([0.6, 0.6, 0.0, 0.2, 1.0])
)
