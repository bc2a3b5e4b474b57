"""The relations table: how far "près de", "à l'est de", "entre" reach, and how precise each is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from gazetteer.errors import TableError
from gazetteer.precision import HIGHEST, precision_code
from gazetteer.tables import Row, read_table

Kind = Literal["point", "corridor", "sector", "area"]

RELATION_COLUMNS = (
    "relation",
    "footprint",
    "reach_km",
    "radius_km",
    "geo_precision",
    "where_prec",
    "note",
)
FIGURES: dict[str, tuple[str, ...]] = {
    "at": (),
    "area": (),
    "near": ("radius_km", *HIGHEST),
    "offset": tuple(HIGHEST),
    "distance": tuple(HIGHEST),
    "toward": ("reach_km", *HIGHEST),
    "between": ("radius_km", *HIGHEST),
    "intersection": tuple(HIGHEST),
    "several": tuple(HIGHEST),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A row of relations.csv; 0 where the row leaves the figure to the place or to the computation."""

    relation: str
    footprint: Kind
    reach_km: float
    radius_km: float
    geo_precision: int
    where_prec: int
    note: str


def read_relations(folder: Path) -> list[Relation]:
    """The rows of a folder's relations.csv; raises TableError for a row missing, unknown or without its figures."""
    rows = [_relation(row) for row in read_table(folder / "relations.csv", RELATION_COLUMNS)]
    if missing := sorted(FIGURES.keys() - {row.relation for row in rows}):
        raise TableError("relations.csv", 1, "relation", ", ".join(missing), "expected a row for each of these")
    return rows


def _relation(row: Row) -> Relation:
    return Relation(
        row.one_of("relation", FIGURES),
        row.one_of("footprint", get_args(Kind)),
        _figure(row, "reach_km"),
        _figure(row, "radius_km"),
        int(_figure(row, "geo_precision")),
        int(_figure(row, "where_prec")),
        row["note"],
    )


def _figure(row: Row, column: str) -> float:
    if column not in FIGURES[row["relation"]]:
        if row[column]:
            raise row.fault(column, "expected nothing here for this relation")
        return 0.0
    return precision_code(row, column) if column in HIGHEST else row.kilometres(column)
