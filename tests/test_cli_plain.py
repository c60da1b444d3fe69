"""Plain command lines are read as typer reads them, and without it."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.cli.app import app
from corpus_cli.cli.declared import Option
from corpus_cli.cli.plain import COMMANDS, command, parameters
from corpus_cli.errors import CorpusError

VALUES = ("a.txt", "-", "4", "0.5", "-4", "", "--", "x=y", "1e3", "-x", "--fix", "é", "nan", "٣", " 7", "a,b")


def read_by_typer(name: str, tokens: list[str]) -> dict[str, Any] | None:
    """What is given for each parameter; None where typer does not take the line."""
    top: Any = typer.main.get_command(app)
    context = top.make_context("corpus", [name], resilient_parsing=True)
    try:
        read = top.get_command(context, name).make_context(name, list(tokens), parent=context).params
    except (typer.TyperException, typer.Exit, CorpusError):
        return None
    return {name: value for name, value in read.items() if value is not None and value not in ((), [])}


def spellings(name: str) -> list[str]:
    declared: list[Option] = [annotation.__metadata__[0] for annotation in command(name).declared.values()]
    return [spelling for one in declared for pair in one.spellings for spelling in pair.split("/")]


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, list[str]]:
    name = draw(st.sampled_from(list(COMMANDS)))
    known = st.sampled_from(spellings(name)) if spellings(name) else st.just("--help")
    values = st.sampled_from(VALUES)
    joined = st.builds("{}={}".format, known, values)
    cut = st.builds(lambda option, n: option[:n], known, st.integers(1, 12))  # typer takes no beginnings of names
    return name, draw(st.lists(st.one_of(known, known, values, joined, cut), max_size=6))


@settings(max_examples=600, deadline=None)
@given(lines())
def test_what_is_plain_is_read_as_typer_reads_it(line: tuple[str, list[str]]) -> None:
    name, tokens = line
    plain = parameters(command(name).declared, tokens)
    if plain is not None:
        read = read_by_typer(name, tokens)
        assert read is not None
        assert repr(sorted(plain.items())) == repr(sorted(read.items()))  # as nan is not itself


@pytest.mark.parametrize(
    "tokens",
    [
        ["a.txt", "-", "b"],
        ["--fix", "--no-learn", "-q", "."],
        ["--jobs", "4", "-j", "2", "--max-cut=0.5", "."],
        ["--select", "dateline,credit", "--select", "caption", "--files-from", "-"],
        ["--format=jsonl", "-o", "out", "."],
    ],
)
def test_what_people_write_is_plain(tokens: list[str]) -> None:
    assert parameters(command("check").declared, tokens) == read_by_typer("check", tokens)


@pytest.mark.parametrize(
    "tokens", [["--help"], ["-j4"], ["-qv"], ["--fi"], ["--jobs"], ["--jobs", "x"], ["--fix=1"], ["--"]]
)
def test_what_is_not_plain_is_left_to_typer(tokens: list[str]) -> None:
    assert parameters(command("check").declared, tokens) is None


@pytest.mark.parametrize("line", ["dedupe a.txt", "check --quiet a.txt", "summarize a.txt", "explain dateline"])
def test_a_plain_run_imports_neither_typer_nor_inspect(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferrymen row again\n\nThe cable of the only bridge was cut loose on Monday.\n")
    ran = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", "-m", "corpus_cli", *line.split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {said.rpartition("|")[2].strip() for said in ran.stderr.splitlines()}
    assert "corpus_cli.cli.plain" in loaded
    assert loaded.isdisjoint({"typer", "click", "inspect", "dataclasses"})
