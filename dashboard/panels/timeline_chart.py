"""The chart of the timeline: a bar a day, week, month or year, stacked by type in the colours of the map.

Days are told to the browser as midnights of UTC and drawn as such: its own time zone plays no part.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.labels import label, type_words
from dashboard.lexicon import event_types
from dashboard.maps.colours import edge
from dashboard.panels.chart_words import bar_words, day_axis, locale
from dashboard.table.filters import first_days

if TYPE_CHECKING:
    # Loading it takes as long as a run of the page: the charts do so, which are drawn after the map.
    import altair as alt

BRUSH = "days"
"""The name of the selection that dragging over the chart makes."""

# pandas' words for the units of time; a week that ends on Sunday begins on Monday, as ISO 8601 has it.
_PERIODS = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
_CAPTIONS = {"day": "bars_day", "week": "bars_week", "month": "bars_month", "year": "bars_year"}
# How faint a bar is whose events lie outside the days chosen.
_ASIDE = 0.25
# Bars for which there is room at least.
_FEWEST = 15


def words_colour() -> str:
    """The colour of what a chart writes, and of the line around its bars: a type may be as dark as the ground."""
    return edge(dark=st.context.theme.type == "dark")


def unit_of(days: pd.Series) -> str:
    """What a bar stands for: a day up to two months, a week up to a year, a month up to ten, a year beyond."""
    span = 0 if days.empty else (days.max() - days.min()).days
    return "day" if span <= 62 else "week" if span <= 366 else "month" if span <= 3660 else "year"


def ends(days: pd.Series, unit: str) -> list[date]:
    """The last day of each bar that stands on ``days``, in their order."""
    periods = pd.to_datetime(days.dropna()).dt.to_period(_PERIODS[unit]).unique()
    return sorted(period.end_time.date() for period in periods)


def caption(unit: str, language: str) -> str:
    """What the bars count."""
    return label(_CAPTIONS[unit], language)


def bars(frame: pd.DataFrame, shown: pd.DataFrame, unit: str, language: str) -> pd.DataFrame:
    """A row a bar, type and whether its events are ``shown``; an event of several days counts on its first.

    ``start`` and ``end`` are the UTC midnights between which the bar stands, ``kind`` the symbol and label of the type,
    ``told`` the days in words and ``count`` the number of events. Rows without a day are left out.
    """
    days = first_days(frame).dropna()
    periods = pd.to_datetime(days).dt.to_period(_PERIODS[unit])
    events = pd.DataFrame(
        {
            "start": periods.dt.start_time.dt.tz_localize("UTC"),
            "end": (periods + 1).dt.start_time.dt.tz_localize("UTC"),
            "event_type": frame["event_type"].loc[days.index].astype(str),
            "shown": days.index.isin(shown.index),
        }
    )
    counted = events.groupby(list(events), observed=True).size().rename("count").reset_index()
    counted["kind"] = [type_words(name, language) for name in counted["event_type"]]
    counted["told"] = [bar_words(start.date(), unit, language) for start in counted["start"]]
    return counted


def chart(drawn: pd.DataFrame, unit: str, language: str) -> alt.Chart:
    """The chart of some ``bars``, over which days can be marked; those of events not shown are faint."""
    import altair as alt

    periods = _periods(drawn, unit)
    ends = [end.tz_localize("UTC").timestamp() * 1000 for end in (periods[0].start_time, (periods[-1] + 1).start_time)]
    starts = [period.start_time.date() for period in periods]
    # a gap between days only: among many bars, one of a few pixels would be nothing but its gap
    gap = 0.5 if unit == "day" else 0
    made: alt.Chart = (
        alt.Chart(drawn)
        .mark_bar(orient="vertical", xOffset=gap, x2Offset=-gap, stroke=words_colour(), strokeWidth=0.4)
        .encode(
            x=alt.X(
                "start:T",
                title=None,
                scale=alt.Scale(type="utc", nice=False, padding=0, domain=ends),
                axis=day_axis(starts, unit, language),
            ),
            x2="end:T",
            y=alt.Y("sum(count):Q", title=None, axis=alt.Axis(tickMinStep=1, format=",d")),
            color=_type_colours(set(drawn["event_type"]), language),
            opacity=alt.Opacity("shown:N", scale=alt.Scale(domain=[True, False], range=[1, _ASIDE]), legend=None),
            tooltip=[
                alt.Tooltip("told:N", title=label("date", language)),
                alt.Tooltip("kind:N", title=label("type", language)),
                alt.Tooltip("sum(count):Q", title=label("events", language), format=","),
            ],
        )
        .add_params(alt.selection_interval(name=BRUSH, encodings=["x"]))
        .configure(locale=locale(language), axis={"labelColor": words_colour()}, legend={"labelColor": words_colour()})
    )
    return made


def _periods(drawn: pd.DataFrame, unit: str) -> pd.PeriodIndex:
    """What the chart spans: all periods of the bars, and as many around a few that none of these is a slab."""
    first, last = (day.date() for day in (drawn["start"].min(), drawn["start"].max()))
    periods = pd.period_range(first, last, freq=_PERIODS[unit])
    around = max(0, _FEWEST - len(periods)) // 2
    return pd.period_range(periods[0] - around, periods[-1] + around)


def _type_colours(present: Collection[str], language: str) -> alt.Color:
    """The colours of the map for the types that are there, told in a legend."""
    import altair as alt

    kinds = {type_words(name, language): kind.colour for name, kind in event_types().items() if name in present}
    legend = alt.Legend(
        title=None,
        orient="bottom",
        # the width in pixels: on a telephone two columns of small words, or the last ones are cut off
        columns=alt.ExprRef("width < 700 ? 2 : 4"),
        symbolStrokeWidth=0.5,
        labelFontSize=alt.ExprRef("width < 400 ? 10 : 12"),
    )
    return alt.Color("kind:N", scale=alt.Scale(domain=list(kinds), range=list(kinds.values())), legend=legend)
