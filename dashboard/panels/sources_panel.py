"""The reader's own communiqués and tables: dropped or pasted, read at once, never written to disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.labels import fault_words, label
from dashboard.model import Fault
from dashboard.panels import filters_panel
from dashboard.panels.given import ARCHIVE, TABLES, Reader
from dashboard.panels.presses import put_down, set_value
from dashboard.panels.taking import read_on, remembered
from dashboard.panels.views import Brought, View, joined
from dashboard.reading.files import SUFFIXES
from dashboard.table.columns import FIRST_DAY, LAST_DAY
from dashboard.table.filters import Filters, undated
from dashboard.table.own_issues import corrections

_TOLD = 20
"""Problems told at most: a table may have one in every row."""
_OPEN, _BESIDE = "own_open", "own_beside"
# A file that the browser refuses never comes here, and is told in what is closed alone: it stays open, or nobody would
# miss the file among those that are read.
_CLOSED = f"""<style>.stMain:not(:has(.st-key-{_OPEN} [aria-checked=true], .stFileChip[aria-invalid=true]))
 :is(.st-key-own_sources, :has(> .st-key-own_sources)) {{display: none}}</style>"""
_PASTED = "texte-1.txt"
"""The name of a pasted text as a file, the same in each language: it is part of what is read, and in the table."""
_FEW = 5
"""Files named at most with the number of their events, or of those that gave none."""


def view(bundled: View, language: str, read: Reader) -> View:
    """The bundled view, or what the reader brought: alone, or beside it where nothing was read or the reader asks so.

    ``read`` is the pipeline: communiqués, step by step, to what they tell. The widgets that ``show`` draws hold what
    was brought.
    """
    state = st.session_state
    given = [(file.name, file.getvalue()) for file in state.get("own_files") or []]
    pasted = state.get("own_paste", "")
    if pasted.strip():
        given.append((_PASTED, pasted.encode("utf-8", "replace")))
    if not given:
        return bundled
    publisher = state.get("own_publisher", "").strip()
    taken = remembered(given, state.get("own_published"), publisher, read, bundled.reading.events)
    own = taken.view or read_on(taken, language)
    if not taken.is_settled:
        _settle(own, bundled)
        taken.is_settled = True
    if not own.frame.empty and not state.get(_BESIDE):
        return own
    if taken.beside is None:
        taken.beside = joined(bundled, own)
    return taken.beside


def _settle(own: View, bundled: View) -> None:
    """Folds what ``show`` draws once something was read, and opens an event that is the only one; a table that tells of
    bundled events is laid over these."""
    if own.frame.empty:
        return
    if len(own.frame) == 1:
        st.session_state["selected"] = own.frame["event_id"].iloc[0]
    set_value(_OPEN, None)
    if own.frame["event_id"].isin(bundled.frame["event_id"]).any():
        set_value(_BESIDE, True)


@st.fragment
def show_way_in(place: DeltaGenerator, language: str) -> None:
    """Draws in ``place`` the button that opens, and closes, what ``show`` draws; call it where nothing encloses it.

    The browser alone does so: what is closed stays on the page, or its files and words would be forgotten. A press runs
    nothing but this: where the whole page begins to run while a file is about to be sent, Streamlit loses it. Where the
    page is to run right after it, Streamlit draws all of the page in what encloses the call.
    """
    words = label("own_sources", language)
    shown = f":material/add: {words}"
    place.pills(words, [_OPEN], key=_OPEN, format_func=lambda _: shown, label_visibility="collapsed")


def show(language: str) -> None:
    """Draws where the reader's own texts and tables are given."""
    with st.container(key="own_sources", border=True):
        st.html(_CLOSED)
        st.caption(label("own_sources_help", language))
        left, right = st.columns(2)
        with left:
            written = label("input_days", language)
            told = label("own_published", language)
            st.date_input(told, None, FIRST_DAY, LAST_DAY, key="own_published", format=written)
            st.text_input(label("own_publisher", language), key="own_publisher", max_chars=100)
            st.file_uploader(
                label("own_files", language),
                type=[suffix[1:] for suffix in (*sorted(SUFFIXES), *TABLES, ARCHIVE)],
                accept_multiple_files=True,
                key="own_files",
            )
        with right, st.form("own_paste_form", border=False):
            st.text_area(label("own_paste", language), key="own_paste", height=110)
            st.caption(label("own_paste_help", language, file=_PASTED))
            st.form_submit_button(label("own_paste_read", language), key="own_paste_read")


def show_read(view: View, shown: Collection[str], language: str) -> None:
    """Says above the map what was read of what the reader gave, and what was not; nothing where nothing is given.

    ``shown`` are the ids of the rows that no filter hides.
    """
    if view.brought is None:
        return
    with st.container(key="own_read"):
        _show_count(view, view.brought, shown, language)
        if corrected := corrections(view.frame["issues"]):
            st.caption(label("own_corrected", language, count=corrected))
        if view.problems:
            _show_problems(view.problems, language)


def _show_problems(problems: Sequence[Fault], language: str) -> None:
    """The sentences of the faults; many of them are folded up, or they would push the map out of sight."""
    folded = len(problems) > _FEW
    with st.expander(label("own_problems", language, count=len(problems))) if folded else st.container(gap="small"):
        for problem in problems[:_TOLD]:
            st.text(f"⚠ {fault_words(problem, language)}")  # as plain text: file names come from outside
        if len(problems) > _TOLD:
            st.caption(label("and_more", language, count=len(problems) - _TOLD))


def _show_count(view: View, brought: Brought, shown: Collection[str], language: str) -> None:
    """How many events what was given told of, by file where there are few, how many of them have no day, which files
    gave none, and that the filters hide all of them, where they do: of some, the count over the map says so."""
    told = []
    names = {file: label("own_pasted", language) if file == _PASTED else file for file in brought.files}
    without = [file for file, count in brought.files.items() if not count]
    if brought.ids or not without:
        told += [label("own_read", language, count=len(brought.ids)), *_undated(view, brought, language)]
    if len(without) + 1 < len(brought.files) <= _FEW:
        counts = ((names[file], count) for file, count in brought.files.items() if count)
        by_file = (label("own_by_file", language, file=file, count=count) for file, count in counts)
        told.append(f"{label('joint', language).join(by_file)}.")
    if without:
        more = [label("and_more", language, count=len(without) - _FEW)] if len(without) > _FEW else []
        key = "own_without" if all(file.lower().endswith(TABLES) for file in without) else "own_without_text"
        told.append(label(key, language, files=", ".join([names[file] for file in without[:_FEW]] + more)))
    hidden = bool(brought.ids) and brought.ids.isdisjoint(shown)
    if hidden:
        told.append(label("own_hidden", language))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(" ".join(told))
        if hidden:
            clear = put_down(filters_panel.seed, Filters())
            st.button(label("reset", language), key="own_reset", on_click=clear)
        if brought.ids:
            st.toggle(label("own_beside", language), key=_BESIDE, width="content")


def _undated(view: View, brought: Brought, language: str) -> Iterator[str]:
    """How many of the events brought no day is known of; the day of publication may give it to those of a text
    that has none."""
    lacking = set(undated(view.frame)["event_id"]) & brought.ids
    texts = [event for event in view.reading.events if event.event_id in lacking]
    unpublished = sum(event.article.published is None for event in texts)
    if lacking:
        key = "own_all_undated" if len(lacking) == len(brought.ids) else "own_undated"
        advised = "" if not unpublished else "_day" if unpublished == len(lacking) else "_some"
        yield label(f"{key}{advised}", language, count=len(lacking), unpublished=unpublished)
