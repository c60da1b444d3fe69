"""What a run did and could not do, and so how it ends: the one place that owns the exit status."""

from __future__ import annotations

from corpus_cli.cli.streams import say
from corpus_cli.errors import CorpusError

CLEAN = 0
FOUND = 1
FAILED = 2


class Report:
    """Notes and errors go to standard error as they come; `remaining` and `fixed` are set when they are known."""

    def __init__(self, *, quiet: bool = False, exit_zero: bool = False, exit_non_zero_on_fix: bool = False) -> None:
        self._quiet = quiet
        self._exit_zero = exit_zero
        self._exit_non_zero_on_fix = exit_non_zero_on_fix
        self.errors = 0
        self._told = set[str]()  # --fix looks twice
        self.remaining = 0  # findings nothing was done about
        self.fixed = 0
        self.edited = 0  # files

    def complain(self, error: CorpusError) -> None:
        """Tell what could not be done, once. The run goes on with the rest."""
        self.errors += 1
        if str(error) not in self._told:
            self._told.add(str(error))
            say(f"error: {error}")

    def note(self, text: str) -> None:
        """Tell what a user may want to know, unless --quiet."""
        if not self._quiet:
            say(f"note: {text}")

    @property
    def exit_status(self) -> int:
        """2 where something could not be done, else 1 where findings remain, else 0."""
        if self.errors:
            return FAILED
        if self.remaining or (self.fixed and self._exit_non_zero_on_fix):
            return CLEAN if self._exit_zero else FOUND
        return CLEAN
