"""What an article has said so far, and the forms that only have a meaning in its light ("le lendemain", "lundi")."""

from __future__ import annotations

from datetime import date
from functools import partial

from dashboard.french.date_calendar import (
    Days,
    apart,
    day_of,
    last_weekday,
    month_of,
    next_weekday,
    only,
    ordered,
    shifted,
    week_of,
    year_of,
)
from dashboard.french.date_from_anchor import Groups as Groups
from dashboard.french.date_from_anchor import from_anchor
from dashboard.french.date_words import day_number, days_counted, month_number, weekday_number
from dashboard.french.observances import Observance

_AHEAD = 7  # days: a communiqué may name a day shortly after its own; further on, the day meant is last year's
_OPEN: Days | None = None
_TWO_MONTHS = 62  # days: of two months that follow one another, one has a 31st
_COUNTED = ("ago", "ahead")


class DateContext:
    """``anchor`` is the day "hier" counts from (``known`` if it is the day of publication, and not only the latest one
    stated).

    Each form gives the days it stands for, first and last, or None where the text leaves them open.
    """

    def __init__(self, anchor: date | None, known: bool, observance: Observance | None) -> None:
        self._anchor, self._known, self._observance = anchor, known, observance
        self._last: Days | None = None
        self._earlier: Days | None = None
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
        past = [found for found in days if found <= shifted(self._anchor or around, 0 if side else _AHEAD)]
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
        last = month_of(int(groups["y2"]), month2) if groups["y2"] else self.month({"m": groups["m2"]})
        if last is None:
            return _OPEN
        year = int(groups["y1"]) if groups["y1"] else last[1].year - (month1 > month2)
        return ordered(month_of(year, month1)[0], last[1])

    def until_now(self, groups: Groups) -> Days | None:
        """ "De janvier 2024 à maintenant"."""
        first = self.month(groups)
        return ordered(first[0], self._anchor) if first else _OPEN

    def relative(self, groups: Groups) -> Days | None:
        """ "Hier", "le lendemain", "trois jours plus tard", "le même jour"."""
        if groups["hier"]:
            days = 2 if groups["hier"].startswith("avant") else 1
            return only(shifted(self._anchor, -days)) if self._anchor else _OPEN
        if groups["tomorrow"]:
            days = 2 if groups["tomorrow"].startswith("apres") else 1
            return only(shifted(self._anchor, days)) if self._anchor else _OPEN
        if groups["night"]:
            return (shifted(self._anchor, -1), self._anchor) if self._anchor else _OPEN
        if groups["today"]:
            return self._today()
        if groups["occasion"] is not None:
            return _OPEN
        base = self._last or (only(self._anchor) if self._anchor else None)
        if base is None or (self._last is None and (groups["next"] or groups["later"] or groups["same"])):
            return _OPEN
        if self._known and groups["later"] and self._earlier is not None and self._is_to_come(base, groups):
            base = self._earlier
        if "nuit" in (groups["next"] or groups["eve"] or ""):
            return (base[1], shifted(base[1], 1)) if groups["next"] else (shifted(base[0], -1), base[0])
        if groups["next"]:
            return only(shifted(base[1], 2 if "sur" in groups["next"] else 1))
        if groups["eve"]:
            return only(shifted(base[0], -2 if "avant" in groups["eve"] else -1))
        if groups["later"] or groups["earlier"]:
            unit = groups["later_unit"] or groups["earlier_unit"] or ""
            count = days_counted(groups["later"] or groups["earlier"] or "", unit)
            return only(shifted(base[1], count if groups["later"] else -count)) if count else _OPEN
        return base

    def _is_to_come(self, base: Days, groups: Groups) -> bool:
        """Whether "trois jours après" would count from the last day to one past the publication."""
        count = days_counted(groups["later"] or "", groups["later_unit"] or "")
        return self._anchor is not None and shifted(base[1], count) > self._anchor

    def _today(self) -> Days | None:
        anchor = self._anchor
        if anchor is None:
            return self._last
        if self._observance is not None:
            named = day_of(anchor.year, self._observance.month, self._observance.day)
            if named and (not self._known or 0 <= (anchor - named).days <= _AHEAD):
                return only(named)
        return only(anchor)

    def weekday(self, groups: Groups) -> Days | None:
        """ "Lundi", "ce mardi", "samedi dernier", "le même lundi"."""
        weekday = weekday_number(groups["wd"] or "")
        last = self._last
        if any(groups.get(name) for name in ("later", "earlier", "next", "eve", "tomorrow", "night")):
            counted = self.relative(groups)
            return only(last_weekday(weekday, counted[1])) if counted and counted[0] == counted[1] else counted
        if last and (groups.get("repeat") or groups.get("same")):
            return only(last_weekday(weekday, last[1]))
        if self._anchor is None:
            return _OPEN
        if groups.get("hier"):
            # an anchor taken from the text is at most "hier" itself, and what was written one day may be published on
            # the next: the weekday says which day is meant
            if not self._known:
                return only(next_weekday(weekday, shifted(self._anchor, -1)))
            days = self.relative(groups)
            return only(last_weekday(weekday, days[0])) if days else _OPEN
        plain = not any(groups.get(name) for name in ("mod", "this", "today"))
        if groups.get("mod") == "prochain" or (plain and self.to_come):
            return only(next_weekday(weekday, self._anchor))
        if groups.get("this") and self.to_come:
            return only(next_weekday(weekday, shifted(self._anchor, -1)))
        if groups["mod"]:
            return only(last_weekday(weekday, shifted(self._anchor, -1)))
        if last and not self._known and (last[1] - last[0]).days < 7:
            inside = last_weekday(weekday, last[1])
            return only(inside if inside >= last[0] else last_weekday(weekday, self._anchor))
        return only(last_weekday(weekday, self._anchor))

    def weekday_day(self, groups: Groups) -> Days | None:
        """ "Lundi 13": in the month named last, else the latest past month where the 13th is a Monday."""
        day, weekday = day_number(groups["d"] or ""), weekday_number(groups["wd"] or "")
        found = self.day_in_context(day)
        if found is not None and found.weekday() == weekday:
            return only(found)
        if self._anchor is None:
            return _OPEN
        past = (shifted(self._anchor, -back) for back in range(-_AHEAD, 92))
        match = next((one for one in past if one.day == day and one.weekday() == weekday), None)
        return only(match) if match else _OPEN

    def day_of_month(self, groups: Groups) -> Days | None:
        """ "Le 23 du même mois", "le 5 courant", "le 12 du mois dernier"."""
        day = day_number(groups["d"] or "")
        around = self._last[1] if groups["same"] and self._last else self._anchor
        if around is None:
            return _OPEN
        index = around.year * 12 + around.month - 1
        index += (groups["mod"] == "prochain") - (groups["mod"] in ("dernier", "passe", "ecoule"))
        found = day_of(index // 12, index % 12 + 1, day)
        return only(found) if found else _OPEN

    def anchored(self, form: str, groups: Groups) -> Days | None:
        """Forms that count from the publication ("il y a trois jours"), or name year or week of the days before."""
        if groups.get("same_year"):
            year = self.named_year(groups)
            return year_of(year) if year else _OPEN
        if groups.get("same") or groups.get("before") or groups.get("after"):
            weeks = bool(groups.get("after")) - bool(groups.get("before"))
            around = self._last[1] if self._last else self._anchor if weeks < 0 else None
            return week_of(shifted(around, 7 * weeks)) if around else _OPEN
        if not self._known and (form in _COUNTED or groups.get("last") or groups.get("next")):
            return _OPEN  # the text may be much younger than the days that it tells of
        days = from_anchor(form, groups, self._anchor, self.to_come) if self._anchor else _OPEN
        if days and self._anchor and groups.get("this") and form != "weekend" and self._known and not self.to_come:
            return days[0], self._anchor  # "cette semaine" is told up to the day of publication
        return days
