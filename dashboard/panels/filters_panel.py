"""The filters at the left. Their widgets live in the session under their own keys, so the address can seed them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.labels import acled_group, day_words, label, type_words
from dashboard.lexicon import event_types
from dashboard.panels import choices
from dashboard.panels.choices import counted
from dashboard.panels.presses import put_down, set_value
from dashboard.table.checks import CHECKS
from dashboard.table.columns import FIRST_DAY, LAST_DAY
from dashboard.table.filters import BY_VALUE, Filters, Sifted, days_spanned
from dashboard.table.regions import regions
from gazetteer.precision import GEO_PRECISIONS
from gazetteer.text import fold

PRESETS = (7, 30, 0)
"""Lengths in days of the ranges that one click gives; 0 is all days."""
_GROUP = "group:"
_Ranges = Mapping[int, tuple[date | None, date | None]]
KEYS = tuple(field.name for field in fields(Filters))
"""The keys of the widgets that hold the filters: each is the name of its field."""


def seed(filters: Filters) -> None:
    """Sets the widgets to ``filters``; call it before ``show`` draws them."""
    for key in KEYS:
        asked = getattr(filters, key)
        st.session_state[key] = list(asked) if key in BY_VALUE else asked


def settle() -> None:
    """Makes the choices ready to be read; call it before anything else of a run of the page."""
    for key in BY_VALUE:
        choices.settle(key)


def chosen() -> Filters:
    """The filters as the widgets hold them."""
    state = st.session_state
    asked: dict[str, Any] = {key: tuple(state[key]) if key in BY_VALUE else state[key] for key in KEYS}
    return Filters(**asked)


def show_heading(place: DeltaGenerator, language: str) -> None:
    """Draws what stands over the filters, in ``place``."""
    with place, st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(label("filters", language), anchor=False, width="content")
        st.button(label("reset", language), key="reset", type="tertiary", on_click=put_down(seed, Filters()))


def show_reversed(filters: Filters, language: str) -> None:
    """Says so where the range of days ends before it begins: no event can lie in it."""
    first, last = filters.date_from, filters.date_to
    if first is not None and last is not None and first > last:
        days = {"first": day_words(first, first, language), "last": day_words(last, last, language)}
        st.text(f"⚠ {label('days_reversed', language, **days)}")


def show_none_found(filters: Filters, language: str) -> None:
    """Says what is searched, under a search that no event passes."""
    if filters.search:
        st.text(label("search_none", language, words=filters.search))


def show(sifted: Sifted, language: str) -> None:
    """Draws the filters with the values that the table holds; it is ``sifted`` by those ``chosen`` now.

    Each value carries the number of rows that it would leave, the other filters as they are.
    """
    frame, counts = sifted.frame, sifted.counts()
    st.text_input(label("search", language), key="search", help=label("search_help", language), max_chars=200)
    _types(frame, counts["event_types"], language)
    _days(frame, language)
    _several("publishers", frame["publisher"], counts["publishers"], language, label("publisher_unknown", language))
    _several("regions", regions(frame), counts["regions"], language)
    _several("cercles", frame["admin2"], counts["cercles"], language)

    def precision_words(rank: int) -> str:
        return counted(label(f"precision_{rank}", language), counts["precision"].get(rank), language)

    _choice("precision", GEO_PRECISIONS, precision_words, language)
    _choice(
        "checks",
        CHECKS,
        lambda name: counted(label(f"check_{name}", language), counts["checks"].get(name), language),
        language,
        label("checks_help", language),
    )
    st.checkbox(counted(label("casualties", language), counts["casualties"][True], language), key="casualties")
    st.checkbox(label("once", language), key="once", help=label("told_again_help", language))


def _types(frame: pd.DataFrame, counts: Mapping[str, int], language: str) -> None:
    """The types of the data under the groups that ACLED puts them in; choosing a group chooses its types."""
    offered = set(frame["event_type"].unique()) | set(st.session_state["event_types"])
    groups: dict[str, list[str]] = {}
    # "not in ACLED" comes last
    for name, kind in sorted(event_types().items(), key=lambda item: not item[1].acled_event_type):
        if name in offered:
            groups.setdefault(kind.acled_event_type, []).append(name)

    def words(option: str) -> str:
        if not option.startswith(_GROUP):
            return counted(type_words(option, language), counts.get(option), language)
        group = option.removeprefix(_GROUP)
        count = sum(counts.get(name, 0) for name in groups[group])
        return counted(acled_group(group, language).upper(), count, language)

    options = [option for group, names in groups.items() for option in (f"{_GROUP}{group}", *names)]
    _choice(
        "event_types", options, words, language, label("event_types_help", language), put_down(_open_groups, groups)
    )


def _open_groups(groups: Mapping[str, list[str]]) -> None:
    """Puts the types of a group in its place."""
    opened: list[str] = []
    for option in st.session_state["event_types"]:
        opened += groups[option.removeprefix(_GROUP)] if option.startswith(_GROUP) else [option]
    st.session_state["event_types"] = list(dict.fromkeys(opened))


def _days(frame: pd.DataFrame, language: str) -> None:
    ranges = {days: _last_days(frame, days) for days in PRESETS}
    set_value("preset", _preset_of(ranges))
    st.pills(
        label("preset", language),
        PRESETS,
        key="preset",
        format_func=lambda days: label("preset_days", language, days=days) if days else label("preset_all", language),
        on_change=put_down(_apply_preset, ranges),
    )
    written = label("input_days", language)
    for key in ("date_from", "date_to"):
        if st.session_state.get("days_written") != written:
            # written another way it is another widget to Streamlit, which begins with the day that is set anew
            st.session_state[key] = st.session_state[key]
        st.date_input(
            label(key, language),
            value=None,
            min_value=FIRST_DAY,
            max_value=LAST_DAY,
            key=key,
            format=written,
        )
    st.session_state["days_written"] = written


def _last_days(frame: pd.DataFrame, days: int) -> tuple[date | None, date | None]:
    """The last days of the data, counted from the last day that any row gives; no range for 0 days."""
    _, last = days_spanned(frame)
    if not days or last is None:
        return None, None
    return last - timedelta(days=days - 1), last


def _preset_of(ranges: _Ranges) -> int | None:
    """The choice that the days in force are those of."""
    now = (st.session_state["date_from"], st.session_state["date_to"])
    # "all" comes last in PRESETS, so a table without days shows it as chosen
    return next((days for days in reversed(PRESETS) if ranges[days] == now), None)


def _apply_preset(ranges: _Ranges) -> None:
    """Sets the days of a choice; the one that is in force already was told by a browser, not pressed."""
    chosen = st.session_state["preset"]
    if chosen != _preset_of(ranges):
        first, last = ranges.get(chosen, ranges[0])
        st.session_state.update(date_from=first, date_to=last)


def _several(key: str, values: pd.Series, counts: Mapping[Any, int], language: str, unnamed: str = "") -> None:
    """The values of the data by name, those that would leave no row last; ``unnamed`` are the words for the rows
    without one, where these can be asked for."""
    offered = set(values.unique()) | set(st.session_state[key])
    options = sorted(offered if unnamed else offered - {""}, key=lambda value: (not counts.get(value), fold(value)))
    _choice(key, options, lambda value: counted(value or unnamed, counts.get(value), language), language)


def _choice(
    key: str,
    options: Sequence[Any],
    words: Callable[[Any], str],
    language: str,
    explained: str | None = None,
    on_change: Callable[[], None] | None = None,
) -> None:
    """A widget for several of ``options``, each shown as ``words`` gives it."""
    choices.show(
        key,
        label(key, language),
        options,
        words,
        placeholder=label("all", language),
        help=explained,
        select_all=False,
        on_change=on_change,
    )
