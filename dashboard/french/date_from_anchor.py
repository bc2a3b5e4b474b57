"""Days counted from that of publication: "il y a trois jours", "la semaine dernière", "dans deux jours"."""

from __future__ import annotations

from datetime import MAXYEAR, date

from dashboard.french.date_calendar import Days, last_weekday, month_of, only, shifted, week_of, weekend_of, year_of
from dashboard.french.date_words import days_counted, number_counted, weekday_number

Groups = dict[str, str | None]
# "Ce week-end", said up to Wednesday of what is over, is the last one.
_EARLY = 2


def from_anchor(form: str, groups: Groups, anchor: date, to_come: bool) -> Days | None:
    """The days of a form; None where it does not say how many ("il y a quelques jours")."""
    if form == "weekday_range":
        limit = shifted(anchor, -1) if groups["mod"] else anchor
        end = last_weekday(weekday_number(groups["wd2"] or ""), limit)
        return last_weekday(weekday_number(groups["wd1"] or ""), end), end
    if groups.get("long"):
        return _months_ago(groups, anchor)
    if form in ("ago", "ahead"):
        days = 0 if groups.get("about") else days_counted(groups["n"] or "", groups["unit"] or "")
        return only(shifted(anchor, days if form == "ahead" else -days)) if days else None
    side = 0 if groups["this"] else -1 if groups["last"] else 1
    if form == "week":
        return week_of(shifted(anchor, 7 * side))
    if form == "weekend":
        return weekend_of(anchor, side == 0 and (to_come or anchor.weekday() > _EARLY))
    if form == "month_relative":
        index = anchor.year * 12 + anchor.month - 1 + side
        return month_of(index // 12, index % 12 + 1)
    return year_of(min(max(anchor.year + side, 1), MAXYEAR))


def _months_ago(groups: Groups, anchor: date) -> Days | None:
    """ "Il y a deux mois", "il y a un an": that month, that year."""
    count = number_counted(groups["many"] or "")
    if not count:
        return None
    if (groups["long"] or "").startswith("a"):
        return year_of(anchor.year - count)
    index = anchor.year * 12 + anchor.month - 1 - count
    return month_of(index // 12, index % 12 + 1)
