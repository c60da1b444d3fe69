"""What decides a run of strip-boilerplate."""

from typing import NamedTuple

MODES = ("dispatch", "page")


class Options(NamedTuple):
    """Typed once; no behaviour."""

    mode: str = "dispatch"
    learn: bool = True
    max_cut: float = 0.6
