"""The map of the report, as one drawing without a script: the land, the footprints, the signs and their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape

import pandas as pd
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.labels import capital, label
from dashboard.lexicon import EventType, event_types
from dashboard.maps.anchors import chief_towns
from dashboard.maps.colours import UNTYPED, edge, ink
from dashboard.maps.footprints import shapes
from dashboard.maps.report_numbers import Point, Written, written
from gazetteer.geojson import read_outlines
from gazetteer.places import CHIEF_TOWNS, Place
from gazetteer.precision import COARSEST, GEO_PRECISIONS

# (west, south, east, north) in degrees: Mali with a margin; wider when an event lies outside.
_MALI = (-12.7, 9.8, 4.7, 25.4)
_PIXELS = 40.0

_Box = tuple[float, float, float, float]


def map_html(frame: pd.DataFrame, language: str) -> str:
    """The map of the located rows of ``frame``, numbered from 1 as the rows are, and what its signs mean in words."""
    located = frame[frame["latitude"].notna() & frame["longitude"].notna()]
    box = _box(located)
    width, height = (box[2] - box[0]) * _PIXELS, (box[3] - box[1]) * _PIXELS
    events, numbers = _events(frame, box)
    drawn = [
        _outlines("neighbours", box, 'fill="#efece6" stroke="#b8b2a7"'),
        _outlines("regions_2023", box, 'fill="#fbfaf6" stroke="#c9c3b6" stroke-dasharray="4 4"'),
        _outlines("lakes", box, 'fill="#c9dfec" stroke="#a9c6da"'),
        _outlines("rivers", box, 'fill="none" stroke="#a9c6da"'),
        _outlines("mali_border", box, 'fill="none" stroke="#7d776b" stroke-width="2"'),
        *events,
        *numbers.svg,
    ]
    title = escape(label("report_map", language))
    return (
        f'<svg role="img" aria-label="{title}" viewBox="0 0 {width:.0f} {height:.0f}"><title>{title}</title>'
        f"{''.join(drawn)}</svg>{_left_out(numbers, language)}{_legend(located, language)}"
    )


def sign_html(kind: EventType, precision: int = 1) -> str:
    """The sign of a type beside words that name it."""
    return f'<svg class="s" aria-hidden="true" viewBox="-12 -12 24 24">{_sign((0, 0), kind, precision)}</svg>'


def _left_out(numbers: Written, language: str) -> str:
    """The numbers for which the map has no room, each after the label that they belong to."""
    items = [f"<b>{escape(told)}</b> {', '.join(map(str, rest))}" for told, rest in numbers.shortened]
    heading = escape(label("report_left_out", language))
    return f'<p class="k">{heading}</p><ul class="k">{_items(items)}</ul>' if items else ""


def _legend(located: pd.DataFrame, language: str) -> str:
    """The types on the map by colour and symbol, the precisions by shape, each in words."""
    present = set(located["event_type"])
    items = [sign_html(kind) + escape(kind.label(language)) for name, kind in event_types().items() if name in present]
    precisions = {rank: escape(capital(label(f"precision_{rank}", language))) for rank in GEO_PRECISIONS}
    ranks = [sign_html(_plain(), rank) + told for rank, told in precisions.items()]
    heading = escape(label("certainty_heading", language))
    return f'<ul class="k">{_items(items)}</ul><p class="k">{heading}</p><ul class="k">{_items(ranks)}</ul>'


def _items(items: Iterable[str]) -> str:
    return "".join(f"<li>{item}</li>" for item in items)


def _plain() -> EventType:
    """What stands for any type where the shape alone speaks."""
    return EventType("", "", "", "", "", "", UNTYPED, "", "", "")


def _box(located: pd.DataFrame) -> _Box:
    west, south, east, north = _MALI
    if located.empty:
        return _MALI
    longitudes, latitudes = located["longitude"], located["latitude"]
    return (
        min(west, longitudes.min() - 1),
        min(south, latitudes.min() - 1),
        max(east, longitudes.max() + 1),
        max(north, latitudes.max() + 1),
    )


def _outlines(name: str, box: _Box, style: str) -> str:
    return "".join(f'<path d="{_path(shape(f["geometry"]), box)}" {style}/>' for f in read_outlines(name))


def _events(frame: pd.DataFrame, box: _Box) -> tuple[list[str], Written]:
    """The footprints and over them the signs, and what is written over these."""
    areas, signs = [], []
    points: list[tuple[int, Point]] = []
    for number, (row, drawn) in enumerate(zip(frame.to_dict("records"), shapes(frame), strict=True), start=1):
        if pd.isna(row["latitude"]) or pd.isna(row["longitude"]):
            continue
        kind = event_types()[row["event_type"]]
        point = _xy(row["longitude"], row["latitude"], box)
        if drawn is not None:
            style = f'fill="{kind.colour}" fill-opacity=".15" stroke="{kind.colour}"'
            areas.append(f'<path d="{_path(drawn, box)}" {style}/>')
        signs.append(_sign(point, kind, COARSEST if pd.isna(row["geo_precision"]) else int(row["geo_precision"])))
        points.append((number, point))
    towns = [(town.name, _xy(town.longitude, town.latitude, box)) for town in _chief_towns()]
    return areas + signs, written(points, towns, _xy(box[2], box[1], box))


@cache
def _chief_towns() -> tuple[Place, ...]:
    """The capital of Mali, then the chief towns of its régions."""
    *_, of_cercle = CHIEF_TOWNS
    return tuple([town for town in chief_towns() if town.feature_code != of_cercle])


def _sign(point: Point, kind: EventType, precision: int) -> str:
    """A disc for a town, one in a ring near it, a dashed square for a région; the type's symbol in its colour."""
    x, y = point
    line = f'stroke="{edge(dark=False)}" stroke-width="1.5"'
    outline = {
        1: f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" fill="{kind.colour}" {line}/>',
        2: f'<circle cx="{x:.1f}" cy="{y:.1f}" r="10.5" fill="#fff" {line}/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7.5" fill="{kind.colour}" {line}/>',
        COARSEST: f'<rect x="{x - 9:.1f}" y="{y - 9:.1f}" width="18" height="18" rx="2" fill="{kind.colour}" {line}'
        ' stroke-dasharray="4 2"/>',
    }[precision]
    symbol = (
        f'<text x="{x:.1f}" y="{y + 4:.1f}" font-size="11" font-weight="700" text-anchor="middle"'
        f' fill="{ink(kind.colour)}">{escape(kind.symbol)}</text>'
    )
    return f"<g>{outline}{symbol}</g>"


def _path(geometry: BaseGeometry, box: _Box) -> str:
    """The SVG path of a polygon's rings or of a line (longitude first); a point has none."""
    if hasattr(geometry, "geoms"):
        return "".join(_path(part, box) for part in geometry.geoms)
    if geometry.geom_type == "Point":
        return ""
    closed = geometry.geom_type == "Polygon"
    lines = [geometry.exterior, *geometry.interiors] if closed else [geometry]
    return "".join(_line(line.coords, box) + ("Z" if closed else "") for line in lines)


def _line(points: Iterable[tuple[float, ...]], box: _Box) -> str:
    return "M" + "L".join("{:.1f} {:.1f}".format(*_xy(point[0], point[1], box)) for point in points)


def _xy(longitude: float, latitude: float, box: _Box) -> Point:
    return (longitude - box[0]) * _PIXELS, (box[3] - latitude) * _PIXELS
