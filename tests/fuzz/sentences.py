"""The sentences of any text: in order, apart, nothing left out, none over a paragraph's end or a break.

The first byte says which language it is. A paragraph's sentences depend on nothing around it, and the quick way of
finding plain ends finds what the checks do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from corpus_cli.text import sentences
from corpus_cli.text.abbreviations import Rules, rules
from corpus_cli.text.paragraphs import parted
from corpus_cli.text.sentence_ends import _INK, _RUN, _STOP, _end, cut
from fuzz import TEXT, data_of, text_of
from fuzz.growth import assert_linear
from fuzz.paragraphs import BREAKS, assert_cover

CODEC = TEXT
LANGUAGES = ("", "en", "fr", "de", "es", "it", "pt", "vi", "zh", "xx", "EN_gb", "fr-CA")
FRAGMENTS = (
    *(".", ". ", ".\n", "!", "?", "…", "...", ". . .", " …", "?!", "!!", "./.", "/.", ".)", ".”", ".\"", '"', ' "'),
    *('." ', "»"),
    *(" »", "« ", "“", "”", "’", "'", "「", "」", "。", "！", "？」", "।", "؟", "።", "។", "‽", "(", ")", "[1]"),
    *("[23] ", "{", "¿", "¡"),
    *(" :-)", ";)", " :D", ", ", ": ", "; ", "- ", "– ", "• ", "*", "/", "@", "_", "\\", "%", "&", "=", "§ "),
    *("\n", "\n\n", "\r\n", "\r", " ", "  ", "\u00a0", "\u202f", "\t", "\u2028", "\x85", "\0", "\ufeff", "\u200b"),
    *("\u0301", "\u0301" * 31, "\udc80", "\U0001f600", "Ǆ", "ǅ", "ß", "İ", "ﬁ", "é", "e\u0301", "Đ", "À", "à"),
    "đồng ý",
    *("a", "A", "x", "I", "V.", "Mr. ", "Dr", "M. ", "Mme. ", "U.S. ", "p.m. ", "J.-C. ", "No. ", "art. ", "z.B. "),
    "St. ",
    *("3", "3. ", "1. ", "1.5", "2.1. ", "12. März", "1990. ", "2,5 %", "10:30", "le 3. ", "XIV. ", "iPhone ", "e.g. "),
    *("www.harbour.example", "http://a.example/b.html ", "Node.js ", "fin.Le début", "example.Com", "Jean", "The "),
    "Le ",
    *("The pier is open. ", "He said: “No.” She left. ", "县政府修建水电站。", "Họ đã về. ", "Das ist alles. "),
    *(*BREAKS, " ¶ "),
)  # fmt: skip
BEFORE = ("", "x", ". ", "A", "” ", '"', "(", "中", "\u0301", "1", " »")  # what may stand around a paragraph
BEHIND = ("", "\n", " ", "\nA", "\r\n.", "\n»", " )", "\n中", "\u2028[1]", "\t1", '\u00a0"')


def seeds() -> Iterator[bytes]:
    """Sentences of several kinds in each language."""
    pieces = [fragment for fragment in FRAGMENTS if len(fragment) > 3]
    for number in range(len(LANGUAGES)):
        yield bytes([number]) + data_of("".join(pieces[number::3]) + "\n" + "".join(pieces[number::5]))


def check(data: bytes) -> None:
    """All that must hold of the sentences of a text."""
    language, text = LANGUAGES[data[0] % len(LANGUAGES)] if data else "", text_of(data[1:])
    breaks = [at for at, sign in enumerate(text) if sign in BREAKS]
    spans = list(sentences(text, language, breaks))
    assert_cover(text, spans)
    assert spans == list(sentences(text, language, breaks))
    assert list(sentences(text, language)) == list(sentences(text, language, breaks=[len(text) + 1]))
    pieces = list(parted(text, breaks))
    bounds = sorted({at for piece in pieces for at in piece}.union(breaks))
    assert all(bisect_right(bounds, start) == bisect_left(bounds, end) for start, end in spans)
    lists = rules(language.lower().replace("_", "-").partition("-")[0])
    alone = [(a + start, a + end) for a, b in pieces for start, end in cut(text[a:b], 0, b - a, lists)]
    assert spans == alone
    for first, last in pieces[:20]:
        assert_alone(text[first:last], lists, len(data))
    assert_linear(data, text, lambda long: list(sentences(long, language)))


def assert_alone(piece: str, lists: Rules, chosen: int) -> None:
    """A paragraph is cut alike wherever it stands, and alike without the quick way."""
    alone = list(cut(piece, 0, len(piece), lists))
    assert alone == list(_checked(piece, 0, len(piece), lists))
    before, after = BEFORE[chosen % len(BEFORE)], BEHIND[chosen // len(BEFORE) % len(BEHIND)]
    around = f"{before}{piece}{after}"
    there = list(cut(around, len(before), len(before) + len(piece), lists))
    assert [(start - len(before), end - len(before)) for start, end in there] == alone, (before, after)


def _checked(text: str, first: int, last: int, lists: Rules) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, every stop looked at by all checks, but for one within a word: example.com."""
    start = done = first
    for stop in _STOP.finditer(text, first, last):
        at = stop.start()
        if at < done or (text[at] == "." and text[at + 1 : min(at + 2, last)].islower()):
            continue
        run = _RUN.match(text, at, last)
        done = end = run.end() if run else at + 1
        if end >= last:
            break
        if at > start and (end := _end(text, start, at, end, last, lists)):
            yield start, end
            ink = _INK.search(text, end, last)
            start = done = ink.start() if ink else last
    if start < last:
        yield start, last
