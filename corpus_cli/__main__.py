"""`corpus`, and `python -m corpus_cli`: the entry, and how a run ends that is broken off.

130 after Ctrl-C, 143 after SIGTERM (129 after SIGHUP), 141 when the reader of standard output has gone. All of them
unwind the stack, so that temporary files are removed. Every other exit status is `cli.report`'s.
"""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    # `python -m` puts the current folder first, where a corpus may hold a json.py: nothing in it may ever be run.
    # Our own package is found already. It stays reachable, behind all else, for processes started from a checkout.
    import os

    try:
        _here = os.getcwd()
    except OSError:  # the folder is gone: nothing was put first
        _here = ""
    if sys.path[0] == _here:
        del sys.path[0]
        if _here == os.path.dirname(os.path.dirname(__file__)):
            sys.path.append(_here)

_INTERRUPTED = 130
_READER_GONE = 141


def main() -> int:
    """The exit status of the command line in `sys.argv`."""
    import gc
    import signal

    gc.disable()  # a run makes tuples by the million and next to no cycles: looking for them takes a tenth of it
    try:
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # `nohup` has it ignored: so be it
                signal.signal(number, _end)
        return _guarded()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an impatient second one may not break the cleaning up
        return _INTERRUPTED
    finally:
        gc.freeze()  # or the interpreter would look for cycles once more, on its way out


def _end(number: int, frame: object) -> None:
    raise SystemExit(128 + number)


def _guarded() -> int:
    from corpus_cli.cli import streams
    from corpus_cli.cli.report import Report
    from corpus_cli.errors import CorpusError

    streams.guard()
    try:
        return _answer(sys.argv[1:])
    except streams.ReaderGone:
        return _READER_GONE
    except CorpusError as error:
        report = Report()
        report.complain(error)
        return report.exit_status


def _answer(arguments: list[str]) -> int:
    import os

    if "_CORPUS_COMPLETE" in os.environ:  # set by the shell's completion script
        from corpus_cli.cli.completion import answer

        return answer(arguments)
    if arguments in (["--version"], ["-V"]):
        from corpus_cli.cli.version import print_version

        print_version()
        return 0
    from corpus_cli.cli import plain

    status = plain.run(arguments)
    if status is None:  # only now is typer imported, which takes as long as a run on a few files
        from corpus_cli.cli.app import run

        status = run(arguments)
    return status


if __name__ == "__main__":
    sys.exit(main())
