"""Comparison forms of a text. Offsets do not survive them: they are for comparing, never for pointing.

plain   blanks, Unicode form, quotes and dashes no longer matter: two texts of one plain form are the same copy
folded  case and width neither

Digits and all other punctuation stay: "1.5" is not "15".
"""

import re
import unicodedata

_QUOTES = dict.fromkeys("‘’‚‛′´`‹›", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣", "-")
_ODD = tuple((_QUOTES | _DASHES).items())
_ASCII_BLANKS = "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f"
_BLANKS = (
    _ASCII_BLANKS
    + "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_WIDE = re.compile("[\uff01-\uffee]+")
# Canonical ordering is quadratic in a run of marks; no script stacks this many (UAX #15, stream-safe text, says 30).
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{31,}"
)
_GUILLEMETS = re.compile(r"(?<!\w)« | »(?!\w)")
_SHORT = 4_096  # characters: however many marks, normalising so little costs under 15 ms


def blanks(text: str) -> str:
    """The text with every run of white space as one space, none around it: `" ".join(text.split())`, but faster."""
    for blank in _BLANKS if not text.isascii() else _ASCII_BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def nfc(text: str) -> str:
    """The text in NFC, in linear time: runs of more than 30 marks are left as they are."""
    if text.isascii():
        return text
    if len(text) <= _SHORT or not _MARKS.search(text):
        return unicodedata.normalize("NFC", text)
    out, at = [], 0
    for run in _MARKS.finditer(text):
        out += [unicodedata.normalize("NFC", text[at : run.start()]), run[0]]
        at = run.end()
    return "".join([*out, unicodedata.normalize("NFC", text[at:])])


def same(text: str) -> str:
    """The form in which two texts are equal but for blanks and Unicode form."""
    return nfc(blanks(text))


def plain(text: str) -> str:
    """The form in which two texts are equal but for blanks, Unicode form, quotes and dashes."""
    text = same(text)
    if text.isascii():
        text = text.replace("`", "'") if "`" in text else text
    else:
        if "« " in text or " »" in text:  # French sets them off with a blank; pointing inwards they have it outside
            text = _GUILLEMETS.sub('"', text)
        for odd, usual in _ODD:
            if odd in text:
                text = text.replace(odd, usual)
    while "--" in text:
        text = text.replace("--", "-")
    return text


def folded(text: str) -> str:
    """The plain form with case and width folded: what `exact` means between two places."""
    return fold(plain(text))


def fold(text: str) -> str:
    """The folded form of a text in plain form."""
    # U+FF01 and on begin with this byte in UTF-8: a look for it takes a fifth of the search
    if not text.isascii() and b"\xef" in text.encode("utf-8", "surrogatepass"):
        text = plain(_WIDE.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text))  # wide dashes are dashes
    return text.casefold()
