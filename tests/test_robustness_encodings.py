"""Bytes that are no text, texts that are hardly any, packed files and rows that are damaged, for all commands."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest
import zstandard
from attacks import COMMAND, ENGLISH, FINDERS, FOUND, FRENCH, READERS, corpus, environment, planted, put

from corpus_cli.model import Edit

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
CP1252 = "Un café à côté de l’hôtel".encode("cp1252")
BLANKS = b" " * (1 << 20)
GIBIBYTE_GZ = gzip.compress(BLANKS, mtime=0) * 1024
GIBIBYTE_ZST = zstandard.compress(BLANKS) * 1024

# What cannot be read -> how the error begins after the file's name.
BAD = {
    "bomb.txt.gz": (GIBIBYTE_GZ, "expands to more than 64 MiB and 200 times its size"),
    "bomb.txt.zst": (GIBIBYTE_ZST, "expands to more than 64 MiB and 200 times its size"),
    "cp1252.txt": (CP1252, "not UTF-8 at byte 6 (0xE9); say --encoding NAME"),
    "cut.txt": (
        ("Harbour\n" * 99).encode("utf-16-le")[:-1],
        "not UTF-16-LE at byte 1582 (0x0A) though its zero bytes say so",
    ),
    "cut.txt.gz": (gzip.compress(ENGLISH.encode())[:-9], "cut off before the end of its gzip data"),
    "cut.txt.zst": (zstandard.compress(ENGLISH.encode())[:-9], "cut off before the end of its Zstandard data"),
    "damaged.txt.gz": (b"\x1f\x8b\x08\x00" + b"?" * 40, "not gzip, or damaged"),
    "marked.txt": (b"\xef\xbb\xbfgood\xff", "not UTF-8 at byte 7 (0xFF) though its byte order mark says so"),
    "named.txt.gz": (ENGLISH.encode(), "not gzip, or damaged"),
    "named.txt.zst": (ENGLISH.encode(), "not Zstandard, or damaged"),
    "picture.txt": (PNG, "not UTF-8 at byte 0 (0x89), with zero bytes: not a text?"),
    "stray.txt": (b"good \xff bad", "not UTF-8 at byte 5 (0xFF); say --encoding NAME"),
    "surrogate.txt": (b"\xed\xa0\x80", "not UTF-8 at byte 0 (0xED); say --encoding NAME"),
    "utf-32.txt": (b"\xff\xfe\0\0\0\xd8\0\0", "not UTF-16-LE at byte 4 (0x00) though its byte order mark says so"),
}

# What has nothing in it for any rule.
FINE = {
    "empty.txt": b"",
    "bom.txt": b"\xef\xbb\xbf",
    "utf-16.txt": b"\xff\xfe",
    "newline.txt": b"\n",
    "blank.txt": b"\n" * 10_000,
    "blanks.txt": b" \t\r\n" * 2_000,
    "cr.txt": b"\r" * 999,
    "one.txt": b"x",
    "no-end.txt": "Một dòng không có dấu xuống dòng".encode(),
    "nul.txt": b"a\0b\0\0\n",
    "marks.txt": ("e" + "\u0301" * 999).encode(),
    "spaces.txt": b" " * 50_000 + b"x",
    "separators.txt": "one\u2028two\u2029three\x85four\x0bfive\x0csix".encode(),
    "zwj.txt": "\u200d\u200b\ufeff\u2060".encode(),
    "empty.txt.gz": gzip.compress(b"", mtime=0),
    "empty.txt.zst": zstandard.compress(b""),
}


@pytest.mark.slow
@pytest.mark.parametrize("command", READERS)
def test_what_cannot_be_read_is_told_and_all_the_rest_is_done(tmp_path: Path, command: str) -> None:
    planted(tmp_path)
    alone = corpus(tmp_path, *READERS[command], status=FOUND[command])
    for name, (data, _) in BAD.items():
        put(tmp_path, f"texts/{name}", data)
    shell = ["sh", "-c", 'ulimit -v 2000000; exec "$@"', "sh", *COMMAND, *READERS[command]]
    ran = subprocess.run(shell, cwd=tmp_path, capture_output=True, env=environment(), timeout=120)
    assert (ran.returncode, ran.stdout) == (2, alone.stdout)
    for line, (name, (_, said)) in zip(ran.stderr.decode().splitlines(), sorted(BAD.items()), strict=True):
        assert line.startswith(f"corpus: error: texts/{name}: {said}")


@pytest.mark.parametrize("command", FINDERS)
def test_what_cannot_be_read_is_not_touched(tmp_path: Path, command: str) -> None:
    planted(tmp_path)
    for name, (data, _) in BAD.items():
        if "bomb" not in name:
            put(tmp_path, f"texts/{name}", data)
    corpus(tmp_path, command, "--fix", "texts", status=2)
    corpus(tmp_path, command, "--output", "out", "texts", status=2)
    for name, (data, _) in BAD.items():
        if "bomb" not in name:
            assert (tmp_path / "texts" / name).read_bytes() == data
            assert not (tmp_path / "out/texts" / name).exists()
    assert corpus(tmp_path, command, "-", stdin=BAD["stray.txt"][0], status=2).stdout == b""


@pytest.mark.parametrize("command", READERS)
def test_hardly_a_text_is_nothing_to_talk_about(tmp_path: Path, command: str) -> None:
    for name, data in FINE.items():
        put(tmp_path, f"texts/{name}", data)
    ran = corpus(tmp_path, *READERS[command])
    if command in FINDERS:
        assert all(line.split(b": ")[1].startswith(b"duplicate-document") for line in ran.stdout.splitlines())
        corpus(tmp_path, command, "--fix", "texts")
        corpus(tmp_path, command, "--output", "out", "texts")
        for name, data in FINE.items():
            assert (tmp_path / "texts" / name).read_bytes() == data
            if not name.endswith(("gz", "zst")):
                assert (tmp_path / "out/texts" / name).read_bytes() == data
        for name in ("empty.txt", "spaces.txt", "nul.txt"):
            assert corpus(tmp_path, command, "-", stdin=FINE[name], status=0).stdout == FINE[name]
    else:
        assert ran.returncode == (1 if command == "align-translations" else 0)
        assert b"error" not in ran.stderr


# How a file may be encoded: its byte order mark, its encoding, its line end.
ENCODED = {
    "bom": (b"\xef\xbb\xbf", "utf-8", "\n"),
    "utf-16": (b"\xff\xfe", "utf-16-le", "\n"),
    "utf-16-be": (b"\xfe\xff", "utf-16-be", "\r\n"),
    "utf-16 without mark": (b"", "utf-16-le", "\n"),
    "utf-32": (b"\xff\xfe\0\0", "utf-32-le", "\n"),
    "crlf": (b"", "utf-8", "\r\n"),
    "cr": (b"", "utf-8", "\r"),
}


@pytest.mark.parametrize("command", FINDERS)
@pytest.mark.parametrize("name", ENCODED)
def test_what_is_not_cut_keeps_its_bytes(tmp_path: Path, command: str, name: str) -> None:
    bom, encoding, line_end = ENCODED[name]
    text = ENGLISH.replace("Parnu", "Pa\u0308rnu").rstrip("\n").replace("\n", line_end)
    path = put(tmp_path, "a.txt", bom + text.encode(encoding))
    rows = map(json.loads, corpus(tmp_path, command, "--format", "jsonl", "a.txt", status=1).stdout.splitlines())
    edits = sorted((Edit(**row["edit"]) for row in rows), reverse=True)
    corpus(tmp_path, command, "--fix", "a.txt", status=0)
    for edit in edits:
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    assert path.read_bytes() == bom + text.encode(encoding)
    assert corpus(tmp_path, command, "--diff", "a.txt", status=0).stdout == b""


@pytest.mark.parametrize("command", [*FINDERS, "summarize"])
def test_a_named_encoding_is_used_and_written_back(tmp_path: Path, command: str) -> None:
    text = ENGLISH.replace("quay", "quai de l’Élysée")
    path = put(tmp_path, "texts/a.txt", text.encode("cp1252"))
    corpus(tmp_path, command, "texts", status=2)
    corpus(tmp_path, command, "texts", "--encoding", "cp1252", status=FOUND[command])
    if command in FINDERS:
        corpus(tmp_path, command, "--fix", "texts", "--encoding", "cp1252", status=0)
        assert path.read_bytes() != text.encode("cp1252")
        assert "quai de l’Élysée" in path.read_text("cp1252")
    corpus(tmp_path, command, "texts", "--encoding", "ascii", status=2)


# -- rows

ROWS = [
    json.dumps({"id": "fr", "text": FRENCH}),
    json.dumps({"id": "en", "text": ENGLISH}),
    '{"id": "cut", "text": "Har',
    json.dumps({"id": "number", "text": 7}),
    json.dumps({"id": "none"}),
    json.dumps(["no", "object"]),
    json.dumps({"id": {}, "text": "an id of another kind"}),
    json.dumps({"id": "en", "text": "an id that is taken"}),
    "[" * 100_000,
    '{"id": ' + "9" * 5_000 + ', "text": "digits"}',
    '{"id": "half", "text": "\\ud800"}',
    "",
    "not JSON",
    json.dumps({"id": "last", "text": "One more harbour, and its sentence ends here."}),
]
SAID = ["JSON at", "not a string", "is missing", "not an object", "neither a string", "is taken by", "nested too deep"]
SAID += ["too many digits", "half a surrogate", "JSON at", "not UTF-8 at byte"]


@pytest.mark.parametrize("command", READERS)
def test_bad_rows_are_named_and_the_rest_is_done(tmp_path: Path, command: str) -> None:
    good = "".join(f"{row}\n" for row in (ROWS[0], ROWS[1], ROWS[-1]))
    everything = "".join(f"{row}\n" for row in ROWS).encode() + b'{"id": "bytes", "text": "\xff"}\n'
    put(tmp_path, "rows.jsonl", good)
    done = corpus(tmp_path, command, "rows.jsonl", status=FOUND[command])
    put(tmp_path, "rows.jsonl", everything)
    ran = corpus(tmp_path, command, "rows.jsonl", status=2)
    assert ran.stdout == done.stdout
    lines = [line for line in ran.stderr.decode().splitlines() if "error" in line]
    assert len(lines) == len(SAID)
    assert all(said in line and "rows.jsonl: line " in line for said, line in zip(SAID, lines, strict=True))
    for packed, data in (("p.jsonl.gz", gzip.compress(everything)), ("p.jsonl.zst", zstandard.compress(everything))):
        put(tmp_path, packed, data)
        assert corpus(tmp_path, command, packed, status=2).stderr.count(b"error") == len(SAID)
    if command in FINDERS:
        corpus(tmp_path, command, "--output", "out", "rows.jsonl", status=2)
        copied = (tmp_path / "out/rows.jsonl").read_bytes().split(b"\n")
        edited = (b'{"id": "fr"', b'{"id": "en", "text": "H')
        assert all(row in copied for row in everything.split(b"\n") if not row.startswith(edited))
        assert len(copied) == len(ROWS) + 2


@pytest.mark.slow
def test_a_row_of_a_gibibyte_of_blanks_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "bomb.jsonl.gz", bomb_of_rows())
    for command in ("dedupe", "summarize"):
        shell = ["sh", "-c", 'ulimit -v 2000000; exec "$@"', "sh", *COMMAND, command, "bomb.jsonl.gz"]
        ran = subprocess.run(shell, cwd=tmp_path, capture_output=True, env=environment(), timeout=120)
        assert ran.returncode == 2
        assert b"bomb.jsonl.gz: expands to more than " in ran.stderr
        assert b"Traceback" not in ran.stderr


def bomb_of_rows() -> bytes:
    """Rows in a gzip file, the last of which is a gibibyte long."""
    return gzip.compress(b'{"text": "One sentence stands here."}\n{"text": "', mtime=0) + GIBIBYTE_GZ
