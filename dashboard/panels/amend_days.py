"""The days of the selected event in the form that corrects it: text fields, which can be emptied and cover nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd
import streamlit as st

from dashboard.faults import Unreadable
from dashboard.french.date_calendar import precisions
from dashboard.labels import label
from dashboard.table.citation import day_of
from dashboard.table.own_cells import day_expected, day_in

_FIELDS = {"date_from": "date_start", "date_to": "date_end"}
_LONGEST = 30  # characters of a day in words


def field_key(name: str, form: str) -> str:
    """The key of a field of a form."""
    return f"amend_{name}_{form}"


def day_fields(row: pd.Series, form: str, language: str) -> None:
    """Draws a field for the first day and one for the last, which is empty where that is the first."""
    first, last = _days_of(row)
    days = {"date_start": first, "date_end": None if last == first else last}
    hints = {"date_start": label("day_format", language), "date_end": label("same_day", language)}
    for (name, column), where in zip(_FIELDS.items(), st.columns(2), strict=True):
        where.text_input(
            label(name, language),
            _written(days[column], language),
            _LONGEST,
            field_key(column, form),
            placeholder=hints[column],
        )


def day_cells(row: pd.Series, form: str) -> Iterator[tuple[str, str]]:
    """The cells of the days where the form says others, with their precisions; one alone is both. Raises Unreadable
    for what is no day, and where the last comes first."""
    told = [_told(field_key(column, form)) for column in _FIELDS.values()]
    first, last = told[0] or told[1], told[1] or told[0]
    if (first, last) == _days_of(row):
        return
    if first is None or last is None:
        yield from dict.fromkeys(("date_start", "date_end", "time_precision", "date_prec"), "").items()
        return
    if last < first:
        raise Unreadable("fault_days_reversed")
    time_precision, date_prec = precisions(first, last)
    yield from (("date_start", first.isoformat()), ("date_end", last.isoformat()))
    yield from (("time_precision", str(time_precision)), ("date_prec", str(date_prec)))


def _days_of(row: pd.Series) -> tuple[date | None, date | None]:
    return day_of(row["date_start"]), day_of(row["date_end"])


def _written(day: date | None, language: str) -> str:
    """A day in figures, in the order of the language."""
    if day is None:
        return ""
    order = label("input_days", language)
    return order.replace("DD", f"{day.day:02}").replace("MM", f"{day.month:02}").replace("YYYY", f"{day.year:04}")


def _told(key: str) -> date | None:
    cell = " ".join(st.session_state[key].split())
    day = day_in(cell)
    if cell and day is None:
        raise Unreadable("fault_no_day", value=cell, expected=day_expected())
    return day
