"""The hidden file that is written first and then moved to its place: `.corpus-XXXXXXXX.tmp`, eight hexadecimal digits.

Who writes one holds a lock on it (flock), which the system takes back however the process ends. One that nobody holds
was left behind by SIGKILL or a power cut, and `sweep` removes it; a file system without locks keeps it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

_HEAD, _TAIL = ".corpus-", ".tmp"
_DIGITS = frozenset("0123456789abcdef")


def install(
    real: str,
    pieces: Iterable[bytes],
    mode: int,
    written: Callable[[int], None] | None = None,
    move: Callable[[str, str], None] = os.replace,
) -> None:
    """Write a temporary file and move it to `real`, or leave no trace of it.

    `written` gets its descriptor when all is in it. `move` gets its path and `real`, and must leave nothing there.
    """
    folder = os.path.dirname(real)
    temporary, descriptor = "", -1
    try:
        while descriptor < 0:
            temporary = os.path.join(folder, f"{_HEAD}{os.urandom(4).hex()}{_TAIL}")
            try:
                descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            except FileExistsError:  # another run's, which is not ours to remove
                continue
            if not _held(descriptor):
                os.close(descriptor)
                descriptor = -1
        fill(descriptor, pieces)
        if written is not None:
            written(descriptor)
        os.close(os.dup(descriptor))  # some networks say only at a close that they are full; the lock is kept
        move(temporary, real)
    except BaseException:  # Ctrl-C too
        try:
            os.unlink(temporary)
        except OSError:
            pass
        raise
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def fill(descriptor: int, pieces: Iterable[bytes]) -> None:
    """Write all pieces."""
    for piece in pieces:
        done = os.write(descriptor, piece)
        while done < len(piece):
            done += os.write(descriptor, memoryview(piece)[done:])


def sweep(paths: Collection[str]) -> None:
    """Remove what killed runs have left in the folders of these files; what a living run holds stays.

    Nothing is told of what cannot be removed, for it does no harm.
    """
    folders = {os.path.dirname(path) for path in paths}
    folders |= {os.path.dirname(os.path.realpath(path)) for path in paths if os.path.islink(path)}
    for folder in folders:
        for path in _left(folder):
            try:
                _remove(path)
            except OSError:
                pass


def _left(folder: str) -> list[str]:
    """The temporary files in a folder."""
    try:
        with os.scandir(folder or ".") as entries:
            return [entry.path for entry in entries if _ours(entry.name) and entry.is_file(follow_symlinks=False)]
    except OSError:
        return []


def _ours(name: str) -> bool:
    digits = name[len(_HEAD) : -len(_TAIL)]
    return name == f"{_HEAD}{digits}{_TAIL}" and len(digits) == 8 and _DIGITS.issuperset(digits)


def _remove(path: str) -> None:
    """Remove a temporary file that nobody holds."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if lock(descriptor):
            os.unlink(path)
    finally:
        os.close(descriptor)


def _held(descriptor: int) -> bool:
    """Lock a file just made; False if another run has swept it away before it was locked."""
    try:
        if not lock(descriptor):
            return False
    except OSError:
        pass  # no locks here, and so no sweeping either
    return os.fstat(descriptor).st_nlink > 0


def lock(descriptor: int) -> bool:
    """Whether we have the lock now, and not somebody else. OSError where there are no locks."""
    import fcntl  # late: a run that only reports has no use for it

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
