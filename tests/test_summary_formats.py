"""Every format of summaries, read back by a parser for it; and with texts as hostile as files can make them."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hostile import ALL_AT_ONCE, BIDI, COLOUR, CONTROL, Page, calm, joined, loaded_by, texts
from hypothesis import example, given
from hypothesis import strategies as st

from corpus_cli.formats.escape import one_line
from corpus_cli.formats.summaries import FORMATS, renderer
from corpus_cli.products import SentenceRow, Summary, SummaryRun

RUN = SummaryRun(
    command="summarize",
    version="0.1.0",
    signature="corpus 0.1.0|summarize|sentences:3",
    together=False,
    colour=False,
    width=80,
)
ALL_OF_THEM = RUN._replace(together=True)
SUMMARY = Summary(
    "fr/cygne.txt",
    "Un cygne au moulin",
    (
        SentenceRow("fr/cygne.txt", 20, 55, 3, "Le cygne a passé l'hiver\nau moulin.", 0.8, 2),
        SentenceRow("fr/cygne.txt", 90, 115, 7, "« Il reste », dit le meunier.", 0.912, 1),
    ),
)
UNTITLED = Summary("en/swan.txt", "", (SentenceRow("en/swan.txt", 0, 30, 1, "The swan wintered at the mill.", 0.5, 1),))
EMPTY = Summary("empty.txt", "", ())
TOGETHER = Summary("", "", (SUMMARY.sentences[1], UNTITLED.sentences[0]._replace(rank=2)))


def printed(name: str, *summaries: Summary, run: SummaryRun = RUN) -> str:
    return "".join(renderer(name)(iter(summaries), run))


sentences = st.builds(
    SentenceRow, texts, st.integers(0, 2**40), st.integers(0, 2**40), st.integers(1, 2**31), texts, st.floats(0, 1),
    st.integers(1, 10**6),
)  # fmt: skip
hostile = st.builds(Summary, texts, texts, st.lists(sentences, max_size=3).map(tuple))
many = st.lists(hostile, max_size=3)
WORST = Summary(ALL_AT_ONCE, ALL_AT_ONCE, (SentenceRow(ALL_AT_ONCE, 0, 1, 1, ALL_AT_ONCE, 0.5, 1),) * 2)
any_format = pytest.mark.parametrize("name", FORMATS)


@calm
@given(many)
@example([WORST, WORST])
def test_every_format_is_plain_utf8_without_control_characters(summaries: list[Summary]) -> None:
    for name in FORMATS:
        for run in (RUN, ALL_OF_THEM):
            text = printed(name, *summaries, run=run)
            assert not CONTROL.search(text.encode("utf-8")), name
            assert not BIDI.search(text), name
            assert printed(name, *summaries, run=run) == text


@any_format
@pytest.mark.parametrize("run", [RUN, ALL_OF_THEM], ids=["each", "together"])
def test_every_format_shows_every_sentence_in_reading_order(name: str, run: SummaryRun) -> None:
    text = printed(name, SUMMARY, UNTITLED, run=run).replace("&#x27;", "'").replace("\\n", " ")
    places = [text.index(one_line(row.text)) for row in SUMMARY.sentences + UNTITLED.sentences]
    assert places == sorted(places)


@any_format
def test_every_format_streams(name: str) -> None:
    """A format has given what it says of a summary before it takes the one after the next two."""

    def endless() -> Iterator[Summary]:
        for number in range(10**9):
            taken.append(number)
            yield Summary(f"number {number}", "", UNTITLED.sentences)

    taken: list[int] = []
    said = ""
    for piece in renderer(name)(endless(), RUN):
        said += piece
        if "number 100" in said or said.count("wintered") > 100:
            break
    assert len(taken) <= 103


def test_text_loads_little() -> None:
    modules = loaded_by("from corpus_cli.formats.summaries import renderer; renderer('text')")
    assert not modules & {"json", "html", "rich", "xml", "numpy", "typer"}


def test_renderer_knows_no_other_format() -> None:
    with pytest.raises(KeyError):
        renderer("full")


# ------------------------------------------------------------------------------------------------------------ text


def test_text_of_one_file_is_its_sentences() -> None:
    assert printed("text", SUMMARY) == "Le cygne a passé l'hiver au moulin.\n« Il reste », dit le meunier.\n"


def test_text_of_several_files_names_each() -> None:
    assert printed("text", SUMMARY, EMPTY, UNTITLED) == (
        "==> fr/cygne.txt <==\n"
        "Le cygne a passé l'hiver au moulin.\n"
        "« Il reste », dit le meunier.\n"
        "\n"
        "==> empty.txt <==\n"
        "\n"
        "==> en/swan.txt <==\n"
        "The swan wintered at the mill.\n"
    )


def test_text_of_all_together_names_the_place_of_each_sentence() -> None:
    assert printed("text", TOGETHER, run=ALL_OF_THEM) == (
        "fr/cygne.txt:7: « Il reste », dit le meunier.\nen/swan.txt:1: The swan wintered at the mill.\n"
    )


def test_text_of_nothing() -> None:
    assert printed("text") == printed("text", EMPTY) == ""


@calm
@given(many)
@example([WORST])
def test_text_is_one_line_a_sentence(summaries: list[Summary]) -> None:
    lines = printed("text", *summaries, run=ALL_OF_THEM).split("\n")
    rows = [row for summary in summaries for row in summary.sentences]
    headings = 2 * len(summaries) - 1 if len(summaries) > 1 else 0
    assert len(lines) - 1 == len(rows) + headings
    assert all(len(line.splitlines()) <= 1 for line in lines)


@calm
@given(many)
@example([WORST, WORST])
def test_text_in_colour_shows_the_same_characters(summaries: list[Summary]) -> None:
    for run in (RUN, ALL_OF_THEM):
        coloured = printed("text", *summaries, run=run._replace(colour=True))
        assert COLOUR.sub("", coloured) == printed("text", *summaries, run=run)


# ------------------------------------------------------------------------------------------------------------ json


def test_jsonl_has_the_promised_shape() -> None:
    first, second = printed("jsonl", SUMMARY).splitlines()
    assert first == (
        '{"type": "sentence", "path": "fr/cygne.txt", "start": 20, "end": 55, '
        '"text": "Le cygne a passé l\'hiver\\nau moulin.", "score": 0.8, "rank": 2}'
    )
    assert json.loads(second)["rank"] == 1


def test_json_tells_of_the_run() -> None:
    whole = json.loads(printed("json", SUMMARY, EMPTY))
    assert [*whole] == ["version", "command", "signature", "together", "summaries"]
    assert (whole["version"], whole["command"], whole["signature"]) == (RUN.version, RUN.command, RUN.signature)
    assert [(summary["path"], summary["title"]) for summary in whole["summaries"]] == [
        ("fr/cygne.txt", "Un cygne au moulin"),
        ("empty.txt", ""),
    ]
    assert json.loads(printed("json"))["summaries"] == []


@calm
@given(many)
@example([WORST])
def test_json_and_jsonl_give_rows_back(summaries: list[Summary]) -> None:
    by_line = [json.loads(line) for line in printed("jsonl", *summaries).splitlines()]
    whole = json.loads(printed("json", *summaries))
    assert [row for summary in whole["summaries"] for row in summary["sentences"]] == by_line
    rows = [row for summary in summaries for row in summary.sentences]
    for said, row in zip(by_line, rows, strict=True):
        assert said == {
            "type": "sentence",
            "path": joined(row.path),
            "start": row.start,
            "end": row.end,
            "text": joined(row.text),
            "score": row.score,
            "rank": row.rank,
        }


# ------------------------------------------------------------------------------------------------------------ html


def test_html() -> None:
    page = Page(printed("html", SUMMARY, UNTITLED, EMPTY))
    assert [tag for tag, _ in page.elements].count("article") == 3
    for said in (
        "Un cygne au moulin\nfr/cygne.txt\n",
        "« Il reste », dit le meunier.\nline 7 · rank 1 of 2 · score 0.91",
        "en/swan.txt",
        "No sentence in this text.",
    ):
        assert said in page.text


def test_html_of_all_together_names_the_source_of_each_sentence() -> None:
    page = Page(printed("html", TOGETHER, run=ALL_OF_THEM))
    assert "fr/cygne.txt, line 7 · rank 1 of 2 · score 0.91" in page.text
    assert "h2" not in {tag for tag, _ in page.elements}


def test_html_of_nothing() -> None:
    assert "No text." in Page(printed("html")).text


@calm
@given(many)
@example([WORST])
def test_html_is_inert(summaries: list[Summary]) -> None:
    for run in (RUN, ALL_OF_THEM):
        page = Page(printed("html", *summaries, run=run))
        assert page.open == []
        allowed = set("html head meta title style body header main article footer".split())  # noqa: SIM905
        assert {tag for tag, _ in page.elements} <= allowed | set("h1 h2 p bdi ol li code".split())  # noqa: SIM905
        for _, attributes in page.elements:
            assert set(attributes) <= set("lang charset http-equiv content name class dir".split())  # noqa: SIM905
