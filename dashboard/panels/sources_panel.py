"""The reader's own communiqués and tables: dropped or pasted, read at once, never written to disk."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

import pandas as pd
import streamlit as st

from dashboard.extraction import same_event
from dashboard.faults import Unreadable
from dashboard.labels import fault_words, label
from dashboard.model import Communique, Fault, Reading
from dashboard.reading.files import SUFFIXES, communique_from_bytes, repetition
from dashboard.table.filters import EXTRA_TEXT, made_searchable
from dashboard.table.frame import events_frame
from dashboard.table.own_tables import read_own_table

Reader = Callable[[Sequence[Communique]], Iterator[float | Reading]]
_LOG = logging.getLogger(__name__)
_TABLES = (".csv", ".xlsx")
_TOLD = 20
"""Problems told at most: a table may have one in every row."""


@dataclass(frozen=True, slots=True)
class View:
    """What the page shows: the reading, its event table, and a fault for each thing that could not be read.

    ``brought`` counts the events of the reader's own files; None if there are none.
    """

    reading: Reading
    frame: pd.DataFrame
    problems: tuple[Fault, ...] = ()
    brought: int | None = None


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


def joined(one: View, other: View) -> View:
    """Both views as one, their events linked; an event that both hold is shown once."""
    reading = same_event.joined([one.reading, other.reading])
    frame = _stacked(one.frame, _new_rows(other.frame, one.frame))
    linked = {event.event_id: list(event.same_event) for event in reading.events}
    cells = zip(frame["event_id"], frame["same_event"], strict=True)
    told = pd.Series([linked.get(event_id, ids) for event_id, ids in cells], index=frame.index, dtype="object")
    return View(reading, frame.assign(same_event=told), one.problems + other.problems, other.brought)


def _new_rows(rows: pd.DataFrame, there: pd.DataFrame) -> pd.DataFrame:
    """The rows whose id is neither there nor in a row before."""
    return rows[~(rows["event_id"].isin(set(there["event_id"])) | rows["event_id"].duplicated())]


def _stacked(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    filled = [rows for rows in (one, other) if len(rows)]  # an empty table would change the types of the columns
    return pd.concat(filled, ignore_index=True) if filled else one


def with_text(reading: Reading) -> pd.DataFrame:
    """The event table of a reading with the articles' texts beside, made ready for the search."""
    frame = events_frame(reading.events)
    # One copy of a text for all its rows: as text of pandas, each row would have its own.
    texts = {id(article): article.span.of(article.communique.text) for article in reading.articles}
    frame[EXTRA_TEXT] = pd.Series([texts[id(event.article)] for event in reading.events], dtype="object")
    return made_searchable(frame)


def read_given(
    given: Sequence[tuple[str, bytes]], day: date | None, publisher: str, read: Reader
) -> Iterator[float | View]:
    """What files (name, bytes) hold: communiqués read, tables taken as they are; what cannot be read is told.

    Gives the share that is read (0 to 1) after each step, and at the end the view.
    """
    communiques: list[Communique] = []
    tables: list[tuple[str, pd.DataFrame]] = []
    problems: list[Fault] = []
    texts: dict[tuple[str, date | None], str] = {}
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
    frame = with_text(reading)
    for name, rows in tables:
        new = _new_rows(rows, frame)
        if len(new) < len(rows):
            problems.append(Fault("fault_repeated_rows", {"file": name, "count": len(rows) - len(new)}))
        frame = _stacked(frame, new)
    yield View(reading, frame, tuple(problems), len(frame))


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
