"""CSV, with or without the HXL tags (https://hxlstandard.org) under the header."""

from __future__ import annotations

import csv
import io

import pandas as pd

from dashboard.table.cells import flat_cell, guarded
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import plain_rows

_HEADER = [column.name for column in COLUMNS]
_TAGS = [column.hxl for column in COLUMNS]


def to_csv(frame: pd.DataFrame, for_spreadsheet: bool = False) -> bytes:
    """UTF-8 CSV: list columns as JSON, unknown cells empty, text guarded against formulae (OWASP).

    ``for_spreadsheet`` puts a byte order mark first, without which Excel misreads the accents.
    """
    return _written(frame, [_HEADER]).encode("utf-8-sig" if for_spreadsheet else "utf-8")


def to_hxl(frame: pd.DataFrame) -> bytes:
    """The same CSV with the row of HXL tags after the header."""
    return _written(frame, [_HEADER, _TAGS]).encode()


def _written(frame: pd.DataFrame, head: list[list[str]]) -> str:
    text = io.StringIO()
    # RFC 4180 line ends; they also make the writer quote a lone carriage return, which would split the row.
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerows(head)
    for row in plain_rows(frame):
        lines.writerow([_guarded(flat_cell(value)) for value in row.values()])
    return text.getvalue()


def _guarded(value: object) -> object:
    return guarded(value) if isinstance(value, str) else value
