"""The baseline: what is written is read again, what is none is refused by name, and what is known is left alone."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.baseline import Known, content, known
from corpus_cli.errors import OptionError
from corpus_cli.model import Row


def row(fingerprint: str, path: str = "a.txt") -> Row:
    return Row("repeated-block", path, 5, 9, 2, 1, 2, "a block", (), None, fingerprint, "text")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "base.json").write_bytes(content([row("ff"), row("0a", "\udce9\x1b.txt")]))
    assert known(str(tmp_path / "base.json")) == Known(frozenset({"0a", "ff"}), str(tmp_path))


def test_it_is_sorted_and_says_what_it_holds() -> None:
    page = json.loads(content([row("ff"), row("0a")]))
    assert list(page["fingerprints"]) == ["0a", "ff"]
    assert page["fingerprints"]["ff"] == {"rule": "repeated-block", "path": "a.txt", "message": "a block"}


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b'{"version": 1}',
        b'{"version": 1, "fingerprints": []}',
        b'{"version": 2, "fingerprints": {}}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_refused_by_name(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "base.json").write_bytes(broken)
    with pytest.raises(OptionError, match=r"base\.json: not a baseline"):
        known(str(tmp_path / "base.json"))


def test_a_missing_one_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"gone\.json: No such file"):
        known(str(tmp_path / "gone.json"))


# -- as a user meets it: all three commands, texts that change, files that are renamed

FIRST = "The harbour board opened both gates on Sunday, two days after the storm had closed them to every ship."
SECOND = "Engineers said the hinges had been greased by hand, for the pumps were still under water on Saturday night."
THIRD = "The first vessel through was a pilot boat that had waited outside with its crew since Thursday morning."
NEWS = "Pupils of the valley school planted forty walnut trees along the road to the quarry on the hill this spring."
# Known: a doubled paragraph, a dateline and a sign-off.
WIRE = f"Gates open again\n\nLima (AFP) - {FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{SECOND}\n\n-AFP\n"
KNOWN = {"dedupe": 1, "strip-boilerplate": 2, "check": 3}

Run = Callable[..., list[str]]


@pytest.fixture
def corpus(tmp_path: Path) -> Run:
    """What `corpus` prints in a folder of its own, by line; a.txt stands there, and its findings are known."""

    def run(*arguments: str, status: int, folder: Path = tmp_path) -> list[str]:
        command = [sys.executable, "-m", "corpus_cli", *arguments]
        path = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
        ran = subprocess.run(command, cwd=folder, env=path, capture_output=True, text=True)
        assert ran.returncode == status, ran
        return ran.stdout.splitlines()

    (tmp_path / "a.txt").write_text(WIRE)
    return run


@pytest.fixture(params=KNOWN)
def command(request: pytest.FixtureRequest, corpus: Run) -> str:
    """Each command that finds things, its baseline written."""
    name: str = request.param
    assert len(corpus(name, "a.txt", status=1)) == KNOWN[name]
    assert corpus(name, "a.txt", "--write-baseline", "known.json", status=0) == []
    return name


STILL_KNOWN = {
    "as they were": WIRE,
    "lines moved": f"A line above all others\n\n{WIRE}",
    "a neighbour edited": WIRE.replace("pilot boat", "rowing boat"),
    "a neighbour put in": WIRE.replace(f"{THIRD}\n\n", f"{THIRD}\n\n{NEWS}\n\n"),
    "a neighbour gone": WIRE.removeprefix("Gates open again\n\n"),
    "other line ends": WIRE.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("change", STILL_KNOWN)
def test_known_findings_stay_known(corpus: Run, command: str, tmp_path: Path, change: str) -> None:
    (tmp_path / "a.txt").write_bytes(STILL_KNOWN[change].encode())
    assert corpus(command, ".", "--baseline", "known.json", status=0) == []


NEW = {
    "dedupe": (f"{WIRE}\n{NEWS}\n\n{THIRD}\n", "repeated-paragraph"),
    "strip-boilerplate": (WIRE.replace("-AFP", f"{NEWS}\n\nPhoto: AFP\n\n-AFP"), "credit"),
    "check": (WIRE.replace("-AFP", f"{NEWS}\n\nPhoto: AFP\n\n-AFP"), "credit"),
}


def test_what_is_new_is_told(corpus: Run, command: str, tmp_path: Path) -> None:
    text, rule = NEW[command]
    (tmp_path / "a.txt").write_text(text)
    (line,) = corpus(command, ".", "--baseline", "known.json", status=1)
    assert f" {rule} " in line


def test_a_third_copy_is_new_and_a_copy_less_is_not(corpus: Run, command: str, tmp_path: Path) -> None:
    if command == "strip-boilerplate":
        pytest.skip("it finds no copies")
    (tmp_path / "a.txt").write_text(WIRE.replace("-AFP", f"{NEWS}\n\n{SECOND}\n\n-AFP"))
    (line,) = corpus(command, ".", "--baseline", "known.json", status=1)
    assert line.startswith("a.txt:13:1: repeated-paragraph ")
    (tmp_path / "a.txt").write_text(WIRE.replace(f"{THIRD}\n\n{SECOND}", THIRD))
    assert corpus(command, ".", "--baseline", "known.json", status=0) == []


def listed(baseline: Path) -> dict[str, tuple[str, str]]:
    """Rule and path of each finding, by fingerprint."""
    page = json.loads(baseline.read_text())["fingerprints"]
    return {fingerprint: (entry["rule"], entry["path"]) for fingerprint, entry in page.items()}


def test_it_is_the_same_from_any_folder(corpus: Run, command: str, tmp_path: Path) -> None:
    """Paths are seen from the baseline's folder: wherever a run starts, however it names the file."""
    below = tmp_path / "desk" / "night"
    below.mkdir(parents=True)
    (below / "b.txt").write_text(WIRE.replace("Lima", "Oslo"))
    (tmp_path / "corpus.toml").write_text(f'[{command}]\nbaseline = "known.json"\n')
    corpus(command, "a.txt", "desk", "--write-baseline", "known.json", status=0)
    for place, paths in (
        (tmp_path, [".", "./a.txt", str(tmp_path), str(below / "b.txt")]),
        (below, [".", "b.txt", "../../a.txt", "../..", str(tmp_path)]),
        (tmp_path.parent, [str(tmp_path), f"{tmp_path.name}/a.txt", f"./{tmp_path.name}"]),
    ):
        for path in paths:
            named = ["--config", str(tmp_path / "corpus.toml")]
            assert corpus(command, path, *named, status=0, folder=place) == [], (place, path)
    before = listed(tmp_path / "known.json")
    written = ["--write-baseline", "../../known.json"]
    corpus(command, "../../a.txt", "b.txt", *written, status=0, folder=below)
    assert listed(tmp_path / "known.json") == before


def test_a_renamed_file_is_new(corpus: Run, command: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert len(corpus(command, ".", "--baseline", "known.json", status=1)) == KNOWN[command]
    corpus(command, ".", "--write-baseline", "known.json", status=0)
    assert corpus(command, ".", "--baseline", "known.json", status=0) == []


def test_fix_and_diff_leave_what_is_known(corpus: Run, command: str, tmp_path: Path) -> None:
    assert corpus(command, ".", "--baseline", "known.json", "--diff", "--unsafe-fixes", status=0) == []
    assert corpus(command, ".", "--baseline", "known.json", "--fix", "--unsafe-fixes", status=0) == []
    assert (tmp_path / "a.txt").read_text() == WIRE
    text, _ = NEW[command]
    (tmp_path / "a.txt").write_text(text)
    corpus(command, ".", "--baseline", "known.json", "--fix", status=0)
    fixed = (tmp_path / "a.txt").read_text()
    assert fixed != text
    assert fixed.startswith(WIRE.removesuffix("-AFP\n"))
    assert corpus(command, ".", "--baseline", "known.json", "--diff", status=0) == []


@pytest.mark.parametrize("other", KNOWN)
def test_a_baseline_of_other_rules_hides_what_both_find(corpus: Run, command: str, other: str) -> None:
    both = {"dedupe": {"repeated-paragraph"}, "strip-boilerplate": {"dateline", "sign-off"}}
    every = {"check": both["dedupe"] | both["strip-boilerplate"], **both}
    left = every[other] - every[command]
    told = corpus(other, ".", "--baseline", "known.json", status=int(bool(left)))
    assert {line.split()[1] for line in told} == left


def test_rules_left_out_are_not_in_the_baseline(corpus: Run) -> None:
    corpus("check", ".", "--ignore", "dateline", "--write-baseline", "known.json", status=0)
    (line,) = corpus("check", ".", "--baseline", "known.json", status=1)
    assert " dateline " in line
    assert corpus("check", ".", "--baseline", "known.json", "--select", "sign-off", status=0) == []


@pytest.mark.parametrize("command", KNOWN)
def test_a_broken_baseline_ends_the_run(corpus: Run, tmp_path: Path, command: str) -> None:
    for broken in ("", "{", '{"version": 2, "fingerprints": {}}'):
        (tmp_path / "known.json").write_text(broken)
        assert corpus(command, ".", "--baseline", "known.json", "--fix", status=2) == []
    assert corpus(command, ".", "--baseline", "gone.json", "--fix", status=2) == []
    assert (tmp_path / "a.txt").read_text() == WIRE


def test_writing_it_anew_takes_all_that_is_found(corpus: Run, command: str, tmp_path: Path) -> None:
    """Known ones too, and none that are gone: the old file does not matter."""
    before = (tmp_path / "known.json").read_bytes()
    corpus(command, ".", "--baseline", "known.json", "--write-baseline", "known.json", status=0)
    assert (tmp_path / "known.json").read_bytes() == before
    (tmp_path / "a.txt").write_text(NEWS)
    corpus(command, ".", "--write-baseline", "known.json", status=0)
    assert json.loads((tmp_path / "known.json").read_text())["fingerprints"] == {}
