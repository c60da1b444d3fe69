"""Similarity: our own computation, rapidfuzz and the definition give one number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text import similarity as module
from corpus_cli.text.similarity import estimated, similarity

TEXTS = st.one_of(st.text(), st.text("ab", max_size=70), st.text("abcé가🛳 ", max_size=200))
CUTOFFS = st.one_of(st.just(0.0), st.just(0.85), st.just(1.0), st.floats(0, 1))


def own(a: str, b: str, cutoff: float = 0.0) -> float:
    """The similarity as it is before rapidfuzz is loaded."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_EAGER", 1 << 60)
        patch.setattr(module, "_rapid", None)
        return similarity(a, b, cutoff)


def loaded(a: str, b: str, cutoff: float = 0.0) -> float:
    """The similarity as it is from the first comparison that is too large on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_EAGER", -1)
        patch.setattr(module, "_rapid", None)
        return similarity(a, b, cutoff)


def common(a: str, b: str) -> int:
    """Length of the longest common subsequence, by the textbook."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = 0
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], before + 1 if x == y else max(row[j], row[j - 1])
    return row[-1]


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_the_definition(a: str, b: str) -> None:
    total = len(a) + len(b)
    assert own(a, b) == pytest.approx(2 * common(a, b) / total if total else 1.0)
    assert loaded(a, b) == pytest.approx(own(a, b))


@settings(max_examples=300)
@given(TEXTS, TEXTS, CUTOFFS)
def test_who_computes_does_not_decide(a: str, b: str, cutoff: float) -> None:
    assert own(a, b, cutoff) == loaded(a, b, cutoff)


@given(TEXTS, TEXTS)
def test_the_order_does_not_matter(a: str, b: str) -> None:
    assert own(a, b) == own(b, a)
    assert own(a, a) == loaded(b, b) == 1.0


@given(TEXTS, TEXTS, CUTOFFS)
def test_the_cutoff_only_cuts(a: str, b: str, cutoff: float) -> None:
    for way in (own, loaded):
        alike = way(a, b)
        assert way(a, b, cutoff) == (alike if alike >= cutoff else 0.0)


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("", "", 1.0),
        ("", "abc", 0.0),
        ("abc", "def", 0.0),
        ("1.5", "15", 0.8),
        ("a quay", "aquay", 10 / 11),
        ("quay", "gate", 0.25),
        ("abcd" * 50, "abed" * 50, 0.75),
        ("ab" * 100, "ba" * 100, 199 / 200),
    ],
)
def test_similarity(a: str, b: str, alike: float) -> None:
    assert own(a, b) == pytest.approx(alike)
    assert loaded(a, b) == pytest.approx(alike)


def test_rapidfuzz_takes_over_after_so_much_work() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_EAGER", 60)
        patch.setattr(module, "_rapid", None)
        patch.setattr(module, "_spent", 0)
        similarity("ab" * 20, "ba" * 20)
        assert module._rapid is None
        similarity("ab" * 20, "ba" * 20)
        assert module._rapid is not None


def test_estimated() -> None:
    assert estimated(0, 100, 100, 16) == 0.0
    assert estimated(100, 100, 100, 16) == 1.0
    alike = [estimated(shared, 100, 120, 16) for shared in range(101)]
    assert alike == sorted(alike)
    assert 0.9 < estimated(40, 100, 100, 16) < 1.0
    assert estimated(0, 0, 0, 16) == 0.0
