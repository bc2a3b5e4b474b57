"""Dates as a careful reader takes them: each form of the grammar resolved against what the article said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dashboard.french.date_anchor import paragraph_of, stated_anchor
from dashboard.french.date_bearing import bearing, is_of_a_start
from dashboard.french.date_calendar import precisions
from dashboard.french.date_context import DateContext
from dashboard.french.date_counting import base_of, same_as
from dashboard.french.date_resolver import Resolved, Resolver
from dashboard.french.date_scan import scan
from dashboard.french.date_tense import is_to_come
from dashboard.french.observances import named_in
from dashboard.model import DateMention
from gazetteer.text import Span

# A full stop at most this far before a form makes it the first words of its sentence.
_STOP_REACH = 4
# Forms that give an event no day where they speak of what is to come: "en octobre", "le mois prochain".
_NOT_YET = ("month", "month_alone", "month_relative", "year_relative")
# Forms whose year, month or week is that of the future where the words around say so.
_WITHOUT_YEAR = (
    *("day", "month", "month_alone", "weekday", "day_in_words", "figures_short", "figures_clock", "weekend"),
    *("days_range", "days_list", "figures_range"),
)
# Forms that may give their year, and how long after the publication a day may still be that of an event soon to come.
_WITH_YEAR = ("day", "iso", "figures", "day_in_words")
_SOON = timedelta(days=7)
_LATER = "jour postérieur à la publication"
_THIS = ("week", "month_relative", "year_relative")


def find_dates(text: str, folded: str, spans: Sequence[Span], published: date | None) -> list[DateMention]:
    """The date mentions of one article, in text order.

    ``spans`` are its consecutive stretches (title, then segments) as offsets of ``text``; ``folded`` is ``fold(text)``.
    What is said in one stretch (a month, a year, a day) holds in the next. ``published`` is the day "hier" counts from;
    where it is None, the date line of the text, or else the latest day the text states in full, stands for it.
    """
    found = list(scan(folded, spans))
    if not found:
        return []
    paragraphs = sorted(spans)
    anchor, known = (published, True) if published else stated_anchor(folded, paragraphs, found)
    observance = next((named for span in spans if (named := named_in(folded[span.start : span.end]))), None)
    context = DateContext(anchor, known, observance)
    resolver = Resolver(context)
    mentions: list[DateMention] = []
    bases: set[int] = set()
    for index, (form, match) in enumerate(found):
        span = Span(*match.span())
        paragraph = paragraph_of(paragraphs, span)
        context.to_come = form in _WITHOUT_YEAR + _THIS and is_to_come(text, span, paragraph)
        context.opens = folded[max(paragraph.start, span.start - _STOP_REACH) : span.start].rstrip().endswith(".")
        if (same := same_as(folded, found, index)) is not None:
            days = [day._replace(span=span) for day in resolver.resolve(*found[same])]
        else:
            if (before := base_of(folded, found, index)) is not None:
                bases.add(before)
                for day in resolver.resolve(*found[before]):
                    context.remember(day.start, day.end)
            days = list(resolver.resolve(form, match))
        for resolved in days:
            mention = _mention(folded, paragraph, form, resolved, published, context.to_come)
            if index in bases or _says_since_when(folded, mentions, mention):
                mention = replace(mention, bears_on="background")
            if mention.bears_on == "event":
                context.remember(mention.start, mention.end)
            elif mention.bears_on == "background":
                context.remember_background(mention.start, mention.end)
            mentions.append(mention)
    return mentions


def _says_since_when(folded: str, before: Sequence[DateMention], mention: DateMention) -> bool:
    """Whether a day of an event stands beside one told before it, and is only that of a start (``is_of_a_start``)."""
    both = bool(before) and before[-1].bears_on == mention.bears_on == "event"
    return both and is_of_a_start(folded, before[-1].span.end, mention.span.start)


def _mention(
    folded: str, paragraph: Span, form: str, resolved: Resolved, published: date | None, to_come: bool
) -> DateMention:
    bears_on = bearing(folded, resolved.span, paragraph, resolved.start, resolved.end, published)
    if form in _NOT_YET and bears_on == "event" and published and resolved.start and resolved.start > published:
        bears_on = "background"
    done = bears_on == "event" and form in _WITH_YEAR and not to_come
    issue = resolved.issue or (_LATER if done and _is_after(resolved.start, published) else "")
    time_precision, date_prec = precisions(resolved.start, resolved.end)
    return DateMention(resolved.span, resolved.start, resolved.end, time_precision, date_prec, bears_on, form, issue)


def _is_after(day: date | None, published: date | None) -> bool:
    """Whether a day lies further after the publication than what a text could tell of as done."""
    return day is not None and published is not None and day - published > _SOON
