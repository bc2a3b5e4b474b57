"""An article -> its mentions and events: the one function that puts a sentence's mentions together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.extraction.actors import find_actors
from dashboard.extraction.locating import Placed, locate, place_toponyms
from dashboard.extraction.quantities import find_quantities
from dashboard.extraction.toponyms import find_toponyms
from dashboard.extraction.triggers import find_trigger
from dashboard.french.dates import find_dates
from dashboard.french.sentences import split_sentences
from dashboard.lexicon import event_types
from dashboard.model import Actor, Article, DateMention, Event, Issue, Location, Mentions, Quantity, Toponym, Trigger
from gazetteer.finding import NameFinder
from gazetteer.footprints import Relations
from gazetteer.places import Gazetteer
from gazetteer.text import Span, Words, split_words


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is loaded once to place names: the gazetteer, its finder and the spatial relations."""

    gazetteer: Gazetteer
    finder: NameFinder
    relations: Relations


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: Words
    span: Span
    toponyms: tuple[Toponym, ...]
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    actors: tuple[Actor, ...]
    in_title: bool


def read_events(article: Article, folded: str, atlas: Atlas) -> tuple[Mentions, list[Event]]:
    """Everything recognised in an article, and the events it tells, in text order."""
    text = article.communique.text
    spans = ([article.title] if article.title else []) + [segment.span for segment in article.segments]
    dates = find_dates(text, folded, spans, article.published)
    sentences = _sentences(article, folded, dates, atlas)
    mentions = Mentions(
        tuple(t for s in sentences for t in s.toponyms),
        tuple(dates),
        tuple(q for s in sentences for q in s.quantities),
        tuple(a for s in sentences for a in s.actors),
    )
    events: list[Event] = []
    for sentence in sentences:
        _tell(article, sentence, events, dates, sentences, atlas)
    return mentions, [_settled(event) for event in events if not _announces(event, events)]


def _sentences(article: Article, folded: str, dates: Sequence[DateMention], atlas: Atlas) -> list[_Sentence]:
    text = article.communique.text
    stretches = [(article.title, True)] if article.title else []
    stretches += [(segment.span, False) for segment in article.segments]
    pieces = [(span, in_title) for stretch, in_title in stretches for span in split_sentences(folded, stretch)]
    words = [split_words(folded, span.start, span.end) for span, _ in pieces]
    toponyms = find_toponyms(text, words, atlas.gazetteer, atlas.finder)
    sentences = []
    for (span, in_title), found, places in zip(pieces, words, toponyms, strict=True):
        inside = tuple(date for date in dates if span.overlaps(date.span))
        taken = [date.span for date in inside] + [place.span for place in places]
        quantities = tuple(find_quantities(text, found, taken))
        actors = tuple(find_actors(text, found))
        sentences.append(_Sentence(found, span, places, inside, quantities, actors, in_title))
    return sentences


def _tell(
    article: Article,
    sentence: _Sentence,
    events: list[Event],
    dates: Sequence[DateMention],
    sentences: Sequence[_Sentence],
    atlas: Atlas,
) -> None:
    if sentence.in_title and len(sentences) > 1:
        return
    heads_a_list = sentence.words.forms[-1:] == [":"]
    trigger = None if heads_a_list else find_trigger(sentence.words)
    told = [date for date in sentence.dates if date.bears_on == "event"]
    claimed = tuple(quantity for quantity in sentence.quantities if quantity.role)
    if trigger is None or (sentence.dates and not told):
        if events and claimed and not sentence.in_title:
            events[-1] = _with(events[-1], sentence, claimed)
        return
    placed = place_toponyms(sentence.words, sentence.toponyms)
    location = _location(article, placed, atlas)
    previous = events[-1] if events else None
    if previous and previous.event_type == trigger.event_type and _continues(previous, location, told):
        events[-1] = _with(previous, sentence, claimed)
        return
    day = told[0] if told else _day_before(dates, sentence)
    if location is None:
        location = previous.location if previous else _title_location(article, sentences, atlas)
    events.append(_event(article, sentence, trigger, day, location, claimed))


def _location(article: Article, placed: Sequence[Placed], atlas: Atlas) -> Location | None:
    return locate(article.communique.text, placed, atlas.gazetteer, atlas.relations)


def _title_location(article: Article, sentences: Sequence[_Sentence], atlas: Atlas) -> Location | None:
    titles = [sentence for sentence in sentences if sentence.in_title]
    placed = [p for sentence in titles for p in place_toponyms(sentence.words, sentence.toponyms)]
    return _location(article, placed, atlas)


def _continues(previous: Event, location: Location | None, told: Sequence[DateMention]) -> bool:
    same_day = not told or previous.dates is None or told[0].start == previous.dates.start
    if not same_day:
        return False
    if location is None:
        return True
    before = {toponym.name for toponym in previous.location.toponyms} if previous.location else set()
    return bool(before & {toponym.name for toponym in location.toponyms})


def _day_before(dates: Sequence[DateMention], sentence: _Sentence) -> DateMention | None:
    """The last event day stated before the sentence, headings and title included, else the first one after."""
    event_days = [date for date in dates if date.bears_on == "event" and date.start is not None]
    before = [date for date in event_days if date.span.start < sentence.span.end]
    return before[-1] if before else event_days[0] if event_days else None


def _with(event: Event, sentence: _Sentence, claimed: tuple[Quantity, ...]) -> Event:
    evidence = event.evidence if sentence.span in event.evidence else (*event.evidence, sentence.span)
    return replace(
        event, quantities=event.quantities + claimed, evidence=evidence, actors=event.actors + sentence.actors
    )


def _event(
    article: Article,
    sentence: _Sentence,
    trigger: Trigger,
    day: DateMention | None,
    location: Location | None,
    claimed: tuple[Quantity, ...],
) -> Event:
    place = location.footprint.anchors[0] if location and location.footprint and location.footprint.anchors else None
    text = article.communique.text
    here = f"{article.span.of(text)}|{trigger.event_type}|{trigger.span.start - article.span.start}"
    issues = tuple(
        Issue(article.communique.file, toponym.span, "unresolved_place", f"{toponym.name} : {toponym.reason}")
        for toponym in (location.toponyms if location else ())
        if toponym.place is None
    )
    return Event(
        event_id=hashlib.sha256(here.encode()).hexdigest()[:16],
        article=article,
        trigger=trigger,
        event_type=trigger.event_type,
        sub_event_type=event_types()[trigger.event_type].acled_sub_event_type,
        dates=day if day is not None and day.start is not None else None,
        location=location,
        admin1=place.admin1 if place else "",
        admin2=place.admin2 if place else "",
        country=place.country if place else "",
        actors=sentence.actors,
        quantities=claimed,
        evidence=(sentence.span,),
        issues=issues,
    )


def _announces(event: Event, events: Sequence[Event]) -> bool:
    """Whether an event only announces others of its type in the article: no place, no figure of its own."""
    bare = event.location is None and not event.quantities
    return bare and any(other is not event and other.event_type == event.event_type for other in events)


def _settled(event: Event) -> Event:
    """The event with each figure once: parts of another figure left out, a revised toll in place of the earlier one."""
    revised = {(q.role, q.side) for q in event.quantities if q.revises}
    kept: list[Quantity] = []
    for quantity in event.quantities:
        old = (quantity.role, quantity.side) in revised and not quantity.revises
        if not quantity.part and not old and quantity not in kept:
            kept.append(quantity)
    return replace(event, quantities=tuple(kept), actors=tuple(dict.fromkeys(event.actors)))
