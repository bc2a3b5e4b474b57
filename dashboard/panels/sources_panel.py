"""The reader's own communiqués and tables: dropped or pasted, read at once, never written to disk."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock

import pandas as pd
import streamlit as st

from dashboard.faults import Unreadable
from dashboard.labels import fault_words, label
from dashboard.model import Communique, Fault, Reading
from dashboard.panels.views import View, joined, with_table, with_text
from dashboard.reading.files import SUFFIXES, communique_from_bytes, repetition
from dashboard.table.filters import EXTRA_TEXT, made_searchable
from dashboard.table.own_tables import read_own_table

Reader = Callable[[Sequence[Communique]], Iterator[float | Reading]]
_LOG = logging.getLogger(__name__)
_TABLES = (".csv", ".xlsx")
_TOLD = 20
"""Problems told at most: a table may have one in every row."""


def view(bundled: View, language: str, read: Reader) -> View:
    """The bundled view, or what the reader brought, beside it or instead of it.

    ``read`` is the pipeline: communiqués, step by step, to what they tell. The widgets that ``show`` draws hold what
    was brought.
    """
    state = st.session_state
    given = [(file.name, file.getvalue()) for file in state.get("own_files") or []]
    pasted = state.get("own_paste", "")
    if pasted.strip():
        given.append((label("own_pasted_name", language), pasted.encode("utf-8", "replace")))
    if not given:
        return bundled
    publisher = state.get("own_publisher", "").strip()
    taken = _remembered(given, state.get("own_published"), publisher, read)
    own = taken.view or _read_on(taken, language)
    if state.get("own_instead"):
        return own
    if taken.beside is None:
        taken.beside = joined(bundled, own)
    return taken.beside


def show(view: View, language: str) -> None:
    """Draws where the reader's own texts and tables are given, and what ``view`` could not read of them."""
    with st.expander(label("own_sources", language)), st.container(key="own_sources"):
        st.caption(label("own_sources_help", language))
        st.file_uploader(
            label("own_files", language),
            type=[suffix[1:] for suffix in (*sorted(SUFFIXES), *_TABLES)],
            accept_multiple_files=True,
            key="own_files",
        )
        with st.form("own_paste_form", border=False):
            st.text_area(label("own_paste", language), key="own_paste", height=110)
            st.form_submit_button(label("own_paste_read", language), key="own_paste_read")
        st.date_input(
            label("own_published", language), value=None, key="own_published", format=label("input_days", language)
        )
        st.text_input(label("own_publisher", language), key="own_publisher", max_chars=100)
        st.toggle(label("own_instead", language), key="own_instead")
        for problem in view.problems[:_TOLD]:
            st.text(f"⚠ {fault_words(problem, language)}")  # as plain text: file names come from outside
        if len(view.problems) > _TOLD:
            st.caption(label("and_more", language, count=len(view.problems) - _TOLD))
        if view.brought is not None:
            st.caption(label("own_read", language, count=view.brought))
        if view.corrected:
            st.caption(label("own_corrected", language, count=len(view.corrected)))


def read_given(
    given: Sequence[tuple[str, bytes]], day: date | None, publisher: str, read: Reader
) -> Iterator[float | View]:
    """What files (name, bytes) hold: communiqués read, tables taken as they are; what cannot be read is told.

    Gives the share that is read (0 to 1) after each step, and at the end the view.
    """
    communiques: list[Communique] = []
    tables: list[tuple[str, pd.DataFrame]] = []
    problems: list[Fault] = []
    texts: dict[str, dict[date | None, str]] = {}
    reading = Reading()
    yield 0.0
    for name, data in given:
        try:
            if name.lower().endswith(_TABLES):
                table = read_own_table(name, data)
                tables.append((name, made_searchable(table.frame.assign(**{EXTRA_TEXT: ""}))))
                problems += table.problems
                continue
            communique = communique_from_bytes(name, data, day, publisher)
        except Unreadable as error:
            problems.append(error.fault)
            continue
        if repeated := repetition(communique, texts):
            problems.append(repeated)
        else:
            communiques.append(communique)
    for step in read(communiques):
        if isinstance(step, Reading):
            reading = step
        else:
            yield step
    view = View(reading, with_text(reading))
    for name, rows in tables:
        laid = with_table(view, rows)
        taken = len(laid.frame) - len(view.frame) + len(laid.corrected) - len(view.corrected)
        if taken < len(rows):
            problems.append(Fault("fault_repeated_rows", {"file": name, "count": len(rows) - taken}))
        view = laid
    yield replace(view, problems=tuple(problems), brought=len(view.frame))


@dataclass
class _Taken:
    """What was brought while it is read: a run of the page that is cut short leaves it to the next to go on.

    ``beside`` is its view beside the bundled one, once that was asked for.
    """

    digest: str
    steps: Iterator[float | View]
    view: View | None = None
    beside: View | None = None
    lock: Lock = field(default_factory=Lock)


def _remembered(given: Sequence[tuple[str, bytes]], day: date | None, publisher: str, read: Reader) -> _Taken:
    """``read_given`` begun once for the same input: kept in this session alone."""
    digest = hashlib.sha256(repr((day, publisher)).encode())
    for name, data in given:
        digest.update(name.encode("utf-8", "replace") + b"\0" + hashlib.sha256(data).digest())
    taken: _Taken | None = st.session_state.get("own_taken")
    if taken is None or taken.digest != digest.hexdigest():
        taken = _Taken(digest.hexdigest(), read_given(given, day, publisher, read))
        st.session_state["own_taken"] = taken
    return taken


def _read_on(taken: _Taken, language: str) -> View:
    """Reads what is left, with a bar that tells how far it is.

    Where the program fails the view tells so: what was brought is dropped, and the widgets to take it back are drawn.
    """
    place = st.empty()
    shown = -1
    with taken.lock:  # a run may begin before the last one has seen that it is cut short
        while taken.view is None:
            try:
                step = next(taken.steps)
            except Exception as error:  # whatever it is, the session must outlive it
                _LOG.exception("what a reader brought could not be read")
                step = _failed(error)
            if isinstance(step, View):
                taken.view = step
            elif int(100 * step) > shown:
                shown = int(100 * step)
                place.progress(shown, label("own_reading", language, percent=shown))
    place.empty()
    return taken.view


def _failed(error: Exception) -> View:
    fault = Fault("fault_program", {"error": f"{type(error).__name__}: {error}"[:120]})
    return View(Reading(), with_text(Reading()), (fault,), 0)
