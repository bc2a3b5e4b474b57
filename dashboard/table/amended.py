"""The rows that a reader amends on the page: their cells go the way of a table of corrections that is given, so both
are tested alike, told alike among the issues, and come back alike."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import pandas as pd

from dashboard.model import Event
from dashboard.table.cells import as_json, flat_cell
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import plain_rows
from dashboard.table.own_issues import MARKS, REJECTED, correction, mark_of
from dashboard.table.own_tables import OwnTable, table_steps

_JUDGED = ("title", "event_type", "date_start", "date_end", "location", "latitude", "longitude", "quantities")
"""The columns that the reader holds to be right or corrects; where they say otherwise the row is another one."""


@dataclass(frozen=True, slots=True)
class Amendments:
    """What was amended, by event id: the cells written anew, as text by column, the mark that a row bears ("" where it
    was taken away), and the ``digests`` of the rows as they were before."""

    cells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """The events amended."""
        return frozenset((*self.cells, *self.marks))

    def of(self, event_id: str) -> tuple[Mapping[str, str] | None, str | None]:
        """The cells and the mark of one event; None for what is as it was."""
        return self.cells.get(event_id), self.marks.get(event_id)


def digests(frame: pd.DataFrame, ids: Collection[str]) -> dict[str, str]:
    """What stands in some of the rows of ``frame``, those of ``ids``, as a digest each."""
    rows = plain_rows(frame[frame["event_id"].isin(ids)])
    judged = ((row["event_id"], repr([row[name] for name in _JUDGED])) for row in rows)
    return {event_id: hashlib.sha256(cells.encode("utf-8", "replace")).hexdigest() for event_id, cells in judged}


def fitting(told: Amendments, frame: pd.DataFrame, known: Collection[str]) -> Amendments:
    """What was amended as far as it holds for the rows of ``frame``: of one that says otherwise than it did then, none
    is checked. Its cells, and that it is none, hold where the id is one of those ``known``, made of the text; a table
    may give the id that it gave one event, its number of a line for instance, to the next."""
    now = digests(frame, told.ids)
    others = {event_id for event_id, digest in now.items() if digest != told.digests[event_id]}
    if not others:
        return told
    return Amendments(
        {key: cells for key, cells in told.cells.items() if key not in others or key in known},
        {key: mark for key, mark in told.marks.items() if key not in others or (mark == REJECTED and key in known)},
        {**told.digests, **now},
    )


def amended_rows(frame: pd.DataFrame, told: Amendments, known: Mapping[str, Event]) -> pd.DataFrame:
    """The rows of ``frame`` that were amended, as they are now; ``known`` are the events read here, by id,
    those among them that are not shown: a row of a table may correct one."""
    rows = [[column.name for column in COLUMNS]]
    for row in plain_rows(frame[frame["event_id"].isin(told.ids)]):
        event_id = row["event_id"]
        cells = {column: "" if cell is None else str(flat_cell(cell)) for column, cell in row.items()}
        issues = [issue for issue in row["issues"] if issue not in MARKS]
        anew = told.cells.get(event_id, {})
        changed = [column for column, cell in anew.items() if cell != cells[column]]
        if changed and event_id not in known:  # with no text beside it that shows what was corrected
            issues.append(correction(changed))
        mark = told.marks.get(event_id, mark_of(row["issues"]))
        cells |= {"issues": as_json([*issues, mark] if mark else issues), **anew}
        rows.append(list(cells.values()))
    steps = table_steps("", enumerate(rows, start=1), known)
    return next(step.frame for step in steps if isinstance(step, OwnTable))
