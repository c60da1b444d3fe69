"""Two looks at a folder: one by what needs no knowledge of its languages, one with the lexicon the first has taught."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus_cli.engines.align_translations.pairing_belief import (
    COVER,
    FIRST,
    FORETOLD,
    SECOND,
    Candidate,
    Row,
    beliefs,
    settled,
    support,
)
from corpus_cli.engines.align_translations.pairing_candidates import COMMON, candidates
from corpus_cli.engines.align_translations.pairing_folder import Folder
from corpus_cli.engines.align_translations.pairing_lexicon import (
    SURE,
    Foretold,
    Lexicon,
    foretold,
    learnt,
    translated,
    words,
)

TEACHES = 1.0  # log odds from which a pair may teach
FEWEST = 4  # pairs that make a lexicon
CLEAR = 4.5  # log odds from which two texts, and their rivals, need no second look
MORE = 5  # candidates of a text that the lexicon may add
BELIEF = 1.5  # rivals that the mean over the folder is worth


def first_look(folder: Folder) -> list[Candidate]:
    """All candidates and what speaks for them."""
    return [_seen(folder, i, j) for i, targets in enumerate(folder.candidates) for j in targets]


def _seen(folder: Folder, source: int, target: int) -> Candidate:
    found = folder.look(source, target)
    return Candidate(source, target, support(FIRST, found), support(SECOND, found))


def second_look(folder: Folder, seen: Sequence[Candidate]) -> list[Row]:
    """(source, target, support) of all candidates and of those found by the lexicon; clear ones as they were."""
    first = [(c.source, c.target, c.first) for c in seen]
    sure = sorted([(-odds, i, j) for odds, (i, j, _) in zip(beliefs(first), first, strict=True) if odds > TEACHES])
    if len(sure) < FEWEST:
        return first
    clear, rest = settled(first, CLEAR)
    lexicon = learnt((i, j, folder.source(i), folder.target(j)) for _, i, j in sure)
    known = {i for _, i, _ in sure}, {j for _, _, j in sure}
    left = {(i, j) for i, j, _ in rest}
    doubtful = sorted([*(c for c in seen if (c.source, c.target) in left), *_more(folder, seen, known, lexicon)])
    told = list(_told(folder, doubtful, lexicon))
    above = _above([(c.source, c.target, cover) for c, (cover, _) in zip(doubtful, told, strict=True)])
    again = [
        (c.source, c.target, c.second + COVER * cover + FORETOLD * share)
        for c, cover, (_, share) in zip(doubtful, above, told, strict=True)
    ]
    return [row for row in first if row[:2] in clear] + again


def _told(folder: Folder, seen: Sequence[Candidate], lexicon: Lexicon) -> Iterator[tuple[float, float]]:
    """What the lexicon says of each candidate."""
    at, expected = -1, Foretold({}, 0.0)
    for c in seen:
        source, target = folder.source(c.source), folder.target(c.target)
        if (c.source, c.target) in lexicon.taught:
            yield translated(foretold(source, lexicon, target), target)
            continue
        if at != c.source:
            at, expected = c.source, foretold(source, lexicon)
        yield translated(expected, target)


def _above(rows: Sequence[Row]) -> list[float]:
    """By how much each value is above the mean of its rivals, those of the source and those of the target."""
    mean = sum([value for _, _, value in rows]) / max(1, len(rows))
    totals: tuple[defaultdict[int, list[float]], ...] = (defaultdict(list), defaultdict(list))
    for source, target, value in rows:
        totals[0][source].append(value)
        totals[1][target].append(value)
    sums = [{text: (sum(values), len(values)) for text, values in side.items()} for side in totals]
    out = []
    for source, target, value in rows:
        (a, m), (b, n) = sums[0][source], sums[1][target]
        out.append(value - (a + b - 2 * value + BELIEF * mean) / (m + n - 2 + BELIEF))
    return out


def _more(
    folder: Folder, seen: Sequence[Candidate], known: tuple[set[int], set[int]], lexicon: Lexicon
) -> Iterator[Candidate]:
    """Candidates by words the lexicon knows, of texts that are not yet sure."""
    wanted = {other for row in lexicon.met.values() for other in row}
    found: defaultdict[int, list[int]] = defaultdict(list)
    for target in range(len(folder.targets)):
        if target not in known[1]:
            for form, _ in words(folder.target(target)):
                if form in wanted and folder.rarity.texts(form, 1) <= COMMON:
                    found[form].append(target)
    had = {(c.source, c.target) for c in seen}
    for source in range(len(folder.sources)):
        if source not in known[0]:
            best = {
                form: max([value for _, value, _ in places])
                for form, places in foretold(folder.source(source), lexicon).places.items()
                if form in found
            }
            asked = [(value, form) for form, value in sorted(best.items()) if value > SURE]
            for target in candidates(asked, found)[:MORE]:
                if (source, target) not in had:
                    yield _seen(folder, source, target)
