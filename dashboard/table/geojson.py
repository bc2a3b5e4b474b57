"""GeoJSON (RFC 7946): one feature an event, its footprint as the geometry."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from dashboard.model import Event
from dashboard.table.cells import as_json
from dashboard.table.frame import GEOMETRY, plain_rows, uncertainty
from dashboard.table.passages import passages_of

# RFC 7946, section 11.2: six decimals of a degree are about 10 centimetres.
_DECIMALS = 6


def to_geojson(frame: pd.DataFrame, events: Sequence[Event] = ()) -> bytes:
    """A FeatureCollection. Coordinates are [longitude, latitude]; an event without a place has a null geometry.

    The properties are the columns (``latitude`` and ``longitude`` are the representative point) and
    ``coordinateUncertaintyInMeters`` (Darwin Core), the radius in metres; then ``passages``, the words that the event
    was read from: of the ``events`` of the reading, and of the rows of a table as this gave them.
    """
    passages = passages_of(frame, events)
    features = [
        {
            "type": "Feature",
            "id": row["event_id"],
            "geometry": None if geometry is None else mapping(_as_rfc_7946(geometry)),
            "properties": row | uncertainty(row) | {"passages": passages.get(row["event_id"], [])},
        }
        for row, geometry in zip(plain_rows(frame), frame[GEOMETRY], strict=True)
    ]
    return as_json({"type": "FeatureCollection", "features": features}).encode()


def _as_rfc_7946(geometry: BaseGeometry) -> BaseGeometry:
    """Rounded, outer rings counter-clockwise (section 3.1.6)."""
    rounded = shapely.transform(geometry, lambda coordinates: np.round(coordinates, _DECIMALS))
    if rounded.geom_type == "Polygon":
        return orient(rounded)
    if rounded.geom_type == "MultiPolygon":
        return shapely.multipolygons([orient(part) for part in rounded.geoms])
    return rounded
