"""The samples hold the defects they were written for; nothing else in them repeats.

All dispatches are invented. `$` after a name: no newline at the end of the file. Lines count from 1.

File                          Lines          Defect
en-deltas-doubled$            2-9, 10-17     a block stands twice, with lost spaces; sign-off VNA once (18)
fr-deltas-9-standfirst        3, 4           the standfirst again behind a dateline; -VNA (18); tells en-deltas-doubled
fr-deltas-7-caption           4              a caption behind its headline; ./. (15); a look-alike of the two above
fr-deltas-11-signoff$         5, 17          "Photo : VNA/CVN" and VNA/CVN alone on their lines; the other look-alike
fr-bells-captions$            5, 6           a caption twice in a row
fr-railway-teasers$           13-41          five teasers after "Voir plus", a headline twice (25, 27); -VNA (9)
vi-coffee-nfc, vi-coffee-nfd  all            one story in both Unicode forms; ./. (13), TTXVN (15)
en-lighthouse-crlf            11, 15         a paragraph twice; byte order mark, CRLF
en-lighthouse-wrapped         all            the same story, a few words changed, hard-wrapped at 72 columns
en-ferry-first                5-15           all its story stands in en-ferry-update$ (9, 11, 15, 19, 21, 23)
en-beekeeper-clean            13, 17, 21     none: "And then?" is asked three times and is no defect
"""

import re
from collections import Counter
from itertools import groupby
from pathlib import Path
from unicodedata import is_normalized, normalize

import pytest

SAMPLES = Path(__file__).parents[1] / "samples"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def text(name: str) -> str:
    """A sample as it stands, line ends kept."""
    return (SAMPLES / f"{name}.txt").read_bytes().decode()


def lines(name: str) -> list[str]:
    """The lines under the numbers of the table: lines(name)[1] is the first."""
    return ["", *text(name).splitlines()]


def words(passage: str) -> list[str]:
    return re.findall(r"\w+", normalize("NFC", passage).casefold())


def paragraphs(name: str) -> list[tuple[str, ...]]:
    """Words of each paragraph of 8 words or more: of a line, or of a block where the file is hard-wrapped."""
    cut = r"\n\n" if name == "en-lighthouse-wrapped" else r"\r?\n"
    split = (tuple(words(paragraph)) for paragraph in re.split(cut, text(name)))
    return [paragraph for paragraph in split if len(paragraph) >= 8]


def eights(passages: list[str]) -> set[tuple[str, ...]]:
    """All runs of eight words."""
    return {run for w in map(words, passages) for run in zip(*(w[i:] for i in range(8)), strict=False)}


def test_the_table_names_every_sample() -> None:
    assert sorted(set(re.findall(r"\b(?:en|fr|vi)-[\w-]+", __doc__))) == NAMES


def test_final_newlines() -> None:
    assert {n for n in NAMES if not text(n).endswith("\n")} == set(re.findall(r"([\w-]+)\$", __doc__))


def test_doubled_block() -> None:
    dispatch = lines("en-deltas-doubled")
    assert dispatch[2:10] == dispatch[10:18]
    assert dispatch[18:] == ["VNA"]
    for glued in "thedelegation", "commonrules", "theirestuaries":
        assert [glued in "\n".join(block) for block in (dispatch[2:10], dispatch[10:18])] == [True, True]


def test_translation_among_look_alikes() -> None:
    english, french, *others = (
        set(re.findall(r"\d+|Khoa|Ruegsegger|Sattar|Khulna|Scex", text(name)))
        for name in ("en-deltas-doubled", "fr-deltas-9-standfirst", "fr-deltas-7-caption", "fr-deltas-11-signoff")
    )
    assert english == french
    assert all(len(other & english) < len(english) / 4 for other in others)


def test_standfirst_behind_a_dateline() -> None:
    dispatch = lines("fr-deltas-9-standfirst")
    assert dispatch[2] == ""
    assert dispatch[4] == f"Genève (VNA) – {dispatch[3]}"


def test_captions() -> None:
    bells, rotterdam = lines("fr-bells-captions"), lines("fr-deltas-7-caption")
    assert bells[5] == bells[6]
    assert bells[5].endswith(" Photo : VNA.")
    assert re.fullmatch(re.escape(rotterdam[1]) + r" ảnh 1Le ministre .* Photo: VNA", rotterdam[4])


def test_sign_offs() -> None:
    assert lines("fr-deltas-9-standfirst")[18].endswith(".-VNA")
    assert lines("fr-railway-teasers")[9].endswith(". -VNA")
    assert lines("fr-deltas-7-caption")[15].endswith("./.")
    assert [lines("fr-deltas-11-signoff")[i] for i in (5, 17)] == ["Photo : VNA/CVN", "VNA/CVN"]
    assert lines("vi-coffee-nfc")[13].endswith("./.")
    assert lines("vi-coffee-nfc")[15] == "TTXVN"


def test_teasers_after_the_story() -> None:
    dispatch = lines("fr-railway-teasers")
    assert dispatch[11] == "Voir plus"
    tail = dispatch[13::2]
    assert len(tail) == 5 * 3
    assert dispatch[25] == dispatch[27]
    assert sum("Photo" in caption for caption in tail[::3]) == 4  # the fifth is its headline over again


def test_unicode_forms() -> None:
    nfc, nfd = text("vi-coffee-nfc"), text("vi-coffee-nfd")
    assert is_normalized("NFC", nfc)
    assert is_normalized("NFD", nfd)
    assert nfc != nfd
    assert nfc == normalize("NFC", nfd)
    assert [n for n in NAMES if not is_normalized("NFC", text(n))] == ["vi-coffee-nfd"]


def test_byte_order_mark_and_crlf() -> None:
    assert [n for n in NAMES if text(n).startswith("\ufeff")] == ["en-lighthouse-crlf"]
    assert [n for n in NAMES if "\r" in text(n)] == ["en-lighthouse-crlf"]
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text("en-lighthouse-crlf"))
    assert lines("en-lighthouse-crlf")[11] == lines("en-lighthouse-crlf")[15]


def test_near_copy_is_wrapped() -> None:
    original, copy = (set(words(text(f"en-lighthouse-{kind}"))) for kind in ("crlf", "wrapped"))
    assert 60 < max(map(len, lines("en-lighthouse-wrapped"))) <= 72
    assert 0.8 < len(original & copy) / len(original | copy) < 1


def test_update_holds_the_earlier_dispatch() -> None:
    first, update = lines("en-ferry-first"), lines("en-ferry-update")
    assert first[5::2] == [update[i] for i in (9, 11, 15, 19, 21, 23)]
    assert len(text("en-ferry-update")) > 1.5 * len(text("en-ferry-first"))


def test_interview_repeats_its_question() -> None:
    assert [lines("en-beekeeper-clean")[i] for i in (13, 17, 21)] == ["And then?"] * 3


def test_nothing_else_repeats() -> None:
    places = sorted((paragraph, name) for name in NAMES for paragraph in paragraphs(name))
    groups = [tuple(name for _, name in group) for _, group in groupby(places, key=lambda place: place[0])]
    assert Counter(group for group in groups if len(group) > 1) == {
        ("en-deltas-doubled",) * 2: 8,
        ("en-ferry-first", "en-ferry-update"): 6,
        ("en-lighthouse-crlf",) * 2: 1,
        ("en-lighthouse-crlf", "en-lighthouse-wrapped"): 2,
        ("fr-bells-captions",) * 2: 1,
        ("fr-railway-teasers",) * 2: 1,
        ("vi-coffee-nfc", "vi-coffee-nfd"): 7,
    }


def test_unrelated_samples_share_no_run_of_words() -> None:
    related = {frozenset(n for n in NAMES if topic in n) for topic in ("ferry", "lighthouse", "coffee")}
    runs = {name: eights([text(name)]) for name in NAMES}
    pairs = {frozenset((a, b)) for a in NAMES for b in NAMES if a < b and runs[a] & runs[b]}
    assert pairs == related


def test_nothing_is_taken_from_the_seeds() -> None:
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    if not seeds:
        pytest.skip("no seeds beside this checkout: nothing to compare the samples with")
    assert not eights(seeds) & eights([text(name) for name in NAMES])
