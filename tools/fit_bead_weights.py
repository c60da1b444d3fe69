"""Fit the weights of the aligner, and print them as they stand in corpus_cli/engines/align_translations/weights.py.

    python tools/fit_bead_weights.py [--scarce | --units] [--more FOLDER] [--sets a,b] [--rounds 2] [--steps 20]

Reads the hand-made alignments in ../shared/eval/align/data, and those in FOLDER if they have the same form; exit status
2 if they are not there. Scores are linear in the weights, so that paths of beads are a conditional random field: the
likelihood of the gold paths, by the forward-backward algorithm, is made large by L-BFGS (Liu and Nocedal 1989), and the
weights are drawn towards those that stand. Each round learns lexicons with the weights of the round before. What is
fitted: the first pass, then later passes; --scarce: texts that stand alone; --units: only what belongs to learnt units.

The present weights were fitted, round after round, by a forerunner of this program on the sets below, and on news in
Greek and the Debian reference in Chinese and Japanese, made uneven in the same way; those of scarce texts on
news in Spanish, Greek and Indonesian, and parts of Text+Berg and of the Romanian novel. The pull towards the weights
that stand keeps a run of this program near them, but not at them. What
concerns learnt units was taken over from ideographs; only what a unit counts, and `missing`, by a look at Thai.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np

from corpus_cli.engines.align_translations import Options, Text, passes
from corpus_cli.engines.align_translations.grid import Grid, Types, around, bead_types, whole
from corpus_cli.engines.align_translations.scores import bead_scores
from corpus_cli.engines.align_translations.search import NEVER, _ends, ahead, behind
from corpus_cli.engines.align_translations.search import Path as BeadPath
from corpus_cli.engines.align_translations.weights import Weights, weights
from corpus_cli.engines.align_translations.words import Part

EVAL = Path(__file__).resolve().parents[2] / "shared" / "eval" / "align" / "data"
SETS = {  # weight of a bead
    "news_hard_spa": 1.0,
    "news_hard_ind": 1.0,
    "news_hard_tha": 1.0,
    "news_easy_ita": 1.0,
    "textberg": 1.5,
    "parice": 1.5,
    "ro1984": 1.0,
}
ALONE = {"alone_spa": 1.0}
MOST = 400  # segments of a document; longer ones are cut
TOGETHER = 12  # documents
EQUAL = 600  # beads of a set that count; more count no more
PULL = 0.3  # of the weights that stand
LONGEST = Options().longest
SIZES = (8, 8, 5, 5, 1, 1, 1, 9)  # of value, met, any, missing, crowd, length, prior, biases
UNIT = 4  # the kind of a unit, and (LEARNT_UNIT) the last sort of a link
Array = np.ndarray[Any, Any]
Gold = list[tuple[list[int], list[int]]]


def as_weights(vector: Array) -> Weights:
    """Weights from a vector."""
    value, met, any_, missing, crowd, length, prior, biases = np.split(vector.astype(np.float32), np.cumsum(SIZES)[:-1])
    three = float(crowd[0]), float(length[0]), float(prior[0])
    return Weights(value, met, any_, missing, *three, tuple(biases.tolist()), LONGEST)


def as_vector(w: Weights) -> Array:
    """A vector from weights."""
    parts = [w.value, w.met, w.any, w.missing, [w.crowd, w.length, w.prior], w.biases]
    return np.concatenate([np.asarray(part, float) for part in parts])


class Document(NamedTuple):
    """A pair and its gold."""

    pair: tuple[Text, Text]
    gold: Gold


def documents(path: Path) -> tuple[list[Document], bool]:
    """The pairs of a set, and whether each stands alone."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        head, *rows = map(json.loads, lines)
    out = []
    for row in rows:
        if row.get("context"):
            continue
        gold = [(s, t) for s, t in row["beads"] if max([0, *s]) < MOST and max([0, *t]) < MOST]
        n, m = (min(MOST, 1 + max([-1, *(i for bead in gold for i in bead[k])])) for k in (0, 1))
        source, target = tuple(row["source"][:n]), tuple(row["target"][:m])
        out.append(Document((Text(head["source_language"], source), Text(head["target_language"], target)), gold))
    return out, bool(head.get("alone"))


class Chunk:
    """Some documents of one stage as a grid: what each weight is multiplied with, and the beads the gold allows."""

    def __init__(self, drafts: Sequence[passes.Draft], known: passes.Lexicon, types: Types, golds: list[Gold]) -> None:
        sizes = [draft.size() for draft in drafts]
        self.grid = Grid(
            [
                whole(*size) if d.path is None or d.half is None else around(d.path, *size, int(d.half.max()))
                for d, size in zip(drafts, sizes, strict=True)
            ]
        )
        self.types, self.ends = types, _ends(self.grid, types)
        parts = [Part(d.sides, (0, 0), size, d.beads) for d, size in zip(drafts, sizes, strict=True)]
        features = []
        for one in np.eye(sum(SIZES)):
            score = bead_scores(self.grid, parts, known.words, known.lengths, known.priors, as_weights(one), types)
            self.outside = score <= NEVER / 2
            score[self.outside] = 0
            features.append(score.astype(np.float16))
        self.features = np.stack(features)
        self.beads = sum(map(len, golds))
        self.allowed = np.zeros(self.features.shape[1:], bool)
        for window, gold in enumerate(golds):
            self._allow(window, gold)

    def _allow(self, window: int, gold: Gold) -> None:
        n, m = self.grid.windows[window].source, self.grid.windows[window].target
        left: tuple[set[int], set[int]] = set(range(n)), set(range(m))
        for s, t in gold:
            if not s or not t:
                continue
            left[0].difference_update(s)
            left[1].difference_update(t)
            if (len(s), len(t)) in self.types:
                self._one(window, s[0], t[0], (len(s), len(t)))
                continue
            for a, b in self.types:  # of a size that is not looked for: any beads that make it up
                for i in range(s[0], s[-1] + 2 - a):
                    for j in range(t[0], t[-1] + 2 - b):
                        self._one(window, i, j, (a, b))
        for i in left[0]:
            for j in range(m + 1):
                self._one(window, i, j, (1, 0))
        for j in left[1]:
            for i in range(n + 1):
                self._one(window, i, j, (0, 1))

    def _one(self, window: int, i: int, j: int, size: tuple[int, int]) -> None:
        column = i - int(self.grid.first[i + j, window])
        if 0 <= column < self.grid.shape[2]:
            self.allowed[i + j, list(self.types).index(size), window, column] = True

    def likelihood(self, vector: Array) -> tuple[float, Array]:
        """Log of how likely the gold paths are, and its slope."""
        scores = np.zeros(self.allowed.shape, np.float32)
        for weight, feature in zip(vector.tolist(), self.features, strict=True):
            if weight:
                scores += np.float32(weight) * feature
        scores[self.outside] = NEVER
        total, chance = self._paths(scores)
        gold, right = self._paths(np.where(self.allowed, scores, NEVER))
        there = gold > NEVER / 100  # else the gold path is not in the band
        apart = ((right - chance) * there[None, None, :, None]).reshape(-1)
        slope = np.array([float(feature.reshape(-1).astype(np.float32) @ apart) for feature in self.features])
        return float((gold - total)[there].sum()), slope

    def _paths(self, scores: Array) -> tuple[Array, Array]:
        """By window the log of the sum over all paths; how likely each bead is."""
        depth, _, width = self.grid.shape
        pad = max(max(size) for size in self.types)
        before = behind(self.grid, self.types, scores)[:depth, :, pad : pad + width]
        after = ahead(self.grid, self.types, scores, self.ends, soft=True)
        total = np.array([after[0, k, pad - w.first[0]] for k, w in enumerate(self.grid.windows)])
        after = np.append(after[:depth, :, pad : pad + width].reshape(-1), NEVER)
        chance = np.empty_like(scores)
        for k, size in enumerate(self.types):
            end = after[self.grid.moved(*size)].reshape(self.grid.shape)
            chance[:, k] = np.exp(np.minimum(0, before + scores[:, k] + end - total[None, :, None]))
        return total, chance


def chunks(docs: Sequence[Document], stage: int) -> Iterator[Chunk]:
    """What the pass of a stage sees of documents that are aligned together."""
    seen: list[tuple[Sequence[passes.Draft], passes.Lexicon, Types]] = []
    search = passes._search

    def spy(drafts: Sequence[passes.Draft], known: passes.Lexicon, types: Types, *rest: Any) -> list[BeadPath]:
        seen.append((drafts, known, types))
        return search(drafts, known, types, *rest)

    with patch.object(passes, "_search", spy):
        lexicon = passes.learn([doc.pair for doc in docs], Options())
    drafts, known, types = seen[0]
    if stage:
        drafts, known = [lexicon.drafts[doc.pair] for doc in docs], lexicon
        types = bead_types(LONGEST)
    order = sorted(range(len(docs)), key=lambda k: sum(drafts[k].size()))
    for first in range(0, len(order), TOGETHER):
        some = order[first : first + TOGETHER]
        yield Chunk([drafts[k] for k in some], known, types, [docs[k].gold for k in some])


def climbed(function: Callable[[Array], tuple[float, Array]], point: Array, free: Array, steps: int) -> Array:
    """Where a function is large, by L-BFGS from a point on, in the free directions."""
    pairs: list[tuple[Array, Array]] = []
    value, slope = function(point)
    slope = slope * free
    if not slope.any():
        return point
    for step in range(steps):
        way, passed = slope.copy(), []
        for move, turn in pairs[::-1]:
            share = move @ way / (move @ turn)
            passed.append(share)
            way -= share * turn
        way *= pairs[-1][0] @ pairs[-1][1] / (pairs[-1][1] @ pairs[-1][1]) if pairs else 0.1 / np.abs(slope).max()
        for (move, turn), share in zip(pairs, passed[::-1], strict=True):
            way += (share - turn @ way / (move @ turn)) * move
        far = 1.0
        for _ in range(12):
            there, new = function(point + far * way)
            if there > value + 1e-4 * far * float(slope @ way):
                break
            far /= 2
        else:
            break
        new = new * free
        if far * way @ (slope - new) > 0:
            pairs = [*pairs[-9:], (far * way, slope - new)]
        point, gained, value, slope = point + far * way, there - value, there, new
        print(f"  step {step + 1}: log likelihood {value:.2f}", file=sys.stderr)
        if gained < 1e-5 * abs(value):
            break
    return point


def fitted(sets: Sequence[tuple[list[Document], bool, float]], stage: int, start: Array, free: Array, n: int) -> Array:
    """The weights of one stage."""
    data: list[tuple[float, list[Chunk]]] = []
    for docs, alone, weight in sets:
        groups = [[doc] for doc in docs] if alone else [docs]
        found = [chunk for group in groups for chunk in chunks(group, stage)]
        data.append((weight * min(1, EQUAL / sum(chunk.beads for chunk in found)), found))

    def function(vector: Array) -> tuple[float, Array]:
        apart = vector - start
        value, slope = -PULL * float(apart @ apart), -2 * PULL * apart
        for weight, found in data:
            for chunk in found:
                likelihood, by = chunk.likelihood(vector)
                value, slope = value + weight * likelihood, slope + weight * by
        return value, slope

    return climbed(function, start, free, n)


def free_weights(units: bool) -> Array:
    """Which weights are fitted: not the constants of words and grams, which would stand for their number."""
    free = as_weights(np.ones(sum(SIZES)))
    for part in (free.value, free.met, free.any, free.missing):
        part[-1] = units
    free.any[2:] = 0
    if not units:
        return as_vector(free)
    only = as_weights(np.zeros(sum(SIZES)))
    only.value[-1] = only.met[-1] = only.missing[UNIT] = 1
    return as_vector(only)


def printed(w: Weights) -> str:
    """A block of weights.py."""
    rows: list[Any] = [w.value, w.met, w.any, w.missing, w.crowd, w.length, w.prior, w.biases]
    lines = [str(round(x, 3)) if isinstance(x, float) else str(tuple(round(float(y), 3) for y in x)) for x in rows]
    return "    (\n" + "".join(f"        {line},\n" for line in lines) + "    ),"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--scarce", action="store_true", help="weights of short texts that stand alone")
    kind.add_argument("--units", action="store_true", help="only weights of learnt units")
    parser.add_argument("--more", type=Path, help="folder with more sets")
    parser.add_argument("--sets", default="", help="names of sets, by commas (default: those of this file)")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--steps", type=int, default=20)
    asked = parser.parse_args()
    names = dict.fromkeys(asked.sets.split(","), 1.0) if asked.sets else ALONE if asked.scarce else SETS
    folders = [EVAL, *([asked.more] if asked.more else [])]
    files = {name: folder / f"{name}.jsonl.gz" for name in names for folder in folders}
    files |= {name: path for name in names for folder in folders if (path := folder / f"{name}.jsonl.gz").exists()}
    if gone := [str(path) for path in files.values() if not path.exists()]:
        print(f"not there: {', '.join(gone)}", file=sys.stderr)
        return 2
    sets = [(*documents(path), names[name]) for name, path in files.items()]
    now = [as_vector(weights(stage, asked.scarce, LONGEST)) for stage in (0, 1)]
    free = free_weights(asked.units)

    def those_now(stage: int, scarce: bool, longest: int) -> Weights:
        return as_weights(now[stage]) if scarce == asked.scarce else weights(stage, scarce, longest)

    with patch.object(passes, "weights", those_now):
        for turn in range(asked.rounds):
            for stage in (0, 1):
                print(f"round {turn + 1}, stage {stage}", file=sys.stderr)
                now[stage] = fitted(sets, stage, now[stage], free, asked.steps)
    print("\n".join(printed(as_weights(vector)) for vector in now))
    return 0


if __name__ == "__main__":
    sys.exit(main())
