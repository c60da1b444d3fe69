"""Rows that share a key -> findings: copies inside each file, then documents without these, then copies between files.

A copy is always compared with the text that is kept, never with another copy, so that chains of small changes cannot
grow; and what a document-level finding tells is not told again paragraph by paragraph.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from corpus_cli.engines.dedupe.candidates import Candidates, Pair, Pairs
from corpus_cli.engines.dedupe.documents import HEADING, Verdict, documents
from corpus_cli.engines.dedupe.line_kinds import is_question
from corpus_cli.engines.dedupe.passages import TRIES, Passage, compared, runs, several
from corpus_cli.engines.dedupe.shelf import Shelf
from corpus_cli.text.fold import plain

IN_A_ROW = 4  # words of a line that is told when it stands twice in a row: a caption, a headline
QUESTION = 2  # times --min-words: an interview asks its questions again
EQUAL, EQUAL_LETTERS = 1 << 30, 1 << 20  # weights, beside numbers of shared windows
Options = dict[int, list[tuple[int, int]]]  # for a paragraph, the likely originals as (weight, paragraph)


class Judged(NamedTuple):
    """Verdicts on documents; runs of passages inside files; runs of passages between files."""

    documents: list[Verdict]
    within: list[list[Passage]]
    across: list[list[Passage]]


def judge(shelf: Shelf, candidates: Candidates) -> Judged:
    """All copies, each against what is kept of it."""
    options = shelf.options
    pairs = candidates.paragraphs
    across_files = len(shelf.names) > 1 and (options.scope == "corpus" or shelf.settled > 0)
    within: list[list[Passage]] = []
    copies: set[int] = set()
    if options.units & {"block", "paragraph"}:
        for document, found in _within(shelf, candidates, pairs):
            copies.update(p for passage in found for p in range(passage.first, passage.last + 1))
            extended = [_extended(shelf, run, copies) for run in runs(shelf, found)]
            within += extended if document >= shelf.settled else []
    if options.scope == "file":
        candidates = _with_settled(shelf, candidates, copies)
    verdicts = list(documents(shelf, candidates, pairs, copies)) if across_files and "document" in options.units else []
    across: list[list[Passage]] = []
    if across_files and options.units & {"block", "paragraph"}:
        across = list(_across(shelf, candidates, pairs, verdicts, copies))
    return Judged(verdicts, within, across)


def _with_settled(shelf: Shelf, candidates: Candidates, copies: set[int]) -> Candidates:
    """Candidates of which one is a settled document's: so that no other document decides what is found in one."""
    owners, settled, place = shelf.owners, shelf.settled, _corpus_order(shelf)
    equal: list[list[int]] = []
    for group in candidates.equal:
        firsts: dict[str, int] = {}  # of each folded form: what a paragraph may be a copy of
        for p in sorted((p for p in group if owners[p] < settled and p not in copies), key=place):
            firsts.setdefault(shelf.exact(p), p)
        some = list(firsts.values())[:TRIES]
        fresh = [p for p in group if owners[p] >= settled] if firsts else []
        equal += ([*dict.fromkeys([*some, firsts.get(shelf.exact(p), p), p])] for p in fresh)
    return candidates._replace(
        documents=[row for row in candidates.documents if row[0] < settled],
        equal=equal,
        twins=[group for group in candidates.twins if min(group) < settled],
    )


def _enough(shelf: Shelf, p: int) -> bool:
    """Whether a paragraph says enough for its repetition to matter."""
    least = shelf.options.min_words
    if least > 1 and is_question(shelf.text(p)):
        return shelf.words(p) >= QUESTION * least
    return shelf.words(p) >= least


# -- inside a file


def _within(shelf: Shelf, candidates: Candidates, pairs: Pairs) -> Iterator[tuple[int, list[Passage]]]:
    """(document, copies of its own paragraphs in it) for each document that has some."""
    groups: dict[int, list[list[int]]] = defaultdict(list)
    for group in candidates.equal:
        by_owner: dict[int, list[int]] = defaultdict(list)
        if len(group) == 2 and shelf.owners[group[0]] != shelf.owners[group[1]]:
            continue
        for p in group:
            by_owner[shelf.owner(p)].append(p)
        for owner, members in by_owner.items():
            if len(members) > 1:
                groups[owner].append(members)
    involved = {*groups, *pairs.within()}
    for document in sorted(involved):
        found = _copies(shelf, groups[document], pairs.between(document, document))
        if found:
            yield document, found


def _copies(shelf: Shelf, groups: list[list[int]], near: list[Pair]) -> list[Passage]:
    """Copies inside one document."""
    place = _order(shelf)
    options: Options = defaultdict(list)
    twins: dict[int, int] = {}
    for group in groups:
        _add_equals(shelf, sorted(group, key=place), options, twins)
    for p, q, shared in near:
        low, high = sorted((p, q), key=place)
        options[high].append((shared, low))
    kept = _linked(shelf, options, place)
    kept.update({p: kept[p]._replace(twin=twin) for p, twin in twins.items() if p in kept})
    short = {p: x for p, x in kept.items() if not _enough(shelf, p)}
    links = {p: x for p, x in kept.items() if p not in short}
    short = {p: x for p, x in short.items() if x.exact}
    _add_lines_in_a_row(shelf, links, short)
    left = {p: [(n, q) for n, q in qs if q not in links] for p, qs in options.items() if p not in kept}
    return sorted([*links.values(), *several(shelf, left)])


def _add_equals(shelf: Shelf, ordered: list[int], options: Options, twins: dict[int, int]) -> None:
    """For each paragraph of a group of equal letters: the first one of its folded form, else the first ones of others.

    `twins` gets, for a copy whose case or width differs from the first one's, an earlier one where they do not.
    """
    firsts: dict[str, int] = {}
    plain_firsts: dict[str, int] = {}
    for p in ordered:
        first = firsts.setdefault(shelf.exact(p), p)
        if first == p:
            options[p] += [(EQUAL_LETTERS, q) for q in list(firsts.values())[:TRIES] if q != p]
            continue
        options[p].append((EQUAL, first))
        if not shelf.is_plain_copy(p, p, first, first):
            twin = plain_firsts.setdefault(plain(shelf.text(p)), p)
            if twin != p:
                twins[p] = twin


def _order(shelf: Shelf) -> Callable[[int], Any]:
    """Sort key of the paragraphs of one file: the first of two copies is kept."""
    if shelf.options.keep == "last":
        return lambda p: -p
    if shelf.options.keep == "longest":
        return lambda p: (-shelf.letters[p], p)
    return lambda p: p


def _corpus_order(shelf: Shelf) -> Callable[[int], Any]:
    """Sort key of the paragraphs of all files."""
    if all(document == rank for document, rank in enumerate(shelf.rank)):
        return int  # paragraphs are numbered in this order
    return lambda p: (shelf.rank[shelf.owners[p]], p)


def _linked(shelf: Shelf, options: Options, place: Callable[[int], Any]) -> dict[int, Passage]:
    """Each paragraph that is a copy, with the paragraph that is kept; a neighbour's neighbour is tried first."""
    links: dict[int, Passage] = {}
    for p in sorted(options, key=place):
        beside = {links[n].kept_first - (n - p) for n in (p - 1, p + 1) if n in links}
        tried: set[int] = set()
        likely = options[p]
        if len(likely) > 1:
            likely = sorted(likely, key=lambda o: (o[1] not in beside, -o[0], place(o[1])))[:TRIES]
        for _, q in likely:
            q = links[q].kept_first if q in links else q
            if q in tried or q == p:
                continue
            tried.add(q)
            passage = compared(shelf, p, q)
            if passage:
                links[p] = passage
                break
    return links


def _add_lines_in_a_row(shelf: Shelf, links: dict[int, Passage], short: dict[int, Passage]) -> None:
    """Moves to `links` the short lines that stand twice in a row, copies between them not counted."""
    waiting = {p: x for p, x in short.items() if shelf.words(p) >= min(IN_A_ROW, shelf.options.min_words)}
    count = -1
    while waiting and count != len(waiting):
        count = len(waiting)
        places = [*waiting, *(x.kept_first for x in waiting.values())]
        down = range(min(places), max(places) + 1)
        for way in (down, down[::-1]):  # the one that is kept stands before its copies, or after them
            _sweep(way, links, waiting)


def _sweep(way: range, links: dict[int, Passage], waiting: dict[int, Passage]) -> None:
    """Moves to `links` the lines from whose original on, going this way, there are only copies."""
    apart = way[0]  # the last paragraph so far that is no copy
    for p in way:
        kept = waiting[p].kept_first if p in waiting else p
        if (kept - p) * way.step < 0 and (apart - kept) * way.step <= 0:
            links[p] = waiting.pop(p)
        elif p not in links:
            apart = p


def _extended(shelf: Shelf, run: list[Passage], copies: set[int]) -> list[Passage]:
    """A run together with what goes on being the same on either side of it: beside a copy, less evidence will do."""
    run = list(run)
    for step in (-1, 1):
        while True:
            edge = run[-1] if step == 1 else run[0]
            p, q = (edge.last + 1, edge.kept_last + 1) if step == 1 else (edge.first - 1, edge.kept_first - 1)
            if not _free(shelf, run, p, q) or p in copies or q in copies:
                break
            passage = _beside(shelf, p, q, len(run))
            if not passage:
                break
            run.insert(len(run) if step == 1 else 0, passage)
            copies.add(p)
    return run


def _free(shelf: Shelf, run: list[Passage], p: int, q: int) -> bool:
    """Whether p and q stand in the documents of a run, outside its two places."""
    for x, inside in ((p, run[0].first), (q, run[0].kept_first)):
        owner = shelf.owner(inside)
        if not shelf.firsts[owner] <= x < shelf.firsts[owner + 1]:
            return False
    taken = range(run[0].first, run[-1].last + 1), range(run[0].kept_first, run[-1].kept_last + 1)
    return p != q and not any(x in span for x in (p, q) for span in taken)


def _beside(shelf: Shelf, p: int, q: int, length: int) -> Passage | None:
    """The passage if p and q, next to a run of so many copies, go on being the same.

    A short line belongs to a run of several paragraphs inside one file; of another file it may be just its sign-off.
    """
    if min(shelf.words(p), shelf.words(q)) >= shelf.options.min_words:
        return compared(shelf, p, q, alone=False)
    inside = shelf.owner(p) == shelf.owner(q)
    if inside and length > 1 and shelf.exact(p) == shelf.exact(q):
        return Passage(p, p, q, q, 1.0, True, single=True)
    return None


# -- between files


def _across(
    shelf: Shelf, candidates: Candidates, pairs: Pairs, verdicts: Sequence[Verdict], copies: set[int]
) -> Iterator[list[Passage]]:
    """Runs of paragraphs that are copies of another file's; of documents that are copies as a whole, nothing more."""
    told = {v.document for v in verdicts}

    place = _corpus_order(shelf)
    options: Options = defaultdict(list)
    owners = shelf.owners
    for group in candidates.equal:
        members = [p for p in group if owners[p] not in told and p not in copies]
        if len(members) < 2 or not _enough(shelf, members[0]):
            continue
        _add_equals(shelf, sorted(members, key=place), options, {})
    corpus = shelf.options.scope == "corpus"
    for p, q, shared in pairs.across(told):
        if p not in copies and q not in copies and (corpus or owners[p] < shelf.settled):
            low, high = sorted((p, q), key=place)
            options[high].append((shared, low))
    options = {p: qs for p, qs in options.items() if qs and owners[p] >= shelf.settled}
    links = {p: x for p, x in _linked(shelf, options, place).items() if _matters(shelf, x)}
    left = {p: qs for p, qs in options.items() if p not in links}
    by_document: dict[int, list[Passage]] = defaultdict(list)
    for passage in [*links.values(), *several(shelf, left)]:
        by_document[shelf.owner(passage.first)].append(passage)
    taken = {*copies, *(p for found in by_document.values() for x in found for p in range(x.first, x.last + 1))}
    for document in sorted(by_document):
        for run in runs(shelf, by_document[document]):
            yield _extended(shelf, run, taken)


def _matters(shelf: Shelf, passage: Passage) -> bool:
    """Whether a paragraph shared by two files is text: no short line, question, or heading of both."""
    p, q = passage.first, passage.kept_first
    if not _enough(shelf, p):
        return False
    if shelf.options.min_words == 1 or shelf.words(p) >= HEADING:
        return True
    return not all(x == shelf.firsts[shelf.owner(x)] for x in (p, q))
