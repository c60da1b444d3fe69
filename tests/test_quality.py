"""The linters, the types and the floors have nothing to say. Run as a user runs them, from the checkout's root."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BESIDE_PYTHON = os.path.dirname(sys.executable)

TOOLS = {
    "ruff-check": ("ruff", "check", "."),
    "ruff-format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy", "--strict", "corpus_cli", "tests", "benchmarks"),
    "import-linter": ("lint-imports",),
}


@pytest.mark.slow
@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_to_say(tool: str) -> None:
    name, *arguments = TOOLS[tool]
    program = shutil.which(name, path=BESIDE_PYTHON) or shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is not installed; pip install '.[test]'")
    plain = {**os.environ, "NO_COLOR": "1", "FORCE_COLOR": ""}
    ran = subprocess.run([program, *arguments], cwd=ROOT, env=plain, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, f"{name} {' '.join(arguments)}\n{ran.stdout}{ran.stderr}"
