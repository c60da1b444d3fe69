"""What a second run would cut is told in the first one, at its place in the text as it is."""

from collections.abc import Mapping, Sequence

import pytest
from corpora import STOCK, found, named, page

from corpus_cli.edits import apply
from corpus_cli.model import Edit, Finding, Link, Location
from corpus_cli.rounds import made, steady

ONE, TWO, THREE, FOUR, *_ = STOCK["en"]
CAPTION = "Photo: Lena Aas, Skerry Courier"


def after(texts: Mapping[str, str], unsafe: bool = True) -> dict[str, str]:
    edits = made(found(texts), unsafe)
    return {name: apply(text, edits.get(name, ())) for name, text in texts.items()}


def test_lines_that_come_to_stand_in_a_row_are_told_at_once() -> None:
    texts = named(page(TWO, ONE), page(CAPTION, ONE, CAPTION, THREE))
    assert after(texts)["b"] == page(CAPTION, THREE)
    assert [f.edit.safe for f in found(texts) if f.edit and f.location.path == "b"] == [False, False]


def test_a_document_that_is_contained_no_more_is_compared_at_once() -> None:
    texts = named(page(ONE, TWO, "Agency", ONE), page(ONE, ONE, "What did you do on the night?"))
    again = after(texts)
    assert after(again) == again


def one_word_a_run(text: str, names: set[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
    """Finds the first of three words that is still there."""
    now = apply(text, edits.get("a", ()))
    for word in ("alpha", "beta", "gamma"):
        at = now.find(word)
        if at >= 0:
            link = Link("duplicate-of", Location("a", now.find("kept"), now.find("kept") + 4), 1.0)
            place = Location("a", at, at + len(word))
            return [Finding("r", place, "m", (link,), Edit(place.start, place.end, "", True))]
    return []


def test_runs_are_made_until_nothing_is_left_to_cut() -> None:
    text = "alpha kept gamma beta"
    first = one_word_a_run(text, {"a"}, {})
    there = steady(first, {"a": text}.__getitem__, lambda names, edits: one_word_a_run(text, names, edits))
    assert sorted(f.edit[:2] for f in there if f.edit) == [(0, 5), (11, 16), (17, 21)]
    assert all(text[slice(*f.links[0].location[1:])] == "kept" for f in there)


def test_what_is_hidden_is_not_told_again() -> None:
    text = "alpha kept gamma beta"
    first = one_word_a_run(text, {"a"}, {})
    hidden = [Location("a", 17, 21)]
    there = steady(first, {"a": text}.__getitem__, lambda names, edits: one_word_a_run(text, names, edits), hidden)
    assert Location("a", 17, 21) not in [f.location for f in there]


def test_what_has_no_end_is_only_reported() -> None:
    """Each run uncovers another one: such a text is not touched, and a second run says the same."""
    text = "x " * 200 + "kept"

    def again(names: set[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
        at = apply(text, edits.get("a", ())).find("x ")
        return [Finding("r", Location("a", at, at + 1), "m", (), Edit(at, at + 2, "", True))] if at >= 0 else []

    there = steady(again({"a"}, {}), {"a": text}.__getitem__, again)
    assert there
    assert not made(there, True)


def test_documents_near_a_changed_one_are_looked_at_again() -> None:
    texts = {"a": "cut kept", "b": "other"}
    asked: list[set[str]] = []

    def again(names: set[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
        asked.append(names)
        return []

    found = [Finding("r", Location("a", 0, 3), "m", (), Edit(0, 4, "", True))]
    steady(found, texts.__getitem__, again, near=lambda edits: ["b"])
    assert asked == [{"a", "b"}]


def test_a_copy_of_what_is_furniture_in_the_end_is_told_as_furniture() -> None:
    text = "end first end"

    def again(names: set[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
        now = apply(text, edits.get("a", ()))
        return [Finding("sign-off", Location("a", 0, 3), "s", (), Edit(0, 3, "", False))] if now == "end first" else []

    link = Link("duplicate-of", Location("a", 0, 3), 1.0)
    copy = Finding("repeated-paragraph", Location("a", 10, 13), "m", (link,), Edit(9, 13, "", True))
    there = steady([copy], {"a": text}.__getitem__, again)
    assert [(f.rule, f.links, f.edit) for f in there] == [
        ("sign-off", (), Edit(9, 13, "", True)),
        ("sign-off", (), Edit(0, 3, "", False)),
    ]


@pytest.mark.parametrize("options", [{}, {"units": frozenset({"paragraph"})}])
def test_no_text_is_emptied(options: dict[str, object]) -> None:
    """Each paragraph of the last text stands in another one, and so it is only reported."""
    texts = named(page(THREE, ONE), page(FOUR, TWO), page(ONE, TWO))
    there = found(texts, **options)  # type: ignore[arg-type]
    assert "c" in {f.location.path for f in there}
    assert all(cleaned.strip() for cleaned in (apply(texts[n], e) for n, e in made(there, True).items()))
    assert "c" not in made(there, True)


def test_what_a_further_round_cuts_is_told_once() -> None:
    """The copy leans on a place that goes, so that its edit waits for the second round."""
    text = "one two kept one"

    def copy(rule: str, start: int, edit: tuple[int, int], kept: tuple[int, int]) -> Finding:
        links = (Link("duplicate-of", Location("a", *kept), 1.0),)
        return Finding(rule, Location("a", start, start + 3), "m", links, Edit(*edit, "", True))

    def again(names: set[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
        return [copy("r", 9, (8, 12), (4, 8))] if apply(text, edits.get("a", ())) == "two kept one" else []

    first = [copy("s", 0, (0, 4), (8, 12)), copy("r", 13, (12, 16), (0, 3))]
    there = steady(first, {"a": text}.__getitem__, again)
    assert [(f.rule, f.edit) for f in there] == [("s", Edit(0, 4, "", True)), ("r", Edit(12, 16, "", True))]
    assert there[1].links[0].location == Location("a", 8, 12)


def test_an_offered_edit_that_becomes_safe_is_told_once() -> None:
    text = "one two kept"

    def copy(start: int, kept: int, safe: bool) -> Finding:
        link = Link("duplicate-of", Location("a", kept, kept + 4), 1.0)
        return Finding("r", Location("a", start, start + 3), "m", (link,), Edit(start, start + 4, "", safe))

    def again(names: set[str], edits: Mapping[str, Sequence[Edit]]) -> list[Finding]:
        return [copy(0, 4, True)] if apply(text, edits.get("a", ())) == "two kept" else []

    there = steady([copy(0, 8, True), copy(4, 8, False)], {"a": text}.__getitem__, again)
    assert [f.edit for f in there] == [Edit(0, 4, "", True), Edit(4, 8, "", True)]
