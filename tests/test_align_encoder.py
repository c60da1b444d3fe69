"""An encoder is one more score: it decides where words and lengths do not, and is not needed."""

import numpy as np

from corpus_cli.engines.align_translations import Options, Text, beads
from corpus_cli.engines.align_translations.encoder import Encoded, closeness, vectors
from corpus_cli.engines.align_translations.grid import Grid, bead_types, whole

# Words of two invented languages with no letter in common; the encoder below knows what they mean.
MEANING = {word: k for k, pair in enumerate(("ab ωψ", "cd ξχ", "ef θφ", "gh λδ", "ij πσ")) for word in pair.split()}


def embed(texts: list[str]) -> np.ndarray:
    out = np.zeros((len(texts), 8), np.float32)
    for row, text in zip(out, texts, strict=True):
        for word in text.split():
            row[MEANING.get(word, 7)] += 1
    return out


SOURCE = Text("xx", ("ab", "cd", "ef", "gh", "ij"))
TARGET = Text("yy", ("ωψ", "ξχ", "λδ", "πσ"))


def test_it_decides_what_is_left_out() -> None:
    (found,) = beads([(SOURCE, TARGET)], Options(), embed)
    pairs = {(b.source, b.target) for b in found if b.source and b.target}
    assert pairs == {((0,), (0,)), ((1,), (1,)), ((3,), (2,)), ((4,), (3,))}


def test_empty_sides() -> None:
    assert list(beads([(Text("xx", ()), Text("yy", ()))], Options(), embed)) == [[]]
    assert len(next(iter(beads([(SOURCE, Text("yy", ()))], Options(), embed)))) == 5


def test_vectors_are_of_length_one_or_none() -> None:
    found = vectors(Text("xx", ("ab", "")), embed)
    assert np.allclose((found**2).sum(1), [1, 0])


def test_zero_vectors_say_nothing() -> None:
    (plain,) = beads([(SOURCE, TARGET)], Options())
    (found,) = beads([(SOURCE, TARGET)], Options(), lambda texts: np.zeros((len(texts), 4), np.float32))
    assert found == plain


def test_closeness_is_a_margin() -> None:
    grid = Grid([whole(5, 4)])
    types = bead_types(2)
    encoded = Encoded(vectors(SOURCE, embed), vectors(TARGET, embed))
    (first, second) = (
        closeness(grid, [encoded], types)[1, 1][grid.at(*map(np.array, (0, i, j)))] for i, j in ((3, 2), (3, 1))
    )
    assert first > 0 > second
