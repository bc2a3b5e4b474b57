"""How the charts write numbers and days: the way of the page's language."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dashboard.labels import day_words, label, months, number_words

if TYPE_CHECKING:
    import altair as alt

# For each unit of time, in Vega's words: what a label of the axis stands for, and how it is written.
_AXES = {
    "yearmonthdate": ("day", "%-d %b %Y"),
    "yearweek": ("week", "%-d %b %Y"),
    "yearmonth": ("month", "%b %Y"),
    "year": ("year", "%Y"),
}


def locale(language: str) -> dict[str, Any]:
    """How Vega is to write numbers and days: the format of d3, which asks for a few words that no axis here writes."""
    sample = number_words(1000.5, language)
    number = {"decimal": sample[-2], "thousands": sample[1], "grouping": [3], "currency": ["", ""]}
    unused = {"dateTime": "%x", "date": "%d/%m/%Y", "time": "%H:%M", "periods": ["", ""]}
    unused |= {"days": [""] * 7, "shortDays": [""] * 7}
    time = {**unused, "months": months(language), "shortMonths": months(language, "months_short")}
    return {"number": number, "time": time}


def bar_words(day: date, unit: str, language: str) -> str:
    """The days of the bar that a day stands in; Vega's weeks begin on Sunday."""
    if unit in ("year", "yearmonth"):
        return str(day.year) if unit == "year" else f"{months(language)[day.month - 1]} {day.year}"
    first = day - timedelta(days=day.isoweekday() % 7) if unit == "yearweek" else day
    return day_words(first, first + timedelta(days=6) if unit == "yearweek" else day, language)


def day_axis(unit: str, language: str) -> alt.Axis:
    """An axis with at most one label a unit of time."""
    import altair as alt

    step, form = _AXES[unit]
    first = f"replace(datum.label, /^1 /, '{label('first_day', language)} ')"
    return alt.Axis(format=form, labelExpr=first, labelOverlap=True, tickCount={"interval": step, "step": 1})
