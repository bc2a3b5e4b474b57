"""Homonyms decided by the distance that the text states: "près de Koubi, à plus de 70 km au nord de Mopti"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from operator import itemgetter

from dashboard.extraction.placed import Placed
from dashboard.model import PlaceCandidate
from gazetteer.geodesy import destination, rough_distance_km
from gazetteer.places import Place

# The distance follows its place at once: ", situé à plus de ".
_BESIDE = 25
_DIVISIONS = ("ADM1", "ADM2")
_WALLS = frozenset(".;:")
# A stated distance is rounded and counted along roads and rivers: it errs by up to half, and every other place of the
# name must lie more than half as far again off as the one that it decides.
_SHARE, _LEAST_KM, _NEARER = 0.5, 10.0, 1.5


def decided_by_distance(text: str, placed: Sequence[Placed]) -> list[Placed]:
    """The places of a sentence; a name of several places is that of them which a distance from the next place fits, and
    fits alone."""
    told = zip_longest(placed, placed[1:])
    return [one if other is None or not _measures(text, one, other) else _decided(one, other) for one, other in told]


def _measures(text: str, one: Placed, other: Placed) -> bool:
    """Whether a name of several places is followed at once by its distance from another place."""
    if not one.toponym.lost or other.distance_km is None or other.toponym.place in (None, one.toponym.place):
        return False
    between = text[one.span.end : other.start]
    return len(between) <= _BESIDE and _WALLS.isdisjoint(between)


def _decided(one: Placed, other: Placed) -> Placed:
    chosen, start, km = one.toponym.place, other.toponym.place, other.distance_km
    if start is None or km is None:
        return one
    lost = [candidate.place for candidate in one.toponym.lost if candidate.place.feature_code not in _DIVISIONS]
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
