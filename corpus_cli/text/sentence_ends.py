"""Which stops end a sentence: every stop is looked at with the word before it and the word behind it.

Knows one paragraph at a time, so that the sentences of a paragraph do not depend on the others. Each check looks a
bounded number of characters around; a run of stops, quotes or blanks is read once.
"""

import re
from collections.abc import Iterator

from corpus_cli.text.abbreviations import Rules
from corpus_cli.text.sentence_words import BEFORE, bare, is_plain, last_word, may_end, starts, word_at

NEAR = 2_000  # characters in which an open quote or bracket is looked for

_OWN = frozenset("。！？｡।॥۔؟።፧။៕։‼⁇⁈⁉‽")  # end a sentence wherever they stand
_STOP = re.compile("[.!?…。！？｡।॥۔؟።፧။៕։‼⁇⁈⁉‽]")  # one class: an alternative would cost twice the time
# A stop with those that follow and what closes with it: quotes, brackets, notes [1], a smiley. "./." ends a dispatch.
# Groups are not possessive, for Python before 3.11.5 gets these wrong; nothing behind the first stop can fail, so that
# none is ever tried again.
_RUN = re.compile(
    r"(?:[.!?…]++(?:/\.)?(?:[ \xa0\u202f][.!?…]++(?=\s))*[\"'”’“»«›)\]}]*+)+"
    r"(?:\[\d{1,3}\])*(?:[ \xa0\u202f][»”])?(?: ?[:;]-?[()DP](?!\w))?"
    "|[。！？｡।॥۔؟።፧။៕։‼⁇⁈⁉‽]++[.!?…]*+[」』”’）】》»\"')\\]]*+"
)
_NEXT = re.compile(r"\s*+(?:[-–—•*·]\s?)?[\"'“”„‟‘‚«‹(\[{¿¡]*+\s?[\"'“„«(]*+")
_INK = re.compile(r"\S")
_QUOTES = '"“„«'
_ADDRESS = ("http://", "https://", "www.")
_GOES_ON = frozenset(",;:)]}%…!?.&/=+<>،؛，、；：")
_DENSE = "\u3040"  # from here on letters are written without blanks
_DOMAINS = frozenset(
    ["com", "net", "org", "info", "html", "vn", "fr", "de", "es", "it", "pt", "uk", "eu", "js", "py", "md"]
)


def cut(text: str, first: int, last: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one paragraph, which neither begins nor ends with a blank."""
    start = done = first
    kinds = rules.kinds
    for stop in _STOP.finditer(text, first, last):
        at = stop.start()
        if at < done:
            continue
        behind = text[at + 1 : at + 3] if at + 2 < last else ""
        if behind[:1] == " ":
            # Nine ends in ten are plain. This is what the checks further down come to, without their calls.
            if behind[1].isupper() and at > start:
                word = text[at - BEFORE if at - BEFORE > start else start : at].split() if text[at] == "." else ()
                plain = (
                    word
                    and word[-1].isalpha()
                    and not word[-1].isupper()
                    and len(word[-1]) > 1
                    and word[-1] not in kinds
                )
                if plain or text[at] in "!?":
                    yield start, at + 1
                    start = done = at + 2
                    continue
        elif text[at] == "." and (behind[:1].islower() or behind[:1].isdigit()):
            continue
        run = _RUN.match(text, at, last)
        done = end = run.end() if run else at + 1
        if end >= last:
            break
        if at > start and (end := _end(text, start, at, end, last, rules)):
            yield start, end
            ink = _INK.search(text, end, last)
            start = done = ink.start() if ink else last
    if start < last:
        yield start, last


def _end(text: str, start: int, at: int, end: int, last: int, rules: Rules) -> int:
    """Where the sentence ends whose stop stands at `at:end`, a closing quote included; 0 where it goes on."""
    if text[at] in _OWN:
        return 0 if text[end] in _GOES_ON else end
    if text[end] == " " and text[end + 1].isupper():
        begin = end + 1
    elif not text[end].isspace():
        return end if _glued(text, start, at, end, last, rules) else 0
    else:
        closed = _closed(text, start, end, last)
        if closed < 0:
            return 0
        end = closed or end
        next_ = _NEXT.match(text, end, last)
        begin = next_.end() if next_ else last
        if begin >= last:
            return end if closed else 0
    return end if _begins(text, start, at, end, begin, rules) else 0


def _begins(text: str, start: int, at: int, end: int, begin: int, rules: Rules) -> bool:
    """Whether a sentence begins at `begin`, after the stop at `at:end`."""
    letter = text[begin]
    lone = text[at] == "." and text[at + 1] not in ".!?…/"
    if letter.isupper() or letter.istitle():
        only_left_out = text[at - 1] == "(" and text[end - 1] == ")"  # (...)
        return not only_left_out and (not lone or may_end(text, start, at, begin, rules))
    if letter.islower():
        return _begins_small(text, start, at, end, begin, rules)
    if letter.isalpha():
        return not lone or may_end(text, start, at, begin, rules)
    if letter in _GOES_ON or (not lone and text[at] in ".…"):
        return False
    return not lone or is_plain(last_word(text, start, at), rules)


def _begins_small(text: str, start: int, at: int, end: int, begin: int, rules: Rules) -> bool:
    """Whether a small letter begins a sentence: some writers use no capitals, and some names have none (iPhone)."""
    if text[end - 1] not in ".!?" or text.startswith(("..", "…"), at):
        return False
    word = last_word(text, start, at)
    if text[at] == "." and not (word and is_plain(word, rules)):
        return not word and text[start].islower()
    if not text[begin - 1].isspace():
        return text[begin - 1] in _QUOTES and text[begin - 2].isspace()
    if text[begin + 1 : begin + 2].isupper() or text.startswith(_ADDRESS, begin):
        return True
    if text[start].islower() or (text[at] != "!" and word_at(text, begin) in rules.small):
        return True
    return text[at] == "." and len(word) > 3 and word.isalpha() and word.islower() and not _bracketed(text, start, at)


def _bracketed(text: str, start: int, at: int) -> bool:
    """Whether a bracket is open there: (griech. für Stein) holds abbreviations no list knows."""
    start = max(start, at - NEAR)
    return text.rfind("(", start, at) > text.rfind(")", start, at)


def _closed(text: str, start: int, end: int, last: int) -> int:
    """Where a straight quote set off by blanks closes what was quoted; -1 where the sentence goes on behind it."""
    if text[end + 1] != '"' or text[end] not in " \xa0":
        return 0
    after = text[end + 2] if end + 2 < last else " "
    if after in "-–—,;:.":
        return -1
    return end + 2 if after.isspace() and text.count('"', max(start, end - NEAR), end) % 2 else 0


def _glued(text: str, start: int, at: int, end: int, last: int, rules: Rules) -> bool:
    """Whether the blank behind a stop is missing: fin.Le début, but neither Node.Js, U.S.A nor example.Com."""
    if text[end - 1] not in ".!?…":
        return False
    if text[end] >= _DENSE:
        goes_on = text.startswith(("…", ".."), at) or (text[at] == "." and text[end].islower())  # ａ.ｃｏｍ
        return text[at - 1] >= _DENSE and text[end].isalpha() and not goes_on
    if end + 1 >= last or not text[end].isupper() or not text[end + 1].islower() or not text[at - 1].islower():
        return False
    word = bare(last_word(text, start, at))
    if len(word) < 3 or not word.isalpha() or word in rules.kinds:
        return False
    follower = word_at(text, end)
    behind = text[end + len(follower) : end + len(follower) + 1]
    if behind in tuple("./@_=(\\") or follower.lower() in _DOMAINS:
        return False
    return word[0].islower() or starts(text, end, rules)
