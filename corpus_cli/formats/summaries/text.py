"""The sentences as plain text, one a line, in reading order: to read, to paste, to pipe on.

Where there are several summaries each stands below `==> path <==`, as `head` and `tail` name their files. In a summary
of all files together each sentence stands behind its place, `path:line: `, as grep names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from corpus_cli.formats.escape import escaped, one_line
from corpus_cli.formats.paint import Line, brush
from corpus_cli.products import SentenceRow, Summary, SummaryRun

_STYLES = {"path": "bold", "place": "cyan"}


def render(summaries: Iterable[Summary], run: SummaryRun) -> Iterator[str]:
    """The lines; one summary alone has no heading."""
    paint = brush(_STYLES, run.colour)
    summaries = iter(summaries)
    first_two = list(islice(summaries, 2))
    for number, summary in enumerate(chain(first_two, summaries)):
        if number:
            yield "\n"
        if len(first_two) > 1:
            yield paint([(f"==> {escaped(summary.path)} <==", "path")])
        for sentence in summary.sentences:
            yield paint(_line(sentence, run.together))


def _line(sentence: SentenceRow, together: bool) -> Line:
    text = (one_line(sentence.text), "")
    return [(f"{escaped(sentence.path)}:{sentence.line}:", "place"), (" ", ""), text] if together else [text]
