"""Faults around a run, for all commands: full disks, what may not be read or written, odd files, signals, streams."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from attacks import (
    COMMAND,
    COMMANDS,
    ENGLISH,
    FINDERS,
    FOUND,
    FRENCH,
    READERS,
    Ran,
    corpus,
    environment,
    feeding,
    leftovers,
    put,
    started,
)
from attacks import planted as plant

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount and become somebody else")


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A folder where every command has something to do."""
    return plant(tmp_path)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every regular file below a folder, hidden ones too, with its content."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def told(ran: Ran, what: str) -> None:
    """An error in one line that names the thing; the status says so."""
    assert ran.returncode == 2, ran
    (line,) = [line for line in ran.stderr.decode().splitlines() if "error" in line]
    assert line.startswith(f"corpus: error: {what}"), line
    assert "Traceback" not in line


# -- disks


WRITES = {
    **{f"{name} --fix": ([name, "--fix", "full/a.txt"], "full/a.txt") for name in FINDERS},
    **{f"{name} --output": ([name, "--output", "full", "texts"], "full/texts/en.txt") for name in FINDERS},
    **{f"{name} -o": ([*arguments, "-o", "full/report"], "full/report") for name, arguments in READERS.items()},
    "dedupe --diff": (["dedupe", "--diff", "texts", "-o", "full/patch"], "full/patch"),
    "check --write-baseline": (["check", "texts", "--write-baseline", "full/known"], "full/known"),
    "moses": (["align-translations", "texts", "--format", "moses", "-o", "full/out"], "full/out."),
    "filter": (["check", "-", "-o", "full/out"], "full/out"),
}
ON_A_FULL_DISK = """
mount -t tmpfs -o size=16k,nr_inodes=20 tmpfs full || exit 77
cp texts/en.txt full/a.txt; echo old > full/report; cp full/a.txt full/patch; mkdir full/texts
cat /dev/zero > full/filler 2> full/nothing
"$@" <texts/en.txt
status=$?
ls -A full full/texts > listed; cp full/a.txt after; cp full/report report
exit $status
"""


@as_root
@pytest.mark.slow
@pytest.mark.parametrize("write", WRITES)
def test_a_full_disk_is_told_and_leaves_all_as_it_was(planted: Path, write: str) -> None:
    if subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
        pytest.skip("no mounts of one's own here")
    arguments, target = WRITES[write]
    (planted / "full").mkdir()
    shell = ["unshare", "-m", "sh", "-c", ON_A_FULL_DISK, "sh", *COMMAND, *arguments]
    ran = subprocess.run(shell, cwd=planted, capture_output=True, env=environment(), timeout=60)
    if ran.returncode == 77:
        pytest.skip("no tmpfs here")
    assert ran.returncode == 2, ran
    assert f"corpus: error: {target}".encode() in ran.stderr
    assert b"no space left on device" in ran.stderr
    assert b"Traceback" not in ran.stderr
    assert ".corpus-" not in (planted / "listed").read_text()
    assert (planted / "after").read_text() == ENGLISH
    assert (planted / "report").read_text() == "old\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_standard_output_that_is_full_is_told(planted: Path, command: str) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [*COMMAND, *COMMANDS[command]], cwd=planted, stdout=full, stderr=subprocess.PIPE, env=environment()
        )
    told(ran, "standard output: ")


# -- what may not be read or written


@pytest.fixture
def nobodys() -> Iterator[Path]:
    """The planted folder where another user can reach it, and the program with it."""
    folder = Path(tempfile.mkdtemp(prefix="corpus-tests-"))
    os.chmod(folder, 0o755)
    try:
        subprocess.run([sys.executable, "-c", ""], user=65534, check=True, env=environment(), cwd=folder)
        subprocess.run([*COMMAND, "--version"], user=65534, check=True, capture_output=True, env=environment(), cwd="/")
    except (OSError, subprocess.SubprocessError):
        shutil.rmtree(folder)
        pytest.skip("another user cannot reach this interpreter")
    yield plant(folder)
    shutil.rmtree(folder)


def as_nobody(folder: Path, *arguments: str) -> Ran:
    """A run of a user who has no rights."""
    return subprocess.run(
        [*COMMAND, *arguments], cwd=folder, user=65534, capture_output=True, env=environment(), timeout=60
    )


@as_root
@pytest.mark.parametrize("command", READERS)
def test_what_may_not_be_read_is_told_and_the_rest_is_done(nobodys: Path, command: str) -> None:
    os.chmod(put(nobodys, "texts/secret.txt", ENGLISH), 0)
    (nobodys / "texts/closed").mkdir(mode=0)
    ran = as_nobody(nobodys, *READERS[command])
    assert ran.returncode == 2
    assert sorted(ran.stderr.splitlines()) == [
        b"corpus: error: texts/closed: permission denied; check its mode and that of its folders",
        b"corpus: error: texts/secret.txt: permission denied; check its mode and that of its folders",
    ]
    assert b"texts/en.txt" in ran.stdout or b"harbour" in ran.stdout


@as_root
@pytest.mark.parametrize("command", FINDERS)
def test_what_may_not_be_written_is_told_and_stays(nobodys: Path, command: str) -> None:
    os.chmod(nobodys / "texts/en.txt", 0o444)
    before = snapshot(nobodys)
    ran = as_nobody(nobodys, command, "--fix", "texts/en.txt")
    told(ran, "texts/en.txt: not written: the file is read-only; change its mode first")
    os.chmod(nobodys / "texts/en.txt", 0o666)
    told(as_nobody(nobodys, command, "--fix", "texts/en.txt"), "texts/en.txt: not written: permission denied")
    assert snapshot(nobodys) == before


@as_root
@pytest.mark.parametrize("command", READERS)
def test_a_folder_that_may_not_be_written_is_told(nobodys: Path, command: str) -> None:
    before = snapshot(nobodys)
    told(as_nobody(nobodys, *READERS[command], "-o", "report"), "report: not written: permission denied")
    assert snapshot(nobodys) == before


# -- odd files


@pytest.fixture
def odd(planted: Path) -> Path:
    """The folder, with all in it that a walk leaves out."""
    texts = planted / "texts"
    os.mkfifo(texts / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        here = os.getcwd()
        os.chdir(texts)  # the path of a socket may not be long
        listening.bind("socket.txt")
        os.chdir(here)
    for name, target in {"dangling": "gone", "loop": "loop.txt", "out": "/etc/passwd", "again": "en.txt"}.items():
        os.symlink(target, texts / f"{name}.txt")
    os.symlink("..", texts / "up")
    put(texts, ".hidden.txt", ENGLISH)
    put(texts, ".hidden/a.txt", ENGLISH)
    put(texts, "ignored/a.txt", ENGLISH)
    put(texts, ".corpusignore", "ignored\n")
    put(texts, "folder.txt/picture.png", b"\x89PNG")
    put(texts, ".corpus-0123abcd.tmp", ENGLISH)
    return planted


@pytest.mark.parametrize("command", READERS)
def test_a_walk_leaves_out_what_is_no_text_of_the_folder(odd: Path, tmp_path: Path, command: str) -> None:
    ran = corpus(odd, *READERS[command], status=FOUND[command])
    shutil.rmtree(odd / "texts")
    plant(odd)
    assert (ran.stdout, ran.stderr) == (corpus(odd, *READERS[command], status=FOUND[command]).stdout, b"")


@pytest.mark.parametrize("command", [*FINDERS, "summarize"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("texts/dangling.txt", "texts/dangling.txt: no such file or folder; check the spelling"),
        ("texts/loop.txt", "texts/loop.txt: too many levels of symbolic links; the link leads back to itself"),
        ("texts/socket.txt", "texts/socket.txt: no such device or address; leave it out or repair it"),
        ("texts/en.txt/x", "texts/en.txt/x: not a directory; check the spelling"),
        ("n" * 256, f"{'n' * 256}: file name too long; leave it out or repair it"),
    ],
)
def test_what_is_named_and_cannot_be_read_is_told(odd: Path, command: str, name: str, said: str) -> None:
    told(corpus(odd, command, name, "texts/fr.txt"), said)


@pytest.mark.parametrize("command", [*FINDERS, "summarize"])
def test_what_is_named_is_read(odd: Path, command: str) -> None:
    for name in ("texts/.hidden.txt", "texts/ignored/a.txt", "texts/again.txt", "texts/up/texts/en.txt"):
        assert corpus(odd, command, name, status=FOUND[command]).stdout
    for name in ("/dev/null", "texts/folder.txt"):
        assert corpus(odd, command, name, status=0).stdout == b""


@pytest.mark.parametrize("command", FINDERS)
def test_one_file_by_many_paths_is_one_file(odd: Path, command: str) -> None:
    (odd / "texts/fifo.txt").unlink()
    once = corpus(odd, command, "texts/en.txt", status=1).stdout
    names = ["texts/en.txt", "./texts//en.txt", "texts/again.txt", str(odd / "texts/en.txt"), "texts/up/texts/en.txt"]
    many = corpus(odd, command, *names, status=1).stdout
    assert many.count(b"\n") == once.count(b"\n")


def test_fix_of_what_is_named_twice_edits_it_once(odd: Path) -> None:
    corpus(odd, "check", "--fix", "texts/again.txt", "texts/en.txt", "texts", status=0)
    assert os.readlink(odd / "texts/again.txt") == "en.txt"
    assert "AFP" not in (odd / "texts/en.txt").read_text()
    assert (odd / "texts/.hidden.txt").read_text() == ENGLISH


def test_fix_of_one_hard_link_leaves_the_other(planted: Path) -> None:
    os.link(planted / "texts/en.txt", planted / "linked.txt")
    corpus(planted, "check", "--fix", "texts/en.txt", status=0)
    assert (planted / "linked.txt").read_text() == ENGLISH


@pytest.mark.parametrize("command", [*FINDERS, "summarize"])
def test_a_file_gone_before_it_is_read_is_told_and_the_rest_is_done(planted: Path, command: str) -> None:
    usual = corpus(planted, command, "texts/en.txt", status=FOUND[command])
    os.mkfifo(planted / "pipe.txt")
    with started(planted, command, "pipe.txt", "texts") as run:
        with feeding(planted / "pipe.txt", run):  # all are listed, and the first one is being read
            (planted / "texts/fr.txt").unlink()
        said = run.communicate(timeout=60)
    assert (run.returncode, said[1]) == (
        2,
        b"corpus: error: texts/fr.txt: no such file or folder; check the spelling\n",
    )
    assert usual.stdout in said[0]


@pytest.mark.parametrize("command", FINDERS)
def test_a_pipe_is_read_and_not_edited(planted: Path, command: str) -> None:
    os.mkfifo(planted / "pipe")
    with started(planted, command, "--fix", "pipe") as run:
        with feeding(planted / "pipe", run) as pipe:
            os.write(pipe, ENGLISH.encode())
        said = run.communicate(timeout=60)[1]
    assert (run.returncode, said.count(b"\n")) == (2, 1)
    assert said.startswith(b"corpus: error: pipe: not a regular file, so not edited; ")


@pytest.mark.parametrize("command", READERS)
def test_names_as_long_and_as_odd_as_they_can_be(tmp_path: Path, command: str) -> None:
    names = ["l" * 251, "esc\x1b[31m", "line\nend", "bidi\u202etxt", os.fsdecode(b"bytes\xff"), "-dash", " "]
    for number, name in enumerate(names):
        put(tmp_path, f"texts/{name}.txt", ENGLISH.replace("tonnes", f"{number + 7} tonnes"))
    put(tmp_path, "texts/fr.txt", FRENCH)
    ran = corpus(tmp_path, *READERS[command], "-o", names[0])
    assert ran.returncode in (0, 1)
    assert (tmp_path / names[0]).read_bytes()
    if command in FINDERS:
        corpus(tmp_path, command, "--output", "out", "texts")
        corpus(tmp_path, command, "--fix", "texts")
        assert snapshot(tmp_path / "texts") == snapshot(tmp_path / "out/texts")
    assert not leftovers(tmp_path)


# -- signals, pipes, streams


def waiting(folder: Path, command: str) -> list[str]:
    """What makes the command read a pipe."""
    os.mkfifo(folder / "pipe.txt")
    return [command, "pipe.txt", "texts/en.txt"] if command == "align-translations" else [command, "pipe.txt"]


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_run_without_a_word(planted: Path, command: str, number: signal.Signals, status: int) -> None:
    before = snapshot(planted)
    reading = started(planted, *waiting(planted, command), "-o", "report")
    with reading as run, feeding(planted / "pipe.txt", run) as pipe:
        os.write(pipe, ENGLISH.encode())
        run.send_signal(number)
        assert run.communicate(timeout=60) == (b"", b"")
    assert run.returncode == status
    assert snapshot(planted) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_reader_that_has_gone_ends_a_run_silently(planted: Path, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [*COMMAND, *COMMANDS[command]], cwd=planted, stdout=writing, stderr=subprocess.PIPE, env=environment()
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_closed_streams(planted: Path, command: str) -> None:
    def closed(streams: str) -> Ran:
        shell = ["sh", "-c", f'exec "$@" {streams}', "sh", *COMMAND, *COMMANDS[command]]
        return subprocess.run(shell, cwd=planted, capture_output=True, env=environment(), timeout=60)

    usual = corpus(planted, *COMMANDS[command])
    told(closed(">&-"), "standard output is closed")
    assert closed(">&- 2>&-").returncode == 2
    for streams in ("<&-", "2>&-"):
        ran = closed(streams)
        assert (ran.returncode, ran.stdout) == (usual.returncode, usual.stdout)


@pytest.mark.parametrize("command", [*FINDERS, "summarize"])
def test_a_closed_standard_input_is_told(planted: Path, command: str) -> None:
    shell = ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, command, "-"]
    told(subprocess.run(shell, cwd=planted, capture_output=True, env=environment(), timeout=60), "-: standard input")


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_surroundings_do_not_matter(planted: Path, command: str) -> None:
    arguments = COMMANDS[command]
    usual = corpus(planted, *arguments, status=FOUND[command])
    for module in ("json", "re", "typing", "typer", "tomllib", "signal", "numpy", "rapidfuzz", "langdetect"):
        put(planted, f"{module}.py", "raise SystemExit(99)")
    put(planted, "sitecustomize.py", "raise SystemExit(99)")
    surroundings: tuple[dict[str, str], ...] = (
        {},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"COLUMNS": "20", "LINES": "2"},
        {"TERM": "dumb"},
        {"PYTHONHASHSEED": "7"},
        {"HOME": "/nonexistent", "TMPDIR": "/nonexistent"},
        {"PYTHONIOENCODING": "ascii:strict"},
    )
    for more in surroundings:
        ran = corpus(planted, *arguments, status=None, stdin=b"", **more)
        assert (ran.returncode, ran.stdout, ran.stderr) == (usual.returncode, usual.stdout, usual.stderr), more


# -- standard output by name


@pytest.mark.parametrize("command", READERS)
def test_a_dash_as_output_file_is_standard_output(planted: Path, command: str) -> None:
    printed = corpus(planted, *READERS[command], status=FOUND[command])
    assert corpus(planted, *READERS[command], "-o", "-", status=FOUND[command]).stdout == printed.stdout
    assert not (planted / "-").exists()
    corpus(planted, *READERS[command], "-o", "./-", status=FOUND[command])
    assert (planted / "-").read_bytes() == printed.stdout


def test_a_dash_is_standard_output_for_all_that_is_written(planted: Path) -> None:
    text = ENGLISH.encode()
    filtered = corpus(planted, "check", "-", stdin=text, status=0).stdout
    assert corpus(planted, "check", "-", "-o", "-", stdin=text, status=0).stdout == filtered
    moses = ["align-translations", "texts", "--format", "moses"]
    assert corpus(planted, *moses, "-o", "-").stdout == corpus(planted, *moses).stdout
    assert b"fingerprints" in corpus(planted, "check", "texts", "--write-baseline", "-", status=0).stdout
    assert sorted(os.listdir(planted)) == ["texts"]


# -- one side given as both


@pytest.mark.parametrize(
    "places",
    [("texts", "texts"), ("texts", "./texts/"), ("texts", "texts/up/texts"), ("texts/en.txt", "texts/again.txt")],
)
def test_a_text_is_never_its_own_translation(odd: Path, places: tuple[str, str]) -> None:
    told(corpus(odd, "align-translations", *places), f"{places[0]} and {places[1]} are one and the same; ")


def test_a_folder_inside_the_other_is_the_other_side_only(planted: Path) -> None:
    (planted / "texts/en").mkdir()
    (planted / "texts/en.txt").rename(planted / "texts/en/a.txt")
    for places in (("texts", "texts/en"), ("texts/en", "texts")):
        ran = corpus(planted, "align-translations", *places, "--pairs-only", "--format", "jsonl", status=0)
        assert ran.stdout.count(b'"type"') == 1
        assert b"texts/fr.txt" in ran.stdout
