"""The reader's own communiqués and tables: dropped or pasted, read at once, never written to disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.model import Communique, Reading
from dashboard.panels.labels import label
from dashboard.reading.files import SUFFIXES, communique_from_bytes
from dashboard.table.filters import EXTRA_TEXT, made_searchable
from dashboard.table.frame import events_frame
from dashboard.table.own_tables import read_own_table
from gazetteer.errors import SituationMapError, UnreadableFile

Reader = Callable[[Sequence[Communique]], Reading]
_TABLES = (".csv", ".xlsx")
_LONGEST_PASTE = 1_000_000


@dataclass(frozen=True, slots=True)
class View:
    """What the page shows: the reading, its event table, and a sentence for each thing that could not be read."""

    reading: Reading
    frame: pd.DataFrame
    problems: tuple[str, ...] = ()


def show(bundled: View, language: str, read: Reader) -> View:
    """Draws the panel; gives the bundled view, or what the reader brought, beside it or instead of it.

    ``read`` is the pipeline: communiqués to what they tell.
    """
    with st.expander(label("own_sources", language)), st.container(key="own_sources"):
        st.caption(label("own_sources_help", language))
        files = st.file_uploader(
            label("own_files", language),
            type=[suffix[1:] for suffix in (*sorted(SUFFIXES), *_TABLES)],
            accept_multiple_files=True,
            key="own_files",
        )
        pasted = st.text_area(label("own_paste", language), key="own_paste", max_chars=_LONGEST_PASTE, height=110)
        published = st.date_input(
            label("own_published", language), value=None, key="own_published", format="DD/MM/YYYY"
        )
        publisher = st.text_input(label("own_publisher", language), key="own_publisher", max_chars=100)
        instead = st.toggle(label("own_instead", language), key="own_instead")
        day = published if isinstance(published, date) else None
        given = [(file.name, file.getvalue()) for file in files or []]
        if pasted.strip():
            given.append((label("own_pasted_name", language), pasted.encode("utf-8", "replace")))
        if not given:
            return bundled
        own = _remembered(given, day, publisher.strip(), language, read)
        for problem in own.problems:
            st.text(f"⚠ {problem}")  # as plain text: file names come from outside
        st.caption(label("own_read", language, count=len(own.frame)))
    return own if instead else joined(bundled, own)


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
    return View(reading, frame, one.problems + other.problems)


def with_text(reading: Reading) -> pd.DataFrame:
    """The event table of a reading with the articles' texts beside, made ready for the search."""
    frame = events_frame(reading.events)
    spans = ((event.article.communique.text, event.article.span) for event in reading.events)
    frame[EXTRA_TEXT] = [text[span.start : span.end] for text, span in spans]
    return made_searchable(frame)


def read_given(given: Sequence[tuple[str, bytes]], day: date | None, publisher: str, read: Reader) -> View:
    """What files (name, bytes) hold: communiqués read, tables taken as they are; what cannot be read is told."""
    communiques: list[Communique] = []
    tables: list[pd.DataFrame] = []
    problems: list[str] = []
    for name, data in given:
        try:
            if name.lower().endswith(_TABLES):
                table = read_own_table(name, data)
                tables.append(made_searchable(table.frame.assign(**{EXTRA_TEXT: ""})))
                problems += table.problems
            else:
                communiques.append(communique_from_bytes(name, data, day, publisher))
        except UnreadableFile as error:
            problems.append(str(error))
    reading = read(communiques)
    frames = [frame for frame in (with_text(reading), *tables) if len(frame)]
    frame = pd.concat(frames, ignore_index=True) if frames else with_text(Reading())
    return View(reading, frame, tuple(problems))


def _remembered(
    given: Sequence[tuple[str, bytes]], day: date | None, publisher: str, language: str, read: Reader
) -> View:
    """``read_given`` once for the same input: kept in this reader's session alone."""
    digest = hashlib.sha256(repr((day, publisher)).encode())
    for name, data in given:
        digest.update(name.encode("utf-8", "replace") + b"\0" + hashlib.sha256(data).digest())
    key = digest.hexdigest()
    kept: dict[str, Any] = st.session_state.get("own_view", {})
    if key not in kept:
        with st.spinner(label("own_reading", language)):
            try:
                kept = {key: read_given(given, day, publisher, read)}
            except SituationMapError as error:
                kept = {key: View(Reading(), with_text(Reading()), (str(error),))}
        st.session_state["own_view"] = kept
    view: View = kept[key]
    return view
