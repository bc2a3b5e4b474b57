"""Distances and destinations on the WGS-84 ellipsoid; points are (latitude, longitude) in degrees, lengths in km.

Karney's geodesics (Journal of Geodesy 87, 2013) through geographiclib, the engine geopy measures with,
called directly because geopy's wrapping of each point costs as much as the geodesic itself.
"""

from __future__ import annotations

import math
from functools import lru_cache

from geographiclib.geodesic import Geodesic

EARTH_RADIUS_KM = 6371.0088  # mean radius of WGS-84, (2a + b) / 3

DEGREE_KM = 111.2
"""Length of a degree of latitude on the mean sphere (radius 6371 km)."""

LatLon = tuple[float, float]
# Texts name the same few places again and again, and a geodesic costs as much as reading a sentence.
_KEPT = 10_000


@lru_cache(maxsize=_KEPT)
def destination(start: LatLon, bearing_deg: float, distance_km: float) -> LatLon:
    """The point reached from ``start`` along a bearing (degrees clockwise from north) after ``distance_km``."""
    there = Geodesic.WGS84.Direct(*start, bearing_deg, distance_km * 1000, Geodesic.LATITUDE | Geodesic.LONGITUDE)
    return there["lat2"], there["lon2"]


@lru_cache(maxsize=_KEPT)
def distance_km(start: LatLon, end: LatLon) -> float:
    """The geodesic distance between two points."""
    return float(Geodesic.WGS84.Inverse(*start, *end, Geodesic.DISTANCE)["s12"]) / 1000


def rough_distance_km(start: LatLon, end: LatLon) -> float:
    """The distance on a sphere (haversine), within 0.6 % of the geodesic one and far cheaper: to sort and sieve."""
    south, north = math.radians(start[0]), math.radians(end[0])
    east = math.radians(end[1] - start[1])
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def flat_distance_km(start: LatLon, end: LatLon) -> float:
    """The distance on a flat map that is right halfway: good to 1 % within Mali, and the cheapest."""
    east = math.cos(math.radians((start[0] + end[0]) / 2))
    return DEGREE_KM * math.hypot(start[0] - end[0], (start[1] - end[1]) * east)


@lru_cache(maxsize=_KEPT)
def bearing_deg(start: LatLon, end: LatLon) -> float:
    """The bearing at which the geodesic from ``start`` to ``end`` begins, in [0, 360) degrees clockwise from north."""
    return float(Geodesic.WGS84.Inverse(*start, *end, Geodesic.AZIMUTH)["azi1"]) % 360
