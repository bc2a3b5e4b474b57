"""The map under the events: borders, régions, water and names, from files of this project and nothing else.

Its script never changes, so the reader's view outlives every filter, language and theme: the colours are style sheets'.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import folium
from folium.template import Template
from shapely import total_bounds
from shapely.geometry import shape

from dashboard.maps.anchors import chief_towns
from dashboard.maps.events import script_text, told_place
from dashboard.maps.leaflet import LocalMap
from gazetteer.geojson import BASEMAP, read_outlines

CENTRE = (17.4, -3.8)
"""(latitude, longitude) in degrees of the middle of Mali, where the map opens."""

ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0) · régions approx."

LAYERS = ("neighbours", "regions_2023", "rivers", "lakes", "mali_border")
"""The files of the base map, lowest first; each bears the name of its class in ``map.css``."""

SCRIPTS = ("basemap.js", "background.js", "signs.js", "heaps.js", "situation.js")
"""The files of the map's script; the last one uses what the others give."""

_NAMED = ("neighbours", "regions_2023")

# Square degrees: the name of a smaller outline would lie on its neighbours' in a view of the whole country.
_SMALL = 3.5


class _Script(folium.MacroElement):
    """What draws the land and, as ``window.situation``, the events on the map it is added to."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "{{ this.code }} window.BaseMap({{ this._parent.get_name() }}, {{ this.land }});"
        "window.situation = window.Situation({{ this._parent.get_name() }}, {{ this.country }});"
        "{% endmacro %}"
    )

    def __init__(self, land: str, country: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Situation"
        self.code = "".join(map(_resource, SCRIPTS))
        self.land, self.country = land, country


def base_map(address: str, clusters_address: str, land_address: str, folder: Path = BASEMAP) -> LocalMap:
    """Give a new map of Mali without events; its script is always the same.

    ``address`` is where the page finds Leaflet's files, ``clusters_address`` those of its clusters and
    ``land_address`` those of ``folder``. Raises ``BaseMapError``.
    """
    base = LocalMap(
        address,
        clusters_address,
        location=CENTRE,
        zoom_start=5,
        zoom_snap=0.1,
        tiles=None,
    )
    style = f"<style>{_resource('dot.css')}{_resource('map.css')}</style>"
    cast(folium.Figure, base.get_root()).header.add_child(folium.Element(style))
    _Script(_land(land_address, folder), _country(folder)).add_to(base)
    return base


@cache
def _land(address: str, folder: Path) -> str:
    """What ``basemap.js`` draws, as JSON text: the layers' files, which the browser asks for once, their names, and the
    towns."""
    layers = []
    for name in LAYERS:
        file = f"{name}.geojson"
        outlines = read_outlines(name, folder)
        names = [_named(outline) for outline in outlines] if name in _NAMED else []
        layers.append({"name": name, "file": f"{address}/{file}", "names": names})
    return script_text({"attribution": ATTRIBUTION, "layers": layers, "towns": list(map(told_place, chief_towns()))})


@cache
def _country(folder: Path) -> str:
    """The corners of Mali, south-west and north-east as [latitude, longitude] in degrees, as JavaScript."""
    outlines = [shape(outline["geometry"]) for outline in read_outlines("mali_border", folder)]
    west, south, east, north = map(float, total_bounds(outlines))
    return json.dumps([[south, west], [north, east]])


def _named(outline: dict[str, Any]) -> dict[str, Any]:
    """The names of an outline by language, their [latitude, longitude] in degrees, and whether it is large."""
    area, told = shape(outline["geometry"]), outline["properties"]
    middle = area.representative_point()
    words = {language: told.get(f"name_{language}", told["name"]) for language in ("fr", "en")}
    rank = "small" if area.area < _SMALL else "large"
    return {"words": words, "point": [middle.y, middle.x], "rank": rank}


@cache
def _resource(name: str) -> str:
    return files("dashboard.maps").joinpath(name).read_text(encoding="utf-8")
