"""An encoder by name, and the vectors it has made before: an optional part of alignment, loaded only when asked for.

`MODULE:CALLABLE` is imported and given lists of texts; `sentence-transformers:NAME` is a model of that library. What an
encoder said of a text is kept in the user's cache folder, `corpus/vectors-XXXXXXXX.sqlite`, which may be removed any
time. Only the command line names an encoder, never a configuration file: a folder of texts must not run code.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, redirect_stdout
from importlib import import_module
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import OptionError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Encode = Callable[[list[str]], Vectors]

SENTENCE_TRANSFORMERS = "sentence-transformers"
BATCH = 500  # keys looked up at once: SQLite takes 999 on old machines


def encoder(name: str) -> Encode:
    """The encoder of a name, with its cache: texts -> vectors, shape (n, d), float32. OptionError where it is none."""
    module, _, what = name.partition(":")
    if not module or not what:
        raise OptionError(f"--embedder: {name!r} is neither MODULE:CALLABLE nor {SENTENCE_TRANSFORMERS}:NAME")
    encode = _model(what) if module == SENTENCE_TRANSFORMERS else _callable(module, what)
    return Cached(name, encode)


def _callable(module: str, what: str) -> Encode:
    here = os.getcwd()
    sys.path.append(here)  # last: nothing in the folder may stand in for a library
    try:
        with redirect_stdout(sys.stderr):  # standard output is the product's
            found: Any = import_module(module)
        for part in what.split("."):
            found = getattr(found, part)
    except ImportError as error:
        raise OptionError(f"--embedder: cannot import {module!r}: {error}") from error
    except AttributeError as error:
        raise OptionError(f"--embedder: {error}") from error
    except Exception as error:  # whatever the module does when it is imported
        raise OptionError(f"--embedder: cannot import {module!r}: {_told(error)}") from error
    finally:
        sys.path.remove(here)
    if not callable(found):
        raise OptionError(f"--embedder: {module}:{what} cannot be called; name a function of a list of texts")
    encode: Encode = found
    return encode


def _model(name: str) -> Encode:
    try:
        library = import_module("sentence_transformers")
    except ImportError as error:
        raise OptionError("--embedder: no sentence-transformers here; pip install 'corpus-cli[neural]'") from error
    try:
        model = library.SentenceTransformer(name)
    except (OSError, ValueError) as error:
        raise OptionError(f"--embedder: no model {name!r}: {str(error).splitlines()[0]}") from error

    def encode(texts: list[str]) -> Vectors:
        vectors: Vectors = model.encode(texts, convert_to_numpy=True, show_progress_bar=False)
        return vectors

    return encode


class Cached:
    """An encoder that is asked for each text once, in this run and in later ones."""

    def __init__(self, name: str, encode: Encode) -> None:
        self._name, self._encode = name, encode
        self._store = _store(name)
        self._length: int | None = None  # of the vectors, in bytes

    def __call__(self, texts: list[str]) -> Vectors:
        """Vectors of texts, shape (n, d), float32."""
        import numpy as np

        keys = [_key(text) for text in texts]
        known = self._known(list(dict.fromkeys(keys)))
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if new:
            made = self._vectors(list(new.values()))
            known.update(zip(new, (row.tobytes() for row in made), strict=True))
            self._keep({key: known[key] for key in new})
        lengths = {len(vector) for vector in known.values()}
        self._length = lengths.pop() if self._length is None and lengths else self._length
        if lengths - {self._length}:
            raise OptionError(f"--embedder: {self._name} gives vectors of another length than before; clear its cache")
        rows = b"".join(known[key] for key in keys)
        return np.frombuffer(rows, np.float32).reshape(len(texts), -1) if texts else np.zeros((0, 0), np.float32)

    def _vectors(self, texts: list[str]) -> Vectors:
        """What the encoder says, checked."""
        import numpy as np

        try:
            with redirect_stdout(sys.stderr):  # standard output is the product's
                given = np.asarray(self._encode(list(texts)), dtype=np.float32)
        except Exception as error:  # whatever the encoder does
            raise OptionError(f"--embedder: {self._name} failed: {_told(error)}") from error
        if given.ndim != 2 or len(given) != len(texts) or not np.isfinite(given).all():
            raise OptionError(
                f"--embedder: {self._name} gave an array of shape {given.shape} for {len(texts)} texts;"
                " one row of finite numbers a text is wanted"
            )
        return np.ascontiguousarray(given)

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        if self._store is None:
            return {}
        found: dict[bytes, bytes] = {}
        for some in _batches(keys):
            marks = ",".join("?" * len(some))
            found.update(self._store.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some))
        return found

    def _keep(self, vectors: dict[bytes, bytes]) -> None:
        if self._store is not None:
            try:
                with self._store:
                    self._store.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", vectors.items())
            except sqlite3.Error:  # a full disk, or another run is writing: the vectors are made again next time
                pass


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _batches(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (keys[at : at + BATCH] for at in range(0, len(keys), BATCH))


def _key(text: str) -> bytes:
    from xxhash import xxh3_128_digest

    return xxh3_128_digest(text.encode("utf-8", "surrogatepass"))


def _store(name: str) -> sqlite3.Connection | None:
    """The vectors an encoder has made before; None where nothing can be kept."""
    from xxhash import xxh3_64_hexdigest

    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    folder = os.path.join(base, "corpus")
    try:
        os.makedirs(folder, exist_ok=True)
        store = sqlite3.connect(os.path.join(folder, f"vectors-{xxh3_64_hexdigest(name.encode())[:8]}.sqlite"))
        with store, closing(store.cursor()) as cursor:
            cursor.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
    except (OSError, sqlite3.Error):
        return None
    return store
