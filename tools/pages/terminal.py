"""docs/terminal.svg: a terminal with a real run on the samples, in colour. No font is fetched to show it."""

import fcntl
import io
import os
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parents[2]
COLUMNS, LINES = 100, 40
COMMANDS = (
    "corpus dedupe samples/en-deltas-doubled.txt samples/fr-deltas-9-standfirst.txt",
    "corpus strip-boilerplate samples/fr-bells-captions.txt",
)

THEME = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47),
        (179, 29, 40),
        (17, 99, 41),
        (125, 78, 0),
        (9, 105, 218),
        (130, 80, 223),
        (27, 106, 130),
        (110, 119, 129),
    ],
    [
        (101, 109, 118),
        (207, 34, 46),
        (26, 127, 55),
        (154, 103, 0),
        (33, 139, 255),
        (163, 113, 247),
        (49, 146, 170),
        (140, 149, 159),
    ],
)

# That of rich without its web font, and with a line for its frame.
CODE = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
.rich-terminal > rect {{ stroke: #d0d7de; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def written() -> str:
    """The picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), color_system="standard", no_color=False)
    for at, command in enumerate(COMMANDS):
        console.print(Text.assemble("\n" if at else "", ("$ ", "bright_black"), (command, "bold")), soft_wrap=True)
        console.print(Text.from_ansi(printed(command).rstrip()), soft_wrap=True)
    return console.export_svg(title="corpus", theme=THEME, code_format=CODE, unique_id="corpus")


def printed(command: str) -> str:
    """What a terminal is sent by a command line that is run in the checkout."""
    script = f'corpus() {{ "{sys.executable}" -m corpus_cli "$@"; }}; {command}'
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
    terminal = {**known, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(["sh", "-c", script], cwd=ROOT, env=terminal, stdout=theirs, stderr=subprocess.PIPE):
        os.close(theirs)
        with os.fdopen(ours, "rb", buffering=0) as screen:
            return b"".join(_sent(screen)).decode().replace("\r\n", "\n")


def _sent(screen: io.RawIOBase) -> Iterator[bytes]:
    """What comes until the program has gone, which is an error on Linux and an end elsewhere."""
    with suppress(OSError):
        while piece := screen.read(1 << 16):
            yield piece
