"""Templates learnt from the documents of one folder: what stands at heads, tails and line ends of many of them.

Judged twice. First every piece of a line is reduced to its shape, and shapes met in enough documents become
candidates: what is the same in all of them is literal, what varies by type is a slot. Then each candidate is looked up
in all documents again: it must stand where furniture stands, its fixed part must be rare in running text, and what
follows a heading must have nothing to do with the story above it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, partial

from corpus_cli.engines.strip_boilerplate.repeats_cuts import from_offset, head_cuts, tail_cuts, up_to
from corpus_cli.engines.strip_boilerplate.repeats_induce import Candidate, Piece, longest, templates
from corpus_cli.engines.strip_boilerplate.repeats_shape import Element, elements, key, long_words
from corpus_cli.engines.strip_boilerplate.repeats_template import FEWEST, NOTHING, WIDEST, Matcher, Taught
from corpus_cli.engines.strip_boilerplate.repeats_trial import HEAD, Known, Trial
from corpus_cli.engines.strip_boilerplate.repeats_words import CLOSERS, STOPS, holds, lines_of, words_of
from corpus_cli.text.fold import nfc

PROMISING = 0.25  # of the documents hold a word that may be furniture
_SLOT = re.compile(r"\{\w+\}")
_SPLIT = 90  # characters at the start or end of a line that are looked at


def taught(
    texts: Sequence[str], folders: Sequence[str] = (), spread: int = 1, explained: Taught | None = None
) -> Taught:
    """What documents teach; they are different from one another, and their order does not matter.

    Given the folder of each, a template has to stand in `spread` folders. Given what is `explained` already, only
    documents with more than that to show are studied.
    """
    if len(texts) < FEWEST:
        return NOTHING
    order = sorted(range(len(texts)), key=texts.__getitem__)
    return School([texts[i] for i in order], [folders[i] for i in order] if folders else [], spread).taught(explained)


class School:
    """The documents of one folder under study."""

    def __init__(self, texts: Sequence[str], folders: Sequence[str], spread: int) -> None:
        self.texts, self._folders, self._spread = [nfc(text) for text in texts], folders, spread
        self.documents = [lines_of(text) for text in self.texts]
        self.need = max(4, -(-len(texts) * 6 // 100))
        self.plain_need = max(6, -(-len(texts) * 10 // 100))

    # ---------------------------------------------------------------- first look: what is met in many documents
    def taught(self, explained: Taught | None = None) -> Taught:
        often = self._words_at_edges()
        self.repeated = self._repeated_lines()
        if explained is not None:
            known = {word for lesson in explained.lessons for word in words_of(_SLOT.sub(" ", lesson.template))}
            often = {word: n for word, n in often.items() if word not in known}
            self.repeated = {line: n for line, n in self.repeated.items() if known.isdisjoint(words_of(line))}
            if not self._promises(often, explained):
                return NOTHING
        self.strong = self._seldom_inside(often)
        if not self.strong and not self.repeated:
            return NOTHING
        shares = {word: n / len(self.texts) for word, n in self.strong.items()}
        candidates = self._candidates()
        return self._judged(candidates)._replace(shares=shares)

    def _promises(self, often: Mapping[str, int], explained: Taught) -> bool:
        """Whether there are lines or words in many documents that are not explained."""
        if max(self.repeated.values(), default=0) >= self.plain_need:
            return True
        count = len(self.texts)
        many = {w: n for w, n in often.items() if n >= count * max(PROMISING, 2 * explained.shares.get(w, 0))}
        return bool(self._seldom_inside(many))

    def _words_at_edges(self) -> dict[str, int]:
        """Words that stand at heads, tails, line ends and in short lines of many documents."""
        counts: Counter[str] = Counter()
        for lines in self.documents:
            pieces = [
                line if len(line) <= WIDEST else (line[:70] + " " if n < HEAD else "") + line[-60:]
                for n, line in enumerate(lines)
            ]
            counts.update(words_of(" ".join(pieces)))
        return {word: n for word, n in counts.items() if n >= self.plain_need and not word.isdecimal()}

    def _seldom_inside(self, often: Mapping[str, int]) -> dict[str, int]:
        """Those of the words that are strong: seldom met in running text."""
        strong = dict(often)
        step = max(1, len(self.documents) // 24)
        read = self.documents[::step]
        running: Counter[str] = Counter()
        for lines in read if strong else ():
            text = " ".join([line[70:-60] for line in lines if len(line) > WIDEST])
            if any(word in text or word.lower() in text for word in strong):
                words = words_of(text)
                running.update(words)
                for word in [word for word in strong if word in words or word.lower() in words]:
                    if not self._stands_out(word, strong[word], running, len(read)):
                        del strong[word]
        return strong

    def _stands_out(self, word: str, documents: int, running: Counter[str], read: int) -> bool:
        """Whether a word may be furniture: seldom in running text; small words of lower case never there."""
        elsewhere = running[word] + (running[word.lower()] if word[0].isupper() else 0)
        expected = documents * (read / len(self.documents))
        return elsewhere == 0 if word[0].islower() else 3 * elsewhere <= max(expected, 1)

    def _repeated_lines(self) -> dict[str, int]:
        counts: Counter[str] = Counter()
        for lines in self.documents:
            counts.update({line for line in lines if len(line) <= WIDEST})
        return {line: n for line, n in counts.items() if n >= self.need}

    def _pieces(self) -> Iterator[tuple[str, Piece, str]]:
        """The pieces of lines that hold a strong word, by zone, and the part of the line each was cut from."""
        strong, repeated = self.strong, self.repeated
        for d, lines in enumerate(self.documents):
            for n, line in enumerate(lines):
                tail = line[-_SPLIT:]
                odd = not line[-1].isalnum() and line[-1] not in STOPS and line[-1] not in CLOSERS
                ends = odd or holds(strong, tail)
                if len(line) <= WIDEST and (ends or line in repeated or holds(strong, line)):
                    yield "line", Piece(d, n, line), line
                if ends and "\0" not in tail:
                    for at in tail_cuts(tail, strong):
                        yield "end", Piece(d, n, tail[at:]), tail
                head = line[:_SPLIT]
                if n < HEAD and len(line) > 30 and holds(strong, head):
                    for at in head_cuts(head):
                        if at < len(line):
                            yield "start", Piece(d, n, head[:at]), head

    def _shaped(self) -> Iterator[tuple[str, Piece, list[Element]]]:
        """The pieces with their elements; those left out that hold long words which few others hold."""
        shaped = cache(partial(elements, fixed=self.strong))  # furniture comes again and again
        pieces = [(zone, piece, part, long_words(piece.text)) for zone, piece, part in self._pieces()]
        counts = Counter((zone, words) for zone, _, _, words in pieces)
        for zone, piece, part, words in pieces:
            if counts[zone, words] < self.need:
                continue
            size = len(piece.text)
            if zone == "end":
                yield zone, piece, from_offset(shaped(part), len(part) - size) or shaped(piece.text)
            elif zone == "start":
                yield zone, piece, up_to(shaped(part), size) or shaped(piece.text)
            else:
                yield zone, piece, shaped(part)

    def _candidates(self) -> list[Candidate]:
        shapes: dict[tuple[str, str], list[tuple[Piece, list[Element]]]] = defaultdict(list)
        for zone, piece, parts in self._shaped():
            shapes[zone, key(parts)].append((piece, parts))
        found: dict[tuple[str, str], Candidate] = {}
        for (zone, _), group in sorted((k, g) for k, g in shapes.items() if len(g) >= self.need):
            for template, strong, members, values in templates(group, self.strong, self.need):
                places = tuple(sorted({(p.document, p.line) for p in members}))
                old = found.get((zone, template))
                if old:
                    places, values = tuple(sorted({*places, *old.places})), max(values, old.values)
                found[zone, template] = Candidate(zone, template, strong, places, values)
        return longest([c for c in found.values() if c.documents >= self.need])

    # ---------------------------------------------------------------- second look: where they stand
    def _judged(self, candidates: list[Candidate]) -> Taught:
        known = [self._looked_up(c) for c in candidates]
        known = [k for k in known if k.candidate.documents >= self.need]
        return Trial(self, known).taught()

    def _looked_up(self, candidate: Candidate) -> Known:
        """A candidate with all the places it matches in."""
        matcher = Matcher(candidate.template)
        if not matcher.slots and candidate.zone == "line":
            return Known(candidate, matcher, candidate.places)
        places = []
        anchor, zone = matcher.anchor, candidate.zone
        for d, lines in enumerate(self.documents):
            if anchor not in self.texts[d]:
                continue
            for n, line in enumerate(lines):
                if anchor not in line:
                    continue
                if zone == "line":
                    hit = matcher.line(line)
                elif zone == "start":
                    hit = 0 < matcher.start(line) < len(line)
                else:
                    hit = matcher.end(line) > 0
                if hit:
                    places.append((d, n))
        near = tuple([(d, n) for d, n in places if zone != "start" or n < HEAD])
        return Known(candidate._replace(places=near), matcher, tuple(places))

    def widespread(self, documents: Iterable[int]) -> bool:
        """Whether a template stands in enough folders."""
        return not self._folders or len({self._folders[d] for d in documents}) >= self._spread

    def outside(self, text: str, covered: Set[tuple[int, int]]) -> int:
        """How many lines hold a text and are no furniture as far as is known."""
        return sum(
            [
                text in line and (d, n) not in covered
                for d, lines in enumerate(self.documents)
                if text in self.texts[d]
                for n, line in enumerate(lines)
            ]
        )
