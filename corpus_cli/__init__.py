"""corpus: find, show and remove what does not belong in plain-text corpora.

From Python: `from corpus_cli import Document, align, apply, dedupe, strip_boilerplate, summarize`, the engines over
texts in memory, and the nouns they speak in. `corpus_cli.text` has paragraphs and sentences.
"""

TYPE_CHECKING = False  # `typing` is not loaded: with `python -m corpus_cli` it would be that of the current folder

if TYPE_CHECKING:
    from typing import Any

    from corpus_cli.api import Aligned, align, apply, dedupe, strip_boilerplate, summarize
    from corpus_cli.model import Document, Edit, Finding, Link, Location, Span
    from corpus_cli.products import BeadRow, PairRow, SentenceRow, Side, Summary

__all__ = [
    "Aligned",
    "BeadRow",
    "Document",
    "Edit",
    "Finding",
    "Link",
    "Location",
    "PairRow",
    "SentenceRow",
    "Side",
    "Span",
    "Summary",
    "align",
    "apply",
    "dedupe",
    "strip_boilerplate",
    "summarize",
]
__version__ = "0.1.0"

_NOUNS = ("Document", "Edit", "Finding", "Link", "Location", "Span")
_PRODUCTS = ("BeadRow", "PairRow", "SentenceRow", "Side", "Summary")


def __getattr__(name: str) -> "Any":
    """Loaded when asked for: `corpus --version` needs none of it."""
    if name in _NOUNS:
        from corpus_cli import model

        return getattr(model, name)
    if name in _PRODUCTS:
        from corpus_cli import products

        return getattr(products, name)
    if name in __all__:
        from corpus_cli import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """What a notebook completes: what is loaded, and what is loaded when it is asked for."""
    return sorted({*globals(), *__all__})
