"""Whether what is done with a text takes time in proportion to its length.

Nothing is said of seconds: the CPU time of a text four times as long is set beside that of the shorter one, the least
of three runs, and only where there is enough of it to measure.
"""

from collections.abc import Callable, Iterator
from time import process_time
from zlib import crc32

SHORT, TIMES = 1 << 14, 4
ENOUGH = 0.15  # seconds of CPU below which nothing can be said
ONE_IN = 100  # inputs: it costs as much as all other checks of a hundred
MOST = 3.0  # times as much as in proportion; quadratic is four


def stretched(text: str, at: int) -> Iterator[Callable[[int], str]]:
    """Two ways of making a text long: all of it over and over, and one of its characters over and over."""
    if text:
        at %= len(text)
        yield lambda size: text * (size // len(text) + 1)
        yield lambda size: text[:at] + text[at] * size + text[at:]


def assert_linear(data: bytes, text: str, run: Callable[[str], object]) -> None:
    """Runs over long texts made of a short one, for one input in so many."""
    chosen = crc32(data)
    if chosen % ONE_IN:
        return
    for make in stretched(text, chosen // ONE_IN):
        short, long = make(SHORT), make(SHORT * TIMES)
        if _least(run, long, 1) > ENOUGH:
            least = _least(run, long, 3)
            allowed = MOST * len(long) / len(short) * max(_least(run, short, 3), 0.001)
            assert least <= allowed, f"{least:.2f} s of CPU for {len(long)} characters, more than {allowed:.2f}"


def _least(run: Callable[[str], object], text: str, times: int) -> float:
    least = float("inf")
    for _ in range(times):
        begun = process_time()
        run(text)
        least = min(least, process_time() - begun)
    return least
