"""Ours and other tools at cutting texts into sentences: `python sentence_peers.py TOOL FOLDER`, sentences are counted.

The others know English, French or Vietnamese by a code; all are given English, which costs them the same.
"""

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

Cut = Callable[[str], Iterable[object]]


def corpus() -> Cut:
    from corpus_cli.text.sentence_spans import sentences

    return lambda text: sentences(text, "en")


def untold() -> Cut:
    from corpus_cli.text.sentence_spans import sentences

    return sentences


def told_apart() -> Cut:
    from corpus_cli.text.language import language
    from corpus_cli.text.sentence_spans import sentences

    return lambda text: sentences(text, language(text))


def sentencex() -> Cut:
    tool = import_module("sentencex")
    return lambda text: tool.segment("en", text)


def sentence_splitter() -> Cut:
    cut: Cut = import_module("sentence_splitter").SentenceSplitter(language="en").split
    return cut


def pysbd() -> Cut:
    cut: Cut = import_module("pysbd").Segmenter(language="en", clean=False).segment
    return cut


TOOLS: dict[str, Callable[[], Cut]] = {
    "corpus": corpus,
    "corpus, language untold": untold,
    "corpus, language told apart": told_apart,
    "sentencex": sentencex,
    "sentence-splitter": sentence_splitter,
    "pysbd": pysbd,
}


def main(tool: str, folder: Path) -> None:
    """Cut all files of a folder."""
    cut = TOOLS[tool]() if tool in TOOLS else lambda text: ()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    print(sum(len(list(cut(file.read_text(encoding="utf-8")))) for file in files))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
