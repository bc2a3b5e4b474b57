"""A passage: a sentence with everything recognised in it, and the headings that govern it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from dashboard.extraction.placed import Placed
from dashboard.extraction.quantity_pronouns import Outcome
from dashboard.extraction.spatial_signs import SEAT
from dashboard.extraction.trigger_rules import TriggerWord
from dashboard.extraction.vague_days import comes_after, says_no_day
from dashboard.french.date_bearing import is_beside, says_since, says_what_was_before
from dashboard.model import ROLES, Actor, DateMention, Quantity
from gazetteer.listing import BULLETS
from gazetteer.text import Span, Words

# What may stand before the place that opens a sentence: a list sign, an adverb, the hour.
_BEFORE_WHERE = BULLETS.union(
    (")", ".", ",", "enfin", "ensuite", "puis", "egalement", "toujours"),
    ("a", "au", "aux", "en", "dans", "vers", "heures", "heure", "h", "minuit"),
)
# Days are looked at two by two in a sentence of this many at most: one without end costs no more than its length.
_FEW = 20
_LEAD_IN = 16  # characters: "Pour preuve, ", "Bamako, Mali - "
_OPENING = 8  # characters: "depuis ", and what may stand before it
# "né à Garalo en 1994", "née vers 1990"
_BORN = re.compile(r"\bnee?s?\b[^,;.()]*$")
_BIRTH_REACH = 40
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Passage:
    """A sentence, or a clause of it (words ``[first, last)``), with the mentions that lie in it.

    ``number`` counts the sentences of the article; ``headings`` are the spans of the headings above, outermost first;
    ``forces`` are those that the sentence names, else those named last before it; ``undated`` says that the whole
    article states no day of an event; ``outcome`` is what became of the one thing counted in the sentence before ("Il a
    été détruit"); ``of_toll`` says that a line above heads a list of what an event cost.
    """

    words: Words
    first: int
    last: int
    span: Span
    placed: tuple[Placed, ...]
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    actors: tuple[Actor, ...]
    forces: tuple[Actor, ...]
    found: tuple[TriggerWord, ...]
    number: int
    in_title: bool
    headings: tuple[Span, ...]
    undated: bool
    outcome: Outcome | None
    of_toll: bool

    @cached_property
    def days(self) -> tuple[DateMention, ...]:
        """The days of events that the passage states, background and date lines left out, and a stretch of days
        within which another one is stated ("au cours de l'opération du 17 au 21, le 18")."""
        days = [date for date in self.dates if date.bears_on == "event" and date.start is not None]
        if len(days) > _FEW:
            return tuple(days)
        if len(days) > 1:
            folded = self.words.folded
            days = [day for day in days if not says_what_was_before(folded, self.span, day.span)] or days
        return tuple([day for day in days if not any(lies_within(other, day) for other in days)])

    @property
    def leaves_open(self) -> bool:
        """Whether it says when, and not on which day ("il y a quelques jours", "hier" where nobody says when the text
        was published), or on one that the calendar lacks ("le 30 février"): no other day stands in for it."""
        return not self.days and any(map(self._is_open, self.dates))

    @property
    def opens_undated(self) -> bool:
        """Whether such words open it: what the next sentences tell is not of the day told before either."""
        return self.leaves_open and any(self._leads_with(day) and self._is_open(day) for day in self.dates)

    @property
    def follows_in_time(self) -> bool:
        """Whether its day is one after that of what was told before: "quelques jours après", "le lendemain"."""
        return bool(self.dates) and comes_after(self.words.folded, self.dates[0])

    def _is_open(self, date: DateMention) -> bool:
        return says_no_day(self.words.folded, date, opens=self._leads_with(date))

    def _leads_with(self, date: DateMention) -> bool:
        return date.span.start < self.span.start + _LEAD_IN

    @cached_property
    def is_background(self) -> bool:
        """Whether every day it states is one of something older than the events (an accord, an anniversary); the
        birthday of somebody, since when, or what it is compared to, says nothing of the rest."""
        dates = [date for date in self.dates if not self._is_aside(date)]
        if not dates or any(date.bears_on == "event" for date in dates):
            return False
        # "Kéniéba, 13 sept (AMAP) Six braqueurs ont été arrêtés": told after the day of publication
        return not self.found or any(date.bears_on == "background" for date in dates)

    def _is_aside(self, date: DateMention) -> bool:
        before = max(self.span.start, date.span.start - _BIRTH_REACH)
        opens = date.span.start - self.span.start < _OPENING  # "Depuis le 1er mai, ...": is what all of it tells
        folded = self.words.folded
        aside = not (opens and says_since(folded, date.span)) and is_beside(folded, date.span, self.span)
        return aside or _BORN.search(folded, before, date.span.start) is not None

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of its trigger words."""
        return frozenset([word.word_class for word in self.found])

    @property
    def is_toll(self) -> bool:
        """Whether it counts what an event told before has cost ("Le bilan est de 12 morts"), or is an item of a list of
        that ("Bilan :", "- Côté FAMa : 12 morts")."""
        return "toll" in self.classes or self.of_toll

    @property
    def says_how_far(self) -> bool:
        """Whether it says how far from a place it was."""
        return any(one.distance_km is not None and not one.is_passing for one in self.placed)

    @property
    def is_aside(self) -> bool:
        """Whether it sums up a stretch of time or recalls what was, and states no day: "sur la même période, 68 civils
        ...", "pour rappel, la ville avait été attaquée"."""
        return "aside" in self.classes and not self.days

    @property
    def sums_up(self) -> bool:
        """Whether it only counts what weeks or months gave, and names no place: "Bilan du mois d'avril : 41 tués"."""
        return "tally" in self.classes and not self.own_places and all(map(_takes_weeks, self.days))

    @property
    def tells_another(self) -> bool:
        """Whether it says that it tells something else than what was told before: "en parallèle, ..."."""
        return "besides" in self.classes

    @property
    def is_denied(self) -> bool:
        """Whether it only says what did not happen ("Aucune attaque n'a eu lieu à Boni"), and counts nobody."""
        return "denial" in self.classes and not self.claims

    @property
    def names_troops(self) -> bool:
        """Whether it speaks of soldiers, gendarmes, their posts or convoys."""
        return "troops" in self.classes

    @property
    def is_bare(self) -> bool:
        """Whether it has no trigger word, figures left aside."""
        return self.classes.issubset(ROLES)

    @property
    def leads_a_list(self) -> bool:
        """Whether it ends in a colon: what it speaks of is told in the lines below."""
        return self.words.forms[self.last - 1] == ":"

    @property
    def leads_on(self) -> bool:
        """Whether it names a place and ends in a semicolon: what follows goes on at that place."""
        return bool(self.own_places) and self.words.forms[self.last - 1] == ";"

    @cached_property
    def claims(self) -> tuple[Quantity, ...]:
        """The figures that say what became of somebody or something."""
        return tuple([quantity for quantity in self.quantities if quantity.role])

    @cached_property
    def own_places(self) -> tuple[str, ...]:
        """The names of the places where it puts something: no origin, destination, région or cercle. The end of a
        stretch is not the place of that name: an attack "entre A et B" is not one "à A"."""
        own = [p for p in self.placed if not p.is_elsewhere]
        return tuple([f"- {p.toponym.name}" if p.relation == "between" else p.toponym.name for p in own])

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The names of ``own_places``, each once."""
        return frozenset(self.own_places)

    @property
    def comes_from_afar(self) -> bool:
        """Whether all its places are seats: of those who came to help ("les pompiers de Koutiala ont relevé ...")."""
        here = [p for p in self.placed if not p.is_elsewhere]
        return bool(here) and all(p.relation == SEAT for p in here)

    @property
    def lies_anywhere(self) -> bool:
        """Whether all its places only say in which part of the country: "sur le fleuve Niger"."""
        return all(p.is_wide for p in self.placed)

    @property
    def is_settled(self) -> bool:
        """Whether it gives its own day and its own place."""
        return bool(self.days) and bool(self.own_places)

    @property
    def leads_with_place(self) -> bool:
        """Whether it opens with where ("À Ber, trois passeurs ...", "Vers 22 heures, à Ber : ..."), as one of a series
        does."""
        opens = self.first
        while opens < self.last - 1 and (
            self.words.forms[opens] in _BEFORE_WHERE or self.words.forms[opens].isdecimal()
        ):
            opens += 1
        opening = self.words.starts[opens]
        return any(p.start <= opening and not p.is_elsewhere for p in self.placed)

    def found_in(self, first: int, last: int) -> tuple[TriggerWord, ...]:
        """The trigger words that lie in the words ``[first, last)``."""
        return tuple([word for word in self.found if first <= word.first and word.last <= last])

    def part(self, first: int, last: int) -> Passage:
        """The clause of the words ``[first, last)``."""
        span = self.words.span(first, last)
        return replace(
            self,
            first=first,
            last=last,
            span=span,
            placed=tuple([p for p in self.placed if span.covers(p.span)]),
            dates=tuple([d for d in self.dates if span.overlaps(d.span)]),
            quantities=tuple([q for q in self.quantities if span.overlaps(q.span)]),
            actors=tuple([a for a in self.actors if span.covers(a.span)]),
            found=self.found_in(first, last),
            outcome=self.outcome if first == self.first else None,
        )


def _takes_weeks(day: DateMention) -> bool:
    return day.start is not None and day.end is not None and day.end - day.start > _A_WEEK


def lies_within(one: DateMention, other: DateMention) -> bool:
    """Whether the days of one are some of the days of the other, and fewer."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)
