"""Text of files and file names made harmless to look at: what could steer a terminal is shown instead of sent.

For eyes, not for reading back: a backslash of the text stays as it is, since doubling it would spoil every Windows
path, and so a shown `\\n` may have been two characters of the file.
"""

from __future__ import annotations

import re

# C1, and what reorders or breaks a line where it is shown: bidi marks, embeddings and isolates, U+2028 and U+2029;
# surrogates, which are file names that are not UTF-8 and which UTF-8 cannot encode; two characters XML does not allow.
# The inside of a regular expression's [...], as JSON needs the same ones without the C0 controls.
TROUBLE = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"

# Whatever some program may take for the end of a line, with the blanks around it, and blanks in a row.
_BLANKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_HIDDEN = re.compile(f"[\x00-\x1f{TROUBLE}]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escaped(text: str) -> str:
    """The text on one line, control characters as visible escapes: `\\n`, `\\x1b`, `\\u202e`, `\\udce9`."""
    return _HIDDEN.sub(_shown, text)


def one_line(text: str) -> str:
    """The text as a sentence stands in running text: line ends and tabs as blanks, the rest as `escaped` shows it."""
    return escaped(_BLANKS.sub(" ", text).strip(" "))


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _NAMED.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
