"""The sentences that a workbook exported from here gives beside its table, so that they come back with it."""

from __future__ import annotations

from dashboard.table.own_rows import sheet_rows
from dashboard.table.xlsx import PASSAGES, PASSAGES_SHEET


def read_passages(name: str, data: bytes) -> dict[str, str]:
    """The words that each event was read from, by its id, one passage a line; none where the file has no such sheet.

    Raises Unreadable where the sheet is damaged.
    """
    rows = sheet_rows(name, data, PASSAGES_SHEET)
    if next(rows, (1, []))[1] != list(PASSAGES):
        return {}
    passages: dict[str, list[str]] = {}
    for _, cells in rows:
        passages.setdefault(cells[0], []).extend(cells[1:])
    return {event_id: "\n".join(texts) for event_id, texts in passages.items()}
