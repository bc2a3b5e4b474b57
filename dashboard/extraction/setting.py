"""What an article has said before a sentence: the headings above it, the last day and place, the types spoken of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from dashboard.extraction.kinds import UNDER_FIRE
from dashboard.extraction.passages import Passage
from dashboard.extraction.trigger_rules import Told, TriggerWord, told_by
from dashboard.french.grammar import HAD
from dashboard.model import DateMention

# "Zégoua, 28 octobre. Trois fûts d'acide saisis.": a day opens its line this many characters before at most
_LINE = 400


class Setting:
    """The setting of one article, kept up to date as its sentences are read in order: one step a sentence."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._heading_at = self._headings()
        self._read = 0
        self._before: Passage | None = None
        self._day: DateMention | None = None
        self._undated = False
        self._placed: Passage | None = None
        self._named: Passage | None = None
        titles = [passage for passage in passages if passage.in_title]
        self._titled = next((title for title in titles if title.own_places), None)
        self._title_types = frozenset[str]().union(*map(_types, titles))
        if any("ddr" in title.classes for title in titles):
            self._title_types |= {"ddr"}

    @cached_property
    def _first_day(self) -> DateMention | None:
        """The first day that the article states of what it tells."""
        # what "avait déjà brûlé le 3 mai" recalls is no day of what was told before it
        told = (passage for passage in self._passages if HAD.isdisjoint(passage.words.forms))
        first = next((passage for passage in told if passage.days), None)
        # "quelques jours après cette affaire, le 7 juin, ...": no day of what was told before
        return first.days[0] if first is not None and not first.follows_in_time else None

    def advance(self, number: int) -> None:
        """Takes in the sentences before number ``number``."""
        for passage in self._passages[self._read : number]:
            self._before = passage
            # "le bilan a été porté hier à 10 morts": the day of the count
            if passage.days and not (passage.is_toll and self._day is not None):
                self._day, self._undated = passage.days[-1], False
            elif passage.opens_undated:
                self._day, self._undated = None, True
            if passage.is_background:
                continue
            if passage.own_places and not passage.in_title and not passage.is_denied:
                self._placed = passage
            if any(not p.is_passing for p in passage.placed):
                self._named = passage
        self._read = max(self._read, number)

    def where(self, passage: Passage) -> Passage | None:
        """The sentence that says where: a heading above, else the last one with a place, else one that names a région,
        else the next one where it only says where ("Elle a eu lieu mercredi à Ber"), else the title."""
        above = [heading for heading in self._above(passage) if heading.placed]
        for heading in above:
            if heading.own_places:
                return heading
        return self._placed or next(iter(above), None) or self._named or self._where_after(passage) or self._titled

    def day(self, passage: Passage) -> DateMention | None:
        """The day that opens its line, else that of a heading above, else the last one stated before, title included,
        else the first one after; none below words such as "il y a quelques jours"."""
        if self._day is not None and _in_one_line(self._day, passage):
            return self._day
        return self.day_above(passage) or self._day or (None if self._undated else self._first_day)

    def day_above(self, passage: Passage) -> DateMention | None:
        """The day of a heading above."""
        return next((heading.days[-1] for heading in self._above(passage) if heading.days), None)

    def is_dated(self, passage: Passage) -> bool:
        """Whether the sentence or a heading above it gives a day."""
        return bool(passage.days) or any(heading.days for heading in self._above(passage))

    def spoken_of(self, passage: Passage) -> frozenset[str]:
        """The event types that the title, the headings above and a line that leads into the sentence speak of; what
        follows an aircraft in the sentence before was struck from the air."""
        types = self._title_types.union(*(_types(heading) for heading in self._above(passage)))
        if self._before is None:
            return types
        if "air_strike" in types and not UNDER_FIRE.isdisjoint(_types(self._before)):
            types -= {"air_strike"}  # who is killed then, was not struck from the air
        if "air" in self._before.classes:
            types |= {"air_strike"}
        return types | _types(self._before) if self._before.leads_a_list else types

    @property
    def goes_on(self) -> bool:
        """Whether the sentence before ended in a semicolon."""
        return self._before is not None and self._before.words.forms[self._before.last - 1] == ";"

    def told_by_lead(self, passage: Passage) -> Told | None:
        """What an item of a list tells of together with the line that leads into the list."""
        lead = next((heading for heading in self._above(passage) if heading.leads_a_list), None)
        if lead is None or not lead.found:
            return None
        words, after = lead.words.followed_by([passage.words]), len(lead.words)
        own = [TriggerWord(word.first + after, word.last + after, word.word_class) for word in passage.found]
        told = told_by(words, [*lead.found, *own], frozenset(), settled=True, one_word=True)
        return told._replace(first=passage.first) if told is not None else None

    def _headings(self) -> dict[int, Passage]:
        """The last sentence of each heading, which leads into what stands below it, by the heading's start."""
        spans = sorted({heading for passage in self._passages for heading in passage.headings})
        starts, found = [span.start for span in spans], dict[int, Passage]()
        for passage in self._passages if spans else ():
            at = bisect_right(starts, passage.span.start) - 1
            if at >= 0 and passage.span.start < spans[at].end:
                found[starts[at]] = passage
        return found

    def _above(self, passage: Passage) -> Iterator[Passage]:
        """The headings above, innermost first."""
        for heading in reversed(passage.headings):
            if heading.start in self._heading_at:
                yield self._heading_at[heading.start]

    def _where_after(self, passage: Passage) -> Passage | None:
        if passage.number + 1 >= len(self._passages):
            return None
        following = self._passages[passage.number + 1]
        days = [sentence.days[0].start for sentence in (passage, following) if sentence.days]
        another = len(set(days)) > 1  # "La veille, un car avait été vidé à Ber": where something else happened
        return following if following.own_places and not (another or _types(following)) else None


def _in_one_line(day: DateMention, passage: Passage) -> bool:
    start, end = day.span.start, passage.span.start
    return end - start < _LINE and passage.words.folded.find("\n", start, end) < 0


def _told(passage: Passage) -> Told | None:
    return told_by(passage.words, passage.found, frozenset(), settled=True, one_word=True)


def _types(passage: Passage) -> frozenset[str]:
    told = _told(passage)
    return frozenset((told.trigger.event_type,)) if told is not None else frozenset()
