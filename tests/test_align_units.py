"""Units of scripts without blanks: whole runs, what is met again and again, the same from run to run; any letters."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.engines.align_translations import Options, Text, beads, learn
from corpus_cli.engines.align_translations.lexicon import spelling, words
from corpus_cli.engines.align_translations.tokens import UNIT, Vocabulary, dense_runs, token_kinds, tokens
from corpus_cli.engines.align_translations.unit_trie import LONGEST, Trie, laid_out
from corpus_cli.engines.align_translations.units import Units
from corpus_cli.engines.align_translations.words import Part, _commonness, row

# Words of invented place and trade: (Thai, English).
WORDS = [
    ("ท่าเรือ", "harbour"),
    ("ตลาด", "market"),
    ("แม่น้ำ", "river"),
    ("โรงเรียน", "school"),
    ("สะพาน", "bridge"),
    ("ชาวนา", "farmers"),
    ("ประภาคาร", "lighthouse"),
    ("กังหันลม", "windmill"),
    ("พ่อค้า", "merchant"),
    ("หมู่บ้าน", "village"),
    ("ภูเขา", "mountain"),
]


def mixed(length: int, size: int) -> list[list[int]]:
    """Lists of words, each word beside any other."""
    chance = Random(5)
    return [[chance.randrange(len(WORDS)) for _ in range(length + k % 2)] for k in range(size)]


def thai(sentence: list[int]) -> str:
    return "".join(WORDS[k][0] for k in sentence)


LETTERS = st.text(st.sampled_from("กขคงจฉ เแโาิีุู่้๊ກຂເແာက្ក"), max_size=12)


@given(st.lists(LETTERS, max_size=12), st.lists(LETTERS, max_size=5))
@settings(max_examples=60, deadline=None)
def test_units_are_the_run(learnt: list[str], others: list[str]) -> None:
    units = Units(learnt)
    assert ["".join(cut) for cut in units.cut(learnt + others)] == learnt + others
    assert all(all(cut) for cut in units.cut(learnt + others))


def test_words_are_found() -> None:
    sentences = mixed(4, 120)
    cuts = list(Units([thai(s) for s in sentences]).cut([thai(s) for s in sentences]))
    right = [cut == [WORDS[k][0] for k in s] for s, cut in zip(sentences, cuts, strict=True)]
    assert sum(right) > 0.9 * len(right)


def test_a_letter_keeps_its_marks() -> None:
    assert list(Units([]).cut(["ที่เก้า"])) == [["ที่", "เก้า"]]


def test_a_run_is_cut_alike_whatever_is_beside_it() -> None:
    runs = [thai(s) for s in mixed(4, 60)]
    units = Units(runs)
    assert list(units.cut(runs)) == [cut for run in runs for cut in units.cut([run])]


def test_many_runs_are_cut_by_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = [thai(s) for s in mixed(4, 60)]
    units = Units(runs)
    whole = list(units.cut(runs))
    monkeypatch.setattr("corpus_cli.engines.align_translations.units.AT_ONCE", 50)
    assert list(units.cut(runs)) == whole


def test_trie_spells_what_it_finds() -> None:
    data = laid_out([[0, 1, 2, 0, 1], [2, 0, 1], [1] * 12])
    trie = Trie(data, 3)
    for k, units in enumerate(trie.found(data).tolist()):
        for place, unit in enumerate(units):
            if unit >= 0:
                assert trie.spelt(unit) == data.atom[place : place + k + 1].tolist()
    assert trie.spelt(trie.size - 1) == [1] * LONGEST
    assert [0, 1, 2] not in [trie.spelt(unit) for unit in range(trie.size)]  # met once only


def test_a_unit_ends_with_its_run() -> None:
    data = laid_out([[0, 1], [0, 1], [1, 0]])
    found = Trie(data, 2).found(data)
    assert (found[1] >= 0).tolist() == [True, False, True, False, False, False]


def test_tokens_are_units() -> None:
    segments = [f"{thai(s)} 42 (Selwyn)" for s in mixed(4, 120)]
    vocabulary = Vocabulary()
    vocabulary.units = Units(dense_runs(segments))
    tokens(segments, vocabulary)
    kinds, weight = token_kinds(vocabulary.names, vocabulary.letters())
    names = {name for name, kind in zip(vocabulary.names, kinds, strict=True) if kind == UNIT}
    assert len(names) < 2 * len(WORDS)
    assert {"42", "selwyn", "("} <= set(vocabulary.names)
    assert weight[vocabulary["ตลาด"]] >= 1


def test_runs_that_units_are_learnt_from() -> None:
    assert dense_runs(["The ตลาด of 東京, 12 ท่าเรือ", "plain"]) == ["ตลาด", "ท่าเรือ"]
    assert max(map(len, dense_runs(["ก" * 1000]))) < 1000


def test_chance_is_counted_near_by() -> None:
    """A word of one topic tells little within it; a segment far off does not make another word rarer."""
    segments = ["topic once"] + ["topic"] * 29 + ["other"] * 600
    vocabulary = Vocabulary()
    side = tokens(segments, vocabulary)
    known = spelling(vocabulary.names, [(side, side)])
    here = row([Part((side, side), (0, 0), (len(segments), len(segments)))], 0)
    rate = words(known, None, [(side, side)]).rate[0]
    common = dict(zip(here.token.tolist(), _commonness(here, rate).tolist(), strict=True))
    assert common[vocabulary["topic"]] > 5 * rate[vocabulary["topic"]]
    assert common[vocabulary["once"]] < 0.02


def test_beads_without_blanks() -> None:
    """Nothing is spelt alike: only words that come back in other company tell where something is left out."""
    chance = Random(8)
    words = [
        ["".join(chance.choice(letters) + chance.choice(vowels) for _ in range(2 + k % 2)) for k in range(90)]
        for letters, vowels in (("กขคจชดตนบปพมรลวสห", "าิีุู"), ("bdfgklmnprstvz", "aeiou"))
    ]
    sentences = [[chance.randrange(90) for _ in range(3 + k % 5)] for k in range(240)]
    gone = range(120, 123)
    source = tuple("".join(words[0][k] for k in s) for s in sentences)
    target = tuple(" ".join(words[1][k] for k in s) for k, s in enumerate(sentences) if k not in gone)
    pair = Text("th", source), Text("en", target)
    (found,) = beads([pair], Options())
    assert learn([pair], Options()).vocabulary.units
    assert not learn([(Text("th", source[:20]), Text("en", target[:20]))], Options()).vocabulary.units  # too few
    assert [b.source for b in found if not b.target] == [(k,) for k in gone]
    assert all(len(b.source) == 1 and len(b.target) < 2 for b in found)
