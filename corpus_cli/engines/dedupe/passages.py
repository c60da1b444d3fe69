"""Which paragraphs are copies of others, singly or several against one, and which copies stand in a row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from corpus_cli.engines.dedupe.candidates import Pairs
from corpus_cli.engines.dedupe.forms import of_one_form, of_other_facts
from corpus_cli.engines.dedupe.shelf import ALMOST, Shelf
from corpus_cli.text.fold import plain
from corpus_cli.text.similarity import FEASIBLE, similarity
from corpus_cli.text.sketch import expected

TRIES = 8  # paragraphs one paragraph is compared with, the likeliest first
NEAR_WORDS = 8  # below this, one other word is another statement
GAP = 2  # paragraphs that may stand between two copies of one run
RELATED = 0.5  # similarity of what stands between, where it is longer than a line
COVERED = 0.25  # of its windows shared with the shorter paragraphs, before they are tried as one
PROMISING = 0.6  # of the threshold, before more paragraphs are added to a run
MERGED = 1.5  # a paragraph so much longer than another may be several of that text in one


class Passage(NamedTuple):
    """Paragraphs first..last that are a copy of kept_first..kept_last. `exact`: equal when folded."""

    first: int
    last: int
    kept_first: int
    kept_last: int
    score: float
    exact: bool
    single: bool = False  # one paragraph against one
    twin: int = -1  # an earlier paragraph of the file that is a plain copy, where the one that is kept is not


def compared(shelf: Shelf, p: int, q: int, alone: bool = True) -> Passage | None:
    """The passage if paragraph p is a copy of q, equal or near; `alone`: other names and numbers make it no copy."""
    threshold = shelf.options.threshold
    if shelf.keys[p] != shelf.keys[q] and (threshold == 1 or shelf.far(p, q)):
        return None
    if shelf.text(p) == shelf.text(q):
        return Passage(p, p, q, q, 1.0, True, single=True)
    a, b = shelf.folded(p), shelf.folded(q)
    if a == b:
        if threshold == 1 and shelf.exact(p) != shelf.exact(q):
            return None
        return Passage(p, p, q, q, 1.0, True, single=True)
    if threshold == 1 or len(a) * len(b) > FEASIBLE:
        return None
    alike = similarity(a, b, threshold)
    if alike < threshold or min(shelf.words(p), shelf.words(q)) < max(NEAR_WORDS, shelf.options.min_words):
        return None
    if alone and of_other_facts(plain(shelf.text(p)), plain(shelf.text(q))):
        return None
    return Passage(p, p, q, q, min(alike, ALMOST), False, single=True)


def merged(shelf: Shelf, p: int, others: Sequence[int]) -> Passage | None:
    """The passage if paragraph p holds several paragraphs that stand in a row around `others`, in one document."""
    threshold = shelf.options.threshold
    first, last = min(others), max(others)
    if threshold == 1 or last - first > 2 * len(others) + 2 or len(shelf.folded(p)) ** 2 > FEASIBLE:
        return None
    owner = shelf.owner(first)
    low, high = shelf.firsts[owner], shelf.firsts[owner + 1] - 1
    text, best = shelf.folded(p), 0.0
    if similarity(text, shelf.joined(first, last), PROMISING * threshold) == 0:
        return None
    while True:
        options = [
            (a, b)
            for a, b in ((first, last), (first - 1, last), (first, last + 1), (first - 1, last + 1))
            if low <= a and b <= high and not a <= p <= b
        ]
        if not options:
            return None
        alike, span = max((similarity(text, shelf.joined(a, b)), (a, b)) for a, b in options)
        if alike <= best:
            break
        best, (first, last) = alike, span
    if best < threshold or first == last:
        return None
    if of_one_form([(plain(shelf.text(p)), plain(" ".join([shelf.text(q) for q in range(first, last + 1)])))]):
        return None
    return Passage(
        p,
        p,
        first,
        last,
        1.0 if text == shelf.joined(first, last) else min(best, ALMOST),
        text == shelf.joined(first, last),
    )


def turned(passage: Passage) -> Passage:
    """The passage seen from its other side."""
    return passage._replace(
        first=passage.kept_first, last=passage.kept_last, kept_first=passage.first, kept_last=passage.last
    )


def passages(shelf: Shelf, own: Sequence[int], others: Sequence[int], pairs: Pairs) -> list[Passage]:
    """Copies among the paragraphs of one document of those of another, where the windows of the two overlap."""
    document, other = shelf.owner(own[0]), shelf.owner(others[0])
    there: dict[int, list[int]] = defaultdict(list)
    for q in others:
        there[shelf.keys[q]].append(q)
    near: dict[int, list[tuple[int, int]]] = {p: [] for p in own}
    for p in own:
        near[p] += [(1 << 30, q) for q in there.get(shelf.keys[p], ())[:TRIES]]
    allowed = set(others)
    for p, q, shared in pairs.between(min(document, other), max(document, other)):
        here, away = (p, q) if document < other else (q, p)
        if here in near and away in allowed:
            near[here].append((shared, away))
    found: list[Passage] = []
    for p in own:
        step = found[-1].kept_last + 1 if found else -1
        tried = sorted(near[p], key=lambda n: (n[1] != step, -n[0], n[1]))[:TRIES]
        passage = next((x for _, q in tried if (x := compared(shelf, p, q, alone=False))), None)
        if passage:
            found.append(passage)
    taken = {x.first for x in found}
    found += several(shelf, {p: n for p, n in near.items() if p not in taken})
    return sorted(found)


def several(shelf: Shelf, near: dict[int, list[tuple[int, int]]]) -> Iterator[Passage]:
    """One paragraph against several: those left over, as (shared windows, paragraph), are tried as a run, both ways."""
    back: dict[int, list[tuple[int, int]]] = defaultdict(list)
    done: set[int] = set()
    for p in sorted(near):
        for shared, q in near[p]:
            back[q].append((shared, p))
        passage = next(_held(shelf, p, near[p]), None)
        if passage:
            done.add(p)
            yield passage
    for q in sorted(back):
        passage = next(_held(shelf, q, [(n, p) for n, p in back[q] if p not in done]), None)
        if passage:
            done.update(range(passage.kept_first, passage.kept_last + 1))
            yield turned(passage)


def _held(shelf: Shelf, p: int, near: list[tuple[int, int]]) -> Iterator[Passage]:
    """Runs of shorter paragraphs, each in one document, that paragraph p may hold."""
    by_owner: dict[int, list[tuple[int, int]]] = defaultdict(list)
    length = shelf.letters[p]
    for shared, q in near:
        if length > MERGED * shelf.letters[q]:
            by_owner[shelf.owner(q)].append((shared, q))
    for parts in by_owner.values():
        if sum(shared for shared, _ in parts) >= COVERED * expected(length, length):
            passage = merged(shelf, p, [q for _, q in parts])
            if passage:
                yield passage


def runs(shelf: Shelf, found: Iterable[Passage]) -> Iterator[list[Passage]]:
    """Passages whose neighbours are neighbours there too, in reading order."""
    run: list[Passage] = []
    for passage in sorted(found):
        bridge = _bridge(shelf, run[-1], passage) if run and _apart(run, passage) else None
        if bridge is None:
            if run:
                yield run
            run = [passage]
        else:
            run += [*bridge, passage]
    if run:
        yield run


def _apart(run: list[Passage], more: Passage) -> bool:
    """Whether a run and what is kept of it would still be two places with one passage more."""
    first, last = run[0].first, more.last
    kept_first, kept_last = min(x.kept_first for x in (*run, more)), max(x.kept_last for x in (*run, more))
    return last < kept_first or kept_last < first


def _bridge(shelf: Shelf, a: Passage, b: Passage) -> list[Passage] | None:
    """What joins two passages into one run: nothing where they touch; None where they do not belong together."""
    here, there = range(a.last + 1, b.first), range(a.kept_last + 1, b.kept_first)
    if b.kept_first <= a.kept_last or b.first <= a.last or len(here) > GAP or len(there) > GAP:
        return None
    if shelf.owner(a.first) != shelf.owner(b.first) or shelf.owner(a.kept_first) != shelf.owner(b.kept_first):
        return None
    if not here and not there:
        return []
    if len(here) == len(there) and all(shelf.exact(p) == shelf.exact(q) for p, q in zip(here, there, strict=True)):
        return [Passage(p, p, q, q, 1.0, True, single=True) for p, q in zip(here, there, strict=True)]
    if shelf.options.threshold == 1:
        return None
    long_here, long_there = ([p for p in gap if shelf.words(p) >= shelf.options.min_words] for gap in (here, there))
    if len(long_here) != len(long_there) or not all(map(partial(_related, shelf), long_here, long_there)):
        return None
    if not here:  # a line more in the text that is kept
        return []
    return [
        Passage(
            here[0],
            here[-1],
            there[0] if there else a.kept_last,
            there[-1] if there else a.kept_last,
            RELATED,
            False,
        )
    ]


def _related(shelf: Shelf, here: int, there: int) -> bool:
    """Whether a paragraph between two copies is itself a damaged copy."""
    return similarity(shelf.folded(here), shelf.folded(there), RELATED) >= RELATED
