"""The manual page of each rule: what it finds, what it leaves, what is done about it."""

from corpus_cli.model import Rule

RULES = (
    Rule(
        "dateline",
        "place, date and agency before the first words of a dispatch",
        """\
Finds what stands before the lead of a dispatch to say where it comes from: "Lima (AFP) - ", "(ANSA) - ROMA, 03 OTT - ".
Only an agency that a rule pack lists counts, or one that was learnt from the files given (--learn).

Found      "LIMA, Oct 3 (Reuters) - ", "Hanoi (VNA) – ", a paper's name and a dash, with the blank after it
Left alone brackets that hold no agency: "Lara Croft (Angelina Jolie) - "; an agency that the story is about
Edit       the dateline and the blanks after it are cut, a safe edit. The lead stays. Not safe: letters that may be a
           term of a list ("AGI – ..." above "GPU – ...").
""",
    ),
    Rule(
        "sign-off",
        "what closes a dispatch: an agency, initials, an end mark",
        """\
Finds the marks after the last sentence, on lines of their own or at the end of the last paragraph: "-VNA", "(END)",
"-30-", "###", "./.", "Enditem", "ab/cd/ef", "Reporting by ...; Editing by ...".

Found      the marks of a listed or learnt agency, one below the other; of "./." only "/.": the stop is the story's
Left alone the same words inside the story; brackets that belong to its last sentence
Edit       the marks are cut, a safe edit. The last sentence stays whole. Not safe: what may be data of the story, below
           a heading or a sentence that announces it, or one of several lines of its kind (winners with their parties,
           who made a film); a date or an address without another sign-off above it; learnt lines that no sender has
           signed and that not nearly all files have ("Ruling: Upheld" stands where a sign-off does).
""",
    ),
    Rule(
        "caption",
        "a caption of a picture, with its credit",
        """\
Finds a line that describes a picture and ends with whose picture it is: "The new pier. Photo: VNA". A headline stuck in
front of its caption goes with it.

Found      lines that end with a listed or learnt credit
Left alone a sentence of the story that ends with a source: "... (Source: the ministry)"
Edit       the line is cut, a safe edit. Not safe: one of a list in the story ("Her works" above it).
""",
    ),
    Rule(
        "credit",
        "whose picture it is, on a line of its own",
        """\
Finds a line that only says where a picture comes from: "Photo : VNA/CVN", "AFP PHOTO / ...", "[Photo/Xinhua]".

Found      listed and learnt credits that are a whole line
Left alone the same words inside a sentence
Edit       the line is cut, a safe edit. Not safe: one of several lines that say who did what ("Sound: ..." below it).
""",
    ),
    Rule(
        "teaser-tail",
        "teasers of other stories, to the end of the file",
        """\
Finds a heading such as "Read more", "Voir plus" or "Xem thêm" and what follows it, where that is unrelated to the story
and runs to the end of the file; and a tail without a heading where its shape leaves no doubt: captions, headlines and
summaries of other stories after the sign-off.

Found      the heading alone as the last line; the heading with headlines, summaries and captions
Left alone a heading after which the story goes on; "Read more books, he said."
Edit       everything from the heading on is cut. A safe edit below a heading that only teasers have, where they are
           headlines, each alone or with its summary. Offered (--unsafe-fixes) below one that a part of the story may
           have ("In other news", "Latest", "Find out more"), where there are times, results, addresses or a list, and
           where a learnt heading names no sender.
""",
    ),
    Rule(
        "furniture-line",
        "a line that belongs to the page and not to the story",
        """\
Finds whole lines that ask to share, print or subscribe, copyright and cookie lines, navigation, bylines; and lines of
this kind that were learnt from the files given.

Found      "Share", "Print", "Subscribe to our newsletter", "© 2021 The Courier. All rights reserved."
Left alone sentences that begin with such words; a single one that is the first line of a file
Edit       the line is cut, a safe edit. A word or two ("Share", "Top", "Breaking news") are offered (--unsafe-fixes)
           where they may be a heading or an item of a list: inside the story, or with nothing of a page around them.
           A learnt line is offered where no sender has signed it and not nearly all files have it, for it may be a fact
           of a series; and so is the first line of a file, which may be its headline.
""",
    ),
    Rule(
        "repeated-standfirst",
        "a copy of the lead above the dateline",
        """\
Finds a paragraph between headline and dateline that the lead says again, as pages print a first sentence in bold.

Found      a paragraph above the dateline with which the lead begins
Left alone a standfirst with words of its own; the lead itself
Edit       the copy above the dateline is offered for cutting (--unsafe-fixes). The lead always stays.
""",
    ),
    Rule(
        "repeated-line",
        "a line repeated through the files given, its kind not known",
        """\
Finds, with --learn, lines at the heads and tails of many files that are the same but for names, places, dates and
numbers, where nothing tells their kind. --write-pack FILE.toml writes what was learnt, for review.

Found      "Notes from the harbour" at the head of 40 files of 50
Left alone lines inside the stories; lines of few files; sentences that stories share
Edit       none: whether the line belongs to the stories is for you to say.
""",
    ),
    Rule(
        "page-boilerplate",
        "lines of a web page that are not its story (--mode page)",
        """\
Finds, in a text dump of a web page, the lines of menus, teasers, comments, notices and footers: each line is judged by
its shape, by the lines around it, and by whether other pages of its folder have it too (--learn).

Found      runs of lines around and between the paragraphs of the story
Left alone the story, its short lines and headings included; the best block where nothing looks like a story
Edit       the lines are cut, a safe edit. No file is ever emptied.
""",
    ),
)
