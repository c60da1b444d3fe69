"""What decides a run of strip-boilerplate."""

from dataclasses import dataclass

MODES = ("dispatch", "page")


@dataclass(frozen=True)
class Options:
    """Typed once; no behaviour."""

    mode: str = "dispatch"
    learn: bool = True
    max_cut: float = 0.6
