"""What the benchmarks have in common: a run and its cost, tools that take turns, tables as Markdown, options.

Knows neither what is measured nor on which texts. A tool that is not installed is left out with a note.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

HERE = Path(__file__).parent
OURS = "corpus"
FOUND = (0, 1)  # exit status: 1 tells of findings

Table = Callable[[argparse.Namespace, Path], None]


class Job(NamedTuple):
    """A run of a tool; ours have names that begin with OURS."""

    name: str
    command: list[str]
    given: Path | None = None  # standard input
    target: Path | None = None  # standard output
    fine: tuple[int, ...] = (0,)  # exit status
    made: Path | None = None  # a folder that the run makes: removed before each run


class Size(NamedTuple):
    """An option that says how much text is made."""

    default: int
    unit: str
    what: str


class Cost(NamedTuple):
    """CPU seconds of a run with all processes it started, and the most memory any of them held, in MiB."""

    cpu: float
    peak: float


class Failed(Exception):
    """A run that did not end well; its last words."""


def cost(job: Job) -> Cost:
    """What one run takes."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if job.command[0] in ("sort", "awk", "mawk"):
        environment["LC_ALL"] = "C"
    if job.made:
        shutil.rmtree(job.made, ignore_errors=True)
    with (
        tempfile.NamedTemporaryFile("r") as report,
        open(job.given or os.devnull, "rb") as given,
        open(job.target or os.devnull, "wb") as target,
    ):
        probe = [sys.executable, "-I", "-S", str(HERE / "probe.py"), report.name, *job.command]
        ran = subprocess.run(probe, stdin=given, stdout=target, stderr=subprocess.PIPE, env=environment, check=False)
        cpu, peak, status = report.read().split() or ("0", "0", "-1")
    if int(status) not in job.fine or b"Traceback" in ran.stderr:  # a traceback ends with 1, as findings do
        words = ran.stderr.decode(errors="replace").strip().splitlines()
        raise Failed(words[-1] if words else f"exit status {status}")
    return Cost(float(cpu), float(peak) / 1024)


def race(jobs: Iterable[Job], rounds: int, typical: Callable[[Iterable[float]], float] = median) -> dict[str, Cost]:
    """Typical CPU and peak of each job that could be run; they take turns, and a first turn does not count."""
    taken: dict[str, list[Cost]] = {}
    running = list(jobs)
    for _ in range(rounds + 1):
        for job in tuple(running):
            try:
                taken.setdefault(job.name, []).append(cost(job))
            except Failed as failure:
                if job.name.startswith(OURS):
                    raise
                print(f"{job.name} is left out: {failure}", file=sys.stderr)
                running.remove(job)
                del taken[job.name]
    return {
        name: Cost(typical([one.cpu for one in costs[1:]]), typical([one.peak for one in costs[1:]]))
        for name, costs in taken.items()
    }


def show(title: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a table; the first column is for names, the others for figures."""
    heads = list(heads)
    print(f"\n#### {title}\n")
    print(f"| {' | '.join(heads)} |")
    print("|---|" + "--:|" * (len(heads) - 1))
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def beside_ours(title: str, costs: Mapping[str, Cost], more: tuple[str, dict[str, str]] | None = None) -> None:
    """Print a table of costs; ratios are a tool's figure over ours."""
    ours = costs[OURS]
    show(
        title,
        ["tool", "CPU s", "times ours", "peak MiB", "times ours", *([more[0]] if more else [])],
        (
            [name, f"{cpu:.3f}", f"{cpu / ours.cpu:.2f}", f"{peak:.1f}", f"{peak / ours.peak:.2f}"]
            + ([more[1].get(name, "")] if more else [])
            for name, (cpu, peak) in costs.items()
        ),
    )


def main(about: str | None, tables: Mapping[str, Table], sizes: Mapping[str, Size]) -> int:
    """Print the tables asked for: 0, or 2 where `corpus` itself could not be run."""
    options = arguments(about, tables, sizes)
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        try:
            for name in options.only or tables:
                tables[name](options, work)
        except Failed as failure:
            print(f"{shlex.join(options.corpus)}: {failure}", file=sys.stderr)
            return 2
    return 0


def arguments(about: str | None, tables: Iterable[str], sizes: Mapping[str, Size]) -> argparse.Namespace:
    """What the user asks for."""
    beside = Path(sys.executable).with_name("corpus")
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=shlex.split, default=[str(beside)] if beside.exists() else ["corpus"])
    parser.add_argument("--only", choices=tables, action="append", help="this table; may be repeated (default: all)")
    for name, (size, unit, what) in sizes.items():
        parser.add_argument(f"--{name}", type=int, default=size, metavar=unit, help=f"{what} (default {size})")
    parser.add_argument(
        "--rounds", type=int, default=5, help="runs that count (default 5; start-up four times as many)"
    )
    parser.add_argument("--peer-python", default=sys.executable, help="a Python that has the other tools")
    parser.add_argument("--work", type=Path, metavar="DIR", help="make the texts there and keep them")
    return parser.parse_args()
