"""Texts and names as hostile as can be, through every command and format: nothing of them is ever more than text."""

import csv
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from attacks import ENGLISH, FINDERS, FRENCH, READERS, corpus, environment, leftovers, put
from browser import Browser, chromium
from hostile import BIDI, COLOUR, CONTROL, Page

from corpus_cli.formats import FORMATS, bitext, summaries
from corpus_cli.formats.escape import escaped

PAYLOAD = (
    "\x1b[31m\x1b]0;title\x07\x9b1m\x08\x7f\x85\u202e\u2066\u2028 </script><script>window.pwned=1</script>"
    '<img src=x onerror=window.pwned=1>" onfocus="window.pwned=1" autofocus ]]> <!-- %0A::error::x ::set-output '
    "[bold] [/x] :smile: [link](javascript:alert(1)) {0} \\n \\u001b \ufffe \U0001fffe & &amp; ' =1+1"
)
NAMES = [
    "esc\x1b[31m", "line\nend", "tab\tend", "return\rend", "%0A::error::x", "a:b", "a,b=c", "<script>window.pwned=1<",
    '" onclick="window.pwned=1', "bidi\u202etxt", os.fsdecode(b"bytes\xff\xe9"), "[x](javascript:y)", "[bold]", "a b",
    "#?&;", "\x9b1m", "\u2028", "'", "`id`$(id)", "\\", "-o", "ünï", "=1+1",
]  # fmt: skip
CONCISE = re.compile(r"(?P<path>.+?):[1-9]\d*:[1-9]\d*: (?P<rule>[a-z]+(-[a-z]+)*) (?P<message>\S.*)")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of them. The payload stands in what is found, in what is quoted and in what is only shown."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, name in enumerate(NAMES):
        text = ENGLISH.replace("tonnes", f"{number + 3} tonnes {PAYLOAD}").replace(
            "Tallinn", f"Tal\x1b[31mlinn{number}"
        )
        put(folder, f"texts/{name}.txt", text.replace("storm", f"storm {PAYLOAD}"))
    put(folder, "texts/fr\x1b]0;fr.txt", FRENCH.replace("tonnes", f"tonnes {PAYLOAD}"))
    put(folder, "texts/en\x1b]0;en.txt", ENGLISH.replace("tonnes", f"tonnes {PAYLOAD}"))
    yield folder
    assert not leftovers(folder)


def paths(folder: Path) -> set[str]:
    return {f"texts/{name}" for name in os.listdir(folder / "texts")}


# -- what each format has to be


def is_lines(report: str, names: set[str]) -> None:
    shown = {escaped(name) for name in names}
    for line in report.splitlines():
        match = CONCISE.fullmatch(line)
        assert match, line
        assert any(line.startswith(f"{name}:") for name in shown)


def is_json(report: str, names: set[str]) -> None:
    told = json.loads(report)
    rows = told["findings"] if "findings" in told else [row for one in told["summaries"] for row in one["sentences"]]
    assert {row["path"] for row in rows} <= names
    assert rows


def is_jsonl(report: str, names: set[str]) -> None:
    rows = [json.loads(line) for line in report.split("\n")[:-1]]
    assert rows
    for row in rows:
        ends = [row[side] for side in ("source", "target")] if row["type"] in ("pair", "bead") else [row["path"]]
        assert {end["path"] if isinstance(end, dict) else end for end in ends} <= names


def is_sarif(report: str, names: set[str]) -> None:
    (run,) = json.loads(report)["runs"]
    uris = list(values(run, "uri"))
    assert all(re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) for uri in uris)
    assert {os.fsdecode(unquote_to_bytes(uri)) for uri in uris} <= names
    assert all(not re.search(r"(?<!\\)\]\(", text) for text in values(run["results"], "text"))


def values(value: Any, key: str) -> Iterator[str]:
    """All strings that stand under a key, at any depth."""
    for name, below in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        if name == key and isinstance(below, str):
            yield below
        yield from values(below, key)


def is_github(report: str, names: set[str]) -> None:
    properties = r"file=([^:,%]|%25|%3A|%2C)+,line=\d+,endLine=\d+,col=\d+,title=[a-z-]+"
    for line in report.split("\n")[:-1]:
        assert re.fullmatch(rf"::warning {properties}::([^%]|%25)*", line), line


def is_gitlab(report: str, names: set[str]) -> None:
    shown = {escaped(name) for name in names}
    issues = json.loads(report)
    assert {issue["location"]["path"] for issue in issues} <= shown
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 0


def is_xml(report: str, names: set[str]) -> None:
    root = ET.fromstring(report)
    elements = {"testsuites", "testsuite", "properties", "property", "testcase", "failure"}
    elements |= {"tmx", "header", "prop", "body", "tu", "tuv", "seg"}
    assert {element.tag for element in root.iter()} <= elements
    assert list(root.iter("testcase")) or list(root.iter("tu"))


def is_page(report: str, names: set[str]) -> None:
    page = Page(report)
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert {tag for tag, _ in page.elements}.isdisjoint({"img", "svg", "iframe", "link", "base", "object", "form"})
    assert len([tag for tag, _ in page.elements if tag == "script"]) <= 1
    assert all(attributes.get("href", "#").startswith("#") for _, attributes in page.elements)  # type: ignore[union-attr]
    assert any(escaped(name) in page.text for name in names)


def is_table_of_cells(report: str, names: set[str]) -> None:
    rows = list(csv.reader(report.split("\n")[:-1], delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 1


def is_parallel(report: str, names: set[str]) -> None:
    assert all(line.count("\t") == 1 for line in report.split("\n")[:-1])
    assert report.count("\n") > 2


def is_beads(report: str, names: set[str]) -> None:
    assert all(re.fullmatch(r"\[[\d, ]*\]:\[[\d, ]*\]:\d\.\d{4}", line) for line in report.split("\n")[:-1])


def is_for_eyes(report: str, names: set[str]) -> None:
    assert r"\x1b" in report


IS: dict[str, Callable[[str, set[str]], None]] = {
    "full": is_for_eyes,
    "concise": is_lines,
    "json": is_json,
    "jsonl": is_jsonl,
    "sarif": is_sarif,
    "github": is_github,
    "gitlab": is_gitlab,
    "junit": is_xml,
    "html": is_page,
    "table": is_for_eyes,
    "tsv": is_table_of_cells,
    "tmx": is_xml,
    "moses": is_parallel,
    "vecalign": is_beads,
    "text": is_for_eyes,
}
EVERY = [
    *((f"{name} texts", format) for name in FINDERS for format in FORMATS),
    *(("align-translations texts", format) for format in bitext.FORMATS),
    *(("align-translations texts --pairs-only", format) for format in ("table", "tsv", "jsonl", "html")),
    *(("summarize texts", format) for format in summaries.FORMATS),
    *(("summarize texts --together", format) for format in summaries.FORMATS if format != "json"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "format"), EVERY)
def test_text_and_names_are_text_in_every_format(hostile: Path, arguments: str, format: str) -> None:
    ran = corpus(hostile, *arguments.split(), "--format", format)
    assert ran.returncode in (0, 1)
    for said in (ran.stdout, ran.stderr):
        assert not CONTROL.search(said.replace(b"\t", b"") if format not in ("tsv", "moses") else said)
        assert not BIDI.search(said.decode())
    IS[format](ran.stdout.decode(), paths(hostile))
    if format in ("full", "table", "text"):
        coloured = corpus(hostile, *arguments.split(), "--format", format, FORCE_COLOR="1").stdout.decode()
        assert coloured != ran.stdout.decode()
        assert COLOUR.sub("", coloured) == ran.stdout.decode()


@pytest.mark.parametrize("command", READERS)
def test_errors_and_notes_are_a_line_each(tmp_path: Path, command: str) -> None:
    for name in NAMES:
        put(tmp_path, f"texts/{name}.txt", b"\xff\xff\xff")
    put(tmp_path, "texts/en.txt", ENGLISH)
    put(tmp_path, "texts/fr.txt", FRENCH)
    ran = corpus(tmp_path, *READERS[command], "--verbose", status=2)
    assert not CONTROL.search(ran.stderr)
    assert not BIDI.search(ran.stderr.decode())
    lines = ran.stderr.decode().split("\n")[:-1]
    assert all(line.startswith(("corpus: error: texts/", "corpus: note: ")) for line in lines)
    assert len([line for line in lines if "error" in line.split(": ")[1]]) == len(NAMES)
    odd = ["-o", f"gone\x1b[31m\n/{PAYLOAD.replace('/', '')}"]
    for arguments in (
        [*READERS[command], *odd],
        [command, f"\x1b]0;\x07{PAYLOAD}", "x"],
        [*READERS[command], "--format", PAYLOAD],
    ):
        ran = corpus(tmp_path, *arguments, status=2)
        assert not CONTROL.search(ran.stderr)
        assert not BIDI.search(ran.stderr.decode())
        assert all(line.startswith("corpus: ") for line in ran.stderr.decode().split("\n")[:-1])


def test_a_patch_of_odd_names_is_what_git_applies(hostile: Path, tmp_path: Path) -> None:
    shutil.copytree(hostile / "texts", tmp_path / "texts")
    patch = corpus(tmp_path, "check", "texts", "--diff", status=1).stdout
    alone = environment(GIT_CEILING_DIRECTORIES="/")
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, check=True, env=alone)
    applied = {name: (tmp_path / "texts" / name).read_bytes() for name in os.listdir(tmp_path / "texts")}
    shutil.rmtree(tmp_path / "texts")
    shutil.copytree(hostile / "texts", tmp_path / "texts")
    corpus(tmp_path, "check", "texts", "--fix")
    assert applied == {name: (tmp_path / "texts" / name).read_bytes() for name in os.listdir(tmp_path / "texts")}


@pytest.mark.parametrize("format", ["moses", "tsv"])
def test_a_line_is_a_bead_whatever_the_text_holds(hostile: Path, tmp_path: Path, format: str) -> None:
    inside = "a\tb\rc\x0bd\x0ce\x1cf\x1dg\x1eh\x85i\u2028j\u2029k\r\nl"
    for side, text in (("fr", FRENCH), ("en", ENGLISH)):
        put(tmp_path, f"{side}.txt", text.replace("tonnes", f"tonnes {inside}"))
    ran = corpus(tmp_path, "align-translations", "fr.txt", "en.txt", "--format", format, status=0).stdout.decode()
    cells = {line.count("\t") for line in ran.splitlines()}  # by every line end Python knows
    assert cells == {1 if format == "moses" else 7}
    if format == "moses":
        corpus(tmp_path, "align-translations", "fr.txt", "en.txt", "--format", format, "-o", "out", status=0)
        lines = [(tmp_path / f"out.{side}").read_bytes().decode().splitlines() for side in ("fr", "en")]
        assert ["\t".join(pair) for pair in zip(*lines, strict=True)] == ran.splitlines()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("pages")) as browser:
        yield browser


@pytest.mark.slow
@pytest.mark.parametrize("command", READERS)
def test_nothing_runs_in_a_browser(hostile: Path, browser: Browser, command: str) -> None:
    browser.open(corpus(hostile, *READERS[command], "--format", "html").stdout.decode())
    assert browser.run("return window.pwned") is None
    assert (
        browser.run("return document.querySelectorAll('img, svg, iframe, [onclick], [onfocus], [onerror]').length") == 0
    )
    assert r"\x1b" in browser.run("return document.body.innerText")
    assert (browser.complaints(), browser.loaded()) == ([], [])
