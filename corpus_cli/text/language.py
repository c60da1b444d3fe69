"""Which language a text is in, from its first thousand characters: script, then function words and letters.

Only where these are not sure is langdetect asked, whose profiles take forty times Python's own start to load. Knows
nothing of files; answers the same every time and on every machine.
"""

import json
import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from struct import unpack
from typing import Any, NamedTuple

from corpus_cli.text.fold import nfc

UNKNOWN = "und"
HEAD = 1_000  # characters looked at; more did not change an answer
GLANCE = 600  # of them are enough for most texts
GLIMPSE = 300  # for letters
STRIDE = 3  # every third character tells the script
AHEAD = 20_000  # characters searched for letters where the text begins with none
FEWEST = 20  # letters; a Chinese, Japanese or Korean one says as much as three others
DENSE = 3

_ENOUGH = re.compile(r"(?:[^\W\d_][\W\d_]*){20}")  # FEWEST letters
_LETTERS = re.compile(r"[^\W\d_]{3}")
_BEYOND = re.compile(r"[^\W\d_\x00-\x7f]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w.-]+")
# First code point of a run of scripts, and what a letter from there on is written in.
_SCRIPTS: tuple[tuple[int, str], ...] = (
    (0x0000, "latin"), (0x0370, "el"), (0x0400, "cyrillic"), (0x0530, "hy"), (0x0590, "he"), (0x0600, "arabic"),
    (0x0700, ""), (0x0750, "arabic"), (0x0780, "dv"), (0x07C0, ""), (0x08A0, "arabic"), (0x0900, "devanagari"),
    (0x0980, "bn"), (0x0A00, "pa"), (0x0A80, "gu"), (0x0B00, "or"), (0x0B80, "ta"), (0x0C00, "te"), (0x0C80, "kn"),
    (0x0D00, "ml"), (0x0D80, "si"), (0x0E00, "th"), (0x0E80, "lo"), (0x0F00, "bo"), (0x1000, "my"), (0x10A0, "ka"),
    (0x1100, "ko"), (0x1200, "am"), (0x13A0, ""), (0x1780, "km"), (0x1800, "mn"), (0x18B0, ""), (0x1C80, "cyrillic"),
    (0x1C90, "ka"), (0x1CC0, ""), (0x1E00, "latin"), (0x1F00, "el"), (0x2000, ""), (0x2C60, "latin"), (0x2C80, ""),
    (0x2DE0, "cyrillic"), (0x2E00, ""), (0x3005, "han"), (0x3008, ""), (0x3041, "ja"), (0x3100, "han"), (0x3130, "ko"),
    (0x3190, ""), (0x31F0, "ja"), (0x3200, ""), (0x3400, "han"), (0x4DC0, ""), (0x4E00, "han"), (0xA000, ""),
    (0xA720, "latin"), (0xA800, ""), (0xA8E0, "devanagari"), (0xA900, ""), (0xA960, "ko"), (0xA980, ""),
    (0xAC00, "ko"), (0xD800, ""), (0xF900, "han"), (0xFB00, "latin"), (0xFB13, "hy"), (0xFB1D, "he"),
    (0xFB50, "arabic"), (0xFE00, ""), (0xFE70, "arabic"), (0xFF00, ""), (0xFF21, "latin"), (0xFF5B, ""),
    (0xFF66, "ja"), (0xFFA0, "ko"), (0xFFDD, ""), (0x1B000, "ja"), (0x1B170, ""), (0x20000, "han"), (0x323B0, ""),
)  # fmt: skip
# Neither Latin nor a typographic sign; said this way, it compiles in a twentieth of the time.
_OTHER_SCRIPT = re.compile("[^\x00-\u036f](?<![\u1e00-\u1eff\u2000-\u2c7f])")
_STARTS = [start for start, _ in _SCRIPTS]
_WITH_WORDS = {"latin": "LATIN", "cyrillic": "CYRILLIC", "arabic": "ARABIC", "devanagari": "DEVANAGARI"}
_KANA = 0.05  # of Japanese letters: Chinese has none, a headline from Tokyo has few

# What is sure: measured on news and single sentences in fourteen languages.
_UNIT = 2  # a function word; a letter beyond a to z is worth one
_SHARE = 0.15  # of the words are function words (news has .25 and more in every language with a list)
_LEAD = 2  # words by which the best language leads the next one
_MARGIN = 0.15  # of its own score by which it leads, or else:
_ALONE = 3  # times as many words speak for it and against the next one as the other way round
# A text is rarely in one of these: the language that leads it may do so by less.
_RARE = frozenset(["af", "ca", "cy", "eu", "ga", "gl", "la", "ms", "mt", "so", "tl", "yo", "zu"])
_KIN = 0.6  # of the best score: below it a text is in none of the languages that were named
_LEAST = 0.6  # probability below which langdetect does not know either


class Guess(NamedTuple):
    """A language (ISO 639-1, `und` where it is not known) and how sure that is, 0 to 1."""

    code: str
    confidence: float


class Lists(NamedTuple):
    """The languages of a script, and which of them a word or a letter speaks for: 16 bits each in one number.

    Such numbers are summed at C speed; HEAD characters cannot overflow a language's bits.
    """

    codes: tuple[str, ...]
    words: dict[str, int]
    letters: dict[str, int]


NOBODY = Guess(UNKNOWN, 0.0)


def language(text: str, among: Sequence[str] | None = None) -> str:
    """The language of a text, as ISO 639-1 code; `und` where it cannot be told, or is none of those named."""
    return guess(text, among).code


def guess(text: str, among: Sequence[str] | None = None) -> Guess:
    """The language of a text and how sure that is."""
    sample = _sample(text)
    script = _script(sample)
    if script in _WITH_WORDS:
        scores, words = _scores(sample[:GLANCE], script)
        judged = _judged(scores, words, script, among)
        if not judged and len(sample) > GLANCE:
            scores, words = _scores(sample, script)
            judged = _judged(scores, words, script, among)
        return judged or _detected(sample, scores, among)
    return Guess(script, 1.0) if script and (among is None or script in among) else NOBODY


def _sample(text: str) -> str:
    """The first HEAD characters from the first letters on, without addresses."""
    sample = text[:HEAD]
    if not _LETTERS.search(sample, 0, 80):  # a table, a run of blanks
        first = _LETTERS.search(text, 0, AHEAD)
        sample = text[first.start() : first.start() + HEAD] if first else sample
    if "://" in sample or "www." in sample or "@" in sample:
        sample = _ADDRESS.sub(" ", sample)
    return nfc(sample)


def _script(sample: str) -> str:
    """What most letters are written in: a language where it alone has that script; "" for too few letters."""
    if not _OTHER_SCRIPT.search(sample):
        return "latin" if _ENOUGH.search(sample) else ""
    counts: Counter[str] = Counter()
    for letter, count in Counter(sample[::STRIDE] if len(sample) > GLANCE else sample).items():
        if letter.isalpha():
            counts[_SCRIPTS[bisect_right(_STARTS, ord(letter)) - 1][1]] += count
    if counts["ja"] > _KANA * (counts["ja"] + counts["han"]):
        counts["ja"] += counts.pop("han", 0)
    for dense in ("ja", "han", "ko"):
        counts[dense] *= DENSE
    script, most = max(counts.items(), key=lambda item: (item[1], item[0]))
    if counts.total() < FEWEST or not most:
        return ""
    return "zh" if script == "han" else script


def _scores(sample: str, script: str) -> tuple[dict[str, int], list[str]]:
    """How much speaks for each language of a script, and the words."""
    lists = _lists(script)
    sample = sample.lower().replace("’", "'").replace("'", "' ")
    words = sample.split()
    total = sum(map(lists.words.get, words, repeat(0)))
    if not sample.isascii():
        total += sum(map(lists.letters.get, _BEYOND.findall(sample, 0, GLIMPSE), repeat(0)))
    count = len(lists.codes)
    return dict(zip(lists.codes, unpack(f"<{count}H", total.to_bytes(2 * count, "little")), strict=True)), words


def _judged(scores: dict[str, int], words: list[str], script: str, among: Sequence[str] | None) -> Guess | None:
    """The language that leads; None where that is not sure."""
    most = max(scores.values())
    if among is not None:
        scores = {code: score for code, score in scores.items() if code in among}
    (best, code), (second, rival) = _ranked(scores)[:2]
    if most < _UNIT * max(_SHARE * len(words), _LEAD):
        return None
    if best < _KIN * most:
        return NOBODY
    lead = best - second
    if lead < _UNIT * (_LEAD if rival not in _RARE else 1):
        return None
    if lead >= _MARGIN * best or _stands_alone(code, rival, words, script):
        return Guess(code, 1.0 - second / (2 * best))
    return None


def _ranked(scores: dict[str, int]) -> list[tuple[int, str]]:
    """Scores and languages, the highest first; two more, of no language, so that there are two."""
    ranked = sorted([(score, code) for code, score in scores.items() if score], reverse=True)
    return [*ranked, (0, ""), (0, "")]


def _stands_alone(code: str, rival: str, words: list[str], script: str) -> bool:
    """Whether hardly a word speaks for the rival only: Indonesian and Malay share all but a few."""
    lists = _lists(script)
    ours, theirs = (0xFFFF << 16 * lists.codes.index(name) for name in (code, rival))
    known = [lists.words[word] for word in words if word in lists.words]
    own = sum([1 for number in known if number & ours and not number & theirs])
    other = sum([1 for number in known if number & theirs and not number & ours])
    return own >= _ALONE * other + (1 if rival in _RARE else _ALONE)


@cache
def _lists(script: str) -> Lists:
    from corpus_cli.text import function_words

    listed: dict[str, str] = getattr(function_words, _WITH_WORDS[script])
    words: dict[str, int] = {}
    letters: dict[str, int] = {}
    for at, code in enumerate(listed):
        for word in set(listed[code].split()):
            words[word] = words.get(word, 0) + (_UNIT << 16 * at)
        for letter in set(function_words.LETTERS.get(code, "")):
            letters[letter] = letters.get(letter, 0) + (1 << 16 * at)
    return Lists(tuple(listed), words, letters)


def _detected(sample: str, scores: dict[str, int], among: Sequence[str] | None) -> Guess:
    """What langdetect says of a text, unless the words say that it is in a language langdetect does not know."""
    from langdetect.lang_detect_exception import LangDetectException  # type: ignore[import-untyped]

    factory = _profiles()
    capitals = sum(map(str.isupper, sample))
    detector = factory.create()
    detector.append(sample.lower() if 2 * capitals > sum(map(str.isalpha, sample)) else sample)
    try:
        likely = detector.get_probabilities()
    except LangDetectException:  # nothing in it that any of its languages has
        return NOBODY
    code, probability = (str(likely[0].lang).partition("-")[0], float(likely[0].prob)) if likely else (UNKNOWN, 0.0)
    score, best = _ranked(scores)[0]
    if best not in factory.get_lang_list() and score - scores.get(code, 0) >= _UNIT * _LEAD:
        code, probability = best, _LEAST
    if probability < _LEAST or (among is not None and code not in among):
        return NOBODY
    return Guess(code, probability)


@cache
def _profiles() -> Any:
    """langdetect's profiles, always in one order, with a seed: it draws lots. Two threads may load them twice."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory  # type: ignore[import-untyped]
    from langdetect.utils.lang_profile import LangProfile  # type: ignore[import-untyped]

    factory = DetectorFactory()
    factory.set_seed(0)
    names = sorted(os.listdir(PROFILES_DIRECTORY))
    for at, name in enumerate(names):  # not by its own loader, which takes Ctrl-C for a bad profile
        with open(os.path.join(PROFILES_DIRECTORY, name), encoding="utf-8") as profile:
            factory.add_profile(LangProfile(**json.load(profile)), at, len(names))
    return factory
