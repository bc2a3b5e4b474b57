"""The footprints on the map: each distinct shape once, as GeoJSON that a browser draws quickly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.table.frame import GEOMETRY
from gazetteer.shapes import region_outlines

# Of a degree: 100 metres are finer than a pixel at any zoom that shows a footprint whole.
_DECIMALS = 3
_COARSE_DEGREES = 0.01
# UCDP's where_prec of a whole région, which is given to nothing else.
_REGION_CODE = 4


def shapes(frame: pd.DataFrame) -> list[BaseGeometry | None]:
    """The shape to draw of each row, (longitude, latitude) order: its footprint, but of a whole région the outline.

    The disc in ``geometry`` that holds a région, as ``radius_km`` says, reaches far beyond its borders.
    """
    regions = region_outlines()
    whole = (frame["footprint"] == "area") & (frame["where_prec"] == _REGION_CODE).fillna(False)
    return [
        regions.get(admin1, drawn) if is_whole else drawn
        for drawn, is_whole, admin1 in zip(
            frame[GEOMETRY].where(frame[GEOMETRY].notna(), None), whole, frame["admin1"], strict=True
        )
    ]


def features(frame: pd.DataFrame, order: Mapping[str, int], coarse: bool = False) -> dict[str, Any]:
    """Give the ``shapes`` of ``frame`` as a FeatureCollection, (longitude, latitude) order.

    Each feature has the number of its event type in ``order``; two events of one type and shape give one feature.
    ``coarse`` simplifies the shapes to about a kilometre, for a map of thousands. A radius of zero draws nothing.
    """
    kinds = [order.get(name, order["other"]) for name in frame["event_type"]]
    # Rows share the shapes of their footprints: each is worked on once.
    distinct = {(kind, id(drawn)): drawn for kind, drawn in zip(kinds, shapes(frame), strict=True) if drawn is not None}
    flat = np.array(list(distinct.values()), dtype=object)
    drawn = shapely.transform(shapely.simplify(flat, _COARSE_DEGREES) if coarse else flat, _rounded)
    texts = dict.fromkeys(zip((kind for kind, _ in distinct), shapely.to_geojson(drawn), strict=True))
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "geometry": geometry, "properties": {"type": kind}}
            for kind, geometry in ((kind, json.loads(text)) for kind, text in texts)
            if geometry["type"] != "Point"
        ],
    }


def _rounded(coordinates: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return np.round(coordinates, _DECIMALS)
