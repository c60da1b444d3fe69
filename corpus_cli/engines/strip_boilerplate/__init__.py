"""The boilerplate engine: wire furniture cut from dispatches, page furniture cut from text dumps of web pages.

What is listed stands in rule packs, what is not is learnt from the documents given; each document is then looked into
by itself. Pages are judged line by line by a small model.
"""

from typing import TYPE_CHECKING, Any

from corpus_cli.engines.strip_boilerplate.options import MODES, Options

if TYPE_CHECKING:
    from corpus_cli.engines.strip_boilerplate.pack import Packs
    from corpus_cli.engines.strip_boilerplate.page import Site
    from corpus_cli.engines.strip_boilerplate.repeats import Learnt, Lesson

__all__ = ["MODES", "Learnt", "Lesson", "Options", "Packs", "Site"]

_HOMES = {"Packs": "pack", "Site": "page", "Learnt": "repeats", "Lesson": "repeats"}


def __getattr__(name: str) -> Any:
    """Loaded when asked for: a run needs one mode's modules only."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
