"""From pairs of texts to beads: what is learnt over all pairs, then each pair by itself.

A first pass aligns by spelling, lengths and marks. From its beads come the lexicon, the lengths and how often each type
of bead is; then the next pass. A word pair says nothing about a bead it has been counted in only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.coarse import coarse, on_antidiagonals
from corpus_cli.engines.align_translations.encoder import Encoded, closeness, vectors
from corpus_cli.engines.align_translations.grid import Grid, Types, Window, bead_types, whole
from corpus_cli.engines.align_translations.lengths import Lengths, fitted, guessed
from corpus_cli.engines.align_translations.lexicon import Counts, counts, spelling, widened, words
from corpus_cli.engines.align_translations.options import Options
from corpus_cli.engines.align_translations.scores import bead_scores
from corpus_cli.engines.align_translations.search import Path, paths
from corpus_cli.engines.align_translations.segments import Embed, Floats, Ints, Progress, Text
from corpus_cli.engines.align_translations.tokens import Tokens, Vocabulary, dense_runs, tokens
from corpus_cli.engines.align_translations.units import Units
from corpus_cli.engines.align_translations.weights import weights
from corpus_cli.engines.align_translations.windows import cut, joined
from corpus_cli.engines.align_translations.words import Part, Words
from corpus_cli.products import Bead

SMALL = 48  # segments: a pair with a side no longer is searched whole
CLOSE = 6  # half the width of a band around a path that has been found
TOGETHER = 64  # pairs
AT_ONCE = 100_000  # vertices that are searched together
SHORT = 600  # segments: with fewer, another look costs little
SCARCE = 100  # segments: with fewer, what is learnt from them is believed less
LARGE = 3_000  # segments: with more, one look at them is enough to learn from
TYPE_PRIORS = {(1, 1): 0.75, (1, 0): 0.04, (0, 1): 0.04, (1, 2): 0.06, (2, 1): 0.06, (2, 2): 0.012}
TYPE_BELIEF = 40  # beads that these count for


class Draft(NamedTuple):
    """A pair as it is worked on: tokens, band (path, half width by antidiagonal; None: all), bead of each segment."""

    sides: tuple[Tokens, Tokens]
    path: Ints | None = None
    half: Ints | None = None
    beads: tuple[Ints, Ints] | None = None

    def size(self) -> tuple[int, int]:
        """Segments on both sides."""
        return len(self.sides[0].length), len(self.sides[1].length)


class Lexicon(NamedTuple):
    """What `learn` has learnt, and how far it has come with each of its pairs."""

    vocabulary: Vocabulary
    words: Words
    lengths: Lengths
    priors: tuple[float, ...]
    drafts: Mapping[tuple[Text, Text], Draft]
    scarce: bool  # too few segments to learn much from


def learn(pairs: Sequence[tuple[Text, Text]], options: Options, progress: Progress | None = None) -> Lexicon:
    """What all pairs together say of their two languages."""
    vocabulary = Vocabulary()
    segments = sum(len(s.segments) + len(t.segments) for s, t in pairs)
    scarce, large = segments < 2 * SCARCE, segments > 2 * LARGE
    if not scarce and (runs := dense_runs(chain.from_iterable(text.segments for pair in pairs for text in pair))):
        vocabulary.units = Units(runs)
    drafts = [
        Draft((tokens(s.segments, vocabulary, s.begins), tokens(t.segments, vocabulary, t.begins))) for s, t in pairs
    ]
    known = spelling(vocabulary.names, [d.sides for d in drafts], vocabulary.letters())
    lexicon = words(known, None, [d.sides for d in drafts])
    turns = 1 if large else 2 if scarce or segments > 2 * SHORT else 3
    types = bead_types(min(options.longest, 3) if large else options.longest)
    lengths = guessed(*(_all([d.sides[k].length for d in drafts]) for k in (0, 1)))
    priors = type_priors(types, np.zeros(len(types)))
    drafts = [_banded(d, lexicon) for d in drafts]
    for turn in range(turns):
        searched = types
        found = _search(drafts, Lexicon(vocabulary, lexicon, lengths, priors, {}, scarce), types, min(turn, 1), False)
        lexicon = words(known, _counted(drafts, found, types, len(vocabulary.names)))
        lengths = _fitted(drafts, found, types, lengths)
        often = dict(
            zip(types, np.bincount(_all([path.kind for path in found]), minlength=len(types)).tolist(), strict=True)
        )
        types = bead_types(options.longest) if turn + 1 == turns else types
        priors = type_priors(types, np.array([often.get(size, 0) for size in types]))
        drafts = [_redrafted(d, path, searched) for d, path in zip(drafts, found, strict=True)]
        if progress:
            progress(turn + 1, turns)
    return Lexicon(vocabulary, lexicon, lengths, priors, dict(zip(pairs, drafts, strict=True)), scarce)


def align(pair: tuple[Text, Text], lexicon: Lexicon, options: Options, embed: Embed | None = None) -> list[Bead]:
    """The beads of a pair, in reading order; every segment is in exactly one."""
    return align_all([pair], lexicon, options, embed)[0]


def align_all(
    pairs: Sequence[tuple[Text, Text]], lexicon: Lexicon, options: Options, embed: Embed | None = None
) -> list[list[Bead]]:
    """The same for several pairs: cheaper where they are short, with the same result."""
    types = bead_types(options.longest)
    new = [pair for pair in pairs if pair not in lexicon.drafts]
    known = _widened(lexicon, new) if new else lexicon
    encoded = [Encoded(vectors(s, embed), vectors(t, embed)) for s, t in pairs] if embed else None
    found = _search([known.drafts[pair] for pair in pairs], known, types, 1, True, encoded)
    return [_beads(path, types) for path in found]


def beads(
    pairs: Sequence[tuple[Text, Text]], options: Options, embed: Embed | None = None, progress: Progress | None = None
) -> Iterator[list[Bead]]:
    """The beads of each pair, in the order of the pairs."""
    lexicon = learn(pairs, options, progress)
    for first in range(0, len(pairs), TOGETHER):
        yield from align_all(pairs[first : first + TOGETHER], lexicon, options, embed)


def _beads(path: Path, types: Types) -> list[Bead]:
    rows = zip(path.i.tolist(), path.j.tolist(), path.kind.tolist(), path.chance.tolist(), strict=True)
    return [Bead(tuple(range(i, i + types[k][0])), tuple(range(j, j + types[k][1])), score) for i, j, k, score in rows]


def _widened(lexicon: Lexicon, pairs: Sequence[tuple[Text, Text]]) -> Lexicon:
    """With pairs nothing has been learnt from."""
    vocabulary = lexicon.vocabulary.copied()
    sides = [(tokens(s.segments, vocabulary, s.begins), tokens(t.segments, vocabulary, t.begins)) for s, t in pairs]
    wide = widened(lexicon.words, vocabulary.names, vocabulary.letters())
    drafts = {pair: _banded(Draft(both), wide) for pair, both in zip(pairs, sides, strict=True)}
    return lexicon._replace(vocabulary=vocabulary, words=wide, drafts={**lexicon.drafts, **drafts})


def type_priors(types: Types, found: Ints | Floats) -> tuple[float, ...]:
    """Log probabilities of the types, from how many of each were found."""
    share = np.array([TYPE_PRIORS.get(size, 0.01 / 2 ** (sum(size) - 3)) for size in types])
    share /= share.sum()
    return tuple(np.log((found + TYPE_BELIEF * share) / (found.sum() + TYPE_BELIEF)).tolist())


def _all(arrays: Sequence[Ints]) -> Ints:
    return np.concatenate([*arrays, np.zeros(0, np.int64)])


def _banded(draft: Draft, lexicon: Words) -> Draft:
    """With a band, if it is long."""
    if min(draft.size()) <= SMALL:
        return draft
    path, half = coarse(*draft.sides, lexicon)
    return draft._replace(path=path, half=half)


def _redrafted(draft: Draft, path: Path, types: Types) -> Draft:
    """With a narrow band around the path that has been found, and its beads."""
    n, m = draft.size()
    sizes = np.array(types)[path.kind].reshape(-1, 2)
    number = np.where(sizes.min(1) > 0, np.arange(len(sizes)), -1)
    draft = draft._replace(beads=(np.repeat(number, sizes[:, 0]), np.repeat(number, sizes[:, 1])))
    if draft.path is None:
        return draft
    line = on_antidiagonals(np.append(path.i, n), np.append(path.j, m), n, m)
    return draft._replace(path=line, half=np.full(n + m + 1, CLOSE))


def _counted(drafts: Sequence[Draft], found: Sequence[Path], types: Types, size: int) -> Counts:
    """Which tokens stand together in the beads that have two sides."""
    rows: list[tuple[list[Ints], list[Ints]]] = [([], []), ([], [])]
    total = 0
    sizes = np.array(types)
    for draft, path in zip(drafts, found, strict=True):
        full = sizes[path.kind].min(1, initial=9) > 0
        number = np.where(full, total + np.cumsum(full) - 1, -1)
        total += int(full.sum())
        for k, side in enumerate(draft.sides):
            bead = np.repeat(np.repeat(number, sizes[path.kind, k]), np.diff(side.start))
            rows[k][0].append(bead[bead >= 0])
            rows[k][1].append(side.token[bead >= 0])
    return counts(((_all(rows[0][0]), _all(rows[0][1])), (_all(rows[1][0]), _all(rows[1][1]))), size, total)


def _fitted(drafts: Sequence[Draft], found: Sequence[Path], types: Types, old: Lengths) -> Lengths:
    """Lengths as the beads have them that have two sides and something that speaks for them."""
    sums: tuple[list[Ints], list[Ints]] = [], []
    sizes = np.array(types)
    for draft, path in zip(drafts, found, strict=True):
        good = (sizes[path.kind].min(1, initial=9) > 0) & (path.score > 0)
        for k, start in enumerate((path.i, path.j)):
            total = np.concatenate([[0], np.cumsum(draft.sides[k].length)])
            sums[k].append(total[(start + sizes[path.kind, k])[good]] - total[start[good]])
    return fitted(_all(sums[0]), _all(sums[1]), old)


class _Piece(NamedTuple):
    """A window of a draft, after the vertex (i, j)."""

    draft: int
    i: int
    j: int
    window: Window
    part: Part


def _pieces(drafts: Sequence[Draft]) -> Iterator[_Piece]:
    for k, draft in enumerate(drafts):
        n, m = draft.size()
        whole_or_cut = [(0, 0, whole(n, m))]
        if draft.path is not None and draft.half is not None:
            whole_or_cut = cut(draft.path, n, m, draft.half)
        for i, j, window in whole_or_cut:
            stop = i + window.source, j + window.target
            known = draft.beads and (draft.beads[0][i : stop[0]], draft.beads[1][j : stop[1]])
            yield _Piece(k, i, j, window, Part(draft.sides, (i, j), stop, known))


def _groups(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces of about one shape together, as many as may be searched at once."""
    group: list[_Piece] = []
    depth = width = 0
    for piece in sorted(pieces, key=lambda p: (p.window.width, len(p.window.first), p.draft, p.i + p.j)):
        depth, width = max(depth, len(piece.window.first)), max(width, piece.window.width)
        if group and depth * width * (len(group) + 1) > AT_ONCE:
            yield group
            group, depth, width = [], len(piece.window.first), piece.window.width
        group.append(piece)
    if group:
        yield group


def _encoded(piece: _Piece, encoded: Sequence[Encoded]) -> Encoded:
    both = encoded[piece.draft]
    source, target = piece.part.stop
    return Encoded(both.source[piece.i : source], both.target[piece.j : target])


def _search(
    drafts: Sequence[Draft],
    known: Lexicon,
    types: Types,
    stage: int,
    chances: bool,
    encoded: Sequence[Encoded] | None = None,
) -> list[Path]:
    """The best path of each draft."""
    found: list[list[tuple[int, Path]]] = [[] for _ in drafts]
    factors = weights(stage, known.scarce, max(max(size) for size in types))
    for group in _groups(list(_pieces(drafts))):
        grid = Grid([piece.window for piece in group])
        more = closeness(grid, [_encoded(piece, encoded) for piece in group], types) if encoded else None
        parts = [piece.part for piece in group]
        scores = bead_scores(grid, parts, known.words, known.lengths, known.priors, factors, types, more)
        for piece, path in zip(group, paths(grid, types, scores, chances), strict=True):
            found[piece.draft].append((piece.i + piece.j, path._replace(i=path.i + piece.i, j=path.j + piece.j)))
    return [joined([path for _, path in sorted(parts, key=lambda x: x[0])], types) for parts in found]
