"""`corpus --version`."""

from corpus_cli import __version__
from corpus_cli.cli import streams


def print_version() -> None:
    """Print `corpus 0.1.0`."""
    streams.write([f"corpus {__version__}\n".encode()])
