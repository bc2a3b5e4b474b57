"""Checking the curated tables: form, classes, relations, words, references and places (``check_places``).

Each fault with file, line, column and value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from gazetteer.check_places import extent_faults, place_faults
from gazetteer.errors import TableError
from gazetteer.folders import DATA
from gazetteer.loading import FEATURE_COLUMNS, NAME_COLUMNS, PLACE_COLUMNS, load, read_features
from gazetteer.places import SHORTEST_NAME
from gazetteer.precision import precision_of
from gazetteer.regions import FORMER_CERCLE_COLUMNS, FORMER_COLUMNS
from gazetteer.relations import read_relations
from gazetteer.signs import AMBIGUOUS_COLUMNS, SignReader
from gazetteer.tables import Row, read_table
from gazetteer.text import name_key

KINDS = ("spelling", "alias", "old", "nickname", "acronym")


def check(folder: Path = DATA / "gazetteer", basemap: Path = DATA / "basemap") -> list[TableError]:
    """Every fault of the curated tables of a folder, in the order of the files; an empty list when there is none.

    ``basemap`` has the border that the rows of Mali (country ML) must lie in, and the outlines of the régions that each
    must lie in the one it names. A file that cannot be read at all (missing column, not UTF-8) is one fault, and so is
    a table of classes, relations, cues or ambiguous names that does not load. How far the divisions reach is compared
    once all else is sound.
    """
    try:
        features = list(read_table(folder / "feature_codes.csv", FEATURE_COLUMNS))
        places = list(read_table(folder / "places.csv", PLACE_COLUMNS))
        names = list(read_table(folder / "names.csv", NAME_COLUMNS))
        former = list(read_table(folder / "former_regions.csv", FORMER_COLUMNS))
        cercles = list(read_table(folder / "former_cercles.csv", FORMER_CERCLE_COLUMNS))
        ambiguous = list(read_table(folder / "ambiguous_names.csv", AMBIGUOUS_COLUMNS))
        read_features(folder)
        read_relations(folder)
        SignReader(folder)
    except TableError as fault:
        return [fault]
    faults = [
        *_form(features, lambda row: (row["feature_code"],), "feature_code"),
        *_form(places, lambda row: (row["place_id"],), "place_id"),
        *_form(names, lambda row: (row["name"], row["place_id"]), "name"),
        *_form(former, lambda row: (row["admin1"],), "admin1"),
        *_form(cercles, lambda row: (row["admin1"], row["admin2"]), "admin2"),
        *_form(ambiguous, lambda row: (row["name"],), "name"),
        *_precision(features),
        *place_faults(places, {row["feature_code"] for row in features}, former, cercles, basemap),
        *_references(names, {row["place_id"]: row["name"] for row in places}),
    ]
    return faults or list(extent_faults(places, load(folder)))


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


def _precision(features: list[Row]) -> Iterator[TableError]:
    """Classes whose codes are finer than how far they reach allows."""
    for row in features:
        codes = int(row["geo_precision"]), int(row["where_prec"])
        due = precision_of(float(row["extent_km"]), *codes)
        for column, code, allowed in zip(("geo_precision", "where_prec"), codes, due, strict=True):
            if code != allowed:
                yield row.fault(column, f"expected {allowed} for what reaches {row['extent_km']} km")


def _references(names: list[Row], places: dict[str, str]) -> Iterator[TableError]:
    for row in names:
        if row["kind"] not in KINDS:
            yield row.fault("kind", f"expected {', '.join(KINDS)}")
        if row["place_id"] not in places:
            yield row.fault("place_id", "expected a place_id of places.csv")
        elif name_key(row["name"]) == name_key(places[row["place_id"]]):
            yield row.fault("name", "the place is already known under this name: remove the row")
        elif len(name_key(row["name"])) < SHORTEST_NAME:
            yield row.fault("name", f"expected {SHORTEST_NAME} letters or more")
