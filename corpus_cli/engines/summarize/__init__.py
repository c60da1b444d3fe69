"""The summary engine: the sentences that say most, of one text or of many together.

Extractive and without weights to download: what a sentence is worth is found in the text itself.
"""

from corpus_cli.engines.summarize.extract import Extract, summary
from corpus_cli.engines.summarize.options import TITLES, UNITS, Options
from corpus_cli.engines.summarize.together import together

__all__ = ["TITLES", "UNITS", "Extract", "Options", "summary", "together"]
