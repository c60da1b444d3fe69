"""Writes corpus_cli/packs/compiled.py: the built-in packs in the form that loads in a millisecond.

python tools/compile_packs.py          # after a change of a pack
python tools/compile_packs.py --check  # exit 1 when the file is stale
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus_cli.engines.strip_boilerplate.pack import Form, Packs, Table, compiled
from corpus_cli.packs import folder, sources

HEAD = '''"""The built-in packs, compiled by tools/compile_packs.py: do not edit, change the TOML."""

# ruff: noqa
# fmt: off
'''


Literal = tuple[tuple[str, str, str], ...]


def written() -> str:
    """The module's text."""
    packs = compiled(sources())
    rows: dict[Form, int] = {}
    for form in _forms(packs):
        rows.setdefault(form, len(rows))
    kinds = sorted({(form.rule, form.at, form.flags) for form in rows})

    def table(forms: Mapping[str, Iterable[Form]]) -> str:
        return "\n".join(f"{key}\t{' '.join(str(rows[form]) for form in forms[key])}" for key in sorted(forms))

    def grouped(groups: Table) -> str:
        return table({key: [form for _, forms in groups[key] for form in forms] for key in groups})

    values: list[tuple[str, str, object]] = [
        ("LISTS", "tuple[str, ...]", tuple(_lines(words) for words in packs.lists)),
        ("LITERALS", "dict[tuple[tuple[str, str, str], ...], str]", _by_value(packs.literals)),
        ("KINDS", "tuple[tuple[str, str, int], ...]", tuple(kinds)),
        ("FORMS", "str", "\n".join(_line(form, kinds) for form in rows)),
        ("BY_FIRST", "str", table(packs.by_first)),
        ("BY_LAST", "str", table(packs.by_last)),
        ("ANYWHERE", "str", " ".join(str(rows[form]) for form in packs.anywhere)),
        ("STARTS", "str", grouped(packs.starts)),
        ("START_WORDS", "str", _lines(packs.start_words)),
        ("DENSE_NAMES", "tuple[str, ...]", packs.dense_names),
        ("ENDS", "str", grouped(packs.ends)),
        ("END_TEXTS", "str", table({text: [form] for text, form in packs.end_texts.items()})),
        ("END_WORDS", "str", _lines(packs.end_words)),
        ("CREDITS", "str", grouped(packs.credits)),
        ("CLOSING", "str", grouped(packs.closing)),
        ("CREDIT_WORDS", "dict[str, tuple[str, ...]]", dict(sorted(packs.credit_words.items()))),
        ("COUNTERS", "tuple[str, ...]", packs.counters),
    ]
    return HEAD + "".join(f"{name}: {kind} = {_shown(value)}\n" for name, kind, value in values)


def _line(form: Form, kinds: Sequence[tuple[str, str, int]]) -> str:
    """A form as a line: the number of its kind, the template, and what stands in every match."""
    return "\t".join((str(kinds.index((form.rule, form.at, form.flags))), form.template, *form.needs))


def _lines(words: Iterable[str]) -> str:
    """Words as one text, a line each, in order: it loads in a tenth of the time that the words take one by one."""
    return "\n".join(sorted(words))


def _by_value(literals: dict[str, Literal]) -> dict[Literal, str]:
    """The lines that are listed as the same thing, together."""
    out: dict[Literal, list[str]] = {}
    for line in sorted(literals):
        out.setdefault(literals[line], []).append(line)
    return {value: _lines(lines) for value, lines in out.items()}


def _forms(packs: Packs) -> list[Form]:
    out = [form for table in (packs.by_first, packs.by_last) for key in sorted(table) for form in table[key]]
    for grouped in (packs.starts, packs.ends, packs.closing, packs.credits):
        out += [form for key in sorted(grouped) for _, group in grouped[key] for form in group]
    return [*out, *packs.anywhere, *packs.end_texts.values()]


def _shown(value: object) -> str:
    """The value as Python, a text of many lines with a line of its own for each."""
    if isinstance(value, str) and "\n" in value:
        return "(" + "".join(f"\n {line!r}" for line in value.splitlines(keepends=True)) + "\n)"
    if isinstance(value, tuple):
        return f"({''.join(f'{_shown(item)}, ' for item in value)})"
    if isinstance(value, dict):
        return "{" + "".join(f"\n {key!r}: {_shown(item)}," for key, item in value.items()) + "}"
    return repr(value)


def main() -> int:
    path = folder() / "compiled.py"
    text = written()
    if "--check" in sys.argv:
        return int(not path.exists() or path.read_text("utf-8") != text)
    path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
