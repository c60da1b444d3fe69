"""corpus: find, show and remove what does not belong in plain-text corpora.

From Python: `from corpus_cli import Document, align, dedupe, strip_boilerplate, summarize`, the engines over texts in
memory.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corpus_cli.api import align, dedupe, strip_boilerplate, summarize
    from corpus_cli.model import Document

__all__ = ["Document", "align", "dedupe", "strip_boilerplate", "summarize"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Loaded when asked for: `corpus --version` needs none of it."""
    if name == "Document":
        from corpus_cli.model import Document

        return Document
    if name in __all__:
        from corpus_cli import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
