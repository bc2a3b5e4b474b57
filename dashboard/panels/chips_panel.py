"""The filters that are on, as chips: a click takes one off."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from dashboard.panels.labels import day_words, label, type_words
from dashboard.panels.presses import put_down
from dashboard.table.filters import Filters

# Widget keys of the filters that hold one value, with what "off" is; the others hold lists.
_ONE = {"date_from": None, "date_to": None, "casualties": False, "search": ""}


def show(filters: Filters, language: str) -> None:
    """Draws one chip for each value that narrows the rows; nothing when all rows are shown."""
    chips = list(_chips(filters, language))
    if not chips:
        return
    with st.container(key="chips", horizontal=True):
        for number, (key, value, words) in enumerate(chips):
            st.button(f"✕ {words}", key=f"chip_{number}", on_click=put_down(_take_off, key, value))


def _chips(filters: Filters, language: str) -> Iterator[tuple[str, object, str]]:
    for name in filters.types:
        yield "event_types", name, type_words(name, language)
    for key in ("date_from", "date_to"):
        day = getattr(filters, key)
        if day is not None:
            yield key, day, f"{label(key, language)} {day_words(day, day, language)}"
    for key in ("publishers", "regions", "cercles"):
        for value in getattr(filters, key):
            yield key, value, _plain(value)
    for rank in filters.precision:
        yield "precision", rank, label(f"precision_{rank}", language)
    if filters.casualties:
        yield "casualties", True, label("casualties", language)
    if filters.search:
        yield "search", filters.search, f"« {_plain(filters.search)} »"


def _plain(words: str) -> str:
    """The words without what a button would read as Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!|<>~:$" else sign for sign in words)


def _take_off(key: str, value: object) -> None:
    if key in _ONE:
        st.session_state[key] = _ONE[key]
    else:
        st.session_state[key] = [kept for kept in st.session_state[key] if kept != value]
