"""Which of several places of one name is meant: by the région said, nearness, class, and where the publisher is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.places import Gazetteer, Place
from gazetteer.regions import regions_of
from gazetteer.text import fold, split_words

# Homonyms nearer to each other than this are one place for a map of a country (GeoNames' minute is 1.8 km).
_SAME_KM = 5.0
_KM_A_DEGREE = 111.2
# A row decided by hand is there because communiqués name it: that outweighs a homonym of the same class.
_DECIDED_WEIGHT = 10
# Curated rows win: an imported homonym of the same class is meant only where the text says so by région or nearness.
_IMPORTED_WEIGHT = -10
# A class that outweighs another by this much is meant, wherever the text is: Koro the town, not Koro the hamlet.
_CLEAR_WEIGHT = 10
# A place this much nearer than its rivals is the one meant; at more than _FAR_KM nearness says nothing.
_NEARER = 1.3
_FAR_KM = 250.0
# Beside a sure place (_BY_KM) even a hamlet is meant rather than a town that is far from all: _AWAY_KM from those of
# the sentence, _FAR_KM from those of the text. The chief town of a région is meant wherever the text is.
_BY_KM, _AWAY_KM = 40.0, 100.0
_CHIEF_WEIGHT = 80
# The chief town of a cercle is meant too, unless the sentence itself names a place beside its homonym.
_TOWN_WEIGHT = 60
# "Tessit (Gao)" names the région or cercle; "Thy (Sévaré)" a town, at most this far.
_BRACKET_KM = 75.0
# A quarter that the table has as a village lies at most this far from a town that the text names.
_TOWN_KM = 20.0
# Whose name bears one of these speaks of its area; who publishes in the capital of the country speaks of all of it.
_SEATS = frozenset(("PPLA", "PPLA2"))
_LONGEST_SEAT = 4  # words: "Nioro du Sahel", "Gourma-Rharous"
_HOME_KM = 150.0  # how far its area reaches: most régions are less than 300 km across


class Choice(NamedTuple):
    """The place decided (None where nothing decides), why, and the places that lost with the reason for each.

    ``stated`` says that its own sentence decided, so that the name means the same all over the article.
    """

    place: Place | None
    reason: str
    lost: tuple[tuple[Place, str], ...] = ()
    stated: bool = False


class Surroundings(NamedTuple):
    """What the text says around a name: régions and cercles named, and the places that are sure already.

    ``said`` are the régions and cercles of the same sentence, ``named`` those of the whole article; ``beside`` the sure
    places of the same sentence, ``sure`` those of the article (those of the name itself do not count); ``bracket`` the
    place in brackets after the name; ``home`` the towns that the publisher's name bears (``homes``).
    """

    said: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    beside: tuple[Place, ...] = ()
    sure: tuple[Place, ...] = ()
    bracket: Place | None = None
    home: tuple[Place, ...] = ()


def choose(gazetteer: Gazetteer, places: Sequence[Place], level: str, around: Surroundings) -> Choice:
    """Decide among places of one name. ``level`` is that of feature_codes.csv which the word before the name says
    (région, cercle, village, quartier, forêt …), "" where there is none; an empty list of places gives no place.
    """
    if not places:
        return Choice(None, "nom absent du répertoire")
    candidates = places
    if level == "quarter" and not any(gazetteer.feature(place).level == level for place in places):
        towns = _others((*around.beside, *around.sure), places)
        candidates = [place for place in places if _within(place, towns, _TOWN_KM)] if towns else places
        if not candidates:
            return Choice(None, "aucun quartier de ce nom dans le répertoire", _lost(places, None, "trop loin"))
    if len(places) == 1 and around.bracket is None:
        return Choice(places[0], "seul lieu de ce nom")
    fitting = [place for place in candidates if _fits(gazetteer.feature(place).level, level)] or list(candidates)
    if around.bracket is not None:
        inside = [place for place in fitting if _lies_in(place, frozenset((around.bracket.name,)))]
        fitting = inside or [place for place in fitting if km(place, around.bracket) <= _BRACKET_KM]
        if not fitting:
            return Choice(None, f"aucun lieu de ce nom près de {around.bracket.name}", _lost(places, None, "trop loin"))
        if len(fitting) == 1:
            reason = f"lieu de ce nom près de {around.bracket.name}"
            return Choice(fitting[0], reason, _lost(places, fitting[0], "trop loin"), stated=True)
    if len(fitting) == 1:
        return Choice(fitting[0], "seul lieu de ce nom", _lost(places, fitting[0], "autre niveau"))
    beside, sure = _others(around.beside, places), _others(around.sure, places)
    inside = [place for place in fitting if _lies_in(place, around.said)] if around.said else []
    if inside and len(inside) < len(fitting):
        best = _by_nearness(inside, (*beside, *sure)) or _heaviest(gazetteer, inside)
        lost = _lost(places, best, "hors de la zone nommée")
        return Choice(best, "région ou cercle nommé dans la phrase", lost, stated=True)
    best = _heaviest(gazetteer, fitting)
    weight = _weight(gazetteer, best)
    inside = [place for place in fitting if _lies_in(place, around.named)] if len(around.named) == 1 else []
    if len(inside) == 1 and not beside and (weight < _TOWN_WEIGHT or inside[0] is best):
        lost = _lost(places, inside[0], "hors de la zone nommée")
        return Choice(inside[0], "région ou cercle nommé dans le texte", lost)
    nearby = _beside_sure_places(gazetteer, fitting, best, beside, sure) if weight < _CHIEF_WEIGHT else None
    if nearby is not None:
        close, whose = nearby
        reason = f"le plus proche des lieux sûrs {whose}"
        return Choice(close, reason, _lost(places, close, "plus éloigné"), stated=_within(close, beside, _BY_KM))
    rivals = [p for p in fitting if _weight(gazetteer, p) > weight - _CLEAR_WEIGHT]
    if len(rivals) == 1 or all(km(place, best) <= _SAME_KM for place in rivals):
        return Choice(best, "lieu le plus important de ce nom", _lost(places, best, "moins important"))
    for near, reason in ((beside, "de la phrase"), (sure, "du texte")):
        nearest = _by_nearness(rivals, near)
        if nearest is not None:
            lost = _lost(places, nearest, "plus éloigné")
            return Choice(nearest, f"le plus proche des lieux sûrs {reason}", lost, stated=near is beside)
    inside = [place for place in rivals if _lies_in(place, around.named)]
    if inside:
        best = _heaviest(gazetteer, inside)
        if all(km(place, best) <= _SAME_KM for place in inside):
            return Choice(best, "région ou cercle nommé dans le texte", _lost(places, best, "hors de la zone nommée"))
    at_home = _by_nearness(rivals, around.home)
    if at_home is not None and _within(at_home, around.home, _HOME_KM):
        return Choice(at_home, "le plus proche de l'émetteur", _lost(places, at_home, "plus éloigné"))
    return Choice(None, "plusieurs lieux de ce nom, rien ne décide", tuple((p, "homonyme") for p in fitting))


def as_stated(choice: Choice, stated: Place | None) -> Choice:
    """The choice for a name whose place the article states in another sentence, or the choice as it is."""
    candidates = [place for place, _ in choice.lost] + ([choice.place] if choice.place else [])
    if choice.stated or stated is None or stated is choice.place or stated not in candidates:
        return choice
    return Choice(stated, "situé ailleurs dans le texte", _lost(candidates, stated, "le texte en situe un autre"))


def homes(gazetteer: Gazetteer, publisher: str) -> tuple[Place, ...]:
    """The chief towns of régions and cercles that a publisher's name bears: Sikasso in "Police de Sikasso"."""
    forms = split_words(fold(publisher)).forms
    found: dict[Place, None] = {}
    for first in range(len(forms)):
        for last in range(first + 1, min(first + _LONGEST_SEAT, len(forms)) + 1):
            places = gazetteer.at_key("".join(forms[first:last]))
            found.update(dict.fromkeys(place for place in places if place.feature_code in _SEATS))
    return tuple(found)


def _beside_sure_places(
    gazetteer: Gazetteer, fitting: Sequence[Place], best: Place, beside: Sequence[Place], sure: Sequence[Place]
) -> tuple[Place, str] | None:
    """The place right beside a sure one of the sentence, or of the text, that ``best`` is far from; and whose it is.

    A quarter of the sentence's town is meant rather than a town some way off: Faladié, beside Sogoniko, is in Bamako.
    """
    known_all_over = _weight(gazetteer, best) >= _TOWN_WEIGHT
    for near, away_km, whose in ((beside, _AWAY_KM, "de la phrase"), (sure, _FAR_KM, "du texte")):
        if not near or (near is sure and known_all_over) or _within(best, near, _BY_KM):
            continue
        close = _by_nearness(fitting, near)
        if close is None or not _within(close, near, _BY_KM):
            continue
        quarter = gazetteer.feature(close).level == "quarter"
        in_town = quarter and near is beside and _within(close, near, _TOWN_KM)
        if _weight(gazetteer, best) > _TOWN_WEIGHT:  # a chief town: a hamlet is only meant beside its own chief town
            near = [place for place in near if place.name == close.admin2 and km(place, close) <= _BY_KM]
        if in_town or (near and not _within(best, near, away_km)):
            return close, whose
    return None


def km(one: Place, other: Place) -> float:
    """Kilometres between two places on a flat map: good to 1 % within Mali, enough to rank homonyms."""
    middle = math.cos(math.radians((one.latitude + other.latitude) / 2))
    return _KM_A_DEGREE * math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * middle)


def _others(sure: Sequence[Place], homonyms: Sequence[Place]) -> list[Place]:
    own = {place.place_id for place in homonyms}
    return [place for place in sure if place.place_id not in own]


def _within(place: Place, sure: Sequence[Place], reach_km: float) -> bool:
    return any(km(place, other) <= reach_km for other in sure)


def _lies_in(place: Place, said: frozenset[str]) -> bool:
    return not said.isdisjoint(regions_of(place) | {place.admin2})


def _by_nearness(places: Sequence[Place], sure: Sequence[Place]) -> Place | None:
    """The place clearly nearest to the sure ones; None where two are about as near or all are far."""
    if not sure:
        return None
    ranked = sorted((min(km(place, other) for other in sure), place.place_id, place) for place in places)
    distance, _, nearest = ranked[0]
    others = [d for d, _, place in ranked[1:] if km(place, nearest) > _SAME_KM]
    return nearest if distance <= _FAR_KM and all(d > _NEARER * distance for d in others) else None


def _fits(found: str, wanted: str) -> bool:
    return found == wanted if wanted else found not in ("admin1", "admin2")


def _heaviest(gazetteer: Gazetteer, places: Sequence[Place]) -> Place:
    return max(places, key=lambda place: (_weight(gazetteer, place), -ord(place.confidence[0]), place.place_id))


def _weight(gazetteer: Gazetteer, place: Place) -> int:
    own = _IMPORTED_WEIGHT if place.is_imported else _DECIDED_WEIGHT if place.is_decided_by_hand else 0
    return gazetteer.feature(place).weight + own


def _lost(places: Sequence[Place], chosen: Place | None, why: str) -> tuple[tuple[Place, str], ...]:
    return tuple((place, why) for place in places if place is not chosen)
