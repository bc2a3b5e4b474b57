"""The filters that are on, as chips: a click takes one off."""

from __future__ import annotations

import streamlit as st

from dashboard.panels.markup import plain
from dashboard.panels.presses import put_down
from dashboard.table.filter_words import filter_words
from dashboard.table.filters import BY_VALUE, Filters


def show(filters: Filters, language: str) -> None:
    """Draws one chip for each value that narrows the rows; nothing when all rows are shown."""
    chips = list(filter_words(filters, language))
    if not chips:
        return
    with st.container(key="chips", horizontal=True):
        for number, (key, value, words) in enumerate(chips):
            st.button(f"✕ {plain(words)}", key=f"chip_{number}", on_click=put_down(_take_off, key, value))


def _take_off(key: str, value: object) -> None:
    if key in BY_VALUE:
        st.session_state[key] = [kept for kept in st.session_state[key] if kept != value]
    else:
        st.session_state[key] = getattr(Filters(), key)
