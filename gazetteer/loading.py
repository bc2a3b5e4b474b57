"""The curated gazetteer from its tables, each row checked, loaded once."""

from __future__ import annotations

import gc
from collections.abc import Container, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from gazetteer.errors import TableError
from gazetteer.folders import DATA
from gazetteer.places import FeatureCode, Gazetteer, Place
from gazetteer.precision import precision_code
from gazetteer.tables import LARGEST_KM, Row, read_cells, read_table

PLACE_COLUMNS = (
    "place_id",
    "name",
    "feature_code",
    "country",
    "admin1",
    "admin2",
    "latitude",
    "longitude",
    "extent_km",
    "confidence",
    "source",
    "note",
)
NAME_COLUMNS = ("name", "place_id", "kind", "note")
FEATURE_COLUMNS = (
    "feature_code",
    "level",
    "label_fr",
    "label_en",
    "extent_km",
    "geo_precision",
    "where_prec",
    "weight",
    "note",
)
LEVELS = ("locality", "facility", "quarter", "natural", "hydro", "admin2", "admin1", "country")


def load(folder: Path = DATA / "gazetteer") -> Gazetteer:
    """The curated gazetteer of a folder (places.csv, names.csv, feature_codes.csv). Raises TableError."""
    with _collector_paused():
        features = read_features(folder)
        codes = {feature.feature_code for feature in features}
        rows = list(_read_places(folder / "places.csv", codes))
        places = {place.place_id: place for place in rows}
        if len(places) < len(rows):
            raise next(_repeated(folder / "places.csv"))
        return Gazetteer(places.values(), _read_names(folder / "names.csv", places), features)


@cache
def curated() -> Gazetteer:
    """The gazetteer that comes with the project, loaded once a process: that takes a fifth of a second."""
    return load()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Every row loaded stays, so looking for rows to free while they come in only costs time (a quarter of it)."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_features(folder: Path) -> list[FeatureCode]:
    """The classes of a folder's feature_codes.csv. Raises TableError for a row that cannot be used."""
    return [_feature(row) for row in read_table(folder / "feature_codes.csv", FEATURE_COLUMNS)]


def place_figures(row: Row) -> tuple[float, float, float]:
    """The latitude and longitude (degrees WGS-84) and the extent (km) of a row of places.csv. Raises TableError for the
    first that cannot be."""
    return row.degrees("latitude", 90, "north"), row.degrees("longitude", 180, "east"), row.kilometres("extent_km")


def _read_places(path: Path, codes: Container[str]) -> Iterator[Place]:
    for line, cells in read_cells(path, PLACE_COLUMNS):
        place_id, name, code, country, admin1, admin2, north, east, extent, confidence, source, note = cells
        try:
            latitude, longitude, extent_km = float(north), float(east), float(extent)
            is_sound = -90 <= latitude <= 90 and -180 <= longitude <= 180 and 0 < extent_km <= LARGEST_KM
        except ValueError:
            is_sound = False
        if not is_sound:
            latitude, longitude, extent_km = place_figures(Row(path.name, line, tuple(cells), PLACE_COLUMNS))
        if code not in codes:
            raise TableError(path.name, line, "feature_code", code, "expected a code of feature_codes.csv")
        yield Place(
            place_id, name, code, country, admin1, admin2, latitude, longitude, extent_km, confidence, source, note
        )


def _repeated(path: Path) -> Iterator[TableError]:
    """The faults of the rows whose ``place_id`` was given before."""
    begun: dict[str, int] = {}
    for line, (place_id, *_) in read_cells(path, PLACE_COLUMNS):
        if begun.setdefault(place_id, line) != line:
            yield TableError(path.name, line, "place_id", place_id, f"already given on line {begun[place_id]}")


def _read_names(path: Path, places: Container[str]) -> Iterator[tuple[str, str]]:
    for line, (name, place_id, *_) in read_cells(path, NAME_COLUMNS):
        if place_id not in places:
            raise TableError(path.name, line, "place_id", place_id, "expected a place_id of places.csv")
        yield name, place_id


def _feature(row: Row) -> FeatureCode:
    return FeatureCode(
        row["feature_code"],
        row.one_of("level", LEVELS),
        row["label_fr"],
        row["label_en"],
        row.kilometres("extent_km"),
        precision_code(row, "geo_precision"),
        precision_code(row, "where_prec"),
        row.read("weight", int, "expected a whole number"),
        row["note"],
    )
