"""`corpus explain`."""

from collections.abc import Mapping
from typing import Annotated, Any

from corpus_cli.cli import streams
from corpus_cli.cli.declared import Argument
from corpus_cli.cli.options import takes
from corpus_cli.cli.rules import every_rule, rule_names
from corpus_cli.config import did_you_mean
from corpus_cli.errors import OptionError

Rule = Annotated[
    str | None,
    Argument(metavar="[RULE]", help="A rule, such as repeated-block.", show_default=False, autocompletion=rule_names),
]


def own(rule: Rule = None) -> None:
    """The argument itself."""


@takes(own)
def explain(parameters: Mapping[str, Any]) -> int:
    """Print the manual page of a rule, or the list of rules."""
    rule = parameters.get("rule")
    page = _listed() if rule is None else _manual(rule)
    streams.write([page.encode()])
    return 0


def _listed() -> str:
    width = max(map(len, rule_names()))
    return "".join(f"{rule.name:<{width}}  {rule.summary}\n" for rule in every_rule())


def _manual(name: str) -> str:
    for rule in every_rule():
        if rule.name == name:
            return f"{rule.name}: {rule.summary}\n\n{rule.manual.strip()}\n{_conventions(name)}"
    raise OptionError(f"unknown rule {name!r}{did_you_mean(name, rule_names())}")


def _conventions(name: str) -> str:
    """The entries of the built-in packs for a rule: templates, where they come from, what they find and leave."""
    from corpus_cli.engines.strip_boilerplate.rules import RULES

    if name not in {rule.name for rule in RULES}:
        return ""
    from corpus_cli.packs import sources

    pieces = []
    for pack in sources():
        for entry in (e for e in pack.entries if e.rule == name):
            pieces.append(f"\n{pack.name}: {entry.source}\n")
            pieces += [f"  {template}\n" for template in entry.templates]
            pieces += [f"  finds   {_one_line(example)}\n" for example in entry.finds]
            pieces += [f"  leaves  {_one_line(example)}\n" for example in entry.leaves]
    return "".join(["\nThe conventions that are listed:\n", *pieces]) if pieces else ""


def _one_line(example: str) -> str:
    return example.replace("\n", "\\n")
