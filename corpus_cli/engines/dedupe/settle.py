"""What was judged -> findings as they are told: once, in words, with the edit that would mend it."""

from collections.abc import Iterator, Sequence

from corpus_cli.engines.dedupe.documents import Verdict
from corpus_cli.engines.dedupe.judge import Judged
from corpus_cli.engines.dedupe.passages import Passage
from corpus_cli.engines.dedupe.series import Series
from corpus_cli.engines.dedupe.shelf import ALMOST, Shelf
from corpus_cli.model import Edit, Finding, Link

HEAD = 6  # paragraphs among which headline, standfirst and lead stand
DATELINE = 60  # characters: a longer text before the repeated words is no dateline


def settle(shelf: Shelf, judged: Judged) -> Iterator[Finding]:
    """All findings, in no particular order."""
    for verdict in judged.documents:
        yield _document(shelf, verdict)
    series = Series(shelf, judged.within)
    for run in (*judged.within, *judged.across):
        own = _is_own(shelf, series, run)
        for part in _told(shelf, run):
            yield _passages(shelf, part, own)


def _document(shelf: Shelf, verdict: Verdict) -> Finding:
    """A finding about a whole document."""
    there = shelf.location(verdict.first, verdict.last)
    words = {
        "duplicate-document": "the same text as {place}",
        "near-document": f"nearly the same text ({_shown(verdict.score)}) as {{place}}",
        "contained-document": "stands whole in {place}",
    }
    link = Link(verdict.relation, there, round(verdict.score, 4))
    return Finding(verdict.rule, shelf.document(verdict.document), words[verdict.rule], (link,), None)


def _told(shelf: Shelf, run: list[Passage]) -> Iterator[list[Passage]]:
    """The parts of a run that are told each by itself, by the units asked for."""
    units = shelf.options.units
    several = run[-1].last > run[0].first or run[-1].kept_last > run[0].kept_first
    if several and "block" in units:
        yield run
    elif "paragraph" in units:
        yield from ([passage] for passage in run if passage.single)


def _is_own(shelf: Shelf, series: Series, run: list[Passage]) -> bool:
    """Whether a run of paragraphs that might be cut safely is data of its own."""
    first, last = run[0].first, run[-1].last
    inside = shelf.owner(first) == shelf.owner(run[0].kept_first)
    return inside and any(x.exact for x in run) and series.hold((first, last), _twins(run) or _kept(run))


def _kept(run: Sequence[Passage]) -> tuple[int, int]:
    """First and last of the paragraphs that a run is a copy of."""
    return min(x.kept_first for x in run), max(x.kept_last for x in run)


def _passages(shelf: Shelf, run: list[Passage], own: bool) -> Finding:
    """A finding about a run of paragraphs; `own`: it is data of its own."""
    first, last = run[0].first, run[-1].last
    kept_first, kept_last = _kept(run)
    exact = all(x.exact for x in run)
    rule = (
        "repeated-block"
        if last > first or kept_last > kept_first
        else "repeated-paragraph"
        if exact
        else "near-paragraph"
    )
    score = _score(shelf, run, exact)
    links = [Link("duplicate-of", shelf.location(kept_first, kept_last), score)]
    twins = _twins(run)
    if twins:
        links.insert(0, Link("duplicate-of", shelf.location(*twins), shelf.score(first, last, *twins, 1.0)))
    message = _words(shelf, rule, first, last, score)
    edit = _edit(shelf, run, exact, bool(twins))
    edit = edit._replace(safe=edit.safe and not own) if edit else None
    return Finding(rule, shelf.location(first, last), message, tuple(links), edit)


def _twins(run: Sequence[Passage]) -> tuple[int, int] | None:
    """First and last of earlier paragraphs that are plain copies of the run, where those that are kept are not."""
    twins = [passage.twin for passage in run]
    in_a_row = twins == list(range(twins[0], twins[0] + len(run)))
    return (twins[0], twins[-1]) if twins[0] >= 0 and in_a_row else None


def _score(shelf: Shelf, run: Sequence[Passage], exact: bool) -> float:
    """How alike the run is to what is kept, weighted by letters."""
    if exact:
        return min(shelf.score(x.first, x.last, x.kept_first, x.kept_last, 1.0) for x in run)
    weights = [(sum(shelf.letters[p] for p in range(x.first, x.last + 1)), x.score) for x in run]
    return round(min(ALMOST, sum(w * s for w, s in weights) / max(1, sum(w for w, _ in weights))), 4)


def _words(shelf: Shelf, rule: str, first: int, last: int, score: float) -> str:
    count = last - first + 1
    what = f"{count} paragraphs" if count > 1 else "this paragraph"
    verb = "repeat" if count > 1 else "repeats"
    if rule == "repeated-paragraph":
        return f"{what} ({shelf.words(first)} words) {verb} {{place}}"
    if score >= ALMOST:
        return f"{what} {verb} {{place}}"
    return f"{what} nearly {verb} ({_shown(score)}) {{place}}"


def _shown(score: float) -> str:
    """A score to two places, cut and not rounded: 1.00 would say that nothing differs."""
    return f"{round(score * 10_000) // 100 / 100:.2f}"


def _edit(shelf: Shelf, run: Sequence[Passage], exact: bool, twins: bool) -> Edit | None:
    """The cut of the copy: safe where it is a plain copy in the same file; none where a lead repeats its standfirst."""
    first, last = run[0].first, run[-1].last
    inside = shelf.owner(first) == shelf.owner(run[0].kept_first)
    if inside and _standfirst(shelf, run):
        return None
    plain = all(shelf.is_plain_copy(x.first, x.last, x.kept_first, x.kept_last) for x in run) if inside else False
    return Edit(*shelf.cut(first, last), "", inside and exact and (plain or twins))


def _standfirst(shelf: Shelf, run: Sequence[Passage]) -> bool:
    """Whether of two paragraphs at the head of a file one is the other behind a dateline."""
    passage = run[0]
    if len(run) > 1 or passage.exact or not passage.single:
        return False
    high = max(passage.first, passage.kept_first)
    if high - shelf.firsts[shelf.owner(high)] >= HEAD:
        return False
    lead, above = shelf.folded(high), shelf.folded(min(passage.first, passage.kept_first))
    return 0 < lead.find(above[:20]) <= DATELINE
