"""One event as one plain row, without pandas or shapely: what a JSON line holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from dashboard.model import Event
from dashboard.table.cells import on_one_line
from dashboard.table.claims import claim_row

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
        "location": on_one_line(location.words) if location else "",
        "toponyms": [on_one_line(toponym.span.of(text)) for toponym in location.toponyms] if location else [],
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


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
