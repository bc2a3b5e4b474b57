"""Which of several places of one name is meant: by the région said, nearness, class, and where the publisher is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gazetteer.choices import Choice, Landmark, Surroundings, lost
from gazetteer.homonyms import TOWN_KM, decide
from gazetteer.nearness import is_clearly_nearer, km, lies_in, others, within
from gazetteer.places import CAPITAL, CHIEF_TOWNS, DIVISIONS, Gazetteer, Place
from gazetteer.text import fold, split_words

_ONLY = "seul lieu de ce nom"
_ONLY_OF = {
    "locality": "seule localité de ce nom",
    "admin2": "seul cercle de ce nom",
    "admin1": "seule région de ce nom",
}
_COUNTRY = "PCLI"
# Whose name bears one of these speaks of its area; who publishes in the capital of the country speaks of all of it.
_SEATS = frozenset(CHIEF_TOWNS) - {CAPITAL}
_KEPT = 10_000  # names whose places are kept by level: texts name the same few again and again
_LONGEST_SEAT = 4  # words: "Nioro du Sahel", "Gourma-Rharous"


def choose(gazetteer: Gazetteer, places: Sequence[Place], level: str, around: Surroundings) -> Choice:
    """Decide among places of one name. ``level`` is that of feature_codes.csv which the word before the name says
    (région, cercle, village, quartier, forêt …), "" where there is none; an empty list of places gives no place.
    """
    if not places:
        return Choice(None, "nom absent du répertoire")
    candidates = _in_the_town(places, around) if level == "quarter" else places
    if not candidates:
        return Choice(None, "aucun quartier de ce nom dans le répertoire", lost(places, None, "trop loin"))
    if len(places) == 1 and around.landmark is None:
        return Choice(places[0], _ONLY)
    fitting: Sequence[Place] = _of_level(gazetteer, tuple(candidates), level)
    if around.landmark is not None:
        beside = around.landmark.place.name
        fitting = _beside_the_landmark(fitting, around.landmark)
        if not fitting:
            return Choice(None, f"aucun lieu de ce nom près de {beside}", lost(places, None, "trop loin"))
        if len(fitting) == 1:
            reason = f"lieu de ce nom près de {beside}"
            return Choice(fitting[0], reason, lost(places, fitting[0], "trop loin"), stated=True)
    if len(fitting) == 1:
        return Choice(fitting[0], _only(gazetteer, places, fitting[0]), lost(places, fitting[0], "autre niveau"))
    return decide(gazetteer, places, fitting, around)


@lru_cache(maxsize=_KEPT)
def choose_alone(gazetteer: Gazetteer, places: tuple[Place, ...], level: str) -> Choice:
    """Decide among places of one name whatever a text says around it."""
    return choose(gazetteer, places, level, Surroundings())


@lru_cache(maxsize=_KEPT)
def _of_level(gazetteer: Gazetteer, places: tuple[Place, ...], level: str) -> tuple[Place, ...]:
    """The places of the level said, all where none is."""
    return tuple([place for place in places if _fits(gazetteer.feature(place).level, level)]) or places


def _in_the_town(places: Sequence[Place], around: Surroundings) -> Sequence[Place]:
    """Where the text says that a name is a quarter's: the places of the name near a town that it names."""
    towns = others((*around.beside, *around.sure), places)
    return [place for place in places if within(place, towns, TOWN_KM)] if towns else places


def _beside_the_landmark(places: Sequence[Place], landmark: Landmark) -> list[Place]:
    """The places in the région, cercle or country that the landmark is, else those near it, or supposed by hand."""
    there, reach_km = landmark
    named = frozenset((("admin1", there.name), ("admin2", there.name)))
    country = there.country if there.feature_code == _COUNTRY else ""
    inside = [place for place in places if lies_in(place, named) or place.country == country]
    return inside or [place for place in places if km(place, there) <= reach_km or place.is_supposed]


def as_stated(choice: Choice, stated: Place | None, beside: Sequence[Place] = ()) -> Choice:
    """The choice for a name whose place the article states in another sentence; the choice as it is where the sure
    places ``beside`` it say that another of the name is meant here."""
    if choice.stated or stated is None or stated is choice.place:
        return choice
    candidates = [place for place, _ in choice.lost] + ([choice.place] if choice.place else [])
    if stated not in candidates:
        return choice
    if choice.place is not None and is_clearly_nearer(choice.place, stated, others(beside, candidates)):
        return choice
    return Choice(stated, "situé ailleurs dans le texte", lost(candidates, stated, "le texte en situe un autre"))


def homes(gazetteer: Gazetteer, publisher: str) -> tuple[Place, ...]:
    """The chief towns of régions and cercles that a publisher's name bears: Sikasso in "Police de Sikasso"."""
    forms = split_words(fold(publisher)).forms
    found: dict[Place, None] = {}
    for first in range(len(forms)):
        for last in range(first + 1, min(first + _LONGEST_SEAT, len(forms)) + 1):
            places = gazetteer.at_key("".join(forms[first:last]))
            found.update(dict.fromkeys(place for place in places if place.feature_code in _SEATS))
    return tuple(found)


def _fits(found: str, wanted: str) -> bool:
    return found == wanted if wanted else found not in DIVISIONS


def _only(gazetteer: Gazetteer, places: Sequence[Place], chosen: Place) -> str:
    """Why the one place of its name that fits was chosen: a town whose région bears its name is not the only place."""
    levels = [gazetteer.feature(place).level for place in places]
    level = gazetteer.feature(chosen).level
    return _ONLY_OF.get(level, _ONLY) if levels.count(level) == 1 else _ONLY
