"""The gazetteer behind geopy's geocoder interface: offline, nothing leaves the machine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from gazetteer.geodesy import rough_distance_km
from gazetteer.places import Gazetteer, Place

NEAREST = 10  # how many places ``reverse`` gives when asked for more than one


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """``geocode`` and ``reverse`` over a gazetteer; ``Location.raw`` is the place's row as a dict."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer

    def geocode(self, query: str, exactly_one: bool = True) -> Location | list[Location] | None:
        """The place known under a name, its spelling variants included; None where there is none.

        Of homonyms the class that texts name oftener comes first (feature_codes.csv, ``weight``), then the better
        attested; all of them with ``exactly_one=False``.
        """
        return _answer(ranked(self.gazetteer, self.gazetteer.named(query)), exactly_one)

    def reverse(
        self, query: Point | tuple[float, float] | str, exactly_one: bool = True
    ) -> Location | list[Location] | None:
        """The nearest place, or the ten nearest, to a point: (latitude, longitude) or text as geopy reads it."""
        point = Point(query)
        here = (point.latitude, point.longitude)
        nearest = sorted(
            self.gazetteer.by_id.values(),
            key=lambda place: rough_distance_km(here, (place.latitude, place.longitude)),
        )
        return _answer(nearest[:NEAREST], exactly_one)


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
    return Location(address, (place.latitude, place.longitude), asdict(place))
