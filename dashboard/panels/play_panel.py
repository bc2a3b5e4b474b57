"""The switch that has the map play what happened, one bar of the timeline's chart after the other."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.panels.presses import put_down
from dashboard.panels.timeline_chart import ends, unit_of

PLAY_SECONDS = 1.0
"""How long the map stands at one bar while it plays."""


def show(frame: pd.DataFrame, stretch: pd.DataFrame, language: str) -> None:
    """Draws the switch where ``frame``, all rows, tells of several days.

    The bars are those of ``stretch``, the rows that the filters leave whatever their days: to play thousands of events
    of years day by day would take an hour, and most days of a région or a type have nothing to show.
    """
    if frame["date_start"].nunique() > 1:
        explained, rewind = label("play_help", language), put_down(_rewind, _stops(stretch))
        st.toggle(label("play", language), key="playing", on_change=rewind, help=explained, width="content")


def _stops(stretch: pd.DataFrame) -> list[date]:
    """The last day of each bar."""
    days = stretch["date_start"].dropna()
    return ends(days, unit_of(days))


def _rewind(stops: list[date]) -> None:
    """Playing that starts where it ended begins anew."""
    now = st.session_state["date_to"]
    if st.session_state["playing"] and now is not None and now >= max(stops, default=now):
        st.session_state["date_to"] = None


def go_on(stretch: pd.DataFrame) -> None:
    """Plays on while the switch is on and ``stretch`` has a bar; call it after all that is to be seen of one."""
    if st.session_state.get("playing") and (stops := _stops(stretch)):
        _play(stops)


@st.fragment(run_every=PLAY_SECONDS)
def _play(stops: list[date]) -> None:
    """One bar further at each tick; the last one ends it."""
    if st.session_state.pop("just_started", True):
        st.session_state["just_started"] = False
        return
    now = st.session_state.get("date_to")
    following = next((day for day in stops if now is None or day > now), None)
    st.session_state["play_to"] = following or stops[-1]
    st.session_state["play_on"] = following is not None
    st.rerun()


def take_step() -> None:
    """Takes over the day that playing has reached; call it before the filters are drawn."""
    if "play_to" in st.session_state:
        st.session_state.update(date_from=None, date_to=st.session_state.pop("play_to"))
        st.session_state["playing"] = st.session_state.pop("play_on")
