"""Of every dispatch: furniture goes, no sentence of the story does, and the way of asking does not matter.

Texts are invented: sentences of a story with planted furniture of listed agencies around and between them. What is
known to break a promise stands at the end, each with its smallest text.
"""

import gzip
import itertools
import json
import os
import random
import subprocess
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli import pipeline
from corpus_cli.edits import apply
from corpus_cli.engines.dedupe import Options as Repeats
from corpus_cli.engines.strip_boilerplate import Options as Boilerplate
from corpus_cli.errors import CorpusError
from corpus_cli.files import Reading, listing
from corpus_cli.model import Row
from corpus_cli.packs import builtin
from corpus_cli.text.paragraphs import hard_wrapped
from corpus_cli.verdicts import Verdicts

ROOT = Path(__file__).parents[1]

# -- stories: every paragraph speaks of the same things, for a tail is told by speaking of others

STORIES = {
    "en": (
        "Skerry Point dredgers reach the northern basin",
        "Dredgers reached the northern basin of Skerry Point on Tuesday, and the harbour board said trawlers "
        "could land their catch at low water by the end of the month.",
        "The harbour board had been warned for years that the northern basin was silting up, and that the "
        "trawlers of Skerry Point would go elsewhere with their catch.",
        "“Every trawler that waits for high water loses a day,” said Mathilde Orr, who has chaired the "
        "harbour board since the last dredgers left Skerry Point.",
        "Mathilde Orr said the harbour board would decide in the spring whether the dredgers should go on to "
        "the southern basin, which is silting up as well.",
    ),
    "fr": (
        "La fonderie de Brenac coule sa dernière cloche",
        "La fonderie de Brenac a coulé lundi sa dernière cloche, destinée à l’église du village, avant de "
        "fermer ses portes après deux siècles d’activité.",
        "Le maître fondeur Aurélien Vasseur a expliqué que la fonderie ne trouvait plus d’apprentis, et que "
        "chaque cloche demandait trois mois de travail.",
        "« Une cloche que l’on n’entend plus est une cloche perdue », a dit le maître fondeur devant les "
        "habitants de Brenac réunis autour du four.",
        "La dernière cloche de Brenac sonnera pour la première fois dimanche, et la fonderie éteindra son "
        "four le même soir.",
    ),
    "es": (
        "La almazara de Torrejuncal vuelve a moler aceituna",
        "La almazara de Torrejuncal volvió a moler aceituna el martes, después de nueve años cerrada por la "
        "deuda que dejó la antigua cooperativa.",
        "Los agricultores de Torrejuncal compraron la almazara entre todos, y cada familia trajo su aceituna "
        "en remolques adornados con ramas de olivo.",
        "La cooperativa espera moler dos mil toneladas de aceituna esta campaña, aunque los agricultores "
        "temen que falte agua en los olivares.",
    ),
    "de": (
        "Die Seilbahn von Oberwiesach fährt wieder",
        "Die Seilbahn von Oberwiesach hat am Dienstag ihren Betrieb wieder aufgenommen, nachdem das Tragseil "
        "acht Monate lang erneuert worden war.",
        "Der Betriebsleiter der Seilbahn sagte, das neue Tragseil halte vierzig Jahre, und die Kabinen seien "
        "in Oberwiesach von Hand gestrichen worden.",
        "Der Betriebsleiter will im Herbst auch die Kabinen der alten Seilbahn am Nordhang erneuern lassen, "
        "wenn die Gemeinde Oberwiesach zustimmt.",
    ),
    "ru": (
        "В Заречье восстановили старую мельницу",
        "Жители посёлка Заречье восстановили старую водяную мельницу, которая простояла без крыши больше "
        "тридцати лет, и во вторник смололи первую муку.",
        "Старую мельницу восстановили на деньги жителей, а жернова привезли из соседней области, где водяная "
        "мельница сгорела прошлой весной.",
        "Весной жители посёлка хотят открыть при мельнице пекарню, чтобы хлеб в Заречье снова пекли из своей муки.",
    ),
    "vi": (
        "Làng gốm Phù Sơn đốt lại lò cổ sau mười năm",
        "Làng gốm Phù Sơn hôm thứ ba đã đốt lại chiếc lò cổ sau mười năm nguội lạnh, với mẻ gốm đầu tiên gồm "
        "ba trăm chiếc bình men nâu.",
        "Nghệ nhân Trịnh Bá Khiêm cho biết chiếc lò cổ phải đốt bằng củi nhãn trong ba ngày liền thì men gốm "
        "Phù Sơn mới lên đúng màu.",
        "Làng gốm sẽ mở lớp dạy nghề cho thanh niên trong vùng, và mẻ gốm thứ hai của lò cổ dự kiến ra lò trước tết.",
    ),
    "zh": (
        "青石镇百年茶馆重新开张",
        "青石镇的百年茶馆星期二重新开张，镇上的老茶客一早就在门口排起了长队，等着喝第一壶新茶。",
        "茶馆的掌柜说，青石镇的茶客越来越少，修缮百年茶馆花了三年时间，木梁都是从山里运来的。",
        "镇政府表示，百年茶馆是青石镇的门面，明年还要把茶馆后面的石桥一起修好。",
    ),
}
DATELINES = {
    "en": ["LONDON, Oct 3 (Reuters) - ", "Skerry Point (AFP) - ", "SKERRY POINT (AP) — ", "NEW DELHI, Oct 3 (PTI) "],
    "fr": ["Brenac (AFP) - ", "Hanoi (VNA) – ", "Paris, 3 oct 2018 (AFP) - "],
    "es": ["Madrid, 3 oct (EFE).- ", "Torrejuncal (AFP) - "],
    "de": ["Berlin (dpa) - ", "Oberwiesach (dpa/lnw) - "],
    "ru": ["МОСКВА, 3 октября. /ТАСС/. ", "МОСКВА, 3 окт — РИА Новости. "],
    "vi": ["Hà Nội (TTXVN) - ", "Hà Nội, ngày 3/10 (TTXVN) - "],
    "zh": ["新华社北京10月3日电 ", "中新网12月9日电 "],
}
ENDS = {
    "en": [" -VNA", " (AFP)", " Enditem", " (END)"],
    "fr": [" -VNA", " (AFP)", "/."],
    "es": [" (EFE)"],
    "de": [" (dpa)"],
    "ru": [" (ТАСС)"],
    "vi": ["/.", " (TTXVN)"],
    "zh": ["（完）"],
}
SIGN_OFFS = ["-VNA", "AFP", "VNA/CVN", "-30-", "###", "(END)", "ab/cd/ef", "Reporting by Ann Lee; Editing by Bo Dean"]
PICTURES = [
    "The pier at dusk. Photo: Lena Aas/AFP",
    "Photo : VNA/CVN",
    "La place au petit matin. Photo : VNA",
    "Das Rathaus am Montag. Foto: Max Muster/dpa",
    "La plaza el lunes. Foto: Ann Lee/EFE",
    "Площадь утром. Фото: Иван Петров/ТАСС",
    "Khách xem triển lãm. Ảnh: Lê Minh/TTXVN",
    "(Xinhua/Li Ming)",
    "AFP PHOTO / Ann Lee",
]
LINES = [
    "Share this article",
    "Subscribe to our newsletter",
    "Chia sẻ bài viết",
    "Skip to content",
    "Partager cet article",
]
HEADINGS = ["Read more", "Voir plus", "Xem thêm", "Leggi anche", "Читайте также", "相关新闻"]
TEASERS = [
    "A clockmaker winds four hundred chronometers",
    "Photo: VNA",
    "An orchestra plays in a tram depot",
    "Ospreys nest again along the estuary",
    "Bread becomes dearer in the capital",
]


def wrapped(*paragraphs: str) -> str:
    return "\n\n".join(textwrap.fill(p, 72, break_on_hyphens=False, break_long_words=False) for p in paragraphs) + "\n"


LAYOUTS: dict[str, Callable[..., str]] = {
    "lines": lambda *ps: "\n".join(ps) + "\n",
    "blank lines": lambda *ps: "\n\n".join(ps) + "\n",
    "no last end": lambda *ps: "\n\n".join(ps),
    "CRLF": lambda *ps: "\r\n\r\n".join(ps) + "\r\n",
    "CR": lambda *ps: "\r".join(ps) + "\r",
    "hard-wrapped": wrapped,
    "loose": lambda *ps: " \n\n\n".join(ps) + " \n \n",
}


class Planted(NamedTuple):
    """A text, the paragraphs of its story with its headline, and what was planted."""

    text: str
    story: list[str]
    furniture: list[str]


@st.composite
def dispatches(draw: st.DrawFn, tails: bool = True) -> Planted:
    """One dispatch with the furniture of its language's agencies, in any layout."""
    language = draw(st.sampled_from(sorted(STORIES)))
    headline, *body = STORIES[language]
    body = body[: draw(st.integers(1, len(body)))]
    furniture: list[str] = []

    def planted(among: Sequence[str], at_most: int) -> list[str]:
        some = draw(st.lists(st.sampled_from(among), max_size=at_most, unique=True))
        furniture.extend(some)
        return some

    parts = [headline, *planted([*LINES[:2], *PICTURES], 2)]
    dateline, end = (draw(st.sampled_from(["", *kinds[language]])) for kinds in (DATELINES, ENDS))
    for i, paragraph in enumerate(body):
        first, last = i == 0, i == len(body) - 1
        parts.append(f"{dateline if first else ''}{paragraph}{end if last else ''}")
        parts += [] if last else planted(PICTURES, 1)
    parts += planted(SIGN_OFFS, 2)
    if tails and draw(st.booleans()):
        parts += planted(HEADINGS, 1) and planted(TEASERS, 4)
    parts += planted(LINES[2:], 1)
    layout = draw(st.sampled_from(sorted(LAYOUTS)))
    if language == "zh" and layout == "hard-wrapped":
        layout = "lines"
    texts = LAYOUTS[layout](*parts), headline, *body
    text, *story = (unicodedata.normalize("NFD", t) for t in texts) if draw(st.booleans()) else texts
    return Planted(text, story, [dateline.strip(), end.strip(), *furniture])


Texts = dict[str, str]
SNIPPETS = [
    *itertools.chain(*STORIES.values()),
    *(f"{dateline}{STORIES[k][1]}" for k, ds in DATELINES.items() for dateline in ds),
    *(f"{STORIES[k][-1]}{end}" for k, es in ENDS.items() for end in es if end != "/."),
    *SIGN_OFFS,
    *PICTURES,
    *LINES,
    *HEADINGS,
    *TEASERS,
    *["Share", "Home", "Tags", "***", "LONDON - The gates were open.", "(AFP)", "By Ann Lee", "x", " ", "\ufeff", "\0"],
]


@st.composite
def heaps(draw: st.DrawFn) -> Texts:
    """Files of anything in any order: stories and furniture, doubled or not."""
    texts = {}
    for number in range(draw(st.integers(1, 3))):
        parts = draw(st.lists(st.sampled_from(SNIPPETS), max_size=9))
        parts += parts if draw(st.integers(0, 4)) == 0 else []
        texts[f"{'abc'[number]}.txt"] = LAYOUTS[draw(st.sampled_from(sorted(LAYOUTS)))](*parts)
    return texts


# -- runs over real files


class Ran(NamedTuple):
    """What a run says, and the texts after the safe edits and after all of them."""

    rows: list[Row]
    safe: Texts
    every: Texts


def ran(
    command: str, texts: Mapping[str, str], *, mode: str = "dispatch", learn: bool = False, scope: str = "file"
) -> Ran:
    """A run of `strip-boilerplate`, `check` or `dedupe` over files of these texts."""
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_bytes(text.encode())
        with closing(_verdicts(command, [f"{folder}/{name}" for name in texts], mode, learn, scope)) as there:
            rows = [_named(row) for row in there.rows()]
            after = [
                {
                    os.path.basename(entry.name): text
                    for entry, those in there.cleaned(unsafe=unsafe)
                    for _, text in those
                }
                for unsafe in (False, True)
            ]
    return Ran(rows, *[{name: text.removeprefix("\ufeff") for name, text in one.items()} for one in after])


def _verdicts(command: str, paths: list[str], mode: str, learn: bool, scope: str) -> Verdicts:
    def complain(error: CorpusError) -> None:
        raise AssertionError(error)

    entries = listing(paths, complain=complain)
    boilerplate, packs = Boilerplate(mode, learn), builtin() if mode == "dispatch" else None
    if command == "dedupe":
        return pipeline.dedupe(entries, Reading(), Repeats(scope=scope), complain=complain)
    if command == "strip-boilerplate":
        return pipeline.strip(entries, Reading(), boilerplate, packs, complain=complain)
    return pipeline.check(entries, Reading(), Repeats(scope=scope), boilerplate, packs, complain=complain)


def _named(row: Row) -> Row:
    return row._replace(
        path=os.path.basename(row.path),
        related=tuple(other._replace(path=os.path.basename(other.path)) for other in row.related),
        fingerprint="",
    )


def one(command: str, text: str, **options: str) -> str:
    """A text after the safe edits of a run over it alone."""
    return ran(command, {"a.txt": text}, **options).safe["a.txt"]  # type: ignore[arg-type]


def plain(text: str) -> str:
    return " ".join(text.split())


EXAMPLES = settings(max_examples=70)
FEW = settings(max_examples=30)
WAYS = st.sampled_from(
    [
        ("strip-boilerplate", {}),
        ("strip-boilerplate", {"learn": True}),
        ("strip-boilerplate", {"mode": "page"}),
        ("strip-boilerplate", {"mode": "page", "learn": True}),
        ("check", {}),
        ("check", {"scope": "corpus", "learn": True}),
        ("check", {"mode": "page"}),
    ]
)
Way = tuple[str, dict[str, object]]


@EXAMPLES
@given(heaps(), WAYS)
def test_every_row_stands_in_its_text_and_edits_only_delete_and_lie_apart(texts: Texts, way: Way) -> None:
    command, options = way
    texts = {name: text.removeprefix("\ufeff") for name, text in texts.items()}
    there = ran(command, texts, **options)  # type: ignore[arg-type]
    for row in there.rows:
        text = texts[row.path]
        assert 0 <= row.start < row.end <= len(text)
        assert row.text == text[row.start : row.end]
        assert row.text == row.text.strip() or row.rule in ("dateline", "sign-off")
        for other in row.related:
            assert texts[other.path][other.start : other.end] == other.text.strip()
    for name, text in texts.items():
        edits = [row.edit for row in there.rows if row.path == name and row.edit]
        assert all(0 <= e.start < e.end <= len(text) and e.replacement == "" for e in edits)
        assert all(a.end <= b.start for a, b in itertools.pairwise(sorted(edits)))
        assert apply(text, edits) == there.every[name]
        assert apply(text, [e for e in edits if e.safe]) == there.safe[name]
    places = [(row.path, row.start, row.end, row.rule) for row in there.rows]
    assert places == sorted(places)


@EXAMPLES
@given(heaps(), st.sampled_from(["dispatch", "page"]))
def test_no_file_is_emptied(texts: Texts, mode: str) -> None:
    for command in ("strip-boilerplate", "check"):
        there = ran(command, texts, mode=mode)
        for name, text in texts.items():
            assert bool(there.every[name].strip()) == bool(text.removeprefix("\ufeff").strip())


@EXAMPLES
@given(dispatches(), st.sampled_from(["strip-boilerplate", "check"]))
def test_the_story_stays_whole(one: Planted, command: str) -> None:
    there = ran(command, {"a.txt": one.text})
    for after in (there.safe["a.txt"], there.every["a.txt"]):
        assert [p for p in one.story if plain(p) not in plain(after)] == []


@EXAMPLES
@given(dispatches(tails=False), st.sampled_from(["strip-boilerplate", "check"]))
def test_what_was_planted_goes(one: Planted, command: str) -> None:
    """But for a tail, which may be too short to be told from more of the story."""
    if command == "check" and hard_wrapped(one.text):
        return  # see test_check_cuts_a_dateline_off_hard_wrapped_copy
    left = plain(ran(command, {"a.txt": one.text}).safe["a.txt"])
    assert left == plain(" ".join(one.story))


@EXAMPLES
@given(dispatches(tails=False), WAYS)
def test_a_second_run_over_a_dispatch_changes_nothing(one: Planted, way: Way) -> None:
    command, options = way
    there = ran(command, {"a.txt": one.text}, **options)  # type: ignore[arg-type]
    assert ran(command, there.safe, **options).safe == there.safe  # type: ignore[arg-type]
    assert ran(command, there.every, **options).every == there.every  # type: ignore[arg-type]


@FEW
@given(heaps())
def test_a_second_run_over_a_page_changes_nothing(texts: Texts) -> None:
    there = ran("strip-boilerplate", texts, mode="page")
    assert ran("strip-boilerplate", there.safe, mode="page").safe == there.safe


@FEW
@given(st.lists(dispatches(), min_size=2, max_size=4), WAYS, st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(some: list[Planted], way: Way, chosen: random.Random) -> None:
    command, options = way
    if options.get("scope") == "corpus":
        return  # which copy stays depends on it
    texts = {f"{i}.txt": one.text for i, one in enumerate(some)}
    order = [*texts.items()]
    chosen.shuffle(order)
    there, again = (ran(command, of, **options) for of in (texts, dict(order)))  # type: ignore[arg-type]
    assert there.safe == again.safe
    assert sorted(there.rows) == sorted(again.rows)


@FEW
@given(st.lists(dispatches(), min_size=2, max_size=3))
def test_check_of_each_file_alone_is_check_of_all(some: list[Planted]) -> None:
    texts = {f"{i}.txt": one.text for i, one in enumerate(some)}
    alone = [row for name, text in texts.items() for row in ran("check", {name: text}).rows]
    assert alone == ran("check", texts).rows


@FEW
@given(dispatches())
def test_check_finds_what_both_find(one: Planted) -> None:
    """Where no paragraph stands twice both commands look at other things."""
    if hard_wrapped(one.text) or len(set(one.furniture)) < len(one.furniture):
        return  # see test_check_cuts_a_dateline_off_hard_wrapped_copy
    texts = {"a.txt": one.text}
    apart = [row for command in ("dedupe", "strip-boilerplate") for row in ran(command, texts).rows]
    assert sorted(ran("check", texts).rows) == sorted(apart)


@EXAMPLES
@given(heaps(), st.sampled_from(["file", "corpus"]))
def test_an_edit_that_leans_on_a_place_leaves_it(texts: Texts, scope: str) -> None:
    rows = ran("check", texts, scope=scope).rows
    for unsafe in (False, True):
        made = [row for row in rows if row.edit and (unsafe or row.edit.safe)]
        for row in (row for row in made if row.related):
            assert any(
                not any(
                    other.edit
                    and other.path == place.path
                    and other.edit.start < place.end
                    and place.start < other.edit.end
                    for other in made
                )
                for place in row.related
            )


@EXAMPLES
@given(st.data())
def test_a_copy_of_every_story_paragraph_stays_in_its_file(data: st.DataObject) -> None:
    """Doubled leads, captions, paragraphs and whole dispatches, the dateline and the sign-off inside of the block."""
    headline, *body = STORIES[data.draw(st.sampled_from(["en", "fr", "de"]))]
    body = body[: data.draw(st.integers(1, 3))]
    caption = data.draw(st.sampled_from(PICTURES))
    dateline, end = data.draw(st.sampled_from([("", ""), ("Berlin (dpa) - ", ""), ("LONDON (AP) — ", "/.")]))
    parts = [f"{dateline}{body[0]}", *body[1:]]
    parts[-1] += end
    parts[1:1] = [caption] * data.draw(st.integers(0, 2))
    parts.insert(data.draw(st.integers(0, len(parts))), data.draw(st.sampled_from(body)))
    parts = [headline, *parts]
    parts += parts if data.draw(st.booleans()) else []
    text = LAYOUTS[data.draw(st.sampled_from(["lines", "blank lines", "CRLF", "hard-wrapped"]))](*parts)
    there = ran("check", {"a.txt": text})
    for after in (there.safe["a.txt"], there.every["a.txt"]):
        assert [p for p in (headline, *body) if plain(p) not in plain(after)] == []


# -- sentences that look like furniture


EN, RU = STORIES["en"], STORIES["ru"]
TRICKY = [
    "The prize went to a picture by Ann Lee for Reuters.",
    "In May she left the BBC for Reuters.",
    "He thanked the reporters of AFP, AP and Reuters.",
    "They were shown the photo by Reuters.",
    "“Read more,” said the minister, “and share what you read.”",
    "Tous droits de pêche sont suspendus jusqu’au jugement du tribunal, a dit l’avocate.",
    "Por Reuters no se supo nada más de la expedición, dijo el alcalde.",
    "The poll was made by Ipsos for Reuters.",
    "(Reporting by the press was not allowed.)",
    "Paris (AFP) - the bureau of the agency - was closed on Monday.",
    "PARIS (AFP) and London (Reuters) are the two bureaus that were closed.",
    "Hanoi (Vietnam) – the capital – will be the next port of the dredgers.",
    "See also the report of the harbour board, page 30.",
    "据新华社报道，百年茶馆重新开张。",
    "По данным РИА Новости, погибших нет.",
    "The end (of the dredging) is near, he said.",
    "Photo: the picture shows the basin before the storm, a trawler in front.",
    "Source: the harbour board.",
    "Comments on the plan may be sent in until spring.",
    "Print is not dead, the editor of the Courier said.",
    "It was signed “FP // MLS”, said the harbour board.",
    "He is the only survivor of the crew (the others drowned).",
]


@pytest.mark.parametrize("sentence", TRICKY)
@pytest.mark.parametrize("command", ["strip-boilerplate", "check"])
def test_a_sentence_of_the_story_stays(sentence: str, command: str) -> None:
    head, lead, *body = EN
    for place in range(len(body) + 1):
        for layout in ("lines", "blank lines", "hard-wrapped"):
            for dateline, end in (("", ""), ("LONDON (AFP) - ", "AFP")):
                parts = [head, f"{dateline}{lead}", *body[:place], sentence, *body[place:], *([end] if end else [])]
                assert plain(sentence) in plain(one(command, LAYOUTS[layout](*parts))), parts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The ferry on Monday. Photo: AFP\n\nThe pier on Tuesday. Photo: AFP\n", None),
        ("Photo: AFP\n", None),
        ("-VNA\n", None),
        ("Share\nPrint\nEmail\n", None),
        ("LONDON (AFP) - \n", None),
        ("ALERT\n\nFerry sinks off the point (AFP)\n", None),
        (f"Ferry sinks\n\nLONDON (AFP) - {EN[1]}\n", f"Ferry sinks\n\n{EN[1]}\n"),
        (f"LONDON (AFP) - {EN[1]}\n", f"{EN[1]}\n"),
        (f"LONDON (AFP) - {EN[1]} (AFP)", EN[1]),
    ],
)
def test_little_files_keep_what_they_say(text: str, left: str | None) -> None:
    assert one("strip-boilerplate", text) == (text if left is None else left)


# -- bytes and formats, as the program is called


class Shell(NamedTuple):
    """A folder and the program in it."""

    folder: Path

    def __call__(self, *arguments: str, status: int, text: bytes = b"", seed: str = "0") -> bytes:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "corpus_cli", *arguments]
        done = subprocess.run(command, cwd=self.folder, env=environment, input=text, capture_output=True)
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        assert done.returncode == status, done
        return done.stdout


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


THINGS = [
    "ferry",
    "bakery",
    "orchard",
    "school",
    "bridge",
    "market",
    "library",
    "tram",
    "well",
    "mill",
    "quarry",
    "barn",
]
DONE = ["opened", "closed", "mended", "painted", "flooded", "sold", "bought", "visited"]


def wire(number: int) -> str:
    """A dispatch of an agency that nobody has listed; no two tell the same."""
    r = random.Random(number)
    things, done = THINGS, DONE

    def told() -> str:
        a, b, c = r.sample(things, 3)
        return f"The {a} near the {b} was {r.choice(done)} {r.randint(2, 90)} days ago, said the keeper of the {c}."

    return "\n\n".join(
        [
            f"The {r.choice(things)} is {r.choice(done)}",
            f"{r.choice(['TUNIS', 'LIMA', 'ODESSA'])} <Plover Desk> {told()}",
            *(told() for _ in range(r.randint(2, 4))),
            f"Plover pictures, {r.choice(['Ann Lee', 'Bo Kerr', 'Ida Moe', 'Max Roy'])}",
            "== Plover ends ==",
        ]
    )


def test_bytes_that_are_not_cut_stay(shell: Shell) -> None:
    """BOM, CRLF, CR, NFD, no-break spaces, a missing last line end, UTF-16."""
    head, lead, second, *_ = STORIES["fr"]
    second = "\u00a0 " + unicodedata.normalize("NFD", second)
    before, after = [head, f"Paris (AFP) - {lead}", second, "Photo : VNA", "-VNA"], [head, lead, second]
    left = {}
    for i, end in enumerate(["\n", "\r\n", "\r", "\n\n\n"]):
        for encoding, mark in (("utf-8", b"\xef\xbb\xbf"), ("utf-8", b""), ("utf-16-le", b"\xff\xfe")):
            path = shell.folder / f"{i}-{len(mark)}.txt"
            path.write_bytes(mark + end.join(before).encode(encoding))
            left[path] = mark + end.join(after).encode(encoding)
    shell("strip-boilerplate", "--fix", "--unsafe-fixes", "--no-learn", ".", status=0)
    assert {path: path.read_bytes() for path in left} == left


def test_processes_seeds_and_order_do_not_matter(shell: Shell) -> None:
    for number in range(50):
        (shell.folder / f"{number:02}.txt").write_text(wire(number) + "\n")
    names = sorted(path.name for path in shell.folder.iterdir())
    for command in ("strip-boilerplate", "check"):
        first = shell(command, ".", "--format", "jsonl", status=1)
        assert first.count(b'"sign-off"') >= 50
        assert shell(command, ".", "--format", "jsonl", "-j", "4", status=1, seed="7") == first
        others = shell(command, *names[::-1], "--format", "jsonl", status=1, seed="99")
        assert sorted(others.splitlines()) == sorted(first.splitlines())


def test_what_was_learnt_cuts_no_story_and_a_second_run_changes_nothing(shell: Shell) -> None:
    before = {}
    for number in range(50):
        before[f"{number:02}.txt"] = wire(number) + "\n"
        (shell.folder / f"{number:02}.txt").write_text(before[f"{number:02}.txt"])
    shell("strip-boilerplate", ".", "--write-pack", "plover.toml", "--fix", "--quiet", status=0)
    after = {name: (shell.folder / name).read_text() for name in before}
    for name, text in before.items():
        head, lead, *body, _, _ = text.strip().split("\n\n")
        assert after[name] == "\n\n".join([head, lead.split("> ")[1], *body]) + "\n"
    shell("strip-boilerplate", ".", status=0)
    for name, text in before.items():
        (shell.folder / name).write_text(text)
    shell("strip-boilerplate", ".", "--no-learn", "--pack", "plover.toml", "--fix", status=0)
    kept = {name: (shell.folder / name).read_text() for name in before}
    assert sum("<Plover" in text or "ends ==" in text for text in kept.values()) == 0


@pytest.mark.parametrize("command", ["strip-boilerplate", "strip-boilerplate --mode page", "check", "check --learn"])
def test_a_baseline_of_all_findings_leaves_none(shell: Shell, command: str) -> None:
    text = LAYOUTS["blank lines"](
        EN[0], EN[1], f"LONDON (AFP) - {EN[1]}", PICTURES[0], PICTURES[0], EN[2], EN[2], "AFP"
    )
    (shell.folder / "a.txt").write_text(text)
    (shell.folder / "b.txt").write_text(text.replace("\n\n", "\n"))
    shell(*command.split(), ".", "--write-baseline", "known.json", status=0)
    assert shell(*command.split(), ".", "--baseline", "known.json", status=0) == b""
    assert shell(*command.split(), ".", "--baseline", "known.json", "--diff", "--unsafe-fixes", status=0) == b""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--select dateline", {"dateline"}),
        ("--select dateline --select caption", {"dateline", "caption"}),
        ("--select dateline,sign-off --ignore sign-off", {"dateline"}),
        ("--ignore dateline", {"caption", "sign-off", "repeated-paragraph"}),
        ("--ignore dateline,caption,sign-off", {"repeated-paragraph"}),
        ("--select repeated-paragraph --ignore repeated-paragraph", set()),
    ],
)
def test_rules_are_chosen(shell: Shell, arguments: str, told: set[str]) -> None:
    text = LAYOUTS["blank lines"](EN[0], f"LONDON (AFP) - {EN[1]}", PICTURES[0], EN[2], EN[2], EN[3], "AFP")
    (shell.folder / "a.txt").write_text(text)
    out = shell("check", "a.txt", *arguments.split(), "--format", "jsonl", status=1 if told else 0)
    assert {json.loads(line)["rule"] for line in out.splitlines()} == told


def test_rows_of_jsonl_and_compressed_files_are_written_to_a_folder(shell: Shell) -> None:
    text = LAYOUTS["blank lines"](EN[0], f"LONDON (AFP) - {EN[1]}", EN[2], "AFP")
    left = LAYOUTS["blank lines"](*EN[:3])
    rows = [{"id": str(i), "text": text, "more": [1, "ü"]} for i in range(3)]
    (shell.folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (shell.folder / "a.txt.gz").write_bytes(gzip.compress(text.encode()))
    import zstandard

    (shell.folder / "b.txt.zst").write_bytes(zstandard.ZstdCompressor().compress(text.encode()))
    names = ["rows.jsonl", "a.txt.gz", "b.txt.zst"]
    for command in ("strip-boilerplate", "check"):
        scope = ["--scope", "file"] if command == "check" else []
        shell(command, *names, *scope, "--output", command, status=0)
        out = shell.folder / command
        written = [json.loads(line) for line in (out / "rows.jsonl").read_text().splitlines()]
        assert written == [{**row, "text": left} for row in rows]
        assert gzip.decompress((out / "a.txt.gz").read_bytes()).decode() == left
        unpacked = zstandard.ZstdDecompressor().decompressobj().decompress((out / "b.txt.zst").read_bytes())
        assert unpacked.decode() == left


@pytest.mark.parametrize("mode", ["dispatch", "page"])
def test_a_filter_gives_what_fix_writes(shell: Shell, mode: str) -> None:
    text = LAYOUTS["CRLF"](EN[0], f"LONDON (AFP) - {EN[1]}", PICTURES[0], *EN[2:], "AFP")
    (shell.folder / "a.txt").write_bytes(text.encode())
    for command in ("strip-boilerplate", "check"):
        out = shell(command, "-", "--mode", mode, text=text.encode(), status=0)
        assert out.decode() == one(command, text, mode=mode)


def bad_packs() -> Iterator[tuple[str, bytes]]:
    entry = b'name = "k"\n[[entry]]\nrule = "sign-off"\nat = "end"\n'
    yield "nothing", b""
    yield "bytes", b"\xff\xfe\x00"
    yield "no name", b"[[entry]]\n"
    yield "name", b"name = 3\n"
    yield "entry", b'name = "k"\nentry = 3\n'
    yield "no template", entry
    yield "templates", entry + b'templates = "x"\n'
    yield "number", entry + b"templates = [3]\n"
    yield "empty", entry + b'templates = [""]\n'
    yield "slot", entry + b'templates = ["{x}"]\n'
    yield "brace", entry + b'templates = ["{agency"]\n'
    yield "bracket", entry + b'templates = ["[x"]\n'
    yield "escape", entry + b'templates = ["x\\\\"]\n'
    yield "rule", entry.replace(b"sign-off", b"repeated-block") + b'templates = ["x"]\n'
    yield "place", entry.replace(b'"end"', b'"middle"') + b'templates = ["x"]\n'
    yield "sure", entry + b'templates = ["x"]\nsure = "yes"\n'
    yield "agency", b'name = "k"\n[[agency]]\nnames = "X"\n'
    yield "words", b'name = "k"\n[words]\nmonth = ["x"]\n'
    yield "word", b'name = "k"\n[words]\nmonths = [1]\n'


@pytest.mark.parametrize("pack", [pytest.param(pack, id=name) for name, pack in bad_packs()])
def test_a_bad_pack_is_told_in_one_line(shell: Shell, pack: bytes) -> None:
    (shell.folder / "k.toml").write_bytes(pack)
    (shell.folder / "a.txt").write_text("The talks go on.\n")
    assert shell("strip-boilerplate", "--pack", "k.toml", "a.txt", status=2) == b""


ODD = {
    "empty": "",
    "blank": "\n" * 500,
    "blanks": " \t\r\n" * 500,
    "CRs": "\r" * 500,
    "NULs": "\0" * 500,
    "line separators": f"{EN[1]}\u2028{EN[2]}\u2029{EN[3]}\x85" * 20,
    "odd signs": "\u200b\u202e\U0001f1fb\U0001f1f3\u0301\u0338\ufffd\uffff\U0010ffff" * 100,
    "marks": "a" + "\u0301" * 2_000,
    "syllables": "\u1100\u1161\u11a8" * 500,
    "trailing blanks": EN[1] + " " * 20_000 + "\n" + EN[2] + "\u00a0\t" * 5_000 + "\n-VNA" + " " * 20_000,
    "leading blanks": " " * 20_000 + f"LONDON (AFP) - {' ' * 20_000}{EN[1]}",
    "dashes": "-" * 5_000,
    "brackets": "(" * 2_000 + "AFP" + ")" * 2_000,
    "capitals": "LONDON, " * 500 + "(AFP) - x",
    "short lines": "".join(f"line {i}\n" for i in range(2_000)),
    "headings": "Read more\n" * 500,
    "no-break": "\u00a0" * 2_000,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ODD.items()])
@pytest.mark.parametrize("mode", ["dispatch", "page"])
def test_odd_texts_are_read(text: str, mode: str) -> None:
    for command in ("strip-boilerplate", "check"):
        there = ran(command, {"a.txt": text, "b.txt": text + "\n"}, mode=mode, learn=True)
        assert bool(there.every["a.txt"].strip()) == bool(text.strip())


# -- what breaks a promise: each with its smallest text


def dispatch(language: str, dateline: str, end: str) -> list[str]:
    headline, lead, *body, last = STORIES[language]
    return [headline, f"{dateline}{lead}", *body, f"{last}{end}"]


THREE = [*dispatch("en", "London (AFP) - ", " (AFP)"), *dispatch("de", "Berlin (AFP) - ", " (AFP)")]
THREE += dispatch("fr", "Paris (AFP) - ", " (AFP)")


@pytest.mark.parametrize("command", ["strip-boilerplate", "check"])
def test_several_dispatches_in_a_file_keep_their_last_paragraphs(command: str) -> None:
    """`check` loses them in one run, `strip-boilerplate` one at each run."""
    text = LAYOUTS["blank lines"](*THREE)
    for _ in range(4):
        text = one(command, text)
    assert [p for k in ("en", "de", "fr") for p in STORIES[k] if p not in text] == []


def test_a_story_above_another_one_with_a_dateline_stays() -> None:
    assert EN[1] in one(
        "strip-boilerplate", LAYOUTS["blank lines"](EN[0], f"{EN[1]} (AFP)", "London", f"London (AFP) - {EN[2]}")
    )


BRIEFS = [
    ("Gates open again", "The gates of the harbour were opened on Sunday, two days after the storm."),
    (
        "Museum gets clocks",
        "A retired clockmaker left four hundred chronometers to a museum, on condition that they are wound.",
    ),
    (
        "Orchestra moves",
        "An orchestra will play its spring season in a tram depot because of asbestos above its stage.",
    ),
    ("Ospreys return", "Volunteers counted eleven pairs of ospreys along the estuary, more than ever before."),
]


@pytest.mark.parametrize("dateline", ["", "London (AFP) - "])
def test_briefs_that_are_signed_one_by_one_stay(dateline: str) -> None:
    parts = itertools.chain.from_iterable((head, f"{dateline}{brief} (AFP)") for head, brief in BRIEFS)
    left = one("strip-boilerplate", LAYOUTS["blank lines"](*parts))
    assert [brief for _, brief in BRIEFS if brief not in left] == []


def test_results_below_a_signed_paragraph_stay() -> None:
    results = ["Skerry 2, Orkhill 1", "Brenac 0, Dunmore 0", "Kelso 1, Wick 3"]
    lead = (
        "LONDON (AP) — The matches of the league were played on Tuesday in heavy rain, after a week without any. (AP)"
    )
    left = one("strip-boilerplate", LAYOUTS["blank lines"]("Results", lead, *results))
    assert [line for line in results if line not in left] == []


def test_a_part_of_a_story_with_a_common_heading_stays() -> None:
    text = LAYOUTS["blank lines"](
        "Markets wrap: shares fall as rates rise",
        "LONDON (Reuters) - Shares fell on Tuesday as investors sold bank stocks after the central bank raised rates.",
        "Bank stocks led the losses, with investors worried about bad loans.",
        "Elsewhere",
        "Oil prices climbed as exporters agreed to cut production again in autumn.",
        "BRENT CRUDE AT 80 DOLLARS",
        "Gold slipped from a two-week peak, while copper traded sideways in Shanghai.",
    )
    assert "Gold slipped" in one("strip-boilerplate", text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The claim was sent to Agence France-Presse (AFP).",
        "The plan was backed by the Confederation of Industry (CP).",
        "The protest was called by the Moroccan Association (MAP).",
        "A spokesman told the British Broadcasting Corporation (BBC).",
        "Er arbeitet bei der Deutschen Presse-Agentur (dpa).",
        "Il a été soigné aux Alcooliques anonymes (AA).",
        "Он работает в ИТАР-ТАСС (ТАСС).",
        "La noticia la dio la Agencia EFE (EFE).",
    ],
)
def test_a_sentence_that_ends_in_letters_in_brackets_stays(sentence: str) -> None:
    """It goes with the whole paragraph, up to 300 characters and two sentences, a safe edit."""
    text = LAYOUTS["blank lines"](EN[0], f"LONDON (AFP) - {EN[1]}", f"{EN[2]} {sentence}", *EN[3:])
    assert f"{EN[2]} {sentence}" in one("strip-boilerplate", text)


def test_a_headline_that_names_an_agency_stays() -> None:
    headline = "State to reform Agence France-Presse (AFP)"
    text = LAYOUTS["blank lines"](headline, f"PARIS (AFP) - {EN[1]}", EN[2])
    assert headline in one("strip-boilerplate", text)


@pytest.mark.parametrize(
    "sentence",
    [
        "To contact the missing crew, the coast guard fired flares from the cliff all night.",
        "Queda prohibida la pesca del atún en toda la bahía hasta finales de septiembre.",
        "Está expresamente prohibida la venta de fuegos artificiales a menores de edad.",
        "Last updated in the war, the charts show rocks where there are none.",
        "Click here for help, the notice on the harbour gate used to say.",
        "Filed under: lost ships. The archive of the harbour board is full of them.",
        "Tags: the divers wear them on their wrists so that nobody is left in the basin.",
        "Lire aussi : c’est ce que le maître fondeur dit à ses apprentis.",
        "Mời bạn đọc sách về làng gốm Phù Sơn.",
    ],
)
def test_a_sentence_that_begins_like_a_notice_stays(sentence: str) -> None:
    text = LAYOUTS["blank lines"](*EN[:3], sentence)
    assert sentence in one("strip-boilerplate", text)


@pytest.mark.parametrize(
    "heading", ["By Land and Sea", "Von Hand", "Par Amour", "Por Navidad", "Stand: hier stand die Seilbahn"]
)
def test_a_heading_inside_a_story_stays(heading: str) -> None:
    assert heading in one("strip-boilerplate", LAYOUTS["blank lines"](*EN[:3], heading, *EN[3:]))


def test_check_leaves_the_lead_below_its_standfirst() -> None:
    """Without its dateline the lead equals the standfirst: an exact copy, of which the lead stays."""
    text = LAYOUTS["blank lines"](EN[0], EN[1], f"LONDON (AFP) - {EN[1]}", EN[2])
    assert one("check", text) == LAYOUTS["blank lines"](EN[0], EN[1], EN[2])


def test_check_leaves_no_hole_where_a_paragraph_went() -> None:
    text = LAYOUTS["blank lines"](EN[0], EN[1], f"LONDON (AFP) - {EN[1]}", EN[2])
    assert "\n\n\n" not in one("check", text)


def test_check_cuts_a_dateline_off_hard_wrapped_copy() -> None:
    text = wrapped(STORIES["de"][0], f"Berlin (dpa) - {STORIES['de'][1]}")
    assert one("check", text) == one("strip-boilerplate", text)


SLIPPED = EN[1].replace("northern", "nothern").replace("trawlers", "trawelrs").replace("catch", "cathc")


def test_check_of_a_file_with_a_near_copy_does_not_depend_on_others() -> None:
    texts = {"a.txt": f"{EN[1]}\n{SLIPPED}\n", "b.txt": f"{SLIPPED}\nBerlin (dpa) - {EN[1]}\n"}
    alone = [row for name, text in texts.items() for row in ran("check", {name: text}).rows]
    assert alone == ran("check", texts).rows


def test_a_second_check_with_all_edits_changes_nothing() -> None:
    there = ran("check", {"b.txt": f"{SLIPPED}\nBerlin (dpa) - {EN[1]}\n"})
    assert ran("check", there.every).every == there.every


def test_what_is_learnt_below_learnt_lines_goes_in_the_same_run() -> None:
    """Only when the lines below them are gone do the marks stand where a sign-off does."""
    chosen = random.Random(1)
    pool = [word for text in (*STORIES["en"], *STORIES["fr"]) for word in text.split()]

    def story(sentences: int) -> str:
        return " ".join(" ".join(chosen.sample(pool, 15)).strip(".,") + "." for _ in range(sentences))

    texts = {
        f"{number:02}.txt": LAYOUTS["blank lines"](
            *("Follow the desk on the air", f"Story number {number}", story(1)[:40]),
            *(f"LIMA, June {number % 30 + 1} QNX -- {story(3)}", story(2), story(4)),
            f"{story(2)} {chosen.choice(['ab', 'cd', 'ef'])}",
            *(
                f"Photo desk: {chosen.choice(['Ann Vale', 'Bo Holt', 'Cy Marsh'])}",
                f"orchard/ticket/{chosen.choice(['ab', 'cd', 'ef'])}",
            ),
        )
        for number in range(50)
    }
    there = ran("strip-boilerplate", texts, learn=True)
    assert ran("strip-boilerplate", there.safe, learn=True).safe == there.safe


UNSTEADY = {
    "a standfirst without which lines are read in another way": LAYOUTS["hard-wrapped"](
        *(f"{RU[2]} -VNA", "Весной жители посёлка хотят открыть при пекарню, чтобы хлеб Заречье пекли из своей муки."),
        *(EN[3], f"PARIS - {RU[3]} -VNA", f"PARIS - {RU[3].replace('пекли', 'ПЕКЛИ').replace('своей', 'Orr')}/."),
    ),
    "a dateline in the second dispatch": LAYOUTS["blank lines"](
        *dispatch("en", "London (AFP) - ", ""), *dispatch("de", "Berlin (dpa) - ", "")
    ),
    "a dateline beyond the head": LAYOUTS["blank lines"](
        EN[0], EN[1], *["Share this article"] * 11, f"LONDON (AFP) - {EN[2]}"
    ),
    "a single word at the head": LAYOUTS["blank lines"](EN[0], *LINES, EN[1], "Tags", EN[2]),
    "a standfirst below a bare dateline": LAYOUTS["lines"](EN[0], "***", "(Xinhua)", f"LONDON (AFP) - {EN[1]}", EN[1]),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in UNSTEADY.items()])
def test_a_second_strip_changes_nothing(text: str) -> None:
    there = ran("strip-boilerplate", {"a.txt": text})
    assert ran("strip-boilerplate", there.safe).safe == there.safe
    assert ran("strip-boilerplate", there.every).every == there.every


def test_a_second_check_of_doubled_leads_changes_nothing() -> None:
    lead = f"Berlin (dpa) - {EN[1]}"
    texts = {"a.txt": LAYOUTS["lines"](lead), "b.txt": LAYOUTS["lines"](lead, EN[1], f"{EN[1]} -VNA", f"{EN[1]} -VNA")}
    there = ran("check", texts, scope="corpus")
    assert ran("check", there.safe, scope="corpus").safe == there.safe


SHARED_LEADS = {
    "a copy of another file that shows when datelines are gone": {
        "a.txt": LAYOUTS["blank lines"](
            *(f"Berlin (dpa) - {EN[2]} ./. (VNA)", EN[0], f"HANOI (VNA) – {EN[1]}/.", "Read more"),
            f"{EN[1]} ./. (VNA)",
        ),
        "b.txt": LAYOUTS["lines"](EN[3], f"{EN[1]} (AFP)", EN[0]),
        "c.txt": LAYOUTS["lines"](
            *(f"Berlin (dpa) - {EN[2]} ./. (VNA)", f"{EN[1]} ./. (VNA)", f"{EN[2]}/.", f"Berlin (dpa) - {EN[2]}")
        ),
    },
    "datelines of many dispatches in a file": {
        "a.txt": LAYOUTS["lines"](
            *(f"LONDON (AFP) - {EN[1]}", f"HANOI (VNA) – {EN[2]} ./. (VNA)", f"Berlin (dpa) - {EN[2]}"),
            *(f"LONDON (AFP) - {EN[1]} (AFP)", f"Berlin (dpa) - {EN[2]} ./. (VNA)", f"HANOI (VNA) – {EN[1]} -VNA"),
        ),
        "b.txt": LAYOUTS["blank lines"](
            *(f"LONDON (AFP) - {EN[2]} ./. (VNA)", f"HANOI (VNA) – {EN[2]} -VNA", "Read more"),
            *(f"Berlin (dpa) - {EN[3]} ./. (VNA)", EN[0]),
        ),
        "c.txt": LAYOUTS["blank lines"](
            f"HANOI (VNA) – {EN[1]} (AFP)", f"Berlin (dpa) - {EN[1]}/.", f"{EN[1]} ./. (VNA)"
        ),
    },
}


@pytest.mark.parametrize("texts", [pytest.param(texts, id=name) for name, texts in SHARED_LEADS.items()])
def test_a_second_check_of_shared_leads_changes_nothing(texts: Texts) -> None:
    there = ran("check", texts, scope="corpus")
    assert ran("check", there.safe, scope="corpus").safe == there.safe
    assert ran("check", there.every, scope="corpus").every == there.every
    assert there.every != there.safe != texts


@pytest.mark.parametrize("command", ["strip-boilerplate", "check"])
def test_the_datelines_of_many_briefs_go_in_one_run(command: str) -> None:
    briefs = [f"{text} It was the {number}th of its kind." for number, text in enumerate(EN[1:] * 3)]
    text = LAYOUTS["blank lines"](*(f"HANOI (VNA) – {brief}" for brief in briefs[:10]))
    there = ran("strip-boilerplate", {"a.txt": text})
    assert [row.rule for row in there.rows].count("dateline") == 10
    assert "dateline" not in [row.rule for row in ran(command, there.safe).rows]


@pytest.mark.parametrize("headline", [[], [EN[0]]])
def test_an_end_mark_of_a_standfirst_adds_nothing(headline: list[str]) -> None:
    """--fix writes a line end more than there was: the edit is (n + 1, n)."""
    text = LAYOUTS["lines"](*headline, f"{EN[1]}/.", f"Hanoi (VNA) – {EN[1]}", EN[2])
    there = ran("strip-boilerplate", {"a.txt": text})
    assert "\n\n" not in there.safe["a.txt"] + there.every["a.txt"]
    assert all(row.edit.start < row.edit.end for row in there.rows if row.edit)


def test_check_tells_nothing_of_what_it_has_cut(shell: Shell) -> None:
    """A near copy of which one cut took the dateline and another one the rest is told at a blank line."""
    text = LAYOUTS["blank lines"](EN[0], "Another line without a stop", EN[1], EN[2], f"LONDON (AFP) - {EN[1]}", EN[3])
    (shell.folder / "a.txt").write_text(text)
    assert b"near-paragraph" not in shell("check", "--scope", "file", "--fix", "--exit-zero", "a.txt", status=0)


def test_all_marks_on_the_last_line_go() -> None:
    assert one("strip-boilerplate", f"{EN[0]}\n{EN[1]} /. (VNA) END ###\n") == f"{EN[0]}\n{EN[1]}\n"


def test_a_pack_of_slots_alone_is_refused(shell: Shell) -> None:
    pack = 'name = "k"\n[[entry]]\nrule = "furniture-line"\nat = "line"\ntemplates = ["{text}"]\n'
    (shell.folder / "k.toml").write_text(pack)
    (shell.folder / "a.txt").write_text(LAYOUTS["blank lines"](*EN))
    assert shell("strip-boilerplate", "--pack", "k.toml", "a.txt", status=2) == b""


HEAD = "Mayor resigns\n\nHanoi (VNA) - The mayor of Tam Ky resigned on Friday after a dispute over the new dam.\n\n"
LED = "He had led the town for eleven years and said he would not stand again."
GOES = "The council will meet in May to choose who comes after him, its secretary said."


def test_a_caption_that_is_stuck_to_a_paragraph_of_the_story_goes_alone() -> None:
    text = f"{HEAD}{LED}The mayor leaves the town hall. Photo: VNA\n\n{GOES}\n"
    assert f"{LED}\n\n{GOES}\n" in one("strip-boilerplate", text)


def test_a_paragraph_with_a_quotation_keeps_it_when_its_credit_goes() -> None:
    said = "Mr Tran had led the town for years. “I will not stand again,” he told us. His deputy will lead it."
    assert f"{said} \n\n{GOES}\n" in one("strip-boilerplate", f"{HEAD}{said} Photo: VNA\n\n{GOES}\n")


def test_the_only_headline_stays_where_a_caption_is_stuck_to_it() -> None:
    stuck = "Crane collapse halts trains for a weekA crane lies across the tracks on Monday. Photo: REUTERS/Ieva Roe"
    text = f"{stuck}\n\nRIGA (Reuters) - {LED}\n\n{GOES}\n"
    there = ran("strip-boilerplate", {"a.txt": text})
    assert there.safe["a.txt"] == f"{stuck}\n\n{LED}\n\n{GOES}\n"
    assert there.every["a.txt"] == f"{LED}\n\n{GOES}\n"


@pytest.mark.parametrize("more", [GOES, f"{GOES}\n\n{LED}\n\n{GOES[:-1]} again."])
def test_a_part_of_the_story_below_a_heading_and_a_headline_is_only_offered(more: str) -> None:
    text = f"{HEAD}{LED}\n\nRead more\n\nSnow closes an Alpine pass\n\n{more}\n"
    assert more in ran("strip-boilerplate", {"a.txt": text}).safe["a.txt"]
