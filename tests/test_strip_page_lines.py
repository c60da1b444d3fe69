"""What single lines of a web page look like, language-free. All texts here are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.engines.strip_boilerplate.page_lines import LONG, columns

SENTENCES = [
    "The ferry to the northern islands sailed again on Tuesday, two winters after the storm.",
    "Паром на северные острова снова вышел в море во вторник, через две зимы после шторма.",
    "Chuyến phà ra các đảo phía bắc đã chạy lại hôm thứ ba, hai mùa đông sau cơn bão lớn.",
    "开往北部岛屿的渡轮星期二重新起航，距离那场冲毁码头的风暴已经过去了两个冬天，大约六十人冒雨到岸边送行。",
    "เรือข้ามฟากไปยังหมู่เกาะทางเหนือออกเดินทางอีกครั้งในวันอังคาร สองฤดูหนาวหลังจากพายุพัดท่าเรือพังเสียหาย.",
    "“We had flour brought in by helicopter for a whole year,” she said of those two winters.”",
]
NO_SENTENCES = [
    "Home",
    "Sign in | Register",
    "渡轮",
    "12 May 2021 10:45",
    "Five walks for a wet Sunday in the hills",
    "…",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_sentence_finds(line: str) -> None:
    assert columns([line]).good[0] > 0


@pytest.mark.parametrize("line", NO_SENTENCES)
def test_sentence_leaves(line: str) -> None:
    assert columns([line]).good == [0]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("It rained.", 3),
        ("Did it?", 3),
        ("下雨了。", 3),
        ("It rained.”", 3),
        ("“It rained.”)", 3),
        ("And then ...", 2),
        ("And then…", 2),
        ("And then...”", 2),
        ("Harbour office:", 1),
        ("港务处：", 1),
        ("Weather", 0),
        ("“Weather”", 0),
        ("Погода", 0),
        ("Page 12", -1),
        ("More >", -2),
        (")))", -2),
    ],
)
def test_end_of_a_line(line: str, end: int) -> None:
    assert columns(["First", line]).ends[1] == end


def test_letters_of_scripts_without_blanks_count_for_more() -> None:
    known = columns(["Ferry", "渡轮星期二", "เรือข้าม", "Phà chạy"])
    assert [letters > 0 for letters in known.letters] == [False, True, True, False]
    assert known.sizes[1] > 2 * known.sizes[0]
    assert known.sizes[3] == len("Phà chạy")


def test_copies_share_what_is_no_digit_and_kinds_their_signs() -> None:
    known = columns(["12 hours ago", "3 hours ago", "by Anna, 9:30 |", "by Old Pilot, 10:05 |", "by nobody"])
    assert known.keys[0] == known.keys[1] != known.keys[2]
    assert known.marks[2] == known.marks[3] != b""
    assert known.marks[0] == known.marks[4] == b""


def test_part_is_what_the_lines_alone_are() -> None:
    lines = [*SENTENCES, *NO_SENTENCES]
    assert columns(lines).part([1, 3, 7]) == columns([lines[1], lines[3], lines[7]])


@given(st.lists(st.text(min_size=1).filter(lambda line: line.strip() == line and "\n" not in line), min_size=1))
def test_lines_do_not_touch_each_other(lines: list[str]) -> None:
    alone = [columns([line]) for line in lines]
    together = columns(lines)
    for column, values in zip(together._fields, together, strict=True):
        assert list(values) == [getattr(known, column)[0] for known in alone]


def test_long_lines_count_as_long_only() -> None:
    known = columns(["word, " * 500_000 + "end", "港" * 100_000])
    assert known.sizes == [2 * LONG, 2 * LONG]
