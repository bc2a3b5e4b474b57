"""The place that a reader writes for an event, a name or two coordinates, as the cells of its row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.faults import Unreadable
from dashboard.table.cells import as_json
from gazetteer.footprints import Relations
from gazetteer.geojson import read_outlines
from gazetteer.places import CHIEF_TOWNS, MALI, Gazetteer, Place

_NUMBER = r"-?\d{1,3}(?:[.,]\d+)?"
_POINT = re.compile(rf"({_NUMBER})(?: ?[;/] ?| ?, | )({_NUMBER})|(-?\d{{1,3}}\.\d+),(-?\d{{1,3}}\.\d+)")
_DIVISIONS = ("ADM1", "ADM2")
_SAID = ("location", "toponyms")
_CELLS = (
    *_SAID,
    "latitude",
    "longitude",
    "radius_km",
    "footprint",
    "geo_precision",
    "where_prec",
    "admin1",
    "admin2",
    "country",
)
_EXACT = {"footprint": "point", "geo_precision": "1", "where_prec": "1"}
_OFFERED = 6
"""Places of one name that are told at most."""
_TOLD = 80
"""Characters of what was written that are told at most."""


def place_cells(written: str, gazetteer: Gazetteer, words: str = "") -> dict[str, str]:
    """What a place is to an event's row: "Léré", "Léré, Koro" or "cercle de Léré" where several bear the name, or a
    latitude and a longitude, beside which the ``words`` that said where stay. Nothing written is no place.

    Raises Unreadable for a name that no row bears, or several, and for a point neither in Mali nor around it.
    """
    written = " ".join(written.split())
    told = dict.fromkeys(_CELLS, "") | {"location": written, "toponyms": "[]", "country": MALI}
    found = _POINT.fullmatch(written)
    if found:
        latitude, longitude = (number.replace(",", ".") for number in found.groups() if number)
        point = (float(latitude), float(longitude))
        country = _country_at(point)
        if not country:
            raise Unreadable("fault_place_outside", place=written)
        region = _region_at(point)
        there = {"latitude": latitude, "longitude": longitude, "admin1": region, "country": country}
        cells = told | there | _EXACT
        is_said = words and not _POINT.fullmatch(words)
        return {name: cell for name, cell in cells.items() if name not in _SAID} if is_said else cells
    return told | _of(_named(written, gazetteer), gazetteer) if written else told


def _of(place: Place, gazetteer: Gazetteer) -> dict[str, str]:
    feature, relations = gazetteer.feature(place), Relations.load()
    make = relations.area if place.feature_code in _DIVISIONS else relations.at
    footprint = make(place, feature)
    return {
        "toponyms": as_json([place.name]),
        "latitude": str(footprint.latitude),
        "longitude": str(footprint.longitude),
        "radius_km": str(footprint.radius_km),
        "footprint": footprint.kind,
        "geo_precision": str(footprint.geo_precision),
        "where_prec": str(footprint.where_prec),
        "admin1": place.admin1,
        "admin2": place.admin2,
        "country": place.country,
    }


def _country_at(point: tuple[float, float]) -> str:
    """The code of Mali, or of the country around it, whose approximate outline holds a (latitude, longitude) point;
    nothing where none does."""
    from shapely.geometry import shape  # for those who write two coordinates

    from gazetteer.shapes import holds, in_mali

    if in_mali(point):
        return MALI
    around = (country for country in read_outlines("neighbours") if holds(shape(country["geometry"]), point))
    return next((country["properties"]["iso"] for country in around), "")


def _region_at(point: tuple[float, float]) -> str:
    """The région of 2023 whose approximate outline holds a (latitude, longitude) point; nothing where none does."""
    from gazetteer.shapes import holds, region_outlines

    return next((name for name, outline in region_outlines().items() if holds(outline, point)), "")


def _named(written: str, gazetteer: Gazetteer) -> Place:
    """The one place of a name, of which what follows a comma says the région, the cercle or the country."""
    from gazetteer.geocoder import Area  # geopy, for those who write a name

    name, *said = (part.strip() for part in written.split(","))
    areas = [Area(gazetteer, area) for area in said if area]
    best = _best([place for place in gazetteer.named(name) if all(area.holds(place) for area in areas)])
    if not best:
        raise Unreadable("fault_unknown_place", place=written[:_TOLD])
    if len(best) > 1:
        offered = dict.fromkeys(f"{name}, {place.admin2 or place.admin1 or place.country}" for place in best)
        raise Unreadable("fault_several_places", place=written, places=" ; ".join(list(offered)[:_OFFERED]))
    return best[0]


def _best(places: Sequence[Place]) -> Sequence[Place]:
    """Those that are meant by a name alone: a chief town before a village, and before the cercle and the région that
    bear its name."""
    towns = [place for place in places if place.feature_code in CHIEF_TOWNS]
    villages = [place for place in places if place.feature_code not in _DIVISIONS]
    return towns or villages or places
