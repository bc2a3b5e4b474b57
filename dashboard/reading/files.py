"""Paths -> source files -> communiqués; what is known of each file stands in its folder's ``sources.csv``."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.faults import Unreadable, unusable_cell
from dashboard.labels import fault_words
from dashboard.model import Communique, Fault
from dashboard.reading.decoding import decode
from dashboard.reading.documents import document_text, is_document

SOURCES = "sources.csv"
LIMIT_BYTES = 10_000_000
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx"})
_COLUMNS = ("file", "published", "publisher")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. ``file`` is its path relative to the folder given (with /), or its bare name.

    ``fault`` says why the row of ``sources.csv`` cannot be used: reading such an entry raises it.
    """

    path: Path
    file: str
    published: date | None = None
    publisher: str = ""
    url: str = ""
    fault: Fault | None = None


def find_files(paths: Sequence[Path]) -> list[SourceFile]:
    """The files that ``paths`` (files or folders) name, each once, folders in alphabetical order.

    A folder gives its files of a known kind (``SUFFIXES``), subfolders included, with what its ``sources.csv`` says of
    them. A file named explicitly is always tried. A path that does not exist, and a row of ``sources.csv`` that cannot
    be used, are entries too: ``read_communique`` raises their sentence, and the rest goes on.
    """
    found: dict[Path, SourceFile] = {}
    for path in paths:
        for source in _in_folder(path) if path.is_dir() else [_single(path)]:
            key = path / fault_words(source.fault, "en") if source.fault else source.path.resolve()
            found.setdefault(key, source)
    return list(found.values())


def read_communique(source: SourceFile, limit_bytes: int = LIMIT_BYTES) -> Communique:
    """The communiqué in a source file.

    Raises Unreadable, one sentence that names the file and says why: missing, no permission, over
    ``limit_bytes``, empty, not a text, or a faulty row of ``sources.csv``.
    """
    if source.fault:
        raise Unreadable(source.fault.key, **source.fault.fields)
    try:
        with source.path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except OSError as error:
        raise _unopened(source.file, error) from None
    return communique_from_bytes(source.file, data, source.published, source.publisher, source.url, limit_bytes)


def communique_from_bytes(
    name: str,
    data: bytes,
    published: date | None = None,
    publisher: str = "",
    url: str = "",
    limit_bytes: int = LIMIT_BYTES,
) -> Communique:
    """The communiqué in the bytes of a file called ``name``; raises Unreadable as ``read_communique`` does."""
    if len(data) > limit_bytes:
        raise Unreadable("fault_large", file=name, bytes=limit_bytes)
    text = unicodedata.normalize("NFC", document_text(name, data)) if is_document(name, data) else decode(data, name)
    return Communique(name, text, published, publisher, url)


def _unopened(file: str, error: OSError) -> Unreadable:
    return Unreadable("fault_unopened", file=file, error=error.strerror or str(error))


def _single(path: Path) -> SourceFile:
    known = {source.path: source for source in _sources(path.parent) if not source.fault}
    return known.get(path, SourceFile(path, path.name))


def _in_folder(folder: Path) -> Iterator[SourceFile]:
    listed = list(_sources(folder))
    known = {source.path: source for source in listed if not source.fault}
    names = {path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()}
    for path in sorted(names | known.keys()):
        yield known.get(path, SourceFile(path, path.relative_to(folder).as_posix()))
    yield from (source for source in listed if source.fault)


def _sources(folder: Path) -> Iterator[SourceFile]:
    """The rows of the folder's ``sources.csv``, the faulty ones with their fault."""
    table = folder / SOURCES
    if not table.is_file():
        return
    try:
        lines = csv.reader(decode(table.read_bytes(), SOURCES).splitlines(keepends=True), strict=True)
        header = next(lines, [])
        if any(column not in header for column in _COLUMNS):
            columns = Fault("expected_header", {"columns": ",".join(_COLUMNS)})
            raise unusable_cell(SOURCES, 1, "header", ",".join(header)[:80], columns)
        for cells in lines:
            if any(cells):
                yield _source(folder, header, cells, lines.line_num)
    except Unreadable as error:
        yield SourceFile(table, SOURCES, fault=error.fault)
    except OSError as error:
        yield SourceFile(table, SOURCES, fault=_unopened(SOURCES, error).fault)
    except csv.Error as error:
        unread = unusable_cell(SOURCES, 1, "file", str(error), Fault("expected_csv"))
        yield SourceFile(table, SOURCES, fault=unread.fault)


def _source(folder: Path, header: list[str], cells: list[str], line: int) -> SourceFile:
    def fault(column: str, value: str, expected: Fault) -> SourceFile:
        return SourceFile(folder / SOURCES, SOURCES, fault=unusable_cell(SOURCES, line, column, value, expected).fault)

    if len(cells) != len(header):
        return fault(
            "row", ",".join(cells)[:80], Fault("expected_cells", {"expected": len(header), "found": len(cells)})
        )
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
    path = folder / row["file"]
    if "\0" in row["file"] or not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return fault("file", row["file"], Fault("expected_path"))
    try:
        published = date.fromisoformat(row["published"]) if row["published"] else None
    except ValueError:
        return fault("published", row["published"], Fault("expected_published"))
    return SourceFile(path, path.relative_to(folder).as_posix(), published, row["publisher"], row.get("url", ""))
