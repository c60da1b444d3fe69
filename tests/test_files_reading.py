"""Entries -> documents: plain, packed and JSONL files, standard input; what is bad is told and the rest is read."""

import gzip
import io
import json
import os
import sys
import threading
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_cli.errors import CorpusError, InputError
from corpus_cli.files import Entry, Reading, listed_paths, read
from corpus_cli.files.packing import unpacked
from corpus_cli.files.rows import lines
from corpus_cli.model import Document

TEXT = "Bộ trưởng Ngoại giao đã gặp người đồng cấp.\r\n" * 3
ADVICE = "; mend the row or take it out"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


def put(name: str, data: bytes | str) -> str:
    Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
    return name


def outcome(name: str, reading: Reading | None = None) -> tuple[list[Document], list[str]]:
    """The documents read and what was complained of."""
    told: list[CorpusError] = []
    documents = list(read(Entry(name, name), reading or Reading(), told.append))
    assert all(type(error) is InputError for error in told)
    return documents, [str(error) for error in told]


def fail(error: CorpusError) -> None:
    raise error


def good(name: str, reading: Reading | None = None) -> list[Document]:
    documents, told = outcome(name, reading)
    assert not told
    return documents


def bad(name: str, reading: Reading | None = None) -> str:
    documents, told = outcome(name, reading)
    assert not documents
    (line,) = told
    assert line.startswith(f"{name}: ")
    return line.removeprefix(f"{name}: ")


@pytest.mark.parametrize("size", [0, 1, 2000, 65535, 65536, 65537, 131072, 3_000_001])
def test_read_gives_a_text_of_any_size(size: int) -> None:
    text = ("abcdefg\n" * (size // 8 + 1))[:size]
    assert good(put("a.txt", text)) == [Document("a.txt", text)]


def test_read_uses_the_encoding_and_goes_on() -> None:
    put("a.txt", b"caf\xe9")
    assert bad("a.txt") == "not UTF-8 at byte 3 (0xE9); say --encoding NAME (for example --encoding cp1252)"
    assert good("a.txt", Reading(encoding="cp1252")) == [Document("a.txt", "café", "cp1252")]


def test_read_opens_the_path_and_shows_the_name() -> None:
    put("a.txt", TEXT)
    assert list(read(Entry("shown", os.path.abspath("a.txt")), Reading(), fail)) == [Document("shown", TEXT)]
    with open(b"\xff.txt", "wb") as file:
        file.write(b"abc")
    assert good("\udcff.txt") == [Document("\udcff.txt", "abc")]


def test_read_tells_of_what_vanished_or_is_no_file() -> None:
    os.mkdir("d.txt")
    os.symlink("loop.txt", "loop.txt")
    assert bad("gone.txt") == "no such file or folder; check the spelling"
    assert bad("gone.jsonl") == bad("gone.txt.gz") == bad("gone.txt.zst") == bad("gone.txt")
    assert bad("d.txt") == "is a directory; a file is needed here"
    assert bad("loop.txt").endswith("the link leads back to itself")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_read_tells_of_what_may_not_be_read() -> None:
    os.chmod(put("a.txt", "x"), 0)
    assert bad("a.txt") == "permission denied; check its mode and that of its folders"


def test_read_takes_a_fifo() -> None:
    os.mkfifo("fifo")

    def write() -> None:
        with open("fifo", "wb", buffering=0) as fifo:
            fifo.write(TEXT.encode()[:7])
            fifo.write(TEXT.encode()[7:])

    writer = threading.Thread(target=write)
    writer.start()
    assert good("fifo") == [Document("fifo", TEXT)]
    writer.join()


def test_read_takes_standard_input(standard_input: Callable[[bytes], None]) -> None:
    standard_input(b"\xef\xbb\xbf" + TEXT.encode())
    assert good("-") == [Document("-", TEXT, "utf-8", b"\xef\xbb\xbf")]
    standard_input(b"caf\xe9")
    documents, told = outcome("-", Reading(stdin_name="named.jsonl"))
    assert (documents, told[0][:32]) == ([], "named.jsonl: not UTF-8 at byte 3")


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert bad("-") == "standard input is closed; name a file"


def skippable(data: bytes) -> bytes:
    return b"\x50\x2a\x4d\x18" + len(data).to_bytes(4, "little") + data


PACKED = {
    "gz": gzip.compress(TEXT.encode()),
    "gz of two members": gzip.compress(TEXT[:9].encode()) + gzip.compress(TEXT[9:].encode()),
    "gz with an empty member": gzip.compress(b"") + gzip.compress(TEXT.encode()) + gzip.compress(b""),
    "gz with padding": gzip.compress(TEXT.encode()) + bytes(70_000),
    "zst": zstandard.compress(TEXT.encode()),
    "zst of two frames": zstandard.compress(TEXT[:9].encode()) + zstandard.compress(TEXT[9:].encode()),
    "zst with a skippable frame": skippable(b"abc") + zstandard.compress(TEXT.encode()) + skippable(b""),
    "zst without size": zstandard.ZstdCompressor(write_content_size=False).compress(TEXT.encode()),
}


@pytest.mark.parametrize("kind", PACKED)
def test_packed_files_are_read(kind: str) -> None:
    name = put(f"a.txt.{kind.split()[0]}", PACKED[kind])
    assert good(name) == [Document(name, TEXT)]


@pytest.mark.parametrize("kind", PACKED)
def test_packed_files_are_read_in_pieces_of_any_size(kind: str) -> None:
    data = PACKED[kind]
    for size in (1, 2, 3, 50, len(data)):
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        assert b"".join(unpacked(f"a.{kind.split()[0]}", pieces)) == TEXT.encode()


def test_large_packed_files_are_read_whole() -> None:
    data = "".join(f"{number * 7919 % 1_000_003}\n" for number in range(700_000)).encode()
    for name, packed in {"a.gz": gzip.compress(data, 1), "a.zst": zstandard.compress(data)}.items():
        assert good(put(name, packed))[0].text.encode() == data


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt.gz", PACKED["gz"][:-1], "cut off before the end of its gzip data; pack it again"),
        ("a.txt.gz", PACKED["gz"][:5], "cut off before the end"),
        ("a.txt.gz", b"", "cut off before the end"),
        ("a.txt.gz", PACKED["gz"] + PACKED["gz"][:20], "cut off before the end"),
        ("a.txt.gz", PACKED["gz"] + b"rubbish", "not gzip, or damaged"),
        ("a.txt.gz", PACKED["gz"][:-6] + b"xxxxxx", "not gzip, or damaged"),
        ("a.txt.gz", TEXT.encode(), "not gzip, or damaged"),
        ("a.txt.gz", gzip.compress(b"caf\xe9"), "not UTF-8 at byte 3 (0xE9)"),
        ("a.txt.zst", PACKED["zst"][:-1], "cut off before the end of its Zstandard data; pack it again"),
        ("a.txt.zst", b"", "cut off before the end"),
        ("a.txt.zst", PACKED["zst"] + PACKED["zst"][:9], "cut off before the end"),
        ("a.txt.zst", PACKED["zst"] + b"rubbish", "not Zstandard, or damaged"),
        ("a.txt.zst", TEXT.encode(), "not Zstandard, or damaged"),
    ],
)
def test_damaged_files_are_told(name: str, data: bytes, says: str) -> None:
    assert bad(put(name, data)).startswith(says)


def bomb(packer: "zlib._Compress | zstandard.ZstdCompressionObj", mebibytes: int) -> bytes:
    spaces = b" " * (1 << 20)
    return b"".join(packer.compress(spaces) for _ in range(mebibytes)) + packer.flush()


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt.zst", "a.jsonl.gz", "a.jsonl.zst"])
def test_bombs_are_refused(name: str) -> None:
    packer = zlib.compressobj(wbits=31) if name.endswith("gz") else zstandard.ZstdCompressor().compressobj()
    put(name, bomb(packer, 200))
    assert bad(name).startswith("expands to more than 64 MiB and 200 times its size; unpack it yourself")


def test_no_more_than_a_piece_of_a_bomb_is_held() -> None:
    data = bomb(zlib.compressobj(wbits=31), 100)
    taken: list[int] = []
    with pytest.raises(InputError, match=r"^a.gz: expands to more"):
        taken.extend(map(len, unpacked("a.gz", (data[at : at + 100] for at in range(0, len(data), 100)))))
    assert max(taken) <= 1 << 20
    assert sum(taken) <= 64 << 20


def test_what_packs_well_but_is_small_is_read() -> None:
    name = put("a.txt.gz", gzip.compress(b" " * (8 << 20)))
    assert len(good(name)[0].text) == 8 << 20


def row(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", []),
        (b"\n  \r\n\t\n", []),
        (row(id="n1", text=TEXT) + row(id=2, text="b"), [("n1", TEXT), ("2", "b")]),
        (row(text="a") + b"\n" + row(text="c"), [("1", "a"), ("3", "c")]),  # no id: the number of the line
        (b"\xef\xbb\xbf" + row(id="x", text="a"), [("x", "a")]),
        (row(id="x", text="a").replace(b"\n", b"\r\n") + row(id="y", text="b")[:-1], [("x", "a"), ("y", "b")]),
        (row(id="", text=""), [("", "")]),
        (row(id="\n#", text="a\u2028b\x85c\x0bd"), [("\n#", "a\u2028b\x85c\x0bd")]),
        (b'{"id":"x","text":"\\ud83d\\ude00\\u0000","n":NaN}', [("x", "😀\0")]),
        (b' {"text" : "a" , "text":"b", "id":-1} ', [("-1", "b")]),
    ],
)
def test_rows_finds(data: bytes, found: list[tuple[str, str]]) -> None:
    for name, packed in {
        "a.jsonl": data,
        "a.jsonl.gz": gzip.compress(data),
        "a.jsonl.zst": zstandard.compress(data),
    }.items():
        assert good(put(name, packed)) == [Document(f"{name}#{key}", text) for key, text in found]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"id": "n1", "text": "half', "not JSON at column 22 (unterminated string starting at)"),
        (b"not json", "not JSON at column 1 (expecting value)"),
        (b'{"text": "a"} {"text": "b"}', "not JSON at column 15 (extra data)"),
        (b"[]", "not an object"),
        (b'"text"', "not an object"),
        (b"{}", "the field 'text' is missing; there is none (--text-field names it)"),
        (
            b'{"uid": 1, "body": "a"}',
            "the field 'text' is missing; there is 'uid', 'body' (--text-field names it)",
        ),
        (b'{"text": null}', "the field 'text' is not a string"),
        (b'{"text": ["a"]}', "the field 'text' is not a string"),
        (b'{"text": "a", "id": null}', "the field 'id' is neither a string nor a whole number"),
        (b'{"text": "a", "id": 1.5}', "the field 'id' is neither a string nor a whole number"),
        (b'{"text": "a", "id": true}', "the field 'id' is neither a string nor a whole number"),
        (b'{"text": "a", "id": "good"}', "the id 'good' is taken by an earlier row"),
        (b'{"text": "caf\xe9"}', "not UTF-8 at byte 46 (0xE9), and JSONL always is"),
        (b'{"text": "\\ud800"}', "half a surrogate pair, which no text can hold"),
        (b'{"text": "a", "id": "\\udfff"}', "half a surrogate pair, which no text can hold"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "a number of too many digits"),
    ],
)
def test_rows_tells_and_reads_the_rest(data: bytes, says: str) -> None:
    before, after = row(id="good", text="first") + b"\n", row(id="better", text="last")
    documents, told = outcome(put("a.jsonl", before + data + b"\n" + after))
    assert told == [f"a.jsonl: line 3: {says}{ADVICE}"]
    assert documents == [Document("a.jsonl#good", "first"), Document("a.jsonl#better", "last")]


def test_rows_have_the_fields_that_were_named() -> None:
    put("a.jsonl", row(key="k", body="b", text=1, id=None))
    assert good("a.jsonl", Reading(text_field="body", id_field="key")) == [Document("a.jsonl#k", "b")]


def test_rows_before_the_damage_are_read() -> None:
    data = b"".join(row(id=number, text=os.urandom(400).hex()) for number in range(999))
    documents, told = outcome(put("a.jsonl.gz", gzip.compress(data)[:-1000]))
    assert 900 < len(documents) < 999
    assert told == ["a.jsonl.gz: cut off before the end of its gzip data; pack it again"]


def test_rows_come_before_the_file_is_read_to_its_end() -> None:
    os.mkfifo("a.jsonl")
    ends = []

    def write() -> None:
        with open("a.jsonl", "wb", buffering=0) as fifo:
            ends.append(fifo)
            fifo.write(row(id=1, text="a"))
            seen.wait(60)
            fifo.write(row(id=2, text="b"))

    seen = threading.Event()
    writer = threading.Thread(target=write)
    writer.start()
    documents = read(Entry("a.jsonl", "a.jsonl"), Reading(), fail)
    assert next(documents).text == "a"
    seen.set()
    assert [document.text for document in documents] == ["b"]
    writer.join()


@settings(deadline=None)
@given(st.lists(st.binary(max_size=9).map(lambda data: data.replace(b"a", b"\n"))))
def test_lines_are_those_of_the_whole(pieces: list[bytes]) -> None:
    found = list(lines("a.jsonl", pieces))
    assert b"".join(found) == b"".join(pieces)
    assert found == list(io.BytesIO(b"".join(pieces)))


def test_a_line_of_more_than_is_held_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus_cli.files.rows.MOST_HELD", 100)

    def pieces() -> Iterable[bytes]:
        yield b"x\n"
        while True:  # never held as a whole, or this would not end
            yield b"x" * 40

    with pytest.raises(InputError, match=r"^a.jsonl: a line of more than 1 GiB; split it$"):
        list(lines("a.jsonl", pieces()))


def test_a_text_of_more_than_is_held_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus_cli.files.packing.MOST_HELD", 100)
    assert bad(put("a.txt.gz", gzip.compress(b"x" * 101))).startswith("expands to more than 1 GiB; unpack it yourself")
    assert good(put("a.txt.gz", gzip.compress(b"x" * 100)))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_rows_give_every_text_back(texts: list[str]) -> None:
    put("a.jsonl", b"".join(row(id=str(number), text=text) for number, text in enumerate(texts)))
    assert [document.text for document in good("a.jsonl")] == texts


@pytest.mark.parametrize(
    ("data", "null", "paths"),
    [
        (b"", False, []),
        (b"a.txt\nd/b c.txt\n", False, ["a.txt", "d/b c.txt"]),
        (b"\n\na.txt\n\nb.txt", False, ["a.txt", "b.txt"]),
        (b"\xef\xbb\xbfa.txt\r\nb.txt\r\n", False, ["a.txt", "b.txt"]),
        (b" a.txt \n-\n", False, [" a.txt ", "-"]),
        (b"\xff.txt\n", False, ["\udcff.txt"]),
        (b"a.txt\0b\n.txt\0\0c.txt", True, ["a.txt", "b\n.txt", "c.txt"]),
        (b"a.txt\n", True, ["a.txt\n"]),
    ],
)
def test_listed_paths_finds(data: bytes, null: bool, paths: list[str], standard_input: Callable[[bytes], None]) -> None:
    standard_input(data)
    assert listed_paths(put("list", data), null) == listed_paths("-", null) == paths


def test_listed_paths_tells() -> None:
    os.mkdir("d")
    with pytest.raises(InputError, match=r"^gone: no such file or folder; check the spelling$"):
        listed_paths("gone", False)
    with pytest.raises(InputError, match=r"^d: is a directory; a file is needed here$"):
        listed_paths("d", True)
    with pytest.raises(InputError, match=r"^list: paths are separated by NUL; say -0$"):
        listed_paths(put("list", b"a\0b\0"), False)
