"""Alignment of translations: which texts are pairs, and sentence beads; without model, dictionary or download."""

from typing import TYPE_CHECKING, Any

from corpus_cli.engines.align_translations.options import Options
from corpus_cli.engines.align_translations.segments import Embed, Progress, Text

if TYPE_CHECKING:
    from corpus_cli.engines.align_translations.counterparts import Pairing, pairing
    from corpus_cli.engines.align_translations.crossing import aligned, share
    from corpus_cli.engines.align_translations.pairing_reasons import Refusal
    from corpus_cli.engines.align_translations.passes import Lexicon, align, align_all, beads, learn

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
    "aligned",
    "beads",
    "learn",
    "pairing",
    "share",
]


_COUNTERPARTS = ("Pairing", "Refusal", "pairing")
_CROSSING = ("aligned", "share")


def __getattr__(name: str) -> Any:
    """Loaded when it is asked for: known pairs need no pairing, and pairs alone no beads and no numpy."""
    if name in _COUNTERPARTS:
        from corpus_cli.engines.align_translations import counterparts

        return getattr(counterparts, name)
    if name in _CROSSING:
        from corpus_cli.engines.align_translations import crossing

        return getattr(crossing, name)
    if name in __all__:
        from corpus_cli.engines.align_translations import passes

        return getattr(passes, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
