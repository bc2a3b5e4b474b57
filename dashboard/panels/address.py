"""The address of the page: it opens the page on a view and follows every choice; Back returns to the last."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.lexicon import event_types
from dashboard.panels import filters_panel, presses
from dashboard.table.filters import Filters
from dashboard.table.query import Known, from_query, to_query


def take(frame: pd.DataFrame) -> None:
    """Sets filters, selection and language to what the address asks; call it before any widget is drawn.

    The address counts when the session begins and when the reader goes back or forth. In between the widgets own the
    view: an address that lags behind a choice just made, or told by a browser that has not heard of the last one
    written, is not taken. ``frame`` holds the rows that may be asked for.
    """
    state = st.session_state
    there = _there()
    if "address" in state:
        now = to_query(filters_panel.chosen(), state["selected"], state["language"])
        if there == state["address"] or now != state["address"] or not presses.is_heard():
            return
    asked = from_query(there, _known(state.get("frame", frame)))
    filters_panel.seed(asked.filters)
    language = asked.language or browser_language()
    state.update(selected=asked.event_id, language=language, ignored=asked.ignored, address=None)


def keep(filters: Filters, frame: pd.DataFrame, language: str) -> None:
    """Writes the view to the address. While the days play it stands still, so that Back leads to before the playing."""
    state = st.session_state
    state["frame"] = frame
    if state.get("playing"):
        return
    wanted = to_query(filters, state["selected"], language)
    if state["address"] not in (None, wanted):
        state["ignored"] = ()
    if _there() != wanted:
        st.query_params.from_dict(wanted)
        presses.tell()
    state["address"] = wanted


def show_ignored(language: str) -> None:
    """Names the values that the address asked for and the page does not know, until the next choice."""
    for name, value in st.session_state["ignored"]:
        st.text(f"⚠ {label('address_ignored', language, name=name, value=value)}")  # plain: words from outside


def browser_language() -> str:
    """English for an English browser, else French."""
    return "en" if (st.context.locale or "").lower().startswith("en") else "fr"


def _there() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _known(frame: pd.DataFrame) -> Known:
    return Known(
        types=event_types(),
        publishers=set(frame["publisher"]),
        regions=set(frame["admin1"]),
        cercles=set(frame["admin2"]),
        event_ids=set(frame["event_id"]),
    )
