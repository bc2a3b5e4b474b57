"""Paths -> source files -> communiqués; what is known of each file stands in its folder's ``sources.csv``."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.model import Communique
from dashboard.reading.decoding import decode
from dashboard.reading.documents import document_text, is_document
from gazetteer.errors import TableError, UnreadableFile

SOURCES = "sources.csv"
LIMIT_BYTES = 10_000_000
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx"})
_COLUMNS = ("file", "published", "publisher")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. ``file`` is its path relative to the folder given (with /), or its bare name.

    ``fault`` is a sentence where the row of ``sources.csv`` cannot be used: reading such an entry raises it.
    """

    path: Path
    file: str
    published: date | None = None
    publisher: str = ""
    url: str = ""
    fault: str = ""


def find_files(paths: Sequence[Path]) -> list[SourceFile]:
    """The files that ``paths`` (files or folders) name, each once, folders in alphabetical order.

    A folder gives its files of a known kind (``SUFFIXES``), subfolders included, with what its ``sources.csv`` says of
    them. A file named explicitly is always tried. A path that does not exist, and a row of ``sources.csv`` that cannot
    be used, are entries too: ``read_communique`` raises their sentence, and the rest goes on.
    """
    found: dict[Path, SourceFile] = {}
    for path in paths:
        for source in _in_folder(path) if path.is_dir() else [_single(path)]:
            key = path / f"{source.file} {source.fault}" if source.fault else source.path.resolve()
            found.setdefault(key, source)
    return list(found.values())


def read_communique(source: SourceFile, limit_bytes: int = LIMIT_BYTES) -> Communique:
    """The communiqué in a source file.

    Raises UnreadableFile, one sentence that names the file and says why: missing, no permission, over
    ``limit_bytes``, empty, not a text, or a faulty row of ``sources.csv``.
    """
    if source.fault:
        raise UnreadableFile(source.fault)
    try:
        with source.path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except OSError as error:
        raise UnreadableFile(f"{source.file}: cannot be opened ({error.strerror or error}); check the path.") from None
    return communique_from_bytes(source.file, data, source.published, source.publisher, source.url, limit_bytes)


def communique_from_bytes(
    name: str,
    data: bytes,
    published: date | None = None,
    publisher: str = "",
    url: str = "",
    limit_bytes: int = LIMIT_BYTES,
) -> Communique:
    """The communiqué in the bytes of a file called ``name``; raises UnreadableFile as ``read_communique`` does."""
    if len(data) > limit_bytes:
        raise UnreadableFile(f"{name}: larger than the limit of {limit_bytes:,} bytes; split it or raise the limit.")
    text = unicodedata.normalize("NFC", document_text(name, data)) if is_document(name, data) else decode(data, name)
    return Communique(name, text, published, publisher, url)


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
            raise TableError(SOURCES, 1, "header", ",".join(header)[:80], f"expected {','.join(_COLUMNS)}[,url]")
        for cells in lines:
            if any(cells):
                yield _source(folder, header, cells, lines.line_num)
    except (UnreadableFile, TableError, OSError) as error:
        yield SourceFile(table, SOURCES, fault=str(error))
    except csv.Error as error:
        yield SourceFile(table, SOURCES, fault=str(TableError(SOURCES, 1, "file", str(error), "expected a CSV table")))


def _source(folder: Path, header: list[str], cells: list[str], line: int) -> SourceFile:
    def fault(column: str, value: str, expected: str) -> SourceFile:
        return SourceFile(folder / SOURCES, SOURCES, fault=str(TableError(SOURCES, line, column, value, expected)))

    if len(cells) != len(header):
        return fault("row", ",".join(cells)[:80], f"expected {len(header)} cells, found {len(cells)}")
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
    path = folder / row["file"]
    if "\0" in row["file"] or not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return fault("file", row["file"], "expected the path of a file in this folder")
    try:
        published = date.fromisoformat(row["published"]) if row["published"] else None
    except ValueError:
        return fault("published", row["published"], "expected a day such as 2026-01-14, or nothing")
    return SourceFile(path, path.relative_to(folder).as_posix(), published, row["publisher"], row.get("url", ""))
