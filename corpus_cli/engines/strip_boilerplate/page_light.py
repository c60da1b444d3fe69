"""What the first judgement of a page says of each line: the scores around it, its words among those of likely lines.

Integers only, as in page_features.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from corpus_cli.engines.strip_boilerplate.page_features import FAR, FIRST, WINDOW, Page, Row, sums
from corpus_cli.engines.strip_boilerplate.page_lines import MOST

FAINT = 20  # per mille: the words of what is less likely are not compared
MAYBE = 400  # per mille: a line that may be story when its neighbours are
LIKELY = 500
GAP = 4  # lines between two of one part


def second(page: Page, first: Mapping[int, Row], scores: Sequence[int], chosen: Iterable[int]) -> list[Row]:
    """For chosen candidates (places in `candidates`) their features in the light of all scores (per mille)."""
    light = _Light(page, scores)
    return [light.row(page.candidates[c]) + first[c] for c in chosen]


class _Light:
    """The first scores of a page, summed."""

    def __init__(self, page: Page, scores: Sequence[int]) -> None:
        self.page = page
        count = page.count
        self.p = p = [0] * count
        for i, score in zip(page.candidates, scores, strict=True):
            p[i] = score
        self.padded = [-1, -1, *p]
        sizes = [size if size < MOST else MOST for size in page.sizes]
        self.mass = sums([a * b // 100 for a, b in zip(p, sizes, strict=True)])
        self.size = sums(sizes)
        self.low = _segment([(a - 300) * b for a, b in zip(p, sizes, strict=True)])
        self.high = _segment([(a - 600) * b for a, b in zip(p, sizes, strict=True)])
        chosen = [i for i in page.candidates if p[i] >= LIKELY]
        first, last = (chosen[0], chosen[-1]) if chosen else (0, count - 1)
        self.ends = first, last
        self.whole = min(self.mass[-1], 99999), max(p), len(chosen)
        self._share(chosen, sizes)
        self._parts()

    def _share(self, chosen: Sequence[int], sizes: Sequence[int]) -> None:
        """The share of each candidate's words that stands in another line that is likely story."""
        page, p = self.page, self.p
        once: set[str] = set()
        twice: set[str] = set()
        for i in chosen:
            words = page.words[i]
            twice |= once & words
            once |= words
        self.once = once
        self.shares = shares = [0] * page.count
        self.shared = [0] * page.count
        worded = [0] * page.count
        for i in page.candidates:
            if p[i] >= FAINT and (words := page.words[i]):
                self.shared[i] = shared = len(words & (twice if p[i] >= LIKELY else once))
                shares[i] = 100 * shared // len(words)
                worded[i] = sizes[i]
        self.weighed = sums([a * b for a, b in zip(shares, worded, strict=True)])
        self.worded = sums(worded)

    def _parts(self) -> None:
        """The runs of lines that may be story, and how each compares with the likeliest of them."""
        page, p, mass, size = self.page, self.p, self.mass, self.size
        parts: list[list[int]] = []
        for i in page.candidates:
            if p[i] >= MAYBE:
                if parts and i - parts[-1][1] <= GAP:
                    parts[-1][1] = i
                else:
                    parts.append([i, i])
        self.parts = parts = parts or [[0, page.count - 1]]
        told = [mass[b + 1 + WINDOW] - mass[a + WINDOW] for a, b in parts]
        held = [size[b + 1 + WINDOW] - size[a + WINDOW] or 1 for a, b in parts]
        best = max(range(len(parts)), key=told.__getitem__)
        before = [0, *accumulate(told)]
        words = (
            [self.once]
            if len(parts) == 1
            else [set().union(*[page.words[i] for i in range(a, b + 1) if p[i] >= MAYBE]) for a, b in parts]
        )
        self.starts = [a for a, _ in parts]
        ends = [-WINDOW, *[b + 1 for _, b in parts]]
        starts = [*self.starts, page.count]
        total, title = mass[-1] or 1, page.title
        self.facts: list[Row] = []
        for k, (a, b) in enumerate(parts):
            j = bisect_right(page.headlines, a)
            self.facts.append((
                100 * told[k] // held[k], 1000 * told[k] // total, b - a + 1, len(parts), 1000 * before[k] // total,
                100 * len(words[k] & title) // (len(title) or 1),
                100 * len(words[k] & words[best]) // (len(words[k]) or 1),
                min(a - page.headlines[j - 1], FAR) if j else -1, held[k] // (b - a + 1),
                size[a + WINDOW] - size[ends[k] + WINDOW], size[starts[k + 1] + WINDOW] - size[b + 1 + WINDOW],
            ))  # fmt: skip

    def row(self, i: int) -> Row:
        """The features of one candidate, as named by SECOND, but for the first ones, which follow."""
        mass, size, p = self.mass, self.size, self.padded
        at, total = i + WINDOW, mass[-1] or 1
        after = at + 1
        here = mass[at]
        worded, weighed = self.worded, self.weighed
        first, last = self.ends
        return (
            p[i + 2], p[i], p[i + 1], 100 * (here - mass[at - 2]) // (size[at] - size[at - 2] or 1),
            1000 * here // total, 1000 * (mass[after] - here) // total, *self.whole, i - first, last - i,
            *self._beside(i, *self.low), *self._beside(i, *self.high),
            self.shares[i], self.shared[i],
            (weighed[at] - weighed[at - 5]) // (worded[at] - worded[at - 5] or 1),
            (weighed[at + 6] - weighed[after]) // (worded[at + 6] - worded[after] or 1),
            *self._part(i),
        )  # fmt: skip

    def _beside(self, i: int, first: int, last: int) -> Row:
        """How far a line is from a segment (lines, then characters), the segment's share, the place in it."""
        mass, size, at = self.mass, self.size, WINDOW
        share = 1000 * (mass[last + at] - mass[first + at]) // (mass[-1] or 1)
        if i < first:
            return i - first, size[first + at] - size[i + 1 + at], share, -1
        if i >= last:
            return i - last + 1, size[i + at] - size[last + at], share, 1001
        return 0, 0, share, 1000 * (i - first) // (last - first)

    def _part(self, i: int) -> Row:
        """The run that a line is in or next to."""
        k = max(0, bisect_right(self.starts, i) - 1)
        end = self.parts[k][1]
        if i > end and k + 1 < len(self.parts) and self.starts[k + 1] - i < i - end:
            k += 1
        return self.facts[k]


def _segment(values: Sequence[int]) -> tuple[int, int]:
    """The run of lines with the highest sum."""
    best = total = start = 0
    found = (0, 0)
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0, i
        total += value
        if total > best:
            best, found = total, (start, i + 1)
    return found


_SECOND = """
p p-2 p-1 ql2 before share mass top chosen fromfirst tolast
seg3 seggap3 segshare3 segrel3 seg6 seggap6 segshare6 segrel6 vshare2 vwords2 vl5 vr5
bq bm bl bn bpre btitle bwords bhead bsize bgapl bgapr
"""
SECOND = (*_SECOND.split(), *FIRST)
