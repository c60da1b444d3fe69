"""The pages in a real browser: what keys and the filter do, that hostile text stays text, that nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from browser import Browser, chromium
from hostile import ALL_AT_ONCE, HOSTILE
from test_bitext_formats import BITEXTS, EN, FR, OTHER, PAIR, PAIRS_ONLY, RUN, side
from test_formats import NEAR, REPORTED, ROWS
from test_formats import RUN as FINDINGS
from test_summary_formats import RUN as SUMMARIES
from test_summary_formats import SUMMARY, TOGETHER

from corpus_cli import formats
from corpus_cli.formats import bitext, summaries
from corpus_cli.formats.escape import escaped, one_line
from corpus_cli.model import Row
from corpus_cli.products import BeadRow, Bitext, BitextRun, SentenceRow, Side, Summary

pytestmark = pytest.mark.slow

# What a page must never let happen, whatever its text is: it is undefined unless a payload has run.
PWNED = "return window.pwned"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("pages")) as browser:
        yield browser


def reader(*bitexts: Bitext, run: BitextRun = RUN) -> str:
    return "".join(bitext.renderer("html")(bitexts, run))


def findings(*rows: Row) -> str:
    return "".join(formats.renderer("html")(rows, FINDINGS))


def summary_page(*all_of_them: Summary) -> str:
    return "".join(summaries.renderer("html")(all_of_them, SUMMARIES))


def shown(browser: Browser) -> list[str]:
    """The rows that are to be seen, by id."""
    script = "return Array.from(document.querySelectorAll('.bead')).filter((r) => r.checkVisibility()).map((r) => r.id)"
    ids: list[str] = browser.run(script)
    return ids


def focused(browser: Browser) -> str:
    """The id of what has the focus."""
    name: str = browser.run("return document.activeElement.id")
    return name


def count(browser: Browser) -> str:
    text: str = browser.run("return document.getElementById('count').textContent")
    return text


def search(browser: Browser, text: str, pause: int = 10) -> None:
    """Type into the filter and wait until it has been applied."""
    before = browser.run("document.getElementById('search').value = ''; return document.getElementById('search')")
    before.send_keys(text)
    # The filter waits for a pause in typing, on a long page; a timer set now ends after its.
    browser.driver.execute_async_script("setTimeout(arguments[1], arguments[0])", pause)


def background(browser: Browser, css: str) -> str:
    colour: str = browser.run("return getComputedStyle(document.querySelector(arguments[0])).backgroundColor", css)
    return colour


# ---------------------------------------------------------------------------------------------------- inert pages

POISON = [text for text in HOSTILE if re.search("[<>\"'&=/]|script", text)]
POISONED_PAGES = {
    "bitext": reader(
        *(
            Bitext(
                PAIR._replace(source=text, target=text),
                (BeadRow(side(text, 0, text), side(text, 0, text, text), 0.3), BeadRow(side(text, 0, text), NONE, 0.3)),
            )
            for NONE in [Side("", (), (), "")]
            for text in (*POISON, ALL_AT_ONCE)
        )
    ),
    "pairs": reader(*(Bitext(PAIR._replace(source=text), ()) for text in (*POISON, ALL_AT_ONCE)), run=PAIRS_ONLY),
    "findings": findings(
        *(
            NEAR._replace(path=text, message=text, text=f"a {text} b", fingerprint=f"{number}")
            for number, text in enumerate((*POISON, ALL_AT_ONCE))
        )
    ),
    "summaries": summary_page(
        *(
            Summary(text, text, (SentenceRow(text, 0, 9, 1, text, 0.5, 1),) if one_line(text) else ())
            for text in (*POISON, ALL_AT_ONCE)
        )
    ),
}


@pytest.mark.parametrize("name", POISONED_PAGES)
def test_hostile_text_stays_text(browser: Browser, name: str) -> None:
    browser.open(POISONED_PAGES[name])
    assert browser.run(PWNED) is None
    assert browser.complaints() == []
    assert browser.loaded() == []
    text = browser.run("return document.body.textContent")
    for poison in POISON:
        assert one_line(poison) in text
    elements = browser.run("return Array.from(document.body.querySelectorAll('img, svg, iframe, [onfocus]')).length")
    assert elements == 0


@pytest.mark.parametrize("name", POISONED_PAGES)
@pytest.mark.parametrize(
    "payload",
    ["<script>window.pwned = 1</script>", "<img src=x onerror='window.pwned = 1'>", "<style>p { color: red }</style>"],
)
def test_the_policy_stops_what_gets_past_the_escaping(browser: Browser, name: str, payload: str) -> None:
    plain = {"bitext": reader(*BITEXTS), "pairs": reader(OTHER, run=PAIRS_ONLY), "findings": findings(*ROWS)}
    page = plain.get(name) or summary_page(SUMMARY)
    browser.open(page.replace("</main>", f"{payload}</main>"))
    assert browser.run(PWNED) is None
    assert any("Content Security Policy" in complaint for complaint in browser.complaints())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("name", ["bitext", "findings", "summaries"])
def test_pages_can_be_read(browser: Browser, name: str, width: int, dark: bool) -> None:
    """Text stands out from what is behind it by 4.5 to 1 (WCAG 2.2, 1.4.3), and nothing is wider than the window."""
    page = {
        "bitext": reader(*BITEXTS),
        "findings": findings(*ROWS, NEAR),
        "summaries": summary_page(SUMMARY, TOGETHER),
    }[name]
    browser.open(page, dark=dark, width=width)
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert browser.run(CONTRASTS) == []
    page_is_dark = browser.run("return getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert page_is_dark == dark


# What has too little contrast; relative luminance and contrast as WCAG defines them.
CONTRASTS = r"""
const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
  .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parts(getComputedStyle(at).backgroundColor);
    if (colour.length === 3 || colour[3] > 0) return colour;
  }
  return [255, 255, 255];
};
return Array.from(document.body.querySelectorAll("*")).filter((element) =>
  element.checkVisibility() && !element.matches("input, dialog *")
  && Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim())
).filter((element) => {
  const [a, b] = [light(parts(getComputedStyle(element).color)), light(behind(element))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
}).map((element) => element.outerHTML.slice(0, 100));
"""


# --------------------------------------------------------------------------------------------------- bitext reader

ALL = [f"bead-{number}" for number in range(1, 7)]  # plain, merged, deleted, inserted, low and crossing, the other pair


def test_reader_shows_all_at_first(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    assert shown(browser) == ALL
    assert count(browser) == "6 beads"
    assert browser.run("return document.getElementById('count').ariaLive") == "polite"
    assert not browser.run("return document.getElementById('none').checkVisibility()")


FILTERS = {
    "mill": [1, 2],
    "MILLER": [2],
    "a passe l'hiver": [1],
    "do cuoi": [6],
    "đò": [6],
    "渡船": [6],
    "reste. Le": [],  # two segments
    "glad.  ": [2],
    "<p>": [],
    ".*": [],
    "hiver au moulin. The swan": [],  # one on each side
}


def test_filter_finds_text(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    for text, hits in FILTERS.items():
        search(browser, text)
        assert shown(browser) == [f"bead-{number}" for number in hits], text
        assert count(browser) == f"{len(hits)} of 6 beads"
        assert browser.run("return document.getElementById('none').checkVisibility()") == (not hits)


def test_filter_hides_pairs_without_a_hit(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    search(browser, "swan")
    visible = "return Array.from(document.querySelectorAll('section')).map((section) => section.checkVisibility())"
    assert browser.run(visible) == [True, False]
    browser.press("ESCAPE")
    assert browser.run(visible) == [True, True]
    assert count(browser) == "6 beads"
    assert focused(browser) == ""


def test_filter_by_kind(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    browser.click("input[value=low]")
    assert shown(browser) == ["bead-5"]
    browser.click("input[value=alone]")
    assert shown(browser) == ["bead-3", "bead-4", "bead-5"]
    search(browser, "photo")
    assert shown(browser) == ["bead-3"]
    browser.click("input[value=low]")
    browser.click("input[value=alone]")
    assert count(browser) == "1 of 6 beads"


def keys(browser: Browser, *pressed: str) -> list[str]:
    """What has the focus after each of the keys."""
    after = []
    for key in pressed:
        browser.press(key)
        after.append(focused(browser))
    return after


def test_keys_move_from_row_to_row(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    went = keys(browser, "j", "j", "k", "k", "ARROW_DOWN", "ARROW_UP", "END", "j", "k", "HOME")
    assert went == [f"bead-{number}" for number in (1, 2, 1, 1, 2, 1, 6, 6, 5, 1)]


def test_keys_find_low_scores_and_what_is_alone(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    assert keys(browser, "n", "n", "U", "U", "U", "u", "N", "n") == [
        f"bead-{number}" for number in (5, 5, 4, 3, 3, 4, 4, 5)
    ]


def test_keys_pass_over_what_the_filter_hides(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    assert keys(browser, "/") == ["search"]
    search(browser, "mill")
    assert keys(browser, "ENTER", "j", "j", "k") == ["bead-1", "bead-2", "bead-2", "bead-1"]


def test_letters_typed_into_the_filter_are_text(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    browser.press("/", "j", "n", "/", "?")
    assert browser.run("return document.getElementById('search').value") == "jn/?"
    assert focused(browser) == "search"
    assert not browser.run("return document.getElementById('help').open")


def test_keys_of_the_browser_are_left_alone(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    browser.press("j")
    browser.run(
        "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true }));"
        "window.stopped = !document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', { key: 'k', metaKey: true, bubbles: true, cancelable: true }))"
    )
    assert browser.run("return window.stopped") is False
    assert focused(browser) == "bead-1"


def test_help_opens_and_closes(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    is_open = "return document.getElementById('help').open"
    browser.press("?")
    assert browser.run(is_open)
    browser.press("j")  # does nothing behind the list
    assert focused(browser) == "close"
    browser.press("ESCAPE")
    assert not browser.run(is_open)
    browser.click("#ask")
    assert browser.run(is_open)
    browser.click("#close")
    assert not browser.run(is_open)


def test_tab_comes_to_one_row_only(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    stops = "return Array.from(document.querySelectorAll('.bead')).filter((r) => r.tabIndex === 0).map((r) => r.id)"
    assert browser.run(stops) == ["bead-1"]
    browser.press("j", "j")
    assert browser.run(stops) == ["bead-2"]
    search(browser, "photo")
    assert browser.run(stops) == ["bead-3"]
    browser.press(*["TAB"] * 4)
    assert focused(browser) == "bead-3"


def test_both_sides_of_a_bead_light_up(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    before = background(browser, "#bead-1")
    browser.hover("#bead-1 .side")
    assert background(browser, "#bead-1") != before
    browser.hover("#bead-2 .side")
    assert background(browser, "#bead-1") == before
    browser.press("j")
    assert background(browser, "#bead-1") == background(browser, "#bead-2") != before


def test_a_link_to_a_bead_goes_there(browser: Browser) -> None:
    browser.open(reader(*BITEXTS))
    browser.driver.get(f"{browser.driver.current_url}#bead-4")
    browser.driver.refresh()
    assert keys(browser, "j") == ["bead-5"]


def test_text_runs_in_its_direction(browser: Browser) -> None:
    bead = BeadRow(side(FR, 0, "عاد البجع إلى الطاحونة."), side(EN, 0, "The swan is back."), 0.9)
    browser.open(reader(Bitext(PAIR._replace(source_language="ar"), (bead,))))
    directions = browser.run(
        "return Array.from(document.querySelectorAll('.bead p')).map((p) => [getComputedStyle(p).direction, "
        "p.closest('[lang]').lang])"
    )
    assert directions == [["rtl", "ar"], ["ltr", "en"]]


def test_rows_are_told_as_a_table(browser: Browser) -> None:
    """As assistive technology sees the page, not as its source says it."""
    browser.open(reader(*BITEXTS))
    tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    assert roles.count("table") == 2
    assert roles.count("columnheader") == 6
    assert roles.count("row") == 2 + 6
    names = [node["name"]["value"] for node in tree if node["role"]["value"] == "searchbox"]
    assert names == ["Filter by text"]


def test_the_row_with_the_focus_is_not_behind_the_names(browser: Browser) -> None:
    browser.open(reader(Bitext(PAIR, [*BITEXTS[0].beads] * 20)))
    browser.press(*["j"] * 40, *["k"] * 20)
    row, names = browser.run(
        "return [document.activeElement, document.querySelector('.names')]"
        ".map((element) => element.getBoundingClientRect().toJSON())"
    )
    assert names["top"] > 0
    assert row["top"] >= names["bottom"]


def test_pairs_only(browser: Browser) -> None:
    browser.open(reader(*BITEXTS, run=PAIRS_ONLY))
    assert shown(browser) == ["pair-1", "pair-2"]
    search(browser, "cygne")
    assert shown(browser) == ["pair-1"]
    assert count(browser) == "1 of 2 pairs"


def test_ten_thousand_beads(browser: Browser) -> None:
    beads = [
        BeadRow(side(FR, n, f"Phrase {n} du moulin."), side(EN, n, f"Sentence {n} of the mill."), n % 10 / 10)
        for n in range(10_000)
    ]
    browser.open(reader(Bitext(PAIR, beads)))
    assert count(browser) == "10,000 beads"
    search(browser, "phrase 777", pause=200)
    assert count(browser) == "11 of 10,000 beads"
    browser.press("ENTER", "n")
    assert focused(browser) == "bead-7771"  # a score of 0.0
    browser.press("/", "ESCAPE")
    assert count(browser) == "10,000 beads"


def test_reader_without_its_script(browser: Browser) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open(reader(*BITEXTS))
        assert len(browser.driver.find_elements("css selector", ".bead p")) == 11
        assert not browser.driver.find_element("id", "bar").is_displayed()
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


# ---------------------------------------------------------------------------------------------- findings, summaries


def test_findings_link_to_their_rules(browser: Browser) -> None:
    browser.open(findings(*ROWS))
    links: list[Any] = browser.driver.find_elements("css selector", "h3 a")
    assert len(links) == 3
    for link in links:
        link.click()
        assert browser.run("return document.querySelector(':target').tagName") == "DT"
        assert browser.run("return document.querySelector(':target').textContent") == link.text


def test_findings_mark_changed_words_beside_each_other(browser: Browser) -> None:
    near = NEAR.related[0]._replace(text="The swan left at noon.")
    browser.open(findings(NEAR._replace(text="The swan came at noon.", related=(near,), edit=None), REPORTED))
    marks = browser.run(
        "return Array.from(document.querySelectorAll('mark')).map((mark) => [mark.textContent, "
        "mark.getBoundingClientRect().top, getComputedStyle(mark).backgroundColor])"
    )
    assert [mark[0] for mark in marks] == ["came", "left"]
    assert marks[0][1] == marks[1][1]
    assert marks[0][2] != marks[1][2]


TWINS = "return Array.from(document.querySelectorAll('.texts figure')).map((f) => f.getBoundingClientRect().toJSON())"


def test_twins_stand_side_by_side_or_one_below_the_other(browser: Browser) -> None:
    page = findings(NEAR._replace(edit=None))
    browser.open(page)
    left, right = browser.run(TWINS)
    assert left["top"] == right["top"]
    assert left["right"] <= right["left"]
    browser.open(page, width=400)
    above, below = browser.run(TWINS)
    assert above["bottom"] <= below["top"]
    assert above["left"] == below["left"]


def test_a_short_finding_alone_takes_no_more_room_than_its_text(browser: Browser) -> None:
    browser.open(findings(NEAR._replace(text="Geneva (AFP) -", related=(), edit=None)))
    assert 50 < browser.run("return document.querySelector('.text').getBoundingClientRect().width") < 250


MANY = 1_000


def many() -> str:
    """Near copies of a paragraph, in five files."""
    words = "The swan that wintered at the mill left on day {} of the thaw, said the miller and his {} sons.".format
    rows = [
        NEAR._replace(
            path=f"day-{number // 200}.txt",
            line=number % 200 + 1,
            fingerprint=f"{number}",
            text=words(number, number % 7),
            related=(NEAR.related[0]._replace(text=words(number, number % 5)),),
            edit=None,
        )
        for number in range(MANY)
    ]
    return findings(*rows)


def at(browser: Browser, x: float, y: float) -> str:
    """The heading that is to be seen at a point of the window."""
    text: str = browser.run("return document.elementFromPoint(...arguments).closest('h2, h3').innerText", x, y)
    return text


def test_a_thousand_findings(browser: Browser) -> None:
    """The page answers: it draws, it scrolls to any of them, and what is there can be found."""
    browser.open(many())
    browser.driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    assert browser.run("return document.querySelectorAll('article').length") == MANY
    for number in (MANY - 1, 0, MANY // 2):
        browser.driver.get(f"{browser.driver.current_url.partition('#')[0]}#finding-{number}")
        box = browser.run("return document.querySelector(':target h3').getBoundingClientRect().toJSON()")
        assert 0 <= box["top"] < 800
        # The name of the file stays in sight, above the finding and not over it.
        assert at(browser, 100, box["top"] + box["height"] / 2).startswith("near-copy much like")
        assert number == 0 or at(browser, 30, 10) == f"day-{number // 200}.txt"
    assert browser.run("return window.find('left on day 777 of')")


def test_findings_need_no_script_and_no_network(browser: Browser) -> None:
    page = findings(*ROWS, NEAR)
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.driver.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    try:
        browser.open(page)
        articles: list[Any] = browser.driver.find_elements("css selector", "article")
        assert len(articles) == 4
        assert all(article.is_displayed() and article.text for article in articles)
        assert not browser.driver.find_elements("css selector", "script, button, input, details")
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**offline, "offline": False})
    assert browser.complaints() == []


def test_tab_goes_through_the_findings_in_order(browser: Browser) -> None:
    browser.open(findings(*ROWS))
    reached = []
    for _ in ROWS:
        browser.press("TAB")
        reached.append(browser.run("return document.activeElement.closest('article').id"))
        assert browser.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert reached == [f"finding-{row.fingerprint}" for row in ROWS]


def test_rules_say_how_often_they_were_found(browser: Browser) -> None:
    browser.open(findings(*ROWS, NEAR))
    told = browser.run("return Array.from(document.querySelectorAll('dd')).map((entry) => entry.innerText)")
    assert told == [
        "A block that stands twice. 1 finding",
        "A paragraph much like another. 2 findings",
        "A file equal to another. 1 finding",
    ]


def test_summaries_name_their_places(browser: Browser) -> None:
    browser.open(summary_page(SUMMARY))
    text = browser.run("return document.querySelector('main').innerText")
    for sentence in SUMMARY.sentences:
        assert escaped(" ".join(sentence.text.split())) in text
        assert f"line {sentence.line}" in text
