"""Approximate outlines of the régions of 2023, computed from the curated places.

Each place lends its région to the land that lies nearer to it than to any other (Voronoi, 1908); the cells of a région
are joined, cut at the border and simplified together, so that neighbours share their line.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from gazetteer.folders import DATA
from gazetteer.nearest import EAST, flat
from gazetteer.places import FORMAL, MALI, Gazetteer
from gazetteer.shapes import mali

OUTLINES = DATA / "basemap" / "regions_2023.geojson"
SIMPLIFIED_DEGREES = 0.02
WIDE = ("RGN", "DSRT", "MTS", "PLAT", "VAL", "STM")
"""Classes whose point is the middle of something that may lie in several régions."""
_DEGREE_GRID = 0.001


def outlines(gazetteer: Gazetteer) -> dict[str, BaseGeometry]:
    """The outline of each région (``admin1``) that the places of Mali lie in, (longitude, latitude) order, WGS-84."""
    regions = {
        flat(place.point): place.admin1
        for place in gazetteer.by_id.values()
        if place.country == MALI and place.admin1 and is_spot(gazetteer.feature(place).level, place.feature_code)
    }
    spots = shapely.points(list(regions))
    lent = list(regions.values())
    border = mali()
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(spots), extend_to=border))
    by_region: dict[str, list[BaseGeometry]] = defaultdict(list)
    for spot, cell in zip(*shapely.STRtree(cells).query(spots, predicate="within"), strict=True):
        by_region[lent[spot]].append(cells[cell])
    names = sorted(by_region)
    whole = [
        shapely.transform(shapely.union_all(by_region[name]), lambda xy: xy / [EAST, 1]).intersection(border)
        for name in names
    ]
    simple = shapely.set_precision(shapely.coverage_simplify(whole, SIMPLIFIED_DEGREES), _DEGREE_GRID)
    return dict(zip(names, simple, strict=True))


def write_outlines(gazetteer: Gazetteer, path: Path = OUTLINES) -> None:
    """Write the outlines as the base map reads them."""
    features = [
        {"type": "Feature", "properties": {"name": name, "approximate": True}, "geometry": mapping(outline)}
        for name, outline in outlines(gazetteer).items()
    ]
    collection = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def is_spot(level: str, feature_code: str) -> bool:
    """Whether a place of that class lies in one région: no division, and nothing wide."""
    return level not in FORMAL and feature_code not in WIDE
