"""What the relations other than "at" allow: distances, directions, neighbourhoods, stretches, the smallest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from dashboard.extraction.placed import Placed
from dashboard.extraction.spatial_signs import SEAT, SIDE
from gazetteer.footprints import Footprint, Relations
from gazetteer.geodesy import bearing_deg, distance_km
from gazetteer.places import Gazetteer, Place
from gazetteer.precision import precision_of

_MEASURED = ("offset", "distance")
Candidate = tuple[Footprint, str, tuple[Placed, ...]]
"""A footprint, why it is one, and the places that it was read from."""


def around(
    fine: Sequence[Placed], wide: Sequence[Placed], gazetteer: Gazetteer, relations: Relations
) -> list[Candidate]:
    """What the other relations allow, the smallest radius first."""
    found: list[Candidate] = []
    known = [p for p in fine if p.toponym.place is not None]
    for p in known:
        place = place_of(p)
        if p.bearing is not None and p.distance_km is not None:
            found.append((relations.offset(place, p.bearing, p.distance_km, p.unit_km), "distance et direction", (p,)))
        elif p.distance_km is not None:
            found.append(_counted_from(p, p.distance_km, relations))
        elif p.relation in ("near", SEAT):
            found.append((relations.near(place), "voisinage du lieu nommé", (p,)))
        elif p in wide:
            found.append((relations.area(place, gazetteer.feature(place)), "étendue du lieu nommé", (p,)))
    stretches = [stretch for stretch in _lists(fine, "between") if any(p.toponym.place for p in stretch)]
    if stretches:
        found.append(_along(stretches[-1], relations))
    toward = [p for p in known if p.bearing is not None and p.distance_km is None]
    if toward:
        found.append(_toward(toward, relations))
    found.sort(key=lambda candidate: candidate[0].radius_km)
    return _measured_apart(found, relations) + _listed_near(found, fine, relations) + found


def _counted_from(p: Placed, km: float, relations: Relations) -> Candidate:
    """A distance without a direction: along its road, if it has one that is so long, else all around.

    The road is taken for the straight line to where it leads, read like one of the finer words of the compass: the
    radius holds bends of 11 degrees to either side, and a road by a quarter longer than the line.
    """
    place, end = place_of(p), p.along.place if p.along else None
    if end is not None and distance_km(place.point, end.point) >= km:
        ahead = relations.offset(place, bearing_deg(place.point, end.point), km, p.unit_km)
        return ahead, "distance le long de la route", (p,)
    return relations.distance_only(place, km), "distance sans direction", (p,)


def _measured_apart(found: Sequence[Candidate], relations: Relations) -> list[Candidate]:
    """Several places with a distance each that lie too far apart to be one place measured from several ("à 30 km à
    l'est de A et à 80 km au nord de B")."""
    measured = [candidate for candidate in found if candidate[0].relation in _MEASURED]
    footprints = [footprint for footprint, _, _ in measured]
    if len(measured) < 2 or any(_touch(one, other) for one, other in combinations(footprints, 2)):
        return []
    told = tuple(p for _, _, placed in measured for p in placed)
    return [(together(footprints, relations), "plusieurs distances, de lieux éloignés", told)]


def _listed_near(found: Sequence[Candidate], fine: Sequence[Placed], relations: Relations) -> list[Candidate]:
    """The neighbourhoods that are listed with the smallest, where nothing is finer: "aux abords de A et de B"."""
    discs = {placed: footprint for footprint, _, (placed, *_) in found if footprint.relation == "near"}
    for listed in _lists([p for p in fine if p in discs], "near"):
        if len(listed) > 1 and found[0][2][0] in listed:
            return [(together([discs[p] for p in listed], relations), found[0][1], tuple(listed))]
    return []


def _lists(fine: Sequence[Placed], relation: str) -> list[list[Placed]]:
    """The places of a relation, those together that the same words lead to: a later axis says where on the first
    ("entre Sévaré et San, entre Yagara et Téné")."""
    lists: list[list[Placed]] = []
    for p in fine:
        if p.relation == relation:
            if not lists or p.start < p.span.start:
                lists.append([])
            lists[-1].append(p)
    return lists


def _along(stretch: Sequence[Placed], relations: Relations) -> Candidate:
    places = [p.toponym.place for p in stretch if p.toponym.place is not None]
    if len(places) > 1:
        return relations.between(places), "axe ou intervalle", tuple(stretch)
    near = relations.near(places[0])
    return near, "un seul bout de l'axe est connu", tuple(stretch)


def _toward(toward: Sequence[Placed], relations: Relations) -> Candidate:
    sectors = [relations.toward(place_of(p), p.bearing or 0.0) for p in toward]
    listed = all(p.relation == SIDE for p in toward)  # "le nord de A et l'est de B" are two stretches of land
    met = relations.intersect(sectors) if len(sectors) > 1 and not listed else None
    if met is not None:
        return met, "rencontre des directions", tuple(toward)
    return together(sectors, relations), "direction sans distance", tuple(toward)


def together(footprints: Sequence[Footprint], relations: Relations) -> Footprint:
    """One footprint, or the disc around the first one's point that holds them all, no surer than the least sure."""
    first = footprints[0]
    places = dict.fromkeys(place for footprint in footprints for place in footprint.anchors)
    if len(footprints) == 1:
        return first
    several = relations.several(list(places))
    radius_km = max(_apart_km(first, other) + other.radius_km for other in footprints)
    acled = max(several.geo_precision, *(footprint.geo_precision for footprint in footprints))
    ucdp = max(several.where_prec, *(footprint.where_prec for footprint in footprints))
    geo_precision, where_prec = precision_of(radius_km, acled, ucdp)
    return replace(
        several,
        latitude=first.latitude,
        longitude=first.longitude,
        radius_km=radius_km,
        geo_precision=geo_precision,
        where_prec=where_prec,
    )


def place_of(placed: Placed) -> Place:
    """The place of a toponym that has one."""
    place = placed.toponym.place
    if place is None:
        raise ValueError(f"the toponym {placed.toponym.name!r} has no place")
    return place


def _touch(one: Footprint, other: Footprint) -> bool:
    return _apart_km(one, other) <= one.radius_km + other.radius_km


def _apart_km(one: Footprint, other: Footprint) -> float:
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude))
