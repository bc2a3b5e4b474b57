"""The timeline: events per day, stacked by type in the colours of the map."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.lexicon import event_types
from dashboard.panels.labels import label


def show(frame: pd.DataFrame, language: str) -> None:
    """Draws the dated rows of ``frame``; an event of several days stands on its first."""
    with st.container(key="timeline"):
        st.markdown(f"##### {label('timeline', language)}")
        days = days_by_type(frame, language)
        if days.empty:
            st.caption(label("timeline_empty", language))
            return
        st.altair_chart(_chart(days, language), height=220)


def days_by_type(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """One row a day and type: ``day`` (midnight), ``kind`` (the label), ``colour`` and ``count``."""
    dated = frame.dropna(subset=["date_start"])
    days = pd.DataFrame({"day": pd.to_datetime(dated["date_start"]), "event_type": dated["event_type"].astype(str)})
    counted = days.groupby(["day", "event_type"], observed=True).size().rename("count").reset_index()
    types = event_types()
    counted["kind"] = [
        types[name].label_fr if language == "fr" else types[name].label_en for name in counted["event_type"]
    ]
    counted["colour"] = [types[name].colour for name in counted["event_type"]]
    return counted


def _chart(days: pd.DataFrame, language: str) -> alt.Chart:
    colours = days.drop_duplicates("kind")
    fmt = "%d/%m/%Y" if language == "fr" else "%d %b %Y"
    chart: alt.Chart = (
        alt.Chart(days)
        .mark_bar()
        .encode(
            x=alt.X("yearmonthdate(day):T", title=None, axis=alt.Axis(format=fmt, labelOverlap=True)),
            y=alt.Y("sum(count):Q", title=None, axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color(
                "kind:N",
                scale=alt.Scale(domain=list(colours["kind"]), range=list(colours["colour"])),
                legend=alt.Legend(title=None),
            ),
            tooltip=[
                alt.Tooltip("day:T", title=label("day", language), format=fmt),
                alt.Tooltip("kind:N", title=label("type", language)),
                alt.Tooltip("count:Q", title=label("events", language)),
            ],
        )
    )
    return chart
