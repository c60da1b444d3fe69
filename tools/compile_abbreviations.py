"""Writes corpus_cli/text/abbreviations/compiled.py: the lists of the TOML files, loaded without a parser.

python tools/compile_abbreviations.py          # after a change of a list
python tools/compile_abbreviations.py --check  # exit 1 when the file is stale
"""

import sys
import textwrap
import tomllib
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus_cli.text.function_words import LATIN

FOLDER = Path(__file__).parents[1] / "corpus_cli" / "text" / "abbreviations"
LISTS = ("names", "numbers", "within", "words", "starts", "small", "ordinals", "ordinal_nouns", "ordinal_articles")
HEAD = '''"""The lists of the TOML files beside, compiled by tools/compile_abbreviations.py: change the TOML instead.

In the order of their keys; "" is all languages together.
"""

# fmt: off
'''


def written() -> str:
    """The module's text."""
    sources = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    lists = {"": _together(sources)}
    for language, source in sources.items():
        if language != "other":
            lists[language] = [_list(source, key) for key in LISTS]
    out = "LISTS: dict[str, tuple[str, str, str, str, str, str, bool, str, str]] = {\n"
    for language, values in lists.items():
        out += f'    "{language}": (\n' + "".join(_shown(value) for value in values) + "    ),\n"
    return HEAD + out + "}\n"


def _list(source: dict[str, Any], key: str) -> Any:
    value = source.get(key, False if key == "ordinals" else "")
    return " ".join(sorted(set(value.split()))) if isinstance(value, str) else value


def _together(sources: dict[str, dict[str, Any]]) -> list[Any]:
    """All lists together, but for abbreviations that are plain words elsewhere: `Me` is a lawyer in French only."""
    out: list[Any] = []
    for key in LISTS:
        if key == "words":  # are initials elsewhere
            out.append("")
            continue
        if key == "ordinals":
            out.append(False)
            continue
        words = {word for source in sources.values() for word in source.get(key, "").split()}
        if key in ("names", "within"):
            words -= {
                word
                for language, source in sources.items()
                for word in source.get(key, "").split()
                if _plain(word, language, sources)
            }
        out.append(" ".join(sorted(words)))
    return out


def _plain(word: str, language: str, sources: dict[str, Any]) -> bool:
    """Whether a word may be something else elsewhere: a small letter, or a function word of another language."""
    others = (LATIN[other].split() for other in sources if other not in (language, "other"))
    return (len(word) == 1 and word.isascii() and word.islower()) or any(word.lower() in words for words in others)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return f"        {value},\n"
    lines = textwrap.wrap(str(value), 104) or [""]
    return (
        "".join(f'        "{line}{" " if at < len(lines) else ""}"\n' for at, line in enumerate(lines, 1)).rstrip("\n")
        + ",\n"
    )


def main() -> int:
    path = FOLDER / "compiled.py"
    text = written()
    if "--check" in sys.argv:
        return int(not path.exists() or path.read_text("utf-8") != text)
    path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
