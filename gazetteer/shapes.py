"""Footprints drawn: polygons in (longitude, latitude) order, cut at Mali's border where the border speaks.

Kept apart from ``footprints`` because shapely is slow to import and only drawing, exporting and sectors need it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import ceil
from pathlib import Path

import numpy as np
import numpy.typing as npt
from shapely import LineString, Point, Polygon, contains_xy, get_coordinates, prepare
from shapely.affinity import scale
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from gazetteer.footprints import Footprint
from gazetteer.geodesy import DEGREE_KM, LatLon, bearing_deg, destination, distance_km, rough_distance_km
from gazetteer.geojson import BASEMAP, read_outlines
from gazetteer.places import MALI, Place
from gazetteer.regions import former_regions
from gazetteer.rings import ring

FloatArray = npt.NDArray[np.float64]
ARC_STEP_DEG = 5.0
STRAIGHT_KM = 50.0
"""A stretch of a corridor shorter than this is straight on the map, to some 10 m."""
NEAR_DEG = 0.25
"""Some 27 km: what a little beyond a border is, and how far the approximate outline of a région may be off."""
GROWTH = (1.0, 2.0, 4.0, 8.0)
SIEVE = 0.988
"""Of two points the farther is by ``rough_distance_km``, 0.6 % off at most, no nearer than this share of the other."""


@lru_cache(maxsize=1)
def mali() -> BaseGeometry:
    """The land inside Mali's border, (longitude, latitude)."""
    land = unary_union([shape(outline["geometry"]) for outline in read_outlines("mali_border")])
    prepare(land)
    return land


def holds(shape: BaseGeometry, point: LatLon) -> bool:
    """Whether a (latitude, longitude) point lies inside a shape."""
    return bool(shape.contains(Point(point[1], point[0])))


def in_mali(point: LatLon) -> bool:
    """Whether a (latitude, longitude) point lies inside Mali's border."""
    return holds(mali(), point)


def farthest_km(point: LatLon, shape: BaseGeometry) -> float:
    """The km from a (latitude, longitude) point to the farthest corner of a shape.

    Only the corners that may be the farthest by their rough distance are measured: a geodesic takes 0.1 ms.
    """
    corners = {(y, x): rough_distance_km(point, (y, x)) for x, y in get_coordinates(shape.convex_hull).tolist()}
    least = max(corners.values()) * SIEVE
    return max(distance_km(point, corner) for corner, rough in corners.items() if rough >= least)


def near_mali(point: LatLon) -> bool:
    """Whether a (latitude, longitude) point lies inside Mali's border, or within ``NEAR_DEG`` of it."""
    return reaches_mali(Point(point[1], point[0]))


def reaches_mali(shape: BaseGeometry) -> bool:
    """Whether a shape comes inside Mali's border, or within ``NEAR_DEG`` of it."""
    return bool(mali().intersects(shape) or mali().distance(shape) <= NEAR_DEG)


@cache
def region_outlines(basemap: Path = BASEMAP) -> Mapping[str, BaseGeometry]:
    """The approximate outline of each région of 2023 by its name, (longitude, latitude). Raises BaseMapError."""
    outlines = read_outlines("regions_2023", basemap)
    return {outline["properties"]["name"]: shape(outline["geometry"]) for outline in outlines}


@cache
def outlines_of(region: str) -> Sequence[BaseGeometry]:
    """The approximate outlines of a région of 2023, or of those cut from one of before; none where it is neither."""
    former, drawn = former_regions(), region_outlines().items()
    outlines = [outline for name, outline in drawn if name == region or region in former.get(name, ())]
    prepare(outlines)
    return outlines


def held_by(region: str, latitudes: FloatArray, longitudes: FloatArray) -> npt.NDArray[np.bool_]:
    """Which points (degrees WGS-84, not a number where there is none) lie in the approximate outline of a région of
    2023."""
    inside: npt.NDArray[np.bool_] = contains_xy(region_outlines()[region], longitudes, latitudes)
    return inside


def reaches(footprint: Footprint, region: str) -> bool:
    """Whether a footprint comes within ``NEAR_DEG`` of the outline of a région, of 2023 or of before; True for a région
    that has no outline."""
    outlines = outlines_of(region)
    return not outlines or any(shape_of(footprint).distance(outline) <= NEAR_DEG for outline in outlines)


@lru_cache(maxsize=4096)
def shape_of(footprint: Footprint) -> BaseGeometry:
    """The shape of a footprint; it always covers the representative point."""
    if footprint.parts:
        return _met(footprint.parts)
    if footprint.kind == "sector":
        return _grown(footprint, 1.0)
    if footprint.kind == "corridor" and footprint.width_km:
        return _corridor(footprint, footprint.width_km)
    return disc((footprint.latitude, footprint.longitude), footprint.radius_km)


def meeting(parts: tuple[Footprint, ...]) -> tuple[LatLon, float] | None:
    """A point (latitude, longitude) inside all the footprints and the km from it to their farthest common corner.

    None where they have no land in common.
    """
    common = _met(parts)
    if common.is_empty or common.area == 0:
        return None
    inside = common.centroid if common.contains(common.centroid) else common.representative_point()
    point = (inside.y, inside.x)
    return point, farthest_km(point, common)


def _met(parts: tuple[Footprint, ...]) -> BaseGeometry:
    """What the parts share. Sectors whose anchors lie far apart are let reach farther until they meet."""
    for growth in GROWTH:
        shapes = [_grown(part, growth) if part.kind == "sector" else shape_of(part) for part in parts]
        common = shapes[0]
        for other in shapes[1:]:
            common = common.intersection(other)
        if common.area > 0:
            break
    return common


@lru_cache(maxsize=4096)
def sector(anchor: Place, bearing: float, half_angle: float, reach_km: float) -> BaseGeometry:
    """The land from a place on towards a bearing, ``half_angle`` degrees to either side and ``reach_km`` far.

    Where the place is one of Mali it is cut at the border; the place itself is kept, be it a post on the border that
    the simplified line leaves outside.
    """
    steps = round(2 * half_angle / ARC_STEP_DEG)
    arc = ring(anchor.point, np.linspace(bearing - half_angle, bearing + half_angle, steps + 1), reach_km)
    wedge = Polygon([(anchor.longitude, anchor.latitude), *arc])
    if anchor.country != MALI or mali().contains(wedge):
        return wedge
    return wedge.intersection(mali()).union(wedge.intersection(disc(anchor.point, anchor.extent_km)))


def _grown(part: Footprint, growth: float) -> BaseGeometry:
    """A sector whose reach is let grow."""
    reach = (part.distance_km or 0.0) * growth
    return sector(part.anchors[0], part.bearing_deg or 0.0, part.half_angle_deg or 0.0, reach)


@lru_cache(maxsize=4096)
def disc(centre: LatLon, radius_km: float) -> BaseGeometry:
    """The geodesic disc around a (latitude, longitude) point; the point where the radius is zero."""
    if radius_km <= 0:
        return Point(centre[1], centre[0])
    return Polygon(ring(centre, np.arange(0.0, 360.0, ARC_STEP_DEG), radius_km))


def _corridor(footprint: Footprint, width_km: float) -> BaseGeometry:
    """The line widened on a plane whose east-west scale is right at the middle of the corridor."""
    east = max(0.01, distance_km((footprint.latitude, 0.0), (footprint.latitude, 1.0)) / DEGREE_KM)
    points = _geodesic([place.point for place in footprint.anchors])
    line = LineString(points) if len(points) > 1 else Point(points[0])
    band = scale(line, east, 1.0, origin=(0, 0)).buffer(width_km / DEGREE_KM)
    return scale(band, 1 / east, 1.0, origin=(0, 0))


def _geodesic(points: Sequence[LatLon]) -> list[tuple[float, float]]:
    """The line through (latitude, longitude) points as (longitude, latitude), with a point each ``STRAIGHT_KM``.

    A long line is bent on the map: between Kayes and Gao a straight one passes 8 km beside the geodesic.
    """
    bent = [points[0]]
    for start, end in pairwise(points):
        leg = distance_km(start, end)
        steps = ceil(leg / STRAIGHT_KM)
        bent += [destination(start, bearing_deg(start, end), leg * step / steps) for step in range(1, steps)]
        bent.append(end)
    return [(longitude, latitude) for latitude, longitude in bent]
