"""What a row of a table that the reader gives says of an event that was read here: what it lacks is as it was read, and
what it says otherwise is marked as corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard.model import Event
from dashboard.table.cells import flat_cell, printable
from dashboard.table.claims import Claim
from dashboard.table.columns import COLUMNS
from dashboard.table.own_cells import OwnRow
from dashboard.table.row import event_row

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_CORRECTED = "corrigé par le lecteur : "
_NAMES = {column.name for column in COLUMNS}
DRAWN = frozenset(("latitude", "longitude", "radius_km", "footprint"))
"""The columns that say what is drawn of an event."""
# What a reader calls what the columns hold, in French as the reading says its own; the rest are of the file.
_CALLED = {
    "lieu": (*DRAWN, "location", "toponyms", "geo_precision", "where_prec"),
    "jour": ("date_start", "date_end", "time_precision", "date_prec"),
    "type": ("event_type", "sub_event_type"),
    "région": ("admin1",),
    "cercle": ("admin2",),
    "pays": ("country",),
    "titre": ("title",),
    "émetteur": ("publisher",),
    "acteurs": ("actors",),
    "chiffres": ("quantities",),
    "réserves": ("issues",),
}
_OF_THE_FILE = "fichier"


def completed(row: OwnRow, known: Mapping[str, Event]) -> OwnRow:
    """The row with what its table has no column for, as it was read of the event of its id."""
    event = known.get(row.text("event_id"))
    if event is None or row.cells.keys() >= _NAMES:
        return row
    read = {name: "" if cell is None else str(flat_cell(cell)) for name, cell in event_row(event).items()}
    return replace(row, cells=read | {**row.cells})


def marked(row: dict[str, Any], shape: BaseGeometry | None, event: Event) -> tuple[dict[str, Any], BaseGeometry | None]:
    """A plain row of the event, what it corrects told among its issues, and its shape: as read where that is kept."""
    changed = changed_cells(row, event)
    issues = [issue for issue in row["issues"] if not is_correction(issue)]
    if changed:
        issues.append(_CORRECTED + " ; ".join(sorted(set(map(_called, changed)), key=[*_CALLED, _OF_THE_FILE].index)))
    footprint = event.location.footprint if event.location else None
    if footprint is not None and DRAWN.isdisjoint(changed):
        shape = footprint.geometry()
    return row | {"issues": issues}, shape


def _called(column: str) -> str:
    return next((name for name, columns in _CALLED.items() if column in columns), _OF_THE_FILE)


def is_correction(issue: object) -> bool:
    """Whether an issue says what the reader corrected."""
    return str(issue).startswith(_CORRECTED)


def corrections(issues: Iterable[Sequence[object]]) -> int:
    """How many rows, of which these are the issues, say what the reader corrected."""
    return sum(any(map(is_correction, told)) for told in issues)


def changed_cells(row: Mapping[str, Any], event: Event) -> list[str]:
    """The columns where a plain row, of a table that the reader gives, says otherwise than the event of its id.

    ``same_event`` is none of them: links are made of what stands beside, not told by a table. Nor is a figure of which
    the table says less, or the issue that says what is corrected.
    """
    read, given = event_row(event), dict(row)
    read["quantities"] = _as_far(read["quantities"], given["quantities"])
    given["issues"] = [issue for issue in given["issues"] if not is_correction(issue)]
    return [name for name in read if name != "same_event" and _written(given[name]) != _written(read[name])]


def _as_far(read: Sequence[Claim], given: Sequence[Claim]) -> list[Claim]:
    """The claims read, each with no more keys than the one given in its place has."""
    alike = [{name: read_claim[name] for name in claim} for read_claim, claim in zip(read, given, strict=False)]
    return [*alike, *read[len(given) :]]


def _written(cell: object) -> object:
    """The cell as it comes back from an export: text without control characters and space around."""
    flat = flat_cell(cell)
    return printable(flat).strip() if isinstance(flat, str) else flat
