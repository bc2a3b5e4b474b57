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

from dashboard.faults import Unreadable, unusable_cell
from dashboard.lexicon import event_types
from dashboard.model import ROLES, Fault
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import DTYPES, GEOMETRY

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
_CLAIMS = '[{"value": 3, "approx": false, "item": "motos", "role": "destroyed"}]'
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d-%b-%Y")
_DECIMAL = str.maketrans(",", ".")


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The rows that could be used, in the columns of the event table, and a fault for each that could not."""

    frame: pd.DataFrame
    problems: tuple[Fault, ...]


def read_own_table(name: str, data: bytes) -> OwnTable:
    """The events of a CSV (comma, semicolon or tab) or XLSX file called ``name``; days and points are checked row by
    row. Raises Unreadable where it is neither, or has none of the columns that say when and where.
    """
    rows = _xlsx_rows(name, data) if data.startswith(b"PK\x03\x04") else _csv_rows(name, data)
    header = [str(cell).strip().lower() for cell in next(rows, [])]
    acled = "event_date" in header
    if not {"latitude", "longitude"} <= set(header) or not {"event_date", "date_start"} & set(header):
        raise Unreadable("fault_columns", file=name, found=", ".join(header)[:120])
    events: list[dict[str, Any]] = []
    problems: list[Fault] = []
    for line, cells in enumerate(rows, start=2):
        row = {column: _text(cell) for column, cell in zip(header, cells, strict=False)}
        if not any(row.values()) or row.get("event_id", "").startswith("#") or _is_tag_row(row):
            continue
        if len(events) >= ROWS:
            problems.append(Fault("fault_rows", {"file": name, "rows": ROWS}))
            break
        try:
            events.append(_event(name, line, row, acled))
        except Unreadable as error:
            problems.append(error.fault)
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
        raise Unreadable("fault_csv", file=name, error=str(error)) from None


def _xlsx_rows(name: str, data: bytes) -> Iterator[list[object]]:
    from openpyxl import load_workbook  # a good tenth of a second, for those who bring a workbook

    try:
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, IndexError) as error:
        raise Unreadable("fault_workbook", file=name, error=str(error)[:80]) from None
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
    def fault(column: str, expected: Fault) -> Unreadable:
        return unusable_cell(name, line, column, row.get(column, "")[:80], expected)

    def number(column: str, low: float, high: float, expected: Fault) -> float | None:
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
        raise fault(column, Fault("expected_day"))

    start = day("event_date" if acled else "date_start")
    event: dict[str, Any] = {column.name: [] if column.kind == "list" else None for column in COLUMNS}
    for column in COLUMNS:
        if column.kind == "text":
            event[column.name] = row.get(column.name, "")
        elif column.kind == "list":
            event[column.name] = _list(row.get(column.name, ""))
            if not all(_is_listed(column.name, part) for part in event[column.name]):
                claims = Fault("expected_claims", {"example": _CLAIMS})
                raise fault(column.name, claims if column.name == "quantities" else Fault("expected_list"))
        elif column.kind == "integer":
            found = number(column.name, 0, 1_000_000, Fault("expected_whole"))
            event[column.name] = None if found is None else int(found)
    if acled:
        event |= {ours: row[theirs] for theirs, ours in _ACLED.items() if row.get(theirs) and ours not in _NUMBERS}
        event["actors"] = [row[column] for column in ("actor1", "actor2") if row.get(column)]
        event["event_type"] = _ACLED_TYPES.get(row.get("event_type", "").lower(), "other")
        event["quantities"] = _fatalities(number("fatalities", 0, 1_000_000, Fault("expected_whole")))
    if event["event_type"] not in event_types():
        raise fault("event_type", Fault("expected_one_of", {"values": ", ".join(event_types())}))
    latitude = number("latitude", -90, 90, Fault("expected_latitude"))
    longitude = number("longitude", -180, 180, Fault("expected_longitude"))
    if (latitude is None) != (longitude is None):
        raise fault("latitude" if latitude is None else "longitude", Fault("expected_both"))
    event["event_id"] = event["event_id"] or f"{name}:{line}"
    event["file"] = event["file"] or name
    return event | {
        "latitude": latitude,
        "longitude": longitude,
        "radius_km": number("radius_km", 0, 20_000, Fault("expected_kilometres")),
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


def _is_listed(column: str, part: object) -> bool:
    """Whether a part of a list is what the column may hold: a claimed figure, or anything without names of its own."""
    if column != "quantities":
        return not isinstance(part, dict)
    if not isinstance(part, dict) or set(part) != {"value", "approx", "item", "role"}:
        return False
    is_figure = part["value"] is None or (isinstance(part["value"], int | float) and math.isfinite(part["value"]))
    return is_figure and isinstance(part["item"], str) and part["role"] in ("", *ROLES)


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
