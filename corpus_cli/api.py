"""The engines over texts in memory: nothing is read, printed or written.

from corpus_cli import Document, dedupe, strip_boilerplate
"""

import os
from collections.abc import Iterator, Sequence

from corpus_cli.edits import apply
from corpus_cli.engines import dedupe as repeats
from corpus_cli.engines import strip_boilerplate as boilerplate
from corpus_cli.engines.dedupe import Options as DedupeOptions
from corpus_cli.engines.strip_boilerplate import Options as BoilerplateOptions
from corpus_cli.model import Document, Finding
from corpus_cli.rounds import Edits, steady
from corpus_cli.signing import signed
from corpus_cli.stripping import Stripping


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


def _texts(documents: Sequence[Document]) -> dict[str, str]:
    texts = {document.name: document.text for document in documents}
    if len(texts) < len(documents):
        raise ValueError("two documents have the same name, and findings tell a document by its name")
    return texts


def _ordered(texts: dict[str, str], findings: list[Finding]) -> list[Finding]:
    numbers = {name: number for number, name in enumerate(texts)}
    return sorted(findings, key=lambda f: (numbers[f.location.path], f.location.start, f.location.end, f.rule))
