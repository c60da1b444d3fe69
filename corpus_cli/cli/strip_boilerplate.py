"""`corpus strip-boilerplate`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from corpus_cli.cli import options as o
from corpus_cli.cli import strip_options as so
from corpus_cli.cli.given import Options as Given
from corpus_cli.cli.given import given
from corpus_cli.cli.outlets import Finder, Progress, Search, review
from corpus_cli.cli.settings import keys, settle
from corpus_cli.engines.strip_boilerplate.rules import RULES
from corpus_cli.files import Entry

if TYPE_CHECKING:
    from corpus_cli.verdicts import Verdicts


KEYS = so.KEYS


@o.finds(so.own)
def strip_boilerplate(parameters: Mapping[str, Any]) -> int:
    """Find datelines, sign-offs, captions, credits, teasers, page furniture.

    Reports by default, and then writes nothing to any file. '-' as the only PATH makes a filter: cleaned text on
    standard output. Exit status: 0 nothing found or all of it fixed, 1 findings remain, 2 something could not be done.
    """
    said = given("strip-boilerplate", parameters, keys())
    return review(finder(said), settle(said, RULES))


def finder(said: Given) -> Finder:
    """What looks for furniture, by what was said on the command line and in the configuration."""
    from corpus_cli import pipeline

    options = so.settled(said)
    packs, learnt = so.packs(said, options), so.writer(said)

    def verdicts(search: Search, entries: Sequence[Entry], progress: Progress | None) -> "Verdicts":
        return pipeline.strip(
            entries,
            search.settings.reading,
            options,
            packs,
            rules=search.settings.rules,
            known=search.known,
            jobs=search.settings.jobs,
            complain=search.report.complain,
            progress=progress,
            learnt=learnt,
        )

    signature = pipeline.signature("strip-boilerplate", boilerplate=options)
    return Finder("strip-boilerplate", RULES, signature, verdicts, writes=so.written(said), idle=so.idle(options))
