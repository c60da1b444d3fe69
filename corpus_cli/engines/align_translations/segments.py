"""What the aligner is given: texts as segments, in pairs; and what an encoder is to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[Any]
    Ints: TypeAlias = NDArray[Any]
else:
    Floats = Ints = Any


class Text(NamedTuple):
    """A text cut into segments, in reading order; `language` is an ISO 639-1 code, or "und".

    `begins` are the segments that begin a paragraph, or follow something that was left out, where that is known.
    """

    language: str
    segments: tuple[str, ...]
    begins: tuple[int, ...] = ()


Embed: TypeAlias = Callable[[list[str]], Floats]
"""Vectors of texts: shape (n, d), one row a text. Only their directions are used."""

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many segments are done, and of how many."""
