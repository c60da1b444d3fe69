"""One page to read a bitext side by side: a row a bead, low scores marked, a filter and keys to go from bead to bead.

It needs nothing else, neither network nor other files, and is readable without its script as well. The style and the
script are `reader.css` and `reader.js` beside this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pkgutil import get_data

from corpus_cli.formats import page
from corpus_cli.formats.bitext.verdict import LOW, Tally, bead_type, low, two_sided
from corpus_cli.formats.markup import shown, shown_lines
from corpus_cli.formats.wording import score
from corpus_cli.products import BeadRow, Bitext, BitextRun, PairRow, Side

_CELL = '<div role="cell" class="side"'

_BAR = """<div class="bar" id="bar" role="search" data-noun="{noun}" hidden>
<input type="search" id="search" placeholder="Filter" aria-label="Filter by text" autocomplete="off" spellcheck="false">
{kinds}<output id="count" aria-live="polite"></output>
<button type="button" id="ask" aria-label="Keys" aria-haspopup="dialog">?</button>
</div>
"""
_KINDS = """<label><input type="checkbox" value="low"> only low scores</label>
<label><input type="checkbox" value="alone"> only without counterpart</label>
"""
_HELP = """<dialog id="help" aria-labelledby="keys">
<h3 id="keys">Keys</h3>
<dl>
<dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous row; arrows too, once a row has the focus</dd>
<dt><kbd>/</kbd></dt><dd>filter; <kbd>Enter</kbd> goes to the first hit, <kbd>Esc</kbd> clears</dd>
<dt><kbd>n</kbd> <kbd>N</kbd></dt><dd>next and previous low score</dd>
<dt><kbd>u</kbd> <kbd>U</kbd></dt><dd>next and previous text without counterpart</dd>
<dt><kbd>Home</kbd> <kbd>End</kbd></dt><dd>first and last row, once a row has the focus</dd>
<dt><kbd>?</kbd></dt><dd>this list</dd>
</dl>
<button type="button" id="close">Close</button>
</dialog>
"""


def render(bitexts: Iterable[Bitext], run: BitextRun) -> Iterator[str]:
    """The page: a section a pair, a row a bead; with pairs only one section, a row a pair."""
    script = _beside("reader.js")
    yield page.opening(f"corpus {run.command}", _beside("reader.css"), script)
    yield f"<header>\n<h1>{_heading(run)}</h1>\n{page.written_by(run.command, run.version)}</header>\n"
    yield _BAR.format(noun="pair" if run.pairs_only else "bead", kinds="" if run.pairs_only else _KINDS)
    yield "<main>\n"
    tally = Tally()
    yield from _pairs(bitexts, tally) if run.pairs_only else _sections(bitexts, tally)
    yield f'<p class="none" id="none" hidden>Nothing here.</p>\n<p class="soft">{_closing(tally)}</p>\n</main>\n{_HELP}'
    yield page.closing(run.signature, script)


def _beside(name: str) -> str:
    data = get_data(__name__, name)
    assert data is not None  # a loader that cannot read data would have failed before
    return data.decode()


def _heading(run: BitextRun) -> str:
    languages = [shown(language) for language in run.languages if language != "und"]
    what = "Pairs" if run.pairs_only else "Bitext"
    return f"{what}: {' – '.join(languages)}" if languages else what


def _closing(tally: Tally) -> str:
    if not tally.pairs:
        return "No pair found."
    kinds = "".join(f", {number:,} {kind}" for number, kind in tally.kinds())
    about = f" A score below {LOW} is low: the two are more likely no translation of each other." if tally.low else ""
    return f"{tally.sizes()}{kinds}.{about}"


def _sections(bitexts: Iterable[Bitext], tally: Tally) -> Iterator[str]:
    for pair, beads in bitexts:
        tally.pairs += 1
        yield _section(
            tally.pairs,
            f"{shown(pair.source)} and {shown(pair.target)}",
            score(pair.score),
            _name(pair.source, pair.source_language),
            _name(pair.target, pair.target_language),
        )
        for bead in beads:
            tally.add(bead)
            yield _bead(bead, pair, tally.beads)
        yield "</div>\n</section>\n"


def _pairs(bitexts: Iterable[Bitext], tally: Tally) -> Iterator[str]:
    yield _section(1, "Pairs", "score", "source", "target")
    for pair, _ in bitexts:
        tally.pairs += 1
        yield (
            f'<div role="row" class="row bead" id="pair-{tally.pairs}" tabindex="-1">\n'
            f'<div role="cell" class="score">{score(pair.score)}</div>\n'
            f"{_CELL}>{_name(pair.source, pair.source_language)}</div>\n"
            f"{_CELL}>{_name(pair.target, pair.target_language)}</div>\n</div>\n"
        )
    yield "</div>\n</section>\n"


def _section(number: int, heading: str, *names: str) -> str:
    """The beginning of a section and of its table, with a heading that is heard and not seen; all of it HTML."""
    cells = "".join(f'<div role="columnheader">{name}</div>\n' for name in names)
    return (
        f'<section>\n<h2 id="section-{number}">{heading}</h2>\n<div role="table" aria-labelledby="section-{number}">\n'
        f'<div role="row" class="row names">\n{cells}</div>\n'
    )


def _name(path: str, language: str) -> str:
    return f'<bdi>{shown(path)}</bdi> <span class="soft">{shown(language)}</span>'


def _bead(bead: BeadRow, pair: PairRow, number: int) -> str:
    kinds = {"low": low(bead), "alone": not two_sided(bead), "crossing": bead.crossing}
    classes = "".join(f" {kind}" for kind, is_so in kinds.items() if is_so)
    return (
        f'<div role="row" class="row bead{classes}" id="bead-{number}" tabindex="-1">\n{_score(bead)}'
        f"{_side(bead.source, pair.source_language)}{_side(bead.target, pair.target_language)}</div>\n"
    )


def _score(bead: BeadRow) -> str:
    notes = [] if bead_type(bead) == "1-1" else [bead_type(bead)]
    notes += ["low"] * low(bead) + ["crossing"] * bead.crossing
    return f'<div role="cell" class="score">{score(bead.score)}{"".join(f"<span>{n}</span>" for n in notes)}</div>\n'


def _side(side: Side, language: str) -> str:
    if not side.segments:
        return '<div role="cell" class="side nothing" aria-label="no counterpart"></div>\n'
    spoken = "" if language == "und" else f' lang="{shown(language)}"'
    paragraphs = "".join(f'<p dir="auto">{shown_lines(segment)}</p>' for segment in _segments(side))
    return f"{_CELL}{spoken}>{paragraphs}</div>\n"


def _segments(side: Side) -> list[str]:
    """The text of each segment where the spans tell where one ends, else all in one."""
    lengths = [end - start for start, end in side.spans]
    if sum(lengths) + len(lengths) - 1 != len(side.text):  # something inside was set aside
        return [side.text]
    segments, at = [], 0
    for length in lengths:
        segments.append(side.text[at : at + length])
        at += length + 1
    return segments
