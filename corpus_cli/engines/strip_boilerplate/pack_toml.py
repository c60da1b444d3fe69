"""Packs from and to TOML: what is wrong in one is told with its entry and what to try.

A pack is a TOML file (read by whoever knows files; here it is a dict):

    name = "my wires"

    [[agency]]
    names = ["Kestrel", "Kestrel Press"]
    source = "https://kestrel.example"

    [[entry]]
    rule = "sign-off"
    template = "(Kestrel desk: {name})"
    at = "end"
    source = "seen at the end of their copy"
    finds = ["The talks go on.¦ (Kestrel desk: Ann Lee)"]
    leaves = ["The desk (Kestrel) was for sale."]

The broken bar in an example stands where the furniture begins (or, for `at = "start"`, ends); without one the whole
line is furniture.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from corpus_cli.engines.strip_boilerplate import templates
from corpus_cli.engines.strip_boilerplate.pack import LISTS, Agency, Entry, Pack, PackError, linear

PLACES = {
    "line": "a whole paragraph",
    "edge": "a whole paragraph at the head or the end of a file, or beside other furniture",
    "start": "the beginning of a paragraph at the head",
    "end": "the end of a paragraph, or all of it",
    "tail-heading": "the heading of the teasers that run to the end",
    "tail-hint": "a heading of teasers or of a part of the story: what follows it is offered for cutting",
    "counter": "what stands between a headline and the caption stuck to it",
}
RULES = ("dateline", "sign-off", "caption", "credit", "teaser-tail", "furniture-line", "repeated-line")
_KEYS = ("rule", "template", "templates", "regex", "at", "case", "agencies", "sure", "source", "finds", "leaves")
_TOP = ("name", "unreviewed", "entry", "agency", "words")


def parse(data: Mapping[str, Any]) -> Pack:
    """The pack of a parsed TOML file; raises PackError."""
    _known(data, _TOP, "the pack")
    name = data.get("name")
    if not isinstance(name, str) or not name:
        raise PackError('the pack has no name: begin it with name = "..."')
    entries = tuple(_entry(raw, f"entry {i}") for i, raw in enumerate(_tables(data, "entry"), 1))
    agencies = tuple(_agency(raw, f"agency {i}") for i, raw in enumerate(_tables(data, "agency"), 1))
    words = data.get("words", {})
    if not isinstance(words, Mapping):
        raise PackError("words: write [words] with lists of strings")
    _known(words, LISTS, "words")
    lists = {key: _strings(words, key, "words") for key in words}
    unreviewed = data.get("unreviewed", False)
    if not isinstance(unreviewed, bool):
        raise PackError("unreviewed: true or false")
    return Pack(name, entries, unreviewed, agencies, lists)


def _tables(data: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    tables = data.get(key, [])
    if not isinstance(tables, Sequence) or not all(isinstance(table, Mapping) for table in tables):
        raise PackError(f"{key}: write [[{key}]] above each of them")
    return tables


def _agency(raw: Mapping[str, Any], where: str) -> Agency:
    _known(raw, ("names", "source"), where)
    names = _strings(raw, "names", where)
    if not names:
        raise PackError(f'{where}: no names; write names = ["..."]')
    return Agency(names, _string(raw, "source", where))


def _entry(raw: Mapping[str, Any], where: str) -> Entry:
    _known(raw, _KEYS, where)
    rule, at, case = (_string(raw, key, where) for key in ("rule", "at", "case"))
    forms = ((_string(raw, "template", where),) if "template" in raw else ()) + _strings(raw, "templates", where)
    regex = _string(raw, "regex", where)
    if not all(form.strip() for form in forms):
        raise PackError(f"{where}: an empty template; write the text that it finds")
    where = f"{where} ({(forms or (regex,))[0]!r})"
    _one_of(rule, RULES, "rule", where)
    _one_of(at, PLACES, "at", where)
    _one_of(case or "exact", ("exact", "any"), "case", where)
    if bool(forms) == bool(regex):
        raise PackError(f"{where}: give it either a template (or templates) or a regex")
    if regex and at not in ("line", "edge"):
        raise PackError(f'{where}: a regex finds whole lines only (at = "line" or at = "edge"), a template others, too')
    if regex:
        linear(regex, case == "any", where)
    for form in forms:
        if refused := refusal(form):
            raise PackError(f"{where}: {refused}")
    source, agencies = _string(raw, "source", where), _strings(raw, "agencies", where)
    finds, leaves = _strings(raw, "finds", where), _strings(raw, "leaves", where)
    sure = raw.get("sure", True)
    if not isinstance(sure, bool):
        raise PackError(f"{where}: sure is true or false")
    return Entry(rule, forms, at, source, finds, leaves, case == "any", agencies, regex, sure)


def refusal(template: str) -> str:
    """Why a template cannot be used, and what to do; "" where it can."""
    try:
        alone, too_open = templates.is_open(template), templates.too_open(template)
    except templates.TemplateError as error:
        return str(error)
    if alone:
        return f"{template!r} would take any line: give it a word or sign of its own, or {{agency}}"
    return f"{template!r} {too_open}" if too_open else ""


def _known(raw: Mapping[str, Any], keys: Iterable[str], where: str) -> None:
    for key in raw:
        if key not in keys:
            raise PackError(f"{where}: unknown key {key!r}{_nearest(key, keys)}")


def _one_of(value: str, choices: Iterable[str], what: str, where: str) -> None:
    if value not in choices:
        raise PackError(f"{where}: {what} is {value!r}{_nearest(value, choices)}")


def _nearest(value: str, choices: Iterable[str]) -> str:
    from difflib import get_close_matches

    choices = list(choices)
    near = get_close_matches(value, choices, 1)
    return f"; did you mean {near[0]!r}?" if near else f" (there are {', '.join(choices)})"


def _string(raw: Mapping[str, Any], key: str, where: str) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise PackError(f"{where}: {key} must be a string")
    return value


def _strings(raw: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = raw.get(key, [])
    if not isinstance(value, Sequence) or isinstance(value, str) or not all(isinstance(v, str) for v in value):
        raise PackError(f"{where}: {key} must be a list of strings")
    return tuple(value)


def to_toml(pack: Pack) -> str:
    """A pack as TOML that `parse` reads back."""
    out = [f"name = {_quoted(pack.name)}\n"]
    if pack.unreviewed:
        out.append("unreviewed = true\n")
    if pack.words:
        out += ["\n[words]\n", *(f"{key} = {_array(pack.words[key])}\n" for key in pack.words)]
    for agency in pack.agencies:
        out += ["\n[[agency]]\n", f"names = {_array(agency.names)}\n"]
        out += [f"source = {_quoted(agency.source)}\n"] if agency.source else []
    for entry in pack.entries:
        out += ["\n[[entry]]\n", *_lines(entry)]
    return "".join(out)


def _lines(entry: Entry) -> Iterable[str]:
    yield f"rule = {_quoted(entry.rule)}\n"
    if entry.regex:
        yield f"regex = {_quoted(entry.regex)}\n"
    elif len(entry.templates) == 1:
        yield f"template = {_quoted(entry.templates[0])}\n"
    else:
        yield f"templates = {_array(entry.templates)}\n"
    yield f"at = {_quoted(entry.at)}\n"
    if entry.any_case:
        yield 'case = "any"\n'
    if not entry.sure:
        yield "sure = false\n"
    if entry.source:
        yield f"source = {_quoted(entry.source)}\n"
    for key, values in (("agencies", entry.agencies), ("finds", entry.finds), ("leaves", entry.leaves)):
        if values:
            yield f"{key} = {_array(values)}\n"


def _array(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, values))}]"


def _quoted(text: str) -> str:
    """A TOML basic string."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda sign: f"\\u{ord(sign[0]):04x}", text) + '"'
