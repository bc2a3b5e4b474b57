"""The rows of a table that the user gives, CSV or XLSX: the text of each cell, not yet understood."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime

from dashboard.archives import part_names
from dashboard.decoding import decode
from dashboard.faults import Unreadable, told_as
from dashboard.table.cells import unguarded
from gazetteer.zips import ZIP


def read_rows(name: str, data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The line, from 1, and the cells of each row of a CSV (comma, semicolon or tab) or XLSX file called ``name``.

    Raises Unreadable where it is neither, where it is empty, or at the row from which on it is damaged.
    """
    is_workbook = data.startswith(ZIP) or name.lower().endswith(".xlsx")  # one with a password is no zip
    return _xlsx_rows(name, data) if is_workbook else _csv_rows(name, data)


def sheet_rows(name: str, data: bytes, title: str) -> Iterator[tuple[int, list[str]]]:
    """The same of the sheet called ``title``; no row where the file is no workbook or has no such sheet."""
    return _xlsx_rows(name, data, title) if data.startswith(ZIP) else iter(())


def _csv_rows(name: str, data: bytes) -> Iterator[tuple[int, list[str]]]:
    lines = list(io.StringIO(decode(data, name), newline=""))
    delimiter = max(",;\t", key=lines[0].count)
    records = csv.reader(lines, delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in records:
            yield begins, [unguarded(cell).strip() for cell in cells]
            begins = records.line_num + 1
    except csv.Error as error:
        row = lines[begins - 1].strip()[:80]
        raise Unreadable("fault_csv_row", file=name, line=str(begins), value=row, error=str(error)) from None


def _xlsx_rows(name: str, data: bytes, title: str = "") -> Iterator[tuple[int, list[str]]]:
    for line, cells in enumerate(_sheet_cells(name, data, title), start=1):
        yield line, [_text(cell) for cell in cells]


def _sheet_cells(name: str, data: bytes, title: str) -> Iterator[tuple[object, ...]]:
    """The cells of each row of the first sheet, or of the one called ``title``, as far as its first row has headings.

    What stands beside the table is not looked at: one stray cell at the end of a sheet would make each row thousands
    of cells wide.
    """
    from openpyxl import load_workbook  # a good tenth of a second, for those who bring a workbook

    part_names(name, data, "fault_workbook")
    with told_as("fault_workbook", file=name):
        sheets = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets
    sheet = next((sheet for sheet in sheets if title in ("", sheet.title)), None)
    if sheet is not None:
        with told_as("fault_damaged", file=name, kind="Excel (.xlsx)"):
            first = next(sheet.iter_rows(max_row=1, values_only=True), ())
            width = max((at for at, cell in enumerate(first, start=1) if cell is not None), default=1)
            yield from sheet.iter_rows(max_col=width, values_only=True)


def _text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    return "" if cell is None else str(cell).strip()
