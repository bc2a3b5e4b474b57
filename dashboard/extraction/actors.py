"""Who acted, as the words of the actor table say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dashboard.french.grammar import THE
from dashboard.model import Actor
from gazetteer.folders import DATA
from gazetteer.phrases import Phrases, read_phrases
from gazetteer.tables import read_table
from gazetteer.text import Words, fold

ACTOR_COLUMNS = ("phrase", "kind", "same", "example", "counter_example", "note")
_NOBODY = "nobody"
KINDS = (
    "armed_group",
    "civil_protection",
    "civilians",
    "criminals",
    "customs",
    "foreign_forces",
    _NOBODY,
    "police",
    "signatory_groups",
    "state_forces",
)
"""What an actor of the table may be; "nobody" are words that look like one and name none ("corps d'armée")."""
_ARTICLES = THE | {"aux", "cette", "des", "notre"}
_FORCES = frozenset(("customs", "foreign_forces", "police", "state_forces"))


@cache
def _actors(path: Path = DATA / "lexicon" / "actors.csv") -> Phrases[tuple[str, str]]:
    """Each with its kind and with what those that name one actor have in common ("FAMa", "l'armée malienne")."""
    return read_phrases(read_table(path, ACTOR_COLUMNS), lambda row: (row.one_of("kind", KINDS), row["same"]))


def find_actors(text: str, words: Words) -> list[Actor]:
    """The actors named in the words, in text order, none overlapping, each with its kind (a cell of the table)."""
    found = []
    for match in _actors().longest(words):
        kind, same = match.value
        if kind != _NOBODY:
            first = match.first
            # A row may begin with the article that tells a noun from an adjective: "l'armée", not "une bande armée".
            while words.forms[first] in _ARTICLES:
                first += 1
            span = words.span(first, match.last)
            found.append(Actor(span, span.of(text), kind, same))
    return found


def forces_of(actors: Iterable[Actor], before: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The forces that a sentence names, else those named last ``before`` it."""
    return tuple(filter(is_force, actors)) or before


def each_once(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors by the first of their names, in order: "FAMa", and not "les Forces armées maliennes" after it."""
    named: dict[str, Actor] = {}
    for actor in actors:
        named.setdefault(actor.same or fold(actor.name).removesuffix("s"), actor)
    return tuple(named.values())


def is_force(actor: Actor) -> bool:
    """Whether it is one that fights, arrests or seizes for a state."""
    return actor.kind in _FORCES
