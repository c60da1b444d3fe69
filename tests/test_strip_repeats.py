"""What is learnt by repetition: agencies invented here, over stories invented here."""

import pickle
import random
import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.edits import apply
from corpus_cli.engines.strip_boilerplate.repeats import HELD, KEPT, Gathering, Learnt, Lesson
from corpus_cli.engines.strip_boilerplate.repeats_safety import Case, verdicts
from corpus_cli.engines.strip_boilerplate.repeats_shape import elements, key, long_words
from corpus_cli.engines.strip_boilerplate.repeats_template import (
    FEWEST,
    NOTHING,
    Matcher,
    Part,
    Taught,
    literals,
    written,
)
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
NEXT = "\n\n"
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


# ------------------------------------------------------------------------------ what is offered and not safe
def _of(*choices: str) -> Callable[[random.Random], str]:
    return lambda r: r.choice(choices)


def _person(form: str) -> Callable[[random.Random], str]:
    return lambda r: form.format(r.choice([*NAMES, "Rosa Lind", "Kofi Adu", "Emre Kaya"]))


FACTS = {
    "a choice of few": _of("Ruling: Upheld", "Ruling: Struck down", "Ruling: Sent back"),
    "a choice in one word": _of("Adopted", "Withdrawn", "Deferred"),
    "a name for a label": _person("Captain for the day: {}"),
    "two names": _person("Best player: {} of Riverside"),
    "an award": _person("Best picture: {}"),
    "no label": _person("Won by {}"),
    "a place": _of("Next stop: Dunmore", "Next stop: Arlow", "Next stop: Kilbeg", "Next stop: Tramore"),
    "a motto": _of("“Orchards forever”", "“Rivers forever”", "“Trams forever”", "“Violins forever”"),
    "a score": _of("3-1", "0-0", "2-2"),
    "stars": _of("★★★★☆", "★★☆☆☆"),
    "a closing word": _of("Selah and Hallelujah"),
    "a farewell": _of("With kind regards,"),
    "opening hours": _of("Shut on Mondays"),
    "French": _person("Meilleur joueur : {}"),
    "German": _of("Ergebnis: Freispruch", "Ergebnis: Haft", "Ergebnis: Geldstrafe"),
    "Spanish": _of("Estado: Hallado", "Estado: Perdido"),
    "Vietnamese": _of("Kết luận: Thắng", "Kết luận: Thua", "Kết luận: Hòa"),
    "Russian": _of("Решение: Отказать", "Решение: Удовлетворить"),
    "Chinese": _of("结论：成立", "结论：不成立"),
}


ALWAYS = ("a closing word", "a farewell", "opening hours")  # the same in each file that has them


@pytest.mark.parametrize(
    ("fact", "count", "often", "sep"),
    [(fact, 60, 2, "\n") for fact in FACTS] + [(fact, 24, 1, "\n\n") for fact in FACTS if fact not in ALWAYS],
)
def test_facts_of_a_series_are_never_cut_for_sure(fact: str, count: int, often: int, sep: str) -> None:
    r = random.Random(count)
    texts = []
    for i, lines in enumerate(plain(count)):
        last = [FACTS[fact](r)] if i % often == 0 else []
        texts += [sep.join([*lines, *last]) + "\n", sep.join([*lines[:-1], " ".join([lines[-1], *last])]) + "\n"]
    for one in (learnt(texts[::2]), learnt(texts[1::2])):
        assert all(cleaned(one, text) == text for text in texts)


@pytest.mark.parametrize("fact", ALWAYS)
@pytest.mark.parametrize(("missing", "safe"), [(1, True), (12, False)])
def test_a_line_in_which_nearly_all_files_end_is_cut(fact: str, missing: int, safe: bool) -> None:
    last = FACTS[fact](random.Random(3))
    stories = ["\n\n".join(lines) for lines in plain(40)]
    one = learnt([f"{text}\n\n{last}\n" if i >= missing else f"{text}\n" for i, text in enumerate(stories)])
    assert cleaned(one, f"{BODY}\n\n{last}\n").split() == f"{BODY} {'' if safe else last}".split()
    assert cleaned(one, f"{BODY}\n\n{last}\n", unsafe=True).split() == BODY.split()


@pytest.mark.parametrize(
    "lines",
    [
        ["Decree No. {number}", "A Decree on the {topic}", "", "This Decree holds from June 4."],
        ["", "Lifeboats out off {place}", "The rescued:", "{name}", "{name}"],
        ["Fog over {place}"],
        ["", "", "The starters", "{name}, {name}, {name}, {name}", "{name}, {name}, {name}"],
        ["", "", "Markets today", "{other}", "Nobody knew why that was so."],
    ],
)
def test_headlines_and_headings_are_never_cut_for_sure(lines: list[str]) -> None:
    r = random.Random(5)
    texts = []
    for i, told in enumerate(plain(60)):
        topic, other = TOPICS[i * 3 % 10].split()[0].title(), " ".join(story(r, i + 5)[1:3])
        chosen = {"number": i, "topic": topic, "other": other, "place": r.choice(PLACES), "name": r.choice(NAMES[:4])}
        frame = [line.format_map(chosen) for line in lines]
        text = [
            *([frame[0]] if frame[0] else [told[0]]),
            *filter(None, frame[1:2]),
            *told[1:],
            *filter(None, frame[2:]),
        ]
        texts.append("\n\n".join(text) + "\n")
    one = learnt(texts)
    assert all(cleaned(one, text) == text for text in texts)


@pytest.mark.parametrize("start", ["{name} (Centre) – ", "{name} (LSE: {place}) — "])
def test_who_speaks_and_who_is_quoted_is_no_dateline_for_sure(start: str) -> None:
    r = random.Random(6)
    texts = []
    for lines in plain(40):
        lines[1] = start.format(name=r.choice(NAMES), place=r.choice(["ABX", "QRT", "LMN"])) + lines[1]
        texts.append("\n\n".join([*lines, "Centre abstained", "LSE closed early"]) + "\n")
    one = learnt(texts)
    assert all(cleaned(one, text).startswith(text.split("\n\nCentre")[0]) for text in texts)


@pytest.mark.parametrize(
    "fact",
    [
        _person("Kestrel goalkeeper: {}"),
        _person("{} scored for Kestrel"),
        lambda r: f"Kestrel index {r.randint(100, 999)}",
        _of("Kestrel Cup: Won", "Kestrel Cup: Lost"),
        _of("The Kestrel is open", "The Kestrel is shut"),
        _of("Kestrel won again that day."),
        _of("Standings at Kestrel:"),
    ],
)
def test_facts_about_whoever_sends_are_not_cut_for_sure(fact: Callable[[random.Random], str]) -> None:
    r = random.Random(7)
    texts = [f"{text.rstrip()}\n\n{fact(r)}\n" for text in kestrel()]
    one = learnt(texts)
    for text in texts:
        left = lines_of(cleaned(one, text))
        assert lines_of(text)[-1] in left or "Also on the Kestrel line" in text
        assert "(Kestrel Desk)" not in "".join(left)


SENDER = Case("dateline", "{name}, {date} (Kestrel) --", "start", frozenset({"Kestrel"}), 0.9, 1.0)


@pytest.mark.parametrize(
    ("at", "template", "safe"),
    [
        ("line", "Kestrel ends", True),
        ("line", "Kestrel/{name}", True),
        ("line", "Foto: {name}, Kestrel", True),
        ("line", "Edited by {name} for Kestrel", True),
        ("line", "KESTREL closes at {number}", False),
        ("line", "Kestrel index: {number}", False),
        ("line", "Goals for Kestrel: {name}", False),
        ("line", "{name} leaves Kestrel", False),
        ("line", "At Kestrel:", False),
        ("line", "Kestrel had lost once more.", False),
        ("caption", "Kestrel pool, {name}", True),
        ("caption", "Kestrel-Aufnahme: {name}", True),
        ("caption", "Referee for Kestrel: {name}", False),
        ("tail-heading", "More from Kestrel", True),
        ("start", "{name} (Kestrel: {name}) --", False),
    ],
)
def test_what_a_sender_signs_is_safe_but_for_values(at: str, template: str, safe: bool) -> None:
    case = Case("credit", template, at, frozenset({"Kestrel"}), 0.5, 1.0)
    assert verdicts([SENDER, case]) == [True, safe]
    assert verdicts([case._replace(at="line" if at == "tail-heading" else at, rule="repeated-line")]) == [False]


@pytest.mark.parametrize(
    ("at", "template", "safe"),
    [
        ("line", "Photo: {name}", True),
        ("line", "Text and photos: {name}", True),
        ("line", "© {year} {name}", False),
        ("line", "© {year} Osprey. All rights reserved.", True),
        ("line", "{initials}/osp", True),
        ("line", "www.osprey.example", True),
        ("line", "Photo finish: {name}", False),
        ("line", "Best picture: {name}", False),
        ("line", "Photos: {number}", False),
        ("line", "(c) Repealed", False),
        ("line", "Thus ends the chapter", False),
        ("end", "(Laughter)", False),
        ("start", "OSPREY | {name}, {date} |", True),
        ("start", "{name}, {date} [Osprey] -", True),
        ("start", "{name} (Centre) -", False),
        ("tail-heading", "Sport", False),
    ],
)
def test_without_a_sender_only_credits_and_notices_are_safe(at: str, template: str, safe: bool) -> None:
    assert verdicts([Case("credit", template, at, frozenset(), 0.6, 1.0)]) == [safe]


def test_the_first_line_of_a_file_is_only_offered() -> None:
    texts = [f"Kestrel Evening Service\n\n{text}" for text in kestrel()]
    one = learnt(texts)
    for text in texts:
        assert cleaned(one, text).startswith("Kestrel Evening Service\n\n")
        assert not cleaned(one, text, unsafe=True).startswith("Kestrel")


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\r\n\r\n"])
@pytest.mark.parametrize("turn", [1, -1])
def test_offered_lines_and_safe_ones_side_by_side_take_their_own_blanks(gap: str, turn: int) -> None:
    pair = ["Kestrel copy is not for resale", "With kind regards,"][::turn]
    texts = [f"{text.rstrip()}\n\n{pair[0]}{gap}{pair[1]}\n" for text in kestrel() if "Also on" not in text]
    one = learnt([*texts, *kestrel()])
    for below in ("", f"{NEXT}{LEAD}"):
        text = f"{BODY}{NEXT}{pair[0]}{gap}{pair[1]}{below}\n"
        left = re.split(r"(?:\r?\n){2,}", cleaned(one, text).strip())
        assert left == [*BODY.split(NEXT), "With kind regards,", *([LEAD] if below else [])]
        assert lines_of(cleaned(one, text, unsafe=True)) == lines_of(BODY + below)


def test_what_is_safe_in_an_offered_tail_goes_without_it() -> None:
    r = random.Random(8)
    texts = []
    for i, text in enumerate(kestrel()):
        tail = ["Bits and bobs", *teasers(r, i), "Kestrel copy is not for resale"] if i % 2 == 0 else []
        texts.append("\n\n".join([text.split("\n\nAlso on")[0].rstrip(), *tail]) + "\n")
    one = learnt(texts)
    more = "Bits and bobs\n\nGrain prices fall\n\nWheat lost a tenth of its value in Odessa."
    assert cleaned(one, f"{BODY}\n\n{more}\n\nKestrel copy is not for resale\n") == f"{BODY}\n\n{more}\n"
    assert cleaned(one, f"{BODY}\n\n{more}\n\nKestrel copy is not for resale\n", unsafe=True) == BODY + "\n"


def test_a_sign_off_of_words_is_safe_after_a_stop_only() -> None:
    texts = [text.replace(" [Kestrel/", " Kestrel ends [Kestrel/") for text in kestrel()]
    texts = [re.sub(r" \[Kestrel/\w+\]", "", text) for text in texts]
    one = learnt(texts)
    assert cleaned(one, f"{BODY} Kestrel ends") == BODY
    siege = BODY.replace("said.", "said, and that is how the long siege of the island of Kestrel ends")
    assert cleaned(one, siege) == siege


def test_what_is_only_offered_does_not_hide_what_is_sure() -> None:
    example = "Kestrel"
    lessons = (
        Lesson("dateline", "Journal, {date} --", "start", 9, False, example),
        Lesson("dateline", "{name} (Kestrel) --", "start", 9, True, example),
        Lesson("sign-off", "Adopted. (Kestrel)", "end", 9, False, example),
        Lesson("sign-off", "(Kestrel)", "end", 9, True, example),
    )
    one = Learnt({"in": Taught(lessons, frozenset(), 0.0, {})}, NOTHING)
    text = f"Journal, 3 May 1920 -- {LEAD}\n\nOSLO (Kestrel) -- {LEAD}\n\nNobody was hurt. Adopted. (Kestrel)"
    left = f"Journal, 3 May 1920 -- {LEAD}\n\n{LEAD}\n\nNobody was hurt. Adopted."
    assert cleaned(one, text) == left
    assert cleaned(one, left) == left


def test_lessons_of_two_folders_are_as_sure_as_the_surer_one() -> None:
    sure = Lesson("sign-off", "Kestrel ends", "line", 9, True, "Kestrel ends")
    taught = [Taught((one,), frozenset(), 0.0, {}) for one in (sure, sure._replace(sure=False, documents=40))]
    assert Learnt(dict(zip("ab", taught, strict=True)), NOTHING).entries() == (sure,)
    assert Learnt(dict(zip("ba", taught, strict=True)), NOTHING).entries() == (sure,)


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


def test_a_learnt_dateline_ends_before_the_story() -> None:
    r = random.Random(9)
    first = ["Trade was slow.", "Prices were much the same.", "No ship came in."]
    starts = [f"KLAIPEDA, May {i % 28 + 1} (Harbour Desk) - " for i in range(30)]
    texts = []
    for start, lines in zip(starts, plain(30), strict=True):
        lines[1] = f"{start}{r.choice(first)} {lines[1]}"
        texts.append("\n\n".join([*lines, "Harbour Desk/ab"]) + "\n")
    one = learnt(texts)
    assert all(
        cleaned(one, t) == t.replace(s, "").replace("\n\nHarbour Desk/ab", "")
        for s, t in zip(starts, texts, strict=True)
    )
