"""What one run costs: `python -I -S probe.py REPORT COMMAND...` writes CPU seconds, peak KiB and exit status to REPORT.

A program of its own, for the peak that Linux tells of a process counts what its parent held when it was forked: this
one holds less than any program that is measured.
"""

import os
import sys


def main(report: str, command: list[str]) -> None:
    """Run the command on one processor, for tools differ in how many they take, and wait for it."""
    child = os.fork()
    if not child:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        try:
            os.execvp(command[0], command)
        except OSError as error:
            os.write(2, f"{command[0]}: {error.strerror}\n".encode())
            os._exit(127)
    _, status, used = os.wait4(child, 0)
    with open(report, "w") as file:
        file.write(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss} {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
