"""How many of the events are shown, in a line of its own over the map with the filters that leave them."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.panels import chips_panel
from dashboard.table.filters import Filters
from dashboard.table.tellings import told_again

# One line however many filters are on: a second one would push the map down under the pointer. On a telephone the
# chips, which slide sideways, have theirs below the count.
_STYLE = """<style>
.st-key-status {min-height: 2rem; flex-wrap: nowrap}
.st-key-count {flex-wrap: nowrap}
.st-key-count p {white-space: nowrap; margin: 0}
.st-key-count :is([data-testid="stMarkdownContainer"], [data-testid="stCaptionContainer"]) {margin-bottom: 0}
.st-key-count > :first-child p {font-weight: 600; font-size: 1.05rem}
.st-key-count :has(> .stHtml) {display: none}
.st-key-status > :has(> .st-key-chips) {flex: 1 1 0; min-width: 0}
.st-key-chips {flex-wrap: nowrap; gap: .5rem; overflow: auto hidden; scrollbar-width: thin}
.st-key-chips button {min-height: 1.75rem; padding: 0 .6rem}
.st-key-chips p {white-space: nowrap}
@media (max-width: 640px) {
  .st-key-status, .st-key-count {flex-wrap: wrap}
  .st-key-status > :has(> .st-key-chips) {flex-basis: 100%}
}
</style>"""
_TOLD = "<script>document.querySelector('.st-key-count').setAttribute('role', 'status')</script>"


def show(total: int, rows: pd.DataFrame, aside: pd.DataFrame, filters: Filters, language: str) -> None:
    """Draws how many of ``total`` events are the ``rows`` shown, how many of these tell another again, and how many are
    set ``aside``; beside it the filters as chips."""
    with st.container(key="status", horizontal=True, vertical_alignment="center"):
        with st.container(key="count", horizontal=True, vertical_alignment="center", width="content"):
            st.markdown(label("count", language, shown=len(rows), count=total), width="content")
            if again := told_again(rows):
                told = label("told_again", language, count=again)
                st.caption(told, width="content", help=label("told_again_help", language))
            if len(aside):
                told = label("set_aside", language, count=len(aside))
                st.caption(told, width="content", help=label("set_aside_help", language))
            # A screen reader tells each new count.
            st.html(_STYLE + _TOLD, unsafe_allow_javascript=True)
        chips_panel.show(filters, language)
