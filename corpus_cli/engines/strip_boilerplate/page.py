"""Page mode: which lines of a text dump of a web page are its story, and which are furniture.

Each line is judged alone and by what stands around it, then a second time in the light of its neighbours' scores
(the two judgements of jusText, with learnt weights in place of its thresholds). Lines that stand on other pages of the
site speak against themselves, and so do words that are commoner in furniture than in stories ("newsletter"). The
weights of all that (page_model) are written by tools/train_page_model.py.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from corpus_cli.engines.strip_boilerplate.options import Options
from corpus_cli.model import Edit, Finding, Location
from corpus_cli.text.paragraphs import cut

if TYPE_CHECKING:
    from types import ModuleType

    from corpus_cli.engines.strip_boilerplate.page_features import Page, Row

__all__ = ["NO_SITE", "Gathering", "Site", "body", "findings"]

RULE = "page-boilerplate"
KEPT = 200  # pages of a folder that are counted; where there are very many folders fewer
FEWEST_KEPT = 3
HELD = 20_000  # pages counted in all: about 12 MB
LOWEST, HIGHEST = 250, 600  # per mille: scores from which a line stays lie between these
WIDE = 800  # characters of a line that count for that
SURE = 999
OPEN = (100, 950)  # the first judgement stands outside of these: the second one changes nothing there
ROUNDS = 50  # of judging what is left; three are rare


class Site(NamedTuple):
    """The lines that stand on two or more pages of a folder; `known` are the check sums of the pages counted."""

    pages: int
    counts: Mapping[int, int]
    known: frozenset[int]


NO_SITE = Site(0, {}, frozenset())


class Gathering:
    """Counts on how many pages of a folder a line stands: `add` pages in any order, then ask for a `site`.

    Of a folder the pages with the lowest check sums are counted, so that neither their order nor how a run is divided
    matters.
    """

    def __init__(self) -> None:
        self._folders: dict[str, dict[int, array[int]]] = {}
        self._kept = KEPT
        self._bound = 1 << 32  # folders whose name has a higher check sum are left out: there are too many
        self._held = 0
        self._sites: dict[str, Site] = {}

    def add(self, folder: str, text: str) -> None:
        """Take a page in; the same text a second time is the same page."""
        digest = _sum(text)
        if _sum(folder) < self._bound and self._wanted(folder, digest):
            self._put(folder, digest, array("I", set(_sums(_stripped(text)))))

    def merge(self, other: Gathering) -> None:
        """Take in what another gathering holds."""
        for folder, pages in other._folders.items():
            for digest, keys in pages.items():
                if _sum(folder) < self._bound and self._wanted(folder, digest):
                    self._put(folder, digest, keys)

    def site(self, folder: str) -> Site:
        """What the pages of a folder share."""
        if folder not in self._sites:
            pages = self._folders.get(folder, {})
            counts: dict[int, int] = {}
            for keys in pages.values() if len(pages) > 1 else ():
                for key in keys:
                    counts[key] = counts.get(key, 0) + 1
            self._sites[folder] = Site(len(pages), {k: n for k, n in counts.items() if n > 1}, frozenset(pages))
        return self._sites[folder]

    def _wanted(self, folder: str, digest: int) -> bool:
        pages = self._folders.get(folder)
        return not pages or (digest not in pages and (len(pages) < self._kept or digest < max(pages)))

    def _put(self, folder: str, digest: int, keys: array[int]) -> None:
        pages = self._folders.setdefault(folder, {})
        pages[digest] = keys
        self._held += 1
        self._sites.pop(folder, None)
        if len(pages) > self._kept:
            self._drop(pages)
        while self._held > HELD:
            self._shrink()

    def _drop(self, pages: dict[int, array[int]]) -> None:
        del pages[max(pages)]
        self._held -= 1

    def _shrink(self) -> None:
        """Hold fewer pages of each folder; when there are few of each already, fewer folders."""
        if self._kept > FEWEST_KEPT:
            self._kept = max(FEWEST_KEPT, self._kept // 2)
            for pages in self._folders.values():
                while len(pages) > self._kept:
                    self._drop(pages)
        else:
            self._bound //= 2
            for folder in [name for name in self._folders if _sum(name) >= self._bound]:
                self._held -= len(self._folders.pop(folder))
        self._sites.clear()


def body(text: str, site: Site = NO_SITE) -> list[tuple[int, int, bool, float]]:
    """For each line that is not blank: start and end (white space around it left out), is it story, how likely."""
    lines = _stripped(text)
    scores = [0] * len(lines)
    stays = set(_kept(lines, *_repeats(text, lines, site), scores))
    return [(start, end, i in stays, scores[i] / 1000) for i, (start, end) in enumerate(_spans(text, lines))]


def findings(name: str, text: str, site: Site, options: Options) -> list[Finding]:
    """The runs of furniture of a page, each a safe edit that takes whole lines."""
    return list(_findings(name, text, site if options.learn else NO_SITE))


def stands_as_judged(text: str, left: str, then: Site, now: Site) -> bool:
    """Whether what is left of a page is repeated on a site as it was when the page was judged: then all of it stays."""
    lines = _stripped(left)
    return _repeats(text, lines, then) == _repeats(left, lines, now)


def _findings(name: str, text: str, site: Site) -> Iterator[Finding]:
    stripped = _stripped(text)
    if len(stripped) < 2:
        return
    kept = _kept(stripped, *_repeats(text, stripped, site), [0] * len(stripped))
    if len(kept) == len(stripped):
        return
    lines = list(_spans(text, stripped))
    for before, after in zip([-1, *kept], [*kept, len(lines)], strict=True):
        count = after - before - 1
        if not count:
            continue
        start, end = lines[before + 1][0], lines[after - 1][1]
        left = lines[before][1] if before >= 0 else 0
        span = cut(text, left, start, end, lines[after][0] if after < len(lines) else len(text))
        message = f"{count} lines of page furniture" if count > 1 else "a line of page furniture"
        yield Finding(RULE, Location(name, start, end), message, (), Edit(*span, "", True))


def _stripped(text: str) -> list[str]:
    """The lines that are not blank, white space around them left out. Lines end at LF, CRLF and CR."""
    lines = re.split(r"[\n\r]", text) if "\r" in text else text.split("\n")
    return [line for line in map(str.strip, lines) if line]


def _spans(text: str, lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the stripped lines of a text stand: nothing but white space is between them."""
    end = 0
    for line in lines:
        start = text.index(line, end)
        end = start + len(line)
        yield start, end


def _sum(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _sums(lines: Sequence[str]) -> Iterable[int]:
    """The check sums of lines that hold no line end."""
    return map(crc32, "\n".join(lines).encode("utf-8", "surrogatepass").split(b"\n"))


def _repeats(text: str, lines: Sequence[str], site: Site) -> tuple[int, list[int]]:
    """The number of other pages of the site, and on how many of them each line stands."""
    own = site.pages > 0 and _sum(text) in site.known
    pages = site.pages - own
    if pages <= 0:
        return 0, [0] * len(lines)
    counts = site.counts
    return pages, [counts[key] - own if key in counts else 0 for key in _sums(lines)]


def _kept(lines: Sequence[str], pages: int, repeats: Sequence[int], scores: list[int]) -> list[int]:
    """The places of the lines that stay; never none. `scores` (per mille) are filled in.

    What stays is judged again until nothing more goes or nearly all is sentences, so that a second run over the cleaned
    text has nothing to cut.
    """
    from corpus_cli.engines.strip_boilerplate.page_features import Page

    kept = list(range(len(lines)))
    if not kept:
        return kept
    page = Page(lines, pages, repeats)
    for turn in range(ROUNDS):
        if page.clean:
            scores[:] = scores if turn else [SURE] * len(lines)
            break
        judged = _judged(page)
        for i, score in zip(kept, judged, strict=True):
            scores[i] = score
        least = _least(page, judged)
        left = [c for c, score in enumerate(judged) if score >= least]
        if not left and not turn:
            left = _best(judged)
        if not left or len(left) == len(kept):
            break
        kept = [kept[c] for c in left]
        page = page.part(left)
    return kept


def _least(page: Page, scores: Sequence[int]) -> int:
    """The score from which a line stays: where the precision and the recall to be expected are highest together.

    What is to be expected follows from the scores alone. Source: Lipton, Elkan and Narayanaswamy 2014, for F1.
    """
    sizes: dict[int, int] = {}
    for score, size in zip(scores, page.sizes, strict=True):
        if score:
            sizes[score] = sizes.get(score, 0) + min(size, WIDE)
    wanted = sum([score * size for score, size in sizes.items()])
    best, least, told, held = 0, HIGHEST, 0, 0
    for score in sorted(sizes, reverse=True):
        told += score * sizes[score]
        held += sizes[score]
        value = 1000 * told // held + 1_000_000 * told // wanted
        if value > best:
            best, least = value, score
    return max(LOWEST, min(HIGHEST, least))


def _best(scores: Sequence[int]) -> list[int]:
    """The likeliest lines where none is likely: whatever a page is, something of it stays."""
    least = max(1, max(scores) // 2)
    return [i for i, score in enumerate(scores) if score >= least] or list(range(len(scores)))


def _judged(page: Page) -> list[int]:
    """How likely each line is story, per mille."""
    from corpus_cli.engines.strip_boilerplate import page_model as model
    from corpus_cli.engines.strip_boilerplate.page_light import second

    page.look(model.WORDS)
    rows, scores = _first(page, model)
    out = [0] * page.count
    for i, score in zip(page.candidates, scores, strict=True):
        out[i] = score
    unsettled = [c for c, score in enumerate(scores) if OPEN[0] <= score < OPEN[1]]
    for c, row in zip(unsettled, second(page, rows, scores, unsettled) if unsettled else (), strict=True):
        out[page.candidates[c]] = _per_mille(model.second(row), model.PER_MILLE)
    return out


def _first(page: Page, model: ModuleType) -> tuple[dict[int, Row], list[int]]:
    """The first judgement of the candidates, with its features: sentences, then what stands near a likely one."""
    candidates = page.candidates
    scores = [0] * len(candidates)
    rows: dict[int, Row] = {}
    sentences = [c for c, i in enumerate(candidates) if page.good[i]]
    for turn in range(2):
        places = page.warm({candidates[c]: scores[c] for c in sentences}) if turn else sentences
        for c, row in zip(places, page.first(places), strict=True):
            rows[c] = row
            scores[c] = _per_mille(model.first(row), model.PER_MILLE)
    return rows, scores


def _per_mille(odds: int, table: Sequence[int]) -> int:
    """The probability of log odds (times 256), from a table: the same on every machine."""
    return table[0 if odds < -2048 else 255 if odds > 2047 else (odds >> 4) + 128]
