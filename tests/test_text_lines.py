"""Line and column of every offset, against counting by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text import lines
from corpus_cli.text.lines import Lines


def places(text: str) -> list[tuple[int, int]]:
    """(line, column) of every offset, the end included, counted one character after the other."""
    line = column = 1
    counted = []
    for at, character in enumerate(text):
        counted.append((line, column))
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return [*counted, (line, column)]


TEXTS = st.text(st.sampled_from("ab\n\n\r é🛳\u2028\x85\x0b\x0c"), max_size=60)


@settings(max_examples=300)
@given(TEXTS, st.sampled_from([0, 20_000]))
def test_place(text: str, short: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_SHORT", short)  # counting anew, and the table of long texts
        there = Lines(text)
        assert [there.place(offset) for offset in range(len(text) + 1)] == places(text)
        assert [there.line(offset) for offset in range(len(text) + 1)] == [line for line, _ in places(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_place_in_a_long_text(end: str) -> None:
    text = f"words{end}" * 30_000
    there = Lines(text)
    for number in (0, 1, 9_999, 29_999):
        assert there.place(number * (5 + len(end)) + 3) == (number + 1, 4)
    assert there.place(len(text)) == (30_001, 1)


def test_other_separators_end_no_line() -> None:
    assert Lines("a\u2028b\u2029c\x85d\x0be\x0cf").place(10) == (1, 11)
    assert Lines("a\u2028b\rc").place(4) == (2, 1)
