"""The engines over texts in memory."""

import pytest
from corpora import STOCK, found, page

import corpus_cli
from corpus_cli import Document, dedupe, strip_boilerplate
from corpus_cli.engines.dedupe import Options

ONE, TWO, THREE, FOUR, *_ = STOCK["en"]


def test_dedupe_finds_what_a_run_finds() -> None:
    texts = {"a": page("Title", ONE, TWO, THREE, ONE), "b": page(FOUR, TWO)}
    documents = [Document(name, text) for name, text in texts.items()]
    assert dedupe(documents) == found(texts)
    assert dedupe(documents, Options(scope="file")) == [f for f in found(texts) if f.location.path == "a"]


def test_strip_boilerplate_finds_what_is_listed() -> None:
    (finding,) = strip_boilerplate([Document("in/a.txt", f"Title\n\nLima (AFP) - {ONE}\n\n{TWO}\n")])
    assert finding.rule == "dateline"
    assert finding.location == ("in/a.txt", 7, 19)


def test_names_tell_documents_apart() -> None:
    for engine in (dedupe, strip_boilerplate):
        with pytest.raises(ValueError, match="same name"):
            engine([Document("a", ONE), Document("a", TWO)])


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        corpus_cli.summarise  # noqa: B018
