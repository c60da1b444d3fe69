"""Which text is the counterpart of which. All texts are invented."""

import os
import random
import subprocess
import sys
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.engines.align_translations.counterparts import Pairing, pairing
from corpus_cli.engines.align_translations.pairing_confirm import confirmed
from corpus_cli.engines.align_translations.pairing_keys import keys
from corpus_cli.engines.align_translations.pairing_shape import shape_cost
from corpus_cli.engines.align_translations.pairing_sound import skeleton
from corpus_cli.engines.align_translations.pairing_tokens import NAME, NUMBER, folded, number, tokens
from corpus_cli.engines.align_translations.segments import Text
from corpus_cli.products import Bead

# Two yearly meetings, each reported by the same agency in several languages.
TWELFTH = {
    "en": (
        "12th Harbour Safety Conference opens in Lisbon",
        "Lisbon (NTA) - A delegation led by Minister Olga Petrenko is attending the 12th Harbour Safety Conference "
        "in Lisbon from April 23 to 25, 2019.",
        "The event brings together 340 delegates from 106 countries and 10 organisations.",
        "Trade with Portugal reached 415 million dollars, up 17 percent.",
        "On the sidelines she met Martin Keita of the Nairobi Port Authority.",
    ),
    "fr": (
        "La 12e Conférence sur la sécurité des ports s'ouvre à Lisbonne",
        "Lisbonne (NTA) – Une délégation conduite par la ministre Olga Petrenko participe à la 12e Conférence sur la "
        "sécurité des ports à Lisbonne du 23 au 25 avril 2019.",
        "L'événement réunit 340 délégués de 106 pays et 10 organisations.",
        "Le commerce avec le Portugal a atteint 415 millions de dollars, en hausse de 17 %.",
        "En marge de la conférence, elle a rencontré Martin Keita, de l'Autorité portuaire de Nairobi.",
    ),
    "ru": (
        "В Лиссабоне открылась 12-я конференция по безопасности портов",
        "Лиссабон (NTA) – Делегация во главе с министром Ольгой Петренко участвует в 12-й конференции по безопасности "
        "портов в Лиссабоне с 23 по 25 апреля 2019 года.",
        "В мероприятии участвуют 340 делегатов из 106 стран и 10 организаций.",
        "Товарооборот с Португалией достиг 415 млн долларов, увеличившись на 17 процентов.",
        "Она также встретилась с Мартином Кейтой из Портового управления Найроби.",
    ),
    "ar": (
        "افتتاح المؤتمر الثاني عشر لسلامة الموانئ في لشبونة",
        "لشبونة (NTA) - يشارك وفد برئاسة الوزيرة أولغا بيترينكو في المؤتمر 12 لسلامة الموانئ في لشبونة من 23 إلى 25 "
        "أبريل ٢٠١٩.",
        "ويجمع الحدث 340 مندوبا من 106 دول و10 منظمات.",
        "وبلغت التجارة مع البرتغال 415 مليون دولار بزيادة 17 في المئة.",
        "والتقت على الهامش مارتن كيتا من هيئة ميناء نيروبي.",
    ),
    "zh": (
        "第12届港口安全会议在里斯本开幕",
        "里斯本（NTA）——由部长奥尔加·彼得连科率领的代表团出席2019年4月23日至25日在里斯本举行的第12届港口安全会议。",
        "来自106个国家和10个组织的340名代表出席了会议。",
        "与葡萄牙的贸易额达到4.15亿（415百万）美元，增长17%。",
        "会议期间，她会见了内罗毕港务局的马丁·凯塔。",
    ),
}
FIFTEENTH = {
    "en": (
        "15th Harbour Safety Conference opens in Geneva",
        "Geneva (NTA) - A delegation led by Minister Aiko Nakamura is attending the 15th Harbour Safety Conference "
        "in Geneva from October 7 to 9, 2022.",
        "The event brings together 512 delegates from 88 countries and 6 organisations.",
        "Trade with Switzerland reached 233 million dollars, up 31 percent.",
        "On the sidelines he met Martin Keita of the Nairobi Port Authority.",
    ),
    "fr": (
        "La 15e Conférence sur la sécurité des ports s'ouvre à Genève",
        "Genève (NTA) – Une délégation conduite par le ministre Aiko Nakamura participe à la 15e Conférence sur la "
        "sécurité des ports à Genève du 7 au 9 octobre 2022.",
        "L'événement réunit 512 délégués de 88 pays et 6 organisations.",
        "Le commerce avec la Suisse a atteint 233 millions de dollars, en hausse de 31 %.",
        "En marge de la conférence, il a rencontré Martin Keita, de l'Autorité portuaire de Nairobi.",
    ),
}
GARDEN = {
    "en": (
        "Tulips in the shade",
        "Most gardeners plant tulips where the sun is strongest.",
        "Hanneke Vos of Utrecht has grown 60 kinds under old pear trees since 1987.",
        "The soil there stays cool until May, she says, and the flowers last longer.",
    ),
    "fr": (
        "Des tulipes à l'ombre",
        "La plupart des jardiniers plantent les tulipes là où le soleil est le plus fort.",
        "Hanneke Vos, d'Utrecht, en cultive 60 variétés sous de vieux poiriers depuis 1987.",
        "Le sol y reste frais jusqu'en mai, dit-elle, et les fleurs durent plus longtemps.",
    ),
}


def text(story: Mapping[str, tuple[str, ...]], language: str) -> Text:
    return Text(language, story[language])


def names_of(found: Pairing) -> list[tuple[str, str]]:
    return [pair[:2] for pair in found.pairs]


@pytest.mark.parametrize("language", ["fr", "ru", "ar", "zh"])
def test_pairing_finds_a_counterpart_in_any_script(language: str) -> None:
    found = pairing([text(TWELFTH, language), text(TWELFTH, "en")], ["a.txt", "b.txt"], [0, 1])
    assert names_of(found) == [("a.txt", "b.txt")]
    assert 0.5 < found.pairs[0].score <= 1
    assert found.refused == []


def test_pairing_finds_each_year_its_own() -> None:
    texts = [text(story, language) for language in ("fr", "en") for story in (TWELFTH, FIFTEENTH, GARDEN)]
    names = ["fr/1", "fr/2", "fr/3", "en/1", "en/2", "en/3"]
    assert names_of(pairing(texts, names, [0, 0, 0, 1, 1, 1])) == [("fr/1", "en/1"), ("fr/2", "en/2"), ("fr/3", "en/3")]


def test_pairing_leaves_another_years_meeting() -> None:
    found = pairing([text(FIFTEENTH, "fr"), text(TWELFTH, "en")], ["fr/15", "en/12"], [0, 1])
    assert found.pairs == []
    refused = {refusal.name: refusal for refusal in found.refused}
    assert refused["fr/15"].others == ("en/12",)
    assert "numbers differ" in refused["fr/15"].reason
    assert "2019" in refused["fr/15"].reason


def test_pairing_leaves_the_look_alike_of_a_pair_and_says_so() -> None:
    texts = [text(TWELFTH, "fr"), text(FIFTEENTH, "fr"), text(TWELFTH, "en")]
    found = pairing(texts, ["fr/12", "fr/15", "en/12"], [0, 0, 1])
    assert names_of(found) == [("fr/12", "en/12")]
    (refusal,) = found.refused
    assert refusal.name == "fr/15"
    assert refusal.others == ("en/12", "fr/12")
    assert refusal.reason.format(*refusal.others) == "the closest file, en/12, is closer to fr/12"


def test_pairing_leaves_what_shares_nothing() -> None:
    found = pairing([text(GARDEN, "fr"), text(TWELFTH, "en")], ["fr", "en"], [0, 1])
    assert found.pairs == []
    assert [refusal.name for refusal in found.refused] == ["en", "fr"]


def test_pairing_of_a_mixed_folder_goes_by_language() -> None:
    texts = [text(TWELFTH, "en"), text(TWELFTH, "fr"), text(GARDEN, "fr"), Text("und", ("12 2019 NTA",))]
    found = pairing(texts, ["1", "2", "3", "4"])
    assert names_of(found) == [("2", "1")]  # French is the language of more files
    reasons = {refusal.name: refusal.reason for refusal in found.refused}
    assert reasons["4"] == "its language was not recognised"
    assert names_of(pairing(texts, ["1", "2", "3", "4"], source_language="en")) == [("1", "2")]


def test_pairing_of_three_languages_joins_the_source_with_each() -> None:
    texts = [text(TWELFTH, "fr"), text(TWELFTH, "en"), text(TWELFTH, "ru"), text(GARDEN, "fr")]
    names = ["fr", "en", "ru", "fr-2"]
    assert names_of(pairing(texts, names)) == [("fr", "en"), ("fr", "ru")]
    found = pairing(texts, names, target_language="en")
    assert names_of(found) == [("fr", "en")]
    assert {r.name: r.reason for r in found.refused}["ru"] == "its language is neither of the two to be paired"


def test_pairing_of_one_language_has_none() -> None:
    found = pairing([text(TWELFTH, "fr"), text(GARDEN, "fr")], ["a", "b"])
    assert found.pairs == []
    assert [refusal.reason for refusal in found.refused] == ["no file in another language"] * 2


def test_pairing_of_nothing() -> None:
    assert pairing([], []) == Pairing([], [])
    found = pairing([Text("fr", ()), Text("en", ("", "...")), Text("en", ("a",))], ["a", "b", "c"], [0, 1, 1])
    assert found.pairs == []
    assert len(found.refused) == 3


def test_pairing_joins_copies_one_to_one() -> None:
    texts = [text(TWELFTH, language) for language in ("fr", "fr", "fr", "en", "en")]
    found = pairing(texts, ["f1", "f2", "f3", "e1", "e2"], [0, 0, 0, 1, 1])
    assert names_of(found) == [("f1", "e1"), ("f2", "e2")]
    (refusal,) = found.refused
    assert (refusal.name, refusal.others) == ("f3", ("f1",))
    assert refusal.reason == "it is a copy of {0}"


def made(count: int, seed: int) -> tuple[list[Text], list[str], list[int]]:
    """Texts of two made-up languages; words of the one are spelt backwards in the other, two thirds are paired."""
    dice = random.Random(seed)
    words = ["".join(dice.choices("bdgklmnprstv", k=1)[0] + dice.choice("aeiou") for _ in range(3)) for _ in range(900)]
    texts, names, sides = [], [], []
    for story in range(count):
        lines = []
        for _ in range(dice.randint(3, 6)):
            line = dice.choices(words, k=dice.randint(6, 14))
            line[dice.randrange(2, 5)] = dice.choice(words).title() + "sky"
            lines.append([*line, str(dice.randint(2, 999))])
        for side in (0, 1):
            if story % 3 != side + 1:
                spelt = [[w if w[0].isupper() or w.isdigit() or not side else w[::-1] for w in line] for line in lines]
                texts.append(Text("xx" if side else "yy", tuple(" ".join(line) + "." for line in spelt)))
                names.append(f"{'st'[side]}/{story:05d}")
                sides.append(side)
    return texts, names, sides


def test_pairing_of_a_thousand_files() -> None:
    texts, names, sides = made(750, 1)
    found = pairing(texts, names, sides)
    right = [pair for pair in found.pairs if pair.source[2:] == pair.target[2:]]
    assert len(names) == 1000
    assert len(right) >= 245
    assert len(found.pairs) - len(right) <= 2


@given(st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=10, deadline=None)
def test_pairing_does_not_depend_on_the_order_of_files(dice: random.Random, mixed: bool) -> None:
    texts, names, sides = made(24, 2)
    before = pairing(texts, names, None if mixed else sides)
    order = list(range(len(texts)))
    dice.shuffle(order)
    told = None if mixed else [sides[n] for n in order]
    assert pairing([texts[n] for n in order], [names[n] for n in order], told) == before
    assert before.pairs


def test_pairing_does_not_depend_on_the_hash_seed() -> None:
    code = (
        "from test_align_pairing import made; from corpus_cli.engines.align_translations.counterparts import pairing;"
        "print(pairing(*made(30, 3)))"
    )
    out = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": os.pathsep.join([os.path.dirname(__file__), *sys.path]),
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(out) == 1


@given(st.lists(st.lists(st.text(max_size=40), max_size=4), max_size=6), st.integers(0, 63))
@settings(max_examples=60, deadline=None)
def test_every_text_is_in_one_pair_or_refused(segments: list[list[str]], sides: int) -> None:
    texts = [Text("xx", tuple(s)) for s in segments]
    names = [str(n) for n in range(len(texts))]
    found = pairing(texts, names, [sides >> n & 1 for n in range(len(texts))])
    told = [name for pair in found.pairs for name in pair[:2]] + [refusal.name for refusal in found.refused]
    assert sorted(told) == names
    for refusal in found.refused:
        assert refusal.reason


def test_confirmed_lowers_what_does_not_align_as_the_sure_ones_do() -> None:
    rows = [*((n, n, 6.0) for n in range(6)), (6, 6, 2.0), (7, 7, 2.0), (8, 8, -9.0)]
    asked: list[tuple[Text, Text]] = []

    def pair(source: int, target: int) -> tuple[Text, Text]:
        return Text("xx", (str(source),) * 99), Text("yy", (str(target),) * 99)

    def align(pairs: list[tuple[Text, Text]]) -> list[list[Bead]]:
        asked.extend(pairs)
        return [[Bead((0,), (0,), 0.4 if a.segments[0] == "7" else 0.99)] for a, _ in pairs]

    after = confirmed(rows, pair, align)
    assert [row[:2] for row in after] == [row[:2] for row in rows]
    assert after[:6] == rows[:6]
    assert 2.0 < after[6][2] <= 4.0
    assert after[7][2] < 1.0
    assert after[8] == rows[8]
    assert len(asked) == 8  # what is hopeless is not aligned
    assert max(len(a.segments) for a, _ in asked) < 99
    assert confirmed(rows[4:], pair, align) == rows[4:]  # too few sure ones to compare with


def test_tokens_of_numbers() -> None:
    assert number("1,000") == number("1.000") == number("1 000") == ["1000"]
    assert number("3,5") == number("3.5") == ["3.5"]
    assert number("007") == ["7"]
    assert number("٢٠١٣") == ["2013"]
    assert number("12.04.2013") == ["12", "4", "2013"]
    assert [token for kind, token in tokens("the 12th of 1\u202f000 in 2013年4月") if kind == NUMBER] == [
        "12",
        "1000",
        "2013",
        "4",
    ]


def test_tokens_of_names_are_folded() -> None:
    assert (NAME, "lukasz") in list(tokens("said Łukasz"))
    assert (NAME, "lukasz") not in list(tokens("Łukasz said"))  # a capital every first word has
    assert folded("Ｃafé") == "Cafe"


@pytest.mark.parametrize("name", ["putin", "путин", "بوتين", "פוטין", "プーチン"])
def test_sound_of_a_name_in_other_scripts(name: str) -> None:
    assert skeleton(name)[:2] == skeleton("putin")[:2]


def test_sounds_of_different_names_differ() -> None:
    assert len({skeleton(name) for name in ("london", "paris", "madrid", "tokyo", "москва", "θεσσαλονίκη")}) == 6
    assert skeleton("london") == skeleton("лондон") == skeleton("λονδίνο") == skeleton("ロンドン")


def test_shape_of_a_translation_costs_less() -> None:
    assert shape_cost([40, 120, 80, 30], [44, 131, 90, 28], 1.1) < 0.3
    assert shape_cost([40, 120, 80, 30], [44, 221, 28], 1.1) < 1  # two became one
    assert shape_cost([40, 120, 80, 30], [131, 44, 28, 90], 1.1) > 1.1
    assert shape_cost([], [3], 1.0) > 5


def test_keys_take_linear_time() -> None:
    for long in (
        "\u0301" * 200_000,
        " " * 400_000,
        "a" * 400_000,
        "字" * 200_000,
        "ก" * 200_000,
        "1," * 100_000,
        "\x00" * 99_999,
    ):
        assert len(keys([long]).kinds) < 1_000
    assert len(keys(["Oslo 5 "] * 50_000).kinds) == 2
