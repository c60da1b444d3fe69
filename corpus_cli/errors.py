"""What can go wrong, and how it is told.

    CorpusError            anything a user can cause; one line: what, where, what to try
    +-- InputError         a file, a row or a stream that cannot be read
    +-- OptionError        a command line or a configuration that makes no sense
    +-- OutputError        a place that cannot be written

Engines raise none of them: they know neither files nor options from outside. A bug is none of them
either, and shows its traceback.
"""


class CorpusError(Exception):
    """One line for the user: what, where, what to try."""


class InputError(CorpusError):
    """A file, a row or a stream that cannot be read; the others are still done."""


class OptionError(CorpusError):
    """A command line, a configuration, a baseline or a pack that cannot be followed."""


class OutputError(CorpusError):
    """A file or a stream that could not be written; what stood there before still stands."""
