"""The events on the map: what ``situation.js`` is told to draw, as one call that no word of a communiqué can leave."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from textwrap import shorten
from typing import Any

import folium
import pandas as pd
from folium.template import Template

from dashboard.labels import day_words, label
from dashboard.lexicon import EventType
from dashboard.maps.colours import ink
from dashboard.maps.footprints import areas, features
from gazetteer.places import Place
from gazetteer.precision import COARSEST

CROWDED = 60
"""Events from which signs are gathered in clusters drawn by what is in view, for the browser's sake."""

_LONGEST_PLACE = 80
_TILES = {
    "url": "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    "options": {"maxZoom": 19, "attribution": "© OpenStreetMap contributors"},
}


@dataclass(frozen=True, slots=True)
class MapOptions:
    """What the reader asked of the map besides its rows.

    ``online_tiles`` asks OpenStreetMap for a background, ``all_footprints`` draws every event's and not the selected
    one's only. The map frames its events each time ``framed`` is another number, and shows the whole country again each
    time ``texts`` is another one: other texts are shown.
    """

    dark: bool = False
    online_tiles: bool = False
    all_footprints: bool = False
    framed: int = 0
    texts: int = 0


class _Drawing(folium.MacroElement):
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "window.situation.draw({{ this.told }}, {{ this.areas }}, {{ this.view }});"
        "{% endmacro %}"
    )

    def __init__(self, told: str, areas: str, view: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Drawing"
        self.told, self.areas, self.view = told, areas, view

    def render(self, **_: object) -> str:
        """Write nothing: the page takes the macro's script, and folium's own page, which nobody asks for, would read
        all of it as a template."""
        return ""


def event_layer(
    frame: pd.DataFrame,
    types: Mapping[str, EventType],
    selected: str | None,
    language: str,
    options: MapOptions | None = None,
    anchors: Sequence[Place] = (),
) -> folium.FeatureGroup:
    """Give what draws the located rows of ``frame`` and emphasises the row whose event_id is ``selected``, with the
    names of the places it was located from, its ``anchors``.

    Rows without latitude and longitude are left out: the page lists them elsewhere.
    """
    options = options or MapOptions()
    located = frame[frame["latitude"].notna() & frame["longitude"].notna()]
    order = {name: number for number, name in enumerate(types)}
    told = {
        "types": [_type(kind, language) for kind in types.values()],
        "crowded": len(located) > CROWDED,
        "events": _events(located, order, language),
    }
    chosen = located[located["event_id"] == selected]
    drawn = {
        "words": _words(language),
        "dark": options.dark,
        "language": language,
        "tiles": _TILES if options.online_tiles else None,
        "selected": None if chosen.empty else selected,
        "footprint": None if chosen.empty else features(chosen, order),
        "anchors": list(map(told_place, anchors)),
        "framed": options.framed,
        "texts": options.texts,
    }
    group = folium.FeatureGroup(name="events")
    every = areas(located, order) if options.all_footprints else None
    # Apart from each other: what is as it was is not drawn anew.
    _Drawing(*map(script_text, (told, every, drawn))).add_to(group)
    return group


def _words(language: str) -> dict[str, str]:
    """Give what the map writes of its own; COUNT stands for a number that the browser counts."""
    keys = ("map", "zoom_in", "zoom_out", "zoom_to_event", "out_of_view", "close", "offline")
    words = {key: label(key, language) for key in keys}
    return words | {key: label(key, language, count="COUNT") for key in ("events_here", "events_near")}


def script_text(value: object) -> str:
    r"""Give ``value`` as the JavaScript text of a JSON text: no character of it can end the string or the script.

    folium compiles every script it has written as a Jinja template, so a brace left as it is would let ``{{...}}`` in
    a communiqué run as an expression of that template, on the server. ``\uXXXX`` is the same character to JavaScript.
    """
    text = json.dumps(json.dumps(value, ensure_ascii=False, separators=(",", ":")), ensure_ascii=False)
    for sign in "{}<>&`$\u2028\u2029":  # one after the other: str.translate looks at each character of megabytes
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def told_place(place: Place) -> dict[str, Any]:
    """Give a place as the map names it: its name, and its point as [latitude, longitude] in degrees."""
    return {"name": place.name, "point": list(place.point)}


def _type(kind: EventType, language: str) -> dict[str, str]:
    label = kind.label(language)
    return {"colour": kind.colour, "ink": ink(kind.colour), "symbol": kind.symbol, "label": label}


def _events(located: pd.DataFrame, order: Mapping[str, int], language: str) -> dict[str, list[Any]]:
    """What is told of the rows, a list a column: of thousands, names told with each would be most of what is sent."""

    @cache  # many rows share their days
    def day(start: date | None, end: date | None) -> str:
        return "" if start is None and end is None else day_words(start, end, language)

    return {
        "id": located["event_id"].tolist(),
        "latitude": located["latitude"].astype(float).tolist(),
        "longitude": located["longitude"].astype(float).tolist(),
        "type": [order.get(name, order["other"]) for name in located["event_type"].tolist()],
        "precision": located["geo_precision"].fillna(COARSEST).astype(int).tolist(),
        "day": list(map(day, _days(located["date_start"]), _days(located["date_end"]))),
        "place": list(map(_place, located["location"].tolist())),
    }


def _days(moments: pd.Series) -> list[date | None]:
    """The days as dates: to make a pandas moment of each takes longer than all the rest."""
    days: list[date | None] = moments.to_numpy(dtype="datetime64[D]").tolist()
    return days


def _place(location: object) -> str:
    """The words that say where, on one line and not too long to be read at a glance."""
    place = "" if pd.isna(location) else " ".join(str(location).split())
    if len(place) > _LONGEST_PLACE:
        place = shorten(place, _LONGEST_PLACE, placeholder=" …")
    return place.replace("\0", "\N{REPLACEMENT CHARACTER}")
