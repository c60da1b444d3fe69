"""Invented bitexts to measure on: texts in a language that nobody speaks, translated into another, gold beads noted.

`bitexts` writes pairs of texts, `stories` two folders of short texts of which only some are each other's translation;
both are seeded, so that every run has the same bytes. Only the small words are real, French and English, by which
languages are known. What makes it hard is real, too: words of two meanings, false friends, free and left out words,
sentences merged, left out and added on both sides. What makes it easy are names, numbers and words of one origin.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from invented import Speaker
from newsroom import ENGLISH, FRENCH, written

NAMES = 500
CAST = 6  # names a story is about
CHAPTER = 40  # sentences until others act
MERGED = 0.08  # of the beads, on each side
DROPPED = 0.03
RUNS, RUN = 0.001, 20  # once in a while so many sentences are left out together
SMALL, NAMED, NUMBERED = 0.4, 0.03, 0.015  # of the words
MEANINGS, COGNATES = 0.2, 0.1  # of the words of the dictionary
FREE, OMITTED = 0.25, 0.1  # of the words translated
PAIRED = 0.7  # of the stories have a counterpart

SOUNDS = str.maketrans("bdgkpz", "hjwcqx")  # words without these letters may be false friends
ENDINGS = "lnrst"  # of the words of the target language

SIDES = ("src", "tgt")  # folders

Words = list[str]
Bead = tuple[tuple[int, ...], tuple[int, ...]]


class Bitext(NamedTuple):
    """Two texts, a sentence a line, and the beads between them."""

    source: list[str]
    target: list[str]
    beads: list[Bead]


class Translator(Speaker):
    """Says sentences in one language, and the same in another."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.foreign = [word.translate(SOUNDS) + self.random.choice(ENDINGS) for word in Speaker(seed + 1).words]
        self.dictionary = {word: self.meanings(word) for word in self.words}
        self.small = dict(zip(FRENCH.small.split(), ENGLISH.small.split(), strict=False))
        self.names = [word.capitalize() for word in self.random.sample(self.words, k=NAMES)]
        self.cast = self.names[:CAST]

    def meanings(self, word: str) -> list[str]:
        """One word or two; the first may be of the same origin."""
        count = 2 if self.random.random() < MEANINGS else 1
        meant = self.random.sample(self.foreign, k=count)
        return [word + self.random.choice(ENDINGS), *meant[1:]] if self.random.random() < COGNATES else meant

    def recast(self) -> None:
        """From now on the sentences are about others."""
        self.cast = self.random.sample(self.names, k=CAST)

    def sentence(self) -> Words:
        """8 to 28 words: small ones, names, numbers, and a chain of others."""
        random, small, said = self.random.random, list(self.small), []
        word = self.random.choice(self.words)
        for _ in range(self.random.randint(8, 28)):
            chance = random() - SMALL
            if chance < 0:
                said.append(small[int(random() * len(small))])
            elif chance < NAMED:
                said.append(self.random.choice(self.cast))
            elif chance < NAMED + NUMBERED:
                said.append(str(int(2 + 2_000 * random() ** 3)))
            else:
                word = self.after[word][int(random() * len(self.after[word]))]
                said.append(word)
        return said

    def translated(self, said: Words) -> Words:
        """The words in the other language; names and numbers stay."""
        told = []
        for word in said:
            chance = self.random.random()
            if word in self.small:
                told += [self.small[word]] if chance < 0.7 else []
            elif word not in self.dictionary:
                told.append(word)
            elif chance >= OMITTED:
                told.append(self.random.choice(self.foreign if chance < OMITTED + FREE else self.dictionary[word]))
        return told or [self.random.choice(self.foreign)]

    def bead(self, longest: int) -> Iterator[tuple[list[Words], list[Words]]]:
        """The sentences of a bead on both sides; several beads where a run of sentences is left out."""
        chance, said = self.random.random(), [self.sentence(), self.sentence()]
        told = [self.translated(words) for words in said]
        if chance < MERGED:
            yield said, [joined(*told)]
        elif chance < 2 * MERGED:
            yield [joined(*said)], told
        elif chance < 2 * MERGED + DROPPED:
            yield said[:1], []
        elif chance < 2 * (MERGED + DROPPED):
            yield [], told[:1]
        elif chance < 2 * (MERGED + DROPPED) + RUNS:
            dropped = self.random.random() < 0.5
            for words in [self.sentence() for _ in range(longest)]:
                yield ([words], []) if dropped else ([], [self.translated(words)])
        else:
            yield said[:1], told[:1]

    def bitext(self, sentences: int) -> Bitext:
        """About so many sentences of the source and their translation."""
        text = Bitext([], [], [])
        while len(text.source) < sentences:
            if len(text.beads) % CHAPTER == CHAPTER - 1:
                self.recast()
            for sides in self.bead(min(RUN, sentences // 2)):
                source, target = (put(lines, side) for lines, side in zip(text[:2], sides, strict=True))
                text.beads.append((source, target))
        return text


def joined(first: Words, second: Words) -> Words:
    """Two sentences as one."""
    return [*first[:-1], first[-1] + ",", *second]


def put(lines: list[str], sentences: list[Words]) -> tuple[int, ...]:
    """The numbers of the lines at which the sentences, added to them, stand."""
    at = len(lines)
    lines += [f"{said[0][0].upper()}{' '.join(said)[1:]}." for said in sentences]
    return tuple(range(at, len(lines)))


def text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def bitexts(top: Path, count: int, sentences: int, seed: int = 1) -> Path:
    """A folder of pairs, named in pairs.tsv; their beads by the name of the file in gold.json."""

    def made() -> Iterator[tuple[str, str]]:
        translator, gold = Translator(seed), {}
        for name in (f"{number:03}.txt" for number in range(count)):
            translator.recast()
            bitext = translator.bitext(sentences)
            gold[name] = bitext.beads
            yield f"src/{name}", text(bitext.source)
            yield f"tgt/{name}", text(bitext.target)
        yield "gold.json", json.dumps(gold)
        yield "pairs.tsv", text([f"{top.resolve()}/src/{name}\t{top.resolve()}/tgt/{name}" for name in gold])

    return written(top, made())


def stories(top: Path, count: int, sentences: int, seed: int = 1) -> Path:
    """Two folders of so many texts each, whose names tell nothing; pairs of names in gold.json.

    Two stories in a row share their cast, as those of one subject do.
    """

    def made() -> Iterator[tuple[str, str]]:
        translator, pairs, gold = Translator(seed), round(PAIRED * count), []
        draw, alone = translator.random.sample, count - pairs
        names = {side: [f"{n:04}.txt" for n in draw(range(count), k=count)] for side in SIDES}
        kinds = draw([SIDES, SIDES[:1], SIDES[1:]], k=pairs + 2 * alone, counts=[pairs, alone, alone])
        for number, sides in enumerate(kinds):
            if number % 2 == 0:
                translator.recast()
            source, target, _ = translator.bitext(sentences)
            texts = {"src": source, "tgt": target}
            named = {side: names[side].pop() for side in sides}
            yield from ((f"{side}/{name}", text(texts[side])) for side, name in named.items())
            if sides == SIDES:
                gold.append((named["src"], named["tgt"]))
        yield "gold.json", json.dumps(gold)

    return written(top, made())
