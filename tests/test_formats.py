"""Every format, read back by a parser for it; and with rows as hostile as files and their names can make them."""

from __future__ import annotations

import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hostile import ALL_AT_ONCE, BIDI, COLOUR, CONTROL, Page, calm, joined, loaded_by, texts
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from corpus_cli.formats import FINGERPRINTED, FORMATS, renderer
from corpus_cli.formats.columns import cut, width, wrapped
from corpus_cli.formats.escape import escaped, one_line
from corpus_cli.formats.excerpt import ends, last_line, lines
from corpus_cli.formats.json_text import dumps
from corpus_cli.formats.markup import recoverable, shown, shown_lines
from corpus_cli.formats.wording import counted, forge_path, place, score, twin
from corpus_cli.model import Edit, Related, Row, Rule, Run

BLOCK = "".join(f"Line {n} of a block that stands twice in this file, word for word.\n" for n in range(2, 11))
RUN = Run(
    command="dedupe",
    version="0.1.0",
    signature="corpus 0.1.0|dedupe|threshold:0.85",
    rules=(
        Rule("repeated-block", "A block that stands twice.", "What it finds.\n\nAn example."),
        Rule("near-copy", "A paragraph much like another.", ""),
        Rule("duplicate-document", "A file equal to another.", "Only reported."),
    ),
    files=20,
    findings=3,
    fixable=1,
    offered=1,
    fixed=0,
    colour=False,
    width=80,
)
REPEAT = Row(
    rule="repeated-block",
    path="samples/a.txt",
    start=700,
    end=700 + len(BLOCK),
    line=11,
    column=1,
    end_line=19,
    message="9 lines repeat lines 2-10",
    related=(Related("duplicate-of", "samples/a.txt", 10, 10 + len(BLOCK), 2, 10, 1.0, BLOCK),),
    edit=Edit(700, 701 + len(BLOCK), "", True),
    fingerprint="one",
    text=BLOCK,
)
NEAR = Row(
    rule="near-copy",
    path="samples/a.txt",
    start=1500,
    end=1511,
    line=30,
    column=5,
    end_line=30,
    message="much like a paragraph of b.txt",
    related=(Related("duplicate-of", "b.txt", 0, 12, 1, 1, 0.934, "A near copy!"),),
    edit=Edit(1500, 1511, "Another text", False),
    fingerprint="two",
    text="A near copy",
)
REPORTED = Row("duplicate-document", "z é.txt", 0, 5, 1, 1, 3, "equal to samples/a.txt", (), None, "three", "a\nb\nc")
ROWS = (REPEAT, NEAR, REPORTED)
CLEAN = RUN._replace(findings=0, fixable=0, offered=0)


def report(name: str, *rows: Row, run: Run = RUN) -> str:
    return "".join(renderer(name)(iter(rows), run))


@pytest.mark.parametrize("name", FORMATS)
def test_fingerprints_are_made_for_the_formats_that_show_them(name: str) -> None:
    bare = [row._replace(fingerprint="") for row in ROWS]
    assert (report(name, *ROWS) != report(name, *bare)) == (name in FINGERPRINTED)


# ---------------------------------------------------------------------------------------------------- hostile rows

offsets = st.integers(0, 2**40)
line_numbers = st.integers(1, 2**31)
edits = st.builds(Edit, offsets, offsets, texts, st.booleans())
relations = st.sampled_from(["duplicate-of", "contained-in", "translation-of"])
scores = st.floats(0, 1)
relateds = st.builds(Related, relations, texts, offsets, offsets, line_numbers, line_numbers, scores, texts)
hostile_rows = st.builds(
    Row,
    rule=st.sampled_from(["repeated-block", "near-copy", "not-listed"]),
    path=texts,
    start=offsets,
    end=offsets,
    line=line_numbers,
    column=line_numbers,
    end_line=line_numbers,
    message=texts,
    related=st.lists(relateds, max_size=4).map(tuple),
    edit=st.none() | edits,
    fingerprint=st.text("0123456789abcdef", min_size=1, max_size=16),
    text=texts,
)
hostile_reports = st.lists(hostile_rows, max_size=3)
WORST = REPEAT._replace(
    path=ALL_AT_ONCE,
    message=ALL_AT_ONCE,
    text=ALL_AT_ONCE,
    edit=Edit(0, 1, ALL_AT_ONCE, True),
    related=(Related("duplicate-of", ALL_AT_ONCE, 0, 1, 1, 1, 0.5, ALL_AT_ONCE),) * 5,
)

any_format = pytest.mark.parametrize("name", FORMATS)


def for_rows(rows: list[Row]) -> Run:
    return RUN._replace(findings=len(rows))


@any_format
@calm
@given(rows=hostile_reports)
@example(rows=[WORST, WORST])
def test_every_format_is_plain_utf8_without_control_characters(name: str, rows: list[Row]) -> None:
    text = report(name, *rows, run=for_rows(rows))
    assert not CONTROL.search(text.encode("utf-8"))
    assert not BIDI.search(text)
    assert report(name, *rows, run=for_rows(rows)) == text


@any_format
def test_every_format_names_each_finding(name: str) -> None:
    text = report(name, *ROWS)
    for row in ROWS:
        # The space and the letter beyond ASCII are percent-encoded in a URI.
        assert row.rule in text
        assert row.message in text
        assert row.path in text or row.path.replace(" ", "%20").replace("é", "%C3%A9") in text


@any_format
def test_every_format_ends_its_last_line(name: str) -> None:
    assert report(name, *ROWS).endswith("\n")


@any_format
def test_every_format_streams(name: str) -> None:
    """A format has given what it says of a row before it takes the one after the next."""

    def endless() -> Iterator[Row]:
        for number in range(10**9):
            taken.append(number)
            yield REPEAT._replace(fingerprint=f"number {number}", message=f"message {number}")

    taken: list[int] = []
    said = ""
    for piece in renderer(name)(endless(), RUN):
        said += piece
        if "message 100" in said:
            break
    assert len(taken) <= 102


@any_format
def test_every_format_renders_a_huge_line(name: str) -> None:
    huge = "x" * 64_000_000
    row = REPEAT._replace(
        text=huge, end=REPEAT.start + len(huge), end_line=11, related=(REPEAT.related[0]._replace(text=huge),)
    )
    assert len(report(name, row)) < 10_000


def test_renderer_knows_no_other_format() -> None:
    with pytest.raises(KeyError):
        renderer("nosuch")


@pytest.mark.parametrize("name", ["concise", "full", "github"])
def test_text_formats_load_little(name: str) -> None:
    modules = loaded_by(f"from corpus_cli.formats import renderer; renderer({name!r})")
    assert not modules & {"json", "html", "rich", "urllib", "xml", "numpy", "typer"}


def test_full_loads_rich_for_colour_only() -> None:
    run = "from corpus_cli.model import Run; run = Run('c', '1', '', (), 1, 0, 0, 0, 0, {}, 80)"
    show = "from corpus_cli.formats import renderer; ''.join(renderer('full')([], run))"
    assert "rich" not in loaded_by(f"{run.format(False)}; {show}")
    assert "rich" in loaded_by(f"{run.format(True)}; {show}")


# --------------------------------------------------------------------------------------------------------- escaping


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x00\x7f\x9b", r"\x00\x7f\x9b"),
        ("\u202eabc\u2066\u200f\u061c", r"\u202eabc\u2066\u200f\u061c"),
        ("\u2028\u2029", r"\u2028\u2029"),
        (b"caf\xe9.txt".decode("utf-8", "surrogateescape"), r"caf\udce9.txt"),
    ],
)
def test_escaped_shows(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "Việt Nam",
        "e\u0301",
        "中文",
        "👩‍👩‍👧",
        "a\u00a0b",
        "«\u202fa\u202f»",
        "C:\\new",
        "[bold]",
        "\ufeff",
    ],
)
def test_escaped_leaves(text: str) -> None:
    assert escaped(text) == text


@calm
@given(texts)
def test_escaped_is_one_harmless_line(text: str) -> None:
    shown = escaped(text)
    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert escaped(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb", "a b"),
        ("  a \t\n b\u2028c\x85", "a b c"),
        ("«\u00a0a\u202f»", "«\u00a0a\u202f»"),
        ("a\x1bb", r"a\x1bb"),
        ("", ""),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


@calm
@given(texts)
def test_markup_is_read_back_as_it_is_shown(text: str) -> None:
    page = Page(f'<p class="{shown(text)}">{shown(text)}</p>')
    assert page.text == escaped(text)
    assert page.elements == [("p", {"class": escaped(text)})]
    assert Page(f"<p>{shown_lines(text)}</p>").text.split("\n") == [
        escaped(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ]


@calm
@given(texts)
def test_xml_gives_back_what_it_can_hold(text: str) -> None:
    held = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+", lambda run: escaped(run[0]), text)
    element = ET.fromstring(f"<seg>{recoverable(text)}</seg>".encode())
    assert (element.text or "") == held
    assert not list(element)


@calm
@given(st.recursive(texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=5))
@example(ALL_AT_ONCE)
def test_dumps_means_the_same(value: Any) -> None:
    line = dumps(value)
    assert not CONTROL.search(line.encode("utf-8"))
    assert "\n" not in line
    # A pair of surrogates is the one thing JSON cannot tell from the character the pair stands for.
    assert json.loads(line) == json.loads(json.dumps(value))


def test_dumps_leaves_letters() -> None:
    assert dumps("Việt 中 👩") == '"Việt 中 👩"'


# ------------------------------------------------------------------------------------------------ excerpts and words


@calm
@given(texts)
def test_lines_are_those_of_lf_crlf_and_cr(text: str) -> None:
    assert list(lines(text, 10**6)) == [
        line.rstrip("\r\n") for line in re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    ]


def test_lines_are_cut_to_the_limit() -> None:
    assert list(lines("abcdef\nab\n\nabcdef", 3)) == ["abc", "ab", "", "abc"]


@calm
@given(texts)
def test_last_line_is_the_last_of_the_lines(text: str) -> None:
    assert list(lines(text[last_line(text) :], 10**6)) == list(lines(text, 10**6))[-1:]


@calm
@given(texts, st.integers(2, 40))
def test_ends_leave_out_what_they_say(text: str, limit: int) -> None:
    head, left_out, tail = ends(text, limit)
    assert len(head) + len(tail) <= limit or not left_out
    assert len(head) + left_out + len(tail) == len(text)
    assert text.startswith(head)
    assert text.endswith(tail)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("中文字", 6, "中文字"),
        ("中文字", 5, "中文…"),
        ("中文字", 4, "中…"),
        ("e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("", 1, ""),
        ("中", 1, "…"),
    ],
)
def test_cut(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


def test_cut_tires_of_marks() -> None:
    assert len(cut("a" + "\u0301" * 100_000, 80)) < 1_000


@calm
@given(
    st.lists(st.sampled_from(["a", "é", "e\u0301", "中", "ｗ", "한", "👩", "❤️", "ก็", "ש", "х"])).map("".join),
    st.integers(1, 30),
)
def test_cut_fits_as_rich_counts(text: str, width: int) -> None:
    shown = cut(text, width)
    assert cell_len(shown) <= width
    assert shown == text or shown.endswith("…")


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("", 5, [""]),
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("aaaaaaaaaaa bb", 5, ["aaaaa", "aaaaa", "a bb"]),
        ("12\u00a0345 a", 6, ["12\u00a0345", "a"]),
        ("中文字中文字 abc", 7, ["中文字", "中文字", "abc"]),
        ("中文中文。中文", 8, ["中文中", "文。中文"]),
        ("e\u0301e\u0301 e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_wrapped(text: str, room: int, shown: list[str]) -> None:
    assert list(wrapped(text, room)) == shown


@calm
@given(st.lists(st.sampled_from(["a", " ", "e\u0301", "中", "。", "👩", "word "])).map("".join), st.integers(2, 20))
def test_wrapped_fits_and_loses_blanks_only(text: str, room: int) -> None:
    lines_of_it = list(wrapped(text.strip(" "), room))
    assert all(width(line) <= room for line in lines_of_it)
    assert "".join(lines_of_it).replace(" ", "") == text.replace(" ", "")


def test_wrapped_tires_of_marks() -> None:
    assert max(map(len, wrapped("a" + "\u0301" * 100_000, 80))) < 1_000


@pytest.mark.parametrize(("value", "said"), [(1.0, "1.00"), (0.999, "0.99"), (0.29, "0.29"), (0.0, "0.00")])
def test_score_is_rounded_down(value: float, said: str) -> None:
    assert score(value) == said


def test_counted() -> None:
    assert [counted(n, "file") for n in (0, 1, 2000)] == ["0 files", "1 file", "2,000 files"]


def test_twin_and_place() -> None:
    related = NEAR.related[0]
    assert twin(related) == "duplicate of b.txt:1 (93% alike)"
    assert twin(related._replace(score=0.9999)).endswith("(99% alike)")
    assert twin(related._replace(score=1.0, end_line=4)) == "duplicate of b.txt:1-4"
    assert place(related._replace(path="\x1b.txt")) == r"\x1b.txt:1"


@pytest.mark.parametrize(
    ("path", "known"),
    [("a", "a"), ("./a", "a"), ("././/a", "a"), ("../a", "../a"), (".a", ".a"), ("/a", "/a"), ("a/./b", "a/./b")],
)
def test_forge_path(path: str, known: str) -> None:
    assert forge_path(path) == known


# ---------------------------------------------------------------------------------------------------------- concise


def test_concise() -> None:
    assert report("concise", *ROWS) == (
        "samples/a.txt:11:1: repeated-block 9 lines repeat lines 2-10\n"
        "samples/a.txt:30:5: near-copy much like a paragraph of b.txt\n"
        "z é.txt:1:1: duplicate-document equal to samples/a.txt\n"
    )


@calm
@given(hostile_reports)
@example([WORST])
def test_concise_is_one_line_a_finding(rows: list[Row]) -> None:
    assert len(report("concise", *rows).splitlines()) == len(rows)


def test_concise_says_nothing_of_a_clean_run() -> None:
    assert report("concise", run=CLEAN) == ""


# ------------------------------------------------------------------------------------------------------------- json


def test_jsonl_has_the_promised_keys() -> None:
    first, second, third = map(json.loads, report("jsonl", *ROWS).splitlines())
    assert list(first) == (
        "type rule path start end line column end_line message related edit fingerprint".split()  # noqa: SIM905
    )
    assert first["type"] == "finding"
    assert first["related"] == [
        {
            "relation": "duplicate-of",
            "path": "samples/a.txt",
            "start": 10,
            "end": 10 + len(BLOCK),
            "line": 2,
            "end_line": 10,
            "score": 1.0,
        }
    ]
    assert second["edit"] == {"start": 1500, "end": 1511, "replacement": "Another text", "safe": False}
    assert third["edit"] is None
    assert third["related"] == []


def same_finding(said: dict[str, Any], row: Row) -> None:
    for key in ("rule", "start", "end", "line", "column", "end_line", "fingerprint"):
        assert said[key] == getattr(row, key)
    assert said["path"] == joined(row.path)
    assert said["message"] == joined(row.message)
    assert len(said["related"]) == len(row.related)
    if row.edit is None:
        assert said["edit"] is None
    else:
        assert said["edit"] == row.edit._replace(replacement=joined(row.edit.replacement))._asdict()


@calm
@given(hostile_reports)
@example([WORST])
def test_json_and_jsonl_give_rows_back(rows: list[Row]) -> None:
    by_line = [json.loads(line) for line in report("jsonl", *rows).splitlines()]
    whole = json.loads(report("json", *rows, run=for_rows(rows)))
    assert whole["findings"] == by_line
    assert len(by_line) == len(rows)
    for said, row in zip(by_line, rows, strict=True):
        same_finding(said, row)


def test_json_says_what_the_run_was() -> None:
    whole = json.loads(report("json", *ROWS))
    assert list(whole) == ["version", "command", "signature", "findings", "summary"]
    assert whole["signature"] == RUN.signature
    assert whole["summary"] == {"files": 20, "findings": 3, "fixable": 1, "offered": 1, "fixed": 0}
    assert json.loads(report("json", run=CLEAN))["findings"] == []


# ------------------------------------------------------------------------------------------------------------ sarif


def results(*rows: Row, run: Run = RUN) -> list[dict[str, Any]]:
    log = json.loads(report("sarif", *rows, run=run))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    found: list[dict[str, Any]] = log["runs"][0]["results"]
    return found


def region(row: Row) -> dict[str, int]:
    found: dict[str, int] = results(row)[0]["locations"][0]["physicalLocation"]["region"]
    return found


def uri(path: str) -> str:
    found: str = results(REPORTED._replace(path=path))[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return found


def test_sarif_names_the_tool() -> None:
    run = json.loads(report("sarif", *ROWS))["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], run["columnKind"]) == ("corpus", "0.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in driver["rules"]] == ["repeated-block", "near-copy", "duplicate-document"]
    assert driver["rules"][0]["fullDescription"] == {"text": "What it finds."}
    assert all(rule[key]["text"] for rule in driver["rules"] for key in ("shortDescription", "fullDescription", "help"))


def test_sarif_result() -> None:
    repeat, near, reported = results(*ROWS)
    assert [result["level"] for result in (repeat, near, reported)] == ["warning", "warning", "note"]
    assert [result["ruleIndex"] for result in (repeat, near, reported)] == [0, 1, 2]
    assert repeat["message"] == {"text": REPEAT.message}
    assert repeat["partialFingerprints"] == {"corpus/v1": "one"}
    assert repeat["relatedLocations"][0]["id"] == 1
    assert repeat["relatedLocations"][0]["physicalLocation"]["region"]["endLine"] == 10
    assert "fixes" not in reported
    assert "relatedLocations" not in reported


def test_sarif_fix() -> None:
    repeat, near = (result["fixes"] for result in results(REPEAT, NEAR))
    (change,) = repeat[0]["artifactChanges"]
    assert change["replacements"] == [{"deletedRegion": {"charOffset": 700, "charLength": len(BLOCK) + 1}}]
    assert near[0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "Another text"}
    assert [fix[0]["properties"]["safe"] for fix in (repeat, near)] == [True, False]


def test_sarif_region_of_one_line() -> None:
    row = NEAR._replace(text="eleven char")
    assert region(row) == {
        "startLine": 30,
        "startColumn": 5,
        "endLine": 30,
        "endColumn": 16,
        "charOffset": 1500,
        "charLength": 11,
    }


@pytest.mark.parametrize(
    ("text", "end_line", "end_column"),
    [
        ("ab\ncd", 2, 3),
        ("ab\r\ncd", 2, 3),
        ("ab\rcd", 2, 3),
        ("ab\ncd\n", 2, 4),
        ("ab\r\ncd\r\n", 2, 5),
        ("ab\n\n", 2, 2),
        ("ab\n", 1, 9),
        ("𝔱e\u0301", 1, 9),
    ],
)
def test_sarif_end_column(text: str, end_line: int, end_column: int) -> None:
    row = REPORTED._replace(text=text, end=len(text), column=6, end_line=end_line)
    assert region(row)["endColumn"] == end_column


def test_sarif_leaves_end_column_where_it_cannot_know() -> None:
    assert "endColumn" not in region(REPORTED._replace(end=1000))
    assert "endColumn" not in region(REPORTED._replace(text="a b c", end=5))


@pytest.mark.parametrize(
    ("path", "encoded"),
    [
        ("samples/a.txt", "samples/a.txt"),
        ("./a.txt", "a.txt"),
        ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
        ("é f.txt", "%C3%A9%20f.txt"),
        ("100%#?.txt", "100%25%23%3F.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("in.jsonl#7", "in.jsonl%237"),
        (b"caf\xe9".decode("utf-8", "surrogateescape"), "caf%E9"),
        ("in.jsonl#\ud800", "in.jsonl%23%ED%A0%80"),
    ],
)
def test_sarif_uri(path: str, encoded: str) -> None:
    assert uri(path) == encoded


def test_sarif_message_is_no_link() -> None:
    assert results(REPORTED._replace(message="see [this](https://example.org)"))[0]["message"]["text"] == (
        "see [this\\](https://example.org)"
    )


@calm
@given(hostile_reports)
@example([WORST])
def test_sarif_holds_what_the_schema_asks(rows: list[Row]) -> None:
    listed = [rule.name for rule in RUN.rules]
    found = results(*rows)
    assert len(found) == len(rows)
    for result, row in zip(found, rows, strict=True):
        assert result["level"] in ("note", "warning")
        assert isinstance(result["message"]["text"], str)
        assert (result.get("ruleIndex") is None) == (row.rule not in listed)
        assert "ruleIndex" not in result or listed[result["ruleIndex"]] == result["ruleId"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            place_holds(location["physicalLocation"])


def place_holds(physical: dict[str, Any]) -> None:
    address = physical["artifactLocation"]["uri"]
    assert not re.search(r"[^A-Za-z0-9%._~:/?#\[\]@!$&'()*+,;=-]|%(?![0-9A-F]{2})", address)
    assert unquote_to_bytes(address)
    numbers = physical["region"]
    assert {"startLine", "charOffset", "charLength"} <= set(numbers)
    for key, number in numbers.items():
        assert isinstance(number, int)
        # Offsets of these rows are made up, so lengths may be negative here; lines and columns count from 1.
        assert "char" in key or number >= 1


def test_sarif_of_a_clean_run() -> None:
    assert results(run=CLEAN) == []


# ----------------------------------------------------------------------------------------------------------- github


def commands(*rows: Row) -> list[tuple[dict[str, str], str]]:
    """Workflow commands as the runner reads them: properties and message, unescaped."""
    found = []
    for line in report("github", *rows).split("\n")[:-1]:
        match = re.fullmatch(r"::warning ([^:]*)::(.*)", line)
        assert match
        properties = dict(part.split("=", 1) for part in match[1].split(","))
        found.append(({key: as_runner(value) for key, value in properties.items()}, as_runner(match[2])))
    return found


def as_runner(value: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, character)
    return value


def test_github() -> None:
    assert commands(REPEAT)[0] == (
        {"file": "samples/a.txt", "line": "11", "endLine": "19", "col": "1", "title": "repeated-block"},
        REPEAT.message,
    )


def test_github_text_starts_no_command() -> None:
    (line,) = report(
        "github", REPEAT._replace(path="a,b:c%.txt", message="100%0A::error::x\r\n::error::y")
    ).splitlines()
    assert line.endswith(r"::100%250A::error::x\r\n::error::y")
    assert "file=a%2Cb%3Ac%25.txt," in line


@calm
@given(hostile_reports)
@example([WORST])
def test_github_gives_rows_back(rows: list[Row]) -> None:
    said = commands(*rows)
    assert len(said) == len(rows)
    for (properties, message), row in zip(said, rows, strict=True):
        assert properties["file"] == escaped(forge_path(row.path))
        assert message == escaped(row.message)


# ----------------------------------------------------------------------------------------------------------- gitlab


def test_gitlab() -> None:
    repeat, near, reported = json.loads(report("gitlab", *ROWS))
    assert repeat == {
        "description": REPEAT.message,
        "check_name": "repeated-block",
        "fingerprint": "one",
        "severity": "minor",
        "location": {"path": "samples/a.txt", "lines": {"begin": 11}},
    }
    assert (near["severity"], reported["severity"]) == ("minor", "info")
    assert json.loads(report("gitlab", run=CLEAN)) == []


@calm
@given(hostile_reports)
@example([WORST])
def test_gitlab_is_an_array_of_findings(rows: list[Row]) -> None:
    said = json.loads(report("gitlab", *rows))
    assert [issue["fingerprint"] for issue in said] == [row.fingerprint for row in rows]
    assert [issue["description"] for issue in said] == [escaped(row.message) for row in rows]


# ------------------------------------------------------------------------------------------------------------ junit


def suites(*rows: Row, run: Run) -> ET.Element:
    return ET.fromstring(report("junit", *rows, run=run).encode("utf-8"))


def test_junit() -> None:
    root = suites(*ROWS, run=RUN)
    cases = list(root.iter("testcase"))
    assert root.tag == "testsuites"
    assert [case.get("classname") for case in cases] == [row.path for row in ROWS]
    assert [failure.get("type") for failure in root.iter("failure")] == [row.rule for row in ROWS]
    assert [failure.get("message") for failure in root.iter("failure")] == [row.message for row in ROWS]
    assert "duplicate of samples/a.txt:2-10" in "".join(cases[0].itertext())


@calm
@given(hostile_reports)
@example([WORST])
def test_junit_counts_its_cases(rows: list[Row]) -> None:
    root = suites(*rows, run=for_rows(rows))
    cases, failures = list(root.iter("testcase")), list(root.iter("failure"))
    assert all(case.get("name") for case in cases)
    assert [failure.get("message") for failure in failures] == [escaped(row.message) for row in rows]
    for counting in (root, *root.iter("testsuite")):
        assert (counting.get("tests"), counting.get("failures")) == (str(len(cases)), str(len(failures)))


def test_junit_of_a_clean_run_has_a_case_that_passes() -> None:
    (case,) = suites(run=CLEAN).iter("testcase")
    assert case.get("name")
    assert not list(case)


# ------------------------------------------------------------------------------------------------------------- html


def test_html_shows_findings_beside_their_twins() -> None:
    page = Page(report("html", *ROWS))
    assert page.open == []
    assert "3 findings" in page.text
    assert "1 fixable with --fix, 1 fixable with --unsafe-fixes, 1 only reported" in page.text
    assert [tag for tag, _ in page.elements].count("article") == 3
    for said in ("line 30, column 5", NEAR.text, "Another text", "A near copy!", "duplicate of b.txt:1 (93% alike)"):
        assert said in page.text
    assert "a\nb\nc" in page.text


def test_html_groups_by_path() -> None:
    text = report("html", *ROWS)
    assert text.count("<h2>samples/a.txt</h2>") == 1
    assert text.index("<h2>samples/a.txt</h2>") < text.index(NEAR.message) < text.index("<h2>z é.txt</h2>")


def test_html_shortens_in_the_middle() -> None:
    long = "begins " + "x" * 5000 + " ends"
    page = Page(report("html", REPEAT._replace(text=long)))
    assert "begins xxx" in page.text
    assert "xxx ends" in page.text
    assert "4,412 characters" in page.text
    assert "x" * 301 not in page.text


@calm
@given(hostile_reports)
@example([WORST])
def test_html_is_inert(rows: list[Row]) -> None:
    page = Page(report("html", *rows, run=for_rows(rows)))
    assert page.open == []
    allowed = set("html head meta title style body header main section article footer".split())  # noqa: SIM905
    allowed |= set("h1 h2 h3 p a span mark div figure figcaption code ul li dl dt dd".split())  # noqa: SIM905
    assert {tag for tag, _ in page.elements} <= allowed
    for _, attributes in page.elements:
        assert set(attributes) <= set("lang charset http-equiv content name class id href dir".split())  # noqa: SIM905
        assert (attributes.get("href") or "#").startswith("#")
    for row in rows:
        assert escaped(row.message) in page.text


def test_html_loads_nothing() -> None:
    text = report("html", WORST)
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:", text)
    assert "prefers-color-scheme: dark" in text


def test_html_marks_the_words_that_differ() -> None:
    twins = (NEAR.related[0]._replace(text="The boat leaves at noon, at last."), REPEAT.related[0])
    text = report("html", NEAR._replace(text="The boat left\r\nat noon,\u00a0at <last>.", related=twins))
    assert "The boat <mark>left</mark>\nat noon,\u00a0at <mark>&lt;</mark>last<mark>&gt;</mark>." in text
    assert "The boat <mark>leaves</mark> at noon, at last." in text
    assert text.count("<mark>") == 4


def test_html_marks_nothing_where_a_twin_is_equal() -> None:
    assert "<mark>" not in report("html", REPORTED, REPEAT._replace(text=BLOCK.replace(" ", "\u00a0")))


def test_html_shortens_what_lies_between_changes() -> None:
    long = "one " * 2_000
    near = NEAR.related[0]._replace(text=f"{long}three {long}")
    text = report("html", NEAR._replace(text=f"{long}two {long}", related=(near,)))
    assert "<mark>two</mark>" in text
    assert "<mark>three</mark>" in text
    assert "7,760 characters" in text
    assert len(text) < 20_000


def test_html_ends_what_changes_all_the_way() -> None:
    words = " ".join(f"a{n} b" for n in range(9_000))
    text = report("html", NEAR._replace(text=words, related=(NEAR.related[0]._replace(text=words.replace("a", "c")),)))
    assert len(text) < 100_000


def test_html_of_a_clean_run() -> None:
    page = Page(report("html", run=CLEAN))
    assert "Nothing found" in page.text
    assert "20 files read" in page.text


# ------------------------------------------------------------------------------------------------------------- full


def test_full() -> None:
    assert report("full", *ROWS) == (
        "samples/a.txt\n"
        "  11:1  repeated-block  9 lines repeat lines 2-10 [*]\n"
        "    11 | Line 2 of a block that stands twice in this file, word for word.\n"
        "    12 | Line 3 of a block that stands twice in this file, word for word.\n"
        "    13 | Line 4 of a block that stands twice in this file, word for word.\n"
        "    14 | Line 5 of a block that stands twice in this file, word for word.\n"
        "       | ... 4 more lines\n"
        "    19 | Line 10 of a block that stands twice in this file, word for word.\n"
        "       = duplicate of samples/a.txt:2-10\n"
        "  30:5  near-copy  much like a paragraph of b.txt [?]\n"
        "    30 | …A near copy\n"
        "       > becomes Another text\n"
        "       = duplicate of b.txt:1 (93% alike)\n"
        "         only there: !\n"
        "\n"
        "z é.txt\n"
        "  1:1  duplicate-document  equal to samples/a.txt\n"
        "    1 | a\n"
        "    2 | b\n"
        "    3 | c\n"
        "\n"
        "Found 3 findings in 2 files (1 fixable with --fix, 1 more with --unsafe-fixes).\n"
        "[*] fixed by --fix, [?] by --fix --unsafe-fixes, no mark: only reported.\n"
    )


@pytest.mark.parametrize(
    ("fixable", "offered", "fixed", "closing"),
    [
        (0, 0, 0, "Found 1 finding in 1 file.\n"),
        (1, 0, 0, "Found 1 finding in 1 file (1 fixable with --fix).\n"),
        (0, 1, 0, "Found 1 finding in 1 file (1 fixable with --unsafe-fixes).\n"),
        (0, 0, 2, "Fixed 2 findings. Found 1 finding in 1 file.\n"),
    ],
)
def test_full_closes_with_a_count(fixable: int, offered: int, fixed: int, closing: str) -> None:
    run = RUN._replace(findings=1, fixable=fixable, offered=offered, fixed=fixed)
    assert f"\n\n{closing}" in report("full", REPORTED, run=run)


def test_full_of_a_clean_run() -> None:
    assert report("full", run=CLEAN) == "Nothing found in 20 files.\n"
    assert report("full", run=CLEAN._replace(files=1, fixed=1)) == "Fixed 1 finding. Nothing else found in 1 file.\n"


@pytest.mark.parametrize(("count", "shown"), [(5, 5), (6, 6), (7, 6), (1000, 6)])
def test_full_shows_the_ends_of_a_long_block(count: int, shown: int) -> None:
    text = "\r\n".join(f"number {n}" for n in range(1, count + 1))
    said = report("full", REPORTED._replace(text=text, end_line=count))
    assert said.count(" | ") == shown
    assert f"{count} | number {count}\n" in said
    assert (f"... {count - 5:,} more line" in said) == (count > 6)


def test_full_names_three_twins_and_counts_the_rest() -> None:
    said = report("full", REPEAT._replace(related=REPEAT.related * 5))
    assert said.count("= duplicate of") == 3
    assert "= and 2 more places\n" in said


def test_full_tells_what_near_copies_do_not_share() -> None:
    twin = NEAR.related[0]._replace(text="The boat leaves at noon, at last.")
    said = report("full", NEAR._replace(text="The boat left\x1b at noon,\u00a0at\r\n<long last>.", related=(twin,)))
    assert "       = duplicate of b.txt:1 (93% alike)\n" in said
    assert "         only here: left\\x1b … <long … >\n         only there: leaves\n" in said
    wide = report("full", NEAR._replace(text="a boat, " * 900, related=(twin,) * 9))
    assert wide.count("only here:") == 3
    assert all(len(line) <= 80 for line in wide.splitlines())
    assert "only here" not in report("full", NEAR._replace(related=(twin._replace(relation="contained-in"),)))


def test_full_leaves_no_blanks_at_the_end_of_a_line() -> None:
    said = report("full", REPORTED._replace(text="a  \n\n \nb ", end_line=4))
    assert "    1 | a\n    2 |\n    3 |\n    4 | b\n" in said


@pytest.mark.parametrize("colour", [False, True])
def test_full_takes_no_text_for_markup(colour: bool) -> None:
    text = "[bold]a[/bold] [/x] :smile: [link=https://example.org]b[/link] 'c' 42"
    said = report("full", REPORTED._replace(text=text, message=text, path=text), run=RUN._replace(colour=colour))
    assert said.count(text) == 3


def test_full_in_colour() -> None:
    said = report("full", NEAR, run=RUN._replace(colour=True)).splitlines()
    assert said[:3] == [
        "\x1b[1msamples/a.txt\x1b[0m",
        "\x1b[36m  30:5\x1b[0m  \x1b[1;31mnear-copy\x1b[0m  much like a paragraph of b.txt \x1b[1;33m[?]\x1b[0m",
        "\x1b[90m    30 |\x1b[0m …A near copy",
    ]


@calm
@given(hostile_reports, st.integers(20, 200))
@example([WORST], 40)
@example([REPEAT._replace(message="ends in blanks" + " " * 90, path=" ")], 40)
def test_full_in_colour_shows_the_same_characters(rows: list[Row], width: int) -> None:
    plain = report("full", *rows, run=RUN._replace(width=width))
    coloured = report("full", *rows, run=RUN._replace(width=width, colour=True))
    assert COLOUR.sub("", coloured) == plain
    assert coloured != plain
    assert not CONTROL.search(COLOUR.sub("", coloured).encode("utf-8"))


@calm
@given(
    st.lists(st.sampled_from(["word ", "中文", "e\u0301", "\x1b", "\n", "👩"]), max_size=60).map("".join),
    st.integers(20, 90),
)
@example("\x1b" * 60, 20)
def test_full_keeps_excerpts_in_the_width(text: str, width: int) -> None:
    row = REPORTED._replace(text=text, end_line=max(1, text.count("\n")))
    said = report("full", row, run=RUN._replace(width=width))
    assert all(cell_len(line) <= width for line in said.splitlines() if " |" in line)
