"""A sentence's toponyms and the words around them -> the location of an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.model import Location, Toponym
from gazetteer.folders import DATA
from gazetteer.footprints import Footprint, Relations
from gazetteer.phrases import Phrases
from gazetteer.places import Gazetteer, Place
from gazetteer.tables import read_table
from gazetteer.text import Span, Words

SPATIAL_COLUMNS = ("phrase", "relation", "bearing", "example", "note")
_TENS = {"dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50}
_TENS |= {"soixantaine": 60, "centaine": 100}
# The distance stands right before the phrase or name: "à 35 km au sud de", "à une soixantaine de km au".
_DISTANCE = re.compile(
    r"(?:(\d{1,3}(?:[.,]\d{1,2})?)|une ("
    + "|".join(_TENS)
    + r") de) ?(km|kilometres?|m|metres?) (?:d[eu] |d')?(?:village de )?$"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A toponym with the relation that the words before it state; distance and its unit of precision in km."""

    toponym: Toponym
    relation: str
    bearing: float | None
    distance_km: float | None
    unit_km: float
    start: int


@cache
def _phrases() -> Phrases[tuple[str, float | None]]:
    rows = read_table(DATA / "lexicon" / "spatial_phrases.csv", SPATIAL_COLUMNS)
    return Phrases(
        (row["phrase"], (row["relation"], float(row["bearing"]) if row["bearing"] else None)) for row in rows
    )


def place_toponyms(words: Words, toponyms: Sequence[Toponym]) -> list[Placed]:
    """Each toponym of a sentence with its relation; a name in a list takes the relation of the one before it."""
    ending = {match.last: match for match in _phrases().find(words)}
    index_of = {start: index for index, start in enumerate(words.starts)}
    placed: list[Placed] = []
    for toponym in toponyms:
        first = index_of[toponym.span.start]
        match = ending.get(first)
        relation, bearing = match.value if match else ("at", None)
        start = words.starts[match.first] if match else toponym.span.start
        if match is None and placed and _listed(words, index_of, placed[-1].toponym, first):
            relation, bearing = placed[-1].relation, placed[-1].bearing
        distance, unit, start = _distance(words, start)
        placed.append(Placed(toponym, relation, bearing, distance, unit, start))
    return placed


def _distance(words: Words, start: int) -> tuple[float | None, float, int]:
    found = _DISTANCE.search(words.folded, max(words.starts[0], start - 40), start)
    if found is None:
        return None, 0.0, start
    digits, tens, unit = found.groups()
    value = float(digits.replace(",", ".")) if digits else float(_TENS[tens])
    precision = 10.0 if tens or (value >= 10 and value % 10 == 0) else 1.0 if "," not in (digits or "") else 0.1
    scale = 1.0 if unit.startswith("k") else 0.001
    return value * scale, precision * scale, found.start()


def _listed(words: Words, index_of: dict[int, int], before: Toponym, first: int) -> bool:
    last = next((i for i in range(first - 1, -1, -1) if words.ends[i] == before.span.end), None)
    return last is not None and all(
        form in (",", "et", "ou", "de", "d", "-", "a") for form in words.forms[last + 1 : first]
    )


def locate(text: str, placed: Sequence[Placed], gazetteer: Gazetteer, relations: Relations) -> Location | None:
    """The location that a sentence's places decide: the finest place named, by the relation stated for it."""
    fine = [p for p in placed if p.relation not in ("context", "admin1", "admin2") and not _coarse(gazetteer, p)]
    known = [p for p in fine if p.toponym.place is not None]
    if known:
        footprint, why = _footprint(known, gazetteer, relations)
        return _location(text, fine, footprint, why)
    coarse = [
        p
        for p in placed
        if p.relation != "context"
        and p.toponym.place is not None
        and p not in fine
        and gazetteer.feature(p.toponym.place).level != "country"
    ]
    if coarse:
        best = min(coarse, key=lambda p: (p.relation != "admin2", p.start))
        place = _place(best)
        footprint = relations.area(place, gazetteer.feature(place))
        return _location(
            text, [*fine, best], footprint, "lieu le plus fin que le texte nomme et que le répertoire connaît"
        )
    return _location(text, fine, None, "aucun des lieux nommés n'est dans le répertoire") if fine else None


def _footprint(known: Sequence[Placed], gazetteer: Gazetteer, relations: Relations) -> tuple[Footprint, str]:
    exact = [p for p in known if p.relation == "at" and p.distance_km is None]
    # An institution is often the one who acts, not where: a locality named beside it says more.
    exact = [p for p in exact if gazetteer.feature(_place(p)).level != "facility"] or ([] if len(known) > 1 else exact)
    offset = [p for p in known if p.bearing is not None and p.distance_km is not None]
    toward = [p for p in known if p.bearing is not None and p.distance_km is None]
    between = [p for p in known if p.relation == "between"]
    near = [p for p in known if p.relation == "near" or p.distance_km is not None]
    if exact:
        place = _place(exact[0])
        feature = gazetteer.feature(place)
        if len(exact) > 1 and feature.level not in ("natural", "hydro"):
            return relations.several([_place(p) for p in exact]), "plusieurs lieux nommés ensemble"
        if feature.level in ("natural", "hydro"):
            return relations.area(place, feature), "étendue du lieu nommé"
        return relations.at(place, feature), "lieu nommé"
    if offset:
        first = offset[0]
        bearing, distance = first.bearing or 0.0, first.distance_km or 0.0
        return relations.offset(_place(first), bearing, distance, first.unit_km), "distance et direction"
    if near and near[0].distance_km is None:
        place = _place(near[0])
        return relations.near(place, gazetteer.feature(place)), "voisinage du lieu nommé"
    if len(toward) > 1:
        met = relations.intersect([relations.toward(_place(p), p.bearing or 0.0) for p in toward])
        if met is not None:
            return met, "rencontre des directions"
    if toward:
        return relations.toward(_place(toward[0]), toward[0].bearing or 0.0), "direction sans distance"
    if len(between) > 1:
        return relations.between([_place(p) for p in between]), "axe ou intervalle"
    place = _place(known[0])
    if known[0].distance_km is not None:
        return relations.distance_only(place, known[0].distance_km), "distance sans direction"
    return relations.near(place, gazetteer.feature(place)), "voisinage du lieu nommé"


def _coarse(gazetteer: Gazetteer, placed: Placed) -> bool:
    place = placed.toponym.place
    return place is not None and gazetteer.feature(place).level in ("admin1", "admin2", "country")


def _place(placed: Placed) -> Place:
    place = placed.toponym.place
    if place is None:
        raise ValueError(f"the toponym {placed.toponym.name!r} has no place")
    return place


def _location(text: str, placed: Sequence[Placed], footprint: Footprint | None, why: str) -> Location:
    span = Span(min(p.start for p in placed), max(p.toponym.span.end for p in placed))
    return Location(span, span.of(text), tuple(p.toponym for p in placed), footprint, why)
