"""The streaming filter for exact copies gives what the general way gives, byte for byte."""

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli import edits
from corpus_cli.engines.dedupe import Options, cut, findings, joined, sign
from corpus_cli.engines.dedupe.exact import unique

EXACT = Options(frozenset({"paragraph"}), 1.0, 1)
COMMAND = [sys.executable, "-m", "corpus_cli", "dedupe", "-", "--isolated", "--unit", "paragraph"]
# Lines that are the same but for blanks or Unicode form, lines that only look so, blank ones of every kind.
STOCK = (
    *("A", "b c", "x  y", "x y", "x\u00a0y", " x y", "x y ", "a\u2009b", "a b", "\tb c", "***", "---", "·"),
    *("Cafe\u0301 noir", "Café noir", "\u212a", "K", "“quoted” text", '"quoted" text', "B C", "b\u200bc"),
    *("日本語", "한", "\u1112\u1161\u11ab", "ガ", "カ\u3099", "ệ", "e\u0323\u0302", "อำ", "\u0958", "\u0915\u093c"),
    *("", "", "", "\u3000", "\u00a0", " ", "long " * 40),
)
texts = st.builds(
    lambda lines, end: "\n".join(lines) + end,
    st.lists(st.sampled_from(STOCK), max_size=14),
    st.sampled_from(["", "\n", "\n\n"]),
)


def general(text: str) -> str:
    """The text after the safe edits of the general way."""
    rows = joined([sign(cut([text]), 0, False)], False)
    found = sorted(findings(["a"], rows, [text].__getitem__, EXACT), key=lambda finding: finding.location)
    return edits.apply(text, [f.edit for f in edits.resolve(found, lambda _: text) if f.edit and f.edit.safe])


def streamed(text: str, size: int) -> str | None:
    """The text as the filter streams it, read in pieces of so many bytes."""
    data = text.encode()
    pieces = unique(lambda at: data[at : at + size])
    return None if pieces is None else b"".join(pieces).decode()


@settings(max_examples=400, deadline=None)
@given(texts, st.sampled_from([1, 3, 7, 64, 1000]))
def test_streams_what_the_general_way_gives(text: str, size: int) -> None:
    got = streamed(text, size)
    assert got is None or got == general(text)


def test_usual_texts_are_streamed() -> None:
    assert streamed("one\ntwo\none\nthree\n", 5) == "one\ntwo\nthree\n"
    assert streamed("Cafe\u0301\n\nx  y\n\nCafé\n\nx y", 4) == "Cafe\u0301\n\nx  y"


def test_unusual_texts_are_left_to_the_general_way() -> None:
    wrapped = "word " * 12 + "word\n" + "word " * 12 + "word\nend.\n"
    for text in ("a\r\na\r\n", "a\0\na\n", "\ufeffa\na\n", wrapped):
        assert streamed(text, 1000) is None
    assert unique(lambda at: b"caf\xe9\ncaf\xe9\n"[at:]) is None
    assert unique(lambda at: b"\xed\xa0\x80\n\xed\xa0\x80\n"[at:]) is None


def test_pipe_and_file_give_the_same(tmp_path) -> None:  # type: ignore[no-untyped-def]
    data = "".join(f"Line number {n % 7000} of a long text, with an é.\n" for n in range(20_000)).encode()
    (tmp_path / "in.txt").write_bytes(data)
    command = [*COMMAND, "--threshold", "1", "--min-words", "1"]
    with open(tmp_path / "in.txt", "rb") as file:
        from_file = subprocess.run(command, stdin=file, capture_output=True, check=True).stdout
    from_pipe = subprocess.run(command, input=data, capture_output=True, check=True).stdout
    assert from_file == from_pipe == b"".join(data.splitlines(keepends=True)[:7000])


def test_what_is_not_utf8_gives_no_output() -> None:
    command = [*COMMAND, "--threshold", "1", "--min-words", "1"]
    run = subprocess.run(command, input=b"good\ngood\n" * 10_000 + b"caf\xe9\n", capture_output=True, check=False)
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"100003" in run.stderr
    assert b"--encoding" in run.stderr
