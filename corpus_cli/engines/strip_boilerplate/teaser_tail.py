"""teaser-tail: headlines, summaries and captions of other stories after this one, to the end of the file.

A listed heading ("Read more") says where they may begin, or the sign-off of the story where there is no heading. They
are teasers when they are not about the story: the words that are rare in it do not come again. Briefs, lists and
addresses are not about it either: surely teasers are what looks like them, below a heading that nothing else has.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from corpus_cli.engines.strip_boilerplate import dateline, sign_off, story_data
from corpus_cli.engines.strip_boilerplate.pack import Packs, word_key
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading
from corpus_cli.engines.strip_boilerplate.teaser_shape import are_teasers

TRIED = 6  # places where a tail may begin are looked at, of the first and of the last ones
HEADED = 0.25  # at most this share of a tail's long words stand in the story; 99 of 100 tails have fewer
UNRELATED = 0.12  # without a heading, or where paragraphs follow each other like a story's
UNSTOPPED = 0.25  # of a tail's paragraphs at least are headlines or captions: they end without a stop
PICTURES = 2  # of a part of the story there is one, perhaps
LONG = 60  # characters: a shorter line that ends in a stop may be a headline
_STOPS = frozenset('.!?…。！？"”»')
_DENSE = re.compile("[\u3040-\u9fff]")
_WORD = re.compile(r"[^\W\d_]{6,}")


def find(reading: Reading, headings: Mapping[int, bool], packs: Packs) -> None:
    """Sets `reading.tail` and `reading.last`; headings that end a file alone are marked."""
    places = list(headings)
    doubtful = -1
    for i in (*places[:TRIED], *places[TRIED:][-TRIED:]):
        if not i or (doubtful > 0 and not headings[i]):
            continue
        common = _below_heading(reading, i, packs)
        if common is None:
            continue
        if headings[i] and _sure(reading, i, headings, common):
            _cut(reading, i, i, True)
            break
        doubtful = i if doubtful < 0 else doubtful
    if doubtful > 0:  # above a heading that leaves no doubt what stands below the first one is offered
        _cut(reading, doubtful, doubtful, False)
    if reading.tail:
        return
    for k in islice(_ends_of_stories(reading, packs), TRIED):
        common = _teasers(reading, k + 1, k + 1, False)
        if common is not None and _of_pages(reading, k + 1, packs):
            _cut(reading, k + 1, -1, _sure(reading, k, headings, common))
            return


def _below_heading(reading: Reading, i: int, packs: Packs) -> float | None:
    """What teasers below a heading have in common with the story above; 0 where there is nothing below."""
    telling = _telling(reading.lines[i])
    common = _teasers(reading, i, i + 1, telling)
    return common if telling or common is None or _of_pages(reading, i + 1, packs, 1) else None


def may_begin(lines: list[str], packs: Packs) -> bool:
    """Whether teasers without a heading may follow a sign-off among these: two lines below it end without a stop."""
    ends = [i for i, line in enumerate(lines) if i > 1 and line[-1] not in _STOPS]
    return any(
        _may_be_signed(lines[i - 1], packs) or (len(lines[i - 1]) < 40 and sign_off.is_sign_off(lines[i - 1], packs))
        for i in ends[:-1]
    )


def _may_be_signed(line: str, packs: Packs) -> bool:
    """Whether a line may end in a sign-off: an end mark, or the word of an agency near the end."""
    line = line[-40:]
    return line.endswith("/.") or not packs.end_words.isdisjoint([word_key(w, -1) for w in _LAST.findall(line)[-3:]])


def _cut(reading: Reading, first: int, heading: int, safe: bool) -> None:
    """Marks the tail that begins with a paragraph, and ends where the furniture or the tail below it begins."""
    last = _end(reading, first)
    start, end = reading.spans[first][0], reading.spans[last - 1][1]
    to = " to the end of the file" if reading.last == len(reading.spans) else ""
    if heading >= 0:
        shown = " ".join(reading.lines[heading].split())
        after = f'teasers after "{shown}"{to}' if last - first > 1 else f'a heading without teasers: "{shown}"'
    else:
        after = f"teasers of other stories{to}"
    reading.tail = Mark("teaser-tail", start, end, after, safe)
    for i in range(first, last):
        reading.whole[i] = reading.tail
    for i in range(last, reading.last):
        reading.whole.setdefault(i, reading.edges[i]) if i in reading.edges else None
    reading.parts = [mark for mark in reading.parts if mark.start < start]
    reading.last = first


def _end(reading: Reading, first: int) -> int:
    """Where a tail ends: the furniture below it is no part of it."""
    last = reading.last
    while last - 1 > first and (last - 1 in reading.edges or _furniture(reading, last - 1)):
        last -= 1
    return last


def _sure(reading: Reading, above: int, headings: Mapping[int, bool], common: float) -> bool:
    """Whether what stands below a heading, or a sign-off, is surely no part of the story."""
    below = range(above + 1, _end(reading, above + 1))
    lines = [i for i in below if i not in reading.whole and i not in headings]
    if not lines:
        return True
    apart = common <= UNRELATED or not any(_stopped(reading, i) for i in lines)
    pictures = sum(_is_picture(reading, i) for i in below)
    return apart and are_teasers([reading.lines[i] for i in lines], above not in headings, pictures >= PICTURES)


def _furniture(reading: Reading, i: int) -> bool:
    return i in reading.whole and reading.whole[i].rule == "furniture-line"


def _is_picture(reading: Reading, i: int) -> bool:
    return i in reading.whole and reading.whole[i].rule in ("caption", "credit")


def _teasers(reading: Reading, story: int, first: int, headed: bool) -> float | None:
    """The share of words that teasers from `first` on have in common with the story, which ends before `story`.

    None where the paragraphs there are more of the story.
    """
    rest = [i for i in range(first, len(reading.spans)) if i not in reading.edges and not _furniture(reading, i)]
    if not rest:
        return 0.0 if headed else None
    stopped = [_stopped(reading, i) for i in rest]
    share = 1 - sum(stopped) / len(rest)
    if share < UNSTOPPED or (len(rest) < 3 and stopped[0]) or (not headed and len(rest) < 2):
        return None
    text, start = reading.text, reading.spans[rest[0]][0]
    there = _words(text[start:])
    common = len(there & _words(text[: reading.spans[story - 1][1]])) / max(1, len(there))
    short = _longest_run(stopped) <= 2
    if headed:
        return common if common <= UNRELATED or (common <= HEADED and short) else None
    return common if common <= UNRELATED and short else None


def _telling(heading: str) -> bool:
    """Whether a heading is more than a word that a story's own part may have above it: "Elsewhere", "Related"."""
    return len(_LAST.findall(heading)) > 1 or not heading.isascii()


def _of_pages(reading: Reading, first: int, packs: Packs, stopped: int = 0) -> bool:
    """Whether what has no clear heading is of a page: with pictures, and without a dateline or an end of a dispatch.

    Below a heading of one word headlines alone will do: not more than so many paragraphs that end like a story's.
    """
    rest = range(first, len(reading.spans))
    pictures = any(_is_picture(reading, i) for i in rest)
    if not pictures and (not stopped or sum(_stopped(reading, i) for i in rest) > stopped):
        return False
    return not any(_signed(reading, i, packs) for i in rest if i not in reading.whole)


def _signed(reading: Reading, i: int, packs: Packs) -> bool:
    start, end = reading.spans[i]
    head = reading.text[start : min(end, start + dateline.LONGEST)]
    return bool(dateline.match(head, packs)) or sign_off.stuck(reading.text, start, end, packs) >= 0


def _stopped(reading: Reading, i: int) -> bool:
    """Whether a paragraph ends like a story's."""
    start, end = reading.spans[i]
    if i in reading.whole or end - start < LONG:
        return False
    return reading.text[end - 1] in _STOPS


def _longest_run(flags: list[bool]) -> int:
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


def _words(text: str) -> set[str]:
    """The words that tell what a text is about: the long ones; pairs of signs where words are not set apart."""
    signs = _DENSE.findall(text) if not text.isascii() else ()
    if len(signs) * 4 > len(text):
        return {a + b for a, b in itertools.pairwise(signs)}
    words = text.casefold().split()
    long = set(_WORD.findall(" ".join(words)))
    return long if len(long) * 12 > len(words) else {f"{a} {b}" for a, b in itertools.pairwise(words)}


def _ends_of_stories(reading: Reading, packs: Packs) -> Iterator[int]:
    """Paragraphs before the last one that a sign-off ends."""
    text, spans = reading.text, reading.spans
    whole, edges = reading.whole, reading.edges
    open_ended = [
        i
        for i, (_, end) in enumerate(spans)
        if text[end - 1] not in _STOPS and i > 1 and i not in whole and i not in edges
    ]
    if len(open_ended) < 2:
        return
    for k in [
        i - 1 for i in sorted({*open_ended, *reading.whole}) if i < open_ended[-1] and i - 1 > max(0, reading.lead - 1)
    ]:
        start, end = spans[k]
        if k in reading.whole:
            continue
        if _may_be_signed(reading.lines[k], packs):
            ends = story_data.signs(reading, k, packs) or sign_off.stuck(text, start, end, packs) >= 0
        else:
            short = end - start < 40 and _LAST.search(text, start, end) is not None
            ends = short and story_data.signs(reading, k, packs)
        if ends:
            yield k


_LAST = re.compile(r"[^\W_]+")
