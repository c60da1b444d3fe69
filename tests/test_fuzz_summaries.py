"""Of every summary, of any texts and with any budget: its sentences stand there, once, within the budget."""

from itertools import pairwise

import pytest
from corpora import STOCK
from fuzz.drafts import examples, texts
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli import Document, summarize, summarizing
from corpus_cli.engines.summarize import Options
from corpus_cli.engines.summarize.options import TITLES
from corpus_cli.products import Summary
from corpus_cli.text import sentences
from corpus_cli.text.fold import plain
from corpus_cli.text.language import language
from corpus_cli.text.lines import Lines

TALES = [" ".join(STOCK["en"][i : i + 3]) for i in range(4)] + [" ".join(STOCK["fr"]), "".join(STOCK["zh"])]
SAID = st.sampled_from(
    [
        *(paragraph for key in ("en", "fr", "vi", "zh") for paragraph in STOCK[key]),
        *TALES,
        *[
            "Trawlers need not wait",
            "“No,” she said. He left.",
            "…",
            "Dr. Orr et al. went home.",
            "(AFP)",
            "12.",
            "- a",
            "?!",
        ],
    ]
)
BUDGETS = st.one_of(
    st.builds(Options, st.just("sentences"), st.integers(1, 12), st.sampled_from(TITLES)),
    st.builds(Options, st.just("words"), st.integers(1, 300), st.sampled_from(TITLES)),
    st.builds(Options, st.just("characters"), st.integers(1, 1500), st.sampled_from(TITLES)),
    st.builds(Options, st.just("ratio"), st.sampled_from([0.01, 0.1, 0.3, 0.5, 0.99, 1.0]), st.sampled_from(TITLES)),
)


def assert_summary(found: Summary, of: dict[str, str], options: Options) -> None:
    """All that holds of every summary."""
    rows = found.sentences
    assert sorted(row.rank for row in rows) == list(range(1, len(rows) + 1))
    for row in rows:
        text = of[row.path]
        assert 0 <= row.start < row.end <= len(text)
        assert row.text == text[row.start : row.end] == row.text.strip()
        assert row.line == Lines(text).line(row.start)
        assert 0 <= row.score <= 1
    for name in of:
        own = sorted((row.start, row.end) for row in rows if row.path == name)
        assert all(a[1] <= b[0] for a, b in pairwise(own))
    said = [plain(row.text) for row in rows]
    assert len(set(said)) == len(said)
    assert len(rows) <= 1 or cost(found, options) <= limit(of, options)


def cost(found: Summary, options: Options) -> float:
    """What a summary takes of its budget."""
    rows = found.sentences
    if options.unit == "sentences":
        return len(rows)
    if options.unit == "characters":
        return sum(len(row.text) for row in rows) + len(rows) - 1
    return sum(len(row.text.split()) for row in rows)


def limit(of: dict[str, str], options: Options) -> float:
    return options.amount * (sum(len(t.split()) for t in of.values()) if options.unit == "ratio" else 1)


@examples(40)
@given(st.lists(texts(SAID), min_size=1, max_size=3), BUDGETS, st.booleans())
def test_its_sentences_stand_in_the_text_once_and_within_the_budget(
    some: list[str], options: Options, raw: bool
) -> None:
    of = {f"{i}.txt": text for i, text in enumerate(some)}
    documents = [Document(name, text) for name, text in of.items()]
    apart = summarize(documents, options, raw=raw)
    for document, found in zip(documents, apart, strict=True):
        assert found.path == document.name
        assert_summary(found, {document.name: document.text}, options)
        assert [row.start for row in found.sentences] == sorted(row.start for row in found.sentences)
        assert [found] == summarize([document], options, raw=raw)
        assert_headline(found, document.text, options)
    assert apart[::-1] == summarize(documents[::-1], options, raw=raw)
    assert_summary(summarize(documents, options, raw=raw, together=True)[0], of, options)


def assert_headline(found: Summary, text: str, options: Options) -> None:
    """The headline is a line of the text that nothing is quoted of."""
    if options.title == "none":
        assert found.title == ""
    if found.title:
        at = text.index(found.title)
        assert not any(row.start < at + len(found.title) and at < row.end for row in found.sentences)


@examples(40)
@given(texts(SAID), BUDGETS)
def test_it_is_empty_only_where_there_is_nothing_to_say_and_over_the_budget_only_where_nothing_fits(
    text: str, options: Options
) -> None:
    options = options._replace(title="none")
    (found,) = summarize([Document("a", text)], options, raw=True)
    spans = [(a, b) for a, b in sentences(text, language(text)) if any(sign.isalpha() for sign in text[a:b])]
    assert found.sentences or not spans
    most = limit({"a": text}, options)
    if options.unit in ("words", "ratio") and cost(found, options) > most:
        assert all(len(text[a:b].split()) > most for a, b in spans)
    if options.unit == "characters" and cost(found, options) > most:
        assert all(b - a > most for a, b in spans)


@pytest.mark.slow
@examples(6)
@given(st.lists(texts(SAID), min_size=2, max_size=4), BUDGETS)
def test_processes_do_not_matter(monkeypatch: pytest.MonkeyPatch, some: list[str], options: Options) -> None:
    monkeypatch.setattr(summarizing, "CHUNK", 1)
    documents = [Document(f"{i}.txt", text) for i, text in enumerate(some)]
    assert list(summarizing.summaries(documents, options, jobs=3)) == list(summarizing.summaries(documents, options))
