"""The report: one HTML file of the rows shown, to print or send; it asks for nothing outside itself."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

import pandas as pd
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.labels import cell_words, day_words, label
from dashboard.lexicon import event_types
from dashboard.model import Event
from dashboard.table.cells import printable
from dashboard.table.citation import article_title, citation
from dashboard.table.filter_words import filter_words
from dashboard.table.filters import Filters
from gazetteer.geojson import read_outlines

# (west, south, east, north) in degrees: Mali with a margin; wider when an event lies outside.
_MALI = (-12.7, 9.8, 4.7, 25.4)
_PIXELS = 40.0
_DOT = 9
"""Radius of a point, in pixels of the map."""
_NUMBERS = 6
"""Numbers beside one point at most: the table has them all."""
_STYLE = """
body{font:14px/1.45 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;max-width:60rem;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.6rem}svg{width:100%;height:auto;border:1px solid #b8b2a7}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;
border-bottom:1px solid #ccc;overflow-wrap:break-word}blockquote{margin:.3rem 0 .3rem .2rem;padding-left:.7rem;
border-left:3px solid #8a5a00}article{break-inside:avoid}small{color:#555}.n{font-variant-numeric:tabular-nums}
.n td:nth-child(2){white-space:nowrap}.w{overflow-x:auto}body{overflow-wrap:anywhere}.n{overflow-wrap:normal}
.k{list-style:none;margin:.4rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}.k i{display:inline-block;
width:.8em;height:.8em;border-radius:50%;margin-right:.4em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}@page{size:A4;margin:15mm}
"""


def report_html(frame: pd.DataFrame, events: Sequence[Event], filters: Filters, language: str) -> str:
    """The report of the rows of ``frame`` (events of the reading beside them, for the sentences), as one HTML page.

    Every word from outside is escaped; a content security policy forbids any request, script included.
    """
    title = escape(label("report_title", language))
    cited = "".join(_cited(number, event, language) for number, event in _numbered(frame, events))
    parts = [
        f"<h1>{title}</h1>",
        f"<p>{escape(label('report_lead', language, count=len(frame)))} {_safe(_asked(filters, language))}</p>",
        _map(frame, language),
        f"<h2>{escape(label('events', language))}</h2>{_table(frame, language)}",
        f"<h2>{escape(label('report_sources', language))}</h2>{cited}",
        f"<h2>{escape(label('report_method', language))}</h2><p>{escape(label('report_method_text', language))}</p>",
    ]
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def _asked(filters: Filters, language: str) -> str:
    asked = ", ".join(words for _, _, words in filter_words(filters, language))
    return label("report_filters", language, filters=asked) if asked else label("report_no_filters", language)


def _map(frame: pd.DataFrame, language: str) -> str:
    located = frame[frame["latitude"].notna() & frame["longitude"].notna()]
    box = _box(located)
    width, height = (box[2] - box[0]) * _PIXELS, (box[3] - box[1]) * _PIXELS
    drawn = [
        _outlines("neighbours", box, 'fill="#efece6" stroke="#b8b2a7"'),
        _outlines("regions_2023", box, 'fill="#fbfaf6" stroke="#c9c3b6" stroke-dasharray="4 4"'),
        _outlines("lakes", box, 'fill="#c9dfec" stroke="#a9c6da"'),
        _outlines("rivers", box, 'fill="none" stroke="#a9c6da"'),
        _outlines("mali_border", box, 'fill="none" stroke="#7d776b" stroke-width="2"'),
        *_events(frame, box),
    ]
    title = escape(label("report_map", language))
    return (
        f'<svg role="img" aria-label="{title}" viewBox="0 0 {width:.0f} {height:.0f}"><title>{title}</title>'
        f"{''.join(drawn)}</svg>{_legend(located, language)}"
    )


def _legend(located: pd.DataFrame, language: str) -> str:
    """The colours of the types on the map, in words."""
    present = set(located["event_type"])
    kinds = [kind for name, kind in event_types().items() if name in present]
    items = (f'<li><i style="background:{kind.colour}"></i>{escape(kind.label(language))}</li>' for kind in kinds)
    return f'<ul class="k">{"".join(items)}</ul>'


def _box(located: pd.DataFrame) -> tuple[float, float, float, float]:
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


def _outlines(name: str, box: tuple[float, float, float, float], style: str) -> str:
    return "".join(f'<path d="{_path(shape(f["geometry"]), box)}" {style}/>' for f in read_outlines(name))


def _events(frame: pd.DataFrame, box: tuple[float, float, float, float]) -> list[str]:
    """The footprints, over them the points, over these their numbers: one label for points that cover each other."""
    areas, points = [], []
    spots: dict[tuple[float, float], list[int]] = {}
    for number, row in enumerate(frame.to_dict("records"), start=1):
        if pd.isna(row["latitude"]) or pd.isna(row["longitude"]):
            continue
        colour = event_types()[row["event_type"]].colour
        x, y = _xy(row["longitude"], row["latitude"], box)
        if row["geometry"]:
            style = f'fill="{colour}" fill-opacity=".15" stroke="{colour}"'
            areas.append(f'<path d="{_path(row["geometry"], box)}" {style}/>')
        points.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_DOT}" fill="{colour}" stroke="#fff"/>')
        spot = next((spot for spot in spots if math.dist(spot, (x, y)) < 2 * _DOT), (x, y))
        spots.setdefault(spot, []).append(number)
    return areas + points + [_label(spot, numbers) for spot, numbers in spots.items()]


def _label(spot: tuple[float, float], numbers: Sequence[int]) -> str:
    told = ", ".join(map(str, numbers[:_NUMBERS])) + (" …" if len(numbers) > _NUMBERS else "")
    return (
        f'<text x="{spot[0] + 11:.1f}" y="{spot[1] + 5:.1f}" font-size="15" font-weight="700" stroke="#fff"'
        f' stroke-width="3" paint-order="stroke">{told}</text>'
    )


def _path(geometry: BaseGeometry, box: tuple[float, float, float, float]) -> str:
    """The SVG path of a polygon's rings or of a line (longitude first); a point has none."""
    if hasattr(geometry, "geoms"):
        return "".join(_path(part, box) for part in geometry.geoms)
    if geometry.geom_type == "Point":
        return ""
    closed = geometry.geom_type == "Polygon"
    lines = [geometry.exterior, *geometry.interiors] if closed else [geometry]
    return "".join(_line(line.coords, box) + ("Z" if closed else "") for line in lines)


def _line(points: Iterable[tuple[float, ...]], box: tuple[float, float, float, float]) -> str:
    return "M" + "L".join("{:.1f} {:.1f}".format(*_xy(point[0], point[1], box)) for point in points)


def _xy(longitude: float, latitude: float, box: tuple[float, float, float, float]) -> tuple[float, float]:
    return (longitude - box[0]) * _PIXELS, (box[3] - latitude) * _PIXELS


def _table(frame: pd.DataFrame, language: str) -> str:
    types = event_types()
    keys = ("report_number", "day", "type", "place", "report_claims", "published_by")
    head = "".join(f'<th scope="col">{escape(label(key, language))}</th>' for key in keys)
    unknown = label("report_unknown", language)
    lines = []
    for number, row in enumerate(frame.to_dict("records"), start=1):
        kind = types[row["event_type"]]
        cells = (
            str(number),
            day_words(_day(row["date_start"]), _day(row["date_end"]), language),
            kind.label(language),
            row["location"] or unknown,
            cell_words(row["quantities"], language),
            row["publisher"] or unknown,
        )
        lines.append("".join(f"<td><bdi>{_safe(cell)}</bdi></td>" for cell in cells))
    rows = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<div class="w"><table class="n"><tr>{head}</tr>{rows}</table></div>'


def _day(moment: pd.Timestamp) -> date | None:
    return None if pd.isna(moment) else moment.date()


def _numbered(frame: pd.DataFrame, events: Sequence[Event]) -> list[tuple[int, Event]]:
    by_id = {event.event_id: event for event in events}
    return [(n, by_id[i]) for n, i in enumerate(frame["event_id"], start=1) if i in by_id]


def _cited(number: int, event: Event, language: str) -> str:
    text = event.article.communique.text
    quotes = "".join(f'<blockquote lang="fr" dir="auto">{_safe(span.of(text))}</blockquote>' for span in event.evidence)
    title, source = _safe(article_title(event.article)), _safe(citation(event, language))
    return f"<article><h3>{number}. <bdi>{title}</bdi></h3>{quotes}<p><small>{source}</small></p></article>"


def _safe(text: str) -> str:
    return escape(printable(text))
