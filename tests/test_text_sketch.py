"""Sketches: plain Python and numpy give the same numbers, and what should not matter does not."""

import itertools
import random
import unicodedata
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text import sketch_large as large
from corpus_cli.text.paragraphs import paragraphs
from corpus_cli.text.sketch import (
    DENSE_WINDOW,
    KEPT,
    SPARSEST,
    WINDOW,
    Sketches,
    _sketch,
    bound,
    expected,
    sketch_small,
    value,
)
from corpus_cli.text.sketch_large import expected_large, sketch_large

Text = tuple[str, Sequence[tuple[int, int]]]

ENGLISH = "The island council has bought a second ferry, built in 1987, for the winter crossing to Vardø and back."
FRENCH = "Le conseil de l’île a acheté un second bac, construit en 1987, pour la traversée d’hiver « aller et retour »."
VIETNAMESE = "Hội đồng đảo đã mua chiếc phà thứ hai, đóng năm 1987, để chạy tuyến mùa đông đến Vardø và ngược lại."
RUSSIAN = "Совет острова купил второй паром, построенный в 1987 году, для зимней переправы в Вардё и обратно."
GREEK = "Το συμβούλιο του νησιού αγόρασε δεύτερο πορθμείο, κατασκευασμένο το 1987, για τα χειμερινά δρομολόγια."
CHINESE = "岛屿委员会购买了第二艘渡轮，该船建于一九八七年，将用于冬季往返瓦尔德的航线，票价不变。"
JAPANESE = "島の議会は冬の航路のために、１９８７年に造られた二隻目のフェリーを購入したと発表しました。"
KOREAN = "섬 의회는 바르되를 오가는 겨울 항로를 위해 1987년에 건조된 두 번째 여객선을 구입했다고 밝혔다."
THAI = "สภาเกาะได้ซื้อเรือข้ามฟากลำที่สองซึ่งต่อเมื่อปีหนึ่งพันเก้าร้อยแปดสิบเจ็ดสำหรับเส้นทางฤดูหนาว"
HINDI = "द्वीप परिषद ने सर्दियों की यात्रा के लिए 1987 में बनी दूसरी नौका खरीदी है, परिषद ने बताया।"
ASTRAL = "𝔗𝔥𝔢 𝔦𝔰𝔩𝔞𝔫𝔡 𠮷野家 𐐷𐑊𐐴 🛳🛳 council 𝟭𝟵𝟴𝟳"
JAMO = unicodedata.normalize("NFD", KOREAN)
EVERY = [ENGLISH, FRENCH, VIETNAMESE, RUSSIAN, GREEK, CHINESE, JAPANESE, KOREAN, THAI, HINDI, ASTRAL, JAMO]
ODD = ["", "—", "* * *", "...", "\u0301", "\u1100", "가", "a", "\ud800", "²", "ﬁ", "ß", "İ", "一", "\U0010ffff", "\x00"]


def cut(text: str) -> Text:
    return text, paragraphs(text)


def numbers(sketches: Sketches) -> tuple[list[int], list[int], list[int], list[int]]:
    """The columns as lists; the order of the windows is not promised."""
    letters, keys, windows, document_keys = ([int(x) for x in column] for column in sketches)
    return letters, keys, sorted(windows), document_keys


def small(*texts: str) -> tuple[list[int], list[int], list[int], list[int]]:
    return numbers(sketch_small([cut(text) for text in texts]))


PARAGRAPHS = st.one_of(
    st.sampled_from(EVERY + ODD),
    st.text(st.characters(exclude_characters="\r\n"), max_size=60),
    st.text(st.sampled_from("aé đ가각ᄀ\u1161ー漢字ก🛳𠮷 .—1"), max_size=120),
    st.lists(st.sampled_from(EVERY), max_size=8).map(" ".join),
)
TEXTS = st.lists(PARAGRAPHS, max_size=6).map("\n".join)


@settings(max_examples=300)
@given(st.lists(TEXTS, max_size=5), st.integers(0, 1 << 20))
def test_small_is_large(texts: list[str], first: int) -> None:
    documents = [cut(text) for text in texts]
    assert numbers(sketch_small(documents, first)) == numbers(sketch_large(documents, first))


@settings(max_examples=100)
@given(TEXTS, st.randoms(use_true_random=False))
def test_small_is_large_of_any_spans(text: str, random: random.Random) -> None:
    """Spans may touch and be without letters, as long as they hold all letters."""
    edges = [0, *sorted(random.sample(range(len(text) + 1), min(len(text) + 1, 8))), len(text)]
    documents: list[Text] = [
        (text, list(itertools.pairwise(edges))),
        ("", []),
        (text, [(0, len(text))][: bool(text)]),
    ]
    assert numbers(sketch_small(documents)) == numbers(sketch_large(documents))


@pytest.mark.parametrize("run", [1, 7, 40, 300, 5_000])
def test_where_a_run_ends_does_not_matter(monkeypatch: pytest.MonkeyPatch, run: int) -> None:
    documents = [cut("\n\n".join(EVERY[i:] + ODD[:i])) for i in range(len(EVERY))]
    monkeypatch.setattr(large, "RUN", run)
    assert numbers(sketch_large(documents, 5)) == numbers(sketch_small(documents, 5))


JUST_ENOUGH = range(SPARSEST * KEPT, SPARSEST * KEPT + WINDOW)  # letters
NO_JAMO = [ENGLISH, FRENCH, VIETNAMESE, RUSSIAN, GREEK, THAI, HINDI]


@settings(max_examples=150)
@given(
    st.lists(st.lists(st.sampled_from([*NO_JAMO, "", "—", "a"]), max_size=9).map(" ".join), max_size=8),
    st.integers(WINDOW, 200),
    st.integers(0, 300),
)
def test_long_documents(lines: list[str], run: int, more: int) -> None:
    """A long document is done run by run, a long paragraph slice by slice, and the numbers are the same."""
    text = "\n".join(lines)
    documents = [cut(ENGLISH), cut(text), cut(VIETNAMESE)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large, "RUN", run)
        patch.setattr(large, "_SLICE", run + more)
        assert numbers(sketch_large(documents, 3)) == numbers(sketch_small(documents, 3))


def test_a_long_paragraph_of_few_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of few letters among many blanks more windows are kept than of many letters."""
    monkeypatch.setattr(large, "RUN", 64)
    monkeypatch.setattr(large, "_SLICE", 300)
    for words in range(20, 60):
        document = cut("   ".join(ENGLISH.split() * 20)[: words * 8])
        assert numbers(sketch_large([document])) == numbers(sketch_small([document]))


def test_a_long_paragraph_of_just_enough_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "RUN", 64)
    monkeypatch.setattr(large, "_SLICE", 300)
    chosen = random.Random(1)
    for letters in JUST_ENOUGH:
        document = cut("  ".join(chosen.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(letters)))
        assert numbers(sketch_large([document])) == numbers(sketch_small([document]))


@pytest.mark.parametrize("paragraph", [ENGLISH, VIETNAMESE, CHINESE])
@pytest.mark.parametrize("separator", [" ", "\n"])
def test_a_document_of_a_million_characters(paragraph: str, separator: str) -> None:
    document = cut(separator.join([paragraph] * ((1 << 20) // len(paragraph) + 40)))
    assert len(document[0]) > large._SLICE
    assert numbers(sketch_large([document, cut(FRENCH)])) == numbers(sketch_small([document, cut(FRENCH)]))


@pytest.mark.parametrize(
    "text",
    [ENGLISH * 40 + CHINESE * 30_000, JAMO * ((1 << 20) // len(JAMO) + 9)],
    ids=["English, then Chinese", "jamo"],
)
def test_a_sliced_paragraph_of_two_kinds(text: str) -> None:
    assert len(text) > large._SLICE
    same = numbers(sketch_large([cut(text)])) == numbers(sketch_small([cut(text)]))
    assert same  # the lists are too long to be compared in a report


# -- what does not matter, and what does

SAME: list[tuple[str, Callable[[str], str]]] = [
    ("NFD", lambda t: unicodedata.normalize("NFD", t)),
    ("NFC", lambda t: unicodedata.normalize("NFC", t)),
    ("upper case", str.upper),
    ("lower case", str.lower),
    ("lost spaces", lambda t: t.replace(" ", "")),
    ("more spaces", lambda t: t.replace(" ", " \u00a0 ")),
    ("straight quotes", lambda t: t.translate(str.maketrans("’“”«»", '\'""""'))),
    ("dashes", lambda t: t.replace("-", "—").replace(",", " –")),
    ("no signs", lambda t: "".join(c for c in t if c.isalnum() or c in " \n" or unicodedata.combining(c))),
]


@pytest.mark.parametrize(("name", "change"), SAME)
@pytest.mark.parametrize(
    "text", [ENGLISH, FRENCH, VIETNAMESE, RUSSIAN, GREEK, CHINESE, KOREAN, THAI, f"{FRENCH}\n{VIETNAMESE}"]
)
def test_sketches_do_not_change(name: str, change: Callable[[str], str], text: str) -> None:
    changed = change(text)
    assert small(changed) == small(text)
    assert numbers(sketch_large([cut(changed)])) == numbers(sketch_large([cut(text)]))


def test_fullwidth_letters_are_letters() -> None:
    assert small("ＡＢＣ１２３ and the rest of it") == small("abc123 and the rest of it")


@given(st.lists(st.sampled_from(NO_JAMO), min_size=1, max_size=4), st.data())
def test_glued_words_change_nothing(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    glued = "".join(c for c in text if c != " " or data.draw(st.booleans()))
    assert small(glued) == small(text)


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, VIETNAMESE, RUSSIAN, GREEK, CHINESE, JAPANESE, KOREAN, THAI])
def test_another_letter_is_another_key(text: str) -> None:
    keys = {small(text[:i] + "x" + text[i + 1 :])[1][0] for i, c in enumerate(text) if value(c) > 1 and c != "x"}
    assert len(keys) > 0.95 * sum(value(c) > 1 for c in text)
    assert small(text)[1][0] not in keys


def test_the_order_of_letters_matters() -> None:
    assert small("ab")[1] != small("ba")[1]
    assert small(" ".join(reversed(ENGLISH.split())))[1] != small(ENGLISH)[1]


@pytest.mark.parametrize("cuts", ["\n", "\n\n", "\r\n"])
def test_the_key_of_a_document_is_that_of_its_text(cuts: str) -> None:
    """However it is cut into paragraphs, and one paragraph alone has the document's key."""
    whole = " ".join([ENGLISH, FRENCH, CHINESE])
    parts = cuts.join([ENGLISH, FRENCH, CHINESE])
    assert small(parts)[3] == small(whole)[3] == small(whole)[1]
    assert len(small(parts)[1]) == 3


def hashes(text: str) -> set[int]:
    """Hashes of the windows kept of a text of one paragraph."""
    return set(_sketch(text)[2])


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=3), st.lists(st.sampled_from(EVERY), max_size=5))
def test_a_part_shares_the_windows_below_the_lower_bound(part: list[str], more: list[str]) -> None:
    """Below the bound of the longer text, every window of a text inside it is in both sketches."""
    inner, outer = " ".join(part), " ".join([*part, *more])
    if dense(inner) != dense(outer):
        return  # windows of two lengths
    window = DENSE_WINDOW if dense(outer) else WINDOW
    low = bound(_sketch(outer)[0] - window + 1)
    assert {h for h in hashes(inner) if h <= low} <= hashes(outer)


def dense(text: str) -> bool:
    """Whether most letters are Chinese, Japanese or Korean."""
    text = unicodedata.normalize("NFC", text)
    letters = [c for c in text if value(c) > 1]
    return 2 * sum(c >= "\u2e80" for c in letters) > len(letters)


@given(st.integers(0, 1 << 40), st.integers(0, 1 << 20))
def test_the_bound_falls_with_the_length(windows: int, more: int) -> None:
    assert bound(windows + 1) >= bound(windows + 1 + more) >= (1 << 64) // SPARSEST - 1
    assert bound(0) == 0


def test_about_fourteen_windows_of_a_short_paragraph_and_a_twentieth_of_a_long_one() -> None:
    chosen = random.Random(3)
    texts = ["".join(chosen.choices("abcdefghijklmnopqrstuvwxyz ", k=length)) for length in [200] * 200 + [20_000] * 10]
    kept = [len(hashes(text)) for text in texts]
    assert 12 < sum(kept[:200]) / 200 < 16
    assert 850 < sum(kept[200:]) / 10 < 1_050


@given(st.lists(st.tuples(st.integers(0, 1 << 30), st.integers(0, 1 << 30)), min_size=1))
def test_expected_large_is_expected(lengths: list[tuple[int, int]]) -> None:
    a, b = (np.array(column, np.uint64) for column in zip(*lengths, strict=True))
    assert expected_large(a, b).tolist() == [expected(*pair) for pair in lengths]


def test_expected_is_what_a_part_shares() -> None:
    chosen = random.Random(5)
    outer = "".join(chosen.choices("abcdefghijklmnopqrstuvwxyz", k=4_000))
    shared = sum(len(hashes(outer[i : i + 600]) & hashes(outer)) for i in range(0, 3_400, 100)) / 34
    assert expected(600, 4_000) == pytest.approx(shared, rel=0.25)
