"""The words around a toponym -> how the text places something by it: at, near, so far to the south of, between ..."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.model import Toponym
from gazetteer.folders import DATA
from gazetteer.phrases import Match, Phrases
from gazetteer.tables import read_table
from gazetteer.text import Words

SPATIAL_COLUMNS = ("phrase", "relation", "bearing", "example", "note")
Relation = tuple[str, float | None]
_TENS = {"dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50}
_TENS |= {"soixantaine": 60, "centaine": 100}
# The distance stands right before the phrase or name: "à 35 km au sud de", "à une soixantaine de km au", "35 (trente-
# cinq) km de". At most this many characters are looked at.
_REACH = 60
_DISTANCE = re.compile(
    r"(?:(\d{1,3}(?:[.,]\d{1,2})?)(?: \([a-z -]{2,30}\))?|une ("
    + "|".join(_TENS)
    + r") de) ?(km|kms|kilometres?|m|metres?)(?: environ)?(?: (?:de|du|d'|a vol d'oiseau de))? ?"
    r"(?:l[ea'] ?)?(?:(?:village|localite|ville|camp|poste) (?:de |d'|du )?)?$"
)
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
    for match in _phrases().find(words):
        ending[match.last] = _closer(ending.get(match.last), match)
    placed: list[Placed] = []
    last_index = 0  # the last word of the name before
    for toponym in toponyms:
        first = bisect_left(words.starts, toponym.span.start)
        match_before = ending.get(first)
        relation, bearing = match_before.value if match_before else ("at", None)
        start = words.starts[match_before.first] if match_before else toponym.span.start
        if match_before is None and placed and _listed(words, last_index, first, placed[-1]):
            relation, bearing = placed[-1].relation, placed[-1].bearing
        distance, unit, start = _distance(words, start)
        placed.append(Placed(toponym, relation, bearing, distance, unit, start))
        last_index = bisect_left(words.ends, toponym.span.end, first)
    return placed


def _closer(one: Match[Relation] | None, other: Match[Relation]) -> Match[Relation]:
    """Of two phrases that end at one name, the longer; a context phrase says more than any other."""
    if one is None:
        return other
    context = [match for match in (one, other) if match.value[0] == "context"]
    return context[0] if len(context) == 1 else min(one, other, key=lambda match: match.first)


def _distance(words: Words, start: int) -> tuple[float | None, float, int]:
    found = _DISTANCE.search(words.folded, max(words.starts[0], start - _REACH), start)
    if found is None:
        return None, 0.0, start
    digits, tens, unit = found.groups()
    value = float(digits.replace(",", ".")) if digits else float(_TENS[tens])
    precision = 10.0 if tens or (value >= 10 and value % 10 == 0) else 1.0 if "," not in (digits or "") else 0.1
    scale = 1.0 if unit.startswith("k") else 0.001
    return value * scale, precision * scale, found.start()


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
