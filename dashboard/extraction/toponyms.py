"""An article's place names, each decided with the text around it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.model import PlaceCandidate, Toponym
from gazetteer.choosing import Choice, Surroundings, choose
from gazetteer.finding import FoundName, NameFinder
from gazetteer.places import Gazetteer
from gazetteer.text import Words

_LEVELS = {"region": "admin1", "regions": "admin1", "cercle": "admin2", "cercles": "admin2"}


def find_toponyms(
    text: str, sentences: Sequence[Words], gazetteer: Gazetteer, finder: NameFinder
) -> list[tuple[Toponym, ...]]:
    """The toponyms of each sentence, decided over the whole article: first what is said, then by nearness to that."""
    found = [finder.find(text, words) for words in sentences]
    levels = [_levels(words, names) for words, names in zip(sentences, found, strict=True)]
    surroundings = _surroundings(gazetteer, found, levels)
    return [
        tuple(
            _toponym(text, words, name, choose(gazetteer, name.places, level, surroundings))
            for name, level in zip(names, wanted, strict=True)
        )
        for words, names, wanted in zip(sentences, found, levels, strict=True)
    ]


def _levels(words: Words, names: Sequence[FoundName]) -> list[str]:
    levels: list[str] = []
    for position, name in enumerate(names):
        before = words.forms[max(0, name.first - 2) : name.first]
        level = next((_LEVELS[form] for form in reversed(before) if form in _LEVELS), "")
        if not level and position and name.cue == "list":
            level = levels[-1]
        levels.append(level)
    return levels


def _surroundings(
    gazetteer: Gazetteer, found: Sequence[Sequence[FoundName]], levels: Sequence[Sequence[str]]
) -> Surroundings:
    admin1: set[str] = set()
    admin2: set[str] = set()
    sure = []
    for names, wanted in zip(found, levels, strict=True):
        for name, level in zip(names, wanted, strict=True):
            if level == "admin1":
                admin1.update(place.admin1 for place in name.places if gazetteer.feature(place).level == "admin1")
            elif level == "admin2":
                admin2.update(place.name for place in name.places if gazetteer.feature(place).level == "admin2")
            elif name.places:
                choice = choose(gazetteer, name.places, "", Surroundings())
                if choice.place is not None and len(name.places) <= 2:
                    sure.append(choice.place)
    return Surroundings(frozenset(admin1), frozenset(admin2), tuple(sure))


def _toponym(text: str, words: Words, name: FoundName, choice: Choice) -> Toponym:
    span = words.span(name.first, name.last)
    if not name.places:
        return Toponym(span, span.of(text), None, "nom absent du répertoire")
    lost = tuple(PlaceCandidate(place, why) for place, why in choice.lost)
    return Toponym(span, span.of(text), choice.place, choice.reason, lost)
