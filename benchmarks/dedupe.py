"""What `corpus dedupe` costs beside other tools, on invented texts. Standard library only; Linux.

Three tables: start-up on five files; exact paragraphs of one large file, as a filter; a default run on a folder. Tools
take turns, each run on one processor; figures are medians. A tool that is not installed is left out with a note.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

import invented

HERE = Path(__file__).parent
OURS = "corpus"
FOUND = (0, 1)  # exit status: 1 tells of findings
EXACT = shlex.split("--unit paragraph --threshold 1 --min-words 1")
MISSPELT = (0, 65)  # codespell's


class Job(NamedTuple):
    """A run of a tool."""

    name: str
    command: list[str]
    given: Path | None = None  # standard input
    target: Path | None = None  # standard output
    fine: tuple[int, ...] = (0,)  # exit status


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


def race(jobs: Iterable[Job], rounds: int) -> dict[str, Cost]:
    """Median CPU and peak of each job that could be run; they take turns, and a first turn does not count."""
    taken: dict[str, list[Cost]] = {}
    running = list(jobs)
    for _ in range(rounds + 1):
        for job in tuple(running):
            try:
                taken.setdefault(job.name, []).append(cost(job))
            except Failed as failure:
                if job.name == OURS:
                    raise
                print(f"{job.name} is left out: {failure}", file=sys.stderr)
                running.remove(job)
                del taken[job.name]
    return {
        name: Cost(median(one.cpu for one in costs[1:]), median(one.peak for one in costs[1:]))
        for name, costs in taken.items()
    }


def show(title: str, costs: dict[str, Cost], more: tuple[str, dict[str, str]] | None = None) -> None:
    """Print a table; ratios are a tool's figure over ours."""
    ours = costs[OURS]
    print(f"\n### {title}\n")
    print("| tool | CPU s | times ours | peak MiB | times ours |" + (f" {more[0]} |" if more else ""))
    print("|---|--:|--:|--:|--:|" + ("--:|" if more else ""))
    for name, (cpu, peak) in costs.items():
        row = f"| {name} | {cpu:.3f} | {cpu / ours.cpu:.2f} | {peak:.1f} | {peak / ours.peak:.2f} |"
        print(row + (f" {more[1].get(name, '')} |" if more else ""), flush=True)


def start(options: argparse.Namespace, work: Path) -> None:
    """Start-up: five short files."""
    five = work / "five"
    if not five.exists():
        invented.stories(work / "few", 20_000, seed=3)
        five.mkdir()
        for file in sorted((work / "few").iterdir())[:5]:
            shutil.copy(file, five)
    beside = str(Path(options.peer_python).parent)
    codespell = shutil.which("codespell", path=beside) or shutil.which("codespell") or "codespell"
    jobs = [
        Job(OURS, [*options.corpus, "dedupe", str(five), "--isolated"], fine=FOUND),
        Job("python -c pass", [sys.executable, "-c", "pass"]),
        Job("codespell", [codespell, str(five)], fine=MISSPELT),
    ]
    show("Start-up: five files", race(jobs, 4 * options.rounds))


def exact(options: argparse.Namespace, work: Path) -> None:
    """Exact paragraphs of one large file."""
    large = work / f"paragraphs-{options.exact}.txt"
    invented.paragraphs(large, options.exact * 10**6)
    command = [*options.corpus, "dedupe", "-", "--isolated", *EXACT]
    peers = [options.peer_python, str(HERE / "peers.py")]
    out = {name: work / f"{name}.out" for name in (OURS, "sort -u", "awk", "polars")}
    awk = "mawk" if shutil.which("mawk") else "awk"
    jobs = [
        Job(OURS, command, large, out[OURS]),
        Job("sort -u", ["sort", "-u"], large, out["sort -u"]),
        Job("awk", [awk, "!seen[$0]++"], large, out["awk"]),
        Job("polars", [*peers, "polars", str(large), str(out["polars"])]),
    ]
    costs = race(jobs, options.rounds)
    counted = {name: f"{lines(out[name]):,}" for name in costs}
    title = f"Exact paragraphs of one file of {options.exact} MB ({lines(large):,} lines), as a filter"
    show(title, costs, ("lines left", counted))


def lines(file: Path) -> int:
    """How many lines a file has."""
    with file.open("rb") as opened:
        return sum(1 for _ in opened)


def near(options: argparse.Namespace, work: Path) -> None:
    """Near copies in a folder of short files."""
    folder = work / f"stories-{options.near}"
    pairs = invented.stories(folder, options.near * 10**6)
    out = {name: work / f"{name}.json" for name in (OURS, "gaoya", "rensa", "datasketch", "datatrove")}
    peers = [options.peer_python, str(HERE / "peers.py")]
    jobs = [
        Job(OURS, [*options.corpus, "dedupe", str(folder), "--isolated", "--format", "jsonl"], None, out[OURS], FOUND)
    ]
    jobs += [Job(name, [*peers, name, str(folder), str(target)]) for name, target in out.items() if name != OURS]
    costs = race(jobs, options.rounds)
    recall = {name: f"{share(pairs, told(out[name])):.1%}" for name in costs}
    title = (
        f"Default run on a folder of {options.near} MB ({len(list(folder.iterdir())):,} files, {len(pairs):,} copies)"
    )
    show(title, costs, ("copies found", recall))


def told(file: Path) -> set[frozenset[str]]:
    """Pairs of file names in our JSON Lines, or in the one list of a peer."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    if rows and isinstance(rows[0], list):
        return {frozenset(pair) for pair in rows[0]}
    return {
        frozenset(os.path.basename(place["path"]) for place in (row, twin)) for row in rows for twin in row["related"]
    }


def share(pairs: list[tuple[str, str]], found: set[frozenset[str]]) -> float:
    """The share of the pairs that are among those found."""
    return sum(frozenset(pair) in found for pair in pairs) / max(1, len(pairs))


TABLES = {"start": start, "exact": exact, "near": near}


def arguments() -> argparse.Namespace:
    """What the user asks for."""
    beside = Path(sys.executable).with_name("corpus")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=shlex.split, default=[str(beside)] if beside.exists() else ["corpus"])
    parser.add_argument("--only", choices=TABLES, action="append", help="this table; may be repeated (default: all)")
    parser.add_argument("--exact", type=int, default=200, metavar="MB", help="size of the one file (default 200)")
    parser.add_argument("--near", type=int, default=20, metavar="MB", help="size of the folder (default 20)")
    parser.add_argument(
        "--rounds", type=int, default=5, help="runs that count (default 5; start-up four times as many)"
    )
    parser.add_argument("--peer-python", default=sys.executable, help="a Python that has the other tools")
    parser.add_argument("--work", type=Path, metavar="DIR", help="make the texts there and keep them")
    return parser.parse_args()


def main() -> int:
    """0, or 2 where `corpus` itself could not be run."""
    options = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        try:
            for name in options.only or TABLES:
                TABLES[name](options, work)
        except Failed as failure:
            print(f"{shlex.join(options.corpus)}: {failure}", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
