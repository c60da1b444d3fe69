"""What an attacker, or an unlucky user, does to `corpus summarize`: real processes, texts of our own."""

import os
import subprocess
import sys
from pathlib import Path

TEXT = "The harbour opened again on Monday after eleven days.\nThe 340 tonnes of rubble on the quay are gone.\n"


def summarize(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpus_cli", "summarize", "--isolated", *arguments]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=60)


def test_the_list_of_files_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "list").write_text("a.txt\n")
    run = summarize(tmp_path, "--files-from", "list", "-o", "list")
    assert run.returncode == 2
    assert (tmp_path / "list").read_text() == "a.txt\n"
