"""A row of a table that the reader gives beside the event that was read here under its id: what it lacks, and what it
says otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.model import Event, Fault
from dashboard.table.cells import flat_cell, printable
from dashboard.table.claims import Claim
from dashboard.table.columns import COLUMNS
from dashboard.table.own_cells import OwnRow
from dashboard.table.own_issues import MARKS, is_told_anew
from dashboard.table.row import event_row

_NAMES = {column.name for column in COLUMNS}
# Columns that say one thing together, and those that say how sure it is.
_TOGETHER = (
    ({"date_start", "date_end"}, {"time_precision", "date_prec"}),
    ({"latitude", "longitude"}, {"radius_km", "footprint", "geo_precision", "where_prec"}),
)


def completed(row: OwnRow, known: Mapping[str, Event]) -> OwnRow:
    """The row with what its table has no column for, as it was read of the event of its id. Raises Unreadable for a day
    that contradicts those."""
    event = known.get(row.text("event_id"))
    if event is None or row.cells.keys() >= _NAMES:
        return row
    read = {name: "" if cell is None else str(flat_cell(cell)) for name, cell in event_row(event).items()}
    return replace(row, cells=read | _days_besides(row, read) | _emptied(row) | {**row.cells})


def _emptied(row: OwnRow) -> dict[str, str]:
    """What only means something beside columns that a row empties: without a point there is no radius of one."""
    besides = [others for names, others in _TOGETHER if not any(map(row.text, names)) and names <= row.cells.keys()]
    return dict.fromkeys((name for names in besides for name in names), "")


def _days_besides(row: OwnRow, read: Mapping[str, str]) -> dict[str, str]:
    """What the days that a row corrects say besides, where it does not: the first day alone, of an event read as of one
    day or of none, is the last too, and one day is precise. Raises Unreadable where it comes after the last one read.
    """
    days = (read["date_start"], read["date_end"])
    first, last = (row.cells.get(name, read[name]) for name in ("date_start", "date_end"))
    if "date_end" not in row.cells:
        if days[0] == days[1]:
            last = first
        elif (day := row.day("date_start")) and "" < last < day.isoformat():
            raise row.fault("date_start", Fault("expected_first_day", {"last": last}))
    if first != last or (first, last) == days:
        return {"date_end": last}
    return {"date_end": last} | dict.fromkeys(("time_precision", "date_prec"), "1" if first else "")


def without(row: OwnRow, column: str) -> OwnRow:
    """The row without a column of the event table, and without what only means something beside it."""
    left_out = next((one | besides for one, besides in _TOGETHER if column in one), {column} & _NAMES)
    return replace(row, cells={name: cell for name, cell in row.cells.items() if name not in left_out})


def changed_cells(row: Mapping[str, Any], event: Event) -> list[str]:
    """The columns where a plain row, of a table that the reader gives, says otherwise than the event of its id.

    ``same_event`` is none of them: links are made of what stands beside, not told by a table. Nor is a figure of which
    the table says less, an issue that each table tells anew, or a mark of the reader.
    """
    read, given = event_row(event), dict(row)
    read["quantities"] = _as_far(read["quantities"], given["quantities"])
    given["issues"] = [issue for issue in given["issues"] if not is_told_anew(issue) and issue not in MARKS]
    return [name for name in read if name != "same_event" and _written(given[name]) != _written(read[name])]


def _as_far(read: Sequence[Claim], given: Sequence[Claim]) -> list[Claim]:
    """The claims read, each with no more keys than the one given in its place has."""
    alike = [{name: read_claim[name] for name in claim} for read_claim, claim in zip(read, given, strict=False)]
    return [*alike, *read[len(given) :]]


def _written(cell: object) -> object:
    """The cell as it comes back from an export: text without control characters and space around."""
    flat = flat_cell(cell)
    return printable(flat).strip() if isinstance(flat, str) else flat
