"""A text -> keys by which its counterpart in another language may be known: numbers, names, words, sounds.

Keys are 32-bit checksums of strings, the same on every machine; their two lowest bits are the level of likeness they
stand for. Knows one text at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from corpus_cli.engines.align_translations.pairing_sound import skeleton
from corpus_cli.engines.align_translations.pairing_tokens import CASELESS, NUMBER, SPOKEN, WIDE, WORD, tokens

WHOLE, PREFIX, LONG_SOUND, SOUND = range(4)  # levels of likeness, the surest first
LONGEST = 20_000  # characters looked at: more say no more of which text this is
MOST = 128  # tokens kept: numbers, names, then the longest words
MOST_SPOKEN = 512  # runs of consonants kept of a text without blanks
BINS = 64  # parts of a text, for "at about the same place"
PREFIX_LETTERS = 5
WIDTH = 3  # letters of an alphabet that a Chinese, Japanese or Korean one is worth in length


class Keys(NamedTuple):
    """What is kept of a text: of each token its class and a bit for each of the 64 parts of the text it is in.

    `forms` are the keys and `owners` the token each belongs to; `lengths` are those of the segments.
    """

    kinds: bytes
    places: array[int]
    forms: array[int]
    owners: array[int]
    lengths: array[int]


def keys(segments: Sequence[str]) -> Keys:
    """The keys of a text given as segments."""
    lengths = array("I", [1 + len(segment) + (WIDTH - 1) * len(WIDE.findall(segment)) for segment in segments])
    total, at, seen = max(1, sum(lengths)), 0, 0
    kinds: dict[str, int] = {}
    places: dict[str, int] = {}
    for segment, length in zip(segments, lengths, strict=True):
        here = _bins(at / total, (at + length) / total)
        for kind, token in tokens(segment[: LONGEST - seen]) if seen < LONGEST else ():
            kinds[token] = min(kind, kinds.get(token, kind))
            places[token] = places.get(token, 0) | here
        at, seen = at + length, seen + len(segment)
    kept = _kept(kinds)
    forms, owners = array("I"), array("H")
    for number, token in enumerate(kept):
        own = list(_forms(kinds[token], token))
        forms.extend(own)
        owners.extend([number] * len(own))
    return Keys(bytes([kinds[t] for t in kept]), array("Q", [places[t] for t in kept]), forms, owners, lengths)


def _bins(start: float, end: float) -> int:
    """The parts of a text a segment is in; of a long segment without its edges, which seldom agree in two languages."""
    edge = 0.15 * (end - start)
    first = min(BINS - 1, int((start + edge) * BINS))
    last = min(BINS, max(first + 1, int((end - edge) * BINS + 0.5)))
    return (1 << last) - (1 << first)


def _kept(kinds: dict[str, int]) -> list[str]:
    """The tokens that say most: numbers and names first, then long words; checksums settle it among equals."""
    told = [token for token, kind in kinds.items() if kind != SPOKEN]
    if len(told) > MOST:
        told.sort(key=lambda token: (kinds[token], -len(token), crc32(token.encode("utf-8", "surrogatepass"))))
        del told[MOST:]
    if len(told) < len(kinds):
        told += [token for token, kind in kinds.items() if kind == SPOKEN][:MOST_SPOKEN]
    return told


def _key(level: int, form: str) -> int:
    return crc32(form.encode("utf-8", "surrogatepass")) & 0xFFFFFFFC | level


def _forms(kind: int, token: str) -> Iterator[int]:
    """The keys of a token, its whole form first."""
    if kind != SPOKEN:
        yield _key(WHOLE, token)
    if kind == NUMBER:
        return
    if kind != SPOKEN and len(token) > PREFIX_LETTERS:
        yield _key(PREFIX, token[:PREFIX_LETTERS])
    if kind == WORD and not CASELESS.match(token):
        return
    spoken = token if kind == SPOKEN else skeleton(token)
    if len(spoken) >= 5:
        yield _key(LONG_SOUND, spoken[:5])
    if len(spoken) >= 3:
        yield _key(SOUND, (spoken + "-")[:4])
