"""The table of the filtered rows, and the list of those without a day or a place or set aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.panels import choices, picking
from dashboard.panels.cells import readable_cell
from dashboard.table.columns import COLUMNS
from dashboard.table.filters import Sifted, undated, unlocated

_BY_NAME = {column.name: column for column in COLUMNS}
_SHOWN = (
    "date_start",
    "event_type",
    "location",
    "quantities",
    "date_end",
    "title",
    "admin1",
    "publisher",
    "geo_precision",
    "event_id",
)
_IN_WORDS = {"event_type", "footprint", *(column.name for column in COLUMNS if column.kind == "list")}
_HEIGHT, _FEW = 320, 7
"""Pixels that the table is high at most, and the rows that it holds without a need to scroll: fewer take less."""
_WIDTHS: dict[str, Any] = {"title": "medium", "location": "medium", "quantities": "large"}
# The table's own download would write cells that a spreadsheet runs as formulas: the exports below do not.
_NO_DOWNLOAD = """<style>.stDataFrame [data-testid="stElementToolbarButton"]:has([aria-label^="Download"])
 {display: none}</style>"""


def show(frame: pd.DataFrame, selected: str | None, language: str, choose: Callable[[str], None]) -> None:
    """Draws the rows in the page's language; calls ``choose`` with the event id of the row the reader picks.

    A press anywhere on a row picks it and brings the evidence into view; the arrow keys that lead to it pick it too.
    """
    st.html(_NO_DOWNLOAD)
    picking.watch()
    # Side by side at the left: over the right end of the table its own buttons appear.
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header(label("events", language), anchor=False, width="content")
        columns = _choose_columns(language)
    if frame.empty:
        st.caption(label("table_empty", language))
        return
    rows = readable(frame, columns, language)
    config, title = _config(columns, language), label("events", language)
    ids = frame["event_id"].tolist()
    picking.show(
        "events_table",
        rows,
        ids,
        selected,
        language,
        choose,
        config,
        title,
        height=_HEIGHT if len(rows) > _FEW else "auto",
    )


def show_lacking(
    rows: pd.DataFrame,
    aside: pd.DataFrame,
    sifted: Sifted,
    selected: str | None,
    language: str,
    choose: Callable[[str], None],
) -> None:
    """Lists the rows that the map or the timeline cannot show, with the reason; a press on one picks it.

    ``rows`` are those of ``sifted`` that are shown; ``aside`` those left out only because they do not say what a filter
    asks about.
    """
    lacking = rows[rows.index.isin(undated(rows).index.union(unlocated(rows).index))]
    told = pd.concat([lacking, aside])
    title = label("unlocated", language, count=len(told))
    with st.container(key="unlocated"), st.expander(title, expanded=not told.empty):
        if told.empty:
            st.caption(label("unlocated_none", language))
            return
        if not aside.empty:
            st.caption(label("set_aside_help", language))
        columns = ["event_type", "title", "location", "date_start", "publisher", "event_id", "issues"]
        listed = readable(told, columns, language)
        listed.insert(0, "missing", _missing(told, sifted, language))
        shown = [label("yes" if index in lacking.index else "no", language) for index in told.index]
        listed.insert(1, "shown", shown)
        extra = {name: st.column_config.TextColumn(label(name, language)) for name in ("missing", "shown")}
        config = _config(columns, language) | extra
        picking.show("unlocated_table", listed, told["event_id"].tolist(), selected, language, choose, config, title)


def readable(frame: pd.DataFrame, columns: Sequence[str], language: str) -> pd.DataFrame:
    """Some columns of the event table as a reader reads them: types, lists and claims in words, days as days."""
    rows = frame[list(columns)].copy()
    for name in columns:
        if name in _IN_WORDS:
            rows[name] = _in_words(name, frame[name].tolist(), language)
        elif _BY_NAME[name].kind == "day":
            rows[name] = pd.to_datetime(frame[name])
    return rows


def _in_words(name: str, cells: list[object], language: str) -> list[str]:
    """The cells of a column in words; of thousands many say the same, which is put into words once."""
    keys = list(map(str, cells))
    words = {key: readable_cell(name, cell, language) for key, cell in dict(zip(keys, cells, strict=True)).items()}
    return [words[key] for key in keys]


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


def _missing(frame: pd.DataFrame, sifted: Sifted, language: str) -> list[str]:
    """What each row does not say: its day, its place, and what a filter asks about."""
    lacking = {"days": undated(frame).index, "place": unlocated(frame).index} | sifted.unsaid()
    unsaid = {name: frame.index.isin(rows) for name, rows in lacking.items()}
    words = {name: label(f"missing_{name}", language) for name in unsaid}
    return [", ".join(words[name] for name in unsaid if unsaid[name][at]) for at in range(len(frame))]


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
    return shown
