"""JSON Lines: one document a row, each row judged alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus_cli.errors import InputError
from corpus_cli.files.decoding import BOM
from corpus_cli.files.packing import MOST_HELD
from corpus_cli.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus_cli.files.entries import Reading

_BLANKS = " \t\r\n"
_NAMED, _SHOWN = 5, 100  # fields of a row that are named, characters that they may take


def rows(name: str, pieces: Iterable[bytes], reading: Reading) -> Iterator[tuple[bytes, Document | InputError | None]]:
    """Every line as it stands with what it is: a document, the reason why it is none, or None for a blank one."""
    seen: set[str] = set()
    offset = 0
    for number, line in enumerate(lines(name, pieces), 1):
        body = line.removeprefix(BOM) if number == 1 else line
        if body.isspace() or not body:
            yield line, None
        else:
            try:
                row = _row(body, offset + len(line) - len(body))
                yield line, _document(row, name, number, reading, seen)
            except ValueError as error:
                yield line, InputError(f"{name}: line {number}: {error}; mend the row or take it out")
        offset += len(line)


def lines(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Lines with their LF, the last one perhaps without; InputError for one of more than 1 GiB."""
    begun: list[bytes] = []  # a list: a line over many pieces must not be copied once a piece
    size = 0
    for piece in pieces:
        first, end, rest = piece.partition(b"\n")
        begun.append(first)
        size += len(first)
        if size > MOST_HELD:
            raise InputError(f"{name}: a line of more than 1 GiB; split it")
        if not end:
            continue
        yield b"".join(begun) + end
        *whole, last = rest.split(b"\n")
        for line in whole:
            yield line + end
        begun, size = [last], len(last)
    if size:
        yield b"".join(begun)


def with_text(line: bytes, field: str, text: str) -> bytes:
    """A good row with another text; every other byte of it stays, numbers and blanks as they were written."""
    from json import JSONDecoder, dumps

    row = line.decode()
    scan = JSONDecoder().raw_decode
    at = _past_blanks(row, row.index("{") + 1)
    start = end = 0
    while row[at] != "}":
        key, at = scan(row, at)
        begin = _past_blanks(row, _past_blanks(row, at) + 1)
        _, at = scan(row, begin)
        if key == field:
            start, end = begin, at  # of a repeated key the last one counts
        at = _past_blanks(row, at)
        if row[at] == ",":
            at = _past_blanks(row, at + 1)
    return (row[:start] + dumps(text, ensure_ascii=row.isascii()) + row[end:]).encode()


def _past_blanks(row: str, at: int) -> int:
    """The place of the first character from `at` on that is no blank."""
    while row[at] in _BLANKS:
        at += 1
    return at


def _row(line: bytes, offset: int) -> dict[str, Any]:
    """The object a line holds; ValueError says why there is none."""
    import json

    try:
        row = json.loads(line.rstrip(b"\r\n").decode())
    except UnicodeDecodeError as error:
        at = f"byte {offset + error.start} (0x{line[error.start]:02X})"
        raise ValueError(f"not UTF-8 at {at}, and JSONL always is") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON at column {error.colno} ({error.msg[:1].lower()}{error.msg[1:]})") from None
    except RecursionError:
        raise ValueError("nested too deep") from None
    except ValueError:  # the interpreter's limit on the digits of an integer
        raise ValueError("a number of too many digits") from None
    if not isinstance(row, dict):
        raise ValueError("not an object")
    return row


def _document(row: dict[str, Any], name: str, number: int, reading: Reading, seen: set[str]) -> Document:
    """The document of a row, named NAME#ID; the line number is the ID where the row has none."""
    text = row.get(reading.text_field)
    if not isinstance(text, str):
        if reading.text_field in row:
            raise ValueError(f"the field {reading.text_field!r} is not a string")
        others = ", ".join(map(repr, list(row)[:_NAMED])) or "none"
        raise ValueError(
            f"the field {reading.text_field!r} is missing; there is {others[:_SHOWN]} (--text-field names it)"
        )
    key = row.get(reading.id_field, number)
    if not isinstance(key, str | int) or isinstance(key, bool):
        raise ValueError(f"the field {reading.id_field!r} is neither a string nor a whole number")
    key = str(key)
    try:
        (key + text).encode()
    except UnicodeEncodeError:
        raise ValueError("half a surrogate pair, which no text can hold") from None
    if key in seen:
        raise ValueError(f"the id {key!r} is taken by an earlier row")
    seen.add(key)
    return Document(f"{name}#{key}", text)
