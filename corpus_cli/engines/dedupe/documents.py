"""Which documents are copies of others: equal, nearly equal, or contained.

Each is compared with the copy that is kept.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from corpus_cli.engines.dedupe.candidates import SLACK, Candidates, Pairs
from corpus_cli.engines.dedupe.forms import may_be_of_one_form, of_one_form
from corpus_cli.engines.dedupe.passages import Passage, passages
from corpus_cli.engines.dedupe.shelf import ALMOST, Shelf
from corpus_cli.text.fold import plain
from corpus_cli.text.similarity import FEASIBLE, estimated, similarity
from corpus_cli.text.sketch import SPARSEST, WINDOW

TRIES = 8  # kept documents one document is compared with, the likeliest first
FEWEST_LETTERS = 60  # of a document for which "nearly the same" means something
ONE_TEXT = 0.75  # shared windows: with a particular in every twelfth word, fewer would be
STRAY = 3  # paragraphs between two matches of one place
HEADING = 16  # words: a longer first paragraph is no heading


class Near(NamedTuple):
    """A document that shares windows with another, so many and such a share of those of the shorter."""

    shared: int
    document: int
    share: float


class Verdict(NamedTuple):
    """A document that is a copy: of which one (or of which of its paragraphs), in what way, how alike."""

    document: int
    kept: int
    relation: str
    rule: str
    first: int
    last: int
    score: float


def documents(shelf: Shelf, candidates: Candidates, pairs: Pairs) -> Iterator[Verdict]:
    """A verdict for every document that is a copy of one that is kept; copies are never kept themselves."""
    near: dict[int, list[Near]] = defaultdict(list)
    for group in candidates.twins:
        ordered = sorted(group, key=shelf.rank.__getitem__)
        for document in ordered[1:]:
            near[document].append(Near(1 << 40, ordered[0], 1.0))
    for a, b, shared, fewer in candidates.documents:
        low, high = sorted((a, b), key=shelf.rank.__getitem__)
        near[high].append(Near(shared, low, shared / fewer))
    copies: dict[int, int] = {}
    for document in sorted(near, key=shelf.rank.__getitem__):
        if document < shelf.settled:
            continue
        verdict = _verdict(shelf, document, near[document], copies, pairs)
        if verdict:
            copies[verdict.document] = verdict.kept
            yield verdict


def _verdict(
    shelf: Shelf,
    document: int,
    near: list[Near],
    copies: dict[int, int],
    pairs: Pairs,
) -> Verdict | None:
    """What becomes of one document, given its likely originals."""
    tried: set[int] = set()
    contained = None
    for one in sorted(near, key=lambda n: (-n.shared, shelf.rank[n.document])):
        kept = copies.get(one.document, one.document)
        if kept in tried or kept == document:
            continue
        tried.add(kept)
        if len(tried) > TRIES:
            break
        found = _alike(shelf, document, kept, one)
        if found:
            return found
        contained = contained or _contained(shelf, document, kept, copies, pairs)
    return contained


def _alike(shelf: Shelf, document: int, kept: int, near: Near) -> Verdict | None:
    """A verdict if the two documents are equal or nearly so."""
    threshold = shelf.options.threshold
    sizes = _size(shelf, document), _size(shelf, kept)
    if 2 * min(sizes) < (threshold - SLACK) * sum(sizes):
        return None
    first, last = shelf.firsts[kept], shelf.firsts[kept + 1] - 1
    score = shelf.equal(document, kept) if shelf.document_keys[document] == shelf.document_keys[kept] else 0
    if score and score >= threshold:
        return Verdict(document, kept, "duplicate-of", "duplicate-document", first, last, score)
    a, b = shelf.whole(document), shelf.whole(kept)
    if threshold == 1 or min(len(a), len(b)) < FEWEST_LETTERS:
        return None
    alike = _likeness(shelf, document, kept, near.shared)
    if alike < threshold:
        return None
    if near.share < ONE_TEXT and may_be_of_one_form(alike, a, b) and of_one_form([(a, b)]):
        return None
    return Verdict(document, kept, "duplicate-of", "near-document", first, last, min(alike, ALMOST))


def _likeness(shelf: Shelf, document: int, kept: int, shared: int) -> float:
    """Similarity of two documents; of long ones estimated; where the case differs or the ends, without them."""
    a, b, threshold = shelf.whole(document), shelf.whole(kept), shelf.options.threshold
    if len(a) * len(b) > FEASIBLE:
        return estimated(shared, len(a) // SPARSEST, len(b) // SPARSEST, WINDOW)
    alike = similarity(a, b, threshold) or similarity(a.casefold(), b.casefold(), threshold)
    return alike or _bodies(shelf, document, kept, threshold)


def _bodies(shelf: Shelf, document: int, kept: int, threshold: float) -> float:
    """Similarity without headings and closing lines, which each paper writes anew."""
    spans = [_body(shelf, d) for d in (document, kept)]
    if any(first > last for first, last in spans):
        return 0.0
    a, b = (shelf.joined(first, last) for first, last in spans)
    return similarity(a, b, threshold)


def _body(shelf: Shelf, document: int) -> tuple[int, int]:
    """First and last paragraph without a heading and a closing line of a few words."""
    first, last = shelf.firsts[document], shelf.firsts[document + 1] - 1
    if first < last and shelf.words(first) < HEADING:
        first += 1
    if first < last and shelf.words(last) < shelf.options.min_words:
        last -= 1
    return first, last


def _contained(shelf: Shelf, document: int, kept: int, copies: dict[int, int], pairs: Pairs) -> Verdict | None:
    """A verdict if one of the two stands whole inside the other."""
    small, large = sorted((document, kept), key=lambda d: (_size(shelf, d), -shelf.rank[d]))
    if small < shelf.settled or small in copies or _size(shelf, small) < FEWEST_LETTERS:
        return None
    found = passages(shelf, small, large, pairs)
    inside = _covered(shelf, found)
    body = [p for p in range(shelf.firsts[small], shelf.firsts[small + 1]) if shelf.words(p) >= shelf.options.min_words]
    weight = sum(shelf.letters[p] for p in body)
    covered = sum(shelf.letters[p] for p in body if p in inside)
    if not found or covered < shelf.options.threshold * weight or covered < 0.6 * _size(shelf, small):
        return None
    first, last = _region(shelf, found)
    damaged = [f for f in found if not f.exact]
    equal = sum(shelf.words(p) for f in found if f.exact for p in range(f.first, f.last + 1)) if damaged else 0
    if of_one_form(((_text(shelf, f.first, f.last), _text(shelf, f.kept_first, f.kept_last)) for f in damaged), equal):
        return None
    score = sum(f.score * shelf.letters[p] for f in found for p in range(f.first, f.last + 1)) / max(
        1, sum(shelf.letters[p] for p in inside)
    )
    return Verdict(
        small, large, "contained-in", "contained-document", first, last, min(score, ALMOST) if score < 1 else 1.0
    )


def _region(shelf: Shelf, found: list[Passage]) -> tuple[int, int]:
    """First and last paragraph of the place where nearly all of it stands; stray matches far from it do not count."""
    clusters: list[list[Passage]] = []
    for passage in sorted(found, key=lambda f: f.kept_first):
        if clusters and passage.kept_first - clusters[-1][-1].kept_last <= STRAY:
            clusters[-1].append(passage)
        else:
            clusters.append([passage])

    def weight(cluster: list[Passage]) -> int:
        return sum(shelf.letters[p] for f in cluster for p in range(f.first, f.last + 1))

    best = max(clusters, key=weight)
    if weight(best) < 0.8 * weight(found):
        best = found
    return min(f.kept_first for f in best), max(f.kept_last for f in best)


def _text(shelf: Shelf, first: int, last: int) -> str:
    return plain(" ".join([shelf.text(p) for p in range(first, last + 1)]))


def _size(shelf: Shelf, document: int) -> int:
    """Letters of a document."""
    return sum(shelf.letters[shelf.firsts[document] : shelf.firsts[document + 1]])


def _covered(shelf: Shelf, found: list[Passage]) -> set[int]:
    return {p for f in found for p in range(f.first, f.last + 1)}
