"""What a line of a web page dump looks like, and what stands around it: integers only, no word of any language.

Integers, so that a page gets the same verdict on every machine. Time goes where it tells: every line is looked at for
its length and its last sign, the lines near a sentence (the candidates) in detail, and those that the first judgement
leaves open once more, in the light of their neighbours' scores.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, pairwise

REACH = 4  # lines from a sentence beyond which nothing is part of a story
LONG = 1_200  # characters of a line that are looked at
LINK = 160  # size up to which capitals, digits and signs of a line are counted: longer ones are prose by their length
SHORT = 60  # size up to which lines that differ in digits only count as copies ("12 hours ago")
WINDOW = 15  # lines to either side that are taken together
FAR = 99
NEVER = 999
_CLOSING = "\"'”’»)]」』）】›"
_ENDS = dict.fromkeys(".!?。！？؟।", 3) | {"…": 2} | dict.fromkeys(":：", 1) | dict.fromkeys(_CLOSING, -9)
_EAST = bytes(range(0xE3, 0xEE))  # UTF-8 lead bytes of ideographs, kana and Hangul
_DIGITS = b"0123456789"

Row = tuple[int, ...]
# What copies share, letters of scripts without blanks, size, end, sentence, units (of lines that are not short).
Shape = tuple[str | bytes, int, int, int, int, int]


@cache
def _thai() -> re.Pattern[str]:
    """Letters of scripts without blanks that are not East Asian: Thai, Lao, Burmese, Khmer."""
    return re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")


def _dense(line: str) -> int:
    """How many letters of a line are of scripts written without blanks."""
    data = line.encode("utf-8", "surrogatepass")
    count = len(data) - len(data.translate(None, _EAST))
    if b"\xe0" in data or b"\xe1" in data:
        count += len(_thai().findall(line))
    return count


def _end(line: str) -> int:
    """How a line ends: 3 a stop, 2 an ellipsis, 1 a colon, 0 a letter, -1 a digit, -2 anything else."""
    last = line[-1]
    kind = _ENDS.get(last)
    if kind == -9:
        line = line[-6:].rstrip(_CLOSING) or "-"
        last = line[-1]
        kind = _ENDS.get(last)
    if kind is None:
        return 0 if last.isalpha() else -1 if last.isdigit() else -2
    return 2 if kind == 3 and line.endswith("..") else kind


def _sentence(line: str, size: int, units: int, end: int) -> int:
    """How much of a sentence, or of several, a line of 50 characters or more holds."""
    if end >= 2:
        return min(size, 800) if units >= 8 else 0
    if size >= 120 and units >= 15:
        head = line[:LONG]
        if ", " in head or ". " in head or "，" in head or "。" in head or "、" in head:
            return min(size, 800)
    return min(size, 800) if end == 1 and size >= 80 else 0


def _words(line: str, dense: bool) -> set[str]:
    """The longer words of a line; pairs of letters where there are no blanks."""
    words = {word for word in line[:LONG].lower().split() if len(word) > 3}
    if dense:
        words = {word for word in words if word < "\u0e00"}
        head = line[:LONG]
        words.update([a + b for a, b in pairwise(head) if a > "\u0e00" < b])
    return words


def _detail(line: str, size: int, letters: int, units: int) -> Row:
    """Units (words; two letters of a script without blanks are one), first sign, capitals, digits, marks of a link."""
    first = line[0]
    start = 2 if first.isupper() else 1 if first.islower() else 3 if first.isalpha() else 0 if first.isdigit() else -1
    if size > LINK:
        return units, start, -1, -1, 0
    words = line.split()
    capitals = 100 * sum(map(str.isupper, [word[0] for word in words])) // len(words)
    data = line.encode("utf-8", "surrogatepass")
    digits = 100 * (len(data) - len(data.translate(None, _DIGITS))) // len(line)
    link = ("@" in line) + 2 * ("©" in line) + 4 * ("|" in line or "»" in line or "·" in line) + 8 * ("/" in line)
    return len(words) + letters // 2, start, capitals, digits, link


def _shape(line: str) -> Shape:
    """What is looked at of every line."""
    size = len(line)
    letters = 0
    if not line.isascii():
        letters = _dense(line[:LONG])
        size += letters * 3 // 2
    if size > 2 * LONG:
        size = 2 * LONG
    end = _end(line)
    if size <= SHORT:
        good = _sentence(line, size, len(line.split()) + letters // 2, end) if size >= 50 and end > 1 else 0
        return line.encode("utf-8", "surrogatepass").translate(None, _DIGITS), letters, size, end, good, 0
    units = len(line[:LONG].split()) + letters // 2
    return line, letters, size, end, _sentence(line, size, units, end), units


class Page:
    """The lines of a page (stripped, none empty), and what the page as a whole says of each."""

    def __init__(
        self, lines: Sequence[str], pages: int, repeats: Sequence[int], shapes: Sequence[Shape] | None = None
    ) -> None:
        """`pages` is the number of other pages of the site, `repeats` on how many of them each line stands."""
        self.lines = lines
        self.pages = pages
        self.repeats = repeats
        self.count = len(lines)
        self.shapes = shapes if shapes is not None else [_shape(line) for line in lines]
        self.letters = [shape[1] for shape in self.shapes]
        self.sizes = [shape[2] for shape in self.shapes]
        self.ends = [shape[3] for shape in self.shapes]
        self.good = [shape[4] for shape in self.shapes]
        self.units = [shape[5] for shape in self.shapes]
        self.dense = any(self.letters)
        counts = Counter([shape[0] for shape in self.shapes])
        self.copies = [counts[shape[0]] for shape in self.shapes]

    def part(self, places: Sequence[int]) -> "Page":
        """Some of the lines, as a page."""
        lines, repeats = [self.lines[i] for i in places], [self.repeats[i] for i in places]
        return Page(lines, self.pages, repeats, [self.shapes[i] for i in places])

    @property
    def clean(self) -> bool:
        """Whether nearly all of the text is sentences already."""
        told = sum([size for size, good in zip(self.sizes, self.good, strict=True) if good])
        return 100 * told >= CLEAN * sum(self.sizes)

    def _blocks(self) -> None:
        """Runs of sentences no more than four lines apart."""
        self.sentences = [i for i, good in enumerate(self.good) if good]
        blocks: list[list[int]] = []
        for i in self.sentences:
            if blocks and i - blocks[-1][1] <= 4:
                blocks[-1][1] = i
                blocks[-1][2] += self.good[i]
            else:
                blocks.append([i, i, self.good[i]])
        self.blocks = blocks
        self.best = max(blocks, key=lambda block: block[2]) if blocks else [0, self.count - 1, 0]

    def _runs(self) -> None:
        """The runs of lines between lines that come again: comments and teasers are cut up by these, a story hardly."""
        starts = [
            i
            for i, (copies, repeats, size) in enumerate(zip(self.copies, self.repeats, self.sizes, strict=True))
            if (copies > 1 or repeats) and size <= LINK
        ]
        self.breaks = [-1, *starts, self.count]
        mass = [0, *accumulate(self.good)]
        self.runs = [mass[b] - mass[a + 1] for a, b in pairwise(self.breaks)]
        self.longest = max(self.runs) or 1

    def _run(self, i: int) -> Row:
        """How far the next lines that come again are, and how much of sentences is between them."""
        at = bisect_right(self.breaks, i) - 1
        first, last = self.breaks[at], self.breaks[at + 1]
        if first == i:
            return 0, min(last - i, FAR), 0, 0, 0
        mass = self.runs[at]
        return min(i - first, FAR), min(last - i, FAR), mass, 100 * mass // self.longest, last - first

    def _candidates(self) -> list[int]:
        """The lines near a sentence; all lines where there is none."""
        if not self.sentences:
            return list(range(self.count))
        chosen: list[int] = []
        after = 0
        for i in self.sentences:
            chosen += range(max(after, i - REACH), min(self.count, i + REACH + 1))
            after = min(self.count, i + REACH + 1)
        return chosen

    def _vocabulary(self) -> None:
        """The words of the candidates, and which of them stand once or several times in the best block."""
        self.words: dict[int, set[str]] = {}
        once: set[str] = set()
        twice: set[str] = set()
        first, last, _ = self.best
        dense, lines, good = self.dense, self.lines, self.good
        for i in self.candidates:
            self.words[i] = words = _words(lines[i], dense)
            if first <= i <= last and good[i]:
                twice |= once & words
                once |= words
        self.once, self.twice = once, twice

    def _headlines(self) -> None:
        """Where the first line (the title of the page, as a rule) is said again."""
        title = self.lines[0][:LONG]
        self.title = words = _words(title, self.dense)
        few = len(words)
        self.headlines: list[int] = []
        for i, line in enumerate(self.lines):
            if not i or not 12 <= self.sizes[i] <= 300:
                continue
            if line.startswith(title) or title.startswith(line):
                self.headlines.append(i)
            elif few >= 2 and i in self.words:
                own = self.words[i]
                shared = len(words & own)
                if shared >= 2 and 10 * shared >= 7 * min(few, max(len(own), 3)) and len(own) <= 2 * few + 1:
                    self.headlines.append(i)

    def first(self) -> list[Row]:
        """For each candidate the features of the first judgement, as named by FIRST."""
        self._blocks()
        self._runs()
        self.candidates = self._candidates()
        self._vocabulary()
        self._headlines()
        sums = tuple(
            _sums(values)
            for values in (
                self.good,
                self.sizes,
                [end >= 2 for end in self.ends],
                [end == -1 for end in self.ends],
                [copies > 1 for copies in self.copies],
                [n > 0 for n in self.repeats] if self.pages else [0] * self.count,
            )
        )
        ends, sizes = [-9, -9, *self.ends, -9, -9], [-9, *self.sizes, -9]
        return [self._first(i, i + WINDOW, sums, ends, sizes) for i in self.candidates]

    def _first(self, i: int, at: int, sums: tuple[list[int], ...], ends: list[int], sizes: list[int]) -> Row:
        good, size, stops, dated, copied, repeated = sums
        count, after, total = self.count, at + 1, good[-1] or 1
        here, there = good[at], good[after]
        own, pages, repeats = self.good[i], self.pages, self.repeats[i]
        return (
            self.sizes[i], self.ends[i], own, self.copies[i], repeats, 100 * repeats // pages if pages else -1, pages,
            *_detail(self.lines[i], self.sizes[i], self.letters[i], self.units[i]),
            1000 * i // count, i, count - i, count, 1000 * here // total, 1000 * own // total, min(total, 9999),
            here - good[at - 1], good[at + 2] - there, here - good[at - 2], good[at + 3] - there,
            here - good[at - 3], good[at + 4] - there, here - good[at - 5], good[at + 6] - there,
            here - good[at - 15], good[at + 16] - there, size[at] - size[at - 2], size[at + 3] - size[after],
            stops[at] - stops[at - 15], stops[at + 16] - stops[after],
            dated[at] - dated[at - 5], dated[at + 6] - dated[after],
            copied[at + 6] - copied[at - 5], repeated[at + 6] - repeated[at - 5],
            ends[i], ends[i + 1], ends[i + 3], sizes[i], sizes[i + 2],
            *self._near(i, total), *self._run(i), *self._meaning(i, own > 0),
        )  # fmt: skip

    def _near(self, i: int, total: int) -> Row:
        """How far the next sentences are, the block they make, and how far the best block is."""
        sentences, blocks = self.sentences, self.blocks
        if not blocks:
            return FAR, FAR, 0, 0, 0, 0, 0
        j = bisect_left(sentences, i)
        left = i - sentences[j - 1] if j else FAR
        j += j < len(sentences) and sentences[j] == i
        right = sentences[j] - i if j < len(sentences) else FAR
        b = bisect_right(blocks, [i, self.count, 0]) - 1
        if b < 0 or (i > blocks[b][1] and b + 1 < len(blocks) and blocks[b + 1][0] - i < i - blocks[b][1]):
            b += 1
        first, last, mass = self.best
        beside = i - first if i < first else i - last if i > last else 0
        within = 1000 * (i - first) // max(1, last - first) if not beside else -1 if beside < 0 else 1001
        share, best = 1000 * blocks[b][2] // total, 1000 * mass // total
        return left if left < FAR else FAR, right if right < FAR else FAR, share, beside, within, best, mass

    def _meaning(self, i: int, own: bool) -> Row:
        """Where the headline is said, and the shares of words that stand in it and in the best block."""
        headlines, words = self.headlines, self.words[i]
        j = bisect_right(headlines, i)
        before = i - headlines[j - 1] if j else NEVER
        after = headlines[j] - i if j < len(headlines) else NEVER
        many = len(words)
        if not many:
            return before, after, j, -1, -1, 0
        known = self.twice if own and self.best[0] <= i <= self.best[1] else self.once
        return before, after, j, 100 * len(self.title & words) // many, 100 * len(known & words) // many, many

    def second(self, first: Sequence[Row], scores: Sequence[int], chosen: Iterable[int]) -> list[Row]:
        """For chosen candidates (places in `candidates`) their features in the light of all scores (per mille)."""
        light = _Light(self, scores)
        return [light.row(c) + first[c] for c in chosen]


CLEAN = 90  # per cent of a text that is sentences: nothing is left to strip
_FIRST = """
size end good copies repeats repshare pages units start caps digits link relpos place fromend lines gbefore
gshare total gl1 gr1 gl2 gr2 gl3 gr3 gl5 gr5 gl15 gr15 sl2 sr2 stopsl15 stopsr15 datedl5 datedr5 copied5
repeated5 end-2 end-1 end+1 size-1 size+1 left right bshare beside within bestshare best breakl breakr run
runshare runlines hbefore hafter hcount hshare vshare words
"""
FIRST = tuple(_FIRST.split())


class _Light:
    """The first scores of a page, summed."""

    def __init__(self, page: Page, scores: Sequence[int]) -> None:
        self.page = page
        count = page.count
        self.p = p = [0] * count
        for i, score in zip(page.candidates, scores, strict=True):
            p[i] = score
        self.padded = [-1, -1, -1, *p, -1, -1, -1]
        sizes = [size if size < 800 else 800 for size in page.sizes]
        self.mass = _sums([a * b // 100 for a, b in zip(p, sizes, strict=True)])
        self.size = _sums(sizes)
        self.low = _segment([(a - 300) * b for a, b in zip(p, sizes, strict=True)])
        self.high = _segment([(a - 600) * b for a, b in zip(p, sizes, strict=True)])
        chosen = [i for i in page.candidates if p[i] >= 500]
        self.ends = (chosen[0], chosen[-1]) if chosen else (0, count - 1)
        self.chosen = len(chosen)
        self.top = max(p)
        self._share(chosen, sizes)

    def _share(self, chosen: Sequence[int], sizes: Sequence[int]) -> None:
        """The share of each candidate's words that stands in another line that is likely story."""
        page, p = self.page, self.p
        once: set[str] = set()
        twice: set[str] = set()
        for i in chosen:
            words = page.words[i]
            twice |= once & words
            once |= words
        self.shares = shares = [0] * page.count
        worded = [0] * page.count
        for i in page.candidates:
            words = page.words[i]
            if words:
                shares[i] = 100 * len(words & (twice if p[i] >= 500 else once)) // len(words)
                worded[i] = sizes[i]
        self.shared = _sums([a * b for a, b in zip(shares, worded, strict=True)])
        self.worded = _sums(worded)

    def row(self, c: int) -> Row:
        """The features of one candidate, as named by SECOND, but for the first ones, which follow."""
        page, mass, size, p = self.page, self.mass, self.size, self.padded
        i = page.candidates[c]
        at, total = i + WINDOW, mass[-1] or 1
        after = at + 1
        here, there = mass[at], mass[after]
        worded, shared = self.worded, self.shared
        left2, right2 = here - mass[at - 2], mass[at + 3] - there
        left5, right5 = here - mass[at - 5], mass[at + 6] - there
        return (
            p[i + 3], p[i], p[i + 1], p[i + 2], p[i + 4], p[i + 5], p[i + 6],
            here - mass[at - 3], mass[at + 4] - there, left5, right5, here - mass[at - 15], mass[at + 16] - there,
            100 * left2 // (size[at] - size[at - 2] or 1), 100 * right2 // (size[at + 3] - size[after] or 1),
            100 * left5 // (size[at] - size[at - 5] or 1), 100 * right5 // (size[at + 6] - size[after] or 1),
            1000 * here // total, 1000 * (total - there) // total, 1000 * (there - here) // total, min(total, 99999),
            self.top, i - self.ends[0], self.ends[1] - i, self.chosen,
            *self._beside(i, *self.low), *self._beside(i, *self.high),
            self.shares[i], self.shares[i] * len(page.words[i]) // 100,
            (shared[at] - shared[at - 5]) // (worded[at] - worded[at - 5] or 1),
            (shared[at + 6] - shared[after]) // (worded[at + 6] - worded[after] or 1),
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


_SECOND = """
p p-3 p-2 p-1 p+1 p+2 p+3 ml3 mr3 ml5 mr5 ml15 mr15 ql2 qr2 ql5 qr5 before after share mass top fromfirst tolast
chosen seg3 seggap3 segshare3 segrel3 seg6 seggap6 segshare6 segrel6 vshare2 vwords2 vl5 vr5
"""
SECOND = (*_SECOND.split(), *FIRST)


def _sums(values: Sequence[int]) -> list[int]:
    """The sum of all values before each place, and as many places more at both ends as a window may reach out."""
    sums = [*[0] * WINDOW, *accumulate(values, initial=0)]
    return sums + [sums[-1]] * WINDOW


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
