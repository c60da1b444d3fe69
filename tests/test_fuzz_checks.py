"""Of the commands that find things, over files of any encoding and with any options: what their edits may do.

Edits stay in the text, lie apart and only delete; what is not cut keeps its bytes; a second run changes nothing; the
order of the files and the number of processes do not matter.
"""

import os
import random
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from fuzz.drafts import FURNITURE, REPEATS, File, examples, files
from hypothesis import given
from hypothesis import strategies as st
from test_strip_properties import wire

from corpus_cli import pipeline
from corpus_cli.engines.dedupe import Options as Repeats
from corpus_cli.engines.strip_boilerplate import Options as Furniture
from corpus_cli.errors import CorpusError
from corpus_cli.files import Reading, decode, listing
from corpus_cli.model import Row
from corpus_cli.packs import builtin
from corpus_cli.verdicts import Verdicts

COMMANDS = ("dedupe", "strip-boilerplate", "check")


class Way(NamedTuple):
    """What is run, and how."""

    command: str
    repeats: Repeats
    furniture: Furniture


WAYS = st.builds(Way, st.sampled_from(COMMANDS), REPEATS, FURNITURE)
STEADY = st.builds(Way, st.sampled_from(COMMANDS[:2]), REPEATS, FURNITURE)


class Ran(NamedTuple):
    """What a run says, and the bytes of each file after the safe edits and after all of them."""

    rows: list[Row]
    safe: dict[str, bytes]
    every: dict[str, bytes]


def ran(way: Way, given_files: dict[str, bytes], told: frozenset[str] = frozenset(), jobs: int = 1) -> Ran:
    """A run over files of these bytes; those `told` are read as cp1252."""
    with TemporaryDirectory() as folder:
        for name, data in given_files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
            os.utime(path, (0, 0))  # `newest` does not look at when this test wrote them
        names = [f"{folder}/{name}" for name in given_files]
        with closing(_verdicts(way, names, "cp1252" if told else None, jobs)) as there:
            rows = [_named(row, folder) for row in there.rows()]
            after = []
            for unsafe in (False, True):
                new = {one.document.name: one.document.data(one.text) for one in there.changed(unsafe=unsafe)}
                after.append({name: new.get(f"{folder}/{name}", data) for name, data in given_files.items()})
    return Ran(rows, *after)


def _verdicts(way: Way, paths: Sequence[str], encoding: str | None, jobs: int) -> Verdicts:
    def complain(error: CorpusError) -> None:
        raise AssertionError(error)

    entries, reading = listing(paths, complain=complain), Reading(encoding)
    packs = builtin() if way.furniture.mode == "dispatch" else None
    if way.command == "dedupe":
        return pipeline.dedupe(entries, reading, way.repeats, jobs=jobs, complain=complain)
    if way.command == "strip-boilerplate":
        return pipeline.strip(entries, reading, way.furniture, packs, jobs=jobs, complain=complain)
    return pipeline.check(entries, reading, way.repeats, way.furniture, packs, jobs=jobs, complain=complain)


def _named(row: Row, folder: str) -> Row:
    def short(path: str) -> str:
        return path.removeprefix(f"{folder}/")

    return row._replace(
        path=short(row.path),
        related=tuple(other._replace(path=short(other.path)) for other in row.related),
        message=row.message.replace(f"{folder}/", ""),
        fingerprint="",
    )


def _told(some: Sequence[File]) -> frozenset[str]:
    return frozenset(file.name for file in some if file.told)


@examples(35)
@given(files(), WAYS)
def test_edits_stay_in_the_text_and_only_delete_and_what_is_not_cut_keeps_its_bytes(some: list[File], way: Way) -> None:
    before = {file.name: file.data for file in some}
    there = ran(way, before, _told(some))
    encoding = "cp1252" if _told(some) else None
    for name, data in before.items():
        document = decode(data, name, encoding)
        rows = [row for row in there.rows if row.path == name]
        assert all(0 <= row.start < row.end <= len(document.text) for row in rows)
        places = [(row.start, row.end, row.rule, row.edit is None) for row in rows]
        assert len(set(places)) == len(places)
        assert all(row.text == document.text[row.start : row.end] for row in rows)
        assert all(
            0 <= k.start < k.end <= len(decode(before[k.path], "", encoding).text) for r in rows for k in r.related
        )
        for unsafe, after in ((False, there.safe[name]), (True, there.every[name])):
            edits = sorted(row.edit for row in rows if row.edit and (unsafe or row.edit.safe))
            assert all(0 <= e.start < e.end <= len(document.text) and e.replacement == "" for e in edits)
            assert all(a.end <= b.start for a, b in pairwise(edits))
            assert after == document.bom + _without(document.text, document.encoding, edits)


def _without(text: str, encoding: str, edits: Sequence[tuple[int, int, str, bool]]) -> bytes:
    """The bytes of a text, those of the cuts left out."""
    data, at = b"", 0
    for start, end, *_ in edits:
        data += text[at:start].encode(encoding)
        at = end
    return data + text[at:].encode(encoding)


@examples(25)
@given(files(), STEADY)
def test_a_second_run_changes_nothing(some: list[File], way: Way) -> None:
    there = ran(way, {file.name: file.data for file in some}, _told(some))
    assert_steady(there, way, _told(some))


@pytest.mark.skipif("CORPUS_FUZZ_CHECK" not in os.environ, reason="set CORPUS_FUZZ_CHECK: it may, rarely, fail yet")
@examples(40)
@given(files(), st.builds(Way, st.just("check"), REPEATS, FURNITURE))
def test_a_second_check_changes_nothing(some: list[File], way: Way) -> None:
    """In files made to be difficult there may, rarely, be one edit more: see README, "What is safe"."""
    assert_steady(ran(way, {file.name: file.data for file in some}, _told(some)), way, _told(some))


def assert_steady(there: Ran, way: Way, told: frozenset[str]) -> None:
    again = ran(way, there.safe, told)
    assert again.safe == there.safe
    assert [row for row in again.rows if row.edit and row.edit.safe] == []
    again = ran(way, there.every, told)
    assert again.every == there.every
    assert [row for row in again.rows if row.edit] == []


@examples(20)
@given(files(fewest=2), WAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_paths_does_not_matter(some: list[File], way: Way, chosen: random.Random) -> None:
    before = [(file.name, file.data) for file in some]
    after = [*before]
    chosen.shuffle(after)
    there, again = (ran(way, dict(order), _told(some)) for order in (before, after))
    assert (sorted(there.rows), there.safe, there.every) == (sorted(again.rows), again.safe, again.every)


@pytest.mark.slow
@examples(5)
@given(files(fewest=2, most=3), WAYS, st.integers(0, 20))
def test_processes_do_not_matter(monkeypatch: pytest.MonkeyPatch, some: list[File], way: Way, first: int) -> None:
    """With files enough that something is learnt from them."""
    monkeypatch.setattr(pipeline, "MANY", 2)
    monkeypatch.setattr(pipeline, "MANY_LOOKED", {"dispatch": 2, "page": 2})
    before = {f"x/w{number}.txt": wire(number).encode() for number in range(first, first + 24)}
    before |= {file.name: file.data for file in some}
    assert ran(way, before, _told(some), jobs=3) == ran(way, before, _told(some))


@pytest.mark.slow
@examples(6)
@given(files(most=3), STEADY, st.integers(0, 20), st.data())
def test_a_second_run_changes_nothing_where_lines_are_learnt(
    some: list[File], way: Way, first: int, data: st.DataObject
) -> None:
    before = {f"x/w{number}.txt": wire(number).encode() for number in range(first, first + 24)}
    doubled = data.draw(st.lists(st.sampled_from(sorted(before)), max_size=2))
    before |= {name: before[name] * 2 for name in doubled}
    before |= {file.name: file.data for file in some}
    assert_steady(ran(way, before, _told(some)), way, _told(some))
