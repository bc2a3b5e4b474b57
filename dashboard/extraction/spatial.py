"""The words around a toponym -> how the text places something by it: at, near, so far to the south of, between ..."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.extraction.distances import Distance, distance_after, distance_before, find_distances
from dashboard.model import Toponym
from gazetteer.folders import DATA
from gazetteer.phrases import Match, Phrases
from gazetteer.tables import read_table
from gazetteer.text import Words

SPATIAL_COLUMNS = ("phrase", "relation", "bearing", "example", "note")
Relation = tuple[str, float | None]
# Rows of this relation are words that may stand between a phrase and the name: "au nord du village de Gao".
_CLASS = "class"
_ARTICLE = frozenset(("de", "d", "du", "des", "la", "le", "l", "les"))
_ARTICLES = 3
_SEPARATORS = frozenset((",", "et", "ou", "-", "/", "puis"))
_PREPOSITIONS = frozenset(("a", "au", "aux", "de", "d", "du", "en", "dans", "vers", "sur", "l", "la", "le"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A toponym with the relation that the words before it state; distance and its unit of precision in km."""

    toponym: Toponym
    relation: str
    bearing: float | None
    distance_km: float | None
    unit_km: float
    start: int


@cache
def _phrases() -> Phrases[Relation]:
    rows = read_table(DATA / "lexicon" / "spatial_phrases.csv", SPATIAL_COLUMNS)
    return Phrases(
        (row["phrase"], (row["relation"], float(row["bearing"]) if row["bearing"] else None)) for row in rows
    )


def place_toponyms(words: Words, toponyms: Sequence[Toponym]) -> list[Placed]:
    """Each toponym of a sentence with its relation; a name in a list takes the relation of the one before it."""
    if not toponyms:
        return []
    ending: dict[int, Match[Relation]] = {}
    classes: dict[int, int] = {}
    for match in _phrases().find(words):
        if match.value[0] == _CLASS:
            classes[match.last] = match.first
        else:
            ending[match.last] = _closer(ending.get(match.last), match)
    distances = find_distances(words)
    placed: list[Placed] = []
    last_index = 0  # the last word of the name before
    for toponym in toponyms:
        first = bisect_left(words.starts, toponym.span.start)
        led_by = _leading(ending, words, first, classes)
        relation, bearing = led_by.value if led_by else ("at", None)
        start = led_by.first if led_by else first
        if led_by is None and placed and _listed(words, last_index, first, placed[-1]):
            relation, bearing = placed[-1].relation, placed[-1].bearing
        last_index = bisect_left(words.ends, toponym.span.end, first)
        distance = distance_before(distances, words, first)
        if distance is not None:
            start = min(start, distance.first)
        elif bearing is not None:
            distance = distance_after(distances, words, last_index + 1)
        placed.append(_placed(toponym, relation, bearing, distance, words.starts[start]))
    return placed


def _placed(toponym: Toponym, relation: str, bearing: float | None, distance: Distance | None, start: int) -> Placed:
    if distance is None:
        return Placed(toponym, relation, bearing, None, 0.0, start)
    return Placed(toponym, relation, bearing, distance.km, distance.unit_km, start)


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
