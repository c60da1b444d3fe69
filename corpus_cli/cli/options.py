"""Every option that commands share, typed once: what it is called, what it takes, what the help says.

None stands for "not given", so that a configuration file can speak; defaults stand in `settings`, and in the help.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Annotated, Any

from corpus_cli.cli.declared import Argument, Command, Option


def _formats() -> list[str]:
    from corpus_cli.formats import FORMATS

    return ["auto", *FORMATS]


def _rules() -> list[str]:
    from corpus_cli.cli.rules import rule_names

    return rule_names()


Paths = Annotated[
    list[str] | None,
    Argument(
        metavar="[PATH]...",
        help="Files, folders (walked for *.txt, *.txt.gz, *.txt.zst), or '-' for standard input.",
        show_default=False,
    ),
]

# What to do
Fix = Annotated[bool | None, Option("--fix/--no-fix", help="Edit the files in place: the safe edits.")]
UnsafeFixes = Annotated[
    bool | None,
    Option("--unsafe-fixes/--no-unsafe-fixes", help="With --fix, --diff, --output, '-': the other edits too."),
]
Diff = Annotated[bool | None, Option("--diff", help="Print a patch for `git apply`; no file is touched.")]
Output = Annotated[
    str | None, Option("--output", metavar="DIR", help="Write cleaned copies of all inputs to a folder.")
]
Check = Annotated[bool | None, Option("--check", help="Only report, also for '-' alone; write nothing.")]
StdinFilename = Annotated[
    str | None, Option("--stdin-filename", metavar="NAME", help="What reports call standard input.")
]

# What to read
FilesFrom = Annotated[
    str | None,
    Option("--files-from", metavar="FILE|-", help="Read more PATHs from a file, one a line."),
]
Null = Annotated[bool | None, Option("--null", "-0", help="With --files-from: paths end at NUL, not at line ends.")]
Include = Annotated[
    list[str] | None,
    Option("--include", metavar="GLOB", help="Also read files of this name in folders; may be repeated."),
]
Encoding = Annotated[
    str | None,
    Option("--encoding", metavar="NAME", help="For files without BOM that are not UTF-8, such as cp1252."),
]
TextField = Annotated[
    str | None, Option("--text-field", metavar="KEY", help="Where the text stands in JSONL rows (default text).")
]
IdField = Annotated[
    str | None, Option("--id-field", metavar="KEY", help="Where the name stands in JSONL rows (default id).")
]

# What to tell
Format = Annotated[
    str | None,
    Option(
        "--format",
        metavar="FORMAT",
        help="full, concise, json, jsonl, sarif, github, gitlab, junit, html, or auto (default): full on a terminal, "
        "concise in a pipe.",
        autocompletion=_formats,
    ),
]
OutputFile = Annotated[
    str | None,
    Option(
        "--output-file",
        "-o",
        metavar="FILE",
        help="Write there, whole or not at all, what would be printed; - is standard output.",
    ),
]
Select = Annotated[
    list[str] | None,
    Option("--select", metavar="RULE,...", help="Only these rules; may be repeated.", autocompletion=_rules),
]
Ignore = Annotated[
    list[str] | None,
    Option("--ignore", metavar="RULE,...", help="Not these rules; may be repeated.", autocompletion=_rules),
]
Baseline = Annotated[
    str | None, Option("--baseline", metavar="FILE", help="Leave out the findings this file knows already.")
]
WriteBaseline = Annotated[
    str | None, Option("--write-baseline", metavar="FILE", help="Write such a file of all findings, and exit 0.")
]
Statistics = Annotated[
    bool | None, Option("--statistics/--no-statistics", help="Print how many findings each rule has instead.")
]
Quiet = Annotated[bool | None, Option("--quiet/--no-quiet", "-q", help="No notes, no bar; errors still.")]
Verbose = Annotated[bool | None, Option("--verbose/--no-verbose", "-v", help="More notes: what decides, counts.")]
ExitZero = Annotated[
    bool | None, Option("--exit-zero/--no-exit-zero", help="Exit 0 when findings remain; 2 on errors still.")
]
ExitNonZeroOnFix = Annotated[
    bool | None,
    Option("--exit-non-zero-on-fix/--no-exit-non-zero-on-fix", help="Exit 1 when --fix changed anything."),
]

# How to run
Jobs = Annotated[int | None, Option("--jobs", "-j", metavar="N", help="Processes to use (default: one a CPU).")]
Config = Annotated[
    str | None,
    Option("--config", metavar="FILE", help="Read this file, not the nearest corpus.toml or pyproject.toml."),
]
Isolated = Annotated[bool | None, Option("--isolated", help="Read no configuration file.")]


def _shared(
    paths: Paths = None,
    fix: Fix = None,
    unsafe_fixes: UnsafeFixes = None,
    diff: Diff = None,
    output: Output = None,
    check: Check = None,
    stdin_filename: StdinFilename = None,
    files_from: FilesFrom = None,
    null: Null = None,
    include: Include = None,
    encoding: Encoding = None,
    text_field: TextField = None,
    id_field: IdField = None,
    format: Format = None,
    output_file: OutputFile = None,
    select: Select = None,
    ignore: Ignore = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    statistics: Statistics = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
    exit_zero: ExitZero = None,
    exit_non_zero_on_fix: ExitNonZeroOnFix = None,
    jobs: Jobs = None,
    config: Config = None,
    isolated: Isolated = None,
) -> None:
    """The argument and the options of every command that finds things, in the order of its help."""


def _making(
    include: Include = None,
    encoding: Encoding = None,
    text_field: TextField = None,
    id_field: IdField = None,
    output_file: OutputFile = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
    jobs: Jobs = None,
    config: Config = None,
    isolated: Isolated = None,
) -> None:
    """The options of every command that makes something out of texts, in the order of its help."""


Run = Callable[[Mapping[str, Any]], int]
Declaring = Callable[..., None]  # a function whose parameters are declarations


def takes(*owns: Declaring) -> Callable[[Run], Command]:
    """Makes a command of a function of what is given; it has the parameters of `owns`."""
    return partial(_command, owns, None)


def finds(*owns: Declaring) -> Callable[[Run], Command]:
    """The same for one that finds things: it has its argument, the parameters of `owns`, and the shared ones."""
    return partial(_command, owns, _shared)


def makes(*owns: Declaring) -> Callable[[Run], Command]:
    """The same for one that makes something out of texts; its arguments are the first of its own."""
    return partial(_command, owns, _making)


def _command(owns: Sequence[Declaring], shared: Declaring | None, run: Run) -> Command:
    own = {name: one for function in owns for name, one in _declared(function).items()}
    others = {name: one for name, one in _declared(shared).items() if name not in own} if shared else {}
    arguments = {"paths": others.pop("paths")} if "paths" in others else {}
    return Command(run, {**arguments, **own, **others}, finds=shared is _shared)


def _declared(function: Declaring) -> dict[str, Any]:
    return {name: one for name, one in function.__annotations__.items() if name != "return"}
