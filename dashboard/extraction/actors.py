"""Who acted, as the words of the actor table say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dashboard.model import Actor
from gazetteer.folders import DATA
from gazetteer.phrases import Phrases, read_phrases
from gazetteer.tables import read_table
from gazetteer.text import Words

ACTOR_COLUMNS = ("phrase", "kind", "example", "counter_example", "note")
KINDS = (
    "armed_group",
    "civil_protection",
    "civilians",
    "criminals",
    "customs",
    "foreign_forces",
    "police",
    "signatory_groups",
    "state_forces",
)
"""What an actor of the table may be."""


@cache
def _actors(path: Path = DATA / "lexicon" / "actors.csv") -> Phrases[str]:
    return read_phrases(read_table(path, ACTOR_COLUMNS), lambda row: row.one_of("kind", KINDS))


def find_actors(text: str, words: Words) -> list[Actor]:
    """The actors named in the words, in text order, none overlapping, each with its kind (a cell of the table)."""
    found = []
    for match in _actors().longest(words):
        span = words.span(match.first, match.last)
        found.append(Actor(span, span.of(text), match.value))
    return found
