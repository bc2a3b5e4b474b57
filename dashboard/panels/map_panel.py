"""The map on the page: it shows the rows it is given and says which event was clicked."""

from __future__ import annotations

import pandas as pd
import streamlit as st
import streamlit.components.v1 as components
from streamlit_folium import st_folium

from dashboard.lexicon import event_types
from dashboard.maps.basemap import base_map
from dashboard.maps.events import event_layer
from dashboard.maps.leaflet import LEAFLET_FILES

HEIGHT = 520
"""Height of the map, in pixels."""

CANVAS_ABOVE = 3000
"""Events from which one canvas draws the markers: a browser slows down on so many elements."""

_leaflet = components.declare_component("leaflet", path=str(LEAFLET_FILES))

# The map's frame is at <base path>/component/<its name>/: from there these files are a neighbour, whatever the base.
_ADDRESS = f"../{_leaflet.name}"


def show(frame: pd.DataFrame, selected: str | None, language: str, online_tiles: bool = False) -> str | None:
    """Draw the located rows of ``frame`` and give the event_id clicked since the last run, else None.

    ``frame`` has the columns of the event table and ``geometry`` (a shapely geometry or None). The base map's script
    does not depend on the rows, so the reader's zoom survives a filter and a selection.
    """
    answer = st_folium(
        base_map(_ADDRESS, online_tiles, canvas=len(frame) > CANVAS_ABOVE),
        key="folium_map",
        height=HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing", "last_object_clicked_count"],
        feature_group_to_add=event_layer(frame, event_types(), selected, language),
    )
    return _new_click(answer)


def _new_click(answer: dict[str, object]) -> str | None:
    """Give the id of a click not seen before. The map repeats its last answer at each run; only its count moves on."""
    count, drawing = answer.get("last_object_clicked_count"), answer.get("last_active_drawing")
    if count == st.session_state.get("map_clicks_seen"):
        return None
    st.session_state["map_clicks_seen"] = count
    if not isinstance(drawing, dict):
        return None
    clicked = drawing["properties"].get("event_id")
    return str(clicked) if clicked is not None else None
