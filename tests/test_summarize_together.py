"""One summary of many documents: near copies vote once, each sentence with its source, the older first."""

from corpus_cli.engines.summarize import Options, together

FIRST = """Flood drives families from Velmora
2031-05-09

The river Sele rose by two metres in the night and drove forty families of Velmora from their homes.

The old dam has held so far, the mayor of Velmora told reporters on Friday morning.
"""
SECOND = """Velmora: the dam of the river Sele gives way
2031-05-10

The old dam of the river Sele broke on Saturday, and the lower town of Velmora stands under water.

The river Sele had risen by two metres on Friday and driven forty families of Velmora from their homes.
"""
COPY = FIRST.replace("Flood drives", "Flooding drives")
OTHER = """Choir of Ostra wins the cup
2031-05-10

The choir of Ostra won the cup of the northern valleys with two songs about a shepherd and his only goat.
"""


TWO = Options("sentences", 2)


def read(*texts: str, options: Options = TWO) -> list[tuple[str, str]]:
    found = together([(f"{i}.txt", text, "en", ()) for i, text in enumerate(texts)], options)
    assert found.title is None
    return [(p.path, texts[int(p.path[0])][p.start : p.end]) for p in found.picks]


def test_the_older_document_comes_first_and_what_is_new_later() -> None:
    for order in ((FIRST, SECOND), (SECOND, FIRST)):
        found = read(*order, options=Options("sentences", 3))
        first, second = f"{order.index(FIRST)}.txt", f"{order.index(SECOND)}.txt"
        assert [p for p, _ in found] == sorted([p for p, _ in found], key=[first, second].index)
        assert found[0] == (first, FIRST.split("\n")[3])
        assert (second, SECOND.split("\n")[3]) in found


def test_near_copies_vote_once() -> None:
    assert [s for _, s in read(FIRST, SECOND)] == [s for _, s in read(FIRST, COPY, COPY, SECOND, COPY)]


def test_no_sentence_twice() -> None:
    found = [s for _, s in read(FIRST, COPY, SECOND, SECOND, OTHER, options=Options("words", 500))]
    assert len(set(found)) == len(found)
    assert sum("rose by two metres" in s for s in found) == 1


def test_no_headline_is_a_sentence() -> None:
    found = read(FIRST, COPY, SECOND, OTHER, options=Options("words", 500))
    assert not any("gives way" in s or "drives" in s or "cup\n" in s for _, s in found)


def test_what_one_document_alone_says_comes_last() -> None:
    assert all("choir" not in s for _, s in read(FIRST, SECOND, OTHER))


def test_budgets_and_empty_documents() -> None:
    assert read() == []
    assert read("", " \n") == []
    assert len(read("", FIRST, "")) == 2
    for words in (1, 20, 40, 60):
        found = read(FIRST, SECOND, OTHER, options=Options("words", words))
        assert len(found) == 1 or len(" ".join(s for _, s in found).split()) <= words
    sizes = len(" ".join((FIRST, SECOND, OTHER)).split())
    assert len(" ".join(s for _, s in read(FIRST, SECOND, OTHER, options=Options("ratio", 0.4))).split()) <= 0.4 * sizes


def test_one_document_has_a_summary_too() -> None:
    assert [p for p, _ in read(FIRST)] == ["0.txt", "0.txt"]
