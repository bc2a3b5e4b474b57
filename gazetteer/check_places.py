"""Checking the rows of places: class, coordinates, région and cercle, homonyms, and how far the divisions reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import inf
from pathlib import Path

from shapely import contains_xy, distance, points
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from gazetteer.errors import TableError
from gazetteer.extents import extents
from gazetteer.geodesy import flat_distance_km
from gazetteer.geojson import read_outlines
from gazetteer.loading import place_figures
from gazetteer.places import MALI, Gazetteer
from gazetteer.shapes import region_outlines
from gazetteer.tables import Row
from gazetteer.text import name_key

BORDER_TOLERANCE_DEGREES = 0.03
"""The border is drawn simplified to 0.02 degree, and a border post stands on it."""
REGION_TOLERANCE_DEGREES = 0.05
"""The outlines of the régions are simplified to 0.02 degree, and drawn without the classes that are wide."""
EXTENT_TOLERANCE = 0.05
"""One more place moves the radius that holds 95 % of them a little; more than this share of it is another radius."""
HOMONYM_KM = 1.0
"""Two rows of one name, class and cercle nearer than this are one place written twice."""
CONFIDENCES = ("A", "B", "C")


def place_faults(
    places: list[Row], codes: set[str], former: list[Row], former_cercles: list[Row], basemap: Path
) -> Iterator[TableError]:
    """The faults of the rows of places.csv and of the former régions and cercles, by the classes and the base map."""
    yield from _classes(places, codes)
    yield from _coordinates(places, _border(basemap))
    yield from _divisions(places, former, former_cercles)
    yield from _regions(places, region_outlines(basemap))
    yield from _homonyms(places)


def extent_faults(places: list[Row], gazetteer: Gazetteer) -> Iterator[TableError]:
    """The régions and cercles whose extent is not the one computed from the places; the tables must be sound."""
    holding = extents(gazetteer)
    for row in places:
        due = holding.get(row["place_id"])
        if due is not None and abs(float(row["extent_km"]) - due) > EXTENT_TOLERANCE * due:
            yield row.fault("extent_km", f"expected {due}, the radius that holds 95 % of its places")


def _border(basemap: Path) -> BaseGeometry:
    return shape(read_outlines("mali_border", basemap)[0]["geometry"]).buffer(BORDER_TOLERANCE_DEGREES)


def _classes(places: list[Row], codes: set[str]) -> Iterator[TableError]:
    for row in places:
        if not name_key(row["name"]):
            yield row.fault("name", "expected letters")
        if row["feature_code"] not in codes:
            yield row.fault("feature_code", "expected a code of feature_codes.csv")
        if row["confidence"] not in CONFIDENCES:
            yield row.fault("confidence", "expected A, B or C")
        if not row["source"]:
            yield row.fault("source", "expected where the row comes from")


def _coordinates(places: list[Row], outline: BaseGeometry) -> Iterator[TableError]:
    for row in places:
        try:
            latitude, longitude, _ = place_figures(row)
        except TableError as fault:
            yield fault
            continue
        if row["country"] == MALI and not contains_xy(outline, longitude, latitude):
            yield row.fault(
                "longitude", f"the point {latitude}, {longitude} lies outside Mali: correct it or the country"
            )


def _divisions(places: list[Row], former: list[Row], former_cercles: list[Row]) -> Iterator[TableError]:
    """Régions, cercles and countries that no row has; a cercle may be one of the région that was before 2023."""
    in_mali = [row for row in places if row["country"] == MALI]
    regions = {row["admin1"] for row in in_mali if row["feature_code"] == "ADM1"}
    cercles = {(row["admin1"], row["name"]) for row in in_mali if row["feature_code"] == "ADM2"}
    cercles |= {(region, region) for region in regions}
    before = {(row["admin1"], region) for row in former for region in row["former"].split("|")}
    cercles |= {(new, cercle) for new, old in before for region, cercle in cercles if region == old}
    for row in places:
        if not (len(row["country"]) == 2 and row["country"].isascii() and row["country"].isupper()):
            yield row.fault("country", "expected the two capital letters of ISO 3166")
    for row in in_mali:
        if row["admin1"] and row["admin1"] not in regions:
            yield row.fault("admin1", "expected the région of an ADM1 row")
        if row["admin2"] and (row["admin1"], row["admin2"]) not in cercles:
            yield row.fault("admin2", "expected the name of an ADM2 row of its région, or of the région of before")
    for row in former:
        for column in ("admin1", "former"):
            if not regions.issuperset(row[column].split("|")):
                yield row.fault(column, "expected the région of an ADM1 row")
    for row in former_cercles:
        for column in ("admin2", "former"):
            if (row["admin1"], row[column]) not in cercles:
                yield row.fault(column, "expected the name of an ADM2 row of its région, or of the région of before")


def _regions(places: list[Row], drawn: Mapping[str, BaseGeometry]) -> Iterator[TableError]:
    """Places that lie outside the outline of the région they name; a coordinate that is no number is told elsewhere."""
    by_region: dict[str, list[tuple[Row, tuple[float, float]]]] = {}
    for row in places:
        if row["country"] == MALI and row["admin1"] in drawn and (point := _longitude_latitude(row)):
            by_region.setdefault(row["admin1"], []).append((row, point))
    for region, rows in by_region.items():
        off = distance(drawn[region], points([point for _, point in rows]))
        for (row, point), degrees in zip(rows, off, strict=True):
            if degrees > REGION_TOLERANCE_DEGREES:
                said = f"the point {point[1]}, {point[0]} lies outside the outline of that région"
                yield row.fault("admin1", f"{said}: correct it or the région, or draw the outlines anew")


def _longitude_latitude(row: Row) -> tuple[float, float] | None:
    try:
        return float(row["longitude"]), float(row["latitude"])
    except ValueError:
        return None


def _homonyms(places: list[Row]) -> Iterator[TableError]:
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in places:
        key = (name_key(row["name"]), row["feature_code"], row["country"], row["admin1"], row["admin2"])
        groups.setdefault(key, []).append(row)
    for group in groups.values():
        for first, second in combinations(group, 2):
            if _apart_km(first, second) < HOMONYM_KM:
                yield second.fault(
                    "name", f"less than {HOMONYM_KM:g} km from its homonym on line {first.line}: keep one"
                )


def _apart_km(first: Row, second: Row) -> float:
    """Flat distance, sure enough at a kilometre; infinite where a coordinate is no number (reported elsewhere)."""
    here, there = _longitude_latitude(first), _longitude_latitude(second)
    if here is None or there is None:
        return inf
    return flat_distance_km(here[::-1], there[::-1])
