"""Where a row of a table that the user gives lies: the code of its country, the shape drawn of it, and whether the two
go together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from dashboard.model import Event, Fault
from dashboard.table.corrections import changed_cells
from dashboard.table.frame import geometry_of
from dashboard.table.own_cells import OwnRow
from dashboard.table.own_issues import DRAWN, correction, is_correction, is_told_anew, region_issue, stray_issue
from dashboard.table.regions import HOME
from gazetteer.geojson import read_outlines
from gazetteer.loading import curated
from gazetteer.places import Place
from gazetteer.text import fold

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

# The cells of an event whose point is left out.
_UNPLACED: Mapping[str, None] = {"latitude": None, "longitude": None, "radius_km": None}


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


def placed(
    row: OwnRow, event: dict[str, Any], read: Event | None
) -> tuple[dict[str, Any], BaseGeometry | None, list[Fault]]:
    """The event and its shape, or without a point and with what is told of it where that contradicts its country.

    Its issues say so, that it contradicts its région, and what the row corrects of the event ``read`` under its id.
    """
    changed = set(event) if read is None else set(changed_cells(event, read))
    # the bearing of a sector and the line of a corridor are in no column
    shape = _shape_drawn(event) if read is None or not changed.isdisjoint(DRAWN) else geometry_of(read)
    # of an event that is not read here only its row can tell what was corrected
    kept = [issue for issue in event["issues"] if read is None and is_correction(issue)]
    issues = [issue for issue in event["issues"] if not is_told_anew(issue)] + kept
    doubts: list[Fault] = []
    if shape is not None and _is_stray(event, shape):
        issues.append(stray_issue(row))
        doubts.append(_stray_fault(row, event))
        event, shape = {**event, **_UNPLACED}, None
    elif shape is not None and not changed.isdisjoint((*DRAWN, "admin1")) and _is_far_from_region(event, shape):
        issues.append(region_issue(event))
    if read is not None and changed:
        issues.append(correction(changed))
    return event | {"issues": issues}, shape, doubts


def _shape_drawn(event: Mapping[str, Any]) -> BaseGeometry | None:
    """The disc of the event's radius around its point, or the point alone; None without a point."""
    if event["latitude"] is None:
        return None
    from gazetteer.shapes import disc  # shapely, for those who bring a table

    return disc((event["latitude"], event["longitude"]), event["radius_km"] or 0.0)


def _is_stray(event: Mapping[str, Any], shape: BaseGeometry) -> bool:
    """Whether neither the point nor the shape comes near Mali although the event names no other country."""
    from gazetteer.shapes import near_mali, reaches_mali

    is_there = near_mali((event["latitude"], event["longitude"])) or reaches_mali(shape)
    return event["country"] in HOME and not is_there


def _is_far_from_region(event: Mapping[str, Any], shape: BaseGeometry) -> bool:
    """Whether the shape comes nowhere near the région of Mali that the event says, of 2023 or of before."""
    if event["country"] not in HOME or not event["admin1"]:
        return False
    from gazetteer.shapes import NEAR_DEG, holds, outlines_of

    outlines, point = outlines_of(event["admin1"]), (event["latitude"], event["longitude"])
    is_near = any(holds(outline, point) or outline.distance(shape) <= NEAR_DEG for outline in outlines)
    return bool(outlines) and not is_near


def _stray_fault(row: OwnRow, event: Mapping[str, Any]) -> Fault:
    """What is told of a row whose point contradicts its country."""
    from gazetteer.shapes import in_mali

    swapped = in_mali((event["longitude"], event["latitude"]))
    cells = {name: row.text(name) for name in ("latitude", "longitude")}
    return Fault("fault_swapped" if swapped else "fault_outside", {"file": row.file, "line": str(row.line), **cells})
