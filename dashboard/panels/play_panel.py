"""The switch that has the map play what happened in the days chosen, one bar of a chart of them after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from dashboard.labels import day_words, label
from dashboard.panels.presses import put_down, set_value
from dashboard.panels.timeline_chart import ends, unit_of
from dashboard.table.columns import LAST_DAY
from dashboard.table.filters import Filters, first_days

PLAY_SECONDS = 1.0
"""How long the map stands at one bar while it plays."""


def played(filters: Filters) -> Filters:
    """While the switch is on, the filters up to the day that playing has reached; else as they are.

    ``filters`` are the reader's own: they stay in their fields and in the address, and hold again once it is off.
    Call it before anything is drawn by them.
    """
    state = st.session_state
    day: date | None = state.get("play_day")
    # of days chosen since that do not hold it, playing begins anew
    if day and state.get("playing") and (filters.date_from or day) <= day <= (filters.date_to or day):
        return replace(filters, date_to=day)
    state["play_day"] = None
    return filters


def show(frame: pd.DataFrame, language: str) -> None:
    """Draws the switch where ``frame``, all rows, tells of several days, and beside it the day that is reached."""
    if first_days(frame).nunique() > 1:
        with st.container(key="play", horizontal=True, vertical_alignment="center", width="content"):
            if day := st.session_state["play_day"]:
                st.caption(label("until", language, day=day_words(day, day, language)), width="content")
            st.toggle(label("play", language), key="playing", help=label("play_help", language), width="content")


def go_on(stretch: pd.DataFrame, filters: Filters) -> None:
    """Plays on while the switch is on; call it after all that is to be seen of a bar.

    ``stretch`` are the rows that ``filters``, the reader's own, leave whatever their days.
    """
    if st.session_state.get("playing"):
        st.session_state["just_drawn"] = True
        _play(_stops(stretch, filters))


def _stops(stretch: pd.DataFrame, filters: Filters) -> list[date]:
    """The last day of each bar of the days chosen: to play thousands of events of years day by day would take an hour,
    and most days of a région or a type have nothing to show."""
    days = first_days(filters.sift(stretch).passing()).dropna()
    days = days.clip(lower=filters.date_from and pd.Timestamp(filters.date_from))
    return [min(day, filters.date_to or LAST_DAY) for day in ends(days, unit_of(days))]


@st.fragment(run_every=PLAY_SECONDS)
def _play(stops: list[date]) -> None:
    """One bar further at each tick; after the last one the switch is off."""
    state = st.session_state
    if state.pop("just_drawn", False):
        return
    now = state["play_day"]
    state["play_day"] = next((day for day in stops if now is None or day > now), None)
    if state["play_day"] is None:
        put_down(set_value, "playing", False)()
    st.rerun()
