"""What decides the result of a deduplication, typed once."""

from typing import NamedTuple

UNITS = ("document", "block", "paragraph", "sentence")
DEFAULT_UNITS = frozenset({"document", "block", "paragraph"})
SCOPES = ("corpus", "file")
KEEPS = ("first", "last", "longest", "newest")


class Options(NamedTuple):
    """`threshold` is a similarity from 0 to 1 (1: equal copies only); `min_words` counts as `wc -w` does."""

    units: frozenset[str] = DEFAULT_UNITS
    threshold: float = 0.85
    min_words: int = 8
    scope: str = "corpus"
    keep: str = "first"
