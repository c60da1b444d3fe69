"""`corpus summarize` as it is called."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

LEAD = "The harbour board of Ålesund will close the fish market hall on 1 May, its director Ingrid Moe said on Monday."
WHY = "The hall, built in 1908, stands on 420 oak piles of which divers found 130 eaten through by shipworm."
COST = "Repairs will cost 36 million kroner, and the board of the harbour wants the county to pay half of it."
TRADERS = "The 22 fish traders of the hall will move to tents on the quay until the repairs are done."
ASIDE = "Seagulls are said to be pleased."
END = "The market hall is to open again before Christmas next year."
STORY = f"Fish market hall to close\n\n{LEAD}\n\n{WHY} {ASIDE}\n\n{COST}\n\n{TRADERS}\n\n{END}\n"
WIRE = STORY.replace(LEAD, f"Oslo (AFP) - {LEAD}") + "\nThe hall on Monday. Photo: AFP\n\nAFP\n"
LATER = (
    f"Market hall closed\n\n{LEAD}\n\nDivers began on Tuesday to draw the first of the oak piles out of the mud."
    f"\n\n{WHY}\n\nThe county has promised 18 million kroner, its mayor Lars Vik said.\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Run:
    """Runs `corpus summarize` in a folder of its own."""

    def run(*arguments: str, status: int = 0, text: str = "", **variables: str) -> Any:
        command = [sys.executable, "-m", "corpus_cli", "summarize", *arguments]
        environment = {**os.environ, **variables}
        ran = subprocess.run(command, cwd=tmp_path, env=environment, input=text.encode(), capture_output=True)
        assert ran.returncode == status, ran
        return ran

    for name, text in {"story.txt": STORY, "wire.txt": WIRE, "later.txt": LATER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return run


def rows(ran: subprocess.CompletedProcess[bytes]) -> list[Any]:
    return [json.loads(line) for line in ran.stdout.decode().splitlines()]


@pytest.mark.parametrize("name", ["story.txt", "wire.txt"])
def test_rows_are_the_text_they_say_in_reading_order(corpus: Run, tmp_path: Path, name: str) -> None:
    text = (tmp_path / name).read_text(encoding="utf-8")
    found = rows(corpus(name, "--format", "jsonl"))
    assert len(found) == 3
    assert [row["text"] for row in found] == [text[row["start"] : row["end"]] for row in found]
    assert [row["start"] for row in found] == sorted(row["start"] for row in found)
    assert sorted(row["rank"] for row in found) == [1, 2, 3]
    assert {row["text"] for row in found} <= {LEAD, WHY, COST, TRADERS, ASIDE, END}


def test_furniture_is_a_sentence_only_when_raw(corpus: Run) -> None:
    every = [row["text"] for row in rows(corpus("wire.txt", "--sentences", "20", "--format", "jsonl"))]
    assert every == [LEAD, WHY, ASIDE, COST, TRADERS, END]
    raw = [row["text"] for row in rows(corpus("wire.txt", "--raw", "--sentences", "20", "--format", "jsonl"))]
    assert f"Oslo (AFP) - {LEAD}" in raw


def test_headline(corpus: Run) -> None:
    assert b"Fish market hall to close" not in corpus("story.txt", "--sentences", "20").stdout
    assert b"Fish market hall to close" in corpus("story.txt", "--sentences", "20", "--title", "none").stdout


@pytest.mark.parametrize(
    ("budget", "amount", "size"),
    [
        ("--sentences", "2", lambda texts: len(texts) <= 2),
        ("--words", "45", lambda texts: sum(len(text.split()) for text in texts) <= 45),
        ("--words", "1", lambda texts: len(texts) == 1),
        ("--characters", "250", lambda texts: sum(map(len, texts)) <= 250),
        ("--ratio", ".4", lambda texts: sum(len(text.split()) for text in texts) <= 0.4 * len(STORY.split())),
    ],
)
def test_budgets(corpus: Run, budget: str, amount: str, size: Callable[[list[str]], bool]) -> None:
    texts = [row["text"] for row in rows(corpus("story.txt", budget, amount, "--format", "jsonl"))]
    assert texts
    assert size(texts)


def test_standard_input(corpus: Run) -> None:
    assert corpus("-", text=STORY).stdout == corpus("story.txt").stdout
    named = rows(corpus("-", "--stdin-filename", "told.txt", "--format", "jsonl", text=STORY))
    assert {row["path"] for row in named} == {"told.txt"}


def test_together_says_a_thing_once_and_whose_it_is(corpus: Run) -> None:
    found = rows(corpus("story.txt", "later.txt", "--together", "--sentences", "6", "--format", "jsonl"))
    texts = [row["text"] for row in found]
    assert len(texts) == len(set(texts)) == 6
    assert {row["path"] for row in found} == {"story.txt", "later.txt"}
    assert corpus("later.txt", "story.txt", "--together", "--sentences", "6", "--format", "jsonl").stdout == (
        corpus("story.txt", "later.txt", "--together", "--sentences", "6", "--format", "jsonl").stdout
    )


def test_jobs_do_not_change_a_byte(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "many").mkdir()
    for number in range(210):
        (tmp_path / "many" / f"{number}.txt").write_text(STORY.replace("22", str(number)), encoding="utf-8")
    ran = {corpus("many", "--format", "jsonl", "-j", jobs, PYTHONHASHSEED=jobs).stdout for jobs in ("1", "3")}
    assert len(ran) == 1
    assert len(ran.pop().splitlines()) == 630


@pytest.mark.parametrize("text", ["", "\n \n", "***\n"])
def test_a_text_without_a_sentence_has_no_summary(corpus: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "empty.txt").write_text(text)
    assert corpus("empty.txt").stdout.strip() in (b"", b"***")


@pytest.mark.parametrize("format", ["text", "json", "html"])
def test_every_format_is_the_same_in_a_file(corpus: Run, tmp_path: Path, format: str) -> None:
    ran = corpus("story.txt", "wire.txt", "--format", format)
    assert b"harbour" in ran.stdout
    assert corpus("story.txt", "wire.txt", "--format", format, "-o", "out").stdout == b""
    assert (tmp_path / "out").read_bytes() == ran.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no PATH"),
        (["story.txt", "--sentences", "0"], "--sentences"),
        (["story.txt", "--ratio", "nan"], "--ratio"),
        (["story.txt", "--ratio", "0"], "--ratio"),
        (["story.txt", "--sentences", "2", "--words", "9"], "two budgets"),
        (["story.txt", "--title", "last"], "title"),
        (["story.txt", "--format", "sarif"], "format"),
        (["gone.txt"], "gone.txt"),
        (["story.txt", "-o", "story.txt"], "not to be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(corpus: Run, arguments: list[str], said: str) -> None:
    ran = corpus(*arguments, status=2)
    assert said in ran.stderr.decode()
    assert ran.stdout == b""
    assert ran.stderr.count(b"\n") == 1


def test_a_sentence_over_the_budget_is_told(corpus: Run) -> None:
    ran = corpus("story.txt", "later.txt", "--words", "9")
    assert ASIDE.encode() in ran.stdout
    assert ran.stderr.startswith(b"corpus: note: 1 text with no sentence that fits the budget")
    together = corpus("story.txt", "later.txt", "--characters", "9", "--together")
    assert together.stdout.count(b"\n") == 1
    assert together.stderr.startswith(b"corpus: note: 1 text with no sentence that fits")
    assert corpus("story.txt", "--words", "9").stderr == b""
    assert corpus("story.txt", "--words", "2", "--quiet").stderr == b""


def test_the_command_line_beats_the_budget_of_a_configuration(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text("[summarize]\nwords = 20\n")
    assert len(rows(corpus("story.txt", "--sentences", "5", "--format", "jsonl"))) == 5
    (tmp_path / "corpus.toml").write_text("[summarize]\nwords = 20\nsentences = 2\n")
    assert b"two budgets" in corpus("story.txt", status=2).stderr
