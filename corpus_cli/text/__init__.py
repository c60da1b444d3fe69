"""From a text to values: paragraphs, sentences, words, comparison forms, sketches, line numbers.

Every function takes a str and gives offsets of that very str; nothing here knows files, engines or options.
"""

from typing import TYPE_CHECKING, Any

from corpus_cli.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from corpus_cli.text.sentence_spans import sentences

__all__ = ["paragraphs", "sentences"]


def __getattr__(name: str) -> Any:
    if name == "sentences":  # loaded when it is asked for: most runs are about paragraphs
        from corpus_cli.text.sentence_spans import sentences

        return sentences
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
