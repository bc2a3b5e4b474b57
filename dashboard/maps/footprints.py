"""The footprints on the map: each distinct shape once, as GeoJSON that a browser draws quickly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import shapely

# Of a degree: 100 metres are finer than a pixel at any zoom that shows a footprint whole.
_DECIMALS = 3
_COARSE_DEGREES = 0.01


def features(frame: pd.DataFrame, order: Mapping[str, int], coarse: bool = False) -> dict[str, Any]:
    """Give the shapes in the column ``geometry`` of ``frame`` as a FeatureCollection, (longitude, latitude) order.

    Each feature has the number of its event type in ``order``; two events of one type and shape give one feature.
    ``coarse`` simplifies the shapes to about a kilometre, for a map of thousands. A radius of zero draws nothing.
    """
    shaped = frame[frame["geometry"].notna()]
    shapes = np.array(shaped["geometry"].tolist(), dtype=object)
    kinds = [order.get(name, order["other"]) for name in shaped["event_type"]]
    # Rows share the shapes of their footprints: each is worked on once.
    distinct = {(kind, id(shape)): shape for kind, shape in zip(kinds, shapes, strict=True)}
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
