"""Words that say when, and not on which day: "il y a quelques jours", "quelques jours après"."""

from __future__ import annotations

import re
from functools import cache

from dashboard.french.date_grammar import of_an_occasion
from dashboard.model import DateMention

_OPEN = ("lately", "ago", "week", "weekend", "month_relative", "weekday", "weekday_range", "weekday_pair")
_SOME = ("quelques ", "plusieurs ")
_LATER = re.compile(
    r"(?:[\w' ]{1,30}\s)?(?:jours?|semaines?|heures|mois)\s(?:plus tard|apres)\b|le\s(?:sur)?lendemain|le jour suivant"
    r"|la\s(?:semaine|nuit)\ssuivante"
)
_THAT_DAY = ("hier", "avant-hier", "aujourd'hui", "ce matin", "ce soir", "cette nuit", "la nuit derniere")


def says_no_day(folded: str, date: DateMention, opens: bool) -> bool:
    """Whether a mention has no day that the text could have said, or one that the calendar lacks. Not so "le lendemain"
    of what has no day; "quelques jours plus tard" where it ``opens`` the sentence."""
    if date.start is not None or date.bears_on != "event":
        return False
    start = date.span.start
    some = opens and folded.startswith(_SOME, start)
    occasion = date.rule == "relative" and _occasion().match(folded, date.span.end) is not None
    return bool(date.issue) or some or occasion or date.rule in _OPEN or folded.startswith(_THAT_DAY, start)


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(of_an_occasion())


def comes_after(folded: str, date: DateMention) -> bool:
    """Whether a day is counted on from what was told before: "trois jours plus tard", "le lendemain"."""
    return _LATER.match(folded, date.span.start) is not None
