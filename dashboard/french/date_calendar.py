"""Calendar arithmetic on plain dates: whole months and years, weekdays, and the precision codes of ACLED and UCDP."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Days = tuple[date, date]
_SUNDAY = 6


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day (31 April)."""
    if not (MINYEAR < year < MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def month_of(year: int, month: int) -> Days:
    """First and last day of a month, of the calendar's first or last year where the year lies beyond it."""
    year = _held(year)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> Days:
    """First and last day of a year, of the calendar's first or last where it lies beyond it."""
    year = _held(year)
    return date(year, 1, 1), date(year, 12, 31)


def _held(year: int) -> int:
    return min(max(year, MINYEAR), MAXYEAR)


def shifted(day: date, days: int) -> date:
    """The day so many days later (earlier if negative), held at the ends of the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def last_weekday(weekday: int, on_or_before: date) -> date:
    """The latest such weekday (0 is Monday) that is not after the given day."""
    return shifted(on_or_before, -((on_or_before.weekday() - weekday) % 7))


def next_weekday(weekday: int, after: date) -> date:
    """The first such weekday strictly after the given day."""
    return shifted(after, (weekday - after.weekday() - 1) % 7 + 1)


def week_of(day: date) -> Days:
    """Monday to Sunday of the week that holds the day."""
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 6)


def weekend_of(anchor: date, coming: bool) -> Days:
    """The weekend of the anchor's week, or the last one that is over."""
    back = -2 if anchor.weekday() == _SUNDAY else -1
    saturday = last_weekday(_SUNDAY - 1, shifted(anchor, _SUNDAY - anchor.weekday() if coming else back))
    return saturday, shifted(saturday, 1)


def only(day: date) -> Days:
    """One day as a stretch of days."""
    return day, day


def apart(day: date, days: Days) -> int:
    """How many days a day lies from a stretch of them, 0 inside it."""
    return max((days[0] - day).days, (day - days[1]).days, 0)


def ordered(start: date | None, end: date | None) -> Days | None:
    """The stretch from one day to the other; None where one is missing or they stand the wrong way round."""
    return (start, end) if start and end and start <= end else None


def precisions(start: date | None, end: date | None) -> tuple[int, int]:
    """ACLED's ``time_precision`` and UCDP GED's ``date_prec`` for a stretch of days, as their codebooks define them."""
    if start is None or end is None:
        return 3, 5
    days = (end - start) // timedelta(days=1) + 1
    if days <= 1:
        return 1, 1
    if days <= 6:
        return 2, 2
    if days == 7:
        return 2, 3
    return 3, 4 if days <= 31 else 5
