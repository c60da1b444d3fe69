"""Bytes on disk <-> Documents: which files are meant, how their bytes become text, how text is written back.

Knows files and nothing else: no option names but those an error has to teach, no terminal, no engine.
While a file is written a hidden one stands beside it, `.corpus-XXXXXXXX.tmp`. No walk reads it. Only SIGKILL or a power
cut leaves it behind, and the next run that writes into the folder removes it.

    entries      what a file to read is called and what kind it is
    walking      PATHs -> entries; ignoring: what .gitignore and .corpusignore say
    reading      an entry -> documents; decoding: bytes -> text; packing: gzip and Zstandard; rows: JSON Lines
    writing      text -> new files, whole or not at all
    replacing    text -> in place of the file it was read from
    temporary    the hidden file beside one that is being written; what killed runs have left of them
    faults       what an OSError is called in front of a user
"""

from corpus_cli.files.decoding import decode
from corpus_cli.files.entries import STDIN, Complain, Entry, Reading, copy_name, editable, holds_rows
from corpus_cli.files.reading import listed_paths, read, standard_input_reader
from corpus_cli.files.replacing import replace
from corpus_cli.files.temporary import sweep
from corpus_cli.files.walking import listing
from corpus_cli.files.writing import write_copy, write_file

__all__ = [
    "STDIN",
    "Complain",
    "Entry",
    "Reading",
    "copy_name",
    "decode",
    "editable",
    "holds_rows",
    "listed_paths",
    "listing",
    "read",
    "replace",
    "standard_input_reader",
    "sweep",
    "write_copy",
    "write_file",
]
