"""Checking the curated tables: form, coordinates, régions, references, homonyms; each fault with file, line, column,
value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from math import cos, hypot, inf, radians
from pathlib import Path

from shapely import contains_xy, distance, points
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from gazetteer.errors import TableError
from gazetteer.folders import DATA
from gazetteer.places import FEATURE_COLUMNS, FIGURES, NAME_COLUMNS, PLACE_COLUMNS, read_features
from gazetteer.relations import read_relations
from gazetteer.tables import Row, read_table
from gazetteer.text import name_key

BORDER_TOLERANCE_DEGREES = 0.03
"""The border is drawn simplified to 0.01 degree, and a border post stands on it."""
REGION_TOLERANCE_DEGREES = 0.05
"""The outlines of the régions are simplified to 0.02 degree, and drawn without the classes that are wide."""
HOMONYM_KM = 1.0
"""Two rows of one name, class and cercle nearer than this are one place written twice."""
KM_PER_DEGREE = 111.2
"""Length of a degree of latitude on the mean sphere (radius 6371 km)."""
CONFIDENCES = ("A", "B", "C")
KINDS = ("spelling", "alias", "old", "nickname", "acronym")


def check(folder: Path = DATA / "gazetteer", basemap: Path = DATA / "basemap") -> list[TableError]:
    """Every fault of the curated tables of a folder, in the order of the files; an empty list when there is none.

    ``basemap`` has the border that the rows of Mali (country ML) must lie in, and the outlines of the régions that each
    must lie in the one it names. A file that cannot be read at all (missing column, not UTF-8) is one fault, and so is
    a table of classes or relations that does not load.
    """
    try:
        features = list(read_table(folder / "feature_codes.csv", FEATURE_COLUMNS))
        places = list(read_table(folder / "places.csv", PLACE_COLUMNS))
        names = list(read_table(folder / "names.csv", NAME_COLUMNS))
        read_features(folder)
        read_relations(folder)
    except TableError as fault:
        return [fault]
    codes = {row["feature_code"] for row in features}
    return [
        *_form(features, lambda row: (row["feature_code"],), "feature_code"),
        *_form(places, lambda row: (row["place_id"],), "place_id"),
        *_form(names, lambda row: (row["name"], row["place_id"]), "name"),
        *_classes(places, codes),
        *_coordinates(places, _border(basemap)),
        *_divisions(places),
        *_regions(places, _regions_drawn(basemap)),
        *_references(names, {row["place_id"]: row["name"] for row in places}),
        *_homonyms(places),
    ]


def _border(basemap: Path) -> BaseGeometry:
    features = json.loads((basemap / "mali_border.geojson").read_text(encoding="utf-8"))["features"]
    return shape(features[0]["geometry"]).buffer(BORDER_TOLERANCE_DEGREES)


def _regions_drawn(basemap: Path) -> dict[str, BaseGeometry]:
    features = json.loads((basemap / "regions_2023.geojson").read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["name"]: shape(feature["geometry"]) for feature in features}


def _form(rows: list[Row], key: Callable[[Row], tuple[str, ...]], column: str) -> Iterator[TableError]:
    for row in rows:
        for name, cell in row.cells.items():
            if cell != " ".join(cell.split()):
                yield row.fault(name, "remove the spaces around or doubled inside it")
        if not row[column]:
            yield row.fault(column, "expected a value")
    for before, row in pairwise(rows):
        if key(before) == key(row):
            yield row.fault(column, f"already given on line {before.line}")
        elif key(before) > key(row):
            yield row.fault(column, f"expected after line {before.line}: sort the rows by this column")


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
            latitude, longitude, extent = (row.read(column, float, expected) for column, expected in FIGURES.items())
        except TableError as fault:
            yield fault
            continue
        if not -90 <= latitude <= 90:
            yield row.fault("latitude", "expected -90 to 90 degrees north")
        elif not -180 <= longitude <= 180:
            yield row.fault("longitude", "expected -180 to 180 degrees east")
        elif row["country"] == "ML" and not contains_xy(outline, longitude, latitude):
            yield row.fault(
                "longitude", f"the point {latitude}, {longitude} lies outside Mali: correct it or the country"
            )
        if not extent > 0:
            yield row.fault("extent_km", "expected more than 0 km")


def _divisions(places: list[Row]) -> Iterator[TableError]:
    in_mali = [row for row in places if row["country"] == "ML"]
    regions = {row["admin1"] for row in in_mali if row["feature_code"] == "ADM1"}
    cercles = {row["name"] for row in in_mali if row["feature_code"] == "ADM2"} | regions
    for row in places:
        if not (len(row["country"]) == 2 and row["country"].isascii() and row["country"].isupper()):
            yield row.fault("country", "expected the two capital letters of ISO 3166")
    for row in in_mali:
        if row["admin1"] and row["admin1"] not in regions:
            yield row.fault("admin1", "expected the région of an ADM1 row")
        if row["admin2"] and row["admin2"] not in cercles:
            yield row.fault("admin2", "expected the name of an ADM2 row")


def _regions(places: list[Row], drawn: dict[str, BaseGeometry]) -> Iterator[TableError]:
    """Places that lie outside the outline of the région they name; a coordinate that is no number is told elsewhere."""
    by_region: dict[str, list[tuple[Row, tuple[float, float]]]] = {}
    for row in places:
        if row["country"] == "ML" and row["admin1"] in drawn and (point := _longitude_latitude(row)):
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


def _references(names: list[Row], places: dict[str, str]) -> Iterator[TableError]:
    for row in names:
        if row["place_id"] not in places:
            yield row.fault("place_id", "expected a place_id of places.csv")
        elif name_key(row["name"]) == name_key(places[row["place_id"]]):
            yield row.fault("name", "the place is already known under this name: remove the row")
        if row["kind"] not in KINDS:
            yield row.fault("kind", f"expected {', '.join(KINDS)}")


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
    return KM_PER_DEGREE * hypot(here[1] - there[1], (here[0] - there[0]) * cos(radians(here[1])))
