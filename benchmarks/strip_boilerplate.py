"""What `corpus strip-boilerplate` costs, on invented texts. Standard library only; Linux.

Three tables: start-up on five files; dispatches beside copying the same files; pages beside other tools. Tools take
turns, each run on one processor; figures are minima. A tool that is not installed is left out with a note.
"""

import argparse
import sys
from pathlib import Path

import newsroom
from measuring import FOUND, HERE, OURS, Cost, Job, Size, beside_ours, main, race, show

START = ", start-up"  # after a job's name: the same run on five short files
LEARNT = f"{OURS} --learn"
UNLEARNT = f"{OURS} --no-learn"
COPY = "copying"
PEERS = ("jusText", "trafilatura")
LEAST = 1e-3  # seconds: no difference of two runs is taken to be smaller


def both(name: str, command: list[str], folder: Path, work: Path, *more: str) -> list[Job]:
    """A run on a folder and the same on five short files; both write copies to a new folder."""
    out = work / "out"
    runs = ((name, folder), (name + START, newsroom.short(work / "short")))
    return [Job(which, [*command, str(given), *more, str(out)], None, None, FOUND, out) for which, given in runs]


def ours(options: argparse.Namespace, mode: str, folder: Path, work: Path) -> list[Job]:
    """Our runs in a mode, with and without learning."""
    command = [*options.corpus, "strip-boilerplate", "--isolated", "--quiet", "--mode", mode]
    return [
        *both(LEARNT, [*command, "--learn"], folder, work, "--output"),
        *both(UNLEARNT, [*command, "--no-learn"], folder, work, "--output"),
    ]


def peer(python: str, name: str, tool: str, folder: Path, work: Path) -> list[Job]:
    """The runs of another tool."""
    return both(name, [python, str(HERE / "page_peers.py"), tool], folder, work)


def net(costs: dict[str, Cost], name: str) -> float:
    """CPU seconds of a run beyond its start-up."""
    return max(LEAST, costs[name].cpu - costs[name + START].cpu)


def start(options: argparse.Namespace, work: Path) -> None:
    """Start-up: five short files."""
    five = str(newsroom.short(work / "short"))
    command = [*options.corpus, "strip-boilerplate", five, "--isolated"]
    jobs = [
        Job(OURS, command, fine=FOUND),
        Job(f"{OURS} --mode page", [*command, "--mode", "page"], fine=FOUND),
        Job("python -c pass", [sys.executable, "-c", "pass"]),
    ]
    beside_ours("Start-up of `strip-boilerplate`: five files", race(jobs, 4 * options.rounds, min))


def dispatch(options: argparse.Namespace, work: Path) -> None:
    """Dispatches beside copying the same files."""
    folder = newsroom.dispatches(work / f"dispatches-{options.dispatches}", options.dispatches * 10**6)
    jobs = [*ours(options, "dispatch", folder, work), *peer(sys.executable, COPY, "copy", folder, work)]
    costs = race(jobs, options.rounds, min)
    files = newsroom.files(folder)
    size, copying = sum(file.stat().st_size for file in files) / 1e6, net(costs, COPY)

    def row(name: str) -> list[str]:
        speed = "" if name == COPY else f"{size / max(LEAST, net(costs, name) - copying):.1f}"
        return [name, *seconds(costs, name), speed, f"{net(costs, name) / copying:.2f}"]

    show(
        f"Dispatches: {size:.1f} MB in {len(files):,} files of {folders(files)} folders",
        ["run", "CPU s", "start-up s", "MB/s beyond copying", "times copying"],
        map(row, (LEARNT, UNLEARNT, COPY)),
    )


def page(options: argparse.Namespace, work: Path) -> None:
    """Pages beside other tools."""
    folder = newsroom.pages(work / f"pages-{options.pages}", options.pages)
    jobs = ours(options, "page", folder, work)
    for name in PEERS:
        jobs += peer(options.peer_python, name, name, folder, work)
    costs = race(jobs, options.rounds, min)
    files = newsroom.files(folder)

    def row(name: str) -> list[str]:
        each = 1000 * net(costs, name) / len(files)
        return [name, *seconds(costs, name), f"{each:.2f}", f"{net(costs, name) / net(costs, LEARNT):.2f}"]

    size = sum(file.stat().st_size for file in files) / len(files) / 1000
    show(
        f"Pages: {len(files):,} dumps of {size:.1f} kB of {folders(files)} sites",
        ["tool", "CPU s", "start-up s", "ms a page", "times ours"],
        map(row, [name for name in (LEARNT, UNLEARNT, *PEERS) if {name, name + START} <= costs.keys()]),
    )


def folders(files: list[Path]) -> int:
    """How many folders the files stand in."""
    return len({file.parent for file in files})


def seconds(costs: dict[str, Cost], name: str) -> list[str]:
    """A run's CPU seconds, and those of its start-up."""
    return [f"{costs[which].cpu:.3f}" for which in (name, name + START)]


TABLES = {"start": start, "dispatch": dispatch, "page": page}
SIZES = {"dispatches": Size(12, "MB", "size of the dispatches"), "pages": Size(120, "N", "number of pages")}


if __name__ == "__main__":
    sys.exit(main(__doc__, TABLES, SIZES))
