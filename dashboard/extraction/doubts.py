"""What an event's words say that does not go together, or that nobody knows: the issues told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.extraction.locating import MOST, is_coarse, outside
from dashboard.extraction.passages import Passage
from dashboard.extraction.placed import Placed
from dashboard.extraction.recognising import Atlas
from dashboard.extraction.spatial_signs import read_signs
from dashboard.extraction.story import Story
from dashboard.model import Article, Issue, Location
from gazetteer.geodesy import rough_distance_km
from gazetteer.places import MALI, TOWN_WEIGHT, Place
from gazetteer.regions import cercles_of, regions_of
from gazetteer.text import Span

BEYOND = "beyond_border"
"""The issue of a distance, counted from a place of Mali, that leads well beyond its border."""
# Who tells of a stretch by its villages has one in mind that is shorter than a cercle is wide.
_STRETCH_KM = 150.0
_THERE = frozenset(("y", "endroit", "lieux", "place"))
"""Words that take up the place told before."""


def doubts(article: Article, story: Story, location: Location | None, atlas: Atlas) -> tuple[Issue, ...]:
    """The issues of an event whose words were found to mean ``location``, place first and day last."""
    text, file = article.communique.text, article.communique.file
    return tuple(
        Issue(file, span, kind, f"{span.of(text)} : {reason}")
        for kind, span, reason in (
            *_unresolved(location),
            *_supposed(location),
            *_out_of_their_region(story, location, atlas),
            *_out_of_their_cercle(story, atlas),
            *_beyond_the_border(location),
            *_far_ends(location, atlas),
            *_taken_up(story, location),
            *_doubtful_days(story),
            *_days_without_anchor(article, story),
        )
    )


def without_a_stray_point(location: Location | None, story: Story) -> Location | None:
    """The location, without its footprint where that lies in another région than the words say: an issue, no marker."""
    return replace(location, footprint=None) if location and _region_missed(story, location) else location


def _unresolved(location: Location | None) -> Iterator[tuple[str, Span, str]]:
    for toponym in location.toponyms if location else ():
        if toponym.place is None:
            yield "unresolved_place", toponym.span, toponym.reason


def _supposed(location: Location | None) -> Iterator[tuple[str, Span, str]]:
    for toponym in location.toponyms if location else ():
        if toponym.place is not None and toponym.place.is_supposed:
            yield "supposed_place", toponym.span, "lieu supposé à la main, à vérifier"


def _out_of_their_region(story: Story, location: Location | None, atlas: Atlas) -> Iterator[tuple[str, Span, str]]:
    placed = _placed(story)
    regions = [p for p in placed if p.relation == "admin1" and p.toponym.place]
    said = "/".join(p.toponym.name for p in regions)
    missed = _region_missed(story, location) if location else ""
    if location and missed:
        yield "region_mismatch", location.span, f"le lieu dit est loin de la région dite ({missed})"
    for p in placed if said else ():
        place = p.toponym.place
        if place is not None and not is_coarse(p, atlas.gazetteer) and _contradicts(p, place, regions):
            both = f"{said} ≠ {place.admin1}"
            yield "region_mismatch", p.toponym.span, f"le lieu connu sous ce nom est hors de la région dite ({both})"


def _contradicts(placed: Placed, place: Place, regions: Sequence[Placed]) -> bool:
    """Whether it lies in none of the régions said; one that a hand has supposed also where it is only beside the event
    ("au sud-est de X, dans la région de Y"): its point stays on the map, and may be that of another place."""
    beside = place.is_supposed and placed.distance_km is None
    return outside(placed._replace(relation="at") if beside else placed, regions)


def _out_of_their_cercle(story: Story, atlas: Atlas) -> Iterator[tuple[str, Span, str]]:
    """The places that lie in no cercle said. Rows and texts may each say the cercle of before 2023 or that of today."""
    placed = _placed(story)
    cercles = [p.toponym.place for p in placed if p.relation == "admin2" and p.toponym.place is not None]
    said = {name for cercle in cercles for name in cercles_of(cercle)}
    for p in placed if said else ():
        place = p.toponym.place
        if place is None or p.relation != "at" or is_coarse(p, atlas.gazetteer):
            continue
        if place.admin2 and said.isdisjoint(cercles_of(place)):
            both = f"{'/'.join(cercle.name for cercle in cercles)} ≠ {place.admin2}"
            yield "cercle_mismatch", p.toponym.span, f"le lieu connu sous ce nom est hors du cercle dit ({both})"


def _beyond_the_border(location: Location | None) -> Iterator[tuple[str, Span, str]]:
    footprint = location.footprint if location else None
    if location is None or footprint is None or footprint.relation != "offset" or footprint.anchors[0].country != MALI:
        return
    from gazetteer.shapes import near_mali

    if not near_mali((footprint.latitude, footprint.longitude)):
        yield BEYOND, location.span, "la distance dite mène hors du Mali"


def _far_ends(location: Location | None, atlas: Atlas) -> Iterator[tuple[str, Span, str]]:
    """A stretch whose ends lie far apart, one of them no town and known from one source: another place may be meant."""
    footprint = location.footprint if location else None
    if location is None or footprint is None or footprint.relation != "between":
        return
    for one, other in pairwise(footprint.anchors):
        km = rough_distance_km(one.point, other.point)
        sure = [p.confidence == "A" or atlas.gazetteer.feature(p).weight >= TOWN_WEIGHT for p in (one, other)]
        if km > _STRETCH_KM and not all(sure):
            yield "far_ends", location.span, f"les deux bouts du trajet sont loin l'un de l'autre ({round(km)} km)"


def is_taken_up(story: Story) -> bool:
    """Whether its place is that of a sentence further up, of another day or in another paragraph, or is where an
    aircraft pursued: it happened near that place, as far as the text tells."""
    first, where = story.passages[0], story.where
    if where is None or not story.inherited:
        return False
    if where.number + 1 < first.number or story.rule.mark == "pursuit":
        return True
    if not _THERE.isdisjoint(first.words.forms) or read_signs(first.words).backs:
        return False  # "Un engin y a été désamorcé", "sur place", "dans le nord de la ville"
    apart = "\n" in first.words.folded[where.span.end : first.span.start] and not _is_above(where, first)
    another = bool(first.days and where.days) and first.days[0].start != where.days[0].start
    return apart or another


def _is_above(where: Passage, passage: Passage) -> bool:
    """Whether a passage lies in a heading of another, or is its title."""
    return where.in_title or any(heading.covers(where.span) for heading in passage.headings)


def _taken_up(story: Story, location: Location | None) -> Iterator[tuple[str, Span, str]]:
    if location and story.where is not None and is_taken_up(story) and not _is_above(story.where, story.passages[0]):
        yield "taken_up_place", location.span, "lieu repris d'une phrase précédente"


def _doubtful_days(story: Story) -> Iterator[tuple[str, Span, str]]:
    """The days told that the calendar lacks, or whose weekday it does not have."""
    days = dict.fromkeys(date for passage in story.passages for date in passage.dates if date.issue)
    return (("day", date.span, date.issue) for date in days)


def _days_without_anchor(article: Article, story: Story) -> Iterator[tuple[str, Span, str]]:
    """ "Hier", in a text of which nobody said when it was published."""
    if article.published is None and story.day is None:
        days = dict.fromkeys(date for passage in story.passages for date in passage.dates)
        for date in days:
            if date.start is None and date.bears_on == "event" and not date.issue:
                yield "day", date.span, "le jour de publication manque"


def _region_missed(story: Story, location: Location) -> str:
    """The région that the words say and that the footprint, counted from places of others, comes nowhere near; ""
    where there is none."""
    footprint = location.footprint
    if footprint is None or footprint.relation in ("at", "area"):
        return ""
    said = {p.toponym.place.admin1 for p in _placed(story) if p.relation == "admin1" and p.toponym.place is not None}
    if len(said) != 1 or not all(_lies_elsewhere(place, said) for place in footprint.anchors):
        return ""
    from gazetteer.shapes import reaches

    region = said.pop()
    return "" if reaches(footprint, region) else region


def _lies_elsewhere(place: Place, said: set[str]) -> bool:
    """Whether it lies in another région, and no hand has supposed that it is meant all the same."""
    return bool(place.admin1) and said.isdisjoint(regions_of(place)) and not place.is_supposed


def _placed(story: Story) -> tuple[Placed, ...]:
    return story.where.placed[:MOST] if story.where else ()
