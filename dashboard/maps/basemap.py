"""The map under the events: borders, régions, water and names, from files of this project and nothing else.

Its script never changes, so the reader's view outlives every filter, language and theme: the colours are style sheets'.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import folium
from branca.element import MacroElement
from folium.template import Template
from folium.utilities import JsCode
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from dashboard.maps.events import escaped
from dashboard.maps.leaflet import LocalMap
from gazetteer.errors import SituationMapError
from gazetteer.folders import DATA

CENTRE = (17.4, -3.8)
"""(latitude, longitude) in degrees of the middle of Mali, where the map opens."""

ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0) · régions approx."

LAYERS = ("neighbours", "regions_2023", "rivers", "lakes", "mali_border")
"""The files of the base map, lowest first; each bears the name of its class in ``map.css``."""

_NAMED = ("neighbours", "regions_2023")

# Square degrees: the name of a smaller outline would lie on its neighbours' in a view of the whole country.
_SMALL = 3.5


class BaseMapError(SituationMapError):
    """A file of the base map is missing or is not GeoJSON."""


class _Script(MacroElement):
    """What draws the events, as ``window.situation``, on the map it is added to."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "{{ this.code }} window.situation = window.Situation({{ this._parent.get_name() }});"
        "{% endmacro %}"
    )

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Situation"
        self.code = _resource("situation.js")


def base_map(address: str, clusters_address: str, folder: Path = DATA / "basemap") -> LocalMap:
    """Give a new map of Mali without events; its script is always the same.

    ``address`` is where the page finds Leaflet's files, ``clusters_address`` those of its clusters. Raises
    ``BaseMapError``.
    """
    base = LocalMap(
        address,
        clusters_address,
        location=CENTRE,
        zoom_start=5,
        zoom_snap=0.5,
        tiles=None,
    )
    style = f"<style>{_resource('dot.css')}{_resource('map.css')}</style>"
    cast(folium.Figure, base.get_root()).header.add_child(folium.Element(style))
    folium.map.CustomPane("names", z_index=450).add_to(base)
    for name in LAYERS:
        outlines = _read(folder / f"{name}.geojson")
        _layer(outlines, name).add_to(base)
        if name in _NAMED:
            _names(outlines, name).add_to(base)
    _Script().add_to(base)
    return base


def _resource(name: str) -> str:
    return files("dashboard.maps").joinpath(name).read_text(encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    try:
        outlines: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BaseMapError(f"{path}: cannot be read as GeoJSON ({error}); restore this file of the base map") from error
    return outlines


def _layer(outlines: dict[str, Any], name: str) -> folium.GeoJson:
    # A click on an outline must reach the map, never come back as an event.
    return folium.GeoJson(
        outlines, style_function=lambda _: {"className": name}, interactive=False, attribution=ATTRIBUTION
    )


def _names(outlines: dict[str, Any], name: str) -> folium.GeoJson:
    points = [
        {
            "type": "Feature",
            "geometry": mapping(shape(outline["geometry"]).representative_point()),
            "properties": {"name": escaped(outline["properties"]["name"]), "rank": _rank(shape(outline["geometry"]))},
        }
        for outline in outlines["features"]
    ]
    # folium's own Marker would ask for Leaflet's pin before it takes another icon.
    label = JsCode(
        f"""function (feature, point) {{
            const told = feature.properties;
            const box = '<div class="name {name} ' + told.rank + '">' + told.name + '</div>';
            const icon = L.divIcon({{className: '', iconSize: [0, 0], html: box}});
            return L.marker(point, {{interactive: false, keyboard: false, icon: icon, pane: 'names'}});
        }}"""
    )
    return folium.GeoJson({"type": "FeatureCollection", "features": points}, point_to_layer=label)


def _rank(outline: BaseGeometry) -> str:
    return "small" if outline.area < _SMALL else "large"
