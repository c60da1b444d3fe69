"""What README, CHANGELOG, CONTRIBUTING and benchmarks say is what the program does now.

The examples in README are ```console blocks: a line after `$ ` is run by a shell in a folder that holds the samples,
and the lines below it are all it prints; `...` at the end of a line stands for anything.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from corpus_cli.cli.app import COMMANDS, app
from corpus_cli.cli.rules import every_rule
from corpus_cli.formats import FORMATS, bitext, summaries

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "benchmarks/README.md")]
README = PAGES[0].read_text(encoding="utf-8")


def blocks(language: str, page: str = README) -> list[str]:
    """What stands in the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def rows() -> set[tuple[str, ...]]:
    """The rows of all tables in README, the first cell without its backticks."""
    cells = (re.split(r"(?<!\\)\|", line.strip("|")) for line in README.splitlines() if line.startswith("|"))
    plain = ([cell.strip().replace("\\|", "|") for cell in row] for row in cells)
    return {(first.strip("`"), *others) for first, *others in plain if set(first) != {"-"}}


def helps() -> Iterator[tuple[str, Any, Any]]:
    """Name, command and context of each command, and of `corpus` itself."""
    top: Any = typer.main.get_command(app)
    context = top.make_context("corpus", [*COMMANDS][:1], resilient_parsing=True)
    yield "corpus", top, context
    for name in COMMANDS:
        command = top.get_command(context, name)
        yield name, command, command.make_context(name, [], parent=context, resilient_parsing=True)


def helped() -> set[tuple[str, str]]:
    """Every argument and option of every command, as its help tells it."""
    return {param.get_help_record(context) for _, command, context in helps() for param in command.get_params(context)}


def test_every_command_is_documented() -> None:
    said = {
        (f"corpus {name}", command.get_short_help_str(limit=200)) for name, command, _ in helps() if name != "corpus"
    }
    assert {row for row in rows() if row[0].startswith("corpus ")} == said


def test_every_option_is_documented_as_its_help_says() -> None:
    assert {row for row in rows() if row[0].startswith(("-", "["))} == helped()


def test_every_rule_is_documented() -> None:
    names = {rule.name for rule in every_rule()}
    assert {row[:2] for row in rows() if row[0] in names} == {(rule.name, rule.summary) for rule in every_rule()}


def test_every_format_is_named() -> None:
    assert all(re.search(rf"\b{name}\b", README) for name in {**FORMATS, **bitext.FORMATS, **summaries.FORMATS})


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """The environment of a shell that finds `corpus`; beside tmp_path's samples/."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    program = tmp_path / "bin" / "corpus"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m corpus_cli "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR")}
    return {**kept, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


@pytest.mark.parametrize("block", blocks("console"))
def test_example_prints_what_readme_shows(block: str, tmp_path: Path, shell: dict[str, str]) -> None:
    if "jq " in block and not shutil.which("jq"):
        pytest.skip("jq is not installed, and this example needs it")
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = example.partition("\n")
        ran = subprocess.run(command, shell=True, cwd=tmp_path, env=shell, capture_output=True, timeout=60)
        printed = (ran.stdout + ran.stderr).decode()
        anything = re.sub(r"\\\.\\\.\\\.(?=\"?\\\n)", ".*", re.escape(shown))
        assert re.fullmatch(anything, printed), f"$ {command}\n{printed}"


@pytest.mark.parametrize("block", blocks("pycon"))
def test_python_example(block: str) -> None:
    test = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_configuration_example(tmp_path: Path, shell: dict[str, str]) -> None:
    (example,) = blocks("toml")
    (tmp_path / "corpus.toml").write_text(example, encoding="utf-8")
    write = "corpus dedupe samples --write-baseline known.json"
    assert subprocess.run(write, shell=True, cwd=tmp_path, env=shell, timeout=60).returncode == 0
    assert subprocess.run("corpus dedupe samples", shell=True, cwd=tmp_path, env=shell, timeout=60).returncode == 0


def test_set_up_commands() -> None:
    run, test = (block.strip() for block in blocks("sh")[:2])
    for command, venv in ((run, ".venv"), (test, ".venv-test")):
        assert command.startswith(f"python3 -m venv {venv} && {venv}/bin/pip install ")
    assert run.endswith(".venv/bin/corpus dedupe samples/")
    assert test.endswith(".venv-test/bin/pytest")
    assert f"\n{test} || exit\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert blocks("sh", PAGES[2].read_text(encoding="utf-8"))[0].strip() == test


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_resolve(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not missing
