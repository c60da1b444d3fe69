"""From segments to tokens: words, numbers and marks, folded; or units like words, learnt from the texts.

Where a script puts no blanks between words, ideographs are tokens, and so are two of them; letters are cut into units
that have been learnt, or else into grams.
A token is an index into a vocabulary that both languages share, so that what is spelt alike on both sides is one token.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.arrays import distinct
from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.units import Units

NUMBER, MARK, WORD, GRAM, UNIT = KINDS = range(5)  # kinds of tokens; grams are of ideographs, units of letters
DENSE_FROM, IDEOGRAPHS_FROM = "\u0e00", "\u3000"
GRAM_LENGTH = 4  # letters: about a syllable or two of Thai or Khmer
IDEOGRAM, LETTERS, LEARNT = 0.3, 0.2, 1.2  # what a gram counts, of ideographs, of letters; and a unit that was learnt
RUN = 256  # letters without a blank that are looked at together
HEAD = 8_000  # characters of a segment that are looked at: longer ones are known by their beginning

# Scripts written without blanks: Thai, Lao, Tibetan, Myanmar, Khmer, kana, ideographs.
_DENSE = (
    "\u0e01-\u0e3e\u0e40-\u0eff\u0f40-\u0fbc\u1000-\u109f\u1780-\u17d3"
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Marks that belong to a word but are not \w to `re`.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0970-\u0dff\u200c\u200d"
)
_LETTER = rf"[^\W\d_{_DENSE}]"
_TOKEN = re.compile(
    rf"\d+|{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*|[{_DENSE}]{{1,{RUN}}}|[\n?!:;()%$€£§&/=+*@#\"“”„«»؟？！：；（）「」]"
)
_IS_DENSE = re.compile(f"[{_DENSE}]")
_COMBINING = re.compile("[\u0300-\u036f]+")
_ALIKE = {**dict.fromkeys("“”„«»「」", '"'), "؟": "?", "？": "?", "！": "!", "：": ":", "；": ";", "（": "(", "）": ")"}
_PLAIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_GREEK = "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o ς s"
_CYRILLIC = (
    "а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch "
    "ы y э e ю yu я ya і i є e ґ g ђ dj ј j љ lj њ nj ћ c џ dz"
)
_LETTERS = f"{_GREEK} {_CYRILLIC}".split()
_ROMAN = str.maketrans(dict(zip(_LETTERS[::2], _LETTERS[1::2], strict=True)) | {"ъ": "", "ь": ""})
BREAK = 0  # the index of a segment's end in a stream of tokens
LONGEST = 32  # letters of a word that count


def folded(word: str) -> str:
    """The form in which words of two languages are compared: without case, width and diacritics."""
    if word.isascii():
        return word
    if word[0].isdecimal():
        return "".join(str(unicodedata.decimal(c, 0)) for c in word)
    if len(word) > 200:
        return word
    word = _COMBINING.sub("", unicodedata.normalize("NFKD", word.translate(_PLAIN)))
    return word if word.isascii() else word.translate(_ROMAN) or word


class Vocabulary(dict[str, int]):
    """Index of each token as it is written (in lower case). Spellings that fold alike share one."""

    def __init__(self) -> None:
        super().__init__({"\n": BREAK})
        self.names: list[str] = ["\n"]
        self._folded = {"\n": BREAK}
        self.units: Units | None = None

    def __missing__(self, word: str) -> int:
        name = _ALIKE.get(word) or folded(word)[:LONGEST]
        index = self._folded.setdefault(name, len(self.names))
        if index == len(self.names):
            self.names.append(name)
        self[word] = index
        return index

    def letters(self) -> float:
        """What a token of letters without blanks counts."""
        return LEARNT if self.units else LETTERS

    def copied(self) -> Vocabulary:
        """One that may grow by itself."""
        other = Vocabulary()
        other.update(self)
        other.units = self.units
        other.names, other._folded = list(self.names), dict(self._folded)
        return other


class Tokens(NamedTuple):
    """The distinct tokens of each segment, ascending: `token[start[i] : start[i + 1]]` are those of segment i.

    `begins` is 1 for a segment that begins a paragraph, else 0.
    """

    token: Ints
    start: Ints
    length: Ints
    begins: Ints


def _words(segments: Sequence[str], units: Units | None) -> list[str]:
    """All tokens, each segment's followed by a line end."""
    heads = [s[:HEAD].replace("\n", " ") if "\n" in s else s[:HEAD] for s in segments]
    text = "\n".join([*heads, ""]).lower()
    words = _TOKEN.findall(text)
    return list(_grams(words, units)) if _IS_DENSE.search(text) else words


def _is_run(word: str) -> bool:
    """Whether it is a run of letters without blanks."""
    return DENSE_FROM <= word < IDEOGRAPHS_FROM and bool(_IS_DENSE.match(word))


def dense_runs(segments: Iterable[str]) -> list[str]:
    """Runs of letters without blanks: what units are learnt from."""
    dense = (s[:HEAD].lower() for s in segments if not s.isascii())
    return [word for s in dense if _IS_DENSE.search(s) for word in _TOKEN.findall(s) if _is_run(word)]


def _grams(words: Sequence[str], units: Units | None) -> Iterator[str]:
    cut = units.cut([word for word in words if _is_run(word)]) if units else None
    for word in words:
        if not _IS_DENSE.match(word):
            yield word
        elif word[0] >= IDEOGRAPHS_FROM:
            yield from word
            yield from (word[i : i + 2] for i in range(len(word) - 1))
        elif cut:
            yield from next(cut)
        else:
            yield from (word[i : i + GRAM_LENGTH] for i in range(max(1, len(word) - GRAM_LENGTH + 1)))


def tokens(segments: Sequence[str], vocabulary: Vocabulary, begins: Sequence[int] = ()) -> Tokens:
    """The tokens of the segments of a text."""
    words = _words(segments, vocabulary.units)
    index = np.fromiter(map(vocabulary.__getitem__, words), np.int64, len(words))
    ends = index == BREAK
    size = len(vocabulary.names)
    keys, _ = distinct((np.cumsum(ends) * size + index)[~ends])
    segment, index = np.divmod(keys, size)
    start = np.searchsorted(segment, np.arange(len(segments) + 1))
    first = np.zeros(len(segments), np.int64)
    first[list(begins)] = 1
    return Tokens(index, start, np.array([len(s) for s in segments], np.int64), first)


def token_kinds(names: Sequence[str], letters: float = LETTERS) -> tuple[Ints, Floats]:
    """The kind of each token, and what it counts: grams overlap, so that one of them counts less than a word.

    `letters` is what a token of a script without blanks counts; see `Vocabulary.letters`.
    """
    kind = np.array([_kind(name) for name in names])
    weight = np.array([1, 1, 1, IDEOGRAM, letters], np.float32)[kind]
    return kind, weight


def _kind(name: str) -> int:
    if name[0].isdigit():
        return NUMBER
    if _IS_DENSE.match(name):
        return GRAM if name >= IDEOGRAPHS_FROM else UNIT
    return WORD if name[0].isalpha() else MARK
