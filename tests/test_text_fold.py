"""Comparison forms: what is equal in which form, and what never is."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.text.fold import blanks, folded, nfc, plain, same

VIETNAMESE = "Hội nghị về nước sạch đã khai mạc tại Cần Thơ"
NFD_VIETNAMESE = unicodedata.normalize("NFD", VIETNAMESE)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("The quay  is\tclosed.", "The quay is closed.", id="blanks"),
        pytest.param("The quay\nis\r\n\r\nclosed.", "The quay is closed.", id="line ends"),
        pytest.param(" The quay is closed. \n", "The quay is closed.", id="blanks around"),
        pytest.param("14\u202f000\u00a0km", "14 000 km", id="narrow and no-break spaces"),
        pytest.param("市政府\u3000宣布", "市政府 宣布", id="ideographic space"),
        pytest.param("one\u2028two\u2029three\x85four\x1cfive", "one two three four five", id="separators"),
        pytest.param(VIETNAMESE, NFD_VIETNAMESE, id="NFD"),
        pytest.param("각 도시", "\u1100\u1161\u11a8 \u1103\u1169\u1109\u1175", id="Hangul taken apart"),
        pytest.param("\u212b", "\u00c5", id="the sign for ångström"),
    ],
)
def test_same_finds(a: str, b: str) -> None:
    assert same(a) == same(b)
    assert plain(a) == plain(b)
    assert folded(a) == folded(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("“It holds,” she said.", '"It holds," she said.', id="curly quotes"),
        pytest.param("l’île d‘Yeu", "l'île d'Yeu", id="curly apostrophes"),
        pytest.param("„Halt“, rief er", '"Halt", rief er', id="German quotes"),
        pytest.param("„Stój” – zawołał", '"Stój" - zawołał', id="Polish quotes"),
        pytest.param("‹sic›", "'sic'", id="single guillemets"),
        pytest.param("Il dit «oui» encore", 'Il dit "oui" encore', id="guillemets"),
        pytest.param("Il dit « oui » encore", 'Il dit "oui" encore', id="guillemets set off by spaces"),
        pytest.param("Il dit «\u00a0oui\u202f» encore", 'Il dit "oui" encore', id="guillemets and no-break spaces"),
        pytest.param("Il dit « oui »", "Il dit “oui”", id="guillemets and curly quotes"),
        pytest.param("Он сказал «да» — и ушёл", 'Он сказал "да" - и ушёл', id="Russian"),
        pytest.param("9–12 mai", "9-12 mai", id="en dash"),
        pytest.param("Oslo — Bergen", "Oslo -- Bergen", id="two hyphens for a dash"),
        pytest.param("Oslo --- Bergen", "Oslo ― Bergen", id="three hyphens"),
        pytest.param("−4 °C", "-4 °C", id="minus"),
        pytest.param("e\u2010mail and e\u2011mail", "e-mail and e-mail", id="hyphens"),
        pytest.param("the pilots` strike", "the pilots' strike", id="grave for apostrophe, all ASCII"),
        pytest.param("the café`s door", "the café's door", id="grave for apostrophe"),
    ],
)
def test_plain_finds(a: str, b: str) -> None:
    assert same(a) != same(b)
    assert plain(a) == plain(b)
    assert folded(a) == folded(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("THE QUAY IS CLOSED", "The quay is closed", id="case"),
        pytest.param("CẦN THƠ", "Cần Thơ", id="case, Vietnamese"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("ΟΔΟΣ", "οδος", id="final sigma"),
        pytest.param("МОСКВА", "Москва", id="Cyrillic"),
        pytest.param("２０２４年ＡＢＣ", "2024年abc", id="fullwidth digits and letters"),
        pytest.param("（注１）", "(注1)", id="fullwidth brackets"),
        pytest.param("ｶﾞｽ", "ガス", id="halfwidth kana"),
    ],
)
def test_folded_finds(a: str, b: str) -> None:
    assert plain(a) != plain(b)
    assert folded(a) == folded(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("1.5", "15"),
        ("1.5", "1,5"),
        ("1.5", "1 .5"),
        ("1 000", "1000"),
        ("-4 °C", "4 °C"),
        ("x²", "x2"),
        ("CO₂", "CO2"),
        ("½", "1/2"),
        ("①", "1"),
        ("10%", "10"),
        ("10 %", "10%"),
        ("§ 4", "4"),
        ("a.", "a"),
        ("a?", "a!"),
        ("a…", "a..."),
        ("(a)", "a"),
        ("he said no", '"he said no"'),
        ("well known", "well-known"),
        ("wellknown", "well-known"),
        ("led by", "ledby"),
        ("sûr", "sur"),
        ("đã", "da"),
        ("đa", "đá"),
        ("Müller", "Mueller"),
        ("o", "ø"),
        ("0", "O"),
        ("а", "a"),  # Cyrillic and Latin
        ("ё", "е"),
        ("後", "后"),
        ("市政府", "市 政府"),
        ("가", "각"),
        ("ば", "は"),
        ("ไม", "ไม่"),
        ("☃", ""),
    ],
)
def test_no_form_makes_other_words_equal(a: str, b: str) -> None:
    assert folded(a) != folded(b)


@pytest.mark.parametrize("text", ["Er sagte »ja« und ging", "Hun sagde »nej« til det »gamle« hus"])
def test_guillemets_pointing_inwards_are_quotes(text: str) -> None:
    assert plain(text) == plain(text.replace("»", '"').replace("«", '"'))


@pytest.mark.parametrize(("wide", "usual"), [("a－－b", "a--b"), ("a｀b", "a`b")])
def test_fullwidth_signs_fold_like_others(wide: str, usual: str) -> None:
    assert folded(wide) == folded(usual)


BLANKS = "".join(c for c in map(chr, range(0x110000)) if c.isspace())
ODD = "‘’‚‛′´`‹›“”„‟″«»‐‑‒–—―−﹘﹣-'\" \u00a0\u202f\n"
TEXTS = st.one_of(
    st.text(),
    st.text(st.sampled_from(BLANKS + "ab")),
    st.text(st.sampled_from(ODD + "aé")),
    st.text(st.characters(codec="ascii")),
    st.text(st.sampled_from("aéêâươđ가각ガ\u0301\u0302\u0323\u1100\u1161\u11a8\u3099ｶﾞＡ１ß")),
)


@settings(max_examples=400)
@given(TEXTS)
def test_blanks_is_split_and_join(text: str) -> None:
    assert blanks(text) == " ".join(text.split())


def test_every_blank_is_one() -> None:
    assert blanks(BLANKS.join("ab")) == "a b"
    assert {c for c in BLANKS if blanks(f"a{c}b") != "a b"} == set()


@given(TEXTS)
def test_nfc_is_nfc(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@given(text=TEXTS)
def test_the_unicode_form_does_not_matter(form: str, text: str) -> None:
    other = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    assert [f(other) for f in (same, plain, folded)] == [f(text) for f in (same, plain, folded)]


@given(TEXTS)
def test_a_form_of_a_form_is_that_form(text: str) -> None:
    assert same(same(text)) == same(text)
    assert plain(plain(text)) == plain(text)


@given(st.text(st.one_of(st.characters(codec="ascii"), st.sampled_from("`-\"' \n"))))
def test_ascii_alone_folds_as_ascii_among_others(text: str) -> None:
    """Short ways for ASCII give what the long way gives."""
    assert plain(f"{text}|é")[:-2] == plain(f"{text}|")[:-1]
    assert folded(f"{text}|，é")[:-3] == folded(f"{text}|")[:-1]


@given(TEXTS, TEXTS)
def test_each_form_holds_the_one_before(a: str, b: str) -> None:
    assert same(a) != same(b) or plain(a) == plain(b)
    assert plain(a) != plain(b) or folded(a) == folded(b)


# Marks of two classes in turn are what canonical ordering takes quadratic time for.
@pytest.mark.parametrize("marks", ["\u0301" * 100_000, "\u0301\u0323" * 50_000, "e\u0301\u0323" * 50_000])
@pytest.mark.parametrize("form", [same, plain, folded])
def test_a_hundred_thousand_marks(form, marks: str) -> None:  # type: ignore[no-untyped-def]
    assert len(form(f"caf{marks} noir")) > 50_000
    assert form(f"caf{marks} noir").endswith(" noir")


@pytest.mark.parametrize("run", [" ", "\n", "\u3000", " \u00a0", "-", "—", '"', "« ", " »", "`"])
def test_a_million_of_one_sign(run: str) -> None:
    text = f"a{run * (1_000_000 // len(run))}b"
    assert blanks(text) == " ".join(text.split())
    assert folded(text)[0] + folded(text)[-1] == "ab"


def test_the_long_way_of_nfc_orders_short_runs_of_marks() -> None:
    long = "e\u0301\u0323 ơ\u0300" * 2_000 + "x" + "\u0301\u0323" * 40 + "y" + "a\u0302\u0323" * 10
    assert (
        nfc(long)
        == unicodedata.normalize("NFC", "e\u0301\u0323 ơ\u0300" * 2_000) + "x" + "\u0301\u0323" * 40 + "y" + "ậ" * 10
    )
