"""Footprints: where a phrase about places puts an event, as a representative point, a radius and a drawable shape.

Point-radius method: Wieczorek, Guo and Hijmans (2004), International Journal of Geographical Information Science 18(8),
and the GBIF Georeferencing Best Practices. Degrees WGS-84, (latitude, longitude) order except in ``geometry``; km.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.folders import DATA
from gazetteer.geodesy import LatLon, bearing_deg, destination, distance_km
from gazetteer.places import FeatureCode, Place
from gazetteer.precision import precision_of
from gazetteer.relations import Kind, Relation, read_relations

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

# A sector's point stays within what UCDP still counts as "near" a known place.
REPRESENTATIVE_KM = 20.0


@dataclass(frozen=True, slots=True)
class Footprint:
    """Where a phrase puts an event.

    ``latitude``, ``longitude``: the representative point; ``radius_km``: the truth is held to lie this near to it, and
    all of the shape does. ``geo_precision`` is ACLED's 1-3, ``where_prec`` UCDP's 1-7 (``precision``). ``relation`` is
    a row of relations.csv, ``anchors`` the places named, each once. ``width_km`` is a corridor's half width,
    ``half_angle_deg`` a sector's, ``distance_km`` an offset's distance or a sector's reach, ``parts`` what an
    intersection is made of.
    """

    kind: Kind
    latitude: float
    longitude: float
    radius_km: float
    geo_precision: int
    where_prec: int
    relation: str
    anchors: tuple[Place, ...]
    bearing_deg: float | None = None
    distance_km: float | None = None
    half_angle_deg: float | None = None
    width_km: float | None = None
    parts: tuple[Footprint, ...] = ()

    def geometry(self) -> BaseGeometry:
        """The shape to draw or export, (longitude, latitude) order; computed at the first call and kept."""
        from gazetteer.shapes import shape_of

        return shape_of(self)


class Relations:
    """The relations table, and the footprint each relation gives."""

    def __init__(self, rows: Sequence[Relation]) -> None:
        self.rows: dict[str, Relation] = {row.relation: row for row in rows}

    @classmethod
    def load(cls, folder: Path = DATA / "gazetteer") -> Relations:
        """The table of a folder. Raises TableError naming the line of a row that cannot be used."""
        return cls(read_relations(folder))

    def at(self, place: Place, feature: FeatureCode) -> Footprint:
        """ "à X": the point of X, as wide as X."""
        return self._plain("at", place, feature)

    def area(self, place: Place, feature: FeatureCode) -> Footprint:
        """ "forêt de X", "cercle de X": the extent of X."""
        return self._plain("area", place, feature)

    def near(self, place: Place) -> Footprint:
        """ "près de X": a disc around the extent of X."""
        return self._make("near", place.point, self.rows["near"].radius_km + place.extent_km, (place,))

    def offset(self, place: Place, bearing_deg: float, distance_km: float, unit_km: float) -> Footprint:
        """ "à 35 km au sud de X"; ``unit_km`` is the unit of the last significant digit ("35": 1, "30": 10)."""
        radius = offset_radius_km(distance_km, place.extent_km + unit_km / 2, half_angle_deg(bearing_deg))
        point = destination(place.point, bearing_deg, distance_km)
        return self._make("offset", point, radius, (place,), bearing_deg=bearing_deg, distance_km=distance_km)

    def distance_only(self, place: Place, distance_km: float) -> Footprint:
        """ "à 12 km de X", "dans un rayon de 12 km autour de X", the bearing unsaid: a disc around the extent of X."""
        radius = distance_km + place.extent_km
        return self._make("distance", place.point, radius, (place,), distance_km=distance_km)

    def toward(self, place: Place, bearing_deg: float) -> Footprint:
        """ "à l'est de X", the distance unsaid: a sector, cut at the border where X is a place of Mali.

        Its point lies on the axis, inside the sector as it is cut; the radius reaches the farthest corner of that.
        """
        reach, half_angle = self.rows["toward"].reach_km, half_angle_deg(bearing_deg)
        point, radius = _of_sector(place, bearing_deg, half_angle, reach)
        return self._make(
            "toward",
            point,
            radius,
            (place,),
            bearing_deg=bearing_deg,
            distance_km=reach,
            half_angle_deg=half_angle,
        )

    def intersect(self, footprints: Sequence[Footprint]) -> Footprint | None:
        """ "à l'ouest de A et au sud de B": where the footprints meet; None where they do not."""
        from gazetteer.shapes import meeting

        met = meeting(tuple(footprints))
        if met is None:
            return None
        point, radius = met
        anchors = tuple(place for footprint in footprints for place in footprint.anchors)
        return self._make("intersection", point, radius, anchors, parts=tuple(footprints))

    def between(self, places: Sequence[Place]) -> Footprint:
        """ "entre A et B", "axe A-B-C": the corridor along the line, its point halfway; a place counts once.

        The radius reaches the end of the corridor that is farthest from the point, and its half width beyond.
        """
        ends = tuple(dict.fromkeys(places))
        points = [place.point for place in ends]
        legs = [distance_km(a, b) for a, b in pairwise(points)]
        point, width = _along(points, legs, sum(legs) / 2), self.rows["between"].radius_km
        radius = max(distance_km(point, end) for end in points) + width
        return self._make("between", point, radius, ends, width_km=width)

    def several(self, places: Sequence[Place]) -> Footprint:
        """Several places of one joint event: the first one's point, the radius that holds them all."""
        first = places[0].point
        radius = max(distance_km(first, place.point) + place.extent_km for place in places)
        return self._make("several", first, radius, tuple(dict.fromkeys(places)))

    def _plain(self, relation: str, place: Place, feature: FeatureCode) -> Footprint:
        radius = place.extent_km
        precision = precision_of(radius, feature.geo_precision, feature.where_prec)
        return Footprint(self.rows[relation].footprint, *place.point, radius, *precision, relation, (place,))

    def _make(
        self,
        relation: str,
        point: LatLon,
        radius_km: float,
        anchors: tuple[Place, ...],
        *,
        bearing_deg: float | None = None,
        distance_km: float | None = None,
        half_angle_deg: float | None = None,
        width_km: float | None = None,
        parts: tuple[Footprint, ...] = (),
    ) -> Footprint:
        row = self.rows[relation]
        precision = precision_of(radius_km, row.geo_precision, row.where_prec)
        shape = (bearing_deg, distance_km, half_angle_deg, width_km)
        return Footprint(row.footprint, *point, radius_km, *precision, relation, anchors, *shape, parts)


def half_angle_deg(bearing_deg: float) -> float:
    """How far a word of the compass may err: 45 degrees for N, S, E, W, 22.5 for NE ..., 11.25 for finer ones."""
    return 45.0 if bearing_deg % 90 == 0 else 22.5 if bearing_deg % 45 == 0 else 11.25


def offset_radius_km(distance: float, slack: float, angle_deg: float) -> float:
    """How far the truth may lie from an offset point: sqrt((D + d' - D cos a)^2 + (D sin a)^2), km (Wieczorek 2004)."""
    angle = math.radians(angle_deg)
    return math.hypot(distance + slack - distance * math.cos(angle), distance * math.sin(angle))


@lru_cache(maxsize=4096)
def _of_sector(place: Place, bearing_deg: float, half_angle: float, reach_km: float) -> tuple[LatLon, float]:
    """The representative point of a sector, and how many km from it the sector reaches."""
    from gazetteer.shapes import farthest_km, sector

    shape = sector(place, bearing_deg, half_angle, reach_km)
    point = _kept_inside(shape, place.point, bearing_deg, min(reach_km / 2, REPRESENTATIVE_KM))
    return point, farthest_km(point, shape)


def _kept_inside(shape: BaseGeometry, start: LatLon, bearing: float, off_km: float) -> LatLon:
    """The point ``off_km`` from the start, or nearer where the shape is cut; the start where it holds no other."""
    from gazetteer.shapes import holds

    for share in (1.0, 0.5, 0.25, 0.125):
        point = destination(start, bearing, off_km * share)
        if holds(shape, point):
            return point
    return start


def _along(points: Sequence[LatLon], legs: Sequence[float], done_km: float) -> LatLon:
    for start, end, leg in zip(points, points[1:], legs, strict=False):
        if done_km <= leg:
            return destination(start, bearing_deg(start, end), done_km)
        done_km -= leg
    return points[-1]
