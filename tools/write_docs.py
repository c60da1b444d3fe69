"""Writes the pages of docs/ that are made from the program: its commands, its rules, a terminal.

python tools/write_docs.py           # after a change of a command, an option, a rule or a sample
python tools/write_docs.py --check   # exit 1 when a page is stale, and name it
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from pages import cli_page, man_page, rules_page, terminal  # noqa: E402  (the checkout's own program, not one installed)

PAGES: dict[str, Callable[[], str]] = {
    "cli.md": cli_page.written,
    "corpus.1": man_page.written,
    "rules.md": rules_page.written,
    "terminal.svg": terminal.written,
}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages", nargs="*", metavar="PAGE", help=f"{', '.join(PAGES)} (default: all)")
    arguments.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is stale")
    arguments.add_argument("--print", action="store_true", help="write to standard output")
    given = arguments.parse_args()
    stale = []
    for name in given.pages or PAGES:
        path, text = ROOT / "docs" / name, PAGES[name]()
        if given.print:
            print(text, end="")
        elif not given.check:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(f"docs/{name}")
    if stale:
        print(f"stale: {', '.join(stale)}; run python tools/write_docs.py")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
