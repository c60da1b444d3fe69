"""One page to look through or to send to somebody: no script, nothing loaded from elsewhere, light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from operator import attrgetter

from corpus_cli.formats.escape import escaped
from corpus_cli.formats.excerpt import ends, lines
from corpus_cli.formats.wording import counted, twin
from corpus_cli.model import Edit, Row, Rule, Run

_LONG = 600  # characters; of a longer text both ends are shown
_TWINS = 3  # shown with their text; the others, a paragraph may stand in thousands of places, with their place

# The policy keeps the page from loading or running anything, should text of a file ever get past the escaping.
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
"""

_STYLE = """<style>
:root {
  --page: #fff; --ink: #1c1e21; --soft: #5c636b; --line: #d5d9de; --cut: #fdecea; --kept: #eaf3ec; --rule: #b3261e
}
@media (prefers-color-scheme: dark) { :root {
  --page: #16181b; --ink: #e4e6e9; --soft: #9aa2ab; --line: #363b41; --cut: #3a2220; --kept: #1d2f22; --rule: #ff9d94
} }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.1rem; margin: 2.5rem 0 0; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; font-weight: normal; margin: 1.5rem 0 .4rem }
code { font: .9em ui-monospace, monospace }
a { color: var(--rule); font-weight: bold }
.soft, figcaption, footer { color: var(--soft); font-size: .9rem }
.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: .8rem }
figure { margin: 0; min-width: 0 }
.text { margin: .2rem 0 0; padding: .5rem .7rem; border-radius: .3rem; background: var(--kept);
  white-space: pre-wrap; unicode-bidi: plaintext }
.found .text { background: var(--cut) }
.gap { color: var(--soft); font-style: italic }
dt { font-weight: bold }
</style>
"""


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """The page: a summary, a section a file, the rules. Rows of a file follow each other."""
    yield f"{_HEAD}<title>{_html(f'corpus {run.command}')}</title>\n{_STYLE}</head>\n<body>\n{_summary(run)}<main>\n"
    for path, of_file in groupby(rows, key=attrgetter("path")):
        yield f"<section>\n<h2>{_html(path)}</h2>\n"
        yield from map(_finding, of_file)
        yield "</section>\n"
    yield f"</main>\n{_rules(run.rules)}"
    yield f"<footer><p><code>{_html(run.signature)}</code></p></footer>\n</body>\n</html>\n"


def _html(text: str) -> str:
    """Text for content and attributes: no control character, and nothing that HTML would read as its own."""
    return escape(escaped(text))


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
        f'<p class="soft">corpus {_html(run.command)} {_html(run.version)}</p>\n</header>\n'
    )


def _finding(row: Row) -> str:
    rule = _html(row.rule)
    figures = [_figure("found", _where(row), row.text)]
    if row.edit is not None and row.edit.replacement:
        figures.append(_figure("kept", "replaced by", row.edit.replacement))
    figures += [_figure("kept", escape(twin(related)), related.text) for related in row.related[:_TWINS]]
    others = "".join(f"<li>{escape(twin(related))}</li>\n" for related in row.related[_TWINS:])
    return (
        f'<article id="finding-{_html(row.fingerprint)}">\n'
        f'<h3><a href="#rule-{rule}">{rule}</a> {_html(row.message)} '
        f'<span class="soft">{_remedy(row.edit)}</span></h3>\n'
        f'<div class="texts">\n{"".join(figures)}</div>\n'
        + (f'<ul class="soft">\n{others}</ul>\n' if others else "")
        + "</article>\n"
    )


def _where(row: Row) -> str:
    last = f", to line {row.end_line}" if row.end_line > row.line else ""
    return f"line {row.line}, column {row.column}{last}"


def _remedy(edit: Edit | None) -> str:
    if edit is None:
        return "only reported"
    return "fixable with --fix" if edit.safe else "fixable with --unsafe-fixes"


def _figure(kind: str, caption: str, text: str) -> str:
    """A text under its caption, the caption being HTML already."""
    return (
        f'<figure class="{kind}">\n<figcaption>{caption}</figcaption>\n'
        f'<div class="text" dir="auto">{_shortened(text)}</div>\n</figure>\n'
    )


def _shortened(text: str) -> str:
    head, left_out, tail = ends(text, _LONG)
    if not left_out:
        return _lines(text)
    return f'{_lines(head)}<span class="gap"> … {counted(left_out, "character")} … </span>{_lines(tail)}'


def _lines(text: str) -> str:
    """The text with its line ends as line ends, everything else escaped."""
    return "\n".join(_html(line) for line in lines(text, _LONG))


def _rules(rules: Iterable[Rule]) -> str:
    entries = [
        f'<dt id="rule-{_html(rule.name)}">{_html(rule.name)}</dt>\n<dd>{_html(rule.summary)}</dd>\n' for rule in rules
    ]
    return f"<section>\n<h2>Rules</h2>\n<dl>\n{''.join(entries)}</dl>\n</section>\n" if entries else ""
