"""`corpus strip-boilerplate` and `corpus check` as they are called."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

LEAD = "The harbour board opened both gates on Sunday, two days after the storm had closed them to every ship."
BODY = "Engineers said the hinges had been greased by hand, for the pumps were still under water on Saturday night."
LAST = "The first vessel through was a pilot boat that had waited outside with its crew since Thursday morning."
WIRE = f"Gates open again\n\nLima (AFP) - {LEAD}\n\nThe gates on Sunday. Photo: AFP\n\n{BODY}\n\n{LAST}\n\nAFP\n"
STORY = f"Gates open again\n\n{LEAD}\n\n{BODY}\n\n{LAST}\n"
TWICE = f"Gates open again\n\nLima (AFP) - {LEAD}\n\n{BODY}\n\n{LAST}\n\n{BODY}\n\n{LAST}\n\n-AFP\n"
TOPICS = [
    "ferry",
    "bakery",
    "orchard",
    "school",
    "bridge",
    "market",
    "library",
    "tram",
    "well",
    "mill",
    "quarry",
    "chapel",
]


@pytest.fixture
def corpus(tmp_path: Path) -> Run:
    """Runs `corpus` in a folder of its own."""

    def run(*arguments: str, status: int, text: str = "") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "corpus_cli", *arguments]
        ran = subprocess.run(command, cwd=tmp_path, input=text.encode(), capture_output=True)
        assert ran.returncode == status, ran
        return ran

    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "twice.txt").write_text(TWICE)
    (tmp_path / "clean.txt").write_text(STORY.replace("gates", "doors").replace("ship", "lorry"))
    return run


def rules(ran: subprocess.CompletedProcess[bytes]) -> list[tuple[str, int, str]]:
    rows = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    return [(row["path"], row["line"], row["rule"]) for row in rows]


def test_report_touches_nothing(corpus: Run, tmp_path: Path) -> None:
    ran = corpus("strip-boilerplate", "--format", "jsonl", "wire.txt", "clean.txt", status=1)
    assert rules(ran) == [
        ("wire.txt", 3, "dateline"),
        ("wire.txt", 5, "caption"),
        ("wire.txt", 11, "sign-off"),
    ]
    assert (tmp_path / "wire.txt").read_text() == WIRE
    assert corpus("strip-boilerplate", "clean.txt", status=0).stdout == b""


def test_fix_leaves_the_story_and_a_second_run_finds_nothing(corpus: Run, tmp_path: Path) -> None:
    corpus("strip-boilerplate", "--fix", "wire.txt", status=0)
    assert (tmp_path / "wire.txt").read_text() == STORY
    corpus("strip-boilerplate", "wire.txt", status=0)


def test_diff_output_and_filter_do_what_fix_does(corpus: Run, tmp_path: Path) -> None:
    diff = corpus("strip-boilerplate", "--diff", "wire.txt", status=1).stdout
    assert b"-The gates on Sunday. Photo: AFP" in diff
    corpus("strip-boilerplate", "--output", "copies", "wire.txt", status=0)
    assert (tmp_path / "copies" / "wire.txt").read_text() == STORY
    assert corpus("strip-boilerplate", "-", text=WIRE, status=0).stdout.decode() == STORY


def test_check_finds_what_both_find(corpus: Run) -> None:
    every = set(rules(corpus("check", "--format", "jsonl", ".", status=1)))
    apart = [set(rules(corpus(c, "--format", "jsonl", ".", status=1))) for c in ("dedupe", "strip-boilerplate")]
    assert all(apart)
    assert every == apart[0] | apart[1]


def test_check_fixes_both_and_a_second_run_finds_nothing(corpus: Run, tmp_path: Path) -> None:
    corpus("check", "--scope", "file", "--fix", "twice.txt", status=0)
    assert (tmp_path / "twice.txt").read_text() == STORY
    corpus("check", "--scope", "file", "twice.txt", status=0)


def test_check_of_a_file_does_not_depend_on_the_others(corpus: Run) -> None:
    alone = [
        corpus("check", "--scope", "file", "--no-learn", f, status=s).stdout
        for f, s in (("twice.txt", 1), ("wire.txt", 1))
    ]
    together = corpus("check", "--scope", "file", "--no-learn", "twice.txt", "wire.txt", status=1).stdout
    assert b"".join(alone) == together


def test_rules_may_be_chosen_across_engines(corpus: Run) -> None:
    chosen = corpus("check", "--select", "dateline,repeated-block", "--format", "jsonl", "twice.txt", status=1)
    assert [rule for *_, rule in rules(chosen)] == ["dateline", "repeated-block"]


def test_page_mode_keeps_the_story(corpus: Run, tmp_path: Path) -> None:
    menu = "\n".join(["Home", "News", "Sport", "Weather", "Sign in", "Search"])
    foot = "\n".join(["About us", "Careers", "Terms of use | Privacy", "© 2021 The Harbour Courier"])
    text = f"{menu}\nGates open again\n{LEAD}\n{BODY}\n{LAST}\n{foot}\n"
    left = corpus("strip-boilerplate", "--mode", "page", "-", text=text, status=0).stdout.decode()
    assert f"{LEAD}\n{BODY}\n{LAST}\n" in left
    assert "Sport" not in left
    assert "Privacy" not in left


# -- learning and packs


def kestrel(number: int) -> str:
    """A dispatch of an agency that nobody has listed."""
    r = random.Random(number)
    place, name = r.choice(["LIMA", "ODESSA", "TUNIS", "HANOI"]), r.choice(["Ann Lee", "Bo Kerr", "Ida Moe", "Max Roy"])
    topics = r.sample(TOPICS, 3)
    body = [
        f"The {t} near the {r.choice(TOPICS)} was mended {r.randint(2, 90)} days ago, people there said."
        for t in topics
    ]
    return "\n\n".join(
        [
            f"News of the {topics[0]} {number}",
            f"{place} <Kestrel Line> {body[0]}",
            *body[1:],
            f"Kestrel pictures, {name}",
            "== Kestrel ends ==",
        ]
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(kestrel(number) + "\n")
    return folder


def test_an_unlisted_agency_is_learnt(corpus: Run, desk: Path) -> None:
    found = rules(corpus("strip-boilerplate", "desk", "--format", "jsonl", status=1))
    assert {rule for *_, rule in found} >= {"dateline", "sign-off"}
    corpus("strip-boilerplate", "--no-learn", "desk", status=0)


def test_what_was_learnt_is_a_pack_that_finds_it_again(corpus: Run, desk: Path, tmp_path: Path) -> None:
    corpus("strip-boilerplate", "desk", "--write-pack", "kestrel.toml", status=1)
    assert "unreviewed = true" in (tmp_path / "kestrel.toml").read_text()
    learnt = rules(corpus("strip-boilerplate", "desk", "--format", "jsonl", status=1))
    packed = rules(
        corpus("strip-boilerplate", "--no-learn", "--pack", "kestrel.toml", "desk", "--format", "jsonl", status=1)
    )
    assert set(packed) >= {one for one in learnt if one[2] in ("dateline", "sign-off")}


@pytest.mark.parametrize(
    ("pack", "told"),
    [
        ("name = ", "kestrel.toml: no valid TOML"),
        ('name = "kestrel"\n[[entry]]\nrule = "datelin"\nat = "start"\ntemplates = ["{place} -"]\n', "dateline"),
        ('name = "kestrel"\n[[entry]]\nrule = "dateline"\nat = "start"\ntemplates = ["{plaice} -"]\n', "place"),
        ('name = "kestrel"\n[[entry]]\nrule = "dateline"\nat = "start"\ntemplate = ["{place} -"]\nwhy = 1\n', "why"),
    ],
)
def test_a_pack_that_cannot_be_used_is_told_in_one_line(corpus: Run, tmp_path: Path, pack: str, told: str) -> None:
    (tmp_path / "kestrel.toml").write_text(pack)
    ran = corpus("strip-boilerplate", "--pack", "kestrel.toml", "wire.txt", status=2)
    assert told in ran.stderr.decode()
    assert ran.stderr.count(b"\n") == 1
    assert ran.stdout == b""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--pack gone.toml", "gone.toml: no such file"),
        ("--mode pages", "unknown mode 'pages'; did you mean 'page'?"),
        ("--max-cut 7", "7.0 is not between 0 and 1"),
        ("--mode page --write-pack a.toml", "packs are for dispatches"),
        ("--no-learn --write-pack a.toml", "--no-learn learns nothing"),
        ("--write-pack nowhere/a.toml", "no folder for nowhere/a.toml"),
    ],
)
def test_a_wrong_use_is_told_in_one_line(corpus: Run, arguments: str, told: str) -> None:
    ran = corpus("strip-boilerplate", *arguments.split(), "wire.txt", status=2)
    assert told in ran.stderr.decode()
    assert ran.stderr.count(b"\n") == 1


def test_explain_shows_the_conventions(corpus: Run) -> None:
    page = corpus("explain", "dateline", status=0).stdout.decode()
    assert "({agency})" in page
    assert "leaves" in page
