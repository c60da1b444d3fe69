"""Other tools at the work of `corpus summarize`: `python summary_peers.py TOOL FOLDER`, three sentences of each file.

sumy is given sentences and words, so that it asks for no data of nltk's; its own stemmer and function words are on.
"""

import re
import sys
from importlib import import_module
from pathlib import Path

TOOLS = {
    "LexRank (sumy)": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "TextRank (sumy)": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
}
LANGUAGE = "english"
SENTENCES = 3


class Words:
    """Cuts sentences into words."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"\w+", sentence))


def main(tool: str, folder: Path) -> None:
    """Print summaries of all files of a folder."""
    module, name = TOOLS[tool]
    dom = import_module("sumy.models.dom")
    summarizer = getattr(import_module(module), name)(import_module("sumy.nlp.stemmers").Stemmer(LANGUAGE))
    summarizer.stop_words = import_module("sumy.utils").get_stop_words(LANGUAGE)
    words = Words()
    for file in sorted(folder.iterdir()):
        cut = re.split(r"(?<=[.!?])\s+", file.read_text(encoding="utf-8").strip())
        paragraph = dom.Paragraph([dom.Sentence(sentence, words) for sentence in cut])
        for sentence in summarizer(dom.ObjectDocumentModel([paragraph]), SENTENCES):
            print(file.name, sentence)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
