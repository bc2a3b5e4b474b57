"""The map on the page: it shows the rows it is given and passes on which event was clicked."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st
import streamlit.components.v1 as components
from streamlit_folium import st_folium

from dashboard.lexicon import event_types
from dashboard.maps.basemap import base_map
from dashboard.maps.events import MapOptions, event_layer
from dashboard.maps.leaflet import CLUSTER_FILES, LEAFLET_FILES
from gazetteer.geojson import BASEMAP
from gazetteer.places import Place

HEIGHT = 500
"""Height of the map in pixels, at least: in a high window it takes what the rest of the first screen leaves."""
# ... up to so much: on a screen that stands upright it would be land and sea around Mali.
_HIGHEST = 900

LONGEST_WAIT = 3.0
"""Seconds after which the rest of a page just opened is drawn although the map has not told that it is there."""

_CLICKED, _CLICKS, _SETTLED = "last_active_drawing", "last_object_clicked_count", "map_settled"
_WAITED = "map_waited_for"
_TEXTS = "map_texts"
# What stands above and below the map on the first screen takes so many pixels.
_REST_OF_THE_SCREEN = 268
# The evidence is as high as the map beside it.
_STYLE = f"""<style>
:root {{--panel-height: clamp({HEIGHT}px, 100vh - {_REST_OF_THE_SCREEN}px, {_HIGHEST}px)}}
.st-key-map iframe {{height: var(--panel-height)}}
@media (max-width: 640px) {{.st-key-map iframe {{height: 380px}}}}
</style>"""

_leaflet = components.declare_component("leaflet", path=str(LEAFLET_FILES))
_clusters = components.declare_component("clusters", path=str(CLUSTER_FILES))
_land = components.declare_component("land", path=str(BASEMAP))


def show(
    frame: pd.DataFrame,
    selected: str | None,
    language: str,
    online_tiles: bool = False,
    all_footprints: bool = False,
    texts: object = None,
    anchors: Sequence[Place] = (),
) -> None:
    """Draw the located rows of ``frame``; ``settle`` chooses the event that the reader clicks.

    ``anchors`` are the places that the selected one was located from, which are named.

    ``texts`` is what the rows were read from: when it is another object, the map shows the whole country again.
    ``frame`` has the columns of the event table and ``geometry`` (a shapely geometry or None). The base map's script
    is always the same, so the reader's pan and zoom outlive every filter and selection.
    """
    framed = st.session_state.get("map_framed", 0)
    options = MapOptions(st.context.theme.type == "dark", online_tiles, all_footprints, framed, _number_of(texts))
    st.html(_STYLE)
    st_folium(
        # The map's frame is at <base path>/component/<its name>/: from there the files are neighbours.
        base_map(f"../{_leaflet.name}", f"../{_clusters.name}", f"../{_land.name}"),
        height=HEIGHT,
        use_container_width=True,
        returned_objects=[_CLICKED, _CLICKS],
        feature_group_to_add=event_layer(frame, event_types(), selected, language, options, anchors),
    )


def _number_of(texts: object) -> int:
    """A number that is another one whenever the texts shown are."""
    last: tuple[int, object] = st.session_state.get(_TEXTS, (0, texts))
    number = last[0] + (texts is not last[1])
    st.session_state[_TEXTS] = (number, texts)
    return number


def wait_until_drawn() -> None:
    """On a page just opened, give the browser time to draw the map before it is busy with the rest.

    The map tells when it is drawn, which starts the page anew and so ends the wait; it never lasts longer than
    ``LONGEST_WAIT``. Where no browser asked for the page nothing is waited for.
    """
    state = st.session_state
    if _WAITED in state or not st.context.headers:
        return
    state[_WAITED] = True
    end = time.monotonic() + LONGEST_WAIT
    while _WAITED in state and time.monotonic() < end:  # a look at the session is where Streamlit can start anew
        time.sleep(0.02)


def settle(choose: Callable[[str], None]) -> None:
    """Choose the event clicked since the last run, if one was; call it before the selection is read.

    What the map told last is compared with what is there, as no click is lost that way; streamlit-folium keeps it under
    a key made of the map's script. The count of clicks makes a second click on one event another telling.
    """
    state = st.session_state
    told = next((value for value in state.to_dict().values() if isinstance(value, dict) and _CLICKS in value), None)
    event_id = _clicked(told[_CLICKED]) if told is not None else None
    if told is not None and event_id is not None and (told[_CLICKS], event_id) != state.get(_SETTLED):
        choose(event_id)
        state[_SETTLED] = (told[_CLICKS], event_id)


def _clicked(drawing: dict[str, Any] | None) -> str | None:
    """The event that a drawing stands for; a cluster of events, which can be clicked too, stands for none."""
    event_id = drawing["properties"].get("event_id") if drawing is not None else None
    return None if event_id is None else str(event_id)


def zoom_to_events() -> None:
    """Ask the map to frame its events at its next drawing; the reader's own pan and zoom hold again after it."""
    st.session_state["map_framed"] = st.session_state.get("map_framed", 0) + 1
