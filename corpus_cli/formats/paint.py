"""Lines for a terminal, made once as pieces with a style each and painted or not: both show the same characters.

Text of files never goes through rich's markup, highlighting or wrapping: rich only puts a style around a piece as it
is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

Piece = tuple[str, str]  # text, already escaped, and the name of its style, or "" for none
Line = list[Piece]


def brush(styles: Mapping[str, str], colour: bool) -> Callable[[Line], str]:
    """What turns a line into text; `styles` are what rich calls them, by the names the pieces use."""
    return _coloured(styles) if colour else _plain


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line) + "\n"


def _coloured(styles: Mapping[str, str]) -> Callable[[Line], str]:
    # Style.render and not a Console: that one wraps and strips as well, and takes longer over 100,000 findings.
    from rich.color import ColorSystem
    from rich.style import Style

    parsed = {name: Style.parse(style) for name, style in styles.items()} | {"": Style.null()}

    def painted(line: Line) -> str:
        return "".join(parsed[name].render(text, color_system=ColorSystem.STANDARD) for text, name in line) + "\n"

    return painted
