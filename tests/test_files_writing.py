"""Text -> files: as they were or as they should be, never half, and nothing left behind."""

import errno
import gzip
import json
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import zstandard

from corpus_cli.errors import CorpusError, InputError, OutputError
from corpus_cli.files import Entry, Reading, listing, read, replace, replacing, write_copy, write_file
from corpus_cli.model import Document

OLD, NEW = b"old\r\nold\r\n", b"new\r\n"
READING = Reading()
as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of its own, where every test must leave no temporary file."""
    monkeypatch.chdir(tmp_path)
    yield
    assert not list(tmp_path.rglob(".corpus-*"))


def put(name: str, data: bytes) -> str:
    if os.path.dirname(name):
        os.makedirs(os.path.dirname(name), exist_ok=True)
    Path(name).write_bytes(data)
    return name


def content(name: str) -> bytes:
    return Path(name).read_bytes()


def mode(name: str) -> int:
    return stat.S_IMODE(os.stat(name).st_mode)


@pytest.mark.parametrize("name", ["a.txt", "d/é ü.txt", "\udcff\n.txt", "n" * 255])
def test_replace_puts_the_new_bytes(name: str) -> None:
    put(name, OLD)
    replace(name, OLD, NEW)
    assert content(name) == NEW


def test_replace_writes_large_and_empty_files() -> None:
    put("a.txt", OLD)
    replace("a.txt", OLD, b"x" * 5_000_000)
    replace("a.txt", b"x" * 5_000_000, b"")
    assert content("a.txt") == b""


@pytest.mark.parametrize("bits", [0o600, 0o640, 0o644, 0o755, 0o666, 0o4755])
def test_replace_keeps_the_mode(bits: int) -> None:
    os.chmod(put("a.txt", OLD), bits)
    replace("a.txt", OLD, NEW)
    assert mode("a.txt") == bits


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_replace_keeps_the_owner() -> None:
    os.chown(put("a.txt", OLD), 1234, 4321)
    replace("a.txt", OLD, NEW)
    assert (os.stat("a.txt").st_uid, os.stat("a.txt").st_gid) == (1234, 4321)


def test_replace_keeps_links() -> None:
    put("d/a.txt", OLD)
    os.symlink("d/a.txt", "l.txt")
    os.symlink("l.txt", "m.txt")
    replace("m.txt", OLD, NEW)
    assert os.readlink("m.txt") == "l.txt"
    assert os.readlink("l.txt") == "d/a.txt"
    assert content("d/a.txt") == NEW


@pytest.mark.parametrize("now", [b"", b"old\r\nold\r\nmore", b"old\r\nolD\r\n"])
def test_replace_refuses_what_changed(now: bytes) -> None:
    put("a.txt", now)
    with pytest.raises(OutputError, match=r"^a.txt: not written: it changed since it was read; run again$"):
        replace("a.txt", OLD, NEW)
    assert content("a.txt") == now


def test_replace_sees_a_change_made_while_it_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", OLD)
    fsync = os.fsync

    def meanwhile(descriptor: int) -> None:
        put("a.txt", b"edited")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(OutputError, match=r"changed since it was read"):
        replace("a.txt", OLD, NEW)
    assert content("a.txt") == b"edited"


def test_replace_refuses_what_is_no_file() -> None:
    os.mkdir("d")
    os.mkfifo("fifo")
    for name, says in {
        "d": "not a regular",
        "fifo": "not a regular",
        "gone": "no such file",
        "d/x/y": "no such",
    }.items():
        with pytest.raises(OutputError, match=f"^{name}: .*{says}.*; "):
            replace(name, OLD, NEW)
    assert sorted(os.listdir()) == ["d", "fifo"]


@as_root
def test_replace_refuses_a_read_only_file_and_a_read_only_folder() -> None:
    os.chmod(put("a.txt", OLD), 0o444)
    with pytest.raises(OutputError, match=r"^a.txt: not written: the file is read-only; change its mode first$"):
        replace("a.txt", OLD, NEW)
    os.chmod(os.path.dirname(put("d/b.txt", OLD)), 0o555)
    try:
        with pytest.raises(OutputError, match=r"^d/b.txt: not written: permission denied; check the mode"):
            replace("d/b.txt", OLD, NEW)
    finally:
        os.chmod("d", 0o755)
    assert content("a.txt") == content("d/b.txt") == OLD


@pytest.mark.parametrize("call", ["open", "write", "fchmod", "fsync", "exchange", "replace"])
@pytest.mark.parametrize(
    "failure", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), SystemExit(143)]
)
def test_replace_leaves_the_old_file_alone_whatever_fails(
    call: str, failure: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.txt", OLD)

    def fail(*arguments: object) -> None:
        raise failure

    with monkeypatch.context() as patch:
        if call == "replace":  # a file system on which files cannot change places
            patch.setattr(replacing, "exchange", lambda one, other: False)
        patch.setattr(replacing if call == "exchange" else os, call, fail)
        with pytest.raises(OutputError if isinstance(failure, OSError) else type(failure)) as error:
            replace("a.txt", OLD, NEW)
    if isinstance(failure, OSError):
        assert str(error.value) == "a.txt: not written: no space left on device; free some space and run again"
    assert content("a.txt") == OLD
    assert os.listdir() == ["a.txt"]


def test_replace_where_files_cannot_change_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "exchange", lambda one, other: False)
    put("a.txt", OLD)
    replace("a.txt", OLD, NEW)
    assert (content("a.txt"), os.listdir()) == (NEW, ["a.txt"])


def test_replace_leaves_other_hard_links_as_they_were() -> None:
    put("a.txt", OLD)
    os.link("a.txt", "b.txt")
    replace("a.txt", OLD, NEW)
    assert (content("a.txt"), content("b.txt")) == (NEW, OLD)


KILLED = """
import os, sys, time
from corpus_cli.files import replace, replacing
def wait(source, target):
    print(source, flush=True)
    time.sleep(60)
replacing.exchange = wait
replace("a.txt", open("a.txt", "rb").read(), b"new")
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_killed_run_leaves_the_old_file_and_at_most_the_hidden_one(number: signal.Signals) -> None:
    put("a.txt", OLD)
    root = Path(__file__).parents[1]
    command = [sys.executable, "-c", KILLED]
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(root)}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as run:
        assert run.stdout is not None
        temporary = run.stdout.readline().decode().strip()
        assert os.path.exists(temporary)
        assert mode(temporary) == 0o644
        run.send_signal(number)
        assert run.wait() != 0
    assert content("a.txt") == OLD
    told: list[CorpusError] = []
    assert listing(["."], include=["*"], complain=told.append) == [Entry("a.txt", "a.txt")]
    assert not told
    if number == signal.SIGKILL:
        os.remove(temporary)
    assert os.listdir() == ["a.txt"]


def test_two_runs_at_once_write_one_of_the_two() -> None:
    put("a.txt", OLD)
    told: list[OutputError] = []

    def run(data: bytes) -> None:
        try:
            replace("a.txt", OLD, data)
        except OutputError as error:
            told.append(error)

    threads = [threading.Thread(target=run, args=(bytes([65 + number]) * 9999,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(content("a.txt"))) == 1
    assert len(content("a.txt")) == 9999
    assert all("changed since it was read" in str(error) for error in told)


def test_write_file_writes_new_and_old_files() -> None:
    mask = os.umask(0o027)
    try:
        write_file("new.txt", [b"a", b"", b"b"])
    finally:
        os.umask(mask)
    assert (content("new.txt"), mode("new.txt")) == (b"ab", 0o640)
    os.chmod("new.txt", 0o666)
    write_file("new.txt", iter(()))
    assert (content("new.txt"), mode("new.txt")) == (b"", 0o666)


def test_write_file_follows_links() -> None:
    put("d/a.txt", OLD)
    os.symlink("d/a.txt", "l.txt")
    os.symlink("d/new.txt", "m.txt")
    write_file("l.txt", [NEW])
    write_file("m.txt", [NEW])
    assert os.path.islink("l.txt")
    assert os.path.islink("m.txt")
    assert content("d/a.txt") == content("d/new.txt") == NEW


@pytest.mark.parametrize(
    "failure", [InputError("x: bad"), KeyboardInterrupt(), ValueError(), FileExistsError(17, "there")]
)
@pytest.mark.parametrize("name", ["old.txt", "new.txt"])
def test_write_file_writes_nothing_when_the_pieces_fail(name: str, failure: BaseException) -> None:
    put("old.txt", OLD)

    def pieces() -> Iterable[bytes]:
        yield NEW
        raise failure

    with pytest.raises(OutputError if isinstance(failure, OSError) else type(failure)):
        write_file(name, pieces())
    assert content("old.txt") == OLD
    assert os.listdir() == ["old.txt"]


def test_write_file_refuses() -> None:
    os.mkdir("d")
    for name, says in {
        "d": "a folder; name a file in it",
        "gone/a.txt": "no such file or directory; check that its folder stands",
        "/dev/full": "no space left on device",
        "/dev/fd/987": "bad file descriptor",
        "n" * 256: "file name too long",
    }.items():
        with pytest.raises(OutputError, match=f"^{name}: .*{says}"):
            write_file(name, [NEW])
    assert os.listdir() == ["d"]


@as_root
def test_write_file_refuses_a_read_only_file() -> None:
    os.chmod(put("a.txt", OLD), 0o444)
    with pytest.raises(OutputError, match=r"read-only"):
        write_file("a.txt", [NEW])
    assert content("a.txt") == OLD


def test_write_file_writes_to_a_fifo_and_to_devices() -> None:
    os.mkfifo("fifo")
    read_from: list[bytes] = []
    reader = threading.Thread(target=lambda: read_from.append(content("fifo")))
    reader.start()
    write_file("fifo", [b"a" * 100_000, b"b"])
    reader.join()
    assert read_from == [b"a" * 100_000 + b"b"]
    assert stat.S_ISFIFO(os.stat("fifo").st_mode)
    write_file(os.devnull, [NEW])
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_write_file_raises_when_the_reader_has_gone() -> None:
    source, target = os.pipe()
    os.close(source)
    try:
        with pytest.raises(BrokenPipeError):
            write_file(f"/dev/fd/{target}", [NEW])
    finally:
        os.close(target)


def test_write_file_to_dev_stdout_does_not_clobber_a_redirected_one() -> None:
    root = Path(__file__).parents[1]
    code = "from corpus_cli.files import write_file; write_file('/dev/stdout', [b'b\\n'])"
    put("out.txt", b"a\n")
    with open("out.txt", "ab") as out:
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(root)}, stdout=out, check=True
        )
    assert content("out.txt") == b"a\nb\n"


def pack(name: str, data: bytes) -> bytes:
    if name.endswith(".gz"):
        return gzip.compress(data)
    return zstandard.compress(data) if name.endswith(".zst") else data


def unpack(name: str, data: bytes) -> bytes:
    if name.endswith(".gz"):
        return gzip.decompress(data)
    return zstandard.ZstdDecompressor().decompressobj().decompress(data) if name.endswith(".zst") else data


def copied(name: str, changes: dict[str, str], reading: Reading = READING, bad_rows: int = 0) -> str:
    """The path of the copy in `out`, where documents named in `changes` got other texts."""
    errors: list[str] = []
    entry = Entry(name, name)
    documents = [
        (document, changes.get(document.name, document.text))
        for document in read(entry, reading, lambda error: errors.append(str(error)))
    ]
    assert len(errors) == bad_rows
    write_copy("out", entry, documents, reading)
    return f"out/{name}"


@pytest.mark.parametrize(
    "data", [b"", OLD, b"\xef\xbb\xbfold\r", "gặp\n".encode("utf-16"), "gặp gỡ\n".encode("utf-16-be")]
)
def test_copy_of_a_text_is_the_text(data: bytes) -> None:
    put("d/e/a.txt", data)
    assert content(copied("d/e/a.txt", {})) == data
    assert content("d/e/a.txt") == data


def test_copy_holds_the_new_text_in_the_old_encoding() -> None:
    put("d/a.txt", b"\xef\xbb\xbf" + "gặp\r\ngỡ\r\n".encode())
    assert content(copied("d/a.txt", {"d/a.txt": "gỡ\r\n"})) == b"\xef\xbb\xbf" + "gỡ\r\n".encode()
    put("b.txt", b"caf\xe9 noir")
    assert content(copied("b.txt", {"b.txt": "café"}, Reading(encoding="cp1252"))) == b"caf\xe9"


def test_copy_is_packed_again_the_same_way_every_time() -> None:
    put("a.txt.gz", gzip.compress(OLD))
    first = content(copied("a.txt.gz", {"a.txt.gz": "new"}))
    assert gzip.decompress(first) == b"new"
    assert first[4:8] == bytes(4)  # no time
    assert content(copied("a.txt.gz", {"a.txt.gz": "new"})) == first
    put("a.txt.zst", zstandard.compress(OLD))
    first = content(copied("a.txt.zst", {"a.txt.zst": "new"}))
    assert unpack("a.txt.zst", first) == b"new"
    assert content(copied("a.txt.zst", {"a.txt.zst": "new"})) == first


ROWS = (
    b'\xef\xbb\xbf{"id": 1, "text": "one", "n": 1.10, "big": 12345678901234567890123}\r\n'
    b"\n"
    b'{"text":"two \\u00e9","id":"b" , "e":1E5}\n'
    b"broken {\n"
    b'  { "text" : "x", "id": "c", "deep": {"text": "t"}, "text" : "tr\xc3\xa9s" }  \n'
    b'{"id": "d", "text": "last"}'
)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "d/a.jsonl.zst"])
@pytest.mark.parametrize(
    ("changes", "was", "becomes"),
    [
        ({}, b"", b""),
        ({"1": 'o"é\n'}, b'"one"', '"o\\"é\\n"'.encode()),  # the row of 1 has no letter beyond ASCII but the mark
        ({"b": "é"}, b'"two \\u00e9"', b'"\\u00e9"'),
        ({"c": "é"}, b'"tr\xc3\xa9s"', '"é"'.encode()),
        ({"d": ""}, b'"last"', b'""'),
    ],
)
def test_copy_of_rows_changes_only_the_texts(name: str, changes: dict[str, str], was: bytes, becomes: bytes) -> None:
    put(name, pack(name, ROWS))
    copy = copied(name, {f"{name}#{key}": text for key, text in changes.items()}, bad_rows=1)
    data = unpack(name, content(copy))
    assert data == (ROWS.replace(was, becomes) if was else ROWS)


def test_copy_of_rows_uses_the_fields_that_were_named() -> None:
    put("a.jsonl", b'{"text": 1, "body": "one", "key": 5}\n')
    reading = Reading(text_field="body", id_field="key")
    assert content(copied("a.jsonl", {"a.jsonl#5": "two"}, reading)) == b'{"text": 1, "body": "two", "key": 5}\n'


@pytest.mark.parametrize(
    "now",
    [b"", b'{"id": 1, "text": "other"}\n', b'{"id": 2, "text": "one"}\n', b'{"id": 1, "text": "one"}\n{"text": "two"}'],
)
def test_copy_of_rows_refuses_what_changed(now: bytes) -> None:
    put("a.jsonl", now)
    documents = [(Document("a.jsonl#1", "one"), "1")]
    with pytest.raises(OutputError, match=r"^a.jsonl: not copied: it changed since it was read; run again$"):
        write_copy("out", Entry("a.jsonl", "a.jsonl"), documents, READING)
    assert os.listdir("out") == []


def test_copy_of_rows_refuses_what_can_be_read_only_once() -> None:
    os.mkfifo("a.jsonl")
    with pytest.raises(OutputError, match=r"^a.jsonl: not copied: it can be read only once; save it"):
        write_copy("out", Entry("a.jsonl", "a.jsonl"), [], READING)


def test_copy_of_what_could_not_be_read_is_not_written() -> None:
    write_copy("out", Entry("gone.txt", "gone.txt"), [], READING)
    assert os.listdir() == []


def test_copy_of_standard_input_has_its_name() -> None:
    document = Document("-", "old")
    write_copy("out", Entry("-", "-"), [(document, "new")], READING)
    write_copy("out", Entry("-", "-"), [(document, "new")], Reading(stdin_name="d/named.jsonl"))
    assert content("out/stdin") == content("out/d/named.jsonl") == b"new"


@pytest.mark.parametrize(
    ("folder", "name"), [(".", "a.txt"), ("link", "a.txt"), (".", "d/../a.txt"), ("d/..", "./a.txt")]
)
def test_copy_never_lands_on_its_input(folder: str, name: str) -> None:
    put("a.txt", OLD)
    os.mkdir("d")
    os.symlink(".", "link")
    with pytest.raises(OutputError, match=r"not written: it is the file the copy is made from; give another folder$"):
        write_copy(folder, Entry(name, name), [(Document(name, "old"), "new")], READING)
    assert content("a.txt") == OLD


def test_copy_stays_below_its_folder() -> None:
    put("d/a.txt", OLD)
    os.mkdir("w")
    os.chdir("w")
    document = Document("a.txt", "old")
    for name in ("../d/a.txt", os.path.abspath("../d/a.txt")):
        write_copy("out", Entry(name, name), [(document, "new")], READING)
    assert content("out/d/a.txt") == content("out" + os.path.abspath("../d/a.txt")) == b"new"
    assert content("../d/a.txt") == OLD


def test_copy_refuses_where_no_folder_can_be() -> None:
    put("out", OLD)
    put("d/a.txt", OLD)
    with pytest.raises(OutputError, match=r"^out/d/a.txt: not written: file exists; a file stands where a folder is"):
        copied("d/a.txt", {})
    assert content("out") == OLD


def test_copies_of_deep_trees_are_written() -> None:
    deep = "/".join("d" for _ in range(1200)) + "/a.txt"
    write_copy("out", Entry(deep, deep), [(Document(deep, "old"), "new")], READING)
    assert content(f"out/{deep}") == b"new"
    os.remove(f"out/{deep}")
    folder = os.path.dirname(f"out/{deep}")
    while folder:  # what clears the temporary folder would call itself too deep
        os.rmdir(folder)
        folder = os.path.dirname(folder)


def test_copy_of_rows_is_json_line_by_line() -> None:
    put("a.jsonl", b"".join(json.dumps({"id": n, "text": f"t{n}"}).encode() + b"\n" for n in range(9999)))
    changes = {f"a.jsonl#{n}": f"\u2028{n}" for n in range(0, 9999, 7)}
    rows = [json.loads(line) for line in content(copied("a.jsonl", changes)).splitlines()]
    assert [row["text"] for row in rows] == [f"\u2028{n}" if n % 7 == 0 else f"t{n}" for n in range(9999)]
