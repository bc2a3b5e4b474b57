"""What an article has said of days so far, and the days, months and years that it completes ("le 13", "juillet")."""

from __future__ import annotations

from datetime import date
from functools import partial

from dashboard.french.date_calendar import Days, apart, day_of, month_of, ordered, shifted
from dashboard.french.date_from_anchor import Groups
from dashboard.french.date_words import month_number
from dashboard.french.observances import Observance

AHEAD = 7  # days: a communiqué may name a day shortly after its own; further on, the day meant is last year's
_OPEN: Days | None = None
_WEEK = (4, 7)  # days from the first to the last of a stretch in which each weekday is one day, or two at its ends
_LONG = 27  # days: a month and what is longer has no next day
_TWO_MONTHS = 62  # days: of two months that follow one another, one has a 31st


class DateMemory:
    """The days said so far. ``anchor`` is the day "hier" counts from (``known`` if it is the day of publication, and
    not only the latest one stated).

    Each form gives the days it stands for, first and last, or None where the text leaves them open.
    """

    def __init__(self, anchor: date | None, known: bool, observance: Observance | None) -> None:
        self._anchor, self._known, self._observance = anchor, known, observance
        self._last: Days | None = None
        self._earlier: Days | None = None
        # ... of which one may say "la veille": no month
        self._last_day: Days | None = None
        # the days, about a week, that a text says it tells of, until it tells of another day
        self._week: Days | None = None
        self._told_year: int | None = None
        # whether the words around the form at hand speak of what is to come; whether it opens a sentence
        self.to_come = self.opens = False

    def remember(self, start: date | None, end: date | None) -> None:
        """The days of an event mention: what "le lendemain", "le même jour" and "le 13" go on from."""
        if start is not None and end is not None:
            if self._last != (start, end):
                self._earlier = self._last
            self._last = (start, end)
            self._told_year = None
            if (end - start).days < _LONG:
                self._last_day = self._last
            if _WEEK[0] <= (end - start).days <= _WEEK[1]:
                self._week = (start, end)
            elif self._week is not None and not self._week[0] <= start <= end <= self._week[1]:
                self._week = None

    def remember_background(self, start: date | None, end: date | None) -> None:
        """The days of something older: their year is that of a month that opens the next sentence."""
        if start is not None and end is not None and start.year == end.year:
            self._told_year = start.year

    def named_year(self, groups: Groups) -> int | None:
        """ "De la même année", "de l'année dernière"."""
        if groups.get("last_year"):
            return self._anchor.year - 1 if self._anchor else None
        if (groups.get("same_year") or "").startswith("cette") and self._anchor:
            return self._anchor.year
        if self._told_year is not None:
            return self._told_year
        around = self._last[1] if self._last else self._anchor
        return around.year if around else None

    def year(self, month: int, day: int, side: str | None = None, weekday: int | None = None) -> int | None:
        """The year of a day stated without one: nearest to the days told before, else nearest past or soon after; that
        of its weekday, where nobody says when the text was published."""
        around = self._last[1] if self._last and side is None else self._anchor
        if around is None:
            return None
        days = [found for one in (-1, 0, 1) if (found := day_of(around.year + one, month, day))]
        matching = [found for found in days if found.weekday() == weekday]
        if not self._known and len(matching) == 1:
            return matching[0].year
        if side == "prochain" or (self.to_come and not self._last and side is None):
            days = [found for found in days if found > around]
            return min(days).year if days else None
        past = [found for found in days if found <= shifted(self._anchor or around, 0 if side else AHEAD)]
        if self._last and side is None:
            days = past or days if self._known and not self.to_come else days
            return min(days, key=lambda found: abs(found - around)).year if days else None
        return max(past).year if past else None

    def day_in_context(self, day: int) -> date | None:
        """ "Le 13": in the month named last, or in its range's other month where only that holds the day."""
        if self._last is None:
            return None
        start, end = self._last
        choices = [found for month in (end, start) if (found := day_of(month.year, month.month, day))]
        return next((found for found in choices if start <= found <= end), choices[0] if choices else None)

    def bare_day(self, day: int) -> date | None:
        """ "Le 13" as ``day_in_context``; where no month was named, the last 13th before the text was published."""
        if self._last is not None or self._anchor is None or not self._known:
            return self.day_in_context(day)
        past = (shifted(self._anchor, -back) for back in range(_TWO_MONTHS))
        return next((one for one in past if one.day == day), None)

    def month(self, groups: Groups) -> Days | None:
        """A month with or without its year ("juin dernier", "juillet")."""
        month = month_number(groups["m"] or "")
        if groups.get("y"):
            return month_of(int(groups["y"] or 0), month)
        if groups.get("same_year"):
            year = self.named_year(groups)
            return month_of(year, month) if year else _OPEN
        side = groups.get("mod")
        if self._told_year is not None and self.opens and not side:
            return month_of(self._told_year, month)
        around = self._anchor or (self._last[1] if self._last else None)
        if around is None:
            return _OPEN
        if side == "prochain" or (self.to_come and not side):
            return month_of(around.year + (month < around.month + bool(side)), month)
        if not self._known and not side:  # the text is younger than that day
            return min((month_of(around.year + one, month) for one in (0, -1, 1)), key=partial(apart, around))
        return month_of(around.year - (month > around.month - bool(side)), month)

    def months(self, groups: Groups) -> Days | None:
        """ "De janvier à mars 2024"."""
        month1, month2 = month_number(groups["m1"] or ""), month_number(groups["m2"] or "")
        last_year = groups["y2"] or (groups["y1"] and str(int(groups["y1"]) + (month1 > month2)))
        last = self.month({"m": groups["m2"], "y": last_year})
        if last is None:
            return _OPEN
        year = int(groups["y1"]) if groups["y1"] else last[1].year - (month1 > month2)
        return ordered(month_of(year, month1)[0], last[1])

    def until_now(self, groups: Groups) -> Days | None:
        """ "De janvier 2024 à maintenant"."""
        first = self.month(groups)
        return ordered(first[0], self._anchor) if first else _OPEN
