"""Beads: every segment in exactly one, in order; what is learnt over all pairs; scores; hostile text."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.engines.align_translations import Options, Text, align, align_all, beads, learn
from corpus_cli.products import Bead

OPTIONS = Options()

# (English, Spanish) of one invented story a line.
STORY = [
    ("The harbour of Valmora was closed on Monday.", "El puerto de Valmora cerró el lunes."),
    ("Captain Ines Duarte had asked for 14 days of repairs.", "La capitana Ines Duarte había pedido 14 días de obras."),
    ("Nobody knew who would pay for them.", "Nadie sabía quién las iba a pagar."),
    ('"We have waited since 1987," she said.', "«Esperamos desde 1987», dijo."),
    ("Will the ferry to Port Selwyn sail again?", "¿Volverá a salir el ferry a Port Selwyn?"),
    ("The council meets on 23 May to decide.", "El consejo se reúne el 23 de mayo para decidir."),
    ("Fishermen sold their nets in the meantime.", "Mientras tanto, los pescadores vendieron sus redes."),
    ("A museum has offered 2,500 for the old crane.", "Un museo ha ofrecido 2.500 por la vieja grúa."),
]


def text(*segments: str, language: str = "und") -> Text:
    return Text(language, segments)


def shapes(found: list[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(b.source, b.target) for b in found]


def one(source: list[str], target: list[str]) -> list[Bead]:
    (found,) = beads([(text(*source), text(*target))], OPTIONS)
    return found


def complete(found: list[Bead], source: int, target: int) -> bool:
    sides = [i for b in found for i in b.source], [j for b in found for j in b.target]
    scored = all(0 <= b.score <= 1 and (b.source or b.target) for b in found)
    return sides == (list(range(source)), list(range(target))) and scored


def test_one_to_one() -> None:
    assert shapes(one(*map(list, zip(*STORY, strict=True)))) == [((k,), (k,)) for k in range(len(STORY))]


def test_joined_segments() -> None:
    english, spanish = map(list, zip(*STORY, strict=True))
    spanish[2:4] = [" ".join(spanish[2:4])]
    assert ((2, 3), (2,)) in shapes(one(english, spanish))


def test_left_out() -> None:
    english, spanish = map(list, zip(*STORY, strict=True))
    del spanish[4]
    found = shapes(one(english, spanish))
    assert ((4,), ()) in found
    assert ((7,), (6,)) in found


def test_added_is_an_insertion() -> None:
    english, spanish = map(list, zip(*STORY, strict=True))
    del english[5]
    assert ((), (5,)) in shapes(one(english, spanish))


def test_empty_sides() -> None:
    assert one([], []) == []
    assert shapes(one(["a", "b"], [])) == [((0,), ()), ((1,), ())]
    assert shapes(one([], ["a"])) == [((), (0,))]


def test_no_pairs() -> None:
    assert list(beads([], OPTIONS)) == []


TREES = ["oak", "ash", "elm", "fir", "yew"]


def test_identical_texts() -> None:
    lines = [f"Line {k} tells of {word} and of nothing else." for k, word in enumerate(TREES)]
    found = one(lines, lines)
    assert shapes(found) == [((k,), (k,)) for k in range(5)]
    assert min(b.score for b in found) > 0.9


def test_one_against_hundreds() -> None:
    found = one(["Everything is told in one breath."], [f"Sentence {k}." for k in range(300)])
    assert complete(found, 1, 300)
    assert max(len(b.target) for b in found) <= OPTIONS.longest


def test_longest_is_kept() -> None:
    english, spanish = map(list, zip(*STORY, strict=True))
    (found,) = beads([(text(" ".join(english)), text(*spanish))], Options(longest=2))
    assert complete(found, 1, 8)
    assert max(len(b.target) for b in found) <= 2


def test_order_of_results_is_order_of_pairs() -> None:
    pairs = [(text(*(e for e, _ in STORY[:n])), text(*(s for _, s in STORY[:n]))) for n in (8, 3, 5, 1)]
    assert [len({i for b in found for i in b.source}) for found in beads(pairs, OPTIONS)] == [8, 3, 5, 1]


def test_alone_is_as_together() -> None:
    pairs = [(text(*(e for e, _ in STORY[n:])), text(*(s for _, s in STORY[n:]))) for n in range(6)]
    lexicon = learn(pairs, OPTIONS)
    together = align_all(pairs, lexicon, OPTIONS)
    assert [align(pair, lexicon, OPTIONS) for pair in pairs] == together
    assert list(beads(pairs, OPTIONS)) == together


def test_order_of_other_pairs_does_not_matter() -> None:
    pairs = [(text(*(e for e, _ in STORY[n:])), text(*(s for _, s in STORY[n:]))) for n in range(4)]
    forward, backward = list(beads(pairs, OPTIONS)), list(beads(pairs[::-1], OPTIONS))
    assert [shapes(f) for f in forward] == [shapes(f) for f in backward[::-1]]


def test_a_pair_that_was_not_learnt_from() -> None:
    english, spanish = zip(*STORY, strict=True)
    lexicon = learn([(text(*english[:4]), text(*spanish[:4]))], OPTIONS)
    found = align((text(*english[4:]), text(*spanish[4:])), lexicon, OPTIONS)
    assert shapes(found) == [((k,), (k,)) for k in range(4)]


def test_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "from tests.test_align_beads import STORY, text, OPTIONS, beads\n"
        "print(list(beads([(text(*(e for e, _ in STORY)), text(*(s for _, s in STORY)))], OPTIONS)))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(runs) == 1


HOSTILE = ["", " ", "\n", "\0" * 20_000, "x" * 300_000, "\ud800", "e\u0301" * 10_000, "\u0301" * 20_000, "..."]
HOSTILE += ["ก" * 9_000, "٣٤", "日", "\u2028", "¿?", " " * 20_000 + "a", "ß", "İ"]


@pytest.mark.parametrize("segment", HOSTILE)
def test_hostile_segments(segment: str) -> None:
    assert complete(one([segment, "The end of 1912.", segment], ["Le bout de 1912.", segment]), 3, 2)
    assert complete(one([segment], [segment]), 1, 1)


SAMPLES = ["uno", "dos", "17", "4,5", "casa", "Lima", "«no»", "?", "東京", "ประเทศ", "слово", "\n", "\u0301", "-", ""]
WORDS = st.sampled_from(SAMPLES)
SEGMENTS = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=9).map(tuple)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SEGMENTS, SEGMENTS), max_size=4))
def test_every_segment_is_in_one_bead(pairs: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    given_pairs = [(Text("xx", s), Text("yy", t)) for s, t in pairs]
    for (source, target), found in zip(pairs, beads(given_pairs, OPTIONS), strict=True):
        assert complete(found, len(source), len(target))


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    english, spanish = zip(*STORY, strict=True)
    list(beads([(text(*english), text(*spanish))], OPTIONS, progress=lambda done, of: told.append((done, of))))
    assert told
    assert told[-1][0] == told[-1][1]
