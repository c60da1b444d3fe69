"""What is told of a second look without one: that it finds nothing. And processes that change nothing of a run."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli import pipeline
from corpus_cli.edits import apply
from corpus_cli.engines.dedupe import Options as Repeats
from corpus_cli.engines.strip_boilerplate import Options
from corpus_cli.errors import CorpusError
from corpus_cli.files import Reading, listing
from corpus_cli.model import Finding, Row
from corpus_cli.packs import builtin
from corpus_cli.stripping import Stripping

LEAD = "Ferrymen of Lower Tarnmouth went back to their oars on Monday after the cable of the only bridge was cut loose."
STORY = (
    "The council of Lower Tarnmouth had put the bridge off for eleven winters, and every winter the ferrymen rowed.",
    "“A bridge is a fine thing until the wind gets up,” said Odile Marchbank, whose boat carries forty people a day.",
    "Engineers will look at the cable on Friday, and the council meets on the same evening to hear what it will cost.",
    "No one was hurt, but two carts and a piano went into the river and were found a mile below the mill by boys.",
)
DATELINES = ("", "HANOI (VNA) – ", "LONDON, March 3 (Reuters) - ", "Cairo (AFP) - ", "CAIRO - ")
ENDS = ("", " -VNA", "/.", " ./. (VNA)", " END ###", " (Reporting by Odile March; Editing by Ned Hale)")
AROUND = ("Photo: VNA", "VNA/CVN", "-VNA", "Read more", "Share", "By Ann Lee", "Ferry and bridge", "(AFP)", "AB/CD")


@st.composite
def texts(draw: st.DrawFn) -> str:
    above = [draw(st.sampled_from(("Ferrymen row again", LEAD, *AROUND)))] if draw(st.booleans()) else []
    body = [draw(st.sampled_from(DATELINES)) + LEAD, *draw(st.lists(st.sampled_from((*STORY, *AROUND)), max_size=6))]
    body[-1] += draw(st.sampled_from(ENDS))
    below = draw(st.lists(st.sampled_from(AROUND), max_size=3))
    return draw(st.sampled_from(("\n", "\n\n", "\r\n"))).join([*above, *body, *below]) + "\n"


def seen(text: str) -> tuple[list[Finding], bool]:
    return Stripping(Options(learn=False), builtin(), None).look("a.txt", "", text)


@settings(max_examples=250, deadline=None)
@given(texts())
def test_a_final_look_leaves_nothing(text: str) -> None:
    found, final = seen(text)
    if final:
        assert not seen(apply(text, [f.edit for f in found if f.edit]))[0]


@pytest.mark.parametrize("end", ["-VNA", "VNA/CVN", "Photo: VNA\n\n-VNA"])
def test_an_ordinary_dispatch_is_looked_into_once(end: str) -> None:
    text = "\n\n".join(["Ferrymen row again", f"HANOI (VNA) – {LEAD}", *STORY, end]) + "\n"
    found, final = seen(text)
    assert found
    assert final


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",  # a byline in the middle; above all it would be one
        "Editor: Ann Lee",  # a sign-off after the story only
        "Share",
    ],
)
def test_what_would_be_furniture_elsewhere_is_looked_into_again(line: str) -> None:
    text = "\n\n".join(["Ferrymen row again", f"HANOI (VNA) – {LEAD}", *STORY[:3], line, *STORY[3:]]) + "\n"
    assert not seen(text)[1]


def rows(command: str, folder: Path, jobs: int) -> list[Row]:
    def raised(error: CorpusError) -> None:
        raise error

    entries = list(listing([str(folder)], complain=raised))
    if command == "check":
        verdicts = pipeline.check(
            entries, Reading(), Repeats(scope="corpus"), Options(), builtin(), jobs=jobs, complain=raised
        )
    else:
        verdicts = pipeline.strip(entries, Reading(), Options(), builtin(), jobs=jobs, complain=raised)
    with closing(verdicts):
        return list(verdicts.rows())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pipeline, "MANY_LOOKED", {"dispatch": 2, "page": 2})
    for number in range(60):
        body = [f"{DATELINES[number % 5]}{LEAD}", *STORY[: number % 4 + 1], AROUND[number % 9]]
        (tmp_path / f"{number}.txt").write_text("\n\n".join(body) + f" {number}\n")
    return tmp_path


@pytest.mark.parametrize("command", ["strip-boilerplate", "check"])
def test_processes_change_nothing(command: str, folder: Path) -> None:
    found = rows(command, folder, 1)
    assert found
    assert rows(command, folder, 2) == found
