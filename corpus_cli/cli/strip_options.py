"""The options of strip-boilerplate, which `check` has too, and what they come to."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from corpus_cli.cli.declared import Option
from corpus_cli.cli.given import Options as Given
from corpus_cli.cli.given import choice, fraction, on_command_line, target, value
from corpus_cli.config import Kind
from corpus_cli.engines.strip_boilerplate.options import MODES, Options
from corpus_cli.engines.strip_boilerplate.rules import RULES
from corpus_cli.errors import InputError, OptionError

if TYPE_CHECKING:
    from corpus_cli.engines.strip_boilerplate import Lesson, Packs

KEYS: dict[str, Kind] = {"mode": "text", "pack": "paths", "learn": "flag", "max-cut": "number"}

Mode = Annotated[
    str | None,
    Option(
        "--mode",
        metavar="MODE",
        help="dispatch (default): spans cut from wire copy; page: a dump of a web page, line by line.",
        autocompletion=lambda: list(MODES),
    ),
]
Pack = Annotated[
    list[str] | None,
    Option("--pack", metavar="FILE.toml", help="More rules for dispatches; may be repeated."),
]
Learn = Annotated[
    bool | None,
    Option("--learn/--no-learn", help="Learn what is repeated through the given files (default)."),
]
WritePack = Annotated[
    str | None,
    Option("--write-pack", metavar="FILE.toml", help="Write what was learnt as a pack, to be reviewed."),
]
MaxCut = Annotated[
    float | None,
    Option(
        "--max-cut",
        metavar="0..1",
        help="Share of a file beyond which learnt and guessed cuts are only reported (default 0.6).",
    ),
]


def own(
    mode: Mode = None, pack: Pack = None, learn: Learn = None, write_pack: WritePack = None, max_cut: MaxCut = None
) -> None:
    """The options themselves."""


def settled(said: Given) -> Options:
    """How to look for furniture."""
    default = Options()
    learn = bool(value(said, "learn", default.learn))
    mode = choice(said, "mode", MODES, default.mode)
    for name in ("pack", "write-pack"):
        if mode == "page" and (name == "write-pack" or on_command_line(said, name)) and name in said:
            raise OptionError(f"{said[name].where}: packs are for dispatches; leave it out, or {_mode(said)}")
    if "write-pack" in said and not learn:
        raise OptionError("--write-pack writes what was learnt, and --no-learn learns nothing; leave out one of them")
    return Options(mode, learn, fraction(said, "max-cut", default.max_cut))


def _mode(said: Given) -> str:
    return f"{said['mode'].where} page"


def idle(options: Options) -> dict[str, str]:
    """The rules that this mode looks for nothing of, with the one that does."""
    of_pages = options.mode == "page"
    other = "--mode dispatch" if of_pages else "--mode page"
    return {rule.name: other for rule in RULES if (rule.name == "page-boilerplate") != of_pages}


def packs(said: Given, options: Options) -> "Packs | None":
    """The rules for dispatches: the built-in ones and those of the files given; None in page mode."""
    if options.mode == "page":
        return None
    from corpus_cli.packs import builtin

    paths: list[str] = value(said, "pack", [])
    if not paths:
        return builtin()
    from corpus_cli.engines.strip_boilerplate.pack import joined

    return joined(builtin(), [_read(path) for path in paths])


def _read(path: str) -> Any:
    """A user's pack; InputError or OptionError where it cannot be used."""
    import tomllib

    from corpus_cli.engines.strip_boilerplate.pack import PackError
    from corpus_cli.engines.strip_boilerplate.pack_toml import parse

    try:
        with open(path, "rb") as file:
            return parse(tomllib.load(file))
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}; is it the right --pack?") from error
    except PackError as error:
        raise OptionError(f"{path}: {error}") from error
    except (ValueError, RecursionError) as error:  # no TOML, no UTF-8, a number too long, tables too deep
        raise InputError(f"{path}: no valid TOML: {error}; a pack is a TOML file in UTF-8") from error


def written(said: Given) -> tuple[str, ...]:
    """The files that are written beside the product."""
    return tuple(filter(None, [value(said, "write-pack")]))


def writer(said: Given) -> "Callable[[tuple[Lesson, ...]], None] | None":
    """What writes a pack of what was learnt, where that is wished."""
    path = target(said, "write-pack")
    if path is None:
        return None

    def write(lessons: "tuple[Lesson, ...]") -> None:
        from corpus_cli.cli.delivery import deliver, named
        from corpus_cli.cli.streams import say
        from corpus_cli.engines.strip_boilerplate.lessons import as_pack, unwritten
        from corpus_cli.engines.strip_boilerplate.pack_toml import to_toml

        name = os.path.splitext(os.path.basename(path))[0]
        deliver(named(path), [to_toml(as_pack(name, lessons)).encode()])
        left = unwritten(lessons)
        if left:
            say(f"note: not in {path}, for a pack has no place for them: {'; '.join(left)}")

    return write
