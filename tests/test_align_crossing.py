"""Paragraphs that stand elsewhere in the translation."""

import pytest

from corpus_cli.engines.align_translations import Options, Text, aligned, learn
from corpus_cli.products import Bead

FRENCH = (
    "Le phare de Kermorvan a été rallumé samedi soir après 14 mois de travaux, a annoncé la commune.",
    "Le gardien, Yann Le Goff, 71 ans, a lui-même tourné la clé devant 300 habitants.",
    "La lentille, taillée en 1849 à Paris, avait été envoyée chez un verrier de Nancy.",
    "Les travaux ont coûté 820 000 euros, dont la moitié a été payée par le département.",
    "Un escalier de 105 marches mène à la lanterne, ouverte aux visiteurs en juillet.",
    "Le prochain chantier sera celui du phare de Trézien, bâti en 1894.",
)
ENGLISH = (
    "Kermorvan lighthouse was lit again on Saturday evening after 14 months of works, the commune announced.",
    "The keeper, Yann Le Goff, aged 71, turned the key himself before 300 inhabitants.",
    "The lens, cut in Paris in 1849, had been sent to a glassmaker in Nancy.",
    "The works cost 820,000 euros, half of which was paid by the department.",
    "A stair of 105 steps leads to the lantern, open to visitors in July.",
    "The next site will be the lighthouse of Trézien, built in 1894.",
)


def found(target: tuple[str, ...]) -> tuple[list[Bead], list[Bead]]:
    pair = Text("fr", FRENCH), Text("en", target)
    return aligned([pair], learn([pair], Options()), Options())[0]


def places(beads: list[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in beads]


def test_what_stands_in_order_does_not_cross() -> None:
    beads, crossing = found(ENGLISH)
    assert places(beads) == [((i,), (i,)) for i in range(6)]
    assert crossing == []


@pytest.mark.parametrize(("which", "to"), [(1, 4), (4, 0), (2, 5)])
def test_a_moved_paragraph_is_told(which: int, to: int) -> None:
    order = [i for i in range(6) if i != which]
    order.insert(to, which)
    beads, crossing = found(tuple(ENGLISH[i] for i in order))
    assert places(crossing) == [((which,), (to,))]
    assert all(bead.score > 0.8 for bead in crossing)
    assert sorted(places([*beads, *crossing])) == sorted(((i,), (at,)) for at, i in enumerate(order))


def test_what_was_added_and_what_was_left_out_do_not_cross() -> None:
    other = "Volunteers of the village will sell honey and postcards in the old stable next to the car park."
    beads, crossing = found((ENGLISH[0], *ENGLISH[2:5], other, ENGLISH[5]))
    assert crossing == []
    assert ((1,), ()) in places(beads)
    assert ((), (4,)) in places(beads)
