"""Documents -> bitext, here: read, set aside, segmented, paired, a lexicon learnt over all pairs, then pair by pair.

Texts are held while there is room and read again after that; of each document only its spans are kept.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TypeVar, overload

from corpus_cli import __version__
from corpus_cli.engines import align_translations as engine
from corpus_cli.engines.align_translations import Embed, Text
from corpus_cli.files import Complain, Entry, read
from corpus_cli.model import Document, Edit
from corpus_cli.products import Bead, BeadRow, Bitext, PairRow, Side
from corpus_cli.segmenting import SPLITS, Segmented, segmented, with_aside
from corpus_cli.signing import numpy_made_ready
from corpus_cli.spreading import spread
from corpus_cli.stripping import folder
from corpus_cli.texts import Progress, Texts
from corpus_cli.views import Aside, Setting, View

__all__ = ["SPLITS", "Bitexts", "Wishes", "signature"]

UNKNOWN = "und"
HELD = 20 << 20  # characters of segments kept in memory
FEWEST_PAIRS = 16  # from which several processes are worth their start
DIGITS = 6  # of a score; the last ones of a float are not the same on every machine
TOGETHER = 32  # pairs aligned together, by one process: short ones are cheaper so
ALIKE = 1.5  # times as much is repeated in a text as in its translation, at most, where the original repeats itself

T = TypeVar("T")
Refuse = Callable[[str, str], None]  # told of each document without counterpart: its name, and the reason


@dataclass(frozen=True)
class Wishes:
    """What decides a bitext. Languages are ISO 639 codes, "" where they are to be told from the texts."""

    split: str = "sentences"
    source_language: str = ""
    target_language: str = ""
    pairs_only: bool = False
    min_score: float = 0.0
    options: engine.Options = field(default_factory=engine.Options)


def signature(wishes: Wishes, embedder: str | None) -> str:
    """What decides the result of a run, for reports that must be reproduced."""
    parts = [f"corpus {__version__}", "align-translations", f"split:{wishes.split}"]
    parts += [f"min-score:{wishes.min_score:g}"] if wishes.min_score else []
    parts += [f"embedder:{embedder}"] if embedder else []
    return "|".join([*parts, f"unicode:{unicodedata.unidata_version}"])


class Lazily(Sequence[T]):
    """A sequence whose items are made when they are asked for."""

    def __init__(self, make: Callable[[int], T], length: int) -> None:
        self._make, self._length = make, length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self._make(i) for i in range(self._length)[at]]
        return self._make(range(self._length)[at])


class Shelf:
    """The documents of a run with their languages and segments; sides are 0 source and 1 target."""

    def __init__(self, texts: Texts, wishes: Wishes) -> None:
        self.texts = texts
        self.sides: list[int] = []
        self.languages: list[str] = []
        self.wishes = wishes
        self._setting = Setting(learn=True) if wishes.split != "lines" else None
        self._folders: list[str] = []
        self._aside: dict[int, Aside] = {}
        self._segments: dict[int, Segmented] = {}
        self._held: dict[int, Text] = {}
        self._room = HELD

    def add(self, entry: Entry, document: Document, side: int) -> int:
        """The number of a document put here."""
        self.texts.add(entry, document)
        self.sides.append(side)
        self._folders.append(folder(entry, document))
        if self._setting:
            self._setting.gather(self._folders[-1], document.text)
        return len(self.sides) - 1

    def cut(self, progress: Progress | None) -> None:
        """Cuts all documents into segments, when all have been added; see `mirrored` for what is set aside."""
        if self._setting:
            self._setting.learn()
        for number in range(len(self.sides)):
            if progress and not number % 16:
                progress("cutting", number, len(self.sides))
            self._cut(number)
        self._settle_languages()

    def _cut(self, number: int) -> None:
        text = self.texts.text(number)
        edits: list[Edit] = []
        if self._setting:
            aside = self._setting.aside(self._folders[number], text)
            if edits := aside.edits():
                self._aside[number] = aside
        view = View(text, edits)
        self.languages.append(self._language(number, view.clean))
        self._segments[number] = segmented(view, self.languages[number], self.wishes.split)

    def _language(self, number: int, text: str) -> str:
        """The language that was told, else the one the text is in."""
        told = (self.wishes.source_language, self.wishes.target_language)
        if self.sides[number] in (0, 1) and told[self.sides[number]]:
            return told[self.sides[number]]
        from corpus_cli.text.language import language

        return language(text)

    def _settle_languages(self) -> None:
        """A text too short to tell its language has that of its side."""
        for side in (0, 1):
            numbers = [number for number, own in enumerate(self.sides) if own == side]
            known = Counter(self.languages[number] for number in numbers)
            del known[UNKNOWN]
            if known:
                most = min(known, key=lambda code: (-known[code], code))
                for number in numbers:
                    if self.languages[number] == UNKNOWN:
                        self.languages[number] = most

    def mirrored(self, source: int, target: int) -> None:
        """Takes back what both sides of a pair repeat: a translation repeats what its original repeats."""
        pair = [self._aside.get(number) for number in (source, target)]
        if not pair[0] or not pair[1]:
            return
        back = [_mirrored(a, b) for a, b in zip(pair[0][1:], pair[1][1:], strict=True)]
        if any(back):
            for number, aside in zip((source, target), pair, strict=True):
                assert aside
                kept = list(chain(aside.furniture, *(edits for edits, b in zip(aside[1:], back, strict=True) if not b)))
                view = View(self.texts.text(number), kept)
                self._segments[number] = segmented(view, self.languages[number], self.wishes.split)
                self._drop(number)

    def _drop(self, number: int) -> None:
        if number in self._held:
            self._room += sum(map(len, self._held.pop(number).segments))

    def text(self, number: int) -> Text:
        """A document as the engine is given it."""
        if number in self._held:
            return self._held[number]
        whole, cut = self.texts.text(number), self._segments[number]
        made = Text(self.languages[number], tuple([whole[slice(*cut.spans[i])] for i in cut.text]), cut.begins)
        size = sum(map(len, made.segments))
        if size <= self._room:
            self._room -= size
            self._held[number] = made
        return made

    def segments(self, number: int) -> Segmented:
        """Where its segments stand, those set aside too."""
        return self._segments[number]

    def close(self) -> None:
        self.texts.close()


def _only(languages: set[str]) -> str:
    return next(iter(languages)) if len(languages) == 1 else UNKNOWN


def _mirrored(these: Sequence[Edit], those: Sequence[Edit]) -> bool:
    """Whether about as much is repeated on both sides."""
    a, b = (sum(edit.end - edit.start for edit in edits) for edits in (these, those))
    return 0 < max(a, b) <= ALIKE * min(a, b)


class Bitexts:
    """A run: `read` the documents, find or take `pairs`, then go through the bitexts, once."""

    def __init__(self, texts: Texts, wishes: Wishes, embed: Embed | None = None, jobs: int = 1) -> None:
        numpy_made_ready()
        self.shelf = Shelf(texts, wishes)
        self._wishes, self._embed, self._jobs = wishes, embed, jobs
        self.pairs: list[tuple[int, int, float]] = []  # source, target, score; below 0: by the beads

    def read(
        self, entries: Iterable[Entry], side: int, complain: Complain, progress: Progress | None = None
    ) -> list[int]:
        """Numbers of the documents of some files; `side` is 0 source, 1 target, 2 either."""
        numbers: list[int] = []
        for done, entry in enumerate(entries):
            if progress and not done % 64:
                progress("reading", done, 0)
            documents = read(entry, self.shelf.texts.reading, complain)
            numbers.extend(self.shelf.add(entry, document, side) for document in documents)
        return numbers

    def take(self, pairs: Iterable[tuple[int, int]], progress: Progress | None = None) -> None:
        """The pairs are known: documents by their numbers."""
        self.shelf.cut(progress)
        self.pairs = [(source, target, -1.0) for source, target in pairs]
        self._mirror()

    def find(self, refuse: Refuse, progress: Progress | None = None) -> None:
        """Finds which documents are each other's translation; `refuse` is told of those without counterpart."""
        shelf = self.shelf
        shelf.cut(progress)
        if progress:
            progress("pairing", 0, 0)
        keys = [f"{name}\0{side}" for name, side in zip(shelf.texts.names, shelf.sides, strict=True)]
        numbers = {key: number for number, key in enumerate(keys)}
        wanted = self._wishes.source_language, self._wishes.target_language
        sides = None if 2 in shelf.sides else shelf.sides
        confirm = partial(engine.beads, options=self._wishes.options)
        found = engine.pairing(Lazily(shelf.text, len(keys)), keys, sides, *wanted, align=confirm)
        self.pairs = [(numbers[pair.source], numbers[pair.target], pair.score) for pair in found.pairs]
        for refusal in found.refused:
            others = (self.name(numbers[other]) for other in refusal.others)
            refuse(self.name(numbers[refusal.name]), refusal.reason.format(*others))
        self._mirror()

    def name(self, number: int) -> str:
        """The name of a document."""
        return self.shelf.texts.names[number]

    def languages(self) -> tuple[str, str]:
        """Source and target language of all pairs; `und` where they differ in it."""
        sources = {self.shelf.languages[source] for source, _, _ in self.pairs}
        targets = {self.shelf.languages[target] for _, target, _ in self.pairs}
        return _only(sources), _only(targets)

    def _mirror(self) -> None:
        for source, target, _ in self.pairs:
            self.shelf.mirrored(source, target)

    def bitexts(self, progress: Progress | None = None) -> Iterator[Bitext]:
        """Each pair with its beads, in the order of the pairs."""
        if self._wishes.pairs_only and all(score >= 0 for _, _, score in self.pairs):
            yield from (Bitext(self._pair_row(*pair), ()) for pair in self.pairs)
            return
        if not self.pairs:
            return
        texts = Lazily(self._texts, len(self.pairs))
        lexicon = engine.learn(texts, self._wishes.options)
        work = partial(engine.aligned, lexicon=lexicon, options=self._wishes.options, embed=self._embed)
        jobs = 1 if self._embed or len(self.pairs) < FEWEST_PAIRS else self._jobs
        groups = (texts[at : at + TOGETHER] for at in range(0, len(texts), TOGETHER))
        for done, (beads, crossing) in enumerate(chain.from_iterable(spread(work, groups, jobs))):
            if progress:
                progress("aligning", done, len(self.pairs))
            yield self._bitext(*self.pairs[done], beads, crossing)

    def _texts(self, at: int) -> tuple[Text, Text]:
        source, target, _ = self.pairs[at]
        return self.shelf.text(source), self.shelf.text(target)

    def _bitext(
        self, source: int, target: int, score: float, found: Sequence[Bead], crossing: Sequence[Bead]
    ) -> Bitext:
        if score < 0:
            score = engine.share((self.shelf.text(source), self.shelf.text(target)), chain(found, crossing))
        pair = self._pair_row(source, target, score)
        if self._wishes.pairs_only:
            return Bitext(pair, ())
        left, right = self._side(source), self._side(target)
        beads = with_aside(found, crossing, self.shelf.segments(source), self.shelf.segments(target))
        rows = (BeadRow(left(b.source), right(b.target), round(b.score, DIGITS), crosses) for b, crosses in beads)
        return Bitext(pair, (row for row in rows if row.score >= self._wishes.min_score))

    def _side(self, number: int) -> Callable[[tuple[int, ...]], Side]:
        """What makes a side of a bead out of its segments."""
        name, text = self.shelf.texts.names[number], self.shelf.texts.text(number)
        spans = self.shelf.segments(number).spans

        def side(segments: tuple[int, ...]) -> Side:
            if len(segments) == 1:  # most of them
                only = spans[segments[0]]
                return Side(name, segments, (only,), text[only.start : only.end])
            places = tuple([spans[i] for i in segments])
            return Side(name, segments, places, " ".join([text[start:end] for start, end in places]))

        return side

    def _pair_row(self, source: int, target: int, score: float) -> PairRow:
        names, languages = self.shelf.texts.names, self.shelf.languages
        return PairRow(
            names[source], names[target], languages[source], languages[target], round(max(score, 0.0), DIGITS)
        )

    def close(self) -> None:
        self.shelf.close()
