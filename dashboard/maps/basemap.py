"""The map under the events: borders, régions, water and names, from files of this project and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import folium
from folium.utilities import JsCode
from shapely.geometry import mapping, shape

from dashboard.maps.events import escaped
from dashboard.maps.leaflet import LocalMap
from gazetteer.errors import SituationMapError
from gazetteer.folders import DATA

CENTRE = (17.4, -3.8)
"""(latitude, longitude) in degrees of the middle of Mali, where the map opens."""

ATTRIBUTION = "Natural Earth (public domain); © GeoNames CC BY 4.0; outlines of régions approximate"

_STYLES: dict[str, dict[str, Any]] = {
    "neighbours": {"color": "#b8b2a7", "weight": 1, "fillColor": "#efece6", "fillOpacity": 1},
    "regions_2023": {"color": "#c9c3b6", "weight": 1, "dashArray": "3 4", "fillColor": "#fbfaf6", "fillOpacity": 1},
    "rivers": {"color": "#a9c6da", "weight": 1.5, "fill": False},
    "lakes": {"color": "#a9c6da", "weight": 1, "fillColor": "#c9dfec", "fillOpacity": 1},
    "mali_border": {"color": "#7d776b", "weight": 1.8, "fill": False},
}
_BEYOND = "<style>.leaflet-container{background:#efece6}</style>"
_NAMED = {
    "neighbours": "color:#9a9488;font:600 12px sans-serif;letter-spacing:.08em",
    "regions_2023": "color:#8d8779;font:italic 11px sans-serif",
}


class BaseMapError(SituationMapError):
    """A file of the base map is missing or is not GeoJSON."""


def base_map(
    address: str, online_tiles: bool = False, canvas: bool = False, folder: Path = DATA / "basemap"
) -> LocalMap:
    """Give a new map of Mali without events; the same arguments always give the same script.

    ``address`` is where the page finds Leaflet's files. ``online_tiles`` adds OpenStreetMap's tiles, the one thing here
    that asks an outside server. ``canvas`` draws on one canvas, for thousands of events. Raises ``BaseMapError``.
    """
    base = LocalMap(
        address, location=CENTRE, zoom_start=5, min_zoom=3, tiles=None, control_scale=True, prefer_canvas=canvas
    )
    cast(folium.Figure, base.get_root()).header.add_child(folium.Element(_BEYOND))
    if online_tiles:
        folium.TileLayer("OpenStreetMap").add_to(base)
    for name, style in _STYLES.items():
        outlines = _read(folder / f"{name}.geojson")
        drawn = style | {"fill": False} if online_tiles else style
        _layer(outlines, drawn).add_to(base)
        if name in _NAMED:
            _names(outlines, _NAMED[name]).add_to(base)
    return base


def _read(path: Path) -> dict[str, Any]:
    try:
        outlines: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BaseMapError(f"{path}: cannot be read as GeoJSON ({error}); restore this file of the base map") from error
    return outlines


def _layer(outlines: dict[str, Any], style: dict[str, Any]) -> folium.GeoJson:
    # A click on an outline must reach the map, never come back as an event.
    return folium.GeoJson(outlines, style_function=lambda _: style, interactive=False, attribution=ATTRIBUTION)


def _names(outlines: dict[str, Any], style: str) -> folium.GeoJson:
    points = [
        {
            "type": "Feature",
            "geometry": mapping(shape(outline["geometry"]).representative_point()),
            "properties": {"name": escaped(outline["properties"]["name"])},
        }
        for outline in outlines["features"]
    ]
    # folium's own Marker would ask for Leaflet's pin before it takes another icon.
    label = JsCode(
        f"""function (feature, point) {{
            const box = '<div style="{style};position:absolute;transform:translate(-50%,-50%);white-space:nowrap">';
            const icon = L.divIcon({{className: '', iconSize: [0, 0], html: box + feature.properties.name + '</div>'}});
            return L.marker(point, {{interactive: false, keyboard: false, icon: icon}});
        }}"""
    )
    return folium.GeoJson({"type": "FeatureCollection", "features": points}, point_to_layer=label)
