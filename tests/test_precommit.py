"""The hooks as a user of pre-commit meets them: installed by pre-commit from a repository, run on another one."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

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


class Hooks(NamedTuple):
    """A repository that holds this checkout as it stands, committed or not; and where pre-commit keeps what it makes.

    It installs the hooks there at the first run of all, which takes most of the time of these tests.
    """

    folder: Path
    revision: str
    home: Path

    def ask(self, folder: Path, *hooks: str) -> None:
        """Make a folder's repository ask for hooks: lines of YAML, each beginning with `id: `."""
        listed = "".join(f"  - {hook}\n" for hook in hooks)
        configuration = f"repos:\n- repo: {self.folder}\n  rev: {self.revision}\n  hooks:\n{listed}"
        (folder / ".pre-commit-config.yaml").write_text(configuration)

    def run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What `pre-commit run` says of what is staged."""
        git(folder, "add", "--all")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        command = [sys.executable, "-m", "pre_commit", "run", "--color=never", *arguments]
        home = {"PRE_COMMIT_HOME": str(self.home), "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, cwd=folder, env={**kept, **home}, capture_output=True, text=True)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed; pip install '.[test]'")
    place = tmp_path_factory.mktemp("hooks")
    needs_an_index(place / "fetched")
    folder = place / "corpus"
    shutil.copytree(ROOT / "corpus_cli", folder / "corpus_cli", ignore=shutil.ignore_patterns("__pycache__"))
    for name in SHIPPED:
        shutil.copy(ROOT / name, folder)
    return Hooks(folder, committed(folder), place / "home")


def corpus(folder: Path, *arguments: str) -> list[str]:
    """The lines that the checkout's program prints, sorted."""
    command = [sys.executable, "-m", "corpus_cli", *arguments]
    path = {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, cwd=folder, env={**os.environ, **path}, capture_output=True, text=True)
    assert ran.returncode in (0, 1), ran
    return sorted(ran.stdout.splitlines())


def told(ran: subprocess.CompletedProcess[str]) -> list[str]:
    """The findings among what pre-commit prints, sorted."""
    return sorted(line for line in ran.stdout.splitlines() if re.match(r"\S+:\d+:\d+: ", line))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.txt")}


def test_hook_compares_a_commit_with_all_there_is(hooks: Hooks, tmp_path: Path) -> None:
    hooks.ask(tmp_path, "id: corpus-dedupe", "id: corpus-check")
    (tmp_path / "archive.txt").write_text(STORY + OTHER)
    committed(tmp_path)
    (tmp_path / "new.txt").write_text(STORY + OTHER)
    found = hooks.run(tmp_path)
    assert found.returncode == 1, found
    assert "new.txt:1:1: duplicate-document the same text as archive.txt:1-2\n" in found.stdout
    (tmp_path / "new.txt").write_text(f"Lima (AFP) - {NEWS}\n{TWICE}\n{BETWEEN}\n{TWICE}")
    found = hooks.run(tmp_path)
    assert found.returncode == 1, found
    assert "new.txt:1:1: dateline " in found.stdout
    assert found.stdout.count("new.txt:7:1: repeated-paragraph ") == 2  # either hook
    (tmp_path / "new.txt").write_text(NEWS)
    clean = hooks.run(tmp_path)
    assert clean.returncode == 0, clean
    assert clean.stdout.count("Passed") == 2


def test_hook_edits_with_fix_and_passes_the_second_time(hooks: Hooks, tmp_path: Path) -> None:
    hooks.ask(tmp_path, "{id: corpus-check, args: [--fix]}", "{id: corpus-dedupe, args: [., --fix]}")
    (tmp_path / "new.txt").write_text(f"Lima (AFP) - {NEWS}\n{TWICE}\n{BETWEEN}\n{TWICE}")
    committed(tmp_path)
    fixed = hooks.run(tmp_path, "--all-files")
    assert fixed.returncode == 1, fixed
    assert "files were modified by this hook" in fixed.stdout
    assert (tmp_path / "new.txt").read_text() == f"{NEWS}\n{TWICE}\n{BETWEEN}"
    assert hooks.run(tmp_path, "--all-files").returncode == 0


def test_hook_goes_by_the_configuration_and_the_baseline(hooks: Hooks, tmp_path: Path) -> None:
    hooks.ask(tmp_path, "id: corpus-check")
    (tmp_path / "new.txt").write_text(f"Lima (AFP) - {NEWS}\n{TWICE}\n{BETWEEN}\n{TWICE}")
    (tmp_path / "corpus.toml").write_text('[check]\nignore = ["dateline"]\nbaseline = "known.json"\n')
    corpus(tmp_path, "check", ".", "--scope", "file", "--no-learn", "--isolated", "--write-baseline", "known.json")
    committed(tmp_path)
    assert hooks.run(tmp_path, "--all-files").returncode == 0
    (tmp_path / "other.txt").write_text(f"Lima (AFP) - {STORY}\n{OTHER}\n{BETWEEN}\n{OTHER}")
    found = hooks.run(tmp_path, "--all-files")
    assert found.returncode == 1, found
    assert [line.split()[0] for line in told(found)] == ["other.txt:7:1:"]
    (tmp_path / "corpus.toml").write_text("[check]\nlearn = 3\n")
    wrong = hooks.run(tmp_path, "--all-files")
    assert wrong.returncode == 1, wrong
    assert "corpus: error: corpus.toml: [check] learn (line 2): 3 is not true or false\n" in wrong.stdout


FILES = 6_001  # more than one command line takes: pre-commit shuffles the names, and splits them into batches


def day(folder: Path) -> None:
    """A folder with a file for each dispatch of a long day, some of them furnished, doubled or with CRLF."""
    names = ["ferry", "bakery", "orchard", "school", "bridge", "market", "library", "tram", "well", "mill", "quarry"]
    for number in range(FILES):
        what, other = names[number % 11], names[(number // 11) % 11]
        story = (
            f"The {what} of ward {number} opened again on Sunday, {number % 40 + 2} days after the {other} had closed."
        )
        lines = [story, f"{number} visitors came to the {other} beside the {what} before noon, said the warden of it."]
        if number % 7 == 0:
            lines[0] = f"Lima (AFP) - {lines[0]}"
        if number % 5 == 0:
            lines = [*lines, BETWEEN.strip(), lines[1]]
        end = "\r\n" if number % 3 == 0 else "\n"
        place = folder / f"desk-{number % 13}"
        place.mkdir(exist_ok=True)
        (place / f"dispatch-of-the-night-desk-{number:04}.txt").write_bytes(f"{end}{end}".join(lines).encode())


def test_six_thousand_files_in_batches_are_as_one_run(hooks: Hooks, tmp_path: Path) -> None:
    folder, copy = tmp_path / "day", tmp_path / "copy"
    folder.mkdir()
    day(folder)
    shutil.copytree(folder, copy)
    hooks.ask(folder, "{id: corpus-check, args: [--verbose]}")
    committed(folder)
    found = hooks.run(folder, "--all-files")
    assert found.returncode == 1, found
    batches = [int(count.replace(",", "")) for count in re.findall(r"([\d,]+) files? read", found.stdout)]
    assert sum(batches) == FILES
    assert len(batches) > 1
    whole = corpus(copy, "check", "--scope", "file", "--no-learn", ".")
    assert len(whole) > 1_500
    assert told(found) == [line.removeprefix("./") for line in whole]

    hooks.ask(folder, "{id: corpus-check, args: [--fix, --quiet]}")
    fixed = hooks.run(folder, "--all-files")
    assert "files were modified by this hook" in fixed.stdout
    corpus(copy, "check", "--scope", "file", "--no-learn", "--fix", ".")
    assert contents(folder) == contents(copy)
