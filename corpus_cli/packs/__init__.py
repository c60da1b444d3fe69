"""The built-in rule packs: TOML files beside this module, and the quick form they are compiled to ahead.

`builtin()` is what the engine takes; `sources()` reads the TOML itself, with every entry's source and examples.
`tools/compile_packs.py` writes the quick form anew after a pack was changed.
"""

from functools import cache
from typing import TYPE_CHECKING

from corpus_cli.engines.strip_boilerplate.pack import Form, Pack, Packs, Table
from corpus_cli.engines.strip_boilerplate.slots import Lists

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["builtin", "folder", "sources"]


def folder() -> "Path":
    """Where the packs are."""
    from pathlib import Path

    return Path(__file__).parent


@cache
def builtin() -> Packs:
    """All built-in packs in their quick form."""
    from corpus_cli.packs import compiled

    forms = list(map(Form._make, compiled.FORMS))
    literals: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for value, lines in compiled.LITERALS.items():
        literals.update(dict.fromkeys(lines.split("\n"), value))

    def grouped(rows: dict[str, tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]]) -> Table:
        return {
            key: tuple([(needs, tuple([forms[i] for i in numbers])) for needs, numbers in groups])
            for key, groups in rows.items()
        }

    def table(rows: dict[str, tuple[int, ...]]) -> dict[str, tuple[Form, ...]]:
        return {key: tuple([forms[i] for i in numbers]) for key, numbers in rows.items()}

    return Packs(
        Lists(*[frozenset(words.split("\n")) for words in compiled.LISTS]),
        literals,
        table(compiled.BY_FIRST),
        table(compiled.BY_LAST),
        tuple([forms[i] for i in compiled.ANYWHERE]),
        grouped(compiled.STARTS),
        frozenset(compiled.START_WORDS.split("\n")),
        compiled.DENSE_NAMES,
        grouped(compiled.ENDS),
        {text: forms[i] for text, i in compiled.END_TEXTS.items()},
        frozenset(compiled.END_WORDS.split("\n")),
        grouped(compiled.CREDITS),
        grouped(compiled.CLOSING),
        compiled.CREDIT_WORDS,
        compiled.COUNTERS,
    )


def sources() -> tuple[Pack, ...]:
    """The built-in packs as they are written."""
    import tomllib

    from corpus_cli.engines.strip_boilerplate.pack import parse

    return tuple(parse(tomllib.loads(path.read_text("utf-8"))) for path in sorted(folder().glob("*.toml")))
