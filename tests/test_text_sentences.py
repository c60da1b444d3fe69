"""Sentences: spans of the very text, in order, none across paragraphs. How good the cut is, is measured elsewhere."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text import paragraphs, sentences


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["The quay is closed.", "The gate is not!", "Why?", "Nobody knows…", "The end"], id="stops"),
        pytest.param(["Dr. Aune met Mrs. Lie on the 3.5 km pier.", "It held."], id="titles and numbers"),
        pytest.param(["J. K. Moen left.", "A. came back at 4 p.m. with two men."], id="initials"),
        pytest.param(
            ["« Nous attendons. »", "Elle partit."],
            id="a stop inside guillemets",
        ),
        pytest.param(["“It holds.”", "She smiled."], id="a stop inside quotes"),
        pytest.param(["Le quai est fermé.", "M. Aubin l'a dit à 9 h 30."], id="French"),
        pytest.param(["Bến cảng đã đóng cửa.", "TS. Nguyễn Văn Lộc cho biết như vậy."], id="Vietnamese"),
        pytest.param(["Das kostet ca. 40 Euro.", "Mehr nicht."], id="German"),
        pytest.param(["¿Quién lo vio?", "Nadie lo vio."], id="Spanish"),
        pytest.param(["Порт закрыт.", "Он откроется завтра."], id="Russian"),
        pytest.param(["One. two is the same sentence still."], id="a small letter begins none"),
        pytest.param(["No stop at the end"], id="no stop"),
    ],
)
def test_sentences(expected: list[str]) -> None:
    text = "  " + " ".join(expected) + "\n"
    assert [text[a:b] for a, b in sentences(text)] == expected


CUTS = [
    ("en", ["He works at Acme Inc.", "The firm is small."]),
    ("en", ["He got there at 5 a.m.", "The shop was shut."]),
    ("en", ["The storm killed 4.", "Nobody else was hurt."]),
    ("en", ["It cost $3.50.", "$4 would have been too much."]),
    ("en", ["I like plan B.", "The other one failed."]),
    ("en", ["It hasn't.", "Art never does."]),
    ("en", ["See www.example.org/a.html.", "It is all there."]),
    ("en", ["call me on my phone.", "i am going out to eat.", "what do you mean?", "max is here."]),
    ("en", ["They sold it last week.", "iPads were cheaper."]),
    ("en", ["The tide came in.[1]", "The boats did not.[2]"]),
    ("en", ["(He left early.)", "She stayed."]),
    ("en", ["“It holds.”", "“It does not.”"]),
    ("en", ["That was all :-) really.", "We went home. :)", "The end."]),
    ("en", ["It is over.", "- Not yet."]),
    ("fr", ["La mer monte, etc.", "Le port ferme."]),
    ("fr", ["Elle a dit non.", "« mais il vient », a-t-il ajouté."]),
    ("fr", ["Il régnait sous Dagobert I.", "Ils se sont battus."]),
    ("fr", ["La passe est à 10 m.", "Le phare est plus loin."]),
    ("fr", ["Le score était de 4 à 3.", "Aubin a marqué deux fois."]),
    ("fr", ["Il a couru vers le port.", "on ne l'a pas revu."]),
    ("fr", ["L'été 2019 fut chaud.", "2020 le fut moins."]),
    ("vi", ["Giá 4.500 đồng một cân.", "Rẻ quá!"]),
    ("vi", ["Bến dài 10 m.", "Cầu dài 20 m."]),
    ("vi", ["Đây là nơi đẹp nhất châu Á.", "Thủ tướng đã đến."]),
    ("vi", ["Ông nói vậy.", '"bây giờ chúng tôi phải làm lại".']),
    ("vi", ["Cầu đã đóng cửa./.", "Minh Hà"]),
    ("vi", ["Cả nhóm bỏ đi....”.", "Ảnh: Minh Hà"]),
    ("de", ["Das war 1987.", "Danach zog er um."]),
    ("de", ["„Wir warten.“", "Er ging."]),
    ("de", ["»Ja.«", "Dann kam sie."]),
    ("de", ["Sie kamen usw.", "Dann gingen sie."]),
    ("de", ["Es kamen 300.", "Der Rest blieb zu Hause."]),
    ("es", ["Llegó a las 9.30.", "¿Quién lo vio?", "¡Nadie!"]),
    ("es", ["«No vino.»", "Ella lo sabía."]),
    ("it", ["Nacque nel 30 a.C.", "Il figlio morì."]),
    ("it", ["«Vieni?»", "Disse di no."]),
    ("pt", ["O preço não subiu em 2020.", "Subiu depois."]),
    ("pt", ["Foi o 2.º lugar, etc.", "O resto não conta."]),
    ("", ["यह पुल बंद है।", "कल खुलेगा।"]),
    ("", ["هل أغلق الجسر؟", "نعم."]),
    ("", ["پل بند ہے۔", "کل کھلے گا۔"]),
    ("", ["Կամուրջը փակ է։", "Վաղը կբացվի։"]),
    ("", ["ድልድዩ ተዘግቷል።", "ነገ ይከፈታል።"]),
    ("", ["တံတားပိတ်ထားသည်။", "မနက်ဖြန်ဖွင့်မည်။"]),
    ("", ["ស្ពានត្រូវបានបិទ៕", "ស្អែកបើក៕"]),
    ("", ["다리가 닫혔다.", "내일 열린다."]),
    ("", ["הגשר סגור.", "מחר ייפתח."]),
    ("el", ["Η γέφυρα έκλεισε.", "Ανοίγει αύριο."]),
    ("pl", ["Most zamknięto.", "Św. Marcina to nie dotyczy."]),
]

TOGETHER = [
    ("en", "Mr. Moen met J. R. Nash, Dr. Lie and Gen. H. Aas in St. Olav, Minn. on Friday."),
    ("en", "The U.S. Army and the U.N. Security Council met at 4 p.m. in Washington, D.C."),
    ("en", "Born on Jan. 5 and died on Sept. 12, see pp. 4 and Fig. 3 of vol. II."),
    ("en", "It rose by 3.5 to 1,200.75 at 9.30 on the 3.5 km pier."),
    ("en", "“Why?” he asked, and “It holds!” she said."),
    ("en", "He was ... not there ... or so they said."),
    ("en", "The file notes.Final.txt is on example.Com and in Node.Js."),
    ("en", "1. The pier is closed until Monday"),
    ("en", "2.1. The pier and its gates"),
    ("en", "A. The first of the items"),
    ("en", "b. The second of the items"),
    ("en", "• 9. The pier"),
    ("en", "- c. The gates"),
    ("en", "George F. Will and Theresa A. May wrote it."),
    ("en", "Three things; one of them matters; the rest does not."),
    ("en", "VINGTOR INDUSTRIAL GASES PVT. LTD. is closed."),
    ("en", "The case of Elonis v. Aas went on."),
    ("en", "Go to http://example.org/a.B?c=D.E&f=G.H for more."),
    ("en", "He paid (approx. ten crowns) and left."),
    ("en", "The Greek word (griech. stein) is old."),
    ("fr", "M. Lam, MM. Roy et Mme Aubin ont vu J.-P. Martin et le Dr. Neri à St. Malo."),
    ("fr", "« Oui ! » dit-il en partant, « non ? » répondit-elle."),
    ("fr", "Il est né en 50 av. J.-C. à Rome et mort en 12 apr. J.-C. à Nîmes."),
    ("fr", "Voir p. 12, art. 3, n° 5, vol. II et fig. 4."),
    ("fr", "Le prix est de 4.500 euros, soit 3,5 % de plus qu'à 9 h. 30."),
    ("fr", "L'article (...) Reste en vigueur, selon l'art. 5 du code."),
    ("fr", "Il viendra ; elle partira ; nous resterons."),
    ("fr", "Depuis... 2005, le port est fermé."),
    ("vi", "TP. HCM, Tp. Đà Nẵng, Q. 2 và P. Bình An đều có mưa."),
    ("vi", "TS. Lê Văn An và PGS. Trần Thị B. (34 tuổi) nói vậy."),
    ("vi", '"Bắt kiểu này được bao nhiêu con?" - tôi hỏi.'),
    ("vi", 'Cứ để trôi và chờ tàu đến cứu... "- anh Tiến kể.'),
    ("vi", "Giá là 4.500.000 đồng, tăng 3,5%."),
    ("vi", "Ông cúi xuống... kéo lưới lên."),
    ("de", "Am 3. Mai kam Dr. Anna Kranz, geb. Weber, im 19. Jahrhundert nach Kiel."),
    ("de", "Er lebt im 2. Stock, z. B. mit Hrn. Weber bzw. Frau Kranz."),
    ("de", "Die 2. Mannschaft des 1. FC und Wilhelm II. Sohn verloren."),
    ("de", "Der Verein e. V. nennt Abs. 3 Nr. 4 und S. 12."),
    ("de", "Das kostet ca. 40 Euro, d. h. inkl. Steuer."),
    ("es", "El Sr. Pérez, la Dra. Lago y D. Luis viven en los EE. UU. de América."),
    ("es", "Viven en la pág. 4 del núm. 12, cap. III, según el art. 5."),
    ("es", "El 1.º de mayo costó 4.500 pesos."),
    ("it", "Il dott. Rossi, la sig.ra Neri e il prof. G. Bruni sono qui."),
    ("it", "L'art. 5 della legge n. 12 vale, cfr. pag. 4."),
    ("it", "Costa 4.500 euro alle ore 9.30."),
    ("pt", "O Sr. Dr. Lopes, a sra. Neves e o sr. Albino saíram às 9.30."),
    ("pt", "A pág. 3 do n.º 4 custa 4.500 reais."),
    ("", "Die 2. Mannschaft verlor am 3. Mai gegen M. Roy, den Sr. Pérez und TS. An."),
    ("", "市长说：“桥关闭了”，没有人知道"),
    ("", "价格是3.5元，或１．５元"),
    ("", "هل أغلق الجسر؟، سأل المدير"),
    ("pl", "Kościół św. Marcina przy ul. Długiej kosztował 3 tys. Zł."),
    ("ru", "В 2025 г. и т. д. на ул. Ленина живёт проф. И. Иванов."),
    ("id", "Tn. Budi dan Ny. Sari tinggal di Jl. Merdeka No. 5."),
    ("el", "Ο Δρ. Νίκος και η κα. Μαρία ήρθαν."),
]


@pytest.mark.parametrize(("language", "expected"), CUTS, ids=[expected[0][:30] for _, expected in CUTS])
def test_cuts(language: str, expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[a:b] for a, b in sentences(text, language)] == expected


@pytest.mark.parametrize(("language", "text"), TOGETHER, ids=[text[:30] for _, text in TOGETHER])
def test_leaves_together(language: str, text: str) -> None:
    assert [text[a:b] for a, b in sentences(text, language)] == [text]


@pytest.mark.parametrize(
    "expected",
    [
        ["Le pont ferme à la fin.", "Le début est loin."],
        ["Ils sont venus sans rien dire!", "Personne ne les a vus."],
        ["Cầu sẽ đóng cửa đến thứ hai.", "Bộ trưởng nói vậy."],
        ["桥关闭了!", "真的吗?", "是。"],
    ],
)
def test_a_blank_that_is_missing(expected: list[str]) -> None:
    text = "".join(expected)
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_a_language_of_which_nothing_is_known_is_cut_by_all_lists() -> None:
    text = "Mr. Moen kom den 3. maj. Han gik igen."
    assert list(sentences(text, "xx")) == list(sentences(text)) == list(sentences(text, "und"))
    assert list(sentences(text, "EN-gb")) == list(sentences(text, "en"))


def test_no_sentence_spans_a_break() -> None:
    text = "The pier is closed until further notice. Nobody knows why it is."
    cut = text.index("until")
    assert [text[a:b] for a, b in sentences(text, "en", [cut, 0, len(text), cut + 6])] == [
        "The pier is closed",
        "until",
        "further notice.",
        "Nobody knows why it is.",
    ]


def test_lists_are_compiled() -> None:
    tool = Path(__file__).parents[1] / "tools" / "compile_abbreviations.py"
    done = subprocess.run([sys.executable, tool, "--check"], check=False)
    assert done.returncode == 0, "run: python tools/compile_abbreviations.py"


@pytest.mark.parametrize(
    "expected", [["码头已经关闭。", "谁知道？", "没有人。"], ["港は閉鎖された。", "「再開は未定です。」", "と市長。"]]
)
def test_sentences_without_blanks(expected: list[str]) -> None:
    text = "".join(expected)
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_a_line_end_inside_a_wrapped_paragraph_ends_none() -> None:
    first = "The ferry company of the inner islands will run its last boat an hour later from the first of May."
    second = "He did not say what is to become of the boat at noon, the only one that carries mail to the lighthouses."
    text = textwrap.fill(f"{first} {second}", 72)
    assert [" ".join(text[a:b].split()) for a, b in sentences(text)] == [first, second]


PIECES = st.sampled_from([
    "A stop. ", "Two", "! ", "…", "\n", "\n\n", "\r\n", " ", "。", "”", "Mr. ", "3.5", "\u3000", "é", "🛳",
    "?", "\"", " \" ", ". . ", "./.", "« ", " »", "(", ")", "[1]", ":-)", "i ", "M. ", "3. ", "U.S. ", "l'",
    "\xa0", "։", ".A",
])  # fmt: skip
LANGUAGES = st.sampled_from(["", "en", "fr", "vi", "de", "es", "it", "pt", "pl"])


@settings(max_examples=300)
@given(st.one_of(st.lists(PIECES).map("".join), st.text()), LANGUAGES, st.lists(st.integers(0, 40), max_size=4))
def test_spans_hold_all_that_is_not_blank_and_keep_to_their_paragraph(
    text: str, language: str, breaks: list[int]
) -> None:
    spans = list(sentences(text, language, breaks))
    whole = paragraphs(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert sum(first <= start and end <= last for first, last in whole) == 1
        assert not any(start < place < end for place in breaks)
        at = end
    assert not text[at:].strip()


@settings(max_examples=200)
@given(st.lists(PIECES).map("".join), st.sampled_from(["Stop.", "Mr.", "no stop", "“Open", '"', "i go."]), LANGUAGES)
def test_other_paragraphs_change_nothing(text: str, other: str, language: str) -> None:
    text = " ".join(text.split())
    alone = [(a + len(other) + 2, b + len(other) + 2) for a, b in sentences(text, language)]
    among = list(sentences(f"{other}\n\n{text}\n\n{other}", language))
    assert [span for span in among if len(other) < span[0] < len(other) + 2 + len(text)] == alone


@pytest.mark.parametrize(
    "piece",
    [
        "A. ",
        "!",
        ".",
        ". ",
        '. "',
        '."',
        '. ", ',
        "b.",
        "a (b. c ",
        "?! ",
        "…",
        "。",
        "[1].",
        " .",
        "./.",
        ".:)",
        "- . ",
        ".\xa0»",
    ],
)
def test_hostile_runs(piece: str) -> None:
    """Quadratic work on a hundred thousand stops would take minutes."""
    text = piece * (100_000 // len(piece)) + " " * 50_000 + "b."
    spans = list(sentences(text))
    assert (spans[0][0], spans[-1][1]) == (len(text) - len(text.lstrip()), len(text))
