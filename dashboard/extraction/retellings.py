"""What an article tells again, at more length or in fewer words: one event, not two.

"Neuf soldats sont morts mardi dans la région de Ségou. (...) Leur convoi est tombé dans une embuscade près de Nampala :
neuf morts, cinq blessés." A figure told again is what shows it, or "the attack" of which one was told.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from dashboard.extraction.kinds import takes_in
from dashboard.extraction.passages import Passage
from dashboard.extraction.story import Story, whose
from dashboard.french.grammar import THE
from dashboard.model import TOLL, Quantity
from gazetteer.geodesy import rough_distance_km
from gazetteer.places import Place
from gazetteer.text import fold, split_words

# An event is told again at most this many events later.
_REACH = 6
# Figures and places of one event that are compared; a list without end costs no more.
_FEW = 20
# Two places this near, in km, may be those of one event: a village, and the road where the convoy was.
_NEAR_KM = 30.0
# So many dead or bags are hardly counted twice on one day; one or two are.
_MANY = 3
_OTHERS = frozenset(("autre", "autres", "egalement", "aussi", "second", "seconde", "deuxieme", "troisieme", "encore"))
_ARTICLES = THE | {"ce", "cet", "cette", "ces"}


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
    if apart or one.passages[-1].number >= first.number:
        return False
    alike = takes_in(one.event_type, again.event_type) or takes_in(again.event_type, one.event_type)
    if not alike or not _on_one_day(one, again) or not _may_be_at_one_place(one, again):
        return False
    return _counts_again(one.last_claims[-_FEW:], again.last_claims[-_FEW:], again)


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
    here, there = _places(one.where), _places(again.where)
    return not here or not there or any(_are_near(a, b) for a, b in product(here, there))


def _places(passage: Passage | None) -> list[Place]:
    placed = passage.placed[:_FEW] if passage is not None else ()
    return [p.toponym.place for p in placed if p.toponym.place is not None and not p.is_elsewhere]


def _are_near(one: Place, other: Place) -> bool:
    return rough_distance_km(one.point, other.point) <= max(_NEAR_KM, one.extent_km, other.extent_km)


def _counts_again(one: Sequence[Quantity], again: Sequence[Quantity], story: Story) -> bool:
    """Whether a figure is told again and none otherwise: many of anybody or anything, or few of the same noun in a
    telling that counts nothing else."""
    if not one or not again:
        return False
    told = [(a, b) for a, b in product(one, again) if _is_of_one_count(a, b)]
    same = [b for a, b in told if a.value and a.value == b.value]
    otherwise = {whose(b) for _, b in told} - {whose(b) for b in same}
    many = any((b.value or 0) >= _MANY for b in same)
    return not otherwise and bool(same) and (many or (len(same) >= len(again) and not story.passages[0].days))


def _is_of_one_count(one: Quantity, other: Quantity) -> bool:
    """Whether two figures say of the same side or of the same things what became of them."""
    if one.role != other.role or not one.role or other.value is None:
        return False
    if one.role in TOLL and (one.value or 0) >= _MANY:
        return "" in (one.side, other.side) or one.side == other.side
    return _noun(one) == _noun(other)


def _noun(claim: Quantity) -> str:
    return next(iter(split_words(fold(claim.item)).forms), "").rstrip("sx")


def _is_finer(story: Story, told: Story) -> bool:
    """Whether a telling names its place better: the other names none, or a larger one."""
    here, there = _places(story.where), _places(told.where)
    if not here or story.inherited:
        return False
    return not there or told.inherited or min(p.extent_km for p in here) < min(p.extent_km for p in there)
