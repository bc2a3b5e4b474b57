"""The timeline: events per day, stacked by type in the colours of the map."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.labels import label, type_words
from dashboard.lexicon import event_types
from dashboard.panels.chart_words import bar_words, day_axis, locale
from dashboard.panels.presses import put_down

if TYPE_CHECKING:
    # Loading it takes as long as a run of the page: the charts do so, which are drawn after the map.
    import altair as alt

PLAY_SECONDS = 1.0
"""How long the map stands at one day while it plays."""


def show(frame: pd.DataFrame, rows: pd.DataFrame, language: str) -> None:
    """Draws the rows over time, by type and by région; an event of several days stands on its first.

    Dragging over the chart sets the day range; the buttons move it within the days of ``frame`` (all rows), playing
    shows what had happened by each. ``rows`` are the filtered ones.
    """
    words = [label("timeline", language), label("by_type", language), label("by_region", language)]
    with st.container(key="timeline"):
        # Only the chart in view is drawn: charts are the costliest things on the page.
        over_time, by_type, by_region = st.tabs(words, on_change="rerun")
        if over_time.open:
            with over_time:
                _over_time(frame, rows, language)
        if by_type.open:
            with by_type:
                _bars(_type_words(rows, language), language)
        if by_region.open:
            with by_region:
                _bars(rows["admin1"].replace("", label("place_unknown", language)), language)


def _over_time(frame: pd.DataFrame, rows: pd.DataFrame, language: str) -> None:
    days = days_by_type(rows, language)
    if days.empty:
        st.caption(label("timeline_empty", language))
    else:
        key = _brush_key()
        st.altair_chart(_chart(days, language), height=300, key=key, on_select=put_down(_brushed, key))
    _steps(frame, language)


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
    chosen = state[key]["selection"].get("days", {})
    ends = next((value for value in chosen.values() if len(value) == 2), None)
    if ends:
        first, last = (datetime.fromtimestamp(int(end) / 1000, UTC).date() for end in ends)
        state.update(date_from=first, date_to=last, brush_days=(first, last))
    elif state.get("brush_days"):
        state.update(date_from=None, date_to=None, brush_days=None)


def _steps(frame: pd.DataFrame, language: str) -> None:
    days = sorted({day.date() for day in frame["date_start"].dropna()})
    if len(days) < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(label("step_back", language), key="step_back", on_click=put_down(_step, days, -1))
        st.button(label("step_forth", language), key="step_forth", on_click=put_down(_step, days, 1))
        st.toggle(label("play", language), key="playing", on_change=put_down(_rewind, days))
        st.caption(label("play_help", language))
    if st.session_state["playing"]:
        _play(days)


def _rewind(days: list[date]) -> None:
    """Playing that starts where it ended begins anew."""
    now = st.session_state["date_to"]
    if st.session_state["playing"] and now is not None and now >= days[-1]:
        st.session_state["date_to"] = None


@st.fragment(run_every=PLAY_SECONDS)
def _play(days: list[date]) -> None:
    """One day further at each tick; the last day ends it."""
    if st.session_state.pop("just_started", True):
        st.session_state["just_started"] = False
        return
    now = st.session_state.get("date_to")
    following = next((day for day in days if now is None or day > now), None)
    st.session_state["play_to"] = following or days[-1]
    st.session_state["play_on"] = following is not None
    st.rerun()


def take_play_step() -> None:
    """Takes over the day that playing has reached; call it before the filters are drawn."""
    if "play_to" in st.session_state:
        st.session_state.update(date_from=None, date_to=st.session_state.pop("play_to"))
        st.session_state["playing"] = st.session_state.pop("play_on")


def _step(days: list[date], by: int) -> None:
    """Moves the range of days by a day, its length kept, as long as it holds a day of the data.

    A range open at its end moves as what it shows of the data does; with no range the first step gives the first day,
    or all but the last.
    """
    first, last = _days()
    if first is None and last is None:
        last = days[0] if by > 0 else days[-1] - timedelta(days=1)
    else:
        moved = timedelta(days=by)
        first, last = first and first + moved, (last or days[-1]) + moved
        if last < days[0] or (first or days[0]) > days[-1]:
            return
    st.session_state.update(date_from=first, date_to=last)


def _type_words(rows: pd.DataFrame, language: str) -> pd.Series:
    return rows["event_type"].map(lambda name: type_words(name, language))


def _bars(words: pd.Series, language: str) -> None:
    """A bar a value, the longest first, with its number written at its end."""
    if words.empty:
        st.caption(label("timeline_empty", language))
        return
    import altair as alt

    counted = words.value_counts().rename_axis("what").reset_index(name="count")
    base = alt.Chart(counted).encode(
        x=alt.X("count:Q", title=None, axis=None),
        y=alt.Y("what:N", title=None, sort="-x", axis=alt.Axis(labelLimit=260, labelFlush=False)),
    )
    counts = base.mark_text(align="left", dx=4, color=_ink()).encode(text=alt.Text("count:Q", format=","))
    st.altair_chart(
        (base.mark_bar(color="#4477AA") + counts).configure(
            locale=locale(language), axis={"labelColor": _ink()}, legend={"labelColor": _ink()}
        )
    )


def _ink() -> str:
    """What is seen on the page's ground: a type may be as dark as that."""
    return "#f2f2f2" if st.context.theme.type == "dark" else "#222222"


def days_by_type(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """One row a day and type: ``day`` (midnight), ``event_type``, ``kind`` (its symbol and label) and ``count``."""
    dated = frame.dropna(subset=["date_start"])
    days = pd.DataFrame({"day": pd.to_datetime(dated["date_start"]), "event_type": dated["event_type"].astype(str)})
    counted = days.groupby(["day", "event_type"], observed=True).size().rename("count").reset_index()
    counted["kind"] = [type_words(name, language) for name in counted["event_type"]]
    return counted


def _unit(days: pd.DataFrame) -> str:
    """Days up to two months, weeks up to a year, months up to ten, years beyond: Vega's words for them."""
    span = (days["day"].max() - days["day"].min()).days
    return "yearmonthdate" if span <= 62 else "yearweek" if span <= 366 else "yearmonth" if span <= 3660 else "year"


def _chart(days: pd.DataFrame, language: str) -> alt.Chart:
    import altair as alt

    present = set(days["event_type"])
    kinds = [kind for name, kind in event_types().items() if name in present]
    unit = _unit(days)
    brush = alt.selection_interval(name="days", encodings=["x"])
    chart: alt.Chart = (
        alt.Chart(days.assign(told=[bar_words(day.date(), unit, language) for day in days["day"]]))
        # side by side without a gap where there are many: a bar of a few pixels would be nothing but its gap
        .mark_bar(binSpacing=1 if unit == "yearmonthdate" else 0, stroke=_ink(), strokeWidth=0.4)
        .encode(
            x=alt.X(f"{unit}(day):T", title=None, axis=day_axis(unit, language)),
            y=alt.Y("sum(count):Q", title=None, axis=alt.Axis(tickMinStep=1, format=",d")),
            color=alt.Color(
                "kind:N",
                scale=alt.Scale(
                    domain=[type_words(kind.event_type, language) for kind in kinds],
                    range=[kind.colour for kind in kinds],
                ),
                legend=alt.Legend(
                    title=None,
                    orient="bottom",
                    # the width in pixels: on a telephone two columns of small words, or the last ones are cut off
                    columns=alt.ExprRef("width < 700 ? 2 : 4"),
                    symbolStrokeWidth=0.5,
                    labelFontSize=alt.ExprRef("width < 400 ? 10 : 12"),
                ),
            ),
            tooltip=[
                alt.Tooltip("told:N", title=label("date", language)),
                alt.Tooltip("kind:N", title=label("type", language)),
                alt.Tooltip("sum(count):Q", title=label("events", language), format=","),
            ],
        )
        .add_params(brush)
        .configure(locale=locale(language), axis={"labelColor": _ink()}, legend={"labelColor": _ink()})
    )
    return chart
