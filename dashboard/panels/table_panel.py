"""The table of the filtered rows, and the list of those without a day or a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.lexicon import event_types
from dashboard.panels.labels import label
from dashboard.table.columns import COLUMNS

_SHOWN = (
    "date_start",
    "date_end",
    "event_type",
    "title",
    "location",
    "admin1",
    "publisher",
    "geo_precision",
    "event_id",
)


def show(frame: pd.DataFrame, selected: str | None, language: str, choose: Callable[[str], None]) -> None:
    """Draws the rows in the page's language; calls ``choose`` with the event id of the row the reader picks."""
    ids = [str(event_id) for event_id in frame["event_id"]]

    def picked() -> None:
        rows = st.session_state["events_table"]["selection"]["rows"]
        if rows and rows[0] < len(ids):
            choose(ids[rows[0]])

    st.dataframe(
        readable(frame, selected, language),
        key="events_table",
        on_select=picked,
        selection_mode="single-row",
        hide_index=True,
        column_config=_columns(language),
        height=320,
    )


def show_unlocated(frame: pd.DataFrame, language: str) -> None:
    """Lists the rows that the map or the timeline cannot show, and what each lacks."""
    no_day, no_place = frame["date_start"].isna(), frame["latitude"].isna()
    lacking = frame[no_day | no_place]
    with (
        st.container(key="unlocated"),
        st.expander(label("unlocated", language, count=len(lacking)), expanded=not lacking.empty),
    ):
        if lacking.empty:
            st.caption(label("unlocated_none", language))
            return
        day, place = label("missing_day", language), label("missing_place", language)
        missing = [
            ", ".join(word for word, lacks in ((day, undated), (place, nowhere)) if lacks)
            for undated, nowhere in zip(no_day[lacking.index], no_place[lacking.index], strict=True)
        ]
        rows = readable(lacking, None, language).drop(columns="selected")
        rows.insert(0, label("missing", language), missing)
        st.dataframe(rows, hide_index=True, column_config=_columns(language))


def readable(frame: pd.DataFrame, selected: str | None, language: str) -> pd.DataFrame:
    """The columns a reader looks at, the type in words, and ``selected`` marking the chosen event."""
    rows = frame[list(_SHOWN)].copy()
    types = event_types()
    rows["event_type"] = [
        f"{types[name].symbol} {types[name].label_fr if language == 'fr' else types[name].label_en}"
        for name in frame["event_type"]
    ]
    rows["date_start"], rows["date_end"] = pd.to_datetime(rows["date_start"]), pd.to_datetime(rows["date_end"])
    rows.insert(0, "selected", ["▶" if event_id == selected else "" for event_id in frame["event_id"]])
    return rows


def _columns(language: str) -> dict[str, Any]:
    names = {column.name: column.label_fr if language == "fr" else column.label_en for column in COLUMNS}
    day = "DD/MM/YYYY" if language == "fr" else "D MMM YYYY"
    shown: dict[str, Any] = {name: st.column_config.TextColumn(names[name]) for name in _SHOWN}
    shown["selected"] = st.column_config.TextColumn("▶", help=label("selected", language), width=40)
    for name in ("date_start", "date_end"):
        shown[name] = st.column_config.DateColumn(names[name], format=day)
    shown["geo_precision"] = st.column_config.NumberColumn(names["geo_precision"])
    return shown
