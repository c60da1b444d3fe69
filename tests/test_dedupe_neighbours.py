"""Neighbours: whatever two documents are compared for, each is a neighbour of the other; both ways say the same."""

from collections.abc import Sequence

import pytest
from corpora import STOCK

from corpus_cli.engines.dedupe import Rows, cut, sign
from corpus_cli.engines.dedupe.neighbours import neighbours

ONE, TWO, THREE, FOUR, FIVE, *_ = STOCK["en"]


def rows(texts: Sequence[str], large: bool) -> Rows:
    return sign(cut(texts), 0, large)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("large_now", [False, True])
def test_neighbours_as_documents_were_and_as_they_are(large: bool, large_now: bool) -> None:
    texts = [f"{ONE}\n\n{TWO}", f"{FOUR}\n\n{ONE.upper()}", THREE, f"{TWO.replace('the', 'a')}", FIVE]
    there = rows(texts, large)
    assert neighbours(there, [0], rows([texts[0]], large_now)) == {0, 1, 3}
    assert neighbours(there, [0], rows([f"{ONE}\n\n{THREE}"], large_now)) == {0, 1, 2, 3}
    assert neighbours(there, [4], rows([""], large_now)) == {4}
    assert neighbours(there, [2, 3], rows([FIVE, TWO], large_now)) == {0, 2, 3, 4}


@pytest.mark.parametrize("large", [False, True])
def test_short_lines_are_neighbours_by_their_whole_key(large: bool) -> None:
    texts = [f"Photo: Lena Aas\n\n{ONE}", f"{TWO}\n\nPHOTO - LENA AAS", THREE]
    assert neighbours(rows(texts, large), [1], rows(["Photo: Lena Aas"], large)) == {0, 1}


@pytest.mark.parametrize("large", [False, True])
def test_no_text_at_all(large: bool) -> None:
    assert neighbours(rows(["", ""], large), [0], rows([""], large)) == {0, 1}
    assert neighbours(rows([], large), [], rows([], large)) == set()
