"""What every HTML page of ours begins and ends with: one file, nothing loaded from elsewhere, light and dark.

The policy lets the page's own style and script run, by their digests, and nothing else, should text of a file ever get
past the escaping. So no element may have a `style` or an `on...` attribute.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from corpus_cli.formats.markup import shown

_STYLE = """
:root {
  --page: #fff; --ink: #1c1e21; --soft: #5c636b; --line: #d5d9de; --rule: #b3261e; --link: #2456b3;
  --cut: #fdecea; --cut-word: #f6b9b2; --kept: #eaf3ec; --kept-word: #a9d6b3; --warn: #fff3d6; --warn-ink: #7a4d00;
  --here: #e8effc
}
@media (prefers-color-scheme: dark) { :root {
  --page: #16181b; --ink: #e4e6e9; --soft: #9aa2ab; --line: #363b41; --rule: #ff9d94; --link: #9dbcff;
  --cut: #3a2220; --cut-word: #7a3a34; --kept: #1d2f22; --kept-word: #2f6440; --warn: #382c12; --warn-ink: #f2c56b;
  --here: #1f2a3f
} }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.1rem; margin: 2.5rem 0 0; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; font-weight: normal; margin: 1.5rem 0 .4rem }
code, kbd { font: .9em ui-monospace, monospace }
header p { margin: .3rem 0 }
footer { margin-top: 2.5rem }
.soft, figcaption, footer { color: var(--soft); font-size: .9rem }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
"""


def opening(title: str, style: str = "", script: str = "") -> str:
    """Everything up to and with <body>. `script` is what `closing` will be given: the policy must know it here."""
    style = _STYLE + style
    policy = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", f"style-src {_digest(style)}"]
    if script:
        policy.append(f"script-src {_digest(script)}")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{shown(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )


def closing(signature: str, script: str = "") -> str:
    """The footer, the script and the end."""
    ran = f"<script>{script}</script>\n" if script else ""
    return f"<footer><p><code>{shown(signature)}</code></p></footer>\n{ran}</body>\n</html>\n"


def written_by(command: str, version: str) -> str:
    """The line of a page's header that says what made it."""
    return f'<p class="soft">corpus {shown(command)} {shown(version)}</p>\n'


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
