"""What an attacker, or an unlucky user, does to `corpus align-translations`: real processes, texts of our own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FRENCH = "Le port a rouvert lundi 4 mai.\nLes 340 tonnes de gravats sont parties, dit Jean Tournier.\n"
ENGLISH = "The port opened again on Monday, May 4.\nThe 340 tonnes of rubble are gone, says Jean Tournier.\n"
ENCODERS = """
def raises(texts): raise RuntimeError("no such \\x1b[31mmodel")
def ragged(texts): return [[1.0] * (k + 1) for k in range(len(texts))]
def words(texts): return texts
def empties(texts): texts.clear(); return [[1.0]]
calls = []
def wider(texts): calls.append(0); return [[1.0] * (3 + len(calls))] * len(texts)
def prints(texts): print("loading"); return [[1.0, 2.0]] * len(texts)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fr.txt").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return tmp_path


def align(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-m", "corpus_cli", "align-translations", "--isolated", *arguments]
    root = str(Path(__file__).parent.parent)
    env = {**os.environ, **cache, "PYTHONPATH": root}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", ["raises", "ragged", "words", "empties", "wider"])
def test_an_encoder_that_fails_is_an_error_and_no_traceback(folder: Path, name: str) -> None:
    (folder / "mine.py").write_text(ENCODERS)
    run = align(folder, "fr.txt", "en.txt", "--embedder", f"mine:{name}")
    assert (run.returncode, run.stdout.count("port")) == (2, 0)
    assert f"--embedder: mine:{name} " in run.stderr
    assert "Traceback" not in run.stderr
    assert "\x1b" not in run.stderr


@pytest.mark.parametrize("code", ["raise ValueError('at import')", "def ("])
def test_a_module_that_fails_at_import(folder: Path, code: str) -> None:
    (folder / "mine.py").write_text(code)
    run = align(folder, "fr.txt", "en.txt", "--embedder", "mine:encode")
    assert run.returncode == 2
    assert "--embedder: cannot import 'mine'" in run.stderr
    assert "Traceback" not in run.stderr


def test_what_an_encoder_prints_is_no_product(folder: Path) -> None:
    (folder / "mine.py").write_text("print('imported')\n" + ENCODERS)
    run = align(folder, "fr.txt", "en.txt", "--embedder", "mine:prints", "--format", "vecalign")
    assert run.returncode == 0
    assert all(line.startswith("[") for line in run.stdout.splitlines())
    assert "imported" in run.stderr
    assert "loading" in run.stderr


def test_a_known_pair_given_twice_is_aligned_once(folder: Path) -> None:
    known = folder / "known.tsv"
    known.write_text("fr.txt\ten.txt\n")
    once = align(folder, "--pairs", "known.tsv", "--format", "jsonl")
    known.write_text("fr.txt\ten.txt\nfr.txt\ten.txt\n")
    twice = align(folder, "--pairs", "known.tsv", "--format", "jsonl")
    assert (twice.returncode, twice.stdout) == (0, once.stdout)


def test_a_missing_path_is_not_called_two_columns(folder: Path) -> None:
    (folder / "known.tsv").write_text("\ten.txt\n")
    run = align(folder, "--pairs", "known.tsv")
    assert run.returncode == 2
    assert "but a path that is empty" in run.stderr


def test_moses_writes_both_files_or_neither(folder: Path) -> None:
    (folder / "out.en").mkdir()
    (folder / "out.fr").write_text("old\n")
    run = align(folder, "fr.txt", "en.txt", "--format", "moses", "-o", "out")
    assert run.returncode == 2
    assert (folder / "out.fr").read_text() == "old\n"
    assert not [name for name in os.listdir(folder) if name.endswith(".tmp")]


def test_the_file_of_pairs_is_never_written_over(folder: Path) -> None:
    (folder / "known.tsv").write_text("fr.txt\ten.txt\n")
    run = align(folder, "--pairs", "known.tsv", "-o", "known.tsv")
    assert run.returncode == 2
    assert (folder / "known.tsv").read_text() == "fr.txt\ten.txt\n"


def test_a_missing_source_beside_known_pairs(folder: Path) -> None:
    (folder / "known.tsv").write_text("fr.txt\ten.txt\n")
    run = align(folder, "no-such-folder", "--pairs", "known.tsv")
    assert run.returncode == 2
    assert "no-such-folder" in run.stderr


BROKEN_OFF = """
import os, signal, sys
from langdetect.detector_factory import LangProfile
LangProfile.__init__ = lambda *_, **__: os.kill(os.getpid(), signal.{signal})
sys.argv = ["corpus", "align-translations", "--isolated", "one.txt", "two.txt"]
from corpus_cli.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize(("signal", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_broken_off_while_languages_are_loaded(tmp_path: Path, signal: str, status: int) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Ca brezu tilo manef. Gopi sator lunde viro kasep.\n" * 9)
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, "-c", BROKEN_OFF.format(signal=signal)]
    run = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (status, "")
