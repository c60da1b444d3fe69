"""One page to look through or to send to somebody: no script, nothing loaded from elsewhere, light and dark.

A finding stands beside its twins; where they are not equal, the words that differ are marked on both sides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from operator import attrgetter

from corpus_cli.formats import page
from corpus_cli.formats.changes import changes, marked, near
from corpus_cli.formats.excerpt import ends
from corpus_cli.formats.markup import shown, shown_lines
from corpus_cli.formats.wording import counted, twin
from corpus_cli.model import Edit, Row, Rule, Run, Span

_LONG = 600  # characters; of a longer text both ends are shown
_EQUAL = 240  # characters; of a longer stretch between two changes both ends are shown
_MOST = 6_000  # characters shown of a text with changes
_TWINS = 3  # shown with their text; the others, a paragraph may stand in thousands of places, with their place
# What a cut leaves of a word; where words are longer than that, or not told apart by blanks, it may go through them.
_LAST_WORD = re.compile(r"(?<=\s)\S{0,24}\Z|\Z")
_FIRST_WORD = re.compile(r"\S{0,24}\s|")

_STYLE = """
a { color: var(--rule); font-weight: bold }
h2 { position: sticky; top: 0; z-index: 1; background: var(--page); padding: .4rem 0 .2rem }
article { content-visibility: auto; contain-intrinsic-size: auto 9rem; scroll-margin-top: 4rem }
.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: .8rem }
figure { margin: 0; min-width: 0 }
.text { margin: .2rem 0 0; padding: .5rem .7rem; border-radius: .3rem; background: var(--kept);
  white-space: pre-wrap; unicode-bidi: plaintext }
figure:only-child .text { width: fit-content; max-width: 60rem }
.found .text { background: var(--cut) }
mark { background: var(--kept-word); color: inherit; border-radius: .2rem; padding: 0 .1rem }
.found mark { background: var(--cut-word) }
.gap { color: var(--soft); font-style: italic }
article:target { outline: 2px solid var(--link); outline-offset: .5rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem }
dt { font-weight: bold }
dd { margin: 0 }
@media (max-width: 40rem) { dl { display: block } dd { margin: 0 0 .6rem } }
"""


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """The page: a summary, a section a file, the rules. Rows of a file follow each other."""
    found: Counter[str] = Counter()
    yield f"{page.opening(f'corpus {run.command}', _STYLE)}{_summary(run)}<main>\n"
    for path, of_file in groupby(rows, key=attrgetter("path")):
        yield f"<section>\n<h2>{shown(path)}</h2>\n"
        for row in of_file:
            found[row.rule] += 1
            yield _finding(row)
        yield "</section>\n"
    yield f"</main>\n{_rules(run.rules, found)}"
    yield page.closing(run.signature)


def _summary(run: Run) -> str:
    head = counted(run.findings, "finding") if run.findings else "Nothing found"
    reported = run.findings - run.fixable - run.offered
    counts = [
        (run.fixable, "fixable with --fix"),
        (run.offered, "fixable with --unsafe-fixes"),
        (reported, "only reported"),
        (run.fixed, "already fixed"),
    ]
    details = [f"{counted(run.files, 'file')} read", *(f"{number:,} {what}" for number, what in counts if number > 0)]
    return (
        f"<header>\n<h1>{head}</h1>\n<p>{', '.join(details)}</p>\n"
        f"{page.written_by(run.command, run.version)}</header>\n"
    )


def _finding(row: Row) -> str:
    rule = shown(row.rule)
    others = "".join(f"<li>{escape(twin(related))}</li>\n" for related in row.related[_TWINS:])
    return (
        f'<article id="finding-{shown(row.fingerprint)}">\n'
        f'<h3><a href="#rule-{rule}">{rule}</a> {shown(row.message)} '
        f'<span class="soft">{_remedy(row.edit)}</span></h3>\n'
        f'<div class="texts">\n{"".join(_figures(row))}</div>\n'
        + (f'<ul class="soft">\n{others}</ul>\n' if others else "")
        + "</article>\n"
    )


def _figures(row: Row) -> Iterator[str]:
    """The finding, what it becomes, and its twins; its words are compared with those of the first that is not equal."""
    changed = {at: changes(row.text, twin.text) for at, twin in enumerate(row.related[:_TWINS]) if near(twin)}
    yield _figure("found", _where(row), _text(row.text, next(iter(changed.values()), ([], []))[0]))
    if row.edit is not None and row.edit.replacement:
        yield _figure("kept", "replaced by", _text(row.edit.replacement, []))
    for at, related in enumerate(row.related[:_TWINS]):
        yield _figure("kept", escape(twin(related)), _text(related.text, changed.get(at, ([], []))[1]))


def _where(row: Row) -> str:
    last = f", to line {row.end_line}" if row.end_line > row.line else ""
    return f"line {row.line}, column {row.column}{last}"


def _remedy(edit: Edit | None) -> str:
    if edit is None:
        return "only reported"
    return "fixable with --fix" if edit.safe else "fixable with --unsafe-fixes"


def _figure(kind: str, caption: str, text: str) -> str:
    """A text under its caption, both HTML already."""
    return (
        f'<figure class="{kind}">\n<figcaption>{caption}</figcaption>\n'
        f'<div class="text" dir="auto">{text}</div>\n</figure>\n'
    )


def _text(text: str, changed: list[Span]) -> str:
    return "".join(_compared(text, changed)) if changed else _shortened(text, _LONG)


def _compared(text: str, changed: list[Span]) -> Iterator[str]:
    """The text with what has changed marked; long stretches without a change are shortened, and so is a long rest."""
    at = room = 0
    for piece, is_change in marked(text, changed):
        if room > _MOST:
            yield _gap(len(text) - at)
            return
        shortened = _shortened(piece, _EQUAL)
        yield f"<mark>{shortened}</mark>" if is_change else shortened
        at += len(piece)
        room += min(len(piece), _EQUAL)


def _shortened(text: str, limit: int) -> str:
    """The text as HTML; of one that is much longer than the limit the middle is left out, between words."""
    if len(text) <= limit + limit // 2:  # a gap in the place of three words helps nobody
        return shown_lines(text)
    head, _, tail = ends(text, limit)
    if not text[len(head)].isspace():
        head = head[: len(head) - len(_LAST_WORD.search(head)[0])]  # type: ignore[index]
    if not text[-len(tail) - 1].isspace():
        tail = tail[len(_FIRST_WORD.match(tail)[0]) :]  # type: ignore[index]
    left_out = len(text) - len(head) - len(tail)
    return f"{shown_lines(head.rstrip(' '))}{_gap(left_out)}{shown_lines(tail.lstrip(' '))}"


def _gap(characters: int) -> str:
    return f'<span class="gap"> … {counted(characters, "character")} … </span>'


def _rules(rules: Iterable[Rule], found: Mapping[str, int]) -> str:
    """What the rules mean, and how often each was found."""
    entries = [
        f'<dt id="rule-{shown(rule.name)}">{shown(rule.name)}</dt>\n<dd>{shown(rule.summary)}'
        + (f' <span class="soft">{counted(found[rule.name], "finding")}</span>' if rule.name in found else "")
        + "</dd>\n"
        for rule in rules
    ]
    return f"<section>\n<h2>Rules</h2>\n<dl>\n{''.join(entries)}</dl>\n</section>\n" if entries else ""
