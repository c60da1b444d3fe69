"""docs/cli.md: every command, argument and option."""

from collections.abc import Iterable, Iterator

from pages.commands import STATUS, Command, Option, commands, own, shared

HEAD = """\
<!-- Written by tools/write_docs.py from the program's own help: change that, and run it again. -->

# The command line

All that `corpus` takes. [The guide](guide.md) says how things are meant, [formats.md](formats.md) what is printed,
[rules.md](rules.md) what each rule finds. `corpus COMMAND --help` says the same in a terminal.
"""


def written() -> str:
    """The page."""
    every = commands()
    groups, owned = shared(every), own(every)
    lines = [HEAD, "| command | what it gives |", "|---|---|"]
    lines += [_row(command.name, command.paragraphs[0]) for command in every[1:]]
    for command in every:
        lines += ["", *_command(command, owned, groups)]
    lines += ["", "## Shared options"]
    for heading, options in groups.items():
        lines += ["", f"### {heading}", "", *_table("option", options)]
    lines += ["", "## Exit status", "", "| status | meaning |", "|---|---|"]
    lines += [f"| {status} | {meaning} |" for status, meaning in STATUS]
    return "\n".join(lines) + "\n"


def _command(
    command: Command, owned: dict[str, tuple[Option, ...]], groups: dict[str, tuple[Option, ...]]
) -> Iterator[str]:
    yield f"## `{command.name}`"
    yield from ("", "```", command.usage, "```")
    for paragraph in command.paragraphs:
        yield from ("", _plain(paragraph))
    for head, told in (("argument", True), ("option", False)):
        if rows := [option for option in owned[command.name] if option.is_argument == told]:
            yield from ("", *_table(head, rows))
    yield from ("", "And:", "")
    elsewhere = {f"`{name}`": options for name, options in owned.items() if name != command.name} | groups
    for heading, options in elsewhere.items():
        names = [f"`{_long(option)}`" for option in options if option in command.options and not option.is_argument]
        if names:
            yield f"- [{heading}](#{_anchor(heading)}): {', '.join(names)}"


def _table(head: str, options: Iterable[Option]) -> Iterator[str]:
    yield from (f"| {head} | meaning |", "|---|---|")
    yield from (_row(option.written, option.meaning) for option in options)


def _row(first: str, second: str) -> str:
    return f"| `{_cell(first)}` | {_cell(_plain(second))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _plain(text: str) -> str:
    """Help text as Markdown: what could be a tag or emphasis stands for itself."""
    return text.replace("<", "\\<").replace("*", "\\*")


def _long(option: Option) -> str:
    """An option by its long name: `--quiet`."""
    return next(word.rstrip(",") for word in option.written.split() if word.startswith("--"))


def _anchor(heading: str) -> str:
    return heading.strip("`").lower().replace(" ", "-")
