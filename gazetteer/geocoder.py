"""The gazetteer behind geopy's geocoder interface: offline, nothing leaves the machine."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from gazetteer.geodesy import rough_distance_km
from gazetteer.places import Gazetteer, Place
from gazetteer.regions import regions_of
from gazetteer.text import name_key

NEAREST = 10
"""How many places ``reverse`` gives when asked for more than one."""
FAR_KM = 250.0
"""A point farther than this from every place is in none; in the desert of the north villages lie that far apart."""
SPOTS = ("locality", "quarter", "facility")


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """``geocode`` and ``reverse`` over a gazetteer; ``Location.raw`` is the place's row as a dict.

    ``timeout`` is taken because code written for geopy passes it; there is nothing to wait for.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer

    def geocode(
        self, query: str, *, exactly_one: bool = True, timeout: object = DEFAULT_SENTINEL, limit: int | None = None
    ) -> Location | list[Location] | None:
        """The place known under a name, its spelling variants included; None where there is none.

        What follows a comma says in which cercle, région or country it lies ("Léré, Tombouctou"). Of homonyms the class
        that texts name oftener comes first (feature_codes.csv, ``weight``), then the better attested; all of them, or
        the first ``limit``, with ``exactly_one=False``.
        """
        name, *areas = query.split(",")
        inside = [place for place in self.gazetteer.named(name) if all(self._lies_in(place, area) for area in areas)]
        return _answer(ranked(self.gazetteer, inside)[:limit], exactly_one)

    def reverse(
        self,
        query: Point | tuple[float, float] | str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        limit: int | None = None,
    ) -> Location | list[Location] | None:
        """The nearest locality, quarter or facility to a point, or the nearest ten (``limit``) within 250 km.

        The point is (latitude, longitude) or text as geopy reads it; ValueError where it is neither.
        """
        point = Point(query)
        here = (point.latitude, point.longitude)
        near = [
            (distance, place.place_id, place)
            for place in self.gazetteer.by_id.values()
            if self.gazetteer.feature(place).level in SPOTS
            and (distance := rough_distance_km(here, place.point)) <= FAR_KM
        ]
        return _answer([place for *_, place in nsmallest(limit or NEAREST, near)], exactly_one)

    def _lies_in(self, place: Place, area: str) -> bool:
        """Whether the place lies in a cercle, région or country of that name; the former région counts too."""
        if name_key(area) in map(name_key, (*regions_of(place), place.admin2, place.country)):
            return True
        countries = (other for other in self.gazetteer.named(area) if self.gazetteer.feature(other).level == "country")
        return any(country.country == place.country for country in countries)


def ranked(gazetteer: Gazetteer, places: Iterable[Place]) -> list[Place]:
    """Homonyms, the likeliest meant first."""
    return sorted(places, key=lambda place: (-gazetteer.feature(place).weight, place.confidence, place.place_id))


def _answer(places: list[Place], exactly_one: bool) -> Location | list[Location] | None:
    found = [_location(place) for place in places]
    if not found:
        return None
    return found[0] if exactly_one else found


def _location(place: Place) -> Location:
    address = ", ".join(part for part in (place.name, place.admin2, place.admin1, place.country) if part)
    return Location(address, (place.latitude, place.longitude), place._asdict())
