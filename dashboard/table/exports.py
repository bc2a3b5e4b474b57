"""The export formats, in one place: a new one is one function and one row here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.model import Event
from dashboard.table.filters import Filters
from dashboard.table.flat import to_csv, to_hxl
from dashboard.table.geojson import to_geojson
from dashboard.table.jsonl import to_jsonl
from dashboard.table.kml import to_kml
from dashboard.table.xlsx import to_xlsx
from gazetteer.text import fold

__all__ = ["Format", "file_name", "formats", "to_csv", "to_geojson", "to_hxl", "to_jsonl", "to_kml", "to_xlsx"]


@dataclass(frozen=True, slots=True)
class Format:
    """How the event table is written: ``write`` gives the bytes of a file with this MIME type and suffix."""

    write: Callable[[pd.DataFrame], bytes]
    mime_type: str
    suffix: str


def formats(events: Sequence[Event] = (), language: str = "fr") -> dict[str, Format]:
    """The formats by name: ``events`` are those of the reading, whose words the workbook and the formats of geodata
    give besides the table, and ``language`` is that of the words that KML shows."""
    sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    kml = partial(to_kml, language=language, events=events)
    return {
        "csv": Format(to_csv, "text/csv", ".csv"),
        "jsonl": Format(to_jsonl, "application/x-ndjson", ".jsonl"),
        "xlsx": Format(partial(to_xlsx, events=events), sheets, ".xlsx"),
        "geojson": Format(partial(to_geojson, events=events), "application/geo+json", ".geojson"),
        "kml": Format(kml, "application/vnd.google-earth.kml+xml", ".kml"),
        "hxl": Format(to_hxl, "text/csv", ".hxl.csv"),
    }


def file_name(frame: pd.DataFrame, filters: Filters) -> str:
    """A name for a file of these rows, without suffix: what the filters ask and the days that the rows span.

    Lower case letters, digits, "-" and "_" only, so that every system takes it ("sahel_air_strike_2026-01-11").
    """
    asked = [*filters.types, *filters.publishers, *filters.regions, *filters.cercles, filters.search]
    days = [frame["date_start"].min(), frame["date_end"].fillna(frame["date_start"]).max()]
    words = ["sahel", *asked, *(f"{day:%Y-%m-%d}" for day in dict.fromkeys(days) if not pd.isna(day))]
    plain = ["".join(c if c.isascii() and (c.isalnum() or c == "-") else "_" for c in fold(word)) for word in words]
    return "_".join(word.strip("_") for word in plain if word.strip("_"))[:100]
