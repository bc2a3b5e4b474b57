"""Which of several places of one name is meant: by the région or cercle said, then by nearness, then by class."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.places import Gazetteer, Place

# Homonyms nearer to each other than this are one place for a map of a country (GeoNames' minute is 1.8 km).
_SAME_KM = 5.0
_KM_A_DEGREE = 111.2
# A row decided by hand is there because communiqués name it: that outweighs a homonym of the same class.
_DECIDED_WEIGHT = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """The place decided (None where nothing decides), why, and the places that lost with the reason for each."""

    place: Place | None
    reason: str
    lost: tuple[tuple[Place, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text says around a name: régions and cercles named, and the places that are sure already."""

    admin1: frozenset[str] = frozenset()
    admin2: frozenset[str] = frozenset()
    sure: tuple[Place, ...] = ()


def choose(gazetteer: Gazetteer, places: Sequence[Place], level: str, around: Surroundings) -> Choice:
    """Decide among places of one name. ``level`` is "admin1" or "admin2" where the text says région or cercle; an
    empty list of places gives no place.
    """
    if not places:
        return Choice(None, "nom absent du répertoire")
    fitting = [place for place in places if _fits(gazetteer.feature(place).level, level)]
    if not fitting:
        fitting = list(places)
    if len(fitting) == 1:
        return Choice(fitting[0], "seul lieu de ce nom", _lost(places, fitting[0], "autre niveau"))
    for said, reason in ((around.admin2, "cercle nommé dans le texte"), (around.admin1, "région nommée dans le texte")):
        inside = [place for place in fitting if place.admin2 in said or place.admin1 in said]
        if inside and len(inside) < len(fitting):
            best = _heaviest(gazetteer, inside)
            return Choice(best, reason, _lost(places, best, "hors de la zone nommée"))
    best = _heaviest(gazetteer, fitting)
    weight = _weight(gazetteer, best)
    rivals = [p for p in fitting if p is not best and _weight(gazetteer, p) == weight and km(p, best) > _SAME_KM]
    if not rivals:
        return Choice(best, "lieu le plus important de ce nom", _lost(places, best, "moins important"))
    if around.sure:
        nearest = min([best, *rivals], key=lambda place: min(km(place, sure) for sure in around.sure))
        return Choice(nearest, "le plus proche des lieux sûrs du texte", _lost(places, nearest, "plus éloigné"))
    return Choice(None, "plusieurs lieux de ce nom, rien ne décide", tuple((p, "homonyme") for p in fitting))


def km(one: Place, other: Place) -> float:
    """Kilometres between two places on a flat map: good to 1 % within Mali, enough to rank homonyms."""
    middle = math.cos(math.radians((one.latitude + other.latitude) / 2))
    return _KM_A_DEGREE * math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * middle)


def _fits(found: str, wanted: str) -> bool:
    return found == wanted if wanted else found not in ("admin1", "admin2")


def _heaviest(gazetteer: Gazetteer, places: Sequence[Place]) -> Place:
    return max(places, key=lambda place: (_weight(gazetteer, place), -ord(place.confidence[0]), place.place_id))


def _weight(gazetteer: Gazetteer, place: Place) -> int:
    return gazetteer.feature(place).weight + (_DECIDED_WEIGHT if "decided by hand" in place.source else 0)


def _lost(places: Sequence[Place], chosen: Place, why: str) -> tuple[tuple[Place, str], ...]:
    return tuple((place, why) for place in places if place is not chosen)
