"""The words of a sentence that place something: phrases with their relation, what may stand between, distances."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dashboard.extraction.distances import Distance, distance_before, find_distances
from dashboard.french.grammar import BE, HAVE, OF, THE
from gazetteer.folders import DATA
from gazetteer.phrases import Match, Phrases, read_phrases
from gazetteer.tables import Row, read_table
from gazetteer.text import Words

SPATIAL_COLUMNS = ("phrase", "relation", "bearing", "example", "note")
Relation = tuple[str, float | None]
"""A row's relation and its bearing in degrees, clockwise from north; None where it states no direction."""
# Rows of this relation are words that may stand between a phrase and the name: "au nord du village de Gao".
_CLASS = "class"
# Rows of this relation stand for the place named last: "à 12 km à l'ouest de cette localité".
_BACK = "back"
# Rows of this relation name a unit by its home; a verb in between ends the name: "la brigade a fouillé le village de".
SEAT = "seat"
# Rows of this relation name a stretch of land by its direction: "le nord de Gao" beside "l'est de Ber" is another one.
SIDE = "side"
# Rows of these relations name the ends of a journey.
ORIGIN, DESTINATION = "origin", "destination"
PASSING = ("context", ORIGIN, DESTINATION)
"""The relations of places at which nothing of the event happened."""
RELATIONS = (
    "admin1",
    "admin2",
    "at",
    "between",
    "commune",
    "context",
    "link",
    "near",
    "road",
    "toward",
    "way",
    _BACK,
    _CLASS,
    DESTINATION,
    ORIGIN,
    SEAT,
    SIDE,
)
"""What a row may say of the name it leads to."""
_AUXILIARIES = HAVE | BE
_ARTICLE = OF | THE
_ARTICLES = 3
_STOPS = frozenset((".", ";", ",", ")", ":"))


@dataclass(frozen=True, slots=True)
class SpatialSigns:
    """The spatial phrases of one sentence by the word after them, and its distances.

    ``ending``: the phrase that ends before a word; ``classes``: where the words of a class ("du village") that end
    before a word begin; ``backs``: the words that stand for a place named before.
    """

    words: Words
    distances: list[Distance]
    ending: dict[int, Match[Relation]] = field(default_factory=dict)
    classes: dict[int, int] = field(default_factory=dict)
    backs: list[Match[Relation]] = field(default_factory=list)
    _led: dict[int, Match[Relation] | None] = field(default_factory=dict)

    def leading(self, first: int) -> Match[Relation] | None:
        """The phrase that leads to the name at word ``first``: right before it, or before "de la ville de"."""
        if first not in self._led:
            self._led[first] = self._read_leading(first)
        return self._led[first]

    def _read_leading(self, first: int) -> Match[Relation] | None:
        found = self.ending.get(first)
        for end in self._ends(first):
            if end in self.ending:
                found = _closer(found, self.ending[end])
        return found

    def distance_before(self, first: int, led_by: Match[Relation] | None = None) -> Distance | None:
        """The distance that is counted from the name at word ``first``, said before it or before what leads to it."""
        if not self.distances:
            return None
        starts = (first, led_by.first, led_by.first + 1) if led_by else (first,)  # "15 [km NNE] de Gao"
        found = (distance_before(self.distances, self.words, start, self.classes) for start in starts)
        return next((distance for distance in found if distance is not None), None)

    def pointing(self) -> Iterator[tuple[Match[Relation], int]]:
        """What stands for a place named before, each with the word that what leads to it ends at: "à 12 km de cette
        localité", and a distance with a direction and no name ("une frappe à 12 km au sud-est.")."""
        for match in self.backs:
            # "au nord de la ville de Gao": a name follows after all
            if match.last == len(self.words) or self.words.forms[match.last] not in _ARTICLE:
                yield match, match.first
        for last, match in self.ending.items():
            open_ended = last == len(self.words) or self.words.forms[last] in _STOPS
            if open_ended and match.value[1] is not None and self.distance_before(last):
                yield match, last

    def _ends(self, first: int) -> Iterator[int]:
        """Where a phrase that leads to the word ``first`` may end: before "de", "la ville de", "du marché du village
        de" ..."""
        here = yield from self._articles(first)
        while here in self.classes:
            here = self.classes[here]
            yield here
            here = yield from self._articles(here)

    def _articles(self, here: int) -> Generator[int, None, int]:
        for _ in range(_ARTICLES):
            if here == 0 or self.words.forms[here - 1] not in _ARTICLE:
                break
            here -= 1
            yield here
        return here


@cache
def _phrases(path: Path = DATA / "lexicon" / "spatial_phrases.csv") -> Phrases[Relation]:
    return read_phrases(read_table(path, SPATIAL_COLUMNS), _relation)


def _relation(row: Row) -> Relation:
    bearing = row.read("bearing", _bearing, "expected degrees from 0 to less than 360, or nothing")
    return row.one_of("relation", RELATIONS), bearing


def _bearing(cell: str) -> float | None:
    if cell and not 0 <= float(cell) < 360:
        raise ValueError(cell)
    return float(cell) if cell else None


def read_signs(words: Words) -> SpatialSigns:
    """The signs of a sentence."""
    signs = SpatialSigns(words, find_distances(words))
    for match in _phrases().find(words):
        if match.value[0] == _CLASS:
            signs.classes[match.last] = min(match.first, signs.classes.get(match.last, match.first))
        elif match.value[0] == _BACK:
            signs.backs.append(match)
        elif match.value[0] != SEAT or _AUXILIARIES.isdisjoint(words.forms[match.first : match.last]):
            signs.ending[match.last] = _closer(signs.ending.get(match.last), match)
    return signs


def _closer(one: Match[Relation] | None, other: Match[Relation]) -> Match[Relation]:
    """Of two phrases that lead to one name, the longer; one that says that nothing happened there says more, but where
    the longer holds it ("peu après", "à 2 km après")."""
    if one is None:
        return other
    longer = min(one, other, key=lambda match: match.first)
    context = [match for match in (one, other) if match.value[0] in PASSING]
    holds = one.first != other.first and one.last == other.last
    return context[0] if len(context) == 1 and not holds else longer
