"""The configuration file: where it is found, what may stand in it, how a slip is told."""

from pathlib import Path

import pytest

from corpus_cli.config import Given, Keys, configured, did_you_mean
from corpus_cli.errors import OptionError

KEYS = Keys(
    {"format": "text", "quiet": "flag", "jobs": "count", "select": "names", "baseline": "path"},
    {"dedupe": {"threshold": "number", "against": "paths"}, "summarize": {}},
)


def values(folder: Path, **place: str) -> dict[str, object]:
    return {key: given.value for key, given in configured("dedupe", KEYS, folder=str(folder), **place).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ('format = "json"\nquiet = true\njobs = 2', {"format": "json", "quiet": True, "jobs": 2}),
        ("[dedupe]\nthreshold = 1", {"threshold": 1}),
        ('format = "json"\n[dedupe]\nformat = "full"', {"format": "full"}),
        ('select = "a"', {"select": ["a"]}),
        ('select = ["a", "b"]', {"select": ["a", "b"]}),
        ("[summarize]\nsentences = 3", {}),  # a later version's
    ],
)
def test_what_may_stand_in_it(tmp_path: Path, text: str, expected: dict[str, object]) -> None:
    (tmp_path / "corpus.toml").write_text(text, encoding="utf-8")
    assert values(tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("quite = true", r"corpus\.toml: unknown key 'quite'; did you mean 'quiet'\?"),
        ("[dedupe]\nthreshhold = 1", r"unknown key 'threshhold' in \[dedupe\]; did you mean 'threshold'\?"),
        ("threshold = 1", r"unknown key 'threshold'; it belongs in \[dedupe\]"),
        ("[dedup]\nthreshold = 1", r"unknown key 'dedup'; did you mean 'dedupe'\?"),
        ("zzz = 1", r"unknown key 'zzz'; known: format, quiet"),
        ("dedupe = 1", r"dedupe is a table"),
        ("quiet = 1", r"corpus\.toml: quiet: 1 is not true or false"),
        ("jobs = true", r"jobs: True is not a whole number"),
        ("jobs = 1.5", r"jobs: 1\.5 is not a whole number"),
        ("[dedupe]\nthreshold = 'high'", r"\[dedupe\] threshold: 'high' is not a number"),
        ("select = [1]", r"select: \[1\] is not a string or a list of strings"),
        ("format = ['json']", r"format: \['json'\] is not a string"),
        (r'baseline = "a\u0000b"', r"baseline: 'a\\x00b' is not a path"),
        ("[dedupe\nx=", r"corpus\.toml: not TOML: "),
    ],
)
def test_slips_are_told_with_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "corpus.toml").write_text(text)
    with pytest.raises(OptionError, match=told):
        values(tmp_path)


def test_pyproject_names_its_tables(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.corpus]\nquiet = true\n[tool.corpus.dedupe]\nthreshold = 0.5\n")
    assert values(tmp_path) == {"quiet": True, "threshold": 0.5}
    (tmp_path / "pyproject.toml").write_text("[tool.corpus.dedupe]\nthreshhold = 0.5\n")
    with pytest.raises(
        OptionError, match=r"pyproject\.toml: .* in \[tool\.corpus\.dedupe\]; did you mean 'threshold'\?"
    ):
        values(tmp_path)


def test_the_nearest_one_counts_and_a_foreign_pyproject_does_not(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "corpus.toml").write_text("jobs = 1")
    (below / "pyproject.toml").write_text("[project]\nname = 'corpus-of-mine'\n")
    assert values(below) == {"jobs": 1}
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.corpus]\njobs = 2\n")
    assert values(below) == {"jobs": 2}
    (tmp_path / "a" / "corpus.toml").write_text("jobs = 3")
    assert values(below) == {"jobs": 3}


def test_a_broken_pyproject_that_is_not_about_us_is_not_our_business(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project\n")
    assert values(tmp_path) == {}


def test_paths_are_seen_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text("baseline = 'base.json'\n[dedupe]\nagainst = ['old', '/abs']\n")
    assert values(tmp_path) == {"baseline": f"{tmp_path}/base.json", "against": [f"{tmp_path}/old", "/abs"]}


def test_a_named_file_is_read_and_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("jobs = 4")
    assert values(tmp_path, path=str(tmp_path / "mine.toml")) == {"jobs": 4}
    with pytest.raises(OptionError, match=r"gone\.toml: No such file"):
        values(tmp_path, path=str(tmp_path / "gone.toml"))
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(OptionError, match=r"no table \[tool\.corpus\]"):
        values(tmp_path, path=str(tmp_path / "pyproject.toml"))


def test_a_value_knows_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_text("jobs = 4\n[dedupe]\nthreshold = 0.5\n")
    found = configured("dedupe", KEYS, path=str(tmp_path / "c.toml"))
    assert found["jobs"] == Given(4, f"{tmp_path}/c.toml: jobs", for_all=True)
    assert found["threshold"] == Given(0.5, f"{tmp_path}/c.toml: [dedupe] threshold")


def test_the_nearest_name() -> None:
    assert did_you_mean("jsno", ["full", "json"]) == "; did you mean 'json'?"
    assert did_you_mean("qqq", ["full", "json"]) == "; known: full, json"
