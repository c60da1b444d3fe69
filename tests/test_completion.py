"""Completion in real shells: typed at a terminal, TAB pressed, and what then stands on the line."""

import fcntl
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

import pytest

from corpus_cli.cli.completion import candidates
from corpus_cli.cli.plain import COMMANDS

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow

TAB, START, END, EVERY = "\t", "\x01", "\x05", "\x18a"
# A key that puts in all that fits, for a test to read.
EVERY_IN_ZSH = "_every() { _main_complete; compstate[insert]=all }\nzle -C every complete-word _every\n"
KEYS = {
    "bash": "bind '\"\\C-xa\": insert-completions'\nPS1='$ '\n",
    "zsh": f"{EVERY_IN_ZSH}bindkey '^Xa' every\n",
}
READ_AT_START = {"bash": ".bashrc", "zsh": ".zshrc"}
ALONE = {"bash": ["bash", "-i"], "zsh": ["zsh", "-i"]}


class Shell(NamedTuple):
    """A shell of a user who has installed completion."""

    name: str
    home: Path

    def type(self, text: str) -> str:
        """What the terminal shows of a session in which this is typed."""
        main, secondary = pty.openpty()
        env = {"HOME": f"{self.home}", "PATH": f"{self.home}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        env |= {"TERM": "dumb", "PYTHONPATH": f"{ROOT}", "ZDOTDIR": f"{self.home}"}
        shell = subprocess.Popen(
            ALONE[self.name],
            cwd=self.home / "texts",
            env=env,
            stdin=secondary,
            stdout=secondary,
            stderr=secondary,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(secondary)
        os.write(main, text.encode())
        shown = b""
        while select.select([main], [], [], 60)[0]:
            try:
                piece = os.read(main, 65536)
            except OSError:  # the shell has closed it
                break
            shown += piece
            if not piece:
                break
        os.close(main)
        shell.wait(timeout=60)
        return shown.decode(errors="replace")

    def completed(self, line: str, key: str = EVERY) -> list[str]:
        """The words of a command line after TAB; the shell itself takes them apart."""
        out = self.home / "out"
        out.unlink(missing_ok=True)
        shown = self.type(f"{line}{key}{START}printf '%s\\n' {END} > ~/out\nexit\n")
        assert out.exists(), shown
        return out.read_text().splitlines()


@pytest.fixture(scope="module", params=["bash", "zsh"])
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    name: str = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed; apt-get install {name}")
    home = tmp_path_factory.mktemp(name)
    program = home / "bin" / "corpus"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m corpus_cli "$@"\n')
    program.chmod(0o755)
    (home / "texts" / "desk").mkdir(parents=True)
    for text in ("a b.txt", "news.txt", "corpus.toml"):
        (home / "texts" / text).write_text("")
    start = home / READ_AT_START[name]
    start.write_text("")  # or zsh would ask
    one = Shell(name, home)
    shown = one.type("corpus --install-completion\nexit\n")
    assert f"{name} completion installed in {home}" in shown
    assert start.read_text() != "", shown
    start.write_text(f"{start.read_text()}\n{KEYS[name]}")
    return one


EXAMPLES = {
    "corpus ded": "dedupe",
    "corpus ": "align-translations check dedupe explain strip-boilerplate summarize",
    "corpus --v": "--version",
    "corpus dedupe --sel": "--select",
    "corpus dedupe --select near": "near-document near-paragraph",
    "corpus check --select caption --ignore c": "caption contained-document credit",
    "corpus dedupe --unit ": "block document paragraph sentence",
    "corpus dedupe --keep l": "last longest",
    "corpus strip-boilerplate --mode ": "dispatch page",
    "corpus dedupe --format g": "github gitlab",
    "corpus summarize --format ": "auto html json jsonl text",
    "corpus align-translations --format t": "table tmx tsv",
    "corpus align-translations --split l": "lines",
    "corpus explain sig": "sign-off",
    "corpus check --no-l": "--no-learn",
    "corpus dedupe ": "a b.txt|corpus.toml|desk|news.txt",
    "corpus dedupe n": "news.txt",
    "corpus summarize --sentences 2 n": "news.txt",
    "corpus align-translations d": "desk",
    "corpus dedupe --config c": "corpus.toml",
    "corpus dedupe -- n": "news.txt",
    "corpus check --select caption,c": "caption,contained-document caption,credit",
    "corpus dedupe --unit block,p": "block,paragraph",
    "corpus dedupe --select=near-p": "--select=near-paragraph",
    "corpus dedupe --keep=lo": "--keep=longest",
    "corpus dedupe --config=c": "--config=corpus.toml",
    "corpus summarize --config=a": "--config=a b.txt|",
    "corpus check --quiet --fo": "--format",
    "corpus dedupe --fix n": "news.txt",
}


@pytest.mark.parametrize("line", EXAMPLES)
def test_line_is_completed(shell: Shell, line: str) -> None:
    words = EXAMPLES[line].removesuffix("|").split("|" if "|" in EXAMPLES[line] else " ")
    assert sorted(shell.completed(line)) == sorted([*line.rsplit(" ", 1)[0].split(), *words])


def test_tab_does_it(shell: Shell) -> None:
    assert shell.completed("corpus dedupe --thr", TAB) == ["corpus", "dedupe", "--threshold"]


def test_nothing_is_said_where_nothing_fits(shell: Shell) -> None:
    assert shell.completed("corpus nosuch --f") == ["corpus", "nosuch", "--f"]
    assert "rror" not in shell.type(f"corpus nosuch --f{TAB}{TAB}\x15exit\n")


def test_script_can_be_shown(shell: Shell) -> None:
    shell.type("corpus --show-completion > ~/shown\nexit\n")
    assert (shell.home / "shown").read_text().strip().startswith(("_corpus() {", "#compdef corpus"))


ANSWERS = {
    "ded": ["dedupe"],
    "nosuch --f": [],
    "dedupe --threshold ": [],
    "dedupe --fix ": [],
    "dedupe --select near-": ["near-paragraph", "near-document"],
    "dedupe --select near-document,near-document,near-": ["near-document,near-document,near-paragraph"],
    "dedupe --select=near-d": ["near-document"],
    "dedupe --nosuch=": [],
    "dedupe -- --s": [],
    "dedupe a.txt --sc": ["--scope"],
    "dedupe --null --he": ["--help"],
    "explain repeated-b": ["repeated-block"],
    "--version": ["--version"],
    "summarize --title n": ["none"],
    "summarize --select ": [],
}


@pytest.mark.parametrize("line", ANSWERS)
def test_answer(line: str) -> None:
    *before, begun = line.split(" ")
    assert [word for word, _ in candidates(before, begun)] == ANSWERS[line]


def test_every_option_is_completed_with_its_meaning() -> None:
    for name in COMMANDS:
        told = dict(candidates([name], "--"))
        assert "--help" in told
        assert all(told.values())
        assert all(option in told or option.startswith("--no-") for option in re.findall(r"--[a-z-]+", helped(name)))


def helped(command: str) -> str:
    """The options as the help lists them."""
    asked = [sys.executable, "-m", "corpus_cli", command, "--help"]
    ran = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True)
    return ran.stdout.partition("Options:")[2]


ASKED = ("corpus ", "corpus dedupe --sel", "corpus align-translations --format ", "corpus check ")


@pytest.mark.parametrize("words", ASKED)
def test_completion_loads_nothing_heavy(words: str) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "corpus_cli", *words.split(" ")[1:]]
    asked = {"_CORPUS_COMPLETE": "1", "PYTHONPATH": f"{ROOT}"}
    ran = subprocess.run(command, env={**os.environ, **asked}, capture_output=True, text=True)
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "corpus_cli" in loaded
    assert not loaded & {"typer", "numpy", "rich", "rapidfuzz", "langdetect", "tomllib", "zstandard"}
