"""Any bytes as a rule pack: a pack, which written comes back the same and whose edits stay in a text, or one line.

The text it is tried on is made of the pack itself: its examples, and its templates with something in every slot.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from random import Random
from typing import Any

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate import templates
from corpus_cli.engines.strip_boilerplate.dispatch import findings
from corpus_cli.engines.strip_boilerplate.options import Options
from corpus_cli.engines.strip_boilerplate.pack import LISTS, Entry, Pack, PackError, Packs, joined
from corpus_cli.engines.strip_boilerplate.pack_toml import PLACES, RULES, parse, to_toml
from corpus_cli.packs import builtin, sources
from fuzz import TEXT, data_of
from fuzz.growth import assert_linear
from fuzz.mutation import rewritten
from fuzz.tables import changed

CODEC = TEXT
STORY = (
    "Dredgers reach the northern basin",
    "Dredgers reached the northern basin of Skerry Point on Tuesday, and the harbour board said trawlers could land.",
    "“Every trawler that waits for high water loses a day,” said Mathilde Orr, who has chaired the harbour board.",
)
HELD = {
    **{"place": "Skerry Point", "date": "3 October", "agency": "Kestrel", "name": "Ann Lee"},
    **{"names": "Ann Lee; Bo Dean"},
    **{"credit": "Ann Lee/Kestrel", "listed": "Kestrel", "photo": "photo", "source": "source", "initials": "ab/cd/ef"},
    **{"dash": "–", "email": "a@b.example", "number": "12", "year": "2018", "time": "10:30", "any": "the basin"},
    **{"text": "x"},
}  # fmt: skip
_SAID = re.compile(r"entry|agency|words|the pack|unreviewed")
_SLOT = re.compile(r"\{(\w+)\}")
_HEAD = 'name = "k"\n[[agency]]\nnames = ["Kestrel", "燕社"]\n'
FRAGMENTS = (
    *('name = "k"\n', "unreviewed = true\n", "\n[[entry]]\n", "\n[[agency]]\n", "\n[words]\n", "[[words]]\n"),
    "entry = []\n",
    *(f'rule = "{rule}"\n' for rule in RULES),
    *(f'at = "{place}"\n' for place in PLACES),
    *(f'{name} = ["january", "Ж", ""]\n' for name in LISTS),
    *('case = "any"\n', 'case = ""\n', "sure = false\n", 'agencies = ["Kestrel"]\n', 'names = ["K", "新社"]\n'),
    "names = []\n",
    *('template = "', 'templates = ["', '"]\n', '"\n', '", "', "'''", '"""', "#", " = ", "\n", "\\", "\\\\", "\\["),
    "\\u00e9",
    *('regex = "', "(x+)+$", "(?i)", "[a-z]", "(", "\\\\d+", "{2,3}", 'finds = ["a ¦b"]\n', 'leaves = ["a"]\n'),
    'source = "x"\n',
    *(f"{{{slot}}}" for slot in templates.SLOTS),
    *("[", "]", "[ {place}]", "{", "}", "{x}", "{agency", "(", ")", " ", "  ", ", ", "/", "|", "–", "-", "“", "’"),
    *(".", ":", "©"),
    *("a", "Photo", "By ", "燕社", "电", "\u0301", "\u00a0", "\u2028", "\0", "\x7f", "\ufeff", "İ", "ß", "ǅ", "١", "0"),
    *("true", "3"),
    *("[" * 40, "]" * 40, "[[" * 500, "{any}" * 3, "{text}" * 6, "[a]" * 12, "x" * 500, "a = {", "a.b = 1\n"),
    "1979-05-27",
)  # fmt: skip

PIECES = (
    *(f"{{{slot}}}" for slot in templates.SLOTS),
    *("[", "]", "[ ", "[, {date}]", "[(", "\\[", "\\]", "\\{", "\\}", "\\\\", "\\", "{", "}", "(", ")", "（", "）"),
    *("【", "】"),
    *(" ", ", ", ": ", ":", " - ", " – ", "/", "|", "·", "“", "”", "'", "’", "©", "«", ".", "。", "!", "¦", "\n"),
    *("\t", "\0"),
    *("Kestrel", "燕社", "电", "Photo", "By ", "Skerry Point", "(VNA)", "-30-", "a", "7", "é", "e\u0301", "İ", "ß"),
    *("ﬁ", "\u0301"),
)  # fmt: skip
VALUES: dict[str, Sequence[Any]] = {
    "name": ["k", "", 3, ["k"]],
    "unreviewed": [True, False, "yes", 0],
    "entry": [[], "", 3, {}, [3], [{}]],
    "agency": [[], {"names": []}, [{"names": ["K", "燕", "Kestrel Press", " ", ""]}]],
    "words": [{}, [], {key: ["a", "", "Ж", "tháng"] for key in LISTS}, {"months": "x"}, {"month": []}],
    "rule": [*RULES, "page-boilerplate", ""],
    "at": [*PLACES, "middle"],
    "case": ["any", "exact", "", "upper"],
    "template": ["Kestrel {name}", "{agency}", "燕社{place}电", "", " ", "{text}", "[[Kestrel]]", 3],
    "templates": [["Kestrel", "{date} Kestrel"], [], ["", "x"], "x", [[]]],
    "regex": ["kestrel \\d+", "(x+)+", "(", "", "x{900}{900}", "(?i)\\bK"],
    "agencies": [["Kestrel", "K-S", "燕"], [""], "x"],
    "names": [["Kestrel"], [], "x", [3], ["", "(", "A|B", "\\d"]],
    "sure": [True, False, "no"],
    "source": ["seen", 3],
    "finds": [["The talks go on.¦ Kestrel"], [""], "x"],
    "leaves": [["The kestrel flew."], []],
    "rulle": [1],
    **{key: [["a", "of", "Januar", ""], [], "x"] for key in LISTS},
}


def change(data: bytes, dice: Random) -> bytes:
    """A pack like another one."""
    return changed(data, dice, VALUES, lambda string: rewritten(string, dice, PIECES))


def seeds() -> Iterator[bytes]:
    """Entries of the built-in packs, of every rule and place, each as a pack of its own; and what else a pack has."""
    kinds: dict[tuple[str, str], int] = {}
    for pack in sources():
        for entry in pack.entries:
            kinds[entry.rule, entry.at] = kinds.get((entry.rule, entry.at), 0) + 1
            if kinds[entry.rule, entry.at] % 9 == 1:
                short = entry._replace(templates=entry.templates[:3], finds=entry.finds[:1], leaves=entry.leaves[:1])
                yield data_of(_HEAD + to_toml(Pack("k", (short,))).partition("\n")[2])
    yield data_of(_HEAD + '[words]\nmonths = ["thermidor"]\ncities = ["skerry point"]\n')
    yield data_of('name = "k"\n[[entry]]\nrule = "credit"\nat = "line"\ncase = "any"\nregex = "kestrel \\\\d+(x+)*"\n')
    yield data_of(
        'name = "k"\n[[entry]]\nrule = "sign-off"\nat = "end"\ntemplate = "[[{place}] {dash}[ {any}]] Kestrel"\n'
    )


def check(data: bytes) -> None:
    """All that must hold of a pack of these bytes."""
    pack = read(data)
    if pack is None:
        return
    written = to_toml(pack)
    assert parse(tomllib.loads(written)) == pack
    assert to_toml(parse(tomllib.loads(written))) == written
    packs = joined(builtin(), [pack])
    for text in islice(texts(pack), 8):
        assert_findings(text, packs)
        assert_linear(data, text, lambda long: findings("a.txt", long, packs, None, Options()))


def read(data: bytes) -> Pack | None:
    """The pack these bytes are; None where they are no TOML, or refused in one line that says what and where."""
    try:
        table = tomllib.loads(data.decode())
    except (ValueError, RecursionError):
        return None
    try:
        return parse(table)
    except PackError as error:
        said = str(error)
        assert _SAID.match(said), said
        assert "\n" not in said
        assert len(said) < 12 * len(data) + 400
    return None


def texts(pack: Pack) -> Iterator[str]:
    """Dispatches with the furniture of the pack at the head, at the end, stuck to a paragraph, and stretched."""
    lines = [line for entry in pack.entries[:6] for line in _lines(entry)]
    yield "\n\n".join([STORY[0], *lines, *STORY[1:], *lines])
    for line in lines[:6]:
        yield "\n".join([STORY[0], f"{line}{STORY[1]}", STORY[2], f"{STORY[1]} {line}", line])
        yield "\n\n".join([STORY[0], f"{line} {STORY[1]}", f"{line} " * 40, STORY[2], line.upper()])


def _lines(entry: Entry) -> Iterator[str]:
    for template in entry.templates[:3]:
        filled = _SLOT.sub(lambda slot: HELD.get(slot[1], slot[1]), template)
        yield re.sub(r"\\(.)|[\[\]]", r"\1", filled, flags=re.DOTALL)
    for example in (*entry.finds[:2], *entry.leaves[:1], *([entry.regex] if entry.regex else ())):
        yield example.replace("¦", "")


def assert_findings(text: str, packs: Packs) -> None:
    """Findings stand in the text; their edits only delete, lie apart, and leave some of it."""
    found = findings("a.txt", text, packs, None, Options())
    for finding in found:
        assert 0 <= finding.location.start < finding.location.end <= len(text)
        assert text[finding.location.start : finding.location.end].strip()
    edits = sorted(finding.edit for finding in found if finding.edit)
    assert all(0 <= e.start <= e.end <= len(text) and e.replacement == "" for e in edits)
    assert all(a.end <= b.start for a, b in pairwise(edits))
    assert apply(text, edits).strip() or not text.strip()
    assert found == findings("a.txt", text, packs, None, Options())
