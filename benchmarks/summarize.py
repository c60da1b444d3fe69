"""What `corpus summarize` costs beside other tools, on invented dispatches. Standard library only; Linux.

Three tables: start-up on one file; a folder of dispatches; one text, longer and longer. Tools take turns, each run on
one processor; figures are medians, and minima where start-up is taken off. A tool that is not installed is left out
with a note. How good the summaries are is another matter: in invented words no sentence says more than another.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import newsroom
from measuring import HERE, OURS, Job, Size, beside_ours, main, race, show
from newsroom import Desk
from strip_boilerplate import START, net, seconds
from summary_peers import TOOLS

ENGLISH = range(0, 30, 3)  # seeds of desks that write English, which the other tools are set to
SHORTEST, LONGEST = 1_700, 2_600  # characters of a dispatch before its last paragraph
PARAGRAPH = 4  # sentences, of the long text
LONG = (100, 10, 1)  # parts of the longest text: 1,000, 10,000 and 100,000


def dispatch(desk: Desk) -> str:
    """Headline, dateline, story, sign-off."""
    blocks = [desk.headline(), desk.filled(desk.language.datelines) + desk.told()]
    size = desk.random.randint(SHORTEST, LONGEST)
    while sum(map(len, blocks)) < size:
        blocks.append(desk.told())
    return "\n\n".join([*blocks, desk.filled(desk.language.sign_offs)]) + "\n"


def dispatches(top: Path, count: int) -> Path:
    """A folder of so many dispatches."""
    desks = [Desk(seed) for seed in ENGLISH]
    return newsroom.written(top, ((f"{n:05}.txt", dispatch(desks[n % len(desks)])) for n in range(count)))


def long_text(top: Path, sentences: int) -> Path:
    """A folder with a text of so many sentences."""

    def paragraphs() -> Iterator[str]:
        desk = Desk(ENGLISH[0])
        for at in range(0, sentences, PARAGRAPH):
            yield " ".join(desk.sentence() for _ in range(min(PARAGRAPH, sentences - at)))

    return newsroom.written(top, [("long.txt", "\n\n".join(paragraphs()) + "\n")])


def ours(options: argparse.Namespace, folder: Path, *more: str) -> list[str]:
    """Our command."""
    return [*options.corpus, "summarize", str(folder), "--isolated", *more]


def start(options: argparse.Namespace, work: Path) -> None:
    """Start-up: one dispatch."""
    jobs = [
        Job(OURS, ours(options, dispatches(work / "dispatches-1", 1))),
        Job("python -c pass", [sys.executable, "-c", "pass"]),
    ]
    beside_ours("Start-up of `summarize`: one file", race(jobs, 4 * options.rounds))


def batch(options: argparse.Namespace, work: Path) -> None:
    """Many dispatches; what one of them takes is taken off."""
    many = dispatches(work / f"dispatches-{options.dispatches}", options.dispatches)
    jobs = []
    for folder, after in ((many, ""), (dispatches(work / "dispatches-1", 1), START)):
        jobs.append(Job(OURS + after, ours(options, folder)))
        for name in TOOLS:
            command = [options.peer_python, str(HERE / "summary_peers.py"), name, str(folder)]
            jobs.append(Job(name + after, command))
    costs = race(jobs, options.rounds, min)
    size = sum(file.stat().st_size for file in newsroom.files(many)) / options.dispatches / 1000

    def row(name: str) -> list[str]:
        each = 1000 * net(costs, name) / max(1, options.dispatches - 1)
        ratio = net(costs, name) / net(costs, OURS)
        return [name, *seconds(costs, name), f"{each:.2f}", f"{ratio:.2f}", f"{costs[name].peak:.1f}"]

    show(
        f"Dispatches: {options.dispatches:,} of {size:.1f} kB",
        ["tool", "CPU s", "start-up s", "ms a dispatch", "times ours", "peak MiB"],
        map(row, [name for name in (OURS, *TOOLS) if {name, name + START} <= costs.keys()]),
    )


def growth(options: argparse.Namespace, work: Path) -> None:
    """One text, longer and longer; growth is CPU time over that of the length before."""
    table, before = [], 0.0
    for sentences in (max(1, options.long // part) for part in LONG):
        folder = long_text(work / f"long-{sentences}", sentences)
        cpu, peak = race([Job(OURS, ours(options, folder, "--title", "none"))], options.rounds)[OURS]
        size = (folder / "long.txt").stat().st_size / 1e6
        more = f"{cpu / before:.1f}" if before else ""
        table.append([f"{sentences:,} sentences", f"{size:.1f}", f"{cpu:.3f}", f"{peak:.1f}", more])
        before = cpu
    show("One long text", ["text", "MB", "CPU s", "peak MiB", "times the CPU before"], table)


TABLES = {"start": start, "batch": batch, "growth": growth}
SIZES = {
    "dispatches": Size(1_000, "N", "dispatches of the folder"),
    "long": Size(100_000, "N", "sentences of the longest text"),
}


if __name__ == "__main__":
    sys.exit(main(__doc__, TABLES, SIZES))
