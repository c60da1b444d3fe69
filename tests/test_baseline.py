"""The baseline file: what is written is read again, and what is none is refused by name."""

import json
from pathlib import Path

import pytest

from corpus_cli.baseline import content, fingerprints
from corpus_cli.errors import OptionError
from corpus_cli.model import Row


def row(fingerprint: str, path: str = "a.txt") -> Row:
    return Row("repeated-block", path, 5, 9, 2, 1, 2, "a block", (), None, fingerprint, "text")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "base.json").write_bytes(content([row("ff"), row("0a", "\udce9\x1b.txt")]))
    assert fingerprints(str(tmp_path / "base.json")) == {"0a", "ff"}


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
        fingerprints(str(tmp_path / "base.json"))


def test_a_missing_one_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"gone\.json: No such file"):
        fingerprints(str(tmp_path / "gone.json"))
