"""New inputs out of old ones: pieces put in, taken out, doubled, stretched, moved. One seed gives one input."""

from collections.abc import Callable, Sequence
from random import Random

from fuzz import TEXT, Target

LONGEST = 6_000  # characters
STEPS = 5
FORMED = 0.8  # of the inputs of a target that knows a form keep it

Change = Callable[[str, int, int, Random, Sequence[str]], str]


def _put(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    return text[:start] + dice.choice(fragments) + text[start:]


def _replaced(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    return text[:start] + dice.choice(fragments) + text[end:]


def _cut(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    return text[:start] + text[end:]


def _doubled(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    return text[:end] + text[start:]


def _stretched(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    return text[:start] + text[start : start + 1] * dice.choice([2, 3, 31, 70, 200]) + text[start:]


def _moved(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    rest = text[:start] + text[end:]
    at = dice.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _cased(text: str, start: int, end: int, dice: Random, fragments: Sequence[str]) -> str:
    return text[:start] + dice.choice([str.upper, str.lower, str.title])(text[start:end]) + text[end:]


CHANGES: Sequence[Change] = (_put, _put, _put, _replaced, _replaced, _cut, _doubled, _stretched, _moved, _cased)


def mutated(data: bytes, target: Target, seed: int) -> bytes:
    """An input like another one, with one to five changes."""
    dice = Random(seed)
    if target.change and dice.random() < FORMED:
        return target.change(data, dice)
    errors = "surrogateescape" if target.codec == TEXT else "replace"  # Latin 1 has no capital of ÿ
    text = data.decode(target.codec, errors)
    for _ in range(dice.randint(1, STEPS)):
        text = rewritten(text, dice, target.fragments)
    return text.encode(target.codec, errors)


def rewritten(text: str, dice: Random, fragments: Sequence[str]) -> str:
    """A text with one change."""
    start, end = _span(text, dice)
    return dice.choice(CHANGES)(text, start, end, dice, fragments)[:LONGEST]


def _span(text: str, dice: Random) -> tuple[int, int]:
    """Some characters or whole lines, mostly few."""
    start = dice.randint(0, len(text))
    if dice.random() < 0.3:
        start = text.rfind("\n", 0, start) + 1
        return start, text.find("\n", start) + 1 or len(text)
    return start, min(len(text), start + dice.choice([1, 1, 2, 5, 20, 100]))
