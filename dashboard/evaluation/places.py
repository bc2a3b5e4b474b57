"""Whether the point and the footprint given to an event agree with the places its label names.

The tolerances are those of the labels: 10 km for a place named, 20 km for its surroundings (with a distance and no
bearing, that distance and 10 km more), 35 % of a distance with a bearing and at least 10 km, 15 km beside an axis,
67.5 degrees for a bearing and 40 km where no distance is stated.
"""

from __future__ import annotations

import math
from typing import Any

from shapely import contains_xy
from shapely.geometry.base import BaseGeometry

from dashboard.evaluation.gold import GoldEvent, GoldPlace
from gazetteer.geodesy import DEGREE_KM, LatLon, bearing_deg, destination, rough_distance_km

MOVEMENT = frozenset(("from", "to", "via"))
_AREAS = frozenset(("in_region", "in_cercle", "in_commune", "in_district", "in_area", "in"))
_COMPASS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
_BEARINGS = {f"{name}_of": 45.0 * number for number, name in enumerate(_COMPASS)}
_AT_KM, _NEAR_KM, _AXIS_KM, _TOWARD_KM = 10.0, 20.0, 15.0, 40.0
_DISTANCE_SHARE, _BEARING_SLACK = 0.35, 67.5


def place_is_right(label: GoldEvent, row: dict[str, Any]) -> bool | None:
    """True where the row's point agrees with any place of the label, None where the label has no point to compare."""
    spots = [p for p in label.places if p.point and p.relation not in MOVEMENT | _AREAS]
    if not spots:
        return None
    if row["latitude"] is None:
        return False
    point = (row["latitude"], row["longitude"])
    ends = [p for p in spots if p.relation in ("between", "axis")]
    return any(_agrees(point, spot, ends) for spot in spots)


def holds_the_place(label: GoldEvent, shape: BaseGeometry | None) -> bool | None:
    """Whether the drawn footprint holds a place of the label: where it says "at" or "near" one, or where a distance
    and a bearing lead. None where the label has no such point (areas, axes, bearings without a distance).
    """
    points = [point for place in label.places if (point := _true_point(place)) is not None]
    if not points:
        return None
    return shape is not None and any(contains_xy(shape, longitude, latitude) for latitude, longitude in points)


def _true_point(place: GoldPlace) -> LatLon | None:
    if place.point is None or place.relation in MOVEMENT | _AREAS | {"between", "axis"}:
        return None
    if place.relation not in _BEARINGS:
        return place.point
    if not place.distance_km:
        return None
    return destination(place.point, _BEARINGS[place.relation], place.distance_km)


def _agrees(point: LatLon, spot: GoldPlace, ends: list[GoldPlace]) -> bool:
    here = spot.point
    if here is None:
        return False
    off = rough_distance_km(point, here)
    if spot.relation in _BEARINGS:
        return _lies_toward(point, here, _BEARINGS[spot.relation], spot.distance_km)
    if spot.relation in ("between", "axis"):
        others = [end.point for end in ends if end is not spot and end.point]
        if others:
            return min(_off_line_km(point, here, other) for other in others) <= _AXIS_KM
        return off <= _TOWARD_KM
    if spot.relation == "near" and spot.distance_km:
        return off <= spot.distance_km + _AT_KM
    return off <= (_NEAR_KM if spot.relation in ("near", "in_sector", "north_part_of") else _AT_KM)


def _lies_toward(point: LatLon, anchor: LatLon, bearing: float, distance: float | None) -> bool:
    if distance:
        there = destination(anchor, bearing, distance)
        return rough_distance_km(point, there) <= max(_AT_KM, _DISTANCE_SHARE * distance)
    off = rough_distance_km(point, anchor)
    turned = abs((bearing_deg(anchor, point) - bearing + 180) % 360 - 180)
    return off <= _TOWARD_KM and (off < 1 or turned <= _BEARING_SLACK)


def _off_line_km(point: LatLon, start: LatLon, end: LatLon) -> float:
    """Kilometres from a point to a segment, on a flat map: good enough below some hundred km."""
    east = math.cos(math.radians((start[0] + end[0]) / 2))
    px, py = (point[1] - start[1]) * east, point[0] - start[0]
    ex, ey = (end[1] - start[1]) * east, end[0] - start[0]
    along = max(0.0, min(1.0, (px * ex + py * ey) / ((ex * ex + ey * ey) or 1.0)))
    return DEGREE_KM * math.hypot(px - along * ex, py - along * ey)
