"""Another tool at the work of `corpus align-translations`: `python bead_peers.py PAIRS.tsv OUTPUT.jsonl`.

Gale and Church's aligner as nltk has it, which is given the lengths of the sentences and looks at nothing else. Beads
are written as rows like ours; sentences that it links to nothing are beads of one side.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

Bead = tuple[list[int], list[int]]


def lengths(file: str) -> list[int]:
    """Characters of each line."""
    return [len(line) for line in Path(file).read_text(encoding="utf-8").split("\n")[:-1]]


def beads(links: Iterable[tuple[int, int]]) -> Iterator[Bead]:
    """Links that share a sentence, together."""
    bead: Bead = [], []
    for source, target in sorted(links):
        if bead[0] and source not in bead[0] and target not in bead[1]:
            yield bead
            bead = [], []
        for side, number in zip(bead, (source, target), strict=True):
            if number not in side:
                side.append(number)
    if bead[0]:
        yield bead


def alone(found: list[Bead], counts: Iterable[int]) -> Iterator[Bead]:
    """The sentences that stand in no bead, by themselves."""
    for which, count in enumerate(counts):
        linked = {number for bead in found for number in bead[which]}
        yield from (([n], []) if which == 0 else ([], [n]) for n in range(count) if n not in linked)


def main(pairs: Path, target: Path) -> None:
    """Align all pairs."""
    align = import_module("nltk.translate.gale_church").align_blocks
    with target.open("w", encoding="utf-8") as out:
        for line in pairs.read_text(encoding="utf-8").splitlines():
            paths = line.split("\t")
            sides = [lengths(path) for path in paths]
            found = list(beads(align(*sides)))
            for bead in (*found, *alone(found, map(len, sides))):
                row = [{"path": path, "segments": side} for path, side in zip(paths, bead, strict=True)]
                out.write(json.dumps({"type": "bead", "source": row[0], "target": row[1]}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
