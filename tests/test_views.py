"""Documents as products look at them: what is set aside, and where the rest stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.edits import apply
from corpus_cli.model import Edit
from corpus_cli.products import Bead
from corpus_cli.segmenting import Segmented, segmented, with_aside
from corpus_cli.views import Setting, View, repeats_itself

LEAD = "The harbour board voted on Monday to widen the northern channel, its chairman said after the meeting."
SECOND = "Dredging will start in the autumn and is to take three years, with breaks for the herring season."
THIRD = "Fishermen fear for the oyster beds, of which a survey counted forty along the eastern mole."
DOUBLED = "\n\n".join([f"Tallinn (Reuters) - {LEAD}", SECOND, THIRD, SECOND, THIRD, "(END)"]) + "\n"


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(st.characters(codec="utf-8"), max_size=60))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return text, [Edit(a, b, "", True) for a, b in zip(ends[::2], ends[1::2], strict=False)]


@given(cut_texts())
def test_every_span_of_a_view_is_its_text(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    view = View(text, edits)
    assert view.clean == apply(text, edits)
    for start in range(len(view.clean)):
        end = start + 1
        while end <= len(view.clean) and (end - 1 == start or end - 1 not in view.breaks):
            place = view.place(start, end)
            assert text[place.start : place.end] == view.clean[start:end]
            end += 1


def test_furniture_and_repeats_are_set_aside() -> None:
    aside = Setting(learn=False).aside("", DOUBLED)
    assert View(DOUBLED, aside.edits()).clean.split() == f"{LEAD} {SECOND} {THIRD}".split()
    assert len(aside.repeats) == 1
    assert len(aside.furniture) == 2


def test_nothing_is_set_aside_of_plain_copy() -> None:
    assert Setting(learn=False).aside("", f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n").edits() == []


@pytest.mark.parametrize("text", [DOUBLED, f"{SECOND} {SECOND}", "海" * 50])
def test_repeats_are_looked_for(text: str) -> None:
    assert repeats_itself(text)


@pytest.mark.parametrize("text", ["", "once", f"{LEAD}\n\n{SECOND}\n\n{THIRD}"])
def test_repeats_are_not_looked_for(text: str) -> None:
    assert not repeats_itself(text)


@pytest.mark.parametrize("split", ["sentences", "paragraphs"])
def test_every_word_is_in_one_segment_and_what_was_cut_in_its_own(split: str) -> None:
    cut = segmented(View(DOUBLED, Setting(learn=False).aside("", DOUBLED).edits()), "en", split)
    assert " ".join(DOUBLED[slice(*span)] for span in cut.spans).split() == DOUBLED.split()
    assert [DOUBLED[slice(*cut.spans[i])] for i in cut.text] == [LEAD, SECOND, THIRD]
    others = [DOUBLED[slice(*span)] for i, span in enumerate(cut.spans) if i not in cut.text]
    assert others == ["Tallinn (Reuters) -", SECOND, THIRD, "(END)"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one", ["one"]),
        ("one\ntwo\n", ["one", "two"]),
        ("one\r\n\r\n two \rthree\u2028four\n\n", ["one", "", "two", "three\u2028four", ""]),
    ],
)
def test_lines_are_segments_by_their_number(text: str, lines: list[str]) -> None:
    cut = segmented(View(text, [Edit(0, 1, "", True)] if text else []), "en", "lines")
    assert [text[slice(*span)] for span in cut.spans] == lines
    assert [lines[i] for i in cut.text] == [line for line in lines if line]


def test_set_aside_segments_are_beads_of_their_own_in_order() -> None:
    source = Segmented(((0, 1),) * 5, (1, 2, 4))  # type: ignore[arg-type]
    target = Segmented(((0, 1),) * 3, (0, 1))  # type: ignore[arg-type]
    beads = [Bead((0,), (0,), 0.9), Bead((1,), (), 0.4), Bead((2,), (1,), 0.8)]
    assert [bead for bead, _ in with_aside(beads, [], source, target)] == [
        Bead((0,), (), 1.0),
        Bead((1,), (0,), 0.9),
        Bead((2,), (), 0.4),
        Bead((3,), (), 1.0),
        Bead((4,), (1,), 0.8),
        Bead((), (2,), 1.0),
    ]


def test_a_crossing_bead_stands_at_its_source_and_moves_nothing() -> None:
    source = Segmented(((0, 1),) * 4, (0, 1, 2))  # type: ignore[arg-type]
    target = Segmented(((0, 1),) * 4, (1, 2, 3))  # type: ignore[arg-type]
    beads = [Bead((0,), (0,), 0.9), Bead((2,), (1,), 0.8)]
    assert list(with_aside(beads, [Bead((1,), (2,), 0.7)], source, target)) == [
        (Bead((), (0,), 1.0), False),
        (Bead((0,), (1,), 0.9), False),
        (Bead((1,), (3,), 0.7), True),
        (Bead((2,), (2,), 0.8), False),
        (Bead((3,), (), 1.0), False),
    ]
