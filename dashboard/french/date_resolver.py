"""One article's forms turned into days, each in the light of the dates before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dashboard.french.date_calendar import Days, day_of, last_weekday, month_of, ordered, shifted, year_of
from dashboard.french.date_context import DateContext
from dashboard.french.date_from_anchor import Groups
from dashboard.french.date_grammar import DAY_WORD
from dashboard.french.date_parts import half_of, quarter_of, third_of
from dashboard.french.date_words import WEEKDAYS, day_number, month_number, weekday_number, year_number
from gazetteer.text import Span

_ABSENT = "jour absent du calendrier"
_LEAP_YEAR = 2000  # has every day that any year has


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
        elif form in ("day", "iso", "figures", "figures_short", "figures_clock", "day_in_words", "day_of_year"):
            yield self._day(span, groups)
        elif form == "amiss":
            yield Resolved(span, None, None, _ABSENT)
        elif form == "weekday_to_day":
            yield self._to_day(span, groups)
        elif form == "weekday_pair":
            yield from self._weekdays(match)
        elif form == "month_pair":
            yield from self._months(match)
        elif form == "bare_range":
            yield from self._bare_range(span, groups)
        else:
            days = self._days(form, groups)
            yield Resolved(span, *days) if days else Resolved(span, None, None, _absent_end(groups))

    def _days(self, form: str, groups: Groups) -> Days | None:
        if form in ("days_range", "figures_range"):
            return self._range(groups)
        if form == "day_of_month":
            return self._context.day_of_month(groups)
        if form == "quarter":
            return quarter_of(groups)
        if form in ("month", "month_alone"):
            return third_of(self._context.month(groups), groups["third"] or "")
        if form == "half_month":
            return half_of(self._context.month(groups), groups["half"] or "")
        if form == "months_range":
            return self._context.months(groups)
        if form == "until_now":
            return self._context.until_now(groups)
        if form in ("year", "bare_year"):
            return year_of(int(groups["y"] or 0))
        if form == "years_range":
            return year_of(int(groups["y1"] or 0))[0], year_of(int(groups["y2"] or 0))[1]
        if form == "relative":
            return self._context.relative(groups)
        if form == "weekday":
            return self._context.weekday(groups)
        if form == "weekday_day":
            return self._context.weekday_day(groups)
        return None if form in ("open", "lately") else self._context.anchored(form, groups)

    def _day(self, span: Span, groups: Groups) -> Resolved:
        found, issue = self._dated(day_number(groups["d"] or ""), groups)
        weekday = groups.get("wd")
        if found is not None and weekday and weekday_number(weekday) != found.weekday():
            issue = f"le calendrier dit {WEEKDAYS[found.weekday()]}"
        return Resolved(span, found, found, issue)

    def _dated(self, day: int, groups: Groups) -> tuple[date | None, str]:
        """That day of the month said, None where the text leaves its year open or no calendar has it, and the issue."""
        month = month_number(groups["m"] or "")
        year = self._year(groups, month, day)
        found = None if year is None else day_of(year, month, day)
        return found, _ABSENT if found is None and day_of(year or _LEAP_YEAR, month, day) is None else ""

    def _to_day(self, span: Span, groups: Groups) -> Resolved:
        """ "De lundi à mardi 14 septembre": from the weekday before that day to it."""
        if groups["m"]:
            last = self._day(span, groups)
        else:
            last = Resolved(span, *(self._context.weekday_day(groups) or (None, None)))
        if last.start is None:
            return last
        return last._replace(start=last_weekday(weekday_number(groups["wd1"] or ""), last.start))

    def _year(self, groups: Groups, month: int, day: int) -> int | None:
        said = groups.get("y")
        if said:
            return year_number(said)
        if groups.get("yy"):
            return 2000 + int(groups["yy"] or 0)
        if groups.get("same_year") or groups.get("last_year"):
            return self._context.named_year(groups)
        weekday = groups.get("wd")
        return self._context.year(month, day, groups.get("mod"), weekday_number(weekday) if weekday else None)

    def _weekdays(self, match: re.Match[str]) -> Iterator[Resolved]:
        """ "Samedi et dimanche" is one stretch of days; "lundi et jeudi" are two days."""
        last = self._context.weekday({"wd": match["wd2"], "mod": match["mod"]})
        if last is None:
            yield Resolved(Span(*match.span()), None, None)
            return
        first = last_weekday(weekday_number(match["wd1"]), last[0])
        if (last[0] - first).days == 1:
            yield Resolved(Span(*match.span()), first, last[1])
        else:
            yield Resolved(Span(match.start(), match.end("wd1")), first, first)
            yield Resolved(Span(match.start("wd2"), match.end()), *last)

    def _months(self, match: re.Match[str]) -> Iterator[Resolved]:
        """ "En mai et juin 2023" is one stretch; "en mai et août 2023" are two months."""
        first, second = (month_of(int(match["y2"]), month_number(match[name])) for name in ("m1", "m2"))
        if second[0].month == first[0].month + 1:
            yield Resolved(Span(*match.span()), first[0], second[1])
        else:
            yield Resolved(Span(match.start(), match.end("m1")), *first)
            yield Resolved(Span(match.start("m2"), match.end()), *second)

    def _range(self, groups: Groups) -> Days | None:
        month2 = month_number(groups["m2"] or "")
        day1, day2 = day_number(groups["d1"] or ""), day_number(groups["d2"] or "")
        if not 1 <= month2 <= 12:
            return None
        month1 = month2 if day1 <= day2 else (month2 - 2) % 12 + 1  # "nuit du 30 au 1er mai"
        if groups["m1"]:
            month1 = month_number(groups["m1"])
        year1: int | None
        if groups["y1"]:
            year1 = int(groups["y1"])
        elif groups["y2"]:
            year1 = int(groups["y2"]) - (month1 > month2)
        else:  # by its first day: a stretch may reach past the day of publication
            year1 = self._context.year(month1, day1, groups["mod"])
        if year1 is None:
            return None
        year2 = int(groups["y2"]) if groups["y2"] else year1 + (month1 > month2)
        return ordered(day_of(year1, month1, day1), day_of(year2, month2, day2))

    def _pair(self, match: re.Match[str]) -> Iterator[Resolved]:
        """ "5 et 6 décembre" is one stretch of days; "les 1er et 7 avril" are two days."""
        days = self._range(match.groupdict())
        first, last = match.start("d1"), match.start("d2")
        if days and (days[1] - days[0]).days == 1:
            yield Resolved(Span(*match.span()), *days)
        else:
            (start, end), issue = (days, "") if days else ((None, None), _absent_end(match.groupdict()))
            yield Resolved(Span(first, match.end("m1") if match["m1"] else match.end("d1")), start, start, issue)
            yield Resolved(Span(last, match.end()), end, end, issue)

    def _list(self, match: re.Match[str]) -> Iterator[Resolved]:
        groups = match.groupdict()
        offset = match.start("items")
        items = [(offset + m.start(), offset + m.end(), day_number(m[0])) for m in DAY_WORD.finditer(match["items"])]
        dated = [self._listed(day, groups) for _, _, day in items]
        days = [day for day, _ in dated]
        if "m" not in groups and days[0] is None:
            return
        stated = [day for day in days if day is not None]
        consecutive = len(stated) == len(items) > 1 and all((b - a).days == 1 for a, b in pairwise(stated))
        if consecutive or len(items) == 1:
            yield Resolved(Span(*match.span()), days[0], days[-1], dated[0][1])
            return
        for (start, end, _), (day, issue) in zip(items, dated, strict=True):
            yield Resolved(Span(start, match.end() if start == items[-1][0] else end), day, day, issue)

    def _listed(self, day: int, groups: Groups) -> tuple[date | None, str]:
        return self._dated(day, groups) if groups.get("m") else (self._context.bare_day(day), "")

    def _bare_range(self, span: Span, groups: Groups) -> Iterator[Resolved]:
        end = self._context.bare_day(day_number(groups["d2"] or ""))
        start = self._context.bare_day(day_number(groups["d1"] or ""))
        if start and end:
            if start > end:
                before = shifted(end.replace(day=1), -1)
                start = day_of(before.year, before.month, start.day)
            yield Resolved(span, *(ordered(start, end) or (None, None)))


def _absent_end(groups: Groups) -> str:
    """The issue of a stretch without days, one end of which no calendar has: "du 29 au 31 avril"."""
    ends = [(groups.get(f"m{end}") or groups.get("m2"), groups.get(f"d{end}")) for end in (1, 2)]
    absent = any(
        month and day and day_of(_LEAP_YEAR, month_number(month), day_number(day)) is None for month, day in ends
    )
    return _ABSENT if absent else ""
