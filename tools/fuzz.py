"""Runs a target of tests/fuzz under atheris: `python tools/fuzz.py sentences --minutes 10`.

Needs `pip install -e '.[fuzz]'`. New inputs are gathered in --corpus (a folder, .fuzz/TARGET by default). One that
breaks a promise is written beside it, and belongs into tests/fuzz/cases/TARGET, where an ordinary test runs it for
ever.
`--minimise FOLDER` writes the fewest of the inputs gathered that reach the same lines there, the shortest first; that
needs no atheris.
"""

import argparse
import hashlib
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

if TYPE_CHECKING:
    from fuzz import Target

SHARE = 0.6  # of the inputs are changed piece by piece; the others as libFuzzer does it
LONGEST = 8_000  # bytes of an input
GROWTH_ONE_IN = 2_000  # inputs: long texts take many times as long where every line of code is counted
KEPT = 2_000  # bytes of an input worth keeping
LIMITS = ["-timeout=120", "-rss_limit_mb=3500"]  # of an input, and of all that is compiled on the way


def main() -> None:
    """Fuzzes, or minimises what was gathered."""
    given = _arguments()
    folder = Path(given.corpus or f".fuzz/{given.target}")
    if given.minimise:
        minimise(given.target, folder, Path(given.minimise))
    else:
        fuzz(given.target, folder, given.minutes)


def fuzz(name: str, folder: Path, minutes: float) -> None:
    """Makes inputs for so long; ends the process."""
    import atheris

    with atheris.instrument_imports(include=["corpus_cli"], enable_loader_override=False):
        from fuzz import target

        chosen = target(name)
    from fuzz import growth
    from fuzz.mutation import mutated

    growth.ONE_IN = GROWTH_ONE_IN
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate([*chosen.seeds(), *(case.read_bytes() for case in chosen.cases())]):
        (folder / f"seed-{number:03}").write_bytes(seed)

    def mutate(data: bytes, size: int, seed: int) -> bytes:
        if seed % 100 < SHARE * 100:
            return mutated(data, chosen, seed)[:size]
        changed: bytes = atheris.Mutate(data, len(data))
        return changed[:size]

    options = [f"-max_total_time={round(minutes * 60)}", f"-max_len={LONGEST}", "-print_final_stats=1", *LIMITS]
    options.append(f"-artifact_prefix={folder.parent}/found-")
    atheris.Setup([sys.argv[0], *options, str(folder)], chosen.check, custom_mutator=mutate)
    atheris.Fuzz()


def minimise(name: str, folder: Path, to: Path) -> None:
    """Writes those inputs of a folder that reach a line from a line that no shorter one does."""
    from fuzz import target

    chosen = target(name)
    known = {arc for case in chosen.cases() for arc in reached(chosen, case.read_bytes())}
    to.mkdir(parents=True, exist_ok=True)
    for data in sorted({path.read_bytes() for path in folder.iterdir()}, key=lambda data: (len(data), data)):
        if len(data) <= KEPT and (arcs := reached(chosen, data)) - known:
            known |= arcs
            (to / f"reaches-{hashlib.sha256(data).hexdigest()[:10]}").write_bytes(data)


def reached(chosen: "Target", data: bytes) -> set[tuple[str, int, int]]:
    """Steps from line to line in the program's own files that an input makes it take."""
    arcs: set[tuple[str, int, int]] = set()
    ours = str(ROOT / "corpus_cli")
    lines: dict[FrameType, int] = {}

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        file = frame.f_code.co_filename
        if not file.startswith(ours):
            return None
        arcs.add((file, lines.get(frame, 0), frame.f_lineno))
        lines[frame] = frame.f_lineno
        if event == "return":
            del lines[frame]
        return trace

    sys.settrace(trace)
    try:
        chosen.check(data)
    finally:
        sys.settrace(None)
    return arcs


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--corpus", metavar="FOLDER")
    parser.add_argument("--minimise", metavar="FOLDER")
    return parser.parse_args()


if __name__ == "__main__":
    main()
