"""The régions and cercles that a place can be said to lie in: those of 2023, and the larger ones of before."""

from __future__ import annotations

from functools import cache

from gazetteer.folders import DATA
from gazetteer.places import Place
from gazetteer.tables import read_table

Division = tuple[str, str]
"""A région or cercle as a text says it: its level ("admin1" or "admin2") and its name. The région of Mopti holds more
than the cercle."""
FORMER_COLUMNS = ("admin1", "former", "note")
FORMER_CERCLE_COLUMNS = ("admin1", "admin2", "former", "note")


@cache
def former_regions() -> dict[str, frozenset[str]]:
    """For each région of 2023 that was cut from another, the one (or ones, "|" between) that texts still name."""
    rows = read_table(DATA / "gazetteer" / "former_regions.csv", FORMER_COLUMNS)
    return {row["admin1"]: frozenset(row["former"].split("|")) for row in rows}


def regions_of(place: Place) -> frozenset[str]:
    """The names of the régions that the place lies in, today's and the former one; empty where its row gives none."""
    return frozenset((place.admin1,)) | former_regions().get(place.admin1, frozenset()) if place.admin1 else frozenset()


@cache
def _former_cercles() -> dict[tuple[str, str], str]:
    rows = read_table(DATA / "gazetteer" / "former_cercles.csv", FORMER_CERCLE_COLUMNS)
    return {(row["admin1"], row["admin2"]): row["former"] for row in rows}


def cercles_of(place: Place) -> frozenset[str]:
    """The names of the cercles that the place lies in: its row's and, where that is new, the one of before 2023."""
    former = _former_cercles().get((place.admin1, place.admin2), "")
    return frozenset(name for name in (place.admin2, former) if name)


def divisions_of(place: Place) -> frozenset[Division]:
    """The régions and cercles that the place lies in, each with its level."""
    regions, cercles = regions_of(place), cercles_of(place)
    return frozenset(("admin1", name) for name in regions) | frozenset(("admin2", name) for name in cercles)
