"""What a row of a table that the reader gives says of an event that was read here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dashboard.model import Event
from dashboard.table.cells import flat_cell
from dashboard.table.columns import COLUMNS
from dashboard.table.own_cells import OwnRow
from dashboard.table.row import event_row

_NAMES = {column.name for column in COLUMNS}


def completed(row: OwnRow, known: Mapping[str, Event]) -> OwnRow:
    """The row with what its table has no column for, as it was read of the event of its id."""
    event = known.get(row.text("event_id"))
    if event is None or row.cells.keys() >= _NAMES:
        return row
    read = {name: "" if cell is None else str(flat_cell(cell)) for name, cell in event_row(event).items()}
    return replace(row, cells=read | {**row.cells})
