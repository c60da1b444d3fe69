"""The deduplication engine over the documents of a run."""

from collections.abc import Iterator, Sequence

from corpus_cli.edits import apply
from corpus_cli.engines import dedupe as engine
from corpus_cli.engines.dedupe import Options, Rows
from corpus_cli.model import Finding
from corpus_cli.rounds import Edits
from corpus_cli.signing import signed
from corpus_cli.texts import Texts


class Deduping:
    """Copies in a run's documents, of which the first `settled` are compared with and not reported."""

    def __init__(
        self, texts: Texts, options: Options, ages: Sequence[float], settled: int, rules: frozenset[str] | None
    ) -> None:
        self._texts, self._options, self._ages, self._settled, self._rules = texts, options, ages, settled, rules
        self._rows: Rows | None = None

    def findings(self, rows: Rows) -> Iterator[Finding]:
        """What the rules find, given the rows of all documents."""
        texts = self._texts
        self._rows = rows
        found = engine.findings(texts.names, rows, texts.text, self._options, self._ages, self._settled)
        return self._chosen(found)

    def near(self, edits: Edits) -> Iterator[str]:
        """The documents that have something in common with those that edits change."""
        from corpus_cli.engines.dedupe.neighbours import neighbours

        assert self._rows
        texts = self._texts
        if 2 * len(edits) > len(texts.names):
            return iter(texts.names)
        changed = [texts.numbers[name] for name in edits]
        now = signed(apply(texts.text(texts.numbers[name]), of) for name, of in edits.items())
        return (texts.names[number] for number in sorted(neighbours(self._rows, changed, now)))

    def again(self, names: set[str], edits: Edits) -> Iterator[Finding]:
        """What they find in some documents after edits."""
        texts = self._texts
        numbers = [number for number, name in enumerate(texts.names) if name in names]

        def load(at: int) -> str:
            name = texts.names[numbers[at]]
            text = texts.text(numbers[at])
            return apply(text, edits[name]) if name in edits else text

        rows = signed(load(at) for at in range(len(numbers)))
        ages = [self._ages[number] for number in numbers] if self._ages else []
        some = [texts.names[number] for number in numbers]
        settled = sum(number < self._settled for number in numbers)
        return self._chosen(engine.findings(some, rows, load, self._options, ages, settled))

    def _chosen(self, found: Iterator[Finding]) -> Iterator[Finding]:
        return (f for f in found if self._rules is None or f.rule in self._rules)
