"""What a distance from another place says of the place named right before it: "Koubi, à plus de 70 km de Mopti".

It chooses between homonyms; and where it has no direction and fits, it tells no place of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from dashboard.extraction.distances import is_said_of
from dashboard.extraction.placed import DIVISIONS, Placed
from dashboard.extraction.spatial_signs import SEAT
from dashboard.model import PlaceCandidate
from gazetteer.geodesy import destination, rough_distance_km
from gazetteer.places import Place
from gazetteer.text import Words

_AREAS = ("ADM1", "ADM2")
# A distance is told of a place at or near which it was, or of the home of who acts: a stretch is finer by itself.
_GLOSSED = ("at", "near", SEAT)
# A stated distance is rounded and counted along roads and rivers: it errs by up to half, and every other place of the
# name must lie more than half as far again off as the one that it decides.
_SHARE, _LEAST_KM, _NEARER = 0.5, 10.0, 1.5


def decided_by_distance(words: Words, placed: Sequence[Placed]) -> list[Placed]:
    """The places of a sentence, in text order; a name of several places is that of them which a distance told right
    after it fits, and fits alone. Of a place that it fits, a distance only says where it is."""
    decided = list(placed)
    named, last = -1, 0  # the place that a distance may be told of, and the word after what is said of it
    for number, other in enumerate(placed):
        first = bisect_left(words.starts, other.start)
        beside = named >= 0 and is_said_of(words, last, first)
        if beside and other.distance_km is not None and other.toponym.place not in (None, decided[named].toponym.place):
            if decided[named].toponym.lost:
                decided[named] = _decided(decided[named], other)
            apposed = decided[named].is_passing and "," not in words.forms[last:first]
            if _only_says_where(decided[named], other, apposed):
                decided[number] = other._replace(relation="context")
        elif not (beside and other.relation in DIVISIONS):
            named = number
        last = bisect_left(words.ends, other.span.end) + 1
    return decided


def _only_says_where(named: Placed, other: Placed, apposed: bool) -> bool:
    """Whether a distance only says where the place named is, which it fits: one without a direction, or of a place of
    which nothing is told ("évacués à Boni, à 90 km à l'est de Douentza"); right after such a one, whether it fits or
    not (``apposed``)."""
    place, start, km = named.toponym.place, other.toponym.place, other.distance_km
    if place is None or start is None or km is None or other.along is not None:
        return False
    told_of = named.is_passing or (other.bearing is None and named.relation in _GLOSSED)
    fits = _off_km(place, start, km, other.bearing) <= max(_LEAST_KM, _SHARE * km)
    return told_of and (fits or apposed) and place.feature_code not in _AREAS


def _decided(one: Placed, other: Placed) -> Placed:
    """The place named, its homonyms decided by the distance."""
    chosen, start, km = one.toponym.place, other.toponym.place, other.distance_km
    if start is None or km is None:
        return one
    lost = [candidate.place for candidate in one.toponym.lost if candidate.place.feature_code not in _AREAS]
    places = lost if chosen is None else [chosen, *lost]
    ranked = sorted(((_off_km(place, start, km, other.bearing), place) for place in places), key=itemgetter(0))
    if not ranked or ranked[0][0] > max(_LEAST_KM, _SHARE * km):
        return one
    (off, best), *others = ranked
    if best is chosen or any(away <= _NEARER * max(_LEAST_KM, off) for away, _ in others):
        return one
    why_not = tuple(PlaceCandidate(place, "à une autre distance") for _, place in others)
    return one._replace(
        toponym=replace(one.toponym, place=best, reason=f"à la distance dite de {start.name}", lost=why_not)
    )


def _off_km(place: Place, start: Place, km: float, bearing: float | None) -> float:
    """How far a place is from where a distance, and a direction where one is stated, lead from another."""
    if bearing is not None:
        return rough_distance_km(destination(start.point, bearing, km), place.point)
    return abs(rough_distance_km(start.point, place.point) - km)
