"""How far the régions and cercles of Mali reach, computed from the curated places: ``extent_km`` of their rows.

The radius around the point of a division, its chief town, that holds 95 % of its places. No source at hand gives the
limits of the cercles of 2023, and texts speak of those and of the larger ones of before. So the places of a cercle are
those of its région that the table puts in it (``admin2``, the cercle before 2023), and those nearer to its chief town
than to that of any other cercle.
"""

from __future__ import annotations

import math
from collections import defaultdict

from shapely import STRtree, points

from gazetteer.geodesy import rough_distance_km
from gazetteer.nearest import flat
from gazetteer.outlines import is_spot
from gazetteer.places import MALI, Gazetteer, Place

SHARE = 0.95


def extents(gazetteer: Gazetteer) -> dict[str, int]:
    """The extent of each région and cercle of Mali that has places, in whole km, by ``place_id``."""
    mali = [place for place in gazetteer.by_id.values() if place.country == MALI]
    regions = {place.admin1: place for place in mali if place.feature_code == "ADM1"}
    cercles = {(place.admin1, place.name): place for place in mali if place.feature_code == "ADM2"}
    spots = [place for place in mali if is_spot(gazetteer.feature(place).level, place.feature_code)]
    away: dict[Place, list[float]] = defaultdict(list)
    for spot, nearest in zip(spots, _nearest(spots, list(cercles.values())), strict=True):
        named = cercles.get((spot.admin1, spot.admin2))
        beside = nearest if nearest.admin1 == spot.admin1 else None
        for division in {regions.get(spot.admin1), named, beside}:
            if division is not None:
                away[division].append(rough_distance_km(division.point, spot.point))
    return {division.place_id: _holding(lengths) for division, lengths in away.items()}


def _nearest(spots: list[Place], cercles: list[Place]) -> list[Place]:
    """For each spot the cercle whose chief town is nearest."""
    tree = STRtree(points([flat(cercle.point) for cercle in cercles]))
    return [cercles[number] for number in tree.nearest(points([flat(spot.point) for spot in spots]))]


def _holding(lengths: list[float]) -> int:
    return math.ceil(sorted(lengths)[math.ceil(SHARE * len(lengths)) - 1])
