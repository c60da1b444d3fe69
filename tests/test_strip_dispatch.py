"""Dispatches: what each rule finds, what it leaves, and what the edits make of a file."""

import re
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate.dispatch import findings
from corpus_cli.engines.strip_boilerplate.options import Options
from corpus_cli.model import Edit, Finding, Location
from corpus_cli.packs import builtin
from corpus_cli.stripping import Stripping

STORY = (
    "The council said on Monday that work on the old bridge would begin before the summer.\n\n"
    "Traders near the market asked for a second crossing while the bridge is closed.\n\n"
    "A decision is expected in May, when the engineers present their survey."
)


def found(text: str) -> list[Finding]:
    return findings("a.txt", text, builtin(), None, Options())


def stripped(text: str, safe: bool = True) -> str:
    return apply(text, [f.edit for f in found(text) if f.edit and (f.edit.safe or not safe)])


DATELINES = [
    "PARIS, Oct 3 (Reuters) - ",
    "Paris, 3 oct 2018 (AFP) - ",
    "Cape Town (AFP) – ",
    "BERLIN (AP) — ",
    "ROCK HILL, South Carolina, Oct. 3 (UPI) -- ",
    "LIMA, Oct. 5\u00a0(Xinhua) -- ",
    "Saint-Denis \u00a0(VNA) - ",
    "(ANSA) - ROMA, 03 OTT - ",
    "Madrid, 3 oct (EFE).- ",
    "МОСКВА, 3 октября. /ТАСС/. ",
    "МОСКВА, 3 окт — РИА Новости. ",
    "Уфа. 17 мая. ИНТЕРФАКС - ",
    "新华社北京10月3日电 ",
    "【ニューヨーク共同】",
    "(서울=연합뉴스) 홍길동 기자 = ",
    "Lisboa, 03 out 2018 (Lusa) - ",
    "Berlin (dpa/bb) - ",
    "PARIS/BERLIN (AFP/Reuters) - ",
    "TOKYO, Oct. 3, Kyodo - ",
    "New Delhi, Oct 3 (PTI) ",
    "LOMÉ 04/08 (BELGA) = ",
    "ANKARA (AA) - ",
    "NDO - ",
    "Hà Nội, ngày 3/10 (TTXVN) – ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_dateline_finds(dateline: str) -> None:
    assert stripped(f"Bridge to close\n\n{dateline}{STORY}\n") == f"Bridge to close\n\n{STORY}\n"


@pytest.mark.parametrize(
    "start",
    [
        "Hanoi (Vietnam) – the capital – will host the next round. ",
        "Mary Hill (Ann Lee) - The new play opens on Friday. ",
        "Agence France-Presse (AFP) - The oldest agency moved house. ",
        "Paris (AFP) - the place and the agency - were named in the note. ",
        "He joined Reuters in Paris (AFP had refused him) - And then he left. ",
        "On 3 October (Monday) - The office was closed. ",
        "Two towns (Bern, Rome) - And nothing else. ",
        "Water (H2O) - The stuff of life. ",
        "Story (Reuters Hall) - The house reopens. ",
        "Kyodo - the agency - said so. ",
        "TASS was founded in 1904. ",
        "Bonn/Berlin - The old train runs again. ",
        "May (the month) - A poem. ",
        "新华书店北京分店10月3日开业。",
    ],
)
def test_dateline_leaves(start: str) -> None:
    text = f"Bridge to close\n\n{start}{STORY}\n"
    assert stripped(text, safe=False) == text


SIGN_OFFS = [
    " -VNA",
    "-VNA",
    "/.",
    "\n\nVNA",
    "\n(AFP)",
    " (AFP)",
    "\n— VNS",
    " Enditem",
    "\n\nabc/de/fg",
    "\n\nFP // MLS",
    "\n\nKHU (REU) // IF",
    "\n\nAvec AFP",
    "\n\nWith inputs from PTI",
    "\n\nMit Material von dpa",
    "\n\nLê Minh (TTXVN)",
    "\n\n(Reporting by Ann Lee in Paris and Bo Dean; Editing by Cy Falk)",
    "\n\nReporting by Ann Lee; Editing by Bo Dean",
    "\n\n-30-",
    "\n\n###",
    "\n\nENDS",
    "（完）",
    " (끝)",
    "/.\nVNA",
    "\n\n(PAP)\n\nabc/ de/",
    "\n\nEFE\nabc/de",
    "\n\n(Source: VNA)",
]


@pytest.mark.parametrize("sign_off", SIGN_OFFS)
def test_sign_off_finds(sign_off: str) -> None:
    assert stripped(f"Bridge to close\n\n{STORY}{sign_off}\n") == f"Bridge to close\n\n{STORY}\n"


@pytest.mark.parametrize(
    "end",
    [
        " They thanked AFP and VNA.",
        " He had worked for Reuters.",
        " The talks came to an end.",
        " (The council meets again in June.)",
        " See www.example.org/bridge/.",
        " The host was Radio-VNA",
        " It was on page 30.",
        ' "This is the end," she said.',
        "\n\nAnd then the rain came.",
        "\n\nReporting by the press was not allowed at the trial, the council said.",
        "\n\nAvec le temps, tout va.",
        "\n\nTheo ông Minh, cầu sẽ mở lại.",
        "\n\nNobody asked (not even Reuters) why.",
        "\n\nShares of the profits and/or losses stay with the town.",
        "\n\nTCP/IP",
        "\n\nS/M/L",
        "\n\nAC/DC",
        "\n\nKO/TKO",
        "\n\nThose who came\n\nAnn Lee, BBC\n\nBo Dean, CNN",
        "\n\nTo contact the missing crew, the coast guard fired flares from the cliff.",
    ],
)
def test_sign_off_leaves(end: str) -> None:
    text = f"Bridge to close\n\n{STORY}{end}\n"
    assert stripped(text, safe=False) == text


CAPTIONS = [
    "The old bridge on Monday. Photo: VNA",
    "The old bridge on Monday. Photo : VNA.",
    "The old bridge on Monday. (Photo by Ann Lee/AFP)",
    "The old bridge on Monday. AFP PHOTO / Ann Lee",
    "The old bridge on Monday. (AP Photo/Ann Lee)",
    "The old bridge on Monday. REUTERS/Ann Lee",
    "The old bridge on Monday. [Photo/Xinhua]",
    "The old bridge on Monday. (Xinhua/Li Ming)",
    "The old bridge on Monday. Ann Lee/Getty Images",
    "The old bridge on Monday. © Ivan Petrov/TASS",
    "Die alte Brücke am Montag. Foto: Max Muster/dpa",
    "Le vieux pont lundi. (Source: VNA)",
    "Cầu cũ hôm thứ Hai. (Ảnh: Lê Minh/TTXVN)",
    "Cầu cũ hôm thứ Hai. Nguồn: TTXVN",
    "Старый мост в понедельник. Фото: Иван Петров/ТАСС",
    "周一的旧桥。新华社记者 李四 摄",
    "古い橋（写真：共同）",
    "월요일의 낡은 다리. [사진=연합뉴스]",
    "Bridge to close ảnh 1The old bridge on Monday",
    "Photo: VNA",
    "(Photo courtesy of Ann Lee)",
    "EFE/Juan Pérez",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_caption_finds(caption: str) -> None:
    assert stripped(f"Bridge to close\n\n{caption}\n\n{STORY}\n") == f"Bridge to close\n\n{STORY}\n"
    if "ảnh 1" not in caption:
        a, b = STORY.split("\n\n", 1)
        assert stripped(f"Bridge to close\n\n{a}\n\n{caption}\n\n{b}\n") == f"Bridge to close\n\n{STORY}\n"


@pytest.mark.parametrize(
    "line",
    [
        "Figures on the bridge come from one source: the ministry.",
        "Source: the ministry",
        "The stamp on the back said AFP PHOTO and a year.",
        "He took a photo: nobody saw it.",
        "The photo showed Reuters staff at the gate.",
        "She shared the picture on Instagram.",
        "They met at the river (near the old mill).",
        "The sign read: Closed until further notice.",
        "Image: a word with many meanings, the teacher said.",
        "Photo 1 of 3 was lost, and so were the others.",
        "The river and/or the road will be closed, said AFP.",
        "Credit: where credit is due, they said.",
        "Ảnh hưởng của mưa lớn: cầu đóng cửa.",
    ],
)
def test_caption_leaves(line: str) -> None:
    a, b = STORY.split("\n\n", 1)
    text = f"Bridge to close\n\n{a}\n\n{line}\n\n{b}\n"
    assert stripped(text, safe=False) == text


TEASERS = (
    "Owl chicks hatch at the northern zoo\n\nTwo snowy chicks were weighed by keepers this weekend.\n\n"
    "Orchestra names its youngest conductor\n\nViolinists applauded the appointment in Helsinki."
)


@pytest.mark.parametrize(
    "heading",
    ["Read more", "Voir plus", "Tin liên quan", "Lesen Sie auch", "Leia também:", "Читайте также", "関連記事"],
)
def test_teaser_tail_finds(heading: str) -> None:
    assert stripped(f"Bridge to close\n\n{STORY}\n\n{heading}\n\n{TEASERS}\n") == f"Bridge to close\n\n{STORY}\n"
    assert stripped(f"Bridge to close\n\n{STORY}\n\n{heading}\n") == f"Bridge to close\n\n{STORY}\n"


def test_teaser_tail_finds_without_heading_after_the_sign_off() -> None:
    """Where there are pictures, as on a page; without them they may be the next stories of a file."""
    pictured = f"Two chicks on Sunday. Photo: VNA\n\n{TEASERS}"
    assert stripped(f"Bridge to close\n\n{STORY} -VNA\n\n{pictured}\n") == f"Bridge to close\n\n{STORY}\n"
    assert TEASERS in stripped(f"Bridge to close\n\n{STORY} -VNA\n\n{TEASERS}\n")


@pytest.mark.parametrize(
    "rest",
    [
        "Read more\n\n"
        + "\n\n".join(f"The council and the traders like the bridge, {n} said on Monday." for n in "abcd"),
        "Read more books, she said.\n\nAnd then she left.",
        "Xem thêm nhiều bộ phim là mong muốn của ông.",
        TEASERS,
    ],
)
def test_teaser_tail_leaves(rest: str) -> None:
    text = f"Bridge to close\n\n{STORY}\n\n{rest}\n"
    assert stripped(text, safe=False) == text


WIRE = [
    "The lighthouse keepers of Brandt rowed ashore on Monday and will not row back, their union said in a letter.",
    "Nobody has lived on the outer rock since the lamp was made to burn alone, but someone had to paint the stairs.",
]
BRIEFS = (
    "Pedal boats return",
    "Sixty pedal boats went back into the mill pond on Sunday after a winter in the tram shed.",
    "Baker wins at chess",
    "A baker from the lower town won the open chess day with a rook he had baked himself.",
)
GOES_ON = (
    "Pedal boats go back into the mill pond",
    "The keepers want two of them to stay on for the winter, with a stove and with a boat that does not leak.",
    "What the stairs need",
    "Red lead, then white, then red again: the painters ask for nine dry days, and there were four last year.",
)


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("In other news", BRIEFS),
        ("Other stories", BRIEFS),
        ("Weitere Nachrichten", BRIEFS),
        ("Autres actualités", BRIEFS),
        ("Другие новости", BRIEFS),
        ("その他のニュース", ("水車池に足こぎボート戻る", "パン職人がチェス大会で優勝")),
        ("最新消息", ("脚踏船回到磨坊池塘", "面包师赢得象棋公开赛")),
        ("Latest updates", ("09:40 Boat leaves the rock", "10:05 Second boat follows it", "10:30 Lamp is dark")),
        ("Recommendations", ("Paint the stairs each spring", "Mend the winch of the boat", "Keep two of the keepers")),
        ("Saiba mais", ("Morada: Rua do Farol, 9", "Visitas: sábados e domingos", "Entrada: 3 euros")),
        ("Mehr erfahren", ("Führung samstags um 10 Uhr am Steg", "Karten im Laden des Leuchtturms")),
        ("Read more", ("Gold: Oda Finch", "Silver: Ruth Vale", "Bronze: Tilde Marsh")),
        ("Read also", ("Finch", "Vale", "Marsh", "Hale")),
        ("See also", ("Brandt 3 - 1 Orme", "Vale 0 - 0 Hale", "Finch 2 - 2 Marsh")),
        ("Related stories", ("Pier office, Oar Lane 9, open at noon", "Telephone of the pier office: 0300 555 019")),
        ("À lire aussi", ("les marches seront repeintes", "la lampe sera gardée", "le canot sera réparé")),
        ("Lesen Sie auch", ("Erster Mai: Tag der Lampe", "Zweiter Mai: Tag der Treppe", "Dritter Mai: Tag des Boots")),
        ("Most read", ("3 May the stairs are painted", "9 May the lamp is cleaned", "1 June the boat comes back")),
        ("Read next", ("Room 1 holds the old lamps", "Room 2 holds the oars", "Room 3 is for weighing eels")),
        ("Read more", GOES_ON),
        ("Read more", (*BRIEFS[:1], "Stairs of the rock are closed for painters", GOES_ON[1])),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n"])
def test_teaser_tail_offers_what_may_be_a_part_of_the_story(heading: str, below: tuple[str, ...], gap: str) -> None:
    text = gap.join(["Keepers leave the rock", *WIRE, heading, *below]) + gap[: len(gap) // 2 or 1]
    assert stripped(text) == text


def test_teaser_tail_is_cut_below_one_that_is_offered() -> None:
    story = ["Keepers leave the rock", *WIRE, "In other news", *BRIEFS]
    text = "\n\n".join([*story, "Related stories", *TEASERS.split("\n\n")]) + "\n"
    assert stripped(text) == "\n\n".join(story) + "\n"
    assert stripped(text, safe=False) == "\n\n".join(story[:3]) + "\n"


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        (
            "Related stories",
            ("Sixty pedal boats return to the mill pond", "Baker wins open chess day with his own rook"),
        ),
        ("Most read", ("Sixty pedal boats return (03/10/2018)", "Baker wins chess day (04/10/2018)")),
        ("Most read", ("1. Sixty pedal boats return to the mill pond", "2. Baker wins chess day with his own rook")),
        ("Sur le même sujet", ("Soixante pédalos de retour sur l’étang", "Un boulanger gagne le tournoi d’échecs")),
        ("相关新闻", ("六十只脚踏船重回磨坊池塘", "面包师用自己烤的车赢得象棋公开赛")),
        ("관련 기사", ("오리배 예순 척 물레방아 못으로", "제빵사 체스 대회에서 우승")),
    ],
)
def test_teaser_tail_cuts_titles_below_a_plain_heading(heading: str, titles: tuple[str, ...]) -> None:
    story = "\n\n".join(["Keepers leave the rock", *WIRE])
    assert stripped("\n\n".join([story, heading, *titles]) + "\n") == story + "\n"


@pytest.mark.parametrize(
    "lines",
    [
        ("Loans of the winter", "In", "Tim Ash", "Sid Elm", "Out", "Ray Oak"),
        ("Table after nine days", "Club", "Home", "Away", "Brandt", "4", "3"),
        ("What the keepers ate", "Menu", "Ling in almonds", "Lamb with mint"),
        ("Report", *WIRE),
        ("Kommentar", *WIRE, "¦Alle Rechte liegen bei der Agentur"),
        ("Prices at the quay", WIRE[0], "Open", "8.10", "Close", "8.20", "Top", "8.30"),
        ("Verbs of the year", "Like", "Share", "Follow", *WIRE),
        ("Les notes du jour", "Top", WIRE[0], "Flop", WIRE[1]),
        ("Les notes du jour", "Top", WIRE[0], "Flop", WIRE[1], "¦Reproduction interdite sans autorisation"),
        ("Rätsel", WIRE[0], "Anzeige", WIRE[1]),
        ("Keepers leave the rock", WIRE[0], "Breaking news", WIRE[1], "Watch live", *WIRE),
        ("A talk with a machine", *WIRE, "Loading...", "No comments", *WIRE),
        ("On the air tonight", WIRE[0], "20:00", "Film of the week", "21:00", "Breaking news"),
        ("Verbs of the year", *WIRE, "Like", "Share", "Follow"),
        ("Verbs of the year", "Like", "Share", *WIRE, "¦(AFP)"),
        ("Evening", WIRE[0], "the boats are in", "the lamp is lit", "Home"),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n"])
def test_furniture_line_offers_what_may_be_a_heading_or_an_item(lines: tuple[str, ...], gap: str) -> None:
    text = gap.join(line.removeprefix("¦") for line in lines) + "\n"
    assert [line for line in stripped(text).splitlines() if line] == [line for line in lines if line[0] != "¦"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Keepers leave the rock", "¦Share", "LIMA (AFP) - " + WIRE[0], WIRE[1]),
        ("Keepers leave the rock", "¦Like", "¦Share", "¦Share this article on Facebook and by e-mail", *WIRE),
        ("Keepers leave the rock", "¦Print", *WIRE, "¦© 2018 AFP"),
        ("Keepers leave the rock", "¦Watch live", *WIRE),
        ("Keepers leave the rock", WIRE[0], WIRE[1] + "¦ (AFP)", "¦Share", "¦Print"),
        ("Keepers leave the rock", "¦The outer rock. Photo: AFP", *WIRE, "¦Share", "¦Print"),
        ("Keepers leave the rock", *WIRE, "¦(AFP)", "¦Partager"),
    ],
)
def test_furniture_line_cuts_words_where_others_tell_of_a_page(lines: tuple[str, ...]) -> None:
    text = "\n\n".join(line.replace("¦", "") for line in lines) + "\n"
    kept = [line.partition("¦")[0].removeprefix("LIMA (AFP) - ") for line in lines if line[0] != "¦"]
    assert stripped(text) == "\n\n".join(kept) + "\n"


def test_furniture_line_finds_at_the_edges() -> None:
    text = f"Bridge to close\n\nShare\n\n{STORY}\n\nPrint\n\n© 2018 VNA. All rights reserved.\n"
    assert stripped(text) == f"Bridge to close\n\n{STORY}\n"


@pytest.mark.parametrize("line", ["Print", "Share", "Home", "Topics"])
def test_furniture_line_leaves_a_word_inside(line: str) -> None:
    text = f"Bridge to close\n\n{STORY}\n\n{STORY}\n\n{line}\n\n{STORY}\n"
    assert stripped(text, safe=False) == text


def test_furniture_line_leaves_sentences() -> None:
    text = f"Bridge to close\n\nShare of the profits: none.\n\n{STORY}\n\nPrint is not dead, he said.\n"
    assert stripped(text, safe=False) == text


INSIDE = [
    "By Land and Sea",
    "By Ann Lee",
    "Von Hand",
    "Par Amour",
    "Stand: drei Wagen",
    "Click here for help, a sign had said.",
    "Follow us on foot, the guide told them.",
]


@pytest.mark.parametrize("line", INSIDE)
def test_furniture_line_leaves_inside_a_story(line: str) -> None:
    text = f"Bridge to close\n\n{STORY}\n\n{line}\n\n{STORY}\n"
    assert stripped(text, safe=False) == text


@pytest.mark.parametrize(
    "line",
    ["Read more: Will the bridge ever open again?", "Follow us on Twitter.", "© 2018 AFP. All rights reserved."],
)
def test_furniture_line_finds_inside_a_story(line: str) -> None:
    assert stripped(f"Bridge to close\n\n{STORY}\n\n{line}\n\n{STORY}\n") == f"Bridge to close\n\n{STORY}\n\n{STORY}\n"


@pytest.mark.parametrize(
    "line", ["© 2018 AFP", "(c) 2018 AFP", "Copyright © 2018 The Daily Courier", "Copyright 2018 AFP"]
)
def test_furniture_line_finds_a_copyright_above_all(line: str) -> None:
    assert stripped(f"{line}\n\nBridge to close\n\n{STORY}\n") == f"Bridge to close\n\n{STORY}\n"


@pytest.mark.parametrize("line", ["Copyright bill passed in 2018", "By Ann Lee", "Tags: a history"])
def test_furniture_line_leaves_a_headline(line: str) -> None:
    assert stripped(f"{line}\n\n{STORY}\n", safe=False) == f"{line}\n\n{STORY}\n"


def test_initials_in_capitals_need_another_mark_of_a_wire() -> None:
    assert stripped(f"Bridge to close\n\n{STORY}\n\nAB/CD\n").endswith("AB/CD\n")
    assert stripped(f"Bridge to close\n\nPARIS (AFP) - {STORY}\n\nAB/CD\n") == f"Bridge to close\n\n{STORY}\n"
    assert stripped(f"Bridge to close\n\n{STORY} (AFP)\n\nAB/CD\n") == f"Bridge to close\n\n{STORY}\n"


def test_messages_are_the_text_in_quotes() -> None:
    long = "Reporting by Ann Lee in Paris and Bo Dean in Hanoi; Editing by Cy Falk"
    told = [f.message for f in found(f"Bridge to close\n\n{STORY}/.\n\nShare on Facebook\n\n{long}\n")]
    assert told == ['"/."', '"Share on Facebook"', f'"{long[:59]}…"']


def test_repeated_standfirst_is_offered_and_the_lead_stays() -> None:
    above = STORY.split("\n\n")[0]
    text = f"Bridge to close\n\n{above}\nBERN (AFP) - {STORY}\n"
    standfirst = next(f for f in found(text) if f.rule == "repeated-standfirst")
    assert standfirst.edit
    assert not standfirst.edit.safe
    place = standfirst.links[0].location
    assert text[place.start : place.end] == above
    assert stripped(text) == f"Bridge to close\n\n{above}\n{STORY}\n"
    assert stripped(text, safe=False) == f"Bridge to close\n\n{STORY}\n"


def test_repeated_standfirst_leaves_rows_of_a_table() -> None:
    first, *rest = STORY.split("\n\n")
    text = "\n\n".join(
        ["Rain by month", first, "98.0 77.5 64.5 71.0", "98.0 77.5 64.5 71.0", "91.0 70.5 60.5 7.0", *rest]
    )
    assert not [f for f in found(text) if f.rule == "repeated-standfirst"]


def test_repeated_standfirst_leaves_another_text() -> None:
    text = f"Bridge to close\n\nNobody knows yet when the trams will run on the island again.\nBERN (AFP) - {STORY}\n"
    assert not [f for f in found(text) if f.rule == "repeated-standfirst"]


FULL = (
    f"Bridge to close\n\nThe bridge. Photo: VNA\nBERN (AFP) - {STORY}/.\n\nLê Minh (TTXVN)\n\nRead more\n\n{TEASERS}\n"
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_bytes_of_what_stays_are_kept(form: Literal["NFC", "NFD"], end: str) -> None:
    text = unicodedata.normalize(form, FULL.replace("Traders", "Thương nhân")).replace("\n", end)
    wanted = f"Bridge to close\n\n{STORY}\n".replace("Traders", "Thương nhân")
    assert stripped(text) == unicodedata.normalize(form, wanted).replace("\n", end)


def test_second_run_finds_nothing_to_cut() -> None:
    assert [f for f in found(stripped(FULL)) if f.edit] == []


def test_spans_lie_in_the_text_and_edits_do_not_overlap() -> None:
    for text in (FULL, unicodedata.normalize("NFD", FULL), FULL.rstrip(), "\n\n" + FULL):
        end = 0
        for f in found(text):
            assert 0 <= f.location.start < f.location.end <= len(text)
            if f.edit:
                assert end <= f.edit.start <= f.edit.end <= len(text)
                end = f.edit.end


@pytest.mark.parametrize("text", ["", "\n", "VNA", "Share\n\nPrint\n", "\0" * 20_000, " " * 20_000, "x" * 1_000_000])
def test_odd_texts_are_left(text: str) -> None:
    assert stripped(text, safe=False) == text


@pytest.mark.parametrize(
    "text",
    [
        "Read more\n\n" * 20_000 + "x" * 300,
        f"{STORY} -VNA\n\nA line\n\n" * 1_000,
        "(" * 100_000,
        "a (AFP " * 50_000,
        "e\u0301" * 100_000,
        "\u0301" * 50_000,
        "Photo: " * 50_000,
        "Share\nPrint\n" * 50_000,
    ],
    ids=["headings", "sign-offs", "brackets", "agencies", "nfd", "marks", "credits", "edges"],
)
def test_long_texts_take_linear_time(text: str) -> None:
    found(text)  # minutes, where something were quadratic


def test_learnt_findings_yield_to_listed_ones_and_to_max_cut() -> None:
    text = f"Bridge to close\n\nBERN (AFP) - {STORY}\n\nKestrel desk\n"
    end = len(text) - 1
    learnt = [
        Finding("dateline", Location("a.txt", 17, 29), "learnt", (), Edit(17, 30, "", True)),
        Finding("sign-off", Location("a.txt", end - 12, end), "learnt", (), Edit(end - 14, end, "", True)),
    ]
    told = findings("a.txt", text, builtin(), learnt, Options())
    assert [(f.rule, f.message.startswith("learnt")) for f in told] == [("dateline", False), ("sign-off", True)]
    assert all(f.edit for f in told)
    told = findings("a.txt", text, builtin(), learnt, Options(max_cut=0.01))
    assert [f.edit is None for f in told] == [False, True]


def test_a_learnt_tail_is_offered_where_its_heading_may_be_of_the_story() -> None:
    for heading, safe in (("In other news", False), ("Kestrel picks", True)):
        text = "\n\n".join(["Keepers leave the rock", *WIRE, heading, *BRIEFS]) + "\n"
        start, end = text.index(heading), len(text) - 1
        learnt = [Finding("teaser-tail", Location("a.txt", start, end), "learnt", (), Edit(start - 2, end, "", True))]
        (tail,) = findings("a.txt", text, builtin(), learnt, Options(max_cut=1))
        assert tail.edit
        assert tail.edit.safe == safe


SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds stand beside the checkout, and are not here")
def test_seeds_lose_furniture_only() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_bytes().decode()
        rest = stripped(text)
        assert not re.search(r"\(VNA\)|Photo ?:|ảnh \d|/\.|-VNA|Voir plus|\nVNA", rest), path.name
        kept = re.sub(r"(?:^|\n)(?:Moscou\s+\(VNA\) [-–] |Moscow \(VNA\) – |Nhân Dân en ligne - )", "\n", text)
        body = [line for line in kept.split("Voir plus")[0].split("\n") if len(line) > 60 and "VNA" not in line]
        assert all(line.removesuffix("/.") in rest for line in body), path.name


def test_documents_that_were_studied_are_told_by_their_own_names() -> None:
    """What is listed in them is looked up once, and told of each document that has the text."""
    lead = "The ferry company will replace its two oldest boats within three years."
    texts = [f"Boats {n}\n\n{lead}\n\nLISBON, Oct 3 (Reuters) - {lead}\n\nPier {n} stays." for n in range(24)]
    search = Stripping(Options(), builtin(), None)
    for text in texts:
        search.gather("wire", text)
    search.learn()
    for name in ("wire/a.txt", "wire/b.txt"):
        told = search.findings(name, "wire", texts[0])
        fresh = Stripping(Options(learn=False), builtin(), None).findings(name, "wire", texts[0])
        assert {"dateline", "repeated-standfirst"} <= {f.rule for f in fresh}
        assert [f for f in told if f in fresh] == fresh


@pytest.mark.parametrize(
    "below", ["", "\n\nThe ferry to Rathlin sails again, said its owner Una Farquharson on Friday.\n"]
)
@pytest.mark.parametrize(
    ("end", "left"),
    [
        ("kiel./.", "kiel."),
        ("kiel. ./.", "kiel."),
        ("kiel ./.", "kiel."),
        ("“kiel.” ./.", "“kiel.”"),
        ("kiel! /.", "kiel!"),
    ],
)
def test_an_end_mark_leaves_one_stop(end: str, left: str, below: str) -> None:
    story = "Frost\n\nFrost will come in the morning, said the office for weather of the state on Monday at "
    text = f"{story}{end}{below or chr(10)}"
    assert stripped(text) == f"{story}{left}{below or chr(10)}"
