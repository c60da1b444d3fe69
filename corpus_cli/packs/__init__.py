"""The built-in rule packs: TOML files beside this module, and the quick form they are compiled to ahead.

`builtin()` is what the engine takes; `sources()` reads the TOML itself, with every entry's source and examples.
`tools/compile_packs.py` writes the quick form anew after a pack was changed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from corpus_cli.engines.strip_boilerplate.pack import Form, Group, Pack, Packs
from corpus_cli.engines.strip_boilerplate.slots import Lists

if TYPE_CHECKING:
    from pathlib import Path

Item = TypeVar("Item")

__all__ = ["builtin", "folder", "sources"]


def folder() -> "Path":
    """Where the packs are."""
    from pathlib import Path

    return Path(__file__).parent


class _Later(Generic[Item]):
    """Some forms of the quick form, by their numbers; made when they are first looked at, for a run needs few."""

    __slots__ = ("_made", "_make", "_numbers")

    def __init__(self, numbers: str, make: Callable[[str], Sequence[Item]]) -> None:
        self._numbers, self._make = numbers, make
        self._made: Sequence[Item] | None = None

    def __iter__(self) -> Iterator[Item]:
        if self._made is None:
            self._made = self._make(self._numbers)
        return iter(self._made)


@cache
def builtin() -> Packs:
    """All built-in packs in their quick form."""
    from corpus_cli.packs import compiled

    lines = compiled.FORMS.split("\n")
    literals: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for value, texts in compiled.LITERALS.items():
        literals.update(dict.fromkeys(texts.split("\n"), value))

    @cache
    def form(number: str) -> Form:
        kind, template, *needs = lines[int(number)].split("\t")
        rule, at, flags = compiled.KINDS[int(kind)]
        return Form(rule, at, template, tuple(needs), flags)

    def forms(numbers: str) -> tuple[Form, ...]:
        return tuple(map(form, numbers.split()))

    def groups(numbers: str) -> tuple[Group, ...]:
        return tuple([(needs, tuple(those)) for needs, those in groupby(forms(numbers), attrgetter("needs"))])

    def table(rows: str, make: Callable[[str], Sequence[Item]]) -> dict[str, Iterable[Item]]:
        return {key: _Later(numbers, make) for key, _, numbers in [row.partition("\t") for row in rows.split("\n")]}

    return Packs(
        Lists(*[frozenset(words.split("\n")) for words in compiled.LISTS]),
        literals,
        table(compiled.BY_FIRST, forms),
        table(compiled.BY_LAST, forms),
        forms(compiled.ANYWHERE),
        table(compiled.STARTS, groups),
        frozenset(compiled.START_WORDS.split("\n")),
        compiled.DENSE_NAMES,
        table(compiled.ENDS, groups),
        {text: one for text, those in table(compiled.END_TEXTS, forms).items() for one in those},
        frozenset(compiled.END_WORDS.split("\n")),
        table(compiled.CREDITS, groups),
        table(compiled.CLOSING, groups),
        compiled.CREDIT_WORDS,
        compiled.COUNTERS,
    )


def sources() -> tuple[Pack, ...]:
    """The built-in packs as they are written."""
    import tomllib

    from corpus_cli.engines.strip_boilerplate.pack_toml import parse

    return tuple(parse(tomllib.loads(path.read_text("utf-8"))) for path in sorted(folder().glob("*.toml")))
