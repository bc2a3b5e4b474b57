"""How many of the events are shown, in a line of its own over the map with the filters that leave them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from dashboard.labels import label
from dashboard.panels import amending, chips_panel, play_panel
from dashboard.panels.presses import put_down
from dashboard.table.filters import Filters, undated, unlocated
from dashboard.table.tellings import retellings

# One line however many filters are on: a second one would push the map down under the pointer. On a narrow screen
# the chips, which slide sideways, have theirs below the count.
_STYLE = """<style>
.st-key-status {min-height: 2rem; flex-wrap: nowrap}
.st-key-count {flex-wrap: nowrap}
.st-key-status :is(.st-key-count, .st-key-play) p {white-space: nowrap; margin: 0}
.st-key-status :is([data-testid="stMarkdownContainer"], [data-testid="stCaptionContainer"]) {margin-bottom: 0}
.st-key-count > :first-child p {font-weight: 600; font-size: 1.05rem}
.st-key-count :has(> .stHtml) {display: none}
.st-key-count button {min-height: 0; text-decoration: underline}
.st-key-status > :has(> .st-key-chips) {flex: 1 1 0; min-width: 0}
.st-key-chips {flex-wrap: nowrap; gap: .5rem; overflow: auto hidden; scrollbar-width: thin}
.st-key-chips button {min-height: 1.75rem; padding: 0 .6rem}
.st-key-chips p {white-space: nowrap}
.st-key-status > :has(> .st-key-play) {margin-left: auto}
.st-key-play {flex-wrap: nowrap}
@media (max-width: 1200px) {
  .st-key-status, .st-key-count {flex-wrap: wrap; row-gap: .25rem}
  .st-key-status > :has(> .st-key-chips) {order: 1; flex-basis: 100%}
}
</style>"""
# A screen reader tells each new count. In a narrow window what a press opens stands below the screen.
_WATCHED = """<script>
document.querySelector(".st-key-count").setAttribute("role", "status");
if (!window.countWatched) document.addEventListener("click", pressed => {
  if (innerWidth <= 950 && pressed.target.closest("[class*=st-key-without_]"))
    document.querySelector(".st-key-evidence").scrollIntoView();
});
window.countWatched = true;
</script>"""


def show(
    frame: pd.DataFrame,
    rows: pd.DataFrame,
    aside: pd.DataFrame,
    rejected: pd.DataFrame,
    filters: Filters,
    language: str,
    choose: Callable[[str], None],
) -> None:
    """Draws how many of the events are shown, how many of these tell another again or have no day or no place, and how
    many are set ``aside`` or ``rejected``; beside it the filters as chips, and the switch that plays the days.

    ``frame`` holds all events looked at, ``rows`` those shown. A press on the number of those without a day, which no
    chart over time shows, or without a place, which no map shows, has ``choose`` take them one after the other; one on
    that of the rejected shows these alone, and the next takes them back.
    """
    with st.container(key="status", horizontal=True, vertical_alignment="center"):
        with st.container(key="count", horizontal=True, vertical_alignment="center", width="content"):
            st.markdown(label("count", language, shown=len(rows), count=len(frame)), width="content")
            if again := len(retellings(rows)):
                told = label("told_again", language, count=again)
                st.caption(told, width="content", help=label("told_again_help", language))
            for key, explained, lacking in (
                ("without_day", "without_day_help", undated(rows)),
                ("without_place", "without_place_help", unlocated(rows)),
            ):
                if ids := lacking["event_id"].tolist():
                    st.button(
                        label(key, language, count=len(ids)),
                        key=key,
                        type="tertiary",
                        help=label(explained, language),
                        on_click=put_down(_choose_next, ids, choose),
                    )
            if len(aside):
                told = label("set_aside", language, count=len(aside))
                st.caption(told, width="content", help=label("set_aside_help", language))
            if len(rejected):
                _show_rejected(rows, len(rejected), filters, language)
            st.html(_STYLE + _WATCHED, unsafe_allow_javascript=True)
        chips_panel.show(filters, language)
        play_panel.show(frame, language)


def _show_rejected(rows: pd.DataFrame, count: int, filters: Filters, language: str) -> None:
    """Those that the reader holds to be no events: the way to them, and from there back."""
    if filters.rejected and len(rows):
        restore = put_down(_restore, rows["event_id"].tolist())
        words = label("rejected_restore", language, count=len(rows))
        st.button(words, key="rejected_restore", type="tertiary", on_click=restore)
    elif not filters.rejected:
        words, explained = label("rejected", language, count=count), label("rejected_help", language)
        st.button(words, key="rejected_show", type="tertiary", help=explained, on_click=put_down(_look_at_rejected))


def _look_at_rejected() -> None:
    st.session_state["rejected"] = True


def _restore(ids: Sequence[str]) -> None:
    amending.mark(ids, "")
    st.session_state["rejected"] = False


def _choose_next(ids: Sequence[str], choose: Callable[[str], None]) -> None:
    """The one after the event selected, the first after the last."""
    selected = st.session_state.get("selected")
    choose(ids[(ids.index(selected) + 1) % len(ids) if selected in ids else 0])
