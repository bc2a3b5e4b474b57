"""The events on the map: one layer of markers, one feature an event, and the footprint of the selected one."""

from __future__ import annotations

import html
import math
from collections import defaultdict
from collections.abc import Mapping
from textwrap import shorten
from typing import Any

import folium
import pandas as pd
from folium.utilities import JsCode
from shapely.geometry import mapping

from dashboard.lexicon import EventType

RADIUS = 7
"""Radius of a marker, in pixels."""

_SPREAD = 9.5
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

# Events of one town share one point. An offset in degrees would either vanish in a view of the country or lie in a view
# of the town; one in pixels does neither. Leaflet computes a marker's place on the screen in _project.
_MARKER = JsCode(
    """function (feature, point) {
        const Fanned = L.CircleMarker.extend({_project: function () {
            this._point = this._map.latLngToLayerPoint(this._latlng).add(this.options.offset);
            this._updateBounds();
        }});
        return new Fanned(point, {offset: [0, 0]});
    }"""
)
_TOOLTIP = JsCode(
    """function (feature, layer) {
        const box = '<div style="font-size:12px;white-space:normal;width:max-content;max-width:280px">';
        layer.bindTooltip(box + feature.properties.tooltip + '</div>', {sticky: true});
    }"""
)


def event_layer(
    frame: pd.DataFrame, types: Mapping[str, EventType], selected: str | None, language: str
) -> folium.FeatureGroup:
    """Give the markers of the located rows of ``frame``, and the footprint of the row whose event_id is ``selected``.

    Rows without latitude and longitude are left out: the page lists them elsewhere.
    """
    group = folium.FeatureGroup(name="events")
    located = frame[frame["latitude"].notna() & frame["longitude"].notna()]
    # The last one drawn lies on top.
    rows = sorted(located.to_dict("records"), key=lambda row: (row["event_id"] == selected, row["event_id"]))
    chosen = [row for row in rows if row["event_id"] == selected and row["geometry"] is not None]
    for row in chosen:
        _footprint(row, types).add_to(group)
    if rows:
        _markers(rows, types, selected, language).add_to(group)
    return group


def feature(row: Mapping[str, Any], types: Mapping[str, EventType], language: str) -> dict[str, Any]:
    """Give the GeoJSON point of one row: its id and a tooltip that is already escaped, nothing else."""
    return {
        "type": "Feature",
        "id": row["event_id"],
        "geometry": {"type": "Point", "coordinates": [float(row["longitude"]), float(row["latitude"])]},
        "properties": {"event_id": row["event_id"], "tooltip": escaped(tooltip_text(row, types, language))},
    }


def escaped(text: str) -> str:
    """Give ``text`` harmless to the page and to folium, which compiles every script it has written as a Jinja template.

    A brace left as it is would let ``{{...}}`` in a communiqué run as an expression of that template, on the server.
    """
    return html.escape(text).replace("{", "&#123;").replace("}", "&#125;")


def tooltip_text(row: Mapping[str, Any], types: Mapping[str, EventType], language: str) -> str:
    """Give the plain words on a marker: symbol and label of the type, the day, the place as the text words it."""
    kind = types.get(row["event_type"], types["other"])
    label = kind.label_fr if language == "fr" else kind.label_en
    day = "" if pd.isna(row["date_start"]) else str(row["date_start"])[:10]
    place = "" if pd.isna(row["location"]) else shorten(str(row["location"]), 80, placeholder=" …")
    return " · ".join(part for part in (f"{kind.symbol} {label}", day, place) if part)


def marker_style(colour: str, geo_precision: int, is_selected: bool) -> dict[str, Any]:
    """Give Leaflet's style of a marker: full for the town, paler for near it, hollow and dashed for a région."""
    style: dict[str, Any] = {"radius": RADIUS, "color": "#ffffff", "weight": 1.2, "opacity": 1, "fillColor": colour}
    if geo_precision == 1:
        style |= {"fillOpacity": 0.95}
    elif geo_precision == 2:
        style |= {"color": colour, "weight": 1.8, "fillOpacity": 0.5}
    else:
        style |= {"color": colour, "weight": 2, "dashArray": "3 3", "fillOpacity": 0.08}
    if is_selected:
        style |= {"color": "#000000", "weight": 3, "radius": RADIUS + 2}
    return style


def fan(count: int) -> list[tuple[float, float]]:
    """Give the (x, y) offsets in pixels that keep ``count`` markers of one point apart; one marker stays in place.

    The seeds of a sunflower (Vogel 1979, Mathematical Biosciences 44): always the same, and compact for any count.
    """
    if count == 1:
        return [(0.0, 0.0)]
    polar = [(_SPREAD * math.sqrt(k + 0.5), k * _GOLDEN_ANGLE) for k in range(count)]
    return [(round(r * math.cos(angle), 1), round(r * math.sin(angle), 1)) for r, angle in polar]


def _markers(
    rows: list[dict[str, Any]], types: Mapping[str, EventType], selected: str | None, language: str
) -> folium.GeoJson:
    offsets = _offsets(rows)
    styles = {
        row["event_id"]: marker_style(
            types.get(row["event_type"], types["other"]).colour,
            3 if pd.isna(row["geo_precision"]) else int(row["geo_precision"]),
            row["event_id"] == selected,
        )
        | {"offset": offsets[row["event_id"]]}
        for row in rows
    }
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": [feature(row, types, language) for row in rows]},
        style_function=lambda shown: styles[shown["properties"]["event_id"]],
        on_each_feature=_TOOLTIP,
        point_to_layer=_MARKER,
    )


def _offsets(rows: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    shared: defaultdict[tuple[float, float], list[str]] = defaultdict(list)
    for row in rows:
        shared[round(row["latitude"], 3), round(row["longitude"], 3)].append(row["event_id"])
    return {
        event_id: offset for ids in shared.values() for event_id, offset in zip(sorted(ids), fan(len(ids)), strict=True)
    }


def _footprint(row: Mapping[str, Any], types: Mapping[str, EventType]) -> folium.GeoJson:
    colour = types.get(row["event_type"], types["other"]).colour
    style = {"color": colour, "weight": 1.5, "dashArray": "6 4", "fillColor": colour, "fillOpacity": 0.15}
    outline = {"type": "Feature", "geometry": mapping(row["geometry"]), "properties": {}}
    return folium.GeoJson(outline, style_function=lambda _: style, interactive=False)
