"""The day that "hier" counts from in a text of which nobody said when it was published."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from dashboard.french.date_bearing import bearing, is_date_line
from dashboard.french.date_calendar import day_of
from dashboard.french.date_scan import Found
from dashboard.french.date_words import day_number, month_number, year_number
from gazetteer.text import Span

# Forms that may state a day with its year.
_STATED = ("day", "iso", "figures", "days_range", "day_in_words", "day_of_year", "weekday_to_day")
_BEFORE, _AFTER = 120, 160
_STOP = re.compile(r"[.!?;](?=\s|$)")
# "ceux menés le 2 avril 2015"
_OF_ANOTHER = re.compile(r"\b(?:celles?|celui|ceux)(?:\s\w+e?s?)?\s(?:d[eu]\s|le\s)?$")
# "le 2 avril 2015, un bac avait déjà coulé là"
_HAD_BEEN = re.compile(r"\bavai(?:t|ent)\s(?:\w+\s)?\w+(?:e|i|u|t|is|us)e?s?\b")


def paragraph_of(paragraphs: Sequence[Span], span: Span) -> Span:
    """The one that holds a span, of paragraphs in text order."""
    return paragraphs[bisect_right(paragraphs, span.start, key=attrgetter("start")) - 1]


def stated_anchor(folded: str, paragraphs: Sequence[Span], found: Sequence[Found]) -> tuple[date | None, bool]:
    """The day of the date line and True; else the latest day stated with its year and not only recalled, and False. A
    date line that gives no year is of the first one that it could be from that day on."""
    stated: list[date] = []
    without_year: tuple[int, int] | None = None
    for form, match in found:
        span, groups = Span(*match.span()), match.groupdict()
        paragraph = paragraph_of(paragraphs, span)
        day = _stated_day(form, groups)
        if day is None:
            if form == "day" and groups["y"] is None and without_year is None and is_date_line(folded, span, paragraph):
                without_year = month_number(groups["m"]), day_number(groups["d"])
        elif is_date_line(folded, span, paragraph):
            return day, True
        elif bearing(folded, span, paragraph, day, day, None) != "background" and not _is_recalled(folded, span):
            stated.append(day)
    latest = max(stated, default=None)
    if latest is not None and without_year is not None:
        years = (day_of(year, *without_year) for year in (latest.year, latest.year + 1))
        return next((day for day in years if day is not None and day >= latest), latest), True
    return latest, False


def _is_recalled(folded: str, span: Span) -> bool:
    """Whether a day is that of something told only beside what happened now."""
    before = _STOP.split(folded[max(0, span.start - _BEFORE) : span.start])[-1]
    after = _STOP.split(folded[span.end : span.end + _AFTER])[0]
    return any(_HAD_BEEN.search(part) for part in (before, after)) or _OF_ANOTHER.search(before) is not None


def _stated_day(form: str, groups: dict[str, str | None]) -> date | None:
    day = groups.get("d") or groups.get("d2")
    month = groups.get("m") or groups.get("m2")
    year = groups.get("y") or groups.get("y2")
    if form not in _STATED or not (day and month and year):
        return None
    return day_of(year_number(year), month_number(month), day_number(day))
