"""What a line of a web page dump looks like, what it says, and what stands around it: integers only.

Integers, so that a page gets the same verdict on every machine. Time goes where it tells: every line is looked at for
its length and its last sign, the lines near a sentence (the candidates) in detail, and those that the first judgement
leaves open once more, in the light of their neighbours' scores.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from corpus_cli.engines.strip_boilerplate.page_lines import LONG, Lines, columns

REACH = 4  # lines from a sentence beyond which nothing is part of a story
TOLD = 400  # characters of a line whose words are compared
PROSE = 160  # size above which a line is no head or foot of others
SHORT = 60  # size up to which a line that comes again may be the head or foot of others
COLD = 60  # per mille: what is no sentence is not judged where all sentences near it score less
CLEAN = 90  # per cent of a text that is sentences: nothing is left to strip
MOSTLY = 75  # per cent that are enough where no more than
TOGETHER = 6  # lines that are no sentences stand together
SERIES = 3  # lines of one kind that make a series
WINDOW = 15  # lines to either side that are taken together
FAR = 99
NEVER = 999

Row = tuple[int, ...]


def words_of(line: str, dense: bool) -> set[str]:
    """The longer words of a line; pairs of letters where there are no blanks."""
    line = line[:TOLD]
    words = {word for word in line.lower().split() if len(word) > 3}
    if dense:
        words = {word for word in words if word < "\u0e00"}
        words.update([a + b for a, b in pairwise(line) if a > "\u0e00" < b])
    return words


def _detail(line: str, size: int, letters: int) -> Row:
    """Per cent of words that begin with a capital, marks of a link; of a long line stops and pauses per 2,000 signs."""
    if size > PROSE:
        line = line[:TOLD]
        many = len(line) + len(line) * letters // size
        stops, pauses = line.count(". ") + line.count("。"), line.count(", ") + line.count("，")
        return _capitals(line), line.count(" | ") + line.count(" / "), 2000 * stops // many, 2000 * pauses // many
    link = ("@" in line) + 2 * ("©" in line) + 4 * ("|" in line or "»" in line or "·" in line) + 8 * ("/" in line)
    return _capitals(line), link, -1, -1


def _capitals(line: str) -> int:
    words = line.split()
    return 100 * sum(map(str.isupper, [word[0] for word in words])) // len(words)


class Page:
    """The lines of a page (stripped, none empty), and what the page as a whole says of each."""

    def __init__(self, lines: Sequence[str], pages: int, repeats: Sequence[int], known: Lines | None = None) -> None:
        """`pages` is the number of other pages of the site, `repeats` on how many of them each line stands."""
        self.lines = lines
        self.pages = pages
        self.repeats = repeats
        self.count = len(lines)
        self.known = known = known or columns(lines)
        self.sizes, self.ends, self.good = known.sizes, known.ends, known.good

    def part(self, places: Sequence[int]) -> "Page":
        """Some of the lines, as a page."""
        lines, repeats = [self.lines[i] for i in places], [self.repeats[i] for i in places]
        return Page(lines, self.pages, repeats, self.known.part(places))

    @property
    def clean(self) -> bool:
        """Whether nearly all of the text is sentences already, or most of it and nothing else stands together."""
        told, every = sum([size for size, good in zip(self.sizes, self.good, strict=True) if good]), sum(self.sizes)
        if 100 * told < MOSTLY * every:
            return False
        sentences = [-1, *[i for i, good in enumerate(self.good) if good], self.count]
        return 100 * told >= CLEAN * every or max([b - a for a, b in pairwise(sentences)]) <= TOGETHER + 1

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
            if (copies > 1 or repeats or kinds >= SERIES) and size <= PROSE
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
        places: dict[tuple[bool, bytes], list[int]] = {}
        for i, (copies, kinds) in enumerate(zip(self.copies, self.kinds, strict=True)):
            if copies >= SERIES and self.sizes[i] <= SHORT:
                places.setdefault((False, self.known.keys[i]), []).append(i)
            if kinds >= SERIES:
                mark = self.known.marks[i]
                places.setdefault((b":" in mark, mark), []).append(i)
        mass = self.mass
        parted = {
            key: (sum([mass[b] > mass[a + 1] for a, b in pairwise(at)]), mass[at[-1]] - mass[at[0]])
            for key, at in places.items()
        }
        for timed in (False, True):
            keys = [key for key in places if key[0] or not timed]
            best = max(keys, key=parted.__getitem__, default=None)
            if best is None or not parted[best][0]:
                yield [NO_SERIES[timed]] * len(self.candidates)
            else:
                yield self._around(places[best], parted[best], timed)

    def _around(self, at: list[int], parted: tuple[int, int], timed: bool) -> list[Row]:
        """For each candidate the series as a whole, and where in it the line is."""
        first, last, total = at[0], at[-1], self.mass[-1] or 1
        facts = (parted[0], *[1000 * mass // total for mass in (self.mass[first], parted[1], total - self.mass[last])])
        if timed:
            return [(*facts, i - first, last - i) for i in self.candidates]
        return [(*facts, i - first, last - i, bisect_right(at, i)) for i in self.candidates]

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
        letters, lines, good = self.known.letters, self.lines, self.good
        for i in self.candidates:
            self.words[i] = words = words_of(lines[i], letters[i] > 0)
            if good[i] and first <= i <= last:
                twice |= once & words
                once |= words
        self.once, self.twice = once, twice

    def _wordings(self, weights: Mapping[str, int]) -> None:
        """How much the words of each candidate speak for furniture: all that have a weight, and the one that says most.

        Summed for the lines that are no sentences: what they say tells of the sentences between them.
        """
        good, own = self.good, self.words
        self.wordings = wordings = [0] * (self.count + 2)
        self.outspoken = outspoken = [0] * self.count
        labels = [0] * self.count
        for i in self.candidates:
            told = [weights[word] for word in own[i] if word in weights]
            if told:
                wordings[i + 1] = sum(told) // len(told)
                outspoken[i] = max(told)
                if not good[i]:
                    labels[i] = wordings[i + 1]
        self.labels = sums(labels)

    def _headlines(self) -> None:
        """Where the first line (the title of the page, as a rule) is said again."""
        title = self.lines[0][:LONG]
        self.title = words = words_of(title, self.known.letters[0] > 0)
        few = len(words)
        found = {
            i
            for i, line in enumerate(self.lines)
            if line[0] == title[0] and (line.startswith(title) or title.startswith(line))
        }
        for i, own in self.words.items() if few >= 2 else ():
            shared = len(words & own)
            if shared >= 2 and 10 * shared >= 7 * min(few, max(len(own), 3)) and len(own) <= 2 * few + 1:
                found.add(i)
        self.headlines = sorted(i for i in found if i and 12 <= self.sizes[i] <= 300)

    def look(self, weights: Mapping[str, int]) -> None:
        """What the judgements need to know of the page as a whole; `weights` are those of words."""
        keys, marks = self.known.keys, self.known.marks
        self.mass = [0, *accumulate(self.good)]
        self.copies = list(map(Counter(keys).__getitem__, keys))
        kinds = Counter(marks)
        for mark in [mark for mark in kinds if len(mark) < 2]:
            kinds[mark] = 0
        self.kinds = list(map(kinds.__getitem__, marks))
        self._blocks()
        self._runs()
        self.candidates = self._candidates()
        self._vocabulary()
        self._wordings(weights)
        self._headlines()
        self._sides()
        self._series_of, self._times_of = self._series()
        stops, copied = [end >= 2 for end in self.ends], [copies > 1 for copies in self.copies]
        self._sums = (sums(self.good), sums(self.sizes), sums(stops), sums(copied))
        self._ends, self._sizes = [-9, -9, *self.ends, -9, -9], [-9, *self.sizes, -9]

    def warm(self, scores: Mapping[int, int]) -> list[int]:
        """The places among the candidates of lines that are no sentence, but near one with a score (given by line)."""
        near = {i + k for i, score in scores.items() if score >= COLD for k in range(-REACH, REACH + 1)}
        good, every = self.good, not self.sentences
        return [c for c, i in enumerate(self.candidates) if not good[i] and (every or i in near)]

    def first(self, chosen: Iterable[int]) -> Iterator[Row]:
        """For chosen candidates (places in `candidates`) the features of the first judgement, as named by FIRST."""
        good, size, stops, copied = self._sums
        ends, sizes, lines, known = self._ends, self._sizes, self.lines, self.known
        count, total, best = self.count, good[-1] or 1, self.best[2]
        wordings, outspoken, labels = self.wordings, self.outspoken, self.labels
        whole = min(total, 9999)
        for c in chosen:
            i = self.candidates[c]
            at = i + WINDOW
            after = at + 1
            here, there, before = good[at], good[after], size[at]
            own, long = there - here, sizes[i + 1]
            yield (
                long, ends[i + 2], own, self.copies[i], self.repeats[i], self.pages,
                known.units[i], *_detail(lines[i], long, known.letters[i]),
                1000 * i // count, i, count - i, count, 1000 * here // total, 1000 * own // total, whole,
                here - good[at - 2], good[at + 4] - there, here - good[at - 5], good[at + 6] - there,
                here - good[at - 15], good[at + 16] - there, before - size[at - 2], size[at + 3] - size[after],
                stops[at + 16] - stops[after], copied[at + 6] - copied[at - 5],
                ends[i + 1], ends[i + 3], sizes[i], sizes[i + 2], best,
                *self.sides[c], *self.runs[i], *self._meaning(i, own > 0), *self._series_of[c], *self._times_of[c],
                wordings[i + 1], outspoken[i], wordings[i], wordings[i + 2],
                labels[at] - labels[at - 5], labels[at + 6] - labels[after],
                labels[at] - labels[at - 15], labels[at + 16] - labels[after],
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
            self.sides.append((shares[i], best, *beside, before, after))

    def _meaning(self, i: int, own: bool) -> Row:
        """The shares of words that stand in the headline and in the best block."""
        words = self.words[i]
        many = len(words)
        if not many:
            return -1, -1, 0
        known = self.twice if own and self.best[0] <= i <= self.best[1] else self.once
        return 100 * len(self.title & words) // many, 100 * len(known & words) // many, many


NO_SERIES = ((0, -1, -1, -1, -NEVER, NEVER, -1), (0, -1, -1, -1, -NEVER, NEVER))
_FIRST = """
size end good copies repeats pages units caps link stops pauses relpos place fromend lines gbefore gshare total
gl2 gr3 gl5 gr5 gl15 gr15 sl2 sr2 stopsr15 copied5 end-1 end+1 size-1 size+1 best
bshare bestshare beside within hbefore hafter run runshare runlines hshare vshare words
sn sbefore sin safter sfirst slast sj tn tbefore tin tafter tfirst tlast
said most said-1 said+1 labels-5 labels+5 labels-15 labels+15
"""
FIRST = tuple(_FIRST.split())


def sums(values: Sequence[int]) -> list[int]:
    """The sum of all values before each place, and as many places more at both ends as a window may reach out."""
    found = [*[0] * WINDOW, *accumulate(values, initial=0)]
    return found + [found[-1]] * WINDOW
