"""What decides between several places of one name: one decider after the other, until one is sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from gazetteer.choices import Choice, Surroundings, lost
from gazetteer.nearness import AWAY_KM, BY_KM, FAR_KM, SAME_KM, by_nearness, km, lies_in, others, within
from gazetteer.places import BORDER_POST, CAPITAL, CHIEF_WEIGHT, TOWN_WEIGHT, Gazetteer, Place

# A row decided by hand is there because communiqués name it: that outweighs a homonym of the same class.
_DECIDED_WEIGHT = 10
# Curated rows win: an imported homonym of the same class is meant only where the text says so by région or nearness.
_IMPORTED_WEIGHT = -10
# A class that outweighs another by this much is meant, wherever the text is: Koro the town, not Koro the hamlet.
_CLEAR_WEIGHT = 10
TOWN_KM = 20.0
"""A quarter that the table has as a village lies at most this far from a town that the text names."""
# The area of who publishes in the chief town of a région or cercle: most régions are less than 300 km across.
_HOME_KM = 150.0
# Names of which it is kept what decides between their places; a text names the same ones again and again.
_KEPT = 10_000


class Homonyms(NamedTuple):
    """Places of one name and what the text says around it. Of all ``places`` the text may mean those ``fitting``, of
    which ``best`` is the likeliest by its class, of ``weight``, and ``rivals`` are about as likely; ``beside`` and
    ``sure`` are the sure places of the sentence and of the article, without the homonyms themselves.
    """

    gazetteer: Gazetteer
    places: Sequence[Place]
    fitting: Sequence[Place]
    around: Surroundings
    beside: Sequence[Place]
    sure: Sequence[Place]
    best: Place
    weight: int
    rivals: Sequence[Place]

    def chosen(self, place: Place, reason: str, why_not: str, stated: bool = False) -> Choice:
        """The choice of a place, with why the others lost."""
        return Choice(place, reason, lost(self.places, place, why_not), stated)


def decide(gazetteer: Gazetteer, places: Sequence[Place], fitting: Sequence[Place], around: Surroundings) -> Choice:
    """Decide between the places ``fitting``, at least one, of all ``places`` of a name."""
    best, weight, rivals = _ranked(gazetteer, tuple(fitting))
    beside, sure = others(around.beside, places), others(around.sure, places)
    homonyms = Homonyms(gazetteer, places, fitting, around, beside, sure, best, weight, rivals)
    for decider in _DECIDERS:
        choice = decider(homonyms)
        if choice is not None:
            return choice
    return Choice(None, "plusieurs lieux de ce nom, rien ne décide", tuple((place, "homonyme") for place in fitting))


@lru_cache(maxsize=_KEPT)
def _ranked(gazetteer: Gazetteer, fitting: tuple[Place, ...]) -> tuple[Place, int, tuple[Place, ...]]:
    """The likeliest place by its class, its weight, and those about as likely: whatever a text says around the name."""
    best = _heaviest(gazetteer, fitting)
    weight = _weight(gazetteer, best)
    rivals = [place for place in fitting if _weight(gazetteer, place) > weight - _CLEAR_WEIGHT]
    return best, weight, tuple(rivals)


def _in_the_zone_said(homonyms: Homonyms) -> Choice | None:
    """The région or cercle that the sentence names, where not all lie in it."""
    if not homonyms.around.said:
        return None
    inside = [place for place in homonyms.fitting if lies_in(place, homonyms.around.said)]
    if not inside or len(inside) == len(homonyms.fitting):
        return None
    near = (*homonyms.beside, *homonyms.sure)
    place = by_nearness(inside, near) or _heaviest(homonyms.gazetteer, inside)
    return homonyms.chosen(place, "région ou cercle nommé dans la phrase", "hors de la zone nommée", stated=True)


def _at_the_border(homonyms: Homonyms) -> Choice | None:
    """The border post of the name, where customs or a border are spoken of and no other place of the name lies beside a
    sure one of the sentence; but for the capital, for which all goods are bound."""
    if not homonyms.around.at_border:
        return None
    posts = [place for place in homonyms.fitting if place.feature_code == BORDER_POST]
    beside = [place for place in homonyms.beside if place.feature_code != CAPITAL]
    if len(posts) != 1 or any(within(place, beside, BY_KM) for place in homonyms.fitting if place not in posts):
        return None
    return homonyms.chosen(posts[0], "poste frontalier de ce nom", "pas à la frontière")


def _in_the_only_zone(homonyms: Homonyms) -> Choice | None:
    """The one région or cercle that the article names, where one lies in it and no town elsewhere is likelier."""
    if len(homonyms.around.named) != 1 or homonyms.beside:
        return None
    inside = [place for place in homonyms.fitting if lies_in(place, homonyms.around.named)]
    if len(inside) == 1 and (homonyms.weight < TOWN_WEIGHT or inside[0] is homonyms.best):
        return homonyms.chosen(inside[0], "région ou cercle nommé dans le texte", "hors de la zone nommée")
    return None


def _beside_a_sure_place(homonyms: Homonyms) -> Choice | None:
    """The place right beside a sure one of the sentence, or of the text, that the likeliest is far from."""
    if homonyms.weight >= CHIEF_WEIGHT:
        return None
    known_all_over = homonyms.weight >= TOWN_WEIGHT
    sources = (
        (homonyms.beside, AWAY_KM, "de la phrase"),
        (_of_towns(homonyms), FAR_KM, "du texte"),
        (() if known_all_over else homonyms.sure, FAR_KM, "du texte"),
    )
    for near, away_km, whose in sources:
        close = by_nearness(homonyms.fitting, near) if near and not within(homonyms.best, near, BY_KM) else None
        if close is not None and within(close, near, BY_KM) and _outdoes_the_best(homonyms, close, near, away_km):
            reason = f"le plus proche des lieux sûrs {whose}"
            return homonyms.chosen(close, reason, "plus éloigné", stated=within(close, homonyms.beside, BY_KM))
    return None


def _of_towns(homonyms: Homonyms) -> list[Place]:
    """The sure quarters and sites of the text: who speaks of "l'École de gendarmerie de Faladié" is in Bamako."""
    return [place for place in homonyms.sure if homonyms.gazetteer.feature(place).level in ("quarter", "facility")]


def _outdoes_the_best(homonyms: Homonyms, close: Place, near: Sequence[Place], away_km: float) -> bool:
    """Whether a place beside sure ones is meant rather than the likeliest: a quarter of the sentence's town (Faladié,
    beside Sogoniko, is in Bamako) or of the text's, or any where the likeliest is away from them all; a hamlet instead
    of a chief town only beside its own chief town."""
    quarter = homonyms.gazetteer.feature(close).level == "quarter"
    if quarter and near is not homonyms.sure and within(close, near, TOWN_KM):
        return True
    if homonyms.weight > TOWN_WEIGHT:
        near = [place for place in near if place.name == close.admin2 and km(place, close) <= BY_KM]
    return bool(near) and not within(homonyms.best, near, away_km)


def _weightiest(homonyms: Homonyms) -> Choice | None:
    """The likeliest by its class, where no other place is about as likely."""
    best, rivals = homonyms.best, homonyms.rivals
    if len(rivals) == 1 or all(km(place, best) <= SAME_KM for place in rivals):
        return homonyms.chosen(best, "lieu le plus important de ce nom", "moins important")
    return None


def _nearest(homonyms: Homonyms) -> Choice | None:
    """The rival nearest to the sure places of the sentence, else of its paragraph, else of the text; the village rather
    than its lake."""
    paragraph = others(homonyms.around.paragraph, homonyms.places)
    for near, whose in ((homonyms.beside, "de la phrase"), (paragraph, "du paragraphe"), (homonyms.sure, "du texte")):
        nearest = by_nearness(homonyms.rivals, near)
        if nearest is not None:
            place = _heaviest(homonyms.gazetteer, [p for p in homonyms.rivals if km(p, nearest) <= SAME_KM])
            reason = f"le plus proche des lieux sûrs {whose}"
            return homonyms.chosen(place, reason, "plus éloigné", stated=near is homonyms.beside)
    return None


def _in_a_zone_named(homonyms: Homonyms) -> Choice | None:
    """The only rival that lies in a région or cercle that the article names."""
    inside = [place for place in homonyms.rivals if lies_in(place, homonyms.around.named)]
    best = _heaviest(homonyms.gazetteer, inside) if inside else None
    if best is not None and all(km(place, best) <= SAME_KM for place in inside):
        return homonyms.chosen(best, "région ou cercle nommé dans le texte", "hors de la zone nommée")
    return None


def _near_the_publisher(homonyms: Homonyms) -> Choice | None:
    """The rival in the area of who publishes."""
    place = by_nearness(homonyms.rivals, homonyms.around.home)
    if place is not None and within(place, homonyms.around.home, _HOME_KM):
        return homonyms.chosen(place, "le plus proche de l'émetteur", "plus éloigné")
    return None


_DECIDERS: tuple[Callable[[Homonyms], Choice | None], ...] = (
    _in_the_zone_said,
    _at_the_border,
    _in_the_only_zone,
    _beside_a_sure_place,
    _weightiest,
    _nearest,
    _in_a_zone_named,
    _near_the_publisher,
)


def _heaviest(gazetteer: Gazetteer, places: Sequence[Place]) -> Place:
    return max(places, key=lambda place: (_weight(gazetteer, place), -ord(place.confidence[0]), place.place_id))


def _weight(gazetteer: Gazetteer, place: Place) -> int:
    own = _IMPORTED_WEIGHT if place.is_imported else _DECIDED_WEIGHT if place.is_decided_by_hand else 0
    return gazetteer.feature(place).weight + own
