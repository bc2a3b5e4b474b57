"""A table of events that the user gives, as rows of the event table: one exported from here, or one with ACLED's
column names. Rows that cannot be used are told one by one, and the rest is shown.

A table says a point and a radius: what is drawn of a row is their disc, or the point alone, whatever its footprint was
(the bearing of a sector and the line of a corridor are in no column), but for an event read here whose place it keeps.
A row whose point contradicts its country is shown without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

import pandas as pd

from dashboard.faults import Unreadable, named, unusable_cell
from dashboard.lexicon import acled_type, event_type_named, event_types
from dashboard.model import Event, Fault
from dashboard.table.columns import COLUMNS
from dashboard.table.corrections import completed, without
from dashboard.table.frame import frame_of
from dashboard.table.own_cells import OwnRow
from dashboard.table.own_places import as_spelt_here, country_code, placed
from dashboard.table.own_rows import read_rows
from dashboard.table.regions import HOME
from gazetteer.precision import HIGHEST
from gazetteer.relations import Kind

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

ROWS = 100_000
STEP = 200
# ACLED's names for what this table holds as text under another name (ACLED codebook, 2023).
_ACLED = {"event_id_cnty": "event_id", "source": "publisher", "notes": "title"}
_UNLIKE = "type d'ACLED sans équivalent exact ici, rangé au plus proche"
_HIGHEST = HIGHEST | {"time_precision": 3, "date_prec": 5}
_MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The rows that could be used, in the columns of the event table, and a fault for each that could not."""

    frame: pd.DataFrame
    problems: tuple[Fault, ...]


def own_table_steps(name: str, data: bytes, known: Mapping[str, Event]) -> Iterator[int | OwnTable]:
    """The events of a CSV (comma, semicolon or tab) or XLSX file called ``name``, as ``table_steps`` gives them. Raises
    Unreadable where it is neither."""
    return table_steps(name, read_rows(name, data), known)


def table_steps(
    name: str, rows: Iterator[tuple[int, list[str]]], known: Mapping[str, Event]
) -> Iterator[int | OwnTable]:
    """The events of a table called ``name``, given as the line and the cells of each row; days and points are checked
    row by row. ``known`` are the events read here, by id: a row of one of them need only say what it corrects.

    Gives the number of events read so far, every ``STEP`` of them, and at the end the table. Raises Unreadable where it
    has none of the columns that say when and where, or of which event.
    """
    header = [cell.lower() for cell in next(rows, (1, []))[1]]
    _expect_columns(name, header)
    acled, is_whole = "event_date" in header, _is_whole(header)
    events: list[dict[str, Any]] = []
    shapes: list[BaseGeometry | None] = []
    problems: list[Fault] = []
    try:
        for line, cells in rows:
            row = OwnRow(name, line, dict.fromkeys(header, "") | dict(zip(header, cells, strict=False)))
            if not any(cells) or _is_tag_row(row):
                continue
            if len(events) >= ROWS:
                problems.append(Fault("fault_rows", {"file": name, "rows": ROWS}))
                break
            try:
                _expect_no_more(row, header, cells)
                if not is_whole and row.text("event_id") not in known:
                    raise row.fault("event_id", Fault("expected_known"))
                event, faults = _event_as_far(row, known, acled)
            except Unreadable as error:
                problems.append(error.fault)
                continue
            problems += faults
            event, shape, doubts = placed(row, event, known.get(event["event_id"]))
            events.append(event)
            shapes.append(shape)
            problems += doubts
            if len(events) % STEP == 0:
                yield len(events)
    except Unreadable as error:  # damaged from there on
        problems.append(error.fault)
    yield OwnTable(frame_of(events, shapes), tuple(problems))


def _expect_columns(name: str, header: Sequence[str]) -> None:
    """Raises Unreadable where the columns that say what, when and where are missing, and that of the event which a row
    corrects, or where one is given twice."""
    if "event_id" not in header and not _is_whole(header):
        raise Unreadable("fault_columns", file=name, found=named(header))
    for column, count in Counter(header).items():
        if column and count > 1:
            raise unusable_cell(name, 1, column, column, Fault("expected_once"))


def _is_whole(header: Sequence[str]) -> bool:
    """Whether the columns say what, when and where; a type that ACLED's do not say is told among the issues."""
    return {"latitude", "longitude"} <= set(header) and (
        "event_date" in header or {"date_start", "event_type"} <= set(header)
    )


def _expect_no_more(row: OwnRow, header: Sequence[str], cells: Sequence[str]) -> None:
    """Raises Unreadable for more cells than columns: a comma without quotes has parted a text and moved the rest."""
    if len(cells) > len(header):
        count = Fault("expected_cells", {"expected": len(header), "found": len(cells)})
        raise unusable_cell(row.file, row.line, "row", ",".join(cells)[:80], count)


def _is_tag_row(row: OwnRow) -> bool:
    """The row of HXL tags under the header."""
    return row.text("event_id").startswith("#") or row.text("latitude").startswith("#")


def _event_as_far(row: OwnRow, known: Mapping[str, Event], acled: bool) -> tuple[dict[str, Any], list[Fault]]:
    """The event of a row, and a fault for each cell that could not be used: of an event that was read here it is as it
    was read. Raises Unreadable where the event was not, or nothing is left of the row."""
    faults: list[Fault] = []
    while True:
        try:
            return _event(completed(row, known), acled), faults
        except Unreadable as error:
            rest = without(row, str(error.fault.fields["column"]))
            if row.text("event_id") not in known or not row.cells.keys() > rest.cells.keys() > {"event_id"}:
                raise
            faults.append(Fault("fault_rest_taken", {"file": row.file, "fault": error.fault}))
            row = rest


def _event(row: OwnRow, acled: bool) -> dict[str, Any]:
    event = {column.name: _cell(row, column.name, column.kind) for column in COLUMNS} | _point(row)
    event |= _days(row, acled)
    event |= _as_acled(row) if acled else {"event_type": _event_type(row)}
    if event["footprint"]:
        row.one_of("footprint", get_args(Kind))
    event["event_id"] = event["event_id"] or f"{row.file}:{row.line}"
    event["file"] = event["file"] or row.file
    event["country"] = country_code(event["country"])
    if event["country"] in HOME:
        event["admin1"], event["admin2"] = as_spelt_here(event["admin1"], event["admin2"])
    return event


def _cell(row: OwnRow, column: str, kind: str) -> Any:  # noqa: ANN401 - what the kind of the column says
    """A cell of one of our columns; days, and numbers with a decimal point, are read by name."""
    if kind == "text":
        return row.text(column)
    if kind == "list":
        return row.listed(column)
    return row.whole(column, 1, _HIGHEST.get(column, _MANY)) if kind == "integer" else None


def _point(row: OwnRow) -> dict[str, float | None]:
    latitude = row.number("latitude", -90, 90, Fault("expected_latitude"))
    longitude = row.number("longitude", -180, 180, Fault("expected_longitude"))
    if (latitude is None) != (longitude is None):
        raise row.fault("latitude" if latitude is None else "longitude", Fault("expected_both"))
    radius_km = row.number("radius_km", 0, 20_000, Fault("expected_kilometres"))
    return {"latitude": latitude, "longitude": longitude, "radius_km": radius_km}


def _days(row: OwnRow, acled: bool) -> dict[str, str | None]:
    start = row.day("event_date" if acled else "date_start")
    days = {"date_start": start, "date_end": start if acled else row.last_day("date_end", start)}
    return {name: day.isoformat() if day else None for name, day in days.items()}


def _event_type(row: OwnRow) -> str:
    """The type by its name, as the exports have it, or by its label, as the page has it."""
    return event_type_named(row.text("event_type")) or row.one_of("event_type", event_types())


def _as_acled(row: OwnRow) -> dict[str, Any]:
    """What ACLED's columns say. A type that this table does not have is named in the issues, never taken silently."""
    given = (row.text("event_type"), row.text("sub_event_type"))
    event_type, is_exact = acled_type(*given)
    told = {ours: row.text(theirs) for theirs, ours in _ACLED.items() if row.text(theirs)}
    killed = row.whole("fatalities", 0, _MANY)
    return told | {
        "event_type": event_type,
        "issues": [] if is_exact else [f"{', '.join(filter(None, given)) or 'event_type'} : {_UNLIKE}"],
        "actors": [row.text(column) for column in ("actor1", "actor2") if row.text(column)],
        # ACLED counts them under no noun: the role alone says what they are, in the language of the page
        "quantities": [{"value": killed, "approx": False, "item": "", "role": "killed"}] if killed else [],
    }
