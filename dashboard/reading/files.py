"""Paths -> source files -> communiqués; ``sources`` says what is known of each file."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.decoding import decode
from dashboard.faults import Unreadable
from dashboard.labels import fault_words
from dashboard.model import Communique, Fault
from dashboard.reading.documents import document_text, is_document
from dashboard.reading.sources import SourceTable, place, read_sources, unopened, written

LIMIT_BYTES = 10_000_000
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx"})
_TABLE = ".csv"
"""A table of events, of which each cell would be read as a text of its own."""
_Tables = Callable[[Path, Path], SourceTable]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. ``file`` is its path relative to the folder given, or its bare name, as ``written`` gives it.

    ``fault`` says why there is nothing to read: a row of ``sources.csv`` that cannot be used, a folder that cannot be
    opened or holds no file of a known kind. Reading such an entry raises it.
    """

    path: Path
    file: str
    published: date | None = None
    publisher: str = ""
    url: str = ""
    fault: Fault | None = None


def find_files(paths: Sequence[Path]) -> list[SourceFile]:
    """The files that ``paths`` (files or folders) name, each once, folders in alphabetical order.

    A folder gives its files of a known kind (``SUFFIXES``) and those that a ``sources.csv`` names, subfolders included.
    A file named explicitly is always tried. A path that does not exist, and what the ``fault`` of a ``SourceFile``
    tells, are entries too: ``read_communique`` raises their sentence, and the rest goes on.
    """
    tables = cache(read_sources)
    found: dict[object, SourceFile] = {}
    for path in paths:
        for source in _in_folder(path, tables) if os.path.isdir(path) else _single(path, tables):
            lies = os.path.realpath(source.path)
            found.setdefault((lies, fault_words(source.fault, "en")) if source.fault else lies, source)
    return list(found.values())


def read_communique(source: SourceFile) -> Communique:
    """The communiqué in a source file.

    Raises Unreadable, one sentence that names the file and says why: missing, no permission, over
    ``LIMIT_BYTES``, empty, not a text, a table, or the ``fault`` of the entry.
    """
    if source.fault:
        raise Unreadable(source.fault.key, **source.fault.fields)
    if source.path.suffix.lower() == _TABLE and os.path.isfile(source.path):
        raise Unreadable("fault_table", file=source.file)
    try:
        with source.path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise unopened(written(source.path), error) from None
    return communique_from_bytes(source.file, data, source.published, source.publisher, source.url)


def communique_from_bytes(
    name: str, data: bytes, published: date | None = None, publisher: str = "", url: str = ""
) -> Communique:
    """The communiqué in the bytes of a file called ``name``; raises Unreadable as ``read_communique`` does."""
    if len(data) > LIMIT_BYTES:
        raise Unreadable("fault_large", file=name, bytes=LIMIT_BYTES)
    text = unicodedata.normalize("NFC", document_text(name, data)) if is_document(name, data) else decode(data, name)
    return Communique(name, text, published, publisher, url)


def repetition(communique: Communique, read: dict[str, dict[date | None, str]]) -> Fault | None:
    """The fault of a communiqué whose text was read before, of the same day or, where it has none, of any; else its
    name is noted in ``read``, by text and day."""
    days = read.setdefault(communique.text, {})
    if days and (communique.published is None or communique.published in days):
        other = days.get(communique.published, next(iter(days.values())))
        return Fault("fault_repeated", {"file": communique.file, "other": other})
    days[communique.published] = communique.file
    return None


def _single(path: Path, tables: _Tables) -> Iterator[SourceFile]:
    """The file, and the faults of ``sources.csv`` that may be about it."""
    at = place(path)
    yield _source(path, written(Path(path.name)), at, at.parent, tables)
    for folder in at.parents:
        table = tables(folder, at.parent)
        yield from (_faulty(table, fault) for about, fault in table.faults if about in (None, at))


def _in_folder(folder: Path, tables: _Tables) -> Iterator[SourceFile]:
    """The files in a folder and below it, then what cannot be opened there, then the faults of ``sources.csv``."""
    here = Path(os.path.realpath(folder))
    closed: list[OSError] = []
    walked = sorted((Path(parent), names) for parent, _, names in os.walk(here, onerror=closed.append))
    files = {parent / name for parent, names in walked for name in names if _is_known_kind(parent / name)}
    near = [tables(each, here) for each in (*(parent for parent, _ in walked), *here.parents)]
    files |= {at for table in near for at in table.rows if at.is_relative_to(here)}
    for at in sorted(files):
        file = at.relative_to(here)
        yield _source(folder / file, written(file), at, here, tables)
    for error in closed:
        file = Path(error.filename).relative_to(here)
        yield SourceFile(folder / file, written(file), fault=unopened(written(folder / file), error).fault)
    if not (files or closed):
        none = Fault("fault_no_files", {"file": written(folder), "kinds": " ".join(sorted(SUFFIXES))})
        yield SourceFile(folder, written(folder), fault=none)
    for table in near:
        is_inside = table.path.is_relative_to(here)
        for about, fault in table.faults:
            if is_inside or about is None or about.is_relative_to(here):
                yield _faulty(table, fault)


def _is_known_kind(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and os.path.isfile(path)


def _source(path: Path, file: str, at: Path, given: Path, tables: _Tables) -> SourceFile:
    """The file with what the nearest ``sources.csv`` that names it says of it."""
    for folder in at.parents:
        known = tables(folder, given).rows.get(at)
        if known is not None:
            return SourceFile(path, file, known.published, known.publisher, known.url)
    return SourceFile(path, file)


def _faulty(table: SourceTable, fault: Fault) -> SourceFile:
    return SourceFile(table.path, table.name, fault=fault)
