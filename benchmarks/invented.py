"""Invented texts to measure on: chains of words that no language has, seeded, so that every run has the same bytes.

`stories` writes a folder of short files, of which some are damaged, shortened or longer copies of others; `paragraphs`
writes one large file with a paragraph a line, of which some stand there several times.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

WORDS = 4_000
FOLLOWERS = 24  # words that may come after a word
SYLLABLES = [
    c + v for c in ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z") for v in "aeiou"
]
COPIED = 6  # every sixth story comes again
REPEATED = 0.25  # of the lines of the large file are repeats


class Speaker:
    """Says paragraphs, a word after another."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        words: set[str] = set()
        while len(words) < WORDS:
            words.add("".join(self.random.choices(SYLLABLES, k=self.random.choice((1, 2, 2, 3, 4)))))
        self.words = sorted(words)
        self.after = {word: self.random.choices(self.words, k=FOLLOWERS) for word in self.words}

    def paragraph(self) -> str:
        """15 to 70 words and a full stop."""
        random, after = self.random.random, self.after
        word = self.words[int(random() * WORDS)]
        said = [word.capitalize()]
        for _ in range(self.random.randrange(14, 70)):
            word = after[word][int(random() * FOLLOWERS)]
            said.append(word)
        return " ".join(said) + "."

    def story(self) -> list[str]:
        """A title and three to nine paragraphs."""
        title = " ".join(self.random.choices(self.words, k=6)).capitalize()
        return [title, *(self.paragraph() for _ in range(self.random.randrange(3, 10)))]

    def changed(self, story: list[str], share: float) -> list[str]:
        """The story with other words in the place of a share of its words."""
        return [
            " ".join(w if self.random.random() >= share else self.random.choice(self.words) for w in p.split())
            for p in story
        ]

    def copies(self, story: list[str]) -> Iterator[tuple[str, list[str]]]:
        """The ways a story comes again, by their names."""
        yield "equal", story
        yield "2 % of words changed", self.changed(story, 0.02)
        yield "8 % of words changed", self.changed(story, 0.08)
        yield "spaces lost", [p.replace(" ", "", len(p) // 80) for p in story]
        yield "a paragraph less", story[:2] + story[3:]
        yield "inside a longer one", [*story, *(self.paragraph() for _ in range(2 * len(story)))]


def stories(folder: Path, size: int, seed: int = 1) -> list[tuple[str, str]]:
    """Pairs of names of copies in a new folder that holds about so many bytes; remembered in pairs.json beside it."""
    noted = folder.with_suffix(".json")
    if noted.exists():
        return [(a, b) for a, b in json.loads(noted.read_text())]
    folder.mkdir(parents=True)
    speaker, number, written = Speaker(seed), 0, 0
    pairs: list[tuple[str, str]] = []
    while written < size:
        told = [speaker.story()]
        if number % COPIED == 0:
            copies = list(speaker.copies(told[0]))
            told.append(copies[len(pairs) % len(copies)][1])
            pairs.append((f"{number:06}.txt", f"{number + 1:06}.txt"))
        for story in told:
            written += (folder / f"{number:06}.txt").write_text("\n\n".join(story) + "\n", encoding="ascii")
            number += 1
    noted.write_text(json.dumps(pairs))
    return pairs


def paragraphs(file: Path, size: int, seed: int = 2) -> None:
    """A new file of about so many bytes; a line in four has stood before."""
    if file.exists():
        return
    speaker, written = Speaker(seed), 0
    met: list[str] = []
    part = file.with_suffix(".part")
    with part.open("w", encoding="ascii") as out:
        while written < size:
            again = met and speaker.random.random() < REPEATED
            line = speaker.random.choice(met) if again else speaker.paragraph()
            if not again and len(met) < 100_000:
                met.append(line)
            written += out.write(line + "\n")
    part.rename(file)
