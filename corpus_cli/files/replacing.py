"""An edited text -> in place of the file it was read from, unless somebody else has changed that meanwhile.

Two runs that are about to replace one file wait for each other: without that lock both could find it unchanged, and the
second would undo what the first has done.
"""

from __future__ import annotations

import os
from stat import S_IMODE, S_ISREG
from time import sleep

from corpus_cli.errors import OutputError
from corpus_cli.files.exchanging import awaited, exchange, watch
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
    """Let the new file take the place of the old one if that still is what it was; nothing if it is the new already.

    Writers that come now wait (`watch`), and who has put another file there in the meantime gets it back (`_exchange`).
    """
    expected, data = change
    watched = _watched(held, real, path)
    before = _trace(os.fstat(held))
    now = all_of(held)
    if now == data:  # another run has made the same edits
        os.unlink(temporary)
        return
    if now != expected or _trace(os.stat(real)) != before:
        raise _changed(path)
    ours = os.stat(temporary)
    if not exchange(temporary, real):
        if watched and awaited(held):
            raise _changed(path)
        os.replace(temporary, real)  # what is left to chance here is what happens between two system calls
        return
    stays = False
    try:
        stays = _trace(os.stat(temporary)) == before and not (watched and awaited(held))
    finally:  # Ctrl-C too
        if not stays:
            _put_back(temporary, real, ours)
    if not stays:
        raise _changed(path)
    os.unlink(temporary)


def _watched(held: int, real: str, path: str) -> bool:
    """Whether those who want to write to the old file wait until it is closed here."""
    for _ in range(_TRIES):
        try:
            return watch(held, os.path.dirname(real))
        except BlockingIOError:
            sleep(_PAUSE)
    raise OutputError(f"{path}: not written: another program has it open to write to; run again when that is done")


def _put_back(temporary: str, real: str, ours: os.stat_result) -> None:
    """Exchange again until what comes out is what was put in: what others place there meanwhile is the newest."""
    put = ours
    while True:
        returning = os.stat(temporary)
        if not exchange(temporary, real) or os.path.samestat(os.stat(temporary), put):
            return
        put = returning


def _changed(path: str) -> OutputError:
    return OutputError(f"{path}: not written: it changed since it was read; run again")


def _trace(state: os.stat_result) -> tuple[int, int, int, int]:
    """What tells that a file has been written to, or that another one stands in its place."""
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
