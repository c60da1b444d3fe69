"""Time grows with the size of a text and no faster, however the text is made: CPU of real runs, size against size."""

import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attacks import ENGLISH, environment

# Every run is a fork of a process that has loaded everything, so that what is measured is the work on the text.
FORKING = """
import gc, json, os, sys
import numpy, rapidfuzz, langdetect, typer
import corpus_cli.__main__, corpus_cli.api, corpus_cli.cli.app
from corpus_cli import align, dedupe, strip_boilerplate, summarize, Document
texts = [Document(f"{n}.txt", "The first sentence of a text. It has a second one, too.\\n" * 9) for n in range(2)]
dedupe(texts), strip_boilerplate(texts), list(summarize(texts)), list(align(texts[:1], texts[1:]))
for line in sys.stdin:
    child = os.fork()
    if not child:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)
        sys.argv = ["corpus", *json.loads(line)]
        try:
            status = corpus_cli.__main__.main()
        except SystemExit as end:
            status = end.code
        os._exit(status or 0)
    _, status, used = os.wait4(child, 0)
    print(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss]), flush=True)
"""
SIZES = (5_000, 20_000, 80_000, 320_000)  # characters, each four times as many as the one before
SLOW = 0.2  # seconds of CPU for the smallest: one step is enough then, for the next would take too long
FAST = 0.3  # who takes no more for the larger of two texts is not quadratic, and too quick to be measured
LONG = 5  # seconds after which no larger text is tried
STEEPEST = 11  # times as long for four times as much: linear is 4, quadratic 16

Measured = tuple[int, float, int]  # exit status, seconds of CPU, KiB at the most
Run = Callable[[list[str]], Measured]


@pytest.fixture(scope="module")
def forked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Run]]:
    """A folder, and what runs the program in it."""
    folder = tmp_path_factory.mktemp("growth")
    command = [sys.executable, "-c", FORKING]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        asked, answered = process.stdin, process.stdout
        assert asked
        assert answered

        def run(arguments: list[str]) -> Measured:
            print(json.dumps(arguments), file=asked, flush=True)
            status, seconds, memory = json.loads(answered.readline())
            assert status in (0, 1), (arguments, status)
            return status, seconds, memory

        yield folder, run
        asked.close()


def again(*pieces: str) -> Callable[[int], str]:
    """A text of a size in which each piece is repeated for its share of it, a paragraph a piece."""

    def text(size: int) -> str:
        share = size // len(pieces)
        return "\n\n".join((piece * (share // len(piece) + 1))[:share] for piece in pieces)

    return text


def numbered(*sentences: str) -> Callable[[int], str]:
    """A text of a size made of sentences that all differ by their number."""

    def text(size: int) -> str:
        made: list[str] = []
        while (size := size - len(sentences[len(made) % len(sentences)])) > 0:
            made.append(sentences[len(made) % len(sentences)].replace("#", str(len(made))))
        return "".join(made)

    return text


def after_a_letter(*runs: str) -> Callable[[int], str]:
    """A text of a size with letters between long runs."""
    return lambda size: "x".join(["", *(run * (size // len(runs) // len(run)) for run in runs), ""])


def in_any_order(size: int) -> str:
    """Paragraphs that come again and again, and not in the same order: no two copies make a block."""
    order = (n * n * 7919 % 10007 for n in itertools.count())
    words = ["harbour", "winter", "bridge", "copper", "meadow", "signal", "lantern", "market", "orchard", "window"]
    made: list[str] = []
    while size > 0:
        n = next(order) % 97
        made.append(f"Paragraph {n} tells of the {words[n % 10]} and of the {words[n // 10]} that came after it.\n\n")
        size -= len(made[-1])
    return "".join(made)


HOSTILE: dict[str, Callable[[int], str]] = {
    "blanks": after_a_letter(" ", "\t", "\u00a0", " \u202f", "\v\f", "\u2028"),
    "line ends": after_a_letter("\n", "\r\n", "\r", "   \n", "\n\r"),
    "marks": after_a_letter("\u0301", "\u0301\u0323", "\u200d", "\u00ad", "e\u0301\u0323", "👩\u200d"),
    "nothing": after_a_letter("\0", "\u200b", "\x1b[", "\ufeff", "\ud7ff"),
    "one word": again("a", "A", "1", "_", "中", "ภาษาไทย", "한국어"),
    "one line": again("word ", "Word ", "WORD ", "mot l’a ", "שלום עולם "),
    "equal lines": again("The same line of nine words stands here again and again.\n", "ab\n", "\u3002\n"),
    "equal paragraphs": again("The same paragraph of nine words stands here again and again.\n\n"),
    "two in turn": again("One line stands here for all the others to see.\nAnother stands here for nobody to see.\n"),
    "quotes": again('"', "'", "« ", "“", "”", "»", "“a” ", "l’", "「"),
    "brackets": again("(", ")", "[a] ", "((a) ", "(AFP ", "(a b) - ", "<b>", "{", "[x]("),
    "nested": lambda size: "(" * (size // 4) + ")" * (size // 4) + "«" * (size // 4) + "»" * (size // 4),
    "stops": again(".", ". ", "… ", "?!", "Yes. ", "。", "中。", "a.b.", ".\n", ":", ";"),
    "abbreviations": again("Dr. ", "M. St. No. ", "p. ex. ", "J. K. ", "U.S. ", "etc. A "),
    "numbers": again("1 234,5 ", "12.5 ", "1 000 000 ", "1.2.", "le 4 mai 2015 ", "5:20 pm ", "1-2-3 ", "$5 "),
    "dashes": again(" - ", "-", "— ", "–\n", "***\n", "===\n", "/", "|", "• a\n"),
    "datelines": again("Paris (AFP) - ", "Paris (AFP) - It rains.\n", "LIMA, May 4 ", "(AFP", "HANOI, ", "AFP - "),
    "sign-offs": again("AFP\n", "AFP/", "fp // mls\n", "./.", "-VNA ", "(END)\n", "###\n", "-30-\n"),
    "captions": again("Photo : AFP\n", "Photo : ", "(Source: ", "ảnh 1 ", "© ", "Photo by A B\n"),
    "furniture": again("Voir plus\n", "Read more: Some news.\n", "Share\n", "http://a.b/c?d&", "a@b.", "Copyright "),
    "repeats in any order": in_any_order,
    "numbered lines": numbered("Line # of the list stands here with its own number.\n"),
    "near copies": numbered("The # tonnes of rubble that lay on the quay have gone to Parnu for a wall.\n\n"),
    "sentences": numbered("Ship # left the roads at noon. ", "“Not a word of # was true”, he said. ", "Why # then? "),
    "stories": numbered(ENGLISH.replace("tonnes", "# tonnes").replace("ships", "ships of fleet #")),
}  # fmt: skip
COMMANDS = {
    "check": ["check", "--unit", "sentence,paragraph,block,document", "--format", "html", "a.txt"],
    "output": ["check", "--scope", "file", "--output", "out", "a.txt"],
    "page": ["strip-boilerplate", "--mode", "page", "--diff", "a.txt"],
    "summarize": ["summarize", "--ratio", "0.2", "a.txt"],
    "align-translations": ["align-translations", "--quiet", "a.txt", "b.txt"],
}


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_with_the_size_and_no_faster(forked: tuple[Path, Run], command: str, kind: str) -> None:
    folder, run = forked

    def seconds(size: int) -> float:
        text = HOSTILE[kind](size)
        (folder / "a.txt").write_bytes(text.encode())
        (folder / "b.txt").write_bytes(text.replace("e", "é").replace("a", "à").encode())
        return run(COMMANDS[command])[1]

    before = seconds(SIZES[0])
    for size in SIZES[1:]:
        after = seconds(size)
        # A step may be steeper once, where more rounds are made over the larger text; there are a dozen at the most.
        if after < max(FAST, STEEPEST * before) and (before > SLOW or size > SIZES[1]):
            return
        if after > LONG:
            break
        before = after
    raise AssertionError(f"{after:.1f} seconds for {size} characters, and more than linear all the way")
