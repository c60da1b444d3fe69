"""Of every corpus: nothing is lost, a second run changes nothing, and the way of computing does not matter."""

import itertools
import random
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping

import pytest
from corpora import EVERY, STOCK, found, named, page, slips
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from corpus_cli.edits import apply
from corpus_cli.engines.dedupe import Options, cut, findings, joined, sign
from corpus_cli.engines.dedupe.candidates import GROUP, Candidates, Columns, candidates_large, candidates_small
from corpus_cli.engines.dedupe.shelf import owners
from corpus_cli.model import Edit, Finding, Location
from corpus_cli.text.fold import folded, plain
from corpus_cli.text.paragraphs import hard_wrapped, paragraphs
from corpus_cli.text.similarity import similarity
from corpus_cli.text.words import words

SHORT = [
    "Agency",
    "Photo: Lena Aas, Skerry Courier",
    "What did you do on the night when the lights went out?",
    "The northern basin at low water on Tuesday, from above.",
    "Weather",
    "***",
]
TITLE = "Trawlers need not wait much longer"
STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")
Texts = dict[str, str]


CHANGES: list[Callable[[str], str]] = [
    str,
    str,
    str,
    str,
    str,
    lambda t: unicodedata.normalize("NFD", t),
    lambda t: t.translate(STRAIGHT),
    slips,
    lambda t: t.replace(" a", "a").replace(" d", "d"),
    str.upper,
    lambda t: f"SKERRY POINT (Agency) – {t}",
    lambda t: f"{t} Nobody else would comment on it.",
]
LAYOUTS: list[Callable[..., str]] = [
    page,
    page,
    lambda *ps: "\n\n".join(ps),
    lambda *ps: "\r\n".join(["", *ps, ""]),
    lambda *ps: wrapped(*ps) if max(map(len, " ".join(ps).split()), default=0) < 20 else page(*ps),
]


def wrapped(*paragraphs: str) -> str:
    return "\n\n".join(textwrap.fill(p, 72, break_on_hyphens=False) for p in paragraphs) + "\n"


@st.composite
def corpora(draw: st.DrawFn, changes: bool = True) -> Texts:
    """Texts made of a small stock: most paragraphs as they are, some damaged or run together, and short lines."""
    stock = draw(st.lists(st.sampled_from(EVERY), min_size=2, max_size=7, unique=True))
    texts = []
    for number in range(draw(st.integers(1, 4))):
        parts = [] if number else [stock[0]]  # something to say in all of them together
        for _ in range(draw(st.integers(0, 6))):
            kind = draw(st.integers(0, 9))
            first = draw(st.integers(0, len(stock) - 1))
            run = stock[first : first + draw(st.integers(1, 3))] if kind else [draw(st.sampled_from(SHORT))]
            run = [draw(st.sampled_from(CHANGES))(paragraph) if changes and kind else paragraph for paragraph in run]
            parts += [" ".join(run)] if changes and kind == 9 else run
        texts.append(draw(st.sampled_from(LAYOUTS if changes else LAYOUTS[:-1]))(*parts))
    return named(*texts)


def edits(there: list[Finding], path: str, unsafe: bool = True) -> list[Edit]:
    return [f.edit for f in there if f.edit and f.location.path == path and (unsafe or f.edit.safe)]


def cleaned(texts: Mapping[str, str], there: list[Finding], unsafe: bool = True) -> Texts:
    return {name: apply(text, edits(there, name, unsafe)) for name, text in texts.items()}


def overlap(a: Location | Edit, b: Location | Edit) -> bool:
    return a.start < b.end and b.start < a.end


EXAMPLES = settings(max_examples=120)
UNITS = st.sampled_from(
    [
        frozenset(units.split())
        for units in ("document block paragraph", "block paragraph", "block", "paragraph", "document")
    ]
)


@EXAMPLES
@given(
    corpora(),
    UNITS,
    st.sampled_from([0.85, 1.0, 0.6]),
    st.sampled_from([8, 1, 20]),
    st.sampled_from(["first", "last", "longest"]),
)
def test_every_finding_stands_in_its_texts(
    texts: Texts, units: frozenset[str], threshold: float, min_words: int, keep: str
) -> None:
    there = found(texts, units=units, threshold=threshold, min_words=min_words, keep=keep)
    for finding in there:
        places = [finding.location, *(link.location for link in finding.links)]
        assert len(places) > 1
        for path, start, end in places:
            assert 0 <= start < end <= len(texts[path])
            assert texts[path][start:end] == texts[path][start:end].strip()
        if finding.edit:
            assert 0 <= finding.edit.start <= finding.location.start < finding.location.end <= finding.edit.end
            assert finding.edit.end <= len(texts[finding.location.path])
            outside = texts[finding.location.path]
            assert not outside[finding.edit.start : finding.location.start].strip()
            assert not outside[finding.location.end : finding.edit.end].strip()
        assert all(0 < link.score <= 1 for link in finding.links)
        relation = "contained-in" if finding.rule == "contained-document" else "duplicate-of"
        assert {link.relation for link in finding.links} == {relation}
    for name in texts:
        ordered = sorted(edits(there, name))
        assert all(a.end <= b.start for a, b in itertools.pairwise(ordered))


@EXAMPLES
@given(corpora(), st.sampled_from(["first", "last", "longest"]))
def test_a_place_that_justifies_an_edit_stays(texts: Texts, keep: str) -> None:
    there = found(texts, keep=keep)
    for finding in there:
        if finding.edit:
            kept = [
                link.location
                for link in finding.links
                if not any(overlap(link.location, e) for e in edits(there, link.location.path))
            ]
            assert kept
            if finding.edit.safe:
                own = [link.location for link in finding.links if link.location.path == finding.location.path]
                assert any(not overlap(place, edit) for place in own for edit in edits(there, place.path, unsafe=False))


@EXAMPLES
@given(corpora(), st.sampled_from(["first", "last", "longest"]))
def test_safe_edits_take_nothing_that_does_not_stay_in_the_file(texts: Texts, keep: str) -> None:
    there = found(texts, keep=keep)
    for name, left in cleaned(texts, there, unsafe=False).items():
        whole = plain(left)
        for start, end, *_ in edits(there, name, unsafe=False):
            gone = texts[name][start:end]
            assert all(plain(gone[a:b]) in whole for a, b in paragraphs(gone))


@EXAMPLES
@given(corpora())
def test_all_edits_leave_a_copy_of_what_they_cut(texts: Texts) -> None:
    """What is cut with all edits remains somewhere, equal or as the near copy that is kept."""
    there = found(texts)
    for finding in (f for f in there if f.edit):
        gone = folded_paragraphs(texts, finding.location)
        kept = [
            link
            for link in finding.links
            if not any(overlap(link.location, e) for e in edits(there, link.location.path))
        ]
        for paragraph in (p for p in gone if words(p) >= 8):
            assert any(alike(paragraph, folded_paragraphs(texts, link.location)) for link in kept), paragraph


def alike(paragraph: str, kept: list[str]) -> bool:
    """Whether a paragraph stands among others, alone, run together with more, or cut apart."""
    whole = " ".join(kept)
    parts = sum(len(p) for p in kept if p in paragraph or similarity(p, paragraph) > 0.7)
    return (
        paragraph in whole
        or parts > 0.6 * len(paragraph)
        or similarity(paragraph, whole) > 0.7
        or near_part(paragraph, whole)
    )


def near_part(paragraph: str, whole: str) -> bool:
    """Whether a paragraph, with a few slips, stands in a text."""
    return fuzz.partial_ratio(paragraph, whole) > 80


def folded_paragraphs(texts: Texts, place: Location) -> list[str]:
    text = text_at(texts, place)
    return [folded(text[start:end]) for start, end in paragraphs(text)]


def text_at(texts: Texts, place: Location) -> str:
    return texts[place.path][place.start : place.end]


@EXAMPLES
@given(corpora())
def test_a_second_run_after_safe_edits_finds_none(texts: Texts) -> None:
    again = cleaned(texts, found(texts), unsafe=False)
    assume(cut_alike(texts, again))
    there = found(again)
    assert [f for f in there if f.edit and f.edit.safe] == []
    assert cleaned(again, there, unsafe=False) == again


def cut_alike(texts: Texts, again: Texts) -> bool:
    return [*map(hard_wrapped, texts.values())] == [*map(hard_wrapped, again.values())]


@EXAMPLES
@given(corpora())
def test_a_second_run_after_all_edits_finds_nothing_to_cut(texts: Texts) -> None:
    again = cleaned(texts, found(texts))
    assert [f for f in found(again) if f.edit] == []


ONE, TWO, *_ = STOCK["en"]
CHINESE = STOCK["zh"][0]


def test_a_block_does_not_lean_on_what_it_cuts() -> None:
    text = page(f"{CHINESE} {ONE.upper()}", ONE.upper(), ONE, CHINESE, ONE)
    for finding in found({"a": text}):
        assert not any(finding.edit and overlap(link.location, finding.edit) for link in finding.links)


def test_a_block_takes_no_paragraph_along_that_stands_nowhere_else() -> None:
    three, four = EVERY[2], EVERY[4]
    texts = named(page(ONE, TWO.upper(), three, ONE, f"SKERRY POINT (Agency) – {TWO}", four, three))
    assert four in cleaned(texts, found(texts))["a"]


def test_a_near_copy_in_capitals_is_found() -> None:
    texts = named(page(TITLE, ONE, TWO, slips(ONE).upper()))
    assert [finding.rule for finding in found(texts)] == ["near-paragraph"]


def test_both_parts_of_a_place_go_where_another_place_stays() -> None:
    texts = named(page(TITLE, ONE, "Agency", TWO, EVERY[8]), page(TWO, ONE, TWO, ONE, EVERY[9]))
    left = cleaned(texts, found(texts))
    assert sum(text.count(ONE) for text in left.values()) == 1


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([page(ONE, TWO, "Agency", ONE), page(ONE, ONE, SHORT[2])], id="a document contained no more"),
        pytest.param(
            [page(ONE, EVERY[8], EVERY[9]), page(ONE, TWO, "Agency", ONE, TWO)],
            id="a block of which a part stands in another file",
        ),
    ],
)
def test_a_second_run_after_all_edits_finds_none(texts: list[str]) -> None:
    again = cleaned(named(*texts), found(named(*texts)))
    assert [f for f in found(again) if f.edit] == []


@EXAMPLES
@given(corpora(), UNITS, st.sampled_from([0.85, 1.0, 0.6]), st.sampled_from(["first", "last", "longest"]))
def test_small_is_large(texts: Texts, units: frozenset[str], threshold: float, keep: str) -> None:
    small = found(texts, units=units, threshold=threshold, keep=keep)
    assert small == found(texts, large=True, units=units, threshold=threshold, keep=keep)


@EXAMPLES
@given(corpora(), st.integers(0, 3))
def test_rows_signed_in_several_batches_give_the_same(texts: Texts, at: int) -> None:
    documents = cut(texts.values())
    for large in (False, True):
        first = sign(documents[:at], 0, large)
        parts = [first, sign(documents[at:], len(first.starts), large)]
        apart = [
            findings(list(texts), rows, list(texts.values()).__getitem__, Options())
            for rows in (joined(parts, large), sign(documents, 0, large))
        ]
        assert sorted(apart[0]) == sorted(apart[1])


@EXAMPLES
@given(corpora())
def test_names_do_not_matter(texts: Texts) -> None:
    renamed = [f"z{9 - i}.txt" for i in range(len(texts))]
    back = dict(zip(renamed, texts, strict=True))

    def at_home(place: Location) -> Location:
        return place._replace(path=back[place.path])

    rows = sign(cut(texts.values()), 0, False)
    there = findings(renamed, rows, list(texts.values()).__getitem__, Options())
    moved = [
        f._replace(location=at_home(f.location), links=tuple(k._replace(location=at_home(k.location)) for k in f.links))
        for f in there
    ]
    assert moved == list(findings(list(texts), rows, list(texts.values()).__getitem__, Options()))


@EXAMPLES
@given(corpora(changes=False), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter_to_what_remains(texts: Texts, chosen: random.Random) -> None:
    """Where copies are equal, what is left of all files together is the same in whatever order they come.

    Each file has a line of its own, for one that holds nothing but copies is not emptied.
    """
    texts = {name: f"{text}\n\nThis is file {name}.\n" for name, text in texts.items()}
    order = list(texts.values())
    chosen.shuffle(order)
    left = []
    for corpus in (texts, named(*order)):
        remaining = cleaned(corpus, found(corpus, threshold=1.0, units=frozenset({"paragraph"})))
        every = (folded(t[a:b]) for t in remaining.values() for a, b in paragraphs(t))
        left.append(Counter(paragraph for paragraph in every if words(paragraph) >= 16))
    assert left[0] == left[1]
    assert set(left[0].values()) <= {1}


@pytest.mark.parametrize("keep", ["first", "last", "longest", "newest"])
@pytest.mark.parametrize("many", [2, 5, GROUP, GROUP + 1, 40])
@pytest.mark.parametrize("large", [False, True])
def test_exactly_one_of_many_equal_paragraphs_stays(keep: str, many: int, large: bool) -> None:
    one, _two, *others = STOCK["en"]
    inside = named(
        page("Title", *(p for i in range(many) for p in (one, f"{i * 7919 % 10007} {EVERY[i % 31][i : i + 20]}.")))
    )
    there = found(inside, keep=keep, large=large)
    assert cleaned(inside, there, unsafe=False)["a"].count(one) == 1
    across = {f"{i}.txt": page(f"Story {i}", EVERY[i % len(EVERY)], one, others[i % 4]) for i in range(2, many + 2)}
    across = {name: text for name, text in across.items() if text.count(one) == 1}
    there = found(across, keep=keep, large=large, ages=list(range(len(across))), units=frozenset({"paragraph"}))
    assert sum(text.count(one) for text in cleaned(across, there).values()) == 1


@pytest.mark.parametrize("keep", ["first", "last", "longest", "newest"])
@pytest.mark.parametrize("many", [2, GROUP + 1, 40])
@pytest.mark.parametrize("large", [False, True])
def test_all_but_one_of_many_equal_documents_are_told(keep: str, many: int, large: bool) -> None:
    texts = {f"{i}.txt": page("Title", *STOCK["en"]) for i in range(many)}
    there = found(texts, keep=keep, large=large, ages=[*range(many)])
    assert len({f.location.path for f in there}) == len(there) == many - 1
    (kept,) = {f.links[0].location.path for f in there}
    assert kept not in {f.location.path for f in there}
    assert kept == {"first": "0.txt", "longest": "0.txt"}.get(keep, f"{many - 1}.txt")
    assert {f.rule for f in there} == {"duplicate-document"}


# -- candidates


def comparable(candidates: Candidates, documents: int) -> tuple[object, ...]:
    """The candidates, order left aside where none is promised."""
    pairs = candidates.paragraphs
    between = {(a, b): sorted(pairs.between(a, b)) for a in range(documents) for b in range(a, documents)}
    across = [sorted(pairs.across(told)) for told in (set(), {0}, {*range(1, documents, 2)})]
    rest = sorted(candidates.documents), sorted(map(sorted, candidates.equal)), sorted(map(sorted, candidates.twins))
    return {owned: found for owned, found in between.items() if found}, pairs.within(), across, len(pairs), *rest


def both_ways(texts: list[str], threshold: float, fewest: int) -> tuple[Candidates, Candidates]:
    ways = []
    for large, candidates in ((False, candidates_small), (True, candidates_large)):
        rows = sign(cut(texts), 0, large)
        of = rows.sketches
        ways.append(
            candidates(Columns(of.letters, of.keys, of.windows, owners(rows), of.document_keys), threshold, fewest)
        )
    return ways[0], ways[1]


@EXAMPLES
@given(corpora(), st.sampled_from([0.85, 0.5, 1.0]), st.integers(1, 40))
def test_small_candidates_are_large_candidates(texts: Texts, threshold: float, fewest: int) -> None:
    small, large = both_ways(list(texts.values()), threshold, fewest)
    assert comparable(small, len(texts)) == comparable(large, len(texts))


@pytest.mark.parametrize("seed", range(12))
def test_small_candidates_are_large_candidates_of_many_texts(seed: int) -> None:
    """Texts of shared and of fresh paragraphs; some paragraphs stand in more texts than GROUP, and twice in some."""
    chosen = random.Random(seed)
    vocabulary = ["".join(chosen.choices("abcdefghijklmnoprstuvwy", k=chosen.randint(2, 9))) for _ in range(300)]

    def fresh() -> str:
        return " ".join(chosen.choices(vocabulary, k=chosen.randint(3, 60)))

    shared = [fresh() for _ in range(12)] + EVERY[:6]
    texts = []
    for _ in range(150):
        parts = [chosen.choice(shared) if chosen.random() < 0.5 else fresh() for _ in range(chosen.randint(0, 7))]
        texts.append(page(*(slips(p) if chosen.random() < 0.2 else p for p in parts)))
    texts += texts[:3]
    small, large = both_ways(texts, 0.85, 16)
    assert comparable(small, len(texts)) == comparable(large, len(texts))
    assert max(map(len, small.equal)) > GROUP
    assert len(small.paragraphs) > 100
    assert small.documents
    assert small.twins


def test_candidates_of_nothing() -> None:
    for texts in ([], [""], ["", "\n"], ["a"], ["—\n—\n"]):
        assert found(named(*texts)) == []
        small, large = both_ways(texts, 0.85, 16)
        assert comparable(small, len(texts)) == comparable(large, len(texts)) == ({}, set(), [[]] * 3, 0, [], [], [])


@EXAMPLES
@given(corpora())
def test_candidates_name_paragraphs_in_order_and_their_documents(texts: Texts) -> None:
    assume(len(texts) > 1)
    small, _ = both_ways(list(texts.values()), 0.85, 16)
    of = owners(sign(cut(texts.values()), 0, False))
    every = [
        (a, b, *pair) for a in range(len(texts)) for b in range(len(texts)) for pair in small.paragraphs.between(a, b)
    ]
    assert all(a <= b and p < q and (of[p], of[q]) == (a, b) for a, b, p, q, _ in every)
    assert len(every) == len(small.paragraphs)
    assert sorted(small.paragraphs.across(set())) == sorted((p, q, shared) for a, b, p, q, shared in every if a != b)
    assert small.paragraphs.within() == {a for a, b, *_ in every if a == b}
    assert all(pair[0] < pair[1] for pair in small.documents)
