"""JUnit XML, which every CI server draws: a test suite a run, a failed test case a finding.

What XML 1.0 does not allow is among what is shown as an escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from corpus_cli.formats.markup import shown
from corpus_cli.formats.wording import twin
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """The document; a clean run is one test case that passes, since servers take an empty suite for a broken one."""
    counts = f'tests="{max(1, run.findings)}" failures="{run.findings}" errors="0"'
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="corpus" {counts}>\n'
    yield f'<testsuite name="{shown(f"corpus {run.command}")}" {counts}>\n'
    yield f'<properties><property name="signature" value="{shown(run.signature)}"/></properties>\n'
    clean = True
    for row in rows:
        clean = False
        yield _failed(row)
    if clean:
        yield f'<testcase classname="corpus" name="{shown(run.command)}"/>\n'
    yield "</testsuite>\n</testsuites>\n"


def _failed(row: Row) -> str:
    path, rule = shown(row.path), shown(row.rule)
    where = "".join(f"{escape(twin(related))}\n" for related in row.related)
    return (
        f'<testcase classname="{path}" name="{rule} {row.line}:{row.column}" file="{path}" line="{row.line}">\n'
        f'<failure message="{shown(row.message)}" type="{rule}">{path}:{row.line}:{row.column}\n{where}</failure>\n'
        "</testcase>\n"
    )
