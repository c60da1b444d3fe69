"""The grid, the best path and its likelihoods, windows, and the coarse path of long pairs."""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest

from corpus_cli.engines.align_translations import Options, Text, beads
from corpus_cli.engines.align_translations.coarse import coarse, on_antidiagonals
from corpus_cli.engines.align_translations.grid import Grid, Window, around, bead_types, whole
from corpus_cli.engines.align_translations.lexicon import spelling, words
from corpus_cli.engines.align_translations.search import Path, paths
from corpus_cli.engines.align_translations.tokens import Vocabulary, tokens
from corpus_cli.engines.align_translations.windows import cut, joined

TYPES = bead_types(3)


def every_path(n: int, m: int, i: int = 0, j: int = 0) -> Iterator[list[tuple[int, int, int]]]:
    """All ways from (i, j) to (n, m), as lists of (i, j, type)."""
    if (i, j) == (n, m):
        yield []
    for k, (a, b) in enumerate(TYPES):
        if i + a <= n and j + b <= m:
            for rest in every_path(n, m, i + a, j + b):
                yield [(i, j, k), *rest]


def random_scores(grid: Grid, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(grid.shape[0], len(TYPES), *grid.shape[1:])).astype(np.float32)


def score(grid: Grid, scores: np.ndarray, window: int, path: list[tuple[int, int, int]]) -> float:
    return sum(float(scores[i + j, k, window, i - grid.first[i + j, window]]) for i, j, k in path)


@pytest.mark.parametrize("seed", range(4))
def test_the_best_of_all_paths_and_its_share(seed: int) -> None:
    grid = Grid([whole(3, 2), whole(1, 4), whole(0, 2), whole(2, 2)])
    scores = random_scores(grid, seed)
    for window, found in enumerate(paths(grid, TYPES, scores, chances=True)):
        w = grid.windows[window]
        ways = list(every_path(w.source, w.target))
        worth = np.exp([score(grid, scores, window, way) for way in ways])
        best = list(zip(found.i.tolist(), found.j.tolist(), found.kind.tolist(), strict=True))
        assert best == ways[int(worth.argmax())]
        for bead, chance in zip(best, found.chance.tolist(), strict=True):
            share = worth[[bead in way for way in ways]].sum() / worth.sum()
            assert chance == pytest.approx(share, rel=1e-4)


def test_windows_do_not_disturb_each_other() -> None:
    windows = [whole(4, 3), whole(2, 6), whole(5, 5)]
    alone = [Grid([w]) for w in windows]
    each = [random_scores(grid, k) for k, grid in enumerate(alone)]
    together = Grid(windows)
    scores = np.zeros((together.shape[0], len(TYPES), *together.shape[1:]), np.float32)
    for b, part in enumerate(each):
        scores[: len(part), :, b, : part.shape[3]] = part[:, :, 0]
    for b, found in enumerate(paths(together, TYPES, scores)):
        (expected,) = paths(alone[b], TYPES, each[b])
        assert found.kind.tolist() == expected.kind.tolist()


def test_moved_is_at() -> None:
    grid = Grid([whole(4, 6), around(on_antidiagonals(np.array([0, 9]), np.array([0, 9]), 9, 9), 9, 9, 2)])
    d, window, column = (x.reshape(-1) for x in np.indices(grid.shape))
    i = column + grid.first[d, window]
    for a, b in ((0, 0), (1, 0), (0, 2), (3, 1)):
        inside = d + a + b < grid.shape[0]
        expected = grid.at(window[inside], (i + a)[inside], (d - i + b)[inside])
        assert (grid.moved(a, b)[inside] == expected).all()


def test_a_band_rises_by_steps() -> None:
    path = on_antidiagonals(np.array([0, 10, 40]), np.array([0, 70, 80]), 40, 80)
    window = around(path, 40, 80, 5)
    assert set(np.diff(window.first).tolist()) <= {0, 1}
    assert (path - window.first < window.width).all()
    assert (path >= window.first).all()


def test_windows_join_to_the_path_of_the_whole() -> None:
    n, m = 900, 1000
    line = on_antidiagonals(np.array([0, n]), np.array([0, m]), n, m)
    pieces = cut(line, n, m, np.full(n + m + 1, 6))
    assert len(pieces) > 3
    rng = np.random.default_rng(5)
    field = rng.normal(size=(len(TYPES), n + 12, m + 12)).astype(np.float32)

    def search(window: Window, at_i: int, at_j: int) -> Path:
        grid = Grid([window])
        i, j = np.clip(grid.i[:, 0] + at_i, 0, n + 9), np.clip(grid.j[:, 0] + at_j, 0, m + 9)
        (path,) = paths(grid, TYPES, field[:, i, j].transpose(1, 0, 2)[:, :, None])
        return path._replace(i=path.i + at_i, j=path.j + at_j)

    found = joined([search(window, i, j) for i, j, window in pieces], TYPES)
    expected = search(around(line, n, m, 6), 0, 0)
    assert found.kind.tolist() == expected.kind.tolist()
    assert found.i.tolist() == expected.i.tolist()


def novel(chapters: int, seed: int = 3) -> tuple[list[str], list[str]]:
    """Invented sentences and their word-by-word "translation"; now and then a name that both sides have."""
    rng = np.random.default_rng(seed)
    source, target = [], []
    for k in range(chapters * 50):
        picked = rng.integers(0, 400, rng.integers(4, 14)).tolist()
        name = f" Zor{k}an" if k % 4 == 0 else ""
        source.append(" ".join(f"wa{p}l".translate(LETTERS) for p in picked) + name)
        target.append(" ".join(f"ke{p}u".translate(LETTERS) for p in picked) + name)
    return source, target


LETTERS = str.maketrans("0123456789", "bcdfghjmnp")


def right(source: list[str], target: list[str], gold: set[tuple[int, int]]) -> float:
    (found,) = beads([(Text("und", tuple(source)), Text("und", tuple(target)))], Options())
    assert [i for b in found for i in b.source] == list(range(len(source)))
    assert [j for b in found for j in b.target] == list(range(len(target)))
    hits = {(b.source[0], b.target[0]) for b in found if len(b.source) == len(b.target) == 1}
    return len(hits & gold) / len(gold)


def test_a_long_text() -> None:
    source, target = novel(12)
    assert right(source, target, {(k, k) for k in range(len(source))}) > 0.98


def test_a_long_deletion_is_survived() -> None:
    source, target = novel(16)
    gold = {(k, k) for k in range(300)} | {(k, k - 250) for k in range(550, len(source))}
    assert right(source, target[:300] + target[550:], gold) > 0.96


def test_deletions_on_both_sides_are_survived() -> None:
    source, target = novel(16)
    gold = {(k - 120, k) for k in range(120, 500)} | {(k - 120, k - 150) for k in range(650, len(source))}
    assert right(source[120:], target[:500] + target[650:], gold) > 0.96


def test_nothing_shared_does_not_collapse() -> None:
    source, target = novel(10)
    clean = [[s.partition(" Zor")[0] for s in side] for side in (source, target)]
    assert right(clean[0], clean[1], {(k, k) for k in range(len(source))}) > 0.9


def test_the_coarse_path_is_near() -> None:
    source, target = novel(20)
    vocabulary = Vocabulary()
    sides = tokens(source, vocabulary), tokens(target[:400] + target[600:], vocabulary)
    path, half = coarse(*sides, words(spelling(vocabulary.names, [sides]), None, [sides]))
    assert len(path) == len(half) == 1000 + 800 + 1
    off = [abs(int(path[k + k]) - k) for k in range(380)] + [abs(int(path[2 * k - 200]) - k) for k in range(620, 1000)]
    assert max(off) <= 4


def test_a_lexicon_is_learnt_from_many_short_texts() -> None:
    source, target = novel(6)
    pairs = []
    for first in range(0, 300, 10):
        left, right_ = source[first : first + 10], target[first : first + 10]
        left = [s.partition(" Zor")[0] for s in left]
        pairs.append((Text("und", tuple(left)), Text("und", (right_[0], *right_[2:]))))
    found = list(beads(pairs, Options()))
    deleted = sum(((1,), ()) in [(b.source, b.target) for b in each] for each in found)
    assert deleted > 25


def test_types_are_few_and_distinct() -> None:
    assert len(set(bead_types(5))) == len(bead_types(5))
    assert all(max(size) <= 2 for size in bead_types(2))
    assert {(1, 1), (1, 0), (0, 1)} <= set(bead_types(1))
    assert set(itertools.chain(*bead_types(5))) == set(range(6))
