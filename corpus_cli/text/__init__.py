"""From a text to values: paragraphs, sentences, words, comparison forms, sketches, line numbers.

Every function takes a str and gives offsets of that very str; nothing here knows files, engines or options.
"""

from corpus_cli.text.paragraphs import paragraphs
from corpus_cli.text.sentences import sentences

__all__ = ["paragraphs", "sentences"]
