"""Train the weights of page mode and print how well they do on sites they have not seen.

    python -m venv .venv-train && .venv-train/bin/pip install lightgbm numpy
    .venv-train/bin/python tools/train_page_model.py                    # cross-validation, then the weights file
    .venv-train/bin/python tools/train_page_model.py --check            # cross-validation only
    .venv-train/bin/python tools/train_page_model.py --no-check PAGES   # the weights file only, from other pages

PAGES (default: ../shared/eval/boilerplate/pages.jsonl.gz, as seen from the checkout) is JSON lines, gzipped: `site`,
`lang`, `core` (scored), `truth`, `titles`, and `lines`, a list of [text, label] (1 body, 0 furniture, 2 either). The
pages are scored with `measure.py`, which stands beside them.

Two boosted forests: the first judges the lines near a sentence, the second judges those again that the first leaves
open, knowing the scores of their neighbours (in training: scores by a forest that has not seen the page's site, as in
use). Every page is learnt with what its site repeats, alone, and with most of its furniture gone already. Lines weigh
what they weigh in the measure: their share of the page's words. Sites of one publisher (the same name under another
domain, or eight lines in common) stay together.

A word's weight is how many more publishers have it in furniture than in stories, as log odds; a page is learnt with
weights that its own publisher has no part in, as in use.
"""

import argparse
import collections
import gzip
import hashlib
import importlib.util
import itertools
import json
import math
import pathlib
import random
import sys
import types
import typing

import lightgbm
import numpy as np

TOP = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from corpus_cli.engines import strip_boilerplate  # noqa: E402
from corpus_cli.engines.strip_boilerplate import page, page_features, page_light  # noqa: E402
from corpus_cli.engines.strip_boilerplate.page_lines import columns  # noqa: E402

DATA = TOP.parent / "shared/eval/boilerplate/pages.jsonl.gz"
OUT = TOP / "corpus_cli/engines/strip_boilerplate/page_model.py"
FOLDS = 5
PARTS = 3  # of the training sites, for scores of pages by a forest that has not seen their sites
SHARED = 8  # lines of 25 characters or more that two sites of one publisher have in common
COMMON = {
    "objective": "binary",
    "min_data_in_leaf": 60,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
}
FIRST = {"num_leaves": 10, "learning_rate": 0.2}
SECOND = {"num_leaves": 10, "learning_rate": 0.12}
TREES = (60, 60)
ODDS = 256  # a leaf is log odds times this
SHARES = {"site": 0.7, "alone": 0.3, "part": 0.3}  # how much a view of a page counts
GONE = 0.75  # of the runs of furniture, in the view that is partly cleaned
FEWEST = 5  # publishers that have a word which gets a weight
PRIOR = 1.0  # publishers more that are taken to have it in furniture, and in stories
LEAST = 60  # of a weight, log odds times 100
STEP = 10  # of weights
Case = tuple[int, str]  # a page by its number, and how it is seen
Truth = tuple[np.ndarray, np.ndarray]  # of each line its label, and its weight


class Pages:
    """The pages as they are learnt and scored."""

    def __init__(self, path: pathlib.Path) -> None:
        self.measure = _module(path.parent / "measure.py")
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            self.rows = [json.loads(row) for row in rows]
        self.lines = [[line.strip() for line, _ in row["lines"] if line.strip()] for row in self.rows]
        self.groups = _publishers(self.rows)
        self.words = [_words(lines) for lines in self.lines]
        self.views: dict[Case, View] = {}

    def look(self, some: list[int], lexicon: "Lexicon") -> None:
        """See some of the pages as they are when that is what words weigh."""
        self.views.clear()
        seen = self.seen()
        for i in some:
            others, repeats = seen[i]
            weights = lexicon.without(self.groups[i])
            truth = self._truth(self.rows[i])
            every, nothing = list(range(len(repeats))), [0] * len(repeats)
            self.views[i, "site"] = View(self.lines[i], every, others, repeats, truth, weights)
            if others:
                self.views[i, "alone"] = View(self.lines[i], every, 0, nothing, truth, weights)
            rest, alone = _partly_cleaned(truth[0], _digest(self.rows[i]["id"]))
            of_site = (0, nothing) if alone else (others, repeats)
            self.views[i, "part"] = View(self.lines[i], rest, *of_site, truth, weights)

    def seen(self) -> list[tuple[int, list[int]]]:
        """Of each page the number of other pages of its site, and on how many of them each line stands."""
        counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        pages = collections.Counter(row["site"] for row in self.rows)
        for row, lines in zip(self.rows, self.lines, strict=True):
            counts[row["site"]].update(set(lines))
        return [
            (pages[row["site"]] - 1, [counts[row["site"]][line] - 1 for line in lines])
            for row, lines in zip(self.rows, self.lines, strict=True)
        ]

    def _truth(self, row: dict[str, typing.Any]) -> Truth:
        """The label of each line, and its weight: about what it does to the page's score."""
        lines = [(line, label) for line, label in row["lines"] if line.strip()]
        tokens = np.array([len(self.measure.tokens(line)) for line, _ in lines], float)
        labels = np.array([label for _, label in lines])
        return labels, (tokens + 1) / max(tokens[labels == 1].sum(), 0.25 * tokens.sum(), 1)

    def cases(self, pages: typing.Iterable[int]) -> list[Case]:
        return [(i, kind) for i in pages for kind in SHARES if (i, kind) in self.views]

    def share(self, case: Case) -> float:
        """How much a view of a page counts: views of one page count together what a page counts."""
        return SHARES[case[1]] if case[1] == "part" or (case[0], "alone") in self.views else 1.0


class Lexicon:
    """The weights of words, by how many publishers have them in furniture and in stories."""

    def __init__(self, pages: Pages, some: list[int]) -> None:
        self.own: dict[str, tuple[set[str], set[str]]] = collections.defaultdict(lambda: (set(), set()))
        for i in some:
            labels = [label for line, label in pages.rows[i]["lines"] if line.strip()]
            for words, label in zip(pages.words[i], labels, strict=True):
                if label != 2:
                    self.own[pages.groups[i]][label].update(words)
        self.furniture = collections.Counter(word for furniture, _ in self.own.values() for word in furniture)
        self.stories = collections.Counter(word for _, stories in self.own.values() for word in stories)
        self.weights = self._weights(self.furniture.keys() | self.stories.keys(), set(), set())

    def without(self, publisher: str) -> dict[str, int]:
        """The weights that do not come from this publisher's pages."""
        furniture, stories = self.own.get(publisher, (set(), set()))
        own = furniture | stories
        others = {word: weight for word, weight in self.weights.items() if word not in own}
        return others | self._weights(own, furniture, stories)

    def _weights(self, words: typing.Iterable[str], furniture: set[str], stories: set[str]) -> dict[str, int]:
        found = {}
        for word in words:
            for_it, against = self.furniture[word] - (word in furniture), self.stories[word] - (word in stories)
            odds = 100 * math.log((for_it + PRIOR) / (against + PRIOR))
            if for_it + against >= FEWEST and abs(odds) >= LEAST:
                found[word] = STEP * round(odds / STEP)
        return found


def _words(lines: list[str]) -> list[set[str]]:
    """The words of each line."""
    return [page_features.words_of(line, dense > 0) for line, dense in zip(lines, columns(lines).letters, strict=True)]


class View:
    """A page, or what is left of it, with what its site says of it."""

    def __init__(
        self,
        lines: list[str],
        some: list[int],
        pages: int,
        repeats: list[int],
        truth: Truth,
        weights: dict[str, int],
    ) -> None:
        self.page = page_features.Page([lines[i] for i in some], pages, [repeats[i] for i in some])
        self.page.look(weights)
        self.rows = np.array(list(self.page.first(range(len(self.page.candidates)))), dtype=np.int32)
        chosen = np.array(some)[self.page.candidates]
        self.labels, self.weights = (values[chosen] for values in truth)

    def seen(self, scores: list[int]) -> list[int]:
        """The scores as in use, where what is far from all that is likely is not judged."""
        candidates, good = self.page.candidates, self.page.good
        warm = set(self.page.warm({i: score for i, score in zip(candidates, scores, strict=True) if good[i]}))
        return [
            score if good[i] or c in warm else 0 for c, (i, score) in enumerate(zip(candidates, scores, strict=True))
        ]


def _partly_cleaned(labels: np.ndarray, seed: int) -> tuple[list[int], bool]:
    """The lines of a page from which most furniture is gone already, and whether it is seen alone."""
    dice = random.Random(seed)
    rest: list[int] = []
    for is_story, run in itertools.groupby(range(len(labels)), key=lambda i: labels[i] == 1):
        lines = list(run)
        if is_story:
            rest += lines
        elif dice.random() >= GONE:
            first, last = sorted((dice.randint(0, len(lines)), dice.randint(0, len(lines))))
            rest += lines[first:last]
    return (rest if len(rest) > 1 else list(range(len(labels)))), dice.random() < 0.5


def _module(path: pathlib.Path) -> types.ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _publishers(rows: list[dict[str, typing.Any]]) -> list[str]:
    """The name of a group of sites for each page."""
    parent = {row["site"]: row["site"] for row in rows}

    def root(site: str) -> str:
        while parent[site] != site:
            site = parent[site]
        return site

    names, places = {}, collections.defaultdict(set)
    for row in rows:
        first = names.setdefault(row["site"].split(".")[0], row["site"])
        parent[root(row["site"])] = root(first)
        for line, _ in row["lines"]:
            if len(line) >= 25:
                places[line].add(row["site"])
    pairs = collections.Counter(
        pair for sites in places.values() if 2 <= len(sites) <= 10 for pair in itertools.combinations(sorted(sites), 2)
    )
    for (a, b), shared in sorted(pairs.items()):
        if shared >= SHARED:
            parent[root(a)] = root(b)
    return [root(row["site"]) for row in rows]


def folds(pages: Pages) -> list[int]:
    """The fold of each page: whole groups, the scored pages dealt evenly."""
    size = collections.Counter(pages.groups)
    scored = collections.Counter(g for g, row in zip(pages.groups, pages.rows, strict=True) if row["core"])
    load, fold = [0] * FOLDS, {}
    for group in sorted(size, key=lambda g: (-size[g], _digest(g))):
        fold[group] = min(range(FOLDS), key=lambda f: (load[f], f))
        load[fold[group]] += size[group] + 2 * scored[group]
    return [fold[group] for group in pages.groups]


def _digest(name: str) -> int:
    return int(hashlib.md5(name.encode()).hexdigest(), 16)


Rows = typing.Callable[[Case], tuple[list[int], np.ndarray]]


class Forest:
    """Boosted trees over integers, their leaves rounded, as they are written."""

    def __init__(self, pages: Pages, cases: list[Case], rows: Rows, trees: int, **shape: typing.Any) -> None:
        """Learns the candidates that `rows` names for each case: their places, and their features."""
        places, parts = zip(*[rows(case) for case in cases], strict=True)
        inputs = np.concatenate([part for part in parts if len(part)])
        views = [pages.views[case] for case in cases]
        labels = np.concatenate([view.labels[p] for view, p in zip(views, places, strict=True)])
        weights = np.concatenate(
            [pages.views[case].weights[p] * pages.share(case) for case, p in zip(cases, places, strict=True)]
        )
        some = labels != 2
        weights = weights[some] * some.sum() / weights[some].sum()
        data = lightgbm.Dataset(inputs[some], labels[some], weight=weights)
        self.trees = [
            _rounded(tree["tree_structure"])
            for tree in lightgbm.train({**COMMON, **shape}, data, trees).dump_model()["tree_info"]
        ]

    def scores(self, rows: np.ndarray) -> list[int]:
        """Per mille, as in use."""
        return _per_mille(self.odds(rows))

    def odds(self, rows: np.ndarray) -> np.ndarray:
        total = np.zeros(len(rows), dtype=np.int64)
        for tree in self.trees:
            _add(tree, rows, np.arange(len(rows)), total)
        return total


def _rounded(node: dict[str, typing.Any]) -> typing.Any:
    """A tree as (feature, bound, tree up to the bound, tree beyond) or a leaf."""
    if "leaf_value" in node:
        return round(node["leaf_value"] * ODDS)
    left, right = _rounded(node["left_child"]), _rounded(node["right_child"])
    return left if left == right else (node["split_feature"], math.floor(node["threshold"]), left, right)


def _add(tree: typing.Any, rows: np.ndarray, which: np.ndarray, total: np.ndarray) -> None:
    if isinstance(tree, int):
        total[which] += tree
        return
    feature, bound, left, right = tree
    low = rows[which, feature] <= bound
    _add(left, rows, which[low], total)
    _add(right, rows, which[~low], total)


def table() -> list[int]:
    """The probability per mille of log odds from -8 to 8, in 256 steps."""
    return [min(999, int(1000 / (1 + math.exp(-(i + 0.5) / 16)))) for i in range(-128, 128)]


def _per_mille(odds: np.ndarray) -> list[int]:
    return np.array(table())[np.clip(odds // 16, -128, 127) + 128].tolist()


def train(pages: Pages, some: list[int]) -> tuple[Forest, Forest, Lexicon]:
    """Both forests and the weights of words, learnt from some of the pages."""
    lexicon = Lexicon(pages, some)
    pages.look(some, lexicon)
    scores: dict[Case, list[int]] = {}

    def first(case: Case) -> tuple[list[int], np.ndarray]:
        rows = pages.views[case].rows
        return list(range(len(rows))), rows

    def second(case: Case) -> tuple[list[int], np.ndarray]:
        view = pages.views[case]
        places = [c for c, score in enumerate(scores[case]) if page.OPEN[0] <= score < page.OPEN[1]]
        light = page_light.second(view.page, dict.fromkeys(places, ()), scores[case], places)
        return places, np.hstack([np.array(light, dtype=np.int32), view.rows[places]]) if places else view.rows[:0]

    for part in range(PARTS):
        inside = [i for i in some if _digest(pages.groups[i]) % PARTS == part]
        others = [i for i in some if _digest(pages.groups[i]) % PARTS != part]
        forest = Forest(pages, pages.cases(others), first, TREES[0], **FIRST)
        scores |= {case: pages.views[case].seen(forest.scores(pages.views[case].rows)) for case in pages.cases(inside)}
    cases = pages.cases(some)
    return Forest(pages, cases, first, TREES[0], **FIRST), Forest(pages, cases, second, TREES[1], **SECOND), lexicon


def cross_validated(pages: Pages) -> None:
    """Print the figures of pages judged by forests that have not seen their sites."""
    fold, seen = folds(pages), pages.seen()
    results: dict[str, dict[int, tuple[float, float]]] = {"with its site": {}, "alone": {}, "clean stories": {}}
    for f in range(FOLDS):
        _use(written(*train(pages, [i for i, g in enumerate(fold) if g != f])))
        for i in [i for i, g in enumerate(fold) if g == f and pages.rows[i]["core"]]:
            lines, nothing = pages.lines[i], [0] * len(pages.lines[i])
            for what, site in (("with its site", seen[i]), ("alone", (0, nothing))):
                kept = page._kept(lines, *site, nothing[:])
                results[what][i] = pages.measure.page_score([lines[k] for k in kept], pages.rows[i])
            story = [line.strip() for line in pages.rows[i]["truth"].split("\n") if line.strip()]
            kept = page._kept(story, 0, [0] * len(story), [0] * len(story))
            results["clean stories"][i] = pages.measure.page_score([story[k] for k in kept], pages.rows[i])
    for what, scores in results.items():
        show(pages, what, scores)


def _use(model: types.ModuleType) -> None:
    """Let page mode judge with these weights."""
    sys.modules["corpus_cli.engines.strip_boilerplate.page_model"] = model
    strip_boilerplate.page_model = model


def show(pages: Pages, what: str, scores: dict[int, tuple[float, float]]) -> None:
    languages = collections.Counter(pages.rows[i]["lang"] for i in scores)
    for name in ["", *(lang for lang, n in languages.most_common() if n >= 15)]:
        some = [score for i, score in scores.items() if name in ("", pages.rows[i]["lang"])]
        p, r, f, bad = pages.measure.macro(some)
        head = f"{what:14} {name or 'all':4} {len(some):4} pages"
        print(f"{head}  P {p:.3f}  R {r:.3f}  F1 {f:.4f}  bad {100 * bad:.1f} %", flush=True)


def written(first: Forest, second: Forest, lexicon: Lexicon) -> types.ModuleType:
    """The module of the weights, as it would be imported."""
    module = types.ModuleType("page_model")
    exec(source(first, second, lexicon), module.__dict__)
    return module


def source(first: Forest, second: Forest, lexicon: Lexicon) -> str:
    """The module of the weights."""
    parts = [
        '"""The weights of page mode, written by tools/train_page_model.py: change nothing here by hand."""\n',
        "\n# ruff: noqa\n# fmt: off\n",
        f"PER_MILLE = {tuple(table())!r}\n".replace(" ", "").replace("PER_MILLE=", "PER_MILLE = "),
    ]
    for name, forest, names in (("first", first, page_features.FIRST), ("second", second, page_light.SECOND)):
        parts.append(f"\n\ndef {name}(x: tuple[int, ...]) -> int:\n")
        parts += [f"    # f{i} {feature}\n" for i, feature in enumerate(names)]
        parts.append(f"    {', '.join(f'f{i}' for i in range(len(names)))} = x\n    s = 0\n")
        for at in range(0, len(forest.trees), 10):
            trees = "\n        + ".join(map(_code, forest.trees[at : at + 10]))
            parts.append(f"    s += (\n        {trees}\n    )\n")
        parts.append("    return s\n")
    by_weight = collections.defaultdict(list)
    for word, weight in lexicon.weights.items():
        by_weight[weight].append(word)
    parts.append("\n\n# How much commoner words are in furniture: log odds times 100.\nWORDS = {\n    word: weight\n")
    parts.append("    for weight, words in (\n")
    parts += [f"        ({weight}, {' '.join(sorted(words))!r}),\n" for weight, words in sorted(by_weight.items())]
    parts.append("    )\n    for word in words.split()\n}\n")
    return "".join(parts)


def _code(tree: typing.Any) -> str:
    if isinstance(tree, int):
        return str(tree)
    feature, bound, left, right = tree
    return f"({_code(left)} if f{feature}<={bound} else {_code(right)})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--check", action="store_true", help="cross-validation only, write nothing")
    parser.add_argument("--no-check", action="store_true", help="write the weights only")
    parser.add_argument("--out", type=pathlib.Path, default=OUT)
    options = parser.parse_args()
    pages = Pages(options.pages)
    if not options.no_check:
        cross_validated(pages)
    if not options.check:
        options.out.write_text(source(*train(pages, list(range(len(pages.rows))))), encoding="utf-8")


if __name__ == "__main__":
    main()
