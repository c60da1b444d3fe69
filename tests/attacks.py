"""What the tests of robustness share: the program as real processes, and a folder in which every command has work."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "corpus_cli"]

FRENCH = """Le port rouvre après la tempête

Tallinn (AFP) - Le port a rouvert ses deux portes lundi 4 mai, onze jours après la tempête, a dit Jean Tournier.

Les 340 tonnes de gravats qui couvraient le quai sont parties vers Pärnu, où une digue doit en être bâtie.

Quatre navires ont quitté la rade avant midi, et les 1 260 passagers bloqués sont arrivés à Visby dans la soirée.

AFP
"""
ENGLISH = """Harbour reopens after the storm

Tallinn (AFP) - The harbour opened both its gates on Monday, May 4, eleven days after the storm, said Jean Tournier.

The 340 tonnes of rubble that lay on the quay have gone to Parnu, where a sea wall is to be built of them.

Four ships left the roads before noon, and the 1,260 stranded passengers arrived at Visby in the evening.

The 340 tonnes of rubble that lay on the quay have gone to Parnu, where a sea wall is to be built of them.

AFP
"""
REPEAT = (
    "The 340 tonnes of rubble that lay on the quay have gone to Parnu, where a sea wall is to be built of them.\n\n"
)
DATELINE, SIGN_OFF = "Tallinn (AFP) - ", "\nAFP\n"
WITHOUT_REPEAT = REPEAT.join(ENGLISH.split(REPEAT)[:2]) + ENGLISH.split(REPEAT)[2]

FINDERS = ("dedupe", "strip-boilerplate", "check")
# A command that reads texts -> what it is called with to read the folder `texts`.
READERS = {
    **{name: [name, "texts"] for name in FINDERS},
    "align-translations": ["align-translations", "texts"],
    "summarize": ["summarize", "texts"],
}
COMMANDS = {**READERS, "explain": ["explain", "dateline"]}
FOUND = {**dict.fromkeys(FINDERS, 1), "align-translations": 0, "summarize": 0, "explain": 0}  # exit status over `texts`

TEMPORARY = re.compile(r"\.corpus-[0-9a-f]{8}\.tmp")
Ran = subprocess.CompletedProcess[bytes]


def environment(**more: str) -> dict[str, str]:
    """The environment of a run: nothing of ours decides on colour or width."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm", **more}


def corpus(folder: Path, *arguments: str, status: int | None = None, stdin: bytes = b"", **more: str) -> Ran:
    """A run in a folder; never with a traceback, and of this exit status."""
    ran = subprocess.run(
        [*COMMAND, *arguments], cwd=folder, input=stdin, capture_output=True, env=environment(**more), timeout=120
    )
    assert b"Traceback" not in ran.stderr, (arguments, ran)
    assert status is None or ran.returncode == status, (arguments, ran)
    return ran


def started(folder: Path, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
    """A run that goes on."""
    return subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(**more)
    )


@contextmanager
def feeding(path: Path, run: subprocess.Popen[bytes]) -> Iterator[int]:
    """The writing end of a pipe, open as soon as the run reads the other one; a run that ends before is a failure."""
    while True:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
            break
        except OSError:  # nobody reads yet
            assert run.poll() is None, run.communicate()
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def put(folder: Path, name: str, data: str | bytes) -> Path:
    """A file with this content; folders are made."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def planted(folder: Path) -> Path:
    """The folder, with `texts` in it, where every command has something to do."""
    put(folder, "texts/en.txt", ENGLISH)
    put(folder, "texts/fr.txt", FRENCH)
    return folder


def leftovers(folder: Path) -> list[Path]:
    """All hidden files of ours below a folder."""
    return sorted(folder.rglob(".corpus-*"))
