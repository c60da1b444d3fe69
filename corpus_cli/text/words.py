"""How many words a text has, also where words are not set apart by blanks; how many of them are figures."""

import re

# Scripts written without blanks, and how many of their letters make a word on average.
# Compiled where they are needed: that takes 2 ms of a start-up that most texts need not pay.
_DENSE = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_THAI = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"


def words(text: str) -> int:
    """Blank-separated tokens, as `wc -w` counts; two Chinese or Japanese characters or five Thai ones are a word."""
    count = len(text.split())
    top = "" if text.isascii() else max(text)
    if top < "\u0e00":
        return count
    dense = len(re.findall(_DENSE, text)) if top >= "\u3040" else 0  # and not for a curly quote
    return max(count, dense // 2 + len(re.findall(_THAI, text)) // 5)


def is_row(text: str) -> bool:
    """Whether a line is a row of a table: three figures or more, and more of them than words with letters."""
    if len(re.findall(r"\d+", text)) < 3:  # most lines: the rest takes ten times as long
        return False
    cells = [cell for cell in re.split(r"[\s|;,]+", text) if any(map(str.isalnum, cell))]
    figures = sum([not any(map(str.isalpha, cell)) for cell in cells])
    return figures >= 3 and 2 * figures > len(cells)
