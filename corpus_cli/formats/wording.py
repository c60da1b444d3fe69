"""What several formats say in the same words: numbers of things, places, scores, how a twin is related."""

from __future__ import annotations

from corpus_cli.formats.escape import escaped
from corpus_cli.model import Related

_HAIR = 1e-9  # for 100 * 0.29 is 28.999999999999996


def counted(number: int, noun: str) -> str:
    """`1 file`, `2,000 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def score(value: float) -> str:
    """`0.93`; rounded down, as 0.999 is not 1."""
    return f"{int(value * 100 + _HAIR) / 100:.2f}"


def twin(related: Related) -> str:
    """`duplicate of a.txt:2-10`, and how much alike where the two are not equal; escaped."""
    # Rounded down as well: 0.999 is not "100%", which would say equal.
    alike = f" ({int(related.score * 100 + _HAIR)}% alike)" if related.score < 1 else ""
    return f"{escaped(related.relation.replace('-', ' '))} {place(related)}{alike}"


def place(related: Related) -> str:
    """`a.txt:2-10`, or `a.txt:2` for a single line; escaped."""
    last = f"-{related.end_line}" if related.end_line > related.line else ""
    return f"{escaped(related.path)}:{related.line}{last}"


def forge_path(path: str) -> str:
    """The path without a leading `./`: GitHub and GitLab find no file by `./a.txt`."""
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path or "."
