"""One summary of many dispatches of an event: near copies vote once, and what is new comes later."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from math import sqrt
from typing import NamedTuple

from corpus_cli.engines.summarize.budget import budget
from corpus_cli.engines.summarize.centrality import central
from corpus_cli.engines.summarize.chronology import chronological
from corpus_cli.engines.summarize.extract import Extract, choose, picks, proper
from corpus_cli.engines.summarize.options import Options
from corpus_cli.engines.summarize.parameters import TOGETHER
from corpus_cli.engines.summarize.salience import Features, features, salience, shares
from corpus_cli.engines.summarize.selection import Selection
from corpus_cli.engines.summarize.sentence import Sentence, read
from corpus_cli.engines.summarize.title import headline
from corpus_cli.engines.summarize.twins import Twins
from corpus_cli.engines.summarize.weights import Vector, vectors, weights
from corpus_cli.engines.summarize.words import dense, words

Given = tuple[str, str, str, Sequence[int]]  # name, text, language, breaks

COPY = 1.6  # one sentence may be so much longer than a near copy of it


class Dispatches(NamedTuple):
    """What many documents say, in order of age: their headlines' words, and their sentences without near copies."""

    heads: list[list[str]]
    sentences: list[Sentence]
    vectors: list[Vector]
    rare: Vector


def together(documents: Sequence[Given], options: Options | None = None) -> Extract:
    """The sentences of many texts that say most, the oldest text's first; each in the document it is from."""
    options = options or Options()
    texts = [text for _, text, _, _ in documents]
    order = chronological(texts)
    read_ = dispatches([documents[i] for i in order], options.title)
    if not read_.sentences:
        return Extract(None, ())
    scores = salience(judged(read_), TOGETHER)
    cost = budget(read_.sentences, [texts[i] for i in order], options)
    selection = Selection(read_.sentences, read_.vectors, scores, cost, TOGETHER)
    choose(selection, candidates(read_))
    return Extract(None, picks([documents[i][0] for i in order], read_.sentences, selection), over=selection.left < 0)


def dispatches(documents: Sequence[Given], mode: str) -> Dispatches:
    """The documents read."""
    heads, found = [], []
    for number, (_, text, language, breaks) in enumerate(documents):
        title = headline(text, mode)
        heads.append(words(text[title.start : title.end], dense(text)) if title else [])
        found += read(text, language, breaks, title.end if title else 0, number)
    rare = weights(found)
    unique = _unique(found, vectors(found, rare))
    rare = weights(unique)
    return Dispatches(heads, unique, vectors(unique, rare), rare)


def _unique(sentences: Sequence[Sentence], vectors: Sequence[Vector]) -> list[Sentence]:
    """The sentences without those that are near copies of earlier ones."""
    seen = Twins()
    kept = []
    for sentence, vector in zip(sentences, vectors, strict=True):
        twin = seen.met(sentence.words, vector)
        if twin is not None and max(len(vector), len(seen.seen[twin])) <= COPY * min(len(vector), len(seen.seen[twin])):
            continue
        seen.add(sentence.words, vector)
        kept.append(sentence)
    return kept


def judged(read: Dispatches) -> list[Features]:
    """The features of all sentences: place in their own document, all else among all documents."""
    heads = Counter([word for head in read.heads for word in dict.fromkeys(head)])
    headline = shares(heads, {word: read.rare[word] * k for word, k in heads.items() if word in read.rare})
    spread = _spread(read.sentences)
    middle = central(read.vectors)
    rows: list[Features] = []
    for _, group in groupby(read.sentences, key=lambda s: s.document):
        own, at = list(group), len(rows)
        end = at + len(own)
        rows += features(own, read.vectors[at:end], middle[at:end], headline, spread[at:end])
    return rows


def _spread(sentences: Sequence[Sentence]) -> list[float]:
    """Of each sentence the mean root of the share of the other documents that have its pairs of words."""
    others = max(1, len({s.document for s in sentences}) - 1)
    pairs = [list(pairwise(s.words)) for s in sentences]
    places = {(pair, s.document) for s, own in zip(sentences, pairs, strict=True) for pair in own}
    counts = Counter([pair for pair, _ in places])
    return [sum([sqrt((counts[pair] - 1) / others) for pair in own]) / max(1, len(own)) for own in pairs]


def candidates(read: Dispatches) -> list[int]:
    """Indexes of the whole sentences that do not only repeat their document's headline."""
    found: list[int] = []
    at = 0
    for document, group in groupby(read.sentences, key=lambda s: s.document):
        own = list(group)
        good = proper(own, read.vectors[at : at + len(own)], frozenset(read.heads[document]))
        found += [at + i for i in good]
        at += len(own)
    return found
