"""An event as its first sentence opens it: where it happened, when, and what it cost so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.extraction.claims import claims_for
from dashboard.extraction.clauses import Clause
from dashboard.extraction.passages import Passage
from dashboard.extraction.placed import journey
from dashboard.extraction.setting import Setting
from dashboard.extraction.story import Story
from dashboard.extraction.trigger_rules import Rule
from dashboard.french.date_calendar import precisions
from dashboard.model import DateMention, Quantity, Trigger

_ARRIVED = re.compile(r"\b(?:arriv|parven|attein)")
_RIGHT_AFTER = re.compile(r",?\s(?:dans )?(?:la |l')?(?:journee|soiree|matinee|nuit)?\s?(?:de |du )?")
# A convoy is under way for a fortnight at most; days further apart are of two journeys.
_LONGEST_MARCH = 15


def opened(clause: Clause, trigger: Trigger, rule: Rule, setting: Setting, introduced: Passage | None = None) -> Story:
    """The event that a clause opens; ``introduced`` is the sentence before it, if that gave day and place and told
    nothing yet."""
    passage = clause.passage
    own = any(not p.is_passing for p in passage.placed)
    before = introduced if introduced is not None and introduced.own_places else None
    # "un car parti de A pour B a été attaqué le 5": on the way, whatever was told before of other days
    travels = bool(journey(passage.placed))
    where = passage if own or (travels and passage.days) else before or setting.where(passage)
    where = passage if where is None and travels else where
    claims = claims_for(trigger.event_type, passage)
    day = _first_day(passage, trigger, claims, setting)
    if day is not None and (trigger.event_type == "rotation_or_patrol" or day not in passage.days):
        day = _until(day, passage.days)
    return Story(trigger.event_type, trigger, rule, day, where, where is not passage, claims, [passage])


def _first_day(passage: Passage, trigger: Trigger, claims: Sequence[Quantity], setting: Setting) -> DateMention | None:
    """The day right after what tells of the event ("le maire, enlevé le 18 mai"), else the first that the passage
    states, else the one stated before. Where it only says when a march arrived ("et est arrivé le lendemain") or those
    arrested were released, the day before is that of the start."""
    own = next((day for day in passage.dates if _follows(day, trigger, passage)), None)
    if own is not None and own in passage.days:
        return own
    if own is not None and own.bears_on == "background" and not passage.days:
        return None
    if not passage.days:
        return None if passage.leaves_open else _by_then(setting.day(passage), passage)
    last = passage.days[0]
    between = passage.words.folded[trigger.span.end : last.span.start]
    arrived = trigger.event_type == "rotation_or_patrol" and _ARRIVED.search(between) is not None
    released = trigger.event_type == "arrest" and any(claim.role == "released" for claim in claims)
    return (bool(between) and (arrived or released) and setting.day(passage)) or last


def _by_then(day: DateMention | None, passage: Passage) -> DateMention | None:
    """The day of another sentence, but for one after that of saying: what was announced on Sunday is not Monday's."""
    said = [date.end for date in passage.dates if date.bears_on == "publication" and date.end is not None]
    late = day is not None and day.start is not None and bool(said) and day.start > max(said)
    return None if late else day


def _follows(day: DateMention, trigger: Trigger, passage: Passage) -> bool:
    """Whether nothing stands between a participle that tells and a day."""
    between = passage.words.folded[trigger.span.end : day.span.start]
    return day.span.start > trigger.span.end and _RIGHT_AFTER.fullmatch(between) is not None


def _until(day: DateMention, days: Sequence[DateMention]) -> DateMention:
    """The days of a march: from the first one that its sentence states to the last ("parti le 3, arrivé le 5")."""
    end = max((other.end for other in days if other.end is not None), default=day.end)
    if day.start is None or day.end is None or end is None or not 0 < (end - day.end).days <= _LONGEST_MARCH:
        return day
    time_precision, date_prec = precisions(day.start, end)
    return replace(day, end=end, time_precision=time_precision, date_prec=date_prec)
