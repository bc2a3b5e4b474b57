"""A workbook of one sheet: text is text and never a formula, days are days, numbers are numbers."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.table.cells import flat_cell, printable
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import plain_rows

if TYPE_CHECKING:
    # Loading it takes a good tenth of a second: a page that writes no workbook does not wait for it.
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet


def to_xlsx(frame: pd.DataFrame) -> bytes:
    """The events as an Excel workbook; list columns as JSON text, cut by the format at 32,767 characters."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("events")
    sheet.freeze_panes = "A2"
    sheet.append([column.name for column in COLUMNS])
    for row in plain_rows(frame):
        sheet.append([_cell(sheet, row[column.name], column.kind) for column in COLUMNS])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _cell(sheet: WriteOnlyWorksheet, value: object, kind: str) -> WriteOnlyCell | None:
    from openpyxl.cell import WriteOnlyCell

    if value is None:
        return None
    if kind == "day":
        cell = WriteOnlyCell(sheet, date.fromisoformat(str(value)))
        cell.number_format = "yyyy-mm-dd"
    elif kind in ("text", "list"):
        cell = WriteOnlyCell(sheet, printable(str(flat_cell(value))))
        # openpyxl takes "=..." for a formula and "#N/A" for an error.
        cell.data_type = "s"
    else:
        cell = WriteOnlyCell(sheet, value)
    return cell
