"""A headline or heading that tells of an event what the text under it then tells: one event, not two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from dashboard.extraction.kinds import takes_in
from dashboard.extraction.passages import Passage
from dashboard.extraction.standing import known_places
from dashboard.extraction.story import Story
from gazetteer.regions import cercles_of, regions_of
from gazetteer.text import fold

_STOPS = frozenset(".!?…")


def without_the_headlines(stories: Sequence[Story], passages: Sequence[Passage]) -> list[Story]:
    """The events without those that a headline below a letterhead, or a heading further down, tells of what the text
    then tells: a line without a full stop, before the first sentence that has one, or above the sentence that tells;
    with no day, and no other place."""
    first = next((passage.number for passage in passages if passage.words.forms[-1] in _STOPS), 0)
    return [
        story
        for story, following in zip_longest(stories, stories[1:])
        if following is None
        or not (story.passages[-1].number < first or _stands_above(story, following))
        or not _heads(story, following)
    ]


def _stands_above(story: Story, following: Story) -> bool:
    """Whether all that tells of it is a heading above the sentence that tells the next."""
    above = following.passages[0].headings
    return bool(above) and all(above[-1].covers(passage.span) for passage in story.passages)


def _heads(story: Story, following: Story) -> bool:
    """Whether it may be the next one: its like, without a day, and there: the place of a date line ("Bamako, le 2
    février 2022"), a direction ("au nord de Sévaré") or a part of the country ("Centre du Mali") is none."""
    one, other = story.event_type, following.event_type
    if story.passages[0].days or not (takes_in(one, other) or takes_in(other, one)):
        return False
    where = story.where
    loose = where is not None and (where.is_background or all(p.bearing is not None for p in where.placed))
    return loose or story.lies_anywhere or _lies_there(story, following)


def _lies_there(story: Story, following: Story) -> bool:
    """Whether the next one names all its places ("EMBUSCADE A BONI": in capitals too), or lies in the région or cercle
    of that name."""
    if story.places <= following.places:
        return True
    named = {placed.toponym.name for placed in following.passages[0].placed}
    divisions = (regions_of(place) | cercles_of(place) for place in known_places(following.where))
    return {*map(fold, story.places)} <= {*map(fold, named.union(following.places, *divisions))}
