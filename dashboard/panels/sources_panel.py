"""The reader's own communiqués and tables: dropped or pasted, read at once, never written to disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

import pandas as pd
import streamlit as st

from dashboard.faults import Unreadable
from dashboard.labels import fault_words, label
from dashboard.model import Communique, Fault, Reading
from dashboard.reading.files import SUFFIXES, communique_from_bytes
from dashboard.table.filters import EXTRA_TEXT, made_searchable
from dashboard.table.frame import events_frame
from dashboard.table.own_tables import read_own_table

Reader = Callable[[Sequence[Communique]], Iterator[float | Reading]]
_TABLES = (".csv", ".xlsx")
_LONGEST_PASTE = 1_000_000
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
    own = _remembered(given, state.get("own_published"), publisher, language, read)
    return own if state.get("own_instead") else joined(bundled, own)


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
        st.text_area(label("own_paste", language), key="own_paste", max_chars=_LONGEST_PASTE, height=110)
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
    """Both views as one; an event that both hold is shown once."""
    new = other.frame[~other.frame["event_id"].isin(set(one.frame["event_id"]))]
    frame = pd.concat([one.frame, new], ignore_index=True) if len(one.frame) else other.frame
    reading = Reading(
        one.reading.articles + other.reading.articles,
        one.reading.mentions + other.reading.mentions,
        one.reading.events + other.reading.events,
        one.reading.issues + other.reading.issues,
    )
    return View(reading, frame, one.problems + other.problems, other.brought)


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
    tables: list[pd.DataFrame] = []
    problems: list[Fault] = []
    reading = Reading()
    yield 0.0
    for name, data in given:
        try:
            if name.lower().endswith(_TABLES):
                table = read_own_table(name, data)
                tables.append(made_searchable(table.frame.assign(**{EXTRA_TEXT: ""})))
                problems += table.problems
            else:
                communiques.append(communique_from_bytes(name, data, day, publisher))
        except Unreadable as error:
            problems.append(error.fault)
    for step in read(communiques):
        if isinstance(step, Reading):
            reading = step
        else:
            yield step
    frames = [frame for frame in (with_text(reading), *tables) if len(frame)]
    frame = pd.concat(frames, ignore_index=True) if frames else with_text(Reading())
    yield View(reading, frame, tuple(problems), len(frame))


@dataclass
class _Taken:
    """What was brought while it is read: a run of the page that is cut short leaves it to the next to go on."""

    digest: str
    steps: Iterator[float | View]
    view: View | None = None
    lock: Lock = field(default_factory=Lock)


def _remembered(
    given: Sequence[tuple[str, bytes]], day: date | None, publisher: str, language: str, read: Reader
) -> View:
    """``read_given`` once for the same input, with a bar that tells how far it is: kept in this session alone."""
    digest = hashlib.sha256(repr((day, publisher)).encode())
    for name, data in given:
        digest.update(name.encode("utf-8", "replace") + b"\0" + hashlib.sha256(data).digest())
    taken: _Taken | None = st.session_state.get("own_taken")
    if taken is None or taken.digest != digest.hexdigest():
        taken = _Taken(digest.hexdigest(), read_given(given, day, publisher, read))
        st.session_state["own_taken"] = taken
    return taken.view or _read_on(taken, language)


def _read_on(taken: _Taken, language: str) -> View:
    place = st.empty()
    shown = -1
    with taken.lock:  # a run may begin before the last one has seen that it is cut short
        while taken.view is None:
            step = next(taken.steps)
            if isinstance(step, View):
                taken.view = step
            elif int(100 * step) > shown:
                shown = int(100 * step)
                place.progress(shown, label("own_reading", language, percent=shown))
    place.empty()
    return taken.view
