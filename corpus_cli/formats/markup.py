"""Text for HTML and XML: as content and between quotes, with no control character and nothing read as a tag.

Formats for eyes take `shown` and `shown_lines`; `recoverable` is for XML that is data: whatever XML 1.0 can hold comes
back from a parser as it was.
"""

from __future__ import annotations

import re
from html import escape

from corpus_cli.formats.escape import TROUBLE, escaped

_LINE_END = re.compile(r"\r\n?")
_LINE = re.compile(r"[^\n]+")
_ODD = re.compile(f"[\x00-\x08\x0b-\x1f{TROUBLE}]")
# What XML 1.0 can name but not hold: https://www.w3.org/TR/xml/#charsets
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def shown(text: str) -> str:
    """The text on one line, control characters as visible escapes."""
    return escape(escaped(text))


def shown_lines(text: str) -> str:
    """The same, but line ends (LF, CRLF and CR) stay line ends, as LF."""
    return _LINE.sub(lambda line: shown(line[0]), _LINE_END.sub("\n", text))


def recoverable(text: str) -> str:
    """Text for the content of an XML element: odd characters as references, those that XML cannot hold as escapes."""
    return _ODD.sub(_reference, escape(text, quote=False))


def _reference(match: re.Match[str]) -> str:
    character = match[0]
    return escaped(character) if _UNSPEAKABLE.match(character) else f"&#x{ord(character):x};"
