"""Which documents are copies of others: equal, nearly equal, or contained.

Each is compared with the copy that is kept, and both as they are without their own repeats: a verdict must be the same
before and after those are cut.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
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


class Library:
    """The documents without `repeats`, the paragraphs that their own file holds already."""

    def __init__(self, shelf: Shelf, repeats: Set[int]) -> None:
        self.shelf = shelf
        self._repeats = repeats
        self._repeating = {shelf.owner(p) for p in repeats}

    def own(self, document: int) -> Sequence[int]:
        """The paragraphs of a document, each text once."""
        every = range(self.shelf.firsts[document], self.shelf.firsts[document + 1])
        return [p for p in every if p not in self._repeats] if document in self._repeating else every

    def size(self, document: int) -> int:
        """Letters of a document."""
        if document in self._repeating:
            return sum(self.shelf.letters[p] for p in self.own(document))
        return sum(self.shelf.letters[self.shelf.firsts[document] : self.shelf.firsts[document + 1]])

    def whole(self, document: int) -> str:
        """The plain form of a document."""
        if document in self._repeating:
            return plain(" ".join([self.shelf.text(p) for p in self.own(document)]))
        return self.shelf.whole(document)

    def body(self, document: int) -> Sequence[int]:
        """The paragraphs without a heading and a closing line of a few words, which each paper writes anew."""
        body = self.own(document)
        if len(body) > 1 and self.shelf.words(body[0]) < HEADING:
            body = body[1:]
        if len(body) > 1 and self.shelf.words(body[-1]) < self.shelf.options.min_words:
            body = body[:-1]
        return body


def documents(shelf: Shelf, candidates: Candidates, pairs: Pairs, repeats: Set[int]) -> Iterator[Verdict]:
    """A verdict for every document that is a copy of one that is kept; copies are never kept themselves."""
    library = Library(shelf, repeats)
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
        verdict = _verdict(library, document, near[document], copies, pairs)
        if verdict:
            copies[verdict.document] = verdict.kept
            yield verdict


def _verdict(
    library: Library,
    document: int,
    near: list[Near],
    copies: dict[int, int],
    pairs: Pairs,
) -> Verdict | None:
    """What becomes of one document, given its likely originals."""
    tried: set[int] = set()
    contained = None
    for one in sorted(near, key=lambda n: (-n.shared, library.shelf.rank[n.document])):
        kept = copies.get(one.document, one.document)
        if kept in tried or kept == document:
            continue
        tried.add(kept)
        if len(tried) > TRIES:
            break
        found = _alike(library, document, kept, one)
        if found:
            return found
        contained = contained or _contained(library, document, kept, copies, pairs)
    return contained


def _alike(library: Library, document: int, kept: int, near: Near) -> Verdict | None:
    """A verdict if the two documents are equal or nearly so."""
    shelf = library.shelf
    threshold = shelf.options.threshold
    sizes = library.size(document), library.size(kept)
    if 2 * min(sizes) < (threshold - SLACK) * sum(sizes):
        return None
    first, last = shelf.firsts[kept], shelf.firsts[kept + 1] - 1
    score = shelf.equal(document, kept) if shelf.document_keys[document] == shelf.document_keys[kept] else 0
    if score and score >= threshold:
        return Verdict(document, kept, "duplicate-of", "duplicate-document", first, last, score)
    a, b = library.whole(document), library.whole(kept)
    if threshold == 1 or min(len(a), len(b)) < FEWEST_LETTERS:
        return None
    alike = _likeness(library, document, kept, near.shared)
    if alike < threshold:
        return None
    if near.share < ONE_TEXT and may_be_of_one_form(alike, a, b) and of_one_form([(a, b)]):
        return None
    return Verdict(document, kept, "duplicate-of", "near-document", first, last, min(alike, ALMOST))


def _likeness(library: Library, document: int, kept: int, shared: int) -> float:
    """Similarity of two documents; of long ones estimated; where the case differs or the ends, without them."""
    a, b, threshold = library.whole(document), library.whole(kept), library.shelf.options.threshold
    if len(a) * len(b) > FEASIBLE:
        return estimated(shared, len(a) // SPARSEST, len(b) // SPARSEST, WINDOW)
    alike = similarity(a, b, threshold) or similarity(a.casefold(), b.casefold(), threshold)
    if alike:
        return alike
    a, b = (" ".join([library.shelf.folded(p) for p in library.body(d)]) for d in (document, kept))
    return similarity(a, b, threshold)


def _contained(library: Library, document: int, kept: int, copies: dict[int, int], pairs: Pairs) -> Verdict | None:
    """A verdict if one of the two stands whole inside the other."""
    shelf = library.shelf
    small, large = sorted((document, kept), key=lambda d: (library.size(d), -shelf.rank[d]))
    if small < shelf.settled or small in copies or library.size(small) < FEWEST_LETTERS:
        return None
    found = passages(shelf, library.own(small), library.own(large), pairs)
    inside = {p for f in found for p in range(f.first, f.last + 1)}
    body = [p for p in library.own(small) if shelf.words(p) >= shelf.options.min_words]
    weight = sum(shelf.letters[p] for p in body)
    covered = sum(shelf.letters[p] for p in body if p in inside)
    if not found or covered < shelf.options.threshold * weight or covered < 0.6 * library.size(small):
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
