"""Completion: what may come next on a command line, and the scripts by which bash, zsh and fish ask for it.

A script sets _CORPUS_COMPLETE and calls the program with the words up to the cursor; it answers with a line for each
that fits, `word<TAB>what it means`, and with none where a file name is wanted. Typer is not loaded: a reader waits.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from corpus_cli.cli import streams
from corpus_cli.cli.declared import Argument, spelled
from corpus_cli.cli.plain import COMMANDS, command
from corpus_cli.errors import OptionError, OutputError

_BASH = r"""_corpus() {
    local word line
    local -a words=()
    # Readline takes --format=json for three words, and completes the one behind the sign.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do [[ $word == = ]] || words+=("$word"); done
    [[ ${COMP_WORDS[COMP_CWORD]} == = ]] && words+=("")
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("${line%%$'\t'*}")
    done < <(_CORPUS_COMPLETE=1 "$1" "${words[@]}" 2> /dev/null)
}
complete -o default -F _corpus corpus
"""
_ZSH = r"""#compdef corpus
_corpus() {
    local line
    local -a lines found
    lines=(${(f)"$(_CORPUS_COMPLETE=1 $words[1] "${(@)words[2,CURRENT]}" 2> /dev/null)"})
    [[ $words[CURRENT] == --*=* ]] && compset -P '*='
    for line in $lines; do
        found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    if (( $#found )); then _describe corpus found; else _files; fi
}
if [[ $funcstack[1] == _corpus ]]; then _corpus "$@"; else compdef _corpus corpus; fi
"""
_FISH = r"""function __corpus_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l option (string match -r '^--[^=]*=' -- (commandline -ct))
    _CORPUS_COMPLETE=1 command corpus $words[2..-1] 2> /dev/null | string replace -r '^' -- "$option"
end
function __corpus_knows
    count (__corpus_complete) > /dev/null
end
complete --command corpus --no-files --condition __corpus_knows --arguments '(__corpus_complete)'
"""


class _Place(NamedTuple):
    """Where a shell's script belongs, and what the file it reads at its start must say for it to be found."""

    script: str
    path: str
    start: str = ""
    line: str = ""


_PLACES = {
    "bash": _Place(_BASH, "~/.bash_completions/corpus.sh", "~/.bashrc", "source ~/.bash_completions/corpus.sh"),
    "zsh": _Place(_ZSH, "~/.zfunc/_corpus", "~/.zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit"),
    "fish": _Place(_FISH, "~/.config/fish/completions/corpus.fish"),
}
# Options of the program itself.
OF_CORPUS = {
    "--version": "Print the version.",
    "--install-completion": "Install completion for the current shell.",
    "--show-completion": "Show completion for the current shell, to copy it or customize the installation.",
}
_HELP = {"--help": "Show this message and exit."}


def answer(words: Sequence[str]) -> int:
    """Prints what may stand in the place of the last word; exit status 0."""
    *before, begun = words or [""]
    fits = [f"{word}\t{' '.join(meaning.split())}\n" for word, meaning in candidates(before, begun)]
    streams.write([line.encode() for line in fits])
    return 0


def candidates(before: Sequence[str], begun: str) -> Iterator[tuple[str, str]]:
    """Words that begin so, each with what it means; none where a file name is wanted, or where nobody can know."""
    if not before:
        listed = {**OF_CORPUS, **_HELP} if begun.startswith("-") else {name: command(name).summary for name in COMMANDS}
        yield from _fitting(listed.items(), begun)
    elif before[0] in COMMANDS:
        yield from _of_command(command(before[0]).declared, before[1:], begun)


def _of_command(declared: Mapping[str, Any], before: Sequence[str], begun: str) -> Iterator[tuple[str, str]]:
    options = {spelling: declared[name] for spelling, name, _ in spelled(declared)}
    if "--" in before:
        return
    option, equals, value = begun.partition("=")
    if equals and option in options:
        yield from _values(options[option], value)
    elif before and before[-1] in options and options[before[-1]].__origin__ != bool | None:
        yield from _values(options[before[-1]], begun)
    elif begun.startswith("-"):
        told = {spelling: one.__metadata__[0].told["help"] for spelling, one in options.items()}
        yield from _fitting(((name, what) for name, what in {**told, **_HELP}.items() if name.startswith("--")), begun)
    else:
        for one in declared.values():
            if isinstance(one.__metadata__[0], Argument):
                yield from _values(one, begun)


def _values(declared: Any, begun: str) -> Iterator[tuple[str, str]]:
    """The values that are known; of a list between commas the last one is completed."""
    known = declared.__metadata__[0].told.get("autocompletion")
    if known is None:
        return
    listed, comma, _ = begun.rpartition(",") if declared.__origin__ == list[str] | None else ("", "", "")
    named = listed.split(",")
    yield from _fitting(((f"{listed}{comma}{value}", "") for value in known() if value not in named), begun)


def _fitting(words: Iterable[tuple[str, str]], begun: str) -> Iterator[tuple[str, str]]:
    return ((word, meaning) for word, meaning in words if word.startswith(begun))


def show() -> None:
    """Prints the script of the shell that runs the program."""
    streams.write([_PLACES[_shell()].script.encode()])


def install() -> None:
    """Writes that script to where the shell finds it; the file it reads at its start is only ever added to."""
    shell = _shell()
    place = _PLACES[shell]
    path, start = os.path.expanduser(place.path), os.path.expanduser(place.start)
    if shell == "zsh" and os.environ.get("ZDOTDIR"):
        start = os.path.join(os.environ["ZDOTDIR"], ".zshrc")
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as script:
            script.write(place.script)
        if start:
            with open(start, "ab+") as lines:
                lines.seek(0)
                if place.line.encode() not in lines.read():
                    lines.write(f"\n{place.line}\n".encode())
    except OSError as error:
        raise OutputError(f"{error.filename or path}: {error.strerror}; --show-completion prints the script") from error
    streams.write([f"{shell} completion installed in {path}; it is there in the next shell you start\n".encode()])


def _shell() -> str:
    """The shell the program was called from."""
    from shellingham import ShellDetectionFailure, detect_shell  # type: ignore[import-untyped]

    try:
        name, _ = detect_shell()
    except ShellDetectionFailure:
        name = "an unknown shell"
    if name not in _PLACES:
        raise OptionError(f"no completion for {name}; call it from {', '.join(_PLACES)}")
    return str(name)
