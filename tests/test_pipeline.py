"""Files -> rows: the same whether texts are held or read again, in one process or two; fixes, filter, fingerprints."""

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from corpora import STOCK, page

from corpus_cli import pipeline, texts
from corpus_cli.baseline import Known
from corpus_cli.cli.app import run
from corpus_cli.edits import apply
from corpus_cli.engines import dedupe as engine
from corpus_cli.engines.dedupe import Options
from corpus_cli.errors import CorpusError, InputError
from corpus_cli.files import Entry, Reading, listing, read
from corpus_cli.model import Edit, Related, Row
from corpus_cli.text.paragraphs import hard_wrapped
from corpus_cli.verdicts import Verdicts

ROOT = Path(__file__).parents[1]
EN, FR, VI, *_ = STOCK.values()
TITLE = "Trawlers need not wait much longer"
DOUBLED = page(TITLE, *EN[:3], *EN[:3], "Agency")
SLIPPED = VI[0].replace("phê duyệt", "phê udyệt").replace("kế hoạch", "kế haọch")
FIXED = page(TITLE, *EN[:3], "Agency")


def told(error: CorpusError) -> None:
    raise AssertionError(error)


def verdicts(*paths: object, against: tuple[object, ...] = (), jobs: int = 1, **options: object) -> Verdicts:
    every, published = (listing([*map(str, of)], complain=told) for of in (paths, against))
    return pipeline.dedupe(every, Reading(), Options(**options), against=published, jobs=jobs, complain=told)  # type: ignore[arg-type]


def rows(*paths: object, **options: object) -> list[Row]:
    there = verdicts(*paths, **options)  # type: ignore[arg-type]
    try:
        return list(there.rows())
    finally:
        there.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several encodings with every kind of copy in and between them."""
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbf" + DOUBLED.replace("\n", "\r\n").encode())
    (folder / "b.txt").write_bytes(page("Trawlers wait", *FR[:2], EN[0], FR[2], EN[4], EN[4]).encode("utf-16"))
    (folder / "c.txt").write_bytes(page("Third", *VI, EN[5], SLIPPED, FR[3]).strip().encode())
    (folder / "sub" / "d.txt").write_bytes(page("Third", *VI, EN[5], SLIPPED, FR[3]).encode())
    (folder / "sub" / "e.txt").write_bytes("\n\n".join([*EN[4:], EN[5]]).encode())
    (folder / "sub" / "f.txt").write_bytes(b"")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_folder_holds_what_these_tests_are_about(folder: Path) -> None:
    there = rows(folder)
    assert len({row.rule for row in there}) >= 4
    assert {row.edit.safe for row in there if row.edit} == {True, False}
    assert {Path(row.path).name for row in there} == {"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"}


# -- rows


def test_a_row_shows_its_place(folder: Path) -> None:
    texts = {entry.name: next(read(entry, Reading(), told)).text for entry in listing([str(folder)], complain=told)}
    for row in rows(folder):
        text = texts[row.path]
        assert row.text == text[row.start : row.end]
        assert (row.line, row.column) == (
            text.count("\n", 0, row.start) + 1,
            row.start - text.rfind("\n", 0, row.start),
        )
        assert row.end_line == text.count("\n", 0, row.end) + 1
        for related in row.related:
            assert related.text == texts[related.path][related.start : related.end]
            assert related.line == texts[related.path].count("\n", 0, related.start) + 1
        assert "{" not in row.message
        near = row.related[0]
        place = f"line {near.line}" if near.path == row.path else f"{near.path}:{near.line}"
        assert place in row.message.replace("lines ", "line ")


def test_rows_come_by_file_and_place(folder: Path) -> None:
    there = rows(folder)
    assert [(row.path, row.start, row.end) for row in there] == sorted((row.path, row.start, row.end) for row in there)


def test_the_order_of_paths_does_not_matter(folder: Path) -> None:
    paths = sorted(p for p in folder.rglob("*.txt"))
    assert rows(*paths) == rows(*reversed(paths)) == rows(folder)


@pytest.mark.parametrize("keep", ["first", "last", "longest", "newest"])
def test_texts_may_be_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch, keep: str) -> None:
    held = rows(folder, keep=keep)
    monkeypatch.setattr("corpus_cli.texts.HELD", 0)
    assert rows(folder, keep=keep) == held


@pytest.mark.parametrize("apart", [1, 2, 500])
def test_several_processes_give_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch, apart: int) -> None:
    alone = rows(folder)
    monkeypatch.setattr(pipeline, "MANY", 2)
    monkeypatch.setattr("corpus_cli.signing.APART", apart)
    assert rows(folder, jobs=2) == alone


def test_what_one_process_cannot_read_another_tells(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_bytes(b"caf\xe9 au lait\n")
    entries = listing([str(folder)], complain=told)
    heard: list[list[str]] = []
    found_rows: list[list[Row]] = []
    for jobs in (1, 2):
        monkeypatch.setattr(pipeline, "MANY", 2)
        troubles: list[CorpusError] = []
        there = pipeline.dedupe(entries, Reading(), Options(), jobs=jobs, complain=troubles.append)
        found_rows.append(list(there.rows()))
        heard.append([*map(str, troubles)])
        there.close()
    assert len(heard[0]) == 1
    assert "a.txt" in heard[0][0]
    assert heard[0] == heard[1]
    assert found_rows[0] == found_rows[1]
    assert found_rows[0]


def test_large_texts_give_what_small_ones_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = rows(folder)
    monkeypatch.setattr(engine, "SMALL", 0)
    assert rows(folder) == small
    monkeypatch.setattr("corpus_cli.signing.BATCH", 100)
    assert rows(folder) == small


def test_newest_is_told_by_the_time_of_change(tmp_path: Path) -> None:
    for age, name in enumerate(("a.txt", "b.txt", "c.txt")):
        (tmp_path / name).write_text(FIXED)
        os.utime(tmp_path / name, (0, 100 - age if name != "b.txt" else 1_000))
    assert {Path(row.related[0].path).name for row in rows(tmp_path, keep="newest")} == {"b.txt"}
    assert {Path(row.related[0].path).name for row in rows(tmp_path)} == {"a.txt"}


def test_a_file_that_changes_under_our_hands_is_told_and_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus_cli.texts.HELD", 0)
    troubles: list[CorpusError] = []
    there = pipeline.dedupe(listing([str(folder)], complain=told), Reading(), Options(), complain=troubles.append)
    (folder / "a.txt").write_text("Something else.\n")
    changed = {Path(cleaned.document.name).name for cleaned in there.changed(unsafe=True)}
    assert "a.txt" not in changed
    assert changed
    assert all(isinstance(trouble, InputError) and "a.txt" in str(trouble) for trouble in troubles)
    assert troubles
    there.close()


# -- fixing


def fixed(folder: Path, *arguments: str) -> dict[str, bytes]:
    run(["dedupe", str(folder), "--fix", "-q", *arguments])
    return files(folder)


@pytest.mark.parametrize(
    "arguments", [(), ("--unsafe-fixes",), ("--keep", "last", "--unsafe-fixes"), ("--scope", "file")]
)
def test_fix_does_and_says_the_same_whether_texts_are_held_or_not(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    before = files(folder)
    shutil.copytree(folder, tmp_path / "again" / "corpus")
    runs = []
    for parent, room in ((folder.parent, texts.HELD), (tmp_path / "again", 0)):
        monkeypatch.chdir(parent)
        monkeypatch.setattr("corpus_cli.texts.HELD", room)
        status = run(["dedupe", "corpus", "--fix", *arguments])
        runs.append((status, *capfd.readouterr(), files(parent / "corpus")))
    assert runs[0] == runs[1]
    status, out, err, after = runs[0]
    assert status == 1
    assert re.fullmatch(r"corpus: note: fixed \d+ findings? in \d+ files?\n", err)
    assert out
    assert after != before
    assert after["a.txt"].startswith(b"\xef\xbb\xbf")
    assert after["a.txt"].count(b"\n") == after["a.txt"].count(b"\r\n")


@pytest.mark.parametrize("arguments", [(), ("--unsafe-fixes",), ("--unit", "document,block,paragraph,sentence")])
def test_a_second_fix_changes_nothing(folder: Path, arguments: tuple[str, ...]) -> None:
    once = fixed(folder, *arguments)
    assert fixed(folder, *arguments) == once


def test_a_second_fix_changes_nothing_where_lines_are_only_just_wrapped(tmp_path: Path) -> None:
    """Without its copies such a text would not be hard-wrapped any more, and each of its lines a paragraph."""
    filled = [textwrap.fill(p, 72) for p in (EN[5], EN[5], EN[6], f"{EN[6]} {EN[7]}")]
    text = "\n\n".join([*filled[:2], "SKERRY POINT\nAgency", *filled[2:]]) + "\n"
    (tmp_path / "a.txt").write_text(text)
    assert hard_wrapped(text)
    assert not hard_wrapped(text.replace(filled[0], "", 1).lstrip())
    once = fixed(tmp_path)
    assert fixed(tmp_path) == once
    assert len(rows(tmp_path)) == 1


def test_the_edits_of_all_rows_give_what_fix_writes(folder: Path) -> None:
    edits: dict[str, list[Edit]] = {}
    for row in rows(folder):
        if row.edit:
            edits.setdefault(row.path, []).append(row.edit)
    expected = files(folder)
    for entry in listing([str(folder)], complain=told):
        document = next(read(entry, Reading(), told))
        name = str(Path(entry.path).relative_to(folder))
        expected[name] = document.data(apply(document.text, edits.get(entry.name, [])))
    assert fixed(folder, "--unsafe-fixes") == expected


def test_what_remains_after_a_fix_stands_where_it_is_said_to(folder: Path) -> None:
    there = verdicts(folder)
    after = {c.document.name: c.text for c in there.changed(unsafe=False)}
    before = {row.fingerprint for row in there.rows()}
    remaining = list(there.remaining(unsafe=False))
    assert 0 < len(remaining) < len(before)
    for row in remaining:
        assert row.fingerprint in before
        for place in (row, *row.related):
            assert isinstance(place, Row | Related)
            if place.path in after:
                assert place.text == after[place.path][place.start : place.end]
                assert place.line == after[place.path].count("\n", 0, place.start) + 1
    there.close()


def test_cleaned_gives_every_file(folder: Path) -> None:
    there = verdicts(folder)
    changed = {c.document.name: c.text for c in there.changed(unsafe=False)}
    every = {d.name: (d.text, text) for _, documents in there.cleaned(unsafe=False) for d, text in documents}
    assert len(every) == len(files(folder))
    assert {name: text for name, (old, text) in every.items() if text != old} == changed
    there.close()


# -- against


def test_against_is_compared_with_and_never_reported(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "x.txt").write_text(page("New", FR[0], EN[2], EN[2], VI[1]))
    (tmp_path / "new" / "y.txt").write_bytes((folder / "a.txt").read_bytes())
    there = rows(tmp_path / "new", against=(folder,))
    assert [(Path(row.path).name, row.rule, Path(row.related[0].path).name) for row in there] == [
        ("x.txt", "repeated-paragraph", "b.txt"),
        ("x.txt", "repeated-paragraph", "a.txt"),
        ("x.txt", "repeated-paragraph", "x.txt"),
        ("x.txt", "repeated-paragraph", "c.txt"),
        ("y.txt", "duplicate-document", "a.txt"),
        ("y.txt", "repeated-block", "y.txt"),
    ]
    monkeypatch.setattr("corpus_cli.texts.HELD", 0)
    assert rows(tmp_path / "new", against=(folder,)) == there
    assert rows(folder / "sub" / "f.txt", against=(folder,)) == []


def test_what_is_checked_is_not_its_own_against(folder: Path) -> None:
    assert rows(folder, against=(folder,)) == rows(folder)
    inside = rows(folder / "sub", against=(folder,))
    assert {Path(row.path).name for row in inside} == {"d.txt", "e.txt"}


# -- jsonl and standard input


def test_a_jsonl_file_is_one_document_a_line(tmp_path: Path) -> None:
    texts = {"one": DOUBLED, "two": page("Two", *FR), "three": page("Three", *VI), "four": page("Two", *FR)}
    lines = [json.dumps({"id": name, "text": text}, ensure_ascii=False) for name, text in texts.items()]
    (tmp_path / "all.jsonl").write_text("\n".join(lines) + "\n")
    there = verdicts(tmp_path / "all.jsonl")
    shown = [(row.rule, row.path.partition("#")[2], row.related[0].path.partition("#")[2]) for row in there.rows()]
    assert shown == [("repeated-block", "one", "one"), ("duplicate-document", "four", "two")]
    ((entry, documents),) = list(there.cleaned(unsafe=False))
    assert entry.path.endswith("all.jsonl")
    assert [text for _, text in documents] == [FIXED, *list(texts.values())[1:]]
    there.close()


@pytest.mark.parametrize("held", [0, 1 << 20])
def test_jsonl_documents_find_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int) -> None:
    monkeypatch.setattr("corpus_cli.texts.HELD", held)
    (tmp_path / "a.txt").write_text(page("Two", *FR))
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": 7, "text": page("Two", *FR)}) + "\n")
    ((rule, path, other),) = [
        (r.rule, r.path, r.related[0].path) for r in rows(tmp_path / "a.txt", tmp_path / "b.jsonl")
    ]
    assert (rule, path[-10:], other[-5:]) == ("duplicate-document", "/b.jsonl#7", "a.txt")


def filtered(data: bytes, *arguments: str) -> bytes:
    command = [sys.executable, "-m", "corpus_cli", "dedupe", "-", *arguments]
    ran = subprocess.run(
        command, input=data, capture_output=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert not ran.stderr
    return ran.stdout


EXACT = ("--unit", "paragraph", "--threshold", "1", "--min-words", "1")


@pytest.mark.parametrize("arguments", [(), ("--unsafe-fixes",), EXACT], ids=["default", "unsafe", "exact"])
@pytest.mark.parametrize("name", ["a.txt", "b.txt", "c.txt", "sub/e.txt", "sub/f.txt"])
def test_the_filter_gives_what_fix_writes(folder: Path, tmp_path: Path, name: str, arguments: tuple[str, ...]) -> None:
    data = (folder / name).read_bytes()
    lone = tmp_path / "lone"
    lone.mkdir()
    (lone / "x.txt").write_bytes(data)
    assert filtered(data, *arguments) == fixed(lone, *arguments)["x.txt"]


# -- fingerprints


def test_fingerprints_are_unique_and_the_same_every_time(folder: Path) -> None:
    prints = [row.fingerprint for row in rows(folder)]
    assert len({*prints}) == len(prints)
    assert [row.fingerprint for row in rows(folder)] == prints


def test_fingerprints_of_many_equal_copies_are_unique(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(page(*[line for n in range(9) for line in (EN[0], f"{n} {EN[n % 8][: 20 + n]}")]))
    prints = [row.fingerprint for row in rows(tmp_path)]
    assert len({*prints}) == len(prints) == 8


def test_fingerprints_do_not_hang_on_the_place(folder: Path) -> None:
    """A paragraph put in front changes lines and offsets, and no fingerprint."""
    old = {row.fingerprint: row for row in rows(folder)}
    for path in folder.rglob("*.txt"):
        entry = Entry(path.name, str(path))
        document = next(read(entry, Reading(), told))
        if document.text:
            end = "\r\n" if "\r" in document.text else "\n"
            path.write_bytes(document.data(f"One more line, of {path.name}.{end}{document.text}"))
    new = {row.fingerprint: row for row in rows(folder)}
    inside = {fingerprint for fingerprint, row in old.items() if not row.rule.endswith("document")}
    assert inside <= set(new)
    assert all(new[fingerprint].line > old[fingerprint].line for fingerprint in inside)


def test_known_fingerprints_are_left_out(folder: Path) -> None:
    every = rows(folder)
    known = Known(frozenset(row.fingerprint for row in every[::2]))
    there = pipeline.dedupe(listing([str(folder)], complain=told), Reading(), Options(), known=known, complain=told)
    assert [row.fingerprint for row in there.rows()] == [row.fingerprint for row in every[1::2]]
    there.close()


def test_rules_select(folder: Path) -> None:
    chosen = frozenset({"repeated-block"})
    there = pipeline.dedupe(listing([str(folder)], complain=told), Reading(), Options(), rules=chosen, complain=told)
    assert {row.rule for row in there.rows()} == chosen
    assert there.findings == there.fixable + there.offered
    there.close()
