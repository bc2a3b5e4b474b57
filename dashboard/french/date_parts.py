"""Parts of a month and of a year: "début mars", "la première quinzaine de mars", "le premier trimestre 2024"."""

from __future__ import annotations

from dashboard.french.date_calendar import Days, month_of
from dashboard.french.date_from_anchor import Groups


def half_of(month: Days | None, which: str) -> Days | None:
    """ "La première quinzaine de mars": up to the 15th; the second one is the rest of the month."""
    if month is None:
        return None
    first, last = month
    return (first, first.replace(day=15)) if which.startswith(("p", "1")) else (first.replace(day=16), last)


def third_of(month: Days | None, which: str) -> Days | None:
    """ "Début mars" is up to the 10th, "fin mars" from the 21st on, "mi-mars" what lies between."""
    if month is None or not which:
        return month
    first, last = month
    if which == "debut":
        return first, first.replace(day=10)
    return (first.replace(day=21), last) if which == "fin" else (first.replace(day=11), first.replace(day=20))


def quarter_of(groups: Groups) -> Days:
    """ "Le premier trimestre 2024": its first and last day."""
    nth, year, months = groups["nth"] or "", int(groups["y"] or 0), 3 if groups["unit"] == "trimestre" else 6
    order = {"p": 1, "1": 1, "d": 2, "s": 2, "2": 2, "t": 3, "3": 3, "q": 4, "4": 4}
    number = 12 // months if nth == "dernier" else min(order[nth[0]], 12 // months)
    return month_of(year, (number - 1) * months + 1)[0], month_of(year, number * months)[1]
