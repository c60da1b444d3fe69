"""Candidates judged by where they stand in all documents, each out of the way of the next.

What stands at heads and tails, has the look of furniture and is rare in running text becomes a lesson.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, NamedTuple

from corpus_cli.engines.strip_boilerplate.repeats_induce import Candidate
from corpus_cli.engines.strip_boilerplate.repeats_safety import NEARLY_ALL, UNKNOWN, Case, verdicts
from corpus_cli.engines.strip_boilerplate.repeats_shape import is_dense
from corpus_cli.engines.strip_boilerplate.repeats_template import WIDEST, Lesson, Matcher, Taught
from corpus_cli.engines.strip_boilerplate.repeats_words import (
    APART,
    CLOSERS,
    FEWEST_WORDS,
    STOPS,
    STRANGE,
    common_words,
    content,
    cores,
    cue_pattern,
    is_sentence,
    labelled,
    overlap,
    photo_pattern,
    set_off,
    strong_in,
    worded,
)

if TYPE_CHECKING:
    from corpus_cli.engines.strip_boilerplate.repeats_learn import School

HEAD = 7  # lines among which a lead stands
MORE = 20  # characters by which what is said instead of a fixed text may be longer

# The first sentence behind a dash, where a series has few of them: "TALLINN, {date} (Desk) - Shares fell."
_TOLD = re.compile(r"[-–—] ?[^-–—]*\s[^\W\d_A-Z]\w*[^-–—]*[.!?]\W*$")


class Known(NamedTuple):
    """A candidate and the matcher made of it."""

    candidate: Candidate
    matcher: Matcher
    everywhere: tuple[tuple[int, int], ...]


class Trial:
    """The candidates judged together: what one explains is out of the way of the next."""

    def __init__(self, school: School, known: Sequence[Known]) -> None:
        self.school, self.known = school, known
        self.documents = school.documents
        self.headed = [len(lines) for lines in self.documents]  # where teasers begin, in lines
        self.ends = self.headed[:]  # where the story ends
        self.branded: dict[str, bool] = {}
        self.taken: set[str] = set()
        self.found: list[tuple[str, str, Known]] = []  # rule, place, template
        self.common: frozenset[str] = frozenset()
        self.related = 0.0

    def taught(self) -> Taught:
        lines = [k for k in self.known if k.candidate.zone == "line"]
        self.covered = {place for k in self.known for place in k.everywhere}
        headings = self._headings(lines)
        lines = [k for k in lines if k not in headings]
        self._peel(lines)
        self.brands = self._brands(lines, headings)
        self.branded = {k.candidate.template: self._branded(k.candidate.template) for k in self.known}
        self._peel(lines)
        self._lines(lines)
        self._line_ends([k for k in self.known if k.candidate.zone == "end"])
        self._sign_offs_alone(lines)
        self._starts([k for k in self.known if k.candidate.zone == "start"])
        return Taught(tuple(sorted(set(self._lessons()))), self.common, self.related, {})

    def _rare(self, item: Known) -> bool:
        """Whether the fixed part of a template is seldom met outside it."""
        core = max(cores(item.candidate.template), key=len, default="")
        return bool(core) and 3 * self.school.outside(core, self.covered) <= len(item.everywhere) + 2

    def _brands(self, lines: Sequence[Known], headings: Sequence[Known]) -> frozenset[str]:
        """Words that stand for whoever sends.

        They are in templates of heads and tails and in others not met in the same lines, and seldom in running text.
        """
        templates: dict[str, dict[str, set[tuple[int, int]]]] = defaultdict(lambda: defaultdict(set))
        based: set[str] = set()
        for item in self.known:
            ends = self.ends
            places = {(d, n) for d, n in item.everywhere if n <= ends[d] or n >= len(self.documents[d]) - 3}
            own = item in headings or self._stands_apart(item, lines)
            for word in strong_in(item.candidate.template, self.school.strong):
                if len(word) > 1 and (not word[0].islower() or _signed(word, item.candidate.template)):
                    zone = item.candidate.zone
                    templates[word][item.candidate.template if zone == "line" else zone] |= places
                    if own:
                        based.add(word)
        return frozenset([word for word in based if self._is_brand(word, templates[word])])

    def _stands_apart(self, item: Known, lines: Sequence[Known]) -> bool:
        """Whether a template is furniture by its place alone: a fixed or named line at heads or tails, a dateline."""
        candidate = item.candidate
        slots = set(item.matcher.slots)
        if candidate.zone == "start":
            varied = bool(slots - {"number", "year"}) and candidate.values >= 3
            return varied and candidate.documents >= self.school.plain_need
        if candidate.zone == "end":
            return False
        if any(n == 0 for _, n in candidate.places) and 5 * candidate.documents < len(self.documents):
            return False  # a headline
        head, tail, total = self.edge[lines.index(item)] if item in lines else (0, 0, 0)
        return "number" not in slots and not is_sentence(candidate.template) and 5 * (head + tail) >= 4 * max(1, total)

    def _is_brand(self, word: str, places_by_kind: Mapping[str, Set[tuple[int, int]]]) -> bool:
        apart, seen = 0, set[tuple[int, int]]()
        for _, places in sorted(places_by_kind.items(), key=lambda kind: (kind[0] in ("start", "end"), kind[0])):
            apart += len({d for d, _ in places - seen}) >= self.school.need
            seen |= places
        return apart > 1 and 3 * self.school.outside(word, self.covered) <= len(seen) + 2

    def _branded(self, template: str) -> bool:
        return any(word in self.brands for word in strong_in(template, self.school.strong))

    def _example(self, candidate: Candidate) -> str:
        document, line = min(candidate.places)
        return self.documents[document][line][:WIDEST]

    def _teach(self, rule: str, at: str, item: Known) -> None:
        candidate = item.candidate
        if not self.school.widespread({d for d, _ in candidate.places}):
            return
        if at == "line" and rule != UNKNOWN:
            self.taken.add(candidate.template)
        self.found.append((rule, at, item))

    def _lessons(self) -> Iterator[Lesson]:
        """What was taught, once it is known who sends: only that says what is safe to cut."""
        need = NEARLY_ALL * len(self.documents)
        fixed = {p for _, _, k in self.found if k.candidate.documents >= need for p in k.everywhere}
        cases = [self._case(*one)._replace(last=self._last(one[2], fixed)) for one in self.found]
        for case, (_, _, item), sure in zip(cases, self.found, verdicts(cases), strict=True):
            candidate = item.candidate
            example = self._example(candidate)
            yield Lesson(*case[:3], candidate.documents, sure, example, case.rule != UNKNOWN)

    def _case(self, rule: str, at: str, item: Known) -> Case:
        candidate = item.candidate
        words = strong_in(candidate.template, self.school.strong)
        brands = self.brands.intersection((*words, *map(str.capitalize, words)))  # some write them in capitals
        share = candidate.documents / len(self.documents)
        often = len(item.everywhere) / len({d for d, _ in item.everywhere})
        people = self._people(item) if at == "start" else 0.0
        chosen = at in ("line", "end") and bool(brands) and not item.matcher.slots and self._is_chosen(item)
        return Case(rule, candidate.template, at, brands, share, often, people, chosen)

    def _last(self, item: Known, fixed: Set[tuple[int, int]]) -> float:
        """The share of the documents in which nothing but lines that nearly all have stands below a fixed line."""
        if item.matcher.slots:
            return 0.0
        below = ([(d, m) for m in range(n + 1, len(self.documents[d]))] for d, n in item.candidate.places)
        return sum(all(place in fixed for place in places) for places in below) / len(self.documents)

    def _is_chosen(self, item: Known) -> bool:
        """Whether other documents have another value after the label, or another last word, than a fixed text has."""
        fixed = re.sub(r"\\(.)", r"\1", item.candidate.template)
        label = re.match(r"[^:：]+[:：]\s*(?=\S)", fixed) or re.match(r"\S+\s.*\s(?=\S+$)", fixed)
        if label is None:
            return False
        whole = item.candidate.zone == "line"
        return any(
            label[0] in line and _is_other(line, label[0], fixed, whole)
            for text, lines in zip(self.school.texts, self.documents, strict=True)
            if label[0] in text
            for line in lines
        )

    def _people(self, item: Known) -> float:
        """The share of what varies first in a dateline without a date that may be people: two words, no capitals."""
        if "date" in item.matcher.slots or "name" not in item.matcher.slots[:1]:
            return 0.0
        values = {item.matcher.first_value(self.documents[d][n]) for d, n in item.candidate.places}
        return sum(" " in value and not value.isupper() for value in values) / len(values)

    # ---------------------------------------------------------------- teasers
    def _headings(self, lines: Sequence[Known]) -> list[Known]:
        """Short fixed lines after which comes, to the end, what has nothing to do with the story."""
        found = []
        for item in lines:
            candidate = item.candidate
            text = candidate.template
            if item.matcher.slots or len(text) > 60 or not any(c.isalpha() for c in text) or is_sentence(text):
                continue
            firsts: dict[int, int] = {}
            for d, n in candidate.places:
                firsts[d] = min(n, firsts.get(d, n))
            followed = [(d, n) for d, n in firsts.items() if n > 1 and len(self.documents[d]) > n + 2]
            need = self.school.plain_need
            if len(followed) < need or 5 * len(followed) < 4 * len(firsts):
                continue
            own, strange = self._overlaps(followed)
            limit = APART + 1.5 * strange
            told = [(place, share) for place, share in zip(followed, own, strict=True) if share is not None]
            apart = [place for place, share in told if share <= limit + APART]
            total = sum([share for _, share in told if share])
            if len(told) >= need and total <= limit * len(told) and 5 * len(apart) >= 4 * len(told):
                found.append(item)
                self._teach("teaser-tail", "tail-heading", item)
                self.related = max(self.related, limit + APART)
                unknown = [place for place, share in zip(followed, own, strict=True) if share is None]
                for d, n in (*apart, *unknown):
                    self.headed[d] = min(self.headed[d], n)
        return found

    def _overlaps(self, places: Sequence[tuple[int, int]]) -> tuple[list[float | None], float]:
        """How much what follows has in common with the story above it (None: too short to say), and with others."""
        if not self.common:
            self.common = common_words(self.school.texts)
        stories = [content("\n".join(self.documents[d][:n])) for d, n in places]
        tails = [content("\n".join(self.documents[d][n + 1 :])) - self.common for d, n in places]
        own = [overlap(t, s) if len(t) >= FEWEST_WORDS else None for t, s in zip(tails, stories, strict=True)]
        third = len(places) // 3  # documents are sorted: neighbours may be about one thing
        others = [(stories[i - third], stories[i - 2 * third]) for i in range(len(places))]
        strange = sum(min(overlap(t, a), overlap(t, b)) for t, (a, b) in zip(tails, others, strict=True))
        return own, min(STRANGE, strange / len(tails))

    # ---------------------------------------------------------------- whole lines
    def _peel(self, lines: Sequence[Known]) -> None:
        """Count where each line stands; story ends move up over the lines explained at the tail."""
        by_place: dict[tuple[int, int], list[int]] = defaultdict(list)
        for i, item in enumerate(lines):
            for place in item.candidate.places:
                by_place[place].append(i)
        peels = [not is_sentence(k.candidate.template) or self._cued(k) for k in lines]
        self.edge: list[list[int]] = [[0, 0, 0] for _ in lines]  # at the head, at the tail, in all
        for d, document in enumerate(self.documents):
            end = self.headed[d]
            below = len(document)
            while below > end and any(peels[i] for i in by_place.get((d, below - 1), ())):
                below -= 1
            while end > 0 and any(peels[i] for i in by_place.get((d, end - 1), ())):
                end -= 1
            self.ends[d] = end
            for n in range(len(document)):
                for i in by_place.get((d, n), ()):
                    if self.headed[d] < n < below:
                        continue  # among teasers
                    self.edge[i][2] += 1
                    self.edge[i][0] += n < 4 and n < end
                    self.edge[i][1] += n >= end

    def _cued(self, item: Known) -> bool:
        return (
            self.branded.get(item.candidate.template, False)
            or cue_pattern().search(item.candidate.template) is not None
        )

    def _lines(self, lines: Sequence[Known]) -> None:
        for i, item in enumerate(lines):
            candidate, (head, tail, total) = item.candidate, self.edge[i]
            firsts = sum(n == 0 for _, n in candidate.places)
            few = 5 * candidate.documents < len(self.documents)
            told = self._cued(item) and not is_sentence(candidate.template)
            headline = few and (firsts > 0 or not (told or item.matcher.slots))
            if total < self.school.need or 0 < 2 * firsts < len(candidate.places) or headline:
                continue  # met among teasers only, a headline, or a headline of teasers without a heading
            rule = self._line_rule(item, head / total, tail / total)
            if rule:
                self._teach(rule, "line", item)

    def _line_rule(self, item: Known, head: float, tail: float) -> str:
        """The kind of a repeated line; "" where it may be story text."""
        candidate, template = item.candidate, item.candidate.template
        branded, cue = self.branded[template], cue_pattern().search(template) is not None
        photo = photo_pattern().search(template) is not None
        sentence, slots = is_sentence(template), item.matcher.slots
        enough = candidate.documents >= self.school.plain_need
        if slots and candidate.values < 2:
            return ""
        if not (branded or cue) and not self._rare(item):
            return ""
        if "number" in slots and not cue and not worded(template):
            return ""
        if branded and not sentence:
            name = bool(slots) and slots[-1] in ("name", "any", "initials")
            if (photo or name) and tail < 0.8:
                return "credit"
            if tail >= 0.8 and len(template) <= 40 and not cue:
                return "sign-off"
            return "furniture-line" if head + tail >= 0.6 or cue or name else ""
        if photo and slots and candidate.values >= 3 and not sentence and candidate.strong:
            return "credit"
        if (branded or cue) and head + tail >= 0.8:
            return "furniture-line"
        if len(candidate.places) > 1.5 * candidate.documents or (slots and not labelled(template, slots)):
            return ""  # rows of a table, results
        if tail >= 0.9 and enough and not sentence and len(template) <= 40 and not (slots and not candidate.strong):
            return "sign-off" if len(template) <= 20 else "furniture-line"
        if enough and not sentence and not slots and tail >= 0.3 and head + tail >= 0.95:
            return "furniture-line"  # a label of a section never stands last
        return UNKNOWN if enough and head + tail >= 0.8 and not slots else ""

    # ---------------------------------------------------------------- ends and starts of lines
    def _line_ends(self, ends: Sequence[Known]) -> None:
        credits = {item.candidate.template for rule, _, item in self.found if rule == "credit"}
        signed = {item.candidate.template for rule, at, item in self.found if at == "line" and rule != "credit"}
        told = {place for k in self.known if k.candidate.template in self.taken for place in self._lines_taken(k)}
        for item in sorted(ends, key=lambda k: (-len(k.candidate.template), k.candidate.template)):
            candidate, template = item.candidate, item.candidate.template
            places = [place for place in candidate.places if place not in told]
            last = sum(n == self.ends[d] - 1 for d, n in places)
            story = sum(n < self.ends[d] for d, n in places)
            if not story or self._by_chance(item, ends) or not self._rare(item):
                continue
            sentence, branded = is_sentence(template), self.branded[template]
            need = self.school.need if branded else self.school.plain_need
            sure = branded and not template.startswith("{")
            sure = sure or (not sentence and labelled(template, item.matcher.slots) and self._after_stops(item))
            if last >= need and 5 * last >= 4 * story and sure:
                self._teach("sign-off", "end", item)
                told.update(places)
                continue
            if template in signed or not {"name", "any"} & set(item.matcher.slots) or 10 * last > 3 * story:
                continue  # no credit
            credit = template in credits or (not sentence and (branded or self._cues(template)))
            if credit and candidate.values >= 2 and self._short(candidate):
                self._teach("caption", "caption", item)
                told.update(places)

    def _lines_taken(self, item: Known) -> Sequence[tuple[int, int]]:
        return item.candidate.places if item.candidate.zone == "line" else ()

    def _sign_offs_alone(self, lines: Sequence[Known]) -> None:
        """What is a sign-off at the end of a last sentence is one on a line of its own."""
        ends = {item.candidate.template for _, at, item in self.found if at == "end"}
        for item in lines:
            if item.candidate.template in ends - self.taken:
                self._teach("sign-off", "line", item)

    def _by_chance(self, item: Known, ends: Sequence[Known]) -> bool:
        """Whether a template begins with what stands before another one now and then: the last name of a sentence."""
        if item.candidate.template[0] not in "{" + CLOSERS:
            return False
        places = set(item.candidate.places)
        return any(_mostly_in(places, k.candidate.places) for k in ends)

    def _cues(self, template: str) -> bool:
        return photo_pattern().search(template) is not None or cue_pattern().search(template) is not None

    def _after_stops(self, item: Known) -> bool:
        """Whether the end stands after the stop of the last sentence nearly everywhere."""
        after = 0
        for d, n in item.candidate.places:
            line = self.documents[d][n]
            above = line[: item.matcher.end(line)].rstrip().rstrip(CLOSERS)
            after += above[-1:] in STOPS
        return 10 * after >= 8 * len(item.candidate.places)

    def _short(self, candidate: Candidate) -> bool:
        """Whether the lines are mostly short, as captions are."""
        lengths = sorted(len(self.documents[d][n]) for d, n in candidate.places)
        return lengths[len(lengths) // 2] <= 250

    def _starts(self, starts: Sequence[Known]) -> None:
        told = {p for k in self.known if k.candidate.template in self.taken for p in self._lines_taken(k)}
        order = sorted(starts, key=lambda k: (-self._reach(k), -len(k.candidate.places), k.candidate.template))
        good: list[tuple[Known, Set[tuple[int, int]]]] = []
        for item in order:
            places = set(item.candidate.places)
            if 10 * len(places & told) < 7 * len(places) and self._is_dateline(item):
                told.update(places)
                good.append((item, places))
        kept = []
        for item, own in good:
            # only now and then does more of the line come along
            if not any(_mostly_in(own, more) for _, more in good):
                kept.append(item)
        for item in kept:
            if self._before_caption(item, kept):
                self._teach("caption", "caption-start", item)
            else:
                self._teach("dateline", "start", item)

    def _is_dateline(self, item: Known) -> bool:
        """Whether the start of a line is furniture before text: a brand or what varies by type, with signs between."""
        candidate, slots = item.candidate, item.matcher.slots
        if _TOLD.search(candidate.template):
            return False
        bare = re.sub(r"\{\w+\}", "", candidate.template)
        varied = bool(set(slots) - {"number", "year"}) and candidate.values >= 3
        varied = varied and candidate.documents >= self.school.plain_need
        if 2 * sum(n == 0 for _, n in candidate.places) >= len(candidate.places) and not self._before_leads(candidate):
            return False
        if not any(not c.isalnum() and not c.isspace() for c in bare):
            return False
        if not self.branded[candidate.template] and not (varied and set_off(bare, slots)):
            return False
        if not slots and 2 * sum(n > 0 for _, n in candidate.places) < len(candidate.places):
            return False
        return self._rare(item) and self._before_text(item)

    def _before_leads(self, candidate: Candidate) -> bool:
        """Whether the first lines it stands on are leads and not headlines: most end as sentences do."""
        lines = [self.documents[d][n] for d, n in candidate.places if n == 0]
        return 10 * sum(is_sentence(line) and len(line) >= 40 for line in lines) >= 8 * len(lines)

    def _reach(self, item: Known) -> int:
        """How far into their lines a template reaches, on the whole."""
        lengths = sorted(item.matcher.start(self.documents[d][n]) for d, n in item.candidate.places)
        return lengths[len(lengths) // 2]

    def _before_text(self, item: Known) -> bool:
        """Whether text follows on the line nearly everywhere."""
        lines = [self.documents[d][n] for d, n in item.candidate.places]
        rests = [line[item.matcher.start(line) :] for line in lines]
        return 10 * sum(len(rest) >= (10 if is_dense(rest) else 25) for rest in rests) >= 8 * len(rests)

    def _before_caption(self, item: Known, starts: Sequence[Known]) -> bool:
        """Whether it is a credit before its caption: a line above the dateline, or among the teasers too."""
        if not self._short(item.candidate) or "date" in item.matcher.slots or "name" not in item.matcher.slots:
            return False
        if photo_pattern().search(item.candidate.template):
            return True
        if not self.branded[item.candidate.template]:
            return False
        own = set(item.candidate.places)
        others = [place for k in starts if k is not item for place in k.candidate.places]
        below = {d for d, n in others if any((d, m) in own for m in range(n))}
        documents = {d for d, _ in own}
        far = sum(n > self.headed[d] for d, n in item.everywhere)
        return 2 * len(below) >= len(documents) or far >= self.school.need


def _signed(word: str, template: str) -> bool:
    """Whether a word of lower case stands beside a sign, as short names of agencies do: (nvk), abc/nvk."""
    return re.search(rf"[/(\[|@·-]{re.escape(word)}\b|\b{re.escape(word)}(?:[/)|@·-]|\\\])", template) is not None


def _is_other(line: str, label: str, fixed: str, whole: bool) -> bool:
    """Whether a line, or its end, begins with the label of a fixed text and goes on in another way."""
    if whole and not line.startswith(label):
        return False
    end = line if whole else line[line.rfind(label) :]
    return end != fixed and len(end) <= len(fixed) + MORE


def _mostly_in(places: Set[tuple[int, int]], more: Collection[tuple[int, int]]) -> bool:
    """Whether places are nearly all among others that are many more."""
    return 7 * len(more) > 10 * len(places) and 10 * len(places & set(more)) >= 9 * len(places)
