"""What the words of a text weigh, from that text alone: no table of word frequencies exists for every language."""

from collections import Counter
from collections.abc import Sequence
from math import log

from corpus_cli.engines.summarize.sentence import Sentence

Vector = dict[str, float]


def weights(sentences: Sequence[Sentence]) -> Vector:
    """Of each word log((n + 1) / k), where it stands in k of n sentences (Sparck Jones 1972)."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(set(sentence.words))
    most = log(len(sentences) + 1)
    logs = {k: most - log(k) for k in set(counts.values())}
    return {word: logs[k] for word, k in counts.items()}


def vectors(sentences: Sequence[Sentence], rare: Vector) -> list[Vector]:
    """The words of each sentence with what they weigh, each once, in order of appearance."""
    return [{word: rare[word] for word in sentence.words} for sentence in sentences]
