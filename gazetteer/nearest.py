"""The curated locality nearest to a point: what lends a place its région where its own row gives none.

Apart from the rest because shapely is slow to import and only imported dumps need it.
"""

from __future__ import annotations

import math

from shapely import Point, STRtree, points

from gazetteer.geodesy import LatLon
from gazetteer.places import MALI, Gazetteer, Place

EAST = math.cos(math.radians(15.0))
"""A degree of longitude in degrees of latitude at 15 degrees north, the middle of where people live in Mali."""


def flat(point: LatLon) -> tuple[float, float]:
    """A (latitude, longitude) point on a flat map of Mali, in degrees to the east and north: enough to tell the nearest
    of several."""
    return point[1] * EAST, point[0]


class NearestLocality:
    """The localities of Mali whose région is known, to be asked for the nearest."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._places = [
            place
            for place in gazetteer.by_id.values()
            if place.country == MALI and place.admin1 and gazetteer.feature(place).level == "locality"
        ]
        self._tree = STRtree(points([flat(place.point) for place in self._places] or [(0, 0)]))

    def to(self, point: LatLon) -> Place | None:
        """The place nearest to a (latitude, longitude) point; None where no row gives a région."""
        if not self._places:
            return None
        return self._places[int(self._tree.nearest(Point(flat(point))))]
