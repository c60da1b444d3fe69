"""The manual page of each rule: what it finds, what it leaves, what is done about it."""

from corpus_cli.model import Rule

RULES = (
    Rule(
        "repeated-paragraph",
        "a paragraph that stands already in this file, or in another one",
        """\
Finds a paragraph whose text stands a second time, in the same file or in another one. Two paragraphs are the same when
they are equal after folding case, width, quotes, dashes, blanks and Unicode form; every digit and every other sign
counts ("1.5" is not "15").

Found      a caption printed twice in a row; a paragraph of a dispatch that comes again further down; a paragraph of 10
           words or more that two stories share word by word
Left alone sign-offs, credits, headings and other lines of fewer than --min-words words (8), unless they have 4
           words or more and stand twice in a row; interview questions asked again; a quotation inside two different
           paragraphs
Edit       the copy in the same file is cut, a safe edit, where it is equal but for blanks, Unicode form, quotes and
           dashes; with another case or width, or as a copy of another file, the edit is only offered
           (--unsafe-fixes). It is only offered, too, where the copy is data of its own: below another label of one
           series than the original ("Article 5" and "Article 6", two questions, labels and texts that alternate), a row
           in a table of figures, a line of verse; but not with --min-words 1, which asks for every line. The copy that
           is kept is the first one (--keep).
""",
    ),
    Rule(
        "repeated-block",
        "a run of two or more paragraphs that stands a second time, told once",
        """\
Finds a run of paragraphs that comes again, in the same file or in another one, and tells it as ONE finding. The copy
may be damaged (lost spaces, other quotes, slips of the pen), cut into paragraphs in another way, or interrupted by a
line or two.

Found      the body of a dispatch delivered twice in one file; three paragraphs of background that two stories share;
           the same three paragraphs run together into one
Left alone stories of one form with other names and numbers (weather, markets, sport)
Edit       in the same file, where every paragraph of the run is equal but for blanks, Unicode form, quotes and dashes:
           a safe edit, unless the run is data of its own (see repeated-paragraph). Otherwise offered whole
           (--unsafe-fixes).
""",
    ),
    Rule(
        "near-paragraph",
        "a paragraph that is nearly the same as another one",
        """\
Finds a paragraph whose similarity to another one is at least --threshold (0.85): one minus the letters to insert and
delete over the letters of both. Every pair is compared with the copy that is kept. With --threshold 1 only copies that
are equal but for blanks and Unicode form are told, by any rule.

Found      a paragraph with lost spaces, typing errors or a few other words; a lead that repeats its standfirst behind
           a dateline (only reported: the lead is story text)
Left alone paragraphs of one form in which names and numbers are others; paragraphs of fewer than --min-words words
Edit       offered, never safe: the words differ, and only a reader knows which are right.
""",
    ),
    Rule(
        "repeated-sentence",
        "a sentence that stands already elsewhere (only with --unit sentence)",
        """\
Finds a sentence of --min-words words or more that stands a second time, in the same file or in another one, outside the
paragraphs that are repeated as a whole. Asked for with --unit sentence.

Found      a sentence pasted twice into one paragraph; a sentence of background that two stories share
Left alone short sentences; questions
Edit       in the same file, where it is equal but for blanks, Unicode form, quotes and dashes: safe, unless it is a
           paragraph that is data of its own (see repeated-paragraph). Otherwise offered.
""",
    ),
    Rule(
        "duplicate-document",
        "a file that holds the same text as another one",
        """\
Finds a document that is equal to another one after folding case, width, quotes, dashes, blanks, line breaks and Unicode
form.

Found      the same dispatch saved twice, once as NFC and once as NFD; a copy with other line ends or hard-wrapped
Left alone documents that differ in a single digit (they may be near-document)
Edit       none: no file is ever emptied or deleted. Act on the list, for instance with xargs.
""",
    ),
    Rule(
        "near-document",
        "a file that is nearly the same as another one",
        """\
Finds a document whose similarity to a kept one is at least --threshold (0.85): one minus the letters to insert and
delete over the letters of both.

Found      an update of a story with other figures and one paragraph more; a copy with another dateline or sign-off; a
           copy with typing errors or lost spaces
Left alone stories of one form with other names and numbers (weather, markets, sport); other years' reports on the same
           meeting
Edit       none: no file is ever emptied or deleted.
""",
    ),
    Rule(
        "contained-document",
        "a file whose text stands inside a longer one",
        """\
Finds a document whose paragraphs (at least --threshold of their letters) all stand in another, longer document, equal
or nearly so.

Found      a first dispatch that a later update takes up whole and goes on from
Left alone two stories that share some paragraphs (those are told as blocks)
Edit       none: no file is ever emptied or deleted.
""",
    ),
)
