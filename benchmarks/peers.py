"""Other tools at the work of `corpus dedupe`: `python peers.py TOOL INPUT OUTPUT`, each with its own library only.

polars reads one text and writes its unique lines. The others read a folder and write pairs of near copies as JSON; all
compare words in threes by 128 hashes in 32 bands of 4, and those that can estimate a similarity keep pairs from 0.5 on.
"""

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from struct import iter_unpack
from typing import Any

HASHES, BANDS, ROWS, SIMILAR = 128, 32, 4, 0.5

Pairs = Iterable[tuple[int, int]]


def threes(text: str) -> list[str]:
    """All runs of three words."""
    words = re.findall(r"\w+", text.lower())
    return [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]


def polars(source: Path, target: Path) -> None:
    """The unique lines in their order, by polars' lazy reader."""
    pl = import_module("polars")
    lines = pl.scan_csv(source, has_header=False, separator="\x1f", quote_char=None)
    lines.unique(maintain_order=True).sink_csv(target, include_header=False, quote_style="never")


def datasketch(texts: list[str]) -> Iterator[tuple[int, int]]:
    tool = import_module("datasketch")
    index = tool.MinHashLSH(num_perm=HASHES, params=(BANDS, ROWS))
    sketches: list[Any] = []
    for number, text in enumerate(texts):
        sketch = tool.MinHash(num_perm=HASHES)
        sketch.update_batch([three.encode() for three in threes(text)])
        yield from ((other, number) for other in index.query(sketch) if sketch.jaccard(sketches[other]) >= SIMILAR)
        index.insert(number, sketch)
        sketches.append(sketch)


def rensa(texts: list[str]) -> Iterator[tuple[int, int]]:
    tool = import_module("rensa")
    index = tool.RMinHashLSH(SIMILAR, HASHES, BANDS)
    sketches: list[Any] = []
    for number, text in enumerate(texts):
        sketch = tool.RMinHash(HASHES, 1)
        sketch.update(threes(text))
        yield from ((other, number) for other in index.query(sketch) if sketch.jaccard(sketches[other]) >= SIMILAR)
        index.insert(number, sketch)
        sketches.append(sketch)


def gaoya(texts: list[str]) -> Iterator[tuple[int, int]]:
    tool = import_module("gaoya.minhash")
    index = tool.MinHashStringIndex(32, SIMILAR, BANDS, ROWS, None, "word", True, (3, 3))
    for number, text in enumerate(texts):
        yield from ((other, number) for other in index.query(text))
        index.insert_document(number, text)


def datatrove(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Its two steps that find pairs, with words cut as for the others; it does not compare what it has found."""
    tool, data = import_module("datatrove.pipeline.dedup.minhash"), import_module("datatrove.data")
    cutter: Any = import_module("datatrove.utils.word_tokenizers").WordTokenizer

    class Words(cutter):  # type: ignore[misc]
        def word_tokenize(self, text: str) -> list[str]:
            return re.findall(r"\w+", text)

        def sent_tokenize(self, text: str) -> list[str]:
            return [text]

        def span_tokenize(self, text: str) -> list[tuple[int, int]]:
            return [(0, len(text))]

    config = tool.MinhashConfig(n_grams=3, num_buckets=BANDS, hashes_per_bucket=ROWS)
    with tempfile.TemporaryDirectory() as scratch:
        documents = (data.Document(text=text, id=str(number)) for number, text in enumerate(texts))
        tool.MinhashDedupSignature(f"{scratch}/rows", config=config, language=Words()).run(documents, 0, 1)
        for band in range(BANDS):
            tool.MinhashDedupBuckets(f"{scratch}/rows", f"{scratch}/pairs", config=config).run(None, band, BANDS)
        for found in sorted(Path(scratch, "pairs").glob("*.dups")):
            yield from ((a, b) for _, a, _, b in iter_unpack("<4I", found.read_bytes()))


NEAR: dict[str, Callable[[list[str]], Pairs]] = {
    "gaoya": gaoya,
    "rensa": rensa,
    "datasketch": datasketch,
    "datatrove": datatrove,
}


def main(tool: str, source: Path, target: Path) -> None:
    """Run a tool."""
    if tool == "polars":
        polars(source, target)
        return
    files = sorted(source.iterdir())
    pairs = NEAR[tool]([file.read_text(encoding="utf-8") for file in files])
    target.write_text(json.dumps(sorted({(files[a].name, files[b].name) for a, b in pairs})))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
