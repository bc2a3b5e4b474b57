"""Who acted, as the words of the actor table say."""

from __future__ import annotations

from functools import cache

from dashboard.model import Actor
from gazetteer.folders import DATA
from gazetteer.phrases import Phrases
from gazetteer.tables import read_table
from gazetteer.text import Words

ACTOR_COLUMNS = ("phrase", "kind", "example", "counter_example", "note")


@cache
def _actors() -> Phrases[str]:
    rows = read_table(DATA / "lexicon" / "actors.csv", ACTOR_COLUMNS)
    return Phrases((row["phrase"], row["kind"]) for row in rows)


def find_actors(text: str, words: Words) -> list[Actor]:
    """The actors named in the words, in text order, none overlapping, each with its kind (a cell of the table)."""
    found = []
    for match in _actors().longest(words):
        span = words.span(match.first, match.last)
        found.append(Actor(span, span.of(text), match.value))
    return found
