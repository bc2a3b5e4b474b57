"""The address of the page: it opens the page on a view and follows every choice; Back returns to the last."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.lexicon import event_types
from dashboard.panels import filters_panel, presses
from dashboard.table.checks import is_rejected
from dashboard.table.filters import Filters
from dashboard.table.query import Known, from_query, to_query
from dashboard.table.regions import regions

_LONGEST = 40
"""Characters of an unknown value that are repeated at most."""


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
        if state["address"] not in (None, now):
            state.update(ignored=(), lost=False)
        if there == state["address"] or now != state["address"] or not presses.is_heard():
            return
    asked = from_query(there, _known(state.get("frame", frame)))
    filters_panel.seed(asked.filters)
    language = asked.language or browser_language()
    state.update(selected=asked.event_id, language=language, ignored=asked.ignored, lost=False, address=None)


def drop_lost(frame: pd.DataFrame) -> None:
    """Lets go of the selected event where ``frame``, all rows, no longer holds it: its file was taken back. Those that
    the reader rejected are no longer shown alone where none is left."""
    state = st.session_state
    if state["rejected"] and not is_rejected(frame).any():
        state.update(rejected=False, address=None)
    if state["selected"] is not None and not (frame["event_id"] == state["selected"]).any():
        state.update(selected=None, lost=True, address=None)


def keep(filters: Filters, frame: pd.DataFrame, language: str) -> None:
    """Writes the view to the address; ``filters`` are the reader's own, whatever days play."""
    state = st.session_state
    state["frame"] = frame
    wanted = to_query(filters, state["selected"], language)
    if _there() != wanted:
        st.query_params.from_dict(wanted)
        presses.tell()
    state["address"] = wanted


def show_notices(language: str) -> None:
    """Names, until the next choice, what the address asked for and the page does not know, and a selection lost."""
    asked = st.session_state["ignored"]
    ignored = [(name, value) for name, value in asked if name != "event"]
    if len(ignored) < len(asked):
        st.text(f"⚠ {label('event_unknown', language)}")
    if ignored:
        values = label("joint", language).join(f"{name}={_short(value)}" for name, value in ignored)
        told = label("address_ignored", language, count=len(ignored), values=values)
        st.text(f"⚠ {told}")  # plain: words from outside
    if st.session_state["lost"]:
        st.text(f"⚠ {label('event_lost', language)}")


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"


def browser_language() -> str:
    """English for an English browser, else French."""
    return "en" if (st.context.locale or "").lower().startswith("en") else "fr"


def _there() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _known(frame: pd.DataFrame) -> Known:
    return Known(
        event_types=event_types(),
        publishers=set(frame["publisher"]),
        regions=set(regions(frame)),
        cercles=set(frame["admin2"]),
        event_ids=set(frame["event_id"]),
    )
