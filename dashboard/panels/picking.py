"""A table of events: a press anywhere on a row, or the arrow keys that lead to it, pick the row's event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.panels.presses import put_down

# A table takes Tab for a move to the next cell, which would choose it: here the key leads on, as it does elsewhere.
_WATCHED = """<script>
if (!window.tablesWatched) {
  document.addEventListener("keydown", pressed => {
    window.tablePressed = false;
    if (pressed.key === "Tab" && pressed.target.closest(".stDataFrame")) pressed.stopImmediatePropagation();
  }, true);
  document.addEventListener("pointerdown", pressed => {
    window.tablePressed = pressed.target.closest(".stDataFrame") !== null;
  }, true);
}
window.tablesWatched = true;
</script>"""
_PICKED = "cell_picked"
# the cell that a table chooses when Tab leads into it: the keys go on from there
_ENTERED = (0, "selected")
# What a press on a row chose stands above the table; those who go through its rows by keys stay there. The cell in
# the first line makes of each pick a script of its own, which the browser therefore runs.
_EVIDENCE_IN_VIEW = """<script>
// {cell}
if (window.tablePressed) document.querySelector(".st-key-evidence").scrollIntoView({{
  block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"}});
</script>"""


def watch() -> None:
    """Has the browser mind the tables' keys, and show the evidence of a row just pressed; call it above the tables."""
    in_view = _EVIDENCE_IN_VIEW.format(cell=st.session_state.get(_PICKED))
    st.html(_WATCHED + in_view, unsafe_allow_javascript=True)


def show(
    key: str,
    rows: pd.DataFrame,
    ids: Sequence[str | None],
    selected: str | None,
    language: str,
    choose: Callable[[str], None],
    config: dict[str, Any],
    title: str,
    height: int | Literal["auto"] = "auto",
) -> None:
    """Draws ``rows``, of which ``ids`` names the events, as a table named ``title``; of a row without an event none is
    picked.

    A table that Tab leads into and in which no cell is chosen yet chooses its first one: while another event is
    selected that is a step on the way through the page, no choice.
    """
    marked = rows.copy()
    marked.insert(0, "selected", ["▶" if event_id and event_id == selected else "" for event_id in ids])
    mark = st.column_config.TextColumn("▶", help=label("selected", language), width=40)
    _follow(key, ids, selected)
    st.dataframe(
        marked,
        key=key,
        on_select=put_down(_pick, key, ids, not _cells(key), choose),
        selection_mode="single-cell",
        hide_index=True,
        column_config=config | {"selected": mark},
        height=height,
        placeholder="",
        alt=title,
    )


def _follow(key: str, ids: Sequence[str | None], selected: str | None) -> None:
    """Moves the cell chosen in a table to the selected event, or from it where the event is not there.

    Of a cell the browser only tells that it changes: a press on the one chosen last, before the event was left by
    another way, would say nothing.
    """
    cells = _cells(key)
    shown = [row for row, event_id in enumerate(ids) if event_id is not None and event_id == selected]
    if (cells and cells[0][0] in shown) or (not shown and list(cells) in ([], [_ENTERED])):
        return
    column = cells[0][1] if cells else "selected"
    # every part is given: Streamlit takes the form that the browser gives back for a choice by the reader otherwise
    st.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(row, column) for row in shown[:1]]}}


def _pick(key: str, ids: Sequence[str | None], is_untouched: bool, choose: Callable[[str], None]) -> None:
    """Chooses the event of the cell chosen; not where Tab led into a table that was untouched (see ``show``)."""
    state = st.session_state
    for row, column in _cells(key):
        is_passing = is_untouched and (row, column) == _ENTERED and state["selected"] is not None
        event_id = ids[row] if row < len(ids) and not is_passing else None
        if event_id is not None:
            choose(event_id)
            state[_PICKED] = f"{key} {row} {column}"


def _cells(key: str) -> Sequence[tuple[int, str]]:
    """The cells chosen in a table, as (row, column); none where it was not drawn yet."""
    state = st.session_state
    cells: Sequence[tuple[int, str]] = state[key]["selection"]["cells"] if key in state else ()
    return cells
