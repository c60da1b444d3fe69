"""The engines over texts in memory: they find and make what the commands do, and say what they cannot be given."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from corpora import STOCK, found, page

import corpus_cli
from corpus_cli import Document, Finding, align, apply, dedupe, strip_boilerplate, summarize
from corpus_cli.engines import dedupe as dedupe_engine
from corpus_cli.engines import strip_boilerplate as boilerplate_engine
from corpus_cli.engines import summarize as summary_engine

SAMPLES = Path(__file__).parent.parent / "samples"
ONE, TWO, THREE, FOUR, *_ = STOCK["en"]
ENGINES = (dedupe, strip_boilerplate, summarize, align)


def samples() -> list[Document]:
    return [Document(path.name, path.read_bytes().decode("utf-8-sig")) for path in sorted(SAMPLES.glob("*.txt"))]


def printed(*arguments: str) -> list[dict[str, Any]]:
    """The rows a command prints about the samples, run in their folder."""
    command = [sys.executable, "-m", "corpus_cli", *arguments, "--format", "jsonl", "--isolated"]
    ran = subprocess.run(command, cwd=SAMPLES, capture_output=True, text=True, encoding="utf-8")
    return [json.loads(line) for line in ran.stdout.splitlines()]


def as_told(finding: Finding) -> tuple[object, ...]:
    edit = finding.edit and (finding.edit.start, finding.edit.end, finding.edit.safe)
    return finding.rule, *finding.location, finding.message, edit


def as_printed(row: dict[str, Any]) -> tuple[object, ...]:
    edit = row["edit"] and tuple(row["edit"][key] for key in ("start", "end", "safe"))
    return row["rule"], row["path"], row["start"], row["end"], row["message"], edit


@pytest.mark.parametrize(
    ("command", "engine"), [("dedupe", dedupe), ("strip-boilerplate", strip_boilerplate)], ids=["dedupe", "strip"]
)
def test_checks_tell_what_the_command_prints(command: str, engine: Callable[..., list[Finding]]) -> None:
    found = engine(samples())
    assert found
    assert [as_told(finding) for finding in found] == [as_printed(row) for row in printed(command, ".")]


def test_summaries_are_those_of_the_command() -> None:
    told = [tuple(sentence) for summary in summarize(samples(), sentences=2) for sentence in summary.sentences]
    rows = printed("summarize", ".", "--sentences", "2")
    keys = ("path", "start", "end", "text", "score", "rank")
    assert [(path, start, end, text, score, rank) for path, start, end, _, text, score, rank in told] == [
        tuple(row[key] for key in keys) for row in rows if row["type"] == "sentence"
    ]


def test_bitexts_are_those_of_the_command() -> None:
    refused: dict[str, str] = {}
    (bitext,) = align(samples(), refuse=refused.__setitem__)
    pair, *beads = printed("align-translations", ".")
    assert (bitext.pair.source, bitext.pair.target, bitext.pair.score) == (
        pair["source"],
        pair["target"],
        pair["score"],
    )
    assert [list(bead.source.segments) for bead in bitext.beads] == [row["source"]["segments"] for row in beads]
    assert refused.keys() == {document.name for document in samples()} - {bitext.pair.source, bitext.pair.target}


def test_dedupe_finds_what_its_engine_finds() -> None:
    texts = {"a": page("Title", ONE, TWO, THREE, ONE), "b": page(FOUR, TWO)}
    documents = [Document(name, text) for name, text in texts.items()]
    engine = found(texts)
    assert [f._replace(message="") for f in dedupe(documents)] == [f._replace(message="") for f in engine]
    assert [f.message.rsplit(" ", 1)[1] for f in dedupe(documents)] == ["2", "a:3"]
    assert [f.location.path for f in dedupe(documents, scope="file")] == ["a"]


def test_dedupe_compares_with_what_is_published() -> None:
    published = [Document("old", page("Title", ONE, TWO, THREE))]
    new = [Document("new", page(FOUR, TWO))]
    (finding,) = dedupe(new, against=published)
    assert (finding.location.path, finding.message) == ("new", "this paragraph (28 words) repeats old:3")
    assert dedupe(new) == dedupe(published, against=new[:0]) == []
    assert [f.location.path for f in dedupe(published, against=new)] == ["old"]
    with pytest.raises(ValueError, match="same name"):
        dedupe(new, against=new)


def test_strip_boilerplate_finds_what_is_listed() -> None:
    (finding,) = strip_boilerplate([Document("in/a.txt", f"Title\n\nLima (AFP) - {ONE}\n\n{TWO}\n")])
    assert finding.rule == "dateline"
    assert finding.location == ("in/a.txt", 7, 19)


def test_keywords_say_what_options_say() -> None:
    documents = samples()
    strict = dedupe_engine.Options(units=frozenset({"paragraph"}), threshold=1, min_words=2, scope="file", keep="last")
    assert dedupe(documents, strict) == dedupe(
        documents, unit="paragraph", threshold=1, min_words=2, scope="file", keep="last"
    )
    assert dedupe(documents, strict) == dedupe(documents, strict, unit=["paragraph"]) != dedupe(documents)
    pages = boilerplate_engine.Options("page", False, 0.2)
    assert strip_boilerplate(documents, pages) == strip_boilerplate(documents, mode="page", learn=False, max_cut=0.2)
    short = summary_engine.Options("words", 40, "none")
    assert summarize(documents, short) == summarize(documents, words=40, title="none") != summarize(documents)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda: dedupe([], threshold=85), "threshold: 85 is not between 0 and 1"),
        (lambda: dedupe([], threshold=float("nan")), "threshold: nan is not between"),
        (lambda: dedupe([], unit="paragraphs"), "unknown value 'paragraphs'; did you mean 'paragraph'"),
        (lambda: dedupe([], unit=[]), "unit: nothing is named; known: document, block"),
        (lambda: dedupe([], min_words=0), "min_words: 0 is no whole number from 1 on"),
        (lambda: dedupe([], scope="files"), "scope: unknown value 'files'; did you mean 'file'"),
        (lambda: dedupe([], keep="newest"), "a document in memory has no time"),
        (lambda: dedupe([], dedupe_engine.Options(keep="frist")), "did you mean 'first'"),
        (lambda: strip_boilerplate([], mode="pages"), "did you mean 'page'"),
        (lambda: strip_boilerplate([], max_cut=-0.1), "max_cut: -0.1 is not between"),
        (lambda: summarize([], sentences=2, words=30), "sentences and words are two budgets"),
        (lambda: summarize([], words=0), "words: 0 is no whole number"),
        (lambda: summarize([], ratio=0), "ratio: 0 leaves no room"),
        (lambda: summarize([], summary_engine.Options("lines", 3)), "unit: unknown value 'lines'"),
        (lambda: summarize([], title="last"), "title: unknown value 'last'"),
        (lambda: align([], split="words"), "split: unknown value 'words'"),
        (lambda: align([], min_score=2), "min_score: 2 is not between"),
        (lambda: align([Document("a", ONE)], pairs=[("a", "b")]), "no document is called 'b'; known: a"),
    ],
)
def test_what_cannot_be_is_told(wrong: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        wrong()


@pytest.mark.parametrize("engine", ENGINES)
def test_documents_are_told_apart_by_their_names(engine: Callable[..., object]) -> None:
    with pytest.raises(ValueError, match="same name"):
        engine([Document("a", ONE), Document("a", TWO)])


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_no_list_of_documents_is_told(engine: Callable[..., object]) -> None:
    for single in (ONE, Document("a", ONE)):
        with pytest.raises(TypeError, match="as a list"):
            engine(single)
    with pytest.raises(TypeError, match=r"made as Document\(name, text\), and this is a str"):
        engine([ONE])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("document", "field"), [(Document("a", None), "text"), (Document(3, ONE), "name")])  # type: ignore[arg-type]
def test_a_document_of_other_things_than_strings_is_told(
    engine: Callable[..., object], document: Document, field: str
) -> None:
    with pytest.raises(TypeError, match=rf"Document\(name, text\): the {field} is a \w+, and has to be a str"):
        engine([document])


def test_apply_tells_what_is_no_finding() -> None:
    with pytest.raises(TypeError, match="findings are what dedupe and strip_boilerplate return, and this is a str"):
        apply([Document("a", ONE)], ["a"])  # type: ignore[list-item]


@pytest.mark.parametrize("engine", ENGINES)
def test_documents_may_come_one_by_one(engine: Callable[..., object]) -> None:
    assert engine(document for document in samples()) == engine(samples())
    assert engine(()) == []


def test_apply_makes_the_edits_that_fix_makes(tmp_path: Path) -> None:
    for path in SAMPLES.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for options in ([], ["--unsafe-fixes"]):
        command = [sys.executable, "-m", "corpus_cli", "strip-boilerplate", "--isolated", "--fix", *options, "."]
        subprocess.run(command, cwd=tmp_path, capture_output=True)
        cleaned = apply(samples(), strip_boilerplate(samples()), unsafe=bool(options))
        fixed = {path.name: path.read_bytes().decode("utf-8-sig") for path in tmp_path.glob("*.txt")}
        assert {document.name: document.text for document in cleaned} == fixed
        assert not any(f.edit and (options or f.edit.safe) for f in strip_boilerplate(cleaned))


def test_apply_leaves_what_no_edit_is_about() -> None:
    documents = [Document("a", page(ONE, ONE), "utf-16-le", b"\xff\xfe"), Document("b", page(TWO))]
    once, other = apply(documents, dedupe(documents))
    assert once == documents[0]._replace(text=page(ONE))
    assert other is documents[1]
    assert apply([documents[1]], dedupe(documents)) == [documents[1]]


def test_apply_refuses_edits_of_other_texts() -> None:
    twice = [Document("a", page(ONE, ONE))]
    edits = dedupe(twice)
    for documents, findings in ((apply(twice, edits), edits), (twice, [*edits, *edits])):
        with pytest.raises(ValueError, match="a: edits overlap or lie outside the text"):
            apply(documents, findings)


def test_importing_the_package_loads_none_of_it() -> None:
    look = "import sys, corpus_cli; dir(corpus_cli); print(*sorted(m for m in sys.modules if 'corpus_cli' in m))"
    for ask, loaded in (("", ["corpus_cli"]), ("; corpus_cli.Finding", ["corpus_cli", "corpus_cli.model"])):
        program = look.replace("; dir", f"{ask}; dir")
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert ran.stdout.split() == loaded


def test_every_name_is_there_and_said_to_be() -> None:
    assert set(corpus_cli.__all__) <= set(dir(corpus_cli))
    assert all(getattr(corpus_cli, name).__doc__ for name in corpus_cli.__all__)


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        corpus_cli.summarise  # noqa: B018
