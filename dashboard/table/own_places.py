"""Where a row of a table that the user gives lies: the code of its country, the shape drawn of it, and whether the two
go together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from dashboard.model import Fault
from dashboard.table.own_cells import OwnRow
from dashboard.table.regions import HOME
from gazetteer.geojson import read_outlines
from gazetteer.places import Place, curated
from gazetteer.text import fold

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

UNPLACED: Mapping[str, None] = {"latitude": None, "longitude": None, "radius_km": None}
"""The cells of an event whose point is left out."""
_OUTSIDE = "hors du Mali"


def country_code(given: str) -> str:
    """The code of Mali or a country around it by its French or English name; anything else as it is given."""
    return _codes().get(fold(given), given)


@cache
def _codes() -> dict[str, str]:
    countries = [outline["properties"] for name in ("mali_border", "neighbours") for outline in read_outlines(name)]
    return {fold(country[name]): country["iso"] for country in countries for name in ("name_fr", "name_en")}


def as_spelt_here(admin1: str, admin2: str) -> tuple[str, str]:
    """A région and a cercle of Mali as the page spells them: "Segou", "Timbuktu"; what is neither stays as given."""
    region, cercle = _division(admin1, "ADM1"), _division(admin2, "ADM2")
    return region.admin1 if region else admin1, cercle.admin2 if cercle else admin2


@lru_cache(maxsize=1024)
def _division(name: str, feature_code: str) -> Place | None:
    return next((place for place in curated().named(name) if place.feature_code == feature_code), None)


def shape_drawn(event: Mapping[str, Any]) -> BaseGeometry | None:
    """The disc of the event's radius around its point, or the point alone; None without a point."""
    if event["latitude"] is None:
        return None
    from gazetteer.shapes import disc  # shapely, for those who bring a table

    return disc((event["latitude"], event["longitude"]), event["radius_km"] or 0.0)


def is_stray(event: Mapping[str, Any], shape: BaseGeometry) -> bool:
    """Whether neither the point nor the shape comes near Mali although the event names no other country."""
    from gazetteer.shapes import near_mali, reaches_mali

    is_there = near_mali((event["latitude"], event["longitude"])) or reaches_mali(shape)
    return event["country"] in HOME and not is_there


def stray_fault(row: OwnRow, event: Mapping[str, Any]) -> Fault:
    """What is told of a row whose point contradicts its country."""
    from gazetteer.shapes import in_mali

    swapped = in_mali((event["longitude"], event["latitude"]))
    cells = {name: row.text(name) for name in ("latitude", "longitude")}
    return Fault("fault_swapped" if swapped else "fault_outside", {"file": row.file, "line": str(row.line), **cells})


def stray_issue(row: OwnRow) -> str:
    """The same as an issue of the event, in French as the reading says its own."""
    return f"{row.text('latitude')} ; {row.text('longitude')} : {_OUTSIDE}"
