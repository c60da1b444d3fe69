"""`corpus align-translations` as it is called."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

FRENCH = """Le port de Calvi rouvre

Calvi (AFP) - Le port de Calvi a rouvert lundi 4 mai après 12 jours de travaux, a annoncé la maire, Lucie Orsini.

Les plongeurs ont retiré 340 tonnes de gravats du chenal. Trois chalutiers attendaient au large depuis jeudi.

La digue, construite en 1931, sera relevée de 60 centimètres avant l'hiver.

AFP
"""
ENGLISH = """Calvi harbour opens again

The harbour of Calvi opened again on Monday, May 4 after 12 days of works, mayor Lucie Orsini said.

Divers took 340 tonnes of rubble out of the channel. Three trawlers had been waiting outside since Thursday.

The mole, built in 1931, will be raised by 60 centimetres before winter.
"""
OTHER_FRENCH = """Une école de tissage à Roubaix

Une école de tissage accueillera 85 élèves à Roubaix en septembre, selon son directeur, Henri Vasseur.

Elle occupera une filature de 1887, fermée depuis 22 ans.
"""
OTHER_ENGLISH = """A weaving school in Roubaix

A weaving school will take in 85 pupils in Roubaix in September, said its director, Henri Vasseur.

It will move into a mill of 1887 that has been closed for 22 years.
"""
LONELY = """Les pommiers ont gelé

Le gel a détruit 70 pour cent des fleurs de pommier dans la vallée de la Durance, a dit Odile Brun.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Run:
    """Runs `corpus align-translations` in a folder of its own, beside a cache of its own."""

    def run(*arguments: str, status: int = 0, cache: str = "cache", **variables: str) -> Any:
        command = [sys.executable, "-m", "corpus_cli", "align-translations", *arguments]
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path.parent / cache), **variables}
        ran = subprocess.run(command, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
        assert ran.returncode == status, ran
        return ran

    for name, text in {
        "fr/port.txt": FRENCH,
        "en/harbour.txt": ENGLISH,
        "fr/tissage.txt": OTHER_FRENCH,
        "en/weaving.txt": OTHER_ENGLISH,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return run


def rows(ran: subprocess.CompletedProcess[bytes], kind: str) -> list[Any]:
    every = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    return [row for row in every if row["type"] == kind]


def together(ran: subprocess.CompletedProcess[bytes]) -> list[tuple[str, str]]:
    """What stands beside what, shortened to the first words."""
    beads = rows(ran, "bead")
    return [(bead["source"]["text"][:12], bead["target"]["text"][:12]) for bead in beads]


def names(ran: subprocess.CompletedProcess[bytes]) -> list[tuple[str, str]]:
    return [(row["source"], row["target"]) for row in rows(ran, "pair")]


def test_two_files_become_beads_and_furniture_stands_alone(corpus: Run) -> None:
    ran = corpus("fr/port.txt", "en/harbour.txt", "--format", "jsonl")
    assert together(ran) == [
        ("Le port de C", "Calvi harbou"),
        ("Calvi (AFP) ", ""),
        ("Le port de C", "The harbour "),
        ("Les plongeur", "Divers took "),
        ("Trois chalut", "Three trawle"),
        ("La digue, co", "The mole, bu"),
        ("AFP", ""),
    ]
    pair = rows(ran, "pair")[0]
    assert (pair["source_language"], pair["target_language"]) == ("fr", "en")
    assert 0.3 < pair["score"] <= 1
    for side, text in (("source", FRENCH), ("target", ENGLISH)):
        spans = [span for bead in rows(ran, "bead") for span in bead[side]["spans"]]
        assert " ".join(text[start:end] for start, end in spans).split() == text.split()
        segments = [segment for bead in rows(ran, "bead") for segment in bead[side]["segments"]]
        assert segments == list(range(len(segments)))


@pytest.mark.parametrize("split", ["paragraphs", "lines"])
def test_other_segments(corpus: Run, split: str) -> None:
    ran = corpus("fr/tissage.txt", "en/weaving.txt", "--split", split, "--format", "jsonl")
    assert [pair for pair in together(ran) if any(pair)] == [
        ("Une école de", "A weaving sc"),
        ("Une école de", "A weaving sc"),
        ("Elle occuper", "It will move"),
    ]
    count = len(OTHER_FRENCH.splitlines()) if split == "lines" else 3
    assert sum(len(bead["source"]["segments"]) for bead in rows(ran, "bead")) == count


def test_two_folders_are_paired_and_what_is_lonely_is_told(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "fr/gel.txt").write_text(LONELY, encoding="utf-8")
    ran = corpus("fr", "en", "--pairs-only", "--format", "jsonl")
    assert names(ran) == [("fr/port.txt", "en/harbour.txt"), ("fr/tissage.txt", "en/weaving.txt")]
    assert rows(ran, "bead") == []
    assert ran.stderr.startswith(b"corpus: note: fr/gel.txt: no counterpart: ")
    assert ran.stderr.count(b"\n") == 1
    assert corpus("fr", "en", "--pairs-only", "--quiet").stderr == b""


def test_one_folder_of_both_languages(corpus: Run, tmp_path: Path) -> None:
    for path in sorted(tmp_path.glob("*/*.txt")):
        path.rename(tmp_path / path.name)
    assert names(corpus(".", "--source-language", "fr", "--format", "jsonl")) == [
        ("port.txt", "harbour.txt"),
        ("tissage.txt", "weaving.txt"),
    ]


def test_rows_of_a_file_are_documents(corpus: Run, tmp_path: Path) -> None:
    for name, texts in {"fr": [OTHER_FRENCH, FRENCH], "en": [ENGLISH, OTHER_ENGLISH]}.items():
        lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    pairs = [("fr.jsonl#0", "en.jsonl#1"), ("fr.jsonl#1", "en.jsonl#0")]
    assert names(corpus("fr.jsonl", "en.jsonl", "--pairs-only", "--format", "jsonl")) == pairs
    (tmp_path / "pairs.tsv").write_text("fr.jsonl#1\ten.jsonl#0\n")
    assert names(corpus("fr.jsonl", "en.jsonl", "--pairs", "pairs.tsv", "--format", "jsonl")) == pairs[1:]


def test_known_pairs_are_taken_as_they_are(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("fr/tissage.txt\ten/harbour.txt\r\n\nfr/port.txt\ten/harbour.txt\n")
    for places in ([], ["fr", "en"]):
        assert names(corpus(*places, "--pairs", "pairs.tsv", "--format", "jsonl")) == [
            ("fr/tissage.txt", "en/harbour.txt"),
            ("fr/port.txt", "en/harbour.txt"),
        ]


def test_files_that_hardly_correspond_are_told(corpus: Run) -> None:
    said = corpus("fr/port.txt", "en/weaving.txt", "--format", "moses").stderr.decode()
    assert said.startswith("corpus: note: fr/port.txt and en/weaving.txt: little of them corresponds (score 0.")
    assert said.count("\n") == 1
    assert corpus("fr/port.txt", "en/weaving.txt", "--quiet").stderr == b""
    assert corpus("fr/port.txt", "en/harbour.txt").stderr == b""


def test_found_pairs_are_taken_as_known_ones(corpus: Run, tmp_path: Path) -> None:
    corpus("fr", "en", "--pairs-only", "-o", "pairs.tsv")
    kept = (tmp_path / "pairs.tsv").read_text().splitlines(keepends=True)
    (tmp_path / "pairs.tsv").write_text("".join(kept[:2]))
    assert names(corpus("--pairs", "pairs.tsv", "--format", "jsonl")) == [("fr/port.txt", "en/harbour.txt")]


def test_a_missing_file_of_a_pair_is_told_and_the_others_are_aligned(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("fr/gone.txt\ten/harbour.txt\nfr/port.txt\ten/harbour.txt\n")
    ran = corpus("fr", "en", "--pairs", "pairs.tsv", "--format", "jsonl", status=2)
    assert names(ran) == [("fr/port.txt", "en/harbour.txt")]
    assert b"fr/gone.txt" in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no SOURCE"),
        (["fr/port.txt"], "other file"),
        (["fr", "en/harbour.txt"], "not one of each"),
        (["-", "en/harbour.txt"], "standard input"),
        (["fr", "nowhere"], "nowhere"),
        (["fr", "en", "--split", "word"], "split"),
        (["fr", "en", "--format", "sarif"], "format"),
        (["fr", "en", "--min-score", "2"], "--min-score"),
        (["fr", "en", "--source-language", "f1"], "--source-language"),
        (["--pairs", "nowhere.tsv"], "nowhere.tsv"),
        (["--pairs", "fr/port.txt"], "port.txt:1"),
        (["fr", "en", "--embedder", "nonsense"], "--embedder"),
        (["fr", "en", "--embedder", "no_such_module:encode"], "no_such_module"),
        (["fr", "en", "--embedder", "json:nothing"], "nothing"),
        (["fr/port.txt", "en/harbour.txt", "-o", "en/harbour.txt"], "not to be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(corpus: Run, arguments: list[str], said: str) -> None:
    ran = corpus(*arguments, status=2)
    assert said in ran.stderr.decode()
    assert ran.stdout == b""
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.parametrize("code", ["german", "e", "de_DE", "de-", "française"])
def test_what_is_no_language_code_is_told(corpus: Run, code: str) -> None:
    said = corpus("fr/port.txt", "en/harbour.txt", "--source-language", code, status=2).stderr
    assert b"is no language code" in said


def test_no_counterpart_is_status_1(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = corpus("fr", "empty", status=1)
    assert b"no counterpart found" in ran.stderr


def test_min_score_leaves_out_what_scores_lower(corpus: Run) -> None:
    every = rows(corpus("fr/port.txt", "en/harbour.txt", "--format", "jsonl"), "bead")
    least = sorted(bead["score"] for bead in every)[3]
    some = rows(corpus("fr/port.txt", "en/harbour.txt", "--format", "jsonl", "--min-score", str(least)), "bead")
    assert some == [bead for bead in every if bead["score"] >= least]


@pytest.mark.parametrize("format", ["table", "tsv", "tmx", "moses", "vecalign", "html"])
def test_every_format_shows_the_text_and_is_the_same_in_a_file(corpus: Run, tmp_path: Path, format: str) -> None:
    ran = corpus("fr/port.txt", "en/harbour.txt", "--format", format)
    wanted = b"[3]:[2]:" if format == "vecalign" else b"340 tonnes"
    assert wanted in ran.stdout
    if format != "moses":
        assert corpus("fr/port.txt", "en/harbour.txt", "--format", format, "-o", "out").stdout == b""
        assert (tmp_path / "out").read_bytes() == ran.stdout


def test_moses_writes_two_files_of_as_many_lines(corpus: Run, tmp_path: Path) -> None:
    corpus("fr", "en", "--format", "moses", "-o", "bitext")
    french, english = ((tmp_path / f"bitext.{code}").read_text().splitlines() for code in ("fr", "en"))
    assert len(french) == len(english) == 8
    assert any("340" in a and "340" in b for a, b in zip(french, english, strict=True))


def test_jobs_do_not_change_a_byte(corpus: Run, tmp_path: Path) -> None:
    pairs = []
    for number in range(20):
        for name, text in {"fr": FRENCH, "en": ENGLISH}.items():
            (tmp_path / name / f"{number}.txt").write_text(text.replace("340", str(340 + number)))
        pairs.append(f"fr/{number}.txt\ten/{number}.txt\n")
    (tmp_path / "pairs.tsv").write_text("".join(pairs))
    ran = {
        corpus("--pairs", "pairs.tsv", "--format", "jsonl", "-j", jobs, PYTHONHASHSEED=jobs).stdout
        for jobs in ("1", "3")
    }
    assert len(ran) == 1


ENCODER = """
import numpy as np
def encode(texts):
    with open("asked", "a") as file:
        file.write(f"{len(texts)}\\n")
    numbers = [[float(c) for c in text if c.isdigit()][:6] for text in texts]
    return np.array([[1.0, *(row + [0.0] * 6)[:6]] for row in numbers], dtype=np.float32)
def wrong(texts):
    return np.zeros((1, 3))
"""


def test_an_encoder_is_asked_once_for_a_text(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "small.py").write_text(ENCODER)
    arguments = ["fr/port.txt", "en/harbour.txt", "--embedder", "small:encode", "--format", "jsonl"]
    ran = corpus(*arguments)
    asked = (tmp_path / "asked").read_text()
    assert sum(map(int, asked.split())) <= 11
    assert ("Les plongeur", "Divers took ") in together(ran)
    assert corpus(*arguments).stdout == ran.stdout
    assert (tmp_path / "asked").read_text() == asked


def test_an_encoder_of_another_shape_is_refused(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "small.py").write_text(ENCODER)
    ran = corpus("fr/port.txt", "en/harbour.txt", "--embedder", "small:wrong", status=2)
    assert b"shape (1, 3)" in ran.stderr


def test_a_folder_cannot_name_an_encoder(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('[align-translations]\nembedder = "small:encode"\n')
    assert b"unknown key 'embedder'" in corpus("fr", "en", status=2).stderr


def test_a_configuration_counts(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('format = "sarif"\n[align-translations]\nsplit = "paragraphs"\n')
    beads = rows(corpus("fr/port.txt", "en/harbour.txt", "--format", "jsonl"), "bead")
    assert any("plongeurs" in b["source"]["text"] and "chalutiers" in b["source"]["text"] for b in beads)
    assert corpus("fr/port.txt", "en/harbour.txt").stdout.count(b"\t") > 6
