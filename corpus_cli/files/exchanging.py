"""Two files change places in one step, and a file that is watched for writers meanwhile.

A plain rename destroys what stands at its goal, whoever put it there a moment ago. After an exchange the old file still
exists under the other name: it can be looked at, and put back if it is not what was meant to be replaced.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NOT_HERE = frozenset((errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP))
_HERE = -100  # AT_FDCWD: a path is seen from the working folder


def exchange(one: str, other: str) -> bool:
    """Let two files of one file system change places; False where that cannot be done in one step.

    Linux (renameat2 with RENAME_EXCHANGE) and macOS (renamex_np with RENAME_SWAP) can, on most of their file systems.
    """
    swap = _swap()
    if swap is None:
        return False
    number = swap(os.fsencode(one), os.fsencode(other))
    if number and number not in _NOT_HERE:
        raise OSError(number, os.strerror(number), other)
    return not number


@cache
def _swap() -> Callable[[bytes, bytes], int] | None:
    """The call of this system, which gives an error number or 0."""
    try:
        import ctypes  # late, for only a run that edits needs it; a Python can be built without it

        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            call, before, flags = library.renamex_np, (), (2,)
        else:
            call, before, flags = library.renameat2, (_HERE,), (2,)
    except (ImportError, OSError, AttributeError, TypeError):
        return None

    def swap(one: bytes, other: bytes) -> int:
        return ctypes.get_errno() if call(*before, one, *before, other, *flags) else 0

    return swap


def watch(descriptor: int, folder: str) -> bool:
    """Have everybody wait who opens a file to write to it, until it is closed here; False where that is not to be had.

    BlockingIOError while a writer has it open. It is a read lease of Linux, which not every file system gives, and
    nobody gets for a file of someone else.
    """
    import fcntl  # late: a run that only reports has no use for it

    try:
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)  # in place of SIGIO, which would end us
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except BlockingIOError:
        if _gives_leases(folder):
            raise
        return False  # a network's file system says the same of every file
    except (OSError, AttributeError):
        return False
    return True


def _gives_leases(folder: str) -> bool:
    """Whether a file of our own in this folder can have one."""
    import fcntl
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=folder) as own:
            fcntl.fcntl(own, fcntl.F_SETLEASE, fcntl.F_WRLCK)
    except OSError:
        return False
    return True


def awaited(descriptor: int) -> bool:
    """Whether somebody waits to write to a watched file."""
    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_GETLEASE) != fcntl.F_RDLCK
