"""The timeline: events per day, stacked by type in the colours of the map."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pandas as pd
import streamlit as st

from dashboard.labels import label, type_words
from dashboard.lexicon import event_types
from dashboard.panels.chart_words import locale
from dashboard.panels.choices import counted
from dashboard.panels.presses import put_down
from dashboard.panels.timeline_chart import BRUSH, bars, caption, chart, unit_of, words_colour
from dashboard.table.columns import FIRST_DAY, LAST_DAY
from dashboard.table.filters import first_days, undated
from dashboard.table.regions import regions

# A région has no colour of its own.
_REGION = "#4477AA"
_BARS = {"day": "bar_day", "week": "bar_week", "month": "bar_month", "year": "bar_year"}


def show(frame: pd.DataFrame, stretch: pd.DataFrame, rows: pd.DataFrame, language: str) -> None:
    """Draws the rows over time, by type and by région.

    Dragging over the chart sets the day range; the buttons move it within the days of ``frame`` (all rows). ``rows``
    are the filtered ones, ``stretch`` those that the filters leave whatever their days: the chart keeps showing them,
    so that other days can be chosen on it.
    """
    words = [label("timeline", language), label("by_type", language), label("by_region", language)]
    with st.container(key="timeline"):
        # Only the chart in view is drawn: charts are the costliest things on the page.
        over_time, by_type, by_region = st.tabs(words, on_change="rerun")
        if over_time.open:
            with over_time:
                _over_time(frame, stretch, rows, language)
        if by_type.open:
            with by_type:
                _bars(_type_words(rows, language), rows["event_type"].map(_colour), language)
        if by_region.open:
            with by_region:
                _bars(regions(rows).replace("", label("place_unknown", language)), _REGION, language)


def _over_time(frame: pd.DataFrame, stretch: pd.DataFrame, rows: pd.DataFrame, language: str) -> None:
    days = first_days(stretch).dropna()
    unit = unit_of(days)
    if days.empty:
        st.caption(label("timeline_empty", language))
    else:
        key = _brush_key()
        st.caption(caption(unit, language))
        drawn = chart(bars(stretch, rows, unit, language), unit, language)
        st.altair_chart(drawn, height=300, key=key, on_select=put_down(_brushed, key))
        if left_out := len(undated(rows)):
            st.caption(label("timeline_undated", language, count=left_out))
    _steps(frame, unit, language)


def _brush_key() -> str:
    """The key of the chart; another one, which has no days marked, when the days were set elsewhere than on it."""
    state = st.session_state
    if state.get("brush_days") not in (None, _days()):
        state.update(brush_days=None, brushes=state.get("brushes", 0) + 1)
    return f"brush_{state.get('brushes', 0)}"


def _days() -> tuple[date | None, date | None]:
    return st.session_state["date_from"], st.session_state["date_to"]


def _brushed(key: str) -> None:
    """The days that the reader dragged over become the day range; all days when the marked ones are let go."""
    state = st.session_state
    chosen = state[key]["selection"].get(BRUSH, {})
    ends = next((value for value in chosen.values() if len(value) == 2), None)
    if ends:
        # where the last day ends the next one begins
        first, last = (datetime.fromtimestamp(int(end) / 1000, UTC).date() for end in (ends[0], ends[1] - 1))
        state.update(date_from=first, date_to=last, brush_days=(first, last))
    elif state.get("brush_days"):
        state.update(date_from=None, date_to=None, brush_days=None)


def _days_of(frame: pd.DataFrame) -> list[date]:
    return sorted(day.date() for day in first_days(frame).dropna().unique())


def _steps(frame: pd.DataFrame, unit: str, language: str) -> None:
    days = _days_of(frame)
    if len(days) < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for key, by in (("step_back", -1), ("step_forth", 1)):
            words = label(key, language, bar=label(_BARS[unit], language))
            at_the_end = _moved(days, unit, by) is None
            st.button(words, key=key, disabled=at_the_end, on_click=put_down(_step, days, unit, by))
        st.caption(label("chart_help", language))


def _step(days: list[date], unit: str, by: int) -> None:
    """Moves the range of days by a bar of the chart; at the end of the data it stays where it is."""
    if (moved := _moved(days, unit, by)) is not None:
        st.session_state.update(date_from=moved[0], date_to=moved[1])


def _moved(days: list[date], unit: str, by: int) -> tuple[date | None, date] | None:
    """The range of days a bar further, its length kept; None where no range is set or no day of the data lies there.

    A range open at its end moves as what it shows of the data does.
    """
    first, last = _days()
    if first is None and last is None:
        return None
    last = last or days[-1]
    if last >= days[-1] if by > 0 else (first or last) <= days[0]:
        return None
    first = first and _shifted(first, unit, by)
    # by the day after the last one: of whole months the last day is not always the same
    last = _shifted(last + timedelta(days=1), unit, by) - timedelta(days=1)
    holds_data = last >= days[0] and (first or days[0]) <= days[-1]
    return (first, last) if holds_data and (first or last) >= FIRST_DAY and last <= LAST_DAY else None


def _shifted(day: date, unit: str, by: int) -> date:
    shifted: date = (pd.Timestamp(day) + by * pd.DateOffset(**{f"{unit}s": 1})).date()
    return shifted


def _type_words(rows: pd.DataFrame, language: str) -> pd.Series:
    return rows["event_type"].map(lambda name: type_words(name, language))


def _colour(event_type: str) -> str:
    return event_types()[event_type].colour


def _bars(words: pd.Series, colours: pd.Series | str, language: str) -> None:
    """A bar a value in its colour, the longest first, with its number written at its end.

    The line around it is seen on either ground, whatever its colour.
    """
    if words.empty:
        st.caption(label("timeline_empty", language))
        return
    import altair as alt

    tally = pd.DataFrame({"what": words, "colour": colours}).value_counts().reset_index(name="count")
    tally["told"] = [counted(what, count, language) for what, count in zip(tally["what"], tally["count"], strict=True)]
    base = alt.Chart(tally).encode(
        x=alt.X("count:Q", title=None, axis=None),
        y=alt.Y("what:N", title=None, sort="-x", axis=alt.Axis(labelLimit=260, labelFlush=False)),
        # pointed at and read out, it says no more than what is written
        tooltip="told:N",
        description="told:N",
    )
    drawn = base.mark_bar(stroke=words_colour()).encode(color=alt.Color("colour:N", scale=None))
    counts = base.mark_text(align="left", dx=4, color=words_colour()).encode(text=alt.Text("count:Q", format=","))
    st.altair_chart(
        (drawn + counts).configure(
            locale=locale(language), axis={"labelColor": words_colour()}, legend={"labelColor": words_colour()}
        )
    )
