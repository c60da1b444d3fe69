"""What words weigh, how central a sentence is, and the features it is judged by."""

from math import log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.engines.summarize.centrality import central, taken_up
from corpus_cli.engines.summarize.parameters import SINGLE, TOGETHER
from corpus_cli.engines.summarize.salience import Features, features, salience, shares
from corpus_cli.engines.summarize.sentence import read
from corpus_cli.engines.summarize.weights import Vector, vectors, weights

TEXT = (
    "The river rose in the night. The mayor of Velmora said the dam had held. "
    '"We heard the river at four," said Ada. The families of Velmora left before dawn.'
)
SENTENCES = read(TEXT, "en", (), 0)
RARE = weights(SENTENCES)
VECTORS = vectors(SENTENCES, RARE)


def test_words_in_fewer_sentences_weigh_more() -> None:
    assert RARE["the"] == pytest.approx(log(5 / 4))
    assert RARE["river"] == RARE["velmor"] == pytest.approx(log(5 / 2))
    assert RARE["night"] == pytest.approx(log(5))
    assert VECTORS[0] == {word: RARE[word] for word in ("the", "river", "rose", "in", "night")}


def cosine(a: Vector, b: Vector) -> float:
    lengths = sqrt(sum(x * x for x in a.values())) * sqrt(sum(x * x for x in b.values()))
    return sum(x * b.get(word, 0) for word, x in a.items()) / lengths if lengths else 0.0


@settings(max_examples=60)
@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 5), min_size=1), max_size=8))
def test_centrality_is_the_mean_cosine(rows: list[Vector]) -> None:
    others = max(1, len(rows) - 1)
    after = [sum(cosine(a, b) for b in rows[i + 1 :]) / others for i, a in enumerate(rows)]
    every = [sum(cosine(a, b) for k, b in enumerate(rows) if k != i) / others for i, a in enumerate(rows)]
    assert taken_up(rows) == pytest.approx(after)
    assert central(rows) == pytest.approx(every)


def test_features() -> None:
    rows = features(SENTENCES, VECTORS, taken_up(VECTORS), shares(["dam", "velmor", "unsaid"], RARE))
    whole = RARE["dam"] + RARE["velmor"]
    assert [row.place for row in rows] == [log(1 + k / 4) for k in range(4)]
    assert [row.headline for row in rows] == pytest.approx([0, 1, 0, RARE["velmor"] / whole])
    assert rows[0].short == pytest.approx(log(24 / 6))
    assert [row.quoted > 0.5 for row in rows] == [False, False, True, False]
    assert all(row.spread == 0 for row in rows)
    assert min(range(4), key=lambda i: rows[i].support) in (0, 2)  # the fewest words that others share


def test_a_fragment_takes_no_place() -> None:
    text = "Velmora. " + TEXT
    sentences = read(text, "en", (), 0)
    said = vectors(sentences, weights(sentences))
    rows = features(sentences, said, taken_up(said), {})
    assert [row.place for row in rows[:3]] == [0, 0, log(1.25)]


@pytest.mark.parametrize("parameters", [SINGLE, TOGETHER])
def test_salience_is_the_weighted_sum(parameters: tuple[float, ...]) -> None:
    rows = features(SENTENCES, VECTORS, taken_up(VECTORS), shares(["dam"], RARE), [0.1, 0.2, 0.3, 0.4])
    count = len(Features._fields)
    expected = [sum(w * x for w, x in zip(parameters[:count], row, strict=True)) for row in rows]
    assert salience(rows, parameters) == pytest.approx(expected)  # type: ignore[arg-type]
    assert Features._fields == type(SINGLE)._fields[:count]
