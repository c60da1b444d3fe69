"""JUnit XML, which every CI server draws: a test suite a run, a failed test case a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from corpus_cli.formats.escape import escaped
from corpus_cli.formats.wording import twin
from corpus_cli.model import Row, Run


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """The document; a clean run is one test case that passes, since servers take an empty suite for a broken one."""
    counts = f'tests="{max(1, run.findings)}" failures="{run.findings}" errors="0"'
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="corpus" {counts}>\n'
    yield f'<testsuite name="{_xml(f"corpus {run.command}")}" {counts}>\n'
    yield f'<properties><property name="signature" value="{_xml(run.signature)}"/></properties>\n'
    clean = True
    for row in rows:
        clean = False
        yield _failed(row)
    if clean:
        yield f'<testcase classname="corpus" name="{_xml(run.command)}"/>\n'
    yield "</testsuite>\n</testsuites>\n"


def _failed(row: Row) -> str:
    path, rule = _xml(row.path), _xml(row.rule)
    where = "".join(f"{escape(twin(related))}\n" for related in row.related)
    return (
        f'<testcase classname="{path}" name="{rule} {row.line}:{row.column}" file="{path}" line="{row.line}">\n'
        f'<failure message="{_xml(row.message)}" type="{rule}">{path}:{row.line}:{row.column}\n{where}</failure>\n'
        "</testcase>\n"
    )


def _xml(text: str) -> str:
    """Text for content and attributes; what XML 1.0 does not allow is among what `escaped` shows."""
    return escape(escaped(text))
