"""What `corpus align-translations` costs and finds, on invented bitexts. Standard library only; Linux.

Three tables: documents; one long pair, of three lengths; pairing of two folders. Tools take turns, each run on one
processor; figures are medians. A tool that is not installed is left out with a note.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import bitexts
from bitexts import Bead
from measuring import HERE, OURS, Cost, Job, Size, main, race, show

GALE_CHURCH = "Gale-Church (nltk)"
GALE_CHURCH_MOST = 2_000  # sentences: it fills a table of source times target, and refuses more than 4,000
SENTENCES = 40  # of a document
STORY = 8  # sentences
LONG = (0.004, 0.064, 1)  # of the longest pair: 400, 6,400 and 100,000

Beads = dict[str, set[Bead]]  # by the name of the source's file


def jobs(options: argparse.Namespace, folder: Path, sentences: int) -> list[Job]:
    """Our run on the pairs of a folder, and that of the other tool where it can take them."""
    pairs = str(folder / "pairs.tsv")
    out = {name: rows(folder, name) for name in (OURS, GALE_CHURCH)}
    command = [*options.corpus, "align-translations", "--isolated", "--split", "lines", "--pairs", pairs]
    ours = Job(OURS, [*command, "--format", "jsonl"], target=out[OURS])
    peer = [options.peer_python, str(HERE / "bead_peers.py"), pairs, str(out[GALE_CHURCH])]
    return [ours, Job(GALE_CHURCH, peer)] if sentences <= GALE_CHURCH_MOST else [ours]


def rows(folder: Path, tool: str) -> Path:
    """Where the beads that a tool finds go."""
    return folder.with_name(f"{folder.name}, {tool}.jsonl")


def told(file: Path) -> Beads:
    """The beads in JSON Lines."""
    found: Beads = defaultdict(set)
    with file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["type"] == "bead":
                source, target = (tuple(row[side]["segments"]) for side in ("source", "target"))
                found[Path(row["source"]["path"]).name].add((source, target))
    return found


def gold(folder: Path) -> Beads:
    """The beads that are known."""
    noted = json.loads((folder / "gold.json").read_text())
    return {name: {(tuple(source), tuple(target)) for source, target in beads} for name, beads in noted.items()}


def strict(found: Beads, known: Beads) -> float:
    """F1: precision over all beads found, recall over the known ones with both sides, as vecalign's scorer counts."""
    hits = {name: found.get(name, set()) & beads for name, beads in known.items()}
    precision = count(hits) / max(1, count(found))
    recall = count(two_sided(hits)) / max(1, count(two_sided(known)))
    return 2 * precision * recall / max(1e-9, precision + recall)


def two_sided(beads: Beads) -> Beads:
    return {name: {bead for bead in of if all(bead)} for name, of in beads.items()}


def count(beads: Beads) -> int:
    return sum(map(len, beads.values()))


def measured(folder: Path, name: str, cost: Cost) -> list[str]:
    """What a run on the pairs of a folder found and took."""
    sentences = sum(len(source) for beads in gold(folder).values() for source, _ in beads)
    right = strict(told(rows(folder, name)), gold(folder))
    return [f"{right:.3f}", f"{cost.cpu:.3f}", f"{sentences / cost.cpu:,.0f}", f"{cost.peak:.1f}"]


HEADS = ["strict F1", "CPU s", "source sentences a CPU s", "peak MiB"]


def documents(options: argparse.Namespace, work: Path) -> None:
    """Many documents in one run."""
    folder = bitexts.bitexts(work / f"documents-{options.documents}", options.documents, SENTENCES)
    costs = race(jobs(options, folder, SENTENCES), options.rounds)
    title = f"Documents: {options.documents} pairs of {SENTENCES} sentences"
    show(title, ["tool", *HEADS], ([name, *measured(folder, name, cost)] for name, cost in costs.items()))


def long(options: argparse.Namespace, work: Path) -> None:
    """One pair, longer and longer; growth is our CPU time over that of the length before."""
    table, before = [], 0.0
    for sentences in (max(20, round(options.long * share)) for share in LONG):
        folder = bitexts.bitexts(work / f"long-{sentences}", 1, sentences, seed=3)
        costs = race(jobs(options, folder, sentences), options.rounds)
        for name, cost in costs.items():
            growth = f"{cost.cpu / before:.1f}" if before and name == OURS else ""
            table.append([f"{name}, {sentences:,} sentences", *measured(folder, name, cost), growth])
        before = costs[OURS].cpu
    show("One long pair", ["run", *HEADS, "times the CPU before"], table)


def pairing(options: argparse.Namespace, work: Path) -> None:
    """Which files of two folders are each other's translation."""
    folder = bitexts.stories(work / f"stories-{options.files}", options.files, STORY)
    out = rows(folder, OURS)
    sides = [str(folder / "src"), str(folder / "tgt")]
    command = [*options.corpus, "align-translations", *sides, "--isolated", "--pairs-only", "--format", "jsonl"]
    cost = race([Job(OURS, command, target=out)], options.rounds)[OURS]
    known = {(source, target) for source, target in json.loads((folder / "gold.json").read_text())}
    lines = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    found = {(Path(row["source"]).name, Path(row["target"]).name) for row in lines}
    right = len(found & known)
    shares = [f"{right / max(1, len(found)):.3f}", f"{right / max(1, len(known)):.3f}"]
    speed = [f"{cost.cpu:.3f}", f"{2 * options.files / cost.cpu:,.0f}", f"{cost.peak:.1f}"]
    title = f"Pairing: two folders of {options.files:,} files of {STORY} sentences, {len(known):,} pairs"
    show(title, ["tool", "precision", "recall", "CPU s", "files a CPU s", "peak MiB"], [[OURS, *shares, *speed]])


TABLES = {"documents": documents, "long": long, "pairing": pairing}
SIZES = {
    "documents": Size(100, "N", "pairs of documents"),
    "long": Size(100_000, "N", "sentences of the longest pair"),
    "files": Size(1_000, "N", "files of a folder"),
}


if __name__ == "__main__":
    sys.exit(main(__doc__, TABLES, SIZES))
