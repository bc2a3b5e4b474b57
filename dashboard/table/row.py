"""One event as one plain row, without pandas or shapely: what a JSON line holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.model import Event
from dashboard.table.cells import flat_cell, printable
from dashboard.table.claims import Claim, claim_row

# Five decimals of a degree are about a metre: finer than any text says, coarse enough to be equal on every machine.
_DEGREE_DECIMALS = 5
_KM_DECIMALS = 3


def event_row(event: Event) -> dict[str, Any]:
    """The cells of an event by column name, in the order of ``COLUMNS``; days as ISO 8601 text, None where unknown.

    ``latitude`` and ``longitude`` in degrees WGS-84, ``radius_km`` in km.
    """
    article = event.article
    text = article.communique.text
    dates = event.dates
    location = event.location
    footprint = location.footprint if location else None
    return {
        "event_id": event.event_id,
        "file": article.communique.file,
        "article": article.index + 1,
        "title": article.title.of(text) if article.title else "",
        "publisher": article.publisher,
        "event_type": event.event_type,
        "sub_event_type": event.sub_event_type,
        "date_start": _iso(dates.start) if dates else None,
        "date_end": _iso(dates.end) if dates else None,
        "time_precision": dates.time_precision if dates else None,
        "date_prec": dates.date_prec if dates else None,
        "location": location.words if location else "",
        "toponyms": [toponym.span.of(text) for toponym in location.toponyms] if location else [],
        "latitude": round(footprint.latitude, _DEGREE_DECIMALS) if footprint else None,
        "longitude": round(footprint.longitude, _DEGREE_DECIMALS) if footprint else None,
        "radius_km": round(footprint.radius_km, _KM_DECIMALS) if footprint else None,
        "footprint": footprint.kind if footprint else "",
        "geo_precision": footprint.geo_precision if footprint else None,
        "where_prec": footprint.where_prec if footprint else None,
        "admin1": event.admin1,
        "admin2": event.admin2,
        "country": event.country,
        "actors": list(dict.fromkeys(actor.name for actor in event.actors)),
        "quantities": [claim_row(event, quantity) for quantity in event.quantities],
        "evidence": [[span.start, span.end] for span in event.evidence],
        "same_event": list(event.same_event),
        "issues": [issue.message for issue in event.issues],
    }


def changed_cells(row: Mapping[str, Any], event: Event) -> list[str]:
    """The columns where a plain row, of a table that the reader gives, says otherwise than the event of its id.

    ``same_event`` is none of them: links are made of what stands beside, not told by a table. Nor is a figure of which
    the table says less.
    """
    read = event_row(event)
    read["quantities"] = _as_far(read["quantities"], row["quantities"])
    return [name for name in read if name != "same_event" and _written(row[name]) != _written(read[name])]


def _as_far(read: Sequence[Claim], given: Sequence[Claim]) -> list[Claim]:
    """The claims read, each with no more keys than the one given in its place has."""
    alike = [{name: read_claim[name] for name in claim} for read_claim, claim in zip(read, given, strict=False)]
    return [*alike, *read[len(given) :]]


def _written(cell: object) -> object:
    """The cell as it comes back from an export: text without control characters and space around."""
    flat = flat_cell(cell)
    return printable(flat).strip() if isinstance(flat, str) else flat


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
