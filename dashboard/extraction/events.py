"""An article -> its mentions and its events, each with its day, place, claims and evidence."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from dashboard.extraction.actors import each_once, is_force
from dashboard.extraction.counted_once import counted_once
from dashboard.extraction.doubts import BEYOND, doubts, is_taken_up, without_a_stray_point
from dashboard.extraction.kinds import OF_TROOPS
from dashboard.extraction.locating import inherited, locate
from dashboard.extraction.recognising import Atlas, read_passages
from dashboard.extraction.story import Story
from dashboard.extraction.telling import tell
from dashboard.french.dates import find_dates
from dashboard.french.grammar import HAD
from dashboard.lexicon import event_types
from dashboard.model import Actor, Article, Event, Location, Mentions, Quantity
from gazetteer.places import Place
from gazetteer.regions import regions_of
from gazetteer.text import Span

_ID_LENGTH = 16
_NUMBER = re.compile(r"\d+(e\d+)?")


def read_events(article: Article, folded: str, atlas: Atlas) -> tuple[Mentions, list[Event]]:
    """Everything recognised in an article, and the events it tells, in text order."""
    text = article.communique.text
    spans = ([article.title] if article.title else []) + [segment.span for segment in article.segments]
    dates = find_dates(text, folded, spans, article.published)
    passages = read_passages(article, folded, dates, atlas)
    mentions = Mentions(
        tuple(p.toponym for passage in passages for p in passage.placed if p.is_named),
        tuple(dates),
        tuple(q for passage in passages for q in passage.quantities if _is_figure(folded, q)),
        tuple(a for passage in passages for a in passage.actors),
    )
    # Once an article: one that tells thousands of events may be long.
    digest = hashlib.sha256(article.span.of(text).encode())
    stories = tell(passages)
    ids = _event_ids(article, digest, stories)
    return mentions, [_event(article, story, event_id, atlas) for story, event_id in zip(stories, ids, strict=True)]


def _is_figure(folded: str, quantity: Quantity) -> bool:
    """Whether it is shown as one: not "un camion", of which nothing is claimed."""
    told = quantity.role or quantity.category == "person"
    return bool(told) or not folded.startswith(("un ", "une "), quantity.span.start)


def _event(article: Article, story: Story, event_id: str, atlas: Atlas) -> Event:
    location = _location(article, story, atlas)
    issues = doubts(article, story, location, atlas)
    location = without_a_stray_point(location, story)
    place = location.footprint.anchors[0] if location and location.footprint and location.footprint.anchors else None
    if any(issue.kind == BEYOND for issue in issues):
        place = None
    admin1, admin2 = _divisions(story, place)
    return Event(
        event_id=event_id,
        article=article,
        trigger=story.trigger,
        event_type=story.event_type,
        sub_event_type=event_types()[story.event_type].acled_sub_event_type,
        dates=story.day,
        location=location,
        admin1=admin1,
        admin2=admin2,
        country=place.country if place else "",
        actors=_actors(story),
        quantities=counted_once(story.last_claims, story.passages),
        evidence=_evidence(story),
        issues=issues,
    )


def _actors(story: Story) -> tuple[Actor, ...]:
    """Who its sentences name. What forces do is often told without them, in a list or after a title that names them:
    then those named last act, but for what is only recalled ("un champ avait été découvert le 3 mars")."""
    named = each_once(actor for passage in story.passages for actor in passage.actors)
    first = story.passages[0]
    recalled = not HAD.isdisjoint(first.words.forms[first.first : first.last])
    if story.event_type not in OF_TROOPS or recalled or any(map(is_force, named)):
        return named
    return each_once((*first.forces, *named))


def _divisions(story: Story, place: Place | None) -> tuple[str, str]:
    """The région of 2023 and the cercle: those of the place, unless the text says another région."""
    placed = story.where.placed if story.where else ()
    said = {p.toponym.place.admin1 for p in placed if p.relation == "admin1" and p.toponym.place is not None}
    if place is None or (len(said) == 1 and said.isdisjoint(regions_of(place))):
        return (said.pop() if len(said) == 1 else ""), ""
    return place.admin1, place.admin2


def _event_ids(article: Article, digest: hashlib._Hash, stories: Sequence[Story]) -> list[str]:
    """An id each, of ``digest``, which is that of the article's text, with the trigger and the place: same text, same
    ids, wherever the file lies and whatever day "hier" was. One told with the same words gets its number too."""
    told: Counter[str] = Counter()
    ids: list[str] = []
    for story in stories:
        at = story.trigger.span.start - article.span.start
        where = ",".join(p.toponym.name for p in story.where.placed) if story.where else ""
        key = f"|{story.event_type}|{at}|{where}"
        whole = digest.copy()
        whole.update((f"{key}|{told[key]}" if told[key] else key).encode())
        told[key] += 1
        ids.append(as_id(whole.hexdigest()))
    return ids


def as_id(digits: str) -> str:
    """The first sixteen hexadecimal digits in a row that no spreadsheet takes for a number, which it would round."""
    windows = (digits[at : at + _ID_LENGTH] for at in range(len(digits) - _ID_LENGTH + 1))
    return next(window for window in windows if not _NUMBER.fullmatch(window))


def _location(article: Article, story: Story, atlas: Atlas) -> Location | None:
    if story.where is None:
        return None
    location = locate(article.communique.text, story.where.placed, atlas.gazetteer, atlas.relations)
    return inherited(location, atlas.relations) if location and is_taken_up(story) else location


def _evidence(story: Story) -> tuple[Span, ...]:
    """The sentences that tell it, and the one its place was taken from."""
    spans = {passage.span for passage in story.passages}
    if story.where is not None:
        spans.add(story.where.span)
    return _apart(sorted(spans))


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in spans:
        if not kept or not kept[-1].covers(span):
            kept.append(span)
    return tuple(kept)
