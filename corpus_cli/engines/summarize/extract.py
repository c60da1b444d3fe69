"""The summary of one text."""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from corpus_cli.engines.summarize.budget import budget
from corpus_cli.engines.summarize.centrality import taken_up
from corpus_cli.engines.summarize.options import Options
from corpus_cli.engines.summarize.parameters import SINGLE
from corpus_cli.engines.summarize.salience import features, salience, shares
from corpus_cli.engines.summarize.selection import Selection
from corpus_cli.engines.summarize.sentence import Sentence, read, whole
from corpus_cli.engines.summarize.title import headline
from corpus_cli.engines.summarize.twins import HELD
from corpus_cli.engines.summarize.weights import Vector, vectors, weights
from corpus_cli.engines.summarize.words import dense, words
from corpus_cli.model import Span
from corpus_cli.products import Pick


class Extract(NamedTuple):
    """The headline that was taken as one, if any, and the chosen sentences in reading order.

    `over` where it is a single sentence that is over the budget, for none fits.
    """

    title: Span | None
    picks: tuple[Pick, ...]
    over: bool = False


def summary(
    name: str, text: str, language: str = "", breaks: Sequence[int] = (), options: Options | None = None
) -> Extract:
    """The sentences of a text that say most, within the budget; `breaks` are places no sentence spans."""
    options = options or Options()
    title = headline(text, options.title)
    sentences = read(text, language, breaks, title.end if title else 0)
    if not sentences:
        return Extract(title, ())
    head = words(text[title.start : title.end], dense(text)) if title else []
    rare = weights(sentences)
    said = vectors(sentences, rare)
    scores = salience(features(sentences, said, taken_up(said), shares(head, rare)), SINGLE)
    selection = Selection(sentences, said, scores, budget(sentences, [text], options), SINGLE)
    good = proper(sentences, said, frozenset(head))
    if options.title == "none" and 0 not in good:  # whoever says so has no headline: the first line is a sentence
        good.insert(0, 0)
    choose(selection, good)
    if len(selection.ranked) == len(good):  # there is room for all that is worth a place: short sentences, too
        selection.fill(brief(sentences, said, frozenset(head), good))
    return Extract(title, picks([name], sentences, selection), over=selection.left < 0)


def proper(sentences: Sequence[Sentence], vectors: Sequence[Vector], head: frozenset[str]) -> list[int]:
    """Indexes of the whole sentences that do not only repeat the headline."""
    return [
        i
        for i, (real, vector) in enumerate(zip(whole(sentences), vectors, strict=True))
        if real and not (head and len(head.intersection(vector)) >= HELD * len(vector))
    ]


def brief(
    sentences: Sequence[Sentence], vectors: Sequence[Vector], head: frozenset[str], good: Sequence[int]
) -> list[int]:
    """Indexes of the other sentences that end as sentences do and do not only repeat the headline."""
    known = set(good)
    return [
        i
        for i, (sentence, vector) in enumerate(zip(sentences, vectors, strict=True))
        if i not in known and sentence.ended and not (head and len(head.intersection(vector)) >= HELD * len(vector))
    ]


def choose(selection: Selection, candidates: Sequence[int]) -> None:
    """Fill the budget with the candidates; where none fits, with what else there is; never leave it empty."""
    selection.fill(candidates)
    if not selection.ranked:
        first = set(candidates)
        selection.fill([i for i in range(len(selection.scores)) if i not in first])
    if not selection.ranked:
        best = max(candidates or range(len(selection.scores)), key=lambda i: (selection.scores[i], -i))
        selection.take(best, selection.scores[best])


def picks(names: Sequence[str], sentences: Sequence[Sentence], selection: Selection) -> tuple[Pick, ...]:
    """The chosen sentences in reading order; a score is 1 for the best one, and the less the less a sentence adds."""
    most = max([gain for _, gain in selection.ranked])
    found = []
    for i, rank, gain in sorted([(i, rank, gain) for rank, (i, gain) in enumerate(selection.ranked, 1)]):
        document, start, end = sentences[i][:3]
        found.append(Pick(names[document], start, end, round(exp(gain - most), 4), rank))
    return tuple(found)
