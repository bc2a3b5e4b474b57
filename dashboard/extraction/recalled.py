"""What a sentence only refers to, denies or recalls: places, days and figures of it that tell nothing of its event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from dashboard.extraction.placed import Placed
from dashboard.extraction.trigger_rules import TriggerWord, told_by
from dashboard.extraction.triggers import scopes
from dashboard.french.date_bearing import is_long_before
from dashboard.french.grammar import THE, THEY, THIS
from dashboard.french.number_words import may_begin_a_number
from dashboard.model import ROLES, DateMention, Quantity
from gazetteer.text import Span, Words, where

_CLASS = attrgetter("word_class")
_RECALLING = frozenset(("alleged", "befell", "reference", "refuted"))
# "Repérée", "Partis", "Après avoir quitté", "Ayant franchi": what was done before the rest of the sentence
_PERFECT = re.compile(
    r"(?:Après (?:avoir|être|s['’]être)|Ayant|(?:\w{2,}é|Parti|Reparti|Sorti|Averti|Accueilli|Réuni|Poursuivi"
    r"|Interrompu|Aperçu|Attendu|Apparu|Venu|Revenu|Parvenu|Construit|Conduit)e?s?)\b"
)
# Such an opening is of so many words at most, and this may begin the subject behind its comma.
_OPENING = 40
_COMMA = frozenset((",",))
_SUBJECTS = frozenset((*THE, *THIS, *THEY, "un", "une", "des", "leur", "leurs", "son", "sa", "ses"))
_DEEDS = frozenset((*ROLES, "seize"))


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
    text: str,
    words: Words,
    triggers: Sequence[TriggerWord],
    placed: Sequence[Placed],
    dates: tuple[DateMention, ...],
    figures: tuple[Quantity, ...],
) -> tuple[tuple[Placed, ...], tuple[DateMention, ...], tuple[Quantity, ...]]:
    """The places, days and figures of a sentence, those of what it only refers to as mentions, background and no
    claims, and no claims what it denies. What befell those it honours always is, the rest beside others of their kind:
    "soupçonnés d'avoir attaqué Ber le 2 février et tué un berger, quatre hommes ont été arrêtés à Gao le 9 février"."""
    before = _done_before(text, words, triggers) if dates or placed else []
    if not before and _RECALLING.isdisjoint(map(_CLASS, triggers)):
        return tuple(placed), dates, figures
    figures = _without_the_refuted(words, triggers, figures)
    befell = _stretches(words, triggers, "befell")
    alleged = _stretches(words, triggers, "alleged")
    references = _unsettled(_stretches(words, triggers, "reference"), placed, dates)
    recalled = sorted([*before, *befell, *alleged, *references])
    if not recalled:
        return tuple(placed), dates, figures

    def is_told(span: Span) -> bool:
        return not _lies_in(recalled, span)

    if befell or any(not one.is_elsewhere and is_told(one.span) for one in placed):
        placed = [one if is_told(one.span) else one._replace(relation="context") for one in placed]
    if befell or any(day.bears_on == "event" and is_told(day.span) for day in dates):
        dates = tuple([d if is_told(d.span) else replace(d, bears_on="background") for d in dates])
    # by its end: "devant la dépouille | des militaires"
    ends = [Span(figure.span.end - 1, figure.span.end) for figure in figures]
    if befell or any(figure.role and is_told(end) for figure, end in zip(figures, ends, strict=True)):
        figures = tuple([q if is_told(end) else replace(q, role="") for q, end in zip(figures, ends, strict=True)])
    return tuple(placed), dates, figures


def _unsettled(stretches: Sequence[Span], placed: Sequence[Placed], dates: Sequence[DateMention]) -> list[Span]:
    """The stretches but for those that tell a deed with its own day and place, and so an event (``referred_to``)."""
    places = [one.span.start for one in placed if not one.is_elsewhere]
    days = [day.span.start for day in dates if day.bears_on == "event" and day.start is not None]
    return [one for one in stretches if not (_holds(one, places) and _holds(one, days))]


def _holds(stretch: Span, starts: Sequence[int]) -> bool:
    """Whether something begins in a stretch, of what begins there in text order."""
    return bisect_left(starts, stretch.start) < bisect_left(starts, stretch.end)


def _done_before(text: str, words: Words, triggers: Sequence[TriggerWord]) -> list[Span]:
    """The perfect that opens a sentence, up to its subject: "Repérée dimanche à Ber, la colonne a été détruite mardi à
    Gossi". Not so where it tells of a deed itself ("Attaquée dimanche à Ber, ...") or a march began ("Partie dimanche,
    la relève est arrivée mardi")."""
    forms = words.forms
    opening = _PERFECT.match(text, words.starts[0])
    if opening is None:
        return []
    commas = [at for at in where(forms[: _OPENING + 1], _COMMA) if forms[at + 1 : at + 2]]
    end = next((at for at in commas if forms[at + 1] in _SUBJECTS or may_begin_a_number(forms[at + 1])), 0)
    # "par les capteurs de l'Armée de l'Air": who saw them has struck nobody yet
    inside = [word for word in triggers if word.first < end and word.word_class != "air"]
    if not end or not _DEEDS.isdisjoint(map(_CLASS, inside)) or _type(words, inside):
        return []
    return [words.span(0, end)] if _type(words, triggers) != "rotation_or_patrol" else []


def _type(words: Words, triggers: Sequence[TriggerWord]) -> str:
    """The type of the event that trigger words of a sentence tell, "" where they tell none."""
    told = told_by(words, triggers, frozenset(), settled=True, one_word=True)
    return told.trigger.event_type if told is not None else ""


def _stretches(words: Words, triggers: Sequence[TriggerWord], word_class: str) -> list[Span]:
    """Where the trigger words of a class hold, by their starts; one that begins later ends no sooner."""
    return sorted(words.span(first, last) for first, last in scopes(words, triggers, word_class) if first < last)


def _lies_in(stretches: Sequence[Span], span: Span) -> bool:
    """Whether one of such stretches covers a span."""
    before = bisect_right(stretches, span.start, key=attrgetter("start"))
    return before > 0 and stretches[before - 1].covers(span)
