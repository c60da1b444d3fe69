"""What an OSError is called in front of a user: what, where, what to try."""

from __future__ import annotations

import errno

from corpus_cli.errors import InputError, OutputError

_READING = {
    errno.ENOENT: "check the spelling",
    errno.ENOTDIR: "check the spelling",
    errno.EACCES: "check its mode and that of its folders",
    errno.EISDIR: "a file is needed here",
    errno.ELOOP: "the link leads back to itself",
}
_WRITING = {
    errno.ENOENT: "check that its folder stands",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.EACCES: "check the mode of the file and of its folder",
    errno.EPERM: "check the mode of the file and of its folder",
    errno.EROFS: "copy it elsewhere first",
    errno.ENOSPC: "free some space and run again",
    errno.EDQUOT: "free some space and run again",
}


def unreadable(name: str, error: Exception) -> InputError:
    """The error for a file or folder that cannot be read."""
    number = getattr(error, "errno", None) or 0
    if number == errno.ENOENT:
        return InputError(f"{name or repr(name)}: no such file or folder; check the spelling")
    return InputError(f"{name}: {_reason(error)}; {_READING.get(number, 'leave it out or repair it')}")


def unwritable(name: str, error: Exception) -> OutputError:
    """The error for a file that cannot be written."""
    number = getattr(error, "errno", None) or 0
    return OutputError(f"{name}: not written: {_reason(error)}; {_WRITING.get(number, 'try another place')}")


def _reason(error: Exception) -> str:
    """What the system says, in lower case as the rest of the line."""
    reason = getattr(error, "strerror", None) or str(error)
    return reason[:1].lower() + reason[1:]
