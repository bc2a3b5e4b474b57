"""The evidence panel: what was published, with the words behind the selected event marked, and why it was read so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.labels import label, type_words
from dashboard.model import Event, Mentions, Reading
from dashboard.panels.cells import readable_cell
from dashboard.panels.citation import is_local, link
from dashboard.panels.evidence_html import STYLE, evidence_html, jumps_html
from dashboard.panels.evidence_others import beside_html
from dashboard.panels.markup import quotes, safe, table, words
from dashboard.panels.presses import put_down
from dashboard.reasons import issue_words
from dashboard.table.citation import citation, row_citation, row_days
from dashboard.table.columns import COLUMNS, Column
from dashboard.table.corrections import changed_cells
from dashboard.table.frame import plain_rows
from dashboard.table.own_issues import REJECTED, done_words, doubts, mark_of
from dashboard.table.searching import EXTRA_TEXT

# What a reader asks of an event, in the order that one of a text tells it; where the row is from comes last.
_FIRST = ("title", "publisher", "date_start", "event_type", "location", "admin1", "admin2", "quantities", "actors")
_LAST = ("event_id", "file", "article")
_HEARD = """<script>document.querySelector(".st-key-step_told").setAttribute("role", "status")</script>"""


def show_steps(ids: Sequence[str], row: pd.Series | None, language: str, choose: Callable[[str], None]) -> None:
    """Draws "previous" and "next" through the rows shown (``ids``, in the table's order), and the place among them of
    ``row``, that of the selected event: a screen reader is told of it at each step."""
    at = -1 if row is None else _place(ids, row["event_id"])
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"):
        _step_button("previous", -1, at <= 0, ids, language, choose)
        told = label("step", language, at=at + 1 if at >= 0 else "–", total=len(ids))
        st.caption(told, width="content", help=label("step_help", language))
        _step_button("next", 1, at + 1 >= len(ids), ids, language, choose)
        with st.container(key="step_told"):
            heard = "" if row is None else f"{told} · {_in_short(row, language)}"
            st.html(f"<p>{safe(heard)}</p>{_HEARD}", unsafe_allow_javascript=True)


def _in_short(row: pd.Series, language: str) -> str:
    """What, when and where, and what the reader holds of it."""
    told = [type_words(row["event_type"], language), row_days(row, language)]
    told.append(row["location"] or label("place_unknown", language))
    mark = mark_of(row["issues"])
    return " · ".join([*told, issue_words([mark], language)] if mark else told)


def _step_button(
    key: str, by: int, at_the_end: bool, ids: Sequence[str], language: str, choose: Callable[[str], None]
) -> None:
    st.button(label(key, language), key=key, disabled=at_the_end, on_click=put_down(_step, ids, by, choose))


def _step(ids: Sequence[str], by: int, choose: Callable[[str], None]) -> None:
    """From the event selected by now: two presses may come before the page is drawn anew."""
    target = _place(ids, st.session_state.get("selected")) + by
    if 0 <= target < len(ids):
        choose(ids[target])


def _place(ids: Sequence[str], selected: str | None) -> int:
    return ids.index(selected) if selected in ids else -1


def show(
    event: Event | None,
    row: pd.Series | None,
    others: pd.DataFrame,
    reading: Reading,
    shown: Sequence[str],
    language: str,
    height: int,
    choose: Callable[[str], None],
    lasts: bool,
    empty: str,
    amend: Callable[[pd.Series], None],
) -> None:
    """Draws the panel, ``height`` pixels high; ``shown`` are the ids that the filters let through.

    ``row`` is the event's row; one of the reader's own table has no ``event`` behind it, or corrects it: its cells, or
    those it corrects, are shown. ``others`` are the rows that tell the same event. An event that does not last is known
    in this session alone: no link leads to it.
    ``empty`` is the key of what is said where no row is shown; ``amend`` draws what checks and corrects a row.
    """
    with st.container(key="evidence", height=height, border=True):
        if row is None:
            st.write(label("evidence_none" if shown else empty, language))
            return
        if row["event_id"] not in shown:
            st.info(label("evidence_rejected" if mark_of(row["issues"]) == REJECTED else "evidence_hidden", language))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if event is not None:
                st.html(jumps_html(language), width="content", unsafe_allow_javascript=True)
            with st.popover(label("cite", language)):
                _cite(event, row, language, lasts)
            amend(row)
        if event is None:
            passages = str(row[EXTRA_TEXT])
            st.caption(label("table_source" if passages else "no_source", language))
            st.html(STYLE + passages_html(passages) + cells_html(row, language))
        else:
            if changed := changed_cells(_plain(row), event):
                st.caption(label("corrected_cells", language))
                st.html(STYLE + cells_html(row, language, changed))
            st.html(STYLE + evidence_html(event, _mentions(event, reading), language))
        _show_others(row, others, language, choose)


def _cite(event: Event | None, row: pd.Series, language: str, lasts: bool) -> None:
    """Draws how to cite the event, or its row where no text tells of it, and the link to it, where it lasts."""
    st.caption(label("citation_title", language))
    cited = row_citation(row, language) if event is None else citation(event, row, language)
    st.code(cited, language=None, wrap_lines=True)
    if not lasts:
        st.caption(label("session_only", language))
        return
    st.caption(label("link_here" if is_local(st.context.url) else "link", language))
    st.code(link(str(row["event_id"]), language, st.context.url), language=None, wrap_lines=True)


def passages_html(passages: str) -> str:
    """The sentences that a table gives of an event, one a line, as HTML."""
    return f'<div class="evidence">{quotes(passages.splitlines())}</div>' if passages else ""


def cells_html(row: pd.Series, language: str, names: Collection[str] = ()) -> str:
    """The filled cells of one row of the event table, with the columns' labels, as HTML: what and where come first.

    ``names`` are the only columns to show where some are given, an empty one as a dash; what the row is in doubt of,
    and what the reader did, is told of every row.
    """
    plain = _plain(row)
    done = done_words(plain["issues"], language)
    told = plain | {"date_start": row_days(row, language), "date_end": "", "issues": doubts(plain["issues"])}
    filled = {name for name, cell in told.items() if cell not in (None, "", [])}
    named = {"date_start" if name == "date_end" else name for name in names}
    wanted = (named or filled) | ({"issues"} & filled)
    rows = []
    for column in sorted(COLUMNS, key=_place_in_panel):
        if column.name in wanted:
            cell = readable_cell(column.name, told[column.name], language)
            rows.append((safe(_heading(column, language)), words(cell or "–")))
        if column.name == "issues" and done:
            rows.append((safe(label("checks", language)), words(done)))
    return f'<div class="evidence">{table(rows)}</div>'


def _heading(column: Column, language: str) -> str:
    """What a cell is; the first day is told with the last."""
    return label("day", language) if column.name == "date_start" else column.label(language)


def _place_in_panel(column: Column) -> int:
    """Where a column stands; those between the first and the last keep their order."""
    if column.name in _FIRST:
        return _FIRST.index(column.name)
    return len(_FIRST) + (column.name in _LAST)


def _plain(row: pd.Series) -> dict[str, Any]:
    (plain,) = plain_rows(pd.DataFrame([row]))
    return plain


def _mentions(event: Event, reading: Reading) -> Mentions:
    pairs = zip(reading.articles, reading.mentions, strict=True)
    return next((mentions for article, mentions in pairs if article is event.article), Mentions())


def _show_others(row: Mapping[str, Any], others: pd.DataFrame, language: str, choose: Callable[[str], None]) -> None:
    for other in others.to_dict("records"):
        event_id = other["event_id"]
        st.html(STYLE + beside_html(row, other, language))
        st.button(label("show_it", language), key=f"same_{event_id}", on_click=put_down(choose, event_id))
