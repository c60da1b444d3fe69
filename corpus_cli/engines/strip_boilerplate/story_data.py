"""Lines that look like furniture and may be data of the story: their edits are offered, never made unasked.

A dispatch has ONE sign-off, after a sentence. Winners with their parties, votes, dates, addresses, who made a film look
like sign-offs and credits, too, and stand nowhere else. They are told by what is around them: a heading or a sentence
that announces them, other lines of the same kind, a story that speaks of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from corpus_cli.engines.strip_boilerplate import data_kinds, sign_off
from corpus_cli.engines.strip_boilerplate.data_kinds import CLOSING, is_label
from corpus_cli.engines.strip_boilerplate.pack import Packs
from corpus_cli.engines.strip_boilerplate.reading import Mark, Reading
from corpus_cli.engines.strip_boilerplate.templates import is_dense

HEADING = 60  # characters: a shorter line that ends without a stop is a heading, or one of a list
DENSE = 24  # the same of Chinese, Japanese and Korean
BODY = 40  # characters of a sentence with which a story has begun
LAST = 200  # characters at the end of a paragraph that may announce what follows
TOLD = 60  # paragraphs above a sign-off that may speak of whom it names
_STOPS = frozenset(".!?…。！？।؟")
_ENDING = CLOSING + "".join(sorted(_STOPS))
_BETWEEN = re.compile(r"[.!?…]\s|[。！？]")


class _Block(NamedTuple):
    """Marked lines that stand together: their kinds by number, the lines that stay above and below them.

    `signed`: the line above ends in a sign-off.
    """

    kinds: Mapping[int, str]
    above: str
    below: str
    signed: bool


def weigh(reading: Reading, packs: Packs) -> None:
    """Makes the edits of lines that may be data of the story edits that are only offered."""
    if not reading.whole:
        return
    begins = _body(reading)
    cuts = {mark.end: mark for mark in reading.parts if mark.safe}
    for numbers in list(_runs(reading)):
        rules = {i: reading.whole[i].rule for i in numbers if reading.whole[i].rule in _RULES}
        kinds = {
            i: data_kinds.kind(reading.lines[i], rule, packs)
            for i, rule in rules.items()
            if i > begins or rule == "sign-off"
        }
        if any(kinds.values()):
            _weigh(reading, _block(reading, kinds, cuts), packs)


_RULES = frozenset({"sign-off", "caption", "credit", "furniture-line"})


def _body(reading: Reading) -> int:
    """The paragraph in which the story begins: pictures and names above it belong to the headline."""
    if reading.lead >= 0:
        return reading.lead
    rest = (i for i, line in enumerate(reading.lines) if i not in reading.whole and _is_sentence(line))
    return next(rest, len(reading.lines))


def _runs(reading: Reading) -> Iterator[list[int]]:
    """The marked lines that stand together, by number."""
    run: list[int] = []
    for i in sorted(reading.whole):
        if run and i > run[-1] + 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _block(reading: Reading, kinds: Mapping[int, str], cuts: Mapping[int, Mark]) -> _Block:
    first = min(kinds)
    cut = cuts.get(reading.spans[first - 1][1]) if first else None
    above, below = _beside(reading, first, -1, cuts), _beside(reading, max(kinds), 1, cuts)
    return _Block(kinds, above, below, cut is not None and cut.rule == "sign-off")


def _beside(reading: Reading, i: int, step: int, cuts: Mapping[int, Mark]) -> str:
    """The nearest line above or below that stays, without what is cut from its end; "" where there is none."""
    i += step
    while 0 <= i < len(reading.lines) and i in reading.whole and reading.whole[i].safe:
        i += step
    if not 0 <= i < len(reading.lines):
        return ""
    start, end = reading.spans[i]
    while end in cuts and cuts[end].start > start:
        end = cuts[end].start
    return reading.text[start:end].rstrip()


def _weigh(reading: Reading, block: _Block, packs: Packs) -> None:
    doubted = _doubted(reading, block, packs)
    signed = block.signed
    for i, what in block.kinds.items():
        if i in doubted or (what in data_kinds.ALONE and not signed):
            reading.whole[i] = reading.whole[i]._replace(safe=False)
        elif reading.whole[i].rule == "sign-off":
            signed = True


def _doubted(reading: Reading, block: _Block, packs: Packs) -> set[int]:
    """Those lines of a block that may be data."""
    announced = announces(block.above, packs)
    doubted = set(_one_of_many(reading, block, packs))
    for i, what in block.kinds.items():
        if what and (i in doubted or _may_be_data(reading, i, block, announced, packs)):
            doubted.add(i)
        elif what in ("", "mark") and reading.whole[i].rule == "sign-off":
            announced = False  # what is below has been signed already
    return doubted


def _one_of_many(reading: Reading, block: _Block, packs: Packs) -> Iterator[int]:
    """The lines of a block that have others of their kind beside them; a newsroom has several roles."""
    if len(block.kinds) < 2:
        return
    labels = {data_kinds.label(reading.lines[i]) for i, what in block.kinds.items() if what == "label"}
    desk = any(word in label for label in labels for word in packs.lists.newsroom)
    sizes = Counter(what for what, _ in {(what, reading.lines[i]) for i, what in block.kinds.items()})
    sizes["label"] = 0 if desk else len(labels)
    yield from [i for i, what in block.kinds.items() if what and sizes[what] > 1]


def _may_be_data(reading: Reading, i: int, block: _Block, announced: bool, packs: Packs) -> bool:
    """Whether what stands around a line says that it may be of the story."""
    what, line, above = block.kinds[i], reading.lines[i], block.above
    if what == "mark":  # "- ANP" below "- PPP"
        return above[-1:] in (":", "：") or (above[:1] == line[0] and len(above) < HEADING)
    if what == "label" and (is_label(above) or is_label(block.below)):
        return True
    if what == "caption" and _is_listed(reading, max(block.kinds)):
        return True
    if what == "agency":
        announced = announced and not any(sign.isdigit() for sign in above)  # it ends a table of figures
        if announced or (data_kinds.is_like_a_name(line) and sign_off.QUOTE.fullmatch(above)):
            return not _is_marked(reading, i, line)
    return announced or (what in ("agency", "person") and _is_spoken_of(reading, i, packs))


def announces(line: str, packs: Packs) -> bool:
    """Whether data may follow a line: a heading, one of a list, "as follows:"."""
    bare = line.rstrip(CLOSING)
    if not bare:
        return False
    dense = is_dense(line[-LAST:])
    if bare[-1] in ":：" or (bare[-1] not in _STOPS and len(line) < (DENSE if dense else HEADING)):
        return True
    end = _BETWEEN.split(line[-LAST:].casefold().rstrip(_ENDING))[-1]
    return any(map((end if dense else f" {end}").__contains__, _phrases(packs.lists.announcing, dense)))


@cache
def _phrases(listed: frozenset[str], dense: bool) -> tuple[str, ...]:
    """The phrases as they stand in a text, where there are blanks at the beginning of a word."""
    return tuple(listed) if dense else tuple([f" {phrase}" for phrase in listed])


def signs(reading: Reading, i: int, packs: Packs) -> bool:
    """Whether a line is a sign-off that ends a story, and no data in the middle of it."""
    line, above = reading.lines[i], reading.lines[i - 1]
    if not sign_off.is_sign_off(line, packs):
        return False
    what = data_kinds.kind(line, "sign-off", packs)
    if what == "label" and (is_label(above) or is_label(reading.lines[i + 1])):
        return False
    return (
        what in ("", "mark")
        or sign_off.is_sign_off(above, packs)
        or not (what in data_kinds.ALONE or announces(above, packs))
    )


def _is_spoken_of(reading: Reading, i: int, packs: Packs) -> bool:
    """Whether the headline has the agency's name, or the story the person's; told of lines after a story."""
    if i < reading.last - sign_off.LINES:
        return False
    agencies, people = data_kinds.names(reading.lines[i], packs)
    if agencies and 0 not in reading.whole and not _words(reading.lines[0]).isdisjoint(agencies):
        return not any(_is_marked(reading, i, agency) for agency in agencies)
    story = [reading.lines[j] for j in range(max(0, i - TOLD), i) if j not in reading.whole]
    return any(name in line and not _is_marked(reading, i, name) for name in people for line in story)


def _is_marked(reading: Reading, i: int, name: str) -> bool:
    """Whether another mark of the text names an agency or a reporter."""
    if i < reading.last - sign_off.LINES:
        return False
    name = name.strip(" .-–—")
    others = (*reading.parts, *(mark for j, mark in reading.whole.items() if j != i))
    return any(reading.text.find(name, mark.start, mark.end) >= 0 for mark in others if mark.safe)


def _words(line: str) -> set[str]:
    return {word.rstrip(".,:;!?’'\")") for word in line.replace("(", " ").replace("/", " ").split()}


def _is_listed(reading: Reading, last: int) -> bool:
    """Whether a block may be one of a list: the two lines below it end without stops, or the second is a picture's."""
    rest = range(last + 1, min(last + 3, len(reading.lines)))
    listed = [not _is_stopped(reading.lines[i]) and len(reading.lines[i]) < HEADING for i in rest]
    pictures = [i in reading.whole and reading.whole[i].rule in ("caption", "credit") for i in rest]
    return len(rest) == 2 and listed[0] and (listed[1] or pictures[1])


def _is_stopped(line: str) -> bool:
    return line.rstrip(CLOSING)[-1:] in _STOPS


def _is_sentence(line: str) -> bool:
    return len(line) >= (BODY if not is_dense(line) else DENSE) and _is_stopped(line)
