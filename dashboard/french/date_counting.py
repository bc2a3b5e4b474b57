"""What a form that counts days counts from ("trois jours après l'attaque du 3 mars"), and what it only explains ("le 10
mars, deux jours après l'attaque")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.french.date_scan import Found

_COUNTING = ("next", "eve", "later", "earlier")
_DAYS = ("day", "iso", "figures", "figures_short", "figures_clock", "day_in_words")
# The event that the days are counted from, up to the day that it has or stands beside.
_EVENT = r" (?:d[eu]s? |d'|l[ae]s? |l'|une? |cette |son )[^.;:,\n]{0,60}"
_EVENT_AHEAD = re.compile(_EVENT)
_OF_THE_DAY = re.compile(rf"(?: d[eu]s? |{_EVENT} d[eu]s? |(?<=apres) |(?<=avant) )(?:le )?")
_BESIDE_THE_DAY = re.compile(rf"{_EVENT}, (?:le )?")
_PAST_THE_DAY = re.compile(r", (?:soit )?(?:au )?")
_REACH = 80


def base_of(folded: str, found: Sequence[Found], index: int) -> int | None:
    """Which form is the day that form ``index`` counts from, None where it is one said before: "le lendemain de
    l'assaut du 3 mars", "deux jours avant le 3 mars"."""
    after = index + 1
    if not _counts(found[index]) or after == len(found) or found[after].form not in _DAYS:
        return None
    return after if _OF_THE_DAY.fullmatch(folded, found[index].match.end(), found[after].match.start()) else None


def same_as(folded: str, found: Sequence[Found], index: int) -> int | None:
    """Which form states the day that form ``index`` explains: "le 10 mars, deux jours après l'attaque", "deux jours
    après l'attaque, le 10 mars"; None where it stands for itself."""
    if not _counts(found[index]):
        return None
    start, end = found[index].match.span()
    before, after = found[index - 1] if index else None, found[index + 1] if index + 1 < len(found) else None
    if before is not None and before.form in _DAYS and _PAST_THE_DAY.fullmatch(folded, before.match.end(), start):
        return index - 1 if _EVENT_AHEAD.match(folded, end, end + _REACH) else None
    beside = after is not None and after.form in _DAYS and _BESIDE_THE_DAY.fullmatch(folded, end, after.match.start())
    return index + 1 if beside else None


def _counts(found: Found) -> bool:
    return found.form == "relative" and any(found.match[name] for name in _COUNTING)
