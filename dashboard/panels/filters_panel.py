"""The filters at the left. Their widgets live in the session under their own keys, so the address can seed them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from dashboard.lexicon import event_types
from dashboard.panels.labels import label
from dashboard.table.filters import Filters

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
PRESETS = (7, 30, 0)
"""Lengths in days of the ranges that one click gives; 0 is all days."""
_PRECISIONS = (1, 2, 3)


def seed(filters: Filters) -> None:
    """Sets the widgets to ``filters``; call it before ``show`` draws them."""
    st.session_state.update(
        event_types=list(filters.types),
        date_from=_within(filters.date_from),
        date_to=_within(filters.date_to),
        publishers=list(filters.publishers),
        regions=list(filters.regions),
        cercles=list(filters.cercles),
        precision=list(filters.precision),
        casualties=filters.casualties,
        search=filters.search,
        preset=None,
    )


def show(frame: pd.DataFrame, language: str) -> Filters:
    """Draws the filters with the values that ``frame`` holds and gives what the reader chose.

    Each type carries the number of rows that it would leave, the other filters as they are.
    """
    types = event_types()
    _keep_only(frame)
    others = replace(_chosen(), types=()).apply(frame)["event_type"].value_counts()
    present = [name for name in types if (frame["event_type"] == name).any()]
    st.multiselect(
        label("event_types", language),
        sorted(present, key=lambda name: (not types[name].acled_event_type, types[name].acled_event_type)),
        key="event_types",
        format_func=lambda name: _type_words(name, int(others.get(name, 0)), language),
        placeholder=label("all", language),
    )
    st.pills(
        label("preset", language),
        PRESETS,
        key="preset",
        format_func=lambda days: label("preset_days", language, days=days) if days else label("preset_all", language),
        on_change=_apply_preset,
        args=(frame,),
    )
    _day("date_from", language)
    _day("date_to", language)
    _several("publishers", frame["publisher"], language)
    _several("regions", frame["admin1"], language)
    _several("cercles", frame["admin2"], language)
    st.multiselect(
        label("precision", language),
        _PRECISIONS,
        key="precision",
        format_func=lambda rank: f"{rank} · {label(f'precision_{rank}', language)}",
        placeholder=label("all", language),
    )
    st.text_input(label("search", language), key="search", help=label("search_help", language), max_chars=200)
    st.checkbox(label("casualties", language), key="casualties")
    st.button(label("reset", language), key="reset", on_click=seed, args=(Filters(),), width="stretch")
    return _chosen()


def _chosen() -> Filters:
    """The filters as the widgets hold them; only this module knows their keys."""
    state = st.session_state
    return Filters(
        types=tuple(state["event_types"]),
        date_from=state["date_from"],
        date_to=state["date_to"],
        publishers=tuple(state["publishers"]),
        regions=tuple(state["regions"]),
        cercles=tuple(state["cercles"]),
        precision=tuple(state["precision"]),
        casualties=state["casualties"],
        search=state["search"],
    )


def _keep_only(frame: pd.DataFrame) -> None:
    """Drops choices that the rows no longer hold: another table may have come in."""
    for key, column in (
        ("event_types", "event_type"),
        ("publishers", "publisher"),
        ("regions", "admin1"),
        ("cercles", "admin2"),
    ):
        held = set(frame[column])
        kept = [value for value in st.session_state[key] if value in held]
        if kept != st.session_state[key]:
            st.session_state[key] = kept


def _type_words(name: str, count: int, language: str) -> str:
    kind = event_types()[name]
    words = kind.label_fr if language == "fr" else kind.label_en
    return f"{words} ({count}) · {kind.acled_event_type or label('not_in_acled', language)}"


def _apply_preset(frame: pd.DataFrame) -> None:
    """The last days of the data, counted from the last day that any row gives."""
    days = st.session_state.get("preset")
    last = frame["date_end"].fillna(frame["date_start"]).max()
    if days and not pd.isna(last):
        st.session_state["date_to"] = last.date()
        st.session_state["date_from"] = last.date() - timedelta(days=days - 1)
    else:
        st.session_state["date_from"] = st.session_state["date_to"] = None


def _several(key: str, values: pd.Series, language: str) -> None:
    options = sorted({str(value) for value in values} - {""})
    st.multiselect(label(key, language), options, key=key, placeholder=label("all", language))


def _day(key: str, language: str) -> None:
    st.date_input(
        label(key, language),
        value=None,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        key=key,
        format="DD/MM/YYYY" if language == "fr" else "YYYY-MM-DD",
    )


def _within(day: date | None) -> date | None:
    return None if day is None else min(max(day, FIRST_DAY), LAST_DAY)
