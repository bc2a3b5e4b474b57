"""A passage's placed toponyms -> the location of an event: the finest place the words name, as a footprint."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from dashboard.extraction.around import Candidate, around, place_of, together
from dashboard.extraction.location_words import joins, span_of
from dashboard.extraction.placed import DIVISIONS, Placed, in_brackets, is_label, journey
from dashboard.extraction.spatial_signs import SEAT
from dashboard.model import Location
from gazetteer.footprints import Footprint, Relations
from gazetteer.geodesy import distance_km, rough_distance_km
from gazetteer.places import BORDER_POST, MALI, Gazetteer, Place
from gazetteer.regions import cercles_of, regions_of

_COARSE = (*DIVISIONS, "country")
_WIDE = ("natural", "hydro")
# "X, à 15 km au nord de Y": an X further than this from where Y puts it is another X.
_OFF_KM, _OFF_SHARE = 30.0, 1.5
# An event is told at a few places; of a list without end the first ones are looked at.
MOST = 60
# A site this near to a place's point lies in that place: the largest town here is some 15 km across.
_SITE_KM = 15.0
_AT = ("à ", "À ", "A ")
_QUARTER_REACH = 20  # characters before the name: "quartier de la "
_QUARTER = re.compile(r"\bquartier (?:d[eu] (?:la )?|d['’])?$", re.IGNORECASE)
# What may stand between two régions or cercles of one list: "les cercles de Koro et de Bankass".
_LISTED = re.compile(r"(?:\s|,|et\b|dans\b|d[eu]\b|l[ae]\b|au\b|en\b|[dl]['’])+")
# What stands before a country where something happened in it.
_IN_A_COUNTRY = ("au ", "aux ", "en ", "Au ", "Aux ", "En ")


def locate(text: str, placed: Sequence[Placed], gazetteer: Gazetteer, relations: Relations) -> Location | None:
    """The location that a passage's places decide: the finest place named, by the relation stated for it.

    None where it names none. The footprint is None where no place named is known; a région, a cercle or a country other
    than Mali stands for a finer place that is not, and the way between its ends for what happened on a journey.
    """
    placed = placed[:MOST]
    told = [(p, is_coarse(p, gazetteer)) for p in placed]
    fine = [p for p, is_wide in told if not is_wide]
    coarse = [p for p, is_wide in told if is_wide and not p.is_passing and p.toponym.place]
    candidates = _candidates(_without_strays(fine, coarse), text, gazetteer, relations)
    if candidates:
        footprint, why, chosen = candidates[0]
        return _location(text, placed, [p for p in placed if p in chosen], fine, footprint, why)
    ends = journey(placed) if not fine else []
    if ends:
        way = relations.between([place_of(p) for p in ends])
        return _location(text, placed, ends, ends, way, "entre le départ et la destination")
    divisions = [p for p in coarse if gazetteer.feature(place_of(p)).level != "country"]
    if wide := divisions or [p for p in coarse if _is_abroad(text, p)]:
        best = min(wide, key=lambda p: (p.relation != "admin2", p.start))
        listed = _listed_with(best, wide, text)
        footprint = together([relations.area(place_of(p), gazetteer.feature(place_of(p))) for p in listed], relations)
        why = "lieu le plus fin que le texte nomme et que le répertoire connaît"
        return _location(text, placed, [*fine, *listed], [*fine, *listed], footprint, why)
    if fine:
        return _location(text, placed, fine, fine, None, "aucun des lieux nommés n'est dans le répertoire")
    borders = [p for p in coarse if p.relation == "near"]
    return (
        _location(text, placed, borders, borders, None, "le texte dit près de quel pays, pas où") if borders else None
    )


def _is_abroad(text: str, placed: Placed) -> bool:
    """ "au Niger", "dans le nord du Burkina Faso": that it happened there; not "l'ambassadeur du Sénégal", nor "à la
    frontière du Niger", and not "au Mali", which says nothing."""
    stated = placed.relation == "side" or text.endswith(_IN_A_COUNTRY, 0, placed.start)
    return stated and place_of(placed).country != MALI


def _listed_with(first: Placed, wide: Sequence[Placed], text: str) -> list[Placed]:
    """A région or cercle, and those that go on its list: "les cercles de Koro, de Bankass et de Bandiagara"."""
    listed = [first]
    for p in wide[wide.index(first) + 1 :]:
        if p.relation != first.relation or not _LISTED.fullmatch(text[listed[-1].span.end : p.start]):
            break
        listed.append(p)
    return listed


def inherited(location: Location, relations: Relations) -> Location:
    """The location for an event told later, without a place of its own: around the place, not at it."""
    footprint = location.footprint
    if footprint is None:
        return location
    near = relations.near(footprint.anchors[0]) if footprint.relation == "at" else footprint
    return replace(location, footprint=near, why=f"{location.why}, repris d'une phrase précédente")


def _at_home(fine: Sequence[Placed]) -> list[Placed]:
    """Without the places of other countries beside one of Mali: "à Kati, 22 briques pour Dakar"."""
    countries = [p.toponym.place.country if p.toponym.place is not None else None for p in fine]
    if MALI not in countries:
        return list(fine)
    return [p for p, country in zip(fine, countries, strict=True) if p.relation != "at" or country in (None, MALI)]


def _candidates(fine: Sequence[Placed], text: str, gazetteer: Gazetteer, relations: Relations) -> list[Candidate]:
    """The footprints that the known places allow, the finest first."""
    told = [p for p in fine if not is_label(text, p)]
    fine = told if any(p.toponym.place is not None for p in told) else fine
    acted = [p for p in fine if p.relation != SEAT]  # where a unit comes from, the text says where it acted
    fine = acted if not all(_is_unknown_quarter(text, p) for p in acted) else fine
    fine = _at_home(fine)
    known = [p for p in fine if p.toponym.place is not None]
    exact = [p for p in known if p.relation == "at" and p.distance_km is None]
    if not all(in_brackets(text, p) for p in known):
        exact = [p for p in exact if not in_brackets(text, p)]
    spots = [p for p in exact if _is_a_spot(place_of(p), gazetteer)]
    spots = _without_their_towns(text, spots, gazetteer)
    if not spots:
        return around(fine, exact, gazetteer, relations)
    sites = [p for p in exact if gazetteer.feature(place_of(p)).level == "facility" and _within_any(place_of(p), spots)]
    if sites:
        site = place_of(sites[0])
        return [(relations.at(site, gazetteer.feature(site)), "site nommé dans le lieu", (sites[0],))]
    measured = any(p.bearing is not None and p.distance_km is not None for p in known)
    beside = around(fine, [p for p in exact if p not in spots], gazetteer, relations) if measured else []
    stated = next((c for c in beside if c[0].relation == "offset"), None)
    if stated is not None and any(place_of(p) in stated[0].anchors for p in spots):
        return [stated, *beside]  # "Nara : une base ... à 60 km de Nara"
    if stated is not None and all(_far_from(place_of(p), stated[0]) for p in spots):
        return [(stated[0], "distance et direction ; le lieu de ce nom en est loin", stated[2]), *beside]
    if len(spots) > 1:
        return [(relations.several([place_of(p) for p in spots]), "plusieurs lieux nommés ensemble", tuple(spots))]
    place = place_of(spots[0])
    return [(relations.at(place, gazetteer.feature(place)), "lieu nommé", (spots[0],))]


def _is_a_spot(place: Place, gazetteer: Gazetteer) -> bool:
    """Whether it is a place by itself, no land and no site of one; a border post bears the name of its village."""
    return place.feature_code == BORDER_POST or gazetteer.feature(place).level not in (*_WIDE, "facility")


def _is_unknown_quarter(text: str, placed: Placed) -> bool:
    """ "au quartier X": a quarter that no row knows, of the town whose police tell of it."""
    before = max(0, placed.span.start - _QUARTER_REACH)
    return placed.toponym.place is None and _QUARTER.search(text, before, placed.span.start) is not None


def _without_their_towns(text: str, spots: Sequence[Placed], gazetteer: Gazetteer) -> list[Placed]:
    """ "à Faladié, Commune VI, à Bamako": the commune and the town that a quarter lies in only say where it is; so does
    a town for what lies in it or in its cercle and is told apart ("À Koro, trois hommes ont été tués à Madougou")."""
    quarters = [place_of(p) for p in spots if gazetteer.feature(place_of(p)).level == "quarter"]
    fine = [p for p in spots if not any(_holds(place_of(p), quarter, place_of(p) in quarters) for quarter in quarters)]
    return [p for p in fine if not any(_is_told_finer(text, p, other) for other in fine)]


def _is_told_finer(text: str, town: Placed, other: Placed) -> bool:
    """Whether a place told after a town, in another breath, lies in the town or in the cercle that bears its name."""
    wide, fine = place_of(town), place_of(other)
    inside = fine.extent_km < wide.extent_km >= rough_distance_km(wide.point, fine.point)
    headed = text.startswith(",", town.span.end) and text[other.start - 2 : other.start] in _AT
    if not (inside or (headed and wide.name in cercles_of(fine))):
        return False
    return other.start > town.span.end and not joins(text, town.span.end, other.start)


def _holds(wide: Place, quarter: Place, is_quarter: bool) -> bool:
    off = distance_km(wide.point, quarter.point)
    return quarter.extent_km < wide.extent_km >= off if is_quarter else off <= _SITE_KM


def is_coarse(placed: Placed, gazetteer: Gazetteer) -> bool:
    """Whether it is a région, a cercle, a country, or no place of the event."""
    place = placed.toponym.place
    if placed.is_elsewhere:
        return True
    return place is not None and gazetteer.feature(place).level in _COARSE


def _without_strays(fine: Sequence[Placed], coarse: Sequence[Placed]) -> list[Placed]:
    """The places without those outside the région said, and without all of them where they lie outside those of the
    cercles said; but for one of which a hand has supposed that it is meant all the same."""
    if not coarse:
        return list(fine)
    kept = [p for p in fine if not outside(p, coarse) or place_of(p).is_supposed]
    cercles = [p.toponym.place for p in coarse if p.relation == "admin2" and p.toponym.place is not None]
    said = frozenset[str]().union(*map(regions_of, cercles))
    spots = [p for p in kept if p.relation == "at" and p.toponym.place is not None and not place_of(p).is_supposed]
    astray = [p for p in spots if _lies_outside(place_of(p), said)]
    return kept if len(astray) < len(spots) else [p for p in kept if p not in astray]


def outside(placed: Placed, coarse: Sequence[Placed]) -> bool:
    """Whether a place lies in none of the régions that are named with it."""
    place = placed.toponym.place
    said = {p.toponym.place.admin1 for p in coarse if p.relation == "admin1" and p.toponym.place is not None}
    return place is not None and placed.relation == "at" and _lies_outside(place, said)


def _lies_outside(place: Place, said: Set[str]) -> bool:
    return bool(place.admin1 and said) and said.isdisjoint(regions_of(place))


def _within_any(site: Place, spots: Sequence[Placed]) -> bool:
    """ "au Camp 3 de Tombouctou": a site that lies in the place named beside it."""
    return any(distance_km(site.point, place_of(p).point) <= _SITE_KM for p in spots)


def _far_from(place: Place, stated: Footprint) -> bool:
    off = distance_km(place.point, (stated.latitude, stated.longitude))
    return off > max(_OFF_KM, _OFF_SHARE * (stated.distance_km or 0.0))


def _location(
    text: str,
    placed: Sequence[Placed],
    chosen: Sequence[Placed],
    named: Sequence[Placed],
    footprint: Footprint | None,
    why: str,
) -> Location:
    span = span_of(text, placed, chosen)
    return Location(span, span.of(text), tuple(p.toponym for p in named), footprint, why)
