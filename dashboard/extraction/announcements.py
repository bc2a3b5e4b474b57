"""What only announces, heads or sums up the events that the text tells one by one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import zip_longest

from dashboard.extraction.kinds import ARMED, LONG, SEIZURES, of_a_kind
from dashboard.extraction.passages import Passage, lies_within
from dashboard.extraction.quantity_words import signs
from dashboard.extraction.standing import holds, known_places
from dashboard.extraction.story import Story
from dashboard.french.numbers import find_numbers
from dashboard.model import DateMention

# Deeds that are reported by the week or month; a ban may last as long.
_COUNTED = ARMED | SEIZURES | {"arrest"}
# So many may be a sum by chance.
_A_FEW = 4
_REACH = 5  # events after the one that sums them up
_LASTS = re.compile(r"\b(?:en|durant|pendant|sur) (?:\w+[ -]){1,3}(?:heures|jours|semaines|mois)\b")
_WEEKS = timedelta(days=13)


def without_the_announced(stories: Sequence[Story]) -> list[Story]:
    """The events without those that only announce others of their type: no place, no figure, and no day but theirs; or
    that sum up, or tell no day of, what the others tell."""
    days: dict[str, list[date]] = {story.event_type: [] for story in stories if not story.inherited}
    for story in stories:
        if not story.inherited and story.day is not None and story.day.start is not None:
            days[story.event_type].append(story.day.start)
    days = {event_type: sorted(told) for event_type, told in days.items()}
    kept = [s for s in stories if not _is_a_tally(s)]
    kept = [s for s in kept if not (s.is_bare and s.event_type in days and _announces(s, days[s.event_type]))]
    placed = any(s.places and s.day is not None and s.day.start is not None for s in kept)
    kept = [s for s in kept if not (placed and s.is_bare and not s.inherited)]
    kept = [s for number, s in enumerate(kept) if not _is_the_sum(s, kept[number + 1 : number + 1 + _REACH])]
    kept = [s for number, s in enumerate(kept) if not _is_told_in_parts(s, kept[number + 1 : number + 1 + _REACH])]
    kept = [s for number, s in enumerate(kept) if not _lists_where(s, kept[number + 1 : number + 1 + _REACH])]
    pairs = zip_longest(kept, kept[1:])
    kept = [s for s, following in pairs if not (following is not None and _leads_to(s, following))]
    return [s for number, s in enumerate(kept) if not _is_of_the_title(s, kept[number + 1 : number + 1 + _REACH])]


def _is_of_the_title(story: Story, later: Sequence[Story]) -> bool:
    """ "Au total, une cinquantaine de combattants ...": the sum of what is told at the places that the title names."""
    titled = story.inherited and story.where is not None and story.where.in_title and len(story.places) > 1
    return titled and any(story.places & told.places for told in later)


def _leads_to(story: Story, following: Story) -> bool:
    """ "Ils ont mené deux descentes dans la nuit du 6": how they came upon what is told next at its place."""
    own, told = story.day, following.day
    search = story.rule.mark == "means" and story.event_type == "ground_operation" and not story.claims
    if not search or following.inherited or own is None or told is None:
        return False
    return (own.start, own.end) == (told.start, told.end)


def _is_the_sum(story: Story, later: Sequence[Story]) -> bool:
    """ "Quatre passeurs ont été pris du 2 au 5 juin": as many as what follows tells of those days; or
    "dix-neuf personnes sont mortes la semaine dernière", more than a few, whatever days are told of; or a lead without
    day and place ("Six arrestations, deux fusils saisis : la police de Ber ...")."""
    first = story.passages[0]
    leads = not first.days and (first.comes_from_afar or not first.own_places)
    if not story.claims or (len(story.claims) > 1 and not leads):
        return False
    claim, days = story.claims[0], story.day
    told = [s for s in later if s.event_type == story.event_type]
    long = days is not None and days.start != days.end
    if (claim.value or 0) <= _A_FEW:
        told = [s for s in told if long and days is not None and s.day is not None and lies_within(s.day, days)]
    elif first.is_settled and not long:
        return False
    alike = [other.value or 0 for s in told for other in s.claims if other.role == claim.role]
    return len(alike) > 1 and sum(alike) == claim.value


def _lists_where(story: Story, later: Sequence[Story]) -> bool:
    """ "Des attaques ont visé Boni, Ber et Gao": a lead without a figure, of places at each of which what follows tells
    one of its kind."""
    if not story.is_announced or story.inherited or story.where is None:
        return False
    listed = known_places(story.where)
    wide = any(p.is_wide and not p.is_elsewhere for p in story.where.placed)
    if wide or len(listed) < 2 or len(listed) < len(story.places):
        return False
    told = [known_places(s.where) for s in later if of_a_kind(s.event_type, story.event_type) and not s.inherited]
    return len(told) > 1 and all(any(holds(one, place) for places in told for place in places) for one in listed)


def _is_told_in_parts(story: Story, later: Sequence[Story]) -> bool:
    """ "En août, l'armée a éliminé 120 hommes", "la brigade de Kayes a réalisé deux saisies": what some days or deeds
    came to, where several of its kind follow with their own places; "la brigade de Kayes" is who."""
    first = story.passages[0]
    days = first.days[0] if first.days else None
    own = story.where is not None and story.where.headings == first.headings
    placed = bool(story.places) and own and not first.comes_from_afar
    if placed and story.lies_anywhere and _counts_deeds(first):
        placed = False  # "neuf personnes ont été tuées dans deux attaques au nord et au centre du Mali"
    elif not _is_a_sum(story, days):
        return False
    if story.event_type in LONG or placed:
        return False
    alike = [s for s in later if of_a_kind(s.event_type, story.event_type) and s.places and not s.inherited]
    return sum(days is None or s.day is None or s.day is days or lies_within(s.day, days) for s in alike) > 1


def _is_a_sum(story: Story, days: DateMention | None) -> bool:
    """Whether it tells of a stretch of days, or says of several and not how many, or counts deeds and nothing else."""
    first = story.passages[0]
    if days is not None:
        return days.start != days.end
    lasts = _LASTS.search(first.span.of(first.words.folded)) is not None
    several = bool(story.claims) or _counts_deeds(first)
    return lasts or (story.is_announced and several)


def _is_a_tally(story: Story) -> bool:
    """ "Au mois d'avril, 44 frappes aériennes et 6 attaques ont été enregistrées": the deeds of weeks."""
    passage, days = story.passages[0], story.day
    if story.event_type not in _COUNTED or days is None or days.start is None or days.end is None:
        return False
    long = bool(passage.days) and days.end - days.start >= _WEEKS
    return long and not passage.own_places and _counts_deeds(passage)


def _counts_deeds(passage: Passage) -> bool:
    """ "Deux saisies", "deux grosses saisies", "plusieurs opérations"."""
    ends = [n.last for n in find_numbers(passage.words) if passage.first <= n.first and n.last < passage.last]
    forms = (form for at in ends for form in passage.words.forms[at : at + 2])
    return any(form.endswith("s") and form in signs("not_counted") for form in forms)


def _announces(story: Story, days: Sequence[date]) -> bool:
    """Not "Le lendemain, une autre frappe a été menée", where no other is told of that day."""
    own = story.passages[0].days
    if story.event_type not in ARMED or not own or own[0].start is None or own[0].start != own[0].end:
        return True
    at = bisect_left(days, own[0].start)
    return at < len(days) and days[at] == own[0].start
