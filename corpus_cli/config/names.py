"""What was meant by a name that is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from corpus_cli.config.keys import Keys


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean 'threshold'?`, or all known names where none is near."""
    names = list(known)
    near = _near(name, names)
    return f"; did you mean {near!r}?" if near else f"; known: {', '.join(names)}"


def meant(key: str, command: str, keys: Keys, section: Callable[[str], str]) -> str:
    """What to do about an unknown key of a command's table, "" for the top; `section` spells it as the file does."""
    name = key.strip("-").replace("_", "-").lower()
    here = keys.of(command) if command else keys.top
    if name in keys.of_one_run:
        return f"; --{name} belongs to a single run: give it on the command line"
    if name.startswith("no-") and here.get(name[3:]) == "flag":
        return f"; say {name[3:]} = false"
    if name in here:  # min_words, --min-words
        return f"; did you mean {name!r}?"
    if name in keys.commands:
        return f"; did you mean {section(name)}?"
    if homes := _homes(name, keys):
        also = f" as {name!r}" if name != key else ""
        top = "at the top, or " if name in keys.top else ""
        return f"; it belongs{also} {top}in {' or '.join(map(section, homes))}"
    if key in ("tool", "corpus") and not command:
        return f"; in a corpus.toml a command's table is called {section('dedupe')}"
    near_here = _near(name, [*here, *([] if command else keys.commands)])
    if near_here:
        return f"; did you mean {near_here!r}?"
    near = _near(name, sorted({other for one in keys.commands for other in keys.of(one)}))
    if near:
        return f"; did you mean {near!r} in {' or '.join(map(section, _homes(near, keys)))}?"
    return did_you_mean(name, here)


def _homes(key: str, keys: Keys) -> list[str]:
    """The commands that have the key in their tables."""
    return [command for command in keys.commands if key in keys.of(command)]


def _near(name: str, known: list[str]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(name, known, n=1)), None)
