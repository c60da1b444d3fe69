"""Tokens, cognates and the lexicon learnt from beads."""

import numpy as np

from corpus_cli.engines.align_translations.cognates import cognates
from corpus_cli.engines.align_translations.lexicon import Counts, counts, spelling, widened, words
from corpus_cli.engines.align_translations.tokens import Vocabulary, folded, token_kinds, tokens
from corpus_cli.engines.align_translations.words import Words


def names_of(segment: str) -> list[str]:
    vocabulary = Vocabulary()
    found = tokens([segment], vocabulary)
    return sorted(vocabulary.names[k] for k in found.token)


def test_words_and_numbers_are_apart() -> None:
    assert names_of("Le 9e café coûta 1.500 €") == sorted(["le", "9", "e", "cafe", "couta", "1", "500", "€"])


def test_marks_stay_in_their_word() -> None:
    assert names_of("हिन्दी") == ["हिन्दी"]
    assert names_of("cafe\u0301") == names_of("café") == ["cafe"]


def test_digits_of_all_scripts_are_one() -> None:
    assert names_of("٣٤ ३४ 34") == ["34"]


def test_other_alphabets_are_read_as_latin() -> None:
    assert folded("москва") == "moskva"
    assert folded("αθήνα") == "athina"


def test_grams_where_no_blanks_are() -> None:
    assert names_of("中文") == ["中", "中文", "文"]
    assert names_of("ประเทศ") == ["ประเ", "ระเท", "ะเทศ"]
    assert names_of("GDP的") == ["gdp", "的"]


def test_kinds() -> None:
    kind, weight = token_kinds(["34", "?", "word", "ภาษา", "東", "ქართული"])
    assert kind.tolist() == [0, 1, 2, 4, 3, 2]
    assert weight.tolist()[:3] == [1, 1, 1]


def test_segments_keep_their_tokens() -> None:
    vocabulary = Vocabulary()
    found = tokens(["a b a", "", "b\nc"], vocabulary)
    assert np.diff(found.start).tolist() == [2, 0, 2]
    assert found.length.tolist() == [5, 0, 3]


def alike(left: list[str], right: list[str]) -> set[tuple[str, str]]:
    names = sorted({*left, *right})
    sides = tuple(np.array([name in side for name in names], np.int64) for side in (left, right))
    source, target, _ = cognates(names, (sides[0], sides[1]))
    return {(names[s], names[t]) for s, t in zip(source.tolist(), target.tolist(), strict=True)}


def test_cognates_found() -> None:
    assert alike(["presidente"], ["president"]) == {("presidente", "president")}
    assert alike(["kandidat"], ["candidate"]) == {("kandidat", "candidate")}


def test_cognates_left() -> None:
    assert alike(["casa"], ["house"]) == set()
    assert alike(["president"], ["president"]) == set()
    assert alike(["sol"], ["sole"]) == set()


def met(*pairs: tuple[list[int], list[int]]) -> Counts:
    sides = []
    for side in (0, 1):
        bead = np.array([k for k, pair in enumerate(pairs) for _ in pair[side]], np.int64)
        sides.append((bead, np.array([t for pair in pairs for t in pair[side]], np.int64)))
    return counts((sides[0], sides[1]), 10, len(pairs))


def test_pairs_met_once_do_not_count() -> None:
    found = met(([1, 2], [5, 6]), ([1], [5]), ([3], [7]))
    assert list(zip(found.source.tolist(), found.target.tolist(), found.shared.tolist(), strict=True)) == [(1, 5, 2)]


def test_a_token_counts_once_a_bead() -> None:
    found = met(([1, 1, 1], [5, 5]), ([2], [6]))
    assert len(found.source) == 0
    assert found.beads[0][1] == 1


def taught(source: list[str], target: list[str]) -> tuple[Vocabulary, Words, Words]:
    vocabulary = Vocabulary()
    sides = tokens(source, vocabulary), tokens(target, vocabulary)
    known = spelling(vocabulary.names, [sides])
    bead = [np.repeat(np.arange(len(source)), np.diff(side.start)) for side in sides]
    found = counts(((bead[0], sides[0].token), (bead[1], sides[1].token)), len(vocabulary.names), len(source))
    return vocabulary, words(known, found), words(known, None, [sides])


SOURCE = ["pan y vino", "pan con sal", "sal y vino", "vino caro", "pan duro", "un barco", "otro barco", "nada"] * 2
TARGET = [
    "bread and wine",
    "bread with salt",
    "salt and wine",
    "dear wine",
    "hard bread",
    "ship one",
    "that ship",
    "no",
] * 2


def links(vocabulary: Vocabulary, lexicon: Words) -> dict[tuple[str, str], float]:
    names = vocabulary.names
    ends = zip(lexicon.source.tolist(), lexicon.target.tolist(), lexicon.chance[0, 1].tolist(), strict=True)
    return {(names[s], names[t]): chance for s, t, chance in ends}


def test_what_stands_together_is_learnt() -> None:
    vocabulary, lexicon, before = taught(SOURCE, TARGET)
    found = links(vocabulary, lexicon)
    assert found["pan", "bread"] > 0.4
    assert found["vino", "wine"] > 0.4
    assert ("pan", "ship") not in found
    assert ("pan", "bread") not in links(vocabulary, before)


def test_without_the_bead_at_hand_less_is_known() -> None:
    _, lexicon, _ = taught(SOURCE, TARGET)
    assert (lexicon.chance[:, 1] <= lexicon.chance[:, 0]).all()


def test_links_are_in_order() -> None:
    vocabulary, lexicon, _ = taught(SOURCE, TARGET)
    assert (np.diff(lexicon.source) >= 0).all()
    assert lexicon.start[-1] == len(lexicon.source)
    assert len(lexicon.start) == len(vocabulary.names) + 1


def test_widened_links_what_is_new_with_itself() -> None:
    vocabulary, lexicon, _ = taught(SOURCE, TARGET)
    old = len(vocabulary.names)
    new = vocabulary["zaragoza"]
    wide = widened(lexicon, vocabulary.names)
    assert new == old
    assert wide.target[wide.start[new] : wide.start[new + 1]].tolist() == [new]
    assert widened(lexicon, vocabulary.names[:old]) is lexicon
