"""Edits: what they make of a text, where offsets go, and which may go together."""

import pytest
from corpora import STOCK, found, named, page
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.edits import Moves, apply, resolve
from corpus_cli.model import Edit, Finding, Link, Location


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits of it that do not overlap, in any order."""
    text = draw(st.text("abc\n", min_size=0, max_size=30))
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    edits = [
        Edit(start, end, draw(st.sampled_from(["", "", "X", "YYYY"])), draw(st.booleans())) for start, end in pairs
    ]
    return text, draw(st.permutations(edits))


def naively(text: str, edits: list[Edit]) -> list[str]:
    """What stands in the place of each character after the edits."""
    slots = list(text)
    for start, end, replacement, _ in edits:
        slots[start:end] = [replacement, *[""] * (end - start - 1)]
    return slots


@given(edited())
def test_apply(given: tuple[str, list[Edit]]) -> None:
    text, edits = given
    assert apply(text, edits) == "".join(naively(text, edits))


def test_apply_nothing() -> None:
    assert apply("abc", []) == "abc"
    assert apply("", []) == ""


@settings(max_examples=200)
@given(edited())
def test_moves(given: tuple[str, list[Edit]]) -> None:
    """An offset outside the cuts points at the same character; one inside a cut at where the cut was."""
    text, edits = given
    moves, slots = Moves(edits), naively(text, edits)
    inside = {offset: start for start, end, *_ in edits for offset in range(start + 1, end)}
    for offset in range(len(text) + 1):
        place = inside.get(offset, offset)
        assert moves(offset) == len("".join(slots[:place])), offset


@given(edited())
def test_moves_keep_the_order_and_stay_in_the_text(given: tuple[str, list[Edit]]) -> None:
    text, edits = given
    moved = [Moves(edits)(offset) for offset in range(len(text) + 1)]
    assert moved == sorted(moved)
    assert moved[0] >= 0
    assert moved[-1] == len(apply(text, edits))


# -- resolve

TEXTS = dict.fromkeys("abc", "x" * 100).__getitem__


def finding(place: str, *kept: str, safe: bool = True, cut: str = "") -> Finding:
    """A finding "a:10-20" with the places it is justified by; its edit cuts the place or, given that, `cut`."""
    edited = location(cut or place)
    links = tuple(Link("duplicate-of", location(k), 1.0) for k in kept)
    return Finding(
        "repeated-paragraph", location(place), "repeats {place}", links, Edit(edited.start, edited.end, "", safe)
    )


def location(place: str) -> Location:
    path, _, span = place.partition(":")
    start, _, end = span.partition("-")
    return Location(path, int(start), int(end))


def cuts(*findings: Finding) -> list[str]:
    """The edits left after resolving, as places; "-" for a finding without one."""
    resolved = resolve(findings, TEXTS)
    assert [f._replace(edit=None, links=()) for f in resolved] == [f._replace(edit=None, links=()) for f in findings]
    return [f"{f.location.path}:{f.edit.start}-{f.edit.end}" if f.edit else "-" for f in resolved]


def test_resolve_leaves_what_goes_together() -> None:
    assert cuts() == []
    assert cuts(finding("a:10-20", "a:0-10"), finding("a:20-30", "b:0-10"), finding("b:20-30", "a:0-10")) == [
        "a:10-20",
        "a:20-30",
        "b:20-30",
    ]


def test_resolve_leaves_a_finding_without_an_edit() -> None:
    told = finding("a:10-20", "a:0-10")._replace(edit=None)
    assert cuts(told, finding("a:0-10", "a:40-50")) == ["-", "a:0-10"]


def test_resolve_leaves_an_edit_that_leans_on_nothing() -> None:
    assert cuts(finding("a:10-20"), finding("a:30-40")) == ["a:10-20", "a:30-40"]


def places(finding: Finding) -> list[str]:
    return [f"{path}:{start}-{end}" for path, start, end in (link.location for link in finding.links)]


def test_resolve_cuts_furniture_first() -> None:
    assert cuts(finding("a:0-10", "b:0-10"), finding("b:0-10")) == ["-", "b:0-10"]
    assert cuts(finding("a:0-10", "b:0-10"), finding("b:2-5")) == ["a:0-10", "b:2-5"]


def test_resolve_cuts_furniture_along_with_a_larger_copy() -> None:
    assert cuts(finding("a:20-40", "a:0-20"), finding("a:0-5"), finding("a:20-25")) == ["a:20-40", "a:0-5", "-"]
    assert cuts(finding("a:20-40", "a:0-20", safe=False), finding("a:20-25")) == ["a:25-40", "a:20-25"]
    assert cuts(finding("a:20-40", "a:0-20", safe=False), finding("a:25-30")) == ["-", "a:25-30"]


def test_resolve_leaves_a_copy_inside_furniture_to_it() -> None:
    assert cuts(finding("a:30-40", "a:20-30"), finding("a:20-60")) == ["-", "a:20-60"]


def test_resolve_lets_an_edit_lean_on_what_its_place_leans_on() -> None:
    findings = [finding("a:0-10", "b:0-10"), finding("b:0-40", "c:0-40", safe=False)]
    assert cuts(*findings) == ["a:0-10", "b:0-40"]
    assert [places(f) for f in resolve(findings, TEXTS)] == [["c:0-40"], ["c:0-40"]]


def test_resolve_names_what_is_left_of_a_place_and_where_the_rest_stands() -> None:
    findings = [finding("b:40-60", "b:0-20"), finding("b:0-10", "a:0-10", safe=False)]
    assert cuts(*findings) == ["b:40-60", "b:0-10"]
    assert places(resolve(findings, TEXTS)[0]) == ["b:0-20", "b:10-20", "a:0-10"]  # b:0-20: where only safe edits go


def test_resolve_counts_a_place_that_is_cut_once() -> None:
    leaning = finding("b:40-60", "b:0-20", "a:0-20")
    parts = [finding("b:0-10", "a:0-10", safe=False), finding("b:10-20", "a:10-20", safe=False)]
    assert cuts(leaning, *parts) == ["b:40-60", "b:0-10", "b:10-20"]


@pytest.mark.parametrize(
    ("findings", "left"),
    [
        pytest.param(
            [finding("a:0-10", "a:10-20"), finding("a:10-20", "a:0-10")], ["a:0-10", "-"], id="each keeps the other"
        ),
        pytest.param(
            [finding("a:0-10", "b:0-10", safe=False), finding("b:0-10", "a:0-10", safe=False)],
            ["a:0-10", "-"],
            id="each keeps the other, two files",
        ),
        pytest.param(
            [finding("a:0-10", "a:20-30", safe=False), finding("a:20-30", "a:0-10")],
            ["-", "a:20-30"],
            id="the safe one goes first",
        ),
        pytest.param(
            [finding("a:10-20", "a:0-10"), finding("a:20-30", "a:10-20")],
            ["a:10-20", "-"],
            id="a copy of a copy, which is cut first",
        ),
        pytest.param(
            [finding("b:20-30", "b:0-10"), finding("b:0-10", "a:0-10", safe=False)],
            ["b:20-30", "b:0-10"],
            id="B2 leans on B1, and then on A",
        ),
        pytest.param(
            [finding("b:20-30", "b:0-10", "a:0-10"), finding("b:0-10", "a:0-10", safe=False)],
            ["b:20-30", "b:0-10"],
            id="B2 leans on B1 and on A: B1 may go",
        ),
        pytest.param(
            [
                finding("b:20-30", "b:0-10", "a:0-10"),
                finding("b:0-10", "a:0-10", safe=False),
                finding("a:0-10", "c:0-10", safe=False),
            ],
            ["b:20-30", "b:0-10", "a:0-10"],
            id="where both places that justify an edit go, what they lean on stays",
        ),
        pytest.param(
            [finding("b:0-10", "a:0-10", "c:0-10"), finding("a:0-10", "b:0-10"), finding("c:0-10", "b:0-10")],
            ["-", "a:0-10", "c:0-10"],
            id="a ring of three: one stays",
        ),
        pytest.param([finding("a:10-20", "a:0-10"), finding("a:15-25", "b:0-10")], ["a:10-20", "-"], id="overlapping"),
        pytest.param(
            [finding("a:10-20", "a:0-10"), finding("a:12-18", "b:0-10")], ["a:10-20", "-"], id="one inside the other"
        ),
        pytest.param(
            [finding("a:10-20", "a:0-10"), finding("a:10-20", "b:0-10")], ["a:10-20", "-"], id="the same twice"
        ),
        pytest.param(
            [finding("a:10-19", "b:0-9", cut="a:10-21"), finding("a:21-29", "b:10-19", cut="a:19-29")],
            ["a:10-21", "a:21-29"],
            id="the blanks between two are cut once",
        ),
        pytest.param([finding("a:10-20", "a:15-25")], ["-"], id="leans on what it cuts itself"),
        pytest.param([finding("a:10-20", "a:0-12")], ["-"], id="leans on what it cuts in part"),
        pytest.param([finding("a:10-20", "a:15-25", "b:0-10")], ["a:10-20"], id="leans on itself and on another place"),
        pytest.param(
            [finding("a:0-30", "b:0-30", safe=False), finding("c:0-10", "a:10-20", safe=False)],
            ["a:0-30", "c:0-10"],
            id="leans on a part of what is cut",
        ),
    ],
)
def test_resolve(findings: list[Finding], left: list[str]) -> None:
    assert cuts(*findings) == left


anywhere = st.builds(
    lambda p, s, n: Location(p, s, s + n), st.sampled_from("ab"), st.integers(0, 24), st.integers(1, 8)
)


@st.composite
def any_findings(draw: st.DrawFn) -> list[Finding]:
    made = []
    for _ in range(draw(st.integers(0, 9))):
        here, kept = draw(anywhere), draw(st.lists(anywhere, max_size=2, unique_by=lambda k: k.path))
        kept = [k for k in kept if k.path != here.path or k.end < here.start or here.end < k.start]  # not its own place
        edit = Edit(
            max(0, here.start - draw(st.integers(0, 1))), here.end + draw(st.integers(0, 1)), "", draw(st.booleans())
        )
        made.append(
            Finding(
                "r",
                here,
                "m",
                tuple(Link("duplicate-of", k, 1.0) for k in kept),
                draw(st.sampled_from([edit, None])) if kept else None,
            )
        )
    return made


def overlap(a: Location | Edit, b: Location | Edit) -> bool:
    return a.start < b.end and b.start < a.end


@settings(max_examples=200)
@given(any_findings())
def test_what_is_resolved_may_all_be_applied(findings: list[Finding]) -> None:
    resolved = resolve(findings, TEXTS)
    edits = [(f.location.path, f.edit) for f in resolved if f.edit]
    for i, (path, edit) in enumerate(edits):
        assert not any(path == other and overlap(edit, e) for other, e in edits[:i])
    for before, after in zip(findings, resolved, strict=True):
        if after.edit:
            assert before.edit
            assert before.edit.start <= after.edit.start <= after.location.start
            assert after.location.end <= after.edit.end <= before.edit.end
            stays = [
                k for k in after.links if not any(k.location.path == p and overlap(k.location, e) for p, e in edits)
            ]
            assert stays or not after.links
    again = resolve([f for f in resolved if f.edit], TEXTS)
    assert [(f.edit, set(f.links)) for f in again] == [(f.edit, set(f.links)) for f in resolved if f.edit]


@settings(max_examples=100)
@given(any_findings(), st.randoms(use_true_random=False))
def test_resolve_does_not_depend_on_the_order(findings: list[Finding], random) -> None:  # type: ignore[no-untyped-def]
    findings = list({(f.edit is None or not f.edit.safe, f.location): f for f in findings}.values())
    expected: dict[Location, list[Finding]] = {f.location: [] for f in findings}
    for f in resolve(findings, TEXTS):
        expected[f.location].append(f)
    random.shuffle(findings)
    for f in resolve(findings, TEXTS):
        assert f in expected[f.location]


def test_resolve_edits_of_a_real_run() -> None:
    """A paragraph twice in one file and once in another: the copies go, and exactly one stays."""
    one, two, three, *_ = STOCK["en"]
    texts = named(page("One", one, two), page("Two", one, three, one))
    edits = {name: [f.edit for f in found(texts) if f.edit and f.location.path == name] for name in texts}
    assert sum(apply(text, edits[name]).count(one) for name, text in texts.items()) == 1
