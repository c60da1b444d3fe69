"""Furniture over a run's documents: what is found after edits is what a second run would find."""

import random
from collections.abc import Sequence

import pytest
from corpora import STOCK

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate import Options
from corpus_cli.model import Edit, Finding
from corpus_cli.rounds import made
from corpus_cli.stripping import Stripping

PAGES = Options(mode="page")
Document = tuple[str, str, str]
MENU = ["Home", "News", "Sport"]


def looked(pages: Sequence[Document]) -> list[Finding]:
    """What a run finds in pages (name, folder, text)."""
    search = Stripping(PAGES, None, None)
    for _, folder, text in pages:
        search.gather(folder, text)
    return [finding for name, folder, text in pages for finding in search.findings(name, folder, text)]


def site(chosen: random.Random) -> list[Document]:
    """Pages of two sites, some of whose lines stand on several of them."""
    lines = [*(text[:70] for text in STOCK["en"]), *STOCK["de"], *MENU]
    return [
        (f"{n}.txt", f"s{n % 2}", "\n".join(chosen.choice(lines) for _ in range(chosen.randint(2, 14))) + "\n")
        for n in range(8)
    ]


def some_lines(text: str, chosen: random.Random) -> list[Edit]:
    """Cuts of some whole lines."""
    at, edits = 0, []
    for line in text.splitlines(keepends=True):
        if chosen.random() < 0.2:
            edits.append(Edit(at, at + len(line), "", True))
        at += len(line)
    return edits


@pytest.mark.parametrize("seed", range(65))
def test_pages_after_edits_are_what_another_run_would_read(seed: int) -> None:
    chosen = random.Random(seed)
    pages = site(chosen)
    search = Stripping(PAGES, None, None)
    for _, folder, text in pages:
        search.gather(folder, text)
    judged = made([f for name, folder, text in pages for f in search.findings(name, folder, text)], True)
    for edits in (judged, {name: some_lines(text, chosen) for name, _, text in pages}):
        left = [(name, folder, apply(text, edits.get(name, ()))) for name, folder, text in pages]
        assert list(search.pages_again(lambda: iter(pages), edits, judged)) == looked(left)


def test_pages_are_judged_alone_where_nothing_is_learnt() -> None:
    assert Stripping(PAGES, None, None).compares_pages
    assert not Stripping(Options(mode="page", learn=False), None, None).compares_pages
