"""An article -> its passages: in each sentence its places, days, figures, actors and trigger words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from dashboard.extraction.actors import find_actors, forces_of
from dashboard.extraction.broken_words import mended
from dashboard.extraction.captures import as_caught
from dashboard.extraction.datelines import without_the_writers
from dashboard.extraction.item_lists import Piece, with_their_items
from dashboard.extraction.labelled_lines import as_records, at_the_place_told
from dashboard.extraction.narration import MANAGED, as_done, as_told
from dashboard.extraction.passages import Passage
from dashboard.extraction.placed import Placed
from dashboard.extraction.places_by_number import by_number, listed_places
from dashboard.extraction.quantities import find_quantities, role_of_items
from dashboard.extraction.quantity_pronouns import SENTENCES, counted_before, outcome_of_it, role_again
from dashboard.extraction.quantity_tolls import is_a_first_toll
from dashboard.extraction.recalled import without_the_long_past, without_the_recalled
from dashboard.extraction.spatial import place_toponyms
from dashboard.extraction.spatial_signs import read_signs
from dashboard.extraction.stated_distances import decided_by_distance
from dashboard.extraction.table_rows import with_their_header
from dashboard.extraction.toponyms import find_toponyms
from dashboard.extraction.towns_taken import with_towns_taken
from dashboard.extraction.trigger_rules import TriggerWord
from dashboard.extraction.triggers import HIDING, trigger_words
from dashboard.french.sentences import split_sentences
from dashboard.model import TOLL, Actor, Article, DateMention, Quantity, Toponym
from gazetteer.finding import NameFinder
from gazetteer.footprints import Relations
from gazetteer.places import Gazetteer
from gazetteer.text import Span, Words, split_words

# What was counted at first may be told many sentences after the last toll.
_TOLL_REACH = 20


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is loaded once to place names: the gazetteer, its finder and the spatial relations."""

    gazetteer: Gazetteer
    finder: NameFinder
    relations: Relations


def read_passages(article: Article, folded: str, dates: Sequence[DateMention], atlas: Atlas) -> list[Passage]:
    """The sentences of an article's title and segments, in text order."""
    text = article.communique.text
    pieces = _pieces(article, folded)
    spatial = [read_signs(piece.words) for piece in pieces]
    signed = article.sign_off.of(text) if article.sign_off else ""  # "AMAP-Gao", published by AMAP
    toponyms = find_toponyms(text, spatial, atlas.gazetteer, atlas.finder, f"{article.publisher} {signed}")
    dates = sorted(dates, key=attrgetter("span"))
    starts, ends = [told.span.start for told in dates], [told.span.end for told in dates]
    undated = not any(told.bears_on == "event" and told.start for told in dates)
    passages: list[Passage] = []
    before: Toponym | None = None
    forces: tuple[Actor, ...] = ()
    # the last line that leads into a list, what it says of the items, and whether it heads a toll
    lead, said, costs = Span(0, 0), None, False
    side_by_side: list[Placed] = []
    for number, ((span, headings, found), signs, places) in enumerate(zip(pieces, spatial, toponyms, strict=True)):
        inside = tuple(dates[_meeting(span, starts, ends)])
        found = as_told(found, inside)
        if inside:
            places = tuple([place for place in places if not dates[_meeting(place.span, starts, ends)]])
        taken = [told.span for told in inside] + [place.span for place in places]
        listed = bool(headings) and headings[-1].covers(lead)
        led = said if listed else role_again(text, found, passages[-1].words) if passages else None
        told = counted_before(found.forms, [passage.quantities for passage in passages[-SENTENCES:]])
        actors = tuple(find_actors(text, found))
        forces = forces_of(actors, forces)
        anew = not places and bool(passages) and _gave_a_first_toll(passages[-1])
        quantities = as_caught(find_quantities(text, found, taken, led, told, anew), forces)
        if not places and is_a_first_toll(found, quantities) and _has_a_toll(passages[-_TOLL_REACH:]):
            # "Un bilan antérieur donnait 25 morts"
            quantities = tuple([replace(q, part=True, revises=False) for q in quantities])
        triggers = _triggers(found, quantities, _settled(inside, places))
        of_toll = listed and costs and not places and not inside
        if found.forms[-1:] == [":"]:
            lead, said = span, role_of_items(text, found, quantities)
            costs = any(word.word_class == "toll" for word in triggers)
        named = at_the_place_told(found, place_toponyms(signs, places, before))
        if side_by_side:
            named = [*by_number(found, side_by_side), *named]
        if not passages or passages[-1].in_title:
            named = without_the_writers(text, named)
        apart = decided_by_distance(found, named) if signs.distances else named
        placed, inside, quantities = without_the_recalled(text, found, triggers, apart, inside, quantities)
        inside = without_the_long_past(inside, placed, quantities, article.published)
        if all(one.is_named for one in placed):  # "Au premier camp ...": the second may follow
            side_by_side = listed_places(placed)
        before = next((p.toponym for p in reversed(placed) if p.is_named and not p.is_elsewhere), before)
        passages.append(
            Passage(
                words=found,
                first=0,
                last=len(found),
                span=span,
                placed=placed,
                dates=inside,
                quantities=quantities,
                actors=actors,
                forces=forces,
                found=with_towns_taken(found, triggers, placed, inside),
                number=number,
                in_title=article.title is not None and article.title.covers(span),
                headings=headings,
                undated=undated,
                outcome=outcome_of_it(text, found),
                of_toll=of_toll,
            )
        )
    return passages


def _settled(dates: Sequence[DateMention], places: Sequence[Toponym]) -> int:
    """The last character from which on a sentence still gives both a day of an event and a place; 0 where it does not
    give both."""
    days = [day.span.start for day in dates if day.bears_on == "event" and day.start is not None]
    return min(days[-1], places[-1].span.start) if days and places else 0


def _triggers(words: Words, quantities: Sequence[Quantity], settled: int) -> tuple[TriggerWord, ...]:
    """The trigger words of a sentence: also those that the infinitive of what was done stands for, but for one that
    keeps others from telling ("a permis d'éviter une attaque")."""
    told = trigger_words(words, quantities, settled)
    if MANAGED.isdisjoint(words.forms):
        return tuple(told)
    hiding = [word for word in told if word.word_class in HIDING]
    done = as_done(words, {at for word in hiding for at in range(word.first, word.last)})
    return tuple(told if done is words else trigger_words(done, quantities, settled))


def _gave_a_first_toll(passage: Passage) -> bool:
    """Whether a sentence gave the first figures, which the next replace: not those that it told after the last."""
    first = [quantity for quantity in passage.quantities if not quantity.part]
    return is_a_first_toll(passage.words, first)


def _has_a_toll(passages: Sequence[Passage]) -> bool:
    """Whether sentences of the body count dead or hurt."""
    return any(q.role in TOLL for passage in passages if not passage.in_title for q in passage.quantities)


def _meeting(span: Span, starts: Sequence[int], ends: Sequence[int]) -> slice:
    """Which of the stretches that begin and end there, in text order, share a character with a span."""
    return slice(bisect_right(ends, span.start), bisect_left(starts, span.end))


def _pieces(article: Article, folded: str) -> list[Piece]:
    """The sentences of an article's title and segments, in text order; rows, forms and lists read as sentences."""
    stretches: list[tuple[Span, tuple[Span, ...]]] = [(article.title, ())] if article.title else []
    stretches += [(segment.span, segment.headings) for segment in article.segments]
    sentences = [
        Piece(span, headings, mended(words))
        for stretch, headings in stretches
        for span in split_sentences(article.communique.text, folded, stretch)
        if (words := split_words(folded, span.start, span.end)).forms  # none in a lone apostrophe or underscore
    ]
    return with_their_items(as_records(with_their_header(sentences)))
