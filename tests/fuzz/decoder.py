"""Any bytes as a file: a text that gives these very bytes back, cut or whole, or one line that says where it fails.

The first byte says how the file is packed, the second which --encoding was named.
"""

import gzip
import re
import zlib
from collections.abc import Iterator
from io import BytesIO

import zstandard

from corpus_cli.errors import InputError
from corpus_cli.files.decoding import decode
from corpus_cli.files.packing import held, packed, unpacked
from corpus_cli.model import Document
from fuzz import BYTES

CODEC = BYTES
NAME = "a b.txt"
PACKED = ("", "", "", ".gz", ".zst", "packed .gz", "packed .zst")
# None of them has a state, so that what is left of a text has the bytes it had.
PLAIN = (None, None, "cp1252", "latin-1", "cp1258", "koi8-r", "shift_jis", "gb18030", "big5", "euc-kr", "mac-roman")
ENCODINGS = (
    *(
        *PLAIN,
        "utf-8",
        "utf-16-le",
        "utf-32-be",
        "utf-16",
        "utf-8-sig",
        "utf-7",
        "iso2022_jp",
        "hz",
        "idna",
        "punycode",
    ),
    *("rot13", "nothing at all", "raw_unicode_escape", "big5hkscs", "nothing", "a\0b", ""),
)
BOMS = {"utf-8": "efbbbf", "utf-16-le": "fffe", "utf-16-be": "feff", "utf-32-le": "fffe0000", "utf-32-be": "0000feff"}
_AT = re.compile(r"\bbyte (\d+)(?: \(0x([0-9A-F]{2})\))?")
_UNICODE = re.compile(r": not (UTF-[\w-]+) at")
_BYTES = (
    *(bytes.fromhex(mark) for mark in BOMS.values()),
    *(b"\n", b"\r\n", b"\r", b"\0", b"\0\0", b"\0" * 8, b"\n\0", b"\0\n", b"\x1a", b"\xe9", b"\xc3", b"\xc0\x80"),
    b"\xed\xa0\x80",
    *(b"\xf4\x90\x80\x80", b"\xef\xbf\xbe", b"\xef\xbf\xbf", b"\xd8\0", b"\0\xd8", b"\xdc\0\xd8\0", b"+2ADYAA-"),
    *(b"~{", b"\x1b$B"),
    *(b"\\ud800", b"\x81", b"\xa4\xa2", b"The pier is open.\n", b"T\0h\0e\0 \0p\0i\0e\0r\0.\0\n\0"),
    b"\0T\0h\0e\0 \0p\0i\0e\0r",
    *("Bộ trưởng – “hai giờ”.\r\n".encode(), "Пирс открыт.\n".encode("utf-16-le"), "县政府。".encode("utf-16-be")),
    *("Пирс".encode("koi8-r"), "日本語".encode("shift_jis"), "e\u0301\u0323".encode(), b"\xef\xbb\xbf\xef\xbb\xbf"),
    b"\x88\x62",
)  # fmt: skip
FRAGMENTS = tuple(piece.decode("latin-1") for piece in _BYTES)


def seeds() -> Iterator[bytes]:
    """The pieces as files of their own, all of them as one, and packed."""
    whole = b"".join(_BYTES[5:9] + _BYTES[27:31])
    for number, data in enumerate((*_BYTES, whole)):
        yield bytes([0, number]) + data
    for number, form in enumerate(PACKED):
        data = b"".join(packed("a.gz" if "gz" in form else "a.zst", [whole * 9])) if form[:1] == "." else whole
        yield bytes([number, 0]) + data
    yield bytes([3, 0]) + gzip.compress(b"one\n", mtime=0) + gzip.compress(b"two\n", mtime=0) + bytes(20)
    yield bytes([4, 0]) + zstandard.compress(b"one\n") + b"\x50\x2a\x4d\x18\x03\0\0\0abc" + zstandard.compress(b"two\n")


def check(data: bytes) -> None:
    """All that must hold of a file of these bytes."""
    form = PACKED[data[0] % len(PACKED)] if data else ""
    encoding = ENCODINGS[data[1] % len(ENCODINGS)] if len(data) > 1 else None
    content = data[2:]
    if form[:1] == ".":
        assert_unpacked(form, content)
    elif form:
        name = f"a{form.partition(' ')[2]}"
        size = len(content) % 7 + 1
        pieces = [content[at : at + size] for at in range(0, len(content), size)]
        assert held(name, unpacked(name, packed(name, pieces))) == content
    else:
        assert_decoded(content, encoding)


def assert_decoded(data: bytes, encoding: str | None) -> None:
    """The bytes are a text that gives them back, and they are read as the first encoding they can be."""
    try:
        document = decode(data, NAME, encoding)
    except InputError as error:
        assert_told(str(error), data, encoding)
        return
    assert document.data() == data
    assert document.name == NAME
    assert not any("\ud800" <= sign <= "\udfff" for sign in document.text)
    assert_first_choice(document, data, encoding)
    if document.encoding in PLAIN or document.encoding in BOMS:
        assert_kept(document)


def assert_first_choice(document: Document, data: bytes, encoding: str | None) -> None:
    """A mark decides, then UTF-8 unless zero bytes say otherwise; only where both fail what the user named."""
    if document.bom:
        assert document.bom == bytes.fromhex(BOMS[document.encoding])
    elif _is(data, "utf-8") and b"\0" not in data and data[:3] != b"\xef\xbb\xbf":
        assert document.encoding == "utf-8"
    elif document.encoding not in (*BOMS, encoding):
        raise AssertionError(document.encoding)


def assert_kept(document: Document) -> None:
    """Whatever is cut out of a text, what is left has the bytes it had."""
    text = document.text
    whole = document.data()
    for first, last in ((0, 1), (len(text) // 3, len(text) // 2), (len(text) - 1, len(text)), (0, len(text))):
        first = max(0, first)
        head, tail = len(document.data(text[:first])), len(text[last:].encode(document.encoding))
        assert document.data(text[:first] + text[last:]) == whole[:head] + whole[len(whole) - tail :]


def assert_told(said: str, data: bytes, encoding: str | None) -> None:
    """An error is one line that names the file and, where there is one, a byte that is in it and is bad."""
    assert said.startswith(f"{NAME}: ")
    assert said.isprintable() or "\0" in (encoding or "")
    assert not _is(data, "utf-8") or data[:2] in (b"\xff\xfe", b"\xfe\xff", b"\0\0", b"\xef\xbb") or b"\0" in data
    place = _AT.search(said)
    if not place:
        assert encoding is not None
        return
    at = int(place[1])
    assert at <= len(data)
    assert place[2] is None or data[at] == int(place[2], 16)
    if codec := _UNICODE.search(said):
        mark = bytes.fromhex(BOMS[codec[1].lower()])
        skipped = len(mark) if data.startswith(mark) else 0
        assert at == skipped + _first_bad(data[skipped:], codec[1])


def _first_bad(data: bytes, encoding: str) -> int:
    """The first byte that is no text; -1 where all are."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return -1


def _is(data: bytes, encoding: str) -> bool:
    return _first_bad(data, encoding) < 0


def assert_unpacked(form: str, data: bytes) -> None:
    """What is unpacked is what the library makes of it all at once, however the pieces come; else it is told.

    Whether a damaged frame of Zstandard is found out depends on the pieces, where its last block is empty.
    """
    whole = _all_at_once(form, data)
    found = {_unpacked(f"a{form}", data, size) for size in (1, 3, 1 << 16)}
    assert len(found) == 1 or form == ".zst"
    assert found <= {whole, None} or (whole is None and form == ".zst")


def _unpacked(name: str, data: bytes, size: int) -> bytes | None:
    """What is unpacked of pieces of some size; None where it is refused in one line that names the file."""
    try:
        return held(name, unpacked(name, (data[at : at + size] for at in range(0, len(data), size))))
    except InputError as error:
        said = str(error)
    assert said.startswith(f"{name}: ")
    assert said.isprintable()
    return None


def _all_at_once(form: str, data: bytes) -> bytes | None:
    try:
        return gzip.decompress(data) if form == ".gz" else _unzstd(data)
    except (OSError, EOFError, zlib.error, zstandard.ZstdError):
        return None


def _unzstd(data: bytes) -> bytes:
    reader = zstandard.ZstdDecompressor().stream_reader(BytesIO(data), read_across_frames=True)
    whole: bytes = reader.read()
    return whole
