"""The words that are compared, and what the look of a sentence says."""

import pytest

from corpus_cli.engines.summarize.sentence import ended, quoted, read
from corpus_cli.engines.summarize.words import dense, words


def test_words_meet_over_forms() -> None:
    assert words("Libération") == words("libérations") == ["libéra"]
    assert words("STRASSE straße") == ["strass", "strass"]
    assert words("l’été") == words("l'e\u0301te\u0301") == ["l", "été"]
    assert words("Hà Nội, 24/10") == ["hà", "nội", "24", "10"]


def test_words_without_blanks_are_pairs() -> None:
    text = "洪水迫使 40 户家庭撤离"
    assert dense(text)
    assert words(text, dense(text)) == ["洪水", "水迫", "迫使", "40", "户家", "家庭", "庭撤", "撤离"]
    assert dense("น้ำท่วมหนัก")
    assert not dense("Lũ lớn – “Velmora”…")


@pytest.mark.parametrize(
    "body",
    ["He left.", "He left?»", "Il est parti. »", "« Parti ! »", "他走了。", "चला गया।", "He left (at last).", "Wait…"],
)
def test_ended_finds(body: str) -> None:
    assert ended(body)


@pytest.mark.parametrize("body", ["", "He left", "Read also:", "Photo (AP)", "“Velmora”"])
def test_ended_leaves(body: str) -> None:
    assert not ended(body)


def test_quoted() -> None:
    assert quoted("He left at dawn.") == 0
    assert quoted('"We go."') > 0.7
    assert quoted("« Nous partons », dit-il.") == pytest.approx(14 / 25, abs=0.08)
    assert quoted("we go”, he said.") == pytest.approx(5 / 16, abs=0.02)  # began before
    assert quoted("He said: “we go") == pytest.approx(5 / 15, abs=0.02)  # goes on after


def test_of_equal_sentences_the_one_in_the_story_stays() -> None:
    caption = "The dam of Velmora held."
    text = f"{caption}\n\nThe river rose in the night. {caption} Boats came.\n\n{caption}\n"
    found = read(text, "en", (), 0)
    assert [text[s.start : s.end] for s in found] == ["The river rose in the night.", caption, "Boats came."]
    assert found[1].start == text.index(caption, 10)
