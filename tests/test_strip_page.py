"""Page mode: what of a text dump of a web page is its story. All pages here are invented."""

import random
import re

import pytest

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate import page as page_module
from corpus_cli.engines.strip_boilerplate import page_features, page_light, page_model
from corpus_cli.engines.strip_boilerplate.options import Options
from corpus_cli.engines.strip_boilerplate.page import NO_SITE, Gathering, body, findings

PAGE = Options(mode="page")

MENU = ["Home", "News", "Sport", "Weather", "Culture", "Sign in", "Search", "Jobs", "Archive", "Contact us"]
FOOT = [
    "About us",
    "Advertise",
    "Careers",
    "Help",
    "Newsletter",
    "Terms of use | Privacy",
    "© 2021 The Harbour Courier",
]
TITLE = "Ferry to the northern islands returns after two winters"
STORY = [
    "The ferry to the northern islands sailed again on Tuesday, two winters after a storm had torn away its landing"
    " stage, and about sixty people stood in the rain to see it leave.",
    "Anna Halloran, who runs the only bakery on the larger island, said that she had counted the days. “We had flour"
    " brought in by helicopter for a year, and people here do not forget what that cost,” she said.",
    "The new stage rests on eleven piles of steel, driven four metres deeper than the old ones, according to the"
    " harbour office. It is meant to stand in waves of up to six metres.",
    "Fares stay as they were before the storm, but the council expects to raise them next year, when a grant that has"
    " paid for half of the fuel runs out.",
    "Fishermen had asked for a second berth beside the stage, so that they need not wait while the ferry unloads. The"
    " harbour office said the plan was too dear, and that it would look at it again in the spring.",
    "The first boat carried seeds, two pianos and a school class that had not seen its own classroom since October.",
]
TEASERS = [
    "More stories",
    "Council votes on bridge toll",
    "3 hours ago",
    "Five walks for a wet Sunday",
    "5 hours ago",
    "Why the lighthouse changed its colour",
    "7 hours ago",
    "Goalkeeper signs for two more years",
    "9 hours ago",
]
TAIL = [*TEASERS, *FOOT]
RUSSIAN = [
    "Паром на северные острова снова вышел в море во вторник, через две зимы после шторма, что разрушил причал.",
    "Анна Горелова, хозяйка единственной пекарни на большом острове, сказала, что считала дни до этого рейса.",
    "Новый причал стоит на одиннадцати стальных сваях, забитых на четыре метра глубже прежних, сообщили в порту.",
    "Цены на билеты останутся прежними, но в следующем году совет намерен их поднять, когда закончится субсидия.",
    "Первым рейсом на остров привезли семена, два пианино и целый школьный класс, который с октября учился в городе.",
]
RUSSIAN_MENU = ["Главная", "Новости", "Спорт", "Погода", "Культура", "Войти", "Поиск", "Архив", "Реклама", "Контакты"]
CHINESE = [
    "开往北部岛屿的渡轮星期二重新起航，距离那场冲毁码头的风暴已经过去了两个冬天，大约六十人冒雨到岸边送行。",
    "在大岛上经营唯一一家面包店的店主说，她一直在数着日子，这一年里面粉都要靠直升机运来，费用非常高。",
    "港务处介绍，新码头建在十一根钢桩上，比原来的桩深了四米，设计上可以承受高达六米的海浪。",
    "票价仍然和风暴之前一样，但是市议会预计明年会涨价，因为负担一半燃料费用的补助到时候就要结束了。",
    "第一班船运来了种子、两架钢琴，还有一个从十月份起就没有回过自己教室的班级。",
]
CHINESE_MENU = ["首页", "新闻", "体育", "天气", "文化", "登录", "搜索", "招聘", "广告服务", "联系我们"]


NAMES = ["tidewatcher", "Old Pilot", "m. harrow", "Gull22", "Lena from the quay", "nobody in particular", "R. Osk"]
REMARKS = [
    "I took the first boat and it was worth every hour of the wait, rain and all.",
    "Nobody ever asks who pays for all of this. My guess is that we will, as always.",
    "The old stage was fine until they stopped looking after it. I said so at the time, and got no answer.",
    "Two pianos! I would like to know who carried them up the hill.",
    "You would be surprised. They went up on a hay cart, with six of us pushing.",
    "My brother worked on the piles. He says they will outlive the ferry.",
    "Can somebody tell me when the winter timetable comes out?",
]
COMMENTS = [
    line
    for i, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    for line in (f"{name} | {i + 3} March 2021, 1{i}:4{i}", remark, "Reply")
]


def dump(*parts: list[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"


def cleaned(text: str, site: page_module.Site = NO_SITE) -> str:
    return apply(text, [found.edit for found in findings("a.txt", text, site, PAGE) if found.edit])


ENGLISH_PAGE = dump([f"{TITLE} - The Harbour Courier"], MENU, [TITLE], STORY, TEASERS, FOOT)


@pytest.mark.parametrize(
    ("text", "story", "furniture"),
    [
        (ENGLISH_PAGE, STORY, [*MENU, *TEASERS, *FOOT]),
        (dump(MENU, RUSSIAN_MENU, RUSSIAN, RUSSIAN_MENU), RUSSIAN, RUSSIAN_MENU),
        (dump([CHINESE[0][:12]], CHINESE_MENU, CHINESE, CHINESE_MENU), CHINESE, CHINESE_MENU),
        (dump(MENU * 20, STORY, FOOT * 20), STORY, [*MENU, *FOOT]),
        (dump([TITLE], MENU, [TITLE], STORY, ["Comments (7)"], COMMENTS, FOOT), STORY, [*MENU, *COMMENTS, *FOOT]),
    ],
)
def test_page_boilerplate_finds(text: str, story: list[str], furniture: list[str]) -> None:
    kept = cleaned(text).splitlines()
    assert [line for line in kept if line in story] == story
    assert not set(kept) & set(furniture)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \n",
        "A single line\n",
        "One line without an end",
        dump(STORY),
        dump([TITLE], STORY),
        dump(RUSSIAN),
        dump(CHINESE),
        dump(STORY).replace("\n", "\r\n"),
        "\n\n".join(STORY),
        dump(STORY[:3], ["A second berth"], STORY[3:]),
    ],
)
def test_page_boilerplate_leaves(text: str) -> None:
    assert findings("a.txt", text, NO_SITE, PAGE) == []


@pytest.mark.parametrize("text", [dump(MENU), dump(MENU * 30), "x\ny\n", "\x00\n\x00\x00\n", "1\n2\n3\n", "…\n.\n"])
def test_page_boilerplate_never_empties_a_page(text: str) -> None:
    assert cleaned(text).strip()


def test_runs_of_lines_are_one_finding() -> None:
    found = findings("a.txt", ENGLISH_PAGE, NO_SITE, PAGE)
    assert {f.rule for f in found} == {"page-boilerplate"}
    assert all(f.edit and f.edit.safe and f.edit.replacement == "" and not f.links for f in found)
    assert found[-1].message == f"{len(TEASERS + FOOT)} lines of page furniture"
    last = found[-1].location
    assert ENGLISH_PAGE[last.start : last.end] == dump(TEASERS, FOOT)[:-1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_of_what_stays_are_kept(end: str, last: bool) -> None:
    lines = [*MENU, *STORY, *TAIL]
    text = end.join(lines) + (end if last else "")
    assert cleaned(text) == end.join(STORY) + (end if last else "")


def test_other_separators_are_characters_of_a_line() -> None:
    story = [*STORY[:2], STORY[2] + "\u2028" + STORY[3] + "\x0c" + STORY[4], STORY[5]]
    assert cleaned(dump(MENU, story, TAIL)).split("\n") == [*story, ""]


def test_blank_lines_are_not_doubled() -> None:
    text = "\n\n".join([*MENU, *STORY, *TAIL]) + "\n"
    assert cleaned(text) == "\n\n".join(STORY) + "\n"


def test_body_tells_every_line() -> None:
    text = "  " + ENGLISH_PAGE.replace("\n", " \n", 1) + "\n\n"
    lines = body(text)
    assert [text[start:end] for start, end, _, _ in lines] == [line for line in ENGLISH_PAGE.split("\n") if line]
    assert [text[start:end] for start, end, story, _ in lines if story and text[start:end] in STORY] == STORY
    assert all(0 <= sure <= 1 for *_, sure in lines)
    assert min(sure for *_, story, sure in lines if story) > max(sure for *_, story, sure in lines if not story)


@pytest.mark.parametrize("seed", range(30))
def test_second_run_cuts_nothing(seed: int) -> None:
    dice = random.Random(seed)
    pool = [
        *MENU,
        *FOOT,
        *TEASERS,
        *STORY,
        *RUSSIAN,
        *CHINESE,
        "12",
        "Share",
        "Read more ...",
        "www.example.org",
        "- -",
    ]
    text = dump([dice.choice(pool) for _ in range(dice.randint(2, 120))])
    once = cleaned(text)
    assert once.strip()
    assert findings("a.txt", once, NO_SITE, PAGE) == []


@pytest.mark.parametrize(
    ("scores", "kept"),
    [
        ([990] * 8 + [100] * 4, 8),  # sure: what is likely
        ([990] * 8 + [350] * 2, 8),
        ([700] * 4 + [400] * 8, 12),  # unsure: most of what may be story would be lost
        ([400] * 10 + [20] * 30, 10),
        ([650] * 3, 3),
    ],
)
def test_least_score_follows_from_what_is_to_be_expected(scores: list[int], kept: int) -> None:
    lines = page_features.Page(["word " * 20] * len(scores), 0, [0] * len(scores))
    least = page_module._least(lines, scores)
    assert sum(score >= least for score in scores) == kept
    assert page_module.LOWEST <= least <= page_module.HIGHEST


def test_words_that_are_commoner_in_furniture_speak_against_a_line() -> None:
    told = "Subscribe to the newsletter, unsubscribe at any time, and read our privacy policy before you go."
    story = "Divers from the harbour, some of them elderly, had found the anchor again under eleven metres of mud."
    scores = [body(dump(MENU, [TITLE], STORY, [line], FOOT))[len(MENU) + len(STORY) + 1][3] for line in (told, story)]
    assert scores[0] < scores[1] - 0.1


def pages_of_a_site(count: int) -> list[str]:
    notice = "Readers of the Courier can now listen to every issue, read by its own reporters, wherever they go."
    return [
        dump(MENU, [f"{TITLE} ({i})"], [f"{line[:-1]}, {i}." for line in STORY], [notice], FOOT) for i in range(count)
    ]


def test_lines_of_other_pages_of_the_site_speak_against_themselves() -> None:
    pages = pages_of_a_site(12)
    gathering = Gathering()
    for text in pages:
        gathering.add("courier", text)
    notice = pages[0].index("Readers of")
    alone = next(sure for start, _, _, sure in body(pages[0]) if start == notice)
    among = next(sure for start, _, _, sure in body(pages[0], gathering.site("courier")) if start == notice)
    assert among < alone
    assert among < 0.5


def test_order_and_division_of_the_pages_do_not_matter() -> None:
    pages = pages_of_a_site(9)
    one, two, three = Gathering(), Gathering(), Gathering()
    for text in pages:
        one.add("courier", text)
    for text in reversed(pages):
        (two if "3" in text else three).add("courier", text)
        (two if "3" in text else three).add("courier", text)
    three.merge(two)
    assert one.site("courier") == three.site("courier")
    assert one.site("courier").pages == 9
    assert one.site("elsewhere") == NO_SITE


def test_no_learning_means_alone() -> None:
    pages = pages_of_a_site(12)
    gathering = Gathering()
    for text in pages:
        gathering.add("courier", text)
    alone = findings("a", pages[0], NO_SITE, PAGE)
    assert findings("a", pages[0], gathering.site("courier"), Options(mode="page", learn=False)) == alone


def test_what_is_gathered_is_bounded_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "KEPT", 8)
    monkeypatch.setattr(page_module, "HELD", 30)
    pages = [(f"f{i % 17}", f"Line {i}\nLine {i % 5}\n") for i in range(300)]
    gatherings = []
    for seed in range(3):
        random.Random(seed).shuffle(pages)
        gathering = Gathering()
        for folder, text in pages:
            gathering.add(folder, text)
        gatherings.append({f"f{i}": gathering.site(f"f{i}") for i in range(17)})
    assert gatherings[0] == gatherings[1] == gatherings[2]
    assert 0 < sum(site.pages for site in gatherings[0].values()) <= 30


@pytest.mark.parametrize(
    "text",
    [
        "x" * 3_000_000,
        "word, " * 500_000 + "\n" + "\n".join(STORY),
        " " * 20_000 + "\n" + "\n".join(MENU) + " " * 20_000 + "\n" + "\n".join(STORY),
        "\n" * 200_000 + dump(MENU, STORY),
        "\x00" * 100_000 + "\n" + dump(MENU, STORY),
        "\u0301" * 50_000 + "\n" + dump(MENU, STORY),
    ],
)
def test_odd_texts_take_no_time(text: str) -> None:
    found = findings("a.txt", text, NO_SITE, PAGE)
    assert all(0 <= f.location.start < f.location.end <= len(text) for f in found)
    assert cleaned(text).strip()


def test_lone_surrogates_are_characters() -> None:
    assert cleaned(dump(MENU, ["\ud800 " + STORY[0], *STORY[1:]], TAIL)).startswith("\ud800 The ferry")


def test_weights_fit_the_features() -> None:
    for judgement, names in ((page_model.first, page_features.FIRST), (page_model.second, page_light.SECOND)):
        assert isinstance(judgement(tuple(range(len(names)))), int)
        assert len(set(names)) == len(names)
    assert list(page_model.PER_MILLE) == sorted(page_model.PER_MILLE)
    assert len(page_model.PER_MILLE) == 256


def test_weights_name_the_features_they_know() -> None:
    with open(page_model.__file__, encoding="utf-8") as module:
        source = module.read()
    for part, names in zip(source.split("def ")[1:], (page_features.FIRST, page_light.SECOND), strict=True):
        assert re.findall(r"# f(\d+) (\S+)", part) == [(str(i), name) for i, name in enumerate(names)]
