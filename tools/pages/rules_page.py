"""docs/rules.md: the manual page of every rule, as `corpus explain` prints it."""

from corpus_cli.cli.rules import every_rule

HEAD = """\
<!-- Written by tools/write_docs.py from the rules' own manual pages: change those, and run it again. -->

# The rules

`corpus explain RULE` prints the same, and for furniture every convention of agencies and languages that the rule packs
list, with its source, what it finds and what it leaves.

| rule | finds |
|---|---|
"""


def written() -> str:
    """The page."""
    rules = every_rule()
    table = "".join(f"| [`{rule.name}`](#{rule.name}) | {rule.summary} |\n" for rule in rules)
    pages = "".join(f"\n## {rule.name}\n\n```text\n{rule.manual.strip()}\n```\n" for rule in rules)
    return HEAD + table + pages
