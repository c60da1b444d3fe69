"""Documents -> summaries, here: what is no story set aside, each by itself or all of them together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial

from corpus_cli import __version__
from corpus_cli.engines import summarize as engine
from corpus_cli.engines.summarize import Options
from corpus_cli.model import Document
from corpus_cli.products import Pick, SentenceRow, Summary
from corpus_cli.spreading import spread
from corpus_cli.text.language import language
from corpus_cli.text.lines import Lines
from corpus_cli.views import Setting, View

CHUNK = 16  # documents handed to a process at once


def signature(options: Options, *, together: bool, raw: bool) -> str:
    """What decides the result of a run, for reports that must be reproduced."""
    parts = [f"corpus {__version__}", "summarize", f"{options.unit}:{options.amount:g}", f"title:{options.title}"]
    parts += ["together"] if together else []
    parts += ["raw"] if raw else []
    return "|".join([*parts, f"unicode:{unicodedata.unidata_version}"])


def summaries(
    documents: Iterable[Document], options: Options, *, raw: bool = False, jobs: int = 1
) -> Iterator[Summary]:
    """The summary of each document, in the order given. Furniture and repeats are set aside first, unless `raw`."""
    return spread(partial(_summary, options=options, setting=_setting(raw)), documents, jobs, CHUNK)


def together(documents: Iterable[Document], options: Options, *, raw: bool = False) -> Summary:
    """One summary of all documents."""
    setting = _setting(raw)
    views = [(document.name, _view(document.text, setting)) for document in documents]
    found = engine.together([(name, v.clean, language(v.clean), v.breaks) for name, v in views], options)
    by_name = dict(views)
    lines: dict[str, Lines] = {}
    rows = []
    for pick in found.picks:
        if pick.path not in lines:
            lines[pick.path] = Lines(by_name[pick.path].text)
        rows.append(_row(pick, by_name[pick.path], lines[pick.path]))
    return Summary("", "", tuple(rows), over=found.over)


def _summary(document: Document, options: Options, setting: Setting | None) -> Summary:
    view = _view(document.text, setting)
    found = engine.summary(document.name, view.clean, language(view.clean), view.breaks, options)
    lines = Lines(document.text)
    title = document.text[slice(*view.place(*found.title))] if found.title else ""
    return Summary(document.name, title, tuple([_row(pick, view, lines) for pick in found.picks]), over=found.over)


def _setting(raw: bool) -> Setting | None:
    """What sets furniture aside. It does not learn: the summary of a file does not depend on the other files."""
    return None if raw else Setting(learn=False)


def _view(text: str, setting: Setting | None) -> View:
    return View(text, setting.aside("", text).edits() if setting else ())


def _row(pick: Pick, view: View, lines: Lines) -> SentenceRow:
    start, end = view.place(pick.start, pick.end)
    return SentenceRow(pick.path, start, end, lines.line(start), view.text[start:end], pick.score, pick.rank)
