"""Every format of a bitext, read back by a parser for it; and with texts as hostile as files can make them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hostile import ALL_AT_ONCE, BIDI, COLOUR, CONTROL, Page, calm, joined, loaded_by, texts
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from corpus_cli.formats.bitext import FORMATS, renderer
from corpus_cli.formats.bitext.moses import parallel
from corpus_cli.formats.escape import escaped, one_line
from corpus_cli.model import Span
from corpus_cli.products import BeadRow, Bitext, BitextRun, PairRow, Side

RUN = BitextRun(
    command="align-translations",
    version="0.1.0",
    signature="corpus 0.1.0|align-translations|split:sentences",
    split="sentences",
    languages=("fr", "en"),
    min_score=0.0,
    pairs_only=False,
    colour=False,
    width=80,
)
PAIRS_ONLY = RUN._replace(pairs_only=True)


def side(path: str, first: int, *segments: str) -> Side:
    """A side of as many segments as there are texts, one after the other in the file."""
    spans, start = [], 10
    for segment in segments:
        spans.append(Span(start, start + len(segment)))
        start += len(segment) + 1
    return Side(path, tuple(range(first, first + len(segments))), tuple(spans), " ".join(segments))


FR, EN = "fr/cygne.txt", "en/swan.txt"
PLAIN = BeadRow(side(FR, 0, "Le cygne a passé l'hiver au moulin."), side(EN, 0, "The swan wintered at the mill."), 0.98)
MERGED = BeadRow(
    side(FR, 1, "Il reste.", "Le meunier s'en réjouit."), side(EN, 1, "It stays, and the miller is glad."), 0.9088
)
DELETED = BeadRow(side(FR, 3, "Photo : le moulin"), Side(EN, (), (), ""), 0.75)
INSERTED = BeadRow(Side(FR, (), (), ""), side(EN, 2, "Feeding is not allowed."), 0.6)
CROSSING = BeadRow(side(FR, 4, "Une passante l'a vu."), side(EN, 4, "Ice came late."), 0.21, crossing=True)
BEADS = (PLAIN, MERGED, DELETED, INSERTED, CROSSING)
PAIR = PairRow(FR, EN, "fr", "en", 0.934)
OTHER = Bitext(
    PairRow("vi/đò.txt", "zh/渡船.txt", "vi", "zh", 0.71),
    (BeadRow(side("vi/đò.txt", 0, "Chuyến đò cuối."), side("zh/渡船.txt", 0, "末班渡船。"), 0.8),),
)
BITEXTS = (Bitext(PAIR, BEADS), OTHER)


def printed(name: str, *bitexts: Bitext, run: BitextRun = RUN) -> str:
    given = (Bitext(pair, () if run.pairs_only else iter(beads)) for pair, beads in bitexts)
    return "".join(renderer(name)(given, run))


# ------------------------------------------------------------------------------------------------- hostile bitexts

offsets = st.integers(0, 2**40)


@st.composite
def sides(draw: st.DrawFn, path: str) -> Side:
    segments = tuple(draw(st.lists(st.integers(0, 10**6), max_size=3)))
    spans = tuple(Span(draw(offsets), draw(offsets)) for _ in segments)
    return Side(path, segments, spans, draw(texts) if segments else "")


@st.composite
def hostile_bitexts(draw: st.DrawFn) -> Bitext:
    languages = st.sampled_from(["fr", "en", "ar", "und", "zh-Hant"])
    pair = PairRow(draw(texts), draw(texts), draw(languages), draw(languages), draw(st.floats(0, 1)))
    bead = st.builds(BeadRow, sides(pair.source), sides(pair.target), st.floats(0, 1), st.booleans())
    return Bitext(pair, tuple(draw(st.lists(bead, max_size=4))))


many = st.lists(hostile_bitexts(), max_size=2)
WORST = Bitext(
    PairRow(ALL_AT_ONCE, ALL_AT_ONCE, "fr", "und", 0.5),
    (
        BeadRow(side(ALL_AT_ONCE, 0, ALL_AT_ONCE), side(ALL_AT_ONCE, 0, ALL_AT_ONCE, ALL_AT_ONCE), 0.1, True),
        BeadRow(side(ALL_AT_ONCE, 1, ALL_AT_ONCE), Side(ALL_AT_ONCE, (), (), ""), 0.1),
    ),
)
brief = settings(calm, max_examples=40)  # most of the time goes into making the examples
any_format = pytest.mark.parametrize("name", FORMATS)
either_run = pytest.mark.parametrize("run", [RUN, PAIRS_ONLY], ids=["beads", "pairs"])


@calm
@given(many)
@example([WORST, WORST])
def test_every_format_is_plain_utf8_without_control_characters(bitexts: list[Bitext]) -> None:
    for name in FORMATS:
        for run in (RUN, PAIRS_ONLY):
            text = printed(name, *bitexts, run=run)
            assert not CONTROL.search(text.encode("utf-8")), name
            assert not BIDI.search(text), name
            assert printed(name, *bitexts, run=run) == text


@any_format
def test_every_format_ends_its_last_line(name: str) -> None:
    assert printed(name, *BITEXTS).endswith("\n")


@any_format
def test_every_format_shows_each_bead_or_only_those_with_two_sides(name: str) -> None:
    if name == "vecalign":
        return  # it shows no text
    text = " ".join(printed(name, *BITEXTS, run=RUN._replace(width=300)).split())
    for bead in (*BEADS, *OTHER.beads):
        if name not in ("tmx", "moses") or (bead.source.segments and bead.target.segments):
            for segment in filter(None, (bead.source.text, bead.target.text)):
                words = re.sub(r"<[^>]*>", " ", text.replace("&#x27;", "'"))
                assert segment in " ".join(words.split())


@pytest.mark.parametrize("name", ["table", "tsv", "jsonl", "html"])
def test_pairs_only_names_each_pair(name: str) -> None:
    text = printed(name, *BITEXTS, run=PAIRS_ONLY)
    for pair, _ in BITEXTS:
        assert pair.source in text
        assert pair.target in text


@any_format
def test_every_format_streams(name: str) -> None:
    """A format has given what it says of a bead before it takes the one after the next."""

    def endless() -> Iterator[BeadRow]:
        for number in range(10**9):
            taken.append(number)
            yield BeadRow(side(FR, number, f"number {number}"), side(EN, number, "x"), 0.5)

    taken: list[int] = []
    said = ""
    for piece in renderer(name)(iter([Bitext(PAIR, endless())]), RUN):
        said += piece
        if "number 100" in said or "[100]" in said:
            break
    assert len(taken) <= 102


@pytest.mark.parametrize("name", ["table", "tsv", "jsonl", "moses", "vecalign"])
def test_text_formats_load_little(name: str) -> None:
    modules = loaded_by(f"from corpus_cli.formats.bitext import renderer; renderer({name!r})")
    assert not modules & {"html", "rich", "xml", "numpy", "typer", "rapidfuzz"}


def test_renderer_knows_no_other_format() -> None:
    with pytest.raises(KeyError):
        renderer("full")


# ----------------------------------------------------------------------------------------------------------- table


def test_table() -> None:
    assert printed("table", *BITEXTS) == (
        "0.93    fr/cygne.txt (fr)                  | en/swan.txt (en)\n"
        "0.98    Le cygne a passé l'hiver au        | The swan wintered at the mill.\n"
        "        moulin.                            |\n"
        "0.90    Il reste. Le meunier s'en réjouit. | It stays, and the miller is glad.\n"
        "0.75 -  Photo : le moulin                  |\n"
        "0.60 -                                     | Feeding is not allowed.\n"
        "0.21 ?x Une passante l'a vu.               | Ice came late.\n"
        "\n"
        "0.71    vi/đò.txt (vi)                     | zh/渡船.txt (zh)\n"
        "0.80    Chuyến đò cuối.                    | 末班渡船。\n"
        "\n"
        "2 pairs, 6 beads: 1 low (?), 2 without counterpart (-), 1 crossing (x).\n"
        "A score below 0.5 is low: the two are more likely no translation of each other.\n"
    )


def test_table_of_pairs() -> None:
    assert printed("table", *BITEXTS, run=PAIRS_ONLY) == (
        "0.93    fr/cygne.txt (fr)                  | en/swan.txt (en)\n"
        "0.71    vi/đò.txt (vi)                     | zh/渡船.txt (zh)\n"
        "2 pairs.\n"
    )


def test_table_without_a_pair() -> None:
    assert printed("table") == "No pair found.\n"


def test_table_has_no_word_on_low_scores_where_there_is_none() -> None:
    assert printed("table", OTHER).endswith("\n\n1 pair, 1 bead.\n")


def test_table_aligns_wide_characters() -> None:
    bead = BeadRow(side("a", 0, "中文" * 40), side("b", 0, "x" * 190), 1.0)
    lines = printed("table", Bitext(PAIR, (bead,))).splitlines()[1:-2]
    assert len(lines) == 6
    assert {cell_len(line.partition(" | ")[0]) for line in lines} == {42}


def test_table_shortens_a_segment_that_is_a_file() -> None:
    bead = BeadRow(side("a", 0, "x" * 64_000_000), side("b", 0, "y"), 1.0)
    text = printed("table", Bitext(PAIR, (bead,)))
    assert "63,996,000" in text
    assert len(text) < 20_000


@brief
@given(many, st.integers(20, 200))
@example([WORST], 40)
def test_table_in_colour_shows_the_same_characters(bitexts: list[Bitext], width: int) -> None:
    run = RUN._replace(width=width)
    plain = printed("table", *bitexts, run=run)
    coloured = printed("table", *bitexts, run=run._replace(colour=True))
    assert COLOUR.sub("", coloured) == plain
    assert not CONTROL.search(COLOUR.sub("", coloured).encode("utf-8"))


@brief
@given(many, st.integers(36, 200))
@example([WORST], 40)
def test_table_stays_in_the_width(bitexts: list[Bitext], width: int) -> None:
    lines = printed("table", *bitexts, run=RUN._replace(width=width)).splitlines()
    assert all(cell_len(line) <= width for line in lines if " |" in line)


def test_table_takes_no_text_for_markup() -> None:
    text = "[bold]a[/bold] [/x] :smile:"
    bead = BeadRow(side("a", 0, text), side("b", 0, text), 1.0)
    assert printed("table", Bitext(PAIR, (bead,)), run=RUN._replace(colour=True)).count(text) == 2


def test_table_loads_rich_for_colour_only() -> None:
    run = "from corpus_cli.products import BitextRun; run = BitextRun('c', '1', '', '', ('', ''), 0, False, {}, 80)"
    show = "from corpus_cli.formats.bitext import renderer; ''.join(renderer('table')([], run))"
    assert "rich" not in loaded_by(f"{run.format(False)}; {show}")
    assert "rich" in loaded_by(f"{run.format(True)}; {show}")


# ------------------------------------------------------------------------------------------------------------- tsv


def cells(text: str) -> list[list[str]]:
    """As csv and pandas read it when told that nothing is quoted, what is escaped undone."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [[unescaped(cell) for cell in row] for row in rows]


def unescaped(cell: str) -> str:
    named = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    return re.sub(
        r"\\(?:x(..)|u(....)|(.))",
        lambda found: named[found[3]] if found[3] else chr(int(found[1] or found[2], 16)),
        cell,
    )


def test_tsv() -> None:
    names, plain, merged, deleted, inserted, crossing, other = cells(printed("tsv", *BITEXTS))
    assert names == "source target score bead source_path target_path source_segments target_segments".split()  # noqa: SIM905
    assert plain == [PLAIN.source.text, PLAIN.target.text, "0.9800", "1-1", FR, EN, "0", "0"]
    assert merged[3:] == ["2-1", FR, EN, "1,2", "1"]
    assert deleted == ["Photo : le moulin", "", "0.7500", "1-0", FR, EN, "3", ""]
    assert inserted[:4] == ["", "Feeding is not allowed.", "0.6000", "0-1"]
    assert crossing[3] == "1-1"
    assert other[4:6] == ["vi/đò.txt", "zh/渡船.txt"]


def test_tsv_of_pairs() -> None:
    assert cells(printed("tsv", *BITEXTS, run=PAIRS_ONLY)) == [
        ["source_path", "target_path", "source_language", "target_language", "score"],
        [FR, EN, "fr", "en", "0.9340"],
        ["vi/đò.txt", "zh/渡船.txt", "vi", "zh", "0.7100"],
    ]


def test_tsv_without_a_pair_names_the_columns() -> None:
    assert len(printed("tsv").splitlines()) == 1


@brief
@given(many)
@example([WORST])
def test_tsv_gives_texts_back(bitexts: list[Bitext]) -> None:
    text = printed("tsv", *bitexts)
    beads = [bead for _, beads in bitexts for bead in beads]
    assert len(text.splitlines()) == 1 + len(beads)
    assert {line.count("\t") for line in text.splitlines()} == {7}
    for bead, row in zip(beads, cells(text)[1:], strict=True):
        assert row[:2] == [bead.source.text, bead.target.text]
        assert row[4:6] == [bead.source.path, bead.target.path]
        assert row[6:] == [",".join(map(str, end.segments)) for end in bead[:2]]


# ----------------------------------------------------------------------------------------------------------- jsonl


def test_jsonl_has_the_promised_shape() -> None:
    pair, plain, merged, deleted, *_, crossing = printed("jsonl", BITEXTS[0]).splitlines()
    assert pair == (
        '{"type": "pair", "source": "fr/cygne.txt", "target": "en/swan.txt", '
        '"source_language": "fr", "target_language": "en", "score": 0.934}'
    )
    assert plain == (
        '{"type": "bead", "source": {"path": "fr/cygne.txt", "segments": [0], "spans": [[10, 45]], '
        '"text": "Le cygne a passé l\'hiver au moulin."}, "target": {"path": "en/swan.txt", "segments": [0], '
        '"spans": [[10, 40]], "text": "The swan wintered at the mill."}, "score": 0.98}'
    )
    assert json.loads(merged)["source"]["segments"] == [1, 2]
    assert json.loads(merged)["source"]["spans"] == [[10, 19], [20, 44]]
    assert json.loads(deleted)["target"] == {"path": EN, "segments": [], "spans": [], "text": ""}
    assert json.loads(crossing)["crossing"] is True


@brief
@given(many)
@example([WORST])
def test_jsonl_gives_rows_back(bitexts: list[Bitext]) -> None:
    said = iter([json.loads(line) for line in printed("jsonl", *bitexts).splitlines()])
    for pair, beads in bitexts:
        row = next(said)
        assert row.pop("type") == "pair"
        assert row == {key: joined(value) if isinstance(value, str) else value for key, value in pair._asdict().items()}
        for bead in beads:
            row = next(said)
            assert row["score"] == bead.score
            assert row.get("crossing", False) == bead.crossing
            same_side(row["source"], bead.source)
            same_side(row["target"], bead.target)
    assert not list(said)


def same_side(said: dict[str, Any], there: Side) -> None:
    assert (said["path"], said["text"]) == (joined(there.path), joined(there.text))
    assert (said["segments"], said["spans"]) == (list(there.segments), [list(span) for span in there.spans])


# ------------------------------------------------------------------------------------------------- moses, vecalign


def test_moses() -> None:
    assert printed("moses", *BITEXTS) == (
        "Le cygne a passé l'hiver au moulin.\tThe swan wintered at the mill.\n"
        "Il reste. Le meunier s'en réjouit.\tIt stays, and the miller is glad.\n"
        "Une passante l'a vu.\tIce came late.\n"
        "Chuyến đò cuối.\t末班渡船。\n"
    )


def test_moses_has_the_two_files() -> None:
    assert list(parallel([DELETED, MERGED, INSERTED])) == [
        ("Il reste. Le meunier s'en réjouit.", "It stays, and the miller is glad.")
    ]


@brief
@given(many)
@example([WORST])
def test_moses_is_one_line_a_bead(bitexts: list[Bitext]) -> None:
    text = printed("moses", *bitexts)
    both = [bead for _, beads in bitexts for bead in beads if bead.source.segments and bead.target.segments]
    assert [line.split("\t") for line in text.split("\n")[:-1]] == [
        [one_line(bead.source.text), one_line(bead.target.text)] for bead in both
    ]
    assert len(text.splitlines()) == len(both)


def test_vecalign() -> None:
    assert printed("vecalign", *BITEXTS) == (
        "[0]:[0]:0.0200\n[1, 2]:[1]:0.0912\n[3]:[]:0.2500\n[]:[2]:0.4000\n[4]:[4]:0.7900\n[0]:[0]:0.2000\n"
    )


@brief
@given(many)
def test_vecalign_is_beads_only(bitexts: list[Bitext]) -> None:
    lines = printed("vecalign", *bitexts).splitlines()
    beads = [bead for _, beads in bitexts for bead in beads]
    assert all(re.fullmatch(r"\[[\d, ]*\]:\[[\d, ]*\]:\d+\.\d+", line) for line in lines)
    assert [[json.loads(part) for part in line.split(":")[:2]] for line in lines] == [
        [list(bead.source.segments), list(bead.target.segments)] for bead in beads
    ]


# ------------------------------------------------------------------------------------------------------------- tmx

XML = "{http://www.w3.org/XML/1998/namespace}"
# What TMX 1.4b, section 3, asks of each element that we write: attributes that must be there, those that may, children.
TMX = {
    "tmx": ({"version"}, set(), r"header body "),
    "header": (
        {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
        {"o-encoding", "creationdate", "creationid", "changedate", "changeid"},
        r"(note |prop |ude )*",
    ),
    "body": (set(), set(), r"(tu )*"),
    "tu": (set(), {"tuid", "srclang", "segtype", "datatype"}, r"(note |prop )*(tuv )+"),
    "tuv": ({f"{XML}lang"}, {"datatype"}, r"(note |prop )*seg "),
    "prop": ({"type"}, {f"{XML}lang"}, r""),
    "seg": (set(), set(), r""),
}


def memory(*bitexts: Bitext, run: BitextRun = RUN) -> ET.Element:
    """The document, its structure checked."""
    root = ET.fromstring(printed("tmx", *bitexts, run=run).encode())
    for element in root.iter():
        required, allowed, children = TMX[element.tag]
        assert required <= set(element.attrib) <= required | allowed
        assert re.fullmatch(children, "".join(f"{child.tag} " for child in element))
        assert element.tag in ("prop", "seg") or not (element.text or "").strip()
    assert root.get("version") == "1.4"
    assert root[0].get("segtype") in ("block", "paragraph", "sentence", "phrase")
    return root


def properties(unit: ET.Element) -> dict[str | None, str | None]:
    return {prop.get("type"): prop.text for prop in unit.iter("prop")}


def test_tmx() -> None:
    header, body = memory(BITEXTS[0])
    assert header.attrib == {
        "creationtool": "corpus",
        "creationtoolversion": "0.1.0",
        "segtype": "sentence",
        "o-tmf": "corpus",
        "adminlang": "en",
        "srclang": "fr",
        "datatype": "plaintext",
    }
    assert properties(header) == {"x-signature": RUN.signature}
    assert len(body) == 3  # the deletion and the insertion are left out
    assert properties(body[1]) == {"x-score": "0.9088", "x-source": FR, "x-target": EN, "x-bead-type": "2-1"}
    assert [(tuv.get(f"{XML}lang"), tuv[0].text) for tuv in body[1].iter("tuv")] == [
        ("fr", MERGED.source.text),
        ("en", MERGED.target.text),
    ]
    assert not any(unit.attrib for unit in body)


@pytest.mark.parametrize(
    ("split", "type"), [("sentences", "sentence"), ("paragraphs", "paragraph"), ("lines", "block")]
)
def test_tmx_names_its_segments(split: str, type: str) -> None:
    assert memory(run=RUN._replace(split=split))[0].get("segtype") == type


def test_tmx_of_many_languages_names_the_source_of_each_unit() -> None:
    unknown = Bitext(PAIR._replace(source_language="und"), (PLAIN,))
    header, body = memory(*BITEXTS, unknown, run=RUN._replace(languages=("und", "und")))
    assert header.get("srclang") == "*all*"
    assert [unit.get("srclang") for unit in body] == ["fr", "fr", "fr", "vi", None]
    assert body[4].find("tuv").get(f"{XML}lang") == "und"  # type: ignore[union-attr]


@brief
@given(many)
@example([WORST])
def test_tmx_gives_back_what_xml_can_hold(bitexts: list[Bitext]) -> None:
    units = list(memory(*bitexts).iter("tu"))
    beads = [bead for _, beads in bitexts for bead in beads if bead.source.segments and bead.target.segments]
    for unit, bead in zip(units, beads, strict=True):
        assert [seg.text or "" for seg in unit.iter("seg")] == [held(bead.source.text), held(bead.target.text)]
        assert (properties(unit)["x-source"] or "") == held(bead.source.path)


def held(text: str) -> str:
    """The text as XML can hold it: what it cannot is shown."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", lambda found: escaped(found[0]), text)


def published_dtd() -> bytes:
    """tmx14.dtd, which is not ours to hand on: the file that TMX14_DTD names, or the one inside OmegaT."""
    named, jar = os.environ.get("TMX14_DTD"), Path("/usr/share/omegat/OmegaT.jar")
    if named:
        return Path(named).read_bytes()
    if jar.is_file():
        return zipfile.ZipFile(jar).read("schemas/tmx14.dtd")
    pytest.skip("no tmx14.dtd; name one in TMX14_DTD, or apt-get install omegat, which has it")


def test_tmx_is_what_the_published_dtd_allows() -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed; pip install '.[test]'")
    dtd = etree.DTD(io.BytesIO(published_dtd()))
    for bitexts in (BITEXTS, (), (WORST,)):
        assert dtd.validate(etree.fromstring(printed("tmx", *bitexts).encode())), dtd.error_log
    assert not dtd.validate(etree.fromstring(printed("tmx").replace("o-tmf", "creationid").encode()))


def test_tmx_is_read_by_translate_toolkit() -> None:
    tmx = pytest.importorskip(
        "translate.storage.tmx", reason="translate-toolkit is not installed; pip install '.[test]'"
    )
    store = tmx.tmxfile.parsestring(printed("tmx", *BITEXTS).encode())
    both = [PLAIN, MERGED, CROSSING, *OTHER.beads]
    assert store.getsourcelanguage() == "fr"
    assert [(unit.source, unit.target) for unit in store.units[:3]] == [
        (bead.source.text, bead.target.text) for bead in both[:3]
    ]
    assert store.translate(PLAIN.source.text, sourcelang="fr", targetlang="en") == PLAIN.target.text
    assert len(store.units) == len(both)


# ------------------------------------------------------------------------------------------------------------ html


def test_html_has_a_row_a_bead() -> None:
    page = Page(printed("html", *BITEXTS))
    rows = [attributes["class"] for _, attributes in page.elements if "bead" in (attributes.get("class") or "").split()]
    assert rows == ["row bead", "row bead", "row bead alone", "row bead alone", "row bead low crossing", "row bead"]
    assert page.open == []
    assert "2 pairs, 6 beads, 1 low, 2 without counterpart, 1 crossing." in page.text
    assert {attributes.get("lang") for tag, attributes in page.elements if tag == "div"} >= {"fr", "en", "vi", "zh"}


def test_html_shows_each_segment_by_itself() -> None:
    text = printed("html", BITEXTS[0])
    assert '<p dir="auto">Il reste.</p><p dir="auto">Le meunier s&#x27;en réjouit.</p>' in text


def test_html_shows_a_text_whole_where_its_segments_cannot_be_told() -> None:
    cut = MERGED._replace(source=MERGED.source._replace(text="Il reste. Le meunier."))
    assert '<p dir="auto">Il reste. Le meunier.</p>' in printed("html", Bitext(PAIR, (cut,)))


def test_html_of_nothing() -> None:
    assert "No pair found." in Page(printed("html")).text
    assert "No pair found." in Page(printed("html", run=PAIRS_ONLY)).text


@brief
@given(bitexts=many)
@either_run
@example(bitexts=[WORST])
def test_html_is_inert(run: BitextRun, bitexts: list[Bitext]) -> None:
    page = Page(printed("html", *bitexts, run=run))
    assert page.open == []
    allowed = {tag for tag, _ in Page(printed("html", *BITEXTS, run=run)).elements}
    assert {tag for tag, _ in page.elements} <= allowed
    assert [tag for tag, _ in page.elements].count("script") == 1
    for _, attributes in page.elements:
        assert not any(name.startswith("on") or name in ("style", "src", "href") for name in attributes)


def test_html_allows_its_own_style_and_script_only() -> None:
    page = Page(printed("html", WORST))
    (policy,) = (tag["content"] or "" for _, tag in page.elements if "Content-Security-Policy" in tag.values())
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-")
    assert "; script-src 'sha256-" in policy
    assert "unsafe" not in policy
