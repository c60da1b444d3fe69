"""`corpus check`: the rules of `dedupe` and of `strip-boilerplate` in one read of each file."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from corpus_cli.cli import dedupe
from corpus_cli.cli import options as o
from corpus_cli.cli import strip_options as so
from corpus_cli.cli.given import Options as Given
from corpus_cli.cli.given import given, value
from corpus_cli.cli.outlets import Finder, Progress, Search, review
from corpus_cli.cli.rules import every_rule
from corpus_cli.cli.settings import keys, settle
from corpus_cli.files import Entry, listing

if TYPE_CHECKING:
    from corpus_cli.verdicts import Verdicts

KEYS = {**dedupe.KEYS, **so.KEYS}


@o.finds(dedupe.own, so.own)
def check(parameters: Mapping[str, Any]) -> int:
    """Apply every rule in one read of each file: the command for a hook on incoming copy.

    Reports by default, and then writes nothing to any file. '-' as the only PATH makes a filter: cleaned text on
    standard output. Exit status: 0 nothing found or all of it fixed, 1 findings remain, 2 something could not be done.
    """
    said = given("check", parameters, keys())
    return review(finder(said), settle(said, every_rule()))


def finder(said: Given) -> Finder:
    """What looks for copies and for furniture."""
    from corpus_cli import pipeline

    repeats, boilerplate = dedupe.settled(said), so.settled(said)
    packs, learnt = so.packs(said, boilerplate), so.writer(said)
    published: list[str] = value(said, "against", [])

    def verdicts(search: Search, entries: Sequence[Entry], progress: Progress | None) -> "Verdicts":
        settings, complain = search.settings, search.report.complain
        return pipeline.check(
            entries,
            settings.reading,
            repeats,
            boilerplate,
            packs,
            against=listing(published, include=settings.include, complain=complain),
            rules=settings.rules,
            known=search.known,
            jobs=settings.jobs,
            complain=complain,
            progress=progress,
            learnt=learnt,
        )

    signature = pipeline.signature("check", repeats, boilerplate)
    idle = {**dedupe.idle(repeats), **so.idle(boilerplate)}
    return Finder("check", every_rule(), signature, verdicts, None, tuple(published), so.written(said), idle)
