"""Find the parameters of the summary engine, and say how sure they are.

    python tools/tune_summaries.py [--resamples 40] [--seed 0]

Reads ../shared/eval/summarize (its articles, and measure.py for ROUGE); says so and ends where that is absent. For each
of the two sets of parameters (SINGLE on the single articles, TOGETHER on the clusters):

1. search   cross-entropy method (Rubinstein 1999): points from a normal distribution, the best sixth give the next one;
            what is made large is the gain over the lead, ROUGE-1 + ROUGE-2 F1, of the best-ranked sentences cut at the
            budget (clusters: of whole sentences), each set's mean over what is aimed at there (AIMS)
2. folds    the same on three quarters of the documents, measured on the last quarter, four times; and on all sets but
            one, measured on that one: believe these figures and not those of 1
3. interval the same on documents drawn with replacement: the parameters' mean and 1.96 standard deviations

`choosy` of SINGLE is found on whole summaries, by a look at a few values.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from corpus_cli.engines.summarize.budget import Budget
from corpus_cli.engines.summarize.centrality import taken_up
from corpus_cli.engines.summarize.extract import choose, proper
from corpus_cli.engines.summarize.parameters import SINGLE, TOGETHER, Parameters
from corpus_cli.engines.summarize.salience import Features, features, shares
from corpus_cli.engines.summarize.selection import Selection
from corpus_cli.engines.summarize.sentence import Sentence, read
from corpus_cli.engines.summarize.together import candidates, dispatches, judged
from corpus_cli.engines.summarize.weights import Vector, vectors, weights
from corpus_cli.engines.summarize.words import words

EVAL = Path(__file__).resolve().parents[2] / "shared" / "eval" / "summarize"
AIMS = {  # language, words, points of ROUGE-1 + ROUGE-2 over the lead, weight (fewer documents, less weight)
    "orange": ("fr", 35, 3.1, 1.0),
    "vietnews": ("vi", 40, 4.8, 1.0),
    "cnndm": ("en", 60, 1.8, 0.5),
    "xsum": ("en", 25, 2.9, 1.0),
    "rpm2": ("fr", 100, 5.5, 1.0),
    "vimds": ("vi", 190, 4.0, 1.0),
}
SINGLES, CLUSTERS = ("orange", "vietnews", "cnndm", "xsum"), ("rpm2", "vimds")
LONGEST = 60  # sentences looked at
Array = np.ndarray[Any, Any]


class Case:
    """One article or cluster: what the engine sees of it, and what ROUGE its sentences make."""

    def __init__(self, measure: ModuleType, name: str, row: dict[str, Any]) -> None:
        language, self.budget, _, _ = AIMS[name]
        self.set, self.measure = name, measure
        self.sentences: list[Sentence]
        self.vectors: list[Vector]
        self.rows: list[Features]
        texts = self._together(row, language) if name in CLUSTERS else self._single(row, language)
        bodies = [texts[s.document][s.start : s.end] for s in self.sentences]
        self.tokens = [[measure.tokens(word) for word in body.split()] for body in bodies]
        references = [measure.tokens(reference) for reference in row["refs"]]
        self.references = [(Counter(r), Counter(pairwise(r)), len(r)) for r in references]
        lead = measure.lead(row, self.budget)
        if name in SINGLES:
            lead = " ".join(sentence for _, sentence in measure.lead_order(row))
        self.lead = measure.score(lead, row["refs"], self.budget)
        self.known: dict[tuple[int, ...], tuple[float, float]] = {}

    def _single(self, row: dict[str, Any], language: str) -> list[str]:
        head = words(row.get("title", ""))
        self.sentences = read(row["text"], language, (), 0)
        rare = weights(self.sentences)
        self.vectors = vectors(self.sentences, rare)
        self.rows = features(self.sentences, self.vectors, taken_up(self.vectors), shares(head, rare))
        self.proper = proper(self.sentences, self.vectors, frozenset(head))
        return [row["text"]]

    def _together(self, row: dict[str, Any], language: str) -> list[str]:
        texts = [self.measure.content(document) for document in row["docs"]]
        there = dispatches([("", text, language, ()) for text in texts], "auto")
        self.sentences, self.vectors, self.rows = there.sentences, there.vectors, judged(there)
        self.proper = candidates(there)
        return texts

    def gain(self, chosen: Sequence[int]) -> tuple[float, float]:
        """Points of ROUGE-1 and ROUGE-2 over the lead, of some sentences in reading order, cut at the budget."""
        key = tuple(sorted(chosen))
        if key not in self.known:
            said = [word for i in key for word in self.tokens[i]][: self.budget]
            tokens = [token for word in said for token in word]
            ones, twos = Counter(tokens), Counter(pairwise(tokens))
            f1, n = self.measure.f1, len(tokens)
            first = sum(f1((ones & r1).total(), n, size) for r1, _, size in self.references)
            second = sum(f1((twos & r2).total(), max(0, n - 1), size - 1) for _, r2, size in self.references)
            share = 100 / len(self.references)
            self.known[key] = (share * first - self.lead[0], share * second - self.lead[1])
        return self.known[key]


class Articles:
    """Single articles as arrays, so that a point costs milliseconds; `gains(point)` has shape (articles, 2)."""

    effort = (7, 60)  # rounds, points in each
    names = ("headline", "support", "taken_up", "short", "quoted", "redundancy")
    start = Parameters(headline=3, support=3, taken_up=4, short=-0.8, quoted=-1, redundancy=2)
    width = Parameters(headline=1.5, support=1.2, taken_up=2.5, short=0.4, quoted=0.6, redundancy=0.8)

    def __init__(self, cases: Sequence[Case]) -> None:
        count = len(cases)
        self.cases, self.sets = cases, np.array([case.set for case in cases])
        self.limits = np.array([case.budget for case in cases])
        self.features = np.zeros((count, LONGEST, len(Features._fields)), np.float32)
        self.allowed = np.zeros((count, LONGEST), bool)
        self.sizes = np.zeros((count, LONGEST), np.int64)
        self.shared = np.zeros((count, LONGEST, LONGEST), np.float32)
        for k, case in enumerate(cases):
            last = min(LONGEST, len(case.rows))
            self.features[k, :last] = case.rows[:last]
            self.sizes[k, :last] = [len(tokens) for tokens in case.tokens[:last]]
            good = [i for i in case.proper if i < last] or list(range(last))
            self.allowed[k, good] = self.sizes[k, good] <= 3 * case.budget
            self.shared[k, :last, :last] = _shared(case.vectors[:last])

    def gains(self, point: Parameters) -> Array:
        """Points over the lead of the best-ranked sentences, until the budget is reached, cut there."""
        scores = self.features @ np.array(point[: len(Features._fields)], np.float32)
        scores = np.where(self.allowed, scores, -np.inf)
        said, sizes = np.zeros_like(scores), np.zeros(len(self.cases), np.int64)
        chosen, every = [], np.arange(len(self.cases))
        for _ in range(8):
            left = scores - point.redundancy * np.minimum(said, 1)
            best = left.argmax(1)
            more = (sizes < self.limits) & (left[every, best] > -np.inf)
            if not more.any():
                break
            chosen.append(np.where(more, best, -1))
            sizes += np.where(more, self.sizes[every, best], 0)
            said += np.where(more[:, None], self.shared[every, :, best], 0)
            scores[every[more], best[more]] = -np.inf
        picked = np.stack(chosen, 1).tolist()
        return np.array([case.gain([i for i in p if i >= 0]) for case, p in zip(self.cases, picked, strict=True)])


class Clusters:
    """Clusters, through the engine's own choice of whole sentences."""

    effort = (7, 60)
    names = ("headline", "taken_up", "spread", "short", "quoted", "redundancy", "choosy")
    start = Parameters(
        place=-2, headline=1.6, support=0, taken_up=10, spread=3, short=-1.1, quoted=-0.8, redundancy=3, choosy=0.8
    )
    width = Parameters(headline=1, taken_up=4, spread=1.5, short=0.4, quoted=0.5, redundancy=1, choosy=0.3)

    def __init__(self, cases: Sequence[Case]) -> None:
        self.cases, self.sets = cases, np.array([case.set for case in cases])

    def gains(self, point: Parameters) -> Array:
        """Points over the lead of whole sentences within the budget."""
        return np.array([case.gain(chosen(case, point)) for case in self.cases])


def chosen(case: Case, point: Parameters) -> list[int]:
    """What the engine chooses of a case."""
    weights = np.array(point[: len(Features._fields)])
    scores = (np.array(case.rows) @ weights).tolist()
    costs = Budget([len(tokens) for tokens in case.tokens], case.budget, False)
    selection = Selection(case.sentences, case.vectors, scores, costs, point)
    choose(selection, case.proper)
    return [i for i, _ in selection.ranked]


def _shared(vectors: Sequence[Vector]) -> Array:
    """For each two sentences the share of the first one's weight that the second one holds."""
    totals = [sum(vector.values()) or 1.0 for vector in vectors]
    rows = [
        [sum(x for word, x in vector.items() if word in other) / total for other in vectors]
        for vector, total in zip(vectors, totals, strict=True)
    ]
    return np.array(rows) * (1 - np.eye(len(vectors)))


def worth(gains: Array, sets: Array, drawn: Array) -> float:
    """The mean over sets of the mean gain of the documents drawn, over what is aimed at."""
    total = heaviest = 0.0
    for name in dict.fromkeys(sets[drawn].tolist()):
        _, _, aim, weight = AIMS[name]
        total += weight * gains[drawn[sets[drawn] == name]].sum(1).mean() / aim
        heaviest += weight
    return total / heaviest


def search(pool: Articles | Clusters, drawn: Array, seed: int) -> Parameters:
    """The parameters the cross-entropy method ends at, on the documents drawn."""
    rng = np.random.default_rng(seed)
    middle = np.array([getattr(pool.start, name) for name in pool.names])
    width = np.array([getattr(pool.width, name) for name in pool.names])
    rounds, points = pool.effort
    for _ in range(rounds):
        tried = middle + width * rng.standard_normal((points, len(middle)))
        values = [worth(pool.gains(pool.start._replace(**_fields(pool, row))), pool.sets, drawn) for row in tried]
        best = tried[np.argsort(values)[::-1][: points // 6]]
        middle, width = best.mean(0), np.maximum(best.std(0), 0.03 * np.abs(middle) + 0.02)
    return pool.start._replace(**_fields(pool, middle))


def _fields(pool: Articles | Clusters, row: Array) -> dict[str, float]:
    found = dict(zip(pool.names, row.tolist(), strict=True))
    return found | {name: abs(found[name]) for name in ("redundancy", "choosy") if name in found}


def held_out(pool: Articles | Clusters, folds: Array) -> Array:
    """Gains of each document with the parameters found on the other folds."""
    gains = np.zeros((len(folds), 2))
    for fold in sorted(set(folds.tolist())):
        point = search(pool, np.flatnonzero(folds != fold), int(fold))
        gains[folds == fold] = pool.gains(point)[folds == fold]
    return gains


def show(title: str, gains: Array, sets: Array) -> None:
    """One line: mean gains in ROUGE-1 and ROUGE-2 of each set with 1.96 standard errors."""
    print(title)
    for name in dict.fromkeys(sets.tolist()):
        own = gains[sets == name]
        error = 1.96 * own.std(0) / math.sqrt(len(own))
        one, two = own.mean(0)
        print(f"  {name:9} {one:+.2f} ± {error[0]:.2f}   {two:+.2f} ± {error[1]:.2f}", flush=True)


def tune(pool: Articles | Clusters, current: Parameters, resamples: int, seed: int) -> None:
    """All three steps, printed."""
    every = np.arange(len(pool.cases))
    show("current parameters", pool.gains(current), pool.sets)
    found = search(pool, every, seed)
    show("found on all documents, measured on the same", pool.gains(found), pool.sets)
    print("  " + " ".join(f"{name}={getattr(found, name):.2f}" for name in pool.names), flush=True)
    folds = np.random.default_rng(seed).integers(0, 4, len(every))
    show("found on three quarters, measured on the last", held_out(pool, folds), pool.sets)
    names = list(dict.fromkeys(pool.sets.tolist()))
    show("found on the other sets", held_out(pool, np.array([names.index(s) for s in pool.sets])), pool.sets)
    rng = np.random.default_rng(seed)
    draws = [search(pool, np.sort(rng.choice(every, len(every))), seed + k) for k in range(resamples)]
    for name in pool.names if draws else ():
        values = np.array([getattr(draw, name) for draw in draws])
        print(f"  {name:11} {values.mean():6.2f} ± {1.96 * values.std():.2f}", flush=True)


def fullness(pool: Articles, values: Sequence[float]) -> None:
    """Whole summaries of single articles for some values of `choosy`."""
    for value in values:
        point = SINGLE._replace(choosy=value)
        gains = np.array([case.gain(chosen(case, point)) for case in pool.cases])
        show(f"whole sentences, choosy={value} (over the lead that is cut)", gains, pool.sets)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resamples", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--parts", default="single,fullness,together")
    args = parser.parse_args()
    if not (EVAL / "measure.py").exists():
        print(f"nothing to tune on: {EVAL} is not there", file=sys.stderr)
        return 2
    sys.path.insert(0, str(EVAL))
    import measure

    def cases(names: Sequence[str]) -> list[Case]:
        return [Case(measure, name, row) for name in names for row in measure.load(EVAL / "data", name)]

    parts = args.parts.split(",")
    if "single" in parts or "fullness" in parts:
        articles = Articles(cases(SINGLES))
        if "single" in parts:
            tune(articles, SINGLE, args.resamples, args.seed)
        if "fullness" in parts:
            fullness(articles, (0.2, 0.4, 0.7, 1.0, 1.5))
    if "together" in parts:
        tune(Clusters(cases(CLUSTERS)), TOGETHER, args.resamples, args.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
