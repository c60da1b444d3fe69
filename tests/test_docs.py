"""What README, docs/, CHANGELOG, CONTRIBUTING and benchmarks say is what the program does now.

The examples are ```console blocks: a line after `$ ` is run by a shell, and the lines below it are all it prints; `...`
at the end of a line stands for anything. The blocks of a page are run one after the other, as a reader would, in a
folder that holds the samples. The ```pycon blocks of a page are one session, too.
"""

import doctest
import inspect
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

import corpus_cli
from corpus_cli.cli.app import app
from corpus_cli.cli.rules import every_rule
from corpus_cli.formats import FORMATS, bitext, summaries

ROOT = Path(__file__).parent.parent
BESIDE = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "benchmarks/README.md")
PAGES = [*(ROOT / name for name in BESIDE), *sorted((ROOT / "docs").glob("*.md"))]
WRITE = [sys.executable, str(ROOT / "tools" / "write_docs.py")]


def said(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(language: str, page: str) -> list[str]:
    """What stands in the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", said(page), re.MULTILINE | re.DOTALL)


def rows(page: str) -> set[tuple[str, ...]]:
    """The rows of all tables of a page: the first cell without backticks and link, no escapes."""
    cells = (re.split(r"(?<!\\)\|", line.strip("|")) for line in said(page).splitlines() if line.startswith("|"))
    plain = ([re.sub(r"\\(.)", r"\1", cell.strip()) for cell in row] for row in cells)
    return {(re.sub(r"^\[?`(.*?)`.*", r"\1", first), *others) for first, *others in plain if set(first) != {"-"}}


def helps() -> Iterator[tuple[str, Any, Any]]:
    """Name, command and context of each command, and of `corpus` itself."""
    top: Any = typer.main.get_command(app)
    context = top.make_context("corpus", ["dedupe"], resilient_parsing=True)
    yield "corpus", top, context
    for name in top.list_commands(context):
        command = top.get_command(context, name)
        yield f"corpus {name}", command, command.make_context(name, [], parent=context, resilient_parsing=True)


def section(heading: str) -> str:
    """What docs/cli.md says of a command."""
    return said("docs/cli.md").partition(f"\n## `{heading}`\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("page", ["README.md", "docs/cli.md"])
def test_every_command_is_documented(page: str) -> None:
    told = {(name, command.get_short_help_str(limit=200)) for name, command, _ in helps() if name != "corpus"}
    assert {row for row in rows(page) if row[0].startswith("corpus ")} == told


def test_every_option_is_documented_as_its_help_says() -> None:
    told = {param.get_help_record(context) for _, command, context in helps() for param in command.get_params(context)}
    assert {row for row in rows("docs/cli.md") if row[0].startswith(("-", "["))} == told


def test_every_command_names_its_options() -> None:
    for name, command, context in helps():
        spelled = (spelling for param in command.get_params(context) for spelling in param.opts)
        written = set(re.findall(r"`(?:-\w, )?(--[\w-]+)", section(name).partition("\n\n| ")[2] or section(name)))
        assert written == {spelling for spelling in spelled if spelling.startswith("--")}, name


def test_every_rule_is_documented() -> None:
    rules = {(rule.name, rule.summary) for rule in every_rule()}
    assert {row for row in rows("docs/rules.md") if row[0] != "rule"} == rules


@pytest.mark.parametrize(
    ("heading", "formats"),
    [("Findings", FORMATS), ("Translations", bitext.FORMATS), ("Summaries", summaries.FORMATS)],
    ids=["findings", "translations", "summaries"],
)
def test_every_format_is_documented(heading: str, formats: dict[str, str]) -> None:
    of_kind = said("docs/formats.md").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", of_kind, re.MULTILINE)) == set(formats)


def test_exit_statuses_are_told_alike() -> None:
    told = {row for row in rows("docs/cli.md") if row[0][0].isdigit()}
    assert told == {row for row in rows("README.md") if row[0][0].isdigit()}
    assert {row[0] for row in told} == {"0", "1", "2", "130, 143", "141"}


def test_written_pages_are_as_the_program_is() -> None:
    checked = subprocess.run([*WRITE, "--check", "cli.md", "corpus.1", "rules.md"], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_picture_shows_what_the_program_prints() -> None:
    now = subprocess.run([*WRITE, "--print", "terminal.svg"], capture_output=True, check=True).stdout.decode()
    shown = said("docs/terminal.svg")
    words = [re.findall(r"<text[^>]*>([^<]*)</text>", picture) for picture in (shown, now)]
    assert words[0] == words[1] != []  # not all of it: another rich may draw in another way
    assert set(re.findall(r"https?://[^\"' ]+", shown)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|@import|@font-face|url\((?!#)", shown)


def test_man_has_nothing_to_say_about_its_page() -> None:
    if not shutil.which("man") or not subprocess.check_output(["man", "--version"]).startswith(b"man 2"):
        pytest.skip("man-db is not installed, and no other `man` tells what is wrong with a page")
    plain = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MAN_KEEP_FORMATTING": ""}
    ran = subprocess.run(["man", "--warnings", "-l", str(ROOT / "docs/corpus.1")], env=plain, capture_output=True)
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    words = re.sub(r"\s+", " ", re.sub(r".\x08", "", ran.stdout.decode()))
    assert "Edit the files in place: the safe edits." in words


@pytest.fixture(scope="module")
def shells(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder that the examples of a page are run in, by page: each holds the samples, and is a git repository."""
    folders = {}
    for page in PAGES:
        folders[named(page)] = folder = tmp_path_factory.mktemp("shell")
        shutil.copytree(ROOT / "samples", folder / "samples")
        subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    return folders


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """That of a shell which finds `corpus`."""
    program = tmp_path_factory.mktemp("bin") / "corpus"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m corpus_cli "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR")}
    return {**kept, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def run(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    if re.search(r"\bjq ", script) and not shutil.which("jq"):
        pytest.skip("jq is not installed, and this example needs it")
    return subprocess.run(script, shell=True, cwd=folder, env=environment, capture_output=True, timeout=60)


@pytest.mark.parametrize(
    ("page", "block"), [(named(page), b) for page in PAGES for b in blocks("console", named(page))]
)
def test_example_prints_what_is_shown(
    page: str, block: str, shells: dict[str, Path], environment: dict[str, str]
) -> None:
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = example.partition("\n")
        ran = run(command, shells[page], environment)
        printed = (ran.stdout + ran.stderr).decode()
        anything = re.sub(r"\\\.\\\.\\\.(?=\"?\\\n)", ".*", re.escape(shown))
        assert re.fullmatch(anything, printed), f"$ {command}\n{printed}"


@pytest.mark.parametrize("page", [named(page) for page in PAGES if blocks("pycon", named(page))])
def test_python_examples(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    session: dict[str, Any] = {}
    for number, block in enumerate(blocks("pycon", page), 1):
        test = doctest.DocTestParser().get_doctest(block, session, f"{page}, example {number}", page, 0)
        assert doctest.DocTestRunner().run(test, clear_globs=False).failed == 0
        session = test.globs


def test_python_page_names_keywords_and_fields() -> None:
    functions, nouns = {}, {}
    for name, *others in rows("docs/python.md"):
        if "(" in name:
            functions[name.partition("(")[0]] = set(re.findall(r"`(\w+)`", others[-1]))
        elif name[0].isupper():
            nouns[name] = set(re.findall(r"`(\w+)`", others[0]))
    assert {*functions, *nouns} == {*corpus_cli.__all__} - {"Span"}
    for name, keywords in functions.items():
        parameters = inspect.signature(getattr(corpus_cli, name)).parameters.values()
        assert keywords == {p.name for p in parameters if p.kind is p.KEYWORD_ONLY}
    for name, fields in nouns.items():
        assert fields >= {*getattr(corpus_cli, name)._fields}


@pytest.mark.slow
def test_python_examples_have_the_types_they_say(tmp_path: Path) -> None:
    """As a user's program, for which the package is installed: its types count because of py.typed."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv"], check=True)
    (packages,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    (packages / "corpus_cli").symlink_to(ROOT / "corpus_cli")
    parser = doctest.DocTestParser()
    examples = (e.source for block in blocks("pycon", "docs/python.md") for e in parser.get_examples(block))
    wrong = re.compile(r"^dedupe\(.*frist.*\n|^summarize\(.*\n", re.MULTILINE)  # those that show an error
    program = tmp_path / "program.py"
    program.write_text(wrong.sub("", "".join(examples)) + "reveal_type(bitext.beads[0].score)\n", encoding="utf-8")
    plain = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MYPYPATH")}
    python = ["--python-executable", str(tmp_path / "venv" / "bin" / "python")]
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", *python, program.name],
        cwd=tmp_path,
        env={**plain, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
    )
    assert ran.stdout.endswith("Success: no issues found in 1 source file\n"), ran.stdout
    assert 'Revealed type is "float"' in ran.stdout.replace("builtins.", "")


def test_configuration_example(tmp_path: Path, environment: dict[str, str]) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    (example,) = blocks("toml", "README.md")
    (tmp_path / "corpus.toml").write_text(example, encoding="utf-8")
    assert run("corpus dedupe samples --write-baseline known.json", tmp_path, environment).returncode == 0
    assert run("corpus dedupe samples", tmp_path, environment).returncode == 0


@pytest.fixture
def newsroom(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A repository with what the recipes speak of: texts/, of which two have changed, published/, and in.txt."""
    for name in ("texts", "published"):
        shutil.copytree(ROOT / "samples", tmp_path / name)
    shutil.copy(ROOT / "samples" / "en-deltas-doubled.txt", tmp_path / "in.txt")
    git = "git init -q && git add . && git -c user.name=a -c user.email=a@example.org commit -qm All"
    change = "head -n 9 texts/en-beekeeper-clean.txt | tee -a texts/en-ferry-first.txt > texts/en-ferry-update.txt"
    assert run(f"{git} && {change}", tmp_path, environment).returncode == 0
    return tmp_path


def held(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts}


@pytest.mark.parametrize("recipe", "".join(blocks("sh", "README.md")[2:]).split("\n\n"))
def test_recipe_does_something(recipe: str, newsroom: Path, environment: dict[str, str]) -> None:
    before = held(newsroom)
    ran = run(recipe, newsroom, environment)
    assert ran.stderr == b""
    assert ran.returncode in (0, 1)
    assert ran.stdout or held(newsroom) != before


def test_set_up_commands() -> None:
    set_up, test = (block.strip() for block in blocks("sh", "README.md")[:2])
    for command, venv in ((set_up, ".venv"), (test, ".venv-test")):
        assert command.startswith(f"python3 -m venv {venv} && {venv}/bin/pip install ")
    assert set_up.endswith(".venv/bin/corpus dedupe samples/")
    assert test.endswith(".venv-test/bin/pytest")
    assert f"\n{test} || exit\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert blocks("sh", "CONTRIBUTING.md")[0].strip() == test


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_relative_links_resolve(page: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    for link in (link for link in links if "://" not in link):
        path, _, anchor = link.partition("#")
        there = (page.parent / path) if path else page
        assert there.exists(), link
        assert not anchor or anchor in anchors(there.read_text(encoding="utf-8")), link


def anchors(text: str) -> set[str]:
    """What GitHub calls the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
