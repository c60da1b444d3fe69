"""corpus: find, show and remove what does not belong in plain-text corpora."""

__version__ = "0.1.0"
