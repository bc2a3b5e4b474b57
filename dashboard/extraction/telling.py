"""The sentences of an article in order -> its events: which sentence opens one, which goes on with it.

One place, one day, one type is one event. What a later sentence adds (a toll, a haul, the same post by name) belongs to
it; another place, another day or another kind of deed opens the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from dashboard.extraction.announcements import without_the_announced
from dashboard.extraction.clause_cuts import only_says_where
from dashboard.extraction.clauses import Clause, clauses
from dashboard.extraction.continued import continued
from dashboard.extraction.enumerations import RESPECTIVELY
from dashboard.extraction.headlines import without_the_headlines
from dashboard.extraction.kinds import ARMED
from dashboard.extraction.leads import told_once
from dashboard.extraction.opening import opened
from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_words import FIRST
from dashboard.extraction.retellings import without_retellings
from dashboard.extraction.retold import let_go_of_the_found, take_back, without_the_same
from dashboard.extraction.setting import Setting
from dashboard.extraction.shared_tolls import shared_out, told_apart
from dashboard.extraction.standing import (
    DEFINITE,
    beside_the_point,
    denies,
    is_of_those_arrested,
    is_one_of_several,
    says_where,
    speaks_of_it,
    takes_elsewhere,
    tells_one_of,
    toll_elsewhere,
)
from dashboard.extraction.story import Story
from dashboard.extraction.trigger_rules import Told
from dashboard.model import TOLL

# A joint toll follows within this many sentences.
_TOLL_REACH = 2


def tell(passages: Sequence[Passage]) -> list[Story]:
    """The events of an article, in text order. The title tells one only where the body tells none, and denies none, or
    where it opens with when that happened."""
    body = [passage for passage in passages if not passage.in_title]
    titled = len(body) < len(passages) and not any("untrue" in passage.classes for passage in body)
    if titled and body and _says_when_it_happened(body[0]):
        return _told(passages, passages)
    return _told(body, passages) or (_told(passages, passages) if titled else [])


def _says_when_it_happened(passage: Passage) -> bool:
    """ "Le drame s'est produit dans la nuit de jeudi", "C'était hier": of what only the title tells."""
    forms = passage.words.forms
    happened = forms[0] in DEFINITE and "happened" in passage.classes
    return (happened or forms[:2] == ["c", "etait"]) and bool(passage.days) and not passage.claims


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
        summed = passage.sums_up and bool(stories)  # beside what was told; alone it is all there is
        if passage.is_background or passage.is_aside or summed or led_on:
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
        if following.own_places or (following.days and not following.is_toll):
            break
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
    number = continued(clause, stories, current, introduced, setting.day_above(passage))
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
