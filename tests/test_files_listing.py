"""PATHs -> files: which count, what they are called, each real file once, in one order."""

import itertools
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_cli.errors import CorpusError, InputError
from corpus_cli.files import Entry, copy_name, editable, listing

GIT = shutil.which("git")
GIT_ENVIRONMENT = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(*names: str, text: str = "x\n") -> None:
    for name in names:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def names(*paths: str, include: tuple[str, ...] = ()) -> list[str]:
    """The names listed, where nothing may be complained of."""
    told: list[CorpusError] = []
    entries = listing(paths, include=include, complain=told.append)
    assert not told
    assert all(os.path.lexists(entry.path) or entry.path == "-" for entry in entries)
    return [entry.name for entry in entries]


def complaints(*paths: str) -> tuple[list[str], list[str]]:
    """The names listed and what was complained of."""
    told: list[CorpusError] = []
    entries = listing(paths, complain=told.append)
    assert all(type(error) is InputError for error in told)
    return [entry.name for entry in entries], [str(error) for error in told]


def test_walk_finds_texts() -> None:
    put("d/b.txt", "d/a.txt", "d/sub/c.txt.gz", "d/sub/deep/e.txt.zst", "d/x.txt/inner.txt", "d/é ü.txt", "d/-.txt")
    found = [
        "d/-.txt",
        "d/a.txt",
        "d/b.txt",
        "d/sub/c.txt.gz",
        "d/sub/deep/e.txt.zst",
        "d/x.txt/inner.txt",
        "d/é ü.txt",
    ]
    assert names("d") == found
    assert names("d/") == names("./d") == names(".//d//.") == found
    assert names(".") == names("./") == found
    assert names(os.path.abspath("d")) == [os.path.abspath(name) for name in found]


def test_walk_leaves() -> None:
    put("d/a.md", "d/a.txt.bz2", "d/a.TXT", "d/txt", "d/a.jsonl", "d/a.jsonl.gz", "d/.a.txt", "d/.h/a.txt", "e/a.txt")
    os.symlink("../e/a.txt", "d/link.txt")
    os.symlink("../e", "d/folder")
    os.symlink("..", "d/up")
    os.symlink("gone", "d/gone.txt")
    os.mkfifo("d/fifo.txt")
    os.makedirs("d/empty/empty")
    assert names("d") == []


def test_named_is_always_read() -> None:
    put("d/.hidden.txt", "d/ignored.txt", "d/a.md", "d/a.jsonl", "e/a.txt", "d/.h/b.txt")
    put("d/.corpusignore", text="*\n")
    os.symlink("../e/a.txt", "d/link.txt")
    os.symlink("../e", "d/folder")
    os.mkfifo("d/fifo")
    named = ("d/.hidden.txt", "d/a.md", "d/a.jsonl", "d/fifo", "d/ignored.txt", "d/link.txt")
    assert names(*named) == sorted(named)
    assert names("d/folder") == ["d/folder/a.txt"]
    assert names("d/.h") == ["d/.h/b.txt"]


@pytest.mark.parametrize(
    ("glob", "found"),
    [
        ("*.md", ["a.md", "s/b.md", "s/t/c.md"]),
        ("b.*", ["s/b.md"]),
        ("[ab].md", ["a.md", "s/b.md"]),
        ("s/*.md", ["s/b.md"]),
        ("./s/*.md", ["s/b.md"]),
        ("/*.md", ["a.md"]),
        ("**/*.md", ["a.md", "s/b.md", "s/t/c.md"]),
        ("s/**", ["s/b.md", "s/t/c.md", "s/t/d.jsonl"]),
        ("*.jsonl", ["s/t/d.jsonl"]),
        ("*", ["a.md", "s/b.md", "s/t/c.md", "s/t/d.jsonl"]),
        ("*.MD", []),
        ("t/*.md", []),
        ("s", []),
        (".h.md", []),
    ],
)
def test_include_adds(glob: str, found: list[str]) -> None:
    put("z.txt", "a.md", "s/b.md", "s/t/c.md", "s/t/d.jsonl", ".h.md")
    assert names(".", include=(glob,)) == sorted([*found, "z.txt"])
    assert names(os.getcwd(), include=(glob,)) == sorted(os.path.abspath(name) for name in [*found, "z.txt"])


def test_a_file_called_dash_is_not_standard_input() -> None:
    put("-", "a.txt")
    assert names("./-") == ["./-"]
    assert names("-", "./-", "-") == ["-", "./-"]
    assert names(".", include=("*",)) == ["./-", "a.txt"]
    assert editable(Entry("./-", "./-"))


def test_names_that_are_not_utf8_and_names_with_control_characters() -> None:
    put("d/\n\x1b[31m.txt")
    with open(b"d/\xff\xe9.txt", "wb"):
        pass
    assert names("d") == ["d/\n\x1b[31m.txt", "d/\udcff\udce9.txt"]
    assert os.fsencode(names("d")[1]) == b"d/\xff\xe9.txt"


def test_one_file_by_many_names_is_listed_once_whatever_the_order() -> None:
    put("d/a.txt", "d/sub/b.txt", "e.txt")
    os.symlink("a.txt", "d/l.txt")
    os.symlink("d", "folder")
    os.link("e.txt", "hard.txt")
    paths = ["d/a.txt", "./d/a.txt", "d", "d/l.txt", os.path.abspath("d/a.txt"), "folder", "d/sub", "d/../d/sub"]
    base = os.getcwd()
    for order in itertools.permutations(paths, 4):
        listed = names(*order)
        assert len({os.path.realpath(name) for name in listed}) == len(listed)
        assert listed == names(*reversed(order))
    assert names(*paths) == [f"{base}/d/a.txt", "d/../d/sub/b.txt"]
    assert names("d/l.txt", "d") == ["d/a.txt", "d/sub/b.txt"]
    assert names("folder", "d") == ["d/a.txt", "d/sub/b.txt"]
    assert names("e.txt", "hard.txt") == ["e.txt", "hard.txt"]  # two hard links are two files


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["d", "d/x", "l", "d/x/a.txt", "./d/x/../x/a.txt", "m.txt", "gone", "-"]), max_size=8))
def test_the_order_of_paths_does_not_matter(paths: list[str]) -> None:
    put("d/x/a.txt", "d/b.txt")
    if not os.path.lexists("l"):
        os.symlink("d", "l")
        os.symlink("d/x/a.txt", "m.txt")
    listed, told = complaints(*paths)
    assert complaints(*sorted(paths))[0] == complaints(*reversed(paths))[0] == listed == sorted(set(listed))
    assert told == ["gone: no such file or folder; check the spelling"] * paths.count("gone")


def test_missing_is_told_and_the_others_are_listed() -> None:
    put("a.txt")
    os.symlink("gone", "dangling")
    os.symlink("loop", "loop")
    listed, told = complaints("gone.txt", "a.txt", "./x//gone.txt", "", "dangling", "loop", "a.txt/", "a\0b", "n" * 999)
    assert listed == ["a.txt"]
    assert told[:4] == [
        "gone.txt: no such file or folder; check the spelling",
        "x/gone.txt: no such file or folder; check the spelling",
        "'': no such file or folder; check the spelling",
        "dangling: no such file or folder; check the spelling",
    ]
    assert [error.split(":")[0] for error in told[4:]] == ["loop", "a.txt", "a\0b", "n" * 999]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_unreadable_folder_is_told_and_the_others_are_walked() -> None:
    put("d/a.txt", "d/no/b.txt", "d/yes/c.txt")
    os.chmod("d/no", 0)
    try:
        listed, told = complaints("d")
    finally:
        os.chmod("d/no", 0o700)
    assert listed == ["d/a.txt", "d/yes/c.txt"]
    assert told == ["d/no: permission denied; check its mode and that of its folders"]


def test_a_folder_that_goes_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    put("d/a.txt", "d/sub/b.txt")
    scandir = os.scandir

    def late(path: str) -> object:
        if path.endswith("sub/"):
            raise FileNotFoundError(2, "No such file or directory", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", late)
    assert complaints("d") == (["d/a.txt"], ["d/sub: no such file or folder; check the spelling"])


def test_folders_nest_deeper_than_calls() -> None:
    folders = ["/".join(["d"] * depth) for depth in range(1, 1500)]  # os.makedirs would not get there
    for folder in folders:
        os.mkdir(folder)
    deepest = folders[-1] + "/a.txt"
    Path(deepest).touch()
    assert names("d") == [deepest]
    os.remove(deepest)  # nor would what clears the temporary folder
    for folder in reversed(folders):
        os.rmdir(folder)


def test_ignore_files_are_honoured() -> None:
    os.mkdir(".git")
    put("a.txt", "b.bak.txt", "skip/c.txt", "sub/d.txt", "sub/keep.bak.txt", "sub/e.txt", "own.txt", "brought.txt")
    put(".gitignore", text="# comment\n\nskip/\n*.bak.txt\nbrought.txt\r\n")
    put(".corpusignore", text="own.txt\n!brought.txt\n")
    put("sub/.gitignore", text="!keep.bak.txt\n/e.txt  \n")
    assert names(".") == ["a.txt", "brought.txt", "sub/d.txt", "sub/keep.bak.txt"]
    assert names("sub") == ["sub/d.txt", "sub/keep.bak.txt"]
    assert names("skip") == ["skip/c.txt"]  # named, so meant
    assert names("skip/c.txt", "b.bak.txt") == ["b.bak.txt", "skip/c.txt"]


def test_gitignore_counts_only_in_a_repository() -> None:
    put("d/a.txt", "d/b.txt", "d/sub/a.txt", "d/sub/b.txt")
    put("d/.gitignore", text="a.txt\n")
    put("d/.corpusignore", text="b.txt\n")
    put(".corpusignore", text="*\n")  # above the walked folder, and no repository: not ours
    assert names("d") == ["d/a.txt", "d/sub/a.txt"]
    assert names("d/sub") == ["d/sub/a.txt", "d/sub/b.txt"]
    put("d/.git", text="gitdir: elsewhere\n")  # a worktree
    assert names("d") == names("d/sub") == []


def test_a_repository_in_a_repository_stands_alone() -> None:
    put(".gitignore", text="a.txt\n")
    put("in/a.txt", "in/b.txt", "a.txt", "b.txt")
    os.makedirs("in/.git")
    put("in/.gitignore", text="b.txt\n")
    assert names(".") == ["a.txt", "b.txt", "in/a.txt"]
    os.mkdir(".git")
    assert names(".") == ["b.txt", "in/a.txt"]
    assert names("in") == ["in/a.txt"]


def test_ignore_files_that_say_nothing_are_no_error() -> None:
    os.mkdir(".git")
    put("a.txt", "d/b.txt")
    os.mkdir("d/.gitignore")
    Path(".gitignore").write_bytes(b"\xef\xbb\xbf# \xff\n   \n!\n/\n[\n\\\n")
    assert names(".") == ["a.txt", "d/b.txt"]
    Path(".gitignore").write_bytes(b"\xef\xbb\xbfa.txt")
    assert names(".") == ["d/b.txt"]


def test_a_pattern_that_means_nothing_is_passed_over() -> None:
    put("a.txt", "b.txt")
    put(".corpusignore", text="[z-a]\n[a-\\]\n[[:foo:]]*\nb.txt\n")
    assert names(".") == ["a.txt"]


def test_a_fifo_in_place_of_an_ignore_file_is_no_wait() -> None:
    put("a.txt")
    os.mkfifo(".corpusignore")
    assert names(".") == ["a.txt"]


def test_a_pattern_longer_than_any_path_is_told() -> None:
    put("a.txt", "b.txt")
    put(".corpusignore", text="a.txt\n" + "*b" * 5_000 + "\n")
    told: list[str] = []
    found = listing(["."], complain=lambda error: told.append(str(error)))
    assert [entry.name for entry in found] == ["b.txt"]
    assert len(told) == 1
    assert told[0].endswith(".corpusignore:2: a pattern longer than any path; shorten it or leave it out")


@pytest.mark.parametrize(
    ("pattern", "ignored"),
    [
        ("*a" * 200 + "*b", False),
        ("*a" * 20 + "*", True),
        ("**/*a*a*" * 100 + "**/b", False),
        ("deep/" + "**/a/" * 100 + "**/b*", False),
        ("deep/" + "**/a/" * 20 + "**/*aa*aa*", True),
    ],
)
def test_many_stars_take_no_longer(pattern: str, ignored: bool) -> None:
    place = f"deep/{'a/' * 60}{'a' * 60}.txt"
    put(place, ".corpusignore", text=pattern)
    assert names(".") == ([] if ignored else [place])
    assert names(".", include=("**/a/" * 100 + "**/b",)) == ([] if ignored else [place])


ATOMS = ["a", "b", "c\\ d", "data", "keep", "a.txt", "b.txt", "*", "**", "?", "a*", "*a*", "*.txt", "\\a"]
ATOMS += ["[ab]", "[!a]", "[[:alpha:]]", "[[]", "[^b-z]", "[]a]", "**.txt", "a.t?t", "#", "\\#"]


def pattern(dice: random.Random) -> str:
    glob = "/".join(dice.choice(ATOMS) for _ in range(dice.choice([1, 1, 1, 2, 2, 3])))
    ends = ["", "", "/", "  ", "\r"]
    return dice.choice(["", "", "!"]) + dice.choice(["", "", "", "/"]) + glob + dice.choice(ends)


@pytest.mark.skipif(GIT is None, reason="no git to compare with")
@pytest.mark.parametrize("seed", range(30))
def test_ignored_is_what_git_ignores(seed: int) -> None:
    dice = random.Random(seed)
    folders = ["r/"]
    for _ in range(8):
        folders.append(dice.choice(folders) + dice.choice(["a", "b", "c d", "data", "keep"]) + "/")
    for place in folders:
        put(*(place + name for name in ("a.txt", "b.txt", "ab.txt")))
        if place == "r/" or dice.random() < 0.3:
            lines = [pattern(dice) for _ in range(dice.randint(1, 5))]
            Path(place, ".gitignore").write_text("\n".join(lines), encoding="utf-8", newline="")
    subprocess.run(["git", "init", "-q", "r"], env=GIT_ENVIRONMENT, check=True)
    command = ["git", "ls-files", "-o", "--exclude-standard", "-z", "*.txt"]
    output = subprocess.run(command, cwd="r", env=GIT_ENVIRONMENT, capture_output=True, check=True).stdout
    assert names("r") == sorted("r/" + name for name in output.decode().split("\0") if name)


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("a.txt", "a.txt"),
        ("d/a.txt", "d/a.txt"),
        ("./-", "-"),
        ("/abs/d/a.txt", "abs/d/a.txt"),
        ("../a.txt", "a.txt"),
        ("../../d/a.txt", "d/a.txt"),
        ("d/../a.txt", "a.txt"),
        ("d/../../../a.txt", "a.txt"),
        ("/../a.txt", "a.txt"),
        ("d/..a/...txt", "d/..a/...txt"),
        ("-", "stdin"),
    ],
)
def test_copy_name_stays_inside(name: str, copy: str) -> None:
    assert copy_name(Entry(name, name)) == copy


@pytest.mark.parametrize("name", ["a.txt", "a.md", "jsonl", "a.gz.txt", "a.jsonl.txt", "./-"])
def test_editable_finds(name: str) -> None:
    assert editable(Entry(name, name))


@pytest.mark.parametrize("name", ["-", "a.txt.gz", "a.txt.zst", "a.gz", "a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_editable_leaves(name: str) -> None:
    assert not editable(Entry(name, name))
