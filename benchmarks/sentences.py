"""What cutting texts into sentences costs beside other tools, on invented texts. Standard library only; Linux.

One table. Tools take turns, each run on one processor; figures are minima. What reading the files costs is taken off. A
tool that is not installed is left out with a note. How good the cuts are is another matter.
"""

import argparse
import sys
from pathlib import Path

import newsroom
from measuring import HERE, OURS, Job, Size, main, race, show
from sentence_peers import TOOLS

READING = "reading"
LEAST = 1e-3  # seconds: no difference of two runs is taken to be smaller


def cut(options: argparse.Namespace, work: Path) -> None:
    """MB a second of CPU beyond reading the same files."""
    folder = newsroom.dispatches(work / "dispatches", options.dispatches * 1_000_000)
    size = sum(file.stat().st_size for file in newsroom.files(folder)) / 1e6
    jobs = []
    for name in (READING, *TOOLS):
        python = sys.executable if name.startswith((OURS, READING)) else options.peer_python
        for given, which in ((folder, name), (newsroom.short(work / "short"), f"{name}, start-up")):
            jobs.append(Job(which, [python, str(HERE / "sentence_peers.py"), name, str(given)]))
    costs = race(jobs, options.rounds, min)
    net = {
        name: max(LEAST, cost.cpu - costs[f"{name}, start-up"].cpu)
        for name, cost in costs.items()
        if f"{name}, start-up" in costs
    }
    reading = net.pop(READING)
    rate = {name: size / max(LEAST, cpu - reading) for name, cpu in net.items()}
    rows = (
        [
            name,
            f"{costs[name].cpu:.3f}",
            f"{costs[f'{name}, start-up'].cpu:.3f}",
            f"{rate[name]:.1f}",
            f"{rate[name] / rate[OURS]:.2f}",
        ]
        for name in rate
    )
    show(f"Sentences of {size:.1f} MB", ["tool", "CPU s", "start-up s", "MB/s beyond reading", "times ours"], rows)


if __name__ == "__main__":
    sys.exit(main(__doc__, {"cut": cut}, {"dispatches": Size(12, "MB", "size of the dispatches")}))
