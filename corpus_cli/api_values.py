"""What is given from Python, checked before an engine sees it: documents, and values for options.

A mistake is a ValueError or a TypeError that says what would do. Knows of engines their options only.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from corpus_cli.config import did_you_mean
from corpus_cli.model import Document, Finding

if TYPE_CHECKING:
    from corpus_cli.engines.dedupe import Options as DedupeOptions
    from corpus_cli.engines.strip_boilerplate import Options as BoilerplateOptions
    from corpus_cli.engines.summarize import Options as SummaryOptions

Chosen = TypeVar("Chosen", "DedupeOptions", "BoilerplateOptions", "SummaryOptions")


def held(documents: Iterable[Document]) -> list[Document]:
    """The documents in their order. TypeError where they are none, ValueError where two have the same name."""
    if isinstance(documents, str | Document):  # both are sequences of strings
        raise TypeError("documents are given as a list: [Document(name, text)]")
    documents = list(documents)
    for document in documents:
        if not isinstance(document, Document):
            raise TypeError(f"a document is made as Document(name, text), and this is a {type(document).__name__}")
        for field in ("name", "text"):
            if not isinstance(getattr(document, field), str):
                kind = type(getattr(document, field)).__name__
                raise TypeError(f"Document(name, text): the {field} is a {kind}, and has to be a str")
    if len({document.name for document in documents}) < len(documents):
        raise ValueError("two documents have the same name, and findings tell a document by its name")
    return documents


def found(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in their order. TypeError where they are none."""
    findings = list(findings)
    for finding in findings:
        if not isinstance(finding, Finding):
            raise TypeError(
                f"findings are what dedupe and strip_boilerplate return, and this is a {type(finding).__name__}"
            )
    return findings


def repeats(options: "DedupeOptions", unit: str | Collection[str] | None, **given: Any) -> "DedupeOptions":
    """Options of dedupe. ValueError also for keep="newest": a document in memory has no time."""
    from corpus_cli.engines.dedupe.options import KEEPS, SCOPES, UNITS

    units = None if unit is None else frozenset([unit] if isinstance(unit, str) else unit)
    wanted = _with(options, units=units, **given)
    if not wanted.units:
        raise ValueError(f"unit: nothing is named; known: {', '.join(UNITS)}")
    for one in sorted(wanted.units):
        one_of("unit", one, UNITS)
    share("threshold", wanted.threshold)
    _whole("min_words", wanted.min_words)
    one_of("scope", wanted.scope, SCOPES)
    one_of("keep", wanted.keep, KEEPS)
    if wanted.keep == "newest":
        raise ValueError("keep: a document in memory has no time; take 'last', with the newest document last")
    return wanted


def boilerplate(options: "BoilerplateOptions", **given: Any) -> "BoilerplateOptions":
    """Options of strip_boilerplate."""
    from corpus_cli.engines.strip_boilerplate.options import MODES

    wanted = _with(options, **given)
    one_of("mode", wanted.mode, MODES)
    share("max_cut", wanted.max_cut)
    return wanted


def summary(options: "SummaryOptions", budgets: Mapping[str, float | None], title: str | None) -> "SummaryOptions":
    """Options of summarize, with the one budget that is given. ValueError where two are, or one leaves no room."""
    from corpus_cli.engines.summarize.options import TITLES, UNITS

    given = [(unit, amount) for unit, amount in budgets.items() if amount is not None]
    if len(given) > 1:
        raise ValueError(f"{given[0][0]} and {given[1][0]} are two budgets; give one of them")
    unit, amount = given[0] if given else (None, None)
    wanted = _with(options, unit=unit, amount=amount, title=title)
    one_of("unit", wanted.unit, UNITS)
    one_of("title", wanted.title, TITLES)
    _number(wanted.unit, wanted.amount)
    if wanted.unit != "ratio":
        _whole(wanted.unit, wanted.amount)
    elif not 0 < wanted.amount <= 1:
        raise ValueError(f"ratio: {wanted.amount} leaves no room; a ratio is above 0 and at most 1")
    return wanted


def one_of(name: str, value: str, known: Collection[str]) -> None:
    """ValueError, with the nearest known name, where a value is none of the known ones."""
    if value not in known:
        raise ValueError(f"{name}: unknown value {value!r}{did_you_mean(str(value), known)}")


def share(name: str, value: float) -> None:
    """ValueError where a number is not between 0 and 1."""
    _number(name, value)
    if not 0 <= value <= 1:  # nan is not, either
        raise ValueError(f"{name}: {value} is not between 0 and 1")


def _number(name: str, value: object) -> None:
    if not isinstance(value, int | float):
        raise TypeError(f"{name}: {value!r} is a {type(value).__name__}, and has to be a number")


def _whole(name: str, value: float) -> None:
    _number(name, value)
    if not value >= 1 or value % 1:
        raise ValueError(f"{name}: {value} is no whole number from 1 on")


def _with(options: Chosen, **given: Any) -> Chosen:
    """The options with what is given in place of theirs; None is not given."""
    return options._replace(**{name: value for name, value in given.items() if value is not None})
