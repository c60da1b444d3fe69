"""The boilerplate engine over the documents of a run: what they teach is gathered first, then each is looked into."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate import Options
from corpus_cli.files import Entry
from corpus_cli.model import Document, Finding, Location
from corpus_cli.rounds import Edits, Text, made, steady
from corpus_cli.text.paragraphs import hard_wrapped

if TYPE_CHECKING:
    from corpus_cli.engines.strip_boilerplate import Learnt, Lesson, Packs
    from corpus_cli.engines.strip_boilerplate.dispatch import Look
    from corpus_cli.engines.strip_boilerplate.repeats import Gathering as Wires

Pages = Callable[[], Iterator[tuple[str, str, str]]]  # name, folder and text of each, as often as asked
LESSONS = 8  # times that documents are learnt from; two are usual


class Stripping:
    """Furniture of a run's documents: `gather` all of them, `learn`, then ask for the `findings` in each.

    `packs` are given in dispatch mode, and only then. Each mode loads its own modules only: start-up counts.
    """

    def __init__(self, options: Options, packs: Packs | None, rules: frozenset[str] | None) -> None:
        self._options, self._packs, self._rules = options, packs, rules
        self._pages = self._wires = None
        self._learnt: Learnt | None = None
        self._told: dict[str, Look] = {}  # what is listed in the documents studied: they come again
        if options.mode == "page":
            from corpus_cli.engines.strip_boilerplate import page

            self._page = page
            self._pages = page.Gathering() if options.learn else None
        else:
            from corpus_cli.engines.strip_boilerplate import dispatch

            self._dispatch = dispatch
            if options.learn:
                from corpus_cli.engines.strip_boilerplate.repeats import Gathering

                self._wires = Gathering()

    def gather(self, folder: str, text: str) -> None:
        """Takes a document in, to learn from."""
        if self._wires is not None:
            self._wires.add(folder, text)
        elif self._pages is not None:
            self._pages.add(folder, text)

    def learn(self) -> tuple[Lesson, ...]:
        """What the documents gathered teach."""
        if self._wires is None:
            return ()
        self._learnt = self._wires.learnt(self._bare)
        if self._learnt.entries():
            self._learn_more(self._wires, self._learnt)
        return self._learnt.entries()

    def _learn_more(self, wires: Wires, learnt: Learnt) -> None:
        """Learns on from the documents without what was learnt, as a second run would, until they teach no more."""
        for _ in range(LESSONS):
            more = self._next_lessons(wires, {lesson.kind: lesson.sure for lesson in learnt.entries()})
            if more is None:
                return
            learnt = self._learnt = learnt.joined(more)

    def _next_lessons(self, wires: Wires, known: Mapping[tuple[str, str, str], bool]) -> Learnt | None:
        """What the documents teach after safe edits or after all of them, where any of it is new or surer now."""
        cut: dict[tuple[str, str], tuple[str, str]] = {}

        def safely(folder: str, text: str) -> str:
            return self._twice_bare(folder, text, cut)[0]

        def wholly(folder: str, text: str) -> str:
            return self._twice_bare(folder, text, cut)[1]

        for way in (safely, wholly):
            more = wires.learnt(way)
            if any(lesson.kind not in known or lesson.sure > known[lesson.kind] for lesson in more.entries()):
                return more
            if all(safe == every for safe, every in cut.values()):
                break
        return None

    def _twice_bare(self, folder: str, text: str, known: dict[tuple[str, str], tuple[str, str]]) -> tuple[str, str]:
        """A text without all furniture found so far: after safe edits, and after all."""
        there = known.get((folder, text))
        if there is None:
            found, final = self.look("", folder, text)
            if final:  # all of it is safe to cut, and nothing is listed in what is left
                safe = every = apply(text, made(found, True).get("", ()))
            else:
                found = self._steadied(found, "", folder, text)
                safe, every = (self._bare(folder, apply(text, made(found, way).get("", ()))) for way in (False, True))
            there = known[folder, text] = safe, every
        return there

    def findings(self, name: str, folder: str, text: str) -> list[Finding]:
        """What is furniture in a document, in reading order; edits do not overlap."""
        return self._chosen(self._found(name, folder, text)[0])

    def steady_findings(self, name: str, folder: str, text: str) -> list[Finding]:
        """The same with what a second run would find once these are cut, so that it finds nothing."""
        found, final = self.look(name, folder, text)
        return found if final else self._steadied(found, name, folder, text)

    def _steadied(self, found: list[Finding], name: str, folder: str, text: str) -> list[Finding]:
        """What was found, with what is found once it is cut."""

        def again(names: set[str], edits: Edits) -> list[Finding]:
            return self.findings(name, folder, apply(text, edits[name]))

        if any(f.edit and f.links for f in found):
            return steady(found, lambda _: text, again)
        safe, every = made(found, False), made(found, True)
        for edits in (safe, every) if safe != every else (safe,):
            if edits and any(finding.edit for finding in again({name}, edits)):
                return steady(found, lambda _: text, again)
        return found

    @property
    def compares_pages(self) -> bool:
        """Whether pages of a site are judged by one another: a cut in one may then change what is found in others."""
        return self._pages is not None

    def settled(
        self, found: Sequence[Finding], text: Text, pages: Pages, hidden: Sequence[Location] = ()
    ) -> list[Finding]:
        """The findings in all documents, and after them what another run would find in pages that are compared."""
        if not self.compares_pages:
            return list(found)
        judged = made(found, True)
        return steady(found, text, lambda _, edits: self.pages_again(pages, edits, judged), hidden)

    def pages_again(self, pages: Pages, edits: Edits, judged: Edits) -> Iterator[Finding]:
        """What is furniture in pages after edits, compared with each other as they are then.

        What is left of a page that was judged, its edits being these, need not be judged again if nothing else changed.
        """
        assert self._pages
        now = self._page.Gathering()
        for name, folder, text in pages():
            now.add(folder, apply(text, edits.get(name, ())))
        for name, folder, text in pages():
            left = apply(text, edits.get(name, ()))
            sites = self._pages.site(folder), now.site(folder)
            done = edits.get(name, ()) == judged.get(name, ())
            if not (done and self._page.stands_as_judged(text, left, *sites)):
                yield from self._chosen(self._page.findings(name, left, sites[1], self._options))

    def look(self, name: str, folder: str, text: str) -> tuple[list[Finding], bool]:
        """The findings in a document, and whether a second look is known to find nothing."""
        found, look = self._found(name, folder, text)
        if not found or not self._packs:
            return self._chosen(found), True  # a page is judged until it stands
        if self._rules is not None or look is None or not self._dispatch.is_final(look, found, self._packs):
            return self._chosen(found), False
        rest = apply(text, [f.edit for f in found if f.edit])
        return found, not (hard_wrapped(rest) or (self._learnt and self._learnt.findings(name, folder, rest)))

    def _found(self, name: str, folder: str, text: str) -> tuple[list[Finding], Look | None]:
        """All findings in a document, and in dispatch mode what is listed of it."""
        if not self._packs:
            site = self._pages.site(folder) if self._pages else self._page.NO_SITE
            return self._page.findings(name, text, site, self._options), None
        known = self._told.get(text)
        look = known or self._dispatch.listed(name, text, self._packs)
        found = self._dispatch.named(known.findings, name) if known else look.findings
        learnt = self._learnt.findings(name, folder, text) if self._learnt else []
        return self._dispatch.merged(found, learnt, text, self._options) if learnt else found, look

    def _chosen(self, found: list[Finding]) -> list[Finding]:
        return found if self._rules is None else [f for f in found if f.rule in self._rules]

    def _bare(self, folder: str, text: str) -> str:
        """A text without the furniture of listed agencies."""
        assert self._packs
        look = self._told.get(text)
        if look is None:
            look = self._told[text] = self._dispatch.listed("", text, self._packs)
        return apply(text, made(look.findings, False).get("", ()))


def folder(entry: Entry, document: Document) -> str:
    """Where the documents stand that have their furniture in common: a folder, or a file of rows."""
    return os.path.dirname(document.name) if document.name == entry.name else entry.name
