"""The paragraphs of any text: in order, apart, without blanks around, nothing left out; and what cutting one leaves."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from corpus_cli.text.lines import Lines
from corpus_cli.text.paragraphs import cut, hard_wrapped, paragraphs, parted
from fuzz import TEXT, data_of, text_of
from fuzz.growth import assert_linear

CODEC = TEXT
BREAKS = "¶ƃ"  # before each of them something was cut out: a sign, and a letter for breaks in words
FRAGMENTS = (
    *("\n", "\n", "\r\n", "\r", "\n\n", "\n \n", "\r\n\r\n", "\r\r\n", "\n\r", "\t", " ", "  ", "\u00a0", "\u202f"),
    *(
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x1f",
        "\u3000",
        "\ufeff",
        "\0",
        "\u200b",
        "\u0301",
        "\udc80",
    ),
    *(*BREAKS, *BREAKS, " ¶ ", "\n¶", "¶\n", ".", "!”", "»", "…", "。", "一", "—", "👩‍👧"),
    "The harbour board voted on Tuesday to dredge the basin, which has silted up so\nbadly that trawlers wait for high "
    "water before they can land their catch, and\nnobody knows when the dredgers will come back to it at all.\n",
    *("x" * 29, "x" * 30, "word " * 24, "word " * 25, "extraordinarily ", "wrapped lines of a text\n"),
)
_END = re.compile(r"\r\n|\n|\r(?!\n)")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))\s*?(?:\r\n|\n|\r(?!\n))")
Span = tuple[int, int]


def seeds() -> Iterator[bytes]:
    """A text in each of the three shapes, and what is none."""
    lines = [fragment.strip() for fragment in FRAGMENTS if len(fragment) > 20]
    for text in ("", "\n".join(lines), "\r\n\r\n".join(lines), FRAGMENTS[-7] * 2, "\r".join(lines), "a\r\n\rb\n¶ c"):
        yield data_of(text)


def check(data: bytes) -> None:
    """All that must hold of the paragraphs of a text."""
    text = text_of(data)
    spans = paragraphs(text)
    assert_cover(text, spans)
    assert spans == paragraphs(text)
    assert_shape(text, spans)
    breaks = [at for at, sign in enumerate(text) if sign in BREAKS]
    assert_parted(text, spans, breaks)
    assert_cuts(text, spans)
    assert_lines(text)
    assert_linear(data, text, lambda long: list(parted(long, range(0, len(long), 7))))


def assert_cover(text: str, spans: list[Span]) -> None:
    """Spans are in order, apart and stripped, and what is not in one is white space."""
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def assert_shape(text: str, spans: list[Span]) -> None:
    """One paragraph a line, or in hard-wrapped text one from blank line to blank line."""
    wrapped = hard_wrapped(text)
    inner = [bool(_END.search(text, start, end)) for start, end in spans]
    if not wrapped:
        assert not any(inner)
        assert all(_END.search(text, a[1], b[0]) for a, b in pairwise(spans))
        return
    assert any(inner)
    assert not any(_BLANK_LINE.search(text, start, end) for start, end in spans)
    assert all(_BLANK_LINE.search(text, a[1], b[0]) for a, b in pairwise(spans))


def assert_parted(text: str, spans: list[Span], breaks: list[int]) -> None:
    """Breaks part paragraphs and do nothing else; their order and doubles do not matter."""
    there = list(parted(text, breaks))
    assert_cover(text, there)
    assert list(parted(text, ())) == spans
    assert list(parted(text, [*reversed(breaks), *breaks, 0, len(text), len(text) + 9])) == there
    assert all(bisect_right(breaks, start) == bisect_left(breaks, end) for start, end in there)
    inside = sum(bisect_left(breaks, end) - bisect_right(breaks, start) for start, end in spans)
    assert len(there) <= len(spans) + inside
    firsts = [start for start, _ in spans]
    assert all(end <= spans[bisect_right(firsts, start) - 1][1] for start, end in there)


def assert_cuts(text: str, spans: list[Span]) -> None:
    """Without a paragraph the others stand as they did, and as far apart as the wider of its gaps."""
    for i in range(0, len(spans), max(1, len(spans) // 4)):
        start, end = spans[i]
        before, after = spans[i - 1][1] if i else 0, spans[i + 1][0] if i + 1 < len(spans) else len(text)
        first, last = cut(text, before, start, end, after)
        assert before <= first <= start < end <= last <= after
        left = text[:first] + text[last:]
        if not hard_wrapped(left) and not hard_wrapped(text):
            assert [left[a:b] for a, b in paragraphs(left)] == [text[a:b] for k, (a, b) in enumerate(spans) if k != i]


def assert_lines(text: str) -> None:
    """Lines and columns are those that counting gives."""
    lines = Lines(text)
    ends = [end.end() for end in _END.finditer(text)]
    for offset in range(0, len(text) + 1, max(1, len(text) // 8)):
        before = [end for end in ends if end <= offset]
        assert lines.place(offset) == (len(before) + 1, offset - (before[-1] if before else 0) + 1)
        assert lines.line(offset) == len(before) + 1
