"""The evidence panel: what was published, with the words behind the selected event marked, and why it was read so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from dashboard.extraction.same_event import Difference, differences
from dashboard.model import Event, Quantity
from dashboard.panels.evidence_html import STYLE, evidence_html
from dashboard.panels.labels import day_words, label, number_words

_CELLS = ("publisher", "event_type", "date_start", "location", "admin1", "file")


def show_steps(ids: Sequence[str], selected: str | None, language: str, choose: Callable[[str], None]) -> None:
    """Draws "previous" and "next" through the rows shown (``ids``, in the table's order)."""
    at = ids.index(selected) if selected in ids else -1
    back, forth = st.columns(2)
    before, after = ids[at - 1] if at > 0 else None, ids[at + 1] if at + 1 < len(ids) else None
    for column, key, target in ((back, "previous", before), (forth, "next", after)):
        column.button(
            label(key, language),
            key=key,
            disabled=target is None,
            on_click=choose,
            args=(target,),
            width="stretch",
        )


def show(
    event: Event | None,
    row: pd.Series | None,
    events: Sequence[Event],
    hidden: bool,
    language: str,
    height: int,
    choose: Callable[[str], None],
) -> None:
    """Draws the panel, ``height`` pixels high; ``hidden`` says that the filters leave the event out.

    ``row`` is the event's row; one of the reader's own table has no ``event`` behind it: its cells are shown.
    """
    with st.container(key="evidence", height=height, border=True):
        if row is None:
            st.write(label("evidence_none", language))
            return
        if hidden:
            st.info(label("evidence_hidden", language))
        if event is None:
            _show_cells(row, language)
            return
        st.html(STYLE + evidence_html(event, language))
        _show_same(event, events, language, choose)
        st.caption(label("cite", language))
        st.code(citation(event, language), language=None, wrap_lines=True)


def citation(event: Event, language: str) -> str:
    """Publisher, title, day, file and character positions, as one line to copy."""
    article, text = event.article, event.article.communique.text
    publisher = article.publisher or label("publisher_unknown", language)
    title = article.title.of(text) if article.title else article.communique.file
    days = day_words(event.dates.start, event.dates.end, language) if event.dates else label("day_unknown", language)
    spans = ", ".join(f"{span.start}-{span.end}" for span in event.evidence)
    place = label("cite_where", language, file=article.communique.file, spans=spans)
    return f"{publisher}, « {title} », {days}, {place}."


def _show_cells(row: pd.Series, language: str) -> None:
    st.caption(label("no_source", language))
    st.text(str(row["title"]))
    for name in _CELLS:
        value = row[name]
        if not pd.isna(value) and str(value):
            st.text(f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value))


def _show_same(event: Event, events: Sequence[Event], language: str, choose: Callable[[str], None]) -> None:
    others = [other for other in events if other.event_id in event.same_event]
    for other in others:
        article = other.article
        title = article.title.of(article.communique.text) if article.title else article.communique.file
        st.caption(label("also_told", language))
        st.text(f"{article.publisher or label('publisher_unknown', language)} : {title}")
        told = differences(event, other)
        for difference in told:
            st.text(_difference(difference, language))
        if not told:
            st.text(label("told_alike", language))
        st.button(label("show_it", language), key=f"same_{other.event_id}", on_click=choose, args=(other.event_id,))


def _difference(difference: Difference, language: str) -> str:
    role = label(difference.role, language) if difference.role else ""
    return f"{role} : {_figures(difference.here, language)} / {_figures(difference.there, language)}"


def _figures(claims: Sequence[Quantity], language: str) -> str:
    words = [
        f"{label('several', language) if claim.value is None else number_words(claim.value, language)} {claim.item}"
        for claim in claims
    ]
    return ", ".join(words) or "–"
