"""The table of the filtered rows, and the list of those without a day or a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.panels import choices
from dashboard.panels.cells import readable_cell
from dashboard.panels.presses import put_down
from dashboard.table.columns import COLUMNS
from dashboard.table.filters import undated, unlocated

_BY_NAME = {column.name: column for column in COLUMNS}
_SHOWN = (
    "date_start",
    "date_end",
    "event_type",
    "title",
    "location",
    "admin1",
    "publisher",
    "quantities",
    "geo_precision",
    "event_id",
)
_IN_WORDS = {"event_type", "footprint", *(column.name for column in COLUMNS if column.kind == "list")}
_WIDTHS: dict[str, Any] = {"title": "medium", "location": "medium", "quantities": "medium"}
# The table's own download would write cells that a spreadsheet runs as formulas: the exports below do not.
_NO_DOWNLOAD = """<style>.stDataFrame [data-testid="stElementToolbarButton"]:has([aria-label^="Download"])
 {display: none}</style>"""


def show(frame: pd.DataFrame, selected: str | None, language: str, choose: Callable[[str], None]) -> None:
    """Draws the rows in the page's language; calls ``choose`` with the event id of the row the reader picks.

    A press anywhere on a row picks it, and so do the arrow keys that lead to it.
    """
    ids = [str(event_id) for event_id in frame["event_id"]]

    def picked() -> None:
        cells = st.session_state["events_table"]["selection"]["cells"]
        if cells and cells[0][0] < len(ids):
            choose(ids[cells[0][0]])

    st.html(_NO_DOWNLOAD)
    # Side by side at the left: over the right end of the table its own buttons appear.
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"##### {label('events', language)}", width="content")
        columns = _choose_columns(language)
    if frame.empty:
        st.caption(label("table_empty", language))
        return
    rows = readable(frame, columns, language)
    rows.insert(0, "selected", ["▶" if event_id == selected else "" for event_id in ids])
    st.dataframe(
        rows,
        key="events_table",
        on_select=put_down(picked),
        selection_mode="single-cell",
        hide_index=True,
        column_config=_config(columns, language),
        height=320,
        alt=label("events", language),
    )


def show_lacking(rows: pd.DataFrame, aside: pd.DataFrame, language: str) -> None:
    """Lists the rows that the map or the timeline cannot show, with the reason.

    ``rows`` are those shown; ``aside`` those left out only because they do not say what a filter asks about.
    """
    lacking = rows[rows.index.isin(undated(rows).index.union(unlocated(rows).index))]
    told = pd.concat([lacking, aside])
    with (
        st.container(key="unlocated"),
        st.expander(label("unlocated", language, count=len(told)), expanded=not told.empty),
    ):
        if told.empty:
            st.caption(label("unlocated_none", language))
            return
        if not aside.empty:
            st.caption(label("set_aside_help", language))
        columns = ["event_type", "title", "location", "date_start", "publisher", "event_id", "issues"]
        listed = readable(told, columns, language)
        listed.insert(0, "missing", _missing(told, language))
        shown = [label("yes" if index in lacking.index else "no", language) for index in told.index]
        listed.insert(1, "shown", shown)
        extra = {name: st.column_config.TextColumn(label(name, language)) for name in ("missing", "shown")}
        st.dataframe(listed, hide_index=True, column_config=_config(columns, language) | extra)


def readable(frame: pd.DataFrame, columns: Sequence[str], language: str) -> pd.DataFrame:
    """Some columns of the event table as a reader reads them: types, lists and claims in words, days as days."""
    rows = frame[list(columns)].copy()
    for name in columns:
        if name in _IN_WORDS:
            rows[name] = [readable_cell(name, cell, language) for cell in frame[name]]
        elif _BY_NAME[name].kind == "day":
            rows[name] = pd.to_datetime(frame[name])
    return rows


def _choose_columns(language: str) -> list[str]:
    """The columns that the reader wants, in the order of the event table."""
    st.session_state.setdefault("columns", list(_SHOWN))
    choices.settle("columns")
    with st.popover(label("columns", language)):
        words = label("columns", language)
        choices.show(
            "columns", words, list(_BY_NAME), lambda name: _BY_NAME[name].label(language), label_visibility="collapsed"
        )
    return sorted(st.session_state["columns"] or ["event_id"], key=[*_SHOWN, *_BY_NAME].index)


def _missing(frame: pd.DataFrame, language: str) -> list[str]:
    no_day, no_place = set(undated(frame).index), set(unlocated(frame).index)
    day, place = label("missing_day", language), label("missing_place", language)
    other = label("missing_asked", language)
    return [
        ", ".join(word for word, rows in ((day, no_day), (place, no_place)) if index in rows) or other
        for index in frame.index
    ]


def _config(columns: Sequence[str], language: str) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for name in columns:
        heading, kind = _BY_NAME[name].label(language), _BY_NAME[name].kind
        if kind == "day":
            shown[name] = st.column_config.DateColumn(heading, format=label("table_days", language))
        elif kind in ("integer", "number"):
            shown[name] = st.column_config.NumberColumn(heading, format="localized")  # by the browser's language
        else:
            shown[name] = st.column_config.TextColumn(heading, width=_WIDTHS.get(name))
    shown["selected"] = st.column_config.TextColumn("▶", help=label("selected", language), width=40)
    return shown
