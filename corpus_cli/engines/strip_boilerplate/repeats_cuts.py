"""Where in a line furniture may begin or end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from corpus_cli.engines.strip_boilerplate.repeats_shape import Element
from corpus_cli.engines.strip_boilerplate.repeats_words import CLOSERS, STOPS


def from_offset(parts: Sequence[Element], at: int) -> list[Element]:
    """The elements from an offset on; [] where it lies inside one."""
    for i, part in enumerate(parts):
        if part.start == at:
            return [part._replace(blank=False), *parts[i + 1 :]]
        if part.end > at:
            break
    return []


def up_to(parts: Sequence[Element], at: int) -> list[Element]:
    """The elements up to an offset; [] where it lies inside one."""
    out = [part for part in parts if part.end <= at]
    return out if len(out) == len(parts) or parts[len(out)].start >= at else []


@cache
def _tail_cut() -> re.Pattern[str]:
    return re.compile(
        r"(?<=[.!?…])(?=[/\\#*_|=~+>])|(?<=[.!?…。！？])[\"'”’»)」』）]?\s+(?=\S)|(?<=[。！？])[」』）]?(?=\S)|\s*(?=[(\[（【〔©®])|\s+(?=[-–—|/•·*#<>■▪►]+\s*\S)"
    )


def tail_cuts(tail: str, strong: Mapping[str, int]) -> list[int]:
    """Where furniture may begin at the end of a line."""
    cuts = {found.end() for found in _tail_cut().finditer(tail) if 0 < found.end() < len(tail)}
    for found in re.finditer(r"\w+", tail):
        if found[0] in strong and found.start():
            cuts.add(found.start())
            cuts.add(_name_above(tail, found.start()))
            break
    end = len(tail)
    while end and not tail[end - 1].isalnum() and not tail[end - 1].isspace() and tail[end - 1] not in CLOSERS:
        end -= 1
    while end < len(tail) and tail[end] in STOPS:
        end += 1
    if 0 < end < len(tail):
        cuts.add(end)
    return sorted(cuts - {0})[-6:]


def _name_above(tail: str, end: int) -> int:
    """Where a name begins that stands before a brand and a sign: "Ann Lee/"; 0 for none."""
    head = tail[:end].rstrip(" /,|·–—-(")
    if len(head) == end:
        return 0
    begin = len(head)
    for word in reversed(head.split()[-3:]):
        at = head.rfind(word, 0, begin)
        stopped = begin < len(head) and word[-1:] in ".,:;" and len(word) > 2
        if word[:1].islower() or not word[:1].isalpha() or stopped:
            break
        begin = at
    return begin if begin < len(head) else 0


@cache
def _head_cut() -> re.Pattern[str]:
    return re.compile(r"[-–—―:|/>»…\].)）】*~]+\s+|[】）］：｜丨│〕》]+|(?<=\w)[电電讯訊]\s*")


def head_cuts(head: str) -> list[int]:
    """Where furniture may end at the start of a line."""
    return [found.end() for found in _head_cut().finditer(head)][:5]
