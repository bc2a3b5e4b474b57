"""Checking the curated tables: form, coordinates, references, homonyms; each fault with file, line, column, value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from math import cos, hypot, radians
from pathlib import Path

from shapely import contains_xy
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from gazetteer.errors import TableError
from gazetteer.folders import DATA
from gazetteer.places import FEATURE_COLUMNS, NAME_COLUMNS, PLACE_COLUMNS
from gazetteer.tables import Row, read_table
from gazetteer.text import name_key

BORDER_TOLERANCE_DEGREES = 0.03
"""The border is drawn simplified to 0.01 degree, and a border post stands on it."""
HOMONYM_KM = 1.0
"""Two rows of one name, class and cercle nearer than this are one place written twice."""
KM_PER_DEGREE = 111.2
"""Length of a degree of latitude on the mean sphere (radius 6371 km)."""
CONFIDENCES = ("A", "B", "C")
KINDS = ("spelling", "alias", "old", "nickname", "acronym")


def check(
    folder: Path = DATA / "gazetteer", border: Path = DATA / "basemap" / "mali_border.geojson"
) -> list[TableError]:
    """Every fault of the curated tables of a folder, in the order of the files; an empty list when there is none.

    ``border`` is the outline that the rows of Mali (country ML) must lie in. A file that cannot be read at all
    (missing column, not UTF-8) is one fault.
    """
    try:
        features = list(read_table(folder / "feature_codes.csv", FEATURE_COLUMNS))
        places = list(read_table(folder / "places.csv", PLACE_COLUMNS))
        names = list(read_table(folder / "names.csv", NAME_COLUMNS))
    except TableError as fault:
        return [fault]
    codes = {row["feature_code"] for row in features}
    return [
        *_form(features, lambda row: (row["feature_code"],), "feature_code"),
        *_form(places, lambda row: (row["place_id"],), "place_id"),
        *_form(names, lambda row: (row["name"], row["place_id"]), "name"),
        *_classes(places, codes),
        *_coordinates(places, _outline(border)),
        *_references(names, {row["place_id"]: row["name"] for row in places}),
        *_homonyms(places),
    ]


def _outline(border: Path) -> BaseGeometry:
    features = json.loads(border.read_text(encoding="utf-8"))["features"]
    return shape(features[0]["geometry"]).buffer(BORDER_TOLERANCE_DEGREES)


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
            latitude = row.read("latitude", float, "expected degrees north")
            longitude = row.read("longitude", float, "expected degrees east")
            extent = row.read("extent_km", float, "expected kilometres")
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
    try:
        north = [float(row["latitude"]) for row in (first, second)]
        east = [float(row["longitude"]) for row in (first, second)]
    except ValueError:
        return float("inf")
    return KM_PER_DEGREE * hypot(north[0] - north[1], (east[0] - east[1]) * cos(radians(north[0])))
