"""Work spread over processes: the same results in the same order as in one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

AHEAD = 4  # chunks a process, handed out before the first one's results are taken

_function: Callable[[Any], Any]  # of a worker process: set once when it starts, for it may be too large to be sent


def spread(function: Callable[[A], B], items: Iterable[A], jobs: int, chunk: int = 1) -> Iterator[B]:
    """`function` of each item, in order; in several processes where `jobs` is more than 1 and they can be forked.

    Items and results must pickle, the function need not: it is there when a process is forked.
    """
    if jobs <= 1 or not _can_fork():
        yield from map(function, items)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    coming = iter(items)
    pool = ProcessPoolExecutor(jobs, get_context("fork"), initializer=_begin, initargs=(function,))
    waiting: deque[Future[list[B]]] = deque()
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (some := list(islice(coming, chunk))):
                waiting.append(pool.submit(_work, some))
            if not waiting:
                break
            yield from waiting.popleft().result()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def leave_signals_to_the_parent() -> None:
    """Ctrl-C reaches the whole group: a worker that died of it would leave the parent waiting.

    And a worker goes where its parent has gone: killed by SIGKILL, that tells nobody.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _end_with_the_parent()


def _end_with_the_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    import os
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    parent = parent_process()
    if parent is not None:
        Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()


def _begin(function: Callable[[Any], Any]) -> None:
    global _function
    _function = function
    leave_signals_to_the_parent()


def _work(items: list[Any]) -> list[Any]:
    return [_function(item) for item in items]


def _can_fork() -> bool:
    import multiprocessing

    return "fork" in multiprocessing.get_all_start_methods()
