"""What fuzzing has found, and what reaches most of the code, kept; and inputs made of these, new ones where wished.

`CORPUS_FUZZ=100 pytest tests/test_fuzz_cases.py` makes a hundred times as many. See tools/fuzz.py for more.
"""

import os
import random
from pathlib import Path

import pytest
from fuzz import NAMES, Target, target
from fuzz.mutation import mutated

from corpus_cli.engines.strip_boilerplate.pack import PackError
from corpus_cli.engines.strip_boilerplate.pack_toml import parse

TIMES = int(os.environ.get("CORPUS_FUZZ", "1"))
MADE = {"decoder": 2000, "paragraphs": 400, "sentences": 400, "packs": 100, "configuration": 100}
CASES = [(name, case) for name in NAMES for case in target(name).cases()]


@pytest.mark.parametrize(("name", "case"), [pytest.param(name, case, id=f"{name}-{case.name}") for name, case in CASES])
def test_case_holds(name: str, case: Path) -> None:
    target(name).check(case.read_bytes())


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("Kestrel" + "[ {number}]" * 13 + "x", "13 optional parts, and 12 are the most"),
        ("[" * 400 + "a" + "]" * 400 + "Kestrel", "optional parts"),
        ("Kestrel {any} {any} {any} {any} {any} x", "too many slots that may end anywhere"),
        ("Kestrel {names}{names} {names}", "too many slots that may end anywhere"),
        ("Kestrel {any} {any} {any} {any}", None),
        ("Kestrel {names}, edited by {names}; reporting by {names}", None),
        ("Kestrel" + "[ {number}]" * 12 + "x", None),
    ],
)
def test_a_template_that_would_take_for_ever_is_refused(template: str, says: str | None) -> None:
    """What text makes of it depends on the text: each slot more may take sixty times as long."""
    raw = {"name": "k", "entry": [{"rule": "furniture-line", "at": "line", "template": template}]}
    if says is None:
        assert parse(raw).entries[0].templates == (template,)
        return
    with pytest.raises(PackError, match=says):
        parse(raw)


@pytest.mark.parametrize("name", NAMES)
def test_inputs_like_them_hold(name: str) -> None:
    of = target(name)
    dice = random.Random(0 if TIMES == 1 else None)
    inputs = [*of.seeds(), *(case.read_bytes() for case in of.cases())]
    for _ in range(MADE[name] * TIMES):
        data = mutated(dice.choice(inputs), of, dice.getrandbits(31))
        _holds(of, data)
        inputs[dice.randrange(len(inputs))] = data


def _holds(of: Target, data: bytes) -> None:
    try:
        of.check(data)
    except Exception as failure:
        failure.add_note(f"{of.name}: {data!r}")
        raise
