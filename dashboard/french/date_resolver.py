"""One article's forms turned into days, each in the light of the dates before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dashboard.french.date_calendar import Days, day_of, shifted, year_of
from dashboard.french.date_context import DateContext, Groups, ordered
from dashboard.french.date_grammar import DAY_WORD, WEEKDAYS, day_number, month_number
from gazetteer.text import Span


class Resolved(NamedTuple):
    """The days a form stands for; both None where the text leaves them open."""

    span: Span
    start: date | None
    end: date | None
    issue: str = ""


class Resolver:
    """Reads forms in text order against what the context remembers."""

    def __init__(self, context: DateContext) -> None:
        self._context = context

    def resolve(self, form: str, match: re.Match[str]) -> Iterator[Resolved]:
        """The mentions that one form holds: one, or several for "les 1er et 7 avril"; none where it is no date here."""
        groups = match.groupdict()
        span = Span(*match.span())
        if form in ("days_list", "bare_days"):
            yield from self._list(match)
        elif form == "days_range" and groups["et"] is not None and not match[0].startswith("entre"):
            yield from self._pair(match)
        elif form in ("day", "iso", "figures"):
            yield from self._day(span, groups)
        elif form == "bare_range":
            yield from self._bare_range(span, groups)
        else:
            days = self._days(form, groups)
            yield Resolved(span, *(days or (None, None)))

    def _days(self, form: str, groups: Groups) -> Days | None:
        if form == "days_range":
            return self._range(groups)
        if form in ("month", "month_alone"):
            return self._context.month(groups)
        if form == "months_range":
            return self._context.months(groups)
        if form == "year":
            return year_of(int(groups["y"] or 0))
        if form == "years_range":
            return year_of(int(groups["y1"] or 0))[0], year_of(int(groups["y2"] or 0))[1]
        if form == "relative":
            return self._context.relative(groups)
        if form == "weekday":
            return self._context.weekday(groups)
        if form == "weekday_day":
            return self._context.weekday_day(groups)
        return None if form == "open" else self._context.anchored(form, groups)

    def _day(self, span: Span, groups: Groups) -> Iterator[Resolved]:
        month, day = month_number(groups["m"] or ""), day_number(groups["d"] or "")
        if not 1 <= month <= 12:
            return
        year = int(groups["y"]) if groups["y"] else self._context.year(month, day, groups.get("mod"))
        found = None if year is None else day_of(year, month, day)
        issue = ""
        weekday = groups.get("wd")
        if found is None and year is not None:
            issue = f"le calendrier n'a pas de jour {day:02}/{month:02}/{year}"
        elif found is not None and weekday and WEEKDAYS.index(weekday) != found.weekday():
            issue = f"le {day:02}/{month:02}/{found.year} est un {WEEKDAYS[found.weekday()]}, le texte dit {weekday}"
        yield Resolved(span, found, found, issue)

    def _range(self, groups: Groups) -> Days | None:
        month2 = month_number(groups["m2"] or "")
        month1 = month_number(groups["m1"]) if groups["m1"] else month2
        day1, day2 = day_number(groups["d1"] or ""), day_number(groups["d2"] or "")
        year2 = int(groups["y2"]) if groups["y2"] else self._context.year(month2, day2, groups["mod"])
        if year2 is None:
            return None
        year1 = int(groups["y1"]) if groups["y1"] else year2 - (month1 > month2)
        return ordered(day_of(year1, month1, day1), day_of(year2, month2, day2))

    def _pair(self, match: re.Match[str]) -> Iterator[Resolved]:
        """ "5 et 6 décembre" is one stretch of days; "les 1er et 7 avril" are two days."""
        days = self._range(match.groupdict())
        first, last = match.start("d1"), match.start("d2")
        if days and (days[1] - days[0]).days == 1:
            yield Resolved(Span(*match.span()), *days)
        else:
            start, end = days or (None, None)
            yield Resolved(Span(first, match.end("m1") if match["m1"] else match.end("d1")), start, start)
            yield Resolved(Span(last, match.end()), end, end)

    def _list(self, match: re.Match[str]) -> Iterator[Resolved]:
        groups = match.groupdict()
        offset = match.start("items")
        items = [(offset + m.start(), offset + m.end(), day_number(m[0])) for m in DAY_WORD.finditer(match["items"])]
        days = [self._listed(day, groups) for _, _, day in items]
        if "m" not in groups and days[0] is None:
            return
        stated = [day for day in days if day is not None]
        consecutive = len(stated) == len(items) > 1 and all((b - a).days == 1 for a, b in pairwise(stated))
        if consecutive or len(items) == 1:
            yield Resolved(Span(*match.span()), days[0], days[-1])
            return
        for (start, end, _), day in zip(items, days, strict=True):
            yield Resolved(Span(start, match.end() if start == items[-1][0] else end), day, day)

    def _listed(self, day: int, groups: Groups) -> date | None:
        if not groups.get("m"):
            return self._context.day_in_context(day)
        month = month_number(groups["m"] or "")
        year = int(groups["y"] or 0) or self._context.year(month, day)
        return None if year is None else day_of(year, month, day)

    def _bare_range(self, span: Span, groups: Groups) -> Iterator[Resolved]:
        end = self._context.day_in_context(day_number(groups["d2"] or ""))
        start = self._context.day_in_context(day_number(groups["d1"] or ""))
        if start and end:
            if start > end:
                before = shifted(end.replace(day=1), -1)
                start = day_of(before.year, before.month, start.day)
            yield Resolved(span, *(ordered(start, end) or (None, None)))
