"""The configuration file: found, read, and its keys and types checked. What a value means is for others to say.

    corpus.toml                       pyproject.toml
        format = "concise"                [tool.corpus]
        [dedupe]                          format = "concise"
        threshold = 0.9                   [tool.corpus.dedupe]
                                          threshold = 0.9

Keys are the long options. Shared ones stand at the top or in a command's table, where they count for that command
alone; the table wins. All tables are checked, whichever command runs. Paths are relative to the file's folder, so
that a run does the same from any folder below.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from corpus_cli.config.keys import Given, Keys, Kind
from corpus_cli.config.names import did_you_mean

__all__ = ["Given", "Keys", "Kind", "configured", "did_you_mean"]


def configured(command: str, keys: Keys, *, path: str | None = None, folder: str = ".") -> dict[str, Given]:
    """The values a configuration file gives for a command, by key; {} without a file.

    `path` names the file, else it is looked for from `folder` upwards. OptionError names file, key and what to do.
    """
    if path is None:
        for place in _upwards(folder):
            # In one folder corpus.toml comes before pyproject.toml.
            if os.path.isfile(own := os.path.join(place, "corpus.toml")):
                path = own
            elif os.path.isfile(shared := os.path.join(place, "pyproject.toml")) and _is_about_us(shared):
                path = shared
            if path is not None:
                break
        else:
            return {}
    from corpus_cli.config.tables import values

    return values(path, command, keys)


def _upwards(folder: str) -> Iterator[str]:
    """The folder, "" for the working folder itself, and all above it."""
    yield "" if folder == "." else folder
    try:
        place = os.path.abspath(folder)
    except OSError:  # the working folder is gone
        return
    while (above := os.path.dirname(place)) != place:
        place = above
        yield place


def _is_about_us(path: str) -> bool:
    """Whether a pyproject.toml has our table: most are about other things, and then may even be broken."""
    from corpus_cli.config.tables import content, own_table, parsed

    data = content(path)
    return b"corpus" in data and own_table(parsed(path, data)) is not None
