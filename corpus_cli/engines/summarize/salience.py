"""How much each sentence says of its text: a weighted sum of a few features that need no language."""

from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from corpus_cli.engines.summarize.parameters import Parameters
from corpus_cli.engines.summarize.sentence import Sentence, whole
from corpus_cli.engines.summarize.weights import Vector

USUAL = 24  # words: about what a sentence of news has
HEAD = 4  # sentences, in which the place matters little yet


class Features(NamedTuple):
    """What a sentence is judged by; the fields of Parameters of these names weigh them.

    place     logarithm of its place among whole sentences: 0 for the first, log 2 for the fifth, log 3 for the ninth
    headline  share of the headline's words, by weight, that it holds: 0 to 1
    support   less the mean weight of its words: the more sentences share them, the more
    taken_up  how much those after it go on about it, or, of many documents, all others: mean cosine
    spread    how many of the other documents have its pairs of words: mean root of the share, 0 to 1
    short     logarithm of the usual length over its own, where it is shorter
    quoted    share of it in quotation marks: 0 to 1
    """

    place: float
    headline: float
    support: float
    taken_up: float
    spread: float
    short: float
    quoted: float


def features(
    sentences: Sequence[Sentence],
    vectors: Sequence[Vector],
    central: Sequence[float],
    headline: Vector,
    spread: Sequence[float] = (),
) -> list[Features]:
    """The features of one document's sentences; `headline` gives what each word adds to that share."""
    rows, place = [], 0
    columns = zip(sentences, vectors, central, spread or [0.0] * len(sentences), whole(sentences), strict=True)
    for sentence, vector, taken_up, shared, real in columns:
        count = len(sentence.words) or 1
        support = -sum([vector[word] for word in sentence.words]) / count
        short = log(USUAL / count) if count < USUAL else 0.0
        far = log(1 + place / HEAD)
        rows.append(Features(far, held(headline, vector), support, taken_up, shared, short, sentence.quoted))
        place += real
    return rows


def held(words: Vector, vector: Vector) -> float:
    """What those of the words weigh that a sentence holds."""
    return sum([x for word, x in words.items() if word in vector])


def shares(words: Iterable[str], rare: Vector) -> Vector:
    """The words by weight, together 1; those that no sentence takes up are left out."""
    known = {word: rare[word] for word in words if word in rare}
    total = sum(known.values())
    return {word: x / total for word, x in known.items()} if total else {}


def salience(rows: Sequence[Features], parameters: Parameters) -> list[float]:
    """The weighted sums."""
    a, b, c, d, e, f, g = parameters[: len(Features._fields)]
    return [a * p + b * h + c * s + d * t + e * u + f * v + g * w for p, h, s, t, u, v, w in rows]
