"""Each rule: what it finds, what it leaves, and what is done about it. Texts hold one paragraph a line."""

import textwrap
import unicodedata
from collections.abc import Callable

import pytest
from corpora import STOCK, found, named, page, slips, told

from corpus_cli.edits import apply
from corpus_cli.engines.dedupe import UNITS
from corpus_cli.engines.dedupe.rules import RULES

EN, FR, VI, DE, ES, PL, RU, ZH, TH, JA, KO = STOCK.values()
TITLE = "Trawlers need not wait much longer"
OTHER_TITLE = "Four hundred clocks, one key"
CAPTION = "The northern basin at low water, seen from the old ice house. Photo: Lena Aas"
CREDIT = "Photo: Lena Aas, Skerry Courier"
TEN_WORDS = "The northern basin at low water on Tuesday, from above."
DYKES = "The Dutch engineers had the two old dykes raised by 1.5 metres."
QUESTION = "What did you do on the night when the lights went out?"
QUOTED = "“We have waited nine years for this, and we can wait until the autumn,” she said"


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def straight(text: str) -> str:
    return text.replace("« ", '"').replace(" »", '"').translate(str.maketrans("‘’“”–—", "''\"\"--"))


def glued(text: str) -> str:
    """Every sixth space is lost."""
    words = text.split(" ")
    return "".join(word + (" " if i % 6 else "") for i, word in enumerate(words, 1)).strip()


def reworded(text: str) -> str:
    return (
        text.replace("which has silted", "which is silted")
        .replace("on Tuesday", "on a Tuesday night")
        .replace("can land", "may land")
    )


def wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, 72, break_long_words=False) + "\n" for line in text.splitlines())


def on_lines(*sentences: str) -> str:
    """A hard-wrapped paragraph in which each sentence begins a line."""
    return "\n".join(textwrap.fill(sentence, 72) for sentence in sentences)


# -- repeated-paragraph

REPEATED = "repeated-paragraph"


@pytest.mark.parametrize(
    ("texts", "findings"),
    [
        pytest.param([page(TITLE, CAPTION, CAPTION, *EN[:2])], ["a:3 = a:2 safe"], id="a caption twice in a row"),
        pytest.param(
            [page(TITLE, EN[0], CREDIT, CREDIT, EN[1])], ["a:4 = a:3 safe"], id="a short credit twice in a row"
        ),
        pytest.param([page(TITLE, TITLE, *EN[:2])], ["a:2 = a:1 safe"], id="a headline twice in a row"),
        pytest.param(
            [page(TITLE, EN[0], *[CREDIT] * 3)], ["a:4 = a:3 safe", "a:5 = a:3 safe"], id="a credit three times"
        ),
        pytest.param([page(TITLE, *EN[:3], EN[0], EN[3])], ["a:5 = a:2 safe"], id="further down"),
        pytest.param([page(TITLE, *EN[:3], EN[0])], ["a:5 = a:2 safe"], id="the last line"),
        pytest.param([page(EN[0], *EN[:3])], ["a:2 = a:1 safe"], id="the first line"),
        pytest.param(
            [page(TITLE, TEN_WORDS, *EN[:2], TEN_WORDS, EN[2])], ["a:5 = a:2 safe"], id="ten words, further down"
        ),
        pytest.param([page(EN[0], EN[1], EN[0], EN[2], EN[0])], ["a:3 = a:1 safe", "a:5 = a:1 safe"], id="three times"),
        pytest.param([page(TITLE, EN[0], EN[1], f"  {EN[0]}\t")], ["a:4 = a:2 safe"], id="with blanks around"),
        pytest.param(
            [page(TITLE, EN[0], EN[1], EN[0].replace(" ", "\u00a0 "))], ["a:4 = a:2 safe"], id="with other blanks"
        ),
        pytest.param([page(TITLE, VI[0], VI[1], nfd(VI[0]))], ["a:4 = a:2 safe"], id="NFD"),
        pytest.param([page(TITLE, KO[0], KO[1], nfd(KO[0]))], ["a:4 = a:2 safe"], id="Hangul taken apart"),
        pytest.param(
            [page(TITLE, QUOTED + CAPTION, EN[0], straight(QUOTED + CAPTION))], ["a:4 = a:2 safe"], id="quotes"
        ),
        pytest.param([page(TITLE, FR[0], FR[1], straight(FR[0]))], ["a:4 = a:2 safe"], id="apostrophes"),
        pytest.param([page(TITLE, EN[0], EN[1], EN[0].upper())], ["a:4 = a:2 offered"], id="another case: not safe"),
        pytest.param(
            [page(TITLE, JA[0] + "１２３", JA[1], JA[0] + "123")], ["a:4 = a:2 offered"], id="another width: not safe"
        ),
        pytest.param(
            [page(TITLE, *EN[:3]), page(OTHER_TITLE, EN[0], *EN[3:5])],
            ["b:2 = a:2 offered"],
            id="in another file: not safe",
        ),
        pytest.param(
            [page(TITLE, TEN_WORDS, *EN[:2]), page(OTHER_TITLE, *EN[2:4], TEN_WORDS, EN[4])],
            ["b:4 = a:2 offered"],
            id="ten words in another file",
        ),
        pytest.param(
            [page(TITLE, *EN[:3]), page(OTHER_TITLE, *FR[:3], EN[0]), page("Third", *VI, EN[0])],
            ["b:5 = a:2 offered", "c:5 = a:2 offered"],
            id="in three files",
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[0]), page(OTHER_TITLE, EN[0], *EN[3:5])],
            ["a:5 = a:2 safe", "b:2 = a:2 offered"],
            id="twice in one file and once in another",
        ),
        pytest.param(
            [f"{TITLE}\r\n\r\n{EN[0]}\r\n\r\n{EN[1]}\r\n\r\n{EN[0]}\r\n"], ["a:7 = a:3 safe"], id="CRLF, blank lines"
        ),
        pytest.param([f"{EN[0]}\r{EN[1]}\r{EN[0]}\r"], ["a:3 = a:1 safe"], id="CR"),
        pytest.param([wrapped(page(*EN[:3], EN[0]))], ["a:13-15 = a:1-3 safe"], id="hard-wrapped"),
        *[pytest.param([page(one, two, one)], ["a:3 = a:1 safe"], id=name) for name, (one, two, *_) in STOCK.items()],
    ],
)
def test_repeated_paragraph_finds(texts: list[str], findings: list[str]) -> None:
    assert told(*texts) == [f"{REPEATED} {finding}" for finding in findings]


def interview(question: str) -> str:
    return page("An evening without lights", question, *EN[1:3], question, EN[3], question, EN[4])


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="nothing"),
        pytest.param([""], id="an empty text"),
        pytest.param([" \n\n"], id="blank lines"),
        pytest.param(["", ""], id="two empty texts"),
        pytest.param(["Agency\n", "Agency\n"], id="two texts of one word"),
        pytest.param([page(TITLE, *EN)], id="different paragraphs"),
        pytest.param([page("Agency", EN[0], "Agency", EN[1], "Agency")], id="a sign-off again"),
        pytest.param([page(TITLE, *EN[:2], "Agency/LA"), page(OTHER_TITLE, *EN[2:4], "Agency/LA")], id="sign-offs"),
        pytest.param([page(TITLE, CREDIT, EN[0], CREDIT, EN[1])], id="a credit again, not in a row"),
        pytest.param([page(TITLE, CREDIT, EN[0]), page(OTHER_TITLE, CREDIT, EN[1])], id="a credit in two files"),
        pytest.param([page("Culture", TITLE, EN[0], "Culture", OTHER_TITLE, EN[1])], id="a heading again"),
        pytest.param([page(TITLE, "***", "***", EN[0], "***", EN[1])], id="signs without a letter"),
        pytest.param([page("— Yes.", "— Yes.", EN[0], "— No.", "— No.")], id="one word twice in a row: speech"),
        pytest.param([interview(QUESTION)], id="an interview's question asked again"),
        pytest.param([interview(f"“{QUESTION}”")], id="a question in quotes asked again"),
        pytest.param([interview(f"{QUESTION[:-1]} ?")], id="a question with a blank before its mark"),
        pytest.param([interview("今回の停電の夜、あなたはどこで何をしていましたか？")], id="a Japanese question"),
        pytest.param([page(TITLE, QUESTION, EN[0]), page(OTHER_TITLE, QUESTION, EN[1])], id="a question in two files"),
        pytest.param(
            [page(TITLE, f"{QUOTED}. {EN[0]}", EN[1]), page(OTHER_TITLE, f"{EN[2]} {QUOTED}.", EN[3])],
            id="a quotation in two stories",
        ),
        pytest.param(
            [page(TITLE, f"{QUOTED}. {EN[0]}", EN[1], f"{EN[2]} {QUOTED}.")], id="a quotation twice in one story"
        ),
        pytest.param([page(TITLE, EN[0]), page(TITLE, EN[1])], id="one headline over two stories"),
        pytest.param([page(DYKES, *EN[:2], DYKES.replace("1.5", "15"))], id="1.5 and 15 in one file"),
        pytest.param(
            [page(TITLE, DYKES, EN[0]), page(OTHER_TITLE, DYKES.replace("1.5", "15"), EN[1])],
            id="1.5 and 15 in two files",
        ),
        pytest.param([page(DYKES.replace("1.5", "15"), *EN[:2], DYKES.replace("1.5", "1 5"))], id="15 and 1 5"),
        pytest.param([page(TITLE, "市政府", EN[0], "市政府", ZH[0])], id="a short Chinese heading again"),
        pytest.param([page(TITLE, "ภาพ: สำนักข่าว", TH[0], "ภาพ: สำนักข่าว", TH[1])], id="a Thai credit again"),
        pytest.param([page(TITLE, VI[0]), page(TITLE, nfd(VI[1]))], id="different paragraphs in other Unicode forms"),
        pytest.param(
            [page(TITLE, " ".join(EN[:2])), page(OTHER_TITLE, f"{EN[0]} {FR[1]} {VI[0]}")], id="half a paragraph"
        ),
        pytest.param([page(*(p for ps in STOCK.values() for p in ps))], id="every paragraph of the stock"),
        pytest.param([page(*ps) for ps in STOCK.values()], id="a file a language"),
    ],
)
def test_repeated_paragraph_leaves(texts: list[str]) -> None:
    assert told(*texts) == []


# -- repeated-block


@pytest.mark.parametrize(
    ("texts", "findings"),
    [
        pytest.param([page(TITLE, *EN[:3], EN[5], *EN[:3], EN[6])], ["a:6-8 = a:2-4 safe"], id="further down"),
        pytest.param(
            [page(TITLE, *EN[:3], *EN[:3], "Agency")], ["a:5-7 = a:2-4 safe"], id="at once; the sign-off stays"
        ),
        pytest.param([page(TITLE, *EN[:2], TITLE, *EN[:2])], ["a:4-6 = a:1-3 safe"], id="with its headline"),
        pytest.param(
            [page(TITLE, EN[0], "Weather", EN[1], EN[5], EN[0], "Weather", EN[1])],
            ["a:6-8 = a:2-4 safe"],
            id="a heading inside",
        ),
        pytest.param(
            [page(TITLE, *EN[:2], "Agency", EN[5], *EN[:2], "Agency")], ["a:6-8 = a:2-4 safe"], id="with its sign-off"
        ),
        pytest.param(
            [page(TITLE, *EN[:2], EN[5], *EN[:2], EN[6], *EN[:2])],
            ["a:5-6 = a:2-3 safe", "a:8-9 = a:2-3 safe"],
            id="twice",
        ),
        pytest.param([page(TITLE, *VI[:2], EN[5], *map(nfd, VI[:2]))], ["a:5-6 = a:2-3 safe"], id="NFD"),
        pytest.param([page(TITLE, *FR[:2], EN[5], *map(straight, FR[:2]))], ["a:5-6 = a:2-3 safe"], id="quotes"),
        pytest.param(
            [page(TITLE, *EN[:2], EN[5], EN[0], EN[1].upper())], ["a:5-6 = a:2-3 offered"], id="case: not safe"
        ),
        pytest.param(
            [page(TITLE, *FR[:3], EN[5], *map(glued, map(straight, FR[:3])))],
            ["a:6-8 = a:2-4 offered"],
            id="lost spaces",
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], *map(slips, EN[:3]))], ["a:6-8 = a:2-4 offered"], id="slips of the pen"
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], EN[0], slips(glued(EN[1])), EN[2])],
            ["a:6-8 = a:2-4 offered"],
            id="one of three damaged",
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], EN[0], CREDIT, *EN[1:3])],
            ["a:6-9 = a:2-4 offered"],
            id="a line slipped into the copy",
        ),
        pytest.param(
            [page(TITLE, EN[0], CREDIT, *EN[1:3], EN[5], *EN[:3])],
            ["a:7-9 = a:2-5 safe"],
            id="a line slipped into the text that is kept",
        ),
        pytest.param(
            [page(TITLE, EN[0], DYKES, EN[1], EN[5], EN[0], DYKES.replace("1.5", "15"), EN[1])],
            ["a:6-8 = a:2-4 offered"],
            id="another number inside: not safe",
        ),
        pytest.param([page(TITLE, *EN[:3], EN[5], " ".join(EN[:3]))], ["a:6 = a:2-4 safe"], id="run together"),
        pytest.param([page(TITLE, " ".join(EN[:3]), EN[5], *EN[:3])], ["a:4-6 = a:2 safe"], id="cut apart"),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], glued(" ".join(EN[:3])))],
            ["a:6 = a:2-4 offered"],
            id="run together, spaces lost",
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], EN[6]), page(OTHER_TITLE, VI[0], *EN[:3], EN[4], FR[1])],
            ["b:3-5 = a:2-4 offered"],
            id="in another file: not safe",
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], EN[6]), page(OTHER_TITLE, VI[0], *map(slips, EN[:3]), EN[4], FR[1])],
            ["b:3-5 = a:2-4 offered"],
            id="in another file, slips of the pen",
        ),
        pytest.param(
            [page(TITLE, *EN[:3], EN[5], EN[6]), page(OTHER_TITLE, VI[0], " ".join(EN[:3]), EN[4], FR[1])],
            ["b:3 = a:2-4 offered"],
            id="in another file, run together",
        ),
        pytest.param([wrapped(page(TITLE, *EN[:3], EN[5], *EN[:3]))], ["a:19-29 = a:3-13 safe"], id="hard-wrapped"),
        *[
            pytest.param([page(TITLE, one, two, CAPTION, one, two)], ["a:5-6 = a:2-3 safe"], id=name)
            for name, (one, two, *_) in STOCK.items()
        ],
    ],
)
def test_repeated_block_finds(texts: list[str], findings: list[str]) -> None:
    assert told(*texts) == [f"repeated-block {finding}" for finding in findings]


def weather(town: str, low: int, high: int, wind: str, sea: str, day: str) -> str:
    return page(
        f"Weather for {town} on {day}",
        f"In {town} the day begins with {low} degrees and fog over the {sea}, and by noon it will be {high} degrees.",
        f"The wind blows from the {wind} at {low + high} kilometres an hour, and the {sea} has waves of {low} metres.",
        f"On {day} the sun rises over {town} at {low + 1}:{high + 20}, and sets at {high}:{low + 30}.",
    )


def market(exchange: str, index: str, points: str, leader: str, loser: str) -> str:
    return page(
        f"{exchange} closes higher",
        f"The {index} index closed {points} points higher on the {exchange} exchange, led by shares of {leader}.",
        f"Shares of {loser} fell most, by {points} per cent, after it had warned that {leader} would win the contract.",
    )


def match(home: str, guest: str, goals: str, scorer: str, town: str) -> str:
    return page(
        f"{home} beats {guest}",
        f"{home} won {goals} against {guest} in {town} on Saturday, after {scorer} had scored in the first half.",
        f"{scorer} said that {guest} had defended well and that {home} had been lucky in the last minutes in {town}.",
    )


def meeting(number: int, year: int, town: str, chair: str, sum_: str) -> str:
    return page(
        f"Delta towns meet in {town}",
        f"The {number}th meeting of the delta towns opened in {town}, chaired by {chair} for the {year} group.",
        f"Delegates of {number + 14} towns will spend {sum_} million on dykes before {year + 5}, said {chair}.",
    )


VARDBY = weather("Vardby", 4, 9, "north", "Skaw", "Friday")
HOLMSTAD = weather("Holmstad", 11, 17, "west", "Great Belt", "Monday")


def tides(*numbers: str) -> str:
    """Nearly all letters stay: two of these are nearly the same text, and of one form."""
    a, b, c, d, e, f, g, h, i = numbers
    return page(
        "Tides of the day",
        f"High water at the northern gauge stood at {a} metres at {b} in the morning, which is {c} centimetres more "
        f"than the day before, and low water is expected to fall to {d} metres by {e} in the afternoon.",
        f"Pilots are asked to keep {f} metres clear of the mole, where {g} trawlers wait for the lock, and the harbour "
        f"office counts on waves of {h} metres behind the outer bar until {i} at night.",
    )


FORMS = [
    pytest.param(
        [
            tides("4.12", "6.40", "17", "1.30", "1.05", "60", "14", "2.5", "11.45"),
            tides("3.87", "7.25", "26", "0.95", "2.10", "80", "23", "1.8", "9.30"),
        ],
        id="tides",
    ),
    pytest.param(
        [VARDBY, HOLMSTAD],
        id="weather",
    ),
    pytest.param(
        [
            market("Harbour", "Shore", "41", "Brine Foods", "Lantern"),
            market("Highland", "Peak", "118", "Oat Mills", "Slate Works"),
        ],
        id="markets",
    ),
    pytest.param(
        [match("Vardby", "Skerry", "3-1", "Moen", "Lund"), match("Holmstad", "Ulvik", "2-0", "Aasland", "Bergby")],
        id="sport",
    ),
    pytest.param(
        [meeting(9, 2011, "Ruegen", "Petra Voss", "14"), meeting(12, 2014, "Chau Doc", "Lam Quang Hien", "230")],
        id="other years' meetings",
    ),
]


@pytest.mark.parametrize(
    "texts",
    [
        *FORMS,
        *[pytest.param(["".join(form.values[0])], id=f"{form.id}, in one file") for form in FORMS],  # type: ignore[arg-type]
        pytest.param([page(EN[0], "Agency", EN[1], "Agency", EN[2], "Agency")], id="sign-offs between"),
        pytest.param([page(TITLE, CREDIT, "Agency", EN[0], CREDIT, "Agency", EN[1])], id="two short lines again"),
        pytest.param(
            [page(TITLE, CREDIT, "Agency", EN[0]), page(OTHER_TITLE, CREDIT, "Agency", EN[1])],
            id="two short lines in two files",
        ),
        pytest.param([page(QUESTION, EN[0], QUESTION, EN[1])], id="a question between answers"),
        pytest.param([page(TITLE, *EN[:3], *FR[:3], *VI[:3])], id="different paragraphs"),
        pytest.param(
            [page(TITLE, f"{EN[0]} {EN[1]}", EN[2]), page(OTHER_TITLE, f"{FR[0]} {EN[1]} {FR[1]}", VI[0])],
            id="sentences shared",
        ),
        pytest.param([page("1.", EN[0], "2.", EN[1], "3.", EN[2], "1.", "2.", "3.")], id="numbers of a list"),
    ],
)
def test_repeated_block_leaves(texts: list[str]) -> None:
    assert told(*texts) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param(page(EN[1], EN[1], EN[2], EN[3], EN[3]), ["a:2 = a:1", "a:5 = a:4"], id="one between"),
        pytest.param(page(EN[1], EN[1], EN[3], EN[3]), ["a:2 = a:1", "a:4 = a:3"], id="nothing between"),
        pytest.param(
            page(TITLE, CAPTION, CAPTION, EN[2], TEN_WORDS, TEN_WORDS),
            ["a:3 = a:2", "a:6 = a:5"],
            id="captions",
        ),
    ],
)
def test_repeated_block_leaves_two_paragraphs_each_of_which_stands_twice_in_a_row(
    text: str, findings: list[str]
) -> None:
    assert told(text) == [f"repeated-paragraph {finding} safe" for finding in findings]


# -- near-paragraph


@pytest.mark.parametrize(
    ("texts", "findings"),
    [
        pytest.param([page(TITLE, *EN[:2], glued(EN[0]), EN[2])], ["a:4 = a:2 offered"], id="lost spaces"),
        pytest.param([page(TITLE, *EN[:2], slips(EN[0]), EN[2])], ["a:4 = a:2 offered"], id="slips of the pen"),
        pytest.param([page(TITLE, *EN[:2], reworded(EN[0]), EN[2])], ["a:4 = a:2 offered"], id="a few other words"),
        pytest.param(
            [page(TITLE, *EN[:2], EN[0].replace(", ", " ").replace(".", ""), EN[2])],
            ["a:4 = a:2 offered"],
            id="no stops",
        ),
        pytest.param(
            [page(TITLE, *EN[:2], f"{EN[0]} Work begins in May.")], ["a:4 = a:2 offered"], id="a sentence more"
        ),
        pytest.param(
            [page(TITLE, EN[0], f"SKERRY POINT (Agency) – {EN[0]}", EN[1])],
            ["a:3 = a:2 reported"],
            id="a standfirst, then the lead",
        ),
        pytest.param(
            [page(TITLE, EN[0], CREDIT, f"SKERRY POINT (Agency) – {EN[0]} Work begins in May.", EN[1])],
            ["a:4 = a:2 reported"],
            id="a standfirst, a credit, and the lead with a sentence more",
        ),
        pytest.param(
            [page(TITLE, VI[0], f"Cà Mau (Thông tấn) - {VI[0]}", VI[1])],
            ["a:3 = a:2 reported"],
            id="a Vietnamese standfirst",
        ),
        pytest.param(
            [page(TITLE, *EN[:6], *FR, f"SKERRY POINT (Agency) – {EN[0]}")],
            ["a:12 = a:2 offered"],
            id="a dateline far from the head",
        ),
        pytest.param(
            [page(TITLE, *EN[:3]), page(OTHER_TITLE, VI[0], glued(EN[0]), FR[1])],
            ["b:3 = a:2 offered"],
            id="in another file",
        ),
        pytest.param(
            [page(TITLE, EN[0], EN[1], slips(EN[0]), EN[2], glued(EN[0]))],
            ["a:4 = a:2 offered", "a:6 = a:2 offered"],
            id="two near copies: each against what is kept",
        ),
        *[
            pytest.param([page(one, two, slips(one))], ["a:3 = a:1 offered"], id=name)
            for name, (one, two, *_) in STOCK.items()
        ],
    ],
)
def test_near_paragraph_finds(texts: list[str], findings: list[str]) -> None:
    assert told(*texts) == [f"near-paragraph {finding}" for finding in findings]


def pair(a: str, b: str, name: str) -> list[object]:
    """Two paragraphs in one file, and in two."""
    return [
        pytest.param([page(TITLE, a, EN[2], b)], id=f"{name}, in one file"),
        pytest.param([page(TITLE, a, EN[2], FR[0]), page(OTHER_TITLE, VI[0], b, FR[1])], id=f"{name}, in two files"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        *pair(
            "Volunteers counted 11 pairs of ospreys along the Eider this year, more than ever since the survey began.",
            "Volunteers counted 14 pairs of ospreys along the Trave this year, more than ever since the survey began.",
            "another place",
        ),
        *pair(
            "The office counted 4,312 new flats in the capital between January and March, fewer than a year before.",
            "The office counted 9,877 new flats in the capital between January and March, fewer than a year before.",
            "another number",
        ),
        *pair(
            "Her brother Anton Feld was elected mayor of the town on Sunday, with votes of all parties in it.",
            "Her brother Gregor Maly was elected mayor of the town on Sunday, with votes of all parties in it.",
            "another name",
        ),
        *pair(
            "Le match entre Ploubaz et Kermoal a été remporté par les visiteurs, trois buts à un, devant la mairie.",
            "Le match entre Trévou et Langast a été remporté par les visiteurs, trois buts à un, devant la mairie.",
            "other teams",
        ),
        *pair(DYKES, DYKES.replace("1.5", "15"), "1.5 and 15"),
        *pair(DYKES, DYKES.replace("1.5", "1.6"), "one other digit"),
        *pair("The boat will not sail today.", "The boat will not sail now.", "a short line"),
        *pair(EN[0], EN[1], "two stories"),
        *pair(EN[0], FR[2], "two languages"),
        *pair(f"{QUOTED}. {EN[0]}", f"{QUOTED}. {EN[1]}", "a shared beginning"),
        pytest.param(
            [page(TITLE, QUESTION, EN[2], QUESTION.replace("night", "evening"))],
            id="a question in other words",
        ),
        pytest.param(
            [page(TITLE, QUESTION, EN[2]), page(OTHER_TITLE, QUESTION.replace("night", "evening"), EN[1])],
            id="in two files",
        ),
    ],
)
def test_near_paragraph_leaves(texts: list[str]) -> None:
    assert told(*texts) == []


def test_one_other_digit_is_never_safe_to_cut() -> None:
    """Whatever a long paragraph with another digit is called: no safe edit takes it."""
    for old, new in (("1987", "1988"), ("1.5", "15"), ("1.5", "1,5"), ("40", "-40"), ("40 %", "40")):
        long = f"{EN[0]} {EN[2]} The basin of {old} was {old} wide. {EN[3]}"
        texts = named(page(TITLE, long, EN[1], long.replace(old, new), EN[4]))
        assert not any(finding.edit and finding.edit.safe for finding in found(texts)), (old, new)


# -- duplicate-document

STORY = page(TITLE, *EN[:3], *VI[:2], "Agency")
FRENCH = page("La gare rouvrira", *FR[:3], f"« {FR[3]} »")
CHANGES: list[tuple[str, Callable[[str], str]]] = [
    ("the same", str),
    ("NFD", nfd),
    ("CRLF", lambda t: t.replace("\n", "\r\n")),
    ("CR", lambda t: t.replace("\n", "\r")),
    ("no last newline", str.strip),
    ("blank lines between", lambda t: t.replace("\n", "\n\n")),
    ("hard-wrapped", wrapped),
    ("upper case", str.upper),
    ("lower case", str.lower),
    ("straight quotes", straight),
    ("indented", lambda t: textwrap.indent(t, "    ")),
    ("run together", lambda t: t.replace("\n", " ")),
    ("NFD, CRLF and hard-wrapped", lambda t: nfd(wrapped(t)).replace("\n", "\r\n")),
]


@pytest.mark.parametrize(("name", "change"), CHANGES, ids=[name for name, _ in CHANGES])
@pytest.mark.parametrize(
    "story", [STORY, FRENCH, *(page(*ps) for ps in STOCK.values())], ids=["story", "French", *STOCK]
)
def test_duplicate_document_finds(name: str, change: Callable[[str], str], story: str) -> None:
    texts = named(story, page(OTHER_TITLE, DYKES, CAPTION), change(story))
    (finding,) = found(texts)
    assert (finding.rule, finding.location.path, finding.edit) == ("duplicate-document", "c", None)
    assert [link.location.path for link in finding.links] == ["a"]
    assert texts["c"][finding.location.start : finding.location.end] == texts["c"].strip()


def test_duplicate_document_finds_all_of_a_cluster() -> None:
    texts = [STORY, nfd(STORY), page(*FR), wrapped(STORY), STORY.upper()]
    findings = found(named(*texts))
    assert [(f.rule, f.location.path, f.links[0].location.path) for f in findings] == [
        ("duplicate-document", name, "a") for name in "bde"
    ]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([STORY, FRENCH], id="two stories"),
        pytest.param([STORY, page(*STORY.splitlines()[:2], *FR)], id="one paragraph of two"),
        pytest.param([STORY, STORY.replace("decade", "century")], id="another word"),
        pytest.param([page(TITLE, *EN[:3], "1.5 metres"), page(TITLE, *EN[:3], "15 metres")], id="1.5 and 15"),
        pytest.param([STORY, STORY.replace("Agency", "Other agency")], id="another sign-off"),
        pytest.param([STORY, STORY.replace(VI[1], "")], id="a paragraph less"),
        pytest.param([STORY, glued(STORY)], id="lost spaces: nearly the same"),
        pytest.param(["Agency", "Agency"], id="too short to tell"),
        pytest.param(["", "", ""], id="empty"),
        pytest.param(["***\n---\n", "***\n---\n"], id="no letter"),
        *FORMS,
    ],
)
def test_duplicate_document_leaves(texts: list[str]) -> None:
    assert not any(finding.startswith("duplicate-document") for finding in told(*texts))


# -- near-document


def update(story: str) -> str:
    return story.replace("four hundred", "430").replace("eleven pairs", "12 pairs") + page(
        "A spokesman of the council would not comment."
    )


def other_desk(story: str) -> str:
    title, lead, *more = story.splitlines()
    return page(f"At last: {title.lower()}", f"SKERRY POINT, 4 May (Coast Press) — {lead}", *more[:-1], "Coast Press")


LONG = page(TITLE, *EN, "Agency")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda t: t.replace("decade", "century"), id="another word"),
        pytest.param(update, id="an update: other figures and a sentence more"),
        pytest.param(other_desk, id="another title, dateline and sign-off"),
        pytest.param(glued, id="lost spaces"),
        pytest.param(slips, id="slips of the pen"),
        pytest.param(lambda t: slips(glued(t)), id="both"),
        pytest.param(lambda t: wrapped(slips(t)), id="slips, hard-wrapped"),
        pytest.param(
            lambda t: page(*(slips(line) for line in t.splitlines() if line != EN[3])), id="slips, and a paragraph less"
        ),
        pytest.param(lambda t: slips(t).upper(), id="slips, and another case"),
    ],
)
def test_near_document_finds(change: Callable[[str], str]) -> None:
    texts = named(LONG, page(OTHER_TITLE, *FR), change(LONG))
    (finding,) = found(texts)
    assert (finding.rule, finding.location.path, finding.edit) == ("near-document", "c", None)
    (link,) = finding.links
    assert link.location.path == "a"
    assert 0.85 <= link.score < 1


def test_near_document_finds_versions_against_the_one_that_is_kept() -> None:
    texts = named(LONG, update(LONG), slips(LONG), other_desk(update(LONG)))
    assert [(f.rule, f.location.path, f.links[0].location.path) for f in found(texts)] == [
        ("near-document", name, "a") for name in "bcd"
    ]


@pytest.mark.parametrize(
    "texts",
    [
        *FORMS,
        pytest.param([LONG, page(OTHER_TITLE, *FR, *VI)], id="two stories"),
        pytest.param([page(TITLE, *EN[:4]), page(TITLE, *EN[4:])], id="two stories under one headline"),
        pytest.param([page(TITLE, *EN[:4]), page(OTHER_TITLE, *EN[3:7])], id="a paragraph in common"),
        pytest.param(
            [page(TITLE, *EN[:2]), page(OTHER_TITLE, *FR[:2], *EN[:2], *VI[:2])], id="contained, and no near copy"
        ),
        pytest.param([page("Weather", "Rain."), page("Weather", "Rain!")], id="too short to tell"),
        pytest.param([LONG, LONG.upper()], id="equal but for case"),
        pytest.param([LONG, wrapped(nfd(LONG))], id="equal but for Unicode form and line ends"),
    ],
)
def test_near_document_leaves(texts: list[str]) -> None:
    assert not any(finding.startswith("near-document") for finding in told(*texts))


# -- contained-document

FIRST = page("Basin to be dredged", *EN[:3])


@pytest.mark.parametrize(
    ("texts", "findings"),
    [
        pytest.param(
            [FIRST, page("Basin: the works", VI[0], *EN[:3], *FR)],
            ["a:1-4 = b:3-5 reported"],
            id="an update takes it up whole",
        ),
        pytest.param(
            [page("Basin: the works", VI[0], *EN[:3], *FR), FIRST],
            ["b:1-4 = a:3-5 reported"],
            id="the update comes first",
        ),
        pytest.param(
            [FIRST, page("Basin: the works", VI[0], *map(slips, EN[:3]), *FR)],
            ["a:1-4 = b:3-5 reported"],
            id="slips of the pen",
        ),
        pytest.param(
            [FIRST, page("Basin: the works", VI[0], *map(glued, EN[:3]), *FR)],
            ["a:1-4 = b:3-5 reported"],
            id="lost spaces",
        ),
        pytest.param(
            [FIRST, page("Basin: the works", VI[0], " ".join(EN[:3]), *FR)], ["a:1-4 = b:3 reported"], id="run together"
        ),
        pytest.param(
            [wrapped(FIRST), page("Basin: the works", VI[0], *EN[:3], *FR)],
            ["a:1-13 = b:3-5 reported"],
            id="hard-wrapped",
        ),
        pytest.param(
            [FIRST, page("Basin: the works", *FR), page("Basin: the works", VI[0], *EN[:3], *EN[4:])],
            ["a:1-4 = c:3-5 reported"],
            id="among others",
        ),
    ],
)
def test_contained_document_finds(texts: list[str], findings: list[str]) -> None:
    assert told(*texts) == [f"contained-document {finding}" for finding in findings]


@pytest.mark.parametrize(
    "texts",
    [
        *FORMS,
        pytest.param([FIRST, page("Basin: the works", VI[0], EN[0], *FR)], id="one paragraph of three"),
        pytest.param([page(TITLE, *EN[:4]), page(OTHER_TITLE, *EN[2:6], *FR)], id="two of four"),
        pytest.param([FIRST, page("Basin: the works", *VI, *FR)], id="nothing shared"),
        pytest.param([FIRST, nfd(FIRST)], id="as long: a duplicate"),
        pytest.param(["Agency\n", LONG], id="a sign-off alone"),
        pytest.param([page(TITLE), LONG], id="a headline alone"),
        pytest.param(["", LONG], id="an empty text"),
        pytest.param(
            [page(f"“{QUOTED},” he read."), page(OTHER_TITLE, f"{EN[0]} {QUOTED}.", *FR)], id="a quotation alone"
        ),
        pytest.param([VARDBY, HOLMSTAD + LONG], id="another town's weather, in a longer story"),
    ],
)
def test_contained_document_leaves(texts: list[str]) -> None:
    assert not any(finding.startswith("contained-document") for finding in told(*texts))


# -- repeated-sentence

SENTENCES = frozenset({"document", "block", "paragraph", "sentence"})
BASIN, CLOCKS, HAY, DEPOT, OSPREYS, *_ = EN
PLAIN_BASIN = BASIN.replace(".", "")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param(
            f"{BASIN} {CLOCKS} {BASIN}\n{HAY}\n", f"{BASIN} {CLOCKS}\n{HAY}\n", id="at the end of its paragraph"
        ),
        pytest.param(f"{BASIN} {BASIN} {CLOCKS}\n{HAY}\n", f"{BASIN} {CLOCKS}\n{HAY}\n", id="at once"),
        pytest.param(
            f"{BASIN} {CLOCKS}\n{HAY}  {BASIN}\t{DEPOT}\n",
            f"{BASIN} {CLOCKS}\n{HAY}  {DEPOT}\n",
            id="in the middle of another",
        ),
        pytest.param(f"{BASIN} {CLOCKS}\n{BASIN} {HAY}", f"{BASIN} {CLOCKS}\n{HAY}", id="at the head of another"),
        pytest.param(f"{BASIN} {CLOCKS}\n\n{BASIN}\n\n{HAY}\n", f"{BASIN} {CLOCKS}\n\n{HAY}\n", id="as a paragraph"),
        pytest.param(f"{BASIN} {CLOCKS}\r\n{HAY} {BASIN}\r\n", f"{BASIN} {CLOCKS}\r\n{HAY}\r\n", id="CRLF"),
        pytest.param(f"{VI[0]} {VI[1]}\n{VI[2]} {nfd(VI[0])}\n", f"{VI[0]} {VI[1]}\n{VI[2]}\n", id="NFD"),
        pytest.param(f"{FR[0]} {FR[1]}\n{FR[2]} {straight(FR[0])}\n", f"{FR[0]} {FR[1]}\n{FR[2]}\n", id="quotes"),
        pytest.param(f"{RU[0]} {DE[0]}\n{RU[1]} {RU[0]}\n", f"{RU[0]} {DE[0]}\n{RU[1]}\n", id="Russian"),
        pytest.param(f"{ZH[0]}{ZH[1]}\n{JA[0]}{ZH[0]}\n", f"{ZH[0]}{ZH[1]}\n{JA[0]}\n", id="Chinese"),
        pytest.param(
            f"{wrapped(page(*EN[4:], *FR, *DE))}\n{on_lines(f'{BASIN} {CLOCKS}')}\n\n{on_lines(HAY, BASIN, DEPOT)}\n",
            None,
            id="hard-wrapped, whole lines",
        ),
    ],
)
def test_repeated_sentence_finds(text: str, left: str | None) -> None:
    """In the same file: a safe edit, which takes the sentence and the blanks beside it."""
    (finding,) = found({"a": text}, units=SENTENCES)
    assert finding.rule == "repeated-sentence"
    assert finding.edit
    assert finding.edit.safe
    (link,) = finding.links
    assert link.location.end <= finding.location.start
    assert text[: finding.edit.start] + text[finding.edit.end :] == left or left is None
    cut = text[finding.edit.start : finding.edit.end]
    assert cut.strip() == text[finding.location.start : finding.location.end]


def test_repeated_sentence_only_reports_inside_hard_wrapped_lines() -> None:
    """Without it the lines would be so uneven that they would be read as paragraphs."""
    text = f"{textwrap.fill(f'{BASIN} {CLOCKS}', 72)}\n\n{textwrap.fill(f'{HAY} {BASIN} {DEPOT}', 72)}\n"
    (finding,) = found({"a": text}, units=SENTENCES)
    assert finding.rule == "repeated-sentence"
    assert finding.edit is None


@pytest.mark.parametrize(
    ("texts", "findings"),
    [
        pytest.param(
            [page(f"{BASIN} {CLOCKS}"), page(f"{HAY} {BASIN}")], ["b:1 = a:1 offered"], id="in another file: not safe"
        ),
        pytest.param([page(f"{BASIN} {CLOCKS} {BASIN.upper()}")], ["a:1 = a:1 offered"], id="another case: not safe"),
        pytest.param(
            [page(f"{BASIN} {CLOCKS}"), page(f"{HAY} {BASIN}"), page(f"{BASIN} {FR[0]}")],
            ["b:1 = a:1 offered", "c:1 = a:1 offered"],
            id="three files",
        ),
    ],
)
def test_repeated_sentence_finds_what_is_not_safe(texts: list[str], findings: list[str]) -> None:
    assert told(*texts, units=SENTENCES) == [f"repeated-sentence {finding}" for finding in findings]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([page(f"{BASIN} He said no. {CLOCKS} He said no.")], id="a short sentence"),
        pytest.param([page(f"{QUESTION} {BASIN} {QUESTION} {CLOCKS}")], id="a question"),
        pytest.param([page(f"“{QUESTION}” {BASIN} “{QUESTION}” {CLOCKS}")], id="a question in quotes"),
        pytest.param([page(f"{DYKES} {BASIN} {DYKES.replace('1.5', '15')}")], id="1.5 and 15"),
        pytest.param([page(f"{BASIN} {CLOCKS} {slips(BASIN)}")], id="a near copy"),
        pytest.param([page(f"{PLAIN_BASIN}, he said. {CLOCKS} {PLAIN_BASIN}, she said. {HAY}")], id="said by another"),
        pytest.param([page(f"{BASIN} {CLOCKS}", f"{HAY} {DEPOT}"), page(f"{FR[0]} {FR[1]}")], id="different sentences"),
        pytest.param([page(TITLE, CREDIT, BASIN), page(TITLE, CREDIT, CLOCKS)], id="headline and credit"),
        pytest.param([page(*EN, *FR, *VI)], id="one sentence a paragraph"),
        pytest.param(["", "...", "!!! ??? !!!"], id="no words"),
    ],
)
def test_repeated_sentence_leaves(texts: list[str]) -> None:
    assert told(*texts, units=SENTENCES) == []


def test_repeated_sentence_does_not_tell_again_what_paragraphs_tell() -> None:
    texts = [page(TITLE, BASIN, f"{CLOCKS} {HAY}", BASIN, f"{CLOCKS} {HAY}"), page(DEPOT, BASIN, FR[0])]
    assert (
        told(*texts, units=SENTENCES)
        == told(*texts)
        == ["repeated-block a:4-5 = a:2-3 safe", "repeated-paragraph b:2 = a:2 offered"]
    )


def test_repeated_sentence_twice_in_a_file_and_once_in_another_goes_in_one_run() -> None:
    texts = named(page(f"{BASIN} {CLOCKS}"), page(f"{BASIN} {HAY} {BASIN}"))
    cleaned = {"a": texts["a"], "b": apply(texts["b"], [f.edit for f in found(texts, units=SENTENCES) if f.edit])}
    assert not any(f.edit for f in found(cleaned, units=SENTENCES))


def test_repeated_sentence_is_found_only_when_asked_for() -> None:
    assert told(page(f"{BASIN} {CLOCKS}"), page(f"{HAY} {BASIN}")) == []


# -- options

ALL = [
    page(TITLE, *EN[:3], *EN[:3], EN[4], EN[4]),
    page(OTHER_TITLE, *FR, EN[5], slips(FR[0])),
    page("Third", *VI, EN[5]),
    page("Fourth", *DE, *ES, *PL),
    page("Fourth", *DE, *ES, *PL),
]
BLOCK = "repeated-block a:5-7 = a:2-4 safe"
TWICE = "repeated-paragraph a:9 = a:8 safe"
NEAR = "near-paragraph b:7 = b:2 offered"
ELSEWHERE = "repeated-paragraph c:5 = b:6 offered"
WHOLE = "duplicate-document e:1-7 = d:1-7 reported"


@pytest.mark.parametrize(
    ("options", "findings"),
    [
        pytest.param({}, [BLOCK, TWICE, NEAR, ELSEWHERE, WHOLE], id="default"),
        pytest.param({"units": frozenset({"document"})}, [WHOLE], id="documents"),
        pytest.param({"units": frozenset({"block"})}, [BLOCK, "repeated-block e:2-7 = d:2-7 offered"], id="blocks"),
        pytest.param({"units": frozenset({"document", "block"})}, [BLOCK, WHOLE], id="documents and blocks"),
        pytest.param(
            {"units": frozenset({"document", "paragraph"})},
            [*(f"repeated-paragraph a:{n + 3} = a:{n} safe" for n in (2, 3, 4)), TWICE, NEAR, ELSEWHERE, WHOLE],
            id="documents and paragraphs",
        ),
        pytest.param({"units": frozenset({"sentence"}), "scope": "file", "threshold": 1}, None, id="sentences"),
        pytest.param({"scope": "file"}, [BLOCK, TWICE, NEAR], id="each file by itself"),
        pytest.param({"threshold": 1.0}, [BLOCK, TWICE, ELSEWHERE, WHOLE], id="equal copies only"),
        pytest.param({"threshold": 0.99}, [BLOCK, TWICE, ELSEWHERE, WHOLE], id="threshold .99"),
        pytest.param({"min_words": 40}, [TWICE, WHOLE], id="nothing is long enough but what stands twice in a row"),
    ],
)
def test_options(options: dict[str, object], findings: list[str] | None) -> None:
    if findings is None:
        rules = {finding.split(" ")[0] for finding in told(*ALL, **options)}
        assert rules == {"repeated-sentence"}
    else:
        assert told(*ALL, **options) == findings


@pytest.mark.parametrize("units", [frozenset({unit}) for unit in UNITS])
def test_a_unit_tells_nothing_of_another_unit(units: frozenset[str]) -> None:
    (unit,) = units
    of = {
        "block": ["repeated-block"],
        "sentence": ["repeated-sentence"],
        "paragraph": ["repeated-paragraph", "near-paragraph"],
        "document": ["duplicate-document", "near-document", "contained-document"],
    }
    assert {finding.split(" ")[0] for finding in told(*ALL, units=units)} <= {*of[unit]}


def test_every_rule_has_a_page() -> None:
    assert [rule.name for rule in RULES] == [
        "repeated-paragraph",
        "repeated-block",
        "near-paragraph",
        "repeated-sentence",
        "duplicate-document",
        "near-document",
        "contained-document",
    ]
    for rule in RULES:
        assert all(part in rule.manual for part in ("Finds ", "Found ", "Left alone", "Edit "))


def test_a_lower_threshold_finds_more() -> None:
    other = f"{BASIN[:120]} and nobody but the ice-house keeper had expected it."
    text = page(TITLE, BASIN, CLOCKS, other)
    assert told(text) == []
    assert told(text, threshold=0.6) == ["near-paragraph a:4 = a:2 offered"]


@pytest.mark.parametrize("change", [str.upper, slips, glued])
def test_threshold_1_wants_equal_copies(change: Callable[[str], str]) -> None:
    assert told(page(TITLE, BASIN, CLOCKS, change(BASIN)), threshold=1.0) == []
    assert told(page(TITLE, *EN), change(page(TITLE, *EN)), threshold=1.0) == []


@pytest.mark.parametrize("change", [str, nfd])
def test_threshold_1_takes_another_unicode_form(change: Callable[[str], str]) -> None:
    assert told(page(TITLE, VI[0], CLOCKS, change(VI[0])), threshold=1.0) == ["repeated-paragraph a:4 = a:2 safe"]
    assert told(page(TITLE, *VI), change(page(TITLE, *VI)), threshold=1.0) == [
        "duplicate-document b:1-4 = a:1-4 reported"
    ]


def test_min_words_1_finds_every_line() -> None:
    text = page("Agency", BASIN, "Agency", "“Why?”", CLOCKS, "“Why?”", "***", "***")
    copies = ["a:3 = a:1", "a:6 = a:4", "a:8 = a:7"]
    assert told(text, min_words=1, threshold=1.0) == [f"repeated-paragraph {copy} safe" for copy in copies]


def test_min_words_counts_words() -> None:
    nine = "The basin at low water, seen from the quay."
    text = page(TITLE, nine, BASIN, nine, CLOCKS)
    assert told(text, min_words=9) == ["repeated-paragraph a:4 = a:2 safe"]
    assert told(text, min_words=10) == []


@pytest.mark.parametrize(
    ("keep", "findings"),
    [
        ("first", ["repeated-paragraph a:4 = a:2 safe"]),
        ("last", ["repeated-paragraph a:2 = a:4 safe"]),
        ("longest", ["repeated-paragraph a:4 = a:2 safe"]),
        ("newest", ["repeated-paragraph a:4 = a:2 safe"]),
    ],
)
def test_keep_inside_a_file(keep: str, findings: list[str]) -> None:
    assert told(page(TITLE, BASIN, CLOCKS, BASIN), keep=keep) == findings


def test_keep_longest_of_near_copies() -> None:
    longer = f"{BASIN} Work begins in May."
    assert told(page(TITLE, CLOCKS, HAY, DEPOT, OSPREYS, EN[5], BASIN, EN[6], longer), keep="longest") == [
        "near-paragraph a:7 = a:9 offered"
    ]


@pytest.mark.parametrize(
    ("keep", "kept"), [("first", "a"), ("last", "c"), ("longest", "b"), ("newest", "c"), ("newest, the second", "b")]
)
def test_keep_between_files(keep: str, kept: str) -> None:
    texts = named(page(TITLE, *EN), page(TITLE, *EN, "And a few words more."), page(TITLE, *EN))
    ages = [1.0, 3.0, 2.0] if keep.endswith("second") else [1.0, 2.0, 3.0]
    findings = found(texts, keep=keep.split(",")[0], ages=ages)
    assert {finding.links[0].location.path for finding in findings} == {kept}
    assert {finding.location.path for finding in findings} == set("abc") - {kept}


def test_documents_of_against_are_never_reported() -> None:
    """The first `settled` documents are compared with, whatever is repeated in them or among them."""
    old = page(TITLE, BASIN, CLOCKS, BASIN)
    texts = named(old, old, page(OTHER_TITLE, *FR), page("New", HAY, BASIN, *VI), page(OTHER_TITLE, *FR))
    assert [(f.rule, f.location.path, f.links[0].location.path) for f in found(texts, settled=3)] == [
        ("repeated-paragraph", "d", "a"),
        ("duplicate-document", "e", "c"),
    ]


@pytest.mark.parametrize("glued", ["Genoapromised", "Genoa Promised"])
def test_words_that_are_stuck_together_are_no_other_facts(glued: str) -> None:
    told = "The council of Genoa promised on Monday to mend the quay before the winter storms come again."
    there = found(named(page(TITLE, told, BASIN, told.replace("Genoa promised", glued))))
    assert [f.rule for f in there] == [
        "near-paragraph" if glued.islower() or " " not in glued else "repeated-paragraph"
    ]


@pytest.mark.parametrize("units", [{"document", "block", "paragraph"}, {"sentence"}, {"paragraph"}])
def test_within_files_against_others_no_file_decides_what_is_found_in_another(units: set[str]) -> None:
    one, two, three, four, five, six = EN[0], EN[1], EN[2], FR[0], FR[1], VI[0]
    published = {"p": page(one, two, three), "q": page(four, one)}
    fresh = {
        "a": page(one, two, three),
        "b": page(five, two.upper(), five),
        "c": page(five, two, six),
        "d": page(five, two.replace(" the ", " some "), six),
        "e": page(six),
    }
    together = found({**published, **fresh}, settled=2, scope="file", units=frozenset(units))
    alone = [
        finding
        for name, text in fresh.items()
        for finding in found({**published, name: text}, settled=2, scope="file", units=frozenset(units))
    ]
    assert together == alone
    assert {f.location.path for f in together} >= {"a", "b", "c"}
    assert not any(link.location.path in "cde" for f in together for link in f.links)


@pytest.mark.parametrize("keep", ["first", "last", "longest", "newest"])
def test_what_stands_in_against_is_kept(keep: str) -> None:
    texts = named(page(TITLE, *EN), page(TITLE, *EN, "And a few words more."))
    (finding,) = found(texts, keep=keep, ages=[1.0, 2.0], settled=1)
    assert (finding.location.path, finding.links[0].location.path) == ("b", "a")


def test_a_document_of_against_contained_in_a_new_one_is_not_reported() -> None:
    texts = named(FIRST, page("Basin: the works", VI[0], *EN[:3], *FR))
    assert [f for f in found(texts, settled=1) if f.location.path == "a"] == []


# -- what a finding says


def test_a_score_of_1_means_equal_but_for_blanks_and_unicode_form() -> None:
    for change, whole in ((str, True), (nfd, True), (straight, False), (str.upper, False), (slips, False)):
        (finding,) = found(named(page(TITLE, FR[0], VI[0], CLOCKS, change(FR[0]), change(VI[0]))))
        assert (finding.links[0].score == 1.0) == whole, change
        assert 0.85 <= finding.links[0].score <= 1


def test_a_score_is_the_similarity_to_what_is_kept() -> None:
    (finding,) = found(named(page(TITLE, BASIN, CLOCKS, f"{BASIN}x{HAY[:30]}")))
    length = len(BASIN)
    assert finding.links[0].score == pytest.approx(1 - 31 / (2 * length + 31), abs=1e-4)


def test_messages_name_the_place_later() -> None:
    texts = named(*ALL, LONG, slips(LONG))
    assert all(finding.message.count("{place}") == 1 for finding in found(texts))
