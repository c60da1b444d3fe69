"""The hook as a user of pre-commit meets it: installed by pre-commit from a repository, run on another one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHIPPED = (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml")

STORY = "The harbour authority opened both gates on Sunday, two days after the storm had closed them.\n"
OTHER = "A bulletin of the weather office promised calm seas until the end of the following week at least.\n"
TWICE = "A surveyor measured the new pier on Friday and found it a hand shorter than the plans had promised.\n"
BETWEEN = "Pupils of the valley school planted forty walnut trees along the road to the quarry this spring.\n"
NEWS = "The bakers of the old town sold out by nine, for nobody there had slept that night.\n"

pytestmark = pytest.mark.slow


def git(folder: Path, *arguments: str) -> str:
    """What git prints; under a name of its own, with no configuration but the repository's."""
    known = {f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    ran = subprocess.run(
        ["git", *arguments], cwd=folder, env={**kept, **known, **alone}, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def committed(folder: Path) -> str:
    """The revision of all that stands in a folder, made a repository."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All")
    return git(folder, "rev-parse", "HEAD")


def needs_an_index(folder: Path) -> None:
    """Skip where pip cannot fetch what a build of ours begins with."""
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "hatchling"]
    ran = subprocess.run(fetch, capture_output=True, text=True)
    if ran.returncode:
        pytest.skip(f"pip reaches no package index: {ran.stderr.strip().splitlines()[-1]}")


@pytest.fixture
def hooks(tmp_path: Path) -> tuple[Path, str]:
    """A repository that holds this checkout as it stands, committed or not, and its revision."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed; pip install '.[test]'")
    needs_an_index(tmp_path / "fetched")
    folder = tmp_path / "corpus"
    shutil.copytree(ROOT / "corpus_cli", folder / "corpus_cli", ignore=shutil.ignore_patterns("__pycache__"))
    for name in SHIPPED:
        shutil.copy(ROOT / name, folder)
    return folder, committed(folder)


@pytest.fixture
def texts(tmp_path: Path, hooks: tuple[Path, str]) -> Path:
    """A repository that asks for the hook, with a story that is published already."""
    folder = tmp_path / "texts"
    folder.mkdir()
    configuration = (
        f"repos:\n- repo: {hooks[0]}\n  rev: {hooks[1]}\n  hooks:\n  - id: corpus-dedupe\n  - id: corpus-check\n"
    )
    (folder / ".pre-commit-config.yaml").write_text(configuration)
    (folder / "archive.txt").write_text(STORY + OTHER)
    committed(folder)
    return folder


def test_hook_compares_a_commit_with_all_there_is(texts: Path, tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}

    def run() -> subprocess.CompletedProcess[str]:
        git(texts, "add", "--all")
        command = [sys.executable, "-m", "pre_commit", "run", "--color=never"]
        home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
        return subprocess.run(command, cwd=texts, env={**kept, **home}, capture_output=True, text=True)

    (texts / "new.txt").write_text(STORY + OTHER)
    found = run()
    assert found.returncode == 1, found
    assert "new.txt:1:1: duplicate-document the same text as archive.txt:1-2\n" in found.stdout
    (texts / "new.txt").write_text(f"Lima (AFP) - {NEWS}\n{TWICE}\n{BETWEEN}\n{TWICE}")
    found = run()
    assert found.returncode == 1, found
    assert "new.txt:1:1: dateline " in found.stdout
    assert found.stdout.count("new.txt:7:1: repeated-paragraph ") == 2  # either hook
    (texts / "new.txt").write_text(NEWS)
    clean = run()
    assert clean.returncode == 0, clean
    assert "Passed" in clean.stdout
