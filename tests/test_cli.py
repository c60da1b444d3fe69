"""The command line from outside: real processes, their output, their exit status."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "corpus_cli"]

TITLE = "Harbour reopens after the storm"
ONE = "The harbour authority opened both gates on Sunday, two days after the storm had closed them."
TWO = "Four ferries left before noon, and the last of the stranded lorries were aboard by the evening."
THREE = "A bulletin of the weather office promised calm seas until the end of the following week at least."
DOUBLED = f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n{ONE}\n\n{TWO}\n\nAgency\n"
FIXED = f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\nAgency\n"
BAKERS = "The bakers of the old town sold out by nine, for nobody there had slept that night."
CLEAN = f"A story of its own\n\n{BAKERS}\n"

Ran = subprocess.CompletedProcess[bytes]
Run = Callable[..., Ran]


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm", **more}


@pytest.fixture
def corpus(tmp_path: Path) -> Run:
    """Runs `corpus` in a folder that holds a doubled and a clean file."""
    (tmp_path / "a.txt").write_text(DOUBLED)
    (tmp_path / "clean.txt").write_text(CLEAN)

    def run(*arguments: str, status: int, stdin: bytes = b"", **more: str) -> Ran:
        ran = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, input=stdin, capture_output=True, env=environment(**more), timeout=60
        )
        assert ran.returncode == status, (arguments, ran)
        assert b"Traceback" not in ran.stderr
        return ran

    return run


# -- the entry


def test_version_is_told_before_typer_is_imported(corpus: Run) -> None:
    for option in ("--version", "-V"):
        ran = corpus(option, status=0, PYTHONPROFILEIMPORTTIME="1")
        assert ran.stdout.startswith(b"corpus ")
        assert b"typer" not in ran.stderr
    assert corpus("--version", "dedupe", status=0).stdout.startswith(b"corpus ")


@pytest.mark.parametrize("arguments", [["dedupe", "a.txt"], ["--help"], ["dedupe", "--help"], ["dedupe", "--nosuch"]])
def test_a_pipe_pays_for_nothing_it_does_not_use(corpus: Run, arguments: list[str]) -> None:
    status = 1 if "a.txt" in arguments else 2 if "--nosuch" in arguments else 0
    ran = corpus(*arguments, status=status, PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in ran.stderr.decode().splitlines()}
    assert loaded.isdisjoint({"rich", "numpy", "pydantic", "langdetect", "rapidfuzz", "json", "tomllib"})


def test_nothing_of_the_current_folder_is_run(corpus: Run, tmp_path: Path) -> None:
    for module in ("json", "typer", "tomllib", "xxhash", "rich", "numpy", "signal"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit(99)")
    (tmp_path / "corpus.toml").write_text("[dedupe]\n")
    corpus("dedupe", "--format", "json", "a.txt", status=1)
    corpus("dedupe", "--write-baseline", "base.json", "a.txt", status=0)


def test_help_stands_on_standard_output_and_names_what_is_built(corpus: Run) -> None:
    listed = corpus("--help", status=0).stdout
    for name in (b"dedupe", b"align-translations", b"summarize", b"explain"):
        assert name in listed
    assert corpus("-h", status=0).stdout == listed
    bare = corpus(status=2)
    assert (bare.stdout, bare.stderr) == (b"", listed)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_gone_ends_the_run_silently(tmp_path: Path, corpus: Run, unbuffered: str) -> None:
    for arguments in (["dedupe", "a.txt"], ["dedupe", "--diff", "a.txt"], ["explain"], ["--help"]):
        reading, writing = os.pipe()
        os.close(reading)
        ran = subprocess.run(
            [*COMMAND, *arguments],
            cwd=tmp_path,
            stdout=writing,
            stderr=subprocess.PIPE,
            env=environment(PYTHONUNBUFFERED=unbuffered),
        )
        os.close(writing)
        assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
@pytest.mark.parametrize("arguments", [["dedupe", "a.txt"], ["explain"], ["--help"], ["--version"]])
def test_a_full_disk_is_told(corpus: Run, tmp_path: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, env=environment()
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"corpus: error: standard output: ")
    assert ran.stderr.count(b"\n") == 1


def test_a_closed_standard_output_is_told_and_a_closed_standard_error_is_not_missed(
    corpus: Run, tmp_path: Path
) -> None:
    shell = ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "dedupe", "a.txt"]
    ran = subprocess.run(shell, cwd=tmp_path, capture_output=True, env=environment())
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)
    shell = ["sh", "-c", 'exec "$@" 2>&-', "sh", *COMMAND, "dedupe", "a.txt", "gone.txt"]
    ran = subprocess.run(shell, cwd=tmp_path, capture_output=True, env=environment())
    assert ran.returncode == 2
    assert ran.stdout.startswith(b"a.txt:")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_end_the_run_without_a_word(tmp_path: Path, number: int, status: int) -> None:
    (tmp_path / "corpus.toml").write_text("")
    os.mkfifo(tmp_path / "paths")
    started = [*COMMAND, "dedupe", "--files-from", "paths"]
    with subprocess.Popen(
        started, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as run:
        with open(tmp_path / "paths", "wb"):  # opens when the other end reads: the run is under way
            run.send_signal(number)
            assert run.communicate(timeout=60) == (b"", b"")
        assert run.returncode == status


def test_a_working_folder_that_is_gone_does_not_matter(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    shell = ["sh", "-c", 'rmdir ../gone; exec "$@"', "sh", *COMMAND, "dedupe", "--diff", str(tmp_path / "a.txt")]
    ran = subprocess.run(shell, cwd=tmp_path / "gone", capture_output=True, env=environment())
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_output_is_utf_8_whatever_the_locale(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DOUBLED.replace("gates", "gâtes"), encoding="utf-8")
    for more in ({"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}):
        assert "gâtes".encode() in corpus("dedupe", "--diff", "--unsafe-fixes", "a.txt", status=1, **more).stdout
        assert "gâtes".encode() in corpus("dedupe", "--format", "full", "a.txt", status=1, **more).stdout
    assert "gâtes".encode() in corpus("dedupe", "gâtes.txt", status=2, PYTHONIOENCODING="ascii").stderr


# -- a wrong use


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("dedupe", "no PATH is given"),
        ("dedup a.txt", "unknown command 'dedup'; did you mean 'dedupe'?"),
        ("dedupe --threshhold 1 a.txt", "--threshold"),
        ("dedupe --threshold nan a.txt", "--threshold: nan is not between 0 and 1"),
        ("dedupe --threshold inf a.txt", "--threshold: inf is not between 0 and 1"),
        ("dedupe --threshold=-0.5 a.txt", "--threshold: -0.5 is not between 0 and 1"),
        ("dedupe --threshold high a.txt", "'high' is not a valid float"),
        ("dedupe --min-words 0 a.txt", "--min-words: 0 is less than 1"),
        ("dedupe --jobs 0 a.txt", "--jobs: 0 is less than 1"),
        ("dedupe --format jsno a.txt", "unknown format 'jsno'; did you mean 'json'?"),
        ("dedupe --unit word a.txt", "unknown unit 'word'"),
        ("dedupe --unit , a.txt", "--unit: nothing is named; known: document"),
        ("dedupe --scope folder a.txt", "unknown scope 'folder'"),
        ("dedupe --keep newst a.txt", "unknown keep 'newst'; did you mean 'newest'?"),
        ("dedupe --select repeated-blok a.txt", "unknown rule 'repeated-blok'; did you mean 'repeated-block'?"),
        ("dedupe --encoding utf-9 a.txt", "unknown encoding 'utf-9'"),
        ("dedupe --encoding rot13 a.txt", "unknown encoding 'rot13'"),
        ("dedupe --fix --diff a.txt", "--fix and --diff do not go together"),
        ("dedupe --fix --output out a.txt", "--fix and --output do not go together"),
        ("dedupe --output out --diff a.txt", "--diff and --output do not go together"),
        ("dedupe --check --fix a.txt", "--fix and --check do not go together"),
        ("dedupe --output out -", "--output and '-' alone do not go together"),
        ("dedupe --files-from - -", "both want standard input"),
        ("dedupe --statistics --format json a.txt", "--statistics prints plain text"),
        ("dedupe --output-file nosuch/r.txt a.txt", "no folder for nosuch/r.txt"),
        ("dedupe --write-baseline nosuch/b.json a.txt", "no folder for nosuch/b.json"),
        ("dedupe --output-file a.txt .", "a.txt: one of the files to be read, and not to be written"),
        ("dedupe --write-baseline a.txt .", "a.txt: one of the files to be read, and not to be written"),
        ("check --write-pack a.txt .", "a.txt: one of the files to be read, and not to be written"),
        ("strip-boilerplate --write-pack a.txt .", "a.txt: one of the files to be read, and not to be written"),
        ("dedupe clean.txt --against . -o a.txt", "a.txt: one of the files to be read, and not to be written"),
        ("dedupe clean.txt --against . --output .", "--output . stands in a folder of --against; name another one"),
        ("dedupe --baseline gone.json a.txt", "gone.json: No such file"),
        ("dedupe --config gone.toml a.txt", "gone.toml: No such file"),
        ("explain repeated-blok", "unknown rule 'repeated-blok'; did you mean 'repeated-block'?"),
    ],
)
def test_a_wrong_use_is_told_in_one_line(corpus: Run, tmp_path: Path, arguments: str, told: str) -> None:
    ran = corpus(*arguments.split(), status=2)
    assert ran.stdout == b""
    assert told in ran.stderr.decode()
    assert ran.stderr.startswith(b"corpus: error: ")
    assert ran.stderr.count(b"\n") == 1
    assert (tmp_path / "a.txt").read_text() == DOUBLED


def test_control_characters_of_the_command_line_are_shown(corpus: Run) -> None:
    for arguments in (
        ["dedupe", "\x1b[31m\n.txt"],
        ["dedupe", "--format", "\x1b", "a.txt"],
        ["\x1b"],
        ["dedupe", "--\x1b"],
    ):
        ran = corpus(*arguments, status=2)
        assert b"\x1b" not in ran.stderr
        assert ran.stderr.count(b"\n") == 1


# -- report


def test_report_is_one_line_a_finding_and_touches_nothing(corpus: Run, tmp_path: Path) -> None:
    ran = corpus("dedupe", ".", status=1)
    assert ran.stdout.startswith(b"a.txt:9:1: repeated-block ")
    assert ran.stdout.count(b"\n") == 1
    assert ran.stderr == b""
    assert (tmp_path / "a.txt").read_text() == DOUBLED
    assert corpus("dedupe", "clean.txt", status=0).stdout == b""
    assert corpus("dedupe", "--exit-zero", "a.txt", status=0).stdout == ran.stdout


def test_a_missing_file_beats_findings_and_the_others_are_done(corpus: Run) -> None:
    ran = corpus("dedupe", "--exit-zero", "a.txt", "gone.txt", status=2)
    assert ran.stdout.startswith(b"a.txt:9:1:")
    assert b"corpus: error: gone.txt: " in ran.stderr


def test_a_folder_without_text_is_fine_and_noted(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = corpus("dedupe", "empty", status=0)
    assert ran.stdout == b""
    assert ran.stderr.startswith(b"corpus: note: no text file in empty")
    assert corpus("dedupe", "--quiet", "empty", status=0).stderr == b""
    assert corpus("dedupe", "--files-from", "-", status=0).stderr == b"corpus: note: - lists no path\n"


def test_verbose_says_what_decides(corpus: Run) -> None:
    told = corpus("dedupe", "-v", "--threshold", "0.9", ".", status=1).stderr
    assert b"|dedupe|" in told
    assert b"threshold:0.9" in told
    assert b"2 files read, 1 finding" in told


def test_statistics_count_per_rule(corpus: Run) -> None:
    assert corpus("dedupe", "--statistics", "a.txt", status=1).stdout == b"  1  repeated-block\n"
    assert corpus("dedupe", "--statistics", "clean.txt", status=0).stdout == b""


def test_select_and_ignore(corpus: Run) -> None:
    corpus("dedupe", "--select", "near-paragraph,repeated-block", "a.txt", status=1)
    corpus("dedupe", "--select", "near-paragraph", "--select", "near-document", "a.txt", status=0)
    corpus("dedupe", "--ignore", "repeated-block", "a.txt", status=0)


def test_output_file_is_written_whole_or_not_at_all(corpus: Run, tmp_path: Path) -> None:
    printed = corpus("dedupe", "--format", "jsonl", "a.txt", status=1).stdout
    assert corpus("dedupe", "--format", "jsonl", "-o", "r.jsonl", "a.txt", status=1).stdout == b""
    assert (tmp_path / "r.jsonl").read_bytes() == printed
    corpus("dedupe", "--format", "nosuch", "-o", "r.jsonl", "a.txt", status=2)
    assert (tmp_path / "r.jsonl").read_bytes() == printed
    assert corpus("dedupe", "-o", "/dev/stdout", "a.txt", status=1).stdout.startswith(b"a.txt:9:1:")


def test_baseline_leaves_out_what_is_known(corpus: Run, tmp_path: Path) -> None:
    ran = corpus("dedupe", "--write-baseline", "base.json", ".", status=0)
    assert (ran.stdout, ran.stderr) == (b"", b"corpus: note: 1 finding written to base.json\n")
    assert len(json.loads((tmp_path / "base.json").read_text())["fingerprints"]) == 1
    corpus("dedupe", "--baseline", "base.json", ".", status=0)
    (tmp_path / "a.txt").write_text(f"{BAKERS}\n\n{DOUBLED}")  # the same finding in another place
    corpus("dedupe", "--baseline", "base.json", "--unit", "block", "a.txt", status=0)
    (tmp_path / "b.txt").write_text(DOUBLED.replace("harbour", "canal"))
    corpus("dedupe", "--baseline", "base.json", "b.txt", status=1)


# -- fix, diff, copies


def test_fix_edits_in_place_and_a_second_run_finds_nothing(corpus: Run, tmp_path: Path) -> None:
    assert corpus("dedupe", "--fix", ".", status=0).stdout == b""
    assert (tmp_path / "a.txt").read_text() == FIXED
    corpus("dedupe", "--fix", "--exit-non-zero-on-fix", ".", status=0)


def test_fix_says_what_it_did(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(DOUBLED)
    file = ("dedupe", "--fix", "--scope", "file")
    assert corpus(*file, ".", status=0).stderr == b"corpus: note: fixed 2 findings in 2 files\n"
    assert corpus(*file, ".", status=0).stderr == b""
    (tmp_path / "b.txt").write_text(DOUBLED)
    assert corpus(*file, "--quiet", ".", status=0).stderr == b""


@pytest.mark.parametrize(
    ("options", "unheard", "status"),
    [
        (["--diff", "--format", "json"], ["--format"], 1),
        (["--diff", "--statistics"], ["--statistics"], 1),
        (["--write-baseline", "known", "-o", "report"], ["--output-file"], 0),
        (["--unsafe-fixes"], ["--unsafe-fixes"], 1),
        (["--diff", "--unsafe-fixes"], [], 1),
        (["--unsafe-fixes", "--fix"], [], 0),
    ],
)
def test_an_option_that_has_no_say_is_told(corpus: Run, options: list[str], unheard: list[str], status: int) -> None:
    said = corpus("dedupe", "a.txt", *options, status=status).stderr.decode()
    assert all(f"so {option} has no say" in said for option in unheard)
    assert said.count("has no say") == len(unheard)


def test_a_configured_option_that_has_no_say_is_not(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('format = "json"\nunsafe-fixes = true\n')
    assert corpus("dedupe", "a.txt", "--diff", status=1).stderr == b""
    assert corpus("dedupe", "a.txt", status=1).stderr == b""


@pytest.mark.parametrize(
    ("arguments", "needs"),
    [
        (["dedupe", "--select", "repeated-sentence"], "--unit sentence"),
        (["check", "--select", "page-boilerplate"], "--mode page"),
        (["strip-boilerplate", "--mode", "page", "--select", "sign-off"], "--mode dispatch"),
    ],
)
def test_a_rule_that_cannot_be_found_is_told(corpus: Run, arguments: list[str], needs: str) -> None:
    ran = corpus(*arguments, "clean.txt", status=0)
    assert (
        ran.stderr.decode() == f"corpus: note: nothing is looked for that {arguments[-1]} could tell of; add {needs}\n"
    )
    assert corpus(*arguments, *needs.split(), "clean.txt", status=0).stderr == b""


def test_fix_reports_what_the_next_run_would(corpus: Run, tmp_path: Path) -> None:
    story = (
        "The herring boats came home with torn nets on Monday.\n\nA whale had swum through all of them in the night."
    )
    for name, dateline in (("one.txt", "OSLO, May 2 (Reuters)"), ("two.txt", "LONDON, 12 August 2019 (AFP)")):
        (tmp_path / name).write_text(f"Boats come home\n\n{dateline} - {story}\n")
    said = corpus("check", "--fix", "--no-learn", "one.txt", "two.txt", status=1)
    assert said.stdout.startswith(b"two.txt:1:1: duplicate-document ")
    assert corpus("check", "--no-learn", "one.txt", "two.txt", status=1).stdout == said.stdout


def test_a_copy_that_is_equal_without_its_dateline_is_told_once(corpus: Run, tmp_path: Path) -> None:
    lead = "The herring boats of Lerwick came home with torn nets on Monday, said the harbour master."
    text = f"Boats come home\n\nLERWICK, Scotland (Reuters) - {lead}\n\nA whale swam through all of them.\n\n{lead}\n"
    (tmp_path / "one.txt").write_text(text)
    said = corpus("check", "one.txt", status=1).stdout.decode().splitlines()
    assert [line.split()[1] for line in said] == ["dateline", "repeated-paragraph"]


def test_rows_through_a_filter_are_told(corpus: Run) -> None:
    row = json.dumps({"text": DOUBLED}).encode()
    ran = corpus("dedupe", "-", "--stdin-filename", "in.jsonl", stdin=row, status=0)
    assert ran.stdout == row
    assert b"not for rows" in ran.stderr


def test_null_is_about_a_list_of_paths(corpus: Run) -> None:
    for command in ("dedupe", "summarize"):
        said = corpus(command, "a.txt", "--null", status=2).stderr
        assert said == b"corpus: error: --null is about the paths of --files-from; name that list, or leave it out\n"


def test_fix_can_exit_1_and_says_in_full_what_it_did(corpus: Run) -> None:
    ran = corpus("dedupe", "--fix", "--exit-non-zero-on-fix", "--format", "full", "a.txt", status=1)
    assert b"1" in ran.stdout
    assert b"fixed" in ran.stdout.lower()


def test_fix_leaves_what_cannot_be_edited_and_reports_it(corpus: Run, tmp_path: Path) -> None:
    row = json.dumps({"id": "n1", "text": DOUBLED}) + "\n"
    (tmp_path / "in.jsonl").write_text(row)
    ran = corpus("dedupe", "--fix", "in.jsonl", "clean.txt", status=1)
    assert ran.stdout.startswith(b"in.jsonl#n1:9:1:")
    assert ran.stderr == b"corpus: note: in.jsonl: cannot be edited in place; --output DIR writes a cleaned copy\n"
    assert (tmp_path / "in.jsonl").read_text() == row


def test_fix_tells_a_failed_write_and_does_the_others(corpus: Run, tmp_path: Path) -> None:
    large = DOUBLED + f"\n{'long ' * 200}\n"
    (tmp_path / "large.txt").write_text(large)
    shell = ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh"]  # no file of more than 512 bytes
    ran = subprocess.run(
        [*shell, *COMMAND, "dedupe", "--fix", "--scope", "file", "."],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"corpus: error: large.txt: ")
    assert ran.stdout.startswith(b"large.txt:9:1: ")
    assert ran.stdout.count(b"\n") == 1
    assert (tmp_path / "large.txt").read_text() == large
    assert (tmp_path / "a.txt").read_text() == FIXED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "clean.txt", "large.txt"]


def test_diff_is_what_fix_would_do(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "u.txt").write_bytes(f"{CLEAN}\n{BAKERS}\n".encode("utf-16"))
    patch = corpus("dedupe", "--diff", "--scope", "file", ".", status=1).stdout
    corpus("dedupe", "--diff", "clean.txt", status=0)
    assert (tmp_path / "a.txt").read_text() == DOUBLED
    subprocess.run(
        ["git", "apply", "-"], cwd=tmp_path, input=patch, check=True, env=environment(GIT_CEILING_DIRECTORIES="/")
    )
    assert (tmp_path / "a.txt").read_text() == FIXED
    assert (tmp_path / "u.txt").read_bytes() == CLEAN.encode("utf-16")


def test_diff_leaves_out_what_is_no_plain_file(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "n1", "text": DOUBLED}) + "\n")
    ran = corpus("dedupe", "--diff", "in.jsonl", status=1)
    assert ran.stdout == b""
    assert b"in.jsonl#n1: not in the patch" in ran.stderr


def test_output_copies_every_input_and_never_reads_its_copies(corpus: Run, tmp_path: Path) -> None:
    for _ in range(2):
        ran = corpus("dedupe", "--output", "out", ".", status=0)
        assert ran.stdout.startswith(b"a.txt:9:1:")
        assert ran.stdout.count(b"\n") == 1
    assert (tmp_path / "out" / "a.txt").read_text() == FIXED
    assert (tmp_path / "out" / "clean.txt").read_bytes() == (tmp_path / "clean.txt").read_bytes()
    assert not (tmp_path / "out" / "out").exists()
    assert (tmp_path / "a.txt").read_text() == DOUBLED


def test_output_never_writes_two_inputs_to_one_copy(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "clean.txt").write_text(CLEAN)
    ran = subprocess.run(
        [*COMMAND, "dedupe", "--output", "out", "../clean.txt", "clean.txt"],
        cwd=tmp_path / "d",
        capture_output=True,
        env=environment(),
    )
    assert ran.returncode == 2
    assert b"its copy would replace that of" in ran.stderr


# -- the filter


def test_a_dash_alone_is_a_filter(corpus: Run) -> None:
    assert corpus("dedupe", "-", stdin=DOUBLED.encode(), status=0).stdout == FIXED.encode()
    assert corpus("dedupe", "--fix", "-", stdin=DOUBLED.encode(), status=0).stdout == FIXED.encode()
    assert corpus("dedupe", "-", stdin=b"", status=0).stdout == b""
    assert corpus("dedupe", "-", stdin=b"\xff\xe9\x20", status=2).stdout == b""


def test_the_filter_can_report_or_show_a_patch_instead(corpus: Run) -> None:
    name = ("--stdin-filename", "desk/x.txt", "-")
    assert corpus("dedupe", "--check", *name, stdin=DOUBLED.encode(), status=1).stdout.startswith(b"desk/x.txt:9:1: ")
    assert b"--- a/desk/x.txt\n" in corpus("dedupe", "--diff", *name, stdin=DOUBLED.encode(), status=1).stdout
    ran = corpus("dedupe", "--format", "json", "-", stdin=DOUBLED.encode(), status=0)
    assert ran.stdout == FIXED.encode()
    assert b"--format has no say" in ran.stderr


def test_a_dash_among_others_is_one_more_document(corpus: Run) -> None:
    ran = corpus("dedupe", "--unit", "block", "-", "clean.txt", stdin=DOUBLED.encode(), status=1)
    assert ran.stdout.startswith(b"-:9:1: ")


# -- against


def test_against_reports_what_stands_there_and_never_edits_it(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "o.txt").write_text(DOUBLED)
    (tmp_path / "new.txt").write_text(
        f"Another story\n\n{THREE}\n\nThe rest of it is new, and nobody has ever read a word of it.\n"
    )
    ran = corpus("dedupe", "--against", "old", "new.txt", status=1)
    assert ran.stdout.startswith(b"new.txt:3:1: repeated-paragraph ")
    assert b"old/o.txt" in ran.stdout
    corpus("dedupe", "--fix", "--unsafe-fixes", "--against", "old", ".", status=1)
    assert (tmp_path / "old" / "o.txt").read_text() == DOUBLED
    assert corpus("dedupe", "--against", "gone", "clean.txt", status=2).stderr.startswith(b"corpus: error: gone: ")
    story = (tmp_path / "new.txt").read_bytes()
    corpus("dedupe", "--against", "old", "old/o.txt", status=1)  # named itself: compared, but not with itself
    assert corpus("dedupe", "--against", "old", "--unsafe-fixes", "-", stdin=story, status=0).stdout.count(b"\n") == 3


# -- configuration


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        ("exit-zero = true", "", 0),
        ("exit-zero = true", "--no-exit-zero", 1),
        ("exit-zero = true", "--isolated", 1),
        ("[dedupe]\nmin-words = 100\nunit = 'paragraph'", "", 0),
        ("[dedupe]\nmin-words = 100\nunit = 'paragraph'", "--min-words 8", 1),
        ("ignore = ['repeated-block']", "", 0),
        ("[dedupe]\nthreshold = 2", "", 2),
        ("[dedupe]\nthreshhold = 0.9", "", 2),
        ("format = 'jsno'", "", 2),
        ("fix = true\noutput = 'out'", "", 2),
        ("fix = true", "--diff", 1),
        ("fix = true", "--check", 1),
        ("fix = true", "--no-fix", 1),
        ("fix = true", "", 0),
    ],
)
def test_configuration_and_command_line(corpus: Run, tmp_path: Path, text: str, arguments: str, status: int) -> None:
    (tmp_path / "corpus.toml").write_text(text)
    ran = corpus("dedupe", *arguments.split(), "a.txt", status=status)
    assert (b"corpus.toml: " in ran.stderr) == (status == 2)
    assert ((tmp_path / "a.txt").read_text() == FIXED) == (text == "fix = true" and not arguments)


# -- terminals


def on_terminal(folder: Path, *arguments: str, **more: str) -> bytes:
    """What a terminal gets, standard error too."""
    main, secondary = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, stdout=secondary, stderr=secondary, env=environment(**more)
    ):
        os.close(secondary)
        got = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            got += piece
    os.close(main)
    return got


def test_a_terminal_gets_full_and_colour(corpus: Run, tmp_path: Path) -> None:
    shown = on_terminal(tmp_path, "dedupe", "a.txt")
    assert b"\x1b[" in shown
    assert ONE[:30].encode() in shown
    assert b"\x1b" not in on_terminal(tmp_path, "dedupe", "--format", "concise", "a.txt")


@pytest.mark.parametrize(
    ("more", "coloured"),
    [
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    ],
)
def test_who_decides_on_colour(corpus: Run, tmp_path: Path, more: dict[str, str], coloured: bool) -> None:
    assert (b"\x1b[" in on_terminal(tmp_path, "dedupe", "a.txt", **more)) == coloured


def test_colour_can_be_forced_in_a_pipe(corpus: Run) -> None:
    assert b"\x1b[" in corpus("dedupe", "--format", "full", "a.txt", status=1, FORCE_COLOR="1").stdout
    assert b"\x1b" not in corpus("dedupe", "a.txt", status=1, FORCE_COLOR="1").stdout


# -- explain


def test_explain_prints_a_page_or_the_list(corpus: Run) -> None:
    listed = corpus("explain", status=0).stdout.decode().splitlines()
    names = [line.split()[0] for line in listed]
    assert "repeated-block" in names
    for name in names:
        assert corpus("explain", name, status=0).stdout.decode().startswith(f"{name}: ")


def test_a_list_that_is_read_is_never_written_over(corpus: Run, tmp_path: Path) -> None:
    (tmp_path / "list").write_text("a.txt\n")
    corpus("dedupe", "a.txt", "--write-baseline", "known", status=0)
    assert b"not to be written" in corpus("dedupe", "--files-from", "list", "-o", "list", status=2).stderr
    assert (tmp_path / "list").read_text() == "a.txt\n"
    assert b"not to be written" in corpus("dedupe", "a.txt", "--baseline", "known", "-o", "known", status=2).stderr
