"""Bytes -> text -> the same bytes, or an error that says where and what to try."""

import encodings.aliases
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.errors import InputError
from corpus_cli.files import decode

VIETNAMESE = "Bộ trưởng Ngoại giao đã gặp người đồng cấp hôm thứ Ba – “hai giờ”.\r\n"
RUSSIAN = "Министр встретился с коллегой во вторник, сообщил представитель.\n"
ENGLISH = "The minister met his counterpart on Tuesday.\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0\\r\xa8f" + bytes(range(256)) * 20

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
BOMS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\0\0",
    "utf-32-be": b"\0\0\xfe\xff",
}


@pytest.mark.parametrize(
    ("data", "told", "encoding", "bom", "text"),
    [
        (b"", None, "utf-8", b"", ""),
        (b"\xef\xbb\xbf", None, "utf-8", b"\xef\xbb\xbf", ""),
        (VIETNAMESE.encode(), None, "utf-8", b"", VIETNAMESE),
        (VIETNAMESE.encode(), "cp1252", "utf-8", b"", VIETNAMESE),  # what is UTF-8 is read as UTF-8
        (b"\xef\xbb\xbfabc", None, "utf-8", b"\xef\xbb\xbf", "abc"),
        (b"\xef\xbb\xbf\xef\xbb\xbfabc", None, "utf-8", b"\xef\xbb\xbf", "\ufeffabc"),  # a second mark is text
        (b"\xff\xfea\0", None, "utf-16-le", b"\xff\xfe", "a"),
        (b"\xff\xfe\0\0", None, "utf-32-le", b"\xff\xfe\0\0", ""),
        (b"\xff\xfe\0\0a\0", None, "utf-16-le", b"\xff\xfe", "\0a"),  # no UTF-32: half a character too short
        (VIETNAMESE.encode("utf-16-le"), None, "utf-16-le", b"", VIETNAMESE),
        (VIETNAMESE.encode("utf-16-be"), None, "utf-16-be", b"", VIETNAMESE),
        (RUSSIAN.encode("utf-16-le"), None, "utf-16-le", b"", RUSSIAN),  # valid UTF-8 as well, full of \4
        (RUSSIAN.encode("utf-16-be"), "koi8-r", "utf-16-be", b"", RUSSIAN),
        ((ENGLISH * 999).encode("utf-16-le"), None, "utf-16-le", b"", ENGLISH * 999),
        (RUSSIAN.encode("koi8-r"), "koi8-r", "koi8-r", b"", RUSSIAN),
        (b"caf\xe9", "cp1252", "cp1252", b"", "café"),
        (b"\xff\xfea\0b", "latin-1", "latin-1", b"", "ÿþa\0b"),  # a mark that lies: the user's word counts
        ("日本語".encode("shift_jis"), "shift_jis", "shift_jis", b"", "日本語"),
        ("总理会见代表团。\n".encode("utf-16-le"), "utf-16-le", "utf-16-le", b"", "总理会见代表团。\n"),
    ],
)
def test_decode_finds(data: bytes, told: str | None, encoding: str, bom: bytes, text: str) -> None:
    document = decode(data, "a.txt", told)
    assert document == ("a.txt", text, encoding, bom)
    assert document.data() == data


@pytest.mark.parametrize(
    "data",
    [
        b"ab\0c",
        b"a\0b",
        b"\0",
        b"\0\0\0\0",
        b"one\0two\0three\0",
        ENGLISH.encode() + bytes(64),  # a crash left zeros at the end
        ENGLISH.encode() * 9 + b"\0" + ENGLISH.encode() * 9,
        VIETNAMESE.encode() + b"\0\n",
        b"\x05\0\x06\0\x07\0\x01\0" * 40,  # 16-bit numbers
    ],
)
def test_decode_leaves_utf8_with_nuls(data: bytes) -> None:
    assert decode(data, "a.txt", None) == ("a.txt", data.decode(), "utf-8", b"")


@pytest.mark.parametrize(
    ("data", "told", "says"),
    [
        (b"caf\xe9\n", None, "a.txt: not UTF-8 at byte 3 (0xE9); say --encoding NAME (for example --encoding cp1252)"),
        (b"\xffabc", None, "at byte 0 (0xFF); say --encoding"),
        (b"abc\xc3", None, "at byte 3 (0xC3)"),
        (b"\xef\xbb\xbfcaf\xe9", None, "at byte 6 (0xE9) though its byte order mark says so"),
        (b"\xff\xfea\0b", None, "not UTF-16-LE at byte 4 (0x62)"),
        (b"\xfe\xff\xd8\0\0a", None, "not UTF-16-BE at byte 2 (0xD8)"),
        (ENGLISH.encode("utf-16-le")[:-1], None, "not UTF-16-LE at byte 88 (0x0A) though its zero bytes say so"),
        (PNG, None, "not UTF-8 at byte 0 (0x89), with zero bytes: not a text? If it is one, say --encoding"),
        (PNG, "cp1252", "neither UTF-8 nor cp1252 at byte"),
        (b"\x81", "cp1252", "neither UTF-8 nor cp1252 at byte 0 (0x81); say another --encoding"),
        (b"caf\xe9", "cp12552", "no encoding is called 'cp12552'; try cp1252"),
        (b"caf\xe9", "rot13", "no encoding is called 'rot13'"),
        (b"caf\xe9", "hex", "no encoding is called 'hex'"),
        (b"caf\xe9", "a\0b", "neither UTF-8 nor"),
        (b"\xe9\xff", "ascii", "neither UTF-8 nor ascii at byte 0 (0xE9)"),
        (b"\xe9\xe8\xe9\xe8", "utf-16", "utf-16 would not give byte 0 back as it was"),  # it would add a mark
        (b"\xff\xff\xff", "utf-16-le", "at byte 2"),
    ],
)
def test_decode_tells(data: bytes, told: str | None, says: str) -> None:
    with pytest.raises(InputError) as error:
        decode(data, "a.txt", told)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("encoding", BOMS)
@settings(deadline=None)
@given(text=TEXTS)
def test_decode_with_a_mark_gives_text_and_bytes_back(encoding: str, text: str) -> None:
    data = BOMS[encoding] + text.encode(encoding)
    document = decode(data, "a.txt", None)
    assert document.data() == data
    if encoding != "utf-16-le" or not text.startswith("\0"):  # that is the mark of UTF-32
        assert document == ("a.txt", text, encoding, BOMS[encoding])


@settings(deadline=None)
@given(text=TEXTS)
def test_decode_reads_all_utf8_without_nuls(text: str) -> None:
    text = text.replace("\0", "").removeprefix("\ufeff")
    assert decode(text.encode(), "a.txt", "cp1252") == ("a.txt", text, "utf-8", b"")


@settings(deadline=None)
@given(data=st.binary(), told=st.none() | st.sampled_from(["cp1252", "latin-1", "shift_jis", "gb18030", "utf-16"]))
def test_decode_gives_the_bytes_back_or_says_no(data: bytes, told: str | None) -> None:
    try:
        assert decode(data, "a.txt", told).data() == data
    except InputError:
        pass


@pytest.mark.parametrize("encoding", sorted({*encodings.aliases.aliases.values(), "idna", "punycode", "undefined"}))
@settings(deadline=None)
@given(data=st.binary(max_size=12), text=TEXTS)
def test_no_codec_is_lossy_or_raises(encoding: str, data: bytes, text: str) -> None:
    for bad in (b"\xe9" + data, b"\xe9" + text.encode("utf-7"), b"\xc0+2ADYAA-\\ud800" + data):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # unicode_escape muses about \d
            try:
                document = decode(bad, "a.txt", encoding)
            except InputError:
                continue
        assert document.data() == bad
        document.text.encode()
