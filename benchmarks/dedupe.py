"""What `corpus dedupe` costs beside other tools, on invented texts. Standard library only; Linux.

Three tables: start-up on five files; exact paragraphs of one large file, as a filter; a default run on a folder. Tools
take turns, each run on one processor; figures are medians. A tool that is not installed is left out with a note.
"""

import argparse
import json
import os
import shlex
import shutil
import sys
from pathlib import Path

import invented
from measuring import FOUND, HERE, OURS, Job, Size, beside_ours, main, race

EXACT = shlex.split("--unit paragraph --threshold 1 --min-words 1")
MISSPELT = (0, 65)  # codespell's


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
    beside_ours("Start-up: five files", race(jobs, 4 * options.rounds))


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
    beside_ours(title, costs, ("lines left", counted))


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
    beside_ours(title, costs, ("copies found", recall))


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
SIZES = {"exact": Size(200, "MB", "size of the one file"), "near": Size(20, "MB", "size of the folder")}


if __name__ == "__main__":
    sys.exit(main(__doc__, TABLES, SIZES))
