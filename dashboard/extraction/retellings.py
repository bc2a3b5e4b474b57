"""What an article tells again, at more length or in fewer words: one event, not two.

"Neuf soldats sont morts mardi dans la région de Ségou. (...) Leur convoi est tombé dans une embuscade près de Nampala :
neuf morts, cinq blessés." A figure told again is what shows it, or "the attack" of which one was told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import product

from dashboard.extraction.counted_once import noun_of
from dashboard.extraction.kinds import ARMED, of_a_kind, takes_in
from dashboard.extraction.standing import DEFINITE, SUBJECT, are_near, known_places
from dashboard.extraction.story import Story, whose
from dashboard.model import TOLL, Quantity

# An event is told again at most this many events later.
_REACH = 6
# Figures of one event that are compared; a list without end costs no more.
_FEW = 20
# So many dead or bags are hardly counted twice on one day; one or two are.
_MANY = 3
# "L'accident mortel de la route a eu lieu ...": the verb stands at most this many words after the noun.
_SOON = 6
# "une autre", "à son tour": what is told is something else.
_OTHERS = frozenset(
    ("autre", "autres", "egalement", "aussi", "second", "seconde", "deuxieme", "troisieme", "encore", "tour")
)
# "les FAMa", "l'aviation": who did it, and no name of what was done.
_WHO = frozenset(("air", "army", "troops", "militants", "civilians", "device", "vehicle"))


def without_retellings(stories: Sequence[Story]) -> list[Story]:
    """The events, each that tells an earlier one again taken in by that one."""
    kept: list[Story] = []
    for story in stories:
        told = next((one for one in reversed(kept[-_REACH:]) if _is_told_again(one, story)), None)
        if told is None:
            kept.append(story)
        else:
            told.tell_again(story, finer=_is_finer(story, told))
    return kept


def _is_told_again(one: Story, again: Story) -> bool:
    first = again.passages[0]
    apart = again.rule.mark == "apart" or again.each is not None or not _OTHERS.isdisjoint(first.words.forms)
    if apart or one.passages[0].number >= first.number:
        return False
    happened = _says_that_it_happened(again)
    if happened and _may_be_called_so(one, again) and _on_one_day(one, again):
        return True
    if one.passages[-1].number >= first.number:
        return False
    if not _are_alike(one, again) or not _may_be_at_one_place(one, again):
        return False
    same, otherwise = _counted_again(one.last_claims[-_FEW:], again.last_claims[-_FEW:])
    if otherwise or not _on_one_day(one, again):
        rare = any((claim.value or 0) >= _MANY and (claim.value or 0) % 10 for claim in same)
        return rare and bool(one.places) and one.places == again.places and not otherwise
    few = bool(same) and len(same) >= len(again.last_claims) and not first.days
    return few or any((claim.value or 0) >= _MANY for claim in same) or _names_it(again, one) or _adds_detail(again)


def _are_alike(one: Story, again: Story) -> bool:
    """Whether they may be of one kind: a strike from the air is no part of an attack."""
    types = (one.event_type, again.event_type)
    if _is_of_no_kind(one) or _is_of_no_kind(again) or one.event_type == again.event_type:
        return True
    return "air_strike" not in types and (takes_in(*types) or takes_in(*reversed(types)))


def _is_of_no_kind(story: Story) -> bool:
    """Whether it only says how many were hurt or what was destroyed, and not how."""
    return story.event_type == "other" and story.rule.settled


def _says_that_it_happened(story: Story) -> bool:
    """Whether it only says where or when that happened which it names: "L'accident s'est produit mardi à Ber"."""
    first = story.passages[0]
    if "happened" not in first.classes or not _is_definite(story):
        return False
    noun = bisect_left(first.words.starts, story.trigger.span.start)
    return any(word.word_class == "happened" and 0 < word.first - noun <= _SOON for word in first.found)


def _may_be_called_so(one: Story, again: Story) -> bool:
    """Whether the noun may be that of an earlier event, and its place: whatever killed may be called an accident, and
    a part of the country or a village that no row has may be where any place named is."""
    mishap = again.event_type == "accident_or_rescue" and one.event_type in ARMED
    anywhere = one.where is not None and bool(one.places) and one.where.lies_anywhere
    there = anywhere or _may_be_at_one_place(one, again)
    return there and (mishap or of_a_kind(one.event_type, again.event_type))


def _names_it(story: Story, told: Story) -> bool:
    """Whether it names what was told: "L'assaut, lancé à midi par le nord, a duré ..."."""
    unknown = any(one.places and not known_places(one.where) for one in (story, told))
    return of_a_kind(story.event_type, told.event_type) and not unknown and _is_definite(story)


def _is_definite(story: Story) -> bool:
    """Whether its noun is that of something told already: "L'assaut", "cette nouvelle saisie"."""
    words = story.passages[0].words
    noun = bisect_left(words.starts, story.trigger.span.start)
    definite = noun > 0 and words.forms[noun - 1] in DEFINITE
    definite = definite or (noun == SUBJECT and words.forms[0] in DEFINITE)
    return definite and story.rule.needs[0] not in _WHO


def _adds_detail(story: Story) -> bool:
    """Whether it gives no day, no figure and no place before what it tells: "Les victimes ont été tuées au marché"."""
    first = story.passages[0]
    return not story.claims and not first.days and not first.headings and not first.leads_with_place


def _on_one_day(one: Story, again: Story) -> bool:
    """Whether the later telling gives no day of its own, or one of the earlier's."""
    day, stated = one.day, again.passages[0].days
    if not stated or day is None or day.start is None or stated[0].start is None:
        return True
    return stated[0].start <= (day.end or day.start) and day.start <= (stated[0].end or stated[0].start)


def _may_be_at_one_place(one: Story, again: Story) -> bool:
    """Whether one of the two names no place of its own, both name the same, or places near each other; of a name that
    no row has nobody knows where it is."""
    if not one.places or not again.places or again.inherited or one.places & again.places:
        return True
    here, there = known_places(one.where), known_places(again.where)
    return not here or not there or any(are_near(a, b) for a, b in product(here, there))


def _counted_again(one: Sequence[Quantity], again: Sequence[Quantity]) -> tuple[list[Quantity], bool]:
    """The figures that are told again, and whether any is told otherwise."""
    told = [(a, b) for a, b in product(one, again) if _is_of_one_count(a, b)]
    same = [b for a, b in told if a.value and a.value == b.value]
    return same, not {whose(b) for _, b in told} <= {whose(b) for b in same}


def _is_of_one_count(one: Quantity, other: Quantity) -> bool:
    """Whether two figures say of the same side or of the same things what became of them."""
    if one.role != other.role or not one.role or other.value is None:
        return False
    if one.role in TOLL and (one.value or 0) >= _MANY:
        return "" in (one.side, other.side) or one.side == other.side
    return noun_of(one) == noun_of(other)


def _is_finer(story: Story, told: Story) -> bool:
    """Whether a telling names its place better: the other names none, or a larger one, or it is told to say where."""
    here, there = known_places(story.where), known_places(told.where)
    if not here or story.inherited:
        return False
    if not there or told.inherited or _says_that_it_happened(story):
        return True
    return min(p.extent_km for p in here) < min(p.extent_km for p in there)
