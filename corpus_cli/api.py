"""The engines over texts in memory: nothing is read, printed or written.

from corpus_cli import Document, align, apply, dedupe, strip_boilerplate, summarize

Offsets are code points of the text given, half open: `text[start:end]`. Options are keywords, named as on the command
line and with the same defaults; `options` takes all of an engine's at once. What cannot be is a ValueError, what is no
document a TypeError, and both say what would do.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from corpus_cli import api_values as values
from corpus_cli import edits
from corpus_cli.files import Entry, Reading
from corpus_cli.model import Document, Edit, Finding, Related
from corpus_cli.products import BeadRow, Bitext, Summary
from corpus_cli.text.lines import Lines
from corpus_cli.texts import Texts
from corpus_cli.verdicts import place_of

if TYPE_CHECKING:
    from corpus_cli.engines.align_translations import Embed
    from corpus_cli.engines.dedupe import Options as DedupeOptions
    from corpus_cli.engines.strip_boilerplate import Options as BoilerplateOptions
    from corpus_cli.engines.summarize import Options as SummaryOptions


class Aligned(Bitext):
    """A pair of documents and its beads: all of them, in reading order of the source."""

    __slots__ = ()
    beads: tuple[BeadRow, ...]


def dedupe(
    documents: Iterable[Document],
    options: "DedupeOptions | None" = None,
    *,
    unit: str | Collection[str] | None = None,
    threshold: float | None = None,
    min_words: int | None = None,
    scope: str | None = None,
    keep: str | None = None,
    against: Iterable[Document] = (),
) -> list[Finding]:
    """What stands more than once in the documents, by document and place; the edits may all be applied together.

    `unit`: any of document, block, paragraph, sentence (all but the last). `threshold`: how similar near copies are at
    least, 0 to 1 (0.85). `min_words`: paragraphs of fewer words, as `wc -w` counts them, may stand again elsewhere (8).
    `scope`: corpus, or file to compare within each document only. `keep`: which copy stays, first, last or longest.
    `against`: documents of other names to compare with as well; nothing is told of them.
    """
    from corpus_cli.deduping import Deduping
    from corpus_cli.engines.dedupe import Options
    from corpus_cli.rounds import steady
    from corpus_cli.signing import signed

    given = values.repeats(options or Options(), unit, threshold=threshold, min_words=min_words, scope=scope, keep=keep)
    published = values.held(against)
    texts = _texts([*published, *values.held(documents)])
    search = Deduping(texts, given, (), len(published), None)
    found = list(search.findings(signed(map(texts.text, range(len(texts.names))))))
    return _told(texts, steady(found, texts.named, search.again, near=search.near))


def strip_boilerplate(
    documents: Iterable[Document],
    options: "BoilerplateOptions | None" = None,
    *,
    mode: str | None = None,
    learn: bool | None = None,
    max_cut: float | None = None,
) -> list[Finding]:
    """What is furniture in the documents, by document and place; the edits of one do not overlap.

    `mode`: dispatch, or page for text dumps of web pages. `learn`: learn from the documents what is repeated through
    them, per folder of their names (True); without, what is found in one does not depend on the others. `max_cut`: the
    share of a document, 0 to 1, beyond which learnt and guessed cuts are only reported (0.6).
    """
    from corpus_cli.engines.strip_boilerplate import Options
    from corpus_cli.stripping import Stripping

    given = values.boilerplate(options or Options(), mode=mode, learn=learn, max_cut=max_cut)
    texts = _texts(documents)
    folders = [os.path.dirname(name) for name in texts.names]
    packs = None
    if given.mode == "dispatch":
        from corpus_cli.packs import builtin

        packs = builtin()
    search = Stripping(given, packs, None)
    for number, folder in enumerate(folders if given.learn else ()):
        search.gather(folder, texts.text(number))
    search.learn()

    def pages() -> Iterator[tuple[str, str, str]]:
        return ((texts.names[n], folder, texts.text(n)) for n, folder in enumerate(folders))

    found = [finding for page in pages() for finding in search.steady_findings(*page)]
    return _told(texts, search.settled(found, texts.named, pages))


def apply(documents: Iterable[Document], findings: Iterable[Finding], *, unsafe: bool = False) -> list[Document]:
    """The documents after the safe edits of the findings, as `--fix` makes them; `unsafe`: after all edits.

    Findings without an edit, and those in other documents, count for nothing. ValueError where edits overlap or lie
    outside the text: they come from one call of one engine, over these very documents.
    """
    from corpus_cli.rounds import made

    wanted = made(values.found(findings), unsafe)
    return [_applied(document, wanted.get(document.name, ())) for document in values.held(documents)]


def align(
    sources: Iterable[Document],
    targets: Iterable[Document] = (),
    *,
    pairs: Iterable[tuple[str, str]] | None = None,
    split: str = "sentences",
    source_language: str = "",
    target_language: str = "",
    pairs_only: bool = False,
    min_score: float = 0.0,
    embed: "Embed | None" = None,
    refuse: Callable[[str, str], None] | None = None,
) -> list[Aligned]:
    """Which documents are each other's translation, and bead by bead how, in the order of the sources.

    Without `targets` both languages are among the sources. `pairs`: names of documents that are known to belong
    together, source and target. `split`: what a segment is, sentences, paragraphs or lines. Languages are ISO 639
    codes, "" to be told from the texts. `pairs_only`: no beads. `min_score`: leave out beads of a lower score, 0 to 1.
    `embed`: an encoder, from a list of n texts to n vectors of one length. `refuse` is called with the name of each
    document without counterpart, and the reason. ValueError, too, for a name in `pairs` that no document has.
    """
    from corpus_cli.aligning import SPLITS, Bitexts, Wishes

    values.one_of("split", split, SPLITS)
    values.share("min_score", min_score)
    wishes = Wishes(split, source_language, target_language, pairs_only, min_score)
    run = Bitexts(_texts(()), wishes, embed)
    sides = values.held(sources), values.held(targets)
    numbers: list[dict[str, int]] = []
    for side, documents in enumerate(sides):
        where = side if sides[1] else 2
        numbers.append({d.name: run.shelf.add(Entry(d.name, d.name), d, where) for d in documents})
    if pairs is None:
        run.find(refuse or (lambda name, reason: None))
    else:
        run.take([(_numbered(a, numbers[0]), _numbered(b, numbers[1 if sides[1] else 0])) for a, b in pairs])
    return [Aligned(bitext.pair, tuple(bitext.beads)) for bitext in run.bitexts()]


def summarize(
    documents: Iterable[Document],
    options: "SummaryOptions | None" = None,
    *,
    sentences: int | None = None,
    words: int | None = None,
    characters: int | None = None,
    ratio: float | None = None,
    title: str | None = None,
    together: bool = False,
    raw: bool = False,
) -> list[Summary]:
    """The sentences that say most of each document, in reading order; of all `together`: then a list of one.

    One budget: at most so many `sentences` (3), `words` as `wc -w` counts them, `characters`, or a `ratio` of the
    text's words, above 0 and at most 1. `title`: where the headline stands, which is no sentence: auto, first-line or
    none. Furniture and repeats are set aside first, unless `raw`. Spans are spans of the documents' own text.
    """
    from corpus_cli import summarizing
    from corpus_cli.engines.summarize import Options

    budgets = {"sentences": sentences, "words": words, "characters": characters, "ratio": ratio}
    given = values.summary(options or Options(), budgets, title)
    of = values.held(documents)
    if together:
        return [summarizing.together(of, given, raw=raw)]
    return list(summarizing.summaries(of, given, raw=raw))


def _texts(documents: Iterable[Document]) -> Texts:
    """The documents as a run has them, all of them held."""
    texts = Texts(Reading(), room=float("inf"))
    for document in values.held(documents):
        texts.add(Entry(document.name, document.name), document)
    return texts


def _told(texts: Texts, findings: Iterable[Finding]) -> list[Finding]:
    """The findings by document and place, with messages that say where the twin stands."""
    numbers = texts.numbers
    lines = cache(lambda name: Lines(texts.named(name)))
    ordered = sorted(findings, key=lambda f: (numbers[f.location.path], f.location.start, f.location.end, f.rule))
    return [_worded(finding, lines) for finding in ordered]


def _worded(finding: Finding, lines: Callable[[str], Lines]) -> Finding:
    if not finding.links:
        return finding
    path, start, end = finding.links[0].location
    first, last = (lines(path).line(offset) for offset in (start, max(start, end - 1)))
    twin = Related("", path, start, end, first, last, 1.0, "")
    return finding._replace(message=finding.message.replace("{place}", place_of(twin, finding.location.path)))


def _applied(document: Document, wanted: Sequence[Edit]) -> Document:
    last = 0
    for edit in sorted(wanted):
        if not last <= edit.start <= edit.end <= len(document.text):
            raise ValueError(
                f"{document.name}: edits overlap or lie outside the text; "
                "apply the findings of one call to the documents it looked at"
            )
        last = edit.end
    return document._replace(text=edits.apply(document.text, wanted)) if wanted else document


def _numbered(name: str, numbers: Mapping[str, int]) -> int:
    if name not in numbers:
        raise ValueError(f"no document is called {name!r}; known: {', '.join(numbers)}")
    return numbers[name]
