"""A workbook: text is text and never a formula, days are days, numbers are numbers.

The first sheet holds the columns of the event table and nothing else; two more hold, one a line, what lies folded in
its lists: the claimed figures, and the passages that an event was read from. One cites each row, one counts them by
month, région and type, and the last one says what columns and codes mean.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.labels import label
from dashboard.lexicon import event_types
from dashboard.model import ROLES, Event
from dashboard.table.cells import flat_cell, printable
from dashboard.table.citation import citation, row_citation
from dashboard.table.claims import CLAIM_WORDS
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import plain_rows
from dashboard.table.passages import passages_of
from dashboard.table.regions import regions
from dashboard.table.tellings import retellings

if TYPE_CHECKING:
    # Loading it takes a good tenth of a second: a page that writes no workbook does not wait for it.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_EVENTS = {column.name: column.kind for column in COLUMNS}
_CLAIMS = {"event_id": "text", "value": "number", "approx": "truth"} | dict.fromkeys(CLAIM_WORDS, "text")
PASSAGES_SHEET = "passages"
PASSAGES = {"event_id": "text", "text": "text"}
_CITATIONS = {"event_id": "text", "citation": "text"}
_CODEBOOK = dict.fromkeys(("column", "value", "label", "meaning", "acled"), "text")
_MONTHS = {"month": "text", "admin1": "text", "event_type": "text", "rows": "integer", "events": "integer"}
# In characters of the sheet's own letters.
_WIDTHS = {"text": 18, "list": 30, "day": 12, "integer": 10, "number": 12, "truth": 10}
_WIDE = {"title": 40, "location": 30, "item": 30}
_PASSAGE_WIDTH = 120


def to_xlsx(frame: pd.DataFrame, events: Sequence[Event] = (), language: str = "fr") -> bytes:
    """The rows of ``frame`` as an Excel workbook; list columns as JSON text, cut by the format at 32,767 characters.

    ``events`` are those of the reading, for the words of the passages; a row of a table of the reader's own has those
    that this gave. ``language`` is that of the citations and of what columns and codes mean.
    """
    from openpyxl import Workbook

    rows = list(plain_rows(frame))
    workbook = Workbook(write_only=True)
    _add_sheet(workbook, "events", _EVENTS, _WIDE, (row.values() for row in rows))
    _add_sheet(workbook, "claims", _CLAIMS, _WIDE, _claims(rows))
    passages = _passages(rows, passages_of(frame, events))
    _add_sheet(workbook, PASSAGES_SHEET, PASSAGES, {"text": _PASSAGE_WIDTH}, passages)
    cited = _citations(frame, events, language)
    _add_sheet(workbook, "citations", _CITATIONS, {"citation": _PASSAGE_WIDTH}, cited)
    _add_sheet(workbook, "months", _MONTHS, {}, _months(frame))
    _add_sheet(workbook, "codebook", _CODEBOOK, {"label": 30, "meaning": _PASSAGE_WIDTH, "acled": 45}, _codes(language))
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _claims(rows: Iterable[dict[str, Any]]) -> Iterator[list[object]]:
    """The claimed figures: "plusieurs" has no value."""
    for row in rows:
        for claim in row["quantities"]:
            yield [row["event_id"], *(claim.get(name) for name in list(_CLAIMS)[1:])]


def _passages(rows: Iterable[dict[str, Any]], passages: Mapping[str, Sequence[str]]) -> Iterator[list[object]]:
    """The words that each event was read from, as they stand in its communiqué."""
    for row in rows:
        for passage in passages.get(row["event_id"], ()):
            yield [row["event_id"], passage]


def _citations(frame: pd.DataFrame, events: Iterable[Event], language: str) -> Iterator[list[object]]:
    """How each row is cited, in the order of the first sheet."""
    read = {event.event_id: event for event in events}
    for row in frame.to_dict("records"):
        event = read.get(row["event_id"])
        yield [row["event_id"], row_citation(row, language) if event is None else citation(event, row, language)]


def _months(frame: pd.DataFrame) -> Iterator[list[object]]:
    """How many rows each month, région of 2023 and type has, and how many events: one that another row tells too is
    counted where its first row stands. What no day or no région is known of has an empty cell."""
    told = pd.DataFrame(
        {
            "month": frame["date_start"].fillna(frame["date_end"]).dt.strftime("%Y-%m").fillna(""),
            "admin1": regions(frame),
            "event_type": frame["event_type"],
            "rows": 1,
            "events": (~frame["event_id"].isin(retellings(frame))).astype(int),
        }
    )
    yield from told.groupby(["month", "admin1", "event_type"], as_index=False).sum().to_numpy().tolist()


def _codes(language: str) -> Iterator[tuple[str, ...]]:
    """What the columns, the types of events with what ACLED calls them, and the roles of the figures mean."""
    for column in COLUMNS:
        yield column.name, "", column.label(language), column.meaning(language), ""
    for name, kind in event_types().items():
        yield (
            "event_type",
            name,
            kind.label(language),
            kind.meaning(language),
            " / ".join(filter(None, kind.acled_names)),
        )
    for role in ROLES:
        yield "quantities", role, label(role, language), "", ""


def _add_sheet(
    workbook: Workbook, name: str, kinds: dict[str, str], wide: dict[str, int], lines: Iterable[Iterable[object]]
) -> None:
    """A sheet whose header stays in view and filters; ``kinds`` are its columns, ``wide`` the width of some."""
    from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet(name)
    sheet.freeze_panes = "A2"
    for number, (column, kind) in enumerate(kinds.items(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = wide.get(column, _WIDTHS[kind])
    sheet.append(list(kinds))
    count = 1
    for line in lines:
        sheet.append([_cell(sheet, value, kind) for value, kind in zip(line, kinds.values(), strict=True)])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(kinds))}{count}"


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
