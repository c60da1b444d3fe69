"""Sketches: what two texts share, seen without comparing them.

A text is mapped to its letters and digits (case, diacritics, width, blanks, quotes and lost spaces stop mattering),
every window of 16 of them gets a 64-bit hash, and the windows whose hash falls below a bound are kept. The bound
depends on the length alone: about fourteen windows of a short paragraph, one in 20 of a long one. Of two texts, the
windows below the lower bound are in both sketches if they are in both texts, so that sketches of different lengths
compare.

Sources: rolling hashes, Karp and Rabin 1987; shingles and containment, Broder 1997; scaled sketches, Brown and Irber
2016 (sourmash). The hash is a polynomial over Z/2^64 with a random value for each letter: prefix sums give both every
window and every paragraph's key in one pass.

Two implementations that give the same numbers (a test holds them together): plain Python for a few files, where loading
numpy would cost more than the work, and numpy (`sketch_large`) for the rest.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import mul
from typing import Any, NamedTuple

WINDOW = 16  # letters: three words and a half; shorter ones are common phrases in a large corpus
DENSE_WINDOW = 5  # the same for scripts in which a letter is a syllable or a word
KEPT = 14  # windows of a short paragraph, about
SPARSEST = 20  # at least one window in so many
MASK = (1 << 64) - 1
BASE = 0x9E3779B97F4A7C15  # odd: it has an inverse modulo 2^64
INVERSE = pow(BASE, -1, 1 << 64)
HASH_BITS = 36  # of a window's hash are compared; the other bits of a 64-bit word number the paragraph
DENSE = 0x2E80  # code points from here on: Chinese, Japanese, Korean


class Sketches(NamedTuple):
    """Sketches of the paragraphs of some documents, one entry a paragraph; `windows` one a kept window.

    Columns are lists of int, or numpy arrays of uint64; `windows` holds `hash << 28 | paragraph` with paragraphs
    counted from the `first` given.
    """

    letters: Any
    keys: Any
    windows: Any
    document_keys: Any


def letter(character: str) -> str:
    """The one letter or digit that stands for a character in sketches, or "" for what does not count."""
    if not "\uac00" <= character <= "\ud7a3":  # a Hangul syllable is a letter, its first consonant is not
        character = unicodedata.normalize("NFKD", character)[:1]
    character = character.casefold()[:1]
    return character if character.isalnum() else ""


def value(character: str) -> int:
    """A random 64-bit number, always the same, for the letter that stands for a character; 1 for no letter."""
    stands_for = letter(character)
    if not stands_for:
        return 1
    x = (ord(stands_for) + 1) * 0x9E3779B97F4A7C15 & MASK  # splitmix64, Steele, Lea and Flood 2014
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9 & MASK
    x = (x ^ x >> 27) * 0x94D049BB133111EB & MASK
    return (x ^ x >> 31) | 2  # never 0 or 1


def bound(windows: int) -> int:
    """Hashes up to this are kept of a paragraph that has so many windows."""
    return 0 if windows < 1 else min(MASK, max(MASK // SPARSEST, MASK // max(windows, KEPT) * KEPT))


def expected(letters_a: int, letters_b: int, window: int = WINDOW) -> float:
    """How many windows of the shorter of two texts both sketches hold when it is wholly inside the other."""
    fewer, more = sorted((max(1, letters_a - window + 1), max(1, letters_b - window + 1)))
    return float(bound(more)) * fewer / float(MASK)


class _Values(dict[str, int]):
    def __missing__(self, character: str) -> int:
        self[character] = number = value(character)
        return number


_values = _Values()  # a cache of a pure function
JAMO = re.compile("[\u1100-\u11ff]")  # Hangul taken apart: a single sign of it is no letter of the whole form
_powers = [1]
_inverses = [1]


def _grow(size: int) -> None:
    while len(_powers) < size:
        _powers.append(_powers[-1] * BASE & MASK)
        _inverses.append(_inverses[-1] * INVERSE & MASK)


@lru_cache(1024)  # of a pure function: repeats, and texts that are looked at again after an edit
def _sketch(text: str) -> tuple[int, int, tuple[int, ...]]:
    """(letters, key, kept window hashes) of one paragraph."""
    window, top = WINDOW, "" if text.isascii() else max(text)
    if top >= "\u1100":
        if JAMO.search(text):
            text = unicodedata.normalize("NFC", text)
        dense = sum(ord(c) >= DENSE and _values[c] > 1 for c in text)
        window = DENSE_WINDOW if dense * 2 > sum(_values[c] > 1 for c in text) else WINDOW
    numbers = [v for v in map(_values.__getitem__, text) if v > 1]
    _grow(len(numbers) + 1)
    sums = [0, *accumulate(map(mul, numbers, _powers))]
    limit = bound(len(numbers) - window + 1)
    hashes = [(b - a) * i & MASK for a, b, i in zip(sums, sums[window:], _inverses, strict=False)]
    return len(numbers), sums[-1] & MASK, tuple([h for h in hashes if h <= limit])


def sketch_small(documents: Sequence[tuple[str, Sequence[tuple[int, int]]]], first: int = 0) -> Sketches:
    """Sketches of documents given as (text, paragraph spans), in plain Python: ~0.3 us a letter."""
    letters: list[int] = []
    keys: list[int] = []
    windows: list[int] = []
    document_keys: list[int] = []
    for text, spans in documents:
        whole = length = 0
        for start, end in spans:
            count, key, hashes = _sketch(text[start:end])
            number = first + len(keys)
            windows += [(h << 64 - HASH_BITS & MASK) | number for h in hashes]
            letters.append(count)
            keys.append(key)
            whole = (whole + key * pow(BASE, length, 1 << 64)) & MASK
            length += count
        document_keys.append(whole)
    return Sketches(letters, keys, windows, document_keys)
