"""What a sentence only refers to, denies or recalls: places, days and figures of it that tell nothing of its event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from dashboard.extraction.placed import Placed
from dashboard.extraction.trigger_rules import TriggerWord
from dashboard.extraction.triggers import scopes
from dashboard.french.date_bearing import is_long_before
from dashboard.model import DateMention, Quantity
from gazetteer.text import Span, Words

_CLASS = attrgetter("word_class")
_RECALLING = frozenset(("befell", "reference", "refuted"))


def without_the_long_past(
    dates: tuple[DateMention, ...], placed: Sequence[Placed], figures: Sequence[Quantity], published: date | None
) -> tuple[DateMention, ...]:
    """The days of a sentence, those of more than a year ago as background where it puts nothing anywhere: "en effet,
    le 14 janvier 2022, le peuple était sorti"; not "en 2019, douze passagers étaient morts dans un car pour Gao"."""
    counted = bool(dates and placed) and any(figure.role and figure.value for figure in figures)
    if not dates or counted or any(not one.is_elsewhere for one in placed):
        return dates
    return tuple(
        [replace(d, bears_on="background") if d.end and is_long_before(d.end, published) else d for d in dates]
    )


def _without_the_refuted(
    words: Words, triggers: Sequence[TriggerWord], quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """The figures of a sentence, those that it denies as no claims: "L'armée dément la mort de 20 soldats"."""
    denied = _stretches(words, triggers, "refuted")
    if not denied:
        return quantities
    return tuple([replace(q, role="") if _lies_in(denied, q.span) else q for q in quantities])


def without_the_recalled(
    words: Words,
    triggers: Sequence[TriggerWord],
    placed: Sequence[Placed],
    dates: tuple[DateMention, ...],
    figures: tuple[Quantity, ...],
) -> tuple[tuple[Placed, ...], tuple[DateMention, ...], tuple[Quantity, ...]]:
    """The places, days and figures of a sentence, those of what it only refers to as mentions, background and no
    claims, and no claims what it denies. What befell those it honours always is, the rest beside others of their kind:
    "soupçonnés d'avoir attaqué Ber le 2 février et tué un berger, quatre hommes ont été arrêtés à Gao le 9 février"."""
    if _RECALLING.isdisjoint(map(_CLASS, triggers)):
        return tuple(placed), dates, figures
    figures = _without_the_refuted(words, triggers, figures)
    befell = _stretches(words, triggers, "befell")
    recalled = sorted([*befell, *_stretches(words, triggers, "reference")])
    if not recalled:
        return tuple(placed), dates, figures

    def is_told(span: Span) -> bool:
        return not _lies_in(recalled, span)

    if befell or any(not one.is_elsewhere and is_told(one.span) for one in placed):
        placed = [one if is_told(one.span) else one._replace(relation="context") for one in placed]
    if befell or any(day.bears_on == "event" and is_told(day.span) for day in dates):
        dates = tuple([d if is_told(d.span) else replace(d, bears_on="background") for d in dates])
    if befell or any(figure.role and is_told(figure.span) for figure in figures):
        figures = tuple([q if is_told(q.span) else replace(q, role="") for q in figures])
    return tuple(placed), dates, figures


def _stretches(words: Words, triggers: Sequence[TriggerWord], word_class: str) -> list[Span]:
    """Where the trigger words of a class hold, by their starts; one that begins later ends no sooner."""
    return sorted(words.span(first, last) for first, last in scopes(words, triggers, word_class) if first < last)


def _lies_in(stretches: Sequence[Span], span: Span) -> bool:
    """Whether one of such stretches covers a span."""
    before = bisect_right(stretches, span.start, key=attrgetter("start"))
    return before > 0 and stretches[before - 1].covers(span)
