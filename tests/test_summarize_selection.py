"""Budgets, and never the same sentence twice: properties of any text."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.engines.summarize import UNITS, Options, summary
from corpus_cli.engines.summarize.budget import Budget, fullest
from corpus_cli.engines.summarize.parameters import SINGLE
from corpus_cli.engines.summarize.selection import Selection
from corpus_cli.engines.summarize.sentence import read
from corpus_cli.engines.summarize.twins import FEW, Twins, alike
from corpus_cli.engines.summarize.weights import vectors, weights
from corpus_cli.products import Pick
from corpus_cli.text.fold import folded
from corpus_cli.text.sentence_spans import sentences

WORDS = [
    "river",
    "dam",
    "mayor",
    "boat",
    "night",
    "water",
    "family",
    "Velmora",
    "été",
    "ngày",
    "40",
    "2,5",
    "“so”",
    "rose",
]


def invented(seed: int, count: int) -> str:
    """A text of sentences of 1 to 40 words, some of them twice, some without a stop."""
    rng = random.Random(seed)
    found: list[str] = []
    for _ in range(count):
        if found and rng.random() < 0.2:
            found.append(rng.choice(found))
        else:
            words = rng.choices(WORDS, k=rng.choice([1, 3, 8, 15, 25, 40]))
            found.append(" ".join(words).capitalize() + rng.choice([".", ".", ".", "?", "\n\n", ".\n", ".\n\n"]))
    return " ".join(found)


def cost(text: str, picks: tuple[Pick, ...], unit: str) -> float:
    chosen = [text[p.start : p.end] for p in picks]
    sizes = {
        "sentences": len(chosen),
        "words": len(" ".join(chosen).split()),
        "characters": len("\n".join(chosen)),
        "ratio": len(" ".join(chosen).split()) / max(1, len(text.split())),
    }
    return sizes[unit]


AMOUNTS = {"sentences": 4, "words": 60, "characters": 400, "ratio": 0.3}


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 10**6),
    st.integers(0, 40),
    st.sampled_from(UNITS),
    st.floats(0, 2),
    st.sampled_from(["auto", "none"]),
)
def test_budget_is_kept_and_nothing_stands_twice(seed: int, count: int, unit: str, part: float, title: str) -> None:
    text = invented(seed, count)
    amount = AMOUNTS[unit] * part
    found = summary("a", text, "en", (), Options(unit, amount, title))
    after = found.title.end if found.title else 0
    there = [span for span in sentences(text, "en") if span[0] >= after]
    picks = found.picks
    assert bool(picks) == bool(there)
    assert len(picks) <= 1 or cost(text, picks, unit) <= amount + 1e-9
    if len(picks) == 1 and cost(text, picks, unit) > amount:  # nothing would have fitted
        assert all(cost(text, (picks[0]._replace(start=a, end=b),), unit) > amount for a, b in there)
    assert [(p.start, p.end) for p in picks] == sorted({(p.start, p.end) for p in picks})
    assert {(p.start, p.end) for p in picks} <= set(there)
    assert sorted(p.rank for p in picks) == list(range(1, len(picks) + 1))
    assert not picks or max(p.score for p in picks) == 1
    assert all(0 <= p.score <= 1 for p in picks)
    forms = [folded(text[p.start : p.end]) for p in picks]
    assert len(set(forms)) == len(forms)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 9), st.floats(0.1, 9)), max_size=7), st.integers(0, 20))
def test_fullest_is_the_best_set(candidates: list[tuple[int, float]], limit: int) -> None:
    costs, values = [c for c, _ in candidates], [v for _, v in candidates]
    found = fullest(range(len(costs)), costs, limit, lambda i, chosen: values[i])
    assert sum(costs[i] for i in found) <= limit
    every = [c for n in range(8) for c in combinations(range(len(costs)), n) if sum(costs[i] for i in c) <= limit]
    assert sum(values[i] for i in found) == pytest.approx(max(sum(values[i] for i in c) for c in every))


def test_twins_find_the_same_among_few_and_many() -> None:
    rng = random.Random(1)
    said = [[f"w{rng.randrange(2000)}" for _ in range(20)] for _ in range(20 * FEW)]
    few, many = Twins(), Twins()
    for words in said:
        many.add(words, dict.fromkeys(words, 1.0))
    few.add(said[0], dict.fromkeys(said[0], 1.0))
    near = [*said[0][:-1], "other"]
    far = [*said[0][:10], *said[1][:10]]
    for twins in (few, many):
        assert twins.met(near, dict.fromkeys(near, 1.0)) == 0
        assert twins.met(list(said[0]), dict.fromkeys(said[0], 1.0)) == 0
        assert twins.met(far, dict.fromkeys(far, 1.0)) is None
    assert all(many.met(words, dict.fromkeys(words, 1.0)) == i for i, words in enumerate(said))


def test_alike_leaves_short_ones_to_equality() -> None:
    assert not alike({"a": 1.0, "b": 1.0}, {"a": 1.0, "b": 1.0, "c": 1.0})
    assert alike(dict.fromkeys("abcdefg", 1.0), dict.fromkeys("abcdefxyz", 1.0))


def test_a_budget_of_characters_counts_the_blank_between() -> None:
    first = "The river rose by two metres in the night."
    text = f"{first} Forty families of Velmora left their homes."
    for amount, count in ((len(text), 2), (len(text) - 1, 1), (len(first), 1)):
        assert len(summary("a", text, "en", (), Options("characters", amount)).picks) == count


def test_what_is_said_already_gives_way_to_what_is_not() -> None:
    text = (
        "The river rose by two metres in the night and the dam held. "
        "The river rose by two metres in the night, the mayor of Velmora said. "
        "Forty families slept in the school and were given bread by the choir."
    )
    found = read(text, "en", (), 0)
    said = vectors(found, weights(found))
    for redundancy, expected in ((0.0, [0, 1]), (1.0, [0, 2])):
        selection = Selection(
            found, said, [3.0, 2.9, 2.8], Budget([1] * 3, 2, True), SINGLE._replace(redundancy=redundancy)
        )
        selection.fill(range(3))
        assert [i for i, _ in selection.ranked] == expected
