"""The rules of all commands: what --select, --ignore and `corpus explain` may name."""

from corpus_cli.engines.dedupe.rules import RULES as DEDUPE
from corpus_cli.engines.strip_boilerplate.rules import RULES as STRIP_BOILERPLATE
from corpus_cli.model import Rule


def every_rule() -> tuple[Rule, ...]:
    """All rules, a command's together."""
    return DEDUPE + STRIP_BOILERPLATE


def rule_names() -> list[str]:
    """Their names, in the same order."""
    return [rule.name for rule in every_rule()]
