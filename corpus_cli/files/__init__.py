"""Bytes on disk <-> Documents: which files are meant, how their bytes become text, how text is written back.

Knows files and nothing else: no option names but those an error has to teach, no terminal, no engine.
While a file is written a temporary one stands beside it, named `.corpus-XXXXXXXX.tmp` (eight letters and digits). It is
hidden, never read by a walk, and left behind only by SIGKILL or a power cut; it may be deleted then.

    entries      what a file to read is called and what kind it is
    walking      PATHs -> entries; ignoring: what .gitignore and .corpusignore say
    reading      an entry -> documents; decoding: bytes -> text; packing: gzip and Zstandard; rows: JSON Lines
    writing      text -> files, whole or not at all
    faults       what an OSError is called in front of a user
"""

from corpus_cli.files.decoding import decode
from corpus_cli.files.entries import Complain, Entry, Reading, copy_name, editable, holds_rows
from corpus_cli.files.reading import listed_paths, read, standard_input_reader
from corpus_cli.files.walking import listing
from corpus_cli.files.writing import replace, write_copy, write_file

__all__ = [
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
    "write_copy",
    "write_file",
]
