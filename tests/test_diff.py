"""Patches: whatever two texts are, `git apply` makes the one of the other, byte for byte."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_cli.diff import unified


def applied(folder: Path, name: str, old: bytes, new: bytes) -> bytes:
    """What `git apply` makes of the old bytes with our patch."""
    (folder / name).write_bytes(old)
    patch = b"".join(unified(name, old, new))
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=patch, cwd=folder, check=True)
    return (folder / name).read_bytes()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


PARAGRAPHS = "One.\n\nTwo.\n\nThree.\n\nTwo.\n\nFour.\n"
CUT = "One.\n\nTwo.\n\nThree.\n\nFour.\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(PARAGRAPHS.encode(), CUT.encode(), id="LF"),
        pytest.param(PARAGRAPHS.replace("\n", "\r\n").encode(), CUT.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(PARAGRAPHS.replace("\n", "\r").encode(), CUT.replace("\n", "\r").encode(), id="CR is no line end"),
        pytest.param(PARAGRAPHS.encode("utf-8-sig"), CUT.encode("utf-8-sig"), id="BOM"),
        pytest.param(PARAGRAPHS.encode("utf-16"), CUT.encode("utf-16"), id="UTF-16"),
        pytest.param("é\nà\né\n".encode("cp1252"), "é\nà\n".encode("cp1252"), id="cp1252"),
        pytest.param(b"a\x00b\nc\nc\n", b"a\x00b\nc\n", id="NUL"),
        pytest.param(b"a\nb\na", b"a\nb", id="the last line, without newline"),
        pytest.param(b"a\nb\na", b"a\nb\n", id="the last line; its newline stays"),
        pytest.param(b"a\nb\nc", b"b\nc", id="the first line; none at the end"),
        pytest.param(b"a b a b", b"a b", id="one line"),
        pytest.param(b"a\nb b\nc\n", b"a\nb\nc\n", id="inside a line"),
        pytest.param(b"a\nx b\nc\ny d\ne\n", b"a\nx d\ne\n", id="from inside a line to inside another"),
        pytest.param(b"x\n" * 50, b"x\n" * 3, id="equal lines"),
        pytest.param(b"a\nb\nc\nd\n", b"d\n", id="all but the last"),
        pytest.param(
            b"\n".join(b"%d" % n for n in range(99)), b"\n".join(b"%d" % n for n in range(99) if n % 20), id="hunks"
        ),
    ],
)
def test_git_apply_makes_the_new_text(folder: Path, old: bytes, new: bytes) -> None:
    assert applied(folder, "a.txt", old, new) == new


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_cuts(folder: Path, data: st.DataObject) -> None:
    text = data.draw(st.lists(st.sampled_from(["a", "b", " c d", "", "\r", "é"]), max_size=40).map("\n".join))
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    cut = text
    for start, end in reversed(list(zip(ends[::2], ends[1::2], strict=False))):
        cut = cut[:start] + cut[end:]
    if cut != text:
        assert applied(folder, "a.txt", text.encode(), cut.encode()) == cut.encode()


def test_equal_texts_have_no_patch() -> None:
    assert list(unified("a.txt", b"a\n", b"a\n")) == []


def test_only_what_was_cut_is_a_minus_line() -> None:
    patch = b"".join(unified("a.txt", PARAGRAPHS.encode(), CUT.encode())).decode().splitlines()[3:]
    assert sorted(line for line in patch if line[0] in "+-") == ["-", "-Two."]


@pytest.mark.parametrize(
    ("between", "hunks"), [(6, [b"@@ -8,14 +8,12 @@"]), (7, [b"@@ -8,7 +8,6 @@", b"@@ -16,7 +15,6 @@"])]
)
def test_changes_whose_context_would_meet_share_a_hunk(between: int, hunks: list[bytes]) -> None:
    old = [b"%d\n" % number for number in range(40)]
    second = 11 + between
    new = old[:10] + old[11:second] + old[second + 1 :]
    patch = b"".join(unified("a.txt", b"".join(old), b"".join(new)))
    assert [line for line in patch.splitlines() if line.startswith(b"@@")] == hunks


def test_a_hundred_thousand_equal_lines() -> None:
    # difflib would be at it for hours.
    patch = b"".join(unified("a.txt", b"same\n" * 100_000, b"same\n"))
    assert patch.count(b"-same\n") == 99_999


@pytest.mark.parametrize(
    "name", ["a b.txt", "é.txt", 'q"uote.txt', "tab\t.txt", "back\\slash.txt", "bell\a\x1b\x7f.txt", "\udce9.txt"]
)
def test_names_are_written_as_git_writes_them(folder: Path, name: str) -> None:
    (folder / "old").mkdir(exist_ok=True)
    (folder / name).write_bytes(b"a\nb\n")
    git = ["git", "-c", "core.quotePath=true", "diff", "--no-index", "--no-prefix", "--", "/dev/null", name]
    shown = subprocess.run(git, cwd=folder, capture_output=True).stdout.splitlines()
    theirs = next(line for line in shown if line.startswith(b"+++ "))[4:]
    ours = next(line for line in b"".join(unified(name, b"a\n", b"")).splitlines() if line.startswith(b"+++ "))[4:]
    assert ours.replace(b"b/", b"", 1) == theirs
    assert applied(folder, name, b"a\nb\na\n", b"a\nb\n") == b"a\nb\n"
