"""Homonyms decided by the distance that the text states: "près de Koubi, à plus de 70 km au nord de Mopti"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

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
    decided = list(placed)
    for at, (one, other) in enumerate(pairwise(placed)):
        if other.distance_km is None or other.toponym.place is None or not one.toponym.lost:
            continue
        between = text[one.span.end : other.start]
        if len(between) > _BESIDE or not _WALLS.isdisjoint(between) or other.toponym.place is one.toponym.place:
            continue
        chosen = [one.toponym.place] if one.toponym.place is not None else []
        lost = [candidate.place for candidate in one.toponym.lost if candidate.place.feature_code not in _DIVISIONS]
        reach = (other.toponym.place, other.distance_km, other.bearing)
        offs = {place.place_id: _off_km(place, *reach) for place in (*chosen, *lost)}
        candidates = sorted((*chosen, *lost), key=lambda place: offs[place.place_id])
        if not candidates:
            continue
        best, *others = candidates
        off = max(_LEAST_KM, offs[best.place_id])
        fits = off <= max(_LEAST_KM, _SHARE * other.distance_km)
        if fits and all(offs[place.place_id] > _NEARER * off for place in others) and [best] != chosen:
            why_not = tuple(PlaceCandidate(place, "à une autre distance") for place in others)
            reason = f"à la distance dite de {other.toponym.place.name}"
            decided[at] = one._replace(toponym=replace(one.toponym, place=best, reason=reason, lost=why_not))
    return decided


def _off_km(place: Place, start: Place, km: float, bearing: float | None) -> float:
    """How far a place is from where a distance, and a direction where one is stated, lead from another."""
    if bearing is not None:
        return rough_distance_km(destination(start.point, bearing, km), place.point)
    return abs(rough_distance_km(start.point, place.point) - km)
