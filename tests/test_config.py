"""The configuration file: where it is found, what may stand in it, how a slip is told; and the schema, which agrees."""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.cli import app
from corpus_cli.cli.settings import keys as keys_of
from corpus_cli.config import Given, Keys, Kind, configured, did_you_mean
from corpus_cli.errors import OptionError

ROOT = Path(__file__).parent.parent
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "corpus.schema.json").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")

SHARED: dict[str, Kind] = {"format": "text", "quiet": "flag", "jobs": "count"}
FINDING: dict[str, Kind] = {"select": "names", "baseline": "path"}
TABLES: dict[str, dict[str, Kind]] = {
    "dedupe": {**SHARED, **FINDING, "threshold": "number", "min-words": "count", "against": "paths"},
    "summarize": {**SHARED, "sentences": "count"},
}
KEYS = Keys({**SHARED, **FINDING}, tuple(TABLES), TABLES.__getitem__, ("diff", "output-file"))


def values(folder: Path, **place: str) -> dict[str, object]:
    return {key: given.value for key, given in configured("dedupe", KEYS, folder=str(folder), **place).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("\ufeffjobs = 2", {"jobs": 2}),
        ('format = "json"\nquiet = true\njobs = 2', {"format": "json", "quiet": True, "jobs": 2}),
        ("[dedupe]\nthreshold = 1", {"threshold": 1}),
        ('format = "json"\n[dedupe]\nformat = "full"', {"format": "full"}),
        ('select = "a"', {"select": ["a"]}),
        ('select = ["a", "b"]', {"select": ["a", "b"]}),
        ("[summarize]\nsentences = 3", {}),
    ],
)
def test_what_may_stand_in_it(tmp_path: Path, text: str, expected: dict[str, object]) -> None:
    (tmp_path / "corpus.toml").write_text(text, encoding="utf-8")
    assert values(tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("quite = true", "corpus.toml: unknown key 'quite' (line 1); did you mean 'quiet'?"),
        ("[dedupe]\nthreshhold = 1", "unknown key 'threshhold' in [dedupe] (line 2); did you mean 'threshold'?"),
        ("threshhold = 1", "unknown key 'threshhold' (line 1); did you mean 'threshold' in [dedupe]?"),
        ("threshold = 1", "unknown key 'threshold' (line 1); it belongs in [dedupe]"),
        ("[summarize]\nthreshold = 1", "unknown key 'threshold' in [summarize] (line 2); it belongs in [dedupe]"),
        ("[summarize]\n\nselect = 'a'", "'select' in [summarize] (line 3); it belongs at the top, or in [dedupe]"),
        ("[summarize]\nsentenses = 1", "'sentenses' in [summarize] (line 2); did you mean 'sentences'?"),
        ("[summarize]\nsentences = 'a'", "corpus.toml: [summarize] sentences (line 2): 'a' is not a whole number"),
        ("[dedupe]\nmin_words = 1", "unknown key 'min_words' in [dedupe] (line 2); did you mean 'min-words'?"),
        ("[dedupe]\n--min-words = 1", "unknown key '--min-words' in [dedupe] (line 2); did you mean 'min-words'?"),
        ("min_words = 1", "unknown key 'min_words' (line 1); it belongs as 'min-words' in [dedupe]"),
        ("no-quiet = true", "unknown key 'no-quiet' (line 1); say quiet = false"),
        ("diff = true", "unknown key 'diff' (line 1); --diff belongs to a single run: give it on the command line"),
        ("[dedupe]\noutput_file = 'a'", "--output-file belongs to a single run"),
        ("[dedup]\nthreshold = 1", "unknown key 'dedup' (line 1); did you mean 'dedupe'?"),
        ("[DEDUPE]\nthreshold = 1", "unknown key 'DEDUPE' (line 1); did you mean [dedupe]?"),
        ("[tool.corpus]\nquiet = true", "unknown key 'tool'; in a corpus.toml a command's table is called [dedupe]"),
        ("zzz = 1", "unknown key 'zzz' (line 1); known: format, quiet"),
        ("dedupe = 1", "corpus.toml: dedupe (line 1): 1 is not a table; write [dedupe]"),
        ("[[dedupe]]", "corpus.toml: dedupe: [a table] is not a table; write [dedupe]"),
        ("[dedupe.threshold]", "corpus.toml: [dedupe] threshold: a table is not a number"),
        ("quiet = 1", "corpus.toml: quiet (line 1): 1 is not true or false"),
        ("jobs = true", "jobs (line 1): true is not a whole number"),
        ("jobs = 1.5", "jobs (line 1): 1.5 is not a whole number"),
        ("jobs = 1.0", "jobs (line 1): 1.0 is not a whole number"),
        ("jobs = 2030-01-31", "jobs (line 1): 2030-01-31 is not a whole number"),
        ("[dedupe]\nthreshold = 'high'", "[dedupe] threshold (line 2): 'high' is not a number"),
        ("dedupe.threshold = 'high'", "[dedupe] threshold: 'high' is not a number"),
        ("dedupe = { threshold = 'high' }", "[dedupe] threshold: 'high' is not a number"),
        ("select = [1]", "select (line 1): [1] is not a string or a list of strings"),
        ("select = [true, ['a']]", "select (line 1): [true, ['a']] is not a string or a list of strings"),
        ("format = ['json']", "format (line 1): ['json'] is not a string"),
        (f"jobs = '{'x' * 200}'", f"jobs (line 1): '{'x' * 59}... is not a whole number"),
        (r'baseline = "a\u0000b"', r"baseline (line 1): 'a\x00b' is not a path"),
        ("baseline = ''", "baseline (line 1): '' is not a path"),
        ("[dedupe]\nagainst = ['a', '']", "[dedupe] against (line 2): ['a', ''] is not a path or a list of paths"),
        ("[dedupe\nx=", "corpus.toml: not TOML: "),
        ("quiet = true\nquiet = true", "corpus.toml: not TOML: "),
    ],
)
def test_slips_are_told_with_file_key_and_line(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "corpus.toml").write_text(text)
    with pytest.raises(OptionError, match=re.escape(told)) as error:
        values(tmp_path)
    assert "\n" not in str(error.value)


def test_a_line_is_named_only_where_it_is_sure(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('[dedupe]\nagainst = """\n[dedupe]\njobs = 1"""\n"jobs" = "a" # jobs = 1\n')
    with pytest.raises(OptionError, match=r"corpus\.toml: \[dedupe\] jobs: 'a' is not a whole number"):
        values(tmp_path)


def test_pyproject_names_its_tables(tmp_path: Path) -> None:
    page = tmp_path / "pyproject.toml"
    page.write_text("[tool.corpus]\nquiet = true\n[tool.corpus.dedupe]\nthreshold = 0.5\n")
    assert values(tmp_path) == {"quiet": True, "threshold": 0.5}
    for text, told in (
        (
            "[tool.corpus.dedupe]\nthreshhold = 0.5\n",
            r"in \[tool\.corpus\.dedupe\] \(line 2\); did you mean 'threshold'\?",
        ),
        ("[tool.corpus]\nthreshold = 0.5\n", r"in \[tool\.corpus\] \(line 2\); it belongs in \[tool\.corpus\.dedupe\]"),
        ("[tool]\ncorpus = 3\n", r"tool\.corpus: 3 is not a table; write \[tool\.corpus\]"),
    ):
        page.write_text(text)
        with pytest.raises(OptionError, match=rf"pyproject\.toml: .*{told}"):
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


@pytest.mark.parametrize("text", ["[project\n", "tool = 1 # corpus", "[tool.other]\ncorpus = 1\n"])
def test_a_pyproject_that_is_not_about_us_is_not_our_business(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
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
    assert found["jobs"] == Given(4, f"{tmp_path}/c.toml: jobs (line 1)", for_all=True)
    assert found["threshold"] == Given(0.5, f"{tmp_path}/c.toml: [dedupe] threshold (line 3)")


def test_the_nearest_name() -> None:
    assert did_you_mean("jsno", ["full", "json"]) == "; did you mean 'json'?"
    assert did_you_mean("qqq", ["full", "json"]) == "; known: full, json"


# -- the keys of the program, as the schema has them

COMMANDS = keys_of().commands


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The working folder, with all that a good configuration may name and no text to look into."""
    place = tmp_path_factory.mktemp("configured")
    for name in ("a", "b", "old"):
        (place / name).mkdir()
    (place / "known.json").write_text('{"version": 1, "fingerprints": {}}')
    (place / "own.toml").write_text('name = "own"\n')
    before = Path.cwd()
    os.chdir(place)
    yield place
    os.chdir(before)


def complaint(command: str, text: str | None) -> str:
    """What the program says of a corpus.toml in the working folder, None for no such file; "" where all is well."""
    Path("corpus.toml").unlink(missing_ok=True)
    if text is not None:
        Path("corpus.toml").write_text(text, encoding="utf-8")
    places = ["a", "b"] if command == "align-translations" else ["a"]
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())), contextlib.redirect_stderr(io.StringIO()) as said:
        try:
            app.run([command, *places])
        except OptionError as error:
            return str(error)
    return said.getvalue() if "error:" in said.getvalue() else ""


def dumped(values: Mapping[str, Any]) -> str:
    """Keys and values as TOML, whose strings, numbers and lists are JSON's."""
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())


@pytest.fixture(scope="module")
def agrees() -> Callable[[str], bool]:
    """Whether the schema takes a configuration."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed; pip install '.[test]'")
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft7Validator(SCHEMA)
    return lambda text: bool(validator.is_valid(tomllib.loads(text)))


def properties(table: str) -> dict[str, Any]:
    """The keys of a table, "" for the top, as the schema has them."""
    found = SCHEMA["properties"][table]["properties"] if table else SCHEMA["properties"]
    return {
        key: SCHEMA["definitions"][key] if "$ref" in value else value
        for key, value in found.items()
        if key not in COMMANDS
    }


PLACES = [(table, key) for table in ("", *COMMANDS) for key in properties(table)]
NAMED: dict[str, list[Any]] = {
    "baseline": ["known.json"],
    "against": ["old", ["old", "a"]],
    "pack": ["own.toml", []],
    "output": ["out"],
}
LANGUAGES: tuple[list[Any], list[Any]] = (["fr", "zh-Hans", "FR"], ["", "français", "f1", "-fr", "fr_CA", 3])


def samples(table: str, key: str) -> tuple[list[Any], list[Any]]:
    """Good and bad values of a key; the schema is asked only for its names."""
    value = properties(table)[key]
    kind = keys_of().of(table)[key] if table else keys_of().top[key]
    text = json.dumps(value)
    names = re.findall(r'"enum": \[(.*?)\]', text)
    if key.endswith("-language"):
        return LANGUAGES
    if kind == "flag":
        return [True, False], [1, "true", []]
    if kind == "count":
        return [1, 7, 10**12], [0, -3, 1.5, "3", True, []]
    if kind == "number":
        above: list[Any] = [0.5, 1]
        wrong: list[Any] = [-0.1, 1.01, 2, "0.5", True]
        return (above, [*wrong, 0]) if key == "ratio" else ([*above, 0], wrong)
    if kind in ("path", "paths"):
        return NAMED[key], ["", 3, [""] if kind == "paths" else ["a"], True]
    if not names:
        free: dict[str, list[Any]] = {"encoding": ["cp1252", "utf-8"], "include": ["*.md", [], ["*.md", "*.rst"]]}
        return free.get(key, ["body"]), [3, True, [3], *([["a"]] if kind == "text" else [])]
    one, *_, other = json.loads(f"[{names[0]}]")
    if kind == "text":
        return [one, other], [f"{one}x", one.upper(), [one], "", 3]
    empty: list[Any] = ["", [], [" , "]]
    listed: list[Any] = [one, [one], [one, other], f"{one}, {other}", [f"{one},{other}", ""], f" {one} ,"]
    unknown: list[Any] = ["nosuch", [one, "nosuch"], f"{one} {other}", [[one]], 3, [3]]
    return ([*listed, *empty], unknown) if key == "ignore" else (listed, [*unknown, *empty])


def test_the_schema_has_every_key_and_says_what_it_means() -> None:
    keys = keys_of()
    for table in ("", *keys.commands):
        kinds = keys.of(table) if table else keys.top
        assert properties(table).keys() == kinds.keys()
        for key, value in properties(table).items():
            assert len(value["description"]) > 10, key
            assert {"type", "enum", "anyOf"} & value.keys(), key
            assert kinds[key] != "flag" or isinstance(value["default"], bool), key


def test_every_option_is_a_key_or_belongs_to_one_run() -> None:
    top: Any = typer.main.get_command(app.app)
    context = top.make_context("corpus", ["explain"], resilient_parsing=True)
    keys = keys_of()
    for name in keys.commands:
        options = {
            spelling.removeprefix("--")
            for parameter in top.get_command(context, name).params
            for spelling in parameter.opts
            if spelling.startswith("--") and spelling != "--help"
        }
        single = {option for option in options if option in keys.of_one_run}
        assert options - single == set(keys.of(name)), name


@pytest.mark.slow
@pytest.mark.parametrize(("table", "key"), PLACES, ids=[".".join(filter(None, place)) for place in PLACES])
def test_program_and_schema_judge_a_value_alike(
    folder: Path, agrees: Callable[[str], bool], table: str, key: str
) -> None:
    good, bad = samples(table, key)
    assert good
    assert bad
    for value, right in [(value, True) for value in good] + [(value, False) for value in bad]:
        text = f"[{table}]\n{dumped({key: value})}" if table else dumped({key: value})
        told = [complaint(command, text) for command in ([table, "dedupe"] if table else COMMANDS)]
        assert agrees(text) is right, text
        assert any(told) is not right, (text, told)
        assert all(key in said and "corpus.toml: " in said for said in told if said), told


TOGETHER = {
    "fix = true\noutput = 'out'": False,
    "fix = false\noutput = 'out'": True,
    "[check]\nfix = true\noutput = 'out'": False,
    "statistics = true\nformat = 'json'": False,
    "statistics = true\nformat = 'concise'": True,
    "[dedupe]\nstatistics = true\nformat = 'sarif'": False,
    "[summarize]\nwords = 5\nratio = 0.1": False,
    "[summarize]\nsentences = 5\nwords = 5\ntitle = 'none'": False,
    "[align-translations]\nformat = 'tmx'\nsplit = 'lines'": True,
    "[align-translations]\nformat = 'sarif'": False,
    "format = 'sarif'\n[summarize]\nformat = 'html'": True,
    "[strip-boilerplate]\nmode = 'page'\npack = 'own.toml'": True,
    "select = ['dateline']\n[strip-boilerplate]\nselect = ['caption']": True,
    "[dedupe]\nselect = ['dateline']": False,
    "[strip-boilerplate]\nignore = ['repeated-block']": False,
    "[check]\nselect = ['dateline', 'repeated-block']": True,
    "[explain]\nquiet = true": False,
    "dedupe = 3": False,
    "[summarize]\nfix = true": False,
}


@pytest.mark.parametrize("text", TOGETHER)
def test_program_and_schema_judge_a_file_alike(folder: Path, agrees: Callable[[str], bool], text: str) -> None:
    assert agrees(text) is TOGETHER[text]
    assert any(complaint(command, text) for command in COMMANDS) is not TOGETHER[text]


@pytest.mark.parametrize("text", TOGETHER)
def test_a_pyproject_is_judged_like_that(folder: Path, text: str) -> None:
    top, *tables = re.split(r"^(?=\[)", text, maxsplit=1, flags=re.MULTILINE)
    ours = f"[tool.corpus]\n{top}\n" + re.sub(r"^\[", "[tool.corpus.", "".join(tables), flags=re.MULTILINE)
    Path("pyproject.toml").write_text(f"[project]\nname = 'texts'\n{ours}\n")
    try:
        told = [complaint(command, None) for command in COMMANDS]
    finally:
        Path("pyproject.toml").unlink()
    assert any(told) is not TOGETHER[text], ours
    assert all("pyproject.toml: " in said and "[tool.corpus" in said for said in told if said)


# What a file's text cannot say, or what a run knows only: a clash of the top with a table.
CLASHING = {"fix", "output", "statistics", "format", "sentences", "words", "characters", "ratio"}
CALM = [(table, key) for table, key in PLACES if key not in CLASHING]


@pytest.mark.slow
@settings(max_examples=40)
@given(st.lists(st.sampled_from(CALM), min_size=1, max_size=4, unique=True), st.data())
def test_program_and_schema_judge_files_alike(
    folder: Path, agrees: Callable[[str], bool], places: list[tuple[str, str]], data: st.DataObject
) -> None:
    tables: dict[str, dict[str, Any]] = {}
    for table, key in sorted(places):  # the top comes first
        good, bad = samples(table, key)
        tables.setdefault(table, {})[key] = data.draw(st.sampled_from([*good * 4, *bad]))
    text = "".join((f"[{table}]\n" if table else "") + dumped(of_one) for table, of_one in tables.items())
    told = [complaint(command, text) for command in COMMANDS]
    assert any(told) is not agrees(text), (text, told)


@pytest.mark.parametrize("text", ["jobs = 1.0", "[dedupe]\nthreshold = nan", 'encoding = "cp12525"'])
def test_what_a_schema_cannot_say_the_program_does(folder: Path, text: str) -> None:
    """JSON has no nan and takes 1.0 for 1; which encodings there are is for Python to say."""
    assert complaint("dedupe", text)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_default_that_is_given_changes_nothing(folder: Path, command: str) -> None:
    """What the schema calls the default is what counts: the run's signature, told with --verbose, is the same."""
    plain = signature(command, "")
    for key, value in properties(command).items():
        if value.get("default", None) is not None and key not in ("format", "verbose"):
            assert signature(command, f"[{command}]\n{dumped({key: value['default']})}") == plain, key


def signature(command: str, text: str) -> str:
    """All that a verbose run on an empty folder says."""
    Path("corpus.toml").write_text(text, encoding="utf-8")
    places = ["a", "b"] if command == "align-translations" else ["a"]
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())), contextlib.redirect_stderr(io.StringIO()) as said:
        app.run([command, "-v", *places])
    return said.getvalue()


# -- the command line, where it says what a file would be told for


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("--output=", "--output: nothing is named; is a variable of the shell empty?"),
        ("--output-file=", "--output-file: nothing is named"),
        ("--baseline=", "--baseline: nothing is named"),
        ("--config=", "--config: nothing is named"),
        ("--stdin-filename=", "--stdin-filename: nothing is named"),
        ("--select=", "--select: nothing is named; known: repeated-paragraph"),
        ("--select=dateline", "--select: 'dateline' is a rule of another command; 'corpus check' has all"),
        ("--ignore=near-document,caption", "--ignore: 'caption' is a rule of another command"),
        ("--config=c.toml --isolated", "--config and --isolated do not go together"),
    ],
)
def test_a_slip_on_the_command_line(folder: Path, typed: str, told: str) -> None:
    with pytest.raises(OptionError, match=re.escape(told)):
        app.run(["dedupe", *typed.split(), "a"])


# -- what is written from the options, and the page

WRITER = [sys.executable, str(ROOT / "tools" / "write_schema.py"), "--check"]


def test_schema_and_page_are_those_of_the_options() -> None:
    ran = subprocess.run(WRITER, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_example_of_the_page_is_taken(folder: Path, agrees: Callable[[str], bool]) -> None:
    (example,) = blocks("toml")
    assert agrees(example)
    assert not any(complaint(command, example) for command in COMMANDS)


def test_the_page_shows_what_is_said(tmp_path: Path) -> None:
    (example,) = blocks("console")
    program = shutil.which("sh")
    assert program is not None
    for piece in re.split(r"^\$ ", example, flags=re.MULTILINE)[1:]:
        command, _, shown = piece.partition("\n")
        command = re.sub(r"^corpus ", f"'{sys.executable}' -m corpus_cli ", command)
        kept = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
        ran = subprocess.run([program, "-c", command], cwd=tmp_path, env=kept, capture_output=True, text=True)
        assert ran.stdout + ran.stderr == shown
