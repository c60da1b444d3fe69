"""Summaries of one text: what is quoted, and what never is."""

import os
import random
import subprocess
import sys
import time

import pytest

from corpus_cli.engines.summarize import Options, summary

ENGLISH = """Flood drives forty families from Velmora

The river Sele rose by two metres in the night and drove forty families of Velmora from their homes.

Velmora, 9 May - The river Sele rose by two metres in the night and drove forty families of Velmora from their homes.

"We heard the water at four," said Ada Brenn, who keeps the mill. "Then the lights went out."

The mayor of Velmora said the old dam had held, and that the families would stay in the school until Sunday.

Flood drives forty families from Velmora.

Read also

Bridge at Ostra to be rebuilt

Ana Holt
"""
FRENCH = """Inondation à Velmora : quarante familles évacuées

La rivière Sele est montée de deux mètres dans la nuit, et quarante familles de Velmora ont été évacuées.

« Nous avons entendu l’eau à quatre heures », raconte Ada Brenn. Les familles évacuées dormiront à l’école de Velmora.

Le maire de Velmora a assuré que le vieux barrage avait tenu malgré la montée de la rivière.
"""
VIETNAMESE = """Lũ lớn khiến bốn mươi gia đình ở Velmora phải sơ tán

Nước sông Sele dâng cao hai mét trong đêm, bốn mươi gia đình ở Velmora phải sơ tán đến trường học.

“Chúng tôi nghe tiếng nước lúc bốn giờ”, bà Ada Brenn kể. Thị trưởng Velmora cho biết con đập cũ vẫn trụ vững.

Dự kiến nước sông sẽ rút vào Chủ nhật, các gia đình có thể trở về nhà.
"""
CHINESE = """韦尔莫拉洪水迫使四十户家庭撤离

塞莱河夜间上涨两米,韦尔莫拉四十户家庭被迫撤离。市长表示旧水坝没有决堤,撤离的家庭将在学校住到星期日。

磨坊主布伦说,她在凌晨四点听到水声。预计河水将于星期日退去。
"""


def quoted(text: str, options: Options, language: str = "", breaks: tuple[int, ...] = ()) -> list[str]:
    return [text[p.start : p.end] for p in summary("a.txt", text, language, breaks, options).picks]


@pytest.mark.parametrize(
    ("text", "language"), [(ENGLISH, "en"), (FRENCH, "fr"), (VIETNAMESE, "vi"), (CHINESE, "zh"), (FRENCH, "")]
)
def test_first_comes_what_the_headline_says(text: str, language: str) -> None:
    found = summary("a.txt", text, language)
    assert found.title
    assert text[found.title.start : found.title.end] == text.split("\n")[0]
    best = next(p for p in found.picks if p.rank == 1)
    lead = text.split("\n")[2]
    assert text[best.start : best.end] in lead or lead.startswith(text[best.start : best.end])


def test_headline_standfirst_teasers_and_names_are_no_sentences() -> None:
    for amount in range(1, 12):
        found = quoted(ENGLISH, Options("sentences", amount), "en")
        assert sum("rose by two metres" in s for s in found) == 1
        assert not any(s.startswith(("Flood drives", "Read also", "Bridge", "Ana Holt")) for s in found[:3])
    assert len(found) >= 3


def test_a_text_without_one_proper_sentence_has_a_summary() -> None:
    assert quoted("Ana Holt", Options("words", 1)) == ["Ana Holt"]
    assert quoted("Bridge rebuilt\n\nMill closed\n", Options("sentences", 1, "none"))
    assert quoted("The river Sele rose by two metres in the night.", Options("words", 2))


@pytest.mark.parametrize("text", ["", " \n\n\t", "\u00a0", "\x00" * 5, "\ud800", "...", "\u2028"])
def test_texts_that_say_nothing(text: str) -> None:
    for mode in ("auto", "first-line", "none"):
        summary("a", text, "", (), Options("words", 10, mode))


def test_spans_are_of_the_text_given() -> None:
    import unicodedata

    for text in (FRENCH.replace("\n", "\r\n"), unicodedata.normalize("NFD", VIETNAMESE), FRENCH.replace(" ", "\u00a0")):
        for p in summary("a", text, "fr", (), Options("sentences", 2)).picks:
            assert text[p.start : p.end].strip() == text[p.start : p.end]
            assert text[p.end - 1] in ".»”"


def test_forms_do_not_change_the_choice() -> None:
    import unicodedata

    plain = quoted(VIETNAMESE, Options("sentences", 2), "vi")
    apart = unicodedata.normalize("NFD", VIETNAMESE)
    assert [unicodedata.normalize("NFC", s) for s in quoted(apart, Options("sentences", 2), "vi")] == plain


def test_no_sentence_spans_a_break() -> None:
    text = "The river rose by two metres in the night the mayor of Velmora said that the dam had held. It was over."
    there = text.index("the mayor")
    for p in summary("a", text, "en", (there,), Options("sentences", 5)).picks:
        assert not p.start < there < p.end


def test_other_texts_do_not_matter() -> None:
    alone = summary("a", FRENCH, "fr")
    summary("b", ENGLISH, "en")
    assert summary("a", FRENCH, "fr") == alone


PROGRAM = """
import sys
sys.path.insert(0, "tests")
from test_summarize_extract import CHINESE, ENGLISH, FRENCH, VIETNAMESE
from corpus_cli.engines.summarize import Options, summary, together
texts = [ENGLISH, FRENCH, VIETNAMESE, CHINESE]
print([summary("a", t, "", (), Options("words", n)) for t in texts for n in (20, 60)])
print(together([(str(i), t, "", ()) for i, t in enumerate(texts * 3)], Options("words", 90)))
"""


def test_nothing_depends_on_the_hash_seed() -> None:
    def printed(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert printed("1") == printed("2") == printed("3")


def test_importing_the_face_loads_nothing_heavy() -> None:
    program = "import sys, corpus_cli.engines.summarize; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numpy", "rich", "langdetect", "rapidfuzz", "tomllib", "typer"} & set(loaded)


def _hostile(size: int) -> list[str]:
    rng = random.Random(size)
    words = [f"w{i}" for i in range(40)]
    return [
        " " * size,
        "a" * size,
        "." * size,
        "\n" * size,
        '"' * size,
        "a. " * (size // 3),
        "\x00" * size,
        "e" + "\u0301" * size,
        "River rose. " * (size // 12),
        ". ".join(" ".join(rng.choices(words, k=12)).capitalize() for _ in range(size // 40)),
        "洪" * size,
    ]


@pytest.mark.parametrize("kind", range(len(_hostile(40))))
@pytest.mark.parametrize("options", [Options(), Options("ratio", 0.5)], ids=["sentences", "ratio"])
def test_time_is_linear_in_hostile_texts(kind: int, options: Options) -> None:
    def spent(size: int) -> float:
        text = _hostile(size)[kind]
        times = []
        for _ in range(2):
            start = time.process_time()
            summary("a", text, "", (), options)
            times.append(time.process_time() - start)
        return min(times)

    small, large = spent(20_000), spent(160_000)
    assert large < 0.05 or large < 8 * 4 * small  # eight times the text; quadratic would be 64
