"""The forms that only have a meaning in the light of what an article has said so far ("le lendemain", "lundi")."""

from __future__ import annotations

from dashboard.french.date_calendar import Days, day_of, last_weekday, next_weekday, only, shifted, week_of, year_of
from dashboard.french.date_from_anchor import Groups, from_anchor
from dashboard.french.date_memory import AHEAD, DateMemory
from dashboard.french.date_words import day_number, days_counted, weekday_number

_OPEN: Days | None = None
_COUNTED = ("ago", "ahead")


class DateContext(DateMemory):
    """What an article has said of days, and the days that these forms stand for in its light: first and last, or None
    where the text leaves them open."""

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
        base = self._last_day or self._last or (only(self._anchor) if self._anchor else None)
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
            if named and (not self._known or 0 <= (anchor - named).days <= AHEAD):
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
        if plain and self._week is not None and self._week[0] <= (inside := last_weekday(weekday, self._week[1])):
            return only(inside)  # of a bulletin that tells of a week
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
        past = (shifted(self._anchor, -back) for back in range(-AHEAD, 92))
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
