"""Which first lines are headlines."""

import pytest

from corpus_cli.engines.summarize.title import headline

BODY = (
    "The river rose by two metres in the night, the mayor of Velmora said. Forty families left their homes.\n\n"
    "Boats were sent from the coast. The water should fall by Sunday.\n"
)


def taken(text: str, mode: str = "auto") -> str:
    span = headline(text, mode)
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize(
    "line",
    [
        "Flood drives forty families from Velmora",
        "Inondation : quarante familles quittent leurs maisons",
        "Lũ lớn khiến bốn mươi gia đình phải rời nhà",
        "韦尔莫拉洪水迫使四十户家庭撤离",
        "Will the dam of Velmora hold?",
        "Mayor: 'We were lucky'",
        "Tous veulent partir, sauf...",
        "  Flood in Velmora  ",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\r", "\n \n\n"])
def test_finds(line: str, gap: str) -> None:
    assert taken(line + gap + BODY) == line.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Flood drives forty families from Velmora",  # nothing else: it is the text
        BODY,
        BODY.replace("\n\n", " "),
        "The river rose by two metres in the night,\nthe mayor of Velmora said. Forty families left.\n",
        "The council of Velmora met on Monday and decided that the old dam should be " * 4 + "\n\n" + BODY,
        "Velmora’s dam held.\n\nThe river rose in the night. Forty families left.\n\nBoats came.\n",
        "the river rose\nthe dam held\nthe boats came\nthe water fell\n",  # lines without any stop: verse, a list
    ],
)
def test_leaves(text: str) -> None:
    assert taken(text) == ""


def test_finds_one_with_a_full_stop_only_if_its_blank_line_is_the_only_one() -> None:
    lines = BODY.replace("\n\n", "\n") * 3
    assert taken("Velmora’s dam held.\n\n" + lines) == "Velmora’s dam held."
    assert taken("Velmora’s dam held.\n" + lines) == ""


def test_leaves_the_first_line_of_a_hard_wrapped_paragraph() -> None:
    text = (
        "The river Sele rose by two metres during the night, and\n"
        "Forty families of the lower town had to leave their homes\n"
        "Before dawn, said the mayor of Velmora, who had been up\n"
        "All night with the firemen and the boats from the coast.\n"
    )
    assert taken(text) == ""


def test_modes() -> None:
    assert taken(BODY, "first-line").startswith("The river rose")
    assert taken("Flood in Velmora\n\n" + BODY, "none") == ""
