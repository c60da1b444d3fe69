"""One page of summaries to read or to send to somebody: no script, nothing loaded from elsewhere, light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus_cli.formats import page
from corpus_cli.formats.escape import one_line
from corpus_cli.formats.markup import shown
from corpus_cli.formats.wording import score
from corpus_cli.products import SentenceRow, Summary, SummaryRun

_STYLE = """
body { max-width: 48rem }
h2 { font-size: 1.25rem; border: 0; text-wrap: balance }
article > p { margin: .1rem 0 0 }
ol { list-style: none; margin: .8rem 0 0; padding: 0 }
li { margin: 0 0 .9rem; padding-inline-start: .9rem; border-inline-start: .2rem solid var(--line) }
li.first { border-color: var(--link) }
li > p { margin: 0 }
"""


def render(summaries: Iterable[Summary], run: SummaryRun) -> Iterator[str]:
    """The page: an article a summary, with every sentence's place, rank and score."""
    yield page.opening(f"corpus {run.command}", _STYLE)
    heading = "Summary of all texts together" if run.together else "Summaries"
    yield f"<header>\n<h1>{heading}</h1>\n{page.written_by(run.command, run.version)}</header>\n<main>\n"
    empty = True
    for summary in summaries:
        empty = False
        yield from _article(summary, run.together)
    yield "<p>No text.</p>\n</main>\n" if empty else "</main>\n"
    yield page.closing(run.signature)


def _article(summary: Summary, together: bool) -> Iterator[str]:
    yield "<article>\n"
    if not together or summary.title or summary.path:
        title = shown(one_line(summary.title))
        yield f'<h2 dir="auto">{title or _path(summary.path)}</h2>\n'
    if summary.path and summary.title:
        yield f'<p class="soft">{_path(summary.path)}</p>\n'
    if not summary.sentences:
        yield '<p class="soft">No sentence in this text.</p>\n</article>\n'
        return
    yield "<ol>\n"
    for sentence in summary.sentences:
        yield _sentence(sentence, len(summary.sentences), together)
    yield "</ol>\n</article>\n"


def _sentence(sentence: SentenceRow, of: int, together: bool) -> str:
    place = f"{_path(sentence.path)}, line {sentence.line:,}" if together else f"line {sentence.line:,}"
    first = ' class="first"' if sentence.rank == 1 and of > 1 else ""
    return (
        f'<li{first}>\n<p dir="auto">{shown(one_line(sentence.text))}</p>\n'
        f'<p class="soft">{place} · rank {sentence.rank} of {of:,} · '
        f"score {score(sentence.score)}</p>\n</li>\n"
    )


def _path(path: str) -> str:
    """A path whose direction does not spill into the words beside it."""
    return f"<bdi>{shown(path)}</bdi>"
