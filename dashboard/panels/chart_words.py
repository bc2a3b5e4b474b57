"""How the charts write numbers and days: the way of the page's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dashboard.labels import day_words, label, months, number_words

if TYPE_CHECKING:
    import altair as alt

# How an axis writes the first day of each unit of time.
_FORMS = {"day": "%-d %b %Y", "week": "%-d %b %Y", "month": "%b %Y", "year": "%Y"}


def locale(language: str) -> dict[str, Any]:
    """How Vega is to write numbers and days: the format of d3, which asks for a few words that no axis here writes."""
    sample = number_words(1000.5, language)
    number = {"decimal": sample[-2], "thousands": sample[1], "grouping": [3], "currency": ["", ""]}
    unused = {"dateTime": "%x", "date": "%d/%m/%Y", "time": "%H:%M", "periods": ["", ""]}
    unused |= {"days": [""] * 7, "shortDays": [""] * 7}
    time = {**unused, "months": months(language), "shortMonths": months(language, "months_short")}
    return {"number": number, "time": time}


def bar_words(day: date, unit: str, language: str) -> str:
    """The days of the bar that begins with a day."""
    if unit in ("year", "month"):
        return str(day.year) if unit == "year" else f"{months(language)[day.month - 1]} {day.year}"
    return day_words(day, day + timedelta(days=6) if unit == "week" else day, language)


def day_axis(starts: Sequence[date], unit: str, language: str) -> alt.Axis:
    """An axis that writes the day with which each unit of time begins, in its middle; as many as there is room for."""
    import altair as alt

    first = f"replace(datum.label, /^1 /, '{label('first_day', language)} ')"
    return alt.Axis(
        format=_FORMS[unit],
        labelExpr=first,
        labelOverlap=True,
        labelFlush=False,
        labelOffset=alt.ExprRef(f"width / {2 * len(starts)}"),
        ticks=False,
        values=[day.isoformat() for day in starts],  # a day without an hour is its midnight of UTC to a browser
    )
