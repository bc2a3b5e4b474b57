"""The first sentence of a news item tells coarsely what the next ones tell with its place: one event, not two.

"Quatre soldats sont morts lundi au centre du Mali dans l'explosion d'une mine. Leur véhicule a sauté sur l'axe A-B."
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.extraction.kinds import takes_in
from dashboard.extraction.passages import Passage
from dashboard.extraction.placed import Placed
from dashboard.extraction.story import Story, whose
from dashboard.model import Quantity
from gazetteer.geodesy import rough_distance_km
from gazetteer.places import Place
from gazetteer.regions import regions_of

_REGION = "ADM1"
# A lead names a few places; of a list without end the first ones are looked at.
_FEW = 20


def told_once(stories: Sequence[Story]) -> list[Story]:
    """The events, each coarse lead taken in by the one after it that tells the same with its place."""
    kept: list[Story] = []
    for story in stories:
        if kept and _leads_to(kept[-1], story):
            story.take_over(kept.pop())
        kept.append(story)
    return kept


def _leads_to(lead: Story, story: Story) -> bool:
    """Whether the later one may be the same: its like, of that day, inside the part of the country that the lead names,
    with figures that do not say otherwise."""
    passage = story.passages[0]
    if story.inherited or not story.places or not _follows(lead.passages[-1], passage):
        return False
    alike = takes_in(lead.event_type, story.event_type) or takes_in(story.event_type, lead.event_type)
    named = lead.where.placed[:_FEW] if lead.where is not None else ()
    areas = [placed for placed in named if not placed.is_passing]
    agree = _agree(lead.claims, story.claims, surely=not areas)
    coarse = all(area.is_wide for area in areas)
    return alike and agree and coarse and _of_one_day(lead, passage) and _inside(areas, passage)


def _follows(lead: Passage, passage: Passage) -> bool:
    """Whether nothing but a heading stands between them."""
    heading = next((one for one in reversed(passage.headings) if one.start >= lead.span.end), None)
    return passage.number - lead.number == (1 if heading is None else 2)


def _of_one_day(lead: Story, passage: Passage) -> bool:
    """Whether the passage gives no day, or that of the lead: one within its days may be another event."""
    day, stated = lead.day, passage.days
    return not stated or day is None or (stated[0].start, stated[0].end) == (day.start, day.end)


def _inside(areas: Sequence[Placed], passage: Passage) -> bool:
    """Whether the places of the passage lie in all areas, as far as rows say where those are."""
    placed = [p.toponym.place for p in passage.placed[:_FEW] if not p.is_elsewhere]
    places = [place for place in placed if place is not None]
    return all(_holds(area.toponym.place, places) for area in areas if area.toponym.place is not None)


def _holds(area: Place, places: Iterable[Place]) -> bool:
    """Whether the places lie in the area."""
    if area.feature_code == _REGION:
        return all(area.admin1 in regions_of(place) for place in places)
    return all(rough_distance_km(area.point, place.point) <= area.extent_km for place in places)


def _agree(lead: Sequence[Quantity], told: Sequence[Quantity], surely: bool) -> bool:
    """Whether no figure of the lead is told with another value; ``surely`` asks for one that is told again."""
    values = {claim.value for claim in told}
    counted = {whose(claim) for claim in told}
    again = [claim.value in values for claim in lead if whose(claim) in counted]
    return all(again) and (bool(again) or not lead or not surely)
