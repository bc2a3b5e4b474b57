"""The export formats, in one place: a new one is one function and one row here.

Each loads its writer when it writes: the command line names the formats without the time that pandas takes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.model import Event


@dataclass(frozen=True, slots=True)
class Format:
    """How the event table is written: ``write`` gives the bytes of a file with this MIME type and suffix.

    ``button`` are the words that the page offers it by; None where only the command line does.
    """

    write: Callable[[pd.DataFrame], bytes]
    mime_type: str
    suffix: str
    button: str | None


def formats(events: Sequence[Event] = (), language: str = "fr") -> dict[str, Format]:
    """The formats by name: ``events`` are those of the reading, whose words the workbook and the formats of geodata
    give besides the table, and ``language`` is that of the words that KML shows and the
    workbook cites by."""
    sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    kml = partial(_kml, language=language, events=events)
    return {
        "csv": Format(_csv, "text/csv", ".csv", "CSV"),
        "jsonl": Format(_jsonl, "application/x-ndjson", ".jsonl", None),
        "xlsx": Format(partial(_xlsx, events=events, language=language), sheets, ".xlsx", "XLSX"),
        "geojson": Format(partial(_geojson, events=events), "application/geo+json", ".geojson", "GeoJSON"),
        "kml": Format(kml, "application/vnd.google-earth.kml+xml", ".kml", "KML"),
        "hxl": Format(_hxl, "text/csv", ".hxl.csv", "HXL"),
    }


def _csv(frame: pd.DataFrame) -> bytes:
    from dashboard.table.flat import to_csv

    return to_csv(frame)


def _jsonl(frame: pd.DataFrame) -> bytes:
    from dashboard.table.jsonl import to_jsonl

    return to_jsonl(frame)


def _xlsx(frame: pd.DataFrame, events: Sequence[Event], language: str) -> bytes:
    from dashboard.table.xlsx import to_xlsx

    return to_xlsx(frame, events, language)


def _geojson(frame: pd.DataFrame, events: Sequence[Event]) -> bytes:
    from dashboard.table.geojson import to_geojson

    return to_geojson(frame, events)


def _kml(frame: pd.DataFrame, language: str, events: Sequence[Event]) -> bytes:
    from dashboard.table.kml import to_kml

    return to_kml(frame, language, events)


def _hxl(frame: pd.DataFrame) -> bytes:
    from dashboard.table.flat import to_hxl

    return to_hxl(frame)
