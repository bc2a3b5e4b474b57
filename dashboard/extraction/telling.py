"""The sentences of an article in order -> its events: which sentence opens one, which goes on with it.

One place, one day, one type is one event. What a later sentence adds (a toll, a haul, the same post by name) belongs to
it; another place, another day or another kind of deed opens the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from dashboard.extraction.announcements import without_the_announced
from dashboard.extraction.claims import claims_for
from dashboard.extraction.clause_cuts import only_says_where
from dashboard.extraction.clauses import Clause, clauses
from dashboard.extraction.counted_once import counts_others
from dashboard.extraction.enumerations import RESPECTIVELY
from dashboard.extraction.headlines import without_the_headlines
from dashboard.extraction.kinds import ARMED, LONG, UNDER_FIRE, takes_in
from dashboard.extraction.leads import told_once
from dashboard.extraction.opening import opened
from dashboard.extraction.passages import Passage
from dashboard.extraction.retellings import without_retellings
from dashboard.extraction.retold import let_go_of_the_found, take_back, without_the_same
from dashboard.extraction.setting import Setting
from dashboard.extraction.shared_tolls import shared_out, told_apart
from dashboard.extraction.standing import (
    FIRST,
    beside_the_point,
    denies,
    in_another_area,
    is_of_those_arrested,
    is_one_of_several,
    points_back,
    replaces_the_toll_of,
    says_where,
    speaks_of_it,
    takes_elsewhere,
    tells_one_of,
    toll_elsewhere,
)
from dashboard.extraction.story import Story
from dashboard.extraction.trigger_rules import Told
from dashboard.model import TOLL, DateMention

# A sentence goes on with one of the last events told: an article that tells thousands is read in linear time.
_REMEMBERED = 40
# A joint toll follows within this many sentences.
_TOLL_REACH = 2


def tell(passages: Sequence[Passage]) -> list[Story]:
    """The events of an article, in text order. The title tells one only where the body tells none, and denies none."""
    body = [passage for passage in passages if not passage.in_title]
    titled = len(body) < len(passages) and not any("untrue" in passage.classes for passage in body)
    return _told(body, passages) or (_told(passages, passages) if titled else [])


def _told(chosen: Sequence[Passage], passages: Sequence[Passage]) -> list[Story]:
    setting = Setting(passages)
    stories: list[Story] = []
    current = 0
    introduced: Passage | None = None
    for passage, following in zip_longest(chosen, chosen[1:]):
        setting.advance(passage.number)
        while stories and denies(passage, stories[-1]):
            stories.pop()
            current = max(0, len(stories) - 1)
        led_on = passage.leads_a_list and not _tells_itself(passage, following)
        if passage.is_background or passage.is_aside or led_on:
            continue
        lent = setting.spoken_of(passage) | {story.event_type for story in stories[-1:]}
        settled = introduced is not None and (introduced.is_settled or setting.day(introduced) is not None)
        settled = settled or (bool(passage.own_places) and setting.is_dated(passage))  # "Mardi 5 :", and then where
        settled = settled or (bool(stories) and takes_elsewhere(passage, stories[current]))
        parts = clauses(passage, lent, joint=_is_joint(passage, passages), introduced=settled)
        if passage.is_toll or all(clause.told is None for clause in parts):
            parts = [Clause(share, None) for share in shared_out(passage, stories, current)] or parts
        for clause in parts:
            led = _led(clause, setting, stories[current] if stories else None)
            current = _take(led, stories, current, setting, introduced)
        # "La douane a arrêté un car à Gao. Il cachait 5 000 comprimés": the first says where and when, the second what;
        # "à Ber, l'ennemi a fui ; trois soldats ont péri"
        silent = all(clause.told is None or clause.told.rule.mark == "means" for clause in parts)
        introduced = passage if silent and _leads_to_the_next(passage) else None
    return without_retellings(told_once(without_the_headlines(without_the_announced(stories), passages)))


def _leads_to_the_next(passage: Passage) -> bool:
    return passage.is_settled or passage.leads_on or only_says_where(passage)


def _tells_itself(lead: Passage, item: Passage | None) -> bool:
    """Whether a line that leads into a list gives day and place of what the items only tell the cost of."""
    return lead.is_settled and item is not None and not item.own_places and not item.days


def _led(clause: Clause, setting: Setting, before: Story | None) -> Clause:
    """An item of a list that only names a place is told of by the line that leads into the list, and a day and a place
    after a semicolon by what stands before it ("le 21, celui de Tessalit ; le 23, celui d'Aguelhok")."""
    passage = clause.passage
    if clause.told is not None or not passage.own_places:
        return clause
    told = setting.told_by_lead(passage)
    if told is None and before is not None and passage.is_bare and passage.is_settled and setting.goes_on:
        told = Told(before.trigger, before.rule, passage.first, surely=False)
    return replace(clause, told=told)


def _is_joint(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether one toll is given for all places of a sentence, in it or soon after it: they are one event then."""
    if len(passage.placed) < 2:
        return True
    if RESPECTIVELY in passage.words.forms:
        return False
    told = [passage]
    for following in passages[passage.number + 1 : passage.number + 1 + _TOLL_REACH]:
        if following.own_places:
            break
        if following.is_toll:
            told.append(following)
    return any(claim.role in TOLL and claim.value is not None for one in told for claim in one.claims)


def _take(clause: Clause, stories: list[Story], current: int, setting: Setting, introduced: Passage | None) -> int:
    """Lets the clause go on with a story or open one; gives the number of the story that is told now."""
    # "l'aviation a effectué deux frappes le 8 mars à Ber : bilan, 9 morts" tells more than a toll
    armed = clause.told is not None and clause.told.surely and clause.told.trigger.event_type in ARMED
    tells_itself = armed and clause.passage.is_settled
    aside = clause.passage.is_toll and not tells_itself
    aside = aside or (bool(stories) and is_of_those_arrested(clause, stories[current]))
    aside = aside or speaks_of_it(clause, stories)
    if stories and (aside or beside_the_point(clause, stories, setting)):
        clause = replace(clause, told=None)
    if (kept := without_the_same(clause.passage, stories)) is not clause.passage:
        # "les trois hommes ont été écroués à Bamako": what became later of those arrested
        again = clause.told is not None and any(s.event_type == clause.told.trigger.event_type for s in stories)
        clause = replace(clause, passage=kept, told=None if again and not kept.claims else clause.told)
    passage, told = clause.passage, clause.told
    if stories and clause.count is None and is_one_of_several(passage, stories[current]):
        return _open_one_of_several(clause, stories, current, setting)
    if stories and tells_one_of(passage, stories[current]):
        stories[current : current + 1] = told_apart(stories[current])
    if stories and says_where(clause, stories[current]):
        stories[current].happened_in(passage)
        return current
    number = _continued(clause, stories, current, introduced, setting.day_above(passage))
    if number is not None:
        stories[number].grow(clause)
        let_go_of_the_found(stories[number], passage)
        return number
    if told is not None:
        stories.append(opened(clause, told.trigger, told.rule, setting, introduced))
        stories[-1].led_by = introduced
        if introduced is not None and introduced.leads_on and all(introduced is not s.passages[-1] for s in stories):
            stories[-1].claims[:0] = introduced.claims  # "À Ber, 04 suspects sont aux mains des FAMa ; une moto ..."
        stories[-1].settle(passage)
        take_back(stories)
    elif stories and toll_elsewhere(passage, stories[current]):
        stories.append(opened(clause, stories[current].trigger, stories[current].rule, setting))
    else:
        return current
    return len(stories) - 1


def _open_one_of_several(clause: Clause, stories: list[Story], current: int, setting: Setting) -> int:
    """Opens the event that "la première, à Ber, ..." tells, in place of the one that only announced it and others."""
    announced = stories[current]
    each = replace(announced.claims[0], value=1.0) if announced.counts_several else announced.each
    if (announced.is_announced or announced.counts_several) and clause.passage.words.forms[1] in FIRST:
        stories.pop(current)
    told = clause.told
    if told is None or not told.surely or not clause.passage.is_settled:
        told = Told(announced.trigger, announced.rule, clause.passage.first, surely=True)
    story = opened(clause, told.trigger, told.rule, setting)
    story.each = each
    story.claims += [each] if each is not None else []
    stories.append(story)
    return len(stories) - 1


def _continued(
    clause: Clause, stories: Sequence[Story], current: int, introduced: Passage | None, above: DateMention | None
) -> int | None:
    """The number of the story that the clause goes on with: the one at its places, or at those of the sentence that
    introduced it, else the one told now; ``above`` is the day of the heading above it."""
    passage, told_type = clause.passage, clause.told.trigger.event_type if clause.told else ""
    counts = bool(stories) and bool(claims_for(stories[current].event_type, passage))
    if not stories or (not told_type and not passage.claims and not counts and passage.outcome is None):
        return None
    if clause.count is not None or (clause.told is not None and clause.told.rule.mark == "apart"):
        return None  # "clause.count": one of several that were counted
    if clause.told is not None and clause.told.surely and passage.tells_another:
        return None
    recent = range(max(0, len(stories) - _REMEMBERED), len(stories))
    if told_type and not passage.own_places and in_another_area(passage, stories[current]):
        return None
    if any(claim.revises for claim in passage.claims):
        return next((n for n in reversed(recent) if replaces_the_toll_of(passage, stories[n])), current)
    told_before = [n for n in recent if stories[n].event_type == told_type]
    if told_before and points_back(clause) and not _lies_elsewhere(passage, stories[told_before[-1]]):
        return told_before[-1]
    places = passage.place_names or (introduced.place_names if introduced is not None else frozenset())
    if told_type in ("accident_or_rescue", "ground_operation") and passage.comes_from_afar and not passage.days:
        places = frozenset()
    numbers = [n for n in recent if places and _are_there(places, stories[n], passage)]
    if _counts_others(passage):
        numbers = [n for n in numbers if n == current]
    if told_type and passage.is_settled:
        # of several places told together, one with its own day: an event of its own
        numbers = [n for n in numbers if places == stories[n].places or told_type in LONG]
    if not told_type:
        number = numbers[-1] if numbers else current
        elsewhere = not numbers and toll_elsewhere(passage, stories[current])
        # "le bilan, arrêté ce jour, est de 12 morts": the day of the count
        fits = passage.is_toll or stories[number].fits_the_day_of(passage)
        return number if fits and not elsewhere else None
    apart = passage.is_settled or passage.leads_with_place
    long = stories[current].event_type in LONG and not apart and told_type not in UNDER_FIRE
    # "au cours de la poursuite, un véhicule s'est renversé"
    within = "within" in passage.classes and not passage.days and not places
    if not places or long:
        numbers.append(current)
    # "09 corps ont été repêchés hier": rescuers work on where they were called
    late = clause.told is not None and clause.told.rule.mark == "rescue" and not passage.own_places
    alike = [n for n in numbers if within or late or takes_in(stories[n].event_type, told_type)]
    fitting = [n for n in alike if late or stories[n].fits_the_day_of(passage, above)]
    return fitting[-1] if fitting else None


def _are_there(places: frozenset[str], story: Story, passage: Passage) -> bool:
    """Whether it happened at the story's places, or tells them again with another, and no day: "à Ber, près de Gao"."""
    again = bool(story.places) and not passage.days and story.places <= places
    return (places <= story.places or again) and not _lies_elsewhere(passage, story)


def _lies_elsewhere(passage: Passage, story: Story) -> bool:
    """ "À 7 km au nord-ouest de Djenné" is not "à 5 km à l'est de Djenné"."""
    where = story.where.placed if story.where is not None else ()
    told = {p.toponym.name: (p.bearing, p.distance_km) for p in where if p.bearing is not None}
    here = {p.toponym.name: (p.bearing, p.distance_km) for p in passage.placed if p.bearing is not None}
    return any(told.get(name, offset) != offset for name, offset in here.items())


def _counts_others(passage: Passage) -> bool:
    """ "33 autres suspects ont été arrêtés à Sofara": besides those told of, and not of what is told now."""
    return any(counts_others(passage.words.folded, claim) for claim in passage.claims)
