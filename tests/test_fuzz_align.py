"""Of every alignment, of any texts: each segment in one bead, in order, and the order of files does not matter."""

import random
from collections.abc import Sequence
from itertools import chain, pairwise

import pytest
from fuzz.drafts import examples, texts
from fuzz.paragraphs import assert_cover
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli import Document, align, aligning
from corpus_cli.aligning import SPLITS, Bitexts, Wishes
from corpus_cli.files import Entry, Reading
from corpus_cli.products import Bitext
from corpus_cli.texts import Texts

ENGLISH = "harbour gate storm ferry mayor rubble channel trawler mole winter school mill river bakery".split()  # noqa: SIM905
FRENCH = "port porte tempête bac maire gravats chenal chalutier digue hiver école moulin rivière boulangerie".split()  # noqa: SIM905
SAID = [
    "The {} of the {} was near the {}.",
    "A {} opened on May {}, said {}.",
    "“Where is the {}?” asked the {} of {}.",
]
DIT = [
    "La {} de la {} était près du {}.",
    "Un {} a ouvert le {} mai, a dit {}.",
    "« Où est le {} ? » a demandé {} de {}.",
]


@st.composite
def translations(draw: st.DrawFn) -> tuple[str, str]:
    """A text and its translation word for word; sentences left out, put in, run together, moved or said twice."""
    sides: tuple[list[str], list[str]] = ([], [])
    for _ in range(draw(st.integers(0, 12))):
        form, kind = draw(st.integers(0, 2)), draw(st.integers(0, 11))
        numbers = draw(st.lists(st.integers(0, 13), min_size=3, max_size=3))
        for which, (side, forms, words) in enumerate(zip(sides, (SAID, DIT), (ENGLISH, FRENCH), strict=True)):
            names = [words[numbers[0]], str(numbers[1]) if form == 1 else words[numbers[1]], words[numbers[2]]]
            sentence = forms[form].format(*names)
            side += [[sentence], [sentence] * (2 - which), [sentence] * which][max(0, kind - 9)]
            if kind == 8 and which:
                side[-2:] = side[-2:][::-1]
    joints = st.sampled_from(["\n", "\n\n", " ", "\r\n"])
    return draw(joints).join(sides[0]), draw(joints).join(sides[1])


PAIRS = st.lists(st.tuples(texts(), texts()) | translations() | translations(), min_size=1, max_size=3)


def documents(side: str, some: Sequence[str]) -> list[Document]:
    return [Document(f"{side}/{i}.txt", text) for i, text in enumerate(some)]


def assert_bitext(bitext: Bitext, of: dict[str, str], split: str) -> None:
    """All that holds of every bitext."""
    beads = list(bitext.beads)
    assert 0 <= bitext.pair.score <= 1
    for name, sides in zip(bitext.pair[:2], ([b.source for b in beads], [b.target for b in beads]), strict=True):
        text = of[name]
        segments = list(chain.from_iterable(zip(side.segments, side.spans, strict=True) for side in sides))
        assert sorted(number for number, _ in segments) == list(range(len(segments)))
        spans = [(span.start, span.end) for _, span in sorted(segments)]
        if split == "lines":
            assert all(a[1] <= b[0] for a, b in pairwise(spans))
        else:
            assert_cover(text, spans)
        for side in sides:
            assert side.path == name
            assert side.text == " ".join(text[start:end] for start, end in side.spans)
            assert list(side.segments) == sorted(side.segments)
    assert all(0 <= bead.score <= 1 for bead in beads)
    assert all(bead.source.segments or bead.target.segments for bead in beads)
    straight = [bead for bead in beads if not bead.crossing]
    assert all(bead.source.segments and bead.target.segments for bead in beads if bead.crossing)
    for ordered in ([b.source for b in beads], [b.target for b in straight]):
        firsts = [side.segments[0] for side in ordered if side.segments]  # blank lines may stand within a bead
        assert firsts == sorted(firsts)


@pytest.mark.slow
@examples(20)
@given(PAIRS, st.sampled_from(SPLITS))
def test_every_segment_is_in_one_bead_and_beads_are_in_order(some: list[tuple[str, str]], split: str) -> None:
    here, there = (documents(side, texts) for side, texts in zip("ab", zip(*some, strict=True), strict=True))
    of = {document.name: document.text for document in (*here, *there)}
    known = [(a.name, b.name) for a, b in zip(here, there, strict=True)]
    found = align(here, there, pairs=known, split=split)
    assert [tuple(bitext.pair[:2]) for bitext in found] == known
    for bitext in found:
        assert_bitext(bitext, of, split)
    assert found == align(here, there, pairs=known, split=split)


@examples(15)
@given(PAIRS, st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(
    some: list[tuple[str, str]], mixed: bool, chosen: random.Random
) -> None:
    sides = [documents(side, texts) for side, texts in zip("ab", zip(*some, strict=True), strict=True)]
    of = {document.name: document.text for document in chain(*sides)}
    given_sides = [list(chain(*sides))] if mixed else sides
    found = align(*given_sides)
    for bitext in found:
        assert_bitext(bitext, of, "sentences")
    named = [name for bitext in found for name in bitext.pair[:2]]
    assert len(set(named)) == len(named)
    shuffled = [chosen.sample(side, len(side)) for side in given_sides]
    assert sorted(map(repr, align(*shuffled))) == sorted(map(repr, found))


@pytest.mark.slow
@examples(5)
@given(st.lists(translations(), min_size=2, max_size=4))
def test_processes_do_not_matter(monkeypatch: pytest.MonkeyPatch, some: list[tuple[str, str]]) -> None:
    monkeypatch.setattr(aligning, "FEWEST_PAIRS", 1)
    monkeypatch.setattr(aligning, "TOGETHER", 1)
    assert _spread(some, 3) == _spread(some, 1)


def _spread(some: Sequence[tuple[str, str]], jobs: int) -> list[Bitext]:
    run = Bitexts(Texts(Reading(), room=float("inf")), Wishes(), None, jobs)
    pairs = []
    for i, pair in enumerate(some):
        names = [f"{side}/{i}.txt" for side in "ab"]
        numbers = [
            run.shelf.add(Entry(n, n), Document(n, t), side)
            for side, (n, t) in enumerate(zip(names, pair, strict=True))
        ]
        pairs.append((numbers[0], numbers[1]))
    run.take(pairs)
    return [bitext._replace(beads=tuple(bitext.beads)) for bitext in run.bitexts()]
