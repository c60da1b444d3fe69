"""kill -9, Ctrl-C, two runs at once: a file is old or new, an edit made meanwhile stays, nothing is left lying."""

import errno
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from attacks import (
    DATELINE,
    ENGLISH,
    FINDERS,
    READERS,
    SIGN_OFF,
    TEMPORARY,
    WITHOUT_REPEAT,
    corpus,
    environment,
    feeding,
    leftovers,
    planted,
    put,
    started,
)

from corpus_cli.errors import OutputError
from corpus_cli.files import replace, sweep, temporary, write_file
from corpus_cli.files.exchanging import awaited, exchange, watch
from corpus_cli.files.temporary import lock

IN_EACH = {
    "dedupe": ["--scope", "file"],
    "strip-boilerplate": ["--no-learn"],
    "check": ["--scope", "file", "--no-learn"],
}


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: thousands of files are forced to the disk there without waiting for it."""
    if not os.access("/dev/shm", os.W_OK):
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(dir="/dev/shm", prefix="corpus-tests-"))
    yield folder
    shutil.rmtree(folder)


def story(number: int, text: str = ENGLISH) -> str:
    """A story like the others, so that each file is written anew, and unlike them, so that none is another's copy."""
    return text.replace("tonnes", f"{number} tonnes").replace("ships", f"ships of fleet {number}")


def cleaned(command: str, number: int) -> bytes:
    """What `--fix` makes of it."""
    text = story(number, ENGLISH if command == "strip-boilerplate" else WITHOUT_REPEAT)
    if command != "dedupe":
        text = text.replace(DATELINE, "").removesuffix(SIGN_OFF)
    return text.encode()


def stories(folder: Path, count: int) -> list[Path]:
    """Files in two folders, in the order in which they are written."""
    return [put(folder, f"texts/{number * 2 // count}/{number:04}.txt", story(number)) for number in range(count)]


def fixing(command: str, *more: str) -> list[str]:
    return [command, *IN_EACH[command], "--fix", "--quiet", "texts", *more]


# -- killed anywhere


def killed_halfway(folder: Path, many: int, command: str) -> list[Path]:
    """The files of a run that was killed when the first third of them was written."""
    for _ in range(9):  # on a busy machine it may have ended before it is killed
        paths = stories(folder, many)
        third = paths[many // 3]
        with started(folder, *fixing(command)) as run:
            while third.read_bytes() == story(many // 3).encode() and run.poll() is None:
                pass
            run.kill()
            assert run.communicate(timeout=60) == (b"", b"")
        if run.returncode == -signal.SIGKILL:
            return paths
    raise AssertionError("it was always too late")


@pytest.mark.slow
@pytest.mark.parametrize(("command", "many"), [("dedupe", 500), ("strip-boilerplate", 500), ("check", 2_000)])
def test_a_killed_fix_leaves_each_file_old_or_new(memory: Path, command: str, many: int) -> None:
    paths = killed_halfway(memory, many, command)
    old, new = [story(number).encode() for number in range(many)], [cleaned(command, number) for number in range(many)]
    now = [path.read_bytes() for path in paths]
    assert all(text in (before, after) for text, before, after in zip(now, old, new, strict=True))
    left = leftovers(memory)
    assert len(left) <= 1
    assert all(TEMPORARY.fullmatch(path.name) for path in left)
    corpus(memory, *fixing(command), status=0)
    assert [path.read_bytes() for path in paths] == new
    assert not leftovers(memory)


# -- killed where it hurts most: all is written and not yet moved to its place

PAUSED = """
import os, signal, sys
name = sys.argv[1]
def pausing(move):
    def pause(source, target):
        if target.endswith(name):
            os.write(1, b"about to move\\n")
            signal.pause()
        return move(source, target)
    return pause
os.replace = pausing(os.replace)
from corpus_cli.files import replacing
replacing.exchange = pausing(replacing.exchange)
sys.argv = ["corpus", *sys.argv[2:]]
from corpus_cli.__main__ import main
sys.exit(main())
"""
WRITES = {
    **{f"{name} --fix": ([name, "--fix", "texts"], "texts/en.txt") for name in FINDERS},
    **{f"{name} --output": ([name, "--output", "out", "texts"], "out/texts/en.txt") for name in FINDERS},
    **{f"{name} -o": ([*arguments, "-o", "report"], "report") for name, arguments in READERS.items()},
    "dedupe --diff": (["dedupe", "--diff", "texts", "-o", "patch"], "patch"),
    "dedupe --write-baseline": (["dedupe", "texts", "--write-baseline", "known"], "known"),
    "strip-boilerplate --write-pack": (["strip-boilerplate", "texts", "--write-pack", "pack.toml"], "pack.toml"),
    "check --format html": (["check", "texts", "--format", "html", "-o", "page.html"], "page.html"),
    "moses": (["align-translations", "texts", "--format", "moses", "-o", "out"], "out.fr"),
}


@contextmanager
def paused(folder: Path, target: str, arguments: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A run that is about to move the file with that name to its place; killed at the end."""
    command = [sys.executable, "-c", PAUSED, target, *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, env=environment(), stdout=pipe, stderr=pipe) as run:
        try:
            assert run.stdout is not None
            assert run.stdout.readline() == b"about to move\n", run.communicate()
            yield run
        finally:
            run.kill()


@pytest.mark.slow
@pytest.mark.parametrize("write", WRITES)
def test_what_a_killed_run_leaves_is_cleared_away_by_the_next(tmp_path: Path, write: str) -> None:
    arguments, target = WRITES[write]
    path = planted(tmp_path) / target
    old = path.read_bytes() if path.exists() else None
    with paused(tmp_path, target, arguments):
        live = leftovers(tmp_path)
        assert len(live) == (2 if write == "moses" else 1)
        assert all(TEMPORARY.fullmatch(file.name) and file.parent == path.parent for file in live)
        sweep([str(path)])
        assert leftovers(tmp_path) == live, "they belong to a run that goes on"
    assert (path.read_bytes() if path.exists() else None) == old
    assert leftovers(tmp_path) == live
    corpus(tmp_path, *arguments)
    assert path.exists()
    assert path.read_bytes() != old
    assert not leftovers(tmp_path)


@pytest.mark.parametrize("write", ["check --fix", "check --output", "summarize -o", "moses"])
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_broken_off_leaves_nothing(tmp_path: Path, write: str, number: signal.Signals, status: int) -> None:
    arguments, target = WRITES[write]
    path = planted(tmp_path) / target
    old = path.read_bytes() if path.exists() else None
    with paused(tmp_path, target, arguments) as run:
        run.send_signal(number)
        assert run.communicate(timeout=60) == (b"", b"")
    assert run.returncode == status
    assert (path.read_bytes() if path.exists() else None) == old
    assert not leftovers(tmp_path)


# -- what is swept and what is not


def test_only_what_a_dead_run_has_left_is_cleared_away(tmp_path: Path) -> None:
    texts = planted(tmp_path) / "texts"
    dead = put(texts, ".corpus-0123abcd.tmp", "half a te")
    living = put(texts, ".corpus-4567cdef.tmp", "half a te")
    others = [
        put(texts, name, "mine")
        for name in (".corpus-notes.tmp", ".corpus-0123ABCD.tmp", "corpus-0123abcd.tmp", ".corpus-0123abcd.tmp.txt")
    ]
    others.append(put(tmp_path, "elsewhere/.corpus-0123abcd.tmp", "another folder's"))
    (texts / ".corpus-89abcdef.tmp").mkdir()
    os.symlink("en.txt", texts / ".corpus-11111111.tmp")
    os.mkfifo(texts / ".corpus-22222222.tmp")
    with open(living, "rb") as held:
        assert lock(held.fileno())
        corpus(tmp_path, "check", "texts", status=1)
        assert dead.exists(), "a report removes nothing"
        corpus(tmp_path, "check", "--fix", "texts")
    assert not dead.exists()
    assert living.read_bytes() == b"half a te"
    assert all(path.exists() for path in others)
    assert len(leftovers(texts)) == 7
    corpus(tmp_path, "check", "--fix", "texts", status=0)
    assert not living.exists(), "its run has ended"


def test_a_linked_file_has_its_folder_swept(tmp_path: Path) -> None:
    put(tmp_path, "there/a.txt", ENGLISH)
    dead = put(tmp_path, "there/.corpus-0123abcd.tmp", "half a te")
    os.symlink("there/a.txt", tmp_path / "here.txt")
    corpus(tmp_path, "check", "--fix", "here.txt", status=0)
    assert not dead.exists()


def test_a_file_swept_before_it_is_locked_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(descriptor: int) -> bool:
        if len(swept) < 2:
            (made,) = leftovers(tmp_path)
            made.unlink()
            swept.append(made)
        return lock(descriptor)

    swept: list[Path] = []
    monkeypatch.setattr(temporary, "lock", late)
    write_file(str(tmp_path / "a.txt"), [b"all of it"])
    assert len(swept) == 2
    assert os.listdir(tmp_path) == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"all of it"


def test_without_locks_all_is_written_and_nothing_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    path, dead = put(tmp_path, "a.txt", b"old"), put(tmp_path, ".corpus-0123abcd.tmp", b"")
    sweep([str(path)])
    replace(str(path), b"old", b"new")
    assert path.read_bytes() == b"new"
    assert leftovers(tmp_path) == [dead]


# -- two at once


def reading(folder: Path, name: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A run that has read `texts` and waits for a pipe it reads as well."""
    os.mkfifo(folder / name)
    return started(folder, *arguments, name)


def go_on(folder: Path, runs: dict[str, subprocess.Popen[bytes]]) -> list[tuple[bytes, bytes]]:
    """What the runs say in the end, that went on together when all of them had read their texts."""
    with ExitStack() as pipes:
        for name, run in runs.items():
            pipes.enter_context(feeding(folder / name, run))
    return [run.communicate(timeout=60) for run in runs.values()]


def test_an_edit_made_meanwhile_stays_and_is_told(tmp_path: Path) -> None:
    for command in FINDERS:
        planted(tmp_path)
        with reading(tmp_path, f"z-{command}", *fixing(command)) as run:
            with feeding(tmp_path / f"z-{command}", run):  # it has read everything else
                put(tmp_path, "texts/en.txt", ENGLISH + "An edit.\n")
            said = run.communicate(timeout=60)
        assert run.returncode == 2
        assert b"texts/en.txt: not written: it changed since it was read; run again\n" in said[1]
        assert said[0].startswith(b"texts/en.txt:"), "what could not be fixed remains"
        assert (tmp_path / "texts/en.txt").read_text() == ENGLISH + "An edit.\n"
        assert not leftovers(tmp_path)


def test_a_file_gone_meanwhile_is_told_and_not_made_again(tmp_path: Path) -> None:
    for command in FINDERS:
        planted(tmp_path)
        with reading(tmp_path, f"z-{command}", *fixing(command)) as run:
            with feeding(tmp_path / f"z-{command}", run):
                (tmp_path / "texts/en.txt").unlink()
            assert b"texts/en.txt: not written: " in run.communicate(timeout=60)[1]
        assert run.returncode == 2
        assert not (tmp_path / "texts/en.txt").exists()


@pytest.mark.slow
def test_the_same_run_twice_at_once_is_as_good_as_once(memory: Path) -> None:
    paths = stories(memory, 300)
    with reading(memory, "y", *fixing("check")) as one, reading(memory, "z", *fixing("check")) as other:
        assert go_on(memory, {"y": one, "z": other}) == [(b"", b"")] * 2
    assert (one.returncode, other.returncode) == (0, 0)
    assert [path.read_bytes() for path in paths] == [cleaned("check", number) for number in range(300)]
    assert not leftovers(memory)


@pytest.mark.slow
def test_two_runs_that_want_different_edits_lose_none(memory: Path) -> None:
    paths = stories(memory, 300)
    commands = ("dedupe", "strip-boilerplate")
    with reading(memory, "y", *fixing("dedupe")) as one, reading(memory, "z", *fixing("strip-boilerplate")) as other:
        complaints = [said[1].decode() for said in go_on(memory, {"y": one, "z": other})]
    for number, path in enumerate(paths):
        told = [f"{path.relative_to(memory)}: not written: it changed" in complaint for complaint in complaints]
        refused = {command for command, so in zip(commands, told, strict=True) if so}
        assert len(refused) == 1, "both have read the old text, and so one of them comes too late"
        (made,) = set(commands) - refused
        assert path.read_bytes() == cleaned(made, number)
    assert [run.returncode for run in (one, other)] == [2 if complaint else 0 for complaint in complaints]
    assert not leftovers(memory)


def test_an_edit_that_is_made_already_is_no_change(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"new")
    before = path.stat()
    replace(str(path), b"old", b"new")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_file_that_another_program_keeps_locked_is_left_alone(tmp_path: Path) -> None:
    planted(tmp_path)
    with open(tmp_path / "texts/en.txt", "rb") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        ran = corpus(tmp_path, *fixing("check"), status=2)
    assert b"texts/en.txt: not written: another program keeps it locked; run again\n" in ran.stderr
    assert (tmp_path / "texts/en.txt").read_text() == ENGLISH
    assert not leftovers(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="leases are Linux's")
def test_a_file_that_another_program_is_writing_is_left_to_it(tmp_path: Path) -> None:
    planted(tmp_path)
    with open(tmp_path / "texts/en.txt", "ab", buffering=0) as writer:
        ran = corpus(tmp_path, *fixing("check"), status=2)
        writer.write(b"The rest.\n")
    assert b"texts/en.txt: not written: another program has it open to write to; run again when" in ran.stderr
    assert (tmp_path / "texts/en.txt").read_text() == ENGLISH + "The rest.\n"
    assert not leftovers(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="leases are Linux's")
def test_a_writer_waits_while_a_file_is_watched(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"old")
    held = os.open(path, os.O_RDONLY)
    assert watch(held, str(tmp_path))
    assert not awaited(held)
    code = "import sys; print(flush=True); open(sys.argv[1], 'ab').write(b' and new')"
    with subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            writer.wait(timeout=0.3)
        assert awaited(held)
        assert path.read_bytes() == b"old"
        os.close(held)
        assert writer.wait(timeout=60) == 0
    assert path.read_bytes() == b"old and new"


def test_files_that_change_places(tmp_path: Path) -> None:
    one, other = put(tmp_path, "a.txt", b"one"), put(tmp_path, "b.txt", b"other")
    if not exchange(str(one), str(other)):
        pytest.skip("this file system cannot exchange files")
    assert (one.read_bytes(), other.read_bytes()) == (b"other", b"one")
    with pytest.raises(FileNotFoundError):
        exchange(str(one), str(tmp_path / "gone.txt"))
    assert one.read_bytes() == b"other"


EDITOR = """
import os, random, sys, time
path, kind = sys.argv[1:]
for number in range(400):
    mark = f"Mark {number}.\\n"
    if kind == "rename":
        with open(path + "~", "w") as new:
            new.write(mark)
        os.replace(path + "~", path)
    else:
        with open(path, kind) as there:
            there.write(mark)
    for _ in range(200):  # what was exchanged in vain comes back in a moment
        time.sleep(random.random() * 0.0005)
        with open(path) as there:
            found = mark in there.read()
        if found:
            break
    else:
        sys.exit(f"{mark} is lost")
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a moment is left to chance")
@pytest.mark.parametrize("kind", ["rename", "a", "w"])
def test_no_edit_of_another_program_is_ever_lost(memory: Path, kind: str) -> None:
    path = put(memory, "a.txt", b"Start.\n")
    replaced, refused = 0, set[str]()
    with subprocess.Popen([sys.executable, "-c", EDITOR, path, kind], stderr=subprocess.PIPE) as editor:
        while editor.poll() is None:
            now = path.read_bytes()
            try:
                replace(str(path), now, now + b"+\n")
                replaced += 1
            except OutputError as error:
                refused.add(str(error).split(": not written: ")[1].split("; ")[0])
        assert editor.stderr
        assert (editor.returncode, editor.stderr.read()) == (0, b"")
    assert refused <= {"it changed since it was read", "another program has it open to write to"}
    assert replaced > 100
    assert os.listdir(memory) == ["a.txt"]
