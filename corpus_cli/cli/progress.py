"""The progress bar: on a terminal only, and only for work that takes more than a second."""

from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0  # seconds without a bar: most runs end within them, and rich takes a tenth of one to import


class Bar:
    """A bar that appears when it is worth it and is gone when the work is done."""

    def __init__(self) -> None:
        self._since = monotonic()
        self._shown: Progress | None = None
        self._task: TaskID | None = None
        self._stage = ""

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.stop()

    def step(self, stage: str, done: int, total: int) -> None:
        """Tell how far a stage of the work has come."""
        if self._shown is None and monotonic() - self._since < _PATIENCE:
            return
        shown = self._shown = self._shown or _started()
        if stage != self._stage or self._task is None:
            if self._task is not None:
                shown.remove_task(self._task)
            self._task, self._stage = shown.add_task(stage, total=None), stage
        shown.update(self._task, completed=done, total=total or None)


def _started() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.start()
    return bar
