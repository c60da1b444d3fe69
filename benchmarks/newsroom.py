"""Invented dispatches and web pages to measure on: words that no language has, furniture as agencies and sites set it.

`dispatches` writes folders of wire copy, `pages` folders of text dumps of web pages, a folder a desk or site; both are
seeded, so that every run has the same bytes. Only what makes furniture be found is real: names of agencies, months,
headings of teasers, and the small words by which languages are known. Sizes and shares are about those of real copy:
1.8 kB a dispatch, 10 kB a page.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from invented import Speaker

DESKS = 40  # folders, of dispatches and of pages
SHORT = 5  # files of a start-up run


class Language(NamedTuple):
    """What a desk needs of a language; slots in braces are filled anew each time."""

    small: str  # words, by which a language is known
    datelines: list[str]
    captions: list[str]
    credits: list[str]
    sign_offs: list[str]
    said: str
    more: str
    share: list[str]
    rights: str


ENGLISH = Language(
    small="the of and to in a for that on with by at as from is was it has",
    datelines=[
        "{PLACE}, Oct {day} (Reuters) - ",
        "{PLACE}, Oct. {day} (Xinhua) -- ",
        "{PLACE} (AP) — ",
        "{Place} (VNA) – ",
        "{PLACE}, October {day}, 2018 (AFP) - ",
    ],
    captions=["{sentence} Photo: VNA", "{sentence} (Photo by {Name}/AFP via Getty Images)"],
    credits=["[Photo/Xinhua]", "Photo: {Name}/AFP", "(Photo: VNA)"],
    sign_offs=["-VNA", "(Reporting by {Name}; Editing by {Name})", "Enditem", "(END)", "(AFP)"],
    said="said",
    more="Read more",
    share=["Share", "Print", "Email", "Copy link"],
    rights="© 2018 {Place} Courier. All rights reserved.",
)
FRENCH = Language(
    small="le la les de des du et à en un une pour que dans par sur est été où après",
    datelines=["{Place} (VNA) – ", "{Place}, {day} oct 2018 (AFP) - ", "{PLACE}/{PLACE}, {day} oct (AFP/Reuters) - "],
    captions=["{sentence} Photo : VNA", "{sentence} Photo : {Name}/VNA/CVN"],
    credits=["Photo : VNA/CVN", "Photo : AFP"],
    sign_offs=["-VNA", "(AFP)", "VNA/CVN"],
    said="a déclaré",
    more="Voir plus",
    share=["Partager", "Imprimer", "Facebook", "Twitter"],
    rights="© 2018 Courrier de {Place}. Tous droits réservés.",
)
VIETNAMESE = Language(
    small="của và các một được trong là có cho với những đã này từ người về đến không",
    datelines=["{Place}, ngày {day}/10 (TTXVN) - ", "{Place} (TTXVN) - "],
    captions=["{sentence} Ảnh: {Name}/TTXVN", "{sentence} (Ảnh: TTXVN)"],
    credits=["Ảnh: {Name}/TTXVN", "(Ảnh: TTXVN)"],
    sign_offs=["/.", "TTXVN", "(TTXVN)"],
    said="cho biết",
    more="Xem thêm",
    share=["Chia sẻ", "In", "Zalo", "Facebook"],
    rights="© 2018 {Place}. Bản quyền thuộc về tòa soạn.",
)
LANGUAGES = [ENGLISH, FRENCH, VIETNAMESE]


class Desk(Speaker):
    """Writes the copy of one folder, in one language."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.language = LANGUAGES[seed % len(LANGUAGES)]
        self.small = self.language.small.split()
        self.menu = [self.label() for _ in range(self.random.randrange(40, 90))]
        self.foot = [self.label() for _ in range(self.random.randrange(10, 30))]

    def several(self, least: int, most: int) -> range:
        """A run of numbers of a random length."""
        return range(self.random.randint(least, most))

    def name(self) -> str:
        return " ".join(self.random.choice(self.words).capitalize() for _ in range(2))

    def label(self) -> str:
        """One to three words of a menu."""
        return " ".join(self.random.choice(self.words) for _ in self.several(1, 3)).capitalize()

    def sentence(self, least: int = 9, most: int = 28) -> str:
        """Words among small words, with names, figures and commas; a full stop."""
        random = self.random.random
        word = self.random.choice(self.words)
        said = [word.capitalize()]
        for _ in self.several(least - 1, most - 1):
            chance = random()
            if chance < 0.4:
                said.append(self.random.choice(self.small))
                continue
            word = self.after[word][int(random() * len(self.after[word]))]
            said.append(word.capitalize() if chance < 0.5 else word)
            if chance > 0.97:
                said.append(str(int(1 + 2_000 * random() ** 3)))
            elif chance > 0.9:
                said[-1] += ","
        return " ".join(said).rstrip(",") + "."

    def told(self) -> str:
        """A paragraph of one to three sentences; one in six is a quotation."""
        if self.random.random() < 1 / 6:
            return f"“{self.sentence()[:-1]},” {self.language.said} {self.name()}. {self.sentence()}"
        return " ".join(self.sentence(9, 20) for _ in self.several(1, 3))

    def headline(self) -> str:
        return self.sentence(5, 11)[:-1]

    def filled(self, forms: list[str]) -> str:
        """One of the forms, its slots filled."""
        return self.random.choice(forms).format(
            PLACE=self.label().upper(),
            Place=self.random.choice(self.words).capitalize(),
            Name=self.name(),
            day=self.random.randint(1, 30),
            sentence=self.sentence(6, 14),
        )

    def dispatch(self) -> str:
        """Headline, dateline, story, sign-off; some have a caption, a credit, or teasers of others."""
        chance, language = self.random.random, self.language
        first, *others = [self.told() for _ in self.several(5, 12)]
        blocks = [self.headline()]
        if chance() < 0.3:
            blocks.append(self.filled(language.captions))
        blocks += [self.filled(language.datelines) + first, *others]
        if chance() < 0.3:
            blocks.append(self.filled(language.credits))
        blocks.append(self.filled(language.sign_offs))
        if chance() < 0.1:
            blocks += [language.more, *(self.headline() for _ in self.several(2, 6))]
        return "\n\n".join(blocks) + "\n"

    def page(self) -> str:
        """The dump of an article page: menu, story among share lines and captions, teasers, comments, footer."""
        language = self.language
        lines = [*self.menu, self.headline(), self.name(), f"{self.random.randint(1, 30)}.10.2018", *language.share]
        for _ in self.several(16, 46):
            lines.append(self.told())
            if self.random.random() < 0.1:
                lines.append(self.random.choice([self.headline(), self.filled(language.captions)]))
        lines += [*language.share, language.more]
        for _ in self.several(14, 36):
            lines.append(self.headline())
            if self.random.random() < 0.3:
                lines.append(self.sentence())
        for _ in self.several(0, 8):
            lines += [self.name(), f"{self.random.randint(1, 12)}:{self.random.randint(10, 59)}", self.sentence()]
        return "\n".join([*lines, *self.foot, self.filled([language.rights])]) + "\n"


def files(top: Path) -> list[Path]:
    """All files below a folder, in order."""
    return sorted(path for path in top.rglob("*") if path.is_file())


def written(top: Path, texts: Iterable[tuple[str, str]]) -> Path:
    """The folder, with the texts in files of these names; made once, and whole or not at all."""
    if not top.exists():
        part = top.with_suffix(".part")
        for name, text in texts:
            file = part / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        part.rename(top)
    return top


def dispatches(top: Path, size: int) -> Path:
    """A folder of desks that hold about so many bytes together."""

    def dealt() -> Iterator[tuple[str, str]]:
        desks, number, left = [Desk(seed) for seed in range(DESKS)], 0, size
        while left > 0:
            text = desks[number % DESKS].dispatch()
            yield f"{number % DESKS:02}/{number:05}.txt", text
            number, left = number + 1, left - len(text.encode())

    return written(top, dealt())


def pages(top: Path, count: int) -> Path:
    """A folder of sites with so many pages together."""
    desks = [Desk(100 + seed) for seed in range(DESKS)]
    return written(top, ((f"{n % DESKS:02}/{n:04}.txt", desks[n % DESKS].page()) for n in range(count)))


def short(top: Path) -> Path:
    """A folder of five short dispatches."""
    desk = Desk(200)
    return written(top, ((f"{n}.txt", desk.dispatch()) for n in range(SHORT)))
