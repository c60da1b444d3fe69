"""Alignment of translations: sentence beads without a model, a dictionary or a download."""

from corpus_cli.engines.align_translations.beads import Lexicon, align, align_all, beads, learn
from corpus_cli.engines.align_translations.options import Options
from corpus_cli.engines.align_translations.pairing import Pairing, pairing
from corpus_cli.engines.align_translations.pairing_reasons import Refusal
from corpus_cli.engines.align_translations.segments import Embed, Progress, Text

__all__ = [
    "Embed",
    "Lexicon",
    "Options",
    "Pairing",
    "Progress",
    "Refusal",
    "Text",
    "align",
    "align_all",
    "beads",
    "learn",
    "pairing",
]
