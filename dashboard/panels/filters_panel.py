"""The filters at the left. Their widgets live in the session under their own keys, so the address can seed them."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from dashboard.lexicon import event_types
from dashboard.panels.labels import label
from dashboard.table.filters import Filters

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
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
    )


def show(frame: pd.DataFrame, language: str) -> Filters:
    """Draws the filters with the values that ``frame`` holds and gives what the reader chose."""
    types = event_types()
    present = [name for name in types if (frame["event_type"] == name).any()]
    chosen_types = st.multiselect(
        label("event_types", language),
        present,
        key="event_types",
        format_func=lambda name: types[name].label_fr if language == "fr" else types[name].label_en,
        placeholder=label("all", language),
    )
    left, right = st.columns(2)
    date_from = _day("date_from", language, left)
    date_to = _day("date_to", language, right)
    publishers = _several("publishers", frame["publisher"], language)
    regions = _several("regions", frame["admin1"], language)
    cercles = _several("cercles", frame["admin2"], language)
    precision = st.multiselect(
        label("precision", language),
        _PRECISIONS,
        key="precision",
        format_func=lambda rank: f"{rank} · {label(f'precision_{rank}', language)}",
        placeholder=label("all", language),
    )
    search = st.text_input(label("search", language), key="search", help=label("search_help", language), max_chars=200)
    casualties = st.checkbox(label("casualties", language), key="casualties")
    st.button(label("reset", language), key="reset", on_click=seed, args=(Filters(),), width="stretch")
    return Filters(
        types=tuple(chosen_types),
        date_from=date_from,
        date_to=date_to,
        publishers=publishers,
        regions=regions,
        cercles=cercles,
        precision=tuple(precision),
        casualties=casualties,
        search=search,
    )


def _several(key: str, values: pd.Series, language: str) -> tuple[str, ...]:
    options = sorted({str(value) for value in values} - {""})
    return tuple(st.multiselect(label(key, language), options, key=key, placeholder=label("all", language)))


def _day(key: str, language: str, column: st.delta_generator.DeltaGenerator) -> date | None:
    day = column.date_input(
        label(key, language),
        value=None,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        key=key,
        format="DD/MM/YYYY" if language == "fr" else "YYYY-MM-DD",
    )
    return day if isinstance(day, date) else None


def _within(day: date | None) -> date | None:
    return None if day is None else min(max(day, FIRST_DAY), LAST_DAY)
