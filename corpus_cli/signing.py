"""Documents -> rows of the deduplication engine: here, one after the other or in several processes."""

import os
from collections.abc import Iterable, Sequence

from corpus_cli.engines import dedupe as engine
from corpus_cli.engines.dedupe import Rows
from corpus_cli.errors import CorpusError
from corpus_cli.files import Complain, Entry, Reading, read
from corpus_cli.spreading import leave_signals_to_the_parent
from corpus_cli.texts import Progress, Texts, digest

BATCH = 4 << 20  # characters signed at once
APART = 500  # files that one process signs at once


def signed(texts: Iterable[str]) -> Rows:
    """Rows of texts, a batch at a time; with numpy from the first batch that is large."""
    gathering = engine.Gathering()
    batch: list[str] = []
    size = first = 0
    large = False
    for text in texts:
        batch.append(text)
        size += len(text)
        if size > BATCH or (size > engine.SMALL and not large):
            large = large or numpy_made_ready()
            rows = engine.sign(engine.cut(batch), first, large)
            gathering.add(rows)
            first += int(sum(rows.counts))
            batch, size = [], 0
    gathering.add(engine.sign(engine.cut(batch), first, large))
    return gathering.rows()


def numpy_made_ready() -> bool:
    """Makes ready for numpy, which is loaded only when it pays; must come before its first import."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # we use no BLAS: its threads would cost 80 ms to start
    if _slow_avx512():
        os.environ.setdefault("NPY_DISABLE_CPU_FEATURES", "X86_V4")
    return True


def _slow_avx512() -> bool:
    """Whether numpy's AVX-512 sort is slow here: on AMD a million keys take it 58 ms, and the AVX2 one 12 ms."""
    try:
        with open("/proc/cpuinfo", "rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return b"AuthenticAMD" in head and b"avx512f" in head


def _signed_batch(
    entries: Sequence[Entry], reading: Reading
) -> tuple[list[tuple[int, str, int]], Rows, list[CorpusError]]:
    """What one process finds in some files: (number of the file, name, digest) of each document, rows, complaints."""
    numpy_made_ready()
    documents: list[tuple[int, str, int]] = []
    troubles: list[CorpusError] = []
    texts: list[str] = []
    for number, entry in enumerate(entries):
        for document in read(entry, reading, troubles.append):
            documents.append((number, document.name, digest(document.text)))
            texts.append(document.text)
    return documents, engine.sign(engine.cut(texts), 0, True), troubles


def signed_apart(
    entries: Sequence[Entry], texts: Texts, jobs: int, complain: Complain, progress: Progress | None
) -> Rows:
    """Rows of all documents, read by several processes; the same rows in the same order."""
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    numpy_made_ready()
    import numpy as np

    batches = [entries[i : i + APART] for i in range(0, len(entries), APART)]
    gathering = engine.Gathering()
    first = read = 0
    pool = ProcessPoolExecutor(jobs, initializer=leave_signals_to_the_parent)
    try:
        results = pool.map(partial(_signed_batch, reading=texts.reading), batches)
        for batch, (documents, rows, troubles) in zip(batches, results, strict=True):
            for trouble in troubles:
                complain(trouble)
            for number, name, signed in documents:
                texts.add_signed(batch[number], name, signed)
            moved = rows.sketches._replace(windows=rows.sketches.windows + np.uint64(first))
            gathering.add(rows._replace(sketches=moved))
            first += int(rows.counts.sum())
            read += len(batch)
            if progress:
                progress("reading", read, len(entries))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return gathering.rows(large=True)
