"""Rule packs: every entry finds its examples and leaves the others; what a pack may hold; the quick form is fresh."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from corpus_cli.engines.strip_boilerplate import pack, pack_toml
from corpus_cli.engines.strip_boilerplate.dispatch import findings
from corpus_cli.engines.strip_boilerplate.options import Options
from corpus_cli.engines.strip_boilerplate.pack import Entry, Pack, PackError
from corpus_cli.model import Finding
from corpus_cli.packs import builtin, sources

ENTRIES = [(p.name, entry) for p in sources() for entry in p.entries]
HEADLINE = "Ministers meet in the capital to talk about water"
STORY = [
    "The talks began on a cold morning and nobody expected them to end before the week was over.",
    "Farmers in the valley said they had waited for an answer since the spring of last year.",
    "A second round is planned for the autumn, and both sides said they would send their engineers.",
]
LIST = "\n".join(["Bridge reopens after repairs", "School wins the reading prize", "Two owls born at the zoo"])


def _text(rule: str, at: str, example: str) -> tuple[str, int, int]:
    """A dispatch around an example, and where its furniture is."""
    stays, bar, _goes = example.partition("¦")
    whole = example.replace("¦", "")
    parts = {
        "start": [HEADLINE, whole, *STORY],
        "line": [HEADLINE, *STORY, whole],
        "end": [HEADLINE, *STORY, whole],
        "edge": [HEADLINE, *STORY, whole],
        "counter": [HEADLINE, whole, *STORY],
        "tail-heading": [HEADLINE, *STORY, whole, LIST],
        "tail-hint": [HEADLINE, *STORY, whole, LIST],
    }[at]
    if rule in ("credit", "caption") and at == "end":
        parts = [HEADLINE, STORY[0], whole, *STORY[1:]]
    text = "\n\n".join(parts)
    start = text.index(whole, len(HEADLINE))
    if bar and at == "start":
        return text, start, start + len(stays.rstrip())
    return text, start + (len(stays) if bar else 0), start + len(whole)


def _found(text: str) -> list[Finding]:
    return findings("a.txt", text, builtin(), None, Options())


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(entry, example, id=f"{name}-{entry.rule}-{example[:24]}")
        for name, entry in ENTRIES
        for example in getattr(entry, kind)
    ]


@pytest.mark.parametrize(("entry", "example"), _cases("finds"))
def test_entry_finds(entry: Entry, example: str) -> None:
    text, start, end = _text(entry.rule, entry.at, example)
    found = [f for f in _found(text) if f.location.start <= start + 1 and f.location.end >= end]
    assert found, [(f.rule, text[f.location.start : f.location.end]) for f in _found(text)]
    assert entry.sure == (found[0].edit is not None)
    if entry.at.startswith("tail-"):
        assert found[0].edit
        assert found[0].edit.safe == (entry.at == "tail-heading")
    elif found[0].edit:
        assert text[found[0].edit.start : found[0].edit.end].strip() == text[start:end].strip()


@pytest.mark.parametrize(("entry", "example"), _cases("leaves"))
def test_entry_leaves(entry: Entry, example: str) -> None:
    text, start, end = _text(entry.rule, entry.at, example)
    touched = [f for f in _found(text) if f.location.start < end and start < f.location.end]
    assert not touched, [(f.rule, text[f.location.start : f.location.end]) for f in touched]


def test_every_entry_says_where_it_comes_from() -> None:
    for name, entry in ENTRIES:
        assert all((entry.source, entry.finds, entry.leaves)), (name, entry.templates[:1])


def test_quick_form_is_fresh() -> None:
    tool = Path(__file__).parents[1] / "tools" / "compile_packs.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], check=False)
    assert done.returncode == 0, "run: python tools/compile_packs.py"


def test_quick_form_equals_sources() -> None:
    quick, written = builtin(), pack.compiled(sources())
    assert quick._fields == written._fields
    for field in quick._fields:
        one, other = getattr(quick, field), getattr(written, field)
        if field in ("by_first", "by_last", "starts", "ends", "closing", "credits"):
            one, other = ({key: tuple(forms) for key, forms in table.items()} for table in (one, other))
        assert one == other, field


def test_user_pack_is_added() -> None:
    mine = pack_toml.parse(
        tomllib.loads(
            """
            name = "mine"
            [[agency]]
            names = ["Kestrel"]
            [[entry]]
            rule = "sign-off"
            template = "(Kestrel desk: {name})"
            at = "end"
            """
        )
    )
    packs = pack.joined(builtin(), [mine])
    text = f"{HEADLINE}\n\nBERN (Kestrel) - {STORY[0]}\n\n{STORY[1]}\n(Kestrel desk: Ann Lee)\n"
    assert [f.rule for f in findings("a.txt", text, packs, None, Options())] == ["dateline", "sign-off"]
    assert not _found(text)


def test_toml_round_trip() -> None:
    for given in sources():
        assert pack_toml.parse(tomllib.loads(pack_toml.to_toml(given))) == given
    entry = Entry("furniture-line", ('Say "no"\\[x\\]\t',), "line")
    assert pack_toml.parse(tomllib.loads(pack_toml.to_toml(Pack("a", (entry,), True)))) == Pack("a", (entry,), True)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("", "no name"),
        ('name = "a"\nentri = []', "did you mean 'entry'"),
        ('name = "a"\n[[entry]]\nrule = "sign-of"\nat = "end"\ntemplate = "x"', "did you mean 'sign-off'"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "ends"\ntemplate = "x"', "did you mean 'end'"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "{agenzy}"', "did you mean {agency}"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "[x"', "square brackets"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "x{"', "single"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"', "either a template"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = 3', "must be a string"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplates = [""]', "an empty template"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = " "', "an empty template"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "{text}"', "would take any line"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "{name}, {any}."', "would take any line"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "{text}[ ({agency})]"', "would take any"),
        ('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "end"\nregex = "x"', "whole lines only"),
        ('name = "a"\n[[agency]]\nnames = "x"', "list of strings"),
        ('name = "a"\n[words]\nmonth = ["x"]', "did you mean 'months'"),
    ],
)
def test_pack_error_says(toml: str, says: str) -> None:
    with pytest.raises(PackError, match=says.replace("{", r"\{").replace("}", r"\}")):
        pack_toml.parse(tomllib.loads(toml))


def test_regex_needs_re2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    with pytest.raises(PackError, match="pip install google-re2"):
        pack_toml.parse(tomllib.loads('name = "a"\n[[entry]]\nrule = "sign-off"\nat = "line"\nregex = "x+"'))


def _regex(rule: str, at: str, regex: str, more: str = "") -> Pack:
    written = f"name = 'a'\n[[entry]]\nrule = '{rule}'\nat = '{at}'\nregex = '{regex}'\n{more}"
    return pack_toml.parse(tomllib.loads(written))


@pytest.mark.parametrize("rule", ["furniture-line", "sign-off", "credit"])
@pytest.mark.parametrize("at", ["line", "edge"])
def test_regex_finds_whole_lines(rule: str, at: str) -> None:
    pytest.importorskip("re2")
    packs = pack.joined(builtin(), [_regex(rule, at, r"kestrel (desk|wire) \d+", "case = 'any'")])
    text = "\n\n".join([HEADLINE, *STORY, "They came by Kestrel Wire 7 today.", "Kestrel Wire 7"])
    found = findings("a.txt", text, packs, None, Options())
    assert [(f.rule, f.message) for f in found] == [(rule, '"Kestrel Wire 7"')]


def test_regex_finds_in_the_middle_and_may_hold_braces_and_groups() -> None:
    pytest.importorskip("re2")
    packs = pack.joined(builtin(), [_regex("furniture-line", "line", r"K{2}[a]+(\d)?")])
    found = findings("a.txt", "\n\n".join([HEADLINE, *STORY, "KKa7", *STORY]), packs, None, Options())
    assert [f.message for f in found] == ['"KKa7"']


def test_regex_that_cannot_be_read_is_told_once(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("re2")
    with pytest.raises(PackError) as told:
        _regex("furniture-line", "line", "(x")
    said = str(told.value)
    assert "missing" in said
    assert "b'" not in said
    assert "\n" not in said
    assert capfd.readouterr() == ("", "")
