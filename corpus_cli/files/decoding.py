"""Bytes -> text that gives the very same bytes back.

The order is fixed: a byte order mark, UTF-16 by its zero bytes, strict UTF-8, the encoding the user named. The zero
bytes are looked at before UTF-8 because UTF-16 of Latin letters is valid UTF-8 full of NULs. Nothing else is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus_cli.errors import InputError
from corpus_cli.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = b"\xef\xbb\xbf"
# UTF-32 stands before UTF-16: its little-endian mark begins with that of UTF-16.
_BOMS = (
    (BOM, "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_BOM_STARTS = (b"\xef", b"\xff", b"\xfe", b"\0")
# What no text holds, but what 16-bit numbers read as UTF-16 are full of. DOS wrote \x1a, terminals read \x1b.
_NEVER_TEXT = frozenset(map(chr, range(0x20))) - frozenset("\t\n\v\f\r\x1a\x1b") | {"\ufffe", "\uffff"}
_LOW = bytes(range(0x21))


def decode(data: bytes, name: str, encoding: str | None) -> Document:
    """The document these bytes are; InputError with the byte offset and what to try."""
    if b"\0" not in data and data[:1] not in _BOM_STARTS:  # nearly every file
        try:
            return Document(name, data.decode())
        except UnicodeDecodeError:
            pass  # told below
    failure: UnicodeDecodeError | None = None
    failed_bom = b""
    for bom, candidate in _candidates(data):
        try:
            return Document(name, data[len(bom) :].decode(candidate), candidate, bom)
        except UnicodeDecodeError as error:
            failure, failed_bom = error, bom
    if encoding is not None:
        return _as_told(data, name, encoding)
    assert failure is not None
    raise _undecodable(data, name, failure, failed_bom)


def _candidates(data: bytes) -> Iterator[tuple[bytes, str]]:
    """Marks and encodings to try, in order."""
    marked = [(bom, encoding) for bom, encoding in _BOMS if data.startswith(bom)]
    if marked:
        yield from marked
    elif b"\0" in data and (wide := _utf16(data)):
        yield b"", wide
    else:
        yield b"", "utf-8"


def _utf16(data: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` where the zero bytes of the first 4 KB say so, else None.

    A zero high byte is a character below U+0100: every sixteenth at least is a blank, a digit or a letter. Nine high
    bytes in ten are at most 0x20 in every alphabet up to Vietnamese and Greek (U+1Exx) with its quotes and dashes
    (U+20xx); in UTF-8 text with stray NULs, a table of numbers or a picture they are not. Chinese fails the second
    test and has to be named: its zero bytes are too few to tell it from anything else.
    """
    sample = data[:4096]
    for high, name in ((sample[1::2], "utf-16-le"), (sample[::2], "utf-16-be")):
        zeros = high.count(0)
        if zeros * 16 < len(high) or not zeros:
            continue
        if len(high.translate(None, _LOW)) * 10 > len(high):
            continue
        # Half a character at the end is a cut-off file and told as one, but "a\0b" is UTF-8 with a NUL.
        if len(data) % 2 and zeros < 8:
            continue
        if _NEVER_TEXT.isdisjoint(sample.decode(name, "ignore")):
            return name
    return None


def _as_told(data: bytes, name: str, encoding: str) -> Document:
    """The document in the encoding the user named; InputError unless it gives the same bytes back."""
    try:
        text = data.decode(encoding)
        again = text.encode(encoding)
        text.encode()  # half a surrogate pair could not be written anywhere
    except UnicodeDecodeError as error:
        byte = f"byte {error.start} (0x{data[error.start]:02X})" if error.start < len(data) else f"byte {error.start}"
        raise InputError(f"{name}: neither UTF-8 nor {encoding} at {byte}; say another --encoding") from None
    except LookupError:
        raise InputError(f"{name}: no encoding is called {encoding!r}; try cp1252, latin-1 or utf-16-le") from None
    except (ValueError, ArithmeticError, AssertionError):  # codecs that fail without saying where
        raise InputError(f"{name}: neither UTF-8 nor {encoding}; say another --encoding") from None
    if again != data:
        at = next((i for i, (old, new) in enumerate(zip(data, again, strict=False)) if old != new), len(data))
        raise InputError(
            f"{name}: {encoding} would not give byte {at} back as it was; say another --encoding "
            "(in place of utf-16, utf-16-le or utf-16-be)"
        )
    return Document(name, text, encoding)


def _undecodable(data: bytes, name: str, failure: UnicodeDecodeError, bom: bytes) -> InputError:
    """The error that names the first bad byte, counted from the start of the file, and what to try."""
    at = failure.start + len(bom)
    what = f"{name}: not {failure.encoding.upper()} at byte {at} (0x{data[at]:02X})"
    if bom:
        return InputError(f"{what} though its byte order mark says so; repair the file or say --encoding NAME")
    if failure.encoding != "utf-8":
        return InputError(f"{what} though its zero bytes say so; is the file cut off? If not, say --encoding NAME")
    if b"\0" in data:
        return InputError(f"{what}, with zero bytes: not a text? If it is one, say --encoding NAME (such as utf-16-le)")
    return InputError(f"{what}; say --encoding NAME (for example --encoding cp1252)")
