"""What is counted and told of again: "... : 377 briques et 59 lingots. Les briques ont ...", "Les six ont été ..."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from dashboard.extraction.kinds import ARMED, LONG, SEIZURES, takes_in
from dashboard.extraction.passages import Passage
from dashboard.extraction.story import Story
from dashboard.extraction.triggers import told_by
from dashboard.model import Quantity
from gazetteer.text import fold, split_words

_THE = frozenset(("le", "la", "l", "les"))
# A sum stands at most this many events before what it is told of again.
_REACH = 5
_STOPS = frozenset(".!?…")
_SEVERAL_DAYS = timedelta(days=2)
_MOST = 20  # figures of one event that are compared with what is told of again
_POINTING = 3  # words: "cette saisie de 500 plaquettes"
_ALL = frozenset(("les", "ces", "tous", "toutes"))


def without_the_same(passage: Passage, stories: Sequence[Story]) -> Passage:
    """The passage without the figures that only name again, all of them, those counted before: "Quatre hommes ont été
    arrêtés à Ber, deux à Gao. Les six prévenus ont été écroués."."""
    if not stories or not passage.claims:
        return passage
    before = [claim for story in stories[-_REACH:] for claim in story.claims[-_MOST:]]
    kept = tuple([figure for figure in passage.quantities if not _is_told_again(passage, figure, before)])
    return passage if len(kept) == len(passage.quantities) else replace(passage, quantities=kept)


def _is_told_again(passage: Passage, figure: Quantity, before: Sequence[Quantity]) -> bool:
    first = bisect_left(passage.words.starts, figure.span.start)
    forms = passage.words.forms
    if not figure.role or not figure.value or first == 0:
        return False
    if forms[first - 1] not in _ALL and "cette" not in forms[max(0, first - _POINTING) : first]:
        return False
    same = [claim for claim in before if claim.role == figure.role and claim.category in (figure.category, "")]
    counted = [claim.value or 0 for claim in same]
    return figure.value in (*counted, sum(counted))


def without_the_announced(stories: Sequence[Story]) -> list[Story]:
    """The events without those that only announce others of their type: no place, no figure, and no day but theirs; or
    that sum up in a région those of several days, or tell no day of what is told in it."""
    days: dict[str, list[date]] = {story.event_type: [] for story in stories if not story.inherited}
    for story in stories:
        if not story.inherited and story.day is not None and story.day.start is not None:
            days[story.event_type].append(story.day.start)
    days = {event_type: sorted(told) for event_type, told in days.items()}
    kept = [s for s in stories if not (s.is_bare and s.event_type in days and _announces(s, days[s.event_type]))]
    placed = sorted(s.day.start for s in kept if s.places and s.day is not None and s.day.start is not None)
    return [s for s in kept if not (_sums_up(s, placed) or (placed and s.is_bare and not s.inherited))]


def without_the_headlines(stories: Sequence[Story], passages: Sequence[Passage]) -> list[Story]:
    """The events without those that a headline below a letterhead tells of what the text then tells: a line without a
    full stop, before the first sentence that has one, with no day and no other place."""
    first = next((passage.number for passage in passages if passage.words.forms[-1] in _STOPS), 0)
    pairs = zip_longest(stories, stories[1:])
    return [s for s, following in pairs if s.passages[-1].number >= first or not (following and _heads(s, following))]


def _heads(story: Story, following: Story) -> bool:
    one, other = story.event_type, following.event_type
    alike = takes_in(one, other) or takes_in(other, one)
    return alike and not story.passages[0].days and story.places <= following.places


def _sums_up(story: Story, days: Sequence[date]) -> bool:
    """ "Du 18 au 24 novembre, l'Office a multiplié les descentes dans le District": what follows tells each."""
    if story.claims or story.places or story.event_type in LONG or story.day is None:
        return False
    start, end = story.day.start, story.day.end
    if start is None or end is None or end - start < _SEVERAL_DAYS:
        return False
    at = bisect_left(days, start)
    return at < len(days) and days[at] <= end


def _announces(story: Story, days: Sequence[date]) -> bool:
    """Not "Le lendemain, une autre frappe a été menée", where no other is told of that day."""
    own = story.passages[0].days
    if story.event_type not in ARMED or not own or own[0].start is None or own[0].start != own[0].end:
        return True
    at = bisect_left(days, own[0].start)
    return at < len(days) and days[at] == own[0].start


def take_back(stories: Sequence[Story]) -> None:
    """Gives the last event, a seizure without a figure, the one of what it names from the event that summed it up; what
    that one was, and where, is then told by what is left of it."""
    last = stories[-1]
    if last.event_type not in SEIZURES or any(claim.role == "seized" for claim in last.claims):
        return
    named = _named(last.passages[0])
    for summed in stories[-1 - _REACH : -1]:
        for claim in summed.claims:
            if claim.role == "seized" and len(summed.claims) > 1 and named in split_words(fold(claim.item)).forms:
                _hand_over(claim, summed, last)
                return


def _named(passage: Passage) -> str:
    """The noun that the passage opens with, "" where no definite article leads to one."""
    forms = passage.words.forms[passage.first : passage.first + 2]
    return forms[1] if len(forms) == 2 and forms[0] in _THE else ""


def _hand_over(claim: Quantity, summed: Story, last: Story) -> None:
    source = summed.passages[0]
    summed.claims.remove(claim)
    last.claims.append(claim)
    last.passages.append(source)
    left = [word for word in source.found if not claim.span.overlaps(source.words.span(word.first, word.last))]
    if summed.where is not None and last.places < summed.places:
        elsewhere = tuple([p for p in summed.where.placed if p.toponym.name not in last.places])
        summed.where = replace(summed.where, placed=elsewhere)
    told = told_by(source.words, left, frozenset(), settled=True, one_word=True)
    if told is not None:
        summed.event_type, summed.trigger, summed.rule = told.trigger.event_type, told.trigger, told.rule
