"""An edited text -> in place of the file it was read from, unless somebody else has changed that meanwhile.

Two runs that are about to replace one file wait for each other: without that lock both could find it unchanged, and the
second would undo what the first has done.
"""

from __future__ import annotations

import os
from stat import S_IMODE, S_ISREG
from time import sleep

from corpus_cli.errors import OutputError
from corpus_cli.files.faults import unwritable
from corpus_cli.files.reading import all_of
from corpus_cli.files.temporary import install, lock

_TRIES, _PAUSE = 100, 0.01  # seconds; a run of ours holds a file for a millisecond, other programs perhaps for ever


def replace(path: str, expected: bytes, data: bytes) -> None:
    """Put `data` in place of `expected`, atomically; OutputError if something else stands there by now.

    A link stays a link: the file it leads to is replaced. Mode stays, owner too where we may set it; other hard links
    to the old file keep the old text.
    """
    real = os.path.realpath(path)
    try:
        old = os.stat(real)
        if not S_ISREG(old.st_mode):
            raise OutputError(f"{path}: not a regular file, so not edited; use it as a filter, or --output DIR")
        if not os.access(real, os.W_OK):
            raise OutputError(f"{path}: not written: the file is read-only; change its mode first")

        def move(temporary: str, real: str) -> None:
            held = _locked(real, path)
            try:
                _move(temporary, real, held, (expected, data), path)
            finally:
                os.close(held)

        install(real, [data], 0o600, written=lambda new: _make_like(old, new), move=move)
    except OSError as error:
        raise unwritable(path, error) from None


def _make_like(old: os.stat_result, descriptor: int) -> None:
    """Give a new file the owner and the mode of the old one, and force it to the disk.

    Its folder is not: after a power cut the old file may stand there again, but never half of the new one.
    """
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.fchown(descriptor, old.st_uid, old.st_gid)
        except PermissionError:
            pass  # someone else's file: it becomes ours, as with any editor
    os.fchmod(descriptor, S_IMODE(old.st_mode))  # after the owner, whose change clears set-user-id
    os.fsync(descriptor)


def _locked(real: str, path: str) -> int:
    """A descriptor of the file that stands there; no other run replaces it until that is closed."""
    for _ in range(_TRIES):
        held = os.open(real, os.O_RDONLY | os.O_NONBLOCK)  # a fifo that stands there by now would be waited for
        try:
            if _free(held) and os.path.samestat(os.fstat(held), os.stat(real)):
                return held
        except BaseException:
            os.close(held)
            raise
        os.close(held)
        sleep(_PAUSE)
    raise OutputError(f"{path}: not written: another program keeps it locked; run again")


def _free(held: int) -> bool:
    """Whether nobody else has a lock on a file; so where there are no locks."""
    try:
        return lock(held)
    except OSError:
        return True


def _move(temporary: str, real: str, held: int, change: tuple[bytes, bytes], path: str) -> None:
    """Move the new file over the old one if that still is what it was; nothing if it is what it should be already."""
    expected, data = change
    before = _trace(os.fstat(held))
    now = all_of(held)
    if now == data:  # another run has made the same edits
        os.unlink(temporary)
        return
    # Asked once more, for to read takes time: what is left to chance is what happens between two system calls.
    if now != expected or _trace(os.stat(real)) != before:
        raise OutputError(f"{path}: not written: it changed since it was read; run again")
    os.replace(temporary, real)


def _trace(state: os.stat_result) -> tuple[int, int, int, int]:
    """What tells that a file has been written to, or that another one stands in its place."""
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
