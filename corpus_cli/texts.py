"""The texts of a run: held while there is room, then read again, or spooled where that cannot be."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from corpus_cli.errors import CorpusError, InputError
from corpus_cli.files import Complain, Entry, Reading, read
from corpus_cli.model import Document

HELD = 40 << 20  # bytes of texts kept in memory; beyond it they are read again when they are compared

Progress = Callable[[str, int, int], None]


class Texts:
    """The documents of a run by number: held while there is room, then read again, or spooled where that cannot be."""

    def __init__(self, reading: Reading, room: float | None = None) -> None:
        self.reading = reading
        self.names: list[str] = []
        self.entries: list[Entry] = []
        self._held: dict[int, Document] = {}
        self._room = HELD if room is None else room
        self._digests: dict[int, int] = {}
        self._numbers: dict[str, int] = {}
        self._counted = 0
        self._spool: Any = None
        self._spooled: dict[int, tuple[int, int, str, bytes]] = {}

    def add(self, entry: Entry, document: Document) -> None:
        number = len(self.names)
        self.names.append(document.name)
        self.entries.append(entry)
        size = sys.getsizeof(document.text)
        if size <= self._room:
            self._room -= size
            self._held[number] = document
        elif document.name == entry.name and entry.path != "-":
            self._digests[number] = digest(document.text)
        else:
            self._spool_away(number, document)

    def add_signed(self, entry: Entry, name: str, signed: int) -> None:
        """A document that another process has read."""
        self._digests[len(self.names)] = signed
        self.names.append(name)
        self.entries.append(entry)

    def keep(self, number: int, document: Document) -> None:
        """Keeps a document as it was read, for when its file is about to be rewritten."""
        if number in self._digests:
            self._spool_away(number, document)

    def _spool_away(self, number: int, document: Document) -> None:
        from tempfile import TemporaryFile

        if self._spool is None:
            self._spool = TemporaryFile(prefix="corpus-")  # noqa: SIM115  (closed by close)
        data = document.text.encode("utf-8", "surrogatepass")
        self._spooled[number] = (self._spool.seek(0, os.SEEK_END), len(data), document.encoding, document.bom)
        self._spool.write(data)

    def document(self, number: int) -> Document:
        """A document as it was when it was signed."""
        if number in self._held:
            return self._held[number]
        if number in self._spooled:
            at, length, encoding, bom = self._spooled[number]
            self._spool.seek(at)
            return Document(
                self.names[number], self._spool.read(length).decode("utf-8", "surrogatepass"), encoding, bom
            )
        return self._again(number)

    def _again(self, number: int) -> Document:
        troubles: list[CorpusError] = []
        for document in read(self.entries[number], self.reading, troubles.append):
            if digest(document.text) == self._digests[number]:
                return document
        raise InputError(f"{self.names[number]}: changed while it was being compared; run again")

    def text(self, number: int) -> str:
        return self.document(number).text

    def named(self, name: str) -> str:
        """The text of the first document of a name."""
        return self.text(self.numbers[name])

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each name's first document; ask when all have been added."""
        if self._counted != len(self.names):
            self._counted = len(self.names)
            self._numbers = {name: number for number, name in reversed(list(enumerate(self.names)))}
        return self._numbers

    def close(self) -> None:
        if self._spool:
            self._spool.close()


def digest(text: str) -> int:
    """Tells whether a text read again is the one that was signed."""
    from xxhash import xxh3_64_intdigest

    return xxh3_64_intdigest(text.encode("utf-8", "surrogatepass"))


def documents(
    entries: Sequence[Entry], texts: Texts, complain: Complain, progress: Progress | None
) -> Iterator[tuple[Entry, Document]]:
    """The documents of files, added to `texts` as they are read."""
    for done, entry in enumerate(entries):
        for document in read(entry, texts.reading, complain):
            texts.add(entry, document)
            yield entry, document
        if progress and not done % 64:
            progress("reading", done, len(entries))
