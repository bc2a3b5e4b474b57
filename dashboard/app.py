"""The page: filters at the left, the map with its source text beside it, then timeline, table and exports.

Every panel gets the same filtered rows and the same selected event; both live in the address.
"""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.labels import LANGUAGES, day_words, label
from dashboard.lexicon import event_types
from dashboard.maps.anchors import anchors
from dashboard.maps.legend import legend_html
from dashboard.panels import (
    address,
    amend_panel,
    amending,
    count_panel,
    day_keys,
    evidence_panel,
    export_panel,
    filters_panel,
    focus,
    forgotten,
    issues_panel,
    map_panel,
    play_panel,
    presses,
    sources_panel,
    table_panel,
    timeline_panel,
    widget_words,
)
from dashboard.panels.presses import put_down
from dashboard.panels.views import View, with_text
from dashboard.pipeline import atlas, read_folder, read_steps
from dashboard.table.filters import Filters, Sifted, by_day, days_spanned
from dashboard.table.own_issues import corrections
from gazetteer.errors import SituationMapError
from gazetteer.folders import DATA

_STYLE = Path(__file__).with_name("page.css")


@st.cache_resource(show_spinner=False)
def bundled() -> View:
    """The bundled communiqués, read once a server."""
    # What is read here stays as long as the server. To look through it for what may be forgotten, as Python would at
    # every turn and Streamlit after every run, would double the reading and halt each run for a quarter of a second.
    gc.disable()
    try:
        reading = read_folder(DATA / "communiques")
        view = View(reading, with_text(reading))
        gc.freeze()
    finally:
        gc.enable()
    return view


def main() -> None:
    """Draws the page, or the sentence that says why it cannot be drawn."""
    st.set_page_config(page_title="Sahel situation map", layout="wide")
    st.html(_STYLE)
    try:
        _page(bundled())
    except (SituationMapError, OSError) as error:
        # in both languages, and not from the table of words: that it cannot be read may be why
        st.error("La page n’a pas pu être construite. / The page could not be built.")
        st.text(str(error))


def _page(shipped: View) -> None:
    """Draws the page, source text and map first: every choice lives in the session, so they wait for no widget."""
    _take_choices(shipped)
    heading, giving, switch = st.columns([2, 1, 1], vertical_alignment="center")
    language = _language(switch)
    _speak(language)
    heading.title(label("page_title", language), anchor=False)
    lead = st.container()
    filters_panel.show_heading(st.sidebar.container(), language)
    with st.container(key="progress"):
        brought = sources_panel.view(shipped, language, read_steps)
        view = amending.applied(brought, shipped.reading.events)
    sources_panel.show_way_in(giving, language)  # which what was read has closed
    chosen = filters_panel.chosen()
    address.drop_lost(view.frame)
    # What comes and goes above the map has a place of its own: it would make the map start anew.
    with st.container():
        address.show_notices(language)
        filters_panel.show_reversed(chosen, language)
    filters = play_panel.played(chosen)
    sifted = filters.sift(view.frame)
    rows, aside = by_day(sifted.passing()), by_day(sifted.set_aside())
    rejected = by_day(Filters(rejected=True).sift(view.frame).passing())
    with lead:
        _tell_what_this_is(view, language)
        sources_panel.show(language)
        forgotten.show(brought.brought is not None, language)
    with st.container():
        sources_panel.show_read(brought, {*rows["event_id"], *rejected["event_id"]}, language)
        if rows.empty and not sifted.frame.empty:
            filters_panel.show_none_found(chosen, language)
    count_panel.show(sifted.frame, rows, aside, rejected, chosen, language, _choose)
    _draw_map(view, sifted.frame, rows, language, shipped.frame)
    map_panel.wait_until_drawn()
    with st.sidebar:
        filters_panel.show(sifted, language)
    stretch = sifted.passing("days")
    _draw_rest(view, sifted, rows, aside, rejected, stretch, filters, language)
    play_panel.go_on(stretch, chosen)
    amending.guard()
    address.keep(chosen, view.frame, language)
    presses.show_made()


def _take_choices(shipped: View) -> None:
    """Takes what the reader did since the last run, before anything is drawn."""
    filters_panel.settle()
    map_panel.settle(_choose)
    presses.carry_out(filters_panel.KEYS)
    address.take(shipped.frame)


def _speak(language: str) -> None:
    """Has the browser and Streamlit's own widgets speak the language of the page."""
    # A screen reader speaks the page's language; "fr" and "en" are the only values, so nothing from outside runs here.
    spoken = f"<script>document.documentElement.lang = '{language}'</script>"
    with st.container(key="unseen"):  # which the style takes out of the page: each element takes room
        st.html(spoken + day_keys.ENTER + focus.WATCHED, unsafe_allow_javascript=True)
    st.set_page_config(page_title=label("page_title", language))
    widget_words.show(language)


def _tell_what_this_is(view: View, language: str) -> None:
    """One line: what the events were read from, of which days, and whose the figures are; nothing of no event."""
    frame = view.frame
    if frame.empty:
        return
    days = day_words(*days_spanned(frame), language)
    told = label(_lead(view), language, count=frame["file"].nunique(), days=days)
    st.caption(told)


def _lead(view: View) -> str:
    """The key of what is said of whose events are shown."""
    if view.brought is None:
        return "lead"
    if not view.brought.ids:
        return "lead_none_own"
    return "lead_only_own" if view.brought.ids >= set(view.frame["event_id"].tolist()) else "lead_own"


def _draw_map(view: View, frame: pd.DataFrame, rows: pd.DataFrame, language: str, lasting: pd.DataFrame) -> None:
    """The legend of ``frame``, the map and, beside it, the source text of the selected event; links lead to ``lasting``
    rows."""
    selected: str | None = st.session_state.get("selected")
    with st.container(key="legend"):
        present, shown = set(frame["event_type"].unique()), set(rows["event_type"].unique())
        kinds = [kind for name, kind in event_types().items() if name in present]
        st.html(legend_html(kinds, language, shown, dark=st.context.theme.type == "dark"))
    left, right = st.columns([1.7, 1])
    # The source text first: who steps through the events reads it while a map of thousands is still on its way.
    with right:
        ids = rows["event_id"].tolist()
        here = view.frame[view.frame["event_id"] == selected]
        row = None if here.empty else here.iloc[0]
        evidence_panel.show_steps(ids, row, language, _choose)
        event = next((event for event in view.reading.events if event.event_id == selected), None)
        linked = [] if row is None else [event_id for event_id in row["same_event"] if event_id != selected]
        others = frame[frame["event_id"].isin(linked)]
        lasts = selected in set(lasting["event_id"])
        amend = partial(amend_panel.show, ids=ids, language=language, choose=_choose, places=atlas().gazetteer)
        empty = "nothing_to_show" if frame.empty else "table_empty"
        evidence_panel.show(
            event, row, others, view.reading, ids, language, map_panel.HEIGHT, _choose, lasts, empty, amend
        )
    with left:
        online = st.session_state.get("online_tiles", False)
        every = st.session_state.get("all_footprints", False)
        with st.container(key="map"):
            # of an event that is corrected the text's places may be the wrong ones
            places = anchors(event) if event is not None and not corrections(here["issues"]) else ()
            map_panel.show(rows, selected, language, online, every, view.reading, places)
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.toggle(label("all_footprints", language), key="all_footprints", width="content")
            explained = label("online_help", language)
            st.toggle(label("online_tiles", language), key="online_tiles", help=explained, width="content")
            st.button(label("zoom_to_events", language), on_click=put_down(map_panel.zoom_to_events))


def _draw_rest(
    view: View,
    sifted: Sifted,
    rows: pd.DataFrame,
    aside: pd.DataFrame,
    rejected: pd.DataFrame,
    stretch: pd.DataFrame,
    filters: Filters,
    language: str,
) -> None:
    """What lies below the first screen."""
    timeline_panel.show(sifted.frame, stretch, rows, language)
    if not sifted.frame.empty:
        table_panel.show(rows, st.session_state.get("selected"), language, _choose)
    export_panel.show(rows, rejected, filters, view.reading.events, language)
    table_panel.show_lacking(rows, aside, sifted, st.session_state.get("selected"), language, _choose)
    issues_panel.show(view.reading, st.session_state.get("selected"), language, _choose)


def _choose(event_id: str) -> None:
    st.session_state["selected"] = event_id


def _language(column: DeltaGenerator) -> str:
    chosen = column.segmented_control(
        "Langue / Language",
        LANGUAGES,
        key="language",
        format_func=str.upper,
        required=True,
        label_visibility="collapsed",
    )
    return chosen or LANGUAGES[0]


main()
