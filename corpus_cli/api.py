"""The engines over texts in memory: nothing is read, printed or written.

from corpus_cli import Document, align, dedupe, strip_boilerplate, summarize
"""

import math
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus_cli.edits import apply
from corpus_cli.engines import dedupe as repeats
from corpus_cli.engines import strip_boilerplate as boilerplate
from corpus_cli.engines.dedupe import Options as DedupeOptions
from corpus_cli.engines.strip_boilerplate import Options as BoilerplateOptions
from corpus_cli.model import Document, Finding
from corpus_cli.products import Bitext, Summary
from corpus_cli.rounds import Edits, steady
from corpus_cli.signing import signed
from corpus_cli.stripping import Stripping

if TYPE_CHECKING:
    from corpus_cli.engines.align_translations import Embed
    from corpus_cli.engines.summarize import Options as SummaryOptions


def dedupe(documents: Sequence[Document], options: DedupeOptions | None = None) -> list[Finding]:
    """What stands more than once in the documents, in reading order; the edits may all be applied together.

    ValueError where two documents have the same name.
    """
    texts = _texts(documents)
    given = options or repeats.Options()

    def again(names: set[str], edits: Edits) -> Iterator[Finding]:
        here = [name for name in texts if name in names]
        contents = [apply(texts[name], edits.get(name, ())) for name in here]
        return repeats.findings(here, signed(contents), contents.__getitem__, given)

    return _ordered(texts, steady(list(again(set(texts), {})), texts.__getitem__, again))


def strip_boilerplate(documents: Sequence[Document], options: BoilerplateOptions | None = None) -> list[Finding]:
    """What is furniture in the documents, in reading order; the edits of one do not overlap.

    With `learn` they teach what is repeated through them, per folder of their names. ValueError as above.
    """
    texts = _texts(documents)
    given = options or boilerplate.Options()
    packs = None
    if given.mode == "dispatch":
        from corpus_cli.packs import builtin

        packs = builtin()
    search = Stripping(given, packs, None)
    for name, text in texts.items():
        search.gather(os.path.dirname(name), text)
    search.learn()
    return [
        finding for name, text in texts.items() for finding in search.steady_findings(name, os.path.dirname(name), text)
    ]


def align(
    sources: Sequence[Document],
    targets: Sequence[Document] = (),
    *,
    pairs: Iterable[tuple[str, str]] | None = None,
    split: str = "sentences",
    source_language: str = "",
    target_language: str = "",
    embed: "Embed | None" = None,
) -> list[Bitext]:
    """Which documents are each other's translation, and bead by bead how, in the order of the sources.

    Without `targets` both languages are among the sources. `pairs` are names of documents that are known to belong
    together. ValueError as above, and for a name in `pairs` that no document has.
    """
    from corpus_cli.aligning import Bitexts, Wishes
    from corpus_cli.files import Entry, Reading
    from corpus_cli.texts import Texts

    texts = Texts(Reading(), room=math.inf)
    run = Bitexts(texts, Wishes(split, source_language, target_language), embed)
    numbers: list[dict[str, int]] = []
    for side, documents in enumerate((sources, targets)):
        _texts(documents)
        where = side if targets else 2
        numbers.append({d.name: run.shelf.add(Entry(d.name, d.name), d, where) for d in documents})
    if pairs is None:
        run.find(lambda name, reason: None)
    else:
        run.take([(_numbered(a, numbers[0]), _numbered(b, numbers[1 if targets else 0])) for a, b in pairs])
    return [bitext._replace(beads=tuple(bitext.beads)) for bitext in run.bitexts()]


def summarize(
    documents: Sequence[Document],
    options: "SummaryOptions | None" = None,
    *,
    together: bool = False,
    raw: bool = False,
) -> list[Summary]:
    """The sentences that say most of each document, or of all `together`: then a list of one. ValueError as above.

    Furniture and repeats are set aside first, unless `raw`. Spans are spans of the documents' own text.
    """
    from corpus_cli import summarizing
    from corpus_cli.engines.summarize import Options

    _texts(documents)
    given = options or Options()
    if together:
        return [summarizing.together(documents, given, raw=raw)]
    return list(summarizing.summaries(documents, given, raw=raw))


def _numbered(name: str, numbers: Mapping[str, int]) -> int:
    if name not in numbers:
        raise ValueError(f"no document is called {name!r}; known: {', '.join(numbers)}")
    return numbers[name]


def _texts(documents: Sequence[Document]) -> dict[str, str]:
    texts = {document.name: document.text for document in documents}
    if len(texts) < len(documents):
        raise ValueError("two documents have the same name, and findings tell a document by its name")
    return texts


def _ordered(texts: dict[str, str], findings: list[Finding]) -> list[Finding]:
    numbers = {name: number for number, name in enumerate(texts)}
    return sorted(findings, key=lambda f: (numbers[f.location.path], f.location.start, f.location.end, f.rule))
