"""The examples for CI servers: files that GitHub and GitLab take, commands that run, reports that are as asked for."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from test_precommit import committed, git

from corpus_cli.cli.rules import every_rule

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
FILES = {
    re.search(r"^# (\S+)", block)[1]: block  # type: ignore[index]
    for block in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
}
SHELL: list[str] = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}  # docs.gitlab.com/ci/testing/code_quality
ANNOTATION = re.compile(r"::warning file=([^,:]+),line=(\d+),endLine=(\d+),col=(\d+),title=([a-z-]+)::(.+)")


def loaded(name: str) -> Any:
    """An example as YAML, in which `on` is no truth."""
    ruamel = pytest.importorskip("ruamel.yaml", reason="check-jsonschema is not installed; pip install '.[test]'")
    return ruamel.YAML(typ="safe").load(FILES[name])


def commands(name: str) -> list[str]:
    """The command lines of an example that are ours."""
    example = loaded(name)
    if name == ".gitlab-ci.yml":
        lines = example["corpus"]["script"]
    else:
        lines = [step["run"] for job in example["jobs"].values() for step in job["steps"] if "run" in step]
    return [line for line in lines if "corpus " in line]


Run = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command line where texts/ holds the samples, as a server's shell does."""
    shutil.copytree(ROOT / "samples", tmp_path / "texts")
    program = tmp_path / "bin" / "corpus"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m corpus_cli "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env = {**kept, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}

    def ran(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(line, shell=True, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120)

    return ran


def told(ran: subprocess.CompletedProcess[str]) -> set[tuple[str, int, str]]:
    """Path, line and rule of what is found, from lines for people."""
    rows = (re.match(r"([^:]+):(\d+):\d+: (\S+)", line) for line in ran.stdout.splitlines())
    return {(row[1], int(row[2]), row[3]) for row in rows if row}


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_example_is_what_the_server_takes(name: str, tmp_path: Path) -> None:
    """By the schemas that GitHub's and GitLab's files are checked with."""
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed; pip install '.[test]'")
    (tmp_path / "example.yml").write_text(FILES[name])
    schema = "vendor.gitlab-ci" if name == ".gitlab-ci.yml" else "vendor.github-workflows"
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(tmp_path / "example.yml")]
    ran = subprocess.run(check, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_annotations(run: Run) -> None:
    (command,) = commands(".github/workflows/corpus.yml")
    ran = run(command)
    assert ran.returncode == 1
    rows = [ANNOTATION.fullmatch(line) for line in ran.stdout.splitlines()]
    assert all(rows), ran.stdout
    assert {(row[1], int(row[2]), row[5]) for row in rows if row} == told(run("corpus check texts/"))
    assert all(len(row[6].encode()) < 65_536 for row in rows if row)


def test_code_scanning(run: Run, tmp_path: Path) -> None:
    (command,) = commands(".github/workflows/corpus-scanning.yml")
    assert run(command).returncode == 0
    log = json.loads((tmp_path / "corpus.sarif").read_text(encoding="utf-8"))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (of_run,) = log["runs"]
    assert {rule["id"] for rule in of_run["tool"]["driver"]["rules"]} == {rule.name for rule in every_rule()}
    for result in of_run["results"]:
        assert of_run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["level"] in ("warning", "note")
    found = {(one["uri"], region["startLine"], rule) for one, region, rule in places(of_run)}
    assert found == told(run("corpus check texts/"))
    prints = [result["partialFingerprints"]["corpus/v1"] for result in of_run["results"]]
    assert len(set(prints)) == len(prints)
    for one, region, _ in places(of_run):  # GitHub shows an alert where lines and columns point
        lines = (tmp_path / one["uri"]).read_text(encoding="utf-8").split("\n")
        assert 1 <= region["startLine"] <= region["endLine"] <= len(lines)


def places(of_run: Any) -> Iterator[tuple[Any, Any, str]]:
    """File, region and rule of each result."""
    for result in of_run["results"]:
        place = result["locations"][0]["physicalLocation"]
        yield place["artifactLocation"], place["region"], result["ruleId"]


def test_only_what_a_pull_request_changes(run: Run, tmp_path: Path) -> None:
    (command,) = commands(".github/workflows/corpus-changes.yml")
    committed(tmp_path)
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    nothing = run(command)
    assert (nothing.returncode, nothing.stdout) == (0, "")
    changed = tmp_path / "texts" / "fr-bells-captions.txt"
    changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (tmp_path / "texts" / "en-ferry-first.txt").unlink()
    (tmp_path / "texts" / "été.txt").write_text("Lima (AFP) - The bakers of the old town sold out by nine.\n")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Changes")
    ran = run(command)
    assert ran.returncode == 1, ran
    rows = [ANNOTATION.fullmatch(line) for line in ran.stdout.splitlines()]
    assert {row[1] for row in rows if row} == {"texts/fr-bells-captions.txt", "texts/été.txt"}


def test_gitlab_reports(run: Run, tmp_path: Path) -> None:
    quality, junit = commands(".gitlab-ci.yml")
    assert run(quality).returncode == 0
    assert run(junit).returncode == 1
    reports = loaded(".gitlab-ci.yml")["corpus"]["artifacts"]["reports"]
    issues = json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))
    found = told(run("corpus check texts/"))
    assert {(i["location"]["path"], i["location"]["lines"]["begin"], i["check_name"]) for i in issues} == found
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in SEVERITIES
        assert issue["description"]
    cases = failures(tmp_path / reports["junit"])
    assert {(case.attrib["file"], int(case.attrib["line"]), case.attrib["name"].split()[0]) for case in cases} == found


def failures(report: Path) -> list[ElementTree.Element]:
    """The test cases of a JUnit report, each failed."""
    (suite,) = ElementTree.parse(report).getroot()
    cases = list(suite.iter("testcase"))
    assert suite.attrib["tests"] == suite.attrib["failures"] == str(len(cases))
    assert all(case.find("failure") is not None for case in cases)
    return cases


def test_any_other_server(run: Run, tmp_path: Path) -> None:
    (example,) = SHELL
    report, verdict = example.splitlines()
    assert run(report).returncode == 0
    ran = run(verdict)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert len(failures(tmp_path / "corpus.xml")) == len(ran.stdout.splitlines())


def test_a_clean_corpus_passes_everywhere(run: Run, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "texts")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("The bakers of the old town sold out by nine.\n")
    for line in [line for name in FILES for line in commands(name) if "git diff" not in line] + SHELL[0].splitlines():
        assert run(line).returncode == 0, line
    assert json.loads((tmp_path / "gl-code-quality-report.json").read_text()) == []
    assert json.loads((tmp_path / "corpus.sarif").read_text())["runs"][0]["results"] == []
