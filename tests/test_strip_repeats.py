"""What is learnt by repetition: agencies invented here, over stories invented here."""

import pickle
import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate.repeats import HELD, KEPT, Gathering, Learnt
from corpus_cli.engines.strip_boilerplate.repeats_shape import elements, key, long_words
from corpus_cli.engines.strip_boilerplate.repeats_template import FEWEST, Matcher, Part, literals, written
from corpus_cli.engines.strip_boilerplate.repeats_words import lines_of

TOPICS = (
    "harbour dredging barge sediment quay crane wharf pilot tug mooring",
    "orchestra violin rehearsal conductor symphony overture cello audience encore podium",
    "glacier meltwater crevasse moraine summit rope altitude basecamp avalanche ridge",
    "vaccine laboratory antibody dosage trial placebo nurse clinic syringe immunity",
    "tram depot timetable conductor fare platform signal junction rail sleeper",
    "orchard apple harvest frost blossom cider pruning tractor grafting nursery",
    "museum fresco curator restoration pigment gallery donor vault catalogue sculpture",
    "satellite antenna orbit telemetry booster payload gantry thruster reentry module",
    "bakery flour oven sourdough yeast apprentice counter kneading crust pastry",
    "library manuscript archive parchment binding catalogue reader loan scroll index",
)
VERBS = ["moved", "checked", "closed", "praised", "delayed", "described", "opened", "measured", "repaired", "counted"]
PLACES = ["LIMA", "OSLO", "CAPE TOWN", "RIGA", "NAIROBI", "TUNIS", "QUITO"]
NAMES = ["Ann Lee", "Bram de Wit", "J. Okafor", "Marie-Anne Duval", "Pia Lund", "Tom O'Hara", "Li Wen", "Ivo Hanak"]


def sentence(r: random.Random, topic: str) -> str:
    words = r.sample(topic.split(), 4)
    a, b, c, d = words
    return f"The {a} was {r.choice(VERBS)} before the {b} and the {c} near {d} {r.randint(10, 999)}."


def story(r: random.Random, number: int) -> list[str]:
    """Headline and paragraphs; two stories have hardly more in common than their topic."""
    topic = TOPICS[number % len(TOPICS)]
    first, second = topic.split()[:2]
    headline = f"{first.title()} and {second} number {number} {r.choice(VERBS)}"
    return [headline, *(" ".join(sentence(r, topic) for _ in range(r.randint(2, 4))) for _ in range(r.randint(4, 7)))]


def teasers(r: random.Random, number: int) -> list[str]:
    return [line for k in (3, 6) for line in (lambda s: [s[0], s[1]])(story(r, number + k))]


def kestrel(count: int = 50, seed: int = 1, sep: str = "\n\n", end: str = "\n") -> list[str]:
    """Dispatches of an agency with all furniture; each tenth is a clean story."""
    r = random.Random(seed)
    texts = []
    for i in range(count):
        lines = story(r, i)
        if i % 10:
            if i % 3 == 0:
                lines.insert(1, "Kestrel copy is not for resale")
            if i % 2 == 0:
                lines.insert(len(lines) - 1, f"Kestrel pool, {r.choice(NAMES)}")
            at = next(n for n, line in enumerate(lines) if n and line.startswith("The "))
            lines[at] = f"{r.choice(PLACES)} (Kestrel Desk) -- {lines[at]}"
            lines.insert(at, f"A view of the {r.choice(TOPICS).split()[1]}. Kestrel pool, {r.choice(NAMES)}")
            lines[-1] += f" [Kestrel/{r.choice(['ab', 'jk', 'mls', 'tr'])}]"
            if i % 2:
                lines += ["Also on the Kestrel line", *teasers(r, i)]
        texts.append(sep.join(lines).replace("\n", end) + end)
    return texts


def learnt(texts: list[str], folder: str = "in") -> Learnt:
    gathering = Gathering()
    for text in texts:
        gathering.add(folder, text)
    return gathering.learnt()


def cleaned(one: Learnt, text: str, folder: str = "in", unsafe: bool = False) -> str:
    found = one.findings("a.txt", folder, text)
    return apply(text, [f.edit for f in found if f.edit and (unsafe or f.edit.safe)])


def templates(one: Learnt) -> set[tuple[str, str]]:
    return {(lesson.at, lesson.template) for lesson in one.entries()}


@pytest.fixture(scope="module")
def wire() -> Learnt:
    return learnt(kestrel())


# ------------------------------------------------------------------------------ what is found
@pytest.mark.parametrize(
    ("at", "template"),
    [
        ("start", "{name} (Kestrel Desk) --"),
        ("line", "Kestrel copy is not for resale"),
        ("line", "Kestrel pool, {name}"),
        ("caption", "Kestrel pool, {name}"),
        ("end", r"\[Kestrel/{initials}\]"),
        ("tail-heading", "Also on the Kestrel line"),
    ],
)
def test_learnt_finds(wire: Learnt, at: str, template: str) -> None:
    assert (at, template) in templates(wire)


LEAD = "The ferry was late by two hours on its way to the island of Marrow."
TAIL = "Also on the Kestrel line\n\nGrain prices fall\n\nWheat lost a tenth of its value in Odessa."
BODY = f"Ferry late\n\n{LEAD}\n\nNobody was hurt, the captain said."


@pytest.mark.parametrize(
    ("text", "expected", "rule"),
    [
        (BODY.replace("The f", "BOGOTA (Kestrel Desk) -- The f"), BODY, "dateline"),
        (BODY.replace("The f", "BOGOTA\u00a0(Kestrel Desk) – The f"), BODY, "dateline"),
        (BODY + " [Kestrel/xy]", BODY, "sign-off"),
        (f"{BODY}\n\n{TAIL}", BODY, "teaser-tail"),
        (BODY.replace(LEAD, f"The quay at dusk. Kestrel pool, Zoe Quist\n\n{LEAD}"), BODY, "caption"),
        (BODY.replace(LEAD, f"{LEAD}\n\nKestrel pool, Zoe Quist"), BODY, "credit"),
        (BODY + "\n\nKestrel copy is not for resale\n", BODY + "\n", "furniture-line"),
    ],
)
def test_findings_finds(wire: Learnt, text: str, expected: str, rule: str) -> None:
    assert [f.rule for f in wire.findings("a.txt", "in", text)] == [rule]
    assert cleaned(wire, text) == expected
    windows = text.replace("\n", "\r\n")
    assert cleaned(wire, windows) == expected.replace("\n", "\r\n")


def test_repeated_standfirst_is_offered_and_keeps_the_lead(wire: Learnt) -> None:
    text = BODY.replace(LEAD, f"{LEAD}\n\nLIMA (Kestrel Desk) -- {LEAD}")
    found = wire.findings("a.txt", "in", text)
    standfirst = next(f for f in found if f.rule == "repeated-standfirst")
    assert standfirst.edit is not None
    assert not standfirst.edit.safe
    link = standfirst.links[0].location
    assert text[link.start : link.end] == LEAD
    assert link.start > standfirst.location.end
    assert cleaned(wire, text, unsafe=True) == BODY


def test_decomposed_text_finds_the_exact_characters() -> None:
    texts = [t.replace("Kestrel", "Crécerelle") for t in kestrel()]
    one = learnt(texts)
    text = BODY.replace("The f", "BOGOTA (Cre\u0301cerelle Desk) -- The f") + " [Cre\u0301cerelle/xy]"
    assert cleaned(one, text) == BODY


def test_scripts_without_blanks() -> None:
    r = random.Random(3)
    subjects = ["港口", "乐团", "冰川", "疫苗", "电车", "果园", "展馆", "卫星", "面包", "书库"]
    acts = ["开始检修", "推迟开放", "获得好评", "完成测量", "引发讨论", "恢复运行", "暂时关闭"]
    texts = []
    for i in range(40):
        a, b = subjects[i % 10], subjects[(i * 3 + 1) % 10]
        clauses = [f"{r.choice((a, b))}在第{r.randint(2, 99)}天{r.choice(acts)}，" for _ in range(16)]
        body = ["".join(clauses[k : k + 4]) + "居民说。" for k in range(0, 16, 4)]
        place = r.choice(["利马", "里加", "突尼斯", "奥斯陆"])
        name = r.choice(["王立", "李梅", "陈思远", "赵敏", "周建"])
        body[0] = f"【星河通讯社 {place} {r.randint(1, 12)}月{r.randint(1, 28)}日】{body[0]}"
        texts.append("\n".join([f"{a}与{b}{r.choice(acts)}{i}", *body, f"星河通讯社 编辑：{name}"]))
    one = learnt(texts)
    story_text = "渡轮晚点\n渡轮因大雾晚点两小时，船长说无人受伤，乘客改乘巴士。\n码头次日恢复。"
    text = story_text.replace("渡轮因", "【星河通讯社 基多 3月4日】渡轮因") + "\n星河通讯社 编辑：欧阳明"
    assert cleaned(one, text) == story_text


# ------------------------------------------------------------------------------ what is left
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "Kestrel",
        BODY,
        BODY.replace("captain", "Kestrel captain"),
        BODY.replace("the captain said", "the captain told Kestrel Desk -- and nobody else"),
        BODY.replace(LEAD, f"A Kestrel pool, said Ann Lee, is a place to swim. {LEAD}"),
        BODY.replace(LEAD, "Bought was a (Kestrel Desk) -- a piece of furniture -- was sold."),
        BODY + "\n\nHe wrote for the Kestrel line.",
        BODY + "\n\nAlso on the Kestrel line, the captain said, ferries were late.",
        BODY + "\n\nAlso on the Kestrel line\n\nThe ferry captain of Marrow island said nobody was hurt in two hours.",
    ],
)
def test_findings_leaves(wire: Learnt, text: str) -> None:
    assert cleaned(wire, text, unsafe=True) == text


def plain(count: int = 50, seed: int = 2) -> list[list[str]]:
    r = random.Random(seed)
    return [story(r, i) for i in range(count)]


def _opened_by_the_same_man(lines: list[str], i: int) -> None:
    lines[1] = f"Maria Kellerman said on Monday that {lines[1][0].lower()}{lines[1][1:]}"


def _name_and_dash(lines: list[str], i: int) -> None:
    lines[1] = f"Angelina Jolie - the actress of old - came by. {lines[1]}"


def _same_quote(lines: list[str], i: int) -> None:
    lines.insert(2 + i % 3, '"We will not give up now," the minister said.')


def _section(lines: list[str], i: int) -> None:
    lines.insert(2 + i % 3, "The match")


def _background(lines: list[str], i: int) -> None:
    lines.append("The two countries opened talks in March after a pause of two years.")


def _section_above_the_end(lines: list[str], i: int) -> None:
    lines.insert(-2, "Background")


def _columnist(lines: list[str], i: int) -> None:
    lines[3] += " As I never tire of telling you, dear readers, patience pays."


def _table(lines: list[str], i: int) -> None:
    lines[3:3] = [f"{k}. Team {'ABCDEF'[(i + k) % 6]} {i % 7} {k * 3} {i + k}" for k in range(1, 5)]


def _table_last(lines: list[str], i: int) -> None:
    lines += [f"Team {'ABCDEF'[(i + k) % 6]} {i % 7} {k * 3} {i + k}" for k in range(1, 5)]


def _numbered(lines: list[str], i: int) -> None:
    lines[0] = f"Episode {i}: {lines[0]}"


def _formula(lines: list[str], i: int) -> None:
    lines[1] = f"Shares in {PLACES[i % 7].title()}: {lines[1]}"


@pytest.mark.parametrize(
    "share",
    [
        _opened_by_the_same_man,
        _name_and_dash,
        _same_quote,
        _section,
        _background,
        _section_above_the_end,
        _columnist,
        _table,
        _table_last,
        _numbered,
        _formula,
    ],
)
@pytest.mark.parametrize("often", [1, 2])
def test_what_stories_share_is_left(share, often: int) -> None:  # type: ignore[no-untyped-def]
    stories = plain()
    for i, lines in enumerate(stories):
        if i % often == 0:
            share(lines, i)
    texts = ["\n".join(lines) + "\n" for lines in stories]
    one = learnt(texts)
    for text in texts:
        assert cleaned(one, text, unsafe=True) == text


def test_updates_of_one_story_are_left() -> None:
    r = random.Random(4)
    base = story(r, 1)
    texts = ["\n".join([f"Update {i}", *base[1 : 2 + i % len(base)], *story(r, i)[1:3]]) for i in range(40)]
    one = learnt(texts)
    for text in texts:
        assert cleaned(one, text, unsafe=True) == text


def test_too_few_files_teach_nothing() -> None:
    assert learnt(kestrel(FEWEST - 1)).entries() == ()


def test_copies_of_one_file_teach_nothing() -> None:
    assert learnt([kestrel(2)[1]] * 60).entries() == ()


def test_a_folder_keeps_what_it_learnt_for_itself() -> None:
    gathering = Gathering()
    for text in kestrel():
        gathering.add("kestrel", text)
    for lines in plain():
        gathering.add("other", "\n".join(lines))
    one = gathering.learnt()
    text = BODY + " [Kestrel/xy]"
    assert cleaned(one, text, "kestrel") == BODY
    assert cleaned(one, text, "other") == text


def test_an_agency_spread_over_folders_is_learnt_over_all() -> None:
    gathering = Gathering()
    for i, text in enumerate(kestrel(80)):
        gathering.add(f"day {i % 10}", text)
    one = gathering.learnt()
    assert cleaned(one, BODY + " [Kestrel/xy]", "another day") == BODY


# ------------------------------------------------------------------------------ properties
@pytest.mark.parametrize(("sep", "end"), [("\n\n", "\n"), ("\n", "\n"), ("\n\n", "\r\n"), ("\n", "\r")])
def test_nothing_of_the_stories_is_cut_and_a_second_run_finds_nothing(sep: str, end: str) -> None:
    texts = kestrel(sep=sep, end=end)
    one = learnt(texts)
    for i, text in enumerate(texts):
        found = one.findings("a.txt", "in", text)
        assert i % 10 or not found
        assert all(0 <= f.location.start < f.location.end <= len(text) for f in found)
        edits = [f.edit for f in found if f.edit]
        assert all(a.end <= b.start for a, b in pairwise(edits))
        after = apply(text, edits)
        assert not [f for f in one.findings("a.txt", "in", after) if f.edit]
        assert "Kestrel" not in after
        assert lines_of(after)[1].startswith("The ")
        assert lines_of(after)[-1].endswith(".")


def test_order_of_documents_does_not_matter() -> None:
    texts = kestrel(3 * KEPT + 10)
    shuffled = random.Random(5).sample(texts, len(texts))
    assert learnt(texts).entries() == learnt(shuffled).entries()


def test_merging_gives_what_one_gathering_gives() -> None:
    texts = kestrel(2 * KEPT + 30)
    parts = [Gathering() for _ in range(3)]
    for i, text in enumerate(texts):
        parts[i * 7 % 3].add("in", text)
    whole = Gathering()
    for part in reversed(parts):
        whole.merge(pickle.loads(pickle.dumps(part)))
    assert whole.learnt().entries() == learnt(texts).entries()


def test_what_is_held_is_bounded_whatever_the_order() -> None:
    names = [(f"folder {k}", f"text {k} {i}") for i in range(40) for k in range(HELD // 25)]
    gatherings = [Gathering(), Gathering(), Gathering()]
    for name, text in names:
        gatherings[0].add(name, text)
    for name, text in random.Random(6).sample(names, len(names)):
        gatherings[1].add(name, text)
    half = Gathering()
    for name, text in names[::2]:
        gatherings[2].add(name, text)
    for name, text in names[1::2]:
        half.add(name, text)
    gatherings[2].merge(half)
    held = [{name: sorted(s.lowest()) for name, s in g._folders.items()} for g in gatherings]
    assert held[0] == held[1] == held[2]
    assert 0 < sum(map(len, held[0].values())) <= HELD


def test_learnt_is_picklable(wire: Learnt) -> None:
    again = pickle.loads(pickle.dumps(wire))
    assert cleaned(again, BODY + " [Kestrel/xy]") == BODY


@pytest.mark.parametrize("unit", [" ", "\0", "Kestrel ", "[", "Kestrel pool, "])
def test_odd_texts_are_read_in_linear_time(wire: Learnt, unit: str) -> None:
    text = unit * 20_000
    assert wire.findings("a.txt", "in", text) == []
    assert learnt([text + str(i) for i in range(30)]).entries() == ()


# ------------------------------------------------------------------------------ templates
@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{name} /Desk/ ...", "CAPE TOWN /Desk/ ..."),
        ("Photo: {name}", "Photo: Marie-Anne Duval"),
        ("Photo: {name}", "Photo:\u00a0J. Okafor"),
        ("{name}, {date} (X) —", "Lima, 3 octobre 2023 (X) –"),
        (r"\[X/{initials}\]", "[X/mls]"),
        ("© {year} X", "© 2024 X"),
        ("记者{any}摄", "记者王立新摄"),
        ("“X”", '"X"'),
    ],
)
def test_matcher_finds(template: str, text: str) -> None:
    assert Matcher(template).line(text)
    assert Matcher(template).end(f"What is above. {text}") >= 0
    assert template[-1] == "}" or Matcher(template).start(f"{text} What follows.") == len(text)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{name} /Desk/ ...", "said /Desk/ ..."),
        ("Photo: {name}", "Photo: that was all she asked for"),
        ("Photo: {name}", "Photo: Ann Lee and the seven people who came with her that day"),
        ("{name}, {date} (X) —", "Lima, yesterday (X) —"),
        (r"\[X/{initials}\]", "[X/editors]"),
        ("© {year} X", "© 1723 X"),
        ("X", "x"),
    ],
)
def test_matcher_leaves(template: str, text: str) -> None:
    assert not Matcher(template).line(text)


def test_a_template_is_written_as_the_packs_have_it() -> None:
    parts = [Part("", sign, False) for sign in "[X/"] + [Part("name", "", False), Part("", "]", True)]
    assert written(parts) == r"\[X/{name} \]"
    assert literals(r"\[X/{name} \]") == ("[X/", "]")


PIECES = (
    *("reporting", "Reported by", "weitere", "fotografie", "foto中京", "copyright", "vereinigung,", "ab/cd", "KESTREL"),
    *("Anna-Lena van den Berg", "J. Idowu", "d’Arcy Meyer", "Ivo della Rovere", "Nguyễn Thị Minh", "王小明记者", "Lee"),
    *("12 septembre 2021", "septembre", "3月4日", "10:45", "7", "(", ")", "-", "’", ". ", "|"),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), min_size=2, max_size=40), st.randoms())
def test_pieces_of_one_shape_have_the_same_long_words(drawn: list[list[str]], chance: random.Random) -> None:
    pieces = [chance.choice(("", " ")).join(words).strip() for words in drawn] + [" ".join(words) for words in drawn]
    shapes: dict[str, set[tuple[str, ...]]] = {}
    for piece in pieces:
        shapes.setdefault(key(elements(piece, {"Kestrel": 9, "reporting": 4, "记者": 7})), set()).add(long_words(piece))
    assert all(len(words) == 1 for words in shapes.values())
