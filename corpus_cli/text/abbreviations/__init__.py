"""What the sentence splitter knows of a language: one TOML file each, compiled by tools/compile_abbreviations.py.

names          stand before a name, or are never the last word: a stop after one ends no sentence
numbers        stand before a number: a stop after one ends a sentence unless a number, or a single letter, follows
within         may be the last word: a stop after one ends a sentence where a word of `starts` follows
words          single letters that are words: châu Á
starts         words that begin sentences and no names, as they are written there
small          words that begin a sentence also where the writer does without capitals
ordinals       true where "3." is "third", as in German
ordinal_nouns  what such numbers stand before
ordinal_articles  what they stand behind, for texts whose language is not told

other.toml is for the languages that have no file: all lists together served them better than sentencex did (F1 of
sentence ends on translated news: Indonesian .95 and .78, Greek .96 and .81, Polish .90 and .89).
Words are listed without their last stop, in the very case they are written in.
"""

from functools import cache
from typing import NamedTuple

NAME, NUMBER, WITHIN, WORD = 1, 2, 3, 4


class Rules(NamedTuple):
    """The lists of a language, or of all of them together (language "")."""

    kinds: dict[str, int]  # NAME, NUMBER, WITHIN of each abbreviation; WORD of a word that looks like one
    starts: frozenset[str]
    small: frozenset[str]
    ordinals: bool
    ordinal_nouns: frozenset[str]
    ordinal_articles: frozenset[str]


def rules(language: str) -> Rules:
    """The lists of a language; of a language without lists, or "", all of them together."""
    from corpus_cli.text.abbreviations import compiled

    return _rules(language if language in compiled.LISTS else "")


@cache
def _rules(language: str) -> Rules:
    from corpus_cli.text.abbreviations import compiled

    names, numbers, within, words, starts, small, ordinals, nouns, articles = compiled.LISTS[language]
    kinds = dict.fromkeys(within.split(), WITHIN)
    kinds |= dict.fromkeys(numbers.split(), NUMBER) | dict.fromkeys(names.split(), NAME)
    kinds |= dict.fromkeys(words.split(), WORD)
    first, informal, behind, before = (frozenset(listed.split()) for listed in (starts, small, nouns, articles))
    return Rules(kinds, first, informal, ordinals, behind, before)
