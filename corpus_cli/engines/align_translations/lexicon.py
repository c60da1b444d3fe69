"""The bilingual lexicon: what is spelt alike, and what stood together in the beads of a first pass.

A token is counted once a bead. The chance of a link is count / (beads with the token), drawn towards what its sort is
good for. Sources: Moore 2002 (a lexicon from the first pass), Dice 1945 (which pairs are kept).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus_cli.engines.align_translations.arrays import distinct, edges, expanded
from corpus_cli.engines.align_translations.cognates import cognates
from corpus_cli.engines.align_translations.segments import Floats, Ints
from corpus_cli.engines.align_translations.tokens import GRAM, KINDS, LETTERS, MARK, NUMBER, UNIT, Tokens, token_kinds
from corpus_cli.engines.align_translations.words import Words

# Sorts of links; below them the kind of a token that is the same on both sides (GRAM, if it is a UNIT).
COGNATE, LEARNT, LEARNT_GRAM, LEARNT_UNIT = 4, 5, 6, 7
_LEARNT = np.array([LEARNT, LEARNT, LEARNT, LEARNT_GRAM, LEARNT_UNIT])  # by kind
ALIKE = {NUMBER: 0.8, MARK: 0.5, GRAM: 0.5, UNIT: 0.5}  # how often such a token is met by itself, believed beforehand
WORD_ALIKE = (0.1, 0.3, 0.3, 0.7)  # the same of words of 1, 2, 3 and more letters
COGNATE_ALIKE = 0.7  # times likeness
PAIRS_AT_ONCE = 3_000_000  # of tokens, when they are counted
BELIEF = 2  # beads that what is believed beforehand counts for
COMMON = 0.1  # tokens that more beads have than this share are not counted: they stand with everything
FEW, DICE, DICE_MANY = 10, 0.25, 0.12  # pairs met fewer times need more likeness of their places


class Counts(NamedTuple):
    """Beads by token on both sides, (2, vocabulary), and pairs that share two beads or more: source, target, beads."""

    beads: Ints
    source: Ints
    target: Ints
    shared: Ints


class Spelling(NamedTuple):
    """What is known of the tokens before anything is aligned; segments that have a token: (2, vocabulary)."""

    kind: Ints
    weight: Floats
    segments: Ints
    totals: tuple[int, int]
    source: Ints
    target: Ints
    alike: Floats


def spelling(names: Sequence[str], drafts: Sequence[tuple[Tokens, Tokens]], letters: float = LETTERS) -> Spelling:
    """From the names of the tokens, and the texts."""
    kind, weight = token_kinds(names, letters)
    none = [np.zeros(0, np.int64)]
    has = np.stack(
        [np.bincount(np.concatenate([d[k].token for d in drafts] + none), minlength=len(names)) for k in (0, 1)]
    )
    both = np.flatnonzero((has[0] > 0) & (has[1] > 0))
    alike = _alike(names, kind)
    source, target, like = cognates(names, (has[0], has[1]))
    totals = sum(len(d[0].length) for d in drafts), sum(len(d[1].length) for d in drafts)
    links = np.concatenate([both, source]), np.concatenate([both, target])
    return Spelling(
        kind, weight, has, totals, *links, np.concatenate([alike[both], COGNATE_ALIKE * like]).astype(np.float32)
    )


def _alike(names: Sequence[str], kind: Ints) -> Floats:
    """How often each token is met by itself, believed beforehand."""
    alike = np.array(WORD_ALIKE, np.float32)[[min(len(name), 4) - 1 for name in names]]
    for which, often in ALIKE.items():
        alike[kind == which] = often
    return alike


def widened(words: Words, names: Sequence[str], letters: float = LETTERS) -> Words:
    """With tokens it has not met: `names` are all of them, the new ones last. They are linked with themselves."""
    old = len(words.kind)
    new = names[old:]
    if not new:
        return words
    kind, weight = token_kinds(new, letters)
    here = np.arange(old, len(names))
    chance = np.broadcast_to(_alike(new, kind), (2, 2, len(new)))
    none = np.zeros((2, len(new)), np.float32)
    return Words(
        np.concatenate([words.start, words.start[-1] + np.arange(1, len(new) + 1)]),
        np.concatenate([words.source, here]),
        np.concatenate([words.target, here]),
        np.concatenate([words.chance, chance], 2),
        np.concatenate([words.missing, none], 1),
        np.concatenate([words.rate, none], 1),
        np.concatenate([words.weight, weight]),
        np.concatenate([words.kind, kind]),
        np.concatenate([words.sort, np.minimum(kind, GRAM)]),
    )


def counts(beads: tuple[tuple[Ints, Ints], tuple[Ints, Ints]], size: int, total: int) -> Counts:
    """From beads: by side, the bead and the token of each place."""
    rows = []
    for bead, token in beads:
        keys, _ = distinct(bead * size + token)
        rows.append(np.divmod(keys, size))
    having = np.stack([np.bincount(token, minlength=size) for _, token in rows])
    most = max(30, COMMON * total)
    kept = []
    for side, (bead, token) in enumerate(rows):
        rare = having[side][token] <= most
        kept.append((token[rare], np.searchsorted(bead[rare], np.arange(total + 1))))
    shared = _shared(kept[0], kept[1], size)
    return Counts(having, *np.divmod(shared[0], size), shared[1])


def _shared(left: tuple[Ints, Ints], right: tuple[Ints, Ints], size: int) -> tuple[Ints, Ints]:
    """Pairs of tokens, as source * size + target, that share two beads or more, and how many; by parts, for memory.

    Of either side: the tokens bead by bead, and where each bead begins.
    """
    (source, first), (target, first_t) = left, right
    wide = np.diff(first_t)
    bead = np.repeat(np.arange(len(wide)), np.diff(first))
    parts = int(wide[bead].sum()) // PAIRS_AT_ONCE + 1
    found = []
    for part in range(parts):
        mine = source % parts == part
        place, nth = expanded(wide[bead[mine]])
        keys, shared = distinct(source[mine][place] * size + target[first_t[bead[mine][place]] + nth])
        found.append((keys[shared > 1], shared[shared > 1]))
    keys, shared = (np.concatenate(x) for x in zip(*found, strict=True))
    order = np.argsort(keys, kind="stable")
    return keys[order], shared[order]


def _links(known: Spelling, met: Counts, size: int) -> tuple[Ints, Ints, Floats, Floats]:
    """All links, by source, then target: source, target, how alike, beads shared."""
    keys = np.concatenate([known.source * size + known.target, met.source * size + met.target])
    order = np.argsort(keys, kind="stable")
    at = edges(keys[order])[:-1]
    alike = np.concatenate([known.alike, np.zeros(len(met.shared), np.float32)])[order]
    shared = np.concatenate([np.zeros(len(known.alike), np.float32), met.shared.astype(np.float32)])[order]
    if len(at):
        alike, shared = np.add.reduceat(alike, at), np.add.reduceat(shared, at)
    return *np.divmod(keys[order][at], size), alike, shared


def words(known: Spelling, met: Counts | None = None, texts: Sequence[tuple[Tokens, Tokens]] = ()) -> Words:
    """The lexicon: from spelling alone (and the texts), or with what has been counted."""
    size = len(known.kind)
    none = np.zeros(0, np.int64)
    counted = met or Counts(np.zeros((2, size), np.int64), none, none, none)
    source, target, alike, shared = _links(known, counted, size)
    ends = source, target
    chance = np.empty((2, 2, len(source)), np.float32)
    for k in (0, 1):
        beads = counted.beads[k][ends[k]]
        for out in (0, 1):
            chance[k, out] = (np.maximum(shared - out, 0) + BELIEF * alike + 1e-6) / (
                np.maximum(beads - out, 0) + BELIEF
            )
    rate = (known.segments / np.maximum(1, np.array(known.totals))[:, None]).astype(np.float32)
    beads = counted.beads[0][source] + counted.beads[1][target] - 2
    likeness = 2 * (shared - 1) / np.maximum(1, beads)
    keep = (alike > 0) | (likeness >= np.where(shared < FEW, DICE, DICE_MANY))
    keep &= (chance[0, 0] > 1.3 * rate[1][target]) | (chance[1, 0] > 1.3 * rate[0][source])
    source, target, alike, chance = source[keep], target[keep], alike[keep], chance[:, :, keep]
    same = np.minimum(known.kind[source], GRAM)
    learnt = _LEARNT[np.maximum(known.kind[source], known.kind[target])]
    sort = np.where(source == target, same, np.where(alike > 0, COGNATE, learnt))
    start = np.searchsorted(source, np.arange(size + 1))
    missing = _missing(known, counted, source, target, chance) if met else _hopeless(known, source, target, texts)
    return Words(start, source, target, chance, missing, rate, known.weight, known.kind, sort)


def _missing(known: Spelling, met: Counts, source: Ints, target: Ints, chance: Floats) -> Floats:
    """Log of how likely each token is not met, if its links are independent; (2, vocabulary)."""
    out = np.empty(met.beads.shape, np.float32)
    for k, ends in enumerate((source, target)):
        alone = np.exp(np.bincount(ends, np.log1p(-np.minimum(chance[k, 1], 0.95)), len(known.kind)))
        beads = met.beads[k]
        usual = (np.bincount(known.kind, beads * alone, len(KINDS)) + 5) / (
            np.bincount(known.kind, beads, len(KINDS)) + 5
        )
        out[k] = np.log((alone * beads + BELIEF * usual[known.kind]) / (beads + BELIEF))
    return np.maximum(out, -2)


def _hopeless(known: Spelling, source: Ints, target: Ints, texts: Sequence[tuple[Tokens, Tokens]]) -> Floats:
    """The same before anything is aligned: by kind of token, from how many have no link into the other text."""
    out = np.empty((2, len(known.kind)), np.float32)
    for k, (mine, other) in enumerate(((source, target), (target, source))):
        order = np.argsort(mine, kind="stable")
        start, other = np.searchsorted(mine[order], np.arange(len(known.kind) + 1)), other[order]
        met, every = np.zeros(len(KINDS)), np.zeros(len(KINDS))
        for pair in texts:
            here = np.zeros(len(known.kind), bool)
            here[pair[1 - k].token] = True
            token, often = distinct(pair[k].token)
            link, nth = expanded(start[token + 1] - start[token])
            has = np.bincount(link, here[other[start[token[link]] + nth]], len(token)) > 0
            met += np.bincount(known.kind[token], often * has, len(KINDS))
            every += np.bincount(known.kind[token], often, len(KINDS))
        out[k] = np.log(1 - np.minimum(met / (every + 5), 0.9))[known.kind]
    return out
