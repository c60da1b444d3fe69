"""Date lines, and the order they give."""

import pytest

from corpus_cli.engines.summarize.chronology import chronological, moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flood in Velmora\n2031-05-09 14:30\n\nThe river rose.", (2031, 5, 9, 14, 30)),
        ("09/05/2031\nThe river rose.", (2031, 5, 9, 0, 0)),
        ("05/29/2031\nThe river rose.", (2031, 5, 29, 0, 0)),
        ("Le 9.5.2031 à 7h05\nLa rivière monte.", (2031, 5, 9, 7, 5)),
        ("Thứ Sáu, 09/05/2031 - 21:15 GMT+7\r\nNước dâng.", (2031, 5, 9, 21, 15)),
    ],
)
def test_finds(text: str, expected: tuple[int, ...]) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The river rose.",
        "The last flood so high was that of 09/05/1931, said the mayor, who had it from his father.",
        "Call 12/34/5678\nThe river rose.",
        "Score 3-2-2031x\nThe river rose.",
        "\n".join(["The river rose."] * 10 + ["2031-05-09"]),
    ],
)
def test_leaves(text: str) -> None:
    assert moment(text) is None


def test_order_needs_a_date_in_each() -> None:
    late, early = "2031-05-10\nThe water fell.", "2031-05-09\nThe river rose."
    assert chronological([late, early]) == [1, 0]
    assert chronological([late, early, "No date."]) == [0, 1, 2]
    assert chronological([late, late]) == [0, 1]
    assert chronological([]) == []
