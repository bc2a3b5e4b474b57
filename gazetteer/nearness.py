"""How near the places of a name lie to others: what nearness decides between homonyms."""

from __future__ import annotations

from collections.abc import Sequence

from gazetteer.geodesy import flat_distance_km
from gazetteer.places import Place
from gazetteer.regions import Division, divisions_of

SAME_KM = 5.0
"""Homonyms nearer to each other than this are one place for a map of a country (GeoNames' minute is 1.8 km)."""
FAR_KM = 250.0
"""At more than this nearness says nothing."""
BY_KM, AWAY_KM = 40.0, 100.0
"""Beside a sure place (the first) even a hamlet is meant rather than a town that is far from all: the second from those
of the sentence, ``FAR_KM`` from those of the text. The chief town of a région is meant wherever the text is; that of a
cercle too, unless the sentence itself names a place beside its homonym."""
# A place this much nearer than its rivals is the one meant.
_NEARER = 1.3


def km(one: Place, other: Place) -> float:
    """Kilometres between two places on a flat map: enough to rank homonyms."""
    return flat_distance_km(one.point, other.point)


def others(sure: Sequence[Place], homonyms: Sequence[Place]) -> list[Place]:
    """The sure places that are not of the name itself."""
    return [place for place in sure if place not in homonyms]


def is_clearly_nearer(place: Place, other: Place, beside: Sequence[Place]) -> bool:
    """Whether one of two homonyms lies beside a sure place and the other away from all, or near one and the other far
    from all."""
    if not beside:
        return False
    near, off = (min(km(one, sure) for sure in beside) for one in (place, other))
    return (near <= BY_KM and off > AWAY_KM) or (near <= AWAY_KM and off > FAR_KM)


def within(place: Place, sure: Sequence[Place], reach_km: float) -> bool:
    """Whether a place is within reach of one of the sure ones."""
    return any(km(place, other) <= reach_km for other in sure)


def lies_in(place: Place, said: frozenset[Division]) -> bool:
    """Whether a place lies in one of the régions and cercles said."""
    return bool(said) and not said.isdisjoint(divisions_of(place))


def by_nearness(places: Sequence[Place], sure: Sequence[Place]) -> Place | None:
    """The place clearly nearest to the sure ones; None where two are about as near or all are far."""
    if not sure:
        return None
    ranked = sorted((min(km(place, other) for other in sure), place.place_id, place) for place in places)
    distance, _, nearest = ranked[0]
    further = [d for d, _, place in ranked[1:] if km(place, nearest) > SAME_KM]
    return nearest if distance <= FAR_KM and all(d > _NEARER * distance for d in further) else None
