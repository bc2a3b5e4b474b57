"""Events as a DataFrame: the one table that map, list, timeline and exports share."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.model import Event
from dashboard.table.columns import COLUMNS
from dashboard.table.row import event_row

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

GEOMETRY = "geometry"
_STEP = 100
_DTYPES = {"text": "str", "list": "object", "day": "datetime64[s]", "integer": "Int64", "number": "float64"}


def events_frame(events: Iterable[Event]) -> pd.DataFrame:
    """One row an event: ``COLUMNS`` in their order, then ``geometry`` (a shapely geometry, longitude first, or None).

    Days are datetime64[s] (NaT where unknown), integers Int64, numbers float64, text str (empty where there is none);
    list columns hold Python lists.
    """
    told = list(events)
    return frame_of([event_row(event) for event in told], [geometry_of(event) for event in told])


def frame_steps(events: Sequence[Event], since: float) -> Generator[float, None, pd.DataFrame]:
    """``events_frame`` step by step: gives how far it is, from ``since`` to 1, and returns the table. The shapes of
    thousands of events take seconds."""
    rows: list[Mapping[str, object]] = []
    shapes: list[object] = []
    for number, event in enumerate(events, start=1):
        rows.append(event_row(event))
        shapes.append(geometry_of(event))
        if number % _STEP == 0 or number == len(events):
            yield since + (1 - since) * number / len(events)
    return frame_of(rows, shapes)


def frame_of(rows: Sequence[Mapping[str, object]], geometries: Sequence[object]) -> pd.DataFrame:
    """The table of plain rows and their geometries, with the dtypes of ``events_frame``."""
    frame = pd.DataFrame(
        {
            column.name: pd.Series([row[column.name] for row in rows], dtype="object").astype(_DTYPES[column.kind])
            for column in COLUMNS
        }
    )
    frame[GEOMETRY] = pd.Series(geometries, dtype="object")
    return frame


def plain_rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of the frame as ``event_row`` gives them (no geometry): plain Python, ISO days, None where unknown."""
    columns = {column.name: _plain(frame[column.name], column.kind) for column in COLUMNS}
    for cells in zip(*columns.values(), strict=True):
        yield dict(zip(columns, cells, strict=True))


def uncertainty(row: Mapping[str, Any]) -> dict[str, int | None]:
    """The radius of a plain row under its name in Darwin Core, in metres: what formats of geodata carry besides."""
    kilometres = row["radius_km"]
    return {"coordinateUncertaintyInMeters": None if kilometres is None else round(kilometres * 1000)}


def _plain(series: pd.Series, kind: str) -> list[Any]:
    if kind == "day":
        return [None if pd.isna(day) else day.date().isoformat() for day in series]
    if kind in ("integer", "number"):
        convert = int if kind == "integer" else float
        return [None if pd.isna(value) else convert(value) for value in series]
    return list(series)


def geometry_of(event: Event) -> BaseGeometry | None:
    """What is drawn of an event that was read, (longitude, latitude); None without a footprint."""
    footprint = event.location.footprint if event.location else None
    return footprint.geometry() if footprint else None
