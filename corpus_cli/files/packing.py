"""gzip and Zstandard, unpacked in bounded pieces and packed the same way every time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_HELD = 1 << 30  # of one text, or of one row of a JSONL file
_BOMB_FROM = 64 << 20
_BOMB_RATIO = 200  # text packs 3 to 20 times; the most gzip can do is 1032
_PIECE = 1 << 20
_ZSTD_FEED = 1 << 10  # the decoder has no bound on its output; a kibibyte gives 32 MiB at the very most


def unpacked(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What a .gz or .zst file holds, piece by piece; InputError for damage and for bombs."""
    taken = given = 0

    def counted() -> Iterator[bytes]:
        nonlocal taken
        for piece in pieces:
            taken += len(piece)
            yield piece

    for piece in (_gunzipped if name.endswith(".gz") else _unzstd)(name, counted()):
        given += len(piece)
        if given > _BOMB_FROM and given > _BOMB_RATIO * taken:
            raise _too_large(name, f"{_BOMB_FROM >> 20} MiB and {_BOMB_RATIO} times its size")
        yield piece


def held(name: str, pieces: Iterable[bytes]) -> bytes:
    """All pieces as one, at most 1 GiB."""
    kept, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > MOST_HELD:
            raise _too_large(name, "1 GiB")
        kept.append(piece)
    return b"".join(kept)


def packed(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces compressed as the name says, without time or file name; as they are for any other name."""
    if name.endswith(".gz"):
        import zlib

        packer: Any = zlib.compressobj(wbits=31)
    elif name.endswith(".zst"):
        import zstandard

        packer = zstandard.ZstdCompressor(write_checksum=True).compressobj()
    else:
        yield from pieces
        return
    for piece in pieces:
        yield packer.compress(piece)
    yield packer.flush()


def _gunzipped(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What all members of a gzip file hold; zeros after the last one are padding."""
    import zlib

    member = zlib.decompressobj(wbits=31)
    between = False  # after the end of a member, before the next one begins
    try:
        for piece in pieces:
            rest = piece.lstrip(b"\0") if between else piece
            while rest:
                between = False
                while (given := member.decompress(rest, _PIECE)) or member.unconsumed_tail:
                    yield given
                    rest = member.unconsumed_tail
                rest = b""
                if member.eof:
                    rest = member.unused_data.lstrip(b"\0")
                    member, between = zlib.decompressobj(wbits=31), True
    except zlib.error as error:
        raise _damaged(name, f"not gzip, or damaged ({error})") from None
    if not between:
        raise _damaged(name, "cut off before the end of its gzip data")


def _unzstd(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What all frames of a Zstandard file hold."""
    import zstandard

    frames = zstandard.ZstdDecompressor()
    frame, between = frames.decompressobj(), False
    try:
        for piece in pieces:
            for at in range(0, len(piece), _ZSTD_FEED):
                rest = piece[at : at + _ZSTD_FEED]
                while rest:
                    between = False
                    yield frame.decompress(rest)
                    rest = b""
                    if frame.eof:
                        rest = frame.unused_data
                        frame, between = frames.decompressobj(), True
    except zstandard.ZstdError as error:
        raise _damaged(name, f"not Zstandard, or damaged ({error})") from None
    if not between:
        raise _damaged(name, "cut off before the end of its Zstandard data")


def _damaged(name: str, what: str) -> InputError:
    return InputError(f"{name}: {what}; pack it again")


def _too_large(name: str, size: str) -> InputError:
    return InputError(f"{name}: expands to more than {size}; unpack it yourself if that is meant")
