"""The footprints on the map: each distinct shape once, as GeoJSON that a browser draws quickly."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
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
_EARTH_KM = 6371.0
"""The radius of the ball that the map takes the Earth for."""
# A disc has so many corners at least, all as far from its middle but for the difference of ball and ellipsoid.
_CORNERS = 36
_ROUND = 0.98
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


def areas(frame: pd.DataFrame, order: Mapping[str, int]) -> dict[str, Any]:
    """Give all ``shapes`` of located rows for a map of thousands, each once: ``discs`` as latitude and longitude in
    degrees, radius in metres and the number of the event type in ``order``, the others as coarse ``shapes``.

    Most are discs: three numbers say one at every zoom, where seventy corners of each would be most of what is sent.
    """
    drawn = shapes(frame)
    radii = _radii_m(drawn, frame["latitude"], frame["longitude"])
    told = zip(frame["latitude"], frame["longitude"], radii, _kinds(frame, order), strict=True)
    discs = dict.fromkeys((*map(float, where), radius, kind) for *where, radius, kind in told if radius is not None)
    others = frame.loc[[radius is None for radius in radii]]
    return {"discs": list(discs), "shapes": features(others, order, coarse=True)}


def features(frame: pd.DataFrame, order: Mapping[str, int], coarse: bool = False) -> dict[str, Any]:
    """Give the ``shapes`` of ``frame`` as a FeatureCollection, (longitude, latitude) order.

    Each feature has the number of its event type in ``order``; two events of one type and shape give one feature.
    ``coarse`` simplifies the shapes to about a kilometre, for a map of thousands. A radius of zero draws nothing.
    """
    kinds = _kinds(frame, order)
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


def _kinds(frame: pd.DataFrame, order: Mapping[str, int]) -> list[int]:
    return [order.get(name, order["other"]) for name in frame["event_type"]]


def _radii_m(drawn: Sequence[BaseGeometry | None], latitudes: pd.Series, longitudes: pd.Series) -> list[int | None]:
    """The radius in metres of each shape that is a disc around its row's point; None for any other."""
    flat = np.array(drawn, dtype=object)
    counts = shapely.get_num_coordinates(flat)
    may_be = counts >= _CORNERS
    radii: list[int | None] = [None] * len(flat)
    if not may_be.any():
        return radii
    counts = counts[may_be]
    east, north = np.radians(shapely.get_coordinates(flat[may_be])).T
    middle_east = np.repeat(np.radians(longitudes.to_numpy(dtype=float)[may_be]), counts)
    middle_north = np.repeat(np.radians(latitudes.to_numpy(dtype=float)[may_be]), counts)
    # the haversine formula
    across = np.cos(north) * np.cos(middle_north) * np.sin((east - middle_east) / 2) ** 2
    away = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.sin((north - middle_north) / 2) ** 2 + across))
    first = np.concatenate(([0], np.cumsum(counts)[:-1]))
    near, far = np.minimum.reduceat(away, first), np.maximum.reduceat(away, first)
    for at, low, high in zip(np.flatnonzero(may_be), near, far, strict=True):
        radii[at] = round(500 * (low + high)) if low > _ROUND * high else None
    return radii


def _rounded(coordinates: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return np.round(coordinates, _DECIMALS)
