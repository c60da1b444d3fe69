"""Words that differ between two near copies: found where they are, and in time that does not explode."""

from __future__ import annotations

import pytest
from hostile import calm, texts
from hypothesis import given

from corpus_cli.formats.changes import changes, marked


def words(a: str, b: str) -> tuple[list[str], list[str]]:
    only_a, only_b = changes(a, b)
    return [a[start:end] for start, end in only_a], [b[start:end] for start, end in only_b]


@pytest.mark.parametrize(
    ("a", "b", "only_a", "only_b"),
    [
        ("the cat sat", "the dog sat", ["cat"], ["dog"]),
        ("the cat sat", "the cat sat down", [], ["down"]),
        ("up to 95 km/h on Monday", "up to 110 km/h on Sunday", ["95", "Monday"], ["110", "Sunday"]),
        ("wind is strong", "winds are strong", ["wind is"], ["winds are"]),
        ("một hai ba", "một năm ba", ["hai"], ["năm"]),
        ("灯塔将于星期六开放。", "灯塔将于星期日开放！", ["六", "。"], ["日", "！"]),
        ("cafe\u0301 noir", "café au lait", ["noir"], ["au lait"]),
        ("", "all new", [], ["all new"]),
    ],
)
def test_changes_finds(a: str, b: str, only_a: list[str], only_b: list[str]) -> None:
    assert words(a, b) == (only_a, only_b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("", ""), ("one  two", "one\r\ntwo"), ("café", "cafe\u0301"), ("a\u00a0: b", "a : b"), ("!?", "! ?")],
)
def test_changes_leaves(a: str, b: str) -> None:
    assert changes(a, b) == ([], [])


@calm
@given(texts, texts)
def test_what_is_left_is_equal(a: str, b: str) -> None:
    only_a, only_b = changes(a, b)
    kept_a = "".join(piece for piece, is_change in marked(a, only_a) if not is_change)
    kept_b = "".join(piece for piece, is_change in marked(b, only_b) if not is_change)
    assert changes(kept_a, kept_b) == ([], [])
    assert changes(a, a) == ([], [])


@calm
@given(texts, texts)
def test_marked_gives_the_text_back(a: str, b: str) -> None:
    spans = changes(a, b)[0]
    pieces = list(marked(a, spans))
    assert "".join(piece for piece, _ in pieces) == a
    assert all(piece for piece, _ in pieces)
    assert sum(is_change for _, is_change in pieces) == len(spans)


def test_long_texts_are_compared_as_far_as_the_limit() -> None:
    a = "one two three " * 5_000
    assert words(a, "zero " + a) == ([], ["zero"])
    assert words("zero " + a, a) == (["zero"], [])


def test_a_huge_text_is_no_trouble() -> None:
    changes("a" + "\u0301\u0323" * 1_000_000, "!" * 1_000_000)
