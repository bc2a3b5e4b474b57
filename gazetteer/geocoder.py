"""The gazetteer behind geopy's geocoder interface: offline, nothing leaves the machine."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from heapq import nsmallest

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from gazetteer.geodesy import rough_distance_km
from gazetteer.likeness import Likeness
from gazetteer.places import FORMAL, Gazetteer, Place
from gazetteer.regions import cercles_of, regions_of
from gazetteer.text import name_key

NEAREST = 10
"""How many places ``reverse`` gives when asked for more than one."""
FAR_KM = 250.0
"""A point farther than this from every place is in none; in the desert of the north villages lie that far apart."""
SPOTS = ("locality", "quarter", "facility")


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """``geocode`` and ``reverse`` over a gazetteer; ``Location.raw`` is the place's row as a dict, and in ``how`` the
    likeness by which a spelling that no row lists was recognised, in French ("" for a listed one).

    ``timeout`` is taken because code written for geopy passes it; there is nothing to wait for.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer
        self._likeness = Likeness(gazetteer)

    def geocode(
        self, query: str, *, exactly_one: bool = True, timeout: object = DEFAULT_SENTINEL, limit: int | None = None
    ) -> Location | list[Location] | None:
        """The place known under a name; where there is none, that of the one name it sounds like or slips from by a
        letter, as the reading of texts takes it; None where there is none of them either.

        What follows a comma says in which cercle, région or country it lies ("Léré, Tombouctou", "Léré, région de
        Tombouctou"). Of homonyms the class that texts name oftener comes first (feature_codes.csv, ``weight``), then
        the better attested; all of them, or the first ``limit``, with ``exactly_one=False``. ValueError where the query
        is no text, or the limit no whole number from 1 on.
        """
        if not isinstance(query, str):
            raise ValueError(f"{query!r} is no name: give a text.")
        name, *said = query.split(",")
        areas = [Area(self.gazetteer, area) for area in said if area.strip()]
        places, how = self._likeness.named(name)
        inside = [place for place in places if all(area.holds(place) for area in areas)]
        return _answer(ranked(self.gazetteer, inside)[: _at_most(limit)], exactly_one, how)

    def reverse(
        self,
        query: Point | tuple[float, float] | str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        limit: int | None = None,
    ) -> Location | list[Location] | None:
        """The nearest locality, quarter or facility to a point, or the nearest ten (``limit``) within 250 km.

        The point is (latitude, longitude) or text as geopy reads it (minutes and seconds marked: "16 16m 12s N, 0 2m
        24s W"); ValueError where it is neither, or the limit no whole number from 1 on.
        """
        if query is None or (isinstance(query, Sized) and not len(query)):
            raise ValueError(f"{query!r} is no point: give (latitude, longitude) or a text.")
        point = Point(query)
        here = (point.latitude, point.longitude)
        near = [
            (distance, place.place_id, place)
            for place in self.gazetteer.by_id.values()
            if self.gazetteer.feature(place).level in SPOTS
            and (distance := rough_distance_km(here, place.point)) <= FAR_KM
        ]
        return _answer([place for *_, place in nsmallest(_at_most(limit) or NEAREST, near)], exactly_one)


class Area:
    """A cercle, région or country as it is said: "Tombouctou", "cercle de Niafunké", "Mali", "ML"."""

    def __init__(self, gazetteer: Gazetteer, said: str) -> None:
        self._key = name_key(said)
        self._divisions = [
            (gazetteer.feature(place).level, place)
            for place in gazetteer.named(said)
            if gazetteer.feature(place).level in FORMAL
        ]

    def holds(self, place: Place) -> bool:
        """Whether a place lies in it, by the name its row bears or by the division of that name; the former ones
        count too."""
        regions, cercles = regions_of(place), cercles_of(place)
        if self._key in map(name_key, (*regions, *cercles, place.country)):
            return True
        return any(
            place.country == division.country
            and (level == "country" or division.admin1 in regions)
            and (level != "admin2" or division.admin2 in cercles)
            for level, division in self._divisions
        )


def ranked(gazetteer: Gazetteer, places: Iterable[Place]) -> list[Place]:
    """Homonyms, the likeliest meant first."""
    return sorted(places, key=lambda place: (-gazetteer.feature(place).weight, place.confidence, place.place_id))


def _at_most(limit: int | None) -> int | None:
    """The limit as geopy's own geocoders take it."""
    if limit is not None and (not isinstance(limit, int) or limit < 1):
        raise ValueError(f"the limit {limit!r} is no whole number from 1 on.")
    return limit


def _answer(places: list[Place], exactly_one: bool, how: str = "") -> Location | list[Location] | None:
    found = [_location(place, how) for place in places]
    if not found:
        return None
    return found[0] if exactly_one else found


def _location(place: Place, how: str) -> Location:
    address = ", ".join(part for part in (place.name, place.admin2, place.admin1, place.country) if part)
    return Location(address, place.point, {**place._asdict(), "how": how})
