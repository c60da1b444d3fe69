"""Copies that are said of something else: found as ever, and offered; copies that a faulty feed has sent stay safe."""

from collections.abc import Callable

import pytest
from corpora import EVERY, STOCK, found, named, told

from corpus_cli.edits import apply
from corpus_cli.engines.dedupe.line_kinds import are_of_one_series, is_answer, is_label
from corpus_cli.rounds import made
from corpus_cli.text.words import is_row

EN, FR, VI, DE, ES, PL, RU, ZH, TH, JA, KO = STOCK.values()
TITLE = "Trawlers need not wait much longer"
FOG = "Fog along the cliffs until ten, then sun, with a light breeze from the sea"
SHOWERS = "Showers all day, heavy at times in the hills, and thunder after dusk"
FINED = "Fined 90 crowns with costs and told to stay ashore until Lent."
NOTHING = "I have nothing to add to what I told the inspector."
RIEN = "Je n’ai rien à ajouter à ma déclaration du mois de mars."
ZAHLEN = "1112.5 1098.0 1077.25 1064.5 1050.0 1041.5 1022.0 1019.5"
PULL = "Pull on the rope, my brother, until the evening bell,"
LAYOUTS: dict[str, Callable[..., str]] = {
    "lines": lambda *ps: "\n".join(ps) + "\n",
    "blank lines": lambda *ps: "\n\n".join(ps) + "\n",
    "CRLF": lambda *ps: "\r\n".join(ps),
}

OWN = [
    pytest.param(["Hafenordnung", "§ 5 Meldung", DE[0], "§ 6 Liegen", DE[1], "§ 7 Ausfahrt", DE[0]], id="sections"),
    pytest.param(["Code", "Article 12", FR[0], "Article 13", FR[1], "Article 14 bis", FR[0]], id="articles"),
    pytest.param(["Закон", "Статья 5. Сроки", RU[0], RU[1], "Статья 6. Отчёт", RU[0]], id="articles with names"),
    pytest.param(["Luật", "Điều 5.", VI[0], "Điều 6.", VI[1], "Điều 7.", VI[0]], id="a stop behind the number"),
    pytest.param(["条例", "第五条", ZH[0], "第六条", ZH[1], "第七条　报告", ZH[0]], id="Chinese numerals"),
    pytest.param(["법", "제5조", KO[0], "제6조", KO[1], "제7조", KO[0]], id="numbers inside words"),
    pytest.param(["Rules", "(a) Masters", EN[0], "(b) Mates", EN[1], "(c) Cooks", EN[0], EN[2]], id="letters"),
    pytest.param(["Rules", "I.", EN[0], EN[1], "II.", EN[0], EN[2]], id="Roman numerals"),
    pytest.param(["Draw", "Group A", EN[0], EN[1], "Group B", EN[0], EN[1]], id="groups, two paragraphs each"),
    pytest.param(["Match report", "First half", EN[0], EN[1], "Second half", EN[0], EN[2]], id="halves"),
    pytest.param(["Log", "21:40", EN[0], "21:15", EN[1], "20:50", EN[0], EN[2]], id="hours"),
    pytest.param(
        ["Regulation", "§ 1", "Duties", EN[0], EN[1], "§ 2", "Duties", EN[0], EN[2]], id="one name below both"
    ),
    pytest.param(["Weather", "West", FOG, "Hills", SHOWERS, "East", FOG], id="weather without stops"),
    pytest.param(["El tiempo", "Costa:", ES[0], "Interior:", ES[1], "Islas:", ES[0]], id="weather in sentences"),
    pytest.param(["Weather", "Northern isles", FOG, "Southern isles", FOG], id="two labels that differ in a word"),
    pytest.param(
        ["Court", "Ada Brun, 33", "brawling", FINED, "Per Holm, 20", "poaching", EN[0], "Eva Krag", "brawling", FINED],
        id="names and charges",
    ),
    pytest.param(
        [
            "Court",
            "Ada Brun, 33, of 4 Dock Street, brawling on the night ferry and insulting its master",
            FINED,
            "Per Holm, 20, poaching",
            "Dismissed.",
            "Eva Krag, 51, of no fixed address, selling eels without a licence at the fish market",
            FINED,
        ],
        id="long labels above sentences",
    ),
    pytest.param(
        [
            "Code",
            "Article 12 – Devoirs du maître d’un navire qui transporte des marchandises dangereuses",
            *FR[:2],
            "Article 13 – Devoirs du pilote",
            FR[0],
            FR[2],
        ],
        id="articles with long names",
    ),
    pytest.param(
        ["Hearing", "Mr. Holm: Go on.", f"Ms. Krag: {NOTHING}", "Mr. Holm: So.", f"Ms. Krag: {NOTHING}"], id="titles"
    ),
    pytest.param(["Day 3", "Q. Were you there?", f"A. {NOTHING}", "Q. Whose boat?", f"A. {NOTHING}"], id="Q. and A."),
    pytest.param(
        ["Audience", "Le juge : Vous y étiez.", f"Le témoin : {RIEN}", "Le juge : Si.", f"Le témoin : {RIEN}"],
        id="speakers with a name",
    ),
    pytest.param(["Roman", "— Vous y étiez.", f"— {RIEN}", "— Vous mentez.", f"— {RIEN}"], id="speakers with a dash"),
    pytest.param(["Interview", "Would you sail again?", EN[0], "And your brother?", EN[0], EN[1]], id="questions"),
    pytest.param(["Data", "Hull: oak", f"Crew: {FOG}", "Hull: larch", f"Crew: {FOG}"], id="values of records"),
    pytest.param(["Shanty", "The tide is low,", PULL, "and sing.", "The moon is up,", PULL, "and sing."], id="refrain"),
    pytest.param(
        ["Shanty", "The tide is low,", PULL, f"{NOTHING}", "The moon is up,", PULL, f"{NOTHING}"],
        id="a refrain of two lines",
    ),
    pytest.param(
        ["Villanelle", "The herons leave the shore for colder seas", f"{FOG}.", "They call, they turn,", f"{FOG}."],
        id="a line that goes on from the one above",
    ),
    pytest.param(["Rain", EN[0], ZAHLEN, ZAHLEN, ZAHLEN.replace("10", "11"), EN[1]], id="rows twice in a row"),
    pytest.param(["Rain", f"Vik {ZAHLEN}", "Nes 1 2 3", f"Vik {ZAHLEN}", "Hov 4 5 6", EN[1]], id="rows with names"),
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paragraphs", OWN)
def test_what_is_said_of_something_else_is_offered(paragraphs: list[str], layout: str) -> None:
    text = LAYOUTS[layout](*paragraphs)
    (finding,) = told(text)
    assert finding.endswith("offered")


@pytest.mark.parametrize("paragraphs", OWN)
@pytest.mark.parametrize("options", [{"keep": "last"}, {"units": frozenset({"paragraph"})}, {"threshold": 1.0}])
def test_nothing_of_it_is_cut_whatever_the_options(paragraphs: list[str], options: dict[str, object]) -> None:
    assert not made(found(named(LAYOUTS["lines"](*paragraphs)), **options), False)  # type: ignore[arg-type]


@pytest.mark.parametrize("paragraphs", OWN)
def test_all_of_it_goes_with_unsafe_fixes(paragraphs: list[str]) -> None:
    text = LAYOUTS["lines"](*paragraphs)
    cleaned = apply(text, made(found(named(text)), True)["a"])
    assert not found(named(cleaned))


def test_a_sentence_that_is_a_paragraph_is_data_as_well() -> None:
    text = LAYOUTS["lines"]("Rules", "Article 5", NOTHING, "Article 6", FINED, "Article 7", NOTHING)
    assert told(text, units=frozenset({"sentence"})) == ["repeated-sentence a:7 = a:3 offered"]


LAW = ["Rules", "Article 5", EN[0], "Article 6", EN[1], "Article 7", EN[2]]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param([TITLE, EN[0], "The basin at low water", EN[0], EN[1], EN[2]], id="a lead after a caption"),
        pytest.param([TITLE, EN[0], "Photo: Lena Aas", EN[0]], id="a lead after a credit"),
        pytest.param([TITLE, "Photo: Lena Aas", EN[0], EN[1], "Photo: Per Aas", EN[0], EN[2]], id="after two credits"),
        pytest.param([TITLE, EN[0], "At the quay", EN[1], "In the hills", EN[0], EN[2]], id="after a cross-head"),
        pytest.param([TITLE, EN[0], EN[1], "In the hills", EN[2], EN[0], "Agency"], id="further down"),
        pytest.param([*LAW, *LAW], id="a whole law"),
        pytest.param([*LAW, *LAW[3:5]], id="an article"),
        pytest.param([*LAW, *LAW[1:5], "Agency"], id="two articles"),
        pytest.param(["Interview", "Why now?", EN[0], "And then?", EN[1], "Why now?", EN[0]], id="question and answer"),
        pytest.param([TITLE, *[FOG, SHOWERS] * 2, EN[0]], id="lines without a stop"),
        pytest.param([TITLE, "Method", FINED, NOTHING, FINED], id="no label above the copy"),
        pytest.param(
            [TITLE, ZAHLEN, ZAHLEN.replace("10", "11"), EN[0], ZAHLEN, ZAHLEN.replace("10", "11")], id="table"
        ),
        pytest.param([TITLE, f"M. Per {RIEN}", FR[0], "M. Ola rit.", FR[1], "M. Kai part.", FR[0]], id="initials"),
    ],
)
def test_what_a_faulty_feed_has_doubled_is_safe(paragraphs: list[str], layout: str) -> None:
    findings = told(LAYOUTS[layout](*paragraphs))
    assert findings
    assert all(finding.endswith("safe") for finding in findings)


def test_of_two_copies_below_one_label_one_stays() -> None:
    text = LAYOUTS["lines"](*LAW[:5], "Article 7", EN[0], "Article 7", EN[0])
    assert told(text) == ["repeated-paragraph a:7 = a:3 offered", "repeated-paragraph a:9 = a:3 safe"]


def test_of_a_doubled_text_what_is_said_of_something_else_stays_once() -> None:
    law = [*LAW[:6], EN[0]]
    cleaned = LAYOUTS["lines"](*law, *law)
    cleaned = apply(cleaned, made(found(named(cleaned)), False)["a"])
    assert cleaned == LAYOUTS["lines"](*law)


def test_every_line_that_stands_again_is_safe_where_every_line_is_asked_for() -> None:
    text = LAYOUTS["lines"](*LAW[:5], "Article 7", EN[0])
    assert told(text, min_words=1) == ["repeated-paragraph a:7 = a:3 safe"]


def test_long_lists_take_no_longer_for_each_copy() -> None:
    names = [f"{n * 7919 % 10007} {EVERY[n % len(EVERY)][:20]}" for n in range(3000)]
    text = LAYOUTS["lines"](*(line for name in names for line in (name, FINED)))
    assert len(told(text)) == len(names) - 1


# -- kinds of lines


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Article 5", "Article 6", True),
        ("ARTICLE 5 – Duties", "Article 12: Fines", True),
        ("5th day", "6th day", True),
        ("Act II", "Act IV", True),
        ("Side A", "Side B", True),
        ("1) Hull", "2) Crew", True),
        ("Article 5", "Article 5", False),
        ("Article 5", "ARTICLE  5", False),
        ("Article 5", "Section 6", False),
        ("Photo: Lena Aas", "Photo: Per Aas", False),
        ("At the quay", "In the hills", False),
        ("Quay", "Hills", False),
        (TITLE, "The basin at low water", False),
    ],
)
def test_labels_of_one_series(a: str, b: str, one: bool) -> None:
    assert are_of_one_series(a, b) == are_of_one_series(b, a) == one


@pytest.mark.parametrize("label", ["West", "Ada Brun, 33, brawling", "Costa:", "Art. 5.", "第五条", "12."])
def test_a_label(label: str) -> None:
    assert is_label(label)


@pytest.mark.parametrize("text", ["It rained.", "Why?", "The tide is low,", EN[0], ZH[0], "他走了。", "word " * 12])
def test_no_label(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    ("text", "turns", "answer"),
    [
        (f"A. {NOTHING}", ["Q. Why?", "Q. When?"], True),
        (f"Kai: {NOTHING}", ["Per: Well.", "Ada: Now."], True),
        (f"答：{ZH[0]}", ["问：何时？", "问：为何？"], True),
        (f"Kai: {NOTHING}", ["Kai: Well.", "Per: Now."], False),
        (f"M. Holm {NOTHING}", ["M. Brun left.", "M. Krag stayed."], False),
        (NOTHING, ["Per: Well.", "Per: Now."], False),
        (f"Kai: {NOTHING}", ["Per: Well.", EN[0]], False),
    ],
)
def test_an_answer(text: str, turns: list[str], answer: bool) -> None:
    assert is_answer(text, turns) == answer


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (ZAHLEN, True),
        ("Vik 5-1-0 3-2-1 27", True),
        ("| Vik | 12,5 % | 13,0 % | - | 14,5 % |", True),
        ("Vik;12;13;14;15", True),
        ("3 May 1904", False),
        ("In 2019 the 3 mills ground 41 tons", False),
        ("", False),
    ],
)
def test_a_row_of_a_table(line: str, row: bool) -> None:
    assert is_row(line) == row
