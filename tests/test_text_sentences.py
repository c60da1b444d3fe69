"""Sentences: spans of the very text, in order, none across paragraphs. How good the cut is, is measured elsewhere."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text import paragraphs, sentences


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["The quay is closed.", "The gate is not!", "Why?", "Nobody knows…", "The end"], id="stops"),
        pytest.param(["Dr. Aune met Mrs. Lie on the 3.5 km pier.", "It held."], id="titles and numbers"),
        pytest.param(["J. K. Moen left.", "A. came back at 4 p.m. with two men."], id="initials"),
        pytest.param(
            ["« Nous attendons. »", "Elle partit."],
            id="a stop inside guillemets",
        ),
        pytest.param(["“It holds.”", "She smiled."], id="a stop inside quotes"),
        pytest.param(["Le quai est fermé.", "M. Aubin l'a dit à 9 h 30."], id="French"),
        pytest.param(["Bến cảng đã đóng cửa.", "TS. Nguyễn Văn Lộc cho biết như vậy."], id="Vietnamese"),
        pytest.param(["Das kostet ca. 40 Euro.", "Mehr nicht."], id="German"),
        pytest.param(["¿Quién lo vio?", "Nadie lo vio."], id="Spanish"),
        pytest.param(["Порт закрыт.", "Он откроется завтра."], id="Russian"),
        pytest.param(["One. two is the same sentence still."], id="a small letter begins none"),
        pytest.param(["No stop at the end"], id="no stop"),
    ],
)
def test_sentences(expected: list[str]) -> None:
    text = "  " + " ".join(expected) + "\n"
    assert [text[a:b] for a, b in sentences(text)] == expected


@pytest.mark.parametrize(
    "expected", [["码头已经关闭。", "谁知道？", "没有人。"], ["港は閉鎖された。", "「再開は未定です。」", "と市長。"]]
)
def test_sentences_without_blanks(expected: list[str]) -> None:
    text = "".join(expected)
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_a_line_end_inside_a_wrapped_paragraph_ends_none() -> None:
    first = "The ferry company of the inner islands will run its last boat an hour later from the first of May."
    second = "He did not say what is to become of the boat at noon, the only one that carries mail to the lighthouses."
    text = textwrap.fill(f"{first} {second}", 72)
    assert [" ".join(text[a:b].split()) for a, b in sentences(text)] == [first, second]


PIECES = st.sampled_from(
    ["A stop. ", "Two", "! ", "…", "\n", "\n\n", "\r\n", " ", "。", "”", "Mr. ", "3.5", "\u3000", "é", "🛳", "?"]
)


@settings(max_examples=300)
@given(st.one_of(st.lists(PIECES).map("".join), st.text()))
def test_spans_hold_all_that_is_not_blank_and_keep_to_their_paragraph(text: str) -> None:
    spans = list(sentences(text))
    whole = paragraphs(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert sum(first <= start and end <= last for first, last in whole) == 1
        at = end
    assert not text[at:].strip()


def test_a_hundred_thousand_stops() -> None:
    text = "A. " * 20_000 + "!" * 100_000 + " " * 100_000 + "b." * 20_000
    spans = list(sentences(text))
    assert (spans[0][0], spans[-1][1]) == (0, len(text))
