"""What is known of a file: its row in the nearest ``sources.csv``, that of its folder or of any folder above it.

Folders above the one that was given count too: a file is known alike whether it, its folder or a whole tree is given.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dashboard.decoding import decode
from dashboard.faults import Unreadable, unusable_cell
from dashboard.model import Fault

SOURCES = "sources.csv"
_COLUMNS = ("file", "published", "publisher")


@dataclass(frozen=True, slots=True)
class Known:
    """What a row says of its file."""

    published: date | None = None
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A ``sources.csv``, read: what it says of files, by their ``place``, and its faults, each with the place it is
    about (None where it may be about any file). ``name`` is what its faults call it.
    """

    path: Path
    name: str
    rows: dict[Path, Known] = field(default_factory=dict)
    faults: list[tuple[Path | None, Fault]] = field(default_factory=list)


def place(path: Path) -> Path:
    """Where a file lies, whatever links lead to its folder."""
    return Path(os.path.realpath(path.parent)) / path.name


def written(path: Path) -> str:
    """A path with /, read as UTF-8 whatever the locale, and with "?" for the bytes that are not.

    Python keeps the bytes that are not of the locale as lone surrogates (PEP 383), which no output takes.
    """
    name = os.fsencode(path.as_posix()).decode("utf-8", "surrogateescape")
    return name.encode("utf-8", "replace").decode()


def unopened(file: str, error: OSError) -> Unreadable:
    """The error of a file or folder that the system does not open."""
    return Unreadable("fault_unopened", file=file, error=error.strerror or str(error))


def read_sources(folder: Path, given: Path) -> SourceTable:
    """The ``sources.csv`` of a folder, without rows where there is none; its name is the path from the one ``given``.

    Above that one, a table without the columns asked for is another's: nothing is said of it.
    """
    path = folder / SOURCES
    table = SourceTable(path, written(Path(os.path.relpath(path, given))))
    if not os.path.isfile(path):
        return table
    try:
        _fill(table, path.read_bytes(), lambda file: _is_within(file, folder), folder.is_relative_to(given))
    except OSError as error:
        if folder.is_relative_to(given):
            table.faults.append((None, unopened(table.name, error).fault))
    return table


def is_sources(name: str, data: bytes) -> bool:
    """Whether a file is a ``sources.csv``, by its name or by its header."""
    if name.lower() == SOURCES:
        return True
    try:
        header = decode(data, name).partition("\n")[0].strip().split(",")
    except Unreadable:
        return False
    return all(column in header for column in _COLUMNS)


def sources_of(name: str, data: bytes) -> SourceTable:
    """The ``sources.csv`` in the bytes of a file called ``name``, given without a folder: it may name any file."""
    table = SourceTable(Path(name), name)
    _fill(table, data, lambda _: True, is_ours=True)
    return table


def _fill(table: SourceTable, data: bytes, holds: Callable[[Path], bool], is_ours: bool) -> None:
    """Reads the rows of a table, whose files must be such as it ``holds``; one that is not ours tells no fault before
    its header shows that it is."""
    lines: list[str] = []
    begins = 1
    try:
        lines = list(io.StringIO(decode(data, table.name), newline=""))
        records = csv.reader(lines, strict=True)
        header = next(records, [])
        if any(column not in header for column in _COLUMNS):
            columns = Fault("expected_header", {"columns": ",".join(_COLUMNS)})
            raise unusable_cell(table.name, 1, "header", ",".join(header)[:80], columns)
        is_ours = True
        begins = records.line_num + 1
        for cells in records:
            if any(cells):
                _take(table, begins, header, cells, holds)
            begins = records.line_num + 1
    except (Unreadable, csv.Error) as error:
        if is_ours:
            table.faults.append((None, _unread(table.name, error, begins, lines)))


def _unread(name: str, error: Exception, line: int, lines: list[str]) -> Fault:
    """Why a table is not read, or no further than the row that begins at ``line``."""
    if isinstance(error, Unreadable):
        return error.fault
    row = lines[line - 1].strip()[:80]
    return Fault("fault_csv_row", {"file": name, "line": str(line), "value": row, "error": str(error)})


def _take(table: SourceTable, line: int, header: list[str], cells: list[str], holds: Callable[[Path], bool]) -> None:
    """Notes what a row says of its file, or its fault."""
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=False)}
    file = row.get("file")
    at = None if file is None or "\0" in file else place(table.path.parent / os.fsdecode(file.encode()))
    try:
        if len(cells) != len(header):
            count = Fault("expected_cells", {"expected": len(header), "found": len(cells)})
            raise unusable_cell(table.name, line, "row", ",".join(cells)[:80], count)
        if at is None or not holds(at):
            raise unusable_cell(table.name, line, "file", row["file"], Fault("expected_path"))
        if at in table.rows:
            raise unusable_cell(table.name, line, "file", row["file"], Fault("expected_once"))
        published = _day(table, line, row["published"])
    except Unreadable as error:
        table.faults.append((at, error.fault))
    else:
        table.rows[at] = Known(published, row["publisher"], row.get("url", ""))


def _is_within(file: Path, folder: Path) -> bool:
    return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)) and os.path.isfile(file)


def _day(table: SourceTable, line: int, cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise unusable_cell(table.name, line, "published", cell, Fault("expected_published")) from None
