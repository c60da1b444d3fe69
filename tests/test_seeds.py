"""What is found in five real dispatches that stand beside the checkout; nothing else in them repeats."""

from pathlib import Path

import pytest
from corpora import found, line

from corpus_cli import Document, align
from corpus_cli.edits import apply
from corpus_cli.errors import CorpusError
from corpus_cli.files import Reading, listing, read
from corpus_cli.products import Side

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="no seeds beside this checkout: nothing to look into")


def told(error: CorpusError) -> None:
    raise AssertionError(error)


def dispatches() -> dict[str, str]:
    """The texts by the number in their names."""
    texts = {}
    for entry in listing([str(SEEDS)], complain=told):
        for document in read(entry, Reading(), told):
            texts[Path(document.name).name.partition("_")[0]] = document.text
    return texts


@pytest.mark.parametrize("large", [False, True])
def test_seeds(large: bool) -> None:
    texts = dispatches()
    assert len(texts) == 5
    assert [line(finding, texts) for finding in found(texts, large=large)] == [
        "near-paragraph 000:5 = 000:3 reported",
        "repeated-paragraph 002:6 = 002:5 safe",
        "repeated-block 003:11-19 = 003:2-10 safe",
        "repeated-paragraph 004:62 = 004:60 safe",
    ]


def test_each_seed_by_itself_tells_the_same() -> None:
    together = dispatches()
    alone = [line(finding, together) for name, text in together.items() for finding in found({name: text})]
    assert alone == [line(finding, together) for finding in found(together)]
    assert alone == [line(finding, together) for finding in found(together, scope="file")]


def test_the_doubled_body_goes_and_the_sign_off_stays() -> None:
    text = dispatches()["003"]
    (finding,) = found({"003": text})
    assert finding.edit
    left = apply(text, [finding.edit]).splitlines()
    assert left == [*text.splitlines()[:10], "VNA"]
    assert found({"003": "\n".join(left)}) == []


def test_the_doubled_teaser_is_a_headline() -> None:
    text = dispatches()["004"]
    (finding,) = found({"004": text})
    assert finding.edit
    twice = text[finding.location.start : finding.location.end]
    assert text.count(twice) == 2
    assert apply(text, [finding.edit]).count(twice) == 1


def test_the_lead_that_repeats_its_standfirst_is_only_reported() -> None:
    text = dispatches()["000"]
    (finding,) = found({"000": text})
    assert finding.edit is None
    assert "(VNA)" in text[finding.location.start : finding.location.end]
    assert 0.9 < finding.links[0].score < 1


@pytest.mark.parametrize("number", ["001"])
def test_a_clean_seed_is_left(number: str) -> None:
    assert found({number: dispatches()[number]}) == []


@pytest.mark.parametrize("split", ["sentences", "paragraphs"])
def test_counterparts(split: str) -> None:
    texts = dispatches()
    (bitext,) = align([Document(name, text) for name, text in texts.items()], split=split)
    assert (bitext.pair.source, bitext.pair.target) == ("000", "003")

    def line_of(side: Side) -> int:
        return texts[side.path][: side.spans[0].start].count("\n") + 1

    leads, repeats = [], []
    for bead in bitext.beads:
        if bead.source.segments and bead.target.segments:
            leads.append((line_of(bead.source), line_of(bead.target)))
        elif bead.target.segments and line_of(bead.target) > 10:
            repeats.append(line_of(bead.target))
    assert leads[0] == (5, 1)  # the lead, not the headline or the standfirst
    assert (7, 3) in leads
    assert leads[-1] == (19, 10)
    assert set(repeats) == set(range(11, 21))  # the block that stands twice, and the agency
