"""Data of a story that looks like a wire's furniture: safe edits leave it, and what signs a dispatch still goes."""

import pytest

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate import Options, data_kinds, story_data
from corpus_cli.packs import builtin
from corpus_cli.stripping import Stripping

STORY = [
    "Ferries stop for the winter",
    "The harbour office said on Friday that the last ferry would leave the island on the third Sunday of November.",
    "Islanders will take the long way round until March, which is forty kilometres of gravel and two old bridges.",
]
VIETNAMESE = [
    "Phà ngừng chạy mùa đông",
    "Ban quản lý cảng cho biết hôm thứ sáu rằng chuyến phà cuối cùng sẽ rời đảo vào chủ nhật thứ ba của tháng mười.",
    "Người dân sẽ phải đi đường vòng dài bốn mươi cây số cho đến tháng ba, bà chủ tịch xã cho biết trong cuộc họp tối "
    "qua tại nhà văn hóa của đảo.",
]
CHINESE = [
    "渡轮冬季停航",
    "港务处星期五宣布，最后一班渡轮将于十一月离开小岛，居民须绕行四十公里。",
    "镇长说，码头将在三月前整修。",
]
KOREAN = ["여객선 겨울 운항 중단", "항만청은 금요일 마지막 여객선이 십일월 셋째 일요일에 섬을 떠난다고 발표했다."]
RUSSIAN = ["Паромы встают на зиму", "Портовая служба сообщила в пятницу, что последний паром уйдёт с острова в ноябре."]
GERMAN = [
    "Fähren stehen still",
    "Das Hafenamt teilte am Freitag mit, dass die letzte Fähre die Insel im November verlässt.",
]
FRENCH = ["Les bacs s’arrêtent", "La capitainerie a annoncé vendredi que le dernier bac quitterait l’île en novembre."]
SPANISH = [
    "Paran los transbordadores",
    "La oficina del puerto anunció el viernes que el último barco saldrá en noviembre.",
]

AT_THE_END = [
    # parties and bodies that have the letters of an agency
    (STORY, ["Elected to the board were the following people.", "Moira Hale (PAP)", "Ned Orr (PAP)"]),
    (STORY, ["Winner", "Moira Hale (APA)"]),
    (STORY, ["The winner of the race was named at dawn.", "Moira Hale (ANP)"]),
    (STORY, ["Seats won", "PTI 112", "PPP 54", "ANP 3"]),
    (STORY, ["Founding members", "BNP", "APA", "AGI"]),
    (STORY, ["The treaty was signed by three unions.", "ANSA", "APA", "AGI"]),
    (STORY, ["Members:", "- ANSA", "- APA"]),
    (STORY, ["Two unions signed.", "(PTI)", "(PAP)"]),
    (STORY, ["Who governs now", "PTI / PAP"]),
    (["BTA opens a second pier", *STORY[1:]], ["Moira Hale, BTA"]),
    (STORY, ["Moira Hale had the oars made by hand.", "Moira Hale, BBC"]),
    (STORY, ["Speakers", "Moira Hale, BBC", "Ned Orr, island school", "Lena Aas, BBC"]),
    (STORY, ["The jury met on Friday.", "Reuters/Moira Hale", "Reuters/Ned Orr"]),
    (SPANISH, ["Ganadores", "Ana Ruiz (EFE)"]),
    (RUSSIAN, ["Победители конкурса", "Олег Мохов (ТАСС)", "Анна Лисина (ТАСС)"]),
    (KOREAN, ["최우수상 박지훈 기자", "우수상 이영희 기자"]),
    (VIETNAMESE, ["Trần Khiêm"]),
    (VIETNAMESE, ["Hà Tĩnh - Quảng Bình"]),
    # dates, votes, fixtures
    (STORY, ["Next sailings:", "12 November 2019", "19 November 2019"]),
    (STORY, ["The last sailing is on a Sunday.", "17 November 2019, 08:15"]),
    (STORY, ["Skerry - Tarn", "4 May 20:30"]),
    (STORY, ["The gate opens in spring.", "12 May 2019 10:00 to 18:00"]),
    (GERMAN, ["Termine", "3 Mai 2019", "10 Mai 2019"]),
    (STORY, ["AU yes", "NZ no"]),
    (STORY, ["It was the last vote of the day.", "NZ won"]),
    (["Ferries", "LIMA (AFP) - " + STORY[1]], ["The final will be played on Sunday.", "USA-CAN"]),
    # who made a film, a play, a book
    (STORY, ["Directed by Moira Hale", "Written by Ned Orr", "Produced by Lena Aas"]),
    (STORY, ["Music: Ned Orr", "Editor: Lena Aas"]),
    (STORY, ["Author: Ned Orr", "Translator: Lena Aas"]),
    (STORY, ["Author: Ned Orr", "Translator: Lena Aas", "Price: 12 pounds"]),
    (FRENCH, ["Mise en scène : Jean Aubert", "Texte : Luc Petit", "Photographie : Anne Duval"]),
    (GERMAN, ["Max Holm: Die Insel im Winter. Roman. Inselhaus, Kiel 2019.", "Übersetzung: Ida Lenz"]),
    (SPANISH, ["Guion: Ana Ruiz", "Fotografía: Luis Gil", "Edición: Eva Paz"]),
    (RUSSIAN, ["Режиссёр: Олег Мохов", "Текст: Анна Лисина"]),
    (VIETNAMESE, ["Tác giả: Trần Khiêm", "Người dịch: Lê Hoa"]),
    (CHINESE, ["导演：王小明", "摄影：李四", "编辑：赵六"]),
    (CHINESE, ["作者：王小明", "翻译：李四", "来源：岛上出版社"]),
    # what readers should know
    (STORY, ["Volunteers should ring the office before noon.", "Tel: 0555 123 456"]),
    (STORY, ["Entries go to the library before the first of May.", "library@skerry.example"]),
    (STORY, ["Tickets are sold at the pier.", "Website: www.skerry.example/tickets"]),
    (STORY, ["Online: free for children, two pounds for others"]),
    # who is quoted
    (STORY, ["“We will row.” – Ann", "“I will stay here.” – Lusa"]),
    (STORY, ["We will row if we must, and sing. — Ann", "I will stay here with my hens. — Hina"]),
    (STORY, ["“We will row.” (Ann)", "“I will stay here.” (Lusa)"]),
    (STORY, ["“I will stay here.”", "– Hina"]),
]
INSIDE = [
    (STORY, ["The winners:", "Photo of the Year: Ann Lee/AFP"]),
    (STORY, ["Photo of the Year: Ann Lee/AFP", "Nature: Bo Dean, freelance", "Sport: Cy Falk (Reuters)"]),
    (STORY, ["Works shown", "The mill (Photo: Ann Lee)", "The pier, oil on wood", "The last boat (Photo: Bo Dean)"]),
    (STORY, ["Three of her works hang in the town hall.", "The mill (Photo: Ann Lee)", "The pier", "The last boat"]),
    (STORY, ["The mill (Ann Lee/AFP)", "The pier (Bo Dean)", "The boat (Cy Falk/Reuters)"]),
    (SPANISH, ["Dirección: Ana Ruiz", "Foto: Luis Gil", "Sonido: Eva Paz"]),
    (STORY, ["Text: Ned Orr", "Editor: Lena Aas", "Lights: Cy Falk"]),
]
TERMS = [
    "(ANI) Artists of the New Island meet on Mondays in the old school.",
    "NDO – A small house by the sea.\n\nTRW – The river wall, built of salt and tar.",
    "AGI – Any grain of ice, white and round.",
]


def cleaned(text: str, unsafe: bool = False) -> str:
    found = Stripping(Options(learn=False), builtin(), None).steady_findings("a.txt", "", text)
    return apply(text, [f.edit for f in found if f.edit and (f.edit.safe or unsafe)])


def check_stays(text: str) -> None:
    """Safe edits leave it, and a second run of either kind changes nothing."""
    assert cleaned(text) == text
    every = cleaned(text, unsafe=True)
    assert cleaned(every, unsafe=True) == every


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize(("story", "data"), AT_THE_END, ids=[data[-1] for _, data in AT_THE_END])
def test_data_at_the_end_stays(story: list[str], data: list[str], gap: str) -> None:
    text = gap.join([*story, *data]) + gap
    kept = text.replace("LIMA (AFP) - ", "")
    assert cleaned(text) == kept
    check_stays(kept)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize(("story", "data"), INSIDE, ids=[data[-1] for _, data in INSIDE])
def test_data_inside_stays(story: list[str], data: list[str], gap: str) -> None:
    check_stays(
        gap.join([*story, *data, "All of this was read out in the town hall on Friday.", "And then it rained."])
    )
    check_stays(gap.join([*story, *data]))


@pytest.mark.parametrize("terms", TERMS)
def test_terms_that_are_explained_stay(terms: str) -> None:
    check_stays(f"Words of the week\n\n{terms}\n\n{STORY[1]}\n")


def test_what_may_be_data_is_offered() -> None:
    text = "\n\n".join([*STORY, "Next sailings:", "12 November 2019", "Tel: 0555 123 456"]) + "\n"
    assert cleaned(text, unsafe=True) == "\n\n".join([*STORY, "Next sailings:"]) + "\n"


@pytest.mark.parametrize(
    "end",
    [
        ["Moira Hale, AFP"],
        ["AFP", "03/10/2018 10:15"],
        ["(END)", "moira@skerry.example"],
        ["moira.hale@afp.example"],
        ["Reporter: Moira Hale", "Editor: Ned Orr"],
        ["Pewarta: Moira Hale", "Editor: Ned Orr", "Copyright © ANTARA 2018"],
        ["Text: Moira Hale"],
        ["VNA", "VNA/CVN"],
        ["-VNA", "Moira Hale, VNA"],
        ["(AFP)", "AB cd"],
    ],
    ids=lambda end: end[0],
)
def test_sign_offs_are_cut(end: list[str]) -> None:
    assert cleaned("\n\n".join([*STORY, *end]) + "\n") == "\n\n".join(STORY) + "\n"


def test_an_agency_ends_a_table_of_figures_and_what_it_has_signed_above() -> None:
    table = "\n\n".join([*STORY, "Result", "Skerry 3, Tarn 1"])
    assert cleaned(f"{table}\n\nAFP\n") == f"{table}\n"
    listed = "\n\n".join([STORY[0], STORY[1], "Sailings", "Skerry to Tarn"])
    assert cleaned(listed.replace("The harbour", "LIMA (AFP) - The harbour") + "\n\nAFP\n") == f"{listed}\n"


def test_teasers_do_not_follow_data() -> None:
    """What stands below a line of a film's data is no page's tail, even with a photographer's name in it."""
    check_stays(
        "\n\n".join([*STORY, "Director: Moira Hale", "Translation: Ned Orr", "Photography: Cy Falk", "Text: Bo"])
    )


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("(Reporting by Moira Hale)", ""),
        ("With AFP", ""),
        ("Source: AFP", ""),
        ("ENDS", ""),
        ("AFP", "agency"),
        ("Moira Hale (BBC)", "person"),
        ("PTI 112", "person"),
        ("3 May 2019, 19:30", "date"),
        ("NZ won", "pair"),
        ("ab/cd", "letters"),
        ("Text: Moira Hale", "label"),
        ("library@skerry.example", "contact"),
        ("Trần Khiêm", "author"),
    ],
)
def test_kind_of_a_sign_off(line: str, what: str) -> None:
    assert data_kinds.kind(line, "sign-off", builtin()) == what


@pytest.mark.parametrize(
    ("line", "announces"),
    [
        ("Winners", True),
        ("Skerry - Tarn", True),
        ("The choir sings on these days:", True),
        ("The pact was signed by the following unions.", True),
        ("以下是获奖名单。", True),
        ("", False),
        ("The ferry stops on Sunday.", False),
        ("The following day it rained, and nobody rowed. The pier was shut.", False),
    ],
)
def test_announces(line: str, announces: bool) -> None:
    assert story_data.announces(line, builtin()) is announces


@pytest.mark.parametrize(
    "part",
    [
        "Photo: Moira Hale\n\n",
        "Photo: Moira Hale\n\nA line of a list\n\n",
        f"{STORY[1]}/.\n\nPhoto: Moira Hale\n\n",
        f"(AFP)\n\nMoira Hale, AFP\n\n{STORY[1]}\n\n",
        f"Text: Moira Hale\n\nEditor: Ned Orr\n\n{STORY[1]}\n\n",
        "The mill (Photo: Moira Hale)\n\n",
    ],
)
def test_long_texts_take_linear_time(part: str) -> None:
    Stripping(Options(learn=False), builtin(), None).findings("a.txt", "", f"{STORY[1]}\n\n{part * 8_000}")
