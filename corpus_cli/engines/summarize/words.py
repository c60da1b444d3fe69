"""The words of a text, as they are compared: for counting, never for pointing.

Folded, cut to a few letters, so that "libéré" and "libération" may meet in any language without a
stemmer. Scripts that set no blanks between words give pairs of neighbouring characters.
"""

import re

from corpus_cli.text.fold import fold, nfc

STEM = 6  # letters that are compared: a crude stemmer that knows no language

_WORD = re.compile(rf"(\w{{1,{STEM}}})\w*")
_RUN = re.compile(r"\w+")
# Chinese, Japanese; Thai, Lao, Burmese, Khmer: no blanks between words
_DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def dense(text: str) -> bool:
    """Whether a text has words that no blanks set apart."""
    return not text.isascii() and _DENSE.search(text) is not None


def words(text: str, dense: bool = False) -> list[str]:
    """The compared forms of the words, in order."""
    text = fold(nfc(text))
    return [piece for run in _RUN.findall(text) for piece in _pieces(run)] if dense else _WORD.findall(text)


def _pieces(run: str) -> list[str]:
    """A word as it is compared, or pairs of characters where it is many words."""
    if len(run) < 3 or not _DENSE.search(run):
        return [run[:STEM]]
    return [run[i : i + 2] for i in range(len(run) - 1)]
