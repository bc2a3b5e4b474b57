"""The curated locality nearest to a point: what lends a place its région where its own row gives none.

Apart from the rest because shapely is slow to import and only imported dumps need it.
"""

from __future__ import annotations

import math

from shapely import Point, STRtree, points

from gazetteer.geodesy import LatLon
from gazetteer.places import MALI, Gazetteer, Place

MIDDLE_LATITUDE = 15.0
"""East-west lengths are right here, the middle of where people live in Mali: enough to tell the nearest of several."""


class NearestLocality:
    """The localities of Mali whose région is known, to be asked for the nearest."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._places = [
            place
            for place in gazetteer.by_id.values()
            if place.country == MALI and place.admin1 and gazetteer.feature(place).level == "locality"
        ]
        self._east = math.cos(math.radians(MIDDLE_LATITUDE))
        self._tree = STRtree(points([(p.longitude * self._east, p.latitude) for p in self._places] or [(0, 0)]))

    def to(self, point: LatLon) -> Place | None:
        """The place nearest to a (latitude, longitude) point; None where no row gives a région."""
        if not self._places:
            return None
        return self._places[int(self._tree.nearest(Point(point[1] * self._east, point[0])))]
