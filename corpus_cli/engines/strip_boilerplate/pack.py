"""Rule packs: entries written as templates, agencies and word lists; and the quick form the matchers work with.

`pack_toml` reads and writes them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from corpus_cli.engines.strip_boilerplate import slots, templates

HEADINGS = ("tail-heading", "tail-hint")  # of teasers; the second may be one of the story, too
LISTS = tuple(name for name in slots.Lists._fields if name != "agencies")
_WORD = re.compile(r"[^\W_]+")


class PackError(ValueError):
    """A pack that cannot be used: what is wrong, in which entry, what to try."""


class Entry(NamedTuple):
    """One convention. `templates` share rule, place, source and examples; `regex` is a user's own (google-re2)."""

    rule: str
    templates: tuple[str, ...]
    at: str
    source: str = ""
    finds: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    any_case: bool = False
    agencies: tuple[str, ...] = ()  # names that count for {agency} here, too
    regex: str = ""
    sure: bool = True  # false: found and reported, never cut


class Agency(NamedTuple):
    """The names of one agency, in all scripts; the first is how it is shown."""

    names: tuple[str, ...]
    source: str = ""


class Pack(NamedTuple):
    """A named set of entries; `unreviewed` was learnt and nobody has looked at it yet."""

    name: str
    entries: tuple[Entry, ...]
    unreviewed: bool = False
    agencies: tuple[Agency, ...] = ()
    words: Mapping[str, tuple[str, ...]] = {}


class Form(NamedTuple):
    """A template as the matchers take it; `ready` makes a pattern of it when it is first needed."""

    rule: str
    at: str
    template: str
    needs: tuple[str, ...]  # words and signs that stand in every match
    flags: int = 0


Group = tuple[tuple[str, ...], tuple[Form, ...]]  # what stands in every match of these forms
Table = dict[str, Iterable[Group]]
ANY_CASE, DENSE, REGEX, UNSURE = 1, 2, 4, 8


class Ready(NamedTuple):
    """A pattern and the slots its groups are."""

    pattern: "re.Pattern[str]"
    slots: tuple[str, ...]


class _Packs(NamedTuple):
    lists: slots.Lists
    literals: dict[str, tuple[tuple[str, str, str], ...]]  # folded line -> (rule, at, the text where case counts)
    by_first: dict[str, Iterable[Form]]
    by_last: dict[str, Iterable[Form]]
    anywhere: tuple[Form, ...]
    starts: Table  # datelines, by what they begin with: a slot's name, or a sign or word
    start_words: frozenset[str]  # first words of the agencies and brands that datelines carry
    dense_names: tuple[str, ...]  # agencies written without blanks around them, the longest first
    ends: Table  # sign-offs, by what they begin with
    end_texts: dict[str, Form]  # sign-offs that are a literal text
    end_words: frozenset[str]  # folded last words of agencies and archives
    credits: Table  # by what they begin with: a slot's name, or a sign or word
    closing: Table  # sign-offs that stand alone on a line, by what they begin with
    credit_words: dict[str, tuple[str, ...]]  # first words of a credit -> what begins with them
    counters: tuple[str, ...]


class Packs(_Packs):
    """What the matchers take: literals by folded text, forms by their first or last word.

    Equal to itself alone: what is remembered of some packs need not look into them.
    """

    __slots__ = ()
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


def fold(line: str) -> str:
    """The form in which literal lines are looked up: case, blanks, quotes and dashes no longer matter."""
    line = " ".join(line.split()).casefold()
    return line if line.isascii() or _ODD_SIGNS.isdisjoint(line) else line.translate(_ODD)


_ODD = {ord(sign): "'" for sign in templates.SINGLE} | {ord(sign): '"' for sign in templates.DOUBLE}
_ODD |= {ord(sign): "-" for sign in templates.DASHES}
_ODD_SIGNS = frozenset(map(chr, _ODD)) - {"'", '"', "-"}


def compiled(packs: Sequence[Pack]) -> Packs:
    """The packs together, in the form the matchers take."""
    lists = _lists(packs)
    dense = tuple(sorted((name for name in lists.agencies if templates.is_dense(name)), key=lambda n: (-len(n), n)))
    build = _Build(lists, dense)
    for pack in packs:
        for entry in pack.entries:
            build.add(entry)
    return build.packs()


def joined(first: Packs, packs: Sequence[Pack]) -> Packs:
    """Packs that are ready, and more of them: what --pack adds to the built-in ones."""
    if not packs:
        return first
    more = compiled(packs)
    lists = slots.Lists(*(a | b for a, b in zip(first.lists, more.lists, strict=True)))
    dense = tuple(sorted({*first.dense_names, *more.dense_names}, key=lambda n: (-len(n), n)))
    return Packs(
        lists,
        _together(first.literals, more.literals),
        _together(first.by_first, more.by_first),
        _together(first.by_last, more.by_last),
        first.anywhere + more.anywhere,
        _together(first.starts, more.starts),
        first.start_words | more.start_words,
        dense,
        _together(first.ends, more.ends),
        {**first.end_texts, **more.end_texts},
        first.end_words | more.end_words,
        _together(first.credits, more.credits),
        _together(first.closing, more.closing),
        _together(first.credit_words, more.credit_words),
        first.counters + more.counters,
    )


def _together(a: Mapping[str, Iterable[Any]], b: Mapping[str, Iterable[Any]]) -> dict[str, Any]:
    return {key: (*a.get(key, ()), *b.get(key, ())) for key in {**a, **b}}


def _lists(packs: Sequence[Pack]) -> slots.Lists:
    names = {name for pack in packs for agency in pack.agencies for name in agency.names}
    names |= {name for pack in packs for entry in pack.entries for name in entry.agencies}
    words: dict[str, set[str]] = {key: set() for key in LISTS}
    for pack in packs:
        for key, values in pack.words.items():
            words[key] |= {" ".join(value.casefold().split()) for value in values}
    words["dates"] |= words["months"]
    agencies = frozenset(names | {name.upper() for name in names})
    return slots.Lists(agencies, **{key: frozenset(values) for key, values in words.items()})


class _Build:
    """Sorts entries into the tables of Packs."""

    def __init__(self, lists: slots.Lists, dense: tuple[str, ...]) -> None:
        self.lists, self.dense = lists, dense
        self.literals: dict[str, tuple[tuple[str, str, str], ...]] = {}
        self.by_first: dict[str, tuple[Form, ...]] = {}
        self.by_last: dict[str, tuple[Form, ...]] = {}
        self.anywhere: list[Form] = []
        self.starts: dict[str, dict[tuple[str, ...], tuple[Form, ...]]] = {}
        self.ends: dict[str, dict[tuple[str, ...], tuple[Form, ...]]] = {}
        self.closing: dict[str, dict[tuple[str, ...], tuple[Form, ...]]] = {}
        self.credits: dict[str, dict[tuple[str, ...], tuple[Form, ...]]] = {}
        self.end_texts: dict[str, Form] = {}
        self.counters: list[str] = []
        self.start_words: set[str] = set()

    def add(self, entry: Entry) -> None:
        if entry.regex:
            form = Form(entry.rule, entry.at, entry.regex, (), REGEX | ANY_CASE * entry.any_case)
            self._sorted(entry, form, set(), set(), {"regex"})
        for template in entry.templates:
            literal = templates.literal(template)
            if entry.at == "counter":
                self.counters.append(literal or template)
            elif literal is not None and entry.at in ("line", "edge", *HEADINGS):
                key = fold(literal)
                what = (entry.rule, entry.at, "" if entry.any_case else " ".join(literal.split()))
                self.literals[key] = (*self.literals.get(key, ()), what)
            else:
                self._form(entry, template)

    def _form(self, entry: Entry, template: str) -> None:
        flags = ANY_CASE * entry.any_case + DENSE * templates.runs_on(template) + UNSURE * (not entry.sure)
        form = Form(entry.rule, entry.at, template, () if entry.any_case else _needs(template), flags)
        if entry.at == "start":
            self.start_words |= _words_of(template)
        literal = templates.literal(template) if entry.at == "end" and entry.rule == "sign-off" else None
        if literal is not None:
            self.end_texts[" ".join(literal.split())] = form
        else:
            self._sorted(entry, form, *_edges(template), _heads(template))

    def _sorted(self, entry: Entry, form: Form, first: set[str], last: set[str], heads: set[str]) -> None:
        table = self._table(entry)
        if table is not None:
            for key in heads:
                groups = table.setdefault(key, {})
                groups[form.needs] = (*groups.get(form.needs, ()), form)
        elif first or last:
            words, keys = (self.by_first, first) if first else (self.by_last, last)
            for key in keys:
                words[key] = (*words.get(key, ()), form)
        else:
            self.anywhere.append(form)

    def _table(self, entry: Entry) -> dict[str, dict[tuple[str, ...], tuple[Form, ...]]] | None:
        if entry.at == "start":
            return self.starts
        if entry.at == "end":
            return self.credits if entry.rule in ("credit", "caption") else self.ends
        return self.closing if entry.rule == "sign-off" else None

    def packs(self) -> Packs:
        agencies = self.lists.agencies
        lasts = {word for name in agencies for word in _WORD.findall(name)[-1:]}
        houses = {word for name in self.lists.houses for word in _WORD.findall(name)[-1:]}
        begins: dict[str, tuple[str, ...]] = {key: (key,) for key in self.credits if key not in templates.SLOTS}
        for slot in ("photo", "source"):
            for name in getattr(self.lists, slot):
                for word in _WORD.findall(name)[:1]:
                    key = word_key(word, 1)
                    begins[key] = tuple(dict.fromkeys((*begins.get(key, ()), slot)))
        return Packs(
            self.lists,
            self.literals,
            {**self.by_first},
            {**self.by_last},
            tuple(self.anywhere),
            _grouped(self.starts),
            frozenset(self.start_words | _telling(agencies)),
            self.dense,
            _grouped(self.ends),
            self.end_texts,
            frozenset(word_key(word, -1) for word in lasts | houses),
            _grouped(self.credits),
            _grouped(self.closing),
            begins,
            tuple(self.counters),
        )


def _grouped(table: Mapping[str, Mapping[tuple[str, ...], tuple[Form, ...]]]) -> Table:
    return {key: tuple(groups.items()) for key, groups in table.items()}


def forms(table: Table, heads: Iterable[str], text: str, start: int, end: int) -> Iterator[Form]:
    """The forms that begin with one of some heads and may match a piece of a text."""
    piece = text[start:end]
    for head in heads:
        for needs, group in table.get(head, ()):
            for sign in needs:
                if sign not in piece:
                    break
            else:
                yield from group


def _telling(names: Iterable[str]) -> set[str]:
    """A word of each name that tells it from other text: the longest, or one that is a name by itself."""
    names = set(names)
    words = {name: _WORD.findall(name) for name in names}
    return {
        max(found, key=len) for name, found in words.items() if found and (len(found) < 2 or names.isdisjoint(found))
    }


def _needs(template: str) -> tuple[str, ...]:
    """The words and signs that every match of a template has; dashes, quotes and blanks aside, which vary."""
    found: list[str] = []
    depth = 0
    for part in templates.parts(template):
        depth += {"open": 1, "close": -1}.get(part.kind, 0)
        if part.kind == "literal" and not depth:
            found += re.findall(_NEED, part.text)
    return tuple(sorted(dict.fromkeys(found), key=lambda need: (need.isalnum(), -len(need), need)))


_VARIES = templates.SINGLE + templates.DOUBLE + templates.DASHES
_NEED = rf"[^\W_]+|[^\w\s{re.escape(_VARIES)}]"


def _words_of(template: str) -> set[str]:
    """The literal word of a template that tells most."""
    found = [part.text for part in templates.parts(template) if part.kind == "literal"]
    words = [word for text in found for word in _WORD.findall(text)]
    return {max(words, key=len)} if words else set()


def _edges(template: str) -> tuple[set[str], set[str]]:
    """Folded words one of which every match begins (ends) with; empty where a slot may stand there."""
    found = templates.parts(template)
    return _edge(found, 1), _edge(found, -1)


def _edge(found: list[templates.Part], step: int) -> set[str]:
    keys: set[str] = set()
    depth = 0
    for part in found[::step]:
        if part.kind in ("open", "close"):
            depth += 1 if (part.kind == "open") == (step > 0) else -1
        elif part.kind == "slot" and part.text != "dash":
            return set()
        elif part.kind == "literal" and (words := _WORD.findall(part.text)):
            keys.add(word_key(words[0 if step > 0 else -1], step))
            if not depth:
                return keys
        elif part.kind == "literal" and not keys and not depth and step > 0 and part.text[0] in "©ⓒ":
            return {part.text[0]}
    return set()


def _heads(template: str) -> set[str]:
    """What a match may begin with: names of slots, folded words, or signs."""
    heads: set[str] = set()
    depth = 0
    for part in templates.parts(template):
        depth += {"open": 1, "close": -1}.get(part.kind, 0)
        if part.kind == "slot":
            heads.add(part.text)
        elif part.kind == "literal" and part.text.strip():
            word = _WORD.match(part.text.strip())
            heads.add(word_key(word[0], 1) if word else part.text.strip()[0])
        else:
            continue
        if not depth:
            break
    return heads


def word_key(word: str, step: int) -> str:
    """What forms are looked up by: the first or last word; of text written without blanks two characters."""
    if "\u3040" <= word[0] <= "\u9fff":
        return word[:2] if step > 0 else word[-2:]
    return word.casefold()


def match(form: Form, packs: Packs, text: str, start: int, end: int) -> "re.Match[str] | None":
    """The match of a form at a place of a text, its slots checked."""
    pattern, groups = _ready(form.template, form.flags, packs.dense_names if form.flags & DENSE else ())
    found = pattern.match(text, start, end)
    return found if found and slots.hold(found, groups, packs.lists) else None


def fullmatch(form: Form, packs: Packs, text: str, start: int, end: int) -> bool:
    """Whether a form matches a whole piece of a text."""
    pattern, groups = _ready(form.template, form.flags, packs.dense_names if form.flags & DENSE else ())
    found = pattern.fullmatch(text, start, end)
    return found is not None and (form.flags & REGEX > 0 or slots.hold(found, groups, packs.lists))


def notice(form: Form, packs: Packs, text: str, start: int, end: int, inside: bool = False) -> bool:
    """Whether a form matches a whole piece of a text that is no sentence or heading of a story.

    A few common words and an open slot begin sentences, too: "Click here for help, the notice said." `inside`: in
    the middle of a story, where less is let pass.
    """
    if not fullmatch(form, packs, text, start, end):
        return False
    if form.flags & REGEX or form.rule not in ("furniture-line", "sign-off"):
        return True
    if is_byline(form):
        return not inside and slots.is_byline(text[start:end].split(None, 1)[-1], packs.lists)
    words = _open_end(form.template)
    if words is None or words >= (TELLING + 2 if inside else TELLING) or _RIGHTS.search(text, start, end):
        return True
    pattern, _ = _ready(form.template, form.flags, packs.dense_names if form.flags & DENSE else ())
    found = pattern.fullmatch(text, start, end)
    caught = found and found[found.re.groups]
    strict = inside and _LABEL.isdisjoint(form.template)  # "Read more: Will the talks fail?" stands in the middle
    return not caught or not slots.is_sentence(caught, packs.lists, strict)


_LABEL = frozenset(":：|>")
TELLING = 4  # words of a template that say enough: what follows them may be a sentence
_RIGHTS = re.compile(r"[©ⓒ]|\([cC]\)")


@cache
def is_byline(form: Form) -> bool:
    """Whether a form is one word and a name; in the middle of a story it finds nothing."""
    found = [] if form.flags & REGEX else templates.parts(form.template)
    return [part.kind for part in found] == ["literal", "slot"] and (
        found[1].text == "name" and found[0].text.strip().isalpha() and found[0].text[-1] == " "
    )


@cache
def _open_end(template: str) -> int | None:
    """The number of words of a template that an open slot ends; None of others."""
    found = [part for part in templates.parts(template) if part.kind != "close" and part.text.strip(" .")]
    while found and found[-1].kind == "open":
        found.pop()
    if not found or found[-1].kind != "slot" or found[-1].text not in ("any", "text"):
        return None
    return sum(len(_WORD.findall(part.text)) for part in found if part.kind == "literal")


@cache
def _ready(template: str, flags: int, dense: tuple[str, ...]) -> Ready:
    """The pattern of a form; compiled when it is first needed."""
    if flags & REGEX:
        return Ready(linear(template, flags & ANY_CASE > 0, template), ())
    pattern, groups = templates.pattern(template, "|".join(map(re.escape, dense)))
    return Ready(re.compile(f"(?i:{pattern})" if flags & ANY_CASE else pattern), groups)


def linear(regex: str, any_case: bool, where: str) -> Any:
    """A user's pattern, compiled by an engine that is linear whatever the pattern is."""
    try:
        import re2  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        raise PackError(f"{where}: a regex needs google-re2 (pip install google-re2); a template does not") from None
    options = re2.Options()
    options.log_errors = False  # it writes them to standard error
    options.case_sensitive = not any_case
    try:
        return re2.compile(regex, options)
    except re2.error as error:
        said = error.args[0] if error.args else ""
        said = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        raise PackError(f"{where}: {' '.join(said.split())}") from None
