"""The day of publication, where a line under or above the title states it: "Publié le mardi 4 juin 2024 | Le Journal",
"mercredi 5 juin 2024, par", "Gao, 5 juin 2024 (AMAP)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from dashboard.french.date_calendar import day_of
from dashboard.french.date_words import A_WEEKDAY, MONTH_NUMBERS, month_number
from dashboard.reading.line_openings import published_from
from dashboard.reading.lines import Line
from gazetteer.text import fold

# The head of a page is so many lines at most, and so are the lines below the text.
_HEAD, _FOOT = 16, 3
_LONGEST = 250
# What may follow the day in its byline: the hour, the name of the paper.
_LONGEST_REST = 60
_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_DAY_OF_MONTH = rf"(?:{A_WEEKDAY},? )?(?P<day>\d{{1,2}})(?:er)? (?P<month>{_MONTH})\b\.?"
_DAY = re.compile(rf"{_DAY_OF_MONTH},? (?P<year>\d{{4}})\b")
_FIGURES = re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\b")
_BARE = re.compile(rf"{_DAY.pattern}(?:,? par\b.*|,? (?:a )?\d{{1,2}}[h:]\d{{2}}.*)")
# "Koro, 23 janvier (AMAP)", "KAYES, 3 fév (AMAP) –": a dispatch
_DATELINE = re.compile(
    rf"(?P<town>[a-z][a-z' -]{{1,30}})(?: \([a-z ]{{2,15}}\))?, (?:le )?{_DAY_OF_MONTH}(?: (?P<year>\d{{4}}))? ?\([a-z]"
)
# What a dispatch tells is no older, so that the year it leaves out is that of a day told in full.
_FRESH = timedelta(days=45)
_STATED_WITHIN = 4_000


def day_of_publication(lines: Sequence[Line], known: date | None) -> date | None:
    """The day that "hier" counts from: that of a dispatch, which the page or file that took it over may be younger
    than; else ``known``, the day given with the file; else that of a byline. None where nothing tells it."""
    dispatches = (_of_dispatch(line, lines, known) for line in lines[:_HEAD])
    edges = [line.text for line in (*lines[:_HEAD], *lines[_HEAD:][-_FOOT:]) if len(line.text) <= _LONGEST]
    days = chain(dispatches, [known], map(day_of_byline, edges))
    return next(filter(None, days), None)


def day_of_byline(line: str) -> date | None:
    """The day of publication that a line states, None where it is no byline with its day."""
    begins = published_from(line)
    folded = fold(line)
    if begins is None:
        found = _BARE.fullmatch(folded)
    else:
        found = _DAY.search(folded, begins) or _FIGURES.search(folded, begins)
    if found is None or len(line) - found.end() > _LONGEST_REST:
        return None
    return _day(found["year"], found)


def _of_dispatch(line: Line, lines: Sequence[Line], known: date | None) -> date | None:
    """The day of a dispatch; where it gives no year, the last such day up to ``known``, or that of the one day told in
    full which lies just before it."""
    dated = _DATELINE.match(fold(line.text[:_LONGEST]))
    if dated is None or dated["year"]:
        return _day(dated["year"], dated) if dated else None
    if known:
        written = (_day(str(year), dated) for year in (known.year, known.year - 1))
        return next((day for day in written if day and timedelta() <= known - day <= _FRESH), None)
    days: set[date] = set()
    for other in _DAY.finditer(fold("\n".join(one.text for one in lines)[:_STATED_WITHIN])):
        told = _day(other["year"], other)
        written = (_day(str(year), dated) for year in (int(other["year"]), int(other["year"]) + 1))
        days |= {day for day in written if day and told and timedelta() <= day - told <= _FRESH}
    return days.pop() if len(days) == 1 else None


def _day(year: str, found: re.Match[str]) -> date | None:
    return day_of(int(year), month_number(found["month"]), int(found["day"]))
