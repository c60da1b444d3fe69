"""What a line of a web page dump looks like, and what stands around it: integers only, no word of any language.

Integers, so that a page gets the same verdict on every machine. Time goes where it tells: every line is looked at for
its length and its last sign, the lines near a sentence (the candidates) in detail, and those that the first judgement
leaves open once more, in the light of their neighbours' scores.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise

REACH = 4  # lines from a sentence beyond which nothing is part of a story
LONG = 1_200  # characters of a line that are looked at
TOLD = 400  # characters of a long line in which capitals and pauses are counted
LINK = 160  # size up to which capitals, digits and signs of a line are counted: longer ones are prose by their length
SHORT = 60  # size up to which lines that differ in digits only count as copies ("12 hours ago")
FAINT = 20  # per mille: the words of what is less likely are not compared
MAYBE = 400  # per mille: a line that may be story when its neighbours are
COLD = 60  # per mille: what is no sentence is not judged where all sentences near it score less
MARK = 100  # size up to which lines with digits are of one kind when their other signs are the same ("by A, 9:30 |")
SERIES = 3  # lines of one kind that make a series
WINDOW = 15  # lines to either side that are taken together
FAR = 99
NEVER = 999
_CLOSING = "\"'”’»)]」』）】›"
_ENDS = dict.fromkeys(".!?。！？؟।", 3) | {"…": 2} | dict.fromkeys(":：", 1) | dict.fromkeys(_CLOSING, -9)
_EAST = bytes(range(0xE3, 0xEE))  # UTF-8 lead bytes of ideographs, kana and Hangul
_DIGITS = b"0123456789"
_SILENT = bytes(b for b in range(256) if chr(b).isalnum() or b >= 128 or b <= 32)

Row = tuple[int, ...]
# What copies share, letters of scripts without blanks, size, end, sentence, units (of lines that are not short), and
# what lines of one kind share.
Shape = tuple[str | bytes, int, int, int, int, int, bytes]


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
    """Units (words; two letters of a script without blanks are one), capitals, digits, marks of a link, pauses."""
    if size > LINK:
        line = line[:TOLD]
        stops = line.count(". ") + line.count("。")
        pauses = line.count(", ") + line.count("，")
        many = len(line) + len(line) * letters // size
        return (
            units,
            _capitals(line.split()),
            -1,
            line.count(" | ") + line.count(" / "),
            2000 * stops // many,
            2000 * pauses // many,
        )
    words = line.split()
    data = line.encode("utf-8", "surrogatepass")
    digits = 100 * (len(data) - len(data.translate(None, _DIGITS))) // len(line)
    link = ("@" in line) + 2 * ("©" in line) + 4 * ("|" in line or "»" in line or "·" in line) + 8 * ("/" in line)
    return len(words) + letters // 2, _capitals(words), digits, link, -1, -1


def _capitals(words: Sequence[str]) -> int:
    """Per cent of words that begin with a capital."""
    return 100 * sum(map(str.isupper, [word[0] for word in words])) // (len(words) or 1)


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
        data = line.encode("utf-8", "surrogatepass")
        key = data.translate(None, _DIGITS)
        good = _sentence(line, size, len(line.split()) + letters // 2, end) if size >= 50 and end > 1 else 0
        return key, letters, size, end, good, 0, data.translate(None, _SILENT) if len(key) < len(data) else b""
    units = len(line[:LONG].split()) + letters // 2
    marks = b""
    if size <= MARK:
        data = line.encode("utf-8", "surrogatepass")
        if len(data.translate(None, _DIGITS)) < len(data):
            marks = data.translate(None, _SILENT)
    return line, letters, size, end, _sentence(line, size, units, end), units, marks


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
        columns = tuple(zip(*self.shapes, strict=True))
        self.keys: tuple[str | bytes, ...] = columns[0]
        self.marks: tuple[bytes, ...] = columns[6]
        self.letters: Row = columns[1]
        self.sizes: Row = columns[2]
        self.ends: Row = columns[3]
        self.good: Row = columns[4]
        self.units: Row = columns[5]

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
            for i, (copies, repeats, size, kinds) in enumerate(
                zip(self.copies, self.repeats, self.sizes, self.kinds, strict=True)
            )
            if (copies > 1 or repeats or kinds >= SERIES) and size <= LINK
        ]
        breaks = [-1, *starts, self.count]
        mass = self.mass
        runs = [mass[b] - mass[a + 1] for a, b in pairwise(breaks)]
        longest = max(runs) or 1
        facts: list[Row] = []
        for (a, b), run in zip(pairwise(breaks), runs, strict=True):
            facts.append((0, 0, 0))
            facts += [(run, 100 * run // longest, b - a)] * (b - a - 1)
        self.runs = facts[1:]

    def _series(self) -> Iterator[list[Row]]:
        """For each candidate what it has to do with the lines of one kind that part the most sentences.

        These are the heads or feet of comments, of teasers, of a list: first any, then those that may hold a time.
        """
        places: dict[bytes | str, list[int]] = {}
        for i, (copies, kinds) in enumerate(zip(self.copies, self.kinds, strict=True)):
            if copies >= SERIES and self.sizes[i] <= SHORT:
                places.setdefault(str(self.keys[i]), []).append(i)
            if kinds >= SERIES:
                places.setdefault(self.marks[i], []).append(i)
        mass = self.mass
        parted = {
            key: (sum([mass[b] > mass[a + 1] for a, b in pairwise(at)]), mass[at[-1]] - mass[at[0]])
            for key, at in places.items()
        }
        for timed in (False, True):
            keys = [key for key in places if not timed or (isinstance(key, bytes) and b":" in key)]
            best = max(keys, key=parted.__getitem__, default=None)
            if best is None or not parted[best][0]:
                yield [NO_SERIES[timed]] * len(self.candidates)
            else:
                yield self._around(places[best], parted[best], timed)

    def _around(self, at: list[int], parted: tuple[int, int], timed: bool) -> list[Row]:
        """For each candidate the series as a whole, and where in it the line is."""
        first, last, total = at[0], at[-1], self.mass[-1] or 1
        shares = [1000 * mass // total for mass in (self.mass[first], parted[1], total - self.mass[last])]
        facts = (parted[0], *shares)
        rows: list[Row] = []
        after = [*at, self.count]
        for i in self.candidates:
            j = bisect_right(at, i)
            rows.append((*facts, i - first, last - i, j) if timed else (*facts, i - first, last - i, j, after[j] - i))
        return rows

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
        initial, likely = title[0], self.words
        for i, size in enumerate(self.sizes):
            if not i or not 12 <= size <= 300:
                continue
            line = self.lines[i]
            if line[0] == initial and (line.startswith(title) or title.startswith(line)):
                self.headlines.append(i)
            elif few >= 2 and i in likely and not words.isdisjoint(own := likely[i]):
                shared = len(words & own)
                if shared >= 2 and 10 * shared >= 7 * min(few, max(len(own), 3)) and len(own) <= 2 * few + 1:
                    self.headlines.append(i)

    def look(self) -> None:
        """What the judgements need to know of the page as a whole."""
        self.mass = [0, *accumulate(self.good)]
        self.dense = any(self.letters)
        self.copies = list(map(Counter(self.keys).__getitem__, self.keys))
        kinds = Counter(self.marks)
        for mark in [mark for mark in kinds if len(mark) < 2]:
            kinds[mark] = 0
        self.kinds = list(map(kinds.__getitem__, self.marks))
        self._blocks()
        self._runs()
        self.candidates = self._candidates()
        self._vocabulary()
        self._headlines()
        self._sides()
        self._series_of, self._times_of = self._series()
        self._sums = tuple(
            _sums(values)
            for values in (
                self.good,
                self.sizes,
                [end >= 2 for end in self.ends],
                [copies > 1 for copies in self.copies],
            )
        )
        self._ends, self._sizes = [-9, -9, *self.ends, -9, -9], [-9, *self.sizes, -9]

    def warm(self, scores: Mapping[int, int]) -> list[int]:
        """The places among the candidates of lines that are no sentence, but near one with a score (given by line)."""
        near = {i + k for i, score in scores.items() if score >= COLD for k in range(-REACH, REACH + 1)}
        good, every = self.good, not self.sentences
        return [c for c, i in enumerate(self.candidates) if not good[i] and (every or i in near)]

    def first(self, chosen: Iterable[int]) -> list[Row]:
        """For chosen candidates (places in `candidates`) the features of the first judgement, as named by FIRST."""
        return [self._first(c, self.candidates[c]) for c in chosen]

    def _first(self, c: int, i: int) -> Row:
        good, size, stops, copied = self._sums
        ends, sizes = self._ends, self._sizes
        at = i + WINDOW
        count, after, total = self.count, at + 1, good[-1] or 1
        here, there = good[at], good[after]
        own = self.good[i]
        return (
            self.sizes[i], self.ends[i], own, self.copies[i], self.repeats[i], self.pages,
            *_detail(self.lines[i], self.sizes[i], self.letters[i], self.units[i]),
            1000 * i // count, i, count - i, count, 1000 * here // total, 1000 * own // total, min(total, 9999),
            here - good[at - 2], good[at + 4] - there, here - good[at - 5], good[at + 6] - there,
            here - good[at - 15], good[at + 16] - there, size[at] - size[at - 2], size[at + 3] - size[after],
            stops[at] - stops[at - 15], stops[at + 16] - stops[after], copied[at + 6] - copied[at - 5],
            ends[i + 1], ends[i + 3], sizes[i], sizes[i + 2], self.best[2],
            *self.sides[c], *self.runs[i], *self._meaning(i, own > 0), *self._series_of[c], *self._times_of[c],
        )  # fmt: skip

    def _sides(self) -> None:
        """For each candidate the share of the block it is in or beside, how far the best block is, the headlines."""
        total, (first, last, mass) = self.mass[-1] or 1, self.best
        best = 1000 * mass // total
        shares: list[int] = []
        for (_, end, told), following in pairwise([*self.blocks, [2 * self.count, 0, 0]]):
            middle = min(self.count, (end + following[0] + 2) // 2)
            shares += [1000 * told // total] * (middle - len(shares))
        shares += [0] * (self.count - len(shares))
        span, heads = max(1, last - first), [*self.headlines, NEVER + self.count]
        self.sides: list[Row] = []
        for i in self.candidates:
            j = bisect_right(self.headlines, i)
            beside = (i - first, -1) if i < first else (i - last, 1001) if i > last else (0, 1000 * (i - first) // span)
            before, after = i - heads[j - 1] if j else NEVER, heads[j] - i if heads[j] < self.count else NEVER
            self.sides.append((shares[i], best, *beside, before, after, j))

    def _meaning(self, i: int, own: bool) -> Row:
        """The shares of words that stand in the headline and in the best block."""
        words = self.words[i]
        many = len(words)
        if not many:
            return -1, -1, 0
        known = self.twice if own and self.best[0] <= i <= self.best[1] else self.once
        return 100 * len(self.title & words) // many, 100 * len(known & words) // many, many

    def second(self, first: Mapping[int, Row], scores: Sequence[int], chosen: Iterable[int]) -> list[Row]:
        """For chosen candidates (places in `candidates`) their features in the light of all scores (per mille)."""
        light = _Light(self, scores)
        return [light.row(c) + first[c] for c in chosen]


NO_SERIES = ((0, -1, -1, -1, -NEVER, NEVER, -1, -1), (0, -1, -1, -1, -NEVER, NEVER, -1))
CLEAN = 90  # per cent of a text that is sentences: nothing is left to strip
_FIRST = """
size end good copies repeats pages units caps digits link stops pauses relpos place fromend lines gbefore gshare total
gl2 gr3 gl5 gr5 gl15 gr15 sl2 sr2 stopsl15 stopsr15 copied5 end-1 end+1 size-1 size+1 best
bshare bestshare beside within hbefore hafter hcount run runshare runlines hshare vshare words
sn sbefore sin safter sfirst slast sj snext tn tbefore tin tafter tfirst tlast tj
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
        self._parts()

    def _parts(self) -> None:
        """The runs of lines that may be story, and how each compares with the likeliest of them."""
        page, p, mass, size = self.page, self.p, self.mass, self.size
        parts: list[list[int]] = []
        for i in page.candidates:
            if p[i] >= MAYBE:
                if parts and i - parts[-1][1] <= 4:
                    parts[-1][1] = i
                else:
                    parts.append([i, i])
        parts = parts or [[0, page.count - 1]]
        told = [mass[b + 1 + WINDOW] - mass[a + WINDOW] for a, b in parts]
        held = [size[b + 1 + WINDOW] - size[a + WINDOW] or 1 for a, b in parts]
        best = max(range(len(parts)), key=told.__getitem__)
        before = [0, *accumulate(told)]
        words = [set().union(*[page.words[i] for i in range(a, b + 1) if p[i] >= MAYBE]) for a, b in parts]
        self.starts = [a for a, _ in parts]
        self.parts = parts
        self.facts: list[Row] = []
        ends = [-WINDOW, *[b + 1 for _, b in parts]]
        starts = [*self.starts, page.count]
        total, title = mass[-1] or 1, page.title
        for k, (a, b) in enumerate(parts):
            j = bisect_right(page.headlines, a)
            self.facts.append((
                100 * told[k] // held[k], 1000 * told[k] // total, b - a + 1, len(parts),
                100 * told[k] // held[k] - 100 * told[best] // held[best], 1000 * before[k] // total,
                100 * len(words[k] & title) // (len(title) or 1),
                100 * len(words[k] & words[best]) // (len(words[k]) or 1),
                min(a - page.headlines[j - 1], FAR) if j else -1, held[k] // (b - a + 1), max(p[a : b + 1]),
                size[a + WINDOW] - size[ends[k] + WINDOW], size[starts[k + 1] + WINDOW] - size[b + 1 + WINDOW],
            ))  # fmt: skip

    def _part(self, i: int) -> Row:
        """The run that a line is in or next to."""
        k = max(0, bisect_right(self.starts, i) - 1)
        end = self.parts[k][1]
        if i > end and k + 1 < len(self.parts) and self.starts[k + 1] - i < i - end:
            end = self.parts[k + 1][1]
            k += 1
        return (*self.facts[k], end - i)

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
            if words and p[i] >= FAINT:
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
        return (
            p[i + 3], p[i + 1], p[i + 2], p[i + 4],
            100 * (here - mass[at - 2]) // (size[at] - size[at - 2] or 1),
            1000 * here // total, 1000 * (total - there) // total, 1000 * (there - here) // total, min(total, 99999),
            self.top, i - self.ends[0], self.ends[1] - i, self.chosen,
            *self._beside(i, *self.low), *self._beside(i, *self.high),
            self.shares[i], self.shares[i] * len(page.words[i]) // 100,
            (shared[at] - shared[at - 5]) // (worded[at] - worded[at - 5] or 1),
            (shared[at + 6] - shared[after]) // (worded[at + 6] - worded[after] or 1),
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


_SECOND = """
p p-2 p-1 p+1 ql2 before after share mass top fromfirst tolast chosen
seg3 seggap3 segshare3 segrel3 seg6 seggap6 segshare6 segrel6 vshare2 vwords2 vl5 vr5
bq bm bl bn bdq bpre btitle bwords bhead bsize bmax bgapl bgapr blast
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
