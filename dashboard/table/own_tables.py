"""A table of events that the user gives, as rows of the event table: one exported from here, or one with ACLED's
column names. Rows that cannot be used are told one by one, and the rest is shown."""

from __future__ import annotations

import csv
import io
import json
import math
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
from openpyxl import load_workbook

from dashboard.lexicon import event_types
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import DTYPES, GEOMETRY
from gazetteer.errors import TableError, UnreadableFile

ROWS = 100_000
# ACLED's names for what this table holds under another name (ACLED codebook, 2023).
_ACLED = {
    "event_id_cnty": "event_id",
    "event_date": "date_start",
    "sub_event_type": "sub_event_type",
    "geo_precision": "geo_precision",
    "time_precision": "time_precision",
    "source": "publisher",
    "notes": "title",
}
_ACLED_TYPES = {
    "battles": "armed_clash",
    "explosions/remote violence": "ied",
    "violence against civilians": "violence_against_civilians",
    "strategic developments": "other",
    "protests": "other",
    "riots": "other",
}
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d-%b-%Y")
_DECIMAL = str.maketrans(",", ".")


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The rows that could be used, in the columns of the event table, and a sentence for each that could not."""

    frame: pd.DataFrame
    problems: tuple[str, ...]


def read_own_table(name: str, data: bytes) -> OwnTable:
    """The events of a CSV (comma, semicolon or tab) or XLSX file called ``name``; days and points are checked row by
    row. Raises UnreadableFile where it is neither, or has none of the columns that say when and where.
    """
    rows = _xlsx_rows(name, data) if data.startswith(b"PK\x03\x04") else _csv_rows(name, data)
    header = [str(cell).strip().lower() for cell in next(rows, [])]
    acled = "event_date" in header
    if not {"latitude", "longitude"} <= set(header) or not {"event_date", "date_start"} & set(header):
        raise UnreadableFile(
            f"{name}: expected the columns date_start (or event_date), latitude and longitude; "
            f"found {', '.join(header)[:120]}."
        )
    events: list[dict[str, Any]] = []
    problems: list[str] = []
    for line, cells in enumerate(rows, start=2):
        row = {column: _text(cell) for column, cell in zip(header, cells, strict=False)}
        if not any(row.values()) or row.get("event_id", "").startswith("#") or _is_tag_row(row):
            continue
        if len(events) >= ROWS:
            problems.append(f"{name}: only the first {ROWS:,} rows are shown.")
            break
        try:
            events.append(_event(name, line, row, acled))
        except TableError as fault:
            problems.append(str(fault))
    return OwnTable(_frame(events), tuple(problems))


def _csv_rows(name: str, data: bytes) -> Iterator[list[object]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            yield [_unguarded(cell) for cell in cells]
    except csv.Error as error:
        raise UnreadableFile(f"{name}: not a CSV table ({error}).") from None


def _xlsx_rows(name: str, data: bytes) -> Iterator[list[object]]:
    try:
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, IndexError) as error:
        raise UnreadableFile(f"{name}: not an Excel workbook ({str(error)[:80]}).") from None
    for cells in sheet.iter_rows(values_only=True):
        yield list(cells)


def _unguarded(cell: str) -> str:
    """The cell without the apostrophe that the CSV export puts before what a spreadsheet might run."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r\n＝＋－＠") else cell


def _text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    return "" if cell is None else str(cell).strip()


def _is_tag_row(row: dict[str, str]) -> bool:
    """The row of HXL tags under the header."""
    return row.get("latitude", "").startswith("#")


def _event(name: str, line: int, row: dict[str, str], acled: bool) -> dict[str, Any]:
    def fault(column: str, expected: str) -> TableError:
        return TableError(name, line, column, row.get(column, "")[:80], expected)

    def number(column: str, low: float, high: float, expected: str) -> float | None:
        cell = row.get(column, "")
        try:
            value = float(cell.translate(_DECIMAL)) if cell else None
        except ValueError:
            raise fault(column, expected) from None
        if value is not None and not (math.isfinite(value) and low <= value <= high):
            raise fault(column, expected)
        return value

    def day(column: str) -> date | None:
        cell = row.get(column, "")
        if not cell:
            return None
        for form in _DAYS:
            try:
                return datetime.strptime(cell[:20], form).date()
            except ValueError:
                continue
        raise fault(column, "expected a day such as 2026-01-14 or 14/01/2026")

    start = day("event_date" if acled else "date_start")
    event: dict[str, Any] = {column.name: [] if column.kind == "list" else None for column in COLUMNS}
    for column in COLUMNS:
        if column.kind == "text":
            event[column.name] = row.get(column.name, "")
        elif column.kind == "list":
            event[column.name] = _list(row.get(column.name, ""))
        elif column.kind == "integer":
            found = number(column.name, 0, 1_000_000, "expected a whole number")
            event[column.name] = None if found is None else int(found)
    if acled:
        event |= {ours: row[theirs] for theirs, ours in _ACLED.items() if row.get(theirs) and ours not in _NUMBERS}
        event["actors"] = [row[column] for column in ("actor1", "actor2") if row.get(column)]
        event["event_type"] = _ACLED_TYPES.get(row.get("event_type", "").lower(), "other")
        event["quantities"] = _fatalities(number("fatalities", 0, 1_000_000, "expected a whole number"))
    if event["event_type"] not in event_types():
        raise fault("event_type", f"expected one of {', '.join(event_types())}")
    latitude = number("latitude", -90, 90, "expected -90 to 90 degrees north")
    longitude = number("longitude", -180, 180, "expected -180 to 180 degrees east")
    if (latitude is None) != (longitude is None):
        raise fault("latitude" if latitude is None else "longitude", "expected both coordinates or none")
    event["event_id"] = event["event_id"] or f"{name}:{line}"
    event["file"] = event["file"] or name
    return event | {
        "latitude": latitude,
        "longitude": longitude,
        "radius_km": number("radius_km", 0, 20_000, "expected kilometres"),
        "date_start": start,
        "date_end": start if acled else day("date_end"),
    }


_NUMBERS = frozenset(("date_start", "geo_precision", "time_precision"))


def _list(cell: str) -> list[Any]:
    try:
        value = json.loads(cell) if cell else []
    except ValueError:
        return [part.strip() for part in cell.split(";") if part.strip()]
    return value if isinstance(value, list) else [cell]


def _fatalities(value: float | None) -> list[dict[str, object]]:
    return [] if not value else [{"value": value, "approx": False, "item": "fatalities", "role": "killed"}]


def _frame(events: Iterable[dict[str, Any]]) -> pd.DataFrame:
    told = list(events)
    frame = pd.DataFrame(
        {
            column.name: pd.Series([event[column.name] for event in told], dtype="object").astype(DTYPES[column.kind])
            for column in COLUMNS
        }
    )
    frame[GEOMETRY] = pd.Series([None] * len(told), dtype="object")
    return frame
