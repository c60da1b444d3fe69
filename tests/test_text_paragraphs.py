"""Paragraphs: the cut is decided per text, spans are of the text given, and a cut leaves the gaps as they were."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text.paragraphs import HEAD, cut, hard_wrapped, paragraphs

LEAD = (
    "The ferry company of the inner islands will run its last boat an hour later from the first of May, "
    "said its director on Friday, because the new cannery works two shifts and its workers live on the mainland."
)
BODY = (
    "The change was asked for by the town of Brevik, which had counted the cars left standing on the quay "
    "after the last departure, and by a petition that nine hundred people signed within one week of autumn."
)
LAST = (
    "A ticket costs as much as before, and children under twelve still travel for nothing, but bicycles "
    "will have to pay on the two early boats, where there has been no room for the prams of nursery schools."
)
SHANGHAI = "市政府周三宣布，沿江的三条轮渡航线将在夏季延长服务时间，以便下夜班的工人能够回家，票价保持不变。"
THAI = (
    "เทศบาลเมืองแจ้งว่าเรือข้ามฟากเที่ยวสุดท้ายจะออกช้าลงหนึ่งชั่วโมงตั้งแต่ต้นเดือนหน้าเพื่อให้คนงานกะดึกกลับบ้านได้ทัน",
    "ราคาตั๋วยังคงเท่าเดิม และเด็กอายุต่ำกว่าสิบสองปียังขึ้นเรือได้โดยไม่เสียเงิน",
    "ชาวบ้านกว่าเก้าร้อยคนลงชื่อในคำร้องภายในหนึ่งสัปดาห์",
    "นายท่าเรือกล่าวว่าจะมีเรือเพิ่มอีกสองลำในช่วงเทศกาล",
)


def read(text: str) -> list[str]:
    """The paragraphs with every run of white space as one space."""
    return [" ".join(text[start:end].split()) for start, end in paragraphs(text)]


def wrapped(paragraph: str, width: int = 72) -> str:
    return textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False)


WRAPPED = "\n\n".join(map(wrapped, (LEAD, BODY, LAST)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\r\n \u3000\n", [], id="white space only"),
        pytest.param(LEAD, [LEAD], id="one paragraph, no line end"),
        pytest.param(f"{LEAD}\n\n{BODY}\n\n{LAST}\n", [LEAD, BODY, LAST], id="blank lines between"),
        pytest.param(f"{LEAD}\n\n\n \n{BODY}", [LEAD, BODY], id="several blank lines, one with a space"),
        pytest.param(f"{LEAD}\n{BODY}\n{LAST}\n", [LEAD, BODY, LAST], id="one paragraph a line"),
        pytest.param(f"  {LEAD} \n\t{BODY}\u3000\n", [LEAD, BODY], id="blanks around lines"),
        pytest.param(f"{LEAD}\r\n\r\n{BODY}\r\n", [LEAD, BODY], id="CRLF"),
        pytest.param(f"{LEAD}\r{BODY}\r\r{LAST}", [LEAD, BODY, LAST], id="CR"),
        pytest.param(f"{LEAD}\n{BODY}\r\n{LAST}\r", [LEAD, BODY, LAST], id="all line ends in one text"),
        pytest.param(f"{LEAD}\n\r{BODY}", [LEAD, BODY], id="LF then CR: an empty line between"),
        pytest.param(WRAPPED, [LEAD, BODY, LAST], id="hard-wrapped"),
        pytest.param(WRAPPED.replace("\n", "\r\n"), [LEAD, BODY, LAST], id="hard-wrapped, CRLF"),
        pytest.param(WRAPPED.replace("\n", "\r"), [LEAD, BODY, LAST], id="hard-wrapped, CR"),
        pytest.param(
            "\n\n".join(textwrap.indent(wrapped(p), "    ") for p in (LEAD, BODY)), [LEAD, BODY], id="wrapped, indented"
        ),
        pytest.param(
            f"A later boat home\n\n{WRAPPED}\n\nAgency\n",
            ["A later boat home", LEAD, BODY, LAST, "Agency"],
            id="a title over a wrapped body, a sign-off under it",
        ),
        pytest.param(wrapped(f"{LEAD} {BODY}", 60), [f"{LEAD} {BODY}"], id="one wrapped paragraph alone"),
        pytest.param(f"{SHANGHAI}\n" * 4, [SHANGHAI] * 4, id="Chinese, no spaces, all lines as long"),
        pytest.param("\n".join(THAI), list(THAI), id="Thai, no spaces, no stops"),
        pytest.param(
            "bread\nmilk, one bottle\neggs\na dozen pears\nsalt\n",
            ["bread", "milk, one bottle", "eggs", "a dozen pears", "salt"],
            id="a list of short lines",
        ),
        pytest.param(
            "Oslo: rain in the morning, dry later.\nBergen: rain.\nStavanger: dry, with a light wind.\nBodø: snow.\n",
            [
                "Oslo: rain in the morning, dry later.",
                "Bergen: rain.",
                "Stavanger: dry, with a light wind.",
                "Bodø: snow.",
            ],
            id="a bulletin, one sentence a line",
        ),
        pytest.param(
            "Trawlers need not wait much longer\nPhoto: Lena Aas, Skerry Courier\nWords: Nils Aas, Skerry Courier\n"
            + LEAD,
            [
                "Trawlers need not wait much longer",
                "Photo: Lena Aas, Skerry Courier",
                "Words: Nils Aas, Skerry Courier",
                LEAD,
            ],
            id="three lines of one width over a long one",
        ),
        pytest.param(
            f"{LEAD}\n{wrapped(BODY)}",
            [LEAD, *wrapped(BODY).split("\n")],
            id="a line too wide for any wire: line by line",
        ),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
def test_only_line_ends_end_lines(character: str) -> None:
    text = f"{LEAD}{character}{BODY}\n{LAST}"
    assert paragraphs(text) == [(0, len(LEAD) + 1 + len(BODY)), (len(text) - len(LAST), len(text))]


def test_a_wrapped_paragraph_is_one_span_of_the_very_text() -> None:
    text = f"Title\r\n\r\n  {wrapped(LEAD)}  \r\n\r\n{wrapped(BODY)}\r\n".replace("\r\n", "\n").replace("\n", "\r\n")
    title, lead, body = paragraphs(text)
    assert text[slice(*title)] == "Title"
    assert text[slice(*lead)] == wrapped(LEAD).replace("\n", "\r\n")
    assert text[slice(*body)] == wrapped(BODY).replace("\n", "\r\n")


def test_spans_count_code_points() -> None:
    text = f"🛳🛳 {LEAD}\n\nBộ trưởng 𝔘𝔫𝔦 đã đến.\n"
    assert [text[start:end] for start, end in paragraphs(text)] == [f"🛳🛳 {LEAD}", "Bộ trưởng 𝔘𝔫𝔦 đã đến."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \t\n"])
def test_ten_thousand_blank_lines(end: str) -> None:
    text = LEAD + end * 10_000 + BODY + end * 10_000
    assert [text[a:b] for a, b in paragraphs(text)] == [LEAD, BODY]


def test_one_huge_line() -> None:
    text = "word " * 400_000
    assert paragraphs(text) == [(0, len(text) - 1)]
    assert paragraphs(" " * 2_000_000) == []


def test_the_decision_is_made_on_the_head() -> None:
    head = "\n\n".join([WRAPPED] * (HEAD // len(WRAPPED) + 1))
    tail = "\n".join([LEAD] * 50)
    assert len(head) > HEAD
    assert hard_wrapped(head + "\n\n" + tail)
    assert not hard_wrapped("\n".join([LEAD] * (HEAD // len(LEAD) + 1)) + "\n\n" + WRAPPED * 9)


@given(
    st.lists(st.sampled_from([LEAD, BODY, LAST, SHANGHAI, "Agency", wrapped(LEAD), "\n", "\r", " ", "\u2028"])),
    st.booleans(),
)
def test_the_head_alone_decides_the_same(pieces: list[str], long: bool) -> None:
    text = "\n".join(pieces) * (1 + 200 * long)
    lines = paragraphs(text)
    joined = any("\n" in text[a:b] or "\r" in text[a:b] for a, b in lines)
    assert joined <= hard_wrapped(text)


PIECES = st.sampled_from(
    ["\n", "\r", "\r\n", " ", "\t", "\u3000", "\u2028", "word", "a b", ".", LEAD, wrapped(BODY), SHANGHAI, "é", "🛳"]
)


@settings(max_examples=300)
@given(st.one_of(st.lists(PIECES).map("".join), st.text()))
def test_spans_are_in_order_tight_and_hold_all_that_is_not_blank(text: str) -> None:
    at = 0
    for start, end in paragraphs(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


# -- cut


def without(text: str, *numbers: int) -> str:
    """The text without a run of its paragraphs."""
    spans = paragraphs(text)
    first, last = numbers[0], numbers[-1]
    before = spans[first - 1][1] if first else 0
    after = spans[last + 1][0] if last + 1 < len(spans) else len(text)
    start, end = cut(text, before, spans[first][0], spans[last][1], after)
    assert before <= start <= spans[first][0]
    assert spans[last][1] <= end <= after
    return text[:start] + text[end:]


@pytest.mark.parametrize(
    ("text", "numbers", "left"),
    [
        pytest.param("A\n\nB\n\nC\n", (1,), "A\n\nC\n", id="the middle one"),
        pytest.param("A\n\nB\n\nC\n", (0,), "B\n\nC\n", id="the first"),
        pytest.param("A\n\nB\n\nC\n", (2,), "A\n\nB\n", id="the last"),
        pytest.param("A\n\nB\n\nC", (2,), "A\n\nB", id="the last, without newline"),
        pytest.param("A\n\nB\n\nC", (1, 2), "A", id="the last two, without newline"),
        pytest.param("A\nB\nC\n", (1,), "A\nC\n", id="one a line"),
        pytest.param("A\nB\nC", (2,), "A\nB", id="one a line, the last"),
        pytest.param("A\nB\n\nC\n", (1,), "A\n\nC\n", id="the larger gap stays: behind"),
        pytest.param("A\n\nB\nC\n", (1,), "A\n\nC\n", id="the larger gap stays: before"),
        pytest.param("A\r\n\r\nB\r\n\r\nC\r\n", (1,), "A\r\n\r\nC\r\n", id="CRLF"),
        pytest.param("A\r\n\r\nB\r\n\r\nC", (2,), "A\r\n\r\nB", id="CRLF, the last"),
        pytest.param("A\r\rB\r\rC\r", (1,), "A\r\rC\r", id="CR"),
        pytest.param("A\n\n  B  \n\n  C\n", (1,), "A\n\n  C\n", id="the next one's indent stays"),
        pytest.param("A \n\n  B  \n\nC\n", (1,), "A \n\nC\n", id="the one before's blanks stay"),
        pytest.param("\n\nA\n\nB\n", (0,), "\n\nB\n", id="blank lines at the top stay"),
        pytest.param("A\n\nB\n\n\n\n", (1,), "A\n\n\n\n", id="blank lines at the end stay"),
        pytest.param("A\n", (0,), "", id="all of it"),
        pytest.param("A\n\nB\n\nC\n\nD\n", (1, 2), "A\n\nD\n", id="a run"),
    ],
)
def test_cut(text: str, numbers: tuple[int, ...], left: str) -> None:
    assert without(text, *numbers) == left


NAMES = st.sampled_from("ABCDEFGH")
GAPS = st.text(st.sampled_from(["\n", "\r", " ", "\t"]), max_size=5).filter(lambda gap: "\n" in gap or "\r" in gap)


@settings(max_examples=300)
@given(st.lists(st.tuples(NAMES, GAPS), min_size=1, max_size=8), st.text(" \n", max_size=2), st.booleans(), st.data())
def test_a_cut_takes_whole_paragraphs_and_leaves_the_rest(
    lines: list[tuple[str, str]], top: str, ended: bool, data: st.DataObject
) -> None:
    text = top + "".join(name + gap for name, gap in lines)
    text = text if ended else text.rstrip()
    names = [text[a:b] for a, b in paragraphs(text)]
    first = data.draw(st.integers(0, len(names) - 1))
    last = data.draw(st.integers(first, len(names) - 1))
    left = without(text, first, last)
    assert [left[a:b] for a, b in paragraphs(left)] == names[:first] + names[last + 1 :]
    assert not left or left[-1:] in "\n\r" or text[-1:] not in "\n\r"
