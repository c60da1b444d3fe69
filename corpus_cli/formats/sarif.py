"""SARIF 2.1.0, the exchange format of code scanners: GitHub code scanning, Azure, editors.

Sections in comments are those of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from corpus_cli.formats.escape import escaped
from corpus_cli.formats.excerpt import last_line
from corpus_cli.formats.json_text import array, dumps
from corpus_cli.formats.wording import counted, forge_path, twin
from corpus_cli.model import Edit, Related, Row, Rule, Run

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Json = dict[str, Any]


def render(rows: Iterable[Row], run: Run) -> Iterator[str]:
    """One log with one run, one result a line."""
    numbers = {rule.name: number for number, rule in enumerate(run.rules)}
    yield f'{{"$schema": {dumps(_SCHEMA)}, "version": "2.1.0", "runs": [{{"tool": {dumps(_tool(run))}, '
    # Runs of different commands on one commit are kept apart by this; without it the later upload hides the earlier.
    yield f'"automationDetails": {dumps({"id": f"corpus/{run.command}/"})}, '
    yield f'"columnKind": "unicodeCodePoints", "properties": {dumps({"signature": run.signature})}, "results": '
    yield from array(_result(row, numbers) for row in rows)
    yield "}]}\n"


def _tool(run: Run) -> Json:
    return {"driver": {"name": "corpus", "version": run.version, "rules": [_rule(rule) for rule in run.rules]}}


def _rule(rule: Rule) -> Json:
    first_paragraph = rule.manual.strip().partition("\n\n")[0]
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": first_paragraph or rule.summary},
        "help": {"text": rule.manual or rule.summary},
    }


def _result(row: Row, numbers: dict[str, int]) -> Json:
    result: Json = {"ruleId": row.rule}
    if row.rule in numbers:
        result["ruleIndex"] = numbers[row.rule]
    result["level"] = "note" if row.edit is None else "warning"
    result["message"] = _message(row.message)
    result["locations"] = [_location(row.path, _region(row))]
    if row.related:
        result["relatedLocations"] = [_related(number, related) for number, related in enumerate(row.related, 1)]
    result["partialFingerprints"] = {"corpus/v1": row.fingerprint}
    if row.edit is not None:
        result["fixes"] = [_fix(row.path, row.edit)]
    return result


def _message(text: str) -> Json:
    # `[text](target)` is a link in a message (section 3.11.6), and text of a file must not become one. Placeholders
    # as `{0}` are left alone: a message without `arguments` has nothing to put there.
    return {"text": escaped(text).replace("](", "\\](")}


def _location(path: str, region: Json) -> Json:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _region(row: Row) -> Json:
    region = {"startLine": row.line, "startColumn": row.column, "endLine": row.end_line}
    column = _end_column(row)
    if column is not None:
        region["endColumn"] = column
    return region | _span(row.start, row.end)


def _span(start: int, end: int) -> Json:
    return {"charOffset": start, "charLength": end - start}


def _end_column(row: Row) -> int | None:
    """The column after the last character; None where the text at hand is not the whole span.

    A line end belongs to the line it ends (section 3.30.2), so a region that takes it along ends behind it.
    """
    text = row.text
    if len(text) != row.end - row.start:
        return None
    if row.line == row.end_line:
        return row.column + len(text)
    start = last_line(text)
    return len(text) - start + 1 if start else None


def _related(number: int, related: Related) -> Json:
    region = {"startLine": related.line, "endLine": related.end_line} | _span(related.start, related.end)
    return {"id": number, **_location(related.path, region), "message": _message(twin(related))}


def _fix(path: str, edit: Edit) -> Json:
    replacement: Json = {"deletedRegion": _span(edit.start, edit.end)}
    if edit.replacement:
        replacement["insertedContent"] = {"text": edit.replacement}
    what = f"{'Replace' if edit.replacement else 'Remove'} {counted(edit.end - edit.start, 'character')}"
    return {
        "description": {"text": what if edit.safe else f"{what}, after a look at it"},
        "artifactChanges": [{"artifactLocation": {"uri": _uri(path)}, "replacements": [replacement]}],
        "properties": {"safe": edit.safe},
    }


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a file URI; the bytes of the name, percent-encoded.

    A colon is encoded too: in `a:b.txt` it would make `a` a scheme.
    """
    try:
        encoded = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # not a file name's surrogate, but one from the id of a JSONL document
        encoded = path.encode("utf-8", "surrogatepass")
    path = forge_path(quote(encoded, safe="/"))
    return f"file://{path}" if path.startswith("/") else path
