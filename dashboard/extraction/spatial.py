"""The words around a toponym -> how the text places something by it: at, near, so far to the south of, between ..."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dashboard.extraction.distances import Distance, distance_after, distance_before, find_distances
from dashboard.model import Toponym
from gazetteer.folders import DATA
from gazetteer.listing import is_dateline
from gazetteer.phrases import Match, Phrases
from gazetteer.tables import read_table
from gazetteer.text import Span, Words

SPATIAL_COLUMNS = ("phrase", "relation", "bearing", "example", "note")
Relation = tuple[str, float | None]
_ELSEWHERE = ("context", "admin1", "admin2")
# Rows of this relation are words that may stand between a phrase and the name: "au nord du village de Gao".
_CLASS = "class"
# A road is named by where it leads from, which is context; with where it leads to, it is the stretch between.
_ROAD = "road"
_TO = frozenset(("a", "vers", "et"))
# Rows of this relation stand for the place named last: "à 12 km à l'ouest de cette localité".
_BACK = "back"
_ARTICLE = frozenset(("de", "d", "du", "des", "la", "le", "l", "les"))
_ARTICLES = 3
# The words of "Ségou, le 18 mars 2024 (AMAP) –" after the name.
_DATELINE = 8
_STOPS = frozenset((".", ";", ",", ")", ":"))
_SEPARATORS = frozenset((",", "et", "ou", "-", "/", "puis"))
_PREPOSITIONS = frozenset(("a", "au", "aux", "de", "d", "du", "en", "dans", "vers", "sur", "l", "la", "le"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A toponym with the relation that the words before it state; distance and its unit of precision in km.

    ``start`` is where those words begin; ``span`` is the name, or the words that stand for it ("cette localité").
    """

    toponym: Toponym
    relation: str
    bearing: float | None
    distance_km: float | None
    unit_km: float
    start: int
    span: Span

    @property
    def is_elsewhere(self) -> bool:
        """Whether the event did not happen at it: an origin or destination, or only the région or cercle around it."""
        return self.relation in _ELSEWHERE

    @property
    def is_named(self) -> bool:
        """Whether the place is named here, and not only pointed back to."""
        return self.span == self.toponym.span


@cache
def _phrases() -> Phrases[Relation]:
    rows = read_table(DATA / "lexicon" / "spatial_phrases.csv", SPATIAL_COLUMNS)
    return Phrases(
        (row["phrase"], (row["relation"], float(row["bearing"]) if row["bearing"] else None)) for row in rows
    )


def place_toponyms(words: Words, toponyms: Sequence[Toponym], before: Toponym | None = None) -> list[Placed]:
    """Each toponym of a sentence with its relation; a name in a list takes the relation of the one before it.

    ``before`` is the last place named before the sentence: what "cette localité" stands for.
    """
    if not toponyms and before is None:
        return []
    ending: dict[int, Match[Relation]] = {}
    classes: dict[int, int] = {}
    backs: list[Match[Relation]] = []
    for match in _phrases().find(words):
        if match.value[0] == _CLASS:
            classes[match.last] = match.first
        elif match.value[0] == _BACK:
            backs.append(match)
        else:
            ending[match.last] = _closer(ending.get(match.last), match)
    distances = find_distances(words)
    placed: list[Placed] = []
    last_index = 0  # the last word of the name before
    for toponym in toponyms:
        first = bisect_left(words.starts, toponym.span.start)
        one = _place(words, toponym, first, ending, classes, distances)
        if placed and one.start == toponym.span.start and _listed(words, last_index, first, placed[-1]):
            one = replace(one, relation=placed[-1].relation, bearing=one.bearing or placed[-1].bearing)
        if placed and _is_stretch(words, last_index, first, placed[-1]):
            placed[-1], one = replace(placed[-1], relation="between"), replace(one, relation="between")
        placed.append(one)
        last_index = bisect_left(words.ends, toponym.span.end, first)
    placed = [replace(one, relation="context") if one.relation == _ROAD else one for one in placed]
    if len(placed) > 1 and placed[0].relation == "at" and _is_dateline(words, placed[0]):
        placed[0] = replace(placed[0], relation="context")
    backs = [match for match in backs if not _names_it(words, match.last)] + _open_ended(words, ending, distances)
    for match in backs:
        named = next((t for t in reversed(toponyms) if t.span.start < words.starts[match.first]), before)
        if named is None:
            continue
        one = _place(words, named, match.last if match.value[0] != _BACK else match.first, ending, classes, distances)
        if one.distance_km is not None or one.bearing is not None:
            placed.append(replace(one, span=words.span(match.first, match.last)))
    return placed


def _place(
    words: Words,
    toponym: Toponym,
    first: int,
    ending: dict[int, Match[Relation]],
    classes: dict[int, int],
    distances: Sequence[Distance],
) -> Placed:
    """The toponym as the words before word ``first`` place it."""
    led_by = _leading(ending, words, first, classes)
    relation, bearing = led_by.value if led_by else ("at", None)
    start = led_by.first if led_by else first
    distance = distance_before(distances, words, first)
    if distance is not None:
        start = min(start, distance.first)
    elif bearing is not None:
        distance = distance_after(distances, words, bisect_left(words.ends, toponym.span.end, first) + 1)
    km, unit = (distance.km, distance.unit_km) if distance is not None else (None, 0.0)
    return Placed(toponym, relation, bearing, km, unit, words.starts[start], toponym.span)


def _names_it(words: Words, last: int) -> bool:
    """Whether a name follows after all: "au nord de la ville de Gao"."""
    return last < len(words) and words.forms[last] in _ARTICLE


def _open_ended(
    words: Words, ending: dict[int, Match[Relation]], distances: Sequence[Distance]
) -> list[Match[Relation]]:
    """The distances with a direction and no name: "une frappe à 12 km au sud-est."."""
    return [
        match
        for last, match in ending.items()
        if match.value[1] is not None
        and (last == len(words) or words.forms[last] in _STOPS)
        and distance_before(distances, words, last) is not None
    ]


def _is_dateline(words: Words, one: Placed) -> bool:
    """Whether a name only says where the text was written: "Ségou, 18 mars (AMAP) – Le village de Kolongo ..."."""
    last = bisect_left(words.ends, one.span.end) + 1
    dated = one.span.start == words.starts[0] and is_dateline(words, last)
    return dated and not {"(", "-"}.isdisjoint(words.forms[last : last + _DATELINE])


def _is_stretch(words: Words, last: int, first: int, before: Placed) -> bool:
    """Whether two names are the ends of one road: "la route de A à B", "sur A-B"."""
    between = words.forms[last + 1 : first]
    if before.relation == _ROAD:
        return len(between) == 1 and between[0] in _TO
    index = bisect_left(words.starts, before.start)
    joined = not between and words.gap(last) == "-" and before.relation == "at"
    return joined and index > 0 and words.forms[index - 1] == "sur"


def _leading(
    ending: dict[int, Match[Relation]], words: Words, first: int, classes: dict[int, int]
) -> Match[Relation] | None:
    """The phrase that leads to the name at word ``first``: right before it, or before "de la ville de"."""
    found = ending.get(first)
    for end in _ends(words.forms, first, classes):
        if end in ending:
            found = _closer(found, ending[end])
    return found


def _ends(forms: list[str], first: int, classes: dict[int, int]) -> Iterator[int]:
    """Where a phrase that leads to the word ``first`` may end: before "de", "la ville de", "du village de" ..."""
    here = yield from _articles(forms, first)
    if here in classes:
        here = classes[here]
        yield here
        yield from _articles(forms, here)


def _articles(forms: list[str], here: int) -> Generator[int, None, int]:
    for _ in range(_ARTICLES):
        if here == 0 or forms[here - 1] not in _ARTICLE:
            break
        here -= 1
        yield here
    return here


def _closer(one: Match[Relation] | None, other: Match[Relation]) -> Match[Relation]:
    """Of two phrases that lead to one name, the longer; a context phrase says more than any other."""
    if one is None:
        return other
    context = [match for match in (one, other) if match.value[0] == "context"]
    return context[0] if len(context) == 1 else min(one, other, key=lambda match: match.first)


def _listed(words: Words, last: int, first: int, before: Placed) -> bool:
    """Whether a list joins the name to the one before it: "au sud de A et de B", but not "venant de A, à B"."""
    between = words.forms[last + 1 : first]
    if not between:
        return words.gap(last) == "-"
    if any(form not in _SEPARATORS | _PREPOSITIONS for form in between):
        return False
    prepositions = [form for form in between if form in _PREPOSITIONS]
    if before.relation == "between" or not prepositions:
        return True
    led_by = words.folded[before.start : before.toponym.span.start].replace("'", " ").split()
    return all(form in led_by for form in prepositions)
