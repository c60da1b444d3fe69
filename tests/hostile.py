"""What tests of all output formats share: texts as hostile as files and names can make them, and what reads back."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

# What no report may hold: raw control characters but for TAB and LF.
CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
BIDI = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

HOSTILE = [
    "\x00", "\x07", "\x08", "\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x1b[31m", "\x1b]0;title\x07", "\x1c", "\x7f",
    "\x85", "\x9b31m", "\x9d", "\u061c", "\u200e", "\u2028", "\u2029", "\u202e", "\u2066", "\u2069",
    "\ud800", "\udc80", "\udce9", "\udfff", "\ufffe", "\uffff", "\ufeff", "\U0001fffe",
    "</script><script>alert(1)</script>", "<script>window.pwned = 1</script>", "<img src=x onerror=window.pwned=1>",
    '" onfocus="window.pwned=1" autofocus="', "<svg/onload=window.pwned=1>", "</style>", "</title>", "</div></p>",
    "<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&#27;", "&", "<", ">", '"', "'",
    "%0A::error::x", "%", "%25", "::", ":", ",", "##[error]x", "\\", "\\u001b", "{0}", "[x](1)", "](",
    "=1+1", "+1", "@SUM(A1)", "[bold]", "[/x]", "[*]", ":smile:", "javascript:alert(1)", "#", "?", "/", "./", "//",
    "../", " ", "", "é", "e\u0301", "中文", "\u0301" * 50, "𝔱", "👩‍👩‍👧", "❤️", "שלום", "x" * 700,
]  # fmt: skip

texts = st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(), max_size=5), max_size=4).map("".join)
ALL_AT_ONCE = "".join(HOSTILE)

# How long an example takes says nothing here: the first one in colour imports rich.
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def joined(text: str) -> str:
    """The text as any JSON carries it: two surrogates that make a pair become the character."""
    result: str = json.loads(json.dumps(text))
    return result


def loaded_by(code: str) -> set[str]:
    """The top modules a fresh interpreter has loaded more after running the code."""
    program = f"import sys; before = set(sys.modules)\n{code}\nprint(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return {module.partition(".")[0] for module in done.stdout.split()}


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text; every element must be closed where it belongs."""

    VOID = frozenset({"meta", "input"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["style"], ["script"]):
            self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")
