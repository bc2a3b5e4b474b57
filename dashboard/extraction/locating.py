"""A passage's placed toponyms -> the location of an event: the finest place the words name, as a footprint."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.extraction.spatial import Placed, in_brackets, is_label
from dashboard.extraction.spatial_signs import SEAT
from dashboard.model import Location
from gazetteer.footprints import Footprint, Relations
from gazetteer.geodesy import distance_km
from gazetteer.places import Gazetteer, Place
from gazetteer.regions import regions_of
from gazetteer.text import Span

_COARSE = ("admin1", "admin2", "country")
_WIDE = ("natural", "hydro")
# "X, à 15 km au nord de Y": an X further than this from where Y puts it is another X.
_OFF_KM, _OFF_SHARE = 30.0, 1.5
# An event is told at a few places; of a list without end the first ones are looked at.
_MOST = 60
# A site this near to a place's point lies in that place: the largest town here is some 15 km across.
_SITE_KM = 15.0
# What may stand between two names of one phrase: "Mahou, cercle de Yorosso (région de Koutiala".
_JOINT = re.compile(r"[\s,(]*(?:(?:dans|en) (?:le |la |l')?)?")
Candidate = tuple[Footprint, str, tuple[Placed, ...]]


def locate(text: str, placed: Sequence[Placed], gazetteer: Gazetteer, relations: Relations) -> Location | None:
    """The location that a passage's places decide: the finest place named, by the relation stated for it.

    None where it names none. The footprint is None where no place named is known; a région or cercle stands for a
    finer place that is not.
    """
    placed = placed[:_MOST]
    fine = [p for p in placed if not _is_coarse(p, gazetteer)]
    coarse = [p for p in placed if p.relation != "context" and p.toponym.place and _is_coarse(p, gazetteer)]
    candidates = _candidates([p for p in fine if not _strays(p, coarse)], text, gazetteer, relations)
    if candidates:
        footprint, why, chosen = candidates[0]
        return _location(text, placed, [p for p in placed if p in chosen], fine, footprint, why)
    wide = [p for p in coarse if gazetteer.feature(_place(p)).level != "country"]
    if wide:
        best = min(wide, key=lambda p: (p.relation != "admin2", p.start))
        footprint = relations.area(_place(best), gazetteer.feature(_place(best)))
        why = "lieu le plus fin que le texte nomme et que le répertoire connaît"
        return _location(text, placed, [*fine, best], [*fine, best], footprint, why)
    return (
        _location(text, placed, fine, fine, None, "aucun des lieux nommés n'est dans le répertoire") if fine else None
    )


def strays(placed: Sequence[Placed], gazetteer: Gazetteer) -> list[tuple[Placed, str]]:
    """The places that lie in another région than the one the passage says, each with that région's name."""
    placed = placed[:_MOST]
    coarse = [p for p in placed if p.toponym.place and _is_coarse(p, gazetteer)]
    said = "/".join(p.toponym.name for p in coarse if p.relation == "admin1")
    return [(p, said) for p in placed if not _is_coarse(p, gazetteer) and _outside(p, coarse)] if said else []


def inherited(location: Location, gazetteer: Gazetteer, relations: Relations) -> Location:
    """The location for an event told later, without a place of its own: around the place, not at it."""
    footprint = location.footprint
    if footprint is None or footprint.relation != "at":
        return location
    place = footprint.anchors[0]
    near = relations.near(place, gazetteer.feature(place))
    return replace(location, footprint=near, why=f"{location.why}, repris d'une phrase précédente")


def _candidates(fine: Sequence[Placed], text: str, gazetteer: Gazetteer, relations: Relations) -> list[Candidate]:
    """The footprints that the known places allow, the finest first."""
    fine = [p for p in fine if p.relation != SEAT] or fine  # where a unit comes from, the text says where it acted
    known = [p for p in fine if p.toponym.place is not None]
    exact = [p for p in known if p.relation == "at" and p.distance_km is None]
    spots = [p for p in exact if gazetteer.feature(_place(p)).level not in (*_WIDE, "facility")]
    spots = [p for p in spots if not in_brackets(text, p) and not is_label(text, p)] or spots
    spots = _without_their_towns(spots, gazetteer)
    if not spots:
        return _around(fine, exact, gazetteer, relations)
    sites = [p for p in exact if gazetteer.feature(_place(p)).level == "facility" and _within_any(_place(p), spots)]
    if sites:
        site = _place(sites[0])
        return [(relations.at(site, gazetteer.feature(site)), "site nommé dans le lieu", (sites[0],))]
    measured = any(p.bearing is not None and p.distance_km is not None for p in known)
    around = _around(fine, [p for p in exact if p not in spots], gazetteer, relations) if measured else []
    stated = next((c for c in around if c[0].relation == "offset"), None)
    if stated is not None and any(_place(p) in stated[0].anchors for p in spots):
        return [stated, *around]  # "Nara : une base ... à 60 km de Nara"
    if stated is not None and all(_far_from(_place(p), stated[0]) for p in spots):
        return [(stated[0], "distance et direction ; le lieu de ce nom en est loin", stated[2]), *around]
    if len(spots) > 1:
        return [(relations.several([_place(p) for p in spots]), "plusieurs lieux nommés ensemble", tuple(spots))]
    place = _place(spots[0])
    return [(relations.at(place, gazetteer.feature(place)), "lieu nommé", (spots[0],))]


def _without_their_towns(spots: Sequence[Placed], gazetteer: Gazetteer) -> list[Placed]:
    """ "à Faladié, Commune VI, à Bamako": the commune and the town that a quarter lies in only say where it is."""
    quarters = [_place(p) for p in spots if gazetteer.feature(_place(p)).level == "quarter"]
    return [p for p in spots if not any(_holds(_place(p), quarter, _place(p) in quarters) for quarter in quarters)]


def _holds(wide: Place, quarter: Place, is_quarter: bool) -> bool:
    off = distance_km(wide.point, quarter.point)
    return quarter.extent_km < wide.extent_km >= off if is_quarter else off <= _SITE_KM


def _around(
    fine: Sequence[Placed], wide: Sequence[Placed], gazetteer: Gazetteer, relations: Relations
) -> list[Candidate]:
    """What the other relations allow, the smallest radius first."""
    found: list[Candidate] = []
    known = [p for p in fine if p.toponym.place is not None]
    for p in known:
        place = _place(p)
        if p.bearing is not None and p.distance_km is not None:
            found.append((relations.offset(place, p.bearing, p.distance_km, p.unit_km), "distance et direction", (p,)))
        elif p.distance_km is not None:
            found.append((relations.distance_only(place, p.distance_km), "distance sans direction", (p,)))
        elif p.relation in ("near", SEAT):
            found.append((relations.near(place, gazetteer.feature(place)), "voisinage du lieu nommé", (p,)))
        elif p in wide:
            found.append((relations.area(place, gazetteer.feature(place)), "étendue du lieu nommé", (p,)))
    stretches = _stretches(fine)
    if stretches:
        found.append(_along(stretches[-1], gazetteer, relations))
    toward = [p for p in known if p.bearing is not None and p.distance_km is None]
    if toward:
        found.append(_toward(toward, relations))
    return sorted(found, key=lambda candidate: candidate[0].radius_km)


def _stretches(fine: Sequence[Placed]) -> list[list[Placed]]:
    """The axes and intervals named that have a known place: a later one says where on the first ("entre Sévaré et San,
    entre Yagara et Téné")."""
    stretches: list[list[Placed]] = []
    for p in fine:
        if p.relation == "between":
            if not stretches or p.start < p.span.start:
                stretches.append([])
            stretches[-1].append(p)
    return [stretch for stretch in stretches if any(p.toponym.place for p in stretch)]


def _along(stretch: Sequence[Placed], gazetteer: Gazetteer, relations: Relations) -> Candidate:
    places = [p.toponym.place for p in stretch if p.toponym.place is not None]
    if len(places) > 1:
        return relations.between(places), "axe ou intervalle", tuple(stretch)
    near = relations.near(places[0], gazetteer.feature(places[0]))
    return near, "un seul bout de l'axe est connu", tuple(stretch)


def _toward(toward: Sequence[Placed], relations: Relations) -> Candidate:
    sectors = [relations.toward(_place(p), p.bearing or 0.0) for p in toward]
    met = relations.intersect(sectors) if len(sectors) > 1 else None
    if met is not None:
        return met, "rencontre des directions", tuple(toward)
    return sectors[0], "direction sans distance", (toward[0],)


def _is_coarse(placed: Placed, gazetteer: Gazetteer) -> bool:
    place = placed.toponym.place
    if placed.is_elsewhere:
        return True
    return place is not None and gazetteer.feature(place).level in _COARSE


def _strays(placed: Placed, coarse: Sequence[Placed]) -> bool:
    """Whether a place lies outside the région said, and no hand has decided that it is meant all the same."""
    return _outside(placed, coarse) and not _place(placed).is_decided_by_hand


def _outside(placed: Placed, coarse: Sequence[Placed]) -> bool:
    place = placed.toponym.place
    if place is None or not place.admin1 or placed.relation != "at":
        return False
    said = {p.toponym.place.admin1 for p in coarse if p.relation == "admin1" and p.toponym.place is not None}
    return bool(said) and said.isdisjoint(regions_of(place))


def _within_any(site: Place, spots: Sequence[Placed]) -> bool:
    """ "au Camp 3 de Tombouctou": a site that lies in the place named beside it."""
    here = (site.latitude, site.longitude)
    places = [_place(p) for p in spots]
    return any(distance_km(here, (place.latitude, place.longitude)) <= _SITE_KM for place in places)


def _far_from(place: Place, stated: Footprint) -> bool:
    off = distance_km((place.latitude, place.longitude), (stated.latitude, stated.longitude))
    return off > max(_OFF_KM, _OFF_SHARE * (stated.distance_km or 0.0))


def _place(placed: Placed) -> Place:
    place = placed.toponym.place
    if place is None:
        raise ValueError(f"the toponym {placed.toponym.name!r} has no place")
    return place


def _location(
    text: str,
    placed: Sequence[Placed],
    chosen: Sequence[Placed],
    named: Sequence[Placed],
    footprint: Footprint | None,
    why: str,
) -> Location:
    start, end = min(p.start for p in chosen), max(p.span.end for p in chosen)
    for p in sorted(placed, key=lambda p: p.start):
        if p.start >= end and _JOINT.fullmatch(text[end : p.start]):
            end = p.span.end
    span = Span(start, end)
    return Location(span, span.of(text), tuple(p.toponym for p in named), footprint, why)
