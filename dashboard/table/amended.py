"""The rows that a reader amends on the page: their cells go the way of a table of corrections that is given, so both
are tested alike, told alike among the issues, and come back alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from dashboard.model import Event
from dashboard.table.cells import as_json, flat_cell
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import plain_rows
from dashboard.table.own_issues import MARK
from dashboard.table.own_tables import OwnTable, table_steps


@dataclass(frozen=True, slots=True)
class Amendments:
    """What was amended, by event id: the cells written anew, as text by column, and whether a row was ``checked``."""

    cells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    checked: Mapping[str, bool] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """The events amended."""
        return frozenset((*self.cells, *self.checked))


def amended_rows(frame: pd.DataFrame, told: Amendments, known: Mapping[str, Event]) -> pd.DataFrame:
    """The rows of ``frame`` that were amended, as they are now; ``known`` are the events read here, by id,
    those among them that are not shown: a row of a table may correct one."""
    rows = [[column.name for column in COLUMNS]]
    for row in plain_rows(frame[frame["event_id"].isin(told.ids)]):
        event_id = row["event_id"]
        cells = {column: "" if cell is None else str(flat_cell(cell)) for column, cell in row.items()}
        issues = [issue for issue in row["issues"] if issue != MARK]
        is_checked = told.checked.get(event_id, MARK in row["issues"])
        cells |= {"issues": as_json([*issues, MARK] if is_checked else issues), **told.cells.get(event_id, {})}
        rows.append(list(cells.values()))
    steps = table_steps("", enumerate(rows, start=1), known)
    return next(step.frame for step in steps if isinstance(step, OwnTable))
